"""Whether the JSON of a release is of the form that its own schema gives it: the one that this program writes.

A stranger's schema is never asked: what it allows, and how long it takes to say so, would be the stranger's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from timeline.diagnostics import quoted, short

Schema = Mapping[str, Any]


def faults(value: object, schema: Schema, *, whole: bool = True) -> Iterator[str]:
    """Yield what of a value a schema does not allow, each with the way to it.

    `schema` is of the few words that `document.schema_bytes` writes. Unless it is the `whole` of what may stand there,
    keys that it does not describe are left alone.

    >>> form = {"properties": {"id": {"type": "string", "pattern": "^[a-z]+$"}}, "additionalProperties": False}
    >>> list(faults({"id": "A", "x": 1}, form))
    ["id: 'A' is not of the form ^[a-z]+$", "'x' is no key of it"]
    """
    yield from _faults(value, schema, schema.get("$defs", {}), (), whole)


def _faults(value: Any, schema: Schema, known: Schema, path: tuple[str, ...], whole: bool) -> Iterator[str]:  # noqa: ANN401
    while "$ref" in schema:
        schema = known[schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        tried = [list(_faults(value, one, known, path, whole)) for one in schema["anyOf"]]
        yield from min(tried, key=len)
        return
    if not _is(value, schema.get("type")):
        yield _told(path, f"{_excerpt(value)} is no {schema['type']}")
    elif isinstance(value, dict):
        yield from _members(value, schema, known, path, whole)
    elif isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield _told(path, "this is empty")
        for number, item in enumerate(value):
            called = item.get("id") if isinstance(item, dict) else None
            step = short(called, 40) if isinstance(called, str) else f"{number + 1}"
            yield from _faults(item, schema.get("items", {}), known, (*path, step), whole)
    else:
        yield from _scalar(value, schema, path)


def _members(
    value: Mapping[str, Any], schema: Schema, known: Schema, path: tuple[str, ...], whole: bool
) -> Iterator[str]:
    described, others = schema.get("properties", {}), schema.get("additionalProperties", {})
    for key in schema.get("required", ()):
        if key not in value:
            yield _told(path, f"{key!r} is missing")
    for key, one in value.items():
        if key in described:
            yield from _faults(one, described[key], known, (*path, key), whole)
        elif others is False:
            if whole:
                yield _told(path, f"{_excerpt(key)} is no key of it")
        else:
            yield from _scalar(key, schema.get("propertyNames", {}), path)
            yield from _faults(one, others, known, (*path, short(key, 40)), whole)


def _scalar(value: object, schema: Schema, path: tuple[str, ...]) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield _told(path, f"{_excerpt(value)} is none of {', '.join(map(str, schema['enum']))}")
    if isinstance(value, str):
        if "pattern" in schema and not _pattern(schema["pattern"]).search(value):
            yield _told(path, f"{_excerpt(value)} is not of the form {schema['pattern']}")
        if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
            yield _told(path, f"{_excerpt(value)} is too short or too long")
    elif isinstance(value, int | float) and not (schema.get("minimum", value) <= value <= schema.get("maximum", value)):
        yield _told(path, f"{_excerpt(value)} is too small or too large")


_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "array": list,
    "object": dict,
}


def _is(value: object, kind: str | None) -> bool:
    if kind is None:
        return True
    return isinstance(value, _TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.removesuffix("$") + r"\Z" if pattern.endswith("$") else pattern, re.ASCII)


def _excerpt(value: object) -> str:
    return quoted(value, 60) if isinstance(value, str) else short(repr(value), 60)


def _told(path: tuple[str, ...], fault: str) -> str:
    return f"{', '.join(path)}: {fault}" if path else fault
