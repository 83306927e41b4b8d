"""The door to the disk: a package's files in, a release's files out.

No other room opens, lists or writes a file. What the bytes mean is left to the loader. Names are POSIX paths relative
to the root. No link is followed and nothing is opened but regular files, so that a package from a stranger can
neither show what lies outside it nor block the reader.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from timeline.diagnostics import Diagnostic, Location, Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_MIB: Final = 2**20
PATIENCE: Final = 30.0  # seconds to wait for another export


class DiskError(Exception):
    """The disk does not allow what was asked. The message is for people; the data may be sound."""


def read(root: Path, *, at_most: int = 1024 * _MIB) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return the files of the package at `root`, sorted by name, and what is wrong with them as files.

    These are `datapackage.json` and what lies in `data/` and `seeds/`; what else the root holds is not looked at.
    A file with a diagnostic about itself is left out, save where two names collide. Together the files hold `at_most`
    bytes. After an export that was killed half way, the release is the one that was to be replaced.

    Raises DiskError if `root` is not a folder that can be listed.
    """
    return _read(root, _PACKAGE, at_most)


def read_release(root: Path, *, at_most: int = 1024 * _MIB) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """Return the files of a release that stands by itself at `root`, as `read` does those of a package."""
    return _read(root, _RELEASE, at_most)


def _read(root: Path, shelf: _Shelf, at_most: int) -> tuple[dict[str, bytes], list[Diagnostic]]:
    _demand_folder(root)
    reading = _Reading(at_most)
    reading.folder(os.fspath(root), "", shelf)
    return dict(sorted(reading.files.items())), sorted(reading.diagnostics, key=lambda found: found.location)


