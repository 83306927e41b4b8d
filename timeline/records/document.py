"""The records of a release, as timeline.json has them: written, described, read back and compared by these classes.

Beside each key stands what its JSON Schema says of it. Dates are dates, days are days; a moment is kept as the text
that the ledger has. What a form below says of a text binds the schema alone: a stranger's release is of these types,
and nothing more is known of it. Only what may be missing has a default.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, get_args

from pydantic import AfterValidator, TypeAdapter

from timeline.dates import Calendar
from timeline.docstrings import restore
from timeline.records.addresses import Url
from timeline.records.detail_fields import FieldType
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.event_record import EventRecord, ReviewRecord, WithdrawnEvent
from timeline.records.keys import JULIAN, LATITUDE, LAYOUT, LONGITUDE, MOMENT, Edtf, OneDay, tells
from timeline.records.values import ID, SAME_AS, SHA256, ActorKind, Basis, Given, Show, not_blank


@dataclass(frozen=True, slots=True)
class RepairRecord:
    """A broken sequence of characters in a source, and what it stands for: `exact` with these made is `quote`."""

    raw: Annotated[str, AfterValidator(not_blank), tells("Characters as they stand in the file.")]
    repaired: Annotated[str, tells("What the characters stand for.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutRecord:
    """A passage of a source that no event uses; its words, where the source is shown in full."""

    quote: Annotated[str | None, tells("The words.", minLength=1)] = None
    reason: Annotated[str, tells("Why no event uses it.", minLength=1)]
    prefix: Annotated[str | None, tells("The words just before, where these occur twice.", minLength=1)] = None
    suffix: Annotated[str | None, tells("The words just after, where these occur twice.", minLength=1)] = None
    occurrence: Annotated[int | None, tells("Which of these, from 1, where they occur twice.", minimum=1)] = None


@dataclass(frozen=True, slots=True)
class ExcerptRecord:
    """A stretch of a text."""

    start: Annotated[int, tells("Code points of the decoded file before it.", minimum=0)]
    text: Annotated[str, tells("What stands there, as it is in the file.", minLength=1)]


@dataclass(frozen=True, slots=True)
class ShownText:
    """What is shown of a text that is not published in full: what is cited of it, and a few words on either side."""

    length: Annotated[int, tells("How many code points the decoded file has.", minimum=0)]
    wrapped: Annotated[bool, tells("Whether its lines are broken for their length alone.")] = False
    excerpts: Annotated[tuple[ExcerptRecord, ...], tells("In the order of the text.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """A text that the timeline rests on."""

    id: Annotated[str, tells("The source's id.", pattern=ID)]
    label: Annotated[str, tells("What readers know the text by.", minLength=1)]
    title: Annotated[str, tells("The text's own title.", minLength=1)]
    author: Annotated[str | None, tells("As the text itself says.")] = None
    publisher: Annotated[str | None, tells("As the text itself says.")] = None
    given: Annotated[
        tuple[str, ...],
        tells("Which of title, author and publisher the text does not say.", items={"enum": list(get_args(Given))}),
    ] = ()
    language: Annotated[str, tells("BCP 47 tag.")]
    timezone: Annotated[str | None, tells("IANA name, where the text itself says it.")] = None
    calendar: Annotated[str | None, tells(JULIAN, enum=get_args(Calendar))] = None
    published: Annotated[Edtf, tells("When, in EDTF.")]
    published_start: Annotated[OneDay, tells("Earliest day.")]
    published_end: Annotated[OneDay, tells("Latest day.")]
    published_text: Annotated[str, tells("When the source was published, in words.")]
    basis: Annotated[str, tells("Whether the text states its date or it was inferred.", enum=get_args(Basis))]
    quote: Annotated[str | None, tells("The words that state the date.")] = None
    reason: Annotated[str | None, tells("The argument for an inferred date.", minLength=1)] = None
    via: Annotated[tuple[str, ...], tells("Sources that the argument for an inferred date leans on.")] = ()
    sha256: Annotated[str, tells("Of the file's bytes.", pattern=SHA256)]
    show: Annotated[
        str, tells("full: the text is part of the release; passages: only what is cited.", enum=get_args(Show))
    ]
    layout: Annotated[
        tuple[str, ...],
        tells("How the text is laid out, beside its words: undone before anything is read.", items=LAYOUT),
    ] = ()
    furniture: Annotated[tuple[str, ...], tells("Lines of the file that are no words of its text.")] = ()
    repairs: Annotated[tuple[RepairRecord, ...], tells("Broken characters of the source, declared.")] = ()
    left_out: Annotated[tuple[LeftOutRecord, ...], tells("Passages that no event uses, each with the reason.")] = ()
    note: Annotated[str | None, tells("What readers should know.")] = None
    shown: Annotated[ShownText | None, tells("What of the text is shown, where that is not all.")] = None

    @property
    def called(self) -> str:
        """What readers know the text by."""
        return self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRecord:
    """Who takes part in events."""

    id: Annotated[str, tells("The actor's id.", pattern=ID)]
    name: Annotated[str, tells("The name readers see.")]
    kind: Annotated[str, tells("What sort of actor.", enum=get_args(ActorKind))]
    names: Annotated[tuple[str, ...], tells("Every other spelling in the sources.")] = ()
    demonyms: Annotated[tuple[str, ...], tells("Adjectives and nouns that name it too.")] = ()
    office: Annotated[str | None, tells("As the sources say.")] = None
    of: Annotated[str | None, tells("Whose office it is: the id of an actor.")] = None
    same_as: Annotated[
        tuple[str, ...], tells("Its ids elsewhere: wikidata, geonames, iso3166-2.", items={"pattern": SAME_AS})
    ] = ()
    note: Annotated[str | None, tells("What readers should know.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """Where events happen."""

    id: Annotated[str, tells("The place's id.", pattern=ID)]
    name: Annotated[str, tells("The name readers see.")]
    names: Annotated[tuple[str, ...], tells("Other names in the sources.")] = ()
    within: Annotated[str | None, tells("The place that holds it.")] = None
    country: Annotated[str | None, tells("ISO 3166-1 alpha-2.", pattern="^[A-Z]{2}$")] = None
    latitude: Annotated[float | None, tells("Degrees, WGS 84.", **LATITUDE)] = None
    longitude: Annotated[float | None, tells("Degrees, WGS 84.", **LONGITUDE)] = None
    same_as: Annotated[
        tuple[str, ...], tells("Its ids elsewhere: wikidata, geonames, iso3166-2.", items={"pattern": SAME_AS})
    ] = ()
    note: Annotated[str | None, tells("What readers should know.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRecord:
    """A kind of event."""

    id: Annotated[str, tells("The kind's id.", pattern=ID)]
    label: Annotated[str, tells("The word readers see.")]
    color: Annotated[str, tells("A CSS colour by name.", pattern="^[a-z]+$")]
    lasting: Annotated[bool, tells("Whether what is of it goes on for a time.")] = False
    speech: Annotated[bool, tells("Whether it is that somebody said something.")] = False
    roles: Annotated[tuple[str, ...], tells("As what people may take part in one.")] = ()
    words: Annotated[Mapping[str, tuple[str, ...]], tells("By language, the words by which a text tells of one.")] = (
        field(default_factory=dict)
    )
    note: Annotated[str | None, tells("What falls under it.")] = None


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A part of the story."""

    id: Annotated[str, tells("The part's id.", pattern=ID)]
    title: Annotated[str, tells("The heading readers see.", minLength=1)]
    summary: Annotated[str, tells("What the part tells, in one sentence.", minLength=1)]
    reviewed: Annotated[tuple[ReviewRecord, ...], tells("Who read it against its events, as it is.")] = ()


