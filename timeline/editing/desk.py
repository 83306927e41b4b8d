"""A package as it is being edited: the files of the disk with the buffers of the editor over them, and what both show.

A desk is a value. What a keystroke changes is one record, and then all but that record is taken over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from timeline.diagnostics import Diagnostic
from timeline.editing.naming import Name, names
from timeline.editing.outline import Outline, outline
from timeline.evidence import Evidence, examine_again
from timeline.evidence.quotes import Vocabularies, record_evidence
from timeline.reading import loader
from timeline.reading.loader import ReadEvent, read_event
from timeline.records.package import (
    DESCRIPTOR,
    REVIEWS,
    Files,
    Package,
    event_at,
    vocabulary_path,
)
from timeline.records.values import Path
from timeline.rules import RULES, check
from timeline.rules.beside import Beside
from timeline.rules.rulebook import PackageRule, SourceRule

_STAND_IN = b'{"name": "unread", "title": "Unread", "version": "0.0.1", "created": "2000-01-01T00:00:00Z"}'
"""Stands for a descriptor that cannot be read: what is written can be completed all the same."""


MOST_OUTLINES = 100


@dataclass(frozen=True)
class Spot:
    """A stretch of a file: code points of its text, from 0, `end` not included."""

    file: str
    start: int
    end: int


@dataclass(frozen=True)
class Edit(Spot):
    """What stands in the place of a stretch of a file."""

    text: str


@dataclass(frozen=True, eq=False)
class Desk:
    """`files` are as the editor has them. `read` is what reading them found; `whole` whether they are a package."""

    files: Files
    evidence: Evidence
    beside: Beside
    read: tuple[Diagnostic, ...]
    whole: bool
    outlines: dict[str, tuple[bytes, Outline]] = field(default_factory=dict, repr=False)
    """Those of the files that were asked for last, each with the bytes that it is of."""

    @property
    def package(self) -> Package:
        """The package, or what of it could be read."""
        return self.evidence.package

    @property
    def known(self) -> Vocabularies:
        """What records are held against."""
        return self.evidence.known

    def text(self, file: str) -> str:
        """Return the text of a file; of one that is not there, nothing."""
        return self.files.get(file, b"").decode("utf-8-sig", "replace")

    def outline(self, file: str) -> Outline:
        """Return the keys and values of a file."""
        raw = self.files.get(file, b"")
        kept = self.outlines.get(file)
        if kept is None or kept[0] is not raw:
            kept = raw, outline(self.text(file))
            if len(self.outlines) > MOST_OUTLINES:
                self.outlines.clear()
            self.outlines[file] = kept
        return kept[1]

    def names(self, file: str) -> Iterable[Name]:
        """Return every id that a file names."""
        return names(file, self.text(file) if file == REVIEWS else self.outline(file))

    @cached_property
    def source_files(self) -> Mapping[str, str]:
        """The ids of the sources, by the files of their texts."""
        return {source.file: id for id, source in self.package.sources.items()}


def _read(files: Files) -> Package:
    package, _ = loader.load(files)
    if package is None:
        raise ValueError(f"no package without {DESCRIPTOR}")
    return package


def desk(files: Files, refused: Iterable[Diagnostic] = (), earlier: Desk | None = None) -> Desk:
    """Return the desk of a package's files; what `earlier` has of what did not change is taken over."""
    filled = _with_reasons(files)
    package, found = loader.load(filled, refused)
    if filled is not files:
        rest = (one for one in found if one.location.file != SOURCES)
        found = [*rest, *(one for one in loader.ground(files, refused).found if one.location.file == SOURCES)]
    whole = package is not None
    if package is None:
        package = _read({**filled, DESCRIPTOR: _STAND_IN})
    if earlier:
        package = _taken_over(package, earlier)
    evidence = examine_again(package, earlier.evidence if earlier else None)
    return Desk(files, evidence, Beside(evidence), (*refused, *found), whole)


SOURCES = vocabulary_path("sources")