def read_one(path: Path) -> bytes:
    """Return what a single file holds, at most as much as a file of a release may; raise DiskError otherwise."""
    try:
        content = _content(os.fspath(path), _RELEASE.limit)
    except _TooLargeError as error:
        raise DiskError(f"{_shown(os.fspath(path))} holds {error.size:,} bytes, which is no timeline") from error
    except OSError as error:
        raise DiskError(f"cannot read {_shown(os.fspath(path))}: {error.strerror}") from error
    if content is None:
        raise DiskError(f"{_shown(os.fspath(path))} is no file")
    return content


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What may lie in a folder: files by the form of their names, and folders by name (None: any, to any depth)."""

    limit: int  # bytes in one file
    names: re.Pattern[str] = re.compile(".+")
    folders: Mapping[str, _Shelf] | None = None
    advice: str = ""  # for a YAML file whose name is of another form
    shared: bool = False  # with code and documents, so that a stranger is no mistake


_RELEASE: Final = _Shelf(256 * _MIB)
_SEEDS: Final = _Shelf(16 * _MIB)
_SCHEMAS: Final = _Shelf(16 * _MIB, re.compile(r".+\.json"), {}, "schemas are JSON")
_EVENTS: Final = _Shelf(
    _MIB,
    re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\.yaml"),
    {},
    "a record is called by its id, as in first-call.yaml",
)
_DATA: Final = _Shelf(
    8 * _MIB,
    re.compile(r"(sources|actors|places|kinds)\.yaml"),
    {"events": _EVENTS, "schemas": _SCHEMAS, "release": _RELEASE},
    "records lie in data/events, and here only sources.yaml, actors.yaml, places.yaml and kinds.yaml",
)
_PACKAGE: Final = _Shelf(_MIB, re.compile(r"datapackage\.json"), {"data": _DATA, "seeds": _SEEDS}, shared=True)


@dataclass(slots=True)
class _Reading:
    """A reading under way; `left` is how many bytes it may still take in."""

    left: int
    files: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def folder(self, path: str, prefix: str, shelf: _Shelf) -> None:
        try:
            with os.scandir(path) as listing:
                entries = {entry.name: entry for entry in listing}
        except OSError as error:
            self.say(_UNREADABLE, prefix.removesuffix("/"), f"this folder cannot be listed: {error.strerror}")
            return
        folders = shelf.folders or {}
        if "release" in folders and "release" not in entries and (old := _beside("release", "old")) in entries:
            entries["release"] = entries[old]
        spellings: dict[str, str] = {}
        for name in sorted(entries):
            if _ignored(name) or (shelf.shared and name not in folders and not shelf.names.fullmatch(name)):
                continue
            if (other := spellings.setdefault(_folded(name), name)) != name:
                self.say(_COLLIDE, prefix + name, f"some systems take this name and {_shown(other)!r} for the same")
            self.entry(entries[name], prefix + name, shelf)

    def entry(self, entry: os.DirEntry[str], name: str, shelf: _Shelf) -> None:
        last = name.rpartition("/")[2]
        is_folder = entry.is_dir(follow_symlinks=False)
        inner = shelf if shelf.folders is None else shelf.folders.get(last)
        if not is_folder and not entry.is_file(follow_symlinks=False):
            sort = "a link" if entry.is_symlink() else "a pipe, socket or device"
            self.say(_IRREGULAR, name, f"this is {sort}; put what it stands for here itself")
        elif _unportable(last):
            self.say(_BAD_NAME, name, "not every system can hold this name; write letters, digits and hyphens")
        elif is_folder and inner:
            self.folder(entry.path, f"{name}/", inner)
        elif is_folder:
            self.say(_MISPLACED, name, "this folder is not looked into; move its files to where they are read")
        elif shelf.folders and last in shelf.folders:
            self.say(_IRREGULAR, name, "this is a file where a folder belongs; rename it")
        elif shelf.names.fullmatch(last):
            self.file(entry.path, name, shelf.limit)
        elif yaml := re.fullmatch(r"(.*)\.ya?ml(\.txt)?", last, re.IGNORECASE):
            better = "-".join(re.findall("[a-z0-9]+", yaml[1].lower())) + ".yaml"
            mend = f"rename it to {better}" if shelf.names.fullmatch(better) else shelf.advice
            self.say(_MISPLACED, name, f"this file is not read; {mend}")
        elif not last.upper().startswith("README"):
            self.say(_UNREAD, name, "this file is not read; move it out of the data")

    def file(self, path: str, name: str, limit: int) -> None:
        try:
            content = _content(path, min(limit, self.left))
        except _TooLargeError as error:
            mend = "divide it" if error.size > limit else "the package holds more than can be read; divide the package"
            self.say(_TOO_LARGE, name, f"this file holds {error.size:,} bytes; {mend}")
        except OSError as error:
            self.say(_UNREADABLE, name, f"this file cannot be read: {error.strerror}")
        else:
            if content is None:
                self.say(_IRREGULAR, name, "this was a file a moment ago; stop the program that changes it")
            else:
                self.left -= len(content)
                self.files[name] = content

    def say(self, rule: Rule, name: str, message: str) -> None:
        self.diagnostics.append(rule.at(Location(_shown(name)), message))


_REGULAR_ONLY: Final = os.O_RDONLY | sum(  # no system has all of these
    getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY")
)


class _TooLargeError(Exception):
    def __init__(self, size: int) -> None:
        self.size = size


def _content(path: str, limit: int = sys.maxsize) -> bytes | None:
    """Return what a regular file holds, or None for what is of another sort; raise _TooLargeError, OSError.

    The sort is asked of the open file, which nobody can exchange; a link is an OSError where the system can tell.
    """
    descriptor = os.open(path, _REGULAR_ONLY)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return None
        size, content = status.st_size, b""
        while size <= limit and (more := os.read(descriptor, size + 1)):
            content += more
            size = max(size, len(content))
        if size > limit:
            raise _TooLargeError(size)
        return content
    finally:
        os.close(descriptor)


def _ignored(name: str) -> bool:
    """Whether `name` is hidden, or what an editor or a desktop leaves behind."""
    return name.startswith(".") or name.endswith("~") or name[0] == name[-1] == "#" or name in _DESKTOP


_DESKTOP: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def _unportable(name: str) -> bool:
    """Whether `name` is not UTF-8, cannot be seen, or is refused by Windows (MS-FSCC 2.1.5)."""
    return not name.isprintable() or not _RESERVED.isdisjoint(name) or name[-1] in " ."


_RESERVED: Final = frozenset('\\:*?"<>|')


def _folded(name: str) -> str:
    """`name` as macOS and Windows compare it: whatever its case and Unicode normalisation."""
    if name.isascii():
        return name.lower()
    import unicodedata  # rarely needed

    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def _shown(name: str) -> str:
    """`name` with everything written out that cannot be seen or is not UTF-8."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def publish(root: Path, folder: str, files: Mapping[str, bytes]) -> None:
    """Make `root/folder` hold exactly `files`: all at once or not at all, whenever the process or the machine stops.

    The new folder is written beside the old one, synced, read back, and exchanged with it; what a killed run left is
    cleared away. A release that already holds these bytes is not touched.

    Raises DiskError where the disk does not allow it, where another export does not come to its end, and where the
    folder holds anything that no release put there.
    """
    _demand_folder(root)
    with _explained(folder):
        for name in files:
            _demand_name(name)
        target = _below(root, folder)
        with _alone(target.parent):
            _tidy(target)
            if os.path.lexists(target):
                found = _contents(target)
                if found == dict(files):
                    return
                _demand_release(folder, found, files)
            try:
                _build(_sibling(target, "new"), files)
                _swap(target)
            finally:
                _tidy(target)


