"""The rows of a release's tables, drawn from its document: the record that a row shows, then what else it takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from timeline.records.document import Document
from timeline.records.fields import field_of

Row = tuple[Any, ...]


def events(document: Document) -> Iterator[Row]:
    """Yield each event with the first of its places that has coordinates."""
    for event in document.events:
        yield event, next((place for place in event.place if place.latitude is not None), None)


def citations(document: Document) -> Iterator[Row]:
    """Yield each citation with its event."""
    for event in document.events:
        for citation in event.citations:
            yield citation, event


def claims(document: Document) -> Iterator[Row]:
    """Yield each claim of a citation with its event, the citation, and what this shows of it, as far as that is told.

    What it supports has the event's own value.
    """
    for citation, event in citations(document):
        shown = {one.field: one for one in citation.shows}
        for claim in citation.claims():
            own = field_of(claim.field).own(event) if claim.value is None else claim.value
            yield claim._replace(value=own), event, citation, shown.get(claim.field)


def proofs(document: Document) -> Iterator[Row]:
    """Yield each claim of an event with the event, and the number in it."""
    for event in document.events:
        for number, one in enumerate(event.claims, 1):
            yield one, event, number


def sources(document: Document) -> Iterator[Row]:
    """Yield each source with the number of its citations."""
    cited = Counter(citation.source for citation, _ in citations(document))
    for source in document.sources:
        yield source, cited[source.id]


def actors(document: Document) -> Iterator[Row]:
    """Yield each actor with the number of their events."""
    present = Counter(one.id for event in document.events for one in event.participants)
    for actor in document.actors:
        yield actor, present[actor.id]


def places(document: Document) -> Iterator[Row]:
    """Yield each place with the number of its events."""
    there = Counter(place.id for event in document.events for place in event.place)
    for place in document.places:
        yield place, there[place.id]


def kinds(document: Document) -> Iterator[Row]:
    """Yield each kind with the number of its events."""
    counts = Counter(event.kind for event in document.events)
    for kind in document.kinds:
        yield kind, counts[kind.id]


def parts(document: Document) -> Iterator[Row]:
    """Yield each part of the story with the number of its events."""
    counts = Counter(event.part for event in document.events)
    for part in document.parts:
        yield part, counts[part.id]


def participants(document: Document) -> Iterator[Row]:
    """Yield each participant with the event, and the number in it."""
    for event in document.events:
        for number, one in enumerate(event.participants, 1):
            yield one, event, number


class Relation(NamedTuple):
    """What an event does to another."""

    verb: str
    other: str


def related(document: Document) -> Iterator[Row]:
    """Yield each relation with the event that has it."""
    for event in document.events:
        for verb, others in event.related.items():
            for other in others:
                yield Relation(verb, other), event
