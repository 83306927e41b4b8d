"""Where the sources of a release are cited: by its events, and by the sides of its disagreements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.event_record import EventRecord, Position


def passages(
    events: Iterable[EventRecord], disagreements: Iterable[DisagreementRecord]
) -> Mapping[str, list[Position]]:
    """Return where passages are cited, by source."""
    found: dict[str, list[Position]] = {}
    for event in events:
        for citation in event.citations:
            found.setdefault(citation.source, []).extend(citation.positions)
    for one in disagreements:
        for side in one.sides:
            if side.passage:
                found.setdefault(side.passage.source, []).extend(side.passage.positions)
    return found
