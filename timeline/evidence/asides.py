"""Which of the days told in a text are told in passing: a phrase that leaves out its year is likely of none of them.

Who tells of an expedition of 1936 that the first had thirty men "in 1931" goes on to tell of 1936. The day that a
report names last is not the one that its "on Saturday" is counted from, which is the day on which it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.dates import Interval
from timeline.language import meaning
from timeline.language.phrases import Phrase

_WEEK = 7
_CLAUSE = frozenset(",;:()–—")
"""What parts the clauses of a sentence."""


@dataclass(frozen=True, slots=True)
class Passing:
    """What is told in other lines than a sentence's, the year that the text tells of, and its days of publication."""

    elsewhere: tuple[Interval, ...]
    main: int | None
    published: Interval

    def tells(self, days: Interval, phrase: Phrase) -> bool:
        """Whether days are told in passing, for a phrase of another line."""
        if days not in self.elsewhere:
            return False
        if phrase.kind == "weekday":
            return _length(self.published) < _WEEK and not meaning.long_past(days, self.published)
        return self._looks_back(days)

    def of_another_clause(self, days: Interval, between: str) -> bool:
        """Whether days that are told behind a phrase, with some words between, look back in another clause."""
        return self._looks_back(days) and not _CLAUSE.isdisjoint(between)

    def further(self, days: Sequence[Interval], asides: Sequence[Interval]) -> tuple[Interval, ...]:
        """Return, of times told before a day without a month, those `asides` and all but the nearest month.

        A day of publication does not tell which month is meant.
        """
        nearest = next((one for one in days if not is_long(one) and one not in asides), None)
        if nearest is None or (self.published.first and nearest.overlaps(self.published)):
            return tuple(asides)
        return tuple(one for one in days if one != nearest)

    def _looks_back(self, days: Interval) -> bool:
        """Whether a year or month is before the year that is told of, or before that of a report of its own time."""
        if days.last is None or _length(days) < 1:
            return False
        if self.main is not None:
            return days.last.year < self.main
        first = self.published.first
        return first is not None and days.last.year < first.year and not meaning.long_past(days, self.published)


def is_long(days: Interval) -> bool:
    """Whether days are of no single month."""
    return days.first is None or days.last is None or days.last - days.first >= 62


def main_year(year: int | None, times: Iterable[Interval]) -> int | None:
    """Return the year that a text goes on to tell of, after it told of one and then of some days.

    A day moves it wherever it lies, a longer time only ahead.
    """
    for days in times:
        if days.last and (_length(days) < 1 or (year is not None and _length(days) < _YEAR and days.last.year > year)):
            year = days.last.year
    return year


_YEAR = 366


def _length(days: Interval) -> int:
    return days.last - days.first if days.first and days.last else 10**7
