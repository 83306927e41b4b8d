"""Writing what a package makes into its folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from timeline.records.package import RELEASE, RELEASES, Files

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
    export does not come to its end, or data/release/ holds what no release put there.
    """
    from timeline import disk

    root = Path(root)
    single = {path: raw for path, raw in files.items() if not path.startswith(f"{RELEASE}/")}
    kept = {path: raw for path, raw in single.items() if path.startswith(f"{RELEASES}/")}
    disk.write(root, {path: raw for path, raw in single.items() if path not in kept})
    disk.write(root, kept)  # from here on a version is frozen, whatever stops us
    disk.publish(root, RELEASE, downloads(files))
