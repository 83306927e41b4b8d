"""A package while an editor has it open: its desk, its buffers, and what was last found, made anew as it changes.

The disk is read here and whole checks are made, both aside from the loop that answers.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from timeline import disk
from timeline.diagnostics import Diagnostic
from timeline.editing import desk as desks
from timeline.editing.desk import Desk
from timeline.editing.shapes import sort_of
from timeline.editing.unlisted import unlisted
from timeline.records.package import DESCRIPTOR, Files, event_at, is_seed
from timeline.rules.beside import Beside


@dataclass(frozen=True)
class Whole:
    """What a look at a package gave."""

    desk: Desk
    found: Mapping[str, list[Diagnostic]]


@dataclass
class Workshop:
    """A package at `root`. `buffers` are the texts that the editor has, by file, `open` their URIs and versions."""

    root: Path
    buffers: dict[str, str] = field(default_factory=dict)
    open: dict[str, tuple[str, int | None]] = field(default_factory=dict)
    desk: Desk | None = None
    found: Mapping[str, list[Diagnostic]] = field(default_factory=dict)
    """What was last found, by file."""
    stale: bool = False
    """Whether something but records has changed since the files were read."""
    changed: int = 0
    """How often anything has."""

    def write(self, file: str, text: str) -> None:
        """Take over the text of a buffer."""
        self.changed += 1
        self.buffers[file] = text
        self.stale = self.stale or event_at(file) is None
        if self.desk and _read(file):
            self.desk = desks.written(self.desk, file, text)

    def close(self, file: str) -> None:
        """Let the disk say again what a file has."""
        self.changed += 1
        self.stale = True
        self.buffers.pop(file, None)
        self.open.pop(file, None)

    def adopt(self, whole: Whole, buffers: Mapping[str, str]) -> set[str]:
        """Take over what a look gave that began with some buffers; return the files that were written since."""
        since = {file for file, text in self.buffers.items() if buffers.get(file) != text}
        self.desk = whole.desk
        self.found = {**whole.found, **{file: [*self.found.get(file, ())] for file in since}}
        for file in filter(_read, since):
            self.desk = desks.written(self.desk, file, self.buffers[file])
        return since

    @contextmanager
    def look(self) -> Iterator[bool]:
        """Give whether the disk is to be read again; after a look that comes to nothing it still is."""
        stale, self.stale = self.stale, False
        try:
            yield stale
        except BaseException:
            self.stale = self.stale or stale
            raise

    def check(self, file: str) -> None:
        """Find what is wrong with the record of a buffer; what the package was last found to ask of it stays."""
        if self.desk and event_at(file):
            own = _of_record(self.desk, file)
            told = {(one.code, one.slip) for one in own}
            asked = [
                one
                for one in self.found.get(file, ())
                if one.code in desks.OF_PACKAGES and (one.code, one.slip) not in told
            ]
            whole = event_at(file) in self.desk.package.events
            self.found = {**self.found, file: sorted([*own, *(asked if whole else ())])}


def begun(root: Path, buffers: Mapping[str, str]) -> Whole:
    """Return a package's first desk, and what is found in the records of the buffers: the first look takes longest."""
    desk = _laid(root, buffers, None)
    return Whole(desk, {file: _of_record(desk, file) for file in buffers if event_at(file)})


def looked_through(root: Path, desk: Desk, buffers: Mapping[str, str], *, stale: bool) -> Whole:
    """Return a desk whose records are held against each other as they are now, and what is found in it.

    Where it is stale, the disk is read again.
    """
    desk = _laid(root, buffers, desk) if stale else replace(desk, beside=Beside(desk.evidence))
    own = (one for file in buffers if event_at(file) for one in unlisted(desk, file))
    found = by_file(sorted((*desks.of_package(desk), *own)))
    gc.freeze()  # what stays is not looked through for garbage again, which would take longer than an answer may
    return Whole(desk, found)


def _of_record(desk: Desk, file: str) -> list[Diagnostic]:
    return sorted((*desks.of_record(desk, file), *unlisted(desk, file)))


def _laid(root: Path, buffers: Mapping[str, str], earlier: Desk | None) -> Desk:
    """Return the desk of a package as the disk has it, with buffers over it; as it was, where the disk is gone."""
    files: Files = earlier.files if earlier else {}
    refused: list[Diagnostic] = []
    with suppress(disk.DiskError):
        files, refused = disk.read(root)
    wrong = {one.location.file for one in refused}
    over = {file: text.encode(errors="surrogatepass") for file, text in buffers.items() if _read(file)}
    return desks.desk({**files, **{file: raw for file, raw in over.items() if file not in wrong}}, refused, earlier)


def by_file(found: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """Return findings by their files."""
    files: dict[str, list[Diagnostic]] = {}
    for one in found:
        files.setdefault(one.location.file, []).append(one)
    return files


def _read(file: str) -> bool:
    """Whether a file is one that a package is read from."""
    return sort_of(file) is not None or is_seed(file) or file == DESCRIPTOR


def root_of(path: Path) -> Path | None:
    """Return the root of the package that a file lies in; None where it lies in none."""
    return next((folder for folder in path.parents if disk.has_file(folder, DESCRIPTOR)), None)
