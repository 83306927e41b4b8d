"""What a package holds: events with their citations, sources, actors, places, kinds, and the ledger of its releases.

Every scalar arrives as the text that a curator typed; numbers and dates are read here. What exists is valid in
shape: a rule never asks again whether a date is a date. Whether it is *true* is the rules' business.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, PrivateAttr, model_validator
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from timeline import dates
from timeline.dates import Date
from timeline.diagnostics import Location

Files = Mapping[str, bytes]
"""A tree of files: POSIX path from the root -> bytes."""

Path = tuple[str | int, ...]
"""The way to a value in a record: keys and indices."""

DESCRIPTOR = "datapackage.json"
RELEASE = "data/release"
LEDGER = f"{RELEASE}/changes.csv"

Value = Date | str | tuple[str, ...]
"""What a field of an event may be said to be: a date; an id, a status or words; or several ids."""

Said = str | tuple[str, ...]
"""The same as a record writes it: the date as text."""

Status = Literal["proposed", "planned", "postponed", "cancelled", "ongoing", "occurred", "claimed"]
SaidStatus = Literal[
    "not-yet", "denied", "claimed", "proposed", "planned", "postponed", "cancelled", "ongoing", "occurred"
]
"""What a source may say of an event's status, in the order of an event's life."""

Verb = Literal["announces", "prepares", "postpones", "cancels", "follows", "responds_to", "part_of"]
HEAD_FIELDS = ("date", "kind", "status", "place", "participants")
"""The fields of an event's head that citations speak of; each key of `details` is a field too."""


# Reading the text of one value


def _refuse(message: str, *at: str) -> PydanticCustomError:
    """Return the error that says `message` of the value at `at`, keys below the one that is being read."""
    return PydanticCustomError("refused", "{message}", {"message": message, "at": at})


def _date(value: object) -> Date:
    if not isinstance(value, str):
        raise _refuse("a date is text, such as 2025-10-16")
    try:
        return dates.parse(value)
    except dates.DateError as error:
        raise _refuse(str(error)) from None


def _number(low: float, high: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if not isinstance(value, str) or not re.fullmatch(r"-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,8})?", value):
            raise _refuse(f"{_shown(value)} is not a number in digits, such as 47.49835")
        if not low <= float(value) <= high:
            raise _refuse(f"{value} is not between {low:g} and {high:g}")
        return float(value)

    return read


def _count(value: object) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9][0-9]{0,3}", value):
        raise _refuse(f"{_shown(value)} is not a count from 1")
    return int(value)


def _one_or_several(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _who(value: object) -> object:
    return {"who": value} if isinstance(value, str) else value


def _claims(value: object) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise _refuse("write `field: value`, one a line")
    claims = {}
    for name, said in value.items():
        try:
            claims[name] = _claim(name, said)
        except PydanticCustomError as error:
            raise _refuse(error.message(), name) from None
    return claims


def _claim(name: str, said: object) -> Value:
    if name == "date":
        return _date(said)
    if name in ("place", "participants"):
        several = _one_or_several(said)
        if isinstance(several, tuple | list) and several and all(isinstance(one, str) for one in several):
            return tuple(several)
        raise _refuse(f"{name} takes an id or a list of ids")
    if not isinstance(said, str):
        raise _refuse(f"{name} takes one value")
    if name == "status" and said not in get_args(SaidStatus):
        raise _refuse(f"{_shown(said)} is no status; it is one of {', '.join(get_args(SaidStatus))}")
    return said


def _shown(value: object) -> str:
    return f"{value!r}" if isinstance(value, str) else "this"


# The types of values, each with the schema that an editor completes from

_ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Id = Annotated[str, Field(pattern=_ID, max_length=80)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
EventDate = Annotated[Date, PlainValidator(_date), WithJsonSchema({"type": ["string", "integer"]})]
Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(_one_or_several),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string", "pattern": _ID}}),
]
Claims = Annotated[
    dict[str, Any],
    PlainValidator(_claims),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["string", "number", "array"]}}),
]
Latitude = Annotated[float, PlainValidator(_number(-90, 90)), WithJsonSchema({"type": "number"})]
Longitude = Annotated[float, PlainValidator(_number(-180, 180)), WithJsonSchema({"type": "number"})]
Count = Annotated[int, PlainValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})]


