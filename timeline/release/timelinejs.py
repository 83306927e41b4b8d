"""The events as TimelineJS 3 reads them, from the address of a JSON file.

Its fields are HTML, so every word is escaped. Its dates are whole numbers, and the two ends of one event have the same
precision; how well a date is known is said by `display_date`, in the words of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import escape

from timeline.records.document import CitationRecord, Dispute, EventRecord
from timeline.records.package import Package
from timeline.release.document import json_bytes
from timeline.release.ledger import Edition


def timelinejs(edition: Edition) -> bytes:
    """Return the JSON: a title slide, and a slide for each event, since every date has at least one end."""
    package = edition.package
    descriptor = package.descriptor
    return json_bytes(
        {
            "title": {
                "unique_id": "_title",  # events may be called anything that has no underscore
                "text": {"headline": escape(descriptor["title"]), "text": escape(descriptor.get("description", ""))},
            },
            "events": [_slide(package, event) for event in edition.events],
        }
    )


def _slide(package: Package, event: EventRecord) -> dict[str, object]:
    start, end = _dates(event)
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if end else {}),
        "display_date": _twice(event.date_text),
        "group": _twice(package.kinds[event.kind].label),
        "text": {"headline": escape(_headline(event)), "text": "".join(_text(package, event))},
    }


def _dates(event: EventRecord) -> tuple[dict[str, int], dict[str, int] | None]:
    """Return where the marker begins, and where it ends if the event is drawn as a stretch of time.

    A date that is open at one side is a marker at the day that is known.
    """
    first, last = event.start or event.end, event.end if event.precision in ("span", "window") else None
    if first is None:
        raise ValueError(f"{event.id} has no day")  # every date has an end
    exact = {"year": 1, "month": 2}.get(event.precision, 3)
    return _numbers(first, exact), _numbers(last) if last else None


def _numbers(day: date, exact: int = 3) -> dict[str, int]:
    """Return the first `exact` parts of a day."""
    return dict((("year", day.year), ("month", day.month), ("day", day.day))[:exact])


def _headline(event: EventRecord) -> str:
    return event.title if event.status == "occurred" else f"{event.status.capitalize()}: {event.title}"


def _twice(text: str) -> str:
    """Return text for the two fields that TimelineJS strips of markup, which undoes one escaping, and then shows."""
    return escape(escape(text))


def _text(package: Package, event: EventRecord) -> Iterator[str]:
    yield f"<p>{escape(event.summary)}</p>"
    for citation in event.citations:
        yield _quote(package, citation)
    for dispute in event.disputes:
        yield _disagreement(dispute)
    if event.url:
        yield f'<p><a href="{escape(event.url)}">Sources and details</a></p>'


def _quote(package: Package, citation: CitationRecord) -> str:
    """Return the quote and its source with the id by which disputes' reasons call it."""
    source = package.sources[citation.source]
    origin = ", ".join(filter(None, (source.title, source.publisher)))
    return f"<blockquote>{escape(citation.quote)} <cite>{escape(f'{source.id} {origin}')}</cite></blockquote>"


def _disagreement(dispute: Dispute) -> str:
    field = escape(dispute.field.replace("-", " "))
    values = " / ".join(escape(said.text) for said in dispute.values)
    return f"<p>The sources disagree on the {field}: {values}. {escape(dispute.reason)}</p>"
