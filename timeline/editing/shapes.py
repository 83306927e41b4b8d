"""What may be written at a place of a record, by the models that read it: keys, choices, and what each is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from timeline.records.detail_fields import DetailField
from timeline.records.disagreements import Disagreement
from timeline.records.model import Event
from timeline.records.package import STORY as STORY_PATH
from timeline.records.package import event_at, vocabulary_path
from timeline.records.shape import Shape
from timeline.records.story import Part, Story
from timeline.records.values import Path, SaidStatus
from timeline.records.vocabularies import Actor, Kind, Place, Source

EVENTS, STORY = "events", "story"

MODELS: Mapping[str, type[Shape]] = {
    EVENTS: Event,
    STORY: Story,
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "kinds": Kind,
    "fields": DetailField,
    "parts": Part,
    "disagreements": Disagreement,
}
"""What each sort of file is made of: one record, or entries by their ids."""

LISTS = tuple(sort for sort in MODELS if sort not in (EVENTS, STORY))
"""The vocabularies, whose entries stand in one file."""


def sort_of(path: str) -> str | None:
    """Return what sort of records a file has; None where it is none of records.

    >>> sort_of("data/events/landing.yaml"), sort_of("data/actors.yaml"), sort_of("seeds/report.txt")
    ('events', 'actors', None)
    """
    if event_at(path):
        return EVENTS
    if path == STORY_PATH:
        return STORY
    return next((sort for sort in LISTS if path == vocabulary_path(sort)), None)


@dataclass(frozen=True, slots=True)
class Expected:
    """What may be written at a place: `keys` of a mapping, each with what it is for, or one of the `choices`.

    `example` is one in YAML, if the models give any.
    """

    keys: Mapping[str, str]
    choices: tuple[str, ...]
    description: str
    example: str = ""


def expected(sort: str, path: Path) -> Expected | None:
    """Return what may be written at a path of a file of a sort; None where the models know of nothing there.

    >>> expected("events", ("status",)).choices[:2], expected("events", ("related",)).choices
    (('proposed', 'planned'), ())
    """
    schema = _schema(sort)
    there = [schema]
    if sort in LISTS:
        if not path:
            return None
        path = path[1:]
    description = example = ""
    for step in path:
        there = [below for one in there for part in _parts(one, schema) for below in _below(part, step)]
        description = next((f"{one['title']}: {one['description']}" for one in there if "description" in one), "")
        example = next((_in_yaml(one["examples"][0]) for one in there if one.get("examples")), "")
    parts = [part for one in there for part in _parts(one, schema)]
    keys: dict[str, str] = {}
    for part in parts:
        keys |= {name: one.get("description", "") for name, one in part.get("properties", {}).items() if name != "id"}
        keys |= dict.fromkeys(part.get("propertyNames", {}).get("enum", ()), "")
    choices = dict.fromkeys(f"{choice}" for part in parts for choice in part.get("enum", ()))
    if sort == EVENTS and path[2:] in (
        ("disputes", "status"),
        ("formerly", "status"),
    ):  # which the model reads by itself
        choices = dict.fromkeys(get_args(SaidStatus))
    flags = ("true", "false") if any(part.get("type") == "boolean" for part in parts) else ()
    return Expected(keys, (*choices, *flags), description, example) if parts else None


def _in_yaml(example: object) -> str:
    """Return an example of a model as YAML has it on one line."""
    if isinstance(example, dict):
        return f"{{{', '.join(f'{key}: {_in_yaml(value)}' for key, value in example.items())}}}"
    if isinstance(example, list | tuple):
        return f"[{', '.join(map(_in_yaml, example))}]"
    return str(example).lower() if isinstance(example, bool) else f"{example}"


@cache
def _schema(sort: str) -> Mapping[str, Any]:
    return MODELS[sort].model_json_schema()


def _parts(schema: Mapping[str, Any], root: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a schema, or those of which it is one or another."""
    if "$ref" in schema:
        yield from _parts(root["$defs"][schema["$ref"].rpartition("/")[2]], root)
    else:
        yield schema
    for one in schema.get("anyOf", ()):
        if "required" not in one:
            yield from _parts(one, root)


def _below(schema: Mapping[str, Any], step: str | int) -> Iterator[Mapping[str, Any]]:
    """Yield the schemas of what stands one step below."""
    if isinstance(step, int):
        found = schema.get("items")
    else:
        found = schema.get("properties", {}).get(step) or schema.get("additionalProperties")
    if isinstance(found, Mapping):
        yield found
