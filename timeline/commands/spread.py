"""The verdict on a package that no process holds: read in shards, joined by rows, judged in closed groups.

Whoever asks keeps the bytes of the files, the vocabularies and the texts, and of the records no more than rows on a
disk and those few that the rest must see.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from timeline import disk
from timeline.commands.joins import Rows, parquet
from timeline.commands.verdict import Verdict
from timeline.diagnostics import Checked, Diagnostic, Severity
from timeline.evidence import Evidence, vocabularies
from timeline.evidence.quotes import Vocabularies, record_evidence
from timeline.reading import loader
from timeline.reading.loader import Ground, ReadEvent, read_event
from timeline.records.package import Files, Package, event_at, event_path, event_paths
from timeline.rules import as_information, checked, disputes, groups, in_doubt_by, ledger, sides
from timeline.rules.groups import Judged, Passes
from timeline.rules.keys import keys
from timeline.rules.rulebook import PackageRule

if TYPE_CHECKING:
    from timeline.commands.progress import Progress

SHARD = 1_000
"""How many records are sent at once."""


class SideBySide(Protocol):
    """Does work with what is shared, one part beside the other, and gives what waits for the results."""

    def __call__(
        self, work: Callable[[Any, Any], Any], shared: object, parts: Sequence[Any], /
    ) -> AbstractContextManager[Callable[[], Iterator[Any]]]:
        """Begin each part; give what waits for their results, in order: None of one that failed."""


def verdict(
    files: Files,
    refused: Sequence[Diagnostic],
    beside: SideBySide,
    progress: Progress,
    shard: int = SHARD,
) -> Verdict:
    """Return the verdict on the files of a package, worked out where `beside` has it done."""
    paths = event_paths(files)
    records = {path: files[path] for path in paths.values()}
    ground = loader.ground({path: raw for path, raw in files.items() if not event_at(path)}, refused)
    with disk.scratch() as folder, closing(Rows(folder)) as joined:
        odd: list[ReadEvent] = []
        lie = [*records]
        parts = [{path: records[path] for path in lie[at : at + shard]} for at in range(0, max(1, len(lie)), shard)]
        for part, some in _done(beside, read, ground, parts, progress):
            joined.add(part)
            odd += some
        package, shape = loader.with_events(ground, odd)
        if package is None:
            return Verdict(sorted([*refused, *shape]))
        unread = {one.id: paths[one.id] for one in odd if one.event is None}
        listed = dict.fromkeys(id for id in paths if id not in unread)
        package = replace(package, events={}, listed=listed, paths=unread)
        whole = _Whole(records, paths, replace(ground, package=package), vocabularies(package), joined)
        found, looked = whole.judged(beside, progress, shard)
        return Verdict(sorted([*refused, *shape, *found]), looked)


def read(ground: Ground, records: Files) -> tuple[bytes, list[ReadEvent]]:
    """Return the keys of some records, and those that are drafts, or with whose shape anything is wrong."""
    each = [read_event(path, raw, ground.calendar) for path, raw in records.items()]
    there = (key for one in each if one.event for key in keys(one.event, ground.package, draft=one.draft))
    return parquet(there), [one for one in each if one.draft or one.found or not one.event]


Shared = tuple[Ground, Vocabularies, Passes]


def judge(shared: Shared, records: Files) -> Judged:
    """Return what is found in a group."""
    ground, known, wrong = shared
    evidence = _evidence(ground, known, records)
    cited = {citation.source for one in evidence.package.events.values() for citation in one.citations}
    return groups.judged(replace(evidence, own=frozenset(cited)), wrong)


def _evidence(ground: Ground, known: Vocabularies, records: Files) -> Evidence:
    """Return what some records show; all of these are in shape."""
    read = (read_event(path, raw, ground.calendar).event for path, raw in records.items())
    events = {event.id: event for event in read if event}
    files = ChainMap(dict(records), dict(ground.package.files))
    paths = {**ground.package.paths, **event_paths(records)}
    package = replace(ground.package, events=events, files=files, paths=paths)
    return Evidence(package, known, {id: record_evidence(event, known) for id, event in events.items()})


@dataclass(frozen=True)
class _Whole:
    records: Files
    paths: Mapping[str, str]
    ground: Ground
    known: Vocabularies
    rows: Rows

    def judged(self, beside: SideBySide, progress: Progress, shard: int) -> tuple[list[Diagnostic], Checked]:
        package = self.ground.package
        progress.stage("what is asked of the package as a whole")
        changed = [id for id, one in self.known.texts.items() if one.changed]
        rest = self._of((self.rows.alone(changed) | _named(package)) & package.ids)
        rest = replace(rest, own=frozenset(package.sources.keys() - self.rows.cited()))
        wrong = groups.plain_of_rest(rest)
        parts = [self._files(group) for group in self.rows.groups(shard)]
        several = list(_done(beside, judge, (self.ground, self.known, wrong), parts, progress))
        found = groups.together([wrong, groups.rest(rest, wrong), *(one.found for one in several)])
        found = groups.together([found, *self._across(rest, several)])
        none = replace(rest, package=replace(rest.package, events={}), records={})
        looked = sum((one.checked for one in several), checked(none))
        return self._told(found, several), replace(looked, drafts=len(package.drafts))

    def _told(self, found: Passes, several: Sequence[Judged]) -> list[Diagnostic]:
        """Return what is found, what drafts alone bring as information, and whether a frozen version is as it was."""
        package = self.ground.package
        first, second = found
        for number, there in enumerate(found):
            if not package.unread and not any(one.severity is Severity.ERROR for one in there):
                other = sorted((one for group in several for one in group.changed[number]), key=lambda one: one[0])
                there += ledger.frozen_version_changed.stamp(ledger.told_changed(package, other))
        if package.drafts:
            known = {(one.location, one.code) for one in first}
            first += map(as_information, (one for one in second if (one.location, one.code) not in known))
        return first

    def _across(self, rest: Evidence, several: Sequence[Judged]) -> Iterator[Passes]:
        """Yield what is found by comparing texts with the records of other groups, where there is anything to be."""
        doubtful = [frozenset(path for one in several for path in one.doubtful[number]) for number in (0, 1)]
        lists = in_doubt_by(rest, ()).lists
        days = [*disputes.open_days(rest), *(one for group in several for one in group.days)]
        numbers = {*sides.open_numbers(rest), *(one for group in several for one in group.numbers)}
        asked: tuple[tuple[PackageRule, set[str], Callable[[], set[str]]], ...] = (
            (disputes.disagreement_uncited, {id for id, _ in days}, lambda: self.rows.near(days, disputes.WEEK)),
            (sides.number_of_other_source, numbers, lambda: self.rows.detailed() | self.rows.citing(numbers)),
        )
        for rule, own, ids in asked:
            if own:
                yield groups.across(rule, replace(self._of(ids()), own=frozenset(own)), doubtful, lists=lists)

    def _of(self, ids: Collection[str]) -> Evidence:
        return _evidence(self.ground, self.known, self._files(ids))

    def _files(self, ids: Iterable[str]) -> Files:
        return {path: self.records[path] for path in map(self.paths.__getitem__, sorted(ids, key=event_path))}


def _named(package: Package) -> set[str]:
    """Return the events that what lies beside the records names, and the drafts that were released once."""
    lead = package.story.lead if package.story else ()
    told = {id for sentence in lead for id in sentence.events}
    sides = {one.event for entry in package.disagreements.values() for one in entry.named}
    return told | sides | (package.drafts & {change.event for change in package.ledger})


def _done(
    beside: SideBySide,
    work: Callable[[Any, Any], Any],
    shared: object,
    parts: Sequence[Mapping[str, bytes]],
    progress: Progress,
) -> Iterator[Any]:
    """Yield the result of each part, one that came to nothing done again here."""
    progress.done, progress.total = 0, sum(map(len, parts))
    with beside(work, shared, parts) as results:
        for part, result in zip(parts, results(), strict=True):
            if result is None:
                progress.say("timeline: a part was not done elsewhere; it is done here")
            yield work(shared, part) if result is None else result
            progress.done += len(part)
            progress.stage(f"{progress.done:,} of {progress.total:,} records")
