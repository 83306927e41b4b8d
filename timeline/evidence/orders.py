"""What a title or a summary has so many days before or after something else, and where the words date that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline.dates import Day
from timeline.evidence.stems import Stems, among, stems
from timeline.evidence.tellings import Telling
from timeline.language import phrases
from timeline.language.amounts import amounts

_DAYS: Mapping[str | None, int] = {"day": 1, "week": 7}
_DAY = 86_400
"""Seconds."""
_FARTHEST = 3660
"""The most days that are counted: so many are told in years."""
_MOST = 5
"""The most words that tell what days are counted from."""


class Counted(NamedTuple):
    """The words that count days from something, how many they are, fewer than none if before it, and what tells it."""

    words: str
    days: int
    of: frozenset[str]


def counted(here: Telling) -> Iterator[Counted]:
    """Return what a sentence counts from that which it tells just behind: "three days before the fire".

    "Three days before" alone is left out, which may be counted either way: of what is told there, or from it.
    """
    return (one for one in _counted(here) if abs(one.days) <= _FARTHEST)


def _counted(here: Telling) -> Iterator[Counted]:
    words, language = here.words, here.language
    figures = language.counting.figures
    for one in phrases.find(words, language):
        exact = one.kind == "distance" and one.unit in _DAYS and not (one.few or one.about)
        if exact and one.amount and figures.counted_from.pattern.match(words, one.end + 1):
            yield Counted(one.text, one.amount * _DAYS[one.unit], _told_behind(here, one.end))
    for amount in amounts(words, language) if figures.after else ():
        size, end = amount.unit.size if amount.unit else 0, amount.start + len(amount.text)
        if amount.unit and amount.unit.measure == "time" and size in (_DAY, 7 * _DAY) and len(amount.values) == 1:
            for way, sign in ((figures.after, 1), (figures.ahead, -1)):
                if found := way.pattern.match(words, end + 1):
                    days = sign * next(iter(amount.values)) * size / _DAY
                    yield Counted(f"{amount.text} {found[0].split()[0]}", int(days), _told_behind(here, found.end()))


def _told_behind(here: Telling, start: int) -> frozenset[str]:
    ends = (at for mark in ",;:." if (at := here.words.find(mark, start)) >= 0)
    return frozenset(one[0].casefold() for one in here.within((start, min(ends, default=len(here.words))))[:_MOST])


def days_told(quote: Telling, day: Day, behind: frozenset[str]) -> Iterator[str]:
    """Yield the words by which a quote dates to a day a clause that tells something of these."""
    there: Stems = stems(behind, quote.language)
    for one in (end for whole in phrases.find(quote.words, quote.language) for end in whole.ends or (whole,)):
        if one.kind != "date" or one.last_day or (one.month, one.day) != (day.month, day.day):
            continue
        told = quote.within(quote.clause(one.start))
        if one.year in {None, day.year} and any(among(word[0], there, quote.language) for word in told):
            yield one.text
