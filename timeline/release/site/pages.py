"""The pages of single things: an event, what was withdrawn, a disagreement. Each stands by itself, and needs no script.

How they look is in `templates/`, where every text passes `in_markup`. They lie two folders below the root, and link to
each other and to the page by their files, so that they can be read from a folder as from a server.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from timeline.records.contact import report_address
from timeline.records.document import Document, SourceRecord
from timeline.records.event_record import EventRecord, WithdrawnEvent
from timeline.records.package import Change
from timeline.release.borders import in_markup, in_script, policy
from timeline.release.site import cards
from timeline.release.site.cards import Paint
from timeline.release.site.hosted import Disagreement, Hosted, told_field
from timeline.release.site.linked import linked
from timeline.release.wording import capital, in_marks

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

REASONS = {
    "duplicate": "it told what another record tells",
    "unsupported": "its sources do not bear it out",
    "out-of-scope": "it is no part of what this timeline tells",
    "error": "it was an error",
}
"""Why an event was withdrawn, as a reader is told."""


PAINTED = 1000
"""Events up to which the card of each is painted, and not of main ones alone: a picture takes as much as many pages."""


def page_files(
    version: Hosted, document: Document, ledger: Sequence[Change], disputes: Sequence[Disagreement], paint: Paint | None
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of every page of a version, cards included, by path from the root."""
    history: dict[str, list[Change]] = {}
    for change in ledger:
        history.setdefault(change.event, []).append(change)
    writer = _Writer(version, document, history, paint)
    by_event: dict[str, list[Disagreement]] = {}
    for one in disputes:
        for event in one.events:
            by_event.setdefault(event.id, []).append(one)
        yield from writer.disagreement(one)
    for event in document.events:
        yield from writer.event(event, by_event.get(event.id, ()))
    for resting in document.withdrawn:
        yield from writer.withdrawn(resting)


class _Writer:
    """What all pages of a version share."""

    def __init__(
        self, version: Hosted, document: Document, history: Mapping[str, Sequence[Change]], paint: Paint | None
    ) -> None:
        self._version, self._document, self._history, self._paint = version, document, history, paint
        self._home = (document.package.homepage or "").rstrip("/")
        self._sources = version.sources
        self._titles = titles(document)
        self._kinds = {kind.id: kind.label for kind in document.kinds}

    def event(self, event: EventRecord, disputes: Sequence[Disagreement]) -> Iterator[tuple[str, bytes]]:
        folder = f"e/{event.id}/"
        address = self._address(folder)
        painted = event.level == "main" or len(self._document.events) <= PAINTED
        drawn = _card(folder, cards.of_event(event, self._version), self._paint if painted else None)
        yield from drawn.items()
        yield self._page(
            folder,
            "event.html.j2",
            title=event.title,
            description=f"{capital(event.date_text)}. {event.summary}",
            picture=self._picture(drawn),
            alternative=f"{event.title}: {event.date_text}",
            data=in_script(linked(event, self._version, self._document, address)),
            event=event,
            kind=self._kinds.get(event.kind, event.kind),
            disputes=disputes,
            cited=[(citation, self._sources[citation.source]) for citation in event.citations],
            related=[
                (verb, id, self._titles[id])
                for verb, others in event.related.items()
                for id in others
                if id in self._titles
            ],
            citation_text=self._cited(event.title, folder),
            history=self._told(event.id),
            report=self._report(event.id, event.title, address),
        )

    def withdrawn(self, one: WithdrawnEvent) -> Iterator[tuple[str, bytes]]:
        folder = f"e/{one.id}/"
        reason = REASONS.get(one.withdrawn.reason, one.withdrawn.reason)
        yield self._page(
            folder,
            "withdrawn.html.j2",
            title=f"Withdrawn: {one.title}",
            description=f"This record no longer counts: {reason}.",
            withdrawn=True,
            one=one,
            reason=reason,
            heir=self._titles.get(one.withdrawn.merged_into or ""),
            history=self._told(one.id),
            report=self._report(one.id, one.title, self._address(folder)),
        )

    def disagreement(self, one: Disagreement) -> Iterator[tuple[str, bytes]]:
        folder = f"d/{one.id}/"
        drawn = _card(folder, cards.of_disagreement(one, self._version), self._paint)
        yield from drawn.items()
        said = "; ".join(f"{', '.join(side.sources) or 'no source'}: {side.text}" for side in one.sides)
        yield self._page(
            folder,
            "disagreement.html.j2",
            title=one.question,
            description=said,
            picture=self._picture(drawn),
            alternative=f"{one.question} {said}",
            one=one,
            citation_text=self._cited(one.question, folder),
            report=self._report(one.id, one.question, self._address(folder)),
        )

    def _page(self, folder: str, template: str, **shown: object) -> tuple[str, bytes]:
        style = _style()
        told = {"picture": None, "alternative": "", "data": None, "withdrawn": False} | shown
        made = templates().get_template(template)
        told["named"] = lambda text: _with_names(text, self._sources)
        text = made.render(
            version=self._version,
            address=self._address(folder),
            style=style,
            policy=policy(str(style), pictures=_PICTURES),
            **told,
        )
        return f"{folder}index.html", text.encode()

    def _address(self, folder: str) -> str | None:
        return f"{self._home}/{folder}" if self._home else None

    def _picture(self, drawn: Mapping[str, bytes]) -> str | None:
        """Return where the picture of a page is, from anywhere: the one that most services show."""
        return self._address(max(drawn, key=lambda name: name.endswith(".png")))

    def _cited(self, title: str, folder: str) -> str:
        """Return how a page is cited: with the version, so that it can be found as it was."""
        version = self._version
        state = "version" if version.state == "frozen" else "draft of version"
        told = [", ".join(version.creators), in_marks(title), f"{version.title}, {state} {version.version}"]
        told += [version.created[:10], *filter(None, [self._address(folder)])]
        return ". ".join(told) + "."

    def _told(self, event: str) -> list[tuple[Change, bool]]:
        return [(change, change.state == "frozen") for change in self._history.get(event, ())]

    def _report(self, event: str, title: str, address: str | None) -> str | None:
        contact = self._version.descriptor.get("contact")
        return report_address(contact, event, title, self._version.version, address)


