"""The feed that people subscribe to: iCalendar (RFC 5545, with the properties of RFC 7986).

Whatever moves a subscriber's copy (DTSTAMP, SEQUENCE) is the ledger's, so that the same package gives the same bytes
and an event looks changed only when it was. Days are all-day dates, which no zone can shift; what is known by the
clock stands at its moment, in UTC.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

from icalendar import Calendar, Event
from icalendar.prop import vCategory, vDuration, vText

from timeline.dates import Day, words
from timeline.records.event_record import CitationRecord, Dispute, ElsewhereRecord, EventRecord, WithdrawnRecord
from timeline.records.fields import field_of
from timeline.records.order import in_order
from timeline.records.package import Package

PRODID = "-//Timeline//Timeline of cited events//EN"
"""Constant: a version in it would change the feed of every package with each release of this program."""

REFRESH = timedelta(hours=12)
WIDEST = 31
"""To how many days a date must be known to be shown."""


def calendar(package: Package, events: Sequence[EventRecord], withdrawn: Sequence[EventRecord]) -> bytes:
    """Return the feed: UTF-8, CRLF, lines of at most 75 octets.

    `withdrawn` are the events that a subscriber may still hold: they stay, cancelled. Events that are dated too vaguely
    (see `beyond_calendar`) are left out and counted in the calendar's description.
    """
    feed = _head(package, beyond_calendar(events))
    for event in in_order((*events, *withdrawn)):
        if times := _times(event):
            feed.add_component(_event(package, event, *times))
    return bytes(feed.to_ical(sorted=False))


def beyond_calendar(events: Iterable[EventRecord]) -> list[EventRecord]:
    """Return the events that no calendar can show: an end is open, or known less well than to 31 days.

    Nor are those shown that are not in years of four digits after the year 0 (RFC 5545, 3.3.4), with all that follows.
    """
    return [event for event in events if _times(event) is None]


def _times(event: EventRecord) -> tuple[date, date | None] | None:
    """Return when an entry begins and before what it ends, which may not be known of a moment; None for no entry."""
    start, end = event.date.start, event.date.end
    if start is None or end is None or _beyond_years(event):
        return None
    if "year" in event.date.ends if event.precision == "span" else end.last - start.first >= WIDEST:
        return None
    if start.seconds and end.seconds:
        return _moment(start.seconds[0]), _moment(end.seconds[0]) if end != start else None
    return _date(start.first), _date(end.last + 1)


def _beyond_years(event: EventRecord) -> bool:
    """Whether an end lies in a year that iCalendar cannot write, or on the last day of those that it can."""
    ends = [one for one in (event.date.start, event.date.end) if one]
    days = [day for day in (event.start, event.end) if day]
    numbers = [day.toordinal() for day in days] + [second // 86400 for one in ends for second in one.seconds or ()]
    return any(not 0 < number < Day.max.toordinal() for number in numbers)


def _moment(second: int) -> datetime:
    return datetime.combine(date.fromordinal(second // 86400), datetime.min.time(), UTC) + timedelta(
        seconds=second % 86400
    )


def _date(day: Day) -> date:
    return date.fromordinal(day.toordinal())


def _head(package: Package, beyond: Sequence[EventRecord]) -> Calendar:
    title = _line(str(package.descriptor["title"]))
    about = _line(str(package.descriptor.get("description", "")))
    old = sum(map(_beyond_years, beyond))
    left_out = {
        "Left out because they are dated too vaguely for a calendar": len(beyond) - old,
        "Left out because they lie in years that a calendar cannot write": old,
    }
    counted = (f"{why}: {count}." for why, count in left_out.items() if count)
    description = "\n\n".join(filter(None, (about, *counted)))
    feed = Calendar()
    feed.add("version", "2.0")
    feed.add("prodid", PRODID)
    feed.add("calscale", "GREGORIAN")
    for name, x_name, text in ("name", "x-wr-calname", title), ("description", "x-wr-caldesc", description):
        if text:
            feed.add(name, _Text(text))
            feed.add(x_name, _Text(text))
    feed.add("x-wr-timezone", "UTC")
    feed.add("last-modified", datetime.fromisoformat(package.created))
    if package.homepage:
        feed.add("url", _uri(package.homepage))
        feed.add("source", _uri(f"{package.homepage.rstrip('/')}/timeline.ics"), {"value": "URI"})
    feed.add("refresh-interval", REFRESH, {"value": "DURATION"})
    feed.add("x-published-ttl", vDuration(REFRESH))
    feed.add("color", "steelblue")
    return feed


def _event(package: Package, event: EventRecord, start: date, end: date | None) -> Event:
    item = Event()
    item.add("uid", f"{event.id}@{package.name}")
    item.add("dtstamp", datetime.fromisoformat(event.last_changed))
    item.add("created", datetime.fromisoformat(event.first_released))
    item.add("last-modified", datetime.fromisoformat(event.last_changed))
    item.add("sequence", event.revision)
    item.add("dtstart", start)
    if end:
        item.add("dtend", end)
    item.add("summary", _Text(_summary(event)))
    item.add("description", _Text("\n\n".join(_description(package, event))))
    kind = package.kinds[event.kind]
    if event.place:
        item.add("location", _Text("; ".join(_line(place.name) for place in event.place)))
    for place in event.place:
        if place.latitude is not None and place.longitude is not None:
            item.add("geo", (_degrees(place.latitude), _degrees(place.longitude)))
            break
    if event.url:
        item.add("url", _uri(event.url))
    categories = vCategory([])
    categories.cats = [_Text(_line(kind.label)), *map(_Text, event.tags)]
    item.add("categories", categories)
    item.add("color", kind.color)
    item.add("status", "CANCELLED" if event.withdrawn else _STATUS.get(event.status, "CONFIRMED"))
    item.add("class", "PUBLIC")
    item.add("transp", "TRANSPARENT")
    item.add("x-microsoft-cdo-busystatus", "FREE")
    return item


_STATUS = {
    "proposed": "TENTATIVE",
    "planned": "TENTATIVE",
    "postponed": "TENTATIVE",
    "claimed": "TENTATIVE",
    "cancelled": "CANCELLED",
}


def _summary(event: EventRecord) -> str:
    """Return the title with what a glance must not miss before it: clients show neither STATUS nor doubt."""
    status = "withdrawn" if event.withdrawn else event.status
    state = "" if status == "occurred" else f"{status.capitalize()}: "
    return f"{state}{_marker(event)}{_line(event.short or event.title)}"


def _marker(event: EventRecord) -> str:
    """Return in brackets what the days of the entry would overstate; nothing where they are what is known."""
    if event.precision == "window":  # titles are cut, so each word counts
        return f"({words(event.date, 'brackets')}) "
    if event.date.qualifier or (event.precision == "span" and not {*event.date.ends} <= {"day", "minute", "second"}):
        return f"({event.date_text}) "
    return f"(some time in {event.date_text}) " if event.precision == "month" else ""


def _description(package: Package, event: EventRecord) -> Iterator[str]:
    """Yield the paragraphs of plain text."""
    if event.withdrawn:
        yield _withdrawal(package, event.withdrawn)
    yield _line(event.summary)
    yield f"Date: {event.date_text}"
    if event.elsewhere:
        yield _elsewhere(event.elsewhere)
    if event.citations:
        yield "\n".join(["Sources:", *(_cited(package, event, citation) for citation in event.citations)])
    if event.disputes:
        yield "\n".join(["The sources disagree:", *map(_disputed, event.disputes)])
    if event.note:
        yield f"Note: {_line(event.note)}"
    if event.url:
        yield _uri(event.url)


def _elsewhere(known: ElsewhereRecord) -> str:
    words = f"Known from elsewhere, not from the sources: {known.date_text} ({_line(known.source)})."
    return f"{words} {_line(known.note)}" if known.note else words


def _withdrawal(package: Package, withdrawn: WithdrawnRecord) -> str:
    words = [f"Withdrawn from this timeline ({withdrawn.reason})."]
    if withdrawn.merged_into:
        words.append(f"In its place: {_line(package.events[withdrawn.merged_into].title)}.")
    if withdrawn.note:
        words.append(_line(withdrawn.note))
    return " ".join(words)


def _cited(package: Package, event: EventRecord, citation: CitationRecord) -> str:
    """Return the quote, its source with the id that disputes' reasons call it by, and what it says otherwise."""
    source = package.sources[citation.source]
    origin = ", ".join(_line(name) for name in (source.id, source.title, source.publisher) if name)
    words = _line(citation.quote)
    if not re.search('^[“„«"]|[”“»"]$', words):  # two marks would meet; the number is mark enough
        words = f"“{words}”"
    return "; ".join((f"[{citation.number}] {words} ({origin})", *_stances(package, event, citation)))


