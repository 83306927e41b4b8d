"""The keys and values of a YAML buffer, each with its stretch, read line by line: what is broken hides only itself.

A record is broken most of the time that it is written, and then `yaml_source` gives nothing. Here nothing is refused
and nothing is proven: it is what a reader of the lines takes for a key, a value, an item of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.editing.scalars import Scalar, Style, between_brackets, closing, unquoted
from timeline.records.values import Path


@dataclass(frozen=True)
class Outline:
    """All scalars of a buffer, in order."""

    scalars: tuple[Scalar, ...]

    @cached_property
    def values(self) -> dict[Path, Scalar]:
        """The values by their paths."""
        return {one.path: one for one in reversed(self.scalars) if not one.is_key}

    @cached_property
    def keys(self) -> dict[Path, Scalar]:
        """The keys by their paths."""
        return {one.path: one for one in reversed(self.scalars) if one.is_key}

    def at(self, offset: int) -> Scalar | None:
        """Return the scalar that an offset is in, or stands directly behind."""
        return next((one for one in self.scalars if one.start <= offset <= one.end), None)

    def text(self, *path: str | int) -> str:
        """Return the value at a path, white space as one blank; nothing where there is none."""
        there = self.values.get(path)
        return there.text if there else ""

    def below(self, *path: str | int) -> tuple[str, ...]:
        """Return the keys of the mapping at a path, in order."""
        size = len(path) + 1
        return tuple(f"{one[-1]}" for one in reversed(self.keys) if len(one) == size and one[:-1] == path)

    def items(self, *path: str | int) -> tuple[str, ...]:
        """Return the texts that a value is, or that the list at a path has."""
        found = [one for one in self.scalars if not one.is_key and one.path[: len(path)] == path]
        return tuple(one.text for one in found if len(one.path) <= len(path) + 1)


MARK = "\ue000"
"""Stands at the cursor while the lines are read, so that there is something where nothing is written yet."""


@dataclass(frozen=True)
class Cursor:
    """What is being written: the scalar at the cursor, empty where nothing is, and what of it stands before.

    What is written there stands between two `joints`: a blank behind the colon of a key, a comma before another item.
    """

    scalar: Scalar
    typed: str
    outline: Outline
    joints: tuple[str, str] = ("", "")


def cursor(text: str, offset: int) -> Cursor | None:
    """Return what is being written at an offset; None within a comment."""
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    if _BEHIND_A_KEY.fullmatch(line):
        return _cursor(text, offset, (" ", ""))
    if line.rstrip(" \t").endswith(("[", ",")) and re.match(r"[\w'\"]", text[offset:]):
        there = _cursor(text, offset, ("", ", "))
        if there and there.scalar.flow and isinstance(there.scalar.path[-1], int):
            return there
    return _cursor(text, offset, ("", ""))


_BEHIND_A_KEY = re.compile(r"[ \t]*(?:- +)*[a-z_][a-z0-9_-]*:")


def _cursor(text: str, offset: int, joints: tuple[str, str]) -> Cursor | None:
    """Return what is being written between two joints that are not there yet."""
    put = MARK.join(joints)
    whole = outline(f"{text[:offset]}{put}{text[offset:]}")
    at = offset + len(joints[0])
    found = next((one for one in whole.scalars if one.start <= at < one.end), None)
    if found is None:
        return None
    back = Outline(tuple(_unmarked(one, offset, len(put)) for one in whole.scalars if one is not found))
    here = _unmarked(found, offset, len(put))
    typed = text[here.start : offset].lstrip("'\"" if here.style in ("'", '"') else "")
    words = " ".join(typed.split()) + (" " if typed[-1:].isspace() and typed.strip() else "")
    return Cursor(here, words, back, joints)


def _unmarked(one: Scalar, offset: int, put: int) -> Scalar:
    """Return a scalar as it is without so many signs that were put in at an offset."""
    start, end = (place if place <= offset else max(offset, place - put) for place in (one.start, one.end))
    path = tuple(step.replace(MARK, "") if isinstance(step, str) else step for step in one.path)
    return replace(one, path=path, start=start, end=end, text=one.text.replace(MARK, ""))


def outline(text: str) -> Outline:
    r"""Return the keys and values of a buffer.

    >>> [(one.path, one.text) for one in outline("place: [oslo, \nkind: call\n").scalars if not one.is_key]
    [(('place', 0), 'oslo'), (('kind',), 'call')]
    """
    return Outline(tuple(sorted(_Scanner(text).scalars(), key=lambda one: (one.start, one.end))))


_KEY = re.compile(
    r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\n]|'')*'|[^\s#"'\[\]{},&*!|>%@`-][^#\n]*?|-[^\s#][^#\n]*?)[ \t]*:(?=\s|$)"""
)
_PLAIN_KEY = re.compile(r"[a-z_][a-z0-9_-]*:(?=\s|$)")
_BLOCK = re.compile(r"[|>][0-9+-]{0,2}[ \t]*(#.*)?$")
_DEEPEST = 100
"""How many levels of lists and mappings are told apart: no record has so many."""
_COMMENT = re.compile(r"(?<=\s)#.*")


