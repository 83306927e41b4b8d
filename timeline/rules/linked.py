"""Records that are linked, however many steps apart: what is found in them is found whatever else there is.

A record is linked with those that it names and with the sources that it cites, and a source with those that it was
made after. What the rules that are LINKED find in a part of a package that is closed under links is what they find of
it in the whole; `timeline.rules.beyond` has what is asked of the few that look farther.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.records.model import Event
from timeline.records.package import Package
from timeline.records.vocabularies import Source
from timeline.rules.shards import named

Link = tuple[str, str]
"""The sort of what is linked, "event" or "source", and its id."""


def links(event: Event) -> list[Link]:
    """Return what an event is linked with, itself first."""
    heir = event.withdrawn.merged_into if event.withdrawn else None
    events = [event.id, *named(event), *([heir] if heir else [])]
    return [*(("event", id) for id in events), *(("source", one.source) for one in event.citations)]


def parts(package: Package, least: int) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the ids of events and of sources that are linked; small parts together, until they are `least` many."""
    above: dict[Link, Link] = {}

    def top(one: Link) -> Link:
        while (over := above.setdefault(one, one)) != one:
            above[one] = above.setdefault(over, over)
            one = over
        return one

    for first, *others in (*map(links, package.events.values()), *map(_made_after, package.sources.values())):
        for other in others:
            above[top(other)] = top(first)
    together: dict[Link, tuple[list[str], list[str]]] = {}
    for id in package.events:
        together.setdefault(top(("event", id)), ([], []))[0].append(id)
    for id in package.sources:
        together.setdefault(top(("source", id)), ([], []))[1].append(id)
    events: list[str] = []
    sources: list[str] = []
    for some, cited in together.values():
        events += some
        sources += cited
        if len(events) + len(sources) >= least:
            yield events, sources
            events, sources = [], []
    if events or sources:
        yield events, sources


def _made_after(source: Source) -> list[Link]:
    return [("source", id) for id in (source.id, *source.via)]
