"""The page that people read: it holds the story, its evidence and its sources, and asks for nothing else.

Up to ONE_PAGE events it is one file; of more it is a front page, and pages by part or year that it leads to. What is
shown is chosen here; how it looks is in `templates/`. Each runs under a Content Security Policy that knows its style
and its script by their hashes (CSP Level 3), so that no text of a record can become either. What a script reads is an
element of its page, for a page that is opened from a disk may read no other file.

Ids of events are the page's permalinks. Every other id on it has an underscore, which theirs never have, and what
stands before or after that keeps it apart from the rest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline import dates
from timeline.evidence.silences import silences
from timeline.records.contact import report_link
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.event_record import EventRecord
from timeline.records.fields import field_of
from timeline.records.proofs import COUNTED, MEANINGS
from timeline.release.borders import in_script, policy
from timeline.release.edition import Edition
from timeline.release.page.dataset import creators, dataset
from timeline.release.page.finding import choices, names
from timeline.release.page.index import index
from timeline.release.page.layout import FRONT, PAGES, Shown, layout, linked
from timeline.release.page.marking import cited_at, marked_texts, passage_of
from timeline.release.page.strip import MOST, strip
from timeline.release.page.telling import story
from timeline.release.page.wording import templates
from timeline.release.shown import main_events

ONE_PAGE = 300
"""How many events are read on one page."""


def pages(edition: Edition, most: int = ONE_PAGE) -> dict[str, bytes]:
    """Return the page, or the pages where it would have more than `most` events: HTML in UTF-8, by path in the release.

    Everything on them that names events, names them in the order in which they are told.
    """
    return _many(edition) if len(edition.events) > most else {FRONT: _one(edition)}


def _one(edition: Edition) -> bytes:
    writer = _Writer(edition, "page.css")
    events, drawn = edition.events, strip(edition.events)
    return writer.written(
        "page.html.j2",
        ("base.js", "finding.js", "page.js", "one_page.js"),
        drawn.style,
        story=story(edition, events),
        strip=drawn,
        everywhere=writer.everywhere,
        choices=choices(edition, events),
        data=in_script(dataset(edition)),
    )


def _many(edition: Edition) -> dict[str, bytes]:
    writer = _Writer(edition, "page.css", "pages.css")
    events, drawn = edition.events, strip(edition.events)
    whole = layout(edition, writer.unsaid, writer.names, writer.sources)
    leading = ("base.js", "page.js", "leading.js")
    made = {
        FRONT: writer.written(
            "front.html.j2",
            leading,
            drawn.style,
            to=whole.links(FRONT),
            pages=PAGES,
            strip=drawn,
            everywhere=main_events(writer.everywhere, MOST),
            main={event.id for event in main_events(events, _MOST_TOLD) if event.level == "main"},
            data=in_script(dataset(edition)),
            groups=whole.groups,
            others=whole.others,
        )
    }
    for before, leaf, after in zip((None, *whole.leaves), whole.leaves, (*whole.leaves[1:], None), strict=False):
        made[leaf.path] = writer.written(
            "leaf.html.j2",
            leading,
            to=whole.links(leaf.path),
            **_BELOW,
            heading=leaf.heading,
            skip=("part_leaf", "the page"),
            leaf=leaf,
            before=before,
            after=after,
        )
    made[f"{PAGES}search.html"] = writer.written(
        "search.html.j2",
        ("base.js", "finding.js", "page.js", "search.js"),
        **_BELOW,
        heading="Search",
        skip=("part_found", "what is found"),
        choices=choices(edition, events),
        index=in_script(index(edition, writer.disputed, writer.names, whole)),
    )
    made[f"{PAGES}where.html"] = writer.written(
        "where.html.j2", ("where.js",), **_BELOW, index=in_script(whole.addresses)
    )
    return made


_BELOW: Mapping[str, Any] = {"root": "../", "pages": ""}
_MOST_TOLD = 100
"""How many main events the front page tells of; those that most sources tell, of more."""


class _Writer:
    """What the pages of an edition share."""

    def __init__(self, edition: Edition, *styles: str) -> None:
        events, disagreements = edition.events, edition.disagreements
        used = {event.kind for event in events}
        kinds = [kind for kind in edition.kinds.values() if kind.id in used]
        colours = "".join(f"[data-kind={kind.id}]{{--kind:{kind.color}}}\n" for kind in kinds)
        self._style = _squeezed("".join(map(_text, styles))) + colours
        self._dots = _dots(len(edition.sources))
        self._templates = templates(edition)
        texts = marked_texts(edition)
        passages = passage_of(texts)
        contact = edition.descriptor.get("contact")
        self.sources = [Shown(source, texts[source.id]) for source in edition.sources.values()]
        self.everywhere = [
            one for one in events if len({it.source for it in one.citations}) == len(edition.sources) > 1
        ]
        self.unsaid = _unsaid(events)
        self.disputed = _disputed(disagreements)
        self.names = names(edition, events)
        self._shared: dict[str, Any] = {
            "package": edition,
            "version": f"{edition.version} (draft)" if edition.draft else edition.version,
            "title": edition.title,
            "description": edition.description,
            "lead": edition.lead,
            "events": events,
            "by_id": {event.id: event for event in events},
            "disagreements": disagreements,
            "disputed": self.disputed,
            "unsaid": self.unsaid,
            "back": _back(events),
            "verbs": _VERBS,
            "meanings": MEANINGS,
            "counted": COUNTED,
            "names": self.names,
            "linked": linked(events, disagreements),
            "sources": self.sources,
            "passage": lambda citation: passages[cited_at(citation)],
            "said": lambda field, value, calendar="gregorian": field_of(field).in_words(value, edition, calendar),
            "wrong": lambda event: report_link(contact, event.id),
            "created": dates.parse(edition.created[:10]).text,
            "by_program": sum(any(one.kind == "program" for one in event.reviewed) for event in events),
            "creators": creators(edition),
            "speaking": any(one.role == "speaker" for event in events for one in event.participants),
            "home": (edition.homepage or "").rstrip("/"),
            "to": "#{}".format,
            "root": "",
            "pages": None,
            "heading": "",
            "choices": None,
            "data": None,
            "skip": ("part_story", "the story"),
        }

    def written(self, template: str, scripts: Sequence[str], drawn: str = "", **shown: object) -> bytes:
        """Return a page, given the scripts that work on it and the style of what is drawn there."""
        from markupsafe import Markup

        style = self._style + drawn + self._dots
        script = "".join(map(_text, scripts))
        told = {**self._shared, **shown, "policy": policy(style, script)}
        told["style"] = Markup(style)  # noqa: S704 -- no record's words are in it, nor in the script
        told["script"] = Markup(script)  # noqa: S704
        return self._templates.get_template(template).render(told).encode()


def _text(name: str) -> str:
    """Return the text of a style or a script in the templates' folder, without indents, empty lines and comments."""
    from importlib.resources import files

    text = files("timeline.release.page").joinpath("templates", name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def _squeezed(style: str) -> str:
    r"""Return a style without the blanks that mean nothing in it.

    >>> _squeezed("a:is(b, c) {\n  color: red;\n  top: calc(1px + 2px);\n}\n")
    'a:is(b, c){color:red;top:calc(1px + 2px)}'
    """
    return re.sub(r"\s*([{};])\s*|(?<=:) ", r"\1", style).replace(";}", "}")


_MOST_DOTS = 8


def _dots(sources: int) -> str:
    """Return the rules that draw how many of the sources tell an event; of many sources only the number stands."""
    if sources > _MOST_DOTS:
        return "small[class^=n]{font-size:.75rem}\n"
    rules = (f'.n{n}::before{{content:"{"●" * n}{"○" * (sources - n)}"/""}}\n' for n in range(sources + 1))
    return "".join(rules)


def _disputed(disagreements: Sequence[DisagreementRecord]) -> Mapping[str, list[DisagreementRecord]]:
    """Return for each event the disagreements that it is a side of, the hardest first."""
    found: defaultdict[str, dict[str, DisagreementRecord]] = defaultdict(dict)
    for one in disagreements:
        for side in one.sides:
            if side.event:
                found[side.event][one.id] = one
    return defaultdict(list, {event: [*those.values()] for event, those in found.items()})


def _unsaid(events: Sequence[EventRecord]) -> list[tuple[EventRecord, str]]:
    """Return what no source says: of events ahead, that they were; then what notes say that none says.

    A note of an event ahead stands with it.
    """
    ahead = [(event, "") for event in events if event.status in _AHEAD and not _some_say_it_was(event)]
    return ahead + [(event, said) for event in events for said in _silent(event)]


_AHEAD = ("planned", "proposed", "postponed")


def _some_say_it_was(event: EventRecord) -> bool:
    said = {value.value for dispute in event.disputes if dispute.field == "status" for value in dispute.values}
    return not said.isdisjoint(("occurred", "ongoing", "claimed"))


def _silent(event: EventRecord) -> Iterator[str]:
    yield from silences(event.note) if event.note else ()


def _back(events: Sequence[EventRecord]) -> Mapping[str, Mapping[str, list[str]]]:
    """Return for every event the events that are related to it, by verb: the way back, where there is a word for it.

    What follows an event stands behind it; what may be the same says so itself.
    """
    back: dict[str, dict[str, list[str]]] = {event.id: {} for event in events}
    for event in events:
        for verb, others in event.related.items():
            for other in others if _VERBS[verb][1] else ():
                if other in back:
                    back[other].setdefault(verb, []).append(event.id)
    return back


_VERBS: Mapping[str, tuple[str, str]] = {
    "announces": ("Announces", "Announced by"),
    "prepares": ("Prepares", "Prepared by"),
    "postpones": ("Postpones", "Postponed by"),
    "cancels": ("Cancels", "Cancelled by"),
    "follows": ("Follows", ""),
    "responds_to": ("Responds to", "Answered by"),
    "part_of": ("Part of", "Includes"),
    "same_as_perhaps": ("Perhaps the same as", ""),
}
"""What a relation is called from the event that has it, and from the other."""
