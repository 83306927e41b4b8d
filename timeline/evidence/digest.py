"""The digest of an event: what the ledger compares from version to version.

It covers whatever a subscriber can see, names of people, places, kinds and sources included, and nothing that the
ledger itself decides (revision, release dates, address).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import zip_longest

from timeline.evidence.quotes import find, found, texts
from timeline.records.model import Event
from timeline.records.package import Change, Package
from timeline.records.values import Value, written
from timeline.texts.passages import Passage

FIELDS = (
    "title", "date", "kind", "status", "place", "participants", "summary", "details", "citations", "resolutions",
    "related", "tags", "note", "withdrawn",
)  # fmt: skip
"""The fields that have a digest each, in the ledger's order."""


@lru_cache(maxsize=4)
def digests(package: Package) -> Mapping[str, tuple[str, ...]]:
    """Return for every event one digest a field: 12 hexadecimal digits of a SHA-256, `-` where the field is empty.

    Every name must resolve and every citation be found: call this on a package without errors.
    """
    return {event.id: tuple(map(_digest, _shown(package, event))) for event in package.events.values()}


def changed_fields(before: Change, digest: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the fields whose digest is another than the ledger's row has.

    A ledger from before a field was kept has no digest of it, which is that of an empty field.
    """
    pairs = zip_longest(FIELDS, before.hash, digest, fillvalue="-")
    return tuple(name for name, old, new in pairs if name in FIELDS and old != new)


def _shown(package: Package, event: Event) -> Iterator[object]:
    """Yield what is shown of each field, as plain lists and texts."""
    kind = package.kinds[event.kind]
    yield event.title
    yield str(event.date)
    yield [kind.id, kind.label, kind.color]
    yield event.status
    yield [_place(package, place) for place in event.place]
    yield [[one.who, package.actors[one.who].name, one.role] for one in event.participants]
    yield event.summary
    yield event.details
    yield [_citation(package, event, index) for index in range(len(event.citations))]
    yield event.resolutions
    yield event.related
    yield event.tags
    yield event.note
    yield _withdrawn(package, event)


def _place(package: Package, id: str) -> object:
    chain = [package.places[place] for place in package.within(id)]
    return [[place.id, place.name, place.country, place.latitude, place.longitude] for place in chain]


def _citation(package: Package, event: Event, index: int) -> object:
    citation = event.citations[index]
    source = package.sources[citation.source]
    passage = found(package).get((event.id, index)) or find(citation, texts(package)[citation.source])  # if withdrawn
    where: object = citation.quote
    if isinstance(passage, Passage):
        where = [passage.exact, passage.prefix, passage.suffix, [[span.start, span.end] for span in passage.spans]]
    return [
        *(source.id, source.title, source.author, source.publisher, source.sha256, str(source.published), where),
        *(citation.supports, _claims(package, citation.disputes), _claims(package, citation.formerly)),
        *(citation.says, citation.dated_from, citation.means, citation.note),
    ]


def _claims(package: Package, claims: Mapping[str, Value]) -> object:
    """Return what is claimed, ids with the names that are shown for them."""
    return {
        name: [[id, _name(package, name, id)] for id in value] if isinstance(value, tuple) else written(value)
        for name, value in claims.items()
    }


def _name(package: Package, field: str, id: str) -> str:
    return package.places[id].name if field == "place" else package.actors[id].name


def _withdrawn(package: Package, event: Event) -> object:
    if event.withdrawn is None:
        return None
    heir = event.withdrawn.merged_into
    return [event.withdrawn.model_dump(), package.events[heir].title if heir else None]


def _digest(value: object) -> str:
    if not value:
        return "-"
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]
