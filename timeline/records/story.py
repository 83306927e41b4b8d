"""The parts of a package's story, and its lead: what a reader is told first, each sentence with the events it tells."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from timeline.records.shape import Record, Shape
from timeline.records.values import Id, Line, Text

WORDS = (60, 150)
"""How many words a lead has at least and at most."""

LEAD = "story:lead"
"""What the lead is called where it is read and signed."""


def of_part(id: str) -> str:
    """Return what a part is called where it is read and signed."""
    return f"part:{id}"


class Part(Record):
    """A part of the story, in the order of the file."""

    title: Line = Field(title="Title", description="The heading readers see.", examples=["October 2025"])
    summary: Line = Field(
        title="Summary",
        description="What the part tells, in one sentence.",
        examples=["Two calls in as many days bring a summit in Budapest into sight."],
    )


class Sentence(Shape):
    """A sentence of the lead, or two that one event bears out."""

    text: Line = Field(
        title="Text",
        description="What readers are told: nothing that none of its events has.",
        examples=["Trump and Putin spoke for two and a half hours on 16 October 2025."],
    )
    events: Annotated[tuple[Id, ...], Field(min_length=1)] = Field(
        title="Events", description="The ids of the events that it tells.", examples=[["october-call"]]
    )
    note: Text | None = Field(
        None,
        title="Note",
        description="The curator's answer to a warning on this sentence.",
        examples=["“Two” counts the calls."],
    )


class Story(Record):
    """What readers are told first."""

    lead: tuple[Sentence, ...] = Field(
        json_schema_extra={"minItems": 1},
        title="Lead",
        description="The story in 60 to 150 words, sentence by sentence.",
        examples=[[{"text": "The Heron landed on 3 March 2025.", "events": ["landing"]}]],
    )

    @property
    def words(self) -> int:
        """How many words its lead has."""
        return sum(len(one.text.split()) for one in self.lead)