class Shape(BaseModel):
    """A mapping of a curator's YAML: keys known, values frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)  # five of the models are built, not all


class Record(Shape):
    """A shape with an id and a place in a file. `at` gives the location of a value below it."""

    id: Id
    _at: Callable[[Path], Location] = PrivateAttr()

    def at(self, *path: str | int) -> Location:
        """Return where the value at `path` stands, or the nearest above it that is written."""
        return self._at(path)


class Participant(Shape):
    """One who took part, and as what."""

    who: Id = Field(title="Who", description="The id of an actor in data/actors.yaml.", examples=["donald-trump"])
    role: Text | None = Field(None, title="Role", description="As what they took part.", examples=["host"])


class Citation(Shape):
    """A quote from one source and what it shows of the event."""

    source: Id = Field(title="Source", description="The id of a source in data/sources.yaml.", examples=["s001"])
    quote: Text = Field(
        title="Quote",
        description="The source's own words, copied. ` […] ` stands for words left out within a paragraph.",
        examples=["the two-and-a-half-hour call between Trump and Putin"],
    )
    prefix: Text | None = Field(
        None, title="Prefix", description="The words just before, where the quote occurs twice.", examples=["Trump and"]
    )
    suffix: Text | None = Field(
        None, title="Suffix", description="The words just after, where the quote occurs twice.", examples=["in August"]
    )
    occurrence: Count | None = Field(
        None, title="Occurrence", description="Which one, counted from 1, where the quote occurs twice.", examples=[2]
    )
    says: Text | None = Field(
        None,
        title="Says",
        description="The date phrase that counts, where the quote has several.",
        examples=["late Thursday"],
    )
    dated_from: Id | None = Field(
        None,
        title="Dated from",
        description="The event whose day, as this source gives it, 'today' or 'the day after' is counted from.",
        examples=["budapest-announcement"],
    )
    means: dict[Text, Ids] | None = Field(
        None,
        title="Means",
        description="Whom a phrase of the quote means: each is named in the thousand characters before it.",
        examples=[{"both leaders": ["donald-trump", "vladimir-putin"]}],
    )
    supports: tuple[Text, ...] = Field(
        (), title="Supports", description="The fields that the quote bears out.", examples=[["date", "status"]]
    )
    disputes: Claims = Field(
        default_factory=dict,
        title="Disputes",
        description="What the quote says otherwise, in the form of the field's own value.",
        examples=[{"date": "2025-10-17"}],
    )
    formerly: Claims = Field(
        default_factory=dict,
        title="Formerly",
        description="What was so when the source wrote, and has since been overtaken.",
        examples=[{"status": "planned"}],
    )
    note: Text | None = Field(
        None,
        title="Note",
        description="The curator's answer to a warning on this citation.",
        examples=["The clause before the quote denies another matter."],
    )

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that this citation speaks of, each once, as written."""
        return tuple(dict.fromkeys((*self.supports, *self.disputes, *self.formerly)))


class Withdrawn(Shape):
    """Why a record no longer counts. A released record is withdrawn, never deleted."""

    reason: Literal["duplicate", "unsupported", "out-of-scope", "error"] = Field(
        title="Reason", description="Why the record was withdrawn.", examples=["duplicate"]
    )
    merged_into: Id | None = Field(
        None, title="Merged into", description="The event that stands in its place.", examples=["october-call"]
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["Counted twice."])


class Event(Record):
    """One event, and the citations that bear it out."""

    title: Text = Field(
        title="Title",
        description="A headline in the present tense, the curator's words.",
        examples=["Trump and Putin speak by telephone"],
    )
    date: EventDate = Field(
        title="Date",
        description="EDTF: a day, month or year; a/b lasts from a to b; [a..b] once within; quote windows in YAML.",
        examples=["2025-10-16", "2025-10", "2013-11/2014-02", "[2025-10-20..2025-10-26]", "2014~"],
    )
    kind: Id = Field(title="Kind", description="The id of a kind in data/kinds.yaml.", examples=["call"])
    status: Status = Field(
        title="Status", description="How far the event has come, as the sources know it.", examples=["occurred"]
    )
    place: Ids = Field((), title="Place", description="The id of a place, or several.", examples=["budapest"])
    participants: tuple[Annotated[Participant, BeforeValidator(_who)], ...] = Field(
        (), title="Participants", description="Who took part: ids, or who and role.", examples=[["donald-trump"]]
    )
    summary: Text = Field(
        title="Summary",
        description="One or two sentences that claim nothing beyond the quotes.",
        examples=["The two presidents speak at length."],
    )
    details: dict[Id, Text] = Field(
        default_factory=dict,
        title="Details",
        description="Further facts, each in a source's own words.",
        examples=[{"length": "two-and-a-half-hour"}],
    )
    citations: tuple[Citation, ...] = Field((), title="Citations", description="The passages the record rests on.")
    resolutions: dict[str, Text] = Field(
        default_factory=dict,
        title="Resolutions",
        description="For each disputed field, why the record says what it says.",
        examples=[{"date": "s001 gives the weekday and the day, and they agree."}],
    )
    related: dict[Verb, Ids] = Field(
        default_factory=dict,
        title="Related",
        description="Other events, by what this one does to them.",
        examples=[{"announces": ["budapest-summit"]}],
    )
    tags: tuple[Id, ...] = Field((), title="Tags", description="Free words for finding.", examples=[["tomahawk"]])
    note: Text | None = Field(
        None, title="Note", description="What readers should know besides.", examples=["No seed says how it ended."]
    )
    withdrawn: Withdrawn | None = Field(
        None, title="Withdrawn", description="Set instead of deleting a record that was released."
    )

    @model_validator(mode="after")
    def _details_are_no_head_fields(self) -> Event:
        for key in self.details:
            if key in Event.model_fields:
                raise _refuse(
                    f"a detail may not be called {key!r}, which is a field of the event's head", "details", key
                )
        return self

    @property
    def who(self) -> tuple[str, ...]:
        """The ids of the participants."""
        return tuple(participant.who for participant in self.participants)

    @property
    def verbs(self) -> tuple[tuple[Verb, str], ...]:
        """Every relation as (verb, id of the other event)."""
        return tuple((verb, other) for verb, others in self.related.items() for other in others)

    def value(self, name: str) -> Value | None:
        """Return what the record holds for a field, in the form that `disputes` takes."""
        match name:
            case "date":
                return self.date
            case "kind":
                return self.kind
            case "status":
                return self.status
            case "place":
                return self.place or None
            case "participants":
                return self.who or None
            case _:
                return self.details.get(name)


