"""An event as timeline.json has it, with its citations: what every product of a release says of it.

Beside each key stands what its JSON Schema says of it; only what may be missing has a default.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Annotated, get_args

from pydantic import Field

from timeline.dates import Calendar, Precision
from timeline.docstrings import restore
from timeline.records.addresses import Url
from timeline.records.fields import Claim, claims
from timeline.records.keys import JULIAN, LATITUDE, LONGITUDE, MOMENT, Edtf, GregorianEdtf, OneDay, tells
from timeline.records.proofs import BOUNDS, Bearing, Bound, Proof, meanings
from timeline.records.values import ID, SHORT, Level, ReaderKind, Said, SaidStatus, Status, Verb, WithdrawalReason

TOLD_BY = "How many sources tell it so: a passage of theirs supports its status, and none disputes that or its date."


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of a source: 0-based code points of the decoded file, end exclusive; line and column from 1.

    A byte order mark is not counted. `start_utf16` and `end_utf16` are for languages whose texts are UTF-16.
    """

    start: Annotated[int, Field(ge=0), tells("Code points before it.", minimum=0)]
    end: Annotated[int, Field(ge=0), tells("Code points before its end.", minimum=1)]
    line: Annotated[int, Field(ge=0), tells("Line where it begins, from 1.", minimum=1)]
    column: Annotated[int, Field(ge=0), tells("Column where it begins, from 1.", minimum=1)]
    start_utf16: Annotated[int | None, tells("UTF-16 code units before it, as JavaScript counts.", minimum=0)] = None
    end_utf16: Annotated[int | None, tells("UTF-16 code units before its end.", minimum=1)] = None


@dataclass(frozen=True, slots=True)
class ShownRecord:
    """What a quote shows of one field that it is cited for."""

    field: Annotated[
        str, tells("date, its start or its end alone, kind, status, place, participants, related, or a detail.")
    ]
    gives: Annotated[
        tuple[str, ...],
        tells("The value as read in this quote: of a date each that words may mean; whom it names."),
    ] = ()
    bearing: Annotated[
        str,
        tells("supports: the quote gives the claimed value; compatible: it only allows it.", enum=get_args(Bearing)),
    ] = "compatible"
    proof: Annotated[
        str, tells("How this quote bears the claim out; see `claims` of the event.", enum=get_args(Proof))
    ] = "unweighed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord:
    """One thing that the record claims of the event, and how it is borne out."""

    field: Annotated[
        str, tells("title, summary, date or its start or end, kind, status, place, participants, related, or a detail.")
    ]
    value: Annotated[str | None, tells("Which place, participant or other event: an id, or the source's words.")] = None
    proof: Annotated[str, tells(f"How it is borne out. {meanings()}.", enum=get_args(Proof))]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRecord:
    """A quote, where it stands, and what it shows.

    `exact`, `prefix` and `suffix` have the meaning of the W3C Web Annotation model: the text as it is in the file, and
    what stands around it. `quote` is the same as readers should have seen it, broken characters repaired.
    """

    number: Annotated[int, tells("Counted from 1 within the event.", minimum=1)]
    source: Annotated[str, tells("The id of the source.", pattern=ID)]
    quote: Annotated[str, tells("The words, broken characters repaired.")]
    exact: Annotated[str, tells("The same, as they stand in the file.")]
    prefix: Annotated[str, tells("The words before.")] = ""
    suffix: Annotated[str, tells("The words after.")] = ""
    positions: Annotated[
        tuple[Position, ...], tells("Where the parts of the quote stand: one, or several where words are left out.")
    ]
    supports: Annotated[tuple[str, ...], tells("The fields that the quote bears out.")] = ()
    disputes: Annotated[Mapping[str, Said], tells("What the quote says otherwise, by field.")] = field(
        default_factory=dict
    )
    formerly: Annotated[
        Mapping[str, Said], tells("What was so when the source wrote, and has since been overtaken, by field.")
    ] = field(default_factory=dict)
    says: Annotated[str | None, tells("The date phrase that counts, where the quote has several.")] = None
    reads: Annotated[
        Edtf | None, tells("What the curator reads in the words under `says`, in EDTF: their word, no machine's.")
    ] = None
    dated_from: Annotated[
        str | None, tells("The event whose day, as this source gives it, a phrase such as 'today' is counted from.")
    ] = None
    means: Annotated[Mapping[str, tuple[str, ...]], tells("Whom a phrase of the quote means: ids of actors.")] = field(
        default_factory=dict
    )
    note: Annotated[str | None, tells("The curator's remark.")] = None
    shows: Annotated[tuple[ShownRecord, ...], tells("What the quote shows of each field that it speaks of.")] = ()

    def claims(self) -> Iterator[Claim[Said]]:
        """Yield what this citation says of each field."""
        yield from claims(self)


