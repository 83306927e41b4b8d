"""Which events are shown where there is room for few."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.event_record import EventRecord


def main_events(events: Sequence[EventRecord], most: int | None = None) -> list[EventRecord]:
    """Return the main events, or, where a package has none, the others but for the background.

    Of more than `most` those are that most sources tell, in their order.
    """
    main = [event for event in events if event.level == "main"]
    shown = main or [event for event in events if event.level == "context"]
    kept = {event.id for event in sorted(shown, key=lambda event: -event.source_count)[:most]}
    return [event for event in shown if event.id in kept]
