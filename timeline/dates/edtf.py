"""Dates as records write them: a subset of EDTF (ISO 8601-2).

Qualifiers stand at the end of a point that is alone; the ends of spans and windows take none. Whatever is read here is
EDTF, but for what news and logs need besides: EDTF asks for seconds at every clock time, has none at an end, and does
not qualify one. Universal time is Z; where it is written as the offset +00:00, it is read as Z.
"""

from __future__ import annotations

import re
from typing import Literal, cast

from timeline.dates.date import Date, Precision, Qualifier
from timeline.dates.days import Calendar
from timeline.dates.points import POINT, ROUND, DateError, Point, point
from timeline.dates.slips import FORMS, advice


def parse(text: str, calendar: Calendar = "gregorian") -> Date:
    """Return the date that `text` writes, as it is counted by a calendar. Raises DateError.

    >>> print(parse("2025-10").last, parse("1649-01-30", "julian").first)
    2025-10-31 1649-02-09
    >>> print(parse("2025-10-16T19:30+00:00"))
    2025-10-16T19:30Z
    """
    text = _UNIVERSAL.sub("Z", text)
    if match := re.fullmatch(f"({POINT})([~?%]?)|({ROUND})", text):
        one = point(match[1] or match[3], calendar)
        return Date(text, one, one, one.exactness, cast("Qualifier", match[2] or ""), calendar)
    for pattern, form, precision in _SPAN, _WINDOW:
        if match := re.fullmatch(pattern, text):
            start, end = _between(text, match[1].strip("."), match[2].strip("."), form, calendar)
            return Date(text, start, end, precision if start and end else "open", calendar=calendar)
    if len(text) > 60:
        raise DateError(f"{f'{text[:59]}…'!r} is no date: {FORMS}")
    raise DateError(f"{text!r} is no date: {advice(text)}")


_UNIVERSAL = re.compile(r"(?<=:\d\d)\+00:00")

_Form = Literal["{}/{}", "[{}..{}]"]
_SPAN: tuple[str, _Form, Precision] = (
    rf"(?!(?:\.\.)?/$|\.\./\.\.$)({POINT}|\.\.|)/({POINT}|\.\.|)",
    "{}/{}",
    "span",
)
_WINDOW: tuple[str, _Form, Precision] = (rf"\[({POINT}|)\.\.({POINT}|)\]", "[{}..{}]", "window")


def _between(text: str, start: str, end: str, form: _Form, calendar: Calendar) -> tuple[Point | None, Point | None]:
    """Return the ends of `text`, either of which may be empty. Raises DateError where they do not go together."""
    first, last = (point(one, calendar) if one else None for one in (start, end))
    if not (first and last):
        if form == "[{}..{}]" and not (first or last):
            raise DateError(f"'{text}' says nothing: give it at least one end")
        return first, last
    if start == end:
        raise DateError(f"'{text}' has one end twice: write '{start}'")
    if last.before(first):
        raise DateError(f"'{text}' ends before it begins: write '{form.format(end, start)}'")
    coarser, finer = sorted((start, end), key=len)
    if not first.before(last) or (form == "[{}..{}]" and first.exactness != last.exactness):  # EDTF wants windows even
        if first.seconds == last.seconds and first.seconds:
            raise DateError(f"'{text}' has one moment at both ends, by two clocks: write '{start}'")
        raise DateError(f"'{text}' has ends of different precision: write '{coarser}' as exactly as '{finer}'")
    if first.first > last.last:
        raise DateError(f"'{text}' ends on the day before by its own clocks: write both ends by one clock")
    return first, last
