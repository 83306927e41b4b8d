"""A package as it was read: its records, its texts, its descriptor, and the ledger of its releases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from timeline.records.detail_fields import DetailField
from timeline.records.disagreements import Disagreement
from timeline.records.model import Event
from timeline.records.order import in_order
from timeline.records.story import Part, Story
from timeline.records.values import ReaderKind, State
from timeline.records.vocabularies import Actor, Kind, Place, Source

Files = Mapping[str, bytes]
"""A tree of files: POSIX path from the root -> bytes."""

DESCRIPTOR = "datapackage.json"
DATA, SEEDS = "data", "seeds"
EVENTS, SCHEMAS, RELEASE = "data/events", "data/schemas", "data/release"
LEDGER = f"{RELEASE}/changes.csv"
RELEASES = "data/releases"
KEPT_SUMS = f"{RELEASES}/SHA256SUMS"
REVIEWS = "data/reviews.csv"
STORY = "data/story.yaml"
SUMS, DOCUMENT = "SHA256SUMS", "timeline.json"
"""Files of a release, by their names in it."""


def event_path(id: str) -> str:
    """Return where the record of an event lies that is new; `Package.path` has where one lies that is there."""
    return f"{EVENTS}/{id}.yaml"


def event_at(path: str) -> str | None:
    """Return the id of the event whose record lies at a path; None where a path is none of a record.

    >>> event_at("data/events/landing.yaml"), event_at("data/events/1969/07/landing.yaml"), event_at("data/kinds.yaml")
    ('landing', 'landing', None)
    """
    match = _RECORD.fullmatch(path)
    return match and match[1]


_RECORD = re.compile(rf"{EVENTS}/(?:[^./][^/]*/)*([^/]+)\.yaml")


def event_paths(files: Iterable[str]) -> dict[str, str]:
    """Return where the record of each event lies, by id, in the order of the files' own names, whatever their folders.

    >>> event_paths(["data/events/b.yaml", "data/events/2/a.yaml", "data/events/1/c.yaml", "seeds/a.txt"])
    {'a': 'data/events/2/a.yaml', 'b': 'data/events/b.yaml', 'c': 'data/events/1/c.yaml'}
    """
    there = sorted((path, id) for path in files if (id := event_at(path)))
    found: dict[str, str] = {}
    for path, id in sorted(there, key=lambda one: event_path(one[1])):
        found.setdefault(id, path)
    return found


def vocabulary_path(name: str) -> str:
    """Return where a vocabulary lies: sources, actors, places, kinds, fields, parts or disagreements."""
    return f"data/{name}.yaml"


def schema_path(name: str) -> str:
    """Return where the schema lies that editors hold records of a sort to."""
    return f"{SCHEMAS}/{name}.schema.json"


def is_seed(path: str) -> bool:
    """Whether a path is that of a text."""
    return path.startswith("seeds/") and ".." not in path.split("/")


def text_path(source: str) -> str:
    """Return where the text of a source lies in a release."""
    return f"sources/{source}.txt"


@dataclass(frozen=True, slots=True)
class Change:
    """A row of the ledger: what a version did to an event.

    `hash` is a digest of each field that is not empty, by name, so that the next version can say which fields changed.
    `state` is frozen, or draft: counted anew at each export.
    """

    version: str
    created: str
    event: str
    change: str
    revision: int
    fields: tuple[str, ...]
    hash: Mapping[str, str]
    state: State = "frozen"


@dataclass(frozen=True, slots=True)
class Review:
    """A row of data/reviews.csv: who read a record against its passages, on which day, and what it then was.

    `digest` is of the record's file and of the texts that it cites; a program is no second reader. `line` is where it
    stands in the file.
    """

    event: str
    digest: str
    reader: str
    kind: ReaderKind
    day: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Released:
    """What the release of the last frozen version says of itself; `signed` is its SHA256SUMS."""

    name: str
    version: str
    created: str
    signed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unread:
    """What is there and could not be read: nothing follows from its absence.

    `events` are the ids of records, each with the words of its file that may be ids: what it may have pointed at; None
    where the file itself could not be read. `entries` are, for each vocabulary ("actors"), the ids of its entries that
    are not in shape. `files` are the paths of the other files: a vocabulary, a text, the ledger. `drafts` are
    as `events`, of records that say that they are drafts: they are in nobody's way.
    """

    events: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    entries: Mapping[str, frozenset[str]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()
    drafts: Mapping[str, frozenset[str] | None] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.events or any(self.entries.values()) or self.files)

    def may_list(self, vocabulary: str, id: str) -> bool:
        """Whether a vocabulary, or a folder of "events", may have an entry of this id that could not be read."""
        return vocabulary_path(vocabulary) in self.files or id in self.entries.get(vocabulary, ())

    def may_hold(self, id: str) -> bool:
        """Whether there may be a record of this id that could not be read, by itself or with its folder."""
        return id in self.events or self.may_list("events", id)

    def may_cite(self, source: str) -> bool:
        """Whether a record that could not be read may have cited a source."""
        return any(words is None or source in words for words in self.events.values())

    def without(self, id: str) -> Unread:
        """Return what could not be read, but for one record."""
        events, drafts = (
            {one: words for one, words in some.items() if one != id} for some in (self.events, self.drafts)
        )
        return replace(self, events=events, drafts=drafts)

    def named(self) -> frozenset[str]:
        """Return whatever ids stand in the records that could not be read."""
        return frozenset().union(*filter(None, self.events.values()))


@dataclass(frozen=True, eq=False)
class Package:
    """Everything that was read. Compared by identity, so that what is worked out from it once can be kept.

    The vocabularies map ids to entries. `texts` holds the decoded text of each source whose file could be read. The
    ledger has the rows of frozen versions; those of a draft follow from the records.
    """

    descriptor: Mapping[str, Any]
    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    kinds: Mapping[str, Kind]
    texts: Mapping[str, str]
    ledger: tuple[Change, ...]
    files: Files = field(repr=False)
    parts: Mapping[str, Part] = field(default_factory=dict)
    """The parts of the story, in its order."""
    story: Story | None = None
    released: Released | None = None
    """The release of the last frozen version, if one is."""
    kept: Mapping[str, str] = field(default_factory=dict)
    """Frozen versions, with the SHA-256 of the release that was kept of each."""
    frozen: frozenset[str] = frozenset()
    """All frozen versions: those that are kept, and those that the ledger in data/release/ says are frozen."""
    unread: Unread = field(default_factory=Unread)
    drafts: frozenset[str] = frozenset()
    """Ids of the events that are drafts, in shape or not."""
    reviews: tuple[Review, ...] = ()
    """Who read which record, in the order of the file."""
    fields: Mapping[str, DetailField] = field(default_factory=dict)
    """The keys of details that are used again."""
    disagreements: Mapping[str, Disagreement] = field(default_factory=dict)
    """What sources say differently across records, in the order of the file."""
    paths: Mapping[str, str] = field(default_factory=dict)
    """Where the records of events lie, those too that are not in shape, in the order of `event_paths`."""
    listed: Mapping[str, None] | None = None
    """Of a part of a package the ids of all events in shape, in the order of their files."""

    @property
    def ids(self) -> AbstractSet[str]:
        """The ids of the events in shape, those too that another part of the package holds."""
        return (self.events if self.listed is None else self.listed).keys()

    def path(self, id: str) -> str:
        """Return where the record of an event lies; of one that is not there, where it would."""
        return self.paths.get(id) or event_path(id)

    @property
    def name(self) -> str:
        """The package's name, which the calendar's UIDs end in."""
        return str(self.descriptor["name"])

    @property
    def version(self) -> str:
        """The version that the descriptor states."""
        return str(self.descriptor["version"])

    @property
    def created(self) -> str:
        """The moment of this version, an RFC 3339 date-time in UTC."""
        return str(self.descriptor["created"])

    @property
    def is_draft(self) -> bool:
        """Whether the package's version is still a draft, which no `--release` has frozen."""
        return self.version not in self.frozen

    @property
    def homepage(self) -> str | None:
        """Where the release is hosted; None while that is not known (a name reserved for examples by RFC 2606)."""
        return home(str(self.descriptor.get("homepage", "")))

    @property
    def review_required(self) -> bool:
        """Whether a person must have read every event before a version is frozen."""
        return self.descriptor.get("review") == "required"

    @cached_property
    def frozen_events(self) -> frozenset[str]:
        """The events of frozen versions, if their ledger could be read: then each that is gone is told of."""
        return frozenset() if LEDGER in self.unread.files else frozenset(change.event for change in self.ledger)

    @cached_property
    def perhaps_used(self) -> frozenset[str]:
        """The sources that a record not in shape may cite, or one that cites a source not there may have meant."""
        cited = {citation.source for event in self.events.values() for citation in event.citations}
        lost = any(id not in self.sources and not self.unread.may_list("sources", id) for id in cited)
        return frozenset(id for id in self.sources if self.unread.may_cite(id) or (lost and id not in cited))

    @cached_property
    def last_reviews(self) -> Mapping[str, Review]:
        """The last review of each event that was ever read, as it is or as it was."""
        return {one.event: one for one in self.reviews}

    @cached_property
    def published(self) -> Package:
        """The package without its drafts: what is released, and what the verdict is on."""
        if self.drafts.isdisjoint(self.events):
            return self
        return replace(self, events={id: event for id, event in self.events.items() if id not in self.drafts})

    @cached_property
    def standing(self) -> tuple[Event, ...]:
        """The events that were not withdrawn, in order."""
        return in_order(event for event in self.events.values() if event.withdrawn is None)

    @cached_property
    def withdrawn(self) -> tuple[Event, ...]:
        """The events that were, in the same order."""
        return in_order(event for event in self.events.values() if event.withdrawn is not None)


def home(address: str) -> str | None:
    """Return where a release is hosted; None where the address is none, or one that is reserved for examples.

    >>> home("https://heron.org/"), home("https://heron.example/")
    ('https://heron.org/', None)
    """
    host = re.match(r"https?://([^/:?#]+)", address)
    reserved = host and re.search(r"(^|\.)(example(\.(com|net|org))?|invalid|test|localhost)$", host[1])
    return address if host and not reserved else None


def decoded(raw: bytes) -> str:
    r"""Return the text of a source's file. A byte order mark is no part of it: browsers drop it, and nobody counts it.

    >>> decoded(b"\xef\xbb\xbfText")
    'Text'
    """
    return raw.decode("utf-8-sig")


def kept_at(version: str) -> str:
    """Return where the release of a frozen version is kept."""
    return f"{RELEASES}/{version}.zip"
