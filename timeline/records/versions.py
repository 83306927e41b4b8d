"""Versions and their moments: what forms they have, and which comes after which."""

from __future__ import annotations

import re
from datetime import date, datetime


def version_form(text: str) -> bool:
    """Whether a text is a version: three numbers."""
    return re.fullmatch(r"(0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2}", text, re.ASCII) is not None


def created_form(text: str) -> bool:
    """Whether a text is the moment of a version: an RFC 3339 date-time in UTC, to the second."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").strftime("%Y-%m-%dT%H:%M:%SZ") == text  # noqa: DTZ007
    except ValueError:
        return False


def day_form(text: str) -> bool:
    """Whether a text is a day as ISO 8601 has it."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are ordered by (Semantic Versioning 2.0, without pre-releases)."""
    return tuple(map(int, version.split(".")))


def next_version(version: str) -> str:
    """Return the version after another.

    >>> next_version("1.0.9")
    '1.0.10'
    """
    major, minor, patch = version_key(version)
    return f"{major}.{minor}.{patch + 1}"


def version_rises(before: tuple[str, str], after: tuple[str, str], *, draft: bool = False) -> bool:
    """Whether both a version and its moment come after those of another; of a `draft`, the moment may be the same.

    >>> version_rises(("1.9.0", "2025-05-01T12:00:00Z"), ("1.10.0", "2025-06-01T12:00:00Z"))
    True
    """
    later = after[1] >= before[1] if draft else after[1] > before[1]
    return later and version_key(after[0]) > version_key(before[0])
