"""A disagreement as timeline.json has it: the question, each side with its words, what is kept and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, get_args

from timeline.docstrings import restore
from timeline.records.disagreements import Weight
from timeline.records.event_record import Position, ReviewRecord
from timeline.records.keys import tells
from timeline.records.values import ID, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRecord:
    """A passage that no record cites for this, and where it stands; the keys are those of a citation."""

    source: Annotated[str, tells("The id of the source.", pattern=ID)]
    quote: Annotated[str, tells("The words, broken characters repaired.")]
    exact: Annotated[str, tells("The same, as they stand in the file.")]
    prefix: Annotated[str, tells("The words before.")] = ""
    suffix: Annotated[str, tells("The words after.")] = ""
    positions: Annotated[tuple[Position, ...], tells("Where the parts of the quote stand.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRecord:
    """One value, and who gives it: citations of an event for a field of it, or a passage."""

    event: Annotated[str | None, tells("The event whose field it is a value of; absent of a passage.", pattern=ID)] = (
        None
    )
    field: Annotated[str | None, tells("date, kind, status, place, participants, or a detail.")] = None
    value: Annotated[Said | None, tells("The value as a record writes it; absent of a passage.")] = None
    text: Annotated[str, tells("The value in words.")]
    kept: Annotated[bool | None, tells("Whether it is what is kept; absent where that names no side.")] = None
    sources: Annotated[tuple[str, ...], tells("The ids of the sources that give it.")] = ()
    citations: Annotated[tuple[int, ...], tells("The numbers of the event's citations that give it.")] = ()
    passage: Annotated[PassageRecord | None, tells("The words, of a side that no record's field holds.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisagreementRecord:
    """What sources say differently: curated across records, or made of a field that they dispute within one."""

    id: Annotated[str, tells("The curator's id, or event and field with a point between.", minLength=1)]
    question: Annotated[str, tells("What they disagree on.", minLength=1)]
    weight: Annotated[
        str,
        tells(
            "hard: values that exclude each other; soft: accounts that differ; wording: words alone.",
            enum=get_args(Weight),
        ),
    ]
    sides: Annotated[tuple[SideRecord, ...], tells("Every value, and who gives it.")]
    kept: Annotated[str, tells("What the timeline keeps, in words.")]
    reason: Annotated[str, tells("Why.")]
    note: Annotated[str | None, tells("What readers should know besides.")] = None
    reviewed: Annotated[tuple[ReviewRecord, ...], tells("Who read it against the passages, as it is.")] = ()


restore(__name__)
