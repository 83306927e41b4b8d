"""Days and years that are written in words, put in figures: "le trois mars mil huit cent vingt et un".

Forms of dates are of figures; they read what is put so. A number of things is no year: one that no month stands before
is put in figures where nothing follows that it could count, a round one only where it is called a year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from timeline.language.amounts import amounts
from timeline.language.words import NOTHING

if TYPE_CHECKING:
    from timeline.language.language import Language
    from timeline.language.parts import Phrase

_FIRST, _LAST = 1000, 2100


@dataclass(frozen=True, eq=False)
class Spelt:
    """How a language writes days and years in words.

    `days` are the words for the days of a month. Patterns: `of` is what stands between one and its month, `links` what
    stands between two, `years` a year in words, in which one of the `hints` is, `called` what calls it one, before it.
    `mark` is what the figures of a day end with.
    """

    days: Mapping[str, int] = field(default_factory=dict)
    of: str = r"\s+"
    links: str = NOTHING
    mark: str = ""
    years: str = NOTHING
    hints: tuple[str, ...] = ()
    called: str = NOTHING


class Figures(NamedTuple):
    """A passage in figures, and the places in it of these with the places of the words that they stand for."""

    passage: str
    places: tuple[tuple[int, int, int, int], ...]

    def words_of(self, phrase: Phrase, passage: str) -> Phrase:
        """Return a phrase of it as one of the passage in words."""
        start, end = self._back(phrase.start), self._back(phrase.end, last=True)
        return phrase._replace(
            text=" ".join(passage[start:end].split()),
            start=start,
            end=end,
            ends=tuple(self.words_of(one, passage) for one in phrase.ends),
        )

    def _back(self, offset: int, *, last: bool = False) -> int:
        moved = 0
        for start, end, first, behind in self.places:
            if offset < start or (last and offset == start):
                break
            if offset < end or (last and offset == end):
                return behind if last else first
            moved = behind - end
        return offset + moved


def in_figures(passage: str, language: Language) -> Figures | None:
    """Return a passage with the days and years that it has in words put in figures; None where it has none.

    >>> from timeline import language
    >>> for tag, words in (("fr", "le trois mars mil huit cent vingt et un"), ("en", "in nineteen thirty-six")):
    ...     print(in_figures(words, language.of(tag)).passage)
    le 3 mars 1821
    in 1936
    """
    spelt = language.dates.spelt
    small = passage.casefold()
    found = dict(_years(passage, language)) if any(hint in small for hint in spelt.hints) else {}
    if spelt.days and any(month in small for month in language.dates.months):
        found |= dict(_days(passage, language))
    if not found:
        return None
    pieces: list[str] = []
    places: list[tuple[int, int, int, int]] = []
    length = at = 0
    for (start, end), figures in sorted(found.items()):
        pieces += (passage[at:start], figures)
        length += start - at
        places.append((length, length + len(figures), start, end))
        length += len(figures)
        at = end
    return Figures("".join((*pieces, passage[at:])), tuple(places))


def _years(passage: str, language: Language) -> Iterator[tuple[tuple[int, int], str]]:
    for match in _year_in(language).finditer(passage):
        year = _year(match[0], language)
        before, tail = passage[max(0, match.start() - _NEAR) : match.start()], passage[match.end() :]
        if year is None or any(one.unit for one in amounts(match[0] + tail[:_NEAR], language)[:1]):
            continue
        if _called(language).search(before) or (year % 100 and _counts_nothing(tail, language)):
            yield match.span(), str(year)


_NEAR = 24
"""How many characters beside a year are looked at."""


def _year(words: str, language: Language) -> int | None:
    """Return the year that words are, by their value or, as English has it, by two halves: "nineteen thirty-six"."""
    there = [one for one in amounts(words, language) if not one.place]
    values = [int(next(iter(one.values))) for one in there if len(one.values) == 1]
    if len(values) == 1 and len(there[0].text) == len(words) and _FIRST <= values[0] <= _LAST:
        return values[0]
    if len(values) == _HALVES and 10 <= values[0] <= 20 and 10 <= values[1] <= 99:
        return values[0] * 100 + values[1]
    return None


_HALVES = 2


def _counts_nothing(tail: str, language: Language) -> bool:
    """Whether nothing stands behind a number that it could count: a mark, the end, a small word that all texts have."""
    following = re.match(r"\s+([^\W\d_]+)", tail)
    return following is None or bool(language.common.pattern.fullmatch(following[1]))


def _days(passage: str, language: Language) -> Iterator[tuple[tuple[int, int], str]]:
    spelt = language.dates.spelt
    for match in _days_in(language).finditer(passage):
        for part in ("only", "day", "last_day"):
            if match[part] and not match[part][0].isdigit():
                number = spelt.days[" ".join(match[part].casefold().split())]
                yield match.span(part), f"{number}{spelt.mark}"


@cache
def _year_in(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{language.dates.spelt.years})(?![\w-])", re.IGNORECASE)


@cache
def _called(language: Language) -> re.Pattern[str]:
    """Return the pattern of what calls a number behind it a year: a month, or a word for it."""
    months = "|".join(map(re.escape, language.dates.months))
    return re.compile(
        rf"(?<!\w)(?:(?:{months})\.?,?|{language.dates.spelt.called})\s+(?:(?:of|de)\s+)?$", re.IGNORECASE
    )


@cache
def _days_in(language: Language) -> re.Pattern[str]:
    spelt = language.dates.spelt
    longest = sorted(spelt.days, key=len, reverse=True)
    day = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
    months = "|".join(map(re.escape, language.dates.months))
    before = rf"(?={spelt.of}(?:{months})(?!\w))"
    first = rf"(?P<day>{day}|\d\d?)\s+(?:{spelt.links})\s+"
    return re.compile(rf"(?<![\w-])(?:(?P<only>{day}){before}|{first}(?P<last_day>{day}){before})", re.IGNORECASE)
