"""Writing a release: a folder that changes at once or not at all."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from timeline.disk.files import DESKTOP, DiskError, content_of, demand_folder, shown
from timeline.disk.writing import THERE, below, demand_name, explained, held, save, sibling, sync, way_to

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


def demand(
    root: Path, folder: str, files: Mapping[str, bytes], beside: Iterable[str], new: Collection[str] = ()
) -> None:
    """Raise DiskError, before anything is written, where `publish` or `write` would refuse these files.

    `files` go into `root/folder`, as `publish` has them; `beside` are the names of those that go to `write`, and `new`
    those of them that go there as such.
    """
    demand_folder(root)
    for name in (folder, *files, *beside):
        demand_name(name)
    for name in beside:
        with explained(name):
            way = way_to(root, name)
            if way.is_dir():
                raise DiskError(f"cannot write {shown(name)}: a folder is in its place")
            if name in new and os.path.lexists(way):
                raise DiskError(THERE.format(shown(name)))
    with explained(folder):
        target = way_to(root, folder)
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
    folder holds anything that no release put there; one that is raised after the exchange, and a KeyboardInterrupt,
    says that the new release is in place. `what` else it may be than a release is known by its `marks`, the
    first of which lists its files.
    """
    demand_folder(root)
    with explained(folder):
        for name in files:
            demand_name(name)
        target = below(root, folder)
        with held(target.parent):
            _tidy(target)
            if os.path.lexists(target):
                found = _contents(target)
                if found == dict(files):
                    return
                _demand_own(folder, found, files, what, marks)
            _put(target, files, f"the new {what} is in place in {shown(folder)}")


def unfinished(root: Path, folder: str, beside: Iterable[str]) -> bool:
    """Whether a run that was stopped has left anything of a release, or of files beside it, that the next clears up."""
    states = [(name, "new") for name in (folder, *beside)] + [(folder, "old")]
    return any(os.path.lexists(sibling(root / name, state)) for name, state in states)


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


def _tidy(target: Path) -> None:
    """Put the old release back where only it is left, and clear away what is half written or replaced."""
    new, old = sibling(target, "new"), sibling(target, "old")
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
        save(path, content)
    for folder in folders:
        sync(folder)
    if _contents(new) != dict(files):
        raise DiskError("the disk does not give back what was written to it: nothing was changed")


def _put(target: Path, files: Mapping[str, bytes], done: str) -> None:
    """Build the new folder, and put it where `target` is; what stops this after the exchange says that it is `done`."""
    new, built, swapped = sibling(target, "new"), None, False
    try:
        _build(new, files)
        built = new.lstat()
        _swap(target)
        swapped = True
        sync(target.parent)
        _tidy(target)
    except BaseException as error:
        with suppress(OSError):  # the next run tidies
            swapped = swapped or (built is not None and os.path.samestat(built, target.lstat()))
            _tidy(target)
        if swapped and isinstance(error, OSError):
            why = error.strerror or error
            raise DiskError(f"{done}; clearing up after it failed: {why}; the next export does it") from error
        if swapped:
            error.args = (done,)
        raise


def _swap(target: Path) -> None:
    """Put the new folder where `target` is, if it is: in one step where the system can, otherwise in two."""
    new = sibling(target, "new")
    if not os.path.lexists(target):
        new.rename(target)
    elif not _exchanged(new, target):
        target.rename(sibling(target, "old"))
        new.rename(target)


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
