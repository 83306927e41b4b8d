"""The schemas that editors complete with: they take what the model takes, and say what each key is for."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    SOURCES,
    Edit,
    edited,
    exported,
    laid,
    package,
    sound,
)
from tests.rules.test_story import PARTS, WHOLE
from timeline.reading import loader
from timeline.records.package import STORY
from timeline.release.schemas import schemas

MADE = {Path(path).name.removesuffix(".schema.json"): json.loads(raw) for path, raw in schemas(sound(WHOLE)).items()}


def check(schema: Path, *records: Path) -> subprocess.CompletedProcess[str]:
    """Run check-jsonschema, which reads YAML as editors do."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *map(str, records)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def objects(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Yield every object within a schema, itself included."""
    if isinstance(schema, dict):
        yield schema
    for one in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from objects(one)


TAKEN: dict[str, list[Edit]] = {
    "the tiny package": [],
    "a year, which YAML takes for a number": [(PICTURES, "date: 2025-04\n", "date: 2025\n")],
    "a disputed year, which YAML takes for a number": [(LANDING, "{date: 2025-03-04}", "{date: 2024}")],
    "a relation to one event, without a list": [(PICTURES, "[landing]", "landing")],
    "a place in a list": [(PICTURES, "place: port-vale", "place: [port-vale, norway]")],
    "participants in two forms": [(PICTURES, "[ada-moreau]", "[ada-moreau, {who: northern-survey, role: host}]")],
    "an occurrence": [(PICTURES, "    supports", "    occurrence: 1\n    supports")],
    "whom a phrase means": [(PICTURES, "    supports", "    means: {Ada Moreau: ada-moreau}\n    supports")],
    "a key without its value, where nothing is needed": [(PICTURES, "tags: [heron]", "note:")],
    "a withdrawn event": [(PICTURES, "tags: [heron]", "withdrawn: {reason: duplicate, merged_into: landing}")],
}
REFUSED: dict[str, tuple[str, list[Edit]]] = {
    "a key misspelt": ("event", [(PICTURES, "tags:", "tag:")]),
    "a key of a citation misspelt": ("event", [(PICTURES, "    supports:", "    support:")]),
    "a key that is missing": ("event", [(PICTURES, "kind: talk\n", "")]),
    "a status misspelt": ("event", [(PICTURES, "status: planned", "status: planed")]),
    "a verb misspelt": ("event", [(PICTURES, "follows", "folows")]),
    "a source that is not listed": ("event", [(PICTURES, "source: report", "source: reprot")]),
    "an actor that is not listed": ("event", [(PICTURES, "[ada-moreau]", "[ada]")]),
    "a place that is not listed": ("event", [(PICTURES, "place: port-vale", "place: port-vail")]),
    "a kind that is not listed": ("event", [(PICTURES, "kind: talk", "kind: opera")]),
    "a relation to nothing": ("event", [(PICTURES, "[landing]", "[start]")]),
    "a key of a source misspelt": ("sources", [(SOURCES, "publisher:", "publishers:")]),
    "a kind of actor": ("actors", [(ACTORS, "kind: person", "kind: woman")]),
    "a level misspelt": ("event", [(PICTURES, "level: main", "level: mian")]),
    "a short title that is long": ("event", [(PICTURES, "short: First", "short: The first of all those many")]),
    "a part that is not listed": ("event", [(PICTURES, "part: after", "part: before")]),
    "a key of a part misspelt": ("parts", [(PARTS, "title: The arrival", "titel: The arrival")]),
    "a sentence of no event": ("story", [(STORY, "[landing, pictures]", "[landing, picture]")]),
    "a place within nothing": ("places", [(PLACES, "within: norway\n  lat", "within: norge\n  lat")]),
    "a colour in digits": ("kinds", [(KINDS, "color: teal", "color: '#008080'")]),
}  # fmt: skip
FILE = {
    "event": PICTURES,
    "sources": SOURCES,
    "actors": ACTORS,
    "places": PLACES,
    "kinds": KINDS,
    "parts": PARTS,
    "story": STORY,
}


def test_the_schemas_take_what_the_model_takes(tmp_path: Path) -> None:
    schema = "data/schemas/event.schema.json"
    files = {schema: exported(package())[schema]}
    for number, (name, edits) in enumerate(TAKEN.items()):
        edited_files = edited(*edits)
        assert loader.load(edited_files)[1] == [], name
        files |= {f"{number}-{Path(path).name}": edited_files[path] for path in (LANDING, PICTURES)}
    laid(tmp_path, files)
    done = check(tmp_path / schema, *sorted(tmp_path.glob("*.yaml")))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(("kind", "edits"), REFUSED.values(), ids=REFUSED)
def test_the_schemas_refuse(kind: str, edits: list[Edit]) -> None:
    validator = Draft7Validator(MADE[kind])
    before, after = (yaml.load(files[FILE[kind]], yaml.BaseLoader) for files in (WHOLE, edited(*edits, files=WHOLE)))  # noqa: S506
    texts = {error.validator for error in validator.iter_errors(before)}
    assert texts <= {"type"}, "all that is wrong is that every scalar is a text here"
    assert len(list(validator.iter_errors(after))) > len(list(validator.iter_errors(before)))


@pytest.mark.parametrize("kind", MADE)
def test_every_key_has_a_title_a_description_and_an_example(kind: str) -> None:
    for one in objects(MADE[kind]):
        for name, key in one.get("properties", {}).items():
            assert key.get("title"), name
            assert key.get("description", "").endswith("."), name
            assert key.get("examples"), name


@pytest.mark.parametrize("kind", MADE)
def test_what_may_be_missing_is_said_by_a_type_and_not_by_a_choice(kind: str) -> None:
    for one in objects(MADE[kind]):
        assert {"type": "null"} not in one.get("anyOf", [])
        assert "default" not in one or "properties" in one


@pytest.mark.parametrize("kind", MADE)
def test_examples_are_such_as_the_schema_takes_but_for_the_ids(kind: str) -> None:
    for one in objects(MADE[kind]):
        for name, key in one.get("properties", {}).items():
            validator = Draft7Validator(_open({**key, "definitions": MADE[kind]["definitions"]}))
            for example in key["examples"]:
                assert validator.is_valid(example), f"{name}: {example}"


def _open(schema: Any) -> Any:  # noqa: ANN401
    """Return a schema that takes other ids than this package's."""
    if isinstance(schema, list):
        return [_open(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    of_ids = "enum" in schema and {"landing", "report", "ada-moreau", "norway", "arrival"} & {*schema["enum"]}
    return {name: _open(one) for name, one in schema.items() if name != "examples" and not (of_ids and name == "enum")}
