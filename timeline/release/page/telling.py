"""The events as the page tells them: under their years and dates, and those of one date in the order of what happened.

The tables of the release keep to days and ids; a reader wants the call before the announcement that followed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from heapq import heappop, heappush

from timeline.dates import WEEKDAYS, Date, words
from timeline.records.document import EventRecord


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one date, as one would tell them. `short` is its words as they read beside the year's."""

    anchor: str
    heading: str
    short: str
    weekday: str | None
    events: tuple[EventRecord, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The dates that begin in one year; `heading` is None for those whose beginning is not known."""

    anchor: str
    heading: str | None
    days: tuple[Day, ...]


def told(events: Sequence[EventRecord]) -> tuple[Year, ...]:
    """Return events in release order by year and date.

    Those without a first day come last: their place among the others is unknown.
    """
    found: dict[int | None, dict[Date, list[EventRecord]]] = {}
    for event in sorted(events, key=lambda event: event.start is None):
        year = event.start.year if event.start else None
        found.setdefault(year, {}).setdefault(event.date.by_day, []).append(event)
    return tuple(_year(year, days) for year, days in found.items())


def _year(year: int | None, days: Mapping[Date, Sequence[EventRecord]]) -> Year:
    named = (_day(date, year, events) for date, events in days.items())
    return Year(f"year_{year or 'unknown'}", str(year) if year else None, tuple(named))


def _day(date: Date, year: int | None, events: Sequence[EventRecord]) -> Day:
    weekday = WEEKDAYS[date.first.weekday()] if date.first and date.precision == "day" else None
    return Day(
        anchor=f"date_{date}",
        heading=words(date, "heading"),
        short="in the year" if date.precision == "year" and not date.qualifier else words(date, "within", year),
        weekday=weekday,
        events=tuple(_in_order(events)),
    )


def _in_order(events: Sequence[EventRecord]) -> Iterator[EventRecord]:
    """Yield the events of one date: the earlier before the later and a whole before its parts, as `related` has it.

    Parts come right after the whole. What this leaves open stays in the order given.
    """
    place = {event.id: index for index, event in enumerate(events)}
    order = TopologicalSorter[str](dict.fromkeys(place, ()))
    parts: dict[str, list[str]] = {}
    for event in events:
        for verb, others in event.related.items():
            for other in (other for other in others if other in place):
                if verb == "part_of":
                    parts.setdefault(other, []).append(event.id)
                else:
                    order.add(*((event.id, other) if verb in ("follows", "responds_to") else (other, event.id)))
    order.prepare()
    of_a_whole = {part for several in parts.values() for part in several}
    ready: list[tuple[int, int]] = []  # parts whose whole was told, then what is no part, then the other parts
    called: set[str] = set()
    past: set[str] = set()
    while order.is_active():
        for id in order.get_ready():
            called.add(id)
            heappush(ready, (2 if id in of_a_whole else 1, place[id]))
            if id in of_a_whole and any(whole in past for whole in events[place[id]].related.get("part_of", ())):
                heappush(ready, (0, place[id]))
        event = events[heappop(ready)[1]]
        if event.id in past:
            continue
        past.add(event.id)
        yield event
        for part in parts.get(event.id, ()):
            if part in called and part not in past:
                heappush(ready, (0, place[part]))
        order.done(event.id)
