"""The tables of a release and their columns.

All but the ledger say what timeline.json says: who has the document has their rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from timeline.dates import Clock, Precision
from timeline.records import rows
from timeline.records.cited_tables import CITATIONS, CLAIMS, PROOFS
from timeline.records.columns import EVENT, GUARDED, LIST, OF_ID, Column, Table, choice, count, flag
from timeline.records.event_record import TOLD_BY, EventRecord
from timeline.records.proofs import BOUNDS, Bound
from timeline.records.told_tables import DISAGREEMENTS, FIELDS, SAID
from timeline.records.values import (
    SHA256,
    ActorKind,
    Basis,
    ChangeKind,
    Level,
    ReaderKind,
    Show,
    State,
    Status,
    Verb,
    read_by,
)

_CLOCK = "the clock there and its offset from UTC, as 19:30+02:00; empty where unknown."


def _names(names: Iterable[str]) -> list[str]:
    return [name.replace(";", ",") for name in names]


def _clock(clock: Clock | None) -> str | None:
    return str(clock) if clock else None


def _resolution(event: EventRecord) -> str:
    """Return for each disputed field what its sources say, and why the record says what it does."""
    told = (f"{one.field}: {' / '.join(said.text for said in one.values)}. {one.reason}" for one in event.disputes)
    return " ".join(" ".join(told).split())


TIMELINE = Table(
    "timeline",
    "Timeline",
    "One row an event, names instead of ids: the table to open in a spreadsheet.",
    (
        Column("id", "Id", "Fixed at birth, never used again.", required=True, options=OF_ID),
        Column("title", "Title", "A headline, the curator's words.", required=True),
        Column("short", "Short title", "The same where room is short."),
        choice("level", "Level", "main: what a reader must know; context; background: what was before.", Level),
        Column("part", "Part", "The id of its part of the story in parts.csv."),
        Column("date", "Date", "EDTF (ISO 8601-2): a/b lasts from a to b, [a..b] is once within.", required=True),
        Column("start", "Start", "First day, included; empty where open.", kind="date"),
        Column("end", "End", "Last day, included; empty where open.", kind="date"),
        choice("start_basis", "Start rests on", BOUNDS, Bound, required=False),
        choice("end_basis", "End rests on", "The same of the last day.", Bound, required=False),
        Column("time", "Time", "On the first day, by " + _CLOCK, lambda event, _: _clock(event.date.clock)),
        Column("end_time", "End time", "On the last, by " + _CLOCK, lambda event, _: _clock(event.date.end_clock)),
        choice(
            "precision",
            "Precision",
            "How exactly the date is known; span: lasts, window: once within, open: an end is not known.",
            Precision,
        ),
        Column("date_text", "Date in words", "The date for people.", required=True),
        Column(
            "observed",
            "Observed",
            "When sources tell it as going on, by the days of their publication: a day, or first/last.",
            lambda event, _: event.observed and str(event.observed),
        ),
        Column("kind", "Kind", "The id of the kind in kinds.csv.", required=True),
        choice("status", "Status", "How far the event has come, as the sources know it.", Status),
        Column("place", "Place", "Names." + LIST, lambda event, _: _names(place.name for place in event.place)),
        Column(
            "country",
            "Country",
            "ISO 3166-1 alpha-2." + LIST,
            lambda event, _: [*dict.fromkeys(place.country for place in event.place if place.country)],
        ),
        Column(
            "latitude",
            "Latitude",
            "Degrees, WGS 84, of the first place that has any, or of the nearest that holds it.",
            lambda _, place: place and place.latitude,
            kind="number",
        ),
        Column(
            "longitude",
            "Longitude",
            "Degrees, WGS 84, of the first place that has any, or of the nearest that holds it.",
            lambda _, place: place and place.longitude,
            kind="number",
        ),
        Column(
            "participants",
            "Participants",
            "Names." + LIST,
            lambda event, _: _names(one.name for one in event.participants),
        ),
        Column("summary", "Summary", "What happened, the curator's words.", required=True),
        Column(
            "reviewed",
            "Reviewed",
            "Who read it against its passages since it last changed: person, program, or empty.",
            lambda event, _: read_by(one.kind for one in event.reviewed),
            options=(("enum", get_args(ReaderKind)),),
        ),
        Column("disputed", "Disputed", "The fields that sources disagree on." + LIST),
        Column(
            "resolution",
            "Resolution",
            "For each of them what sources say, the record's own value first, and why it was chosen.",
            lambda event, _: _resolution(event),
        ),
        Column(
            "elsewhere_date",
            "Date elsewhere",
            "EDTF: when it was by what any almanac has and the sources have not.",
            lambda event, _: event.elsewhere and str(event.elsewhere.date),
        ),
        Column(
            "elsewhere_source",
            "Where elsewhere",
            "Where anybody finds that date." + GUARDED,
            lambda event, _: event.elsewhere and event.elsewhere.source,
        ),
        Column("tags", "Tags", "Free words for finding." + LIST),
        Column(
            "note",
            "Note",
            "What readers should know besides." + GUARDED,
            lambda event, _: event.note and " ".join(event.note.split()),
        ),
        Column(
            "sources",
            "Sources",
            "Ids of the sources cited." + LIST,
            lambda event, _: [*dict.fromkeys(one.source for one in event.citations)],
        ),
        count("source_count", "Source count", TOLD_BY),
        count(
            "citations", "Citations", "How many passages the record rests on.", lambda event, _: len(event.citations)
        ),
        count("revision", "Revision", "How often it changed since its first release."),
        Column(
            "first_released", "First released", "Moment of the version that brought it.", kind="datetime", required=True
        ),
        Column(
            "last_changed",
            "Last changed",
            "Moment of the version that last changed it.",
            kind="datetime",
            required=True,
        ),
        Column("url", "Address", "Where to read it.", options=(("format", "uri"),)),
    ),
    ("id",),
    ((("kind",), "kinds", ("id",)), (("part",), "parts", ("id",))),
    rows=rows.events,
)
SOURCES = Table(
    "sources",
    "Sources",
    "The texts that the timeline rests on.",
    (
        Column("id", "Id", "The source's id.", required=True, options=OF_ID),
        Column("label", "Label", "What readers know the text by.", required=True),
        Column("title", "Title", "The text's own title.", required=True),
        Column("author", "Author", "As the text itself says."),
        Column("publisher", "Publisher", "As the text itself says."),
        Column("given", "Given", "Which of title, author and publisher the text does not say." + LIST),
        Column("language", "Language", "BCP 47 tag.", required=True),
        Column("timezone", "Time zone", "IANA name, where the text itself says it."),
        Column("published", "Published", "EDTF.", required=True),
        Column("published_start", "Published from", "Earliest day.", kind="date", required=True),
        Column("published_end", "Published to", "Latest day.", kind="date", required=True),
        choice("basis", "Basis", "Whether the text states its date or it was inferred.", Basis),
        Column("quote", "Quote", "The words that state the date." + GUARDED),
        Column("reason", "Reason", "The argument for an inferred date."),
        Column("sha256", "SHA-256", "Of the file's bytes.", required=True, options=(("pattern", SHA256),)),
        choice("show", "Shown", "full: the text is part of the release; passages: only what is cited.", Show),
        Column(
            "repairs",
            "Repairs",
            "Broken characters, and what they stand for." + LIST + GUARDED,
            lambda source, _: _names(f"{one.raw} → {one.repaired}" for one in source.repairs),
        ),
        count(
            "left_out",
            "Left out",
            "How many passages no event uses, each with a reason in timeline.json.",
            lambda source, _: len(source.left_out),
        ),
        count("citations", "Citations", "How many passages are cited.", lambda _, cited: cited),
        Column("note", "Note", "What readers should know."),
    ),
    ("id",),
    rows=rows.sources,
)
PARTICIPANTS = Table(
    "participants",
    "Participants",
    "Who took part in what.",
    (
        EVENT,
        count("number", "Number", "Counted from 1 within the event.", lambda *row: row[2], least=1),
        Column("actor", "Actor", "The id in actors.csv; empty where not listed.", lambda *row: row[0].id),
        Column("words", "Words", "The source's words for somebody who is not listed." + GUARDED),
        Column("role", "Role", "As what they took part, where told."),
    ),
    ("event", "number"),
    ((("event",), "timeline", ("id",)), (("actor",), "actors", ("id",))),
    rows=rows.participants,
)
ACTORS = Table(
    "actors",
    "Actors",
    "People, organisations, states and groups.",
    (
        Column("id", "Id", "The actor's id.", required=True, options=OF_ID),
        Column("name", "Name", "The name readers see.", required=True),
        choice("kind", "Kind", "What sort of actor.", ActorKind),
        Column("names", "Names", "Every other spelling in the sources." + LIST, lambda one, _: _names(one.names)),
        Column("demonyms", "Demonyms", "What names it too." + LIST, lambda one, _: _names(one.demonyms)),
        Column("office", "Office", "As the sources say."),
        Column("of", "Of", "Whose office it is: the id of an actor."),
        Column("same_as", "Same as", "Its ids elsewhere: wikidata, geonames, iso3166-2." + LIST),
        count("events", "Events", "How many they took part in.", lambda _, events: events),
        Column("note", "Note", "What readers should know."),
    ),
    ("id",),
    ((("of",), "actors", ("id",)),),
    rows=rows.actors,
)
PLACES = Table(
    "places",
    "Places",
    "Where events happen.",
    (
        Column("id", "Id", "The place's id.", required=True, options=OF_ID),
        Column("name", "Name", "The name readers see.", required=True),
        Column("names", "Names", "Other names in the sources." + LIST, lambda one, _: _names(one.names)),
        Column("within", "Within", "The place that holds it."),
        Column("country", "Country", "ISO 3166-1 alpha-2."),
        Column("latitude", "Latitude", "Degrees, WGS 84.", kind="number"),
        Column("longitude", "Longitude", "Degrees, WGS 84.", kind="number"),
        Column("same_as", "Same as", "Its ids elsewhere: wikidata, geonames, iso3166-2." + LIST),
        count("events", "Events", "How many happened there.", lambda _, events: events),
        Column("note", "Note", "What readers should know."),
    ),
    ("id",),
    ((("within",), "places", ("id",)),),
    rows=rows.places,
)
KINDS = Table(
    "kinds",
    "Kinds",
    "The kinds of events.",
    (
        Column("id", "Id", "The kind's id.", required=True, options=OF_ID),
        Column("label", "Label", "The word readers see.", required=True),
        Column("color", "Colour", "A CSS colour by name.", required=True),
        flag("lasting", "Lasting", "Whether what is of it goes on for a time."),
        flag("speech", "Speech", "Whether it is that somebody said something."),
        Column("roles", "Roles", "As what people may take part in one." + LIST, lambda kind, _: _names(kind.roles)),
        Column(
            "words",
            "Words",
            "The words by which a text tells of one, each behind its language." + LIST,
            lambda kind, _: _names(f"{tag}:{word}" for tag, words in kind.words.items() for word in words),
        ),
        count("events", "Events", "How many there are.", lambda _, events: events),
        Column("note", "Note", "What falls under it."),
    ),
    ("id",),
    rows=rows.kinds,
)
PARTS = Table(
    "parts",
    "Parts",
    "The parts of the story, in its order.",
    (
        Column("id", "Id", "The part's id.", required=True, options=OF_ID),
        Column("title", "Title", "The heading readers see.", required=True),
        Column("summary", "Summary", "What the part tells, in one sentence.", required=True),
        count("events", "Events", "How many are in it.", lambda _, events: events),
    ),
    ("id",),
    rows=rows.parts,
)
RELATED = Table(
    "related",
    "Related",
    "What one event does to another.",
    (
        EVENT,
        choice("verb", "Verb", "How the event stands to the other.", Verb),
        Column("other", "Other", "The other event's id in timeline.csv.", required=True),
    ),
    ("event", "verb", "other"),
    ((("event",), "timeline", ("id",)), (("other",), "timeline", ("id",))),
    rows=rows.related,
)
CHANGES = Table(
    "changes",
    "Changes",
    "The ledger: which version added, changed or withdrew which event. It outlives the events it names.",
    (
        Column("version", "Version", "The package's version.", required=True),
        Column("created", "Created", "Moment of that version.", kind="datetime", required=True),
        choice(
            "state",
            "State",
            "frozen: the version stays as it is; draft: it may change until it is frozen, and its rows with it.",
            State,
        ),
        Column("event", "Event", "The event's id.", required=True),
        choice("change", "Change", "What the version did to the event.", ChangeKind),
        count("revision", "Revision", "Counted from 0; the calendar's SEQUENCE."),
        Column("fields", "Fields", "The fields that changed." + LIST),
        Column(
            "hash",
            "Hash",
            "A digest for each field of the record that is not empty, by its name; several are parted by semicolons.",
            lambda change: [f"{name}={digest}" for name, digest in change.hash.items()],
            required=True,
        ),
    ),
    ("version", "event"),
)

OF_DOCUMENT = (
    *(TIMELINE, DISAGREEMENTS, SAID, CITATIONS, CLAIMS, PROOFS, SOURCES, PARTICIPANTS),
    *(ACTORS, PLACES, KINDS, FIELDS, PARTS, RELATED),
)
"""The tables whose rows are drawn from the document; timeline.csv has columns for details of its own besides."""
