"""Where an event stands in a calendar: one entry, on a day that its date gives, and what that day would overstate.

What happened once, some time within, stands on the last day on which it can have been, for by then it had; what is
still ahead stands on the first, when it may be looked for. What lasts stands on its days where these are known, else
on its first.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from timeline.dates import Date, Day, Point, brief, brief_pair
from timeline.records.event_record import EventRecord
from timeline.records.values import AHEAD


@dataclass(frozen=True, slots=True)
class Marker:
    """When an entry begins, before what it ends where that is known, and in brackets what else is known of the time.

    Days are a `date`, which no zone can shift; what is known by the clock is a `datetime` in UTC.
    """

    start: date
    end: date | None
    told: str = ""


def marker(event: EventRecord) -> Marker | None:
    """Return where an event stands; None where no day is known, or none in the years that iCalendar can write."""
    if has_unwritable_year(event):
        return None
    return _lasting(event.date) if event.date.lasts else _once(event.date, ahead=event.status in AHEAD)


def has_unwritable_year(event: EventRecord) -> bool:
    """Whether an end lies in a year that iCalendar cannot write, or on the last day of those that it can.

    It has four digits for a year, after the year 0 (RFC 5545, 3.3.4).
    """
    ends = [one for one in (event.date.start, event.date.end) if one]
    days = [day for day in (event.start, event.end) if day]
    numbers = [day.toordinal() for day in days] + [second // 86400 for one in ends for second in one.seconds or ()]
    return any(not 0 < number < Day.max.toordinal() for number in numbers)


def _lasting(when: Date) -> Marker | None:
    start, end = when.start, when.end
    if start is None:
        return None
    if end is None:
        return _at(start, start.first, f"from {brief(start, start.first.year)}")
    if start.seconds and end.seconds:
        return Marker(_moment(start.seconds[0]), _moment(end.seconds[0]))
    if {start.exactness, end.exactness} <= {"day", "minute", "second"}:
        return Marker(_date(start.first), _date(end.last + 1))
    return _on(start.first, brief_pair(start, end))


def _once(when: Date, *, ahead: bool) -> Marker | None:
    start, end = when.start, when.end
    if start and (ahead or end is None):
        return _at(start, start.first, _told(when, start.first.year, ahead=ahead))
    return _at(end, end.last, _told(when, end.last.year, ahead=ahead)) if end else None


def _at(one: Point, day: Day, told: str) -> Marker:
    return Marker(_moment(one.seconds[0]), None, told) if one.seconds else _on(day, told)


def _on(day: Day, told: str) -> Marker:
    return Marker(_date(day), _date(day + 1), told)


def _told(when: Date, year: int, *, ahead: bool) -> str:
    """Return what the entry's day says too exactly, in few words; `year` is that of the day."""
    start, end = when.start, when.end
    if start and start == end:
        return _point(when, start, year)
    one = start if start and (ahead or end is None) else end
    if one is None:
        return ""
    exact = one.exactness in ("day", "minute", "second")
    if start and end:
        return f"{'from' if ahead else 'by'} {brief(one, year)}" if exact else f"in {brief_pair(start, end)}"
    if start:
        side = (
            "from" if ahead and exact else "in or after" if not exact else "at or after" if one.clock else "on or after"
        )
    else:
        side = "by" if exact else "in or before"
    return f"{side} {brief(one, year)}"


def _point(when: Date, one: Point, year: int) -> str:
    doubt = "?" if when.qualifier in ("?", "%") else ""
    if when.qualifier in ("~", "%"):
        return f"about {brief(one, year)}{doubt}"
    if one.exactness in ("day", "minute", "second"):
        return f"{brief(one, year)}?" if doubt else ""
    return f"in {brief(one)}{doubt}"


def _moment(second: int) -> datetime:
    return datetime.combine(date.fromordinal(second // 86400), datetime.min.time(), UTC) + timedelta(
        seconds=second % 86400
    )


def _date(day: Day) -> date:
    return date.fromordinal(day.toordinal())
