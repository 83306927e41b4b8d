"""What `validate` comes to, and how it is said: what is found, how much was looked at, the exit status.

0: sound. 1: not sound. 2: misused, or the disk does not allow it. Nothing that takes long to start is imported here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NoReturn

from timeline.commands.mouth import aside, say
from timeline.diagnostics import Checked, Diagnostic, Rule, Severity


class Format(StrEnum):
    """How diagnostics are printed."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is found in a package, by place, and how much of it was looked at."""

    diagnostics: Sequence[Diagnostic]
    checked: Checked = field(default_factory=Checked)


def stop(message: str) -> NoReturn:
    """End a command that was misused."""
    aside(f"timeline: {message}")
    sys.exit(2)


def tell(verdict: Verdict, format: Format = Format.text) -> None:
    """Print what was found, and how much was looked at."""
    from timeline.commands import reports

    rules: Sequence[Rule] = ()
    if format is Format.sarif:  # which alone lists them
        from timeline.commands.book import RULES

        rules = RULES
    told = reports.FORMATS[format.value](sorted(verdict.diagnostics), verdict.checked, rules)
    say(told, end="", annotates=format is Format.github)


def status(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """Return the exit status that findings ask for."""
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(one.severity in grave for one in diagnostics))
