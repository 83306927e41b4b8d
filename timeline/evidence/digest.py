"""The digest of an event: what the ledger compares from version to version.

It covers whatever a subscriber can see, names of people, places, kinds and sources included, and nothing that the
ledger itself decides (revision, release dates, address).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.records.model import Citation, Event
from timeline.records.package import Change
from timeline.records.values import Value, written
from timeline.texts.passages import Failure, Passage

FIELDS = (
    "title", "date", "kind", "status", "place", "participants", "summary", "details", "citations", "resolutions",
    "related", "tags", "note", "withdrawn",
)  # fmt: skip
"""The fields that have a digest each, in the ledger's order."""


def digests(record: RecordEvidence, known: Vocabularies, events: Mapping[str, Event]) -> tuple[str, ...]:
    """Return one digest a field of an event: 12 hexadecimal digits of a SHA-256, `-` where the field is empty.

    Every name must resolve and every citation be found. Of `events` only the one is looked at that took its place.
    """
    return tuple(map(_digest, _shown(record, known, events)))


def changed_fields(before: Change, digest: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the fields whose digest is another than the ledger's row has.

    A ledger from before a field was kept has no digest of it, which is that of an empty field.
    """
    pairs = zip_longest(FIELDS, before.hash, digest, fillvalue="-")
    return tuple(name for name, old, new in pairs if name in FIELDS and old != new)


def _shown(record: RecordEvidence, known: Vocabularies, events: Mapping[str, Event]) -> Iterator[object]:
    """Yield what is shown of each field, as plain lists and texts."""
    event = record.event
    kind = known.kinds[event.kind]
    yield event.title
    yield str(event.date)
    yield [kind.id, kind.label, kind.color]
    yield event.status
    yield [_place(known, place) for place in event.place]
    yield [[one.who, known.actors[one.who].name, one.role] for one in event.participants]
    yield event.summary
    yield event.details
    yield [_citation(known, *pair) for pair in zip(event.citations, record.passages, strict=True)]
    yield event.resolutions
    yield event.related
    yield event.tags
    yield event.note
    yield _withdrawn(event, events)


def _place(known: Vocabularies, id: str) -> object:
    chain = [known.places[place] for place in known.within(id)]
    return [[place.id, place.name, place.country, place.latitude, place.longitude] for place in chain]


def _citation(known: Vocabularies, citation: Citation, passage: Passage | Failure | None) -> object:
    source = known.sources[citation.source]
    where: object = citation.quote
    if isinstance(passage, Passage):
        where = [passage.exact, passage.prefix, passage.suffix, [[span.start, span.end] for span in passage.spans]]
    return [
        *(source.id, source.title, source.author, source.publisher, source.sha256, str(source.published), where),
        *(citation.supports, _claims(known, citation.disputes), _claims(known, citation.formerly)),
        *(citation.says, citation.dated_from, citation.means, citation.note),
    ]


def _claims(known: Vocabularies, claims: Mapping[str, Value]) -> object:
    """Return what is claimed, ids with the names that are shown for them."""
    return {
        name: [[id, _name(known, name, id)] for id in value] if isinstance(value, tuple) else written(value)
        for name, value in claims.items()
    }


def _name(known: Vocabularies, field: str, id: str) -> str:
    return known.places[id].name if field == "place" else known.actors[id].name


def _withdrawn(event: Event, events: Mapping[str, Event]) -> object:
    if event.withdrawn is None:
        return None
    heir = event.withdrawn.merged_into
    return [event.withdrawn.model_dump(), events[heir].title if heir else None]


def _digest(value: object) -> str:
    if not value:
        return "-"
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]
