"""The tables of what events rest on: their citations, what each speaks of, and how every claim is borne out."""

from __future__ import annotations

from typing import get_args

from timeline.records import rows
from timeline.records.columns import EVENT, GUARDED, LIST, Column, Table, choice, count
from timeline.records.proofs import Bearing, Proof, meanings
from timeline.records.values import Stance

CITATIONS = Table(
    "citations",
    "Citations",
    "One row a quote: the words, where they stand in the source, and which fields of the event they speak of.",
    (
        EVENT,
        count("number", "Number", "Counted from 1 within the event.", least=1),
        Column("source", "Source", "The source's id in sources.csv.", required=True),
        Column("quote", "Quote", "The words, broken characters repaired." + GUARDED, required=True),
        Column("exact", "Exact", "The same, as they stand in the file." + GUARDED, required=True),
        Column("prefix", "Prefix", "The words before." + GUARDED),
        Column("suffix", "Suffix", "The words after." + GUARDED),
        count(
            "start",
            "Start",
            "Code points of the decoded file before the quote.",
            lambda one, _: one.positions and one.positions[0].start,
        ),
        count(
            "end",
            "End",
            "Code points before the end of the quote.",
            lambda one, _: one.positions and one.positions[-1].end,
        ),
        count(
            "line",
            "Line",
            "Line where the quote begins, from 1.",
            lambda one, _: one.positions and one.positions[0].line,
            least=1,
        ),
        count(
            "column",
            "Column",
            "Column where it begins, from 1.",
            lambda one, _: one.positions and one.positions[0].column,
            least=1,
        ),
        Column(
            "positions",
            "Positions",
            "start-end of each part of the quote." + LIST,
            lambda one, _: [f"{at.start}-{at.end}" for at in one.positions],
            required=True,
        ),
        Column(
            "start_utf16",
            "Start in UTF-16",
            "UTF-16 code units before the quote, as JavaScript counts.",
            lambda one, _: one.positions and one.positions[0].start_utf16,
            kind="integer",
            options=(("minimum", 0),),
        ),
        Column(
            "end_utf16",
            "End in UTF-16",
            "UTF-16 code units before the end of the quote.",
            lambda one, _: one.positions and one.positions[-1].end_utf16,
            kind="integer",
            options=(("minimum", 0),),
        ),
        Column("supports", "Supports", "Fields that the quote bears out." + LIST),
        Column("disputes", "Disputes", "Fields of which it says otherwise." + LIST),
        Column("formerly", "Formerly", "Fields of which it says what was so before." + LIST),
        Column("says", "Says", "The words that date the event, where it had to be said which." + GUARDED),
        Column("reads", "Reads", "EDTF: what the curator, and no machine, reads in these words."),
        Column(
            "means",
            "Means",
            "Whom phrases of the quote mean: a phrase, and the ids." + LIST + GUARDED,
            lambda one, _: [f"{phrase}: {', '.join(ids)}".replace(";", ",") for phrase, ids in one.means.items()],
        ),
        Column("note", "Note", "The curator's remark."),
    ),
    ("event", "number"),
    ((("event",), "timeline", ("id",)), (("source",), "sources", ("id",))),
    rows=rows.citations,
)
CLAIMS = Table(
    "claims",
    "Claims",
    "One row for each field that a citation speaks of, with the value that it gives the field.",
    (
        EVENT,
        Column(
            "citation",
            "Citation",
            "The citation's number in the event.",
            lambda *row: row[2].number,
            kind="integer",
            required=True,
        ),
        Column(
            "field",
            "Field",
            "date, its start or its end alone, kind, status, place, participants, related, or a detail of the event's.",
            required=True,
        ),
        choice(
            "stance",
            "Stance",
            "Whether the quote bears the record out, says otherwise, or says what was so before.",
            Stance,
        ),
        Column("value", "Value", "The value that it is cited for: the record's own, or another; ids." + LIST + GUARDED),
        Column(
            "gives",
            "Gives",
            "The value as read in this quote by itself: of a date each that its words may mean, in EDTF; of people and "
            "places those whom it names; empty where it gives none." + LIST + GUARDED,
            lambda *row: row[3] and row[3].gives,
        ),
        Column(
            "bearing",
            "Bearing",
            "supports: the quote gives the value that it is cited for; compatible: it only allows it.",
            lambda *row: row[3] and row[3].bearing,
            options=(("enum", get_args(Bearing)),),
        ),
        Column(
            "proof",
            "Proof",
            "How this quote bears the value out; what all quotes of an event do together is in proofs.csv.",
            lambda *row: row[3] and row[3].proof,
            options=(("enum", get_args(Proof)),),
        ),
    ),
    ("event", "citation", "field"),
    ((("event", "citation"), "citations", ("event", "number")),),
    rows=rows.claims,
)
PROOFS = Table(
    "proofs",
    "Proofs",
    "One row for each claim of an event, its title and summary among them, with how its passages bear it out.",
    (
        EVENT,
        count("number", "Number", "Counted from 1 within the event.", lambda *row: row[2], least=1),
        Column(
            "field",
            "Field",
            "title, summary, date or its start or end, kind, status, place, participants, related, or a detail.",
            required=True,
        ),
        Column("value", "Value", "Which place, participant or other event: an id, or the source's words." + GUARDED),
        choice("proof", "Proof", f"How it is borne out. {meanings()}.", Proof),
    ),
    ("event", "number"),
    ((("event",), "timeline", ("id",)),),
    rows=rows.proofs,
)
