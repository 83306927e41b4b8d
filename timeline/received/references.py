"""Whether a document names only what it lists, and no more than can be shown. What follows of it is for `following`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from itertools import accumulate
from typing import get_args

from timeline import dates
from timeline.dates import Calendar, DateError
from timeline.diagnostics import quoted
from timeline.records.cited import passages
from timeline.records.document import Document, SourceRecord
from timeline.records.event_record import CitationRecord, EventRecord, Position
from timeline.records.fields import words_of
from timeline.records.values import Said, SaidStatus, several
from timeline.records.versions import created_form, version_form

Ids = Collection[str]

MOST_OF_ONE = 5000
"""How much an event may name, cite and claim: as much as its record may hold."""
MOST_REPAIRS = 1000
"""How many repairs a source may declare."""
MOST_DEEP = 64
"""How many passages of a source may overlap, on the average of their ends."""


@dataclass(frozen=True, slots=True)
class _Lists:
    """The ids that a document lists."""

    events: Ids
    withdrawn: Ids
    sources: Ids
    actors: Ids
    places: Ids
    kinds: Ids
    parts: Ids
    numbers: Mapping[str, int]
    """How many citations each event has."""


def faults(document: Document) -> Iterator[str]:
    """Yield what a document names and does not list, and what of it does not follow from the rest."""
    events = (*document.events, *document.withdrawn)
    listed = _Lists(
        events={one.id for one in document.events},
        withdrawn={one.id for one in document.withdrawn},
        sources={one.id for one in document.sources},
        actors={one.id for one in document.actors},
        places={one.id for one in document.places},
        kinds={one.id for one in document.kinds},
        parts={one.id for one in document.parts},
        numbers={one.id: len(one.citations) for one in document.events},
    )
    yield from _package(document)
    for event in events:
        for fault in _event(event, listed):
            yield f"{quoted(event.id)}: {fault}"
    for source in document.sources:
        for fault in (*_lacking("source", source.via, listed.sources), *_source(source)):
            yield f"source {quoted(source.id)}: {fault}"
    for actor in document.actors:
        yield from _lacking("actor", (actor.of,), listed.actors)
    for place in document.places:
        yield from _lacking("place", (place.within,), listed.places)
    for sentence in document.lead:
        yield from _lacking("event", sentence.events, listed.events)
    for one in document.disagreements:
        for side in one.sides:
            named = (*side.sources, *([side.passage.source] if side.passage else []))
            yield from _lacking("source", named, listed.sources)
            if side.passage:
                yield from _in_order(side.passage.positions)
            if side.passage is None and side.event is None:
                yield f"{quoted(one.id)}: a side has neither an event nor a passage"
            elif side.event is not None:
                yield from _lacking("event", (side.event,), listed.events)
                yield from _numbers(side.citations, listed.numbers.get(side.event, 0))
    yield from _overlaps(document)


def _package(document: Document) -> Iterator[str]:
    one = document.package
    if not version_form(one.version):
        yield f"{quoted(one.version)} is no version"
    if not created_form(one.created):
        yield f"{quoted(one.created)} is no moment"


def _lacking(sort: str, named: Iterable[str | None], listed: Ids) -> Iterator[str]:
    for id in named:
        if id is not None and id not in listed:
            yield f"no {sort} is called {quoted(id)}"


def _event(event: EventRecord, listed: _Lists) -> Iterator[str]:
    if _size(event) > MOST_OF_ONE:
        yield "this event holds more than a record can"
        return
    yield from _lacking("kind", (event.kind,), listed.kinds)
    if event.withdrawn:
        if event.id in listed.events:
            yield "it stands, and was withdrawn"
        return
    yield from _lacking("part", (event.part,), listed.parts)
    yield from _lacking("place", (one.id for one in event.place), listed.places)
    yield from _lacking("actor", (one.id for one in event.participants), listed.actors)
    yield from _lacking("event", (one for others in event.related.values() for one in others), listed.events)
    for number, citation in enumerate(event.citations, 1):
        if citation.number != number:
            yield f"citation {number} has the number {citation.number}"
        yield from _citation(citation, event.date.calendar, listed)
    given = [number for one in event.disputes for value in one.values for number in value.citations]
    given += [number for step in event.status_history for number in step.citations]
    yield from _numbers(given, len(event.citations))


def _size(value: object) -> int:
    """Return how many values a value is made of."""
    if isinstance(value, tuple):
        return sum(map(_size, value))
    if isinstance(value, Mapping):
        return sum(map(_size, value.values()))
    if is_dataclass(value) and type(value).__module__.startswith("timeline.records"):
        return 1 + sum(_size(getattr(value, one.name)) for one in fields(value) if one.name not in ("shows", "claims"))
    return 1


def _numbers(numbers: Iterable[int], most: int) -> Iterator[str]:
    for one in numbers:
        if not 1 <= one <= most:
            yield f"there is no citation {one}"


def _citation(citation: CitationRecord, calendar: Calendar, listed: _Lists) -> Iterator[str]:
    yield from _lacking("source", (citation.source,), listed.sources)
    yield from _lacking("event", (citation.dated_from,), listed.events)
    yield from _in_order(citation.positions)
    for ids in citation.means.values():
        yield from _lacking("actor", ids, listed.actors)
    for claim in citation.claims():
        if claim.value is not None:
            yield from _said(claim.field, claim.value, calendar, listed)


def _in_order(positions: Iterable[Position]) -> Iterator[str]:
    end = 0
    for at in positions:
        if not end <= at.start < at.end:
            yield f"{at.start} to {at.end} is no stretch of a text, or comes before another"
        end = at.end


def _said(field: str, value: Said, calendar: Calendar, listed: _Lists) -> Iterator[str]:
    """Yield what is wrong with a value that a passage gives a field."""
    if field == "date":
        try:
            dates.parse(str(value), calendar)
        except DateError:
            yield f"{quoted(str(value))} is no date"
    elif field in ("start", "end", "related"):
        yield f"{quoted(field)} is only supported"
    elif field == "status":
        if value not in get_args(SaidStatus):
            yield f"{quoted(str(value))} is no status"
    elif field == "kind":
        yield from _lacking("kind", (str(value),), listed.kinds)
    elif field == "place":
        yield from _lacking("place", several(value), listed.places)
    elif field == "participants":
        yield from _lacking("actor", (one for one in several(value) if not words_of(one)), listed.actors)


def _source(source: SourceRecord) -> Iterator[str]:
    told = source.published
    if told.first is None or told.last is None:
        yield "its publication is open at an end"
    if (source.published_start, source.published_end, source.published_text) != (told.first, told.last, told.text):
        yield "the days and the words of its publication are not those of its date"
    if len(source.repairs) > MOST_REPAIRS:
        yield "it declares more repairs than a source can have"
    if source.shown is None:
        return
    if source.show == "full":
        yield "it is shown in full, and excerpts of it are given"
    end = -1
    for one in source.shown.excerpts:
        if one.start <= end or one.start + len(one.text) > source.shown.length:
            yield "its excerpts overlap, or reach beyond the text"
            return
        end = one.start + len(one.text)
    if source.shown.length > _LONGEST:
        yield "its text is longer than a source can be"


_LONGEST = 2**24


def _overlaps(document: Document) -> Iterator[str]:
    """Yield the sources in which so many passages lie over each other that nobody could be shown them."""
    for source, positions in passages(document.events, document.disagreements).items():
        stretches = {(at.start, at.end) for at in positions}
        steps = sorted([(end, -1) for _, end in stretches] + [(start, 1) for start, _ in stretches])
        deep = accumulate(step for _, step in steps)
        if sum(deep) > MOST_DEEP * (len(steps) + MOST_DEEP):
            yield f"in source {quoted(source)} too many passages overlap"
