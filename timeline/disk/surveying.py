"""A package's files by their digests: what has not changed since it was last read is not opened again.

A file is taken for unchanged by its size, its number on the disk and both its times. That is safe of one whose times
were past when it was read: a change in the same tick of the clock would not show, so of one that is younger nothing is
kept ("racy git").
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from timeline.disk.files import TooLargeError, content_of
from timeline.disk.reading import OnDisk, Reading, walked

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.diagnostics import Diagnostic
    from timeline.disk.cache import Cache
    from timeline.disk.reading import Entry, Shelf

KNOWN: Final = "files.json"
"""By which name it is kept what was read."""
_TICK: Final = 2 * 10**9
"""Nanoseconds: no file system counts its times in longer steps."""

State = list[int]
"""The size of a file, when it was changed, when its entry was, and its number on the disk."""


class ChangedError(Exception):
    """A file is no longer what it was a moment ago."""


@dataclass(frozen=True)
class Survey:
    """The files of the package at `root`: the `digests` of all by name, in order, and what is wrong with them as files.

    `files` holds what was read for it. The rest is as it was when it was last read.
    """

    root: Path
    digests: Mapping[str, str]
    refused: list[Diagnostic]
    files: Mapping[str, bytes]

    @property
    def whole(self) -> bool:
        """Whether every file was read."""
        return len(self.files) == len(self.digests)

    def content(self, name: str) -> bytes:
        """Return what a file holds; raise ChangedError where that is not what was surveyed."""
        if name in self.files:
            return self.files[name]
        try:
            content = content_of(os.fspath(self.root / name))
        except (OSError, TooLargeError) as error:
            raise ChangedError(name) from error
        if content is None or digest(content) != self.digests[name]:
            raise ChangedError(name)
        return content


def digest(content: bytes) -> str:
    """Return what tells the content of a file from any other."""
    return blake2b(content, digest_size=16).hexdigest()


def survey(root: Path, cache: Cache) -> Survey:
    """Return the files of the package at a root, those that are in the cache as they are there unread.

    Raises DiskError if `root` is not a folder that can be listed.
    """
    kept = cache.load(KNOWN) or {}
    known = {} if sys.platform == "win32" else kept  # where a change of a file may leave all four as they were
    surveying = _Surveying(known=known, cache=cache)
    files, refused = walked(surveying, root)
    if surveying.states != kept:
        cache.save(KNOWN, surveying.states)
    return Survey(root, dict(sorted(surveying.digests.items())), refused, files)


@dataclass(slots=True)
class _Surveying(Reading):
    """A survey under way: `known` has files with their states and digests."""

    known: Mapping[str, Any] = field(kw_only=True)
    cache: Cache = field(kw_only=True)
    begun: int = -1
    """What the clock of the disk showed before the first file was opened."""
    states: dict[str, list[Any]] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)

    def entry(self, entry: Entry, name: str, shelf: Shelf) -> None:
        """Take in what lies under a name, unread where it is the file that it was."""
        known = self.known.get(name)
        if known and isinstance(entry, OnDisk) and entry.sort == "a file":
            size = known[0]
            if size <= min(shelf.limit, self.left) and _state(entry.path) == known[:-1]:
                if self.is_first(name, shelf):
                    self.left -= size
                    self.states[name], self.digests[name] = known, known[-1]
                return
        Reading.entry(self, entry, name, shelf)

    def file(self, entry: Entry, name: str, limit: int) -> None:
        """Take in a file."""
        self.begun = self.cache.moment() if self.begun < 0 else self.begun
        path = entry.path if isinstance(entry, OnDisk) else ""
        before = _state(path)
        Reading.file(self, entry, name, limit)
        if name in self.files:
            self.digests[name] = digest(self.files[name])
            if before == _state(path) and max(before[1:3]) < self.begun - _TICK:
                self.states[name] = [*before, self.digests[name]]


def _state(path: str) -> State:
    """Return the state of a file; of one that is not there a state that none has."""
    try:
        there = os.lstat(path)
    except OSError:
        return [-1, 0, 0, 0]
    return [there.st_size, there.st_mtime_ns, there.st_ctime_ns, there.st_ino]
