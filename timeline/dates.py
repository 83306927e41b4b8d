"""Dates as records write them: a subset of EDTF (ISO 8601-2), with first day, last day, precision and words.

    2025-10-16  2025-10  2025        known to the day, the month, the year; with ~ about, ? uncertain, % both
    2025-10-16T19:30+02:00           known to the minute; with Z or an offset
    2013-11/2014-02                  lasts from … to …; .. on one side for an open end
    [2025-10-20..2025-10-26]         once, some time within; both days, months or years; one end may be missing

Qualifiers stand at the end of a day, month or year that is alone; the ends of spans and windows take none. Whatever
is read here is EDTF, but for the minute: EDTF asks for seconds, which no news text knows.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

Precision = Literal["minute", "day", "month", "year", "span", "window", "open"]
Qualifier = Literal["", "~", "?", "%"]
Style = Literal["alone", "heading", "within", "brackets"]
"""Where words for a date stand: by themselves, over what they date, in a sentence, in brackets before a title."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class DateError(ValueError):
    """Text that is no date of ours. The message says to a curator what is wrong and what to write instead."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from `first` to `last`, both included; None where an end is open.

    Raises ValueError where it would end before it begins.
    """

    first: date | None
    last: date | None

    def __post_init__(self) -> None:
        if self._low > self._high:
            raise ValueError(f"{self.first} is after {self.last}")

    @property
    def _low(self) -> date:
        return self.first or date.min

    @property
    def _high(self) -> date:
        return self.last or date.max

    def contains(self, other: Interval) -> bool:
        """Whether every day of `other` is a day of this one."""
        from_first = not self.first or (other.first is not None and self.first <= other.first)
        return from_first and (not self.last or (other.last is not None and other.last <= self.last))

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        return self._low <= other._high and other._low <= self._high

    def intersect(self, other: Interval) -> Interval | None:
        """Return the days that the two share; None where there are none."""
        if not self.overlaps(other):
            return None
        both = self, other
        first = max((interval.first for interval in both if interval.first), default=None)
        last = min((interval.last for interval in both if interval.last), default=None)
        return Interval(first, last)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as a record gives it; `parse` makes it.

    `edtf` is the text as written, in the only form that is accepted. `first` and `last` bound it, None where open.
    `precision` is "open" for a span or a window that lacks an end. `minute` is the time with its offset
    ("19:30+02:00") where the date is known to the minute; its day is then the local day, as written.
    """

    edtf: str
    first: date | None
    last: date | None
    precision: Precision
    qualifier: Qualifier = ""
    minute: str | None = None

    @property
    def interval(self) -> Interval:
        """The days from first to last."""
        return Interval(self.first, self.last)

    @property
    def lasts(self) -> bool:
        """Whether it goes on from one time to another, rather than being once."""
        return "/" in self.edtf

    @property
    def ends(self) -> tuple[Precision, ...]:
        """How exactly each end that is written is known; of a date with one point, how exactly this is.

        >>> parse("2013-11/2014").ends
        ('month', 'year')
        """
        if self.minute:
            return ("minute",)
        return tuple(_PRECISION[len(point)] for point in dict.fromkeys(_points(self)) if point)

    @property
    def without_clock(self) -> Date:
        """The same without its time of day."""
        return Date(self.edtf[:10], self.first, self.last, "day") if self.minute else self

    @property
    def text(self) -> str:
        """The date in English words, for people.

        >>> [parse(edtf).text for edtf in ("2025-10-16", "2014~", "[2025-10-20..2025-10-26]")]
        ['16 October 2025', 'about 2014', 'some time between 20 and 26 October 2025']
        """
        return words(self)

    def contains(self, other: Date) -> bool:
        """Whether the bounds of this date hold those of `other`, as August 2025 holds 15 August 2025."""
        return self.interval.contains(other.interval)

    def __str__(self) -> str:
        return self.edtf


def parse(text: str) -> Date:
    """Return the date that `text` writes. Raises DateError.

    >>> parse("2025-10").last
    datetime.date(2025, 10, 31)
    """
    if match := re.fullmatch(f"({_POINT})([~?%]?)", text):
        days = _days(match[1])
        return Date(text, days.first, days.last, _PRECISION[len(match[1])], cast("Qualifier", match[2]))
    if match := re.fullmatch(f"({_DAY})T({_TIME}(?:Z|{_OFFSET}))", text):
        days = _days(match[1])
        return Date(text, days.first, days.last, "minute", minute=match[2])
    for pattern, form, precision in _SPAN, _WINDOW:
        if match := re.fullmatch(pattern, text):
            days = _between(text, match[1].strip("."), match[2].strip("."), form)
            return Date(text, days.first, days.last, precision if days.first and days.last else "open")
    if len(text) > 60:
        raise DateError(f"'{text[:59]}…' is no date: {_FORMS}")
    raise DateError(f"'{text}' is no date: {_advice(text)}")


_DAY = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_POINT = f"{_DAY}|[0-9]{{4}}-(?:0[1-9]|1[0-2])|[0-9]{{4}}"
_TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_OFFSET = "(?!.00:00)(?:[+](?:0[0-9]|1[0-3]):[0-5][0-9]|[+]14:00|-(?:0[0-9]|1[01]):[0-5][0-9]|-12:00)"
_PRECISION: dict[int, Literal["day", "month", "year"]] = {10: "day", 7: "month", 4: "year"}  # by length

_Form = Literal["{}/{}", "[{}..{}]"]
_SPAN: tuple[str, _Form, Precision] = (rf"({_POINT}|\.\.)/({_POINT}|\.\.)", "{}/{}", "span")
_WINDOW: tuple[str, _Form, Precision] = (rf"\[({_POINT}|)\.\.({_POINT}|)\]", "[{}..{}]", "window")


def _days(point: str) -> Interval:
    """Return the days of a day, month or year in the right form. Raises DateError where there is no such day."""
    year, month, day = (int(part) for part in (point + "-0-0").split("-")[:3])
    if not year:
        raise DateError(f"'{point}' is no date: years run from 0001 to 9999")
    if day:
        # date() is all that dateutil's isoparse would add to the grammar above, and costs no import.
        if day > (length := monthrange(year, month)[1]):
            raise DateError(f"'{point}' does not exist: {MONTHS[month - 1]} {year} has {length} days")
        return Interval(date(year, month, day), date(year, month, day))
    last_month = month or 12
    return Interval(date(year, month or 1, 1), date(year, last_month, monthrange(year, last_month)[1]))


def _between(text: str, start: str, end: str, form: _Form) -> Interval:
    """Return the days from `start` to `end` of `text`, either of which may be empty. Raises DateError."""
    if not (start or end):
        raise DateError(f"'{text}' says nothing: give it at least one end")
    first = _days(start) if start else Interval(None, None)
    last = _days(end) if end else Interval(None, None)
    if not (start and end):
        return Interval(first.first, last.last)
    if start == end:
        raise DateError(f"'{text}' has one end twice: write '{start}'")
    coarser, finer = sorted((start, end), key=len)
    if first.overlaps(last) or (form == "[{}..{}]" and len(coarser) < len(finer)):  # EDTF wants windows even
        raise DateError(f"'{text}' has ends of different precision: write '{coarser}' as exactly as '{finer}'")
    if start > end:  # as text: neither holds the other, so they differ in a digit
        raise DateError(f"'{text}' ends before it begins: write '{form.format(end, start)}'")
    return Interval(first.first, last.last)


def words(date: Date, style: Style = "alone", year: int | None = None) -> str:
    """Return a date in English words. They end without the year where a month stands before it and it is `year`.

    >>> window = parse("[2025-10-20..2025-10-26]")
    >>> words(window, "heading"), words(window, "within", year=2025), words(window, "brackets")
    ('Some time between 20 and 26 October 2025', 'between 20 and 26 October', 'some time 20–26 October 2025')
    """
    start, end = _points(date)
    if style == "heading":
        within = "in " if date.precision in ("month", "year") and not date.qualifier else ""
        alone = within + words(date, "alone", year)
        return alone[:1].upper() + alone[1:]
    if date.minute:
        clock, offset = date.minute[:5], date.minute[5:]
        return f"{_words(start)}, {clock} UTC{'' if offset == 'Z' else offset}"
    if start == end:
        about = "about " if date.qualifier in ("~", "%") else ""
        return f"{about}{_words(start)}, uncertain" if date.qualifier in ("?", "%") else about + _words(start, year)
    return _span_words(start, end, year) if date.lasts else _window_words(start, end, style, year)


def _points(date: Date) -> tuple[str, str]:
    """Return the days, months or years that a date is written with: two ends, of which one may be empty."""
    if date.lasts:
        start, _, end = date.edtf.partition("/")
        return start.strip("."), end.strip(".")
    if date.edtf.startswith("["):
        start, _, end = date.edtf[1:-1].partition("..")
        return start, end
    point = date.edtf[:10] if date.minute else date.edtf.rstrip("~?%")
    return point, point


def _words(point: str, known: int | None = None) -> str:
    year, month, day = (int(part) for part in (point + "-0-0").split("-")[:3])
    words = [str(day)] if day else []
    words += [MONTHS[month - 1]] if month else []
    if not (month and year == known and year > 999):
        words.append(str(year) if year > 999 else f"AD {year}")
    return " ".join(words)


def _pair(start: str, end: str, year: int | None) -> tuple[str, str]:
    """Return both ends in words, the first without the month and year that it shares with the last."""
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return str(int(start[8:])), _words(end, year)
    if len(start) == len(end) > 4 and start[:4] == end[:4]:
        return _words(start).removesuffix(_words(end[:4])).strip(), _words(end, year)
    return _words(start), _words(end, year)


def _span_words(start: str, end: str, year: int | None) -> str:
    if not end:
        return f"from {_words(start)} on"
    if not start:
        return f"until {_words(end, year)}"
    return "from {} to {}".format(*_pair(start, end, year))


def _window_words(start: str, end: str, style: Style, year: int | None) -> str:
    if not end:
        return f"{'on' if len(start) == 10 else 'in'} or after {_words(start, year)}"
    if not start:
        return f"by {_words(end, year)}" if len(end) == 10 else f"in or before {_words(end, year)}"
    either = len(start) == 10 and date.fromisoformat(end) - date.fromisoformat(start) == timedelta(days=1)
    form = _EITHER[style] if either else _WITHIN[style]
    return form.format(*_pair(start, end, year))


_EITHER: dict[Style, str] = {"alone": "on {} or {}", "within": "{} or {}", "brackets": "{} or {}"}
_WITHIN: dict[Style, str] = {
    "alone": "some time between {} and {}",
    "within": "between {} and {}",
    "brackets": "some time {}–{}",
}


def _advice(text: str) -> str:
    """Return what to write instead of `text`, by the first of the usual slips that it looks like."""
    if match := re.fullmatch("([0-9]{4})-(2[1-9]|3[0-9]|4[01])", text):
        return _season(int(match[1]), int(match[2]))
    if match := re.fullmatch("([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?", text):
        return _week(int(match[1]), int(match[2]), match[3])
    return next(advice for pattern, advice in _SLIPS.items() if re.fullmatch(pattern, text, re.DOTALL))


def _season(year: int, code: int) -> str:
    """Return the months of a season, quarter, third or half of a year, by its code in ISO 8601-2, 4.8."""
    first = (3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7)[code - 21]
    length = 3 if code < 37 else 4 if code < 40 else 6
    years, month = divmod(first + length - 2, 12)
    start, end = f"{year:04}-{first:02}", f"{year + years:04}-{month + 1:02}"
    return (
        f"{code} is a season or a part of the year, which people count from different days; write its months, "
        f"'[{start}..{end}]' for some time within or '{start}/{end}' for the whole"
    )


def _week(year: int, week: int, day: str | None) -> str:
    try:
        monday = date.fromisocalendar(year, week, 1)
        if day:
            return f"write the day of the month, '{monday + timedelta(days=int(day) - 1)}'"
        sunday = monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return "write its days, such as '[2025-10-13..2025-10-19]' for some time within"
    return f"write its days, '[{monday}..{sunday}]' for some time within or '{monday}/{sunday}' for the whole"


_FORMS = (
    "write a day '2025-10-16', a month '2025-10', a year '2025', or '[2025-10-20..2025-10-26]' for some time within"
)
_SLIPS = {
    r"open/open|\.\./\.\.|/": "give it at least one end, such as '2025-10-16/..'",
    r"\s.*|.*\s|[0-9/.\[\]~?%-]+\s[0-9\s/.\[\]~?%-]+": "take the blanks out",
    "[0-9]{8}": "put hyphens between year, month and day, as in '2025-10-16'",
    "[0-9]{4}-[0-9]{3}": "write month and day, as in '2025-10-16'",
    r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{4}[./][0-9]{1,2}([./][0-9]{1,2})?": (
        "write the year first and hyphens between, as in '2025-10-16'"
    ),
    "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{4}-[0-9]{1,2}": (
        "months are 01 to 12 and days 01 to 31, two digits each, as in '2025-01-05'"
    ),
    "[0-9]{1,3}": "write the year with four digits, as in '0987'",
    r"-.*|Y.*|[0-9]{5,}.*|.*[0-9][ES][0-9].*": "years run from 0001 to 9999, with four digits",
    "[0-9X-]*X[0-9X-]*": "leave out what is not known, or give its bounds, such as '[2010..2019]' for 201X",
    r"\{.*\}": "a set is several dates: write an event for each, or '[2025-10-20..2025-10-26]' for one of them",
    r"\[[^\]/]*,.*\]": "write the first and the last day that are possible, such as '[2025-10-20..2025-10-26]'",
    r"\[.*/.*\]|.*[^.]\.\.[^.].*/.*|.*/.*[^.]\.\.[^.].*": (
        "'/' is for what lasts and '[..]' for what happened once: write one of the two"
    ),
    r"[^\[/]*[^.]\.\.[^./]*[^\]]": "write a window in brackets, such as '[2025-10-20..2025-10-26]'",
    r"[^/]+/|/[^/]+|open/.*|.*/open|unknown/.*|.*/unknown": "write '..' for an open end, as in '2025-10-16/..'",
    r".*/.*|\[.*\.\..*\]": (
        "both ends are days, months or years, such as '2025-10-16/2025-11'; no times and no '~', '?' or '%'"
    ),
    r"[0-9-]{10}T[0-9]{2}:[0-9]{2}": "say which clock, as in '2025-10-16T19:30+02:00' or '2025-10-16T19:30Z'",
    r"[0-9-]{10}T[0-9]{2}:[0-9]{2}:.*": "leave the seconds out, as in '2025-10-16T19:30+02:00'",
    "[0-9-]{10}T.*[+-]00:?00": "write Z for this offset, as in '2025-10-16T19:30Z'",
    "[0-9-]{10}[T ].*": (
        "a time is 00:00 to 23:59 with Z or an offset from -12:00 to +14:00, as in '2025-10-16T19:30+02:00'"
    ),
    ".*[~?%].*": "one of '~', '?' and '%' may stand, at the very end, as in '2014~'",
    r"[\W\d]*[^ -~][\W\d]*": "write plain digits and hyphens, and '/' between two ends, as in '2013-11/2014-02'",
    ".*": _FORMS,
}
