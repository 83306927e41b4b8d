"""Reading: the files of a package or a release, and what is wrong with them as files."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from timeline.diagnostics import Diagnostic, Location, short
from timeline.disk.faults import BAD_NAME, COLLIDE, DOUBLED, IRREGULAR, MISPLACED, TOO_LARGE, UNREAD, UNREADABLE
from timeline.disk.files import DESKTOP, DiskError, TooLargeError, beside, content_of, demand_folder, shown, unportable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from timeline.diagnostics import Rule

_MIB: Final = 2**20


def read(root: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return the files of the package at `root`, sorted by name, and what is wrong with them as files.

    These are `datapackage.json` and what lies in `data/` and `seeds/`; what else the root holds is not looked at.
    A file with a diagnostic about itself is left out, save where two names collide. Together the files hold a GiB
    at most. After an export that was killed half way, the release is the one that was to be replaced.

    Raises DiskError if `root` is not a folder that can be listed.
    """
    return _walk(Reading(), root, _PACKAGE)


def package_files(files: Mapping[str, bytes]) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return those of a mapping's files that a package holds, and what is wrong with them as files, as `read` does."""
    reading = Reading()
    reading.folder(reading.tree(files), "", _PACKAGE)
    return reading.result()


def read_release(root: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return the files of a release that stands by itself at `root`, as `read` does those of a package."""
    return _walk(Reading(), root, _RECEIVED)


def _walk(reading: Reading, root: Path, shelf: Shelf) -> tuple[dict[str, bytes], list[Diagnostic]]:
    demand_folder(root)
    reading.folder(OnDisk(os.fspath(root)), "", shelf)
    return reading.result()


def walked(reading: Reading, root: Path) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return what a reading of another sort gives of the package at `root`; raise DiskError as `read` does."""
    return _walk(reading, root, _PACKAGE)


def read_one(path: Path) -> bytes:
    """Return what a single file holds, at most as much as a file of a release may; raise DiskError otherwise."""
    try:
        content = content_of(os.fspath(path), _RELEASE.limit)
    except TooLargeError as error:
        raise DiskError(f"{shown(os.fspath(path))} holds {error.size:,} bytes, which is no timeline") from error
    except OSError as error:
        raise DiskError(f"cannot read {shown(os.fspath(path))}: {error.strerror}") from error
    if content is None:
        raise DiskError(f"{shown(os.fspath(path))} is no file")
    return content


def read_given(path: Path) -> bytes:
    """Return what a file holds that a package is to have among its texts; raise DiskError for what it may not have."""
    name = shown(os.fspath(path))
    if path.is_symlink():
        raise DiskError(f"{name} is a link: give the file that it stands for")
    try:
        content = content_of(os.fspath(path), _SEEDS.limit)
    except TooLargeError as error:
        raise DiskError(f"{name} holds {error.size:,} bytes, and a text {_SEEDS.limit:,} at most: divide it") from error
    except OSError as error:
        raise DiskError(f"cannot read {name}: {error.strerror}") from error
    if content is None:
        raise DiskError(f"{name} is no file")
    return content


@dataclass(frozen=True, slots=True)
class Shelf:
    """What may lie in a folder: files by the form of their names, and folders by name (None: any, to any depth)."""

    limit: int  # bytes in one file
    names: re.Pattern[str] = re.compile(".+")
    folders: Mapping[str, Shelf] | None = None
    advice: str = ""  # for a YAML file whose name is of another form
    shared: bool = False  # with code and documents, so that a stranger is no mistake
    hidden: bool = False  # what is hidden counts: whoever serves the folder serves it too
    records: bool = False  # in folders of plain names, to any depth, no two files have one name


_RELEASE: Final = Shelf(256 * _MIB)
_RECEIVED: Final = Shelf(256 * _MIB, hidden=True)
_SEEDS: Final = Shelf(16 * _MIB)
_SCHEMAS: Final = Shelf(16 * _MIB, re.compile(r".+\.json"), {}, "schemas are JSON")
_EVENTS: Final = Shelf(
    _MIB,
    re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\.yaml"),
    advice="a record is called by its id, as in first-call.yaml",
    records=True,
)
_RELEASES: Final = Shelf(
    256 * _MIB, re.compile(r"[0-9]+\.[0-9]+\.[0-9]+\.zip|SHA256SUMS"), {}, "kept releases are zips"
)
_DATA: Final = Shelf(
    8 * _MIB,
    re.compile(r"(sources|actors|places|kinds|fields|parts|story|disagreements)\.yaml|reviews\.csv"),
    {"events": _EVENTS, "schemas": _SCHEMAS, "release": _RELEASE, "releases": _RELEASES},
    "records lie in data/events, and here only sources.yaml, actors.yaml, places.yaml, kinds.yaml, fields.yaml, "
    "parts.yaml, story.yaml, disagreements.yaml and reviews.csv",
)
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_DEEPEST: Final = 32  # folders below each other
_PACKAGE: Final = Shelf(_MIB, re.compile(r"datapackage\.json"), {"data": _DATA, "seeds": _SEEDS}, shared=True)


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What a disk has under a name; `sort` says what that is."""

    path: str
    sort: str = "a folder"

    def entries(self) -> Mapping[str, Entry]:
        """Return what lies in a folder, by name."""
        with os.scandir(self.path) as listing:
            return {entry.name: OnDisk(entry.path, _sort(entry)) for entry in listing}

    def content(self, limit: int) -> bytes | None:
        """Return what a file holds, as `content_of` does."""
        return content_of(self.path, limit)


@dataclass(frozen=True, slots=True)
class _InMapping:
    """What a mapping of files has under a name: a file that is `held`, or what lies `below`."""

    held: bytes | None = None
    below: dict[str, _InMapping] = field(default_factory=dict)

    @property
    def sort(self) -> str:
        return "a folder" if self.held is None else "a file"

    def entries(self) -> Mapping[str, Entry]:
        return self.below

    def content(self, limit: int) -> bytes | None:
        if self.held is not None and len(self.held) > limit:
            raise TooLargeError(len(self.held))
        return self.held


Entry: TypeAlias = OnDisk | _InMapping


def _sort(entry: os.DirEntry[str]) -> str:
    if entry.is_file(follow_symlinks=False):
        return "a file"
    if entry.is_dir(follow_symlinks=False):
        return "a folder"
    return "a link" if entry.is_symlink() else "a pipe, socket or device"


@dataclass(slots=True)
class Reading:
    """A reading under way; `left` is how many bytes it may still take in, -1 once a file was too much."""

    left: int = 1024 * _MIB
    files: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    records: dict[str, str] = field(default_factory=dict)

    def result(self) -> tuple[dict[str, bytes], list[Diagnostic]]:
        """Return the files that were read, and what is wrong."""
        return dict(sorted(self.files.items())), sorted(self.diagnostics, key=lambda found: found.location)

    def tree(self, files: Mapping[str, bytes]) -> _InMapping:
        """Return the files of a mapping as a disk would have them."""
        top = _InMapping()
        for name, content in sorted(files.items()):
            *folders, last = name.split("/")
            above = ("/".join(folders[: count + 1]) for count in range(len(folders)))
            steps = (*folders, last)
            odd = not all(steps) or {".", ".."} & {*steps} or "\\" in name
            if odd or any(path in files for path in above):
                self.say(BAD_NAME, name, "no file can lie there; write its path from the package's root")
                continue
            folder = top
            for step in folders:
                folder = folder.below.setdefault(step, _InMapping())
            folder.below[last] = _InMapping(content)
        return top

    def folder(self, there: Entry, prefix: str, shelf: Shelf) -> None:
        """Take in what lies in a folder."""
        try:
            entries = dict(there.entries())
        except OSError as error:
            self.say(UNREADABLE, prefix.removesuffix("/"), f"this folder cannot be listed: {error.strerror}")
            return
        folders = shelf.folders or {}
        if "release" in folders and "release" not in entries and (old := beside("release", "old")) in entries:
            entries["release"] = entries[old]
        spellings: dict[str, str] = {}
        for name in sorted(entries, key=lambda one: f"{one}/" if entries[one].sort == "a folder" else one):
            if (_ignored(name) and not shelf.hidden) or (
                shelf.shared and name not in folders and not shelf.names.fullmatch(name)
            ):
                continue
            if (other := spellings.setdefault(_folded(name), name)) != name:
                self.say(
                    COLLIDE, prefix + name, f"some systems take this name and '{short(shown(other))}' for the same"
                )
            self.entry(entries[name], prefix + name, shelf)

    def entry(self, entry: Entry, name: str, shelf: Shelf) -> None:
        """Take in what lies under a name."""
        last = name.rpartition("/")[2]
        is_folder = entry.sort == "a folder"
        if not is_folder and entry.sort != "a file":
            self.say(IRREGULAR, name, f"this is {entry.sort}; put what it stands for here itself")
        elif unportable(last):
            self.say(BAD_NAME, name, "not every system can hold this name; write another, in letters and hyphens")
        elif is_folder:
            self._below(entry, name, shelf)
        elif shelf.folders and last in shelf.folders:
            self.say(IRREGULAR, name, "this is a file where a folder belongs; rename it")
        elif shelf.names.fullmatch(last):
            if self.is_first(name, shelf):
                self.file(entry, name, shelf.limit)
        elif yaml := re.fullmatch(r"(.*)\.ya?ml(\.txt)?", last, re.IGNORECASE):
            better = "-".join(re.findall("[a-z0-9]+", yaml[1].lower())) + ".yaml"
            mend = f"rename it to {better}" if shelf.names.fullmatch(better) else shelf.advice
            self.say(MISPLACED, name, f"this file is not read; {mend}")
        elif not last.upper().startswith("README"):
            self.say(UNREAD, name, "this file is not read; move it out of the data")

    def _below(self, entry: Entry, name: str, shelf: Shelf) -> None:
        """Take in what lies in a folder on a shelf, if it is looked into."""
        last = name.rpartition("/")[2]
        inner = shelf if shelf.folders is None else shelf.folders.get(last)
        mend = "move its files to where they are read"
        if inner and shelf.records and not _PLAIN.fullmatch(last):
            better = "-".join(re.findall("[A-Za-z0-9]+", last))
            inner, mend = None, f"rename it to {better}" if better else "give it a plain name, as in 1761"
        elif name.count("/") > _DEEPEST:
            inner, mend = None, f"move it up: it lies in more than {_DEEPEST} others"
        if inner:
            self.folder(entry, f"{name}/", inner)
        else:
            self.say(MISPLACED, name, f"this folder is not looked into; {mend}")

    def is_first(self, name: str, shelf: Shelf) -> bool:
        """Whether a file is no second record of one id; say it of one that is."""
        last = name.rpartition("/")[2]
        if not shelf.records or (other := self.records.setdefault(last, name)) == name:
            return True
        told = f"{short(shown(other))} is the record of {last.removesuffix('.yaml')!r} already"
        self.say(DOUBLED, name, f"{told}: rename this one, or where the two are one event, delete it")
        return False

    def file(self, entry: Entry, name: str, limit: int) -> None:
        """Take in a file, where none before it was too much for the whole."""
        if self.left < 0:
            return
        try:
            content = entry.content(min(limit, self.left))
        except TooLargeError as error:
            told = f"this file holds {error.size:,} bytes; divide it"
            if error.size <= limit:
                self.left = -1
                told = "all files together hold more than can be read: this one and those after it are not; divide them"
            self.say(TOO_LARGE, name, told)
        except OSError as error:
            self.say(UNREADABLE, name, f"this file cannot be read: {error.strerror}")
        else:
            if content is None:
                self.say(IRREGULAR, name, "this was a file a moment ago; stop the program that changes it")
            else:
                self.left -= len(content)
                self.files[name] = content

    def say(self, rule: Rule, name: str, message: str) -> None:
        """Note what is wrong with a file."""
        self.diagnostics.append(rule.at(Location(shown(name)), message))


def _ignored(name: str) -> bool:
    """Whether `name` is hidden, or what an editor or a desktop leaves behind."""
    return name.startswith(".") or name.endswith("~") or name[0] == name[-1] == "#" or name in DESKTOP


def _folded(name: str) -> str:
    """`name` as macOS and Windows compare it: whatever its case and Unicode normalisation."""
    if name.isascii():
        return name.lower()
    import unicodedata  # rarely needed

    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())
