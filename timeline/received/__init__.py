"""A release that somebody else made: read back, checked, compared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.received import document as documents
from timeline.received import verification
from timeline.received.comparison import Change, Difference, compare
from timeline.received.document import NotADocument
from timeline.received.verification import Verified
from timeline.records.document import Document
from timeline.records.package import DOCUMENT, RELEASE, SUMS

if TYPE_CHECKING:
    import os

    from timeline.diagnostics import Diagnostic
    from timeline.records.package import Files

__all__ = ["Change", "Difference", "Document", "NotADocument", "Verified", "compare", "read", "verify"]


def read(document: str | os.PathLike[str] | bytes) -> Document:
    """Return the document of a release, given as its folder, as the path of its timeline.json, or as the bytes of that.

    Raises NotADocument for bytes that are none, `timeline.disk.DiskError` where there are none to be read.
    """
    if isinstance(document, bytes):
        return documents.read(document)
    from timeline import disk

    path = Path(document)
    return documents.read(disk.read_one(path / DOCUMENT if disk.is_folder(path) else path))


def verify(release: str | os.PathLike[str] | Files) -> tuple[Verified, list[Diagnostic]]:
    """Check a release, given as its folder or as its files by path from there, from these files alone.

    Returns how much was checked, and what is wrong, by place: of a folder that is no release nothing but that. Raises
    `timeline.disk.DiskError` where the folder cannot be listed.
    """
    refused: list[Diagnostic] = []
    if not isinstance(release, Mapping):
        from timeline import disk

        root = Path(release)
        if disk.is_folder(root) and not any(disk.has_file(root, name) for name in (SUMS, DOCUMENT)):
            release = {name: b"" for name in (f"{RELEASE}/{SUMS}",) if disk.has_file(root, name)}
        else:
            release, refused = disk.read_release(root)
    verified, found = verification.verify(release)
    return verified, sorted(refused + found)
