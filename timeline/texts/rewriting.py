"""A text in which pieces were replaced, with the way from it to the text before and the way on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Place: TypeAlias = tuple[int, int]  # start, and end exclusive, in a text that its context names
Replacement: TypeAlias = tuple[int, int, str]  # start, and end exclusive, in the text before, and what stands there now


@dataclass(frozen=True)
class Rewritten:
    """A text after some of its pieces were replaced: `edits` are (start, end, old start, old end), in order."""

    text: str
    edits: list[tuple[int, int, int, int]] = field(default_factory=list)

    def back(self, place: Place) -> Place:
        """Return the stretch of the old text that became `place`, which is not empty."""
        return self._old(place[0])[0], self._old(place[1] - 1)[1]

    def forth(self, offset: int) -> int:
        """Return where what stood before `offset` in the old text ends in the new; a piece is not cut in two."""
        if not self.edits:
            return offset
        index = bisect_left(self._old_ends, offset)
        if index < len(self.edits) and self.edits[index][2] < offset:
            return self.edits[index][1] if offset == self.edits[index][3] else self.edits[index][0]
        if index == 0:
            return offset
        _, end, _, old_end = self.edits[index - 1]
        return offset - old_end + end

    def _old(self, offset: int) -> Place:
        index = bisect_right(self._starts, offset) - 1 if self.edits else -1
        if index < 0:
            return offset, offset + 1
        _, end, old_start, old_end = self.edits[index]
        if offset < end:
            return old_start, old_end
        return offset - end + old_end, offset - end + old_end + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [edit[0] for edit in self.edits]

    @cached_property
    def _old_ends(self) -> list[int]:
        return [edit[3] for edit in self.edits]


def rewrite(text: str, replacements: Iterable[Replacement]) -> Rewritten:
    """Return the text after the replacements, which are in order and do not overlap."""
    pieces: list[str] = []
    edits: list[tuple[int, int, int, int]] = []
    read = written = 0
    for start, end, replacement in replacements:
        pieces += text[read:start], replacement
        written += start - read
        edits.append((written, written + len(replacement), start, end))
        read, written = end, written + len(replacement)
    return Rewritten("".join((*pieces, text[read:])), edits)
