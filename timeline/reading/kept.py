"""Releases kept when their versions were frozen: their sums, and what stands in them.

History is read from there and not from data/release/, which any export may write anew.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from hashlib import sha256

from timeline.diagnostics import listed as named_in_short
from timeline.records.package import KEPT_SUMS, LEDGER, RELEASE, SUMS, Files, kept_at
from timeline.records.versions import version_form, version_key

CHANGES = LEDGER.removeprefix(f"{RELEASE}/")

JOIN = (
    "take data/releases/ and data/release/ from one of the two branches that were merged, and freeze the records of "
    "both as the next version"
)


def sums(files: Files) -> tuple[dict[str, str], int, str]:
    """Return the SHA-256 of the kept release of each version, and the first line that says none, or 0, and why."""
    listed: dict[str, str] = {}
    for number, line in enumerate(files.get(KEPT_SUMS, b"").decode(errors="replace").splitlines(), 1):
        match = re.fullmatch(r"([0-9a-f]{64}) [ *](.+)\.zip", line)
        if match is None or not version_form(match[2]):
            return listed, number, "this is no SHA-256, two blanks, and the name of a zip"
        if match[2] in listed:
            return listed, number, f"version {match[2]} was frozen twice; {JOIN}"
        listed[match[2]] = match[1]
    return listed, 0, ""


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


def whole(files: Files, kept: Mapping[str, str]) -> dict[str, bytes]:
    """Return the releases that are what was kept, by version in their order; the rules say which are not."""
    there = {version: files[kept_at(version)] for version in sorted(kept, key=version_key) if kept_at(version) in files}
    return {version: raw for version, raw in there.items() if sha256(raw).hexdigest() == kept[version]}


def lost(earlier: bytes, later: bytes, version: str) -> str:
    """Return what the ledger of a later `version` lacks of an earlier one, or nothing where it goes on from it."""
    if later.startswith(earlier):
        return ""
    rows = set(later.splitlines())
    ids = [row.decode(errors="replace").split(",")[3:4] for row in earlier.splitlines() if row not in rows]
    events = [repr(id) for id in dict.fromkeys(id for one in ids for id in one)]
    what = f", whose ledger lacks what this one has of {named_in_short(events)}" if events else ""
    return f"version {version} does not go on from this one{what}; {JOIN}"


def member(archive: bytes, name: str) -> bytes:
    """Return a file of a kept release, or nothing where it is none. Nothing is unpacked: releases are stored."""
    from zipfile import ZIP_STORED, BadZipFile, ZipFile  # while nothing is frozen, nobody needs it

    try:
        with ZipFile(io.BytesIO(archive)) as opened:
            info = opened.getinfo(name)
            return opened.read(info) if info.compress_type == ZIP_STORED and info.file_size <= len(archive) else b""
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        return b""


def unpacked(archive: bytes) -> tuple[dict[str, bytes], str]:
    """Return the files of a kept release by path, or none and why; its own sums are held to. Releases are stored."""
    from zipfile import ZIP_STORED, BadZipFile, ZipFile

    files: dict[str, bytes] = {}
    try:
        with ZipFile(io.BytesIO(archive)) as opened:
            for info in opened.infolist():
                if info.compress_type != ZIP_STORED or info.file_size > len(archive):
                    return {}, f"{info.filename} in it is not stored as an export stores it"
                files[info.filename] = opened.read(info)
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
        return {}, "this is no zip that an export wrote"
    summed = {f"{sha256(raw).hexdigest()}  {name}" for name, raw in files.items() if name != SUMS}
    if summed != {*files.get(SUMS, b"").decode(errors="replace").splitlines()}:
        return {}, f"its files are not what {SUMS} in it lists"
    return files, ""
