"""The events as TimelineJS 3 reads them, from the address of a JSON file.

Its fields are HTML, so every word is escaped. Its dates are whole numbers, years before 1 BC negative, clock times
those of the place; the two ends of one event have the same precision. How well a date is known is said by
`display_date`, in the words of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from timeline.dates import Clock, Day
from timeline.records.event_record import CitationRecord, Dispute, EventRecord
from timeline.records.package import Package
from timeline.release.document import json_bytes
from timeline.release.ledger import Edition


def timelinejs(edition: Edition) -> bytes:
    """Return the JSON: a title slide, and a slide for each event that has a day to stand on."""
    package = edition.package
    descriptor = package.descriptor
    return json_bytes(
        {
            "title": {
                "unique_id": "_title",  # events may be called anything that has no underscore
                "text": {"headline": escape(descriptor["title"]), "text": escape(descriptor.get("description", ""))},
            },
            "events": [_slide(package, event, *dates) for event in edition.events if (dates := _dates(event))],
        }
    )


_Numbers = dict[str, int]


def _slide(package: Package, event: EventRecord, start: _Numbers, end: _Numbers | None) -> dict[str, object]:
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if end else {}),
        "display_date": _twice(event.date_text),
        "group": _twice(package.kinds[event.kind].label),
        "text": {"headline": escape(_headline(event)), "text": "".join(_text(package, event))},
    }


def _dates(event: EventRecord) -> tuple[_Numbers, _Numbers | None] | None:
    """Return where the marker begins, and where it ends if the event is drawn as a stretch of time.

    A date that is open at one side is a marker at the day that is known; None where there is no such day.
    """
    date = event.date
    first, known = event.start or event.end, date.start or date.end
    if first is None or known is None:
        return None
    if event.end is None or event.precision not in ("span", "window", "decade", "century"):
        exact = {"year": 1, "month": 2}.get(event.precision)
        return _numbers(first, known.clock, exact), None
    by_clock = date.clock and date.end_clock
    ends = (first, date.clock if by_clock else None), (event.end, date.end_clock if by_clock else None)
    start, end = (_numbers(day, clock) for day, clock in ends)
    return start, end


def _numbers(day: Day, clock: Clock | None, exact: int | None = None) -> _Numbers:
    """Return the parts of a day and of a clock time, or the first `exact` of them."""
    parts = [("year", day.year), ("month", day.month), ("day", day.day)]
    if clock:
        parts += [("hour", clock.hour), ("minute", clock.minute)]
        parts += [] if clock.second is None else [("second", clock.second)]
    return dict(parts[:exact])


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
    """Return the quote, what the curator reads in it, and its source with the id by which disputes' reasons call it."""
    source = package.sources[citation.source]
    origin = ", ".join(filter(None, (source.title, source.publisher)))
    read = f"; “{citation.says}” read by the curator as {citation.reads.text}" if citation.reads else ""
    return f"<blockquote>{escape(citation.quote)} <cite>{escape(f'{source.id} {origin}{read}')}</cite></blockquote>"


def _disagreement(dispute: Dispute) -> str:
    field = escape(dispute.field.replace("-", " "))
    values = " / ".join(escape(said.text) for said in dispute.values)
    return f"<p>The sources disagree on the {field}: {values}. {escape(dispute.reason)}</p>"
