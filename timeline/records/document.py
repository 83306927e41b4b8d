"""The records of a release, as timeline.json has them: written, described, read back and compared by these classes.

Beside each key stands what its JSON Schema says of it. Dates are dates, days are days; a moment is kept as the text
that the ledger has. What a form below says of a text binds the schema alone: a stranger's release is of these types,
and nothing more is known of it. Only what may be missing has a default.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, Field, PlainSerializer, PlainValidator, TypeAdapter, ValidationInfo, WithJsonSchema
from pydantic.fields import FieldInfo

from timeline.dates import Calendar, Date, Day, Precision
from timeline.docstrings import restore
from timeline.records.fields import Claim, claims
from timeline.records.values import (
    ID,
    SHA256,
    ActorKind,
    Basis,
    Layout,
    Said,
    SaidStatus,
    Show,
    Status,
    Verb,
    WithdrawalReason,
    calendar_of,
    date_of,
    day_of,
    not_blank,
)


def _says(description: str, **form: object) -> FieldInfo:
    extra: dict[str, Any] = {key: list(one) if isinstance(one, tuple) else one for key, one in form.items()}
    info: FieldInfo = Field(description=description, json_schema_extra=extra or None)
    return info


DAY = r"^-?\d{4}-\d{2}-\d{2}$"
"""The form of a day: ISO 8601, expanded before the year 0."""


def _date(value: object, info: ValidationInfo) -> Date:
    return date_of(value, calendar_of(info.data))


_Edtf = Annotated[Date, PlainValidator(_date), PlainSerializer(str), WithJsonSchema({"type": "string"})]
_Day = Annotated[Day, PlainValidator(day_of), PlainSerializer(str), WithJsonSchema({"type": "string", "pattern": DAY})]
_JULIAN = "julian where the date is counted by that calendar; days are Gregorian all the same."
_MOMENT = {"format": "date-time", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"}
_LAYOUT = {"enum": list(get_args(Layout))}
_LATITUDE, _LONGITUDE = {"minimum": -90, "maximum": 90}, {"minimum": -180, "maximum": 180}


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of a source: 0-based code points of the decoded file, end exclusive; line and column from 1.

    A byte order mark is not counted. `start_utf16` and `end_utf16` are for languages whose texts are UTF-16.
    """

    start: Annotated[int, Field(ge=0), _says("Code points before it.", minimum=0)]
    end: Annotated[int, Field(ge=0), _says("Code points before its end.", minimum=1)]
    line: Annotated[int, Field(ge=0), _says("Line where it begins, from 1.", minimum=1)]
    column: Annotated[int, Field(ge=0), _says("Column where it begins, from 1.", minimum=1)]
    start_utf16: Annotated[int | None, _says("UTF-16 code units before it, as JavaScript counts.", minimum=0)] = None
    end_utf16: Annotated[int | None, _says("UTF-16 code units before its end.", minimum=1)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRecord:
    """A quote, where it stands, and what it shows.

    `exact`, `prefix` and `suffix` have the meaning of the W3C Web Annotation model: the text as it is in the file, and
    what stands around it. `quote` is the same as readers should have seen it, broken characters repaired.
    """

    number: Annotated[int, _says("Counted from 1 within the event.", minimum=1)]
    source: Annotated[str, _says("The id of the source.", pattern=ID)]
    quote: Annotated[str, _says("The words, broken characters repaired.")]
    exact: Annotated[str, _says("The same, as they stand in the file.")]
    prefix: Annotated[str, _says("The words before.")] = ""
    suffix: Annotated[str, _says("The words after.")] = ""
    positions: Annotated[
        tuple[Position, ...], _says("Where the parts of the quote stand: one, or several where words are left out.")
    ]
    supports: Annotated[tuple[str, ...], _says("The fields that the quote bears out.")] = ()
    disputes: Annotated[Mapping[str, Said], _says("What the quote says otherwise, by field.")] = field(
        default_factory=dict
    )
    formerly: Annotated[
        Mapping[str, Said], _says("What was so when the source wrote, and has since been overtaken, by field.")
    ] = field(default_factory=dict)
    says: Annotated[str | None, _says("The date phrase that counts, where the quote has several.")] = None
    reads: Annotated[
        _Edtf | None, _says("What the curator reads in the words under `says`, in EDTF: their word, no machine's.")
    ] = None
    dated_from: Annotated[
        str | None, _says("The event whose day, as this source gives it, a phrase such as 'today' is counted from.")
    ] = None
    means: Annotated[Mapping[str, tuple[str, ...]], _says("Whom a phrase of the quote means: ids of actors.")] = field(
        default_factory=dict
    )
    note: Annotated[str | None, _says("The curator's remark.")] = None

    def claims(self) -> Iterator[Claim[Said]]:
        """Yield what this citation says of each field."""
        yield from claims(self)


@dataclass(frozen=True, slots=True)
class SaidValue:
    """A value that sources give a field, and the numbers of the citations that give it."""

    value: Annotated[Said, _says("The value: a word, or several ids.")]
    text: Annotated[str, _says("The value in words.")]
    citations: Annotated[tuple[int, ...], _says("The numbers of the citations that give it.")]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field that sources disagree on: every value, the record's own first, and why the record chose it."""

    field: Annotated[str, _says("date, kind, status, place, participants, or a detail.")]
    values: Annotated[tuple[SaidValue, ...], _says("Every value that sources give, the record's own first.")]
    reason: Annotated[str, _says("Why the record chose its value.", minLength=1)]


@dataclass(frozen=True, slots=True)
class StatusStep:
    """A status that sources knew the event in: between which days they were published, and which citations say so."""

    status: Annotated[str, _says("How far the event had come, as these sources knew it.", enum=get_args(SaidStatus))]
    start: Annotated[_Day, _says("The first day on which one of them can have been published.")]
    end: Annotated[_Day, _says("The last.")]
    citations: Annotated[tuple[int, ...], _says("The numbers of the citations that say so.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRecord:
    """Who took part: a listed actor, or somebody in the source's own words."""

    id: Annotated[str | None, _says("The id of the actor; absent where they are not listed.", pattern=ID)] = None
    name: Annotated[str, _says("The name readers see; of who is not listed, the source's words in quotation marks.")]
    words: Annotated[str | None, _says("The source's words for somebody who is not listed.")] = None
    role: Annotated[str | None, _says("As what they took part, where told.")] = None

    @property
    def called(self) -> str:
        """The id, or the words in quotation marks."""
        return self.id or self.name


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """Where; country and coordinates are those of the place or of the nearest that holds it."""

    id: Annotated[str, _says("The id of the place.", pattern=ID)]
    name: Annotated[str, _says("The name readers see.")]
    country: Annotated[str | None, _says("ISO 3166-1 alpha-2.", pattern="^[A-Z]{2}$")] = None
    latitude: Annotated[float | None, _says("Degrees, WGS 84.", **_LATITUDE)] = None
    longitude: Annotated[float | None, _says("Degrees, WGS 84.", **_LONGITUDE)] = None


@dataclass(frozen=True, slots=True)
class WithdrawnRecord:
    """Why a record no longer counts, and what stands in its place."""

    reason: Annotated[str, _says("Why it was withdrawn.", enum=get_args(WithdrawalReason))]
    merged_into: Annotated[str | None, _says("The event that stands in its place.")] = None
    note: Annotated[str | None, _says("What readers should know.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """An event as every product of the release shows it. `start` and `end` are inclusive days, absent where open."""

    id: Annotated[str, _says("Fixed at birth, never used again.", pattern=ID)]
    title: Annotated[str, _says("A headline, the curator's words.", minLength=1)]
    calendar: Annotated[str | None, _says(_JULIAN, enum=get_args(Calendar))] = None
    date: Annotated[_Edtf, _says("EDTF (ISO 8601-2): a/b lasts from a to b, [a..b] is once within.")]
    start: Annotated[_Day | None, _says("First day, included; absent where open.")] = None
    end: Annotated[_Day | None, _says("Last day, included; absent where open.")] = None
    precision: Annotated[
        str,
        _says(
            "How exactly the date is known; span: lasts, window: once within, open: an end is not known.",
            enum=get_args(Precision),
        ),
    ]
    date_text: Annotated[str, _says("The date for people.")]
    kind: Annotated[str, _says("The id of the kind.", pattern=ID)]
    status: Annotated[str, _says("How far the event has come, as the sources know it.", enum=get_args(Status))]
    place: Annotated[tuple[PlaceRecord, ...], _says("Where: one place, or several.")] = ()
    participants: Annotated[tuple[ParticipantRecord, ...], _says("Who took part, and as what.")] = ()
    summary: Annotated[str, _says("What happened, the curator's words.")]
    details: Annotated[Mapping[str, str], _says("Further facts, in the sources' own words.")] = field(
        default_factory=dict
    )
    citations: Annotated[tuple[CitationRecord, ...], _says("The passages that the event rests on.")] = ()
    disputed: Annotated[tuple[str, ...], _says("The fields that sources disagree on.")] = ()
    disputes: Annotated[tuple[Dispute, ...], _says("What sources say otherwise, field by field.")] = ()
    status_history: Annotated[
        tuple[StatusStep, ...], _says("The statuses that sources knew the event in, the present one last.")
    ] = ()
    related: Annotated[
        Mapping[str, tuple[str, ...]],
        _says("Other events, by what this one does to them.", propertyNames={"enum": list(get_args(Verb))}),
    ] = field(default_factory=dict)
    tags: Annotated[tuple[str, ...], _says("Free words for finding.")] = ()
    note: Annotated[str | None, _says("What readers should know besides.")] = None
    revision: Annotated[int, _says("How often it changed since its first release.", minimum=0)] = 0
    first_released: Annotated[str, _says("Moment of the version that brought it.", **_MOMENT)]
    last_changed: Annotated[str, _says("Moment of the version that last changed it.", **_MOMENT)]
    url: Annotated[str | None, _says("Where to read it.")] = None
    withdrawn: Annotated[WithdrawnRecord | None, _says("Why it no longer counts.")] = None


@dataclass(frozen=True, slots=True)
class RepairRecord:
    """A broken sequence of characters in a source, and what it stands for: `exact` with these made is `quote`."""

    raw: Annotated[str, AfterValidator(not_blank), _says("Characters as they stand in the file.")]
    repaired: Annotated[str, _says("What the characters stand for.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A text that the timeline rests on."""

    id: Annotated[str, _says("The source's id.", pattern=ID)]
    title: Annotated[str, _says("The text's own title.", minLength=1)]
    author: Annotated[str | None, _says("As the text itself says.")] = None
    publisher: Annotated[str | None, _says("As the text itself says.")] = None
    language: Annotated[str, _says("BCP 47 tag.")]
    timezone: Annotated[str | None, _says("IANA name, where the text itself says it.")] = None
    calendar: Annotated[str | None, _says(_JULIAN, enum=get_args(Calendar))] = None
    published: Annotated[_Edtf, _says("When, in EDTF.")]
    published_start: Annotated[_Day, _says("Earliest day.")]
    published_end: Annotated[_Day, _says("Latest day.")]
    published_text: Annotated[str, _says("When the source was published, in words.")]
    basis: Annotated[str, _says("Whether the text states its date or it was inferred.", enum=get_args(Basis))]
    quote: Annotated[str | None, _says("The words that state the date.")] = None
    reason: Annotated[str | None, _says("The argument for an inferred date.", minLength=1)] = None
    via: Annotated[tuple[str, ...], _says("Sources that the argument for an inferred date leans on.")] = ()
    sha256: Annotated[str, _says("Of the file's bytes.", pattern=SHA256)]
    show: Annotated[
        str, _says("full: the text is part of the release; passages: only what is cited.", enum=get_args(Show))
    ]
    layout: Annotated[
        tuple[str, ...],
        _says("How the text is laid out, beside its words: undone before anything is read.", items=_LAYOUT),
    ] = ()
    furniture: Annotated[tuple[str, ...], _says("Lines of the file that are no words of its text.")] = ()
    repairs: Annotated[tuple[RepairRecord, ...], _says("Broken characters of the source, declared.")] = ()
    note: Annotated[str | None, _says("What readers should know.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """Who takes part in events."""

    id: Annotated[str, _says("The actor's id.", pattern=ID)]
    name: Annotated[str, _says("The name readers see.")]
    kind: Annotated[str, _says("What sort of actor.", enum=get_args(ActorKind))]
    names: Annotated[tuple[str, ...], _says("Every other spelling in the sources.")] = ()
    office: Annotated[str | None, _says("As the sources say.")] = None
    note: Annotated[str | None, _says("What readers should know.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """Where events happen."""

    id: Annotated[str, _says("The place's id.", pattern=ID)]
    name: Annotated[str, _says("The name readers see.")]
    names: Annotated[tuple[str, ...], _says("Other names in the sources.")] = ()
    within: Annotated[str | None, _says("The place that holds it.")] = None
    country: Annotated[str | None, _says("ISO 3166-1 alpha-2.", pattern="^[A-Z]{2}$")] = None
    latitude: Annotated[float | None, _says("Degrees, WGS 84.", **_LATITUDE)] = None
    longitude: Annotated[float | None, _says("Degrees, WGS 84.", **_LONGITUDE)] = None
    note: Annotated[str | None, _says("What readers should know.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRecord:
    """A kind of event."""

    id: Annotated[str, _says("The kind's id.", pattern=ID)]
    label: Annotated[str, _says("The word readers see.")]
    color: Annotated[str, _says("A CSS colour by name.", pattern="^[a-z]+$")]
    note: Annotated[str | None, _says("What falls under it.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageRecord:
    """The package and its version."""

    name: Annotated[str, _says("What calendar ids end in; it stays.")]
    title: Annotated[str, _says("The package's title.", minLength=1)]
    description: Annotated[str | None, _says("What the package tells of.")] = None
    version: Annotated[str, _says("The package's version.")]
    created: Annotated[str, _says("Moment of that version.", **_MOMENT)]
    homepage: Annotated[str | None, _says("Where the release is hosted, once that is known.")] = None


@dataclass(frozen=True, slots=True)
class WithdrawnEvent:
    """An event that was released and no longer counts."""

    id: Annotated[str, _says("Fixed at birth, never used again.", pattern=ID)]
    title: Annotated[str, _says("A headline, the curator's words.", minLength=1)]
    withdrawn: Annotated[WithdrawnRecord, _says("Why it no longer counts.")]
    revision: Annotated[int, _says("How often it changed since its first release.", minimum=0)]
    first_released: Annotated[str, _says("Moment of the version that brought it.", **_MOMENT)]
    last_changed: Annotated[str, _says("Moment of the version that last changed it.", **_MOMENT)]


@dataclass(frozen=True, slots=True)
class Document:
    """All of a release: the package, its events with their citations, its vocabularies, what was withdrawn."""

    package: Annotated[PackageRecord, _says("The package and its version.")]
    events: Annotated[tuple[EventRecord, ...], _says("Every event that stands, by first day, last day and id.")]
    sources: Annotated[tuple[SourceRecord, ...], _says("The texts that the timeline rests on.")]
    actors: Annotated[tuple[ActorRecord, ...], _says("People, organisations, states and groups.")] = ()
    places: Annotated[tuple[PlaceEntry, ...], _says("Where events happen.")] = ()
    kinds: Annotated[tuple[KindRecord, ...], _says("The kinds of events.")] = ()
    withdrawn: Annotated[tuple[WithdrawnEvent, ...], _says("What was released and no longer counts.")] = ()


@cache
def form() -> TypeAdapter[Document]:
    """Return what writes, describes and reads a document; it is made when it is first needed."""
    return TypeAdapter(Document)


def address(homepage: str | None, id: str) -> str | None:
    """Return where an event is read, if it is known where the release is hosted."""
    return f"{homepage.rstrip('/')}/#{id}" if homepage else None


restore(__name__)