def write(root: Path, files: Mapping[str, bytes]) -> list[str]:
    """Write single files below `root`, each whole or not at all, and return the names of those whose bytes differed.

    Raises DiskError where the disk does not allow it.
    """
    _demand_folder(root)
    written = []
    for name, content in sorted(files.items()):
        with _explained(name):
            target = _below(root, name)
            with _alone(target.parent):
                new = _sibling(target, "new")
                new.unlink(missing_ok=True)
                if os.path.lexists(target) and _content(os.fspath(target)) == content:
                    continue
                try:
                    _save(new, content)
                    new.replace(target)
                finally:
                    new.unlink(missing_ok=True)
                _sync(target.parent)
                written.append(name)
    return written


def start(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files into `root`, which is made if need be; raise DiskError where it holds anything but `.git`."""
    with _explained(os.fspath(root)):
        root.mkdir(parents=True, exist_ok=True)
        with os.scandir(root) as entries:
            if any(entry.name != ".git" for entry in entries):
                raise DiskError(f"{_shown(os.fspath(root))} is not empty: choose another folder")
    write(root, files)


def _demand_folder(root: Path) -> None:
    try:
        os.scandir(root).close()
    except OSError as error:
        raise DiskError(f"cannot open the folder {_shown(os.fspath(root))}: {error.strerror}") from error


def _demand_name(name: str) -> None:
    path = PurePosixPath(name)
    if str(path) != name or path.is_absolute() or name == "." or any(_unportable(part) for part in path.parts):
        raise DiskError(f"{_shown(name)!r} is no name of a file below the package")


def _demand_release(folder: str, found: Mapping[str, bytes | None], files: Mapping[str, bytes]) -> None:
    """Every file in the folder was put there by an export, as far as its SHA256SUMS tells, or will be by this one."""
    if not found:
        return
    sums = found.get("SHA256SUMS")
    if sums is None or found.get("datapackage.json") is None:
        raise DiskError(f"{folder} is not empty and no release: choose another folder, or move its files away")
    listed = {line[66:] for line in sums.decode(errors="replace").splitlines()}  # 64 digits, blank, mode, name
    strangers = found.keys() - listed - files.keys() - {"SHA256SUMS", "datapackage.json"}
    if strangers := {name for name in strangers if name.rpartition("/")[2] not in _DESKTOP}:
        raise DiskError(f"{folder} holds {_shown(min(strangers))!r}, which is no part of the release: move it away")


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DiskError(f"cannot write {_shown(name)}: {error.strerror or error}") from error


def _below(root: Path, name: str) -> Path:
    """Return the path of `name`, with the folders on the way made and none of them a link."""
    _demand_name(name)
    *folders, last = PurePosixPath(name).parts
    for folder in folders:
        root /= folder
        if not os.path.lexists(root):
            root.mkdir(exist_ok=True)
            _sync(root.parent)
        _demand_no_link(root)
    _demand_no_link(root / last)
    return root / last


def _demand_no_link(path: Path) -> None:
    if path.is_symlink():
        raise DiskError(f"{_shown(os.fspath(path))} is a link: put what it stands for there itself")


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the lock on `folder`. The system lets go of it however the process ends."""
    lock = folder / ".timeline-lock"
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT) if sys.platform == "win32" else os.open(folder, os.O_RDONLY)
    try:
        until = time.monotonic() + PATIENCE
        while not _locked(descriptor):
            if time.monotonic() > until:
                raise DiskError(f"another export is writing in {_shown(os.fspath(folder))}: wait for its end")
            time.sleep(0.02)
        yield
    finally:
        os.close(descriptor)
        if sys.platform == "win32":
            with suppress(OSError):  # the next one has opened it
                lock.unlink()


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a network disk without locks; the exchange itself needs none
        return True
    return True


def _beside(name: str, state: str) -> str:
    return f".{name}.timeline-{state}"


def _sibling(target: Path, state: str) -> Path:
    return target.with_name(_beside(target.name, state))


