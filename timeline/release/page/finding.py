"""What the page's search and filters look in: days, names and their aliases, the values that each filter offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from timeline.dates import Day
from timeline.records.document import ActorRecord, PlaceEntry
from timeline.records.event_record import EventRecord
from timeline.records.values import Status
from timeline.release.edition import Edition

_NARROW = 31
"""Days: what may have been on any of so many is found by each of them; of a wider window, by its ends alone."""


def days(event: EventRecord) -> tuple[tuple[Day, Day], ...]:
    """Return the stretches of days by which an event is found: an end that is known to the month is any day of it."""
    start, end = event.start, event.end
    if start and end and end - start < _NARROW:
        return ((start, end),)
    return tuple(dict.fromkeys((one.first, one.last) for one in (event.date.start, event.date.end) if one))


def days_written(event: EventRecord) -> str:
    """Return the same as the page has it: days, and stretches with a stroke between their ends."""
    return " ".join(str(a) if a == b else f"{a}/{b}" for a, b in days(event))


def falls_within(events: Sequence[EventRecord], first: Day, last: Day) -> Iterator[EventRecord]:
    """Yield the events that are found by some day from `first` to `last`."""
    return (event for event in events if any(a <= last and first <= b for a, b in days(event)))


def who(event: EventRecord) -> str:
    """Return the participants, each with a role of one word if it has one; who is not listed has no id."""
    roles = ((one.id or "", one.role if one.role and " " not in one.role else None) for one in event.participants)
    return " ".join(f"{id}:{role}" if role else id for id, role in roles if id or role)


def names(edition: Edition, events: Sequence[EventRecord]) -> list[tuple[str, ActorRecord | PlaceEntry]]:
    """Return everybody and every place that an event names, by name: whoever looks for one name means all of them."""
    used = {one.id for event in events for one in event.participants if one.id}
    used |= {one.id for event in events for one in event.place}
    listed: list[ActorRecord | PlaceEntry] = [*edition.actors.values(), *edition.places.values()]
    return sorted(((one.id, one) for one in listed if one.id in used), key=lambda named: (named[1].name, named[0]))


def choices(edition: Edition, events: Sequence[EventRecord]) -> dict[str, list[tuple[str, str]]]:
    """Return for each filter the values that occur, as value and words."""
    actors = {one.id: one.name for event in events for one in event.participants if one.id is not None}
    statuses, cited = {event.status for event in events}, {one.source for event in events for one in event.citations}
    kinds, parts = {event.kind for event in events}, {event.part for event in events}
    tags = sorted({tag for event in events for tag in event.tags})
    roles = Counter(one.role for event in events for one in event.participants if one.role and " " not in one.role)
    return {
        "part": [(part.id, part.title) for part in edition.parts.values() if part.id in parts],
        "tag": [(tag, tag) for tag in tags],
        "kind": [(kind.id, kind.label) for kind in edition.kinds.values() if kind.id in kinds],
        "who": sorted(actors.items(), key=lambda actor: (actor[1], actor[0])),
        "role": [(role, role) for role in sorted(roles)],
        "status": [(status, status) for status in get_args(Status) if status in statuses],
        "source": [(one.id, one.called) for one in edition.sources.values() if one.id in cited],
    }
