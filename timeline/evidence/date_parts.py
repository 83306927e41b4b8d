"""The years, months, days and weekdays that dates and date phrases name, each by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.dates import Interval
    from timeline.language.forms import DateWords
    from timeline.language.phrases import Phrase

MOST_YEARS = 150
MOST_DAYS = 62
"""How long something may last for each of its years, and of its days, to be told with it."""


@dataclass(frozen=True, eq=False)
class DateParts:
    """What is named somewhere; weekdays from Monday as 0."""

    years: set[int] = field(default_factory=set)
    months: set[int] = field(default_factory=set)
    days: set[int] = field(default_factory=set)
    weekdays: set[int] = field(default_factory=set)

    def add_written(self, edtf: str) -> None:
        """Add what a date writes out, by whatever calendar."""
        for year, month, day in re.findall(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", edtf):
            self.years.add(int(year))
            self.months.update({int(month)} if month else ())
            self.days.update({int(day)} if day else ())

    def add_years(self, days: Interval) -> None:
        """Add the years of an interval."""
        first, last = days.first or days.last, days.last or days.first
        if first and last:
            between = range(first.year, last.year + 1)
            self.years.update(between if len(between) <= MOST_YEARS else (first.year, last.year))

    def add_days(self, days: Interval) -> None:
        """Add the years, months, days and weekdays of an interval, as far as they are few."""
        self.add_years(days)
        if not (days.first and days.last) or days.last - days.first > 366:
            return
        length = days.last - days.first
        steps = range(length + 1) if length <= MOST_DAYS else (*range(0, length, 28), length)
        for day in (days.first + step for step in steps):
            self.months.add(day.month)
            if length <= MOST_DAYS:
                self.days.add(day.day)
                self.weekdays.add(day.weekday())

    def add_phrase(self, phrase: Phrase) -> None:
        """Add what a phrase names."""
        for one in (phrase, *phrase.ends, *phrase.others):
            self.years.update({one.year} if one.year is not None else ())
            self.months.update(_months(one))
            self.days.update(day for day in (one.day, one.last_day) if day)
            self.weekdays.update({one.weekday} if one.weekday is not None else ())

    def add_words(self, words: list[str], known: DateWords) -> None:
        """Add the months and weekdays among words in small letters, whether or not a date is made of them."""
        for word in words:
            self.months.update({known.months[word]} if word in known.months else ())
            self.weekdays.update({known.weekdays[word]} if word in known.weekdays else ())

    def tell(self, phrase: Phrase) -> bool:
        """Whether everything that a phrase names is among them, by one of its readings."""
        if phrase.ends:
            return all(map(self.tell, phrase.ends))
        return any(self._tell(one) for one in (phrase, *phrase.others))

    def _tell(self, phrase: Phrase) -> bool:
        year, months = phrase.year, _months(phrase)
        years = range(0) if year is None else range(year, year + phrase.years)
        return (
            (not years or not self.years.isdisjoint(years))
            and (not months or not self.months.isdisjoint(months))
            and self.days.issuperset(day for day in (phrase.day, phrase.last_day) if day)
            and (phrase.weekday is None or phrase.weekday in self.weekdays or not self.weekdays)
        )


def _months(phrase: Phrase) -> frozenset[int]:
    """Return the months that a phrase names; a season without its year is the same wherever it is."""
    if not phrase.month or (phrase.months > 1 and phrase.year is None):
        return frozenset()
    return frozenset((phrase.month + more - 1) % 12 + 1 for more in range(phrase.months))
