"""Both descriptors: the published profile of Data Package 2.0 takes them, and frictionless finds what they say."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from tests.packages import DESCRIPTOR, PICTURES, TABLES, edited, exported, laid, made, package
from timeline.received import verification
from timeline.records.package import RELEASE

PROFILE = json.loads((Path(__file__).parents[1] / "profiles/datapackage-2.0.json").read_text("utf-8"))
TINY = exported(package())
BOTH = [DESCRIPTOR, f"{RELEASE}/{DESCRIPTOR}"]


def frictionless(descriptor: Path) -> tuple[bool, list[str]]:
    """Return whether frictionless takes a package, and the kinds of its errors."""
    command = [sys.executable, "-m", "frictionless", "validate", descriptor.name, "--json"]
    done = subprocess.run(command, cwd=descriptor.parent, capture_output=True, check=False)
    report = json.loads(done.stdout)
    return report["valid"], [error["type"] for task in report["tasks"] for error in task["errors"]]


def read(path: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(TINY[path])
    return found


@pytest.mark.parametrize("path", BOTH)
def test_frictionless_takes_the_tiny_release(path: str, tmp_path: Path) -> None:
    assert frictionless(laid(tmp_path, TINY) / path) == (True, [])


SPOILT = {
    "a participant that is no actor": ("participants.csv", b"pictures,1,ada-moreau", b"pictures,1,ada", "foreign-key"),
    "two events of one id": ("timeline.csv", b"\r\npictures,", b"\r\nlanding,", "primary-key"),
    "a day that is none": ("timeline.csv", b",2025-04-01,", b",2025-04-31,", "type-error"),
    "a status that is none": ("timeline.csv", b",planned,", b",perhaps,", "constraint-error"),
}


@pytest.mark.parametrize(("name", "old", "new", "error"), SPOILT.values(), ids=SPOILT)
def test_frictionless_sees(name: str, old: bytes, new: bytes, error: str, tmp_path: Path) -> None:
    path = f"{RELEASE}/{name}"
    root = laid(tmp_path, {**TINY, path: TINY[path].replace(old, new)})
    valid, errors = frictionless(root / DESCRIPTOR)
    assert not valid
    assert error in errors


def test_frictionless_sees_a_changed_byte_by_the_hash(tmp_path: Path) -> None:
    path = f"{RELEASE}/kinds.csv"
    root = laid(tmp_path, {**TINY, path: TINY[path].replace(b"teal", b"gold")})
    assert frictionless(root / RELEASE / DESCRIPTOR) == (False, ["hash-count"])


@pytest.mark.parametrize("path", BOTH)
def test_the_published_profile_takes_the_descriptor(path: str) -> None:
    assert against_the_profile(read(path)) == []


def against_the_profile(descriptor: dict[str, Any]) -> list[str]:
    """Return what the published profile has against a descriptor, which names it."""
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    return [error.message for error in Draft7Validator(PROFILE).iter_errors(descriptor)]


def test_the_published_profile_refuses() -> None:
    cases: list[dict[str, Any]] = [
        {"resources": []},
        {"resources": [{"name": "a"}]},
        {**read(DESCRIPTOR), "contributors": "me"},
        {**read(DESCRIPTOR), "created": 2025},
    ]
    for spoilt in cases:
        assert not Draft7Validator(PROFILE).is_valid(spoilt)


def test_every_file_of_the_release_is_a_resource() -> None:
    names = {path.removeprefix(f"{RELEASE}/") for path in TINY if path.startswith(RELEASE)}
    there = {resource["path"]: resource for resource in read(BOTH[1])["resources"]}
    assert there.keys() == names - {DESCRIPTOR, "SHA256SUMS"}
    for path, resource in there.items():
        assert resource["bytes"] == len(TINY[f"{RELEASE}/{path}"])


def test_the_packages_own_descriptor_has_neither_sizes_nor_hashes() -> None:
    resources = read(DESCRIPTOR)["resources"]
    assert {resource["path"] for resource in resources} == {
        f"{RELEASE}/{resource['path']}" for resource in read(BOTH[1])["resources"]
    }
    assert not any({"bytes", "hash"} & resource.keys() for resource in resources)


def test_every_column_is_described_and_every_key_is_of_columns() -> None:
    names = {table.name: [column.name for column in table.columns] for table in TABLES}
    for table in TABLES:
        assert set(table.key) <= set(names[table.name])
        for column in table.columns:
            assert column.title, column.name
            assert column.description.endswith("."), (table.name, column.name)
        for own, other, theirs in table.links:
            assert set(own) <= set(names[table.name])
            assert set(theirs) <= set(names[other])


CLOSED = {"timeline": ["level", "precision", "status"], "sources": ["basis", "show"], "actors": ["kind"]}


@pytest.mark.parametrize(("table", "columns"), CLOSED.items(), ids=CLOSED)
def test_a_column_of_one_of_a_few_words_lists_them(table: str, columns: list[str]) -> None:
    tables = {one["name"]: one["schema"]["fields"] for one in json.loads(TINY[BOTH[0]])["resources"] if "schema" in one}
    listed = {field["name"]: field.get("constraints", {}).get("enum") for field in tables[table]}
    rows = csv.DictReader(io.StringIO(TINY[f"{RELEASE}/{table}.csv"].decode(), newline=""))
    for row in rows:
        assert [name for name in columns if row[name] not in (listed[name] or ())] == []


def test_columns_are_those_of_the_files() -> None:
    for table in TABLES:
        header = TINY[f"{RELEASE}/{table.name}.csv"].decode().split("\r\n")[0]
        assert header.split(",") == [column.name for column in table.columns]


OLD = made(edited((PICTURES, "date: 2025-04\n", "date: -0043-03-15\n")))


@pytest.mark.parametrize("path", BOTH)
def test_days_before_our_era_are_texts_and_the_descriptor_says_so(path: str, tmp_path: Path) -> None:
    tables = {one["name"]: one["schema"]["fields"] for one in json.loads(OLD[path])["resources"] if "schema" in one}
    fields = {field["name"]: field for field in tables["timeline"]}
    assert [fields[name]["type"] for name in ("start", "end", "first_released")] == ["string", "string", "datetime"]
    assert fields["start"]["constraints"] == {"pattern": r"^-?\d{4}-\d{2}-\d{2}$"}
    assert "-0043 is 44 BC" in fields["start"]["description"]
    assert {field["type"] for field in tables["sources"] if field["name"].startswith("published_")} == {"string"}
    assert b",-0043-03-15,-0043-03-15,-0043-03-15,,,,,day,15 March 44 BC," in OLD[f"{RELEASE}/timeline.csv"]
    assert frictionless(laid(tmp_path, OLD) / path) == (True, [])


def test_a_release_with_days_before_our_era_is_verified() -> None:
    release = {name.removeprefix(f"{RELEASE}/"): raw for name, raw in OLD.items() if name.startswith(f"{RELEASE}/")}
    assert verification.verify(release)[1] == []


def test_a_draft_with_days_before_our_era_changes_nothing() -> None:
    draft = made(edited((PICTURES, "date: 2025-04\n", "date: -0043-03-15\ndraft: true\n")))
    fields = json.loads(draft[DESCRIPTOR])["resources"][0]["schema"]["fields"]
    assert [field["type"] for field in fields if field["name"] in ("start", "end")] == ["date", "date"]
