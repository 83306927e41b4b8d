"""What the validator says: severity, code, location, message.

The words are the Language Server Protocol's. This room knows no other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


class Severity(Enum):
    """ERROR: the release would be wrong. WARNING: it would be right, and could be better."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file of the package: `file` is relative to its root, `line` and `column` count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is the kebab-case name of the rule that `timeline rules CODE` explains."""

    severity: Severity
    code: str
    location: Location
    message: str

    def __str__(self) -> str:
        return f"{self.location}: {self.severity.value}: {plain(self.message)} [{self.code}]"


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")


def plain(text: str) -> str:
    """Text from a record made safe for a terminal, a log or an annotation: one line, no control or bidi characters.

    >>> plain("two\\nlines \\x1b[31m")
    'two lines [31m'
    """
    return _UNPRINTABLE.sub(" ", text).replace("  ", " ")
