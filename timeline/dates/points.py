"""The points that dates are written with: a century, decade, year, month or day, or a moment by the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from timeline.dates.days import MONTHS, Calendar, Day, Interval, days_of, month_length, year_words

Exactness = Literal["second", "minute", "day", "month", "year", "decade", "century"]

_YEAR = "(?!-0000)-?[0-9]{4}"
_MONTH = f"{_YEAR}-(?:0[1-9]|1[0-2])"
_DAY = f"{_MONTH}-(?:0[1-9]|[12][0-9]|3[01])"
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?"
_OFFSET = "(?!.00:00)(?:[+](?:0[0-9]|1[0-3]):[0-5][0-9]|[+]14:00|-(?:0[0-9]|1[01]):[0-5][0-9]|-12:00)"

POINT = f"{_DAY}T{_TIME}(?:Z|{_OFFSET})|{_DAY}|{_MONTH}|{_YEAR}"
"""The pattern of what may stand alone or at an end."""

ROUND = "-?[0-9]{3}X|-?[0-9]{2}XX"
"""The pattern of a decade and a century, which only stand alone."""


class DateError(ValueError):
    """Text that is no date of ours. The message says to a curator what is wrong and what to write instead."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day by a clock that is `offset` minutes ahead of UTC. `second` is None where it was not told."""

    hour: int
    minute: int
    second: int | None
    offset: int

    @property
    def zone(self) -> str:
        """Which clock, in words."""
        return f"UTC{self._offset}"

    @property
    def time(self) -> str:
        """The time without the clock's offset."""
        return f"{self.hour:02}:{self.minute:02}" + ("" if self.second is None else f":{self.second:02}")

    @property
    def _offset(self) -> str:
        return f"{'-' if self.offset < 0 else '+'}{abs(self.offset) // 60:02}:{abs(self.offset) % 60:02}" * bool(
            self.offset
        )

    def __str__(self) -> str:
        return f"{self.time}{self._offset or 'Z'}"


@dataclass(frozen=True, slots=True)
class Point:
    """A point of time as it is written, in its calendar; `point` makes it.

    `first` and `last` are its days in the Gregorian calendar, the same day where it is known so well. Of a decade and
    a century, `year` is the first or, before the year 0, the last.
    """

    text: str
    exactness: Exactness
    first: Day
    last: Day
    year: int
    month: int | None = None
    day: int | None = None
    clock: Clock | None = None

    @property
    def days(self) -> Interval:
        """The days that it may be."""
        return Interval(self.first, self.last)

    @property
    def seconds(self) -> tuple[int, int] | None:
        """Its first and last second, counted in UTC like the ordinals of days; None where no clock time is known."""
        clock = self.clock
        if clock is None:
            return None
        minute = self.first.toordinal() * 1440 + clock.hour * 60 + clock.minute - clock.offset
        return (minute * 60 + (clock.second or 0), minute * 60 + (59 if clock.second is None else clock.second))

    def before(self, other: Point) -> bool:
        """Whether it is over before the other begins: by the clock where both have one, else by the local days."""
        own, theirs = self.seconds, other.seconds
        return own[1] < theirs[0] if own and theirs else self.last < other.first


def point(text: str, calendar: Calendar = "gregorian") -> Point:
    """Return the point that a text in the right form writes. Raises DateError where there is no such day."""
    if "X" in text:
        return _round(text, calendar)
    date, _, clock = text.partition("T")
    sign, digits = ("-", date[1:]) if date.startswith("-") else ("", date)
    year, month, day = (int(part) for part in (digits + "-0-0").split("-")[:3])
    year = -year if sign else year
    if day and day > (length := month_length(year, month, calendar)):
        julian = (
            "; the Julian calendar has it: `calendar: julian`" if day <= month_length(year, month, "julian") else ""
        )
        raise DateError(f"'{date}' does not exist: {MONTHS[month - 1]} {year_words(year)} has {length} days{julian}")
    exactness: Exactness = "day" if day else "month" if month else "year"
    time = _clock(clock) if clock else None
    if time:
        exactness = "minute" if time.second is None else "second"
    first, last = _within_years(text, year, month, day, calendar)
    return Point(text, exactness, first, last, year, month or None, day or None, time)


def _clock(text: str) -> Clock:
    match = re.fullmatch(r"(\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-])(\d\d):(\d\d))", text)
    if match is None:
        raise ValueError(f"{text!r} is no clock time")
    hour, minute, second, sign, hours, minutes = match.groups()
    offset = int(hours or 0) * 60 + int(minutes or 0)
    return Clock(int(hour), int(minute), int(second) if second else None, -offset if sign == "-" else offset)


def _round(text: str, calendar: Calendar) -> Point:
    low, high = int(text.replace("X", "0").lstrip("-")), int(text.replace("X", "9").lstrip("-"))
    if text.startswith("-"):
        low, high = -high, -(low or 1)  # there is no year -0000
    first, last = _within_years(text, low, 0, 0, calendar)[0], _within_years(text, high, 0, 0, calendar)[1]
    year = high if text.startswith("-") else low
    return Point(text, "century" if text.endswith("XX") else "decade", first, last, year)


def _within_years(text: str, year: int, month: int, day: int, calendar: Calendar) -> tuple[Day, Day]:
    try:
        return days_of(year, month or None, day or None, calendar)
    except OverflowError:
        raise DateError(f"'{text}' is no date: in the Gregorian calendar it is not within -9999 to 9999") from None
