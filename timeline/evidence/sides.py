"""What a side of a disagreement rests on: the passage that it quotes, or what sources say of a field."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.evidence.quotes import Vocabularies
from timeline.records.disagreements import Side
from timeline.records.model import Event
from timeline.records.values import Value
from timeline.texts import passages
from timeline.texts.passages import Failure, Passage


def passage_of(side: Side, known: Vocabularies) -> Passage | Failure | None:
    """Return the passage that a side quotes, or why there is none; None of a field, and without a text."""
    text = known.searchable.get(side.source or "")
    if text is None or side.quote is None:
        return None
    return passages.find(
        side.quote, text, prefix=side.prefix or "", suffix=side.suffix or "", occurrence=side.occurrence
    )


def said_of(event: Event, field: str) -> Iterator[tuple[Value, str]]:
    """Yield every value that a field of an event is said to have, and the source that says so."""
    for index, claim in event.claims(field):
        if claim.stance != "formerly" and claim.value is not None:
            yield claim.value, event.citations[index].source
