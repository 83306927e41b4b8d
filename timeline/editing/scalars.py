"""A key or a value as it stands in a buffer, and those between brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from timeline.records.values import Path

Style = Literal["plain", "'", '"', "block"]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A key or a value as it is written, from `start` to before `end`; `path` of a key has the key as its last.

    `indent` is the column of the mapping or list that it is an entry of, `flow` whether that is between brackets.
    `text` is what it says, white space as one blank.
    """

    path: Path
    is_key: bool
    start: int
    end: int
    style: Style
    indent: int
    flow: bool
    text: str


def closing(mark: str) -> re.Pattern[str]:
    """Return what stands behind a quotation mark as far as the one that closes it."""
    return re.compile(r"(?:[^']|'')*'" if mark == "'" else r'(?:[^"\\]|\\.)*"', re.DOTALL)


def unquoted(written: str, style: Style) -> str:
    r"""Return what a scalar says, of one line, without its quotation marks.

    >>> unquoted("'it''s'", "'"), unquoted(r'"a \"b\""', '"')
    ("it's", 'a "b"')
    """
    if style == "'":
        written = written[1:].removesuffix("'").replace("''", "'")
    elif style == '"':
        written = re.sub(r"\\(u[0-9a-fA-F]{4}|.)", _escaped, written[1:].removesuffix('"'), flags=re.DOTALL)
    return " ".join(written.split())


def _escaped(escape: re.Match[str]) -> str:
    sign = escape[1]
    return chr(int(sign[1:], 16)) if len(sign) > 1 else " " if sign in "nt\n" else sign


_PLAIN = re.compile(r"(?:[^,\[\]{}:#]|:(?![\s,\]}])|(?<!\s)#)+")


@dataclass(slots=True)
class _Open:
    """A bracket that is open: the path of its value, how many items it has had, of a mapping the path of its key."""

    is_list: bool
    path: Path
    count: int = 0
    key: Path | None = None

    @property
    def child(self) -> Path:
        return (*self.path, self.count) if self.is_list else self.key or self.path


def between_brackets(text: str, at: int, limit: int, path: Path, indent: int) -> tuple[list[Scalar], int]:
    """Return the scalars of the value that a bracket opens at `at`, and where it ends: at `limit` if it is not closed.

    >>> [(one.path, one.text) for one in between_brackets("{date: 2025, place: [a, b]", 0, 26, (), 0)[0]][1::2]
    [(('date',), '2025'), (('place', 0), 'a')]
    """
    found: list[Scalar] = []
    opened: list[_Open] = []
    while at < limit:
        sign = text[at]
        if sign in "[{":
            opened.append(_Open(sign == "[", opened[-1].child if opened else path))
        elif sign in "]}":
            opened.pop()
            if not opened:
                return found, at + 1
        elif sign == ",":
            opened[-1].count += 1
            opened[-1].key = None
        elif sign == "#":
            at = text.find("\n", at, limit)
            if at < 0:
                break
        elif not sign.isspace() and sign != ":":
            scalar = _scalar(text, at, limit, opened[-1], indent)
            found.append(scalar)
            at = scalar.end
            continue
        at += 1
    return found, limit


def _scalar(text: str, at: int, limit: int, around: _Open, indent: int) -> Scalar:
    style: Style = "'" if text[at] == "'" else '"' if text[at] == '"' else "plain"
    if style == "plain":
        match = _PLAIN.match(text, at, limit)
        end = at + len(match[0].rstrip()) if match else at + 1
    else:
        match = closing(style).match(text, at + 1, limit)
        end = match.end() if match else limit
    words = unquoted(text[at:end], style)
    is_key = not around.is_list and around.key is None
    if is_key:
        around.key = (*around.path, words)
    return Scalar(around.child, is_key, at, end, style, indent, True, words)