@dataclass(slots=True)
class _Level:
    """A mapping or a list that is being read: its column, its path, and of a list how many items it has."""

    indent: int
    path: Path
    is_list: bool
    count: int = 0
    last: Path | None = None  # of a mapping, the path of the key that was read last


class _Scanner:
    """One reading of one buffer."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.levels: list[_Level] = []
        self.bounds = [match.span(1) for match in re.finditer(r"([^\n]*)(?:\n|$)", text)]
        self.line = 0

    def scalars(self) -> Iterator[Scalar]:
        while self.line < len(self.bounds):
            start, end = self.bounds[self.line]
            self.line += 1
            words = self.text[start:end].strip(" \t\r")
            if words and not words.startswith("#") and words not in ("---", "..."):
                first = start + len(self.text[start:end]) - len(self.text[start:end].lstrip(" \t"))
                yield from self._entry(first, first - start, start + len(self.text[start:end].rstrip()))

    def _entry(self, at: int, indent: int, end: int) -> Iterator[Scalar]:
        """Read what begins at `at`, in column `indent`, on a line that ends at `end`."""
        dashed = self.text[at:end] == "-" or self.text[at : at + 2] == "- "
        while self.levels and (
            self.levels[-1].indent > indent or (self.levels[-1].indent == indent and self.levels[-1].is_list > dashed)
        ):
            self.levels.pop()
        if dashed:
            yield from self._item(at, indent, end)
        elif key := _KEY.match(self.text, at, end):
            yield from self._pair(key, indent, end)
        elif self.levels and not self.levels[-1].is_list and self.levels[-1].indent < indent:
            path = self.levels[-1].last or self.levels[-1].path
            yield from self._value(at, end, path, self.levels[-1].indent)
        else:
            yield self._half_a_key(at, indent, end)

    def _item(self, at: int, indent: int, end: int) -> Iterator[Scalar]:
        if not self.levels or not self.levels[-1].is_list or self.levels[-1].indent < indent:
            self.levels.append(_Level(indent, self._around(), is_list=True))
        level = self.levels[-1]
        level.count += 1
        path = (*level.path, level.count - 1)
        rest = at + 1 + len(self.text[at + 1 : end]) - len(self.text[at + 1 : end].lstrip(" "))
        if rest < end and not self.text.startswith("#", rest):
            nests = self.text[rest:end] == "-" or self.text.startswith("- ", rest) or _KEY.match(self.text, rest, end)
            if nests and len(self.levels) < _DEEPEST:
                yield from self._entry(rest, indent + rest - at, end)
            else:
                yield from self._value(rest, end, path, indent)

    def _pair(self, key: re.Match[str], indent: int, end: int) -> Iterator[Scalar]:
        if not self.levels or self.levels[-1].is_list or self.levels[-1].indent < indent:
            self.levels.append(_Level(indent, self._around(), is_list=False))
        level = self.levels[-1]
        style: Style = "'" if key[1][0] == "'" else '"' if key[1][0] == '"' else "plain"
        name = unquoted(key[1], style)
        level.last = (*level.path, name)
        yield Scalar(level.last, True, *key.span(1), style, indent, False, name)
        rest = key.end() + len(self.text[key.end() : end]) - len(self.text[key.end() : end].lstrip(" \t"))
        if rest < end and not (self.text.startswith("#", rest)):
            yield from self._value(rest, end, level.last, indent)

    def _half_a_key(self, at: int, indent: int, end: int) -> Scalar:
        """Return the word that a line consists of, as the key that it may become."""
        if self.levels and self.levels[-1].is_list:
            path = self.levels[-1].path
        else:
            path = self.levels[-1].path if self.levels else ()
        end = self._end_of_words(at, end)
        return Scalar((*path, self.text[at:end]), True, at, end, "plain", indent, False, self.text[at:end])

    def _around(self) -> Path:
        """Return the path of what a new level is the value of."""
        if not self.levels:
            return ()
        level = self.levels[-1]
        return (*level.path, level.count - 1) if level.is_list else level.last or level.path

    def _value(self, at: int, end: int, path: Path, indent: int) -> Iterator[Scalar]:
        first = self.text[at]
        if _BLOCK.match(self.text, at, end):
            yield self._block(end, path, indent)
        elif first in "'\"":
            yield self._in_marks(at, path, indent)
        elif first in "[{":
            found, stop = between_brackets(self.text, at, self._limit(indent), path, indent)
            self._go_to(stop)
            yield from found
        else:
            yield self._plain(at, end, path, indent)

    def _block(self, header: int, path: Path, indent: int) -> Scalar:
        start = stop = header
        while self.line < len(self.bounds) and self._continues(indent, any_words=True):
            left, right = self.bounds[self.line]
            if words := self.text[left:right].strip():
                start = self.text.index(words[0], left) if start == header else start
                stop = left + len(self.text[left:right].rstrip())
            self.line += 1
        return Scalar(path, False, start, stop, "block", indent, False, " ".join(self.text[start:stop].split()))

    def _in_marks(self, at: int, path: Path, indent: int) -> Scalar:
        style: Style = "'" if self.text[at] == "'" else '"'
        limit = self._limit(indent)
        found = closing(style).match(self.text, at + 1, limit)
        end = found.end() if found else min(limit, self.bounds[self.line - 1][1])
        self._go_to(end)
        return Scalar(path, False, at, end, style, indent, False, unquoted(self.text[at:end], style))

    def _plain(self, at: int, end: int, path: Path, indent: int) -> Scalar:
        stop = self._end_of_words(at, end)
        while stop == end and self.line < len(self.bounds) and self._continues(indent, any_words=False):
            left, right = self.bounds[self.line]
            end = left + len(self.text[left:right].rstrip())
            stop = self._end_of_words(left, end)
            self.line += 1
        return Scalar(path, False, at, stop, "plain", indent, False, " ".join(self.text[at:stop].split()))

    def _end_of_words(self, start: int, end: int) -> int:
        return start + len(_COMMENT.sub("", self.text[start:end]).rstrip())

    def _continues(self, indent: int, *, any_words: bool) -> bool:
        """Whether the next line goes on with a scalar of an entry in column `indent`."""
        left, right = self.bounds[self.line]
        line = self.text[left:right]
        words = line.strip()
        if not words:
            return any_words
        deeper = len(line) - len(line.lstrip(" ")) > indent
        return deeper and (any_words or not (words.startswith(("#", "- ")) or _PLAIN_KEY.match(words)))

    def _limit(self, indent: int) -> int:
        """Return where at the latest what has begun on this line ends: before what is clearly an entry beside it."""
        for number in range(self.line, len(self.bounds)):
            left, right = self.bounds[number]
            line = self.text[left:right]
            words = line.strip()
            if words and len(line) - len(line.lstrip(" ")) <= indent and (_KEY.match(words) or words[0] in "-#"):
                return left
        return len(self.text)

    def _go_to(self, offset: int) -> None:
        while self.line < len(self.bounds) and self.bounds[self.line][0] <= offset - 1:
            self.line += 1
