"""The verdict on a package again, after a few of its records have changed: only what is linked with these is judged.

What the last whole look found is kept by parts of linked records. It is of use as long as nothing beside the records
changes; where more than a part may be found otherwise, everything is judged.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from timeline import disk, rules
from timeline.commands import keeping, parts
from timeline.commands.parts import Kept
from timeline.commands.verdict import Verdict
from timeline.diagnostics import Checked
from timeline.evidence import Evidence, vocabularies
from timeline.evidence.quotes import record_evidence
from timeline.reading import loader
from timeline.records.package import event_at
from timeline.rules import beyond, linked

if TYPE_CHECKING:
    from timeline.reading.loader import Ground, ReadEvent

_FEW = 4
"""Of how many records one at most is judged again by itself: of more, all are."""


def verdict(there: disk.Survey, cache: disk.Cache) -> Verdict | None:
    """Return the verdict on a package by what is kept of it, and keep it; None where that does not settle it."""
    key = parts.ground(there.digests, there.refused)
    kept = Kept.load(cache, key)
    if kept is None:
        return None
    now = keeping.records(there.digests)
    changed = {id for id, one in now.items() if id not in kept.events or kept.events[id][0] != one}
    changed |= kept.events.keys() - now.keys()
    if changed:
        try:
            kept = _after(kept, there, now, changed)
        except disk.ChangedError:  # since it was surveyed
            return None
        if kept:
            kept.save(cache, key)
    return kept.verdict if kept else None


def _after(kept: Kept, there: disk.Survey, now: Mapping[str, str], changed: Collection[str]) -> Kept | None:
    files = _Files(there)
    under = loader.ground(files, there.refused, texts=False)
    read = dict(_read(changed, files, under))
    if not all(one.event for one in read.values()):
        return None
    touched = {kept.events[id][1] for id in changed if id in kept.events}
    for sort, id in (link for one in read.values() if one.event for link in linked.links(one.event)):
        touched |= {kept.events[id][1]} if sort == "event" and id in kept.events else set()
        touched |= {kept.sources[id]} if sort == "source" and id in kept.sources else set()
    ids = {id for id, (_, part) in kept.events.items() if part in touched} - {*changed} | read.keys()
    sources = [id for id, part in kept.sources.items() if part in touched]
    if not touched or len(ids) * _FEW > len(kept.events):
        return None
    read.update(_read(ids - read.keys(), files, under))
    in_order = [read[id] for id in under.package.paths if id in read]
    evidence = _evidence(loader.with_sources(under, {*sources}), in_order)
    if evidence is None:
        return None
    found = sorted([*(one for id in read for one in read[id].found), *rules.check_linked(evidence)])
    apart = (event_at(str(row[2])) for part, row in kept.found if part is None)
    if not parts.is_sound(evidence, found) or any(id in changed for id in apart):
        return None
    before = [json.loads(kept.lines[part]) for part in sorted(touched)]
    told = beyond.Part.of(evidence)
    whole = beyond.after(beyond.Beyond(**kept.beyond), beyond.Part.of_kept(before), told, changed, evidence)
    if whole is None:
        return None
    one = min(touched)
    lines = [_NOTHING if number in touched else line for number, line in enumerate(kept.lines)]
    lines[one] = parts.line(evidence, told, read, sources)
    checked = Checked(**kept.checked) + rules.checked_of(evidence, evidence.standing)
    for part in before:
        checked -= Checked(**part["checked"])
    rest = {id: entry for id, entry in kept.events.items() if entry[1] not in touched}
    rows = [(one, row) for row in keeping.rows(found)]
    return Kept(
        {**rest, **{id: (now[id], one) for id in read}},
        {**kept.sources, **dict.fromkeys(sources, one)},
        sorted([*((part, row) for part, row in kept.found if part not in touched), *rows], key=_place),
        asdict(checked),
        whole.kept(),
        lines,
    )


_NOTHING = disk.line({"checked": {}, "rows": {}, "cited": {}})


def _read(ids: Collection[str], files: Mapping[str, bytes], under: Ground) -> Iterator[tuple[str, ReadEvent]]:
    """Yield the records that are there of these ids, as they are read."""
    for id in ids:
        if path := under.package.paths.get(id):
            yield id, loader.read_event(path, files[path], under.calendar)


def _evidence(under: Ground, read: Collection[ReadEvent]) -> Evidence | None:
    """Return what some records of a package show; None where there is no package."""
    package, _ = loader.with_events(under, read)
    known = vocabularies(package) if package else None
    if package is None or known is None:
        return None
    return Evidence(package, known, {id: record_evidence(one, known) for id, one in package.events.items()})


def _place(found: tuple[int | None, keeping.Row]) -> tuple[str | int, ...]:
    """Return what findings are sorted by: their places and codes."""
    _, (_, code, *place, _) = found
    return (*place, code)


class _Files(Mapping[str, bytes]):
    """The files of a package, each read when it is asked for."""

    def __init__(self, there: disk.Survey) -> None:
        self._there = there

    def __getitem__(self, name: str) -> bytes:
        if name not in self._there.digests:
            raise KeyError(name)
        return self._there.content(name)

    def __contains__(self, name: object) -> bool:
        return name in self._there.digests

    def __iter__(self) -> Iterator[str]:
        return iter(self._there.digests)

    def __len__(self) -> int:
        return len(self._there.digests)
