"""The events as the page tells them: under their years and dates, and those of one date in the order of what happened.

The tables of the release keep to days and ids; a reader wants the call before the announcement that followed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from heapq import heappop, heappush

from timeline import dates
from timeline.release.record import EventRecord


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
    found: dict[str, dict[str, list[EventRecord]]] = {}
    for event in sorted(events, key=lambda event: event.start is None):
        year = event.start[:4] if event.start else ""
        written = event.date[:10] if event.precision == "minute" else event.date
        found.setdefault(year, {}).setdefault(written, []).append(event)
    return tuple(_year(str(int(year)) if year else None, days) for year, days in found.items())


def _year(heading: str | None, days: Mapping[str, Sequence[EventRecord]]) -> Year:
    named = (_day(written, heading, events) for written, events in days.items())
    return Year(f"year_{heading or 'unknown'}", heading, tuple(named))


def _day(written: str, year: str | None, events: Sequence[EventRecord]) -> Day:
    day = dates.parse(written)
    within = "in " if day.precision in ("month", "year") and not day.qualifier else ""
    heading = f"{within}{day.text}"
    beside = re.sub(rf"([A-Z][a-z]+) {year}$", r"\1", re.sub("^(some time|on(?! or)) ", "", day.text))
    weekday = dates.WEEKDAYS[day.first.weekday()] if day.first and day.precision == "day" else None
    return Day(
        anchor=f"date_{written}",
        heading=heading[:1].upper() + heading[1:],
        short="in the year" if day.precision == "year" and not day.qualifier else beside,
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
