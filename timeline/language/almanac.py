"""Days that an almanac has: those of feasts, and the weekdays of a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateutil.easter import EASTER_JULIAN, EASTER_WESTERN, easter

from timeline.dates import Day, days_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.dates import Calendar

Days = tuple[Day, Day]

FIRST, LAST = 326, 4099
"""The years between which the dates of Easter are known."""
GREGORIAN = 1583
"""The first Easter by the Gregorian calendar."""


def feast_days(feast: tuple[int, int, int], year: int, calendar: Calendar | None, reformed: Day) -> Iterator[Days]:
    """Yield the first and last day of a feast in a year, by either calendar where it is not known which was in use.

    >>> [str(first) for first, _ in feast_days((0, 1, 1), 2023, None, Day(1752, 9, 14))]
    ['2023-04-10']
    """
    month, first, last = feast
    if month:
        yield (
            days_of(year, month, first, calendar or "gregorian")[0],
            days_of(year, month, last, calendar or "gregorian")[1],
        )
        return
    if not FIRST <= year <= LAST:
        return
    if calendar == "julian" or (calendar is None and year <= reformed.year):
        sunday = easter(year, EASTER_JULIAN)
        day = days_of(year, sunday.month, sunday.day, "julian")[0]
        yield day + first, day + last
    if calendar != "julian" and year >= GREGORIAN:
        sunday = easter(year, EASTER_WESTERN)
        day = Day(year, sunday.month, sunday.day)
        yield day + first, day + last


def nth_weekday(first: Day, last: Day, nth: int, weekday: int) -> Days | None:
    """Return the day that is the nth of a weekday from one day to another, or the last (-1); None where none is.

    >>> [str(day) for day in nth_weekday(Day(2023, 5, 1), Day(2023, 5, 31), -1, 0) or ()]
    ['2023-05-29', '2023-05-29']
    """
    day = last - (last.weekday() - weekday) % 7 if nth < 0 else first + (weekday - first.weekday()) % 7 + 7 * (nth - 1)
    return (day, day) if first <= day <= last else None
