"""From files to a package: whatever is not in shape becomes a diagnostic, and the reading goes on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.reading import loader

if TYPE_CHECKING:
    import os

    from timeline.diagnostics import Diagnostic
    from timeline.records.package import Files, Package


def load(package: str | os.PathLike[str] | Files) -> tuple[Package | None, list[Diagnostic]]:
    """Return a package, given as its folder or as its files by path from there, and what is wrong with its shape.

    The package holds every record that is in shape; it is None only where datapackage.json gives no name,
    version and moment.
    Raises `timeline.disk.DiskError` where the folder cannot be listed.
    """
    from timeline import disk

    files, refused = disk.package_files(package) if isinstance(package, Mapping) else disk.read(Path(package))
    read, found = loader.load(files, refused)
    return read, refused + found
