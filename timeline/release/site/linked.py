"""An event as linked data, schema.org's `Event`, with no more than the record says.

A first or a last day is given where the date is a point or lasts; a window, within which something was once, is told
in words alone, as are dates that are rough or uncertain, since the vocabulary has no word for either.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.dates import Calendar, Date
from timeline.records.document import ActorRecord, Document, SourceRecord
from timeline.records.event_record import EventRecord, PlaceRecord
from timeline.release.site.hosted import Hosted
from timeline.release.wording import capital, in_marks

_STATUS = {"planned": "EventScheduled", "postponed": "EventPostponed", "cancelled": "EventCancelled"}
_TYPES = {"person": "Person", "organisation": "Organization", "state": "Country"}


def linked(event: EventRecord, version: Hosted, document: Document, address: str | None) -> dict[str, object]:
    """Return an event as JSON-LD; `address` is that of its page, where it is known where the release is hosted."""
    actors, sources, events = version.actors, version.sources, version.events
    wholes = [events[id] for id in event.related.get("part_of", ()) if id in events]
    status = _STATUS.get(event.status)
    state = "" if event.status in ("occurred", *_STATUS) else f"{event.status.capitalize()}. "
    when = capital(event.date_text)
    described: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": address,
        "identifier": event.id,
        "name": event.title,
        "description": f"{state}{when}. {event.summary}",
        **_times(event.date),
        "eventStatus": f"https://schema.org/{status}" if status else None,
        "location": [_place(place) for place in event.place],
        "about": [_actor(actors[one.id]) for one in event.participants if one.id and one.id in actors],
        "url": address,
        "inLanguage": "en",
        "superEvent": [
            {"@type": "Event", "identifier": one.id, "name": one.title, "description": one.summary} for one in wholes
        ],
        "subjectOf": [
            {
                "@type": "Quotation",
                "text": citation.quote,
                "inLanguage": sources[citation.source].language,
                "isPartOf": _source(sources[citation.source]),
            }
            for citation in event.citations
        ],
        "mainEntityOfPage": {
            "@type": "WebPage",
            "name": in_marks(event.title),
            "version": version.version,
            "dateModified": event.last_changed,
            "license": version.licence_address,
            "isPartOf": {"@type": "Dataset", "name": version.title, "url": document.package.homepage},
        },
    }
    return _without_empty(described)


def _times(date: Date) -> dict[str, str | None]:
    """Return the ends of a date that is a point or lasts, each as exactly as it is known."""
    if date.qualifier or not (date.lasts or date.start == date.end):
        return {}
    starts, ends = (date, date) if date.start == date.end else date.bounds
    return {"startDate": _iso(starts, date.calendar), "endDate": _iso(ends, date.calendar) if date.lasts else None}


def _iso(end: Date | None, calendar: Calendar) -> str | None:
    """Return an end as ISO 8601 has it, in years of four figures; None where it has not, or not so exactly."""
    day = end.first if end and not end.qualifier else None
    if end is None or day is None or day.year < 1:
        return None
    if end.precision in ("day", "minute", "second"):
        return f"{day}T{end.clock}" if end.clock else str(day)
    if calendar == "julian":  # whose months and years are others
        return None
    return {"month": str(day)[:7], "year": str(day)[:4]}.get(end.precision)


def _place(place: PlaceRecord) -> dict[str, object]:
    point = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return {
        "@type": "Place",
        "name": place.name,
        "address": {"@type": "PostalAddress", "addressCountry": place.country} if place.country else None,
        "geo": point if place.latitude is not None and place.longitude is not None else None,
    }


def _actor(actor: ActorRecord) -> dict[str, object]:
    return {"@type": _TYPES.get(actor.kind, "Thing"), "name": actor.name}


def _source(source: SourceRecord) -> dict[str, object]:
    return {
        "@type": "CreativeWork",
        "name": source.title,
        "author": source.author,
        "publisher": source.publisher,
    }


def _without_empty(value: Mapping[str, object]) -> dict[str, object]:
    kept = {name: _cleared(one) for name, one in value.items()}
    return {name: one for name, one in kept.items() if one not in (None, [], "", {})}


def _cleared(value: object) -> object:
    if isinstance(value, Mapping):
        return _without_empty(value)
    return [_cleared(one) for one in value] if isinstance(value, list) else value
