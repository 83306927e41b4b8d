"""The rows of the tables of what is told of events as a whole, drawn from the document of a release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from timeline.records.disagreement_record import SideRecord
from timeline.records.document import Document
from timeline.records.event_record import CitationRecord, EventRecord
from timeline.records.fields import HEAD_FIELDS, in_marks
from timeline.records.rows import Row


def disagreements(document: Document) -> Iterator[Row]:
    """Yield each side of a disagreement with this, its number in it, and the words of those who say so."""
    quotes = {
        (event.id, one.number): in_marks(_on_one_line(one.quote))
        for event in document.events
        for one in event.citations
    }
    for one in document.disagreements:
        for number, side in enumerate(one.sides, 1):
            yield one, side, number, _quotes(side, quotes)


def _quotes(side: SideRecord, quotes: Mapping[tuple[str, int], str]) -> list[str]:
    if side.passage:
        return [in_marks(_on_one_line(side.passage.quote))]
    cited = ((side.event or "", number) for number in sorted({*side.citations}))
    return [quotes[one] for one in cited if one in quotes]


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def said(document: Document) -> Iterator[Row]:
    """Yield each event of a kind that is speech, with the words that its details quote and the passage that tells it.

    Details quote where their key is listed as a quotation.
    """
    speech = {kind.id for kind in document.kinds if kind.speech}
    quotations = {field.id for field in document.detail_fields if field.type == "quotation"}
    for event in document.events:
        if event.kind in speech:
            words = [in_marks(value) for name, value in event.details.items() if name in quotations]
            yield event, words, _telling(event.citations)


def _telling(citations: tuple[CitationRecord, ...]) -> str | None:
    """Return the first passage that supports a detail or the status, else the first at all."""
    circumstances = {*HEAD_FIELDS, "start", "end"} - {"status"}
    tells = (one for one in citations if not circumstances.issuperset(one.supports))
    first = next(tells, next(iter(citations), None))
    return _on_one_line(first.quote) if first else None


def names(event: EventRecord, role: str) -> list[str]:
    """Return the names of those who took part in an event as something."""
    return [one.name.replace(";", ",") for one in event.participants if one.role == role]


def fields(document: Document) -> Iterator[Row]:
    """Yield each key of details that is listed, with the number of the events that use it."""
    used = Counter(name for event in document.events for name in event.details)
    for field in document.detail_fields:
        yield field, used[field.id]
