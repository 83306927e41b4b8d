"""The records of a package, key by key: events with their citations, sources, actors, places, kinds.

What exists is valid in shape: a rule never asks again whether a date is a date. Whether it is *true* is the rules'
business.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from timeline.records.fields import Claim, Claims, claims, claims_on
from timeline.records.shape import Record, Shape
from timeline.records.values import (
    RESERVED,
    SHA256,
    ActorKind,
    Basis,
    Color,
    Count,
    Country,
    EventDate,
    Flag,
    Id,
    Ids,
    Latitude,
    Line,
    Longitude,
    Show,
    Status,
    Text,
    Value,
    Verb,
    WithdrawalReason,
    Zone,
    refuse,
)


def _who(value: object) -> object:
    return {"who": value} if isinstance(value, str) else value


class Participant(Shape):
    """One who took part, and as what."""

    who: Id = Field(title="Who", description="The id of an actor in data/actors.yaml.", examples=["donald-trump"])
    role: Line | None = Field(None, title="Role", description="As what they took part.", examples=["host"])

    @property
    def id(self) -> str:
        """The id of the actor."""
        return self.who


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

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The fields that this citation speaks of, each once, as written."""
        return tuple(dict.fromkeys(claim.field for claim in self.claims()))

    def claims(self) -> Iterator[Claim[Value]]:
        """Yield what this citation says of each field."""
        yield from claims(self)


class Withdrawn(Shape):
    """Why a record no longer counts. A released record is withdrawn, never deleted."""

    reason: WithdrawalReason = Field(
        title="Reason", description="Why the record was withdrawn.", examples=["duplicate"]
    )
    merged_into: Id | None = Field(
        None, title="Merged into", description="The event that stands in its place.", examples=["october-call"]
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["Counted twice."])


