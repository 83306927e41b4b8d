"""The release as one JSON document, and the JSON Schema that describes it: both made from its records."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import replace
from functools import cache
from typing import Any

from timeline.evidence import Evidence
from timeline.evidence.record import review_records, source_record
from timeline.records.cited import passages
from timeline.records.disagreements import of_disagreement
from timeline.records.document import (
    ActorRecord,
    Document,
    FieldRecord,
    KindRecord,
    LeadSentence,
    PackageRecord,
    PartRecord,
    PlaceEntry,
    SourceRecord,
    form,
)
from timeline.records.event_record import EventRecord, Position, WithdrawnEvent
from timeline.records.story import LEAD, of_part
from timeline.records.vocabularies import Kind, Source
from timeline.release.excerpts import excerpted
from timeline.texts.wrapping import seen_wrapped


def document(evidence: Evidence, events: tuple[EventRecord, ...], withdrawn: tuple[WithdrawnEvent, ...]) -> Document:
    """Return the release as one value: its events, those that no longer count, and what it lists."""
    package, read = evidence.package, evidence.reviewed
    disagreements = tuple(
        replace(one, reviewed=review_records(read.get(of_disagreement(one.id), ()))) for one in evidence.disagreements
    )
    cited = passages(events, disagreements)
    return Document(
        package=PackageRecord(
            name=package.name,
            title=package.descriptor["title"],
            description=package.descriptor.get("description"),
            version=package.version,
            created=package.created,
            homepage=package.homepage,
        ),
        events=events,
        sources=tuple(_source(one, evidence, cited.get(one.id, ())) for one in package.sources.values()),
        lead=tuple(LeadSentence(**dict(one)) for one in (package.story.lead if package.story else ())),
        lead_reviewed=review_records(read.get(LEAD, ())),
        parts=tuple(
            PartRecord(part.id, part.title, part.summary, review_records(read.get(of_part(part.id), ())))
            for part in package.parts.values()
        ),
        actors=tuple(ActorRecord(**dict(actor)) for actor in package.actors.values()),
        places=tuple(PlaceEntry(**dict(place)) for place in package.places.values()),
        kinds=tuple(
            KindRecord(**{name: getattr(kind, name) for name in Kind.model_fields}) for kind in package.kinds.values()
        ),
        detail_fields=tuple(FieldRecord(**dict(field)) for field in package.fields.values()),
        disagreements=disagreements,
        withdrawn=withdrawn,
    )


def _source(source: Source, evidence: Evidence, cited: Collection[Position]) -> SourceRecord:
    """Return a source as plain data, with what is shown of it where that is not all."""
    record, there = source_record(source), evidence.sources.get(source.id)
    if source.show == "full" or there is None:
        return record
    return replace(record, shown=excerpted(there.text.raw, cited, wrapped=seen_wrapped(there.text.raw)))


def document_bytes(document: Document) -> bytes:
    """Return the document as JSON in UTF-8, keys in the order of its records; what is missing is left out."""
    return form().dump_json(document, exclude_none=True, indent=1) + b"\n"


@cache
def schema_bytes() -> bytes:
    """Return the JSON Schema (2020-12) of timeline.json: every key is described, none is null, no other is allowed."""
    schema = _without_nulls(form().json_schema(mode="serialization"))
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A timeline with its citations"}
    return json_bytes(head | {key: value for key, value in schema.items() if key != "title"})


def json_bytes(value: object) -> bytes:
    """Return plain lists and mappings as JSON in UTF-8, laid out as the document is."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _without_nulls(schema: Any) -> Any:  # noqa: ANN401 -- a schema is whatever JSON it is
    """Turn "may be null" into "may be absent", and refuse keys that are not described."""
    if isinstance(schema, list):
        return [_without_nulls(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    options = schema.get("anyOf", [])
    if {"type": "null"} in options:
        rest = [option for option in options if option != {"type": "null"}]
        kept = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
        return _without_nulls(kept | (rest[0] if len(rest) == 1 else {"anyOf": rest}))
    if "properties" in schema:
        present = [name for name, one in schema["properties"].items() if {"type": "null"} not in one.get("anyOf", [])]
        schema = schema | {"required": present, "additionalProperties": False}
    return {key: _without_nulls(value) for key, value in schema.items() if key != "default"}
