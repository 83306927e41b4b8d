"""The events as TimelineJS 3 reads them, from the address of a JSON file.

Its fields are HTML, so every word is escaped. Its dates are whole numbers, years before 1 BC negative, clock times
those of the place; the two ends of one event have the same precision. How well a date is known is said by
`display_date`, in the words of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from timeline.dates import Clock, Day
from timeline.diagnostics import signs
from timeline.records.document import PartRecord
from timeline.records.event_record import CitationRecord, Dispute, EventRecord
from timeline.release.document import json_bytes
from timeline.release.edition import Edition
from timeline.release.shown import main_events
from timeline.release.wording import with_names

MOST = 40
"""How many slides there are at most: with more, nobody sees what the story is."""


def timelinejs(edition: Edition) -> bytes:
    """Return the JSON: the lead as a title slide, a slide for each event that is shown, and the parts as eras."""
    shown = main_events([event for event in edition.events if event.start], MOST)  # what has no day has no slide
    eras = [era for part in edition.parts.values() if (era := _era(part, shown))]
    return json_bytes(
        {
            "title": {
                "unique_id": "_title",  # events may be called anything that has no underscore
                "text": {"headline": escape(edition.title), "text": _opening(edition)},
            },
            "events": [_slide(edition, event, *dates) for event in shown if (dates := _dates(event))],
            **({"eras": eras} if eras else {}),
        }
    )


def _opening(edition: Edition) -> str:
    """Return the lead, or, where there is none, what the package is about."""
    if not edition.lead:
        return escape(edition.description)
    return f"<p>{escape(' '.join(sentence.text for sentence in edition.lead))}</p>"


_Numbers = dict[str, int]


def _era(part: PartRecord, shown: Iterable[EventRecord]) -> dict[str, object] | None:
    """Return a part as the time from the first to the last day of its events; None where none is shown."""
    days = [day for event in shown if event.part == part.id for day in (event.start, event.end) if day]
    if not days:
        return None
    start, end = _numbers(min(days), None), _numbers(max(days), None)
    if start == end:  # TimelineJS takes an era of one day, or an end finer than its start, for one without an end
        start, end = start | {"hour": 0, "minute": 0}, end | {"hour": 23, "minute": 59}
    return {"start_date": start, "end_date": end, "text": {"headline": escape(part.title)}}


def _slide(edition: Edition, event: EventRecord, start: _Numbers, end: _Numbers | None) -> dict[str, object]:
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if end else {}),
        "display_date": _twice(event.date_text),
        "group": _twice(edition.kinds[event.kind].label),
        "text": {"headline": escape(_headline(event)), "text": "".join(_text(edition, event))},
    }


def _dates(event: EventRecord) -> tuple[_Numbers, _Numbers | None] | None:
    """Return where the marker begins, and where it ends if the event is drawn as a stretch of time.

    A date without an end is a marker at its first day; None where it has no first day.
    """
    date = event.date
    first, known = event.start, date.start
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
    """Return what stands on the marker too, of which some twelve letters are read: the short title, as in the feed."""
    title = event.short or event.title
    return title if event.status == "occurred" else f"{event.status.capitalize()}: {title}"


def _twice(text: str) -> str:
    """Return text for the two fields that TimelineJS strips of markup, which undoes one escaping, and then shows."""
    return escape(escape(text))


def _text(edition: Edition, event: EventRecord) -> Iterator[str]:
    if event.short:
        yield f"<p><b>{escape(event.title)}</b></p>"
    yield f"<p>{escape(event.summary)}</p>"
    for citation in event.citations:
        yield _quote(edition, citation)
    for dispute in event.disputes:
        yield _disagreement(edition, dispute)
    if event.url:
        yield f'<p><a href="{escape(event.url)}">Sources and details</a></p>'


def _quote(edition: Edition, citation: CitationRecord) -> str:
    """Return the quote, what the curator reads in it, and its source, by the name that readers know."""
    source = edition.sources[citation.source]
    origin = ": ".join(dict.fromkeys((source.called, source.title)))
    read = f"; “{citation.says}” read by the curator as {citation.reads.text}" if citation.reads else ""
    return f"<blockquote>{escape(signs(citation.quote))} <cite>{escape(origin + read)}</cite></blockquote>"


def _disagreement(edition: Edition, dispute: Dispute) -> str:
    field = escape(dispute.field.replace("-", " "))
    values = " / ".join(escape(said.text) for said in dispute.values)
    reason = escape(with_names(dispute.reason, edition.sources))
    return f"<p>The sources disagree on the {field}: {values}. {reason}</p>"