def blank_reasons(own: Outline) -> Iterator[Path]:
    """Yield where the list of sources says of a passage that is left out that there is a reason, and not which."""
    for path in own.keys:
        if path[1:2] == ("left_out",) and path[-1] == "reason" and path not in own.values:
            yield path


def _with_reasons(files: Files) -> Files:
    """Return files in which what is left out for a reason that is blank still is left out for some.

    Else the text of the entry would count as unread, and nothing more be found in it, till each reason is written.
    """
    text = files.get(SOURCES, b"").decode("utf-8", "replace")
    own = outline(text) if "left_out" in text else Outline(())
    ends = [text.index(":", own.keys[path].end) + 1 for path in blank_reasons(own)]
    for end in sorted(ends, reverse=True):
        text = f"{text[:end]} unsaid{text[end:]}"
    return {**files, SOURCES: text.encode(errors="surrogatepass")} if ends else files


def _taken_over(package: Package, earlier: Desk) -> Package:
    """Return a package with the records of an earlier desk, and so their evidence, where their files are the same."""
    before = earlier.package
    same = {path for path, raw in package.files.items() if before.files.get(path) == raw}
    if DESCRIPTOR not in same:  # by which dates are counted
        return package
    kept = {id: one for id, one in before.events.items() if id in package.events and before.path(id) in same}
    sources = before.sources if vocabulary_path("sources") in same else package.sources
    return replace(package, events={**package.events, **kept}, sources=sources)


def written(before: Desk, file: str, text: str) -> Desk:
    """Return the desk on which a buffer has this text.

    A record is read and looked up at once. What another file says is taken over when the whole desk is made again:
    until then it is known by its words alone.
    """
    raw = text.encode(errors="surrogatepass")
    files = {**before.files, file: raw}
    if not _is_record(before.package, file):
        return replace(before, files=files)
    return _with(before, files, file, read_event(file, raw, before.package.descriptor.get("calendar")))


def _is_record(package: Package, file: str) -> bool:
    """Whether a file is the record of its event, and no second one beside that."""
    id = event_at(file)
    return id is not None and package.paths.get(id, file) == file


def _with(before: Desk, files: Files, file: str, read: ReadEvent) -> Desk:
    id, package, evidence = event_at(file) or "", before.package, before.evidence
    events, records = dict(package.events), dict(evidence.records)
    events.pop(id, None)
    records.pop(id, None)
    if read.event:
        events[id] = read.event
        records[id] = record_evidence(read.event, evidence.known)
    paths = package.paths if id in package.paths else {**package.paths, id: file}
    unread = package.unread.without(id)
    if read.event is None and read.draft:
        unread = replace(unread, drafts={**unread.drafts, id: read.may_name})
    elif read.event is None:
        unread = replace(unread, events={**unread.events, id: read.may_name})
    package = replace(
        package,
        files=files,
        events=events,
        drafts=package.drafts | {id} if read.draft else package.drafts - {id},
        unread=unread,
        paths=paths,
    )
    found = (*(one for one in before.read if one.location.file != file), *read.found)
    return replace(before, files=files, evidence=replace(evidence, package=package, records=records), read=found)


OF_PACKAGES = frozenset(rule.code for rule in RULES if isinstance(rule, PackageRule | SourceRule))
"""The codes of what is asked of a package as a whole: of a record they are asked after a pause."""


def of_record(desk: Desk, file: str) -> list[Diagnostic]:
    """Return what is found in a record by itself and beside those that it names, by place."""
    id, package = event_at(file) or "", desk.package
    event = package.events.get(id) if _is_record(package, file) else None
    found = [one for one in desk.read if one.location.file == file]
    return sorted([*found, *(desk.beside.check(event, draft=id in package.drafts) if event else ())])


def of_package(desk: Desk) -> list[Diagnostic]:
    """Return all that is found in a package, by place: what `timeline validate` finds."""
    return sorted((*desk.read, *(check(desk.evidence) if desk.whole else ())))
