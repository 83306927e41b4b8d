"""The order of events, the same wherever they stand: in tables, document, feed and viewer, and on the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby
from typing import Any, Protocol, TypeVar

from timeline.dates import Date, Day
from timeline.records.values import UNORDERED


class Dated(Protocol):
    """An event, as a curator writes it or as a release has it."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def date(self) -> Date: ...  # noqa: D102
    @property
    def related(self) -> Mapping[Any, tuple[str, ...]]: ...  # noqa: D102


D = TypeVar("D", bound=Dated)


def in_order(events: Iterable[D]) -> tuple[D, ...]:
    """Return events by first local day, clock time, last day, by what they are to one another, and by id.

    What has no clock time comes before what has, unless a relation says otherwise. A whole comes before its parts, and
    these come at once. Dates that are written alike stand together where nothing else tells. What has no known first
    day comes after all that has one, by its last.
    """
    by_day = groupby(sorted(events, key=lambda event: (*_day(event), event.id)), key=_day)
    return tuple(event for _, group in by_day for event in _of_a_day(list(group)))


def _day(event: Dated) -> tuple[bool, Day]:
    first = event.date.first
    return (True, event.date.last or Day.max) if first is None else (False, first)


_Bound = tuple[int, Day, int]
_NO_CLOCK = -(10**18)


def _bound(event: Dated) -> _Bound:
    """Return the second at which it begins, and the day and second on which it ends."""
    start, end = event.date.start or event.date.end, event.date.end
    return (
        start.seconds[0] if start and start.seconds else _NO_CLOCK,
        end.last if end else Day.max,
        end.seconds[1] if end and end.seconds else _NO_CLOCK,
    )


def _of_a_day(events: Sequence[D]) -> Iterator[D]:
    """Yield events of one first day, which are given by id."""
    known, bounds = {event.id: event for event in events}, {event.id: _bound(event) for event in events}
    waits: Counter[str] = Counter()  # for how many others that come before
    after: dict[str, list[str]] = {}
    wholes: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    for event in events:
        for verb, others in event.related.items():
            for other in others:
                if other not in known or other == event.id:
                    continue
                alike = bounds[event.id] == bounds[other]
                if verb == "part_of" and alike:
                    wholes.setdefault(event.id, []).append(other)
                    parts.setdefault(other, []).append(event.id)
                elif verb not in UNORDERED and (alike or _one_by_the_clock(bounds[event.id], bounds[other])):
                    earlier, later = (other, event.id) if verb in ("follows", "responds_to") else (event.id, other)
                    after.setdefault(earlier, []).append(later)
                    waits[later] += 1
    told: set[str] = set()

    def place(id: str) -> tuple[_Bound, int, str, str]:
        turn = 1 if id not in wholes else 0 if told.intersection(wholes[id]) else 2
        return bounds[id], turn, known[id].date.edtf, id

    ready = [place(id) for id in known if not waits[id]]
    heapify(ready)
    circles = iter(sorted(map(place, known)) if any(waits.values()) else ())  # which a rule refuses
    while len(told) < len(known):
        id = (heappop(ready) if ready else next(circles))[-1]
        if id in told:
            continue
        told.add(id)
        yield known[id]
        for other in after.get(id, ()):
            waits[other] -= 1
        for other in (*parts.get(id, ()), *after.get(id, ())):
            if waits[other] <= 0 and other not in told:
                heappush(ready, place(other))


def _one_by_the_clock(one: _Bound, other: _Bound) -> bool:
    """Whether a clock time is known of one of two alone."""
    return (one[0] == _NO_CLOCK) != (other[0] == _NO_CLOCK)