class Repair(Shape):
    """A broken sequence of characters in a source, and what it stands for."""

    raw: Text = Field(title="Raw", description="As it stands in the file.", examples=["โ€™"])
    repaired: Text = Field(title="Repaired", description="As it should read.", examples=["’"])


class LeftOut(Shape):
    """A dated passage that no event uses."""

    quote: Text = Field(title="Quote", description="The words, copied.", examples=["since 1945"])
    reason: Text = Field(title="Reason", description="Why no event uses it.", examples=["A comparison, no event."])


class Source(Record):
    """A text under seeds/, and what is known of it."""

    file: Text = Field(title="File", description="Path from the package's root.", examples=["seeds/report.txt"])
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] = Field(
        title="SHA-256", description="Of the file's bytes, in lower-case hexadecimal.", examples=["0" * 64]
    )
    title: Text = Field(title="Title", description="The text's own title.", examples=["Report on the landing"])
    author: Text | None = Field(None, title="Author", description="As the text itself says.", examples=["Sergiu Ceban"])
    publisher: Text | None = Field(
        None, title="Publisher", description="As the text itself says.", examples=["Britannia Daily"]
    )
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = Field(
        title="Language", description="BCP 47 tag.", examples=["en"]
    )
    timezone: Text | None = Field(
        None, title="Time zone", description="IANA name, where the text itself says it.", examples=["Europe/Budapest"]
    )
    published: EventDate = Field(
        title="Published",
        description="When, in EDTF, closed at both ends.",
        examples=["2025-10-18", "[2025-10-16..2025-10-17]"],
    )
    basis: Literal["stated", "inferred"] = Field(
        title="Basis", description="Whether the text states its date.", examples=["stated"]
    )
    quote: Text | None = Field(
        None, title="Quote", description="For a stated date: its words.", examples=["18 tháng 10 2025"]
    )
    reason: Text | None = Field(
        None, title="Reason", description="For an inferred date: the argument.", examples=["It calls Friday ahead."]
    )
    via: Ids = Field((), title="Via", description="Sources that the argument leans on.", examples=[["s001"]])
    show: Literal["full", "passages"] = Field(
        "full", title="Show", description="How much of the text is published.", examples=["full"]
    )
    repairs: tuple[Repair, ...] = Field((), title="Repairs", description="Broken characters, declared.")
    left_out: tuple[LeftOut, ...] = Field((), title="Left out", description="Dated passages that no event uses.")
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["A reprint."])

    @model_validator(mode="after")
    def _published_is_closed_and_argued(self) -> Source:
        if self.published.first is None or self.published.last is None:
            message = "published is closed at both ends: the earliest and the latest day it can have been"
            raise _refuse(message, "published")
        if self.basis == "stated" and self.quote is None:
            raise _refuse("a stated date has the quote that states it", "basis")
        if self.basis == "inferred" and self.reason is None:
            raise _refuse("an inferred date has the reason that it was inferred from", "basis")
        return self


class Actor(Record):
    """Who takes part in events."""

    name: Text = Field(title="Name", description="The name readers see.", examples=["Volodymyr Zelensky"])
    kind: Literal["person", "organisation", "state", "group"] = Field(
        title="Kind", description="What sort of actor.", examples=["person"]
    )
    names: tuple[Text, ...] = Field(
        (), title="Names", description="Every other spelling in the sources; no offices.", examples=[["Zelenskyy"]]
    )
    office: Text | None = Field(
        None, title="Office", description="As the sources say.", examples=["President of Ukraine"]
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["Retired."])


