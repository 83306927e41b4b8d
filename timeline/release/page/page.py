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
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, get_args
from urllib.parse import quote

from timeline import dates
from timeline.evidence import Evidence
from timeline.records.event_record import EventRecord, ReviewRecord
from timeline.records.fields import field_of
from timeline.records.package import Package
from timeline.records.proofs import COUNTED, MEANINGS, PROOFS, Proof
from timeline.records.values import Status, Verb
from timeline.records.vocabularies import Source
from timeline.release.ledger import Edition
from timeline.release.page.drawing import drawing
from timeline.release.page.marking import cited_at, marked_texts, passage_of
from timeline.release.page.telling import told

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def page(edition: Edition) -> bytes:
    """Return the page: HTML in UTF-8.

    Everything on it that names events, names them in the order in which they are told.
    """
    from markupsafe import Markup

    package = edition.package
    years = told(edition.events)
    events = [event for year in years for day in year.days for event in day.events]
    used = {event.kind for event in events}
    kinds = [kind for kind in package.kinds.values() if kind.id in used]
    style = _text("page.css") + "".join(f".k-{kind.id}{{--kind:{kind.color}}}\n" for kind in kinds)
    script = _text("page.js")
    texts = marked_texts(edition.evidence, events)
    passages = passage_of(texts)
    template = _templates(edition).get_template("page.html.j2")
    shown = template.render(
        package=package,
        events=events,
        by_id={event.id: event for event in events},
        years=years,
        anchors={*(year.anchor for year in years), *(day.anchor for year in years for day in year.days)},
        back=_back(events),
        verbs=_VERBS,
        meanings=MEANINGS,
        counted=COUNTED,
        choices=_choices(package, events),
        kinds=kinds,
        drawing=drawing(package, events),
        texts=texts,
        passage=lambda citation: passages[cited_at(citation)],
        said=lambda field, value, calendar="gregorian": field_of(field).in_words(value, package, calendar),
        style=Markup(style),  # noqa: S704 -- no record's words are in it, nor in the script
        script=Markup(script),  # noqa: S704
        data=Markup(_json_for_html(_dataset(edition))),  # noqa: S704 -- see there
        policy=_policy(style, script),
        created=dates.parse(package.created[:10]).text,
        creators=_creators(package),
    )
    return shown.encode()


def _templates(edition: Edition) -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("timeline.release.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plural"] = lambda count, word: f"{count} {word}" + "s" * (count != 1)
    environment.filters["words"] = lambda key: key.replace("-", " ")
    environment.filters["field"] = lambda key: key.replace("-", " ").capitalize()
    environment.filters["anchor"] = quote
    environment.filters["quoted"] = _quoted
    environment.filters["cited"] = lambda text: _with_links(text, edition.package)
    environment.filters["written"] = lambda source: _written(source, edition.evidence)
    environment.filters["isolated"] = _isolated
    environment.filters["proofs"] = _proofs
    environment.filters["reader"] = _reader
    return environment


def _text(name: str) -> str:
    """Return the text of a file in the templates' folder, as it is."""
    from importlib.resources import files

    return files("timeline.release.page").joinpath("templates", name).read_text(encoding="utf-8")


def _quoted(text: str) -> str:
    """Return words between quotation marks, unless two marks would meet."""
    return text if re.search('^[“„«"]|[”“»"]$', text) else f"“{text}”"


def _written(source: Source, evidence: Evidence) -> Markup:
    """Return the attributes that say in which language and in which direction a source is written."""
    from markupsafe import Markup

    direction = evidence.sources[source.id].text.language.direction
    language = Markup(' lang="{}"').format(source.language) if source.language != "en" else Markup("")
    return language if direction == "ltr" else language + Markup(' dir="{}"').format(direction)


def _isolated(text: object) -> Markup:
    """Return words with those that run from right to left kept apart from what stands beside them (HTML, `bdi`)."""
    from markupsafe import Markup, escape

    runs_left = any(unicodedata.bidirectional(character) in ("R", "AL") for character in str(text))
    return Markup("<bdi>{}</bdi>").format(text) if runs_left else escape(text)


def _proofs(event: EventRecord) -> list[tuple[Proof, list[str]]]:
    """Return what is borne out in each way: fields, and where one is so in several ways, the names that it is of.

    A title and a summary that no machine weighs are left out, as the page says of all of them.
    """
    names = {one.called: one.name for one in event.participants} | {one.id: one.name for one in event.place}
    ways: dict[str, set[str]] = {}
    for claim in event.claims:
        ways.setdefault(claim.field, set()).add(claim.proof)
    found: dict[str, dict[str, None]] = {}
    for claim in event.claims:
        if claim.proof == "unweighed" and claim.field in ("title", "summary"):
            continue
        told = claim.field.replace("-", " ")
        alone = names.get(claim.value or "", claim.value) if len(ways[claim.field]) > 1 else None
        found.setdefault(claim.proof, {})[alone or told] = None
    return [(proof, [*found[proof]]) for proof in PROOFS if proof in found]


def _reader(one: ReviewRecord) -> Markup:
    """Return who read a record, and when: a program is no second reader."""
    from markupsafe import Markup

    who = "read by a second reader, a person, on" if one.kind == "person" else "read by a program on"
    return Markup('<abbr title="{}">{}</abbr> {}').format(one.reader, who, dates.parse(str(one.day)).text)


def _with_links(text: str, package: Package) -> Markup:
    """Return a curator's text in which every source's id leads to the source."""
    from markupsafe import Markup

    link = Markup('<a href="#{0}_text">{0}</a>')
    pieces = re.split(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)", text)
    return Markup("").join(link.format(piece) if piece in package.sources else piece for piece in pieces)


def _choices(package: Package, events: Sequence[EventRecord]) -> dict[str, list[tuple[str, str]]]:
    """Return for each filter the values that occur, as value and words."""
    actors = {one.id: one.name for event in events for one in event.participants if one.id is not None}
    statuses, cited = {event.status for event in events}, {one.source for event in events for one in event.citations}
    kinds = {event.kind for event in events}
    return {
        "kind": [(kind.id, kind.label) for kind in package.kinds.values() if kind.id in kinds],
        "actor": sorted(actors.items(), key=lambda actor: (actor[1], actor[0])),
        "status": [(status, status) for status in get_args(Status) if status in statuses],
        "source": [(one.id, f"{one.id} {one.called}") for one in package.sources.values() if one.id in cited],
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
