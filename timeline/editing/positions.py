"""Places in a text as editors count them, and back: lines and columns from 0, columns in units of an encoding."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Units = Literal["utf-8", "utf-16", "utf-32"]
"""What a column counts (Language Server Protocol, PositionEncodingKind)."""

Position = tuple[int, int]
"""Line and column, from 0."""


@dataclass(frozen=True)
class Lines:
    r"""A text, by its lines. A line ends with LF, CR LF or CR, as the protocol has it, and with nothing else.

    >>> Lines("one 🚀\r\ntwo").position(8)
    (1, 1)
    >>> Lines("🚀 one").position(2), Lines("🚀 one").offset((0, 3))
    ((0, 3), 2)
    """

    text: str
    units: Units = "utf-16"

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\r\n|\n|\r", self.text))]

    def _line(self, number: int) -> str:
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self.text)
        return self.text[self._starts[number] : end].rstrip("\r\n")

    def position(self, offset: int) -> Position:
        """Return the position of an offset, counted in code points."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset) - 1
        before = self.text[self._starts[line] : offset].rstrip("\r\n")
        return line, self._width(before)

    def offset(self, position: Position) -> int:
        """Return the offset of a position; of one that is not there, the nearest before it that is."""
        line, column = position
        if line >= len(self._starts):
            return len(self.text)
        there = self._line(line)
        if self.units == "utf-32" or there.isascii():
            return self._starts[line] + min(column, len(there))
        width = 0
        for index, character in enumerate(there):
            width += self._width(character)
            if width > column:
                return self._starts[line] + index
        return self._starts[line] + len(there)

    def of_location(self, line: int, column: int) -> int:
        """Return the offset of a place as diagnostics count it: lines that end with LF, both from 1."""
        start = self._feeds[min(line, len(self._feeds)) - 1]
        return min(start + column - 1, len(self.text))

    @cached_property
    def _feeds(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def _width(self, text: str) -> int:
        if self.units == "utf-32" or text.isascii():
            return len(text)
        if self.units == "utf-8":
            return len(text.encode(errors="surrogatepass"))
        return len(text) + sum(character > "\uffff" for character in text)