def _tidy(target: Path) -> None:
    """Put the old release back where only it is left, and clear away what is half written or replaced."""
    new, old = _sibling(target, "new"), _sibling(target, "old")
    if os.path.lexists(old) and not os.path.lexists(target):
        old.rename(target)
    _remove(new)
    if os.path.lexists(old):
        old.rename(new)  # under its own name it is always whole
        _remove(new)


def _remove(folder: Path) -> None:
    if os.path.lexists(folder):
        import shutil  # slow to import

        shutil.rmtree(folder)


def _contents(folder: Path) -> dict[str, bytes | None]:
    """Every file in `folder` at any depth, hidden ones too; None for what is not a regular file."""
    found: dict[str, bytes | None] = {}
    prefixes = [""]
    while prefixes:
        prefix = prefixes.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                name = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    prefixes.append(f"{name}/")
                else:
                    found[name] = _content(entry.path) if entry.is_file(follow_symlinks=False) else None
    return found


def _build(new: Path, files: Mapping[str, bytes]) -> None:
    new.mkdir()
    folders = {new}
    for name, content in sorted(files.items()):
        path = new / name
        path.parent.mkdir(parents=True, exist_ok=True)
        folders |= {new / parent for parent in PurePosixPath(name).parents}
        _save(path, content)
    for folder in folders:
        _sync(folder)
    if _contents(new) != dict(files):
        raise DiskError("the disk does not give back what was written to it: nothing was changed")


def _save(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    if sys.platform == "win32":  # which syncs no folders
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _swap(target: Path) -> None:
    """Put the new folder where `target` is, if it is: in one step where the system can, otherwise in two."""
    new = _sibling(target, "new")
    if not os.path.lexists(target):
        new.rename(target)
    elif not _exchanged(new, target):
        target.rename(_sibling(target, "old"))
        new.rename(target)
    _sync(target.parent)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two names by Linux's renameat2(2). False, with nothing done, where system or file system cannot."""
    if sys.platform != "linux":
        return False
    import ctypes  # slow to import

    try:
        renameat2 = ctypes.CDLL(None).renameat2
    except AttributeError:  # glibc before 2.28
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return bool(renameat2(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


_IRREGULAR: Final = Rule(
    "not-a-regular-file",
    Severity.ERROR,
    "What lies in data/ and seeds/ are files and folders, no links, pipes, sockets or devices.\n\n"
    "A link shows whatever lies elsewhere, on each machine something else, and a pipe can keep its reader waiting for "
    "ever. Put a copy of the file in the place of the link.",
)
_UNREADABLE: Final = Rule(
    "unreadable-file",
    Severity.ERROR,
    "Every file of the package can be read by whoever validates it.\n\n"
    "What cannot be read is missing from the release. Mend its permissions (`chmod u+r`, for a folder `u+rx`).",
)
_TOO_LARGE: Final = Rule(
    "file-too-large",
    Severity.ERROR,
    "Every file is of a size that people and programs can handle.\n\n"
    "A record has at most 1 MiB, a vocabulary 8 MiB, a source text or schema 16 MiB, a file of the release 256 MiB, "
    "and all together 1 GiB. Most often the wrong file was put here; otherwise divide it.",
)
_BAD_NAME: Final = Rule(
    "bad-file-name",
    Severity.ERROR,
    "File names are visible UTF-8 text that every system can hold.\n\n"
    'A name with a control character, with one of \\ : * ? " < > | or with a blank or full stop at its end cannot be '
    "checked out everywhere. Rename the file.",
)
_COLLIDE: Final = Rule(
    "colliding-names",
    Severity.ERROR,
    "No two names in a folder differ only by case or by how their accents are encoded.\n\n"
    "On macOS and Windows they are one file, and a checkout keeps only one of the two. Rename one.",
)
_MISPLACED: Final = Rule(
    "misplaced-file",
    Severity.ERROR,
    "Every YAML file in data/ has a name and a place by which it is read, and data/ has no folders of other names.\n\n"
    "Anything else would be left out of the release without a word: `x.yml`, `My Event.yaml`, a record in a folder "
    "below data/events. Rename or move it. Hidden files and what editors leave behind do not count.",
)
_UNREAD: Final = Rule(
    "unread-file",
    Severity.WARNING,
    "data/ holds nothing but what is read, and files called README.\n\n"
    "A file that nothing reads misleads those who look for the data. Move it elsewhere.",
)
CATALOGUE: Final = (_IRREGULAR, _UNREADABLE, _TOO_LARGE, _BAD_NAME, _COLLIDE, _MISPLACED, _UNREAD)