def _stances(package: Package, event: EventRecord, citation: CitationRecord) -> Iterator[str]:
    """Yield what the record does not say, but this quote does, or did when it was written; and what is read in it."""
    for claim in citation.claims():
        if claim.value is not None:
            stance = "otherwise" if claim.stance == "disputes" else "then"
            yield f"{stance}: {_line(field_of(claim.field).in_words(claim.value, package, event.date.calendar))}"
    if citation.says and citation.reads:
        yield f"“{_line(citation.says)}” read by the curator as {citation.reads.text}"


def _disputed(dispute: Dispute) -> str:
    values = (
        _line(said.text) + (f" [{', '.join(map(str, said.citations))}]" if said.citations else "")
        for said in dispute.values
    )
    return f"{dispute.field.replace('-', ' ').capitalize()}: {' / '.join(values)}. {_line(dispute.reason)}"


class _Text(vText):
    r"""Text in which a backslash is a backslash: icalendar 7.3 takes the `\N` of `C:\New` for a line break."""

    def to_ical(self) -> bytes:
        return re.sub(r"[\\;,]", r"\\\g<0>", self).replace("\n", r"\n").encode()


def _line(text: str) -> str:
    """Return text on one line, without what TEXT may not hold (control characters) or UTF-8 cannot (surrogates)."""
    return " ".join(re.sub("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]", "", text).split())


def _uri(text: str) -> str:
    """Return an address in the characters of RFC 3986; whatever else it holds is percent-encoded."""
    return quote(text, safe="%:/?#[]@!$&'()*+,;=~", errors="replace")


def _degrees(value: float) -> float:
    """Return a coordinate to six places (RFC 5545, 3.8.1.6), never one that Python would write as 1e-05."""
    return round(value, 6) if abs(value) >= 0.0001 else 0.0
