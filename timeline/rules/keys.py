"""What a record hands on to be joined with others: keys, by which those are found that must be seen together.

A key says that an event has a `name` in some sense: `EVENT` that it names another, `SOURCE` that it cites one, `ALONE`
that it is there, `TITLE` its title and date, `DETAIL` a key, `DAY` its only day, `SHARED` what it must share with no
other, `ODD` that it names something that is not listed, `UNLISTED` a key that is listed nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.records.fields import field_of, words_of
from timeline.records.model import Event
from timeline.records.package import Package
from timeline.records.values import several
from timeline.rules.doubt import people
from timeline.rules.story import seen_in_month

ALONE, EVENT, SOURCE, TITLE, DETAIL, DAY, SHARED, ODD, UNLISTED = (
    *("alone", "event", "source", "title", "detail", "day", "shared", "odd", "unlisted"),
)


class Key(NamedTuple):
    """A key of an event: in which sense it has which name, and whether the event is a draft or withdrawn."""

    id: str
    what: str
    name: str
    draft: bool
    withdrawn: bool


def keys(event: Event, package: Package, *, draft: bool) -> Iterator[Key]:
    """Yield the keys of an event; the package has the vocabularies."""
    for what, name in _names(event, package):
        yield Key(event.id, what, name, draft, event.withdrawn is not None)


def _names(event: Event, package: Package) -> Iterator[tuple[str, str]]:
    yield ALONE, event.id
    yield from ((EVENT, id) for id in dict.fromkeys(_others(event)))
    for source in dict.fromkeys(citation.source for citation in event.citations):
        yield SOURCE, source
        if source not in package.sources:
            yield ODD, source
    lists = (("participants", package.actors), ("place", package.places), ("kind", package.kinds))
    for name, known in lists:
        named = {str(one) for one in several(field_of(name).own(event)) if words_of(one) is None}
        named |= {str(one) for _, claim in event.claims(name) for one in several(claim.value)}
        if name == "participants":
            named |= people(event)
        yield from ((ODD, one) for one in sorted(named - known.keys()))
    if event.part and event.part not in package.parts:
        yield SHARED, f"part {event.part if package.parts else ''}"
    if event.withdrawn is not None:
        return
    yield TITLE, f"{event.date} {event.title.casefold()}"
    for key in event.details:
        yield DETAIL, key
        if package.fields and key not in package.fields:
            yield UNLISTED, key
    first = event.date.first
    if first and first == event.date.last:
        yield DAY, str(first.toordinal())
    if seen := seen_in_month(event):
        yield SHARED, f"short {seen}"


def _others(event: Event) -> Iterator[str]:
    for _, id in event.verbs:
        yield id
    for citation in event.citations:
        if citation.dated_from:
            yield citation.dated_from
    if event.withdrawn and event.withdrawn.merged_into:
        yield event.withdrawn.merged_into
