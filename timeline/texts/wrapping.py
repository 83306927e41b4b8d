"""Whether the lines of a text are broken for their length alone.

Such a line ends where the next word would not have fitted, and with no regard for what is said: lines begin with words
like any others, and end in marks about as often as words do. Those of a poem, a list, a log or a table do neither.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence


def seen_wrapped(text: str) -> bool:
    """Whether nearly all lines of a text that go on in the next had no room for the word with which that begins."""
    lines = [line.rstrip() for line in QUOTING.sub("", text).split("\n")]
    return any(_wrapped(lines, measure, *way) for measure in (len, _octets) for way in _WAYS)


_FEWEST = 3
_WAYS = ((_FEWEST, 0, 0), (6, 10, 55), (12, 10, 45))
"""How many lines must be full, where of a hundred parts of lines from some length on so many may be free.

Some programs leave lines so, lest one be much shorter than another.
"""
QUOTING = re.compile(r"(?m)^(?:>[ \t]?){1,20}")
"""The marks with which mail begins each line that it quotes."""


def _octets(words: str) -> int:
    """Return the length of words in bytes, which some programs take for the room that they need."""
    return len(words.encode("utf-8", "replace"))


class _Break(NamedTuple):
    """The end of a line behind which another goes on: for which widths of a page it is broken, and the words at it."""

    least: int
    most: int
    last: str
    first: str

    def at(self, width: int) -> bool:
        return self.least <= width <= self.most

    @property
    def may_part(self) -> bool:
        """Whether a paragraph may end here."""
        return _bare(self.last)[-1:] in _STOPS and not _bare(self.first)[:1].islower()


def _wrapped(lines: Sequence[str], measure: Callable[[str], int], fewest: int, free: int, shortest: int) -> bool:
    breaks = [one for one in _breaks(lines, measure, free, shortest) if not one.may_part]
    width = _width(breaks)
    within = [one for one in breaks if one.at(width) or _small(one.first)]
    full, small = (sum(one.at(width) for one in within), sum(_small(one.first) for one in within))
    if small < _FEWEST or full < fewest:
        return False
    wider = sum(measure(line) > width for line in _last_lines(lines))
    marked = sum(_marked(one.last) for one in within)
    often = Counter(one.first.lower() for one in within).most_common(1)[0][1]
    inside = [word for line in lines for word in line.split()[1:-1]]
    return (
        full >= _NEARLY_ALL * (len(within) + wider)
        and 3 * len(within) >= sum(bool(line and after) for line, after in pairwise(lines))
        and small >= 0.5 * len(within) * _share(_small, inside) - 1
        and marked <= 1 + 2.5 * len(within) * max(0.08, _share(_marked, inside))
        and often <= max(2, len(within) / 3)
    )


_NEARLY_ALL = 0.85


def _share(is_so: Callable[[str], bool], words: Sequence[str]) -> float:
    return sum(map(is_so, words)) / max(1, len(words))


def _breaks(lines: Sequence[str], measure: Callable[[str], int], free: int, shortest: int) -> Iterator[_Break]:
    """Yield where lines go on in the next: not behind a single word, before a bullet, or in a table."""
    for line, after in pairwise(lines):
        last, behind = line.rpartition(" ")[2], after.strip()
        if line.strip() != last and behind and not (_BEGINNING.match(behind) or _is_row(line) or _is_row(after)):
            first = behind.partition(" ")[0]
            least = measure(line)
            most = least + measure(first)
            yield _Break(least, most + (most * free // 100 if most >= shortest else 0), last, first)


def _is_row(line: str) -> bool:
    """Whether a line is of a table: with wide blanks, or with several commas or semicolons that none follows."""
    return bool(_WIDE.search(line)) or len(_CELL.findall(line)) > 1


_BEGINNING = re.compile(r"[-+*#|•·‣–—](?:\s|$)|\d{1,3}[.)](?:\s|$)|\w[\w-]{0,30}:(?:\s|$)")
"""A bullet, a number, or the name of a field."""
_WIDE = re.compile(r"\S(?: ?\t| {3})")
_CELL = re.compile(r"[^\W\d][,;|](?=\w)|\d[,;|](?=[^\W\d])")


def _width(breaks: Sequence[_Break]) -> int:
    """Return the width of a page for which most lines are broken, and the widest of several."""
    steps = [0] * (_WIDEST + 2)
    for one in breaks:
        least, most = max(one.least, _NARROWEST), min(one.most, _WIDEST)
        if least <= most:
            steps[least] += 1
            steps[most + 1] -= 1
    counts = [*accumulate(steps)]
    return max(range(_WIDEST + 1), key=lambda width: (counts[width], width))


_NARROWEST, _WIDEST = 30, 120


def _last_lines(lines: Sequence[str]) -> Iterator[str]:
    """Yield the last lines of paragraphs that have several, but for a single word."""
    for before, line, after in zip(lines, lines[1:], [*lines[2:], ""], strict=False):
        if before and " " in line.strip() and not after:
            yield line


def _small(word: str) -> bool:
    """Whether a word begins with a letter that is no capital, as those of most scripts are none."""
    letter = _bare(word)[:1]
    return letter.isalpha() and not letter.isupper()


def _marked(word: str) -> bool:
    return _bare(word)[-1:] in _MARKS


def _bare(word: str) -> str:
    return word.strip("\"“”„‟«»‹›‘’‚'()[]\u00a0\u202f")


_STOPS = frozenset(".!?…:;。؟।")
_MARKS = _STOPS | frozenset(",،、–—")
