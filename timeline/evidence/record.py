"""An event as plain data: its names resolved, its quotes found, its disputes drawn together.

What every product of a release says of an event, it says from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol, get_args

from timeline import dates
from timeline.dates import Date, Day
from timeline.evidence.claims import Claim, Shown
from timeline.evidence.measures import measures
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.records import fields
from timeline.records.document import LeftOutRecord, RepairRecord, SourceRecord
from timeline.records.elsewhere import Elsewhere
from timeline.records.event_record import (
    CitationRecord,
    ClaimRecord,
    Dispute,
    ElsewhereRecord,
    EventRecord,
    MeasureRecord,
    Observed,
    ParticipantRecord,
    PlaceRecord,
    Position,
    ReviewRecord,
    SaidValue,
    ShownRecord,
    StatusStep,
    WithdrawnRecord,
)
from timeline.records.fields import Described, Field, Lists, field_of, fields_of
from timeline.records.model import Citation, Event
from timeline.records.package import Review
from timeline.records.proofs import Bound
from timeline.records.values import Said, SaidStatus, Value, written
from timeline.records.vocabularies import Source
from timeline.texts.passages import ELISION, Failure, Passage, Text

Claimed = Iterable[tuple[int, fields.Claim[Value]]]
"""What citations say of fields, each with the index of its citation."""

_DECISIVE = frozenset({"date", "status"})
"""The fields that a source which tells of the same event as the record does not dispute."""


class Dated(Protocol):
    """A source, as a curator writes it or as a release has it."""

    @property
    def published(self) -> Date: ...  # noqa: D102


class Sourced(Protocol):
    """A citation, likewise."""

    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def supports(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def disputes(self) -> Mapping[str, object]: ...  # noqa: D102


class Known(Protocol):
    """An event, likewise."""

    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def citations(self) -> Sequence[Sourced]: ...  # noqa: D102


def event_record(record: RecordEvidence, known: Vocabularies) -> EventRecord:
    """Return an event as plain data, but for what the ledger says of it and for its address.

    Every name must resolve and every citation be found. A withdrawn event shows no citations.
    """
    event = record.event
    shown = event.withdrawn is None
    there = disputes(event, known) if shown else ()
    cited = zip(event.citations, record.passages, strict=True) if shown else ()
    measured = measures(record, known) if shown else ()
    history = status_history(event, event.claims("status"), known.sources) if shown else ()
    observed = observed_in(history)
    return EventRecord(
        id=event.id,
        title=event.title,
        short=event.short,
        level=event.level,
        part=event.part,
        calendar=_other_calendar(event.date),
        date=event.date,
        start=event.date.first,
        end=event.date.last,
        precision=event.date.precision,
        date_text=dates.seen(event.date, observed.start, observed.end) if observed else event.date.text,
        observed=observed,
        kind=event.kind,
        status=event.status,
        place=tuple(place_record(place, known) for place in event.place),
        participants=tuple(
            ParticipantRecord(id=one.who, name=name, words=one.words, role=one.role)
            for one, name in zip(event.participants, _names(event, known), strict=True)
        ),
        summary=event.summary,
        details=event.details,
        measures=tuple(MeasureRecord(field=name, number=number, unit=unit) for name, number, unit in measured),
        source_count=told_by(event.citations) if shown else 0,
        citations=tuple(_citation(number, *one, known) for number, one in enumerate(cited, 1)),
        disputed=tuple(dispute.field for dispute in there),
        disputes=there,
        status_history=history,
        related={str(verb): others for verb, others in event.related.items()},
        elsewhere=_elsewhere(event.elsewhere),
        tags=event.tags,
        note=event.note,
        first_released="",
        last_changed="",
        withdrawn=WithdrawnRecord(**event.withdrawn.model_dump()) if event.withdrawn else None,
    )


def told_by(citations: Iterable[Sourced]) -> int:
    """Return how many sources tell an event as its record does: as far come, and of no other day."""
    cited = tuple(citations)
    so = {one.source for one in cited if "status" in one.supports}
    return len(so - {one.source for one in cited if not _DECISIVE.isdisjoint(one.disputes)})


def observed_in(history: Iterable[StatusStep]) -> Observed | None:
    """Return when sources tell an event as going on."""
    return next((Observed(one.start, one.end) for one in history if one.status == "ongoing"), None)


def _elsewhere(known: Elsewhere | None) -> ElsewhereRecord | None:
    """Return what is known from elsewhere of when an event was."""
    if known is None:
        return None
    return ElsewhereRecord(date=known.date, date_text=known.date.text, source=known.source, note=known.note)


def with_proofs(
    event: EventRecord,
    claims: Iterable[Claim],
    shown: Iterable[Iterable[Shown]],
    basis: tuple[Bound | None, Bound | None],
    date_text: str,
) -> EventRecord:
    """Return a standing event with how its claims are borne out, what its citations show and its bounds rest on."""
    cited = zip(event.citations, shown, strict=True)
    return replace(
        event,
        date_text=date_text,
        start_basis=basis[0],
        end_basis=basis[1],
        claims=tuple(ClaimRecord(**one._asdict()) for one in claims),
        citations=tuple(replace(one, shows=tuple(ShownRecord(*each) for each in there)) for one, there in cited),
    )


def with_reviews(event: EventRecord, reviews: Iterable[Review]) -> EventRecord:
    """Return an event with who read it as it is."""
    return replace(event, reviewed=review_records(reviews))


def review_records(reviews: Iterable[Review]) -> tuple[ReviewRecord, ...]:
    """Return who read something, as plain data."""
    return tuple(ReviewRecord(one.reader, one.kind, Day.fromisoformat(one.day)) for one in reviews)


def _names(event: Event, known: Vocabularies) -> tuple[str, ...]:
    return field_of("participants").names(tuple(one.called for one in event.participants), known)


def place_record(id: str, known: Vocabularies) -> PlaceRecord:
    """Return a place; country and coordinates that it lacks are those of the nearest place that holds it."""
    held = [known.places[place] for place in known.within(id)]
    country = next((place.country for place in held if place.country), None)
    point = next(((place.latitude, place.longitude) for place in held if place.latitude is not None), (None, None))
    return PlaceRecord(id, known.places[id].name, country, *point)


def source_record(source: Source) -> SourceRecord:
    """Return a source as plain data."""
    first, last = source.published.first, source.published.last
    if first is None or last is None:
        raise ValueError(f"{source.id}: its publication is open")  # which the model refuses
    return SourceRecord(
        id=source.id,
        label=source.called,
        title=source.title,
        author=source.author,
        publisher=source.publisher,
        given=source.given,
        language=source.language,
        timezone=source.timezone,
        calendar=_other_calendar(source.published),
        published=source.published,
        published_start=first,
        published_end=last,
        published_text=source.published.text,
        basis=source.basis,
        quote=source.quote,
        reason=source.reason,
        via=source.via,
        sha256=source.sha256,
        show=source.show,
        layout=source.layout,
        furniture=source.furniture,
        repairs=tuple(RepairRecord(one.raw, one.repaired) for one in source.repairs),
        left_out=tuple(
            LeftOutRecord(
                quote=one.quote, reason=one.reason, prefix=one.prefix, suffix=one.suffix, occurrence=one.occurrence
            )
            if source.show == "full"
            else LeftOutRecord(reason=one.reason)
            for one in source.left_out
        ),
        note=source.note,
    )


def _other_calendar(date: Date) -> str | None:
    """Return the calendar that a date is counted by where it is not the Gregorian."""
    return None if date.calendar == "gregorian" else date.calendar


def disputes(event: Event, known: Vocabularies) -> tuple[Dispute, ...]:
    """Return what the sources of an event disagree on, in the order of its fields."""
    disputed = {claim.field for _, claim in event.claims() if claim.stance == "disputes"}
    answers = []
    for field in fields_of(event):
        if field.name not in disputed:
            continue
        values = said_values(event, field, event.claims(field.name), known)
        answers.append(Dispute(field.name, values, event.resolutions.get(field.name, "")))
    return tuple(answers)


def said_values(event: Described, field: Field, claims: Claimed, known: Lists) -> tuple[SaidValue, ...]:
    """Return every value that a field of an event has by its record and its sources, the record's own first.

    `claims` are those on this field.
    """
    said: dict[Said, list[int]] = {written(own): [] for own in (field.own(event),) if own is not None}
    for index, claim in claims:
        if claim.stance != "formerly" and claim.value is not None:
            said.setdefault(written(claim.value), []).append(index + 1)
    return tuple(
        SaidValue(value, field.in_words(value, known, event.date.calendar), tuple(numbers))
        for value, numbers in said.items()
    )


def status_history(event: Known, claims: Claimed, sources: Mapping[str, Dated]) -> tuple[StatusStep, ...]:
    """Return the statuses that sources knew the event in, the present one last; `claims` are those on its status.

    Earlier ones stand in the order of their sources' publication, as far as the windows of these tell it, and else in
    the order of an event's life.
    """
    said: dict[str, list[int]] = {}
    for index, claim in claims:
        if claim.stance != "disputes":
            said.setdefault(str(claim.value), []).append(index + 1)
    steps = []
    for status, numbers in said.items():
        windows = [sources[event.citations[number - 1].source].published for number in numbers]
        start = min(window.first for window in windows if window.first)
        end = max(window.last for window in windows if window.last)
        steps.append(StatusStep(status, start, end, tuple(numbers)))
    order = get_args(SaidStatus)
    return tuple(
        sorted(steps, key=lambda step: (step.status == event.status, step.start, step.end, order.index(step.status)))
    )


def passage_parts(passage: Passage, text: Text) -> dict[str, Any]:
    """Return what a release says of a passage: its words, what stands around them, and where."""
    return {
        "quote": passage.exact,
        "exact": f" {ELISION} ".join(text.raw[span.start : span.end] for span in passage.spans),
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "positions": tuple(
            Position(span.start, span.end, span.line, span.column, text.utf16(span.start), text.utf16(span.end))
            for span in passage.spans
        ),
    }


def _citation(
    number: int, citation: Citation, passage: Passage | Failure | None, known: Vocabularies
) -> CitationRecord:
    if not isinstance(passage, Passage):
        raise ValueError(f"citation {number} of {citation.source!r} was released without being found")
    text = known.texts[citation.source].text
    return CitationRecord(
        number=number,
        source=citation.source,
        **passage_parts(passage, text),
        supports=citation.supports,
        disputes={name: written(value) for name, value in citation.disputes.items()},
        formerly={name: written(value) for name, value in citation.formerly.items()},
        says=citation.says,
        reads=citation.reads,
        dated_from=citation.dated_from,
        means=citation.means or {},
        note=citation.note,
    )
