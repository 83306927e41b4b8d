"""The page that people read: one file that holds the story, its evidence and its sources, and asks for nothing else.

What is shown is chosen here; how it looks is in `templates/`. The page runs under a Content Security Policy that knows
its style and its script by their hashes (CSP Level 3), so that no text of a record can become either.

Ids of events are the page's permalinks. Every other id on it has an underscore, which theirs never have, and what
stands before or after that keeps it apart from the rest.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args
from urllib.parse import quote

from timeline import dates
from timeline.model import Source
from timeline.package import Package
from timeline.record import EventRecord
from timeline.release.drawing import drawing
from timeline.release.ledger import Edition
from timeline.release.marking import cited_at, marked_texts, passage_of
from timeline.values import Said, Status, Verb

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one date, under its words. `short` is what is left of these below the heading of the year."""

    anchor: str
    heading: str
    short: str
    weekday: str | None
    events: tuple[EventRecord, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The dates that begin in one year; `heading` is None for those whose beginning is not known."""

    anchor: str
    heading: str | None
    days: tuple[Day, ...]


def page(edition: Edition) -> bytes:
    """Return the page: HTML in UTF-8.

    Events stand in release order, but those without a first day come last: their place among the others is unknown.
    """
    from markupsafe import Markup

    package, events = edition.package, sorted(edition.events, key=lambda event: event.start is None)
    templates = _templates(package)
    used = {event.kind for event in events}
    kinds = [kind for kind in package.kinds.values() if kind.id in used]
    style = _text("page.css") + "".join(f".k-{kind.id}{{--kind:{kind.color}}}\n" for kind in kinds)
    script = _text("page.js")
    texts = marked_texts(package, events)
    passages = passage_of(texts)
    shown = templates.get_template(
        "page.html.j2"
    ).render(
        package=package,
        events=events,
        by_id={event.id: event for event in events},
        years=tuple(_years(events)),
        back=_back(events),
        verbs=_VERBS,
        choices=_choices(package, events),
        kinds=kinds,
        drawing=drawing(package, events),
        texts=texts,
        passage=lambda citation: passages[cited_at(citation)],
        said=lambda field, value: _said(package, field, value),
        style=Markup(style),  # noqa: S704 -- no record's words are in it, nor in the script
        script=Markup(script),  # noqa: S704
        data=Markup(_json_for_html(_dataset(edition))),  # noqa: S704 -- see there
        policy=_policy(style, script),
        created=dates.parse(package.created[:10]).text,
        creators=_creators(package),
    )
    return shown.encode()


def _templates(package: Package) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("timeline.release"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plural"] = lambda count, word: f"{count} {word}" + "s" * (count != 1)
    environment.filters["words"] = lambda key: key.replace("-", " ").replace("_", " ")
    environment.filters["anchor"] = quote
    environment.filters["label"] = _label
    environment.filters["cited"] = lambda text: _with_links(text, package)
    return environment


def _text(name: str) -> str:
    """Return the text of a file in the templates' folder, as it is."""
    from importlib.resources import files

    return files("timeline.release").joinpath("templates", name).read_text(encoding="utf-8")


def _label(source: Source) -> str:
    """Return what a source is called for short."""
    return source.publisher or source.author or source.title


def _with_links(text: str, package: Package) -> Markup:
    """Return a curator's text in which every source's id leads to the source."""
    from markupsafe import Markup

    link = Markup('<a href="#{0}_text">{0}</a>')
    pieces = re.split(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)", text)
    return Markup("").join(link.format(piece) if piece in package.sources else piece for piece in pieces)


def _years(events: Sequence[EventRecord]) -> Iterator[Year]:
    """Yield the events by year and date, as they come."""
    found: dict[str, dict[str, list[EventRecord]]] = {}
    for event in events:
        year = event.start[:4] if event.start else ""
        written = event.date[:10] if event.precision == "minute" else event.date
        found.setdefault(year, {}).setdefault(written, []).append(event)
    for year, days in found.items():
        heading = str(int(year)) if year else None
        named = (_day(written, heading, of_day) for written, of_day in days.items())
        yield Year(f"year_{heading or 'unknown'}", heading, tuple(named))


def _day(written: str, year: str | None, events: Sequence[EventRecord]) -> Day:
    day = dates.parse(written)
    within = "in " if day.precision in ("month", "year") and not day.qualifier else ""
    heading = f"{within}{day.text}"
    short = day.text.removesuffix(f" {year}").removeprefix("some time between ").removeprefix("by ")
    weekday = _WEEKDAYS[day.first.weekday()] if day.first and day.precision == "day" else None
    return Day(
        anchor=f"date_{written}",
        heading=heading[:1].upper() + heading[1:],
        short="some time" if short == year else short.replace(" and ", "–"),
        weekday=weekday,
        events=tuple(events),
    )


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _said(package: Package, field: str, value: Said) -> str:
    """Return in words what a citation says of a field."""
    match field, value:
        case "date", str():
            return dates.parse(value).text
        case "kind", str():
            return package.kinds[value].label
        case "place", tuple():
            return ", ".join(package.places[id].name for id in value)
        case "participants", tuple():
            return ", ".join(package.actors[id].name for id in value)
        case "status", str():
            return value.replace("-", " ")
        case _:
            return str(value)


def _choices(package: Package, events: Sequence[EventRecord]) -> dict[str, list[tuple[str, str]]]:
    """Return for each filter the values that occur, as value and words."""
    actors = {participant.id: participant.name for event in events for participant in event.participants}
    statuses, cited = {event.status for event in events}, {one.source for event in events for one in event.citations}
    kinds = {event.kind for event in events}
    return {
        "kind": [(kind.id, kind.label) for kind in package.kinds.values() if kind.id in kinds],
        "actor": sorted(actors.items(), key=lambda actor: (actor[1], actor[0])),
        "status": [(status, status) for status in get_args(Status) if status in statuses],
        "source": [(one.id, f"{one.id} {_label(one)}") for one in package.sources.values() if one.id in cited],
    }


def _back(events: Sequence[EventRecord]) -> Mapping[str, Mapping[str, list[str]]]:
    """Return for every event the events that are related to it, by verb: the way back."""
    back: dict[str, dict[str, list[str]]] = {event.id: {} for event in events}
    for event in events:
        for verb, others in event.related.items():
            for other in others:
                if other in back:
                    back[other].setdefault(verb, []).append(event.id)
    return back


_VERBS: Mapping[Verb, tuple[str, str]] = {
    "announces": ("Announces", "Announced by"),
    "prepares": ("Prepares", "Prepared by"),
    "postpones": ("Postpones", "Postponed by"),
    "cancels": ("Cancels", "Cancelled by"),
    "follows": ("Follows", "Followed by"),
    "responds_to": ("Responds to", "Answered by"),
    "part_of": ("Part of", "Includes"),
}
"""What a relation is called from the event that has it, and from the other."""


def _creators(package: Package) -> str:
    return ", ".join(one["title"] for one in package.descriptor.get("contributors", ()) if "title" in one)


def _policy(style: str, script: str) -> str:
    """Return the Content Security Policy: nothing but this style and this script, and the icon that is in the page."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _json_for_html(value: object) -> str:
    """Return JSON that stays within its `<script>` element, whatever it says (HTML, 4.12.1.3)."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")


