"""Amounts in words and figures: "two-and-a-half hours", "4,2 Millionen Euro", "hundreds of thousands", "the second".

What a number may be, is told by value: "1.500" is 1500 in German and 1.5 in English. A word that is
an article as well ("un") is a number before a unit only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.language.counting import Counting, Sort, Unit

if TYPE_CHECKING:
    from timeline.language.language import Language


class Amount(NamedTuple):
    """A number at `start` to `end` of a passage; `text` has its unit, too.

    `values` are what it may be, none of one with several points, as of a version. `least` says that it is some multiple
    of them, `place` that it is an ordinal, `article` that its word is an article as well, `named` that it ends
    a name: "db2".
    """

    text: str
    start: int
    end: int
    values: frozenset[Fraction]
    least: bool = False
    unit: Unit | None = None
    place: bool = False
    article: bool = False
    named: bool = False


class _Part(NamedTuple):
    start: int
    end: int
    sort: Sort
    value: Fraction


_PIECE = re.compile(r"\d+(?:[.,:’']\d+)*|[^\W\d_]+|[€$£¥%‰]|\S")
_GROUPS = re.compile(r"\d{1,3}(?:([.,’'])\d{3})(?:\1\d{3})*")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])")
_POINTED = re.compile(r"([.,])(?=\d+$)")
_NAMED = re.compile(r"(?<![^\W\d_])(?!(?:eur|usd|gbp|chf|jpy|dm|rs|frs?|ca?)\Z)[^\W\d_]+\Z")
_FAR = 20
_SIGNS = {"€": "money:eur", "$": "money:usd", "£": "money:gbp", "¥": "money:jpy"}


def amounts(passage: str, language: Language) -> tuple[Amount, ...]:
    """Return the amounts of a passage in order.

    >>> from timeline import language
    >>> for one in amounts("a two-and-a-half-hour call, thirty-two states, £4.2m", language.of("en")):
    ...     print(one.text, *map(float, sorted(one.values)), one.unit and one.unit.measure)
    two-and-a-half-hour 2.5 time
    thirty-two 32.0 None
    £4.2m 4200000.0 money:gbp
    """
    return tuple(_Reader(passage, language.counting).amounts())


_TAKEN_FOR = str.maketrans("ſıİ", "sii")


class _Reader:
    """The pieces of a passage in small letters, read from the first to the last."""

    def __init__(self, passage: str, counting: Counting) -> None:
        self.passage, self.counting = passage, counting
        self.words = passage.translate(_TAKEN_FOR).lower()
        self.pieces = list(_PIECE.finditer(self.words))
        self.at = 0

    def amounts(self) -> Iterator[Amount]:
        opens, compound = self.counting.opens, self.counting.compound
        for at, match in enumerate(self.pieces):
            piece = match[0]
            figures = piece[0].isdigit()
            if at < self.at or not (figures or piece in opens or (compound and len(piece) > _SHORT)):
                continue
            self.at = at
            amount = self._in_figures() if figures else self._in_words()
            if amount:
                amount = self._with_unit(self._scaled(amount))
                if amount.unit or not amount.article:
                    yield amount

    def _in_figures(self) -> Amount:
        figures, (start, end) = self.pieces[self.at][0], self.pieces[self.at].span()
        self.at += 1
        if spaced := _SPACED.match(self.words, start):
            while self.at < len(self.pieces) and self.pieces[self.at].end() <= spaced.end():
                self.at += 1
            return Amount("", start, spaced.end(), frozenset({_whole(spaced[0])}))
        named = bool(_NAMED.search(self.words, max(0, start - _FAR), start))
        return Amount("", start, end, _values(figures, self.counting.point), named=named)

    def _in_words(self) -> Amount | None:
        parts: list[_Part] = []
        total = current = Fraction(0)
        at, self.at = self.at, self.at + 1
        while at < len(self.pieces):
            piece = self.pieces[at][0]
            if parts and (piece in self.counting.joins or piece == "-" or self._counts(parts, piece)):
                at += 1
                continue
            there, width = self._parts(at)
            sums = _sum(there, total, current) if there and _follow(self.words, parts, there) else None
            if sums is None:
                break
            total, current = sums
            parts += there
            at += width
            self.at = at
            if there[-1].sort == "ordinal":
                break
        value = total + current
        if not parts or (parts[0].sort == "part" and len(parts) == 1):
            return None
        least = any(one.sort == "many" for one in parts)
        place = parts[-1].sort == "ordinal"
        article = value == 1 and not place
        return Amount("", parts[0].start, parts[-1].end, frozenset({value}), least, place=place, article=article)

    def _counts(self, parts: list[_Part], piece: str) -> bool:
        """Whether a word is that between "hundreds" and "thousands"."""
        return parts[-1].sort == "many" and piece in self.counting.of

    def _parts(self, at: int) -> tuple[list[_Part], int]:
        """Return the parts of a number that the pieces from here on are, and how many pieces they take."""
        known = self.counting.words
        for width in (3, 1):  # "quatre-vingt"
            if at + width <= len(self.pieces):
                start, end = self.pieces[at].start(), self.pieces[at + width - 1].end()
                if self.words[start:end] in known and end - start > 1:
                    return [_Part(start, end, *known[self.words[start:end]])], width
        start, end = self.pieces[at].span()
        return (self._compound(start, end), 1) if self.counting.compound and end - start > _SHORT else ([], 1)

    def _compound(self, start: int, end: int) -> list[_Part]:
        """Return the parts of a number that is written as one word; none where the word holds anything else."""
        found, at = [], start
        while at < end:
            one = self.counting.within.match(self.words, at, end)
            if not one:
                return []
            if one[0] in self.counting.words:
                found.append(_Part(*one.span(), *self.counting.words[one[0]]))
            at = one.end()
        return found

    def _scaled(self, amount: Amount) -> Amount:
        """Return an amount multiplied by the words behind it: "4.2 million", "£5bn"."""
        while self.at < len(self.pieces) and amount.values:
            piece = self.pieces[self.at]
            sort, value = self.counting.words.get(piece[0], _NUMBER)
            letter = len(piece[0]) == 1 and self.words[amount.start - 1 : amount.start] not in _SIGNS
            if (
                sort not in ("scale", "many")
                or letter
                or self.words[amount.end : piece.start()].strip(" \u00a0\u202f-")
            ):
                break
            amount = amount._replace(end=piece.end(), values=frozenset(one * value for one in amount.values))
            self.at += 1
        return amount

    def _with_unit(self, amount: Amount) -> Amount:
        """Return an amount with the unit that stands beside it, and its text."""
        amount = amount._replace(text=self.passage[amount.start : amount.end])
        before = self.words[: amount.start].rstrip()[-1:]
        if before in _SIGNS:
            first = self.words.rindex(before, 0, amount.start)
            return amount._replace(text=self.passage[first : amount.end], unit=Unit(_SIGNS[before]))
        at = self.at
        while at < len(self.pieces) and (self.pieces[at][0] in self.counting.of or self.pieces[at][0] in "-'’"):
            at += 1
        if amount.place or at == len(self.pieces):
            return amount
        start = self.pieces[at].start()
        for width in (2, 1):
            end = self.pieces[min(at + width, len(self.pieces)) - 1].end()
            named = self.words[start:end]
            if unit := Unit(_SIGNS[named]) if named in _SIGNS else self.counting.units.get(named):
                self.at = at + width
                return amount._replace(text=self.passage[amount.start : end], unit=unit, values=self._with_rest(amount))
        return amount

    def _with_rest(self, amount: Amount) -> frozenset[Fraction]:
        """Return the values of an amount with what is told of it behind its unit: "deux heures et demie"."""
        at = self.at
        while at < len(self.pieces) and self.pieces[at][0] in self.counting.joins:
            at += 1
        rest = self.counting.parts.get(self.pieces[at][0]) if self.at < at < len(self.pieces) else None
        return frozenset(one + rest for one in amount.values) if rest else amount.values


_NUMBER: tuple[Sort, Fraction] = ("number", Fraction(1))
_SHORT = 5
"""No number of several parts in one word has so few letters."""


def _whole(figures: str) -> Fraction:
    return Fraction(re.sub(r"\D", "", figures))


@lru_cache(maxsize=4096)
def _values(figures: str, point: str) -> frozenset[Fraction]:
    """Return what a number in figures may be, where `point`, if it is known, begins what is less than one."""
    return frozenset(_each_value(figures, point))


def _each_value(figures: str, point: str) -> Iterator[Fraction]:
    if figures.isdecimal():
        yield Fraction(int(figures))
        return
    grouped = _GROUPS.fullmatch(figures)
    whole, mark, rest = _POINTED.split(figures, maxsplit=1) if _POINTED.search(figures) else (figures, "", "")
    if grouped and grouped[1] != point:
        yield _whole(figures)
    if whole.isdecimal() and not (grouped and point and mark != point):
        yield Fraction(f"{whole}.{rest or 0}")
    elif mark and mark not in whole and _GROUPS.fullmatch(whole):  # 1,234.5
        yield Fraction(f"{_whole(whole)}.{rest}")


def _follow(words: str, parts: list[_Part], there: list[_Part]) -> bool:
    """Whether words of number can be of one number with those before: no stop or comma stands between."""
    if not parts:
        return True
    halved = there[0].sort != "part" or re.search(r"\w|-", words[parts[-1].end : there[0].start])  # two and a half
    return bool(halved) and not re.search(r"[^\w\s-]", words[parts[-1].end : there[0].start])


def _sum(there: list[_Part], total: Fraction, current: Fraction) -> tuple[Fraction, Fraction] | None:
    """Return a number with further parts added: what is settled, and what a scale may yet multiply."""
    for part in there:
        if current.denominator != 1 and part.sort not in ("scale", "many"):  # a month and a half, eighty of them
            return None
        if part.sort == "part":
            current += part.value
        elif part.sort in ("scale", "many") and part.value <= 100:
            if current >= 100:
                return None
            current = (current or 1) * part.value
        elif part.sort in ("scale", "many"):
            if total and not current and total < part.value:  # hundreds of thousands
                total *= part.value
            else:
                total, current = total + (current or 1) * part.value, Fraction(0)
        elif not current or _adds(current, part.value):
            current += part.value
        else:
            return None
    return total, current


def _adds(current: Fraction, value: Fraction) -> bool:
    """Whether a number is said behind another as its end: 5 behind 20, 25 behind 100, 15 behind 60, 20 behind 5."""
    tens = current % 100
    if tens == 0:
        return value < 100
    if value < 10:
        return tens >= 20 and tens % 10 == 0
    return tens in (60, 80) if value < 20 else tens < 10 and value % 10 == 0  # soixante-quinze, fünfundzwanzig
