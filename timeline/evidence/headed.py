"""Which words date what stands below or behind them: the date of a heading, or that at the head of an entry."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dates import Interval
from timeline.language.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Head:
    """A date that heads sentences: its phrase, by the offsets of the raw text, and the days that it tells.

    `level` is how many marks of a Markdown heading stand before it.
    """

    phrase: Phrase
    days: Interval
    level: int = 0

    @property
    def is_day(self) -> bool:
        """Whether it is of one day, or of a night."""
        first, last = self.days.first, self.days.last
        return first is not None and last is not None and last - first <= 1


def level(raw: str, start: int) -> int:
    """Return how many marks of a Markdown heading stand before what begins a line of a raw text.

    >>> level("## Causes", 3), level("Causes", 0)
    (2, 0)
    """
    line = raw[raw.rfind("\n", 0, start) + 1 : start + _MARKS].lstrip()
    return len(line) - len(line.lstrip("#"))


_MARKS = 6


def still(head: Head | None, raw: str, place: tuple[int, int]) -> Head | None:
    r"""Return a head behind a line that is no date, at a place of a raw text: none where it heads something else.

    >>> head = Head(Phrase("14 March", 0, 8, "date"), Interval(None, None), 3)
    >>> lines = ("By hand", "#### By hand", "### Causes", "- The disk is full", "The disk is full.")
    >>> [still(head, f"\n\n{line}\n\n", (2, len(line) + 2)) == head for line in lines]
    [False, True, False, True, True]
    """
    if head is None:
        return None
    start, end = place
    if own := level(raw, start):
        return head if own > head.level > 0 else None
    alone = _ABOVE.search(raw[max(0, start - _LONGEST) : start]) and _BELOW.match(raw, end)
    return None if alone and end - start <= _LONGEST and _TITLE.fullmatch(raw, start, end) else head


_ABOVE = re.compile(r"\n[ \t]*\r?\n[ \t*_]*\Z")
_BELOW = re.compile(r"[ \t*_]*\r?\n(?:[ \t]*\r?\n|[-=]{3})")
_LONGEST = 60
_TITLE = re.compile(r"[*_]{0,2}[^\W\d_][^\n:]*(?<![.!?;:,…])")
"""A line that may be a heading without marks: it begins with a letter, and no sentence ends with it."""
