"""Which events are shown where there is room for few."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from timeline.records.event_record import EventRecord


def main_events(events: Sequence[EventRecord], most: int | None = None) -> list[EventRecord]:
    """Return the main events, or, where a package has none, the others but for the background.

    Of more than `most` those are that most sources tell, in their order; of what equally many tell, some at even
    distances, lest all of them be the first.
    """
    main = [event for event in events if event.level == "main"]
    shown = main or [event for event in events if event.level == "context"]
    if most is None or len(shown) <= most:
        return shown
    kept: set[str] = set()
    for _, group in groupby(sorted(shown, key=_told_by, reverse=True), key=_told_by):
        equals, room = list(group), most - len(kept)
        kept.update(one.id for one in (equals if len(equals) <= room else _spread(equals, room)))
    return [event for event in shown if event.id in kept]


def _told_by(event: EventRecord) -> int:
    return event.source_count


def _spread(events: Sequence[EventRecord], count: int) -> list[EventRecord]:
    return [events[number * len(events) // count] for number in range(count)]
