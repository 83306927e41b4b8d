"""Writing single files, each whole or not at all, and holding a folder against other exports meanwhile."""

from __future__ import annotations

import os
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from timeline.disk.files import DiskError, beside, content_of, demand_folder, shown, unportable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PATIENCE: Final = 30.0  # seconds to wait for another export
THERE: Final = "{} is there already, and is not written over"


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the package at `root` against other exports, from what is read there to what is written.

    Raises DiskError where another does not come to its end.
    """
    demand_folder(root)
    with ExitStack() as stack:
        with explained(os.fspath(root)):
            stack.enter_context(held(root))
        yield


def write(root: Path, files: Mapping[str, bytes], *, new: bool = False) -> list[str]:
    """Write single files below `root`, each whole or not at all, and return the names of those whose bytes differed.

    Raises DiskError where the disk does not allow it; with `new`, where anything is there already.
    """
    demand_folder(root)
    written = []
    for name, content in sorted(files.items()):
        with explained(name):
            target = below(root, name)
            with held(target.parent):
                half = sibling(target, "new")
                half.unlink(missing_ok=True)
                if new and os.path.lexists(target):
                    raise DiskError(THERE.format(shown(name)))
                if os.path.lexists(target) and content_of(os.fspath(target)) == content:
                    continue
                try:
                    save(half, content)
                    half.replace(target)
                finally:
                    half.unlink(missing_ok=True)
                sync(target.parent)
                written.append(name)
    return written


def start(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files into `root`, which is made if need be; raise DiskError where it holds anything but `.git`."""
    with explained(os.fspath(root)):
        root.mkdir(parents=True, exist_ok=True)
    demand_empty(root)
    write(root, files)


def demand_empty(root: Path) -> None:
    """Raise DiskError where there is a folder `root` that holds anything but `.git`."""
    if not os.path.lexists(root):
        return
    with explained(os.fspath(root)), os.scandir(root) as entries:
        if any(entry.name != ".git" for entry in entries):
            raise DiskError(f"{shown(os.fspath(root))} is not empty: choose another folder")


def save(path: Path, content: bytes) -> None:
    """Write a new file, and have the disk confirm it."""
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync(folder: Path) -> None:
    """Have the disk confirm which names a folder has, where the system can be asked to."""
    if sys.platform == "win32":  # which syncs no folders
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sibling(target: Path, state: str) -> Path:
    """Return where something lies while it is not yet ("new") or no longer ("old") in its place."""
    return target.with_name(beside(target.name, state))


def demand_name(name: str) -> None:
    """Raise DiskError where a name is none of a file below a folder."""
    path = PurePosixPath(name)
    if str(path) != name or path.is_absolute() or name == "." or any(unportable(part) for part in path.parts):
        raise DiskError(f"{shown(name)!r} is no name of a file below the package")


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Let what the disk refuses be a DiskError that says what could not be written."""
    try:
        yield
    except OSError as error:
        raise DiskError(f"cannot write {shown(name)}: {error.strerror or error}") from error


def below(root: Path, name: str) -> Path:
    """Return the path of `name`, with the folders on the way made and none of them a link."""
    demand_name(name)
    target = way_to(root, name)
    for folder in reversed(target.relative_to(root).parents[:-1]):
        if not os.path.lexists(root / folder):
            (root / folder).mkdir(exist_ok=True)
            sync((root / folder).parent)
    return way_to(root, name)


def way_to(root: Path, name: str) -> Path:
    """Return the path of `name`, none of whose folders is a link, or anything else that is no folder."""
    *folders, last = PurePosixPath(name).parts
    for folder in folders:
        root /= folder
        _demand_no_link(root)
        if os.path.lexists(root):
            os.scandir(root).close()
    _demand_no_link(root / last)
    return root / last


def _demand_no_link(path: Path) -> None:
    if path.is_symlink():
        raise DiskError(f"{shown(os.fspath(path))} is a link: put what it stands for there itself")


_HELD: ContextVar[frozenset[Path]] = ContextVar("_HELD", default=frozenset())


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold the lock on `folder`, once. The system lets go of it however the process ends."""
    held, here = _HELD.get(), folder.resolve()
    if here in held:
        yield
        return
    lock = folder / ".timeline-lock"
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT) if sys.platform == "win32" else os.open(folder, os.O_RDONLY)
    try:
        until = time.monotonic() + PATIENCE
        while not _locked(descriptor):
            if time.monotonic() > until:
                raise DiskError(f"another export is writing in {shown(os.fspath(folder))}: wait for its end")
            time.sleep(0.02)
        _HELD.set(held | {here})
        yield
    finally:
        _HELD.set(held)
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
