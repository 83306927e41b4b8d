"""The tables of a release and their columns, in the words of Table Schema; their rows are made in tables.py."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

from timeline.dates import Precision
from timeline.records.values import Status, Verb


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a Table Schema."""

    name: str
    title: str
    description: str
    kind: str = "string"
    required: bool = False
    options: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its columns, its key, its links to other tables (fields, table, fields there)."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()


_GUARDED = " One ' is put before a text that begins with = + - or @, behind any ' of its own; take it off to read."
_LIST = " Several are parted by semicolons."
_ID = (("pattern", "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"),)
_COUNT = (("minimum", 0),)


_EVENT = Column("event", "Event", "The event's id in timeline.csv.", required=True)

TIMELINE = Table(
    "timeline",
    "Timeline",
    "One row an event, names instead of ids: the table to open in a spreadsheet.",
    (
        Column("id", "Id", "Fixed at birth, never used again.", required=True, options=_ID),
        Column("title", "Title", "A headline, the curator's words.", required=True),
        Column("date", "Date", "EDTF (ISO 8601-2): a/b lasts from a to b, [a..b] is once within.", required=True),
        Column("start", "Start", "First day, included; empty where open.", "date"),
        Column("end", "End", "Last day, included; empty where open.", "date"),
        Column(
            "precision",
            "Precision",
            "How exactly the date is known; span: lasts, window: once within, open: one end is not known.",
            required=True,
            options=(("enum", get_args(Precision)),),
        ),
        Column("date_text", "Date in words", "The date for people.", required=True),
        Column("kind", "Kind", "The id of the kind in kinds.csv.", required=True),
        Column(
            "status",
            "Status",
            "How far the event has come, as the sources know it.",
            required=True,
            options=(("enum", get_args(Status)),),
        ),
        Column("place", "Place", "Names." + _LIST),
        Column("country", "Country", "ISO 3166-1 alpha-2." + _LIST),
        Column(
            "latitude",
            "Latitude",
            "Degrees, WGS 84, of the first place that has any, or of the nearest that holds it.",
            "number",
        ),
        Column(
            "longitude",
            "Longitude",
            "Degrees, WGS 84, of the first place that has any, or of the nearest that holds it.",
            "number",
        ),
        Column("participants", "Participants", "Names." + _LIST),
        Column("summary", "Summary", "What happened, the curator's words.", required=True),
        Column("disputed", "Disputed", "The fields that sources disagree on." + _LIST),
        Column("sources", "Sources", "Ids of the sources cited." + _LIST),
        Column("citations", "Citations", "How many passages the record rests on.", "integer", True, _COUNT),
        Column("revision", "Revision", "How often it changed since its first release.", "integer", True, _COUNT),
        Column("first_released", "First released", "Moment of the version that brought it.", "datetime", True),
        Column("last_changed", "Last changed", "Moment of the version that last changed it.", "datetime", True),
        Column("url", "Address", "Where to read it.", options=(("format", "uri"),)),
    ),
    ("id",),
    ((("kind",), "kinds", ("id",)),),
)
CITATIONS = Table(
    "citations",
    "Citations",
    "One row a quote: the words, where they stand in the source, and which fields of the event they speak of.",
    (
        _EVENT,
        Column("number", "Number", "Counted from 1 within the event.", "integer", True, (("minimum", 1),)),
        Column("source", "Source", "The source's id in sources.csv.", required=True),
        Column("quote", "Quote", "The words, broken characters repaired." + _GUARDED, required=True),
        Column("exact", "Exact", "The same, as they stand in the file." + _GUARDED, required=True),
        Column("prefix", "Prefix", "The words before." + _GUARDED),
        Column("suffix", "Suffix", "The words after." + _GUARDED),
        Column("start", "Start", "Code points of the decoded file before the quote.", "integer", True, _COUNT),
        Column("end", "End", "Code points before the end of the quote.", "integer", True, _COUNT),
        Column("line", "Line", "Line where the quote begins, from 1.", "integer", True, (("minimum", 1),)),
        Column("column", "Column", "Column where it begins, from 1.", "integer", True, (("minimum", 1),)),
        Column("positions", "Positions", "start-end of each part of the quote." + _LIST, required=True),
        Column("supports", "Supports", "Fields that the quote bears out." + _LIST),
        Column("disputes", "Disputes", "Fields of which it says otherwise." + _LIST),
        Column("formerly", "Formerly", "Fields of which it says what was so before." + _LIST),
        Column("note", "Note", "The curator's remark."),
    ),
    ("event", "number"),
    ((("event",), "timeline", ("id",)), (("source",), "sources", ("id",))),
)
CLAIMS = Table(
    "claims",
    "Claims",
    "One row for each field that a citation speaks of, with the value that it gives the field.",
    (
        _EVENT,
        Column("citation", "Citation", "The citation's number in the event.", "integer", True),
        Column("field", "Field", "date, kind, status, place, participants, or a detail of the event's.", required=True),
        Column(
            "stance",
            "Stance",
            "Whether the quote bears the record out, says otherwise, or says what was so before.",
            required=True,
            options=(("enum", ["supports", "disputes", "formerly"]),),
        ),
        Column("value", "Value", "The value that the field has by this citation; ids." + _LIST + _GUARDED),
    ),
    ("event", "citation", "field"),
    ((("event", "citation"), "citations", ("event", "number")),),
)
SOURCES = Table(
    "sources",
    "Sources",
    "The texts that the timeline rests on.",
    (
        Column("id", "Id", "The source's id.", required=True, options=_ID),
        Column("title", "Title", "The text's own title.", required=True),
        Column("author", "Author", "As the text itself says."),
        Column("publisher", "Publisher", "As the text itself says."),
        Column("language", "Language", "BCP 47 tag.", required=True),
        Column("timezone", "Time zone", "IANA name, where the text itself says it."),
        Column("published", "Published", "EDTF.", required=True),
        Column("published_start", "Published from", "Earliest day.", "date", True),
        Column("published_end", "Published to", "Latest day.", "date", True),
        Column("basis", "Basis", "Whether the text states its date or it was inferred.", required=True),
        Column("quote", "Quote", "The words that state the date." + _GUARDED),
        Column("reason", "Reason", "The argument for an inferred date."),
        Column("sha256", "SHA-256", "Of the file's bytes.", required=True, options=(("pattern", "^[0-9a-f]{64}$"),)),
        Column("show", "Shown", "full: the text is part of the release; passages: only what is cited.", required=True),
        Column("citations", "Citations", "How many passages are cited.", "integer", True, _COUNT),
        Column("note", "Note", "What readers should know."),
    ),
    ("id",),
)
PARTICIPANTS = Table(
    "participants",
    "Participants",
    "Who took part in what.",
    (
        _EVENT,
        Column("actor", "Actor", "The actor's id in actors.csv.", required=True),
        Column("role", "Role", "As what they took part, where told."),
    ),
    ("event", "actor"),
    ((("event",), "timeline", ("id",)), (("actor",), "actors", ("id",))),
)
ACTORS = Table(
    "actors",
    "Actors",
    "People, organisations, states and groups.",
    (
        Column("id", "Id", "The actor's id.", required=True, options=_ID),
        Column("name", "Name", "The name readers see.", required=True),
        Column(
            "kind",
            "Kind",
            "What sort of actor.",
            required=True,
            options=(("enum", ["person", "organisation", "state", "group"]),),
        ),
        Column("names", "Names", "Every other spelling in the sources." + _LIST),
        Column("office", "Office", "As the sources say."),
        Column("events", "Events", "How many they took part in.", "integer", True, _COUNT),
        Column("note", "Note", "What readers should know."),
    ),
    ("id",),
)
PLACES = Table(
    "places",
    "Places",
    "Where events happen.",
    (
        Column("id", "Id", "The place's id.", required=True, options=_ID),
        Column("name", "Name", "The name readers see.", required=True),
        Column("names", "Names", "Other names in the sources." + _LIST),
        Column("within", "Within", "The place that holds it."),
        Column("country", "Country", "ISO 3166-1 alpha-2."),
        Column("latitude", "Latitude", "Degrees, WGS 84.", "number"),
        Column("longitude", "Longitude", "Degrees, WGS 84.", "number"),
        Column("events", "Events", "How many happened there.", "integer", True, _COUNT),
        Column("note", "Note", "What readers should know."),
    ),
    ("id",),
    ((("within",), "places", ("id",)),),
)
KINDS = Table(
    "kinds",
    "Kinds",
    "The kinds of events.",
    (
        Column("id", "Id", "The kind's id.", required=True, options=_ID),
        Column("label", "Label", "The word readers see.", required=True),
        Column("color", "Colour", "A CSS colour by name.", required=True),
        Column("events", "Events", "How many there are.", "integer", True, _COUNT),
        Column("note", "Note", "What falls under it."),
    ),
    ("id",),
)
RELATED = Table(
    "related",
    "Related",
    "What one event does to another.",
    (
        _EVENT,
        Column(
            "verb",
            "Verb",
            "How the event stands to the other.",
            required=True,
            options=(("enum", get_args(Verb)),),
        ),
        Column("other", "Other", "The other event's id in timeline.csv.", required=True),
    ),
    ("event", "verb", "other"),
    ((("event",), "timeline", ("id",)), (("other",), "timeline", ("id",))),
)
CHANGES = Table(
    "changes",
    "Changes",
    "The ledger: which version added, changed or withdrew which event. It outlives the events it names.",
    (
        Column("version", "Version", "The package's version.", required=True),
        Column("created", "Created", "Moment of that version.", "datetime", True),
        Column("event", "Event", "The event's id.", required=True),
        Column(
            "change",
            "Change",
            "What the version did to the event.",
            required=True,
            options=(("enum", ["added", "changed", "withdrawn"]),),
        ),
        Column("revision", "Revision", "Counted from 0; the calendar's SEQUENCE.", "integer", True, _COUNT),
        Column("fields", "Fields", "The fields that changed." + _LIST),
        Column("hash", "Hash", "A digest for each field of the record, in its order; - where empty.", required=True),
    ),
    ("version", "event"),
)

TABLES = (TIMELINE, CITATIONS, CLAIMS, SOURCES, PARTICIPANTS, ACTORS, PLACES, KINDS, RELATED, CHANGES)