def _card(folder: str, svg: bytes, paint: Paint | None) -> dict[str, bytes]:
    drawn = {f"{folder}card.svg": svg}
    return drawn | {f"{folder}card.png": paint(svg)} if paint else drawn


_PICTURES = "'self' data:"
"""Where the pictures of a page may come from: its own host, where its card lies."""


@cache
def templates() -> Environment:
    """Return the templates of the site, in which every text passes `in_markup`."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("timeline.release.site"),
        autoescape=True,
        finalize=in_markup,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plural"] = lambda count, word: f"{count} {word}" + "s" * (count != 1)
    environment.filters["field"] = told_field
    environment.filters["capital"] = capital
    environment.filters["quoted"] = in_marks
    return environment


def _with_names(text: str, sources: Mapping[str, SourceRecord]) -> Markup:
    """Return a curator's text in which each id of a source leads to it, with its name beside it the first time."""
    from markupsafe import Markup

    pieces = re.split(r"(?<![\w-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![\w-])", text)
    shown: list[Markup] = []
    for at, piece in enumerate(pieces):
        told = in_markup(piece)
        if piece in sources and piece not in pieces[:at]:
            told += in_markup(f" ({sources[piece].label})")
        link = Markup('<a href="../../index.html#{}_text">{}</a>')
        shown.append(link.format(in_markup(quote(piece)), told) if piece in sources else told)
    return Markup("").join(shown)


def titles(document: Document) -> dict[str, str]:
    """Return the titles of all events by id, withdrawn ones too."""
    standing = {event.id: event.title for event in document.events}
    return standing | {one.id: one.title for one in document.withdrawn}


@cache
def _style() -> str:
    """Return the style of every page, as markup: no record's words are in it."""
    from importlib.resources import files

    from markupsafe import Markup

    return Markup(files("timeline.release.site").joinpath("templates", "site.css").read_text(encoding="utf-8"))  # noqa: S704
