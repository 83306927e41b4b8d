"""When an event can have been by passages alone: what its own leave, narrowed by what others are to it.

Recorded dates take no part: no record bears out another, and no pair or ring of them bears itself out.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from timeline.dates import Date, Day, Interval
from timeline.evidence.dating import AHEAD, Reading, known_status
from timeline.records.fields import DATING
from timeline.records.model import Event

Readings = Mapping[str, tuple[Reading | None, ...]]
"""What each citation of an event allows its date to be, by id; None where it does not speak of it."""

_Edge = tuple[str, bool]
"""The beginning (False) or the end (True) of an event; what does not last has one time for both, its beginning."""


def own(event: Event, readings: Sequence[Reading | None], published: Mapping[str, Interval]) -> Interval:
    """Return the days that the passages of an event leave it: all that some allow, where they leave no day together.

    Of what lasts, they are the days within which its passages tell of it. What a source tells as past is no later than
    its publication.
    """
    said = list(_said(event, readings, published))
    if event.date.lasts:
        return _hull([one for days in said for one in days])
    together: list[Interval] = [Interval(None, None)]
    for days in said:
        both = [shared for a in together for b in days if (shared := a.intersect(b))]
        together = both if len(both) <= _FEW else [_hull(both)]
    return _hull(together or [one for days in said for one in days])


_FEW = 8
"""The most times that passages are followed to leave; of more, what lies between the first and the last."""


def _said(
    event: Event, readings: Sequence[Reading | None], published: Mapping[str, Interval]
) -> Iterator[list[Interval]]:
    """Yield what each citation that supports a date, or an end of it, allows the event."""
    for index, claim in event.claims(*DATING):
        answer = readings[index] if index < len(readings) else None
        if claim.stance != "supports" or not answer or not answer.allowed or not answer.stands(claim.value):
            continue
        source = event.citations[index].source
        past = not event.date.lasts and known_status(event, source) not in AHEAD
        until = Interval(None, answer.until if past and source in published else None)
        days = [_side(claim.field, one) for one in answer.means(claim.field, claim.value)]
        if left := [shared for one in days if (shared := one.intersect(until))]:
            yield left


def _side(field: str, interval: Interval) -> Interval:
    """Return what the beginning, or the end, of an event leaves it."""
    return Interval(
        None if field == "end" else interval.first,
        None if field == "start" else interval.last,
    )


def _hull(intervals: Sequence[Interval]) -> Interval:
    """Return the days from the first to the last of intervals; all days where there are none."""
    firsts, lasts = [one.first for one in intervals], [one.last for one in intervals]
    first = min((day for day in firsts if day), default=None) if None not in firsts else None
    last = max((day for day in lasts if day), default=None) if None not in lasts else None
    return Interval(first, last)


@dataclass(frozen=True, eq=False)
class Chronology:
    """The days that passages leave events, as bounds on their beginnings and ends that relations hand on.

    A beginning is no later than the end of what is announced, prepared, postponed or cancelled by it, or follows it;
    what is part of another overlaps it. So each relation is a difference of two edges that is not negative, and the
    bounds are the longest ways through them (difference constraints; Dechter, Meiri and Pearl 1991). Passages count
    of an event too whose date is `wrong`, contradicted by them: they are what it is told by.
    """

    events: Mapping[str, Event]
    readings: Readings
    published: Mapping[str, Interval]
    wrong: frozenset[str]

    def interval(self, id: str) -> Interval | None:
        """Return the days between which an event lies; None of one that lasts, or that is left no day."""
        event = self.events[id]
        first, last = self._low.values.get((id, False)), self._high.values.get((id, False))
        if event.date.lasts or (first is not None and last is not None and first > -last):
            return None
        return Interval(_day(first), _day(None if last is None else -last))

    def alone(self, id: str) -> Interval:
        """Return the days that its own passages leave an event; all where they say nothing."""
        return self._own.get(id, Interval(None, None))

    def left(self, id: str) -> Interval:
        """Return the days that passages leave an event by itself and by its relations; all where they say nothing."""
        event = self.events.get(id)
        alone = self.alone(id)
        return alone if event is None or event.date.lasts else self.interval(id) or alone

    def from_others(self, id: str) -> Interval:
        """Return the days between which other events leave one: a bound that it has of its own passages is none."""
        edge = (id, False)
        first = self._low.values[edge] if self._low.origins.get(edge, edge) != edge else None
        last = self._high.values[edge] if self._high.origins.get(edge, edge) != edge else None
        both = first is not None and last is not None and first > -last
        return Interval(None, None) if both else Interval(_day(first), _day(None if last is None else -last))

    @cached_property
    def conflicts(self) -> tuple[tuple[str, ...], ...]:
        """The chains of events that passages and relations leave no day, from what begins to what is over before it.

        Of those that begin or end with one event, the shortest.
        """
        low, high = self._low, self._high
        apart = [edge for edge in low.values.keys() & high.values.keys() if low.values[edge] > -high.values[edge]]
        found: set[_Edge] = set()
        chains = []
        for edge in sorted(apart, key=lambda one: (low.steps(one) + high.steps(one), one)):
            ends = {low.origins[edge], high.origins[edge]}
            if not ends & found:
                found |= ends
                way = [*low.way(edge)[::-1], *high.way(edge)[1:]]
                chains.append(tuple(dict.fromkeys(id for id, _ in way)))
        return tuple(chains)

    @cached_property
    def _steps(self) -> Mapping[_Edge, list[tuple[_Edge, int]]]:
        """What is no earlier than each edge, but for so many days."""
        steps: dict[_Edge, list[tuple[_Edge, int]]] = {}
        for earlier, later in self._orders():
            apart = int(_by_the_clock(earlier) or _by_the_clock(later))  # it may be another day in another zone
            steps.setdefault((earlier.id, False), []).append(((later.id, later.date.lasts), apart))
        for event in self.events.values():
            if event.date.lasts:
                steps.setdefault((event.id, False), []).append(((event.id, True), 0))
        return steps

    def _orders(self) -> Iterator[tuple[Event, Event]]:
        """Yield every two events of which the first begins before the second is over."""
        for event in self.events.values():
            for verb, id in event.verbs:
                other = self.events.get(id)
                if other is None or verb == "same_as_perhaps":
                    continue
                if verb in ("follows", "responds_to", "part_of"):
                    yield other, event
                if verb not in ("follows", "responds_to"):
                    yield event, other

    @cached_property
    def _own(self) -> Mapping[str, Interval]:
        return {id: own(event, self.readings.get(id, ()), self.published) for id, event in self.events.items()}

    @cached_property
    def _low(self) -> _Reached:
        return _longest(self._known(lambda days: days.first, 1), self._steps)

    @cached_property
    def _high(self) -> _Reached:
        back: dict[_Edge, list[tuple[_Edge, int]]] = {}
        for edge, steps in self._steps.items():
            for later, apart in steps:
                back.setdefault(later, []).append((edge, apart))
        return _longest(self._known(lambda days: days.last, -1), back)

    def _known(self, side: Callable[[Interval], Day | None], sign: int) -> Mapping[_Edge, int]:
        """Return for each edge the first or last day that its own passages leave it, as a number."""
        return {
            (id, end): sign * day.toordinal()
            for id, days in self._own.items()
            if (day := side(days))
            for end in ((False, True) if self.events[id].date.lasts else (False,))
        }


def chronology(
    events: Mapping[str, Event], readings: Mapping[str, Sequence[Reading | None]], published: Mapping[str, Interval]
) -> Chronology:
    """Return when events can have been by what is read of them, in sources of these days of publication."""
    read = {id: tuple(answers) for id, answers in readings.items()}
    return Chronology(events, read, published, misdated(events, read))


def _by_the_clock(event: Event) -> bool:
    return bool(event.date.clock or event.date.end_clock)


def _day(ordinal: int | None) -> Day | None:
    return None if ordinal is None else Day.fromordinal(max(ordinal, Day.min.toordinal()))


@dataclass(frozen=True, slots=True)
class _Reached:
    """The greatest value that reaches each edge, from which it came, and where that was known first."""

    values: Mapping[_Edge, int]
    came: Mapping[_Edge, tuple[_Edge, int]]
    origins: Mapping[_Edge, _Edge]

    def steps(self, edge: _Edge) -> int:
        """Return how many steps lead to an edge."""
        return self.came[edge][1] if edge in self.came else 0

    def way(self, edge: _Edge) -> list[_Edge]:
        """Return an edge and what its value came from, back to where it was known."""
        way = [edge]
        while way[-1] in self.came:
            way.append(self.came[way[-1]][0])
        return way


def _longest(known: Mapping[_Edge, int], steps: Mapping[_Edge, list[tuple[_Edge, int]]]) -> _Reached:
    """Return what reaches each edge; no step adds to a value, so the greatest is handed on first."""
    values = dict(known)
    came: dict[_Edge, tuple[_Edge, int]] = {}
    origins = {edge: edge for edge in known}
    heap = [(-value, edge) for edge, value in known.items()]
    heapq.heapify(heap)
    while heap:
        value, edge = heapq.heappop(heap)
        if -value < values[edge]:
            continue
        for later, apart in steps.get(edge, ()):
            if later not in values or values[later] < -value - apart:
                values[later], origins[later] = -value - apart, origins[edge]
                came[later] = (edge, came[edge][1] + 1 if edge in came else 1)
                heapq.heappush(heap, (-values[later], later))
    return _Reached(values, came, origins)


def cut(interval: Interval, bound: Interval | None) -> Interval:
    """Return what is left of an interval between bounds; the whole where nothing is."""
    return (bound and interval.intersect(bound)) or interval


def agrees(allowed: Interval, date: Date, bound: Interval | None) -> bool:
    """Whether an interval that a phrase allows holds the date or lies within it, as it is or cut by what bounds it."""
    interval = date.interval
    return any(one.contains(interval) or interval.contains(one) for one in (allowed, cut(allowed, bound)))


def misdated(events: Mapping[str, Event], readings: Readings) -> frozenset[str]:
    """Return the events whose date a phrase cited for it contradicts by itself, without leaning on another event.

    What leans on them, or is bounded by them, is not to blame.
    """
    return frozenset(
        event.id
        for event in events.values()
        for index, claim in event.claims(*DATING)
        if claim.stance == "supports" and isinstance(claim.value, Date)
        if (one := readings[event.id][index]) and one.words and not one.problem and not one.leans
        if not any(interval.overlaps(claim.value.interval) for interval in one.allows(claim.field))
    )


def reached(
    unread: Mapping[str, frozenset[str] | None], events: Iterable[Event], chronology: Chronology
) -> frozenset[str]:
    """Return the events that what could not be read may bound; it has the words of each record, None where none."""
    if not unread:
        return frozenset()
    near: dict[str, set[str]] = {id: set(words) for id, words in unread.items() if words}
    for one, other in _pairs(events):
        near.setdefault(one, set()).add(other)
        near.setdefault(other, set()).add(one)
    if None in unread.values():
        return frozenset(chronology.events)
    found, ready = set(unread), list(unread)
    for id in ready:
        days = chronology.alone(id)
        if id in unread or days.first is None or days.first != days.last:
            new = near.get(id, set()) - found
            found |= new
            ready += sorted(new)
    return frozenset(found)


def beside(events: Iterable[Event], wrong: frozenset[str]) -> frozenset[str]:
    """Return those events, all that are related to one of them, and all that lean on one."""
    pairs = list(_pairs(events))
    return wrong | {a for a, b in pairs if b in wrong} | {b for a, b in pairs if a in wrong}


def _pairs(events: Iterable[Event]) -> Iterator[tuple[str, str]]:
    """Yield every event with what it is related to in time, and with what it is counted from."""
    for event in events:
        for verb, other in event.verbs:
            if verb != "same_as_perhaps":
                yield event.id, other
        for citation in event.citations:
            if citation.dated_from:
                yield event.id, citation.dated_from
