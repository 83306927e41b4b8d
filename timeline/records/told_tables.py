"""The tables of what is told across events: what sources say differently, who says what, the keys of details."""

from __future__ import annotations

from typing import get_args

from timeline.records import told_rows as rows
from timeline.records.columns import GUARDED, LIST, OF_ID, QUOTED, Column, Table, choice, count
from timeline.records.detail_fields import FieldType
from timeline.records.disagreements import Weight
from timeline.records.values import Status

DISAGREEMENTS = Table(
    "disagreements",
    "Disagreements",
    "What sources say differently, the hardest first: one row a side, with who says so in which words, what is kept "
    "and why.",
    (
        Column("id", "Id", "Of the disagreement.", lambda one, *_: one.id, required=True),
        count("side", "Side", "Counted from 1 within the disagreement.", lambda *row: row[2], least=1),
        Column("question", "Question", "What they disagree on.", required=True),
        choice(
            "weight",
            "Weight",
            "hard: values that exclude each other; soft: accounts that differ; wording: words alone.",
            Weight,
        ),
        Column("event", "Event", "The event whose field it is; empty of a passage.", lambda *row: row[1].event),
        Column("field", "Field", "The field; empty of a passage.", lambda *row: row[1].field),
        Column("value", "Value", "What this side says." + GUARDED, lambda *row: row[1].text, required=True),
        Column("sources", "Sources", "Ids of the sources that say so." + LIST, lambda *row: row[1].sources),
        Column(
            "quotes",
            "Quotes",
            "Their words, each in quotation marks." + QUOTED + GUARDED,
            lambda *row: row[3],
        ),
        Column(
            "kept",
            "Kept",
            "Whether this is what the timeline keeps; empty where it keeps none of them before the others.",
            lambda *row: None if row[1].kept is None else "yes" if row[1].kept else "no",
            options=(("enum", ("yes", "no")),),
        ),
        Column("kept_text", "What is kept", "In words." + GUARDED, lambda one, *_: one.kept, required=True),
        Column("reason", "Reason", "Why." + GUARDED, required=True),
        Column("note", "Note", "What readers should know besides." + GUARDED),
    ),
    ("id", "side"),
    ((("event",), "timeline", ("id",)),),
    rows=rows.disagreements,
)
SAID = Table(
    "said",
    "Said",
    "Who says what to whom: one row for each event of a kind that is speech.",
    (
        Column("event", "Event", "The event's id in timeline.csv.", lambda event, *_: event.id, required=True),
        Column("start", "Start", "First day, included; empty where open.", kind="date"),
        Column("date_text", "Date in words", "The date for people.", required=True),
        Column("speakers", "Speakers", "Names." + LIST, lambda event, *_: rows.names(event, "speaker")),
        Column("addressees", "Addressees", "Names." + LIST, lambda event, *_: rows.names(event, "addressee")),
        Column("kind", "Kind", "The id of the kind in kinds.csv.", required=True),
        choice("status", "Status", "How far the event has come, as the sources know it.", Status),
        Column("title", "Title", "A headline, the curator's words.", required=True),
        Column(
            "words",
            "Words",
            "The speaker's own words that the record gives, each in quotation marks." + QUOTED + GUARDED,
            lambda *row: row[1],
        ),
        Column("quote", "Quote", "The first passage that tells it." + GUARDED, lambda *row: row[2]),
        Column(
            "sources",
            "Sources",
            "Ids of the sources cited." + LIST,
            lambda event, *_: [*dict.fromkeys(one.source for one in event.citations)],
        ),
    ),
    ("event",),
    ((("event",), "timeline", ("id",)), (("kind",), "kinds", ("id",))),
    rows=rows.said,
)
FIELDS = Table(
    "fields",
    "Fields",
    "The keys that details use again.",
    (
        Column("id", "Id", "The key.", required=True, options=OF_ID),
        Column("label", "Label", "The words readers see.", required=True),
        Column("type", "Type", "What its values are.", required=True, options=(("enum", get_args(FieldType)),)),
        Column("unit", "Unit", "In what the numbers of timeline.json are."),
        count("events", "Events", "How many use it.", lambda _, events: events),
        Column("note", "Note", "What falls under it."),
    ),
    ("id",),
    rows=rows.fields,
)
