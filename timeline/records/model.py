"""The record of an event, key by key, with its citations.

What exists is valid in shape: a rule never asks again whether a date is a date. Whether it is *true* is the rules'
business.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from timeline.records.elsewhere import Elsewhere
from timeline.records.fields import DATING, Claim, Claims, claims, claims_on, field_of, in_marks
from timeline.records.shape import Record, Shape
from timeline.records.values import (
    RESERVED,
    Count,
    EventDate,
    Flag,
    Id,
    Ids,
    Level,
    Line,
    OwnCalendar,
    Short,
    Status,
    Text,
    Value,
    Verb,
    WithdrawalReason,
    refuse,
)


def _who(value: object) -> object:
    return {"who": value} if isinstance(value, str) else value


class Participant(Shape):
    """One who took part, and as what: an actor, or one whom no list has, in the source's own words."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["who"]}, {"required": ["words"]}]})

    who: Id | None = Field(
        None, title="Who", description="The id of an actor in data/actors.yaml.", examples=["donald-trump"]
    )
    words: Line | None = Field(
        None,
        title="Words",
        description="Instead of `who`: the source's words for somebody whom nobody needs to list.",
        examples=["a night guard"],
    )
    role: Line | None = Field(None, title="Role", description="As what they took part.", examples=["host"])

    @property
    def called(self) -> str:
        """The id of the actor, or the words in quotation marks."""
        return self.who or in_marks(self.words or "")

    @model_validator(mode="after")
    def _is_an_actor_or_words(self) -> Participant:
        if self.who is None and self.words is None:
            raise refuse("'who' is missing: give the id of an actor, or the source's own `words`")
        if self.who is not None and self.words is not None:
            raise refuse("'words' are for somebody whom no list has: take them out, or 'who'", "words")
        return self


_CIRCUMSTANCES = frozenset((*DATING, "place", "participants", "kind"))


class Citation(Shape):
    """A quote from one source and what it shows of the event."""

    model_config = ConfigDict(json_schema_extra={"dependencies": {"reads": ["says"]}})

    source: Id = Field(title="Source", description="The id of a source in data/sources.yaml.", examples=["s001"])
    quote: Text = Field(
        title="Quote",
        description="The source's own words, copied. ` […] ` leaves out 400 characters of a paragraph at most.",
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
    reads: EventDate | None = Field(
        None,
        title="Reads",
        description="What the words under `says` mean, in EDTF, where no form of their language reads them so.",
        examples=["1576-11-12"],
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
        (),
        title="Supports",
        description="The fields that the quote bears out; `start` and `end` are those of a date that has both.",
        examples=[["date", "status"], ["end"], ["related"]],
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

    @model_validator(mode="after")
    def _reads_words(self) -> Citation:
        if self.reads and not self.says:
            raise refuse("'reads' is given without 'says', which names the words that it reads", "reads")
        return self

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """The fields that this citation speaks of, each once, as written."""
        return tuple(dict.fromkeys(claim.field for claim in self.claims()))

    @property
    def tells(self) -> bool:
        """Whether it supports more than when, where and with whom something was."""
        return not _CIRCUMSTANCES.issuperset(self.supports)

    @property
    def dates(self) -> bool:
        """Whether it speaks of the event's date, or of an end of it."""
        return any(field_of(name).dates for name in self.fields)

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
    calendar: OwnCalendar = None
    kind: Id = Field(title="Kind", description="The id of a kind in data/kinds.yaml.", examples=["call"])
    status: Status = Field(
        title="Status", description="How far the event has come, as the sources know it.", examples=["occurred"]
    )
    level: Level = Field(
        "context",
        title="Level",
        description="main: what a reader must know; context: what explains it; background: what was before.",
        examples=["main"],
    )
    short: Short | None = Field(
        None,
        title="Short title",
        description="At most 24 characters, where room is short: a month view shows the first fifteen.",
        examples=["Trump–Putin call"],
    )
    part: Id | None = Field(
        None, title="Part", description="The id of a part of the story in data/parts.yaml.", examples=["october-2025"]
    )
    place: Ids = Field((), title="Place", description="The id of a place, or several.", examples=["budapest"])
    participants: tuple[Annotated[Participant, BeforeValidator(_who)], ...] = Field(
        (),
        title="Participants",
        description="Who took part: ids, or who and role; somebody unlisted by the source's words.",
        examples=[["donald-trump"], [{"words": "a night guard", "role": "speaker"}]],
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
    elsewhere: Elsewhere | None = Field(
        None,
        title="Elsewhere",
        description="When it was by what any almanac has and the texts have not: shown as that, evidence for nothing.",
        examples=[{"date": "2018-07-16", "source": "Wikipedia: 2018 Russia–United States summit"}],
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
        """The ids of the participants that are listed."""
        return tuple(participant.who for participant in self.participants if participant.who)

    @property
    def verbs(self) -> tuple[tuple[Verb, str], ...]:
        """Every relation as (verb, id of the other event)."""
        return tuple((verb, other) for verb, others in self.related.items() for other in others)

    def claims(self, *fields: str) -> tuple[tuple[int, Claim[Value]], ...]:
        """Return every claim on these fields, or on any, with its value, and the index of its citation."""
        if not fields:
            return self._claims
        known = self._claims_on.get(fields)
        if known is None:
            known = self._claims_on[fields] = tuple(one for one in self._claims if one[1].field in fields)
        return known

    @cached_property
    def _claims_on(self) -> dict[tuple[str, ...], tuple[tuple[int, Claim[Value]], ...]]:
        """The claims on the fields that were asked for: many rules ask for the same."""
        return {}

    @cached_property
    def _claims(self) -> tuple[tuple[int, Claim[Value]], ...]:
        return tuple(claims_on(self))
