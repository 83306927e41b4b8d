"""An event as plain data: its names resolved, its quotes found, its disputes drawn together.

What every product of a release says of an event, it says from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import get_args

from timeline import dates
from timeline.evidence import Evidence
from timeline.evidence.quotes import Vocabularies
from timeline.records.model import HEAD_FIELDS, Event
from timeline.records.package import Change, Package
from timeline.records.values import Said, SaidStatus, written
from timeline.texts.passages import Passage


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of a source: 0-based code points of the decoded file, end exclusive; line and column from 1."""

    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """A quote, where it stands, and what it shows.

    `exact`, `prefix` and `suffix` have the meaning of the W3C Web Annotation model: the text as it is in the file, and
    what stands around it. `quote` is the same as readers should have seen it, broken characters repaired.
    """

    number: int
    source: str
    quote: str
    exact: str
    prefix: str
    suffix: str
    positions: tuple[Position, ...]
    supports: tuple[str, ...] = ()
    disputes: Mapping[str, Said] = field(default_factory=dict)
    formerly: Mapping[str, Said] = field(default_factory=dict)
    says: str | None = None
    dated_from: str | None = None
    means: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SaidValue:
    """A value that sources give a field, and the numbers of the citations that give it."""

    value: Said
    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field that sources disagree on: every value, the record's own first, and why the record chose it."""

    field: str
    values: tuple[SaidValue, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class StatusStep:
    """A status that sources knew the event in: between which days they were published, and which citations say so."""

    status: str
    start: str
    end: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ParticipantRecord:
    """Who took part."""

    id: str
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """Where; country and coordinates are those of the place or of the nearest that holds it."""

    id: str
    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class WithdrawnRecord:
    """Why a record no longer counts, and what stands in its place."""

    reason: str
    merged_into: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class EventRecord:
    """An event as every product of the release shows it. `start` and `end` are inclusive days, absent where open."""

    id: str
    title: str
    date: str
    start: str | None
    end: str | None
    precision: str
    date_text: str
    kind: str
    status: str
    place: tuple[PlaceRecord, ...]
    participants: tuple[ParticipantRecord, ...]
    summary: str
    details: Mapping[str, str]
    citations: tuple[CitationRecord, ...]
    disputed: tuple[str, ...]
    disputes: tuple[Dispute, ...]
    status_history: tuple[StatusStep, ...]
    related: Mapping[str, tuple[str, ...]]
    tags: tuple[str, ...]
    note: str | None
    revision: int
    first_released: str
    last_changed: str
    url: str | None
    withdrawn: WithdrawnRecord | None = None


def event_record(evidence: Evidence, event: Event, history: tuple[Change, ...] = ()) -> EventRecord:
    """Return an event as plain data. `history` is the ledger's rows of this event, in order.

    Every citation must have been found: call this on a package without errors. A withdrawn event shows none.
    """
    package, known = evidence.package, evidence.known
    homepage = package.homepage
    cited = event.withdrawn is None
    return EventRecord(
        id=event.id,
        title=event.title,
        date=str(event.date),
        start=event.date.first.isoformat() if event.date.first else None,
        end=event.date.last.isoformat() if event.date.last else None,
        precision=event.date.precision,
        date_text=event.date.text,
        kind=event.kind,
        status=event.status,
        place=tuple(place_record(known, place) for place in event.place),
        participants=tuple(
            ParticipantRecord(one.who, package.actors[one.who].name, one.role) for one in event.participants
        ),
        summary=event.summary,
        details=event.details,
        citations=tuple(_citation(evidence, event, index) for index in range(len(event.citations)) if cited),
        disputed=tuple(dispute.field for dispute in disputes(event, package) if cited),
        disputes=disputes(event, package) if cited else (),
        status_history=status_history(event, package) if cited else (),
        related={str(verb): others for verb, others in event.related.items()},
        tags=event.tags,
        note=event.note,
        revision=history[-1].revision if history else 0,
        first_released=history[0].created if history else package.created,
        last_changed=history[-1].created if history else package.created,
        url=f"{homepage.rstrip('/')}/#{event.id}" if homepage else None,
        withdrawn=WithdrawnRecord(**event.withdrawn.model_dump()) if event.withdrawn else None,
    )


def place_record(known: Vocabularies, id: str) -> PlaceRecord:
    """Return a place; country and coordinates that it lacks are those of the nearest place that holds it."""
    held = [known.places[place] for place in known.within(id)]
    country = next((place.country for place in held if place.country), None)
    point = next(((place.latitude, place.longitude) for place in held if place.latitude is not None), (None, None))
    return PlaceRecord(id, known.places[id].name, country, *point)


def disputes(event: Event, package: Package) -> tuple[Dispute, ...]:
    """Return what the sources of an event disagree on, in the order of its fields."""
    disputed = {name for citation in event.citations for name in citation.disputes}
    answers = []
    for name in (*HEAD_FIELDS, *event.details):
        if name not in disputed:
            continue
        said: dict[Said, list[int]] = {}
        own = event.value(name)
        if own is not None:
            said[written(own)] = []
        for number, citation in enumerate(event.citations, 1):
            if name in citation.supports and own is not None:
                said[written(own)].append(number)
            if name in citation.disputes:
                said.setdefault(written(citation.disputes[name]), []).append(number)
        values = tuple(SaidValue(value, in_words(name, value, package), tuple(n)) for value, n in said.items())
        answers.append(Dispute(name, values, event.resolutions.get(name, "")))
    return tuple(answers)


def status_history(event: Event, package: Package) -> tuple[StatusStep, ...]:
    """Return the statuses that sources knew the event in, the present one last.

    Earlier ones stand in the order of their sources' publication, as far as the windows of these tell it, and else in
    the order of an event's life.
    """
    said: dict[str, list[int]] = {}
    for number, citation in enumerate(event.citations, 1):
        if "status" in citation.supports:
            said.setdefault(event.status, []).append(number)
        if "status" in citation.formerly:
            said.setdefault(str(citation.formerly["status"]), []).append(number)
    steps = []
    for status, numbers in said.items():
        windows = [package.sources[event.citations[number - 1].source].published for number in numbers]
        start = min(str(window.first) for window in windows)
        end = max(str(window.last) for window in windows)
        steps.append(StatusStep(status, start, end, tuple(numbers)))
    order = get_args(SaidStatus)
    return tuple(
        sorted(steps, key=lambda step: (step.status == event.status, step.start, step.end, order.index(step.status)))
    )


def in_words(name: str, value: Said, package: Package) -> str:
    """Return the value of a field in words for people."""
    match name, value:
        case "date", str():
            return dates.parse(value).text
        case "participants", tuple():
            return ", ".join(package.actors[id].name for id in value)
        case "place", tuple():
            return ", ".join(package.places[id].name for id in value)
        case "kind", str():
            return package.kinds[value].label
        case "status", str():
            return value.replace("-", " ")
        case _:
            return value if isinstance(value, str) else ", ".join(value)


def _citation(evidence: Evidence, event: Event, index: int) -> CitationRecord:
    citation, passage = event.citations[index], evidence.records[event.id].passages[index]
    assert isinstance(passage, Passage), f"{event.id}: citation {index + 1} was released without being found"  # noqa: S101
    raw = evidence.package.texts[citation.source]
    return CitationRecord(
        number=index + 1,
        source=citation.source,
        quote=passage.exact,
        exact=" […] ".join(raw[span.start : span.end] for span in passage.spans),
        prefix=passage.prefix,
        suffix=passage.suffix,
        positions=tuple(Position(span.start, span.end, span.line, span.column) for span in passage.spans),
        supports=citation.supports,
        disputes={name: written(value) for name, value in citation.disputes.items()},
        formerly={name: written(value) for name, value in citation.formerly.items()},
        says=citation.says,
        dated_from=citation.dated_from,
        means=citation.means or {},
        note=citation.note,
    )