@dataclass(frozen=True, slots=True)
class SaidValue:
    """A value that sources give a field, and the numbers of the citations that give it."""

    value: Annotated[Said, tells("The value: a word, or several ids.")]
    text: Annotated[str, tells("The value in words.")]
    citations: Annotated[tuple[int, ...], tells("The numbers of the citations that give it.")]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A field that sources disagree on: every value, the record's own first, and why the record chose it."""

    field: Annotated[str, tells("date, kind, status, place, participants, or a detail.")]
    values: Annotated[tuple[SaidValue, ...], tells("Every value that sources give, the record's own first.")]
    reason: Annotated[str, tells("Why the record chose its value.", minLength=1)]


@dataclass(frozen=True, slots=True)
class StatusStep:
    """A status that sources knew the event in: between which days they were published, and which citations say so."""

    status: Annotated[str, tells("How far the event had come, as these sources knew it.", enum=get_args(SaidStatus))]
    start: Annotated[OneDay, tells("The first day on which one of them can have been published.")]
    end: Annotated[OneDay, tells("The last.")]
    citations: Annotated[tuple[int, ...], tells("The numbers of the citations that say so.")]


@dataclass(frozen=True, slots=True)
class Observed:
    """When sources tell an event as going on: from the first day on which one can have been published to the last."""

    start: Annotated[OneDay, tells("The first day.")]
    end: Annotated[OneDay, tells("The last.")]

    def __str__(self) -> str:
        return f"{self.start}/{self.end}" if self.start < self.end else str(self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRecord:
    """Who took part: a listed actor, or somebody in the source's own words."""

    id: Annotated[str | None, tells("The id of the actor; absent where they are not listed.", pattern=ID)] = None
    name: Annotated[str, tells("The name readers see; of who is not listed, the source's words in quotation marks.")]
    words: Annotated[str | None, tells("The source's words for somebody who is not listed.")] = None
    role: Annotated[str | None, tells("As what they took part, where told.")] = None

    @property
    def called(self) -> str:
        """The id, or the words in quotation marks."""
        return self.id or self.name


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """Where; country and coordinates are those of the place or of the nearest that holds it."""

    id: Annotated[str, tells("The id of the place.", pattern=ID)]
    name: Annotated[str, tells("The name readers see.")]
    country: Annotated[str | None, tells("ISO 3166-1 alpha-2.", pattern="^[A-Z]{2}$")] = None
    latitude: Annotated[float | None, tells("Degrees, WGS 84.", **LATITUDE)] = None
    longitude: Annotated[float | None, tells("Degrees, WGS 84.", **LONGITUDE)] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ElsewhereRecord:
    """When the event was by what any almanac has and no source says: nothing of the event rests on it."""

    date: Annotated[GregorianEdtf, tells("EDTF, by the Gregorian calendar.")]
    date_text: Annotated[str, tells("The same for people.")]
    source: Annotated[str, tells("Where anybody finds it.", minLength=1)]
    note: Annotated[str | None, tells("What readers should know; whether it is against the texts.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRecord:
    """The number that a detail gives, where its key is one of `detail_fields` and its words give one number."""

    field: Annotated[str, tells("The key of the detail.", pattern=ID)]
    number: Annotated[float | int, tells("How many, how long, how much.")]
    unit: Annotated[str | None, tells("Of what: a unit of time, a code of ISO 4217, or the field's own.")] = None


@dataclass(frozen=True, slots=True)
class ReviewRecord:
    """Who read the record against its passages, as it is."""

    reader: Annotated[str, tells("Who read it, as they are called.", minLength=1)]
    kind: Annotated[str, tells("Whether that is a person; a program is no second reader.", enum=get_args(ReaderKind))]
    day: Annotated[OneDay, tells("On which day.")]


@dataclass(frozen=True, slots=True)
class WithdrawnRecord:
    """Why a record no longer counts, and what stands in its place."""

    reason: Annotated[str, tells("Why it was withdrawn.", enum=get_args(WithdrawalReason))]
    merged_into: Annotated[str | None, tells("The event that stands in its place.")] = None
    note: Annotated[str | None, tells("What readers should know.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRecord:
    """An event as every product of the release shows it. `start` and `end` are inclusive days, absent where open."""

    id: Annotated[str, tells("Fixed at birth, never used again.", pattern=ID)]
    title: Annotated[str, tells("A headline, the curator's words.", minLength=1)]
    short: Annotated[str | None, tells("A title where room is short.", minLength=1, maxLength=SHORT)] = None
    level: Annotated[
        str, tells("main: what a reader must know; context; background: what was before.", enum=get_args(Level))
    ] = "context"
    part: Annotated[str | None, tells("The id of its part of the story.", pattern=ID)] = None
    calendar: Annotated[str | None, tells(JULIAN, enum=get_args(Calendar))] = None
    date: Annotated[Edtf, tells("EDTF (ISO 8601-2): a/b lasts from a to b, [a..b] is once within.")]
    start: Annotated[OneDay | None, tells("First day, included; absent where open.")] = None
    end: Annotated[OneDay | None, tells("Last day, included; absent where open.")] = None
    start_basis: Annotated[str | None, tells(f"What the first day rests on. {BOUNDS}", enum=get_args(Bound))] = None
    end_basis: Annotated[str | None, tells("The same of the last.", enum=get_args(Bound))] = None
    precision: Annotated[
        str,
        tells(
            "How exactly the date is known; span: lasts, window: once within, open: an end is not known.",
            enum=get_args(Precision),
        ),
    ]
    date_text: Annotated[str, tells("The date for people.")]
    observed: Annotated[
        Observed | None, tells("When sources tell it as going on, by the days of their publication.")
    ] = None
    kind: Annotated[str, tells("The id of the kind.", pattern=ID)]
    status: Annotated[str, tells("How far the event has come, as the sources know it.", enum=get_args(Status))]
    place: Annotated[tuple[PlaceRecord, ...], tells("Where: one place, or several.")] = ()
    participants: Annotated[tuple[ParticipantRecord, ...], tells("Who took part, and as what.")] = ()
    summary: Annotated[str, tells("What happened, the curator's words.")]
    details: Annotated[Mapping[str, str], tells("Further facts, in the sources' own words.")] = field(
        default_factory=dict
    )
    measures: Annotated[tuple[MeasureRecord, ...], tells("The numbers in the details, by value.")] = ()
    citations: Annotated[tuple[CitationRecord, ...], tells("The passages that the event rests on.")] = ()
    source_count: Annotated[int, tells(TOLD_BY, minimum=0)] = 0
    claims: Annotated[
        tuple[ClaimRecord, ...], tells("All that the record claims of the event, and how each claim is borne out.")
    ] = ()
    reviewed: Annotated[
        tuple[ReviewRecord, ...], tells("Who read the record against its passages since it last changed; else empty.")
    ] = ()
    disputed: Annotated[tuple[str, ...], tells("The fields that sources disagree on.")] = ()
    disputes: Annotated[tuple[Dispute, ...], tells("What sources say otherwise, field by field.")] = ()
    status_history: Annotated[
        tuple[StatusStep, ...], tells("The statuses that sources knew the event in, the present one last.")
    ] = ()
    related: Annotated[
        Mapping[str, tuple[str, ...]],
        tells("Other events, by what this one does to them.", propertyNames={"enum": list(get_args(Verb))}),
    ] = field(default_factory=dict)
    elsewhere: Annotated[ElsewhereRecord | None, tells("What is known of its date from elsewhere, not the texts.")] = (
        None
    )
    tags: Annotated[tuple[str, ...], tells("Free words for finding.")] = ()
    note: Annotated[str | None, tells("What readers should know besides.")] = None
    revision: Annotated[int, tells("How often it changed since its first release.", minimum=0)] = 0
    first_released: Annotated[str, tells("Moment of the version that brought it.", **MOMENT)]
    last_changed: Annotated[str, tells("Moment of the version that last changed it.", **MOMENT)]
    url: Annotated[Url | None, tells("Where to read it.")] = None
    withdrawn: Annotated[WithdrawnRecord | None, tells("Why it no longer counts.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawnEvent(EventRecord):
    """An event that was released and no longer counts: whoever subscribed to it still holds it."""

    withdrawn: Annotated[WithdrawnRecord, tells("Why it no longer counts.")]

    @classmethod
    def of(cls, event: EventRecord) -> WithdrawnEvent:
        """Return an event that has been withdrawn as one."""
        return cls(**{one.name: getattr(event, one.name) for one in fields(event)})


restore(__name__)
