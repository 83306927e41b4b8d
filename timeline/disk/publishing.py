"""Writing: a release that changes at once or not at all, and single files, each whole."""

from __future__ import annotations

import os
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from timeline.disk.files import DESKTOP, DiskError, beside, content_of, demand_folder, shown, unportable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

PATIENCE: Final = 30.0  # seconds to wait for another export


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the package at `root` against other exports, from what is read there to what is written.

    Raises DiskError where another does not come to its end.
    """
    demand_folder(root)
    with ExitStack() as stack:
        with _explained(os.fspath(root)):
            stack.enter_context(_alone(root))
        yield


def demand(root: Path, folder: str, files: Mapping[str, bytes], beside: Iterable[str]) -> None:
    """Raise DiskError, before anything is written, where `publish` or `write` would refuse these files.

    `files` go into `root/folder`, as `publish` has them; `beside` are the names of those that go to `write`.
    """
    demand_folder(root)
    for name in (folder, *files, *beside):
        _demand_name(name)
    for name in beside:
        with _explained(name):
            if _way(root, name).is_dir():
                raise DiskError(f"cannot write {shown(name)}: a folder is in its place")
    with _explained(folder):
        target = _way(root, folder)
        if os.path.lexists(target):
            _demand_own(folder, _contents(target), files, "release", RELEASE_MARKS)


RELEASE_MARKS: Final = ("SHA256SUMS", "datapackage.json")
"""The files by which a folder is known for a release; the first lists the others."""


def publish(
    root: Path,
    folder: str,
    files: Mapping[str, bytes],
    *,
    what: str = "release",
    marks: tuple[str, str] = RELEASE_MARKS,
) -> None:
    """Make `root/folder` hold exactly `files`: all at once or not at all, whenever the process or the machine stops.

    The new folder is written beside the old one, synced, read back, and exchanged with it; what a killed run left is
    cleared away. A release that already holds these bytes is not touched.

    Raises DiskError where the disk does not allow it, where another export does not come to its end, and where the
    folder holds anything that no release put there. `what` else it may be than a release is known by its `marks`, the
    first of which lists its files.
    """
    demand_folder(root)
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
                _demand_own(folder, found, files, what, marks)
            try:
                _build(_sibling(target, "new"), files)
                _swap(target)
            finally:
                _tidy(target)


def write(root: Path, files: Mapping[str, bytes], *, new: bool = False) -> list[str]:
    """Write single files below `root`, each whole or not at all, and return the names of those whose bytes differed.

    Raises DiskError where the disk does not allow it; with `new`, where anything is there already.
    """
    demand_folder(root)
    written = []
    for name, content in sorted(files.items()):
        with _explained(name):
            target = _below(root, name)
            with _alone(target.parent):
                half = _sibling(target, "new")
                half.unlink(missing_ok=True)
                if new and os.path.lexists(target):
                    raise DiskError(f"{shown(name)} is there already, and is not written over")
                if os.path.lexists(target) and content_of(os.fspath(target)) == content:
                    continue
                try:
                    _save(half, content)
                    half.replace(target)
                finally:
                    half.unlink(missing_ok=True)
                _sync(target.parent)
                written.append(name)
    return written


def start(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files into `root`, which is made if need be; raise DiskError where it holds anything but `.git`."""
    with _explained(os.fspath(root)):
        root.mkdir(parents=True, exist_ok=True)
        with os.scandir(root) as entries:
            if any(entry.name != ".git" for entry in entries):
                raise DiskError(f"{shown(os.fspath(root))} is not empty: choose another folder")
    write(root, files)


def _demand_name(name: str) -> None:
    path = PurePosixPath(name)
    if str(path) != name or path.is_absolute() or name == "." or any(unportable(part) for part in path.parts):
        raise DiskError(f"{shown(name)!r} is no name of a file below the package")


def _demand_own(
    folder: str, found: Mapping[str, bytes | None], files: Mapping[str, bytes], what: str, marks: tuple[str, str]
) -> None:
    """Every file in the folder was put there by an export, as far as its sums tell, or will be by this one."""
    if not found:
        return
    sums = found.get(marks[0])
    if sums is None or found.get(marks[1]) is None:
        raise DiskError(f"{folder} is not empty and no {what}: choose another folder, or move its files away")
    listed = {line[66:] for line in sums.decode(errors="replace").splitlines()}  # 64 digits, blank, mode, name
    strangers = found.keys() - listed - files.keys() - {*marks}
    if strangers := {name for name in strangers if name.rpartition("/")[2] not in DESKTOP}:
        raise DiskError(f"{folder} holds {shown(min(strangers))!r}, which is no part of the {what}: move it away")


@contextmanager
def _explained(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DiskError(f"cannot write {shown(name)}: {error.strerror or error}") from error


def _below(root: Path, name: str) -> Path:
    """Return the path of `name`, with the folders on the way made and none of them a link."""
    _demand_name(name)
    target = _way(root, name)
    for folder in reversed(target.relative_to(root).parents[:-1]):
        if not os.path.lexists(root / folder):
            (root / folder).mkdir(exist_ok=True)
            _sync((root / folder).parent)
    return _way(root, name)


def _way(root: Path, name: str) -> Path:
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
def _alone(folder: Path) -> Iterator[None]:
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


def _sibling(target: Path, state: str) -> Path:
    return target.with_name(beside(target.name, state))


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
                    found[name] = content_of(entry.path) if entry.is_file(follow_symlinks=False) else None
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