class Event(Record):
    """One event, and the citations that bear it out."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["citations"]}, {"required": ["withdrawn"]}]})

    title: Line = Field(
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
    citations: tuple[Citation, ...] = Field(
        (),
        json_schema_extra={"minItems": 1},
        title="Citations",
        description="The passages the record rests on.",
        examples=[[{"source": "s001", "quote": "the call between Trump and Putin", "supports": ["participants"]}]],
    )
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
    draft: Flag = Field(
        default=False, title="Draft", description="True while nothing of it is to be released.", examples=[True]
    )
    withdrawn: Withdrawn | None = Field(
        None,
        title="Withdrawn",
        description="Set instead of deleting a record that was released.",
        examples=[{"reason": "duplicate", "merged_into": "october-call"}],
    )

    @model_validator(mode="after")
    def _is_cited_or_withdrawn(self) -> Event:
        if not self.citations and self.withdrawn is None:
            raise refuse("'citations' is missing or empty: an event that stands rests on a passage", "citations")
        if self.draft and self.withdrawn is not None:
            raise refuse("a draft is not withdrawn: take it away, or take out 'draft' or 'withdrawn'", "draft")
        return self

    @model_validator(mode="after")
    def _details_are_no_head_fields(self) -> Event:
        for key in self.details:
            if key in Event.model_fields or key in RESERVED:
                raise refuse(f"a detail may not be called {key!r}, a name kept for the event's head", "details", key)
        return self

    @property
    def who(self) -> tuple[str, ...]:
        """The ids of the participants."""
        return tuple(participant.who for participant in self.participants)

    @property
    def verbs(self) -> tuple[tuple[Verb, str], ...]:
        """Every relation as (verb, id of the other event)."""
        return tuple((verb, other) for verb, others in self.related.items() for other in others)

    def claims(self, *fields: str) -> tuple[tuple[int, Claim[Value]], ...]:
        """Return every claim on these fields, or on any, with its value, and the index of its citation."""
        return tuple(one for one in self._claims if one[1].field in fields) if fields else self._claims

    @cached_property
    def _claims(self) -> tuple[tuple[int, Claim[Value]], ...]:
        return tuple(claims_on(self))


class Repair(Shape):
    """A broken sequence of characters in a source, and what it stands for."""

    raw: Text = Field(title="Raw", description="As it stands in the file.", examples=["โ€™"])
    repaired: Annotated[str, Field(min_length=1, max_length=2000)] = Field(  # may be a blank
        title="Repaired", description="As it should read.", examples=["’"]
    )


class LeftOut(Shape):
    """A dated passage that no event uses."""

    quote: Text = Field(title="Quote", description="The words, copied.", examples=["since 1945"])
    reason: Text = Field(title="Reason", description="Why no event uses it.", examples=["A comparison, no event."])


class Source(Record):
    """A text under seeds/, and what is known of it."""

    file: Line = Field(title="File", description="Path from the package's root.", examples=["seeds/report.txt"])
    sha256: Annotated[str, Field(pattern=SHA256)] = Field(
        title="SHA-256", description="Of the file's bytes, in lower-case hexadecimal.", examples=["0" * 64]
    )
    title: Line = Field(title="Title", description="The text's own title.", examples=["Report on the landing"])
    author: Line | None = Field(None, title="Author", description="As the text itself says.", examples=["Sergiu Ceban"])
    publisher: Line | None = Field(
        None, title="Publisher", description="As the text itself says.", examples=["Britannia Daily"]
    )
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = Field(
        title="Language", description="BCP 47 tag.", examples=["en"]
    )
    timezone: Zone | None = Field(
        None, title="Time zone", description="IANA name, where the text itself says it.", examples=["Europe/Budapest"]
    )
    published: EventDate = Field(
        title="Published",
        description="When, in EDTF, closed at both ends.",
        examples=["2025-10-18", "[2025-10-16..2025-10-17]"],
    )
    basis: Basis = Field(title="Basis", description="Whether the text states its date.", examples=["stated"])
    quote: Text | None = Field(
        None, title="Quote", description="For a stated date: its words.", examples=["18 tháng 10 2025"]
    )
    reason: Text | None = Field(
        None, title="Reason", description="For an inferred date: the argument.", examples=["It calls Friday ahead."]
    )
    via: Ids = Field((), title="Via", description="Sources that the argument leans on.", examples=[["s001"]])
    show: Show = Field("full", title="Show", description="How much of the text is published.", examples=["full"])
    repairs: tuple[Repair, ...] = Field(
        (), title="Repairs", description="Broken characters, declared.", examples=[[{"raw": "โ€™", "repaired": "’"}]]
    )
    left_out: tuple[LeftOut, ...] = Field(
        (),
        title="Left out",
        description="Dated passages that no event uses.",
        examples=[[{"quote": "since 1945", "reason": "A comparison, no event."}]],
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["A reprint."])

    @model_validator(mode="after")
    def _published_is_closed_and_argued(self) -> Source:
        if self.published.first is None or self.published.last is None:
            message = "published is closed at both ends: the earliest and the latest day it can have been"
            raise refuse(message, "published")
        if self.basis == "stated" and self.quote is None:
            raise refuse("a stated date has the quote that states it", "basis")
        if self.basis == "inferred" and self.reason is None:
            raise refuse("an inferred date has the reason that it was inferred from", "basis")
        return self


class Actor(Record):
    """Who takes part in events."""

    name: Line = Field(title="Name", description="The name readers see.", examples=["Volodymyr Zelensky"])
    kind: ActorKind = Field(title="Kind", description="What sort of actor.", examples=["person"])
    names: tuple[Line, ...] = Field(
        (), title="Names", description="Every other spelling in the sources; no offices.", examples=[["Zelenskyy"]]
    )
    office: Line | None = Field(
        None, title="Office", description="As the sources say.", examples=["President of Ukraine"]
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["Retired."])


class Place(Record):
    """Where events happen."""

    name: Line = Field(title="Name", description="The name readers see.", examples=["Budapest"])
    names: tuple[Line, ...] = Field(
        (), title="Names", description="Other names in the sources.", examples=[["the Hungarian capital"]]
    )
    within: Id | None = Field(None, title="Within", description="The place that holds it.", examples=["hungary"])
    country: Country | None = Field(None, title="Country", description="ISO 3166-1 alpha-2.", examples=["HU"])
    latitude: Latitude | None = Field(None, title="Latitude", description="Degrees, WGS 84.", examples=[47.49835])
    longitude: Longitude | None = Field(None, title="Longitude", description="Degrees, WGS 84.", examples=[19.04045])
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["The old town."])

    @model_validator(mode="after")
    def _both_coordinates(self) -> Place:
        if (self.latitude is None) != (self.longitude is None):
            raise refuse("latitude and longitude go together", "longitude" if self.latitude is None else "latitude")
        return self


class Kind(Record):
    """A kind of event, the package's own."""

    label: Line = Field(title="Label", description="The word readers see.", examples=["Call"])
    color: Color = Field(title="Colour", description="A CSS colour by name.", examples=["steelblue"])
    note: Text | None = Field(None, title="Note", description="What falls under it.", examples=["By telephone."])
