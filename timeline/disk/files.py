"""What both desks share: names of files, what a file holds, and the error that speaks to people."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import Final


class DiskError(Exception):
    """The disk does not allow what was asked. The message is for people; the data may be sound."""


def demand_folder(root: Path) -> None:
    """Raise DiskError if `root` is not a folder that can be listed."""
    try:
        os.scandir(root).close()
    except OSError as error:
        raise DiskError(f"cannot open the folder {shown(os.fspath(root))}: {error.strerror}") from error


def absolute(path: Path) -> Path:
    """Return a path from the top; raise DiskError where nobody can tell, for the working folder is gone."""
    try:
        return path.absolute()
    except OSError as error:
        raise DiskError(f"the working folder cannot be told: {error.strerror}; go to another") from error


def lies_in(path: Path, folder: Path) -> bool:
    """Whether a path, there or not, is a folder or lies in it, by whatever names and links the two are called."""
    path = absolute(path)
    return any(_same(one, folder) for one in (path, *path.parents))


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False


def is_there(path: Path) -> bool:
    """Whether anything is called by a path, be it a link that leads nowhere."""
    return os.path.lexists(path)


def has_file(folder: Path, name: str) -> bool:
    """Whether a folder has a file of this name, or a link to one."""
    return (folder / name).is_file()


def is_folder(path: Path) -> bool:
    """Whether a path is that of a folder, or of a link to one."""
    return path.is_dir()


def state(path: Path) -> tuple[int, ...]:
    """Return what is another once a file was written, or is another of its name; nothing of one that is not there."""
    try:
        there = path.stat()
    except OSError:
        return ()
    return there.st_ino, there.st_size, there.st_mtime_ns


def linked(root: Path, folder: Path) -> str:
    """Return the first link on the way from a root to a folder below it, or, of the root itself, whether it is one."""
    way = [folder, *folder.parents]
    below = way[: way.index(root)] if root in way[1:] else [folder]
    return next((shown(os.fspath(one)) for one in reversed(below) if _is_link(one)), "")


def _is_link(path: Path) -> bool:
    junction = getattr(path, "is_junction", None)  # Python 3.12, of Windows
    return path.is_symlink() or (junction is not None and bool(junction()))


def from_here(root: Path) -> str:
    """Return the path of a folder from the working folder, with `/` between names: "" for that itself.

    What does not lie below it, or on another drive, has its full path. Links are followed, and `..` goes back.
    """
    here, there = absolute(Path()).resolve(), absolute(root).resolve()
    below = there.relative_to(here) if there.is_relative_to(here) else there
    return "" if there == here else below.as_posix()


_REGULAR_ONLY: Final = os.O_RDONLY | sum(  # no system has all of these
    getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_BINARY")
)


class TooLargeError(Exception):
    """A file holds `size` bytes, more than may be read."""

    def __init__(self, size: int) -> None:
        self.size = size


def content_of(path: str, limit: int = sys.maxsize) -> bytes | None:
    """Return what a regular file holds, or None for what is of another sort; raise TooLargeError, OSError.

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
            raise TooLargeError(size)
        return content
    finally:
        os.close(descriptor)


DESKTOP: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


def unportable(name: str) -> bool:
    """Whether `name` is not UTF-8, cannot be seen, or is refused by Windows (MS-FSCC 2.1.5, and its devices)."""
    device = name.partition(".")[0].rstrip().upper() in _DEVICES
    return device or not name.isprintable() or not _RESERVED.isdisjoint(name) or name[-1] in " ."


_RESERVED: Final = frozenset('\\:*?"<>|')
_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL", *(port + digit for port in ("COM", "LPT") for digit in "123456789¹²³")}
)


def shown(name: str) -> str:
    """`name` with everything written out that cannot be seen or is not UTF-8."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def beside(name: str, state: str) -> str:
    """Return the name under which a release lies while it is not yet ("new") or no longer ("old") in its place."""
    return f".{name}.timeline-{state}"