class Place(Record):
    """Where events happen."""

    name: Text = Field(title="Name", description="The name readers see.", examples=["Budapest"])
    names: tuple[Text, ...] = Field(
        (), title="Names", description="Other names in the sources.", examples=[["the Hungarian capital"]]
    )
    within: Id | None = Field(None, title="Within", description="The place that holds it.", examples=["hungary"])
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] | None = Field(
        None, title="Country", description="ISO 3166-1 alpha-2.", examples=["HU"]
    )
    latitude: Latitude | None = Field(None, title="Latitude", description="Degrees, WGS 84.", examples=[47.49835])
    longitude: Longitude | None = Field(None, title="Longitude", description="Degrees, WGS 84.", examples=[19.04045])
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["The old town."])

    @model_validator(mode="after")
    def _both_coordinates(self) -> Place:
        if (self.latitude is None) != (self.longitude is None):
            raise _refuse("latitude and longitude go together", "longitude" if self.latitude is None else "latitude")
        return self


class Kind(Record):
    """A kind of event, the package's own."""

    label: Text = Field(title="Label", description="The word readers see.", examples=["Call"])
    color: Annotated[str, Field(pattern="^[a-z]+$")] = Field(
        title="Colour", description="A CSS colour by name.", examples=["steelblue"]
    )
    note: Text | None = Field(None, title="Note", description="What falls under it.", examples=["By telephone."])


# The package


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the ledger: what a version did to an event.

    `hash` is one digest a field, in the order of the record, so that the next version can say which fields changed.
    """

    version: str
    created: str
    event: str
    change: str
    revision: int
    fields: tuple[str, ...]
    hash: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, eq=False)
class Package:
    """Everything that was read. Compared by identity, so that what is worked out from it once can be kept.

    The vocabularies map ids to entries. `texts` holds the decoded text of each source whose file could be read.
    """

    descriptor: Mapping[str, Any]
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    kinds: Mapping[str, Kind]
    texts: Mapping[str, str]
    ledger: tuple[Change, ...]
    files: Files = field(repr=False)
    released: tuple[str, str] | None = None
    """Version and moment of the release that lies under data/release/, where there is one."""
    unread: frozenset[str] = frozenset()
    """Ids whose record is there but is not in shape: nothing follows from their absence."""

    @property
    def name(self) -> str:
        """The package's name, which the calendar's UIDs end in."""
        return str(self.descriptor["name"])

    @property
    def version(self) -> str:
        """The version that the descriptor states."""
        return str(self.descriptor["version"])

    @property
    def created(self) -> str:
        """The moment of this version, an RFC 3339 date-time in UTC."""
        return str(self.descriptor["created"])

    @property
    def homepage(self) -> str | None:
        """Where the release is hosted; None while that is not known (a name reserved for examples by RFC 2606)."""
        home = str(self.descriptor.get("homepage", ""))
        host = re.match(r"https?://([^/:?#]+)", home)
        reserved = host and re.search(r"(^|\.)(example(\.(com|net|org))?|invalid|test|localhost)$", host[1])
        return home if host and not reserved else None

    @cached_property
    def standing(self) -> tuple[Event, ...]:
        """The events that were not withdrawn, by first day, last day and id."""
        return tuple(sorted((e for e in self.events.values() if e.withdrawn is None), key=_order))

    @cached_property
    def withdrawn(self) -> tuple[Event, ...]:
        """The events that were, in the same order."""
        return tuple(sorted((e for e in self.events.values() if e.withdrawn is not None), key=_order))

    def within(self, place: str) -> tuple[str, ...]:
        """Return the place and all that hold it, nearest first."""
        chain: list[str] = []
        step: str | None = place
        while step is not None and step not in chain and step in self.places:
            chain.append(step)
            step = self.places[step].within
        return tuple(chain)


def written(value: Value) -> Said:
    """Return a field's value as a record writes it."""
    return str(value) if isinstance(value, Date) else value


def version_form(text: str) -> bool:
    """Whether a text is a version: three numbers."""
    return re.fullmatch(r"(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}", text, re.ASCII) is not None


def created_form(text: str) -> bool:
    """Whether a text is the moment of a version: an RFC 3339 date-time in UTC, to the second."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").strftime("%Y-%m-%dT%H:%M:%SZ") == text  # noqa: DTZ007
    except ValueError:
        return False


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are ordered by (Semantic Versioning 2.0, without pre-releases)."""
    return tuple(map(int, version.split(".")))


def _order(event: Event) -> tuple[date, date, str]:
    return event.date.first or date.min, event.date.last or date.max, event.id
