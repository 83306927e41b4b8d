"""The release of a frozen version as one file, written once, and the list of their sums.

The sums lie beside the files, in the form of `sha256sum`: a release cannot hold its own.
"""

from __future__ import annotations

import io
from hashlib import sha256
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from timeline.records.package import KEPT_SUMS, Files, Package, kept_at
from timeline.records.versions import version_key
from timeline.release.publishing import downloads


def kept(package: Package, files: Files) -> Files:
    """Return what is kept of a version that has just been frozen, given its release, by path from the root."""
    made = archive(downloads(files), package.created)
    listed = {**package.kept, package.version: sha256(made).hexdigest()}
    lines = (f"{listed[version]}  {version}.zip\n" for version in sorted(listed, key=version_key))
    return {kept_at(package.version): made, KEPT_SUMS: "".join(lines).encode()}


def archive(files: Files, created: str) -> bytes:
    """Return files as a zip, the same bytes everywhere: in order of their names, dated `created`, not compressed.

    Compressed bytes are not the same from one build of zlib to the next.
    """
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as opened:
        for name in sorted(files):
            info = ZipInfo(name, _date_time(created))
            info.create_system = 3  # Unix, wherever it was made
            info.external_attr = 0o100644 << 16
            opened.writestr(info, files[name])
    return out.getvalue()


def _date_time(created: str) -> tuple[int, int, int, int, int, int]:
    """Return a moment as a zip can have it, which knows the years from 1980 to 2107."""
    year = min(max(int(created[:4]), 1980), 2107)
    month, day, hour, minute, second = (int(created[at : at + 2]) for at in (5, 8, 11, 14, 17))
    return year, month, day, hour, minute, second
