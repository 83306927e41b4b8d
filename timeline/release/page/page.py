"""The page that people read: one file that holds the story, its evidence and its sources, and asks for nothing else.

What is shown is chosen here; how it looks is in `templates/`. The page runs under a Content Security Policy that knows
its style and its script by their hashes (CSP Level 3), so that no text of a record can become either.

Ids of events are the page's permalinks. Every other id on it has an underscore, which theirs never have, and what
stands before or after that keeps it apart from the rest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from timeline import dates
from timeline.evidence.silences import silences
from timeline.records.contact import report_link
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.event_record import EventRecord, StatusStep
from timeline.records.fields import field_of
from timeline.records.proofs import COUNTED, MEANINGS
from timeline.release.borders import in_script, policy
from timeline.release.edition import Edition
from timeline.release.page.dataset import creators, dataset
from timeline.release.page.finding import choices, names
from timeline.release.page.marking import cited_at, marked_texts, passage_of
from timeline.release.page.strip import strip
from timeline.release.page.telling import story
from timeline.release.page.wording import templates


def page(edition: Edition) -> bytes:
    """Return the page: HTML in UTF-8.

    Everything on it that names events, names them in the order in which they are told.
    """
    from markupsafe import Markup

    events, disagreements = edition.events, edition.disagreements
    used = {event.kind for event in events}
    kinds = [kind for kind in edition.kinds.values() if kind.id in used]
    drawn = strip(events)
    colours = "".join(f"[data-kind={kind.id}]{{--kind:{kind.color}}}\n" for kind in kinds)
    style = _squeezed(_text("page.css")) + colours + drawn.style + _dots(len(edition.sources))
    script = _text("finding.js") + _text("page.js")
    texts = marked_texts(edition)
    passages = passage_of(texts)
    contact = edition.descriptor.get("contact")
    shown = (
        templates(edition)
        .get_template("page.html.j2")
        .render(
            package=edition,
            events=events,
            by_id={event.id: event for event in events},
            story=story(edition, events),
            strip=drawn,
            everywhere=[event for event in events if event.source_count == len(edition.sources) > 1],
            disagreements=disagreements,
            disputed=_disputed(disagreements),
            unsaid=_unsaid(events),
            back=_back(events),
            verbs=_VERBS,
            meanings=MEANINGS,
            counted=COUNTED,
            choices=choices(edition, events),
            speaking=any(one.role == "speaker" for event in events for one in event.participants),
            names=names(edition, events),
            linked=_linked(events, disagreements),
            texts=texts,
            passage=lambda citation: passages[cited_at(citation)],
            said=lambda field, value, calendar="gregorian": field_of(field).in_words(value, edition, calendar),
            wrong=lambda event: report_link(contact, event.id),
            style=Markup(style),  # noqa: S704 -- no record's words are in it, nor in the script
            script=Markup(script),  # noqa: S704
            data=in_script(dataset(edition)),
            policy=policy(style, script),
            created=dates.parse(edition.created[:10]).text,
            by_program=sum(any(one.kind == "program" for one in event.reviewed) for event in events),
            creators=creators(edition),
        )
    )
    return shown.encode()


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


def _unsaid(events: Sequence[EventRecord]) -> tuple[list[EventRecord], list[tuple[EventRecord, str]]]:
    """Return what no source says: events ahead, of which none tells that they were; and what notes say that none says.

    A note of an event ahead stands with it.
    """
    ahead = [event for event in events if event.status in _AHEAD and not _some_say_it_was(event)]
    return ahead, [(event, said) for event in events for said in _silent(event)]


def _linked(events: Sequence[EventRecord], disagreements: Sequence[DisagreementRecord]) -> set[tuple[str, int]]:
    """Return the citations that something on the page leads to, by event and number: no other needs an id."""
    of_sides = {(side.event, number) for one in disagreements for side in one.sides for number in side.citations}
    of_steps = {(event.id, number) for event in events for step in _steps(event) for number in step.citations}
    return {(event, number) for event, number in of_sides | of_steps if event}


def _steps(event: EventRecord) -> tuple[StatusStep, ...]:
    """Return what is told of how an event came about: nothing where sources knew it one way only."""
    return event.status_history if len(event.status_history) > 1 else ()


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
