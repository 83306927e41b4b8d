"""The feeds that people subscribe to: iCalendar (RFC 5545, with the properties of RFC 7986).

Whatever moves a subscriber's copy (DTSTAMP, SEQUENCE) is the ledger's, so that the same package gives the same bytes
and an event looks changed only when it was. Where an event stands is `marker`'s to say.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from urllib.parse import quote

from icalendar import Calendar, Event
from icalendar.prop import vCategory, vDuration, vText

from timeline.dates import Day
from timeline.records.event_record import CitationRecord, Dispute, ElsewhereRecord, EventRecord, WithdrawnRecord
from timeline.records.fields import field_of
from timeline.records.order import in_order
from timeline.records.values import AHEAD
from timeline.release.edition import Edition
from timeline.release.marker import Marker, has_unwritable_year, marker
from timeline.release.wording import capital, in_marks

PRODID = "-//Timeline//Timeline of cited events//EN"
"""Constant: a version in it would change the feed of every package with each release of this program."""

FEED, WHOLE = "timeline.ics", "timeline-all.ics"
"""What a reader must know and what is planned, dated well enough; and all that has a day to stand on."""

REFRESH = timedelta(hours=12)
WIDEST = 366
"""To how many days a date must be known to be in the feed, unless it is ahead."""
CLOSED = 31
"""To how many, where it would stand on the day of its source."""

_NOWHERE = {
    "years": "in years that a calendar cannot write",
    "start": "that last, since when is not said",
}
"""Why an event is in no calendar."""
_ELSEWHERE = {
    "publication": "dated by the day of their source alone",
    "vague": "dated less well than to a year",
    "background": "of the background",
}
"""Why an event is in the whole calendar alone."""


def calendar(
    edition: Edition, events: Sequence[EventRecord], withdrawn: Sequence[EventRecord], name: str = FEED
) -> bytes:
    """Return the calendar of a name, FEED or WHOLE: UTF-8, CRLF, lines of at most 75 octets.

    `withdrawn` are the events that a subscriber may still hold: they stay, cancelled. What is not in it is counted in
    its description.
    """
    feed = _head(edition, events, name)
    for event in in_order((*events, *withdrawn)):
        if (why := _absence(event)) and (name == FEED or why in _NOWHERE):
            continue
        if stands := marker(event):
            feed.add_component(_event(edition, event, stands))
    return bytes(feed.to_ical(sorted=False))


def not_in_calendar(events: Iterable[EventRecord], name: str = FEED) -> list[str]:
    """Return in sentences how many events are not in a calendar, and why."""
    missing = [why for event in events if (why := _absence(event))]
    told = (
        {"In no calendar": _NOWHERE} if name == WHOLE else {f"In {WHOLE} alone": _ELSEWHERE, "In no calendar": _NOWHERE}
    )
    return [
        f"{where}: {', '.join(f'{missing.count(why)} {words}' for why, words in reasons.items() if why in missing)}."
        for where, reasons in told.items()
        if reasons.keys() & set(missing)
    ]


def _absence(event: EventRecord) -> str | None:
    """Return why an event is not in the feed; None where it is."""
    if has_unwritable_year(event):
        return "years"
    if event.date.lasts and event.start is None:
        return "start"
    if all(basis == "publication" for day, basis in _bounds(event) if day):
        return "publication"
    if event.status in AHEAD:
        return None
    if not event.date.lasts and event.end_basis == "publication" and _days_in_doubt(event) > CLOSED:
        return "publication"
    if event.start is None or _days_in_doubt(event) > WIDEST:
        return "vague"
    return "background" if event.level == "background" else None


def _bounds(event: EventRecord) -> tuple[tuple[Day | None, str | None], ...]:
    return (event.start, event.start_basis), (event.end, event.end_basis)


def _days_in_doubt(event: EventRecord) -> float:
    """Return within how many days an event was, or what lasts began and ended."""
    start, end = event.date.start, event.date.end
    if event.date.lasts:
        return max(one.last - one.first + 1 for one in (start, end) if one)
    return end.last - start.first + 1 if start and end else math.inf


def _head(edition: Edition, events: Sequence[EventRecord], file: str) -> Calendar:
    title = _line(edition.title) + (" (all events)" if file == WHOLE else "")
    about = _line(edition.description)
    description = "\n\n".join(filter(None, (about, *not_in_calendar(events, file))))
    feed = Calendar()
    feed.add("version", "2.0")
    feed.add("prodid", PRODID)
    feed.add("calscale", "GREGORIAN")
    for name, x_name, text in ("name", "x-wr-calname", title), ("description", "x-wr-caldesc", description):
        if text:
            feed.add(name, _Text(text))
            feed.add(x_name, _Text(text))
    feed.add("x-wr-timezone", "UTC")
    feed.add("last-modified", datetime.fromisoformat(edition.created))
    if edition.homepage:
        feed.add("url", _uri(edition.homepage))
        feed.add("source", _uri(f"{edition.homepage.rstrip('/')}/{file}"), {"value": "URI"})
    feed.add("refresh-interval", REFRESH, {"value": "DURATION"})
    feed.add("x-published-ttl", vDuration(REFRESH))
    feed.add("color", "steelblue")
    return feed


def _event(edition: Edition, event: EventRecord, stands: Marker) -> Event:
    item = Event()
    item.add("uid", f"{event.id}@{edition.name}")
    item.add("dtstamp", datetime.fromisoformat(event.last_changed))
    item.add("created", datetime.fromisoformat(event.first_released))
    item.add("last-modified", datetime.fromisoformat(event.last_changed))
    item.add("sequence", event.revision)
    item.add("dtstart", stands.start)
    if stands.end:
        item.add("dtend", stands.end)
    item.add("summary", _Text(_summary(event, stands.told)))
    item.add("description", _Text("\n\n".join(_description(edition, event))))
    kind = edition.kinds[event.kind]
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


def _summary(event: EventRecord, told: str) -> str:
    """Return the title, and behind it in brackets what is not certain, since a glance at a month sees the first words.

    That it will not be, or should not stand here at all, comes before it: clients do not show STATUS.
    """
    state = "withdrawn" if event.withdrawn else event.status
    gone = f"{state.capitalize()}: " if state in ("withdrawn", "cancelled") else ""
    doubt = ", ".join(filter(None, ("" if gone or state == "occurred" else state, told)))
    return f"{gone}{_line(event.short or event.title)}" + (f" ({doubt})" if doubt else "")


def _description(edition: Edition, event: EventRecord) -> Iterator[str]:
    """Yield the paragraphs of plain text."""
    if event.withdrawn:
        yield _withdrawal(edition, event.withdrawn)
    if event.short:
        yield _line(event.title)
    yield capital(event.date_text)
    yield _line(event.summary)
    if event.elsewhere:
        yield _elsewhere(event.elsewhere)
    if event.citations:
        yield "\n".join(["Sources:", *(_cited(edition, event, citation) for citation in event.citations)])
    if event.disputes:
        yield "\n".join(["The sources disagree:", *map(_disputed, event.disputes)])
    if event.note:
        yield f"Note: {_line(event.note)}"
    if event.url:
        yield _uri(event.url)


def _elsewhere(known: ElsewhereRecord) -> str:
    words = f"Known from elsewhere, not from the sources: {known.date_text} ({_line(known.source)})."
    return f"{words} {_line(known.note)}" if known.note else words


def _withdrawal(edition: Edition, withdrawn: WithdrawnRecord) -> str:
    words = [f"Withdrawn from this timeline ({withdrawn.reason})."]
    if withdrawn.merged_into:
        words.append(f"In its place: {_line(edition.titles.get(withdrawn.merged_into, withdrawn.merged_into))}.")
    if withdrawn.note:
        words.append(_line(withdrawn.note))
    return " ".join(words)


def _cited(edition: Edition, event: EventRecord, citation: CitationRecord) -> str:
    """Return the quote, its source with the id that disputes' reasons call it by, and what it says otherwise."""
    source = edition.sources[citation.source]
    origin = f"{_line(source.called)}, {source.id}"
    words = in_marks(_line(citation.quote))
    return "; ".join((f"[{citation.number}] {words} ({origin})", *_stances(edition, event, citation)))


def _stances(edition: Edition, event: EventRecord, citation: CitationRecord) -> Iterator[str]:
    """Yield what the record does not say, but this quote does, or did when it was written; and what is read in it."""
    for claim in citation.claims():
        if claim.value is not None:
            stance = "otherwise" if claim.stance == "disputes" else "then"
            yield f"{stance}: {_line(field_of(claim.field).in_words(claim.value, edition, event.date.calendar))}"
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
    shown = re.sub("[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]", "", text)
    return re.sub(r"[^\S\u00a0\u202f]+", " ", shown).strip()


def _uri(text: str) -> str:
    """Return an address in the characters of RFC 3986; whatever else it holds is percent-encoded."""
    return quote(text, safe="%:/?#[]@!$&'()*+,;=~", errors="replace")


def _degrees(value: float) -> float:
    """Return a coordinate to six places (RFC 5545, 3.8.1.6), never one that Python would write as 1e-05."""
    return round(value, 6) if abs(value) >= 0.0001 else 0.0
