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

    What lies outside data/release/ is written first, each file whole or not at all. data/release/ changes at once or
    not at all, and then holds nothing else. Raises `timeline.disk.DiskError` where the disk does not allow it, another
    export does not come to its end, or, with nothing written, data/release/ holds what no release put there.
    """
    from timeline import disk

    root = Path(root)
    single = {path: raw for path, raw in files.items() if not path.startswith(f"{RELEASE}/")}
    kept = {path: raw for path, raw in single.items() if path.startswith(f"{RELEASES}/")}
    zips = {path: raw for path, raw in kept.items() if path != KEPT_SUMS}
    with disk.alone(root):
        disk.demand(root, RELEASE, downloads(files), single)
        disk.write(root, zips, new=True)
        disk.write(root, {path: raw for path, raw in single.items() if path not in kept})
        disk.write(root, {path: raw for path, raw in kept.items() if path not in zips})
        disk.publish(root, RELEASE, downloads(files))
