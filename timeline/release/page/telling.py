"""The events as the page tells them: part by part, and in their order within each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.dates import year_words
from timeline.records.event_record import EventRecord
from timeline.release.edition import Edition
from timeline.release.shown import main_events


@dataclass(frozen=True, slots=True)
class Untimed:
    """What some sources tell, and no text says when it began: of a point in time, no more than by when."""

    sources: tuple[str, ...]
    events: tuple[EventRecord, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the story: what a reader must know, what stands around it, and what only its articles place."""

    id: str
    part: str | None
    title: str
    summary: str | None
    main: tuple[EventRecord, ...]
    context: tuple[EventRecord, ...]
    untimed: tuple[Untimed, ...]

    @property
    def folded(self) -> int:
        """How many events are not shown at once."""
        return len(self.context) + sum(len(one.events) for one in self.untimed)


@dataclass(frozen=True, slots=True)
class Story:
    """The chapters, and what was before all of it."""

    chapters: tuple[Chapter, ...]
    background: tuple[EventRecord, ...]

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """Every event in the order in which it stands."""
        told = (
            (*one.main, *one.context, *(event for group in one.untimed for event in group.events))
            for one in self.chapters
        )
        return (*(event for chapter in told for event in chapter), *self.background)


def story(edition: Edition, events: Sequence[EventRecord]) -> Story:
    """Return events, which come in their order, under its parts; without parts, under their years."""
    shown = {event.id for event in main_events(events)}
    main = [event for event in events if event.id in shown]
    background = tuple(event for event in events if event.level == "background" and event.id not in shown)
    rest = [event for event in events if event.level != "background" and event.id not in shown]
    grouped = _by_part(edition, main, rest) if edition.parts else _by_year(main, rest)
    return Story(tuple(one for one in grouped if one.main or one.folded), background)


def _by_part(edition: Edition, main: Sequence[EventRecord], rest: Sequence[EventRecord]) -> Iterable[Chapter]:
    told: defaultdict[str | None, tuple[list[EventRecord], list[EventRecord]]] = defaultdict(lambda: ([], []))
    for index, group in enumerate((main, rest)):
        for event in group:
            told[event.part][index].append(event)
    for part in edition.parts.values():
        yield _chapter(f"part_{part.id}", part.id, part.title, part.summary, *told[part.id])
    yield _chapter("part_", None, "Besides", None, *told[None])


def _by_year(main: Sequence[EventRecord], rest: Sequence[EventRecord]) -> Iterable[Chapter]:
    years: dict[int | None, tuple[list[EventRecord], list[EventRecord]]] = {}
    for index, group in enumerate((main, rest)):
        for event in group:
            years.setdefault(event.start.year if event.start else None, ([], []))[index].append(event)
    unknown = years.pop(None, None)
    for year in sorted(one for one in years if one is not None):
        yield _chapter(f"year_{year}", None, year_words(year), None, *years[year])
    if unknown:
        yield _chapter("year_unknown", None, "No first day", None, *unknown)


def _chapter(
    id: str, part: str | None, title: str, summary: str | None, main: list[EventRecord], rest: list[EventRecord]
) -> Chapter:
    timed = tuple(event for event in rest if event.start)
    untimed = sorted((event for event in rest if not event.start), key=_sources)
    groups = tuple(Untimed(sources, tuple(group)) for sources, group in groupby(untimed, key=_sources))
    return Chapter(id, part, title, summary, tuple(main), timed, groups)


def _sources(event: EventRecord) -> tuple[str, ...]:
    return tuple(dict.fromkeys(citation.source for citation in event.citations))
