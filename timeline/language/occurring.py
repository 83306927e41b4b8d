"""The days on which a date phrase falls: in years, in months, and nearest to the days of a window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from timeline.dates import Day, Interval, days_of, month_from, weekdays
from timeline.language import relative
from timeline.language.almanac import feast_days, nth_weekday
from timeline.language.relative import Days

if TYPE_CHECKING:
    from timeline.dates import Calendar
    from timeline.language.phrases import Phrase


def in_months(phrase: Phrase, first: Day, last: Day, calendar: Calendar | None) -> list[Days]:
    """Return the days of a phrase without a month in the months from one day to another, and in the next after it."""
    count = (last.year - first.year) * 12 + last.month - first.month
    following = first == last and (phrase.day or 0) < first.day
    months = (month_from(first.year, first.month, number) for number in range(count + 1 + following))
    found = (days_in(phrase._replace(month=month), year, calendar) for year, month in months)
    return [days for days in found if days and phrase.weekday in (None, days[0].weekday())]


def in_month_beside(phrase: Phrase, published: Interval, calendar: Calendar | None) -> Iterator[Days]:
    """Yield the days of "the 4th inst.", "ult.": of the months beside those told before, and beside the publication."""
    told = [days for days in phrase.context if days.first and days.last and days.last - days.first < 92]
    for days in told if told and phrase.near else (*told, published):
        if days.first and days.last:
            start = month_from(days.first.year, days.first.month, phrase.amount)
            end = month_from(days.last.year, days.last.month, phrase.amount)
            months = Day(*start, 1), Day(*end, 1)
            yield from in_months(phrase._replace(unit=None), *months, calendar)


def beside(phrase: Phrase, window: Days, calendar: Calendar | None, *, told: bool = False) -> list[Days]:
    """Return the times of a phrase without a year that are the last or the next on one of the days of a window.

    A day with its weekday is within a year or so, where one is; or where others are `told` beside it.
    """
    first, last = window
    if phrase.month is None and phrase.day is None and not phrase.feast:
        return []
    if phrase.month is None and not phrase.feast:
        start, end = month_from(first.year, first.month, -30), month_from(last.year, last.month, 30)
        there = in_months(phrase, Day(*start, 1), Day(*end, 1), calendar)
    else:
        years = range(first.year - 17, last.year + 18)  # two leap days each way
        there = in_years(phrase, years, calendar)
    times = relative.nearest(there, first, last, phrase.side)
    if phrase.weekday is None or phrase.month is None:
        return times
    near = [days for days in times if first - days[1] <= _ABOUT_A_YEAR and days[0] - last <= _ABOUT_A_YEAR]
    return near if near or told else times


_ABOUT_A_YEAR = 400
"""Days."""


def in_years(phrase: Phrase, years: Iterable[int], calendar: Calendar | None) -> list[Days]:
    """Return the days of a date phrase in each of `years` that has them, and has them on its weekday."""
    style: Calendar | None = "julian" if phrase.style < 0 else "gregorian" if phrase.style > 0 else calendar
    if phrase.feast:
        return [days for year in years for days in feast_days(phrase.feast, year, style, phrase.reformed)]
    found = [(days_in(phrase, year, style), year) for year in years]
    return [days for days, year in found if days and on_weekday(phrase, year, calendar)]


def on_weekday(phrase: Phrase, year: int, calendar: Calendar | None) -> bool:
    """Whether a date phrase falls in `year` on the weekday that it names, if it names one."""
    if phrase.weekday is None or phrase.month is None:
        return True
    by: Calendar | None = "julian" if phrase.style < 0 else "gregorian" if phrase.style > 0 else calendar
    return phrase.weekday in weekdays(year, phrase.month, phrase.day or 1, by, phrase.reformed)


def days_in(phrase: Phrase, year: int, calendar: Calendar | None) -> Days | None:
    """Return the days of a date phrase in `year`; None where there are none, as of 30 February.

    What the Gregorian calendar has not, the Julian may have, while it was in use.
    """
    by = calendar or "gregorian"
    try:
        first, last = days_of(year, phrase.month, phrase.day, by)
        if phrase.nth:
            return nth_weekday(first, last, *phrase.nth)
        if phrase.last_day is not None:
            last = days_of(year, phrase.month, phrase.last_day, by)[1]
        elif phrase.month and phrase.day is None and phrase.months > 1:
            last = days_of(*month_from(year, phrase.month, phrase.months - 1), None, by)[1]
        elif phrase.month is None and phrase.years > 1:
            last = days_of(year + phrase.years - 1, None, None, by)[1]
    except ValueError:
        return days_in(phrase, year, "julian") if calendar is None and year <= phrase.reformed.year else None
    return (first, last) if first <= last else None
