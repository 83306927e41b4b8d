"""When an event can have been, by what others it announces, follows or is part of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.dates import Date, Day, Interval
from timeline.evidence.dating import Reading
from timeline.records.fields import DATING
from timeline.records.model import Event

Bounds = Mapping[str, Interval]
"""The days between which events lie, by id; an event that nothing bounds has none."""


def bounds(events: Mapping[str, Event]) -> Bounds:
    """Return the days between which each of these events must lie by what the others are to it.

    Left out are an event that lasts, which others do not bound at both its ends, and one that bounds of others leave
    no day: rules of chronology say so.
    """
    low: dict[str, list[Day]] = {}
    high: dict[str, list[Day]] = {}

    def before(earlier: Event, later: Event) -> None:
        if later.date.end and (last := later.date.end.days_by(earlier.date.start).last):
            high.setdefault(earlier.id, []).append(last)
        if earlier.date.start and (first := earlier.date.start.days_by(later.date.end).first):
            low.setdefault(later.id, []).append(first)

    for event in events.values():
        for verb, id in event.verbs:
            other = events.get(id)
            if other is None:
                continue
            if verb in ("follows", "responds_to"):
                before(other, event)
            elif verb == "part_of":
                before(event, other)
                before(other, event)
            else:
                before(event, other)
    answer = {}
    for id in {*low, *high}:
        first, last = max(low.get(id, []), default=None), min(high.get(id, []), default=None)
        if not events[id].date.lasts and not (first and last and first > last):
            answer[id] = Interval(first, last)
    return answer


def cut(interval: Interval, bound: Interval | None) -> Interval:
    """Return what is left of an interval between bounds; the whole where nothing is."""
    return (bound and interval.intersect(bound)) or interval


def agrees(allowed: Interval, date: Date, bound: Interval | None) -> bool:
    """Whether an interval that a phrase allows holds the date or lies within it, as it is or cut by what bounds it."""
    interval = date.interval
    return any(one.contains(interval) or interval.contains(one) for one in (allowed, cut(allowed, bound)))


def misdated(
    events: Mapping[str, Event], readings: Mapping[str, tuple[Reading | None, ...]], bounds: Bounds
) -> frozenset[str]:
    """Return the events whose date a phrase cited for it contradicts by itself, without leaning on another event.

    What leans on them, or is bounded by them, is not to blame.
    """
    return frozenset(
        event.id
        for event in events.values()
        for index, claim in event.claims(*DATING)
        if claim.stance == "supports" and isinstance(claim.value, Date)
        if (one := readings[event.id][index]) and one.words and not one.problem and not one.leans
        if not any(agrees(interval, claim.value, bounds.get(event.id)) for interval in one.allows(claim.field))
    )


def beside(events: Iterable[Event], wrong: frozenset[str]) -> frozenset[str]:
    """Return those events, all that are related to one of them, and all that lean on one."""
    pairs = [
        (event.id, other)
        for event in events
        for other in (*(other for _, other in event.verbs), *filter(None, (c.dated_from for c in event.citations)))
    ]
    return wrong | {a for a, b in pairs if b in wrong} | {b for a, b in pairs if a in wrong}
