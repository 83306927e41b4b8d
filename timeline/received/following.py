"""Whether a document says of an event and of a disagreement only what follows from the rest of it.

The document is one whose references resolve.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from timeline.diagnostics import quoted
from timeline.evidence.record import observed_in, said_values, status_history, told_by
from timeline.records.disagreement_record import SideRecord
from timeline.records.document import Document, SourceRecord, address
from timeline.records.event_record import EventRecord, SaidValue
from timeline.records.fields import Claim, Lists, claims_on, field_of
from timeline.records.values import Value
from timeline.records.versions import created_form

Claims = Mapping[str, list[tuple[int, Claim[Value]]]]


def faults(document: Document, known: Lists) -> Iterator[str]:
    """Yield what does not follow."""
    sources = {one.id: one for one in document.sources}
    events = {one.id: one for one in document.events}
    claims = {one.id: _claims(one) for one in document.events}
    for event in (*document.events, *document.withdrawn):
        for fault in _event(event, claims.get(event.id, {}), document, sources, known):
            yield f"{quoted(event.id)}: {fault}"

    @cache
    def said(event: str, field: str) -> tuple[SaidValue, ...]:
        return said_values(events[event], field_of(field), claims[event].get(field, ()), known)

    for one in document.disagreements:
        for number, side in enumerate(one.sides, 1):
            wrong = None if side.passage else _side(side, events, said(side.event or "", side.field or ""))
            if wrong:
                yield f"side {number} of {quoted(one.id)}: {wrong}"


def _claims(event: EventRecord) -> Claims:
    found: dict[str, list[tuple[int, Claim[Value]]]] = {}
    for index, claim in claims_on(event):
        found.setdefault(claim.field, []).append((index, claim))
    return found


def _event(
    event: EventRecord, claims: Claims, document: Document, sources: Mapping[str, SourceRecord], known: Lists
) -> Iterator[str]:
    history = status_history(event, claims.get("status", ()), sources)
    expected = {
        **plainly(event, document),
        "disputes": tuple(
            replace(one, values=said_values(event, field_of(one.field), claims.get(one.field, ()), known))
            for one in event.disputes
        ),
        "status_history": history,
        "observed": observed_in(history),
    }
    for name, value in expected.items():
        if (there := getattr(event, name)) != value:
            yield f"{name} is {quoted(str(there))}, and by the rest of the record {quoted(str(value))}"
    if not (created_form(event.first_released) and created_form(event.last_changed)):
        yield "it was released or changed at no moment"


def plainly(event: EventRecord, document: Document) -> dict[str, object]:
    """Return, by field, what follows from the rest of an event at a glance."""
    return {
        "start": event.date.first,
        "end": event.date.last,
        "precision": event.date.precision,
        "source_count": told_by(event.citations),
        "disputed": tuple(one.field for one in event.disputes),
        "url": address(document.package.homepage, event.id),
    }


def _side(side: SideRecord, events: Mapping[str, EventRecord], said: tuple[SaidValue, ...]) -> str | None:
    """Return what is wrong with a side that is a value of an event's field."""
    cited = events[side.event or ""].citations
    for one in said:
        sources = tuple(dict.fromkeys(cited[number - 1].source for number in one.citations))
        if (side.value, side.text, side.citations, side.sources) == (one.value, one.text, one.citations, sources):
            return None
    return f"{quoted(side.text)} is not what the record and its sources say of {quoted(side.field or '')}"
