"""What is kept of a verdict, and by which key: a digest of all that it follows from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

from timeline import disk
from timeline.commands.verdict import Verdict
from timeline.diagnostics import Checked, Diagnostic, Location, Severity
from timeline.records.package import EVENTS, event_paths

VERDICT = "verdict.json"
"""By which name the verdict on the whole is kept."""


def digest(files: Mapping[str, str], refused: Sequence[Diagnostic] = ()) -> str:
    """Return what tells files, by their digests, and what is wrong with them as files, from any others.

    It tells this program from others too.
    """
    told = "".join(f"{len(path)} {path} {one} " for path, one in files.items())
    told += repr(rows(refused))
    return blake2b(disk.program() + told.encode(errors="backslashreplace"), digest_size=32).hexdigest()


def records(digests: Mapping[str, str]) -> dict[str, str]:
    """Return what tells each record from any other, by id: the digest of its file, and the folder that this lies in."""
    paths = event_paths(digests)
    return {id: digests[path] + path.removeprefix(EVENTS).removesuffix(f"/{id}.yaml") for id, path in paths.items()}


Row = list[str | int]


def rows(diagnostics: Sequence[Diagnostic]) -> list[Row]:
    """Return findings as they are kept."""
    return [
        [one.severity.value, one.code, one.location.file, one.location.line, one.location.column, one.message]
        for one in diagnostics
    ]


def of_rows(kept: Sequence[Any]) -> list[Diagnostic]:
    """Return findings that were kept."""
    return [
        Diagnostic(Severity(severity), code, Location(file, line, column), message)
        for severity, code, file, line, column, message in kept
    ]


def kept(verdict: Verdict, key: str) -> dict[str, Any]:
    """Return a verdict as it is kept, by the key of what it follows from."""
    checked = {name: getattr(verdict.checked, name) for name in Checked.__slots__}
    return {"key": key, "found": rows(verdict.diagnostics), "checked": checked}


def of_kept(there: Any, key: str) -> Verdict | None:  # noqa: ANN401
    """Return the verdict that was kept by a key; None where another was, or none."""
    return Verdict(of_rows(there["found"]), Checked(**there["checked"])) if there and there["key"] == key else None
