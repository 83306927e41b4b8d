"""`validate` as it is mostly typed, read without the library that reads every other line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from timeline.commands import validating
from timeline.commands.verdict import Format


def validate(arguments: Sequence[str]) -> None:
    """Validate, and end, where the arguments are those of a plain `validate`; else do nothing."""
    if (asked := _asked(arguments)) is not None:
        sys.exit(validating.validate(asked))


def _asked(arguments: Sequence[str]) -> validating.Asked | None:
    if arguments[:1] != ["validate"]:
        return None
    folders, options = [], {}
    words = iter(arguments[1:])
    for word in words:
        name, equals, value = word.partition("=")
        if not word.startswith("-"):
            folders.append(word)
        elif word in ("--strict", "--no-cache"):
            options[word] = ""
        elif name in ("--format", "--jobs"):
            options[name] = value if equals else next(words, "")
        else:
            return None
    format, jobs = options.get("--format", Format.text.value), options.get("--jobs", "0")
    if len(folders) > 1 or "" in folders or format not in {*Format} or not ("--jobs" not in options or _counts(jobs)):
        return None
    return validating.Asked(
        Path(*folders),
        Format(format),
        strict="--strict" in options,
        jobs=int(jobs),
        cached="--no-cache" not in options,
    )


def _counts(jobs: str) -> bool:
    return jobs.isascii() and jobs.isdigit() and len(jobs) < 4 and int(jobs) > 0
