"""Whether what a curator worked out follows from the numbers that it was worked out from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from timeline.dates import Day
from timeline.evidence.tellings import Telling
from timeline.language import clock, phrases
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language
from timeline.language.phrases import Phrase
from timeline.texts.passages import fold

_DAY = 86_400
"""Seconds."""
_QUOTED = re.compile(r'"[^"]*"|«[^»]*»')
_HOUR = 3600
_NEAR = Fraction(1, 4)
"""How far hours may be rounded."""
_MOST = 6
"""The most numbers that one is worked out from."""


class Wrong(NamedTuple):
    """A number that does not follow, and what it is said to follow from."""

    amount: str
    terms: str


def wrong_sums(note: str, language: Language) -> Iterator[Wrong]:
    """Yield the numbers that a note quotes and says to be counted from others which do not give them.

    >>> from timeline import language
    >>> list(wrong_sums("“16 more” is counted from 46 and 30.", language.of("en")))
    []
    >>> list(wrong_sums("“Six days” are counted from 17 to 22 June.", language.of("en")))
    [Wrong(amount='Six days', terms='from 17 to 22 June')]
    """
    folded = fold(note)
    rest = _QUOTED.sub(lambda found: " " * len(found[0]), folded)
    if not language.counting.figures.counts.pattern.search(rest):
        return
    quoted = [one for found in _QUOTED.findall(folded) for one in amounts(found.strip('"«» '), language)]
    for one in quoted[:_MOST]:
        if len(one.values) == 1 and not (one.place or one.least) and (given := _given(one, rest, language)):
            terms, results = given
            near = _NEAR if one.unit and one.unit.size == _HOUR else Fraction(0)
            if all(abs(value - result) > near for value in one.values for result in results):
                yield Wrong(one.text, terms)


_Given = tuple[str, frozenset[Fraction]]
"""The words of what a number may be worked out from, and what these can give."""


def _given(one: Amount, rest: str, language: Language) -> _Given | None:
    if one.unit and one.unit.measure == "time":
        return _by_clock(one.unit.size, rest, language) or _by_days(one.unit.size, rest, language)
    there = [other for other in amounts(rest, language) if len(other.values) == 1 and not other.place]
    if not 2 <= len(there) <= _MOST or _dated(there, rest, language):
        return None
    values = [next(iter(other.values)) for other in there]
    words = rest[there[0].start : there[-1].end].strip()
    return words, frozenset(_results(values))


def _dated(there: Collection[Amount], rest: str, language: Language) -> bool:
    found = [one for one in phrases.find(rest, language) if one.kind == "date"]
    return any(one.start < other.end and other.start < one.end for one in found for other in there)


def _results(values: list[Fraction]) -> Iterator[Fraction]:
    """Yield what numbers give: their sum, their product, what the rest leaves of the greatest, and a share of it."""
    total, greatest = sum(values, Fraction(0)), max(values)
    yield from (total, 2 * greatest - total)
    if len(values) == 2:
        least = min(values)
        yield greatest * least
        if least:
            yield greatest / least
            yield from (Fraction(round(100 * least / greatest)), 100 * least / greatest)
            yield from (Fraction(round(100 * greatest / least)), Fraction(round(100 * (greatest - least) / least)))
            yield Fraction(round(100 * (greatest - least) / greatest))


def _by_clock(size: Fraction, rest: str, language: Language) -> _Given | None:
    times = clock.times(rest, language)
    if len(times) != 2:
        return None
    first, last = ([60 * hour + one.minute for hour in one.hours] for one in times)
    apart = {60 * (there - here) % _DAY for one, two in ((first, last), (last, first)) for here in one for there in two}
    return rest[times[0].start : times[1].end], frozenset(Fraction(one) / size for one in apart)


def _by_days(size: Fraction, rest: str, language: Language) -> _Given | None:
    found = [one for one in phrases.find(rest, language) if one.kind == "date" and one.day]
    days = [day for one in found for day in _days(one)]
    if len(days) != 2 or size < _DAY or size > 7 * _DAY:
        return None
    apart = abs(days[1] - days[0])
    return rest[found[0].start : found[-1].end], frozenset((Fraction(apart * _DAY) / size,))


def _days(one: Phrase) -> Iterator[Day]:
    """Yield the first day of a phrase and, where it has another, the last, of its own year or any."""
    if one.month and one.day:
        for day in (one.day, one.last_day):
            if day:
                yield Day(one.year or 2001, one.month, day)


def turned(here: Telling, values: Collection[Fraction]) -> Iterator[tuple[str, str]]:
    """Yield each number by which a sentence has one before it more or less than another, where it is the other way.

    "46 porters, 16 fewer than the year before" is not so where quotes have 30.
    """
    figures = here.language.counting.figures
    there = amounts(here.words, here.language)
    for one, two in pairwise(there):
        if len(one.values) != 1 or len(two.values) != 1:
            continue
        end = two.start + len(two.text)
        behind = here.words[end : end + 40].lstrip().split(",")[0]
        greater, less = figures.more.pattern.match(behind), figures.fewer.pattern.match(behind)
        found = greater or less
        mine, by = next(iter(one.values)), next(iter(two.values))
        compared = found and figures.than.pattern.search(behind, found.end())
        if not found or not compared or (greater and less) or not by:
            continue
        right, wrong = (mine - by, mine + by) if greater else (mine + by, mine - by)
        if wrong in values and right not in values:
            yield two.text, found[0]
