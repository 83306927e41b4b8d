"""The entries of data/disagreements.yaml: what sources say differently across records, and what is kept.

What a citation disputes within its record is a disagreement by itself; an entry of that one field words or weighs it.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from timeline.records.shape import Record, Shape
from timeline.records.values import Count, Id, Line, Text, refuse

Weight = Literal["hard", "soft", "wording"]
"""How much hangs on it: values that exclude each other, accounts that differ, words alone; the hardest first."""

OF = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""The form in which a field of an event is named: the ids of both, with a point between."""


def of_disagreement(id: str) -> str:
    """Return what a disagreement is called where it is read and signed."""
    return f"disagreement:{id}"


class Named(NamedTuple):
    """A field of an event."""

    event: str
    field: str

    def __str__(self) -> str:
        return f"{self.event}.{self.field}"


class Side(Shape):
    """One side of a disagreement: a field of an event, with all that sources say of it, or a passage and its sense."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [{"required": ["of"]}, {"required": ["source"]}]})

    of: Annotated[str, Field(pattern=OF)] | None = Field(
        None,
        title="Of",
        description="A field of an event; it may also stand alone, without this key.",
        examples=["landing.date"],
    )
    source: Id | None = Field(
        None, title="Source", description="Of a passage: the id of its source.", examples=["s001"]
    )
    quote: Text | None = Field(
        None, title="Quote", description="The source's own words, copied.", examples=["two adversaries at one table"]
    )
    prefix: Text | None = Field(
        None, title="Prefix", description="The words just before, where the quote occurs twice.", examples=["bring"]
    )
    suffix: Text | None = Field(
        None, title="Suffix", description="The words just after, where the quote occurs twice.", examples=["in May"]
    )
    occurrence: Count | None = Field(
        None, title="Occurrence", description="Which one, counted from 1, where the quote occurs twice.", examples=[2]
    )
    value: Line | None = Field(
        None, title="Value", description="What the passage says, in a few words.", examples=["both sides are there"]
    )

    @model_validator(mode="after")
    def _is_a_field_or_a_passage(self) -> Side:
        given = [key for key in ("quote", "value", "prefix", "suffix", "occurrence") if getattr(self, key) is not None]
        if self.of is not None and (self.source is not None or given):
            raise refuse("a side is a field (`of`) or a passage (`source`), not both", "of")
        if self.of is None and None in (self.source, self.quote, self.value):
            raise refuse("a side is `event.field`, or a passage with `source`, `quote` and `value`")
        return self

    @property
    def named(self) -> Named | None:
        """The field that it names, if it names one."""
        return Named(*self.of.split(".")) if self.of else None


def _side(value: object) -> object:
    return {"of": value} if isinstance(value, str) else value


class Disagreement(Record):
    """What sources say differently."""

    question: Line | None = Field(
        None,
        title="Question",
        description="What they disagree on, as a question; needed but for one field of one event.",
        examples=["How long did they speak?"],
    )
    weight: Weight = Field(title="Weight", description="How much hangs on it.", examples=["hard"])
    between: tuple[Annotated[Side, BeforeValidator(_side)], ...] = Field(
        json_schema_extra={"minItems": 1},
        title="Between",
        description="The sides: fields as `event.field`, passages; or one field that is disputed in its record.",
        examples=[["call.length", "announcement.length"]],
    )
    kept: Text | None = Field(
        None,
        title="Kept",
        description="What the timeline keeps: the words of the value that it is, or that it keeps them all.",
        examples=["two-and-a-half-hour"],
    )
    reason: Text | None = Field(
        None, title="Reason", description="Why.", examples=["The source closest to the call gives the length."]
    )
    note: Text | None = Field(
        None, title="Note", description="What readers should know besides.", examples=["Nobody gives a minute."]
    )

    @model_validator(mode="after")
    def _says_what_no_record_says(self) -> Disagreement:
        if not self.between or (len(self.between) == 1 and self.between[0].of is None):
            raise refuse("one side is no disagreement: name the field or the passage that says otherwise", "between")
        for key in ("question", "kept", "reason") if len(self.between) > 1 else ():
            if getattr(self, key) is None:
                raise refuse(f"{key!r} is missing: of several fields no record says it", key)
        return self

    @property
    def named(self) -> tuple[Named, ...]:
        """The fields that it names."""
        return tuple(side.named for side in self.between if side.named)
