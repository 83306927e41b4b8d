"""Writing what a package makes into its folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.records.package import KEPT_SUMS, RELEASE, RELEASES, Files

if TYPE_CHECKING:
    import os


def downloads(files: Files) -> Files:
    """Return, of the files that a package makes, those that people download, by path from data/release/."""
    prefix = f"{RELEASE}/"
    return {path.removeprefix(prefix): raw for path, raw in files.items() if path.startswith(prefix)}


def publish(root: str | os.PathLike[str], files: Files) -> None:
    """Write what `release` gave into the package at `root`.

    What lies outside data/release/ is written first, each file whole or not at all; then what is kept of a frozen
    version, with its sum. data/release/ changes at once or not at all, and then holds nothing else. Raises
    `timeline.disk.DiskError` where the disk does not allow it, another export does not come to its end, or, with
    nothing written, data/release/ holds what no release put there.
    """
    from timeline import disk

    root = Path(root)
    single = {path: raw for path, raw in files.items() if not path.startswith(f"{RELEASE}/")}
    kept = {path: raw for path, raw in single.items() if path.startswith(f"{RELEASES}/")}
    zips = {path: raw for path, raw in kept.items() if path != KEPT_SUMS}
    with disk.alone(root):
        disk.demand(root, RELEASE, downloads(files), single, zips)
        disk.write(root, {path: raw for path, raw in single.items() if path not in kept})
        if kept:
            disk.keep(root, zips, KEPT_SUMS, kept[KEPT_SUMS])
        disk.publish(root, RELEASE, downloads(files))


def resume(root: str | os.PathLike[str]) -> None:
    """Take away what a process that was killed while it froze a version has left; raise DiskError where it cannot."""
    from timeline import disk

    disk.forget(Path(root), KEPT_SUMS)


def unfinished(root: str | os.PathLike[str], files: Files) -> bool:
    """Whether a process that was stopped has left anything that `publish` of these files would clear up."""
    from timeline import disk

    return disk.unfinished(Path(root), RELEASE, (path for path in files if not path.startswith(f"{RELEASE}/")))
