"""Releases kept when their versions were frozen: their sums, and what stands in the last of them.

History is read from there and not from data/release/, which any export may write anew.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from hashlib import sha256

from timeline.records.package import KEPT_SUMS, LEDGER, Files, kept_at, version_form, version_key


def sums(files: Files) -> tuple[dict[str, str], int]:
    """Return the SHA-256 of the kept release of each version, and the first line that says none, or 0."""
    listed: dict[str, str] = {}
    for number, line in enumerate(files.get(KEPT_SUMS, b"").decode(errors="replace").splitlines(), 1):
        match = re.fullmatch(r"([0-9a-f]{64}) [ *](.+)\.zip", line)
        if match is None or not version_form(match[2]) or match[2] in listed:
            return listed, number
        listed[match[2]] = match[1]
    return listed, 0


def named(files: Files) -> frozenset[str]:
    """Return the versions that the ledger in data/release/ says are frozen, whatever else it says."""
    reader = csv.DictReader(io.StringIO(files.get(LEDGER, b"").decode(errors="replace"), newline=""))
    found: set[str] = set()
    try:
        for row in reader:
            if row.get("state") == "frozen" and version_form(row.get("version") or ""):
                found.add(row["version"])
    except csv.Error:  # what stands before it counts all the same
        pass
    return frozenset(found)


def last(files: Files, kept: Mapping[str, str]) -> tuple[str, bytes | None]:
    """Return the last version that was kept, or "", and its release; None where that is lost or is another."""
    version = max(kept, key=version_key, default="")
    raw = files.get(kept_at(version))
    return version, raw if raw is not None and sha256(raw).hexdigest() == kept[version] else None


def member(archive: bytes, name: str) -> bytes:
    """Return a file of a kept release, or nothing where it is none. Nothing is unpacked: releases are stored."""
    from zipfile import ZIP_STORED, BadZipFile, ZipFile  # while nothing is frozen, nobody needs it

    try:
        with ZipFile(io.BytesIO(archive)) as opened:
            info = opened.getinfo(name)
            return opened.read(info) if info.compress_type == ZIP_STORED and info.file_size <= len(archive) else b""
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        return b""
