"""The JSON Schema (2020-12) of timeline.json: the shape from its records, the forms and the words from here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import TypeAdapter

from timeline.dates import Precision
from timeline.records.values import SaidStatus, Status, Verb
from timeline.release.columns import TABLES
from timeline.release.document import Document, json_bytes

_ID = {"pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"}
_DAY = {"format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_MOMENT = {"format": "date-time", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"}

_FORMS: Mapping[str, Mapping[str, Any]] = {
    "id": _ID,
    "source": _ID,
    "EventRecord.kind": _ID,
    "EventRecord.start": _DAY,
    "EventRecord.end": _DAY,
    "StatusStep.start": _DAY,
    "StatusStep.end": _DAY,
    "published_start": _DAY,
    "published_end": _DAY,
    "created": _MOMENT,
    "first_released": _MOMENT,
    "last_changed": _MOMENT,
    "precision": {"enum": get_args(Precision)},
    "EventRecord.status": {"enum": get_args(Status)},
    "StatusStep.status": {"enum": get_args(SaidStatus)},
    "related": {"propertyNames": {"enum": get_args(Verb)}},
    "ActorRecord.kind": {"enum": ["person", "organisation", "state", "group"]},
    "basis": {"enum": ["stated", "inferred"]},
    "show": {"enum": ["full", "passages"]},
    "reason": {"minLength": 1},
    "WithdrawnRecord.reason": {"enum": ["duplicate", "unsupported", "out-of-scope", "error"]},
    "sha256": {"pattern": "^[0-9a-f]{64}$"},
    "country": {"pattern": "^[A-Z]{2}$"},
    "color": {"pattern": "^[a-z]+$"},
    "latitude": {"minimum": -90, "maximum": 90},
    "longitude": {"minimum": -180, "maximum": 180},
    "revision": {"minimum": 0},
    "number": {"minimum": 1},
    "Position.start": {"minimum": 0},
    "Position.end": {"minimum": 1},
    "line": {"minimum": 1},
    "column": {"minimum": 1},
    "title": {"minLength": 1},
}
"""What a value looks like, by its key, or by record and key where a key means two things."""

_WORDS = {
    **{column.name: column.description for table in reversed(TABLES) for column in table.columns},
    "actors": "People, organisations, states and groups.",
    "citations": "The passages that the event rests on, or the numbers of those that give a value.",
    "dated_from": "The event whose day, as this source gives it, a phrase such as 'today' is counted from.",
    "description": "What the package tells of.",
    "details": "Further facts, in the sources' own words.",
    "disputes": "What sources say otherwise.",
    "events": "Every event that stands, by first day, last day and id.",
    "field": "date, kind, status, place, participants, or a detail.",
    "formerly": "What was so when the source wrote, and has since been overtaken.",
    "homepage": "Where the release is hosted, once that is known.",
    "kind": "The id of the kind, or what sort of actor.",
    "kinds": "The kinds of events.",
    "means": "Whom a phrase of the quote means.",
    "merged_into": "The event that stands in its place.",
    "names": "Every other spelling in the sources.",
    "package": "The package and its version.",
    "participants": "Who took part, and as what.",
    "place": "Where: one place, or several.",
    "places": "Where events happen.",
    "positions": "Where the parts of the quote stand: one, or several where words are left out.",
    "published_text": "When the source was published, in words.",
    "raw": "Characters as they stand in the file.",
    "reason": "Why: for a dispute, why the record chose its value.",
    "related": "Other events, by what this one does to them.",
    "repaired": "What the characters stand for.",
    "repairs": "Broken characters of the source, declared.",
    "says": "The date phrase that counts, where the quote has several.",
    "sources": "The texts that the timeline rests on.",
    "status_history": "The statuses that sources knew the event in, the present one last.",
    "supports": "The fields that the quote bears out.",
    "tags": "Free words for finding.",
    "text": "The value in words.",
    "value": "The value: a word, or several ids.",
    "values": "Every value that sources give, the record's own first.",
    "via": "Sources that the argument for an inferred date leans on.",
    "withdrawn": "What was released and no longer counts; for an event, why.",
}


def schema_bytes() -> bytes:
    """Return the JSON Schema of timeline.json. Every key is described, none is null, and no other key is allowed."""
    schema = TypeAdapter(Document).json_schema(mode="serialization")
    made = _described(_without_nulls(schema), "Document")
    made["$defs"] = {name: _described(one, name) for name, one in made["$defs"].items()}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A timeline with its citations"}
    return json_bytes(head | {key: value for key, value in made.items() if key != "title"})


def _described(schema: dict[str, Any], record: str) -> dict[str, Any]:
    """Return the schema of a record with the form and the words of each of its keys."""
    return schema | {
        "properties": {
            key: one | {"description": _WORDS[key]} | _FORMS.get(f"{record}.{key}", _FORMS.get(key, {}))
            for key, one in schema["properties"].items()
        }
    }


def _without_nulls(schema: Any) -> Any:  # noqa: ANN401 -- so is a schema
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
