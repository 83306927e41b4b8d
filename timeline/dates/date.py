"""A date as a record gives it: its ends, what it holds and comes before, and its words for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from timeline.dates.days import MONTHS, Calendar, Day, Interval, year_words
from timeline.dates.points import Clock, Exactness, Point, point

Precision = Literal["second", "minute", "day", "month", "year", "decade", "century", "span", "window", "open"]
Qualifier = Literal["", "~", "?", "%"]
Style = Literal["alone", "heading", "within"]
"""Where words for a date stand: by themselves, over what they date, in a sentence."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date as a record gives it; `parse` makes it.

    `edtf` is the text as written, in the only form that is accepted, counted by its `calendar`. `start` and `end` are
    the points that it is written with, the same one twice where it is known as one, None where open or unknown.
    `precision` is "open" for a span or a window that lacks an end.
    """

    edtf: str
    start: Point | None
    end: Point | None
    precision: Precision
    qualifier: Qualifier = ""
    calendar: Calendar = "gregorian"

    @property
    def first(self) -> Day | None:
        """The first day, the local one where a clock time is known; None where the beginning is open or unknown."""
        return self.start.first if self.start else None

    @property
    def last(self) -> Day | None:
        """The last day."""
        return self.end.last if self.end else None

    @property
    def interval(self) -> Interval:
        """The days from first to last."""
        return Interval(self.first, self.last)

    @property
    def clock(self) -> Clock | None:
        """The time of day at which it begins, where that is known."""
        return self.start.clock if self.start else None

    @property
    def end_clock(self) -> Clock | None:
        """The time of day at which it ends, where it has an end of its own and that is known."""
        return self.end.clock if self.end and self.end != self.start else None

    @property
    def lasts(self) -> bool:
        """Whether it goes on from one time to another, rather than being once."""
        return "/" in self.edtf

    @property
    def ends(self) -> tuple[Exactness, ...]:
        """How exactly each end that is written is known; of a date with one point, how exactly this is.

        >>> from timeline.dates import parse
        >>> parse("2013-11/2014").ends
        ('month', 'year')
        """
        return tuple(one.exactness for one in dict.fromkeys((self.start, self.end)) if one)

    @property
    def bounds(self) -> tuple[Date | None, Date | None]:
        """The ends of what lasts, or of a window, as dates by themselves: None where one is not written."""
        if self.start == self.end:
            return None, None
        return self._by_itself(self.start), self._by_itself(self.end)

    def _by_itself(self, one: Point | None) -> Date | None:
        return Date(one.text, one, one, one.exactness, calendar=self.calendar) if one else None

    @property
    def text(self) -> str:
        """The date in English words, for people.

        >>> from timeline.dates import parse
        >>> [parse(edtf).text for edtf in ("2025-10-16", "2014~", "[2025-10-20..2025-10-26]", "-0043-03-15")]
        ['16 October 2025', 'about 2014', 'some time between 20 and 26 October 2025', '15 March 44 BC']
        """
        return words(self)

    @property
    def side_text(self) -> str:
        """The same of a window that lacks its end, without the day it begins on being one of it.

        >>> from timeline.dates import parse
        >>> parse("[2025-10-20..]").side_text
        'from 20 October 2025'
        """
        return f"from {_end(self.start)}" if self.start and not (self.end or self.lasts) else self.text

    def contains(self, other: Date) -> bool:
        """Whether the bounds of this date hold those of `other`, as August 2025 holds 15 August 2025.

        A clock time is held by its day, and holds no day; two are compared to the second.
        """
        return _holds_from(self.start, other.start) and _holds_to(self.end, other.end)

    def over_before(self, other: Date) -> bool:
        """Whether it ends before the other begins: by the clock where both have a time, else by the local days."""
        return bool(self.end and other.start and self.end.before(other.start))

    def overlaps(self, other: Date) -> bool:
        """Whether the two can share a moment."""
        return not (self.over_before(other) or other.over_before(self))

    def __str__(self) -> str:
        return self.edtf


def _holds_from(bound: Point | None, start: Point | None) -> bool:
    if bound is None or start is None:
        return bound is None
    if bound.seconds and start.seconds:
        return bound.seconds[0] <= start.seconds[0]
    return bound.first < start.first if bound.seconds else bound.first <= start.first


def _holds_to(bound: Point | None, end: Point | None) -> bool:
    if bound is None or end is None:
        return bound is None
    if bound.seconds and end.seconds:
        return end.seconds[1] <= bound.seconds[1]
    return end.last < bound.last if bound.seconds else end.last <= bound.last


def words(date: Date, style: Style = "alone", year: int | None = None) -> str:
    """Return a date in English words. They end without the year where a month stands before it and it is `year`.

    >>> from timeline.dates import parse
    >>> window = parse("[2025-10-20..2025-10-26]")
    >>> words(window, "heading"), words(window, "within", year=2025)
    ('Some time between 20 and 26 October 2025', 'between 20 and 26 October')
    >>> words(parse("2025-04-14T16:37Z/2025-04-14T18:39Z")), words(parse("18XX"), "heading")
    ('16:37 to 18:39 UTC on 14 April 2025', 'In the 19th century')
    """
    if style == "heading":
        plain = date.precision in ("month", "year", "decade", "century") and not date.qualifier
        alone = words(date, "alone", year)
        alone = f"in {alone}" if plain and alone.startswith(_NAMED) else alone
        return alone[:1].upper() + alone[1:]
    return _words(date, style, year) + (" (Old Style)" if date.calendar == "julian" else "")


def brief(one: Point, year: int | None = None) -> str:
    """Return a point in few words: of a clock time without its day, of a day without its year where that is `year`.

    >>> from timeline.dates import parse
    >>> dates = map(parse, ("2025-10-16", "2024-10-16", "2025-02", "185X", "2025-10-16T19:30Z"))
    >>> [brief(date.start, 2025) for date in dates]
    ['16 Oct', '16 Oct 2024', 'Feb 2025', 'the 1850s', '19:30 UTC']
    """
    if one.clock:
        return f"{one.clock.time} {one.clock.zone}"
    if one.exactness in ("decade", "century"):
        return _round(one, "alone")
    told = _point(one, year if one.day else None)
    return told.replace(MONTHS[one.month - 1], MONTHS[one.month - 1][:3]) if one.month else told


def brief_pair(start: Point, end: Point) -> str:
    """Return two ends in few words, the first without the year that it shares with the last.

    >>> from timeline.dates import parse
    >>> spans = map(parse, ("2025-09/2025-11", "2013-11/2014-02", "2014-03-01/2022"))
    >>> [brief_pair(span.start, span.end) for span in spans]
    ['Sep–Nov 2025', 'Nov 2013–Feb 2014', '1 Mar 2014–2022']
    """
    first, last = brief(start), brief(end)
    if start.month and end.month and start.year == end.year:
        first = first.removesuffix(year_words(end.year)).strip()
    return f"{first}–{last}"


_NAMED = (*MONTHS, *"0123456789", "AD", "the")
"""What words for a month, a year, a decade or a century begin with, unless they are those of a window."""


def _words(date: Date, style: Style, year: int | None) -> str:
    start, end = date.start, date.end
    if start and start == end:
        if start.exactness in ("decade", "century"):
            return _round(start, style)
        about = "about " if date.qualifier in ("~", "%") else ""
        told = _point(start, year if date.qualifier in ("", "~") else None)
        told = told.replace(", ", f", {about}", 1) if start.clock else about + told
        return f"{told}, uncertain" if date.qualifier in ("?", "%") else told
    return _span(date, year) if date.lasts else _window(start, end, style, year)


def seen(date: Date, first: Day, last: Day) -> str:
    """Return a date in English words; of what goes on without a beginning, the days between which it was seen to.

    >>> from timeline.dates import parse
    >>> seen(parse("/.."), Day(2025, 10, 16), Day(2025, 10, 17))
    'seen 16–17 October 2025, since when is not said'
    """
    if date.start or date.end or not date.edtf.startswith("/"):
        return date.text
    one, other = (point(str(day), "gregorian") for day in (first, last))
    if one == other:
        return f"seen {_point(one)}, since when is not said"
    start, end = _pair(one, other, None)
    return f"seen {start}{'–' if start.isdigit() else ' to '}{end}, since when is not said"


def _point(one: Point, known: int | None = None) -> str:
    parts = [str(one.day)] if one.day else []
    parts += [MONTHS[one.month - 1]] if one.month else []
    if not (one.month and one.year == known and one.year > 999):
        parts.append(year_words(one.year))
    return " ".join(parts) + (f", {one.clock.time} {one.clock.zone}" if one.clock else "")


def _end(one: Point, known: int | None = None) -> str:
    """Return an end of a span or a window in words, a clock time before its day."""
    if one.clock is None:
        return _point(one, known)
    day = _point(Point(one.text, "day", one.first, one.last, one.year, one.month, one.day), known)
    return f"{one.clock.time} {one.clock.zone} on {day}"


def _round(one: Point, style: Style) -> str:
    """Return a decade or a century in words; one that people count from another year as a window."""
    if one.exactness == "century":
        number = 1 + abs(one.year) // 100
        suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 * (number // 10 != 1), "th")
        return f"the {number}{suffix} century" + (" BC" if one.year < 0 else " AD" if one.year < 1000 else "")
    if one.year > 0:
        return f"the {one.year}s" + (" AD" if one.year < 1000 else "")
    first, last = year_words(one.first.year), year_words(one.last.year)
    return _WITHIN[style].format(first.removesuffix(" BC") if last.endswith("BC") else first, last)


def _pair(start: Point, end: Point, year: int | None) -> tuple[str, str]:
    """Return both ends in words, the first without what it shares with the last: clock, month, year, era."""
    last = _end(end, year)
    if start.clock or end.clock:
        if start.clock and end.clock and start.clock.offset == end.clock.offset:
            day = (start.year, start.month, start.day) == (end.year, end.month, end.day)
            return start.clock.time if day else _end(start, end.year if start.year == end.year else None), last
        return _end(start), last
    if start.exactness == end.exactness == "day" and (start.year, start.month) == (end.year, end.month):
        return str(start.day), last
    if start.exactness == end.exactness != "year" and start.year == end.year:
        return _point(start).removesuffix(year_words(start.year)).strip(), last
    if start.exactness == end.exactness == "year" and end.year < 1:
        return _point(start).removesuffix(" BC"), last
    return _point(start), last


def _span(date: Date, year: int | None) -> str:
    start, end = date.start, date.end
    if start and end:
        first, last = _pair(start, end, year)
        return f"{first} to {last}" if first == (start.clock and start.clock.time) else f"from {first} to {last}"
    if start:
        unknown = ", until when is not said" if date.edtf.endswith("/") else ""
        return f"from {_end(start)}{unknown or ' on'}"
    until = f"until {_end(end, year)}" if end else "lasting"
    return f"{until}, since when is not said" if date.edtf.startswith("/") else until


def _window(start: Point | None, end: Point | None, style: Style, year: int | None) -> str:
    if start and end:
        either = start.exactness == end.exactness == "day" and end.first - start.first == 1
        return (_EITHER if either else _WITHIN)[style].format(*_pair(start, end, year))
    if start:
        side = {"day": "on", "minute": "at", "second": "at"}.get(start.exactness, "in")
        return f"{side} or after {_end(start, year)}"
    if end and end.exactness in ("day", "minute", "second"):
        return f"by {_end(end, year)}"
    return f"in or before {_end(end, year)}" if end else ""


_EITHER: dict[Style, str] = {"alone": "on {} or {}", "within": "{} or {}"}
_WITHIN: dict[Style, str] = {"alone": "some time between {} and {}", "within": "between {} and {}"}