@dataclass(frozen=True, slots=True)
class LeadSentence:
    """A sentence of the lead, and the events that it tells."""

    text: Annotated[str, tells("What readers are told.", minLength=1)]
    events: Annotated[tuple[str, ...], tells("The ids of the events that bear it out.", minItems=1)]
    note: Annotated[str | None, tells("The curator's remark.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRecord:
    """A key of details that several events use."""

    id: Annotated[str, tells("The key.", pattern=ID)]
    label: Annotated[str, tells("The words readers see.")]
    type: Annotated[str, tells("What its values are.", enum=get_args(FieldType))]
    unit: Annotated[str | None, tells("In what its numbers are published.")] = None
    note: Annotated[str | None, tells("What falls under it.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageRecord:
    """The package and its version."""

    name: Annotated[str, tells("What calendar ids end in; it stays.")]
    title: Annotated[str, tells("The package's title.", minLength=1)]
    description: Annotated[str | None, tells("What the package tells of.")] = None
    version: Annotated[str, tells("The package's version.")]
    created: Annotated[str, tells("Moment of that version.", **MOMENT)]
    homepage: Annotated[Url | None, tells("Where the release is hosted, once that is known.")] = None


@dataclass(frozen=True, slots=True)
class Document:
    """All of a release: the package, its events with their citations, its vocabularies, what was withdrawn."""

    package: Annotated[PackageRecord, tells("The package and its version.")]
    events: Annotated[tuple[EventRecord, ...], tells("Every event that stands, by first day; those without one last.")]
    sources: Annotated[tuple[SourceRecord, ...], tells("The texts that the timeline rests on.")]
    lead: Annotated[tuple[LeadSentence, ...], tells("The story in a few sentences.")] = ()
    lead_reviewed: Annotated[
        tuple[ReviewRecord, ...], tells("Who read the lead against the records that it tells, as they are.")
    ] = ()
    parts: Annotated[tuple[PartRecord, ...], tells("The parts of the story, in its order.")] = ()
    actors: Annotated[tuple[ActorRecord, ...], tells("People, organisations, states and groups.")] = ()
    places: Annotated[tuple[PlaceEntry, ...], tells("Where events happen.")] = ()
    kinds: Annotated[tuple[KindRecord, ...], tells("The kinds of events.")] = ()
    detail_fields: Annotated[tuple[FieldRecord, ...], tells("The keys of details that are used again.")] = ()
    disagreements: Annotated[
        tuple[DisagreementRecord, ...], tells("What sources say differently, the hardest first.")
    ] = ()
    withdrawn: Annotated[
        tuple[WithdrawnEvent, ...], tells("What was released and no longer counts, by first day.")
    ] = ()


@cache
def form() -> TypeAdapter[Document]:
    """Return what writes, describes and reads a document; it is made when it is first needed."""
    return TypeAdapter(Document)


def address(homepage: str | None, id: str) -> str | None:
    """Return where an event is read, if it is known where the release is hosted."""
    return f"{homepage.rstrip('/')}/#{id}" if homepage else None


restore(__name__)