def _dataset(edition: Edition) -> dict[str, object]:
    """Return the release as a schema.org Dataset."""
    package = edition.package
    descriptor, home = package.descriptor, package.homepage
    days = sorted(day for event in edition.events for day in (event.start, event.end) if day)
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": descriptor["title"],
        "description": descriptor.get("description"),
        "url": home,
        "identifier": package.name,
        "version": package.version,
        "dateModified": package.created,
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "keywords": descriptor.get("keywords"),
        "license": [one["path"] for one in descriptor.get("licenses", ()) if "path" in one],
        "creator": [{"@type": "Organization", "name": one} for one in [_creators(package)] if one],
        "temporalCoverage": f"{days[0]}/{days[-1]}" if days else None,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": mediatype,
                "contentUrl": f"{home.rstrip('/')}/{name}" if home else name,
            }
            for name, mediatype in _DOWNLOADS.items()
        ],
        "isBasedOn": [
            {
                "@type": "Article",
                "name": source.title,
                "author": source.author,
                "publisher": source.publisher,
                "inLanguage": source.language,
            }
            for source in package.sources.values()
        ],
    }
    return _without_empty(described)


_DOWNLOADS = {"timeline.csv": "text/csv", "timeline.json": "application/json", "timeline.ics": "text/calendar"}


def _without_empty(value: Mapping[str, object]) -> dict[str, object]:
    kept = {name: one for name, one in value.items() if one not in (None, [], "")}
    return {
        name: [_without_empty(item) if isinstance(item, dict) else item for item in one]
        if isinstance(one, list)
        else one
        for name, one in kept.items()
    }
