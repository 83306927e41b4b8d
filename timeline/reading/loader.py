"""From files to a package: YAML into records, the descriptor, the ledger, the texts.

Whatever is not in shape becomes a diagnostic, and the reading goes on with the next record.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import ValidationError

from timeline.diagnostics import Diagnostic, Location, Severity
from timeline.reading import descriptor as descriptor_shape
from timeline.reading import history, kept, reviews, shape_errors, yaml_source
from timeline.reading.shape_errors import BAD_VALUE, UNKNOWN_KEY, diagnostics
from timeline.reading.yaml_advice import EMPTY_FILE
from timeline.reading.yaml_source import Document
from timeline.records.detail_fields import DetailField
from timeline.records.disagreements import Disagreement
from timeline.records.model import Event
from timeline.records.package import (
    DATA,
    DESCRIPTOR,
    EVENTS,
    KEPT_SUMS,
    LEDGER,
    STORY,
    Files,
    Package,
    Unread,
    decoded,
    event_at,
    event_paths,
    kept_at,
    vocabulary_path,
)
from timeline.records.shape import Record
from timeline.records.story import Part, Story
from timeline.records.values import Path
from timeline.records.vocabularies import Actor, Kind, Place, Source

CATALOGUE = (*shape_errors.CATALOGUE, descriptor_shape.BAD_DESCRIPTOR, history.BAD_LEDGER, reviews.BAD_REVIEW)

R = TypeVar("R", bound=Record)


def load(files: Files, refused: Iterable[Diagnostic] = ()) -> tuple[Package | None, list[Diagnostic]]:
    """Read a package from its files.

    `files` maps paths from the package's root to bytes, as `timeline.disk.read` returns them with what it `refused`.
    The package holds every record that is in shape; it is None only where datapackage.json gives no name,
    version and moment.
    """
    under = ground(files, refused)
    return with_events(under, (read_event(path, files[path], under.calendar) for path in under.package.paths.values()))


@dataclass(frozen=True)
class Ground:
    """What a package holds beside the records of events, with what is wrong with its shape."""

    package: Package
    found: tuple[Diagnostic, ...]

    @property
    def calendar(self) -> object:
        """The calendar that dates are counted by where a record names none."""
        return self.package.descriptor.get("calendar")


def ground(files: Files, refused: Iterable[Diagnostic] = (), *, texts: bool = True) -> Ground:
    """Read what a package holds beside the records of events, with the texts of its sources or without."""
    found: list[Diagnostic] = []
    unread = _Unread()
    for one in refused:
        if one.severity is Severity.ERROR:
            unread.refuse(one.location.file)
    descriptor, problems = descriptor_shape.read(files.get(DESCRIPTOR))
    found += problems
    sources = _vocabulary(Source, "sources", files, found, unread, (descriptor or {}).get("calendar"))
    listed, line, why = kept.sums(files)
    if line:
        found.append(history.BAD_LEDGER.at(Location(KEPT_SUMS, line), why))
        unread.files.add(KEPT_SUMS)
    released, ledger, wrong = history.history(files, listed)
    frozen = kept.named(files) | listed.keys()
    found += (history.BAD_LEDGER.at(Location(kept_at(version)), problem) for version, problem in wrong.items())
    if wrong or line or not frozen <= listed.keys() or (frozen and not released):
        unread.files.add(LEDGER)
    read, wrong_rows = reviews.read(files)
    found += wrong_rows
    package = Package(
        descriptor=descriptor or {},
        events={},
        sources=sources,
        actors=_vocabulary(Actor, "actors", files, found, unread),
        places=_vocabulary(Place, "places", files, found, unread),
        kinds=_vocabulary(Kind, "kinds", files, found, unread),
        texts=dict(_texts(sources, files)) if texts else {},
        ledger=tuple(ledger),
        files=files,
        parts=_vocabulary(Part, "parts", files, found, unread),
        story=_story(files, found, unread),
        released=released,
        kept=listed,
        frozen=frozen,
        reviews=read,
        fields=_vocabulary(DetailField, "fields", files, found, unread),
        disagreements=_vocabulary(Disagreement, "disagreements", files, found, unread),
        paths=event_paths(files),
    )
    return Ground(replace(package, unread=unread.whole()), tuple(found))


def with_sources(under: Ground, ids: Container[str]) -> Ground:
    """Return what a package holds of which no other sources than these are asked, with their texts."""
    sources = {id: source for id, source in under.package.sources.items() if id in ids}
    texts = dict(_texts(sources, under.package.files))
    return replace(under, package=replace(under.package, sources=sources, texts=texts))


def with_events(under: Ground, records: Iterable[ReadEvent]) -> tuple[Package | None, list[Diagnostic]]:
    """Return the package that has these records, and what is wrong with the shape of all that it is made of."""
    events: dict[str, Event] = {}
    drafts: set[str] = set()
    found: list[Diagnostic] = []
    lost, lost_drafts = dict(under.package.unread.events), dict(under.package.unread.drafts)
    for one in records:
        found += one.found
        if one.draft:
            drafts.add(one.id)
        if one.event:
            events[one.id] = one.event
        else:
            (lost_drafts if one.draft else lost)[one.id] = one.may_name
    unread = replace(under.package.unread, events=lost, drafts=lost_drafts)
    package = replace(under.package, events=events, drafts=frozenset(drafts), unread=unread)
    return (package if under.package.descriptor else None), [*under.found, *found]


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """The record of an event as it was read: None where it is not in shape, with what is wrong with its shape.

    `may_name` are the words of one that is not in shape that may be ids; None where nobody can tell.
    """

    id: str
    event: Event | None
    draft: bool
    found: tuple[Diagnostic, ...]
    may_name: frozenset[str] | None = None


def read_event(path: str, raw: bytes, calendar: object = None) -> ReadEvent:
    """Read the record at a path by itself, with dates by the calendar of its package where it names none."""
    document, problems = yaml_source.read(path, raw)
    id = event_at(path) or ""
    event = _record(Event, id, document, (), problems, calendar) if document else None
    draft = _is_draft(document, raw)
    if draft:
        problems = [replace(one, severity=Severity.INFORMATION) for one in problems]
    return ReadEvent(id, event, draft, tuple(problems), None if event else _may_name(document, raw))


class _Unread:
    """What could not be read, while it is being gathered."""

    def __init__(self) -> None:
        self.events: dict[str, frozenset[str] | None] = {}
        self.drafts: dict[str, frozenset[str] | None] = {}
        self.entries: dict[str, set[str]] = {}
        self.files: set[str] = set()

    def refuse(self, path: str) -> None:
        """Note what the disk did not give: an event by its id, any other file by its path.

        In a folder of records any event may lie, and cite whatever there is.
        """
        folder, _, name = path.rpartition("/")
        if not f"{path}/".startswith(f"{EVENTS}/"):
            self.files.add(vocabulary_path(name.lower().partition(".")[0]) if folder == DATA else path)
            return
        self.events["-".join(re.findall("[a-z0-9]+", name.lower().partition(".")[0]))] = None
        if not re.search(r"\.ya?ml\b", name, re.IGNORECASE):
            self.files.add(vocabulary_path("events"))

    def whole(self) -> Unread:
        """Return it as a value."""
        entries = {vocabulary: frozenset(ids) for vocabulary, ids in self.entries.items()}
        return Unread(self.events, entries, frozenset(self.files), self.drafts)


_NAMES_NO_RECORD = frozenset(
    ("title", "date", "kind", "status", "place", "participants", "summary", "details", "tags", "note")
)


def _may_name(document: Document | None, raw: bytes) -> frozenset[str] | None:
    """Return what a record that is not in shape may name, events and sources; None where nobody can tell."""
    if document and isinstance(document.data, dict):
        return frozenset(_scalars([one for key, one in document.data.items() if key not in _NAMES_NO_RECORD]))
    text = re.sub("(?m)^ *#.*", "", raw.decode(errors="replace"))
    words = frozenset(re.findall("[a-z][a-z0-9-]*", text))
    return words if words and b"\0" not in raw else None  # UTF-16 has no words


def _scalars(value: yaml_source.Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        for one in value.values() if isinstance(value, dict) else value:
            yield from _scalars(one)


def _vocabulary(
    model: type[R], name: str, files: Files, found: list[Diagnostic], unread: _Unread, calendar: object = None
) -> dict[str, R]:
    path = vocabulary_path(name)
    if path not in files:
        return {}
    limits = yaml_source.SOURCES if model is Source else yaml_source.VOCABULARY
    document, problems = yaml_source.read(path, files[path], limits)
    if [one.code for one in problems] == [EMPTY_FILE.code]:  # what lists nothing is a vocabulary too
        return {}
    found += problems
    if document is None:
        unread.files.add(path)
        return {}
    if not isinstance(document.data, dict):
        found.append(BAD_VALUE.at(document.at(()), "a vocabulary is a list of `id:` with its keys below"))
        unread.files.add(path)
        return {}
    entries: dict[str, R] = {}
    for id in document.data:
        entry = _record(model, id, document, (id,), found, calendar)
        if entry:
            entries[id] = entry
        else:
            unread.entries.setdefault(name, set()).add(id)
    return entries


def _story(files: Files, found: list[Diagnostic], unread: _Unread) -> Story | None:
    if STORY not in files:
        return None
    document, problems = yaml_source.read(STORY, files[STORY])
    found += problems
    story = _record(Story, "story", document, (), found, None) if document else None
    if story is None:
        unread.files.add(STORY)
    return story


def _record(
    model: type[R], id: str, document: Document, root: Path, found: list[Diagnostic], calendar: object
) -> R | None:
    """Return an entry, with dates by its own calendar or else by that of the package."""
    data: Any = document.data
    for step in root:
        data = data[step]
    if not isinstance(data, dict):
        found.append(BAD_VALUE.at(document.at(root), "a record is a list of `key: value`"))
        return None
    try:
        record = model.model_validate(
            {"id": id} | {key: value for key, value in data.items() if key != "id"},
            context={"calendar": data.get("calendar") or calendar},
        )
    except ValidationError as error:
        found += diagnostics(model, error, document, root)
        return None
    if "id" in data:
        found.append(UNKNOWN_KEY.at(document.at_key((*root, "id")), "the id is the file's name or the entry's key"))
        return None
    return record.stands(document, root)


def _is_draft(document: Document | None, raw: bytes) -> bool:
    """Whether a record says that it is a draft, even where it cannot be read as YAML."""
    if document is None:
        return re.search(rb"^draft: *true *\r?$", raw, re.MULTILINE) is not None
    return isinstance(document.data, dict) and document.data.get("draft") == "true"


def _texts(sources: Mapping[str, Source], files: Files) -> Iterator[tuple[str, str]]:
    for source in sources.values():
        try:
            yield source.id, decoded(files[source.file])
        except (KeyError, UnicodeDecodeError):  # the rules say which, and where
            continue
