"""Days of the proleptic Gregorian calendar, years -9999 to 9999, the stretches between them, and the Julian calendar.

Years are counted as astronomers do: 0000 is 1 BC. `datetime` begins with the year 1; the calendar is the same again
every 400 years, so a year outside is counted as one of those that `datetime` knows.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal, overload

Calendar = Literal["gregorian", "julian"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_YEARS, _DAYS = 400, 146097  # after which the calendar is the same again


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day, with the arithmetic of `datetime.date`, in whole days.

    Raises ValueError where there is no such day, and OverflowError where arithmetic leaves the years there are.

    >>> ides = Day(-43, 3, 15)
    >>> str(ides), WEEKDAYS[ides.weekday()], str(ides + 20), Day(1, 1, 1) - ides
    ('-0043-03-15', 'Friday', '-0043-04-04', 15998)
    """

    year: int
    month: int
    day: int

    min: ClassVar[Day]
    max: ClassVar[Day]

    def __post_init__(self) -> None:
        if not -9999 <= self.year <= 9999:
            raise ValueError(f"year {self.year} is not within -9999 to 9999")
        self._alike()

    def _alike(self) -> date:
        """Return the day of the years 1 to 400 that lies whole cycles from this one."""
        return date((self.year - 1) % _YEARS + 1, self.month, self.day)

    @classmethod
    def fromordinal(cls, ordinal: int) -> Day:
        """Return the day of a number; that of 0001-01-01 is 1."""
        cycles, rest = divmod(ordinal - 1, _DAYS)
        alike = date.fromordinal(rest + 1)
        try:
            return cls(alike.year + cycles * _YEARS, alike.month, alike.day)
        except ValueError as error:
            raise OverflowError(str(error)) from None

    @classmethod
    def fromisoformat(cls, text: str) -> Day:
        """Return the day that a text of ISO 8601 writes, in expanded form before the year 0."""
        match = re.fullmatch(r"(?!-0000)(-?\d{4})-(\d\d)-(\d\d)", text, re.ASCII)
        if not match:
            raise ValueError(f"{text!r} is no day")
        return cls(*map(int, match.groups()))

    def toordinal(self) -> int:
        """Return its number."""
        return self._alike().toordinal() + (self.year - 1) // _YEARS * _DAYS

    def weekday(self) -> int:
        """Return its place in the week, from 0 for Monday."""
        return self._alike().weekday()  # a cycle is whole weeks

    def isoformat(self) -> str:
        """Return it as ISO 8601 has it, in expanded form before the year 0."""
        return f"{'-' * (self.year < 0)}{abs(self.year):04}-{self.month:02}-{self.day:02}"

    def __add__(self, days: int) -> Day:
        return Day.fromordinal(self.toordinal() + days)

    @overload
    def __sub__(self, other: int) -> Day: ...
    @overload
    def __sub__(self, other: Day) -> int: ...
    def __sub__(self, other: int | Day) -> int | Day:
        if isinstance(other, Day):
            return 0 if other is self else self.toordinal() - other.toordinal()
        return Day.fromordinal(self.toordinal() - other)

    def __str__(self) -> str:
        return self.isoformat()


Day.min, Day.max = Day(-9999, 1, 1), Day(9999, 12, 31)

REFORM = Day(1582, 10, 15)
"""The first day of the Gregorian calendar, where it was taken up first."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from `first` to `last`, both included; None where an end is open.

    Raises ValueError where it would end before it begins.
    """

    first: Day | None
    last: Day | None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first is not self.last and self.first > self.last:
            raise ValueError(f"{self.first} is after {self.last}")

    def contains(self, other: Interval) -> bool:
        """Whether every day of `other` is a day of this one."""
        from_first = not self.first or (other.first is not None and self.first <= other.first)
        return from_first and (not self.last or (other.last is not None and other.last <= self.last))

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        begins = not self.first or not other.last or self.first <= other.last
        return begins and (not other.first or not self.last or other.first <= self.last)

    def intersect(self, other: Interval) -> Interval | None:
        """Return the days that the two share; None where there are none."""
        if not self.overlaps(other):
            return None
        first = max(self.first, other.first) if self.first and other.first else self.first or other.first
        last = min(self.last, other.last) if self.last and other.last else self.last or other.last
        return Interval(first, last)


def days_of(
    year: int, month: int | None = None, day: int | None = None, calendar: Calendar = "gregorian"
) -> tuple[Day, Day]:
    """Return the first and the last day of a year, a month or a day of a calendar. Raises ValueError for none.

    >>> [str(day) for day in days_of(1649, 1, 30, "julian")]
    ['1649-02-09', '1649-02-09']
    """
    first, last = (1, 12) if month is None else (month, month)
    length = month_length(year, last, calendar)
    if day is not None and first == last:
        one = _day(year, first, day, calendar)
        return one, one
    return (
        _day(year, first, 1 if day is None else day, calendar),
        _day(year, last, length if day is None else day, calendar),
    )


def period(day: Day, unit: str | None, amount: int) -> tuple[Day, Day]:
    """Return the day, week (Monday to Sunday), month or else year that lies `amount` of them from that of a day.

    >>> [str(one) for one in period(Day(2025, 10, 16), "month", -8)]
    ['2025-02-01', '2025-02-28']
    """
    if unit == "day":
        return day + amount, day + amount
    if unit == "week":
        monday = day + (7 * amount - day.weekday())
        return monday, monday + 6
    if unit == "month":
        return days_of(*month_from(day.year, day.month, amount))
    return days_of(day.year + amount)


def month_from(year: int, month: int, amount: int) -> tuple[int, int]:
    """Return the year and the number of the month that lies `amount` from another.

    >>> month_from(2025, 11, 3)
    (2026, 2)
    """
    years, before = divmod(month - 1 + amount, 12)
    return year + years, before + 1


def month_length(year: int, month: int, calendar: Calendar = "gregorian") -> int:
    """Return how many days a month has. Raises ValueError where no month has the number."""
    if not 1 <= month <= 12:
        raise ValueError(f"{month} is no month")
    leap = year % 4 == 0 if calendar == "julian" else isleap(year)
    return (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _day(year: int, month: int, day: int, calendar: Calendar) -> Day:
    if calendar == "gregorian":
        return Day(year, month, day)
    if not 1 <= day <= month_length(year, month, calendar):
        raise ValueError(f"there is no day {day} of month {month} in {year}")
    from convertdate import julian  # rarely needed

    return Day.fromordinal(round(julian.to_jd(year, month, day) - 1721424.5))  # the Julian day number of ordinal 0


def weekdays(year: int, month: int, day: int, calendar: Calendar | None, changed: Day) -> frozenset[int]:
    """Return the weekdays that a day can have had as it is written; none where no calendar has it.

    Where its calendar is not known, one before the day on which its country `changed` may be of either.

    >>> sorted(WEEKDAYS[one] for one in weekdays(1649, 1, 30, None, Day(1752, 9, 14)))
    ['Saturday', 'Tuesday']
    """
    either: tuple[Calendar, ...] = (calendar,) if calendar else ("gregorian", "julian")
    if calendar is None and (year, month, day) >= (changed.year, changed.month, changed.day):
        either = ("gregorian",)
    there = (one for one in either if 1 <= day <= month_length(year, month, one))
    return frozenset(_day(year, month, day, one).weekday() for one in there)


def year_words(year: int) -> str:
    """Return a year as it is called in English.

    >>> year_words(-43), year_words(43), year_words(2025)
    ('44 BC', 'AD 43', '2025')
    """
    return f"{1 - year} BC" if year < 1 else str(year) if year > 999 else f"AD {year}"
