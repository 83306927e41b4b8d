"""The map over records: what each shows by itself and what its own rules find in it, ready to be joined.

A shard is some of the records of a package. It needs the vocabularies, the texts and the records that its own name, one
step far, and nothing else of the package; what it hands on pickles. What shards hand on is joined to the evidence of
the whole, which `timeline.rules.check` takes, with what was found already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from timeline.diagnostics import Diagnostic
from timeline.evidence import Evidence
from timeline.evidence.context import Telling
from timeline.evidence.examined import vocabularies
from timeline.evidence.quotes import RecordEvidence, Vocabularies, record_evidence
from timeline.reading.loader import Ground, ReadEvent, read_event, with_events
from timeline.records.model import Event
from timeline.records.package import Files, Package, event_paths
from timeline.rules import Kept, check_alone

Tick = Callable[[], None]
"""What is called after each record."""

BLOCK = 128
"""How many records are asked by one rule before they are by the next: to ask them one by one costs a third more."""


@dataclass(frozen=True)
class Shard:
    """What some records show by themselves.

    `found` has those that are in shape, that are no drafts and that name none: what rules find in another depends on
    whether it is looked at among drafts. `tellings` are of the sources that they cite.
    """

    read: Mapping[str, ReadEvent]
    records: Mapping[str, RecordEvidence]
    found: Kept
    tellings: Mapping[str, Telling]


@dataclass(frozen=True)
class Mapper:
    """The files of a package, of which one shard after another can be asked; what was read of them is kept in mind."""

    under: Ground
    files: Files
    known: Vocabularies
    read: dict[str, ReadEvent | None] = field(default_factory=dict)
    records: dict[str, RecordEvidence] = field(default_factory=dict)

    @classmethod
    def of(cls, under: Ground, files: Files) -> Mapper:
        """Return that of files of which nothing but the ground is read."""
        return cls(under, files, vocabularies(under.package))

    def after(self, files: Files) -> Mapper:
        """Return that of the files as they are now, where nothing has changed since but records."""
        before = self.under.package
        after = replace(before, files=files, paths=event_paths(files))
        same = {id for id in self.read if _written(before, id) == _written(after, id)}
        read = {id: one for id, one in self.read.items() if id in same}
        under = replace(self.under, package=after)
        return Mapper(under, files, self.known, read, {id: one for id, one in self.records.items() if id in same})

    def has(self, id: str) -> bool:
        """Whether a record was read already."""
        return id in self.read

    def shard(self, ids: Iterable[str], kept: Kept, tick: Tick = lambda: None) -> Shard:
        """Return what some records show, the findings taken over of those of which they are `kept`."""
        read: dict[str, ReadEvent] = {}
        records: dict[str, RecordEvidence] = {}
        found: dict[str, Sequence[Diagnostic]] = {}
        for block in _blocks(ids):
            asked: list[Event] = []
            for id in block:
                one = self._event(id)
                if one is None:
                    continue
                read[id] = one
                if one.event:
                    records[id] = self._record(one.event)
                    if id in kept:
                        found[id] = kept[id]
                    elif not one.draft and not any(self._is_draft(other) for other in named(one.event)):
                        asked.append(one.event)
                tick()
            found |= check_alone(self._alone(asked), [event.id for event in asked])
        cited = {citation.source for one in records.values() for citation in one.event.citations}
        tellings = {id: self.known.texts[id].telling for id in sorted(cited) if id in self.known.texts}
        return Shard(read, records, found, tellings)

    def joined(self, shards: Sequence[Shard]) -> tuple[Evidence | None, list[Diagnostic]]:
        """Return the evidence of a package that is made of shards, and what is wrong with its shape.

        There is none where there is no package, as `timeline.reading.load` has it.
        """
        for shard in shards:
            self.read.update(shard.read)
            self.records.update(shard.records)
            for id, telling in shard.tellings.items():
                self.known.texts[id].tells(telling)
        there = {id for shard in shards for id in shard.read}
        ids = [id for id in self.under.package.paths if id in there]
        package, shape = with_events(self.under, (one for id in ids if (one := self.read[id])))
        records = {id: self.records[id] for id in package.events} if package else {}
        return Evidence(package, self.known, records) if package else None, shape

    def _event(self, id: str) -> ReadEvent | None:
        if id not in self.read:
            path = self.under.package.path(id)
            raw = self.files.get(path)
            self.read[id] = None if raw is None else read_event(path, raw, self.under.calendar)
        return self.read[id]

    def _is_draft(self, id: str) -> bool:
        one = self._event(id)
        return one is not None and one.draft

    def _record(self, event: Event) -> RecordEvidence:
        if event.id not in self.records:
            self.records[event.id] = record_evidence(event, self.known)
        return self.records[event.id]

    def _alone(self, events: Sequence[Event]) -> Evidence:
        """Return events among those that they name."""
        others = (one.event for event in events for id in named(event) if (one := self._event(id)) and one.event)
        records = {one.id: self._record(one) for one in (*others, *events)}
        package = replace(self.under.package, events={id: one.event for id, one in records.items()})
        return Evidence(package, self.known, records)


def _written(package: Package, id: str) -> tuple[str, bytes | None]:
    """Return where the record of an event lies, and what it is."""
    path = package.path(id)
    return path, package.files.get(path)


def _blocks(ids: Iterable[str]) -> Iterator[Sequence[str]]:
    """Yield ids in blocks."""
    rest = iter(ids)
    while block := tuple(islice(rest, BLOCK)):
        yield block


def named(event: Event) -> tuple[str, ...]:
    """Return the other events that an event names, those that its date is counted from among them."""
    anchors = (one.dated_from for one in event.citations if one.dated_from)
    return tuple(id for id in dict.fromkeys((*(id for _, id in event.verbs), *anchors)) if id != event.id)


def divided(paths: Mapping[str, str], files: Files, parts: int) -> Iterator[Sequence[str]]:
    """Yield the ids of records in so many parts of like size; what cites one text first stays together.

    So it is read once. `paths` are where the records lie.
    """
    in_order = sorted(paths, key=lambda id: (_first_source(files[paths[id]]), id))
    for number in range(parts):
        yield in_order[number * len(paths) // parts : (number + 1) * len(paths) // parts]


def _first_source(raw: bytes) -> bytes:
    return raw.partition(b"source:")[2].partition(b"\n")[0]
