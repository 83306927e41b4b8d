"""Which ids a file names: every key of the models that takes an id is known, and each place of one is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.packages import ACTORS, LANDING, PICTURES, PLACES, SOURCES, TINY
from timeline.editing import shapes
from timeline.editing.naming import names, vocabulary
from timeline.editing.outline import outline
from timeline.records.package import REVIEWS, STORY
from timeline.records.values import ID, Path

NO_NAMES = {("events", ("tags", 0))}
"""What has the form of an id and is the id of nothing."""


def ids(schema: Mapping[str, Any], root: Mapping[str, Any], path: Path = ()) -> Iterator[Path]:
    """Yield the paths at which a schema has an id, those of items too."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if schema.get("pattern") == ID:
        yield path
    if "items" in schema:
        yield from ids(schema["items"], root, (*path, 0))
        if "string" in schema.get("type", ()) and any(ids(schema["items"], root)):
            yield path
    for one in schema.get("anyOf", ()):
        yield from ids(one, root, path)
    if isinstance(below := schema.get("additionalProperties"), Mapping):
        yield from ids(below, root, (*path, "x"))
    for key, one in schema.get("properties", {}).items():
        if key != "id":
            yield from ids(one, root, (*path, key))


@pytest.mark.parametrize("sort", shapes.MODELS)
def test_every_key_that_takes_an_id_has_its_list(sort: str) -> None:
    schema = shapes.MODELS[sort].model_json_schema()
    before: Path = ("entry",) if sort in shapes.LISTS else ()
    there = {(*before, *path) for path in ids(schema, schema)}
    assert {path for path in there if not vocabulary(sort, path)} == {path for one, path in NO_NAMES if one == sort}


FOUND = {
    "of a record": (
        LANDING,
        TINY[LANDING],
        [
            *("kinds:landing", "places:lake-aldous", "actors:northern-survey", "fields:instruments", "sources:report"),
            *("sources:report", "fields:instruments", "sources:letter"),
        ],
    ),
    "of a relation": (
        PICTURES,
        "related: {follows: [landing], part_of: heron}\n",
        ["events:landing", "events:heron"],
    ),
    "of what is said otherwise": (
        LANDING,
        "citations:\n  - disputes: {place: oslo, participants: [ada]}\n    means: {she: ada, both: [ada, bo]}\n",
        ["places:oslo", "actors:ada", "actors:ada", "actors:ada", "actors:bo"],
    ),
    "of texts": (SOURCES, "report:\n  via: [letter]\n  title: letter\n", ["sources:report!", "sources:letter"]),
    "of actors": (ACTORS, "ada:\n  of: norway\n", ["actors:ada!", "actors:norway"]),
    "of places": (PLACES, "oslo:\n  within: norway\n", ["places:oslo!", "places:norway"]),
    "of disagreements": (
        "data/disagreements.yaml",
        "seen:\n  between: [landing.date, {of: landing.instruments}, {source: letter}]\n",
        [
            "disagreements:seen!",
            "events:landing",
            "fields:date",
            "events:landing",
            "fields:instruments",
            "sources:letter",
        ],
    ),
    "of a lead": (STORY, "lead:\n  - events: [landing]\n    text: landing\n", ["events:landing"]),
    "of reviews": (
        REVIEWS,
        "event,digest,reader,kind,day\nlanding,1,Ida,person,2025-05-01\npart:early,2,Ida,person,2025-05-01\n",
        ["events:landing", "parts:early"],
    ),
    "of a text": ("seeds/report.txt", "landing: oslo\n", []),
}


@pytest.mark.parametrize(("file", "text", "expected"), FOUND.values(), ids=FOUND)
def test_the_ids(file: str, text: str, expected: list[str]) -> None:
    found = list(names(file, text if file == REVIEWS else outline(text)))
    assert [f"{one.vocabulary}:{one.id}{'!' * one.defines}" for one in found] == expected
    assert all(text[one.start : one.end] == one.id for one in found)


def test_a_quoted_id_is_found_between_its_marks() -> None:
    (name,) = names(LANDING, outline('kind: "landing"\n'))
    assert (name.id, name.start, name.end) == ("landing", 7, 14)
