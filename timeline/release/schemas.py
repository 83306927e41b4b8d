"""JSON Schemas of the record files, for editors: made from the model, completing with the package's own ids."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from timeline.docstrings import docstring, restore
from timeline.records.detail_fields import DetailField
from timeline.records.disagreements import OF, Disagreement
from timeline.records.model import Event
from timeline.records.package import Files, Package, schema_path
from timeline.records.shape import Record
from timeline.records.story import Part, Story
from timeline.records.values import ID
from timeline.records.vocabularies import Actor, Kind, Place, Source

_DRAFT = "http://json-schema.org/draft-07/schema#"  # what yaml-language-server reads best


def schemas(package: Package) -> Files:
    """Return the schema of every kind of record file, by path from the package's root.

    Keys that hold an id of the package list the ids there are, so that an editor offers them.
    """
    ids: dict[str, Collection[str]] = {
        "source": package.sources,
        "via": package.sources,
        "kind": package.kinds,
        "part": package.parts,
        "place": package.places,
        "within": package.places,
        "who": package.actors,
        "participants": package.actors,
        "dated_from": package.events,
        "merged_into": package.events,
        "related": package.events,
        "means": package.actors,
        "of": package.actors,
    }
    made = {"event": _record(Event, {key: known for key, known in ids.items() if known})}
    vocabularies: Mapping[str, type[Record]] = {
        "sources": Source,
        "actors": Actor,
        "places": Place,
        "kinds": Kind,
        "fields": DetailField,
        "disagreements": Disagreement,
        "parts": Part,
    }
    for name, model in vocabularies.items():
        own = {key: ids[key] for key in _NAMING.get(name, ()) if ids[key]}
        made[name] = _vocabulary(_record(model, own), model)
    told = package.published.events
    made["story"] = _record(Story, {"events": told} if told else {})
    return {
        schema_path(name): (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
        for name, schema in made.items()
    }


_NAMING = {"sources": ("via",), "actors": ("of",), "places": ("within",), "disagreements": ("source",)}
"""The keys of the entries of a vocabulary that hold an id; `kind` means another thing there."""


def _record(model: type[Record], ids: Mapping[str, Collection[str]]) -> dict[str, Any]:
    restore(model.__module__)
    schema = model.model_json_schema(ref_template="#/definitions/{model}")
    schema["definitions"] = schema.pop("$defs", {})
    schema["properties"].pop("id")
    schema["required"].remove("id")
    schema = _for_editors(schema, ids)
    return {"$schema": _DRAFT, **schema}


def _vocabulary(entry: dict[str, Any], model: type[Record]) -> dict[str, Any]:
    definitions = entry.pop("definitions")
    draft = entry.pop("$schema")
    return {
        "$schema": draft,
        "title": f"{model.__name__}s",
        "description": f"{docstring(model)} One entry an id.",
        "type": "object",
        "propertyNames": {"pattern": ID},
        "additionalProperties": {"$ref": f"#/definitions/{model.__name__}"},
        "definitions": {model.__name__: entry, **definitions},
    }


def _for_editors(schema: Any, ids: Mapping[str, Collection[str]], key: str = "") -> Any:  # noqa: ANN401 -- a schema is JSON
    """Say "or nothing" by type, take out defaults that are no value, and name the ids."""
    if isinstance(schema, list):
        return [_for_editors(one, ids, key) for one in schema]
    if not isinstance(schema, dict):
        return schema
    schema = {name: one for name, one in schema.items() if name != "default"}
    options = schema.get("anyOf", [])
    if {"type": "null"} in options:
        (rest,) = (option for option in options if option != {"type": "null"})
        del schema["anyOf"]
        if "$ref" in rest:
            return _for_editors(schema | {"allOf": [rest]}, ids, key)
        kinds = rest["type"] if isinstance(rest["type"], list) else [rest["type"]]
        schema |= rest | {"type": [*kinds, "null"]}
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
    made = {
        name: (
            {child: _for_editors(one, ids, child) for child, one in value.items()}
            if name in ("properties", "definitions")
            else _for_editors(value, ids, key)
        )
        for name, value in schema.items()
        if name != "examples"
    }
    if "examples" in schema:
        made["examples"] = schema["examples"]
    if key in ids and "pattern" in made:
        del made["pattern"]
        made.pop("maxLength", None)
        made["enum"] = [*sorted(ids[key]), *([None] if "null" in made.get("type", ()) else [])]
    if key in ids and made.get("type") == ["string", "array"]:
        del made["type"], made["items"]
        made["anyOf"] = [_named(ids[key]), {"type": "array", "items": _named(ids[key])}]
    if key == "participants" and key in ids and made.get("type") == "array":
        made["items"] = {"anyOf": [_named(ids[key]), made["items"]]}
    if key == "between" and made.get("type") == "array":
        made["items"] = {"anyOf": [{"type": "string", "pattern": OF}, made["items"]]}
    if "patternProperties" in made:
        made["additionalProperties"] = False
    if "minLength" in made and "type" in made:
        made["type"] = ["string", "number", *(["null"] if "null" in made["type"] else [])]  # a bare 2021 is one to YAML
    return made


def _named(ids: Collection[str]) -> dict[str, Any]:
    return {"type": "string", "enum": sorted(ids)}
