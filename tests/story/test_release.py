"""The release that lies in this repository, before those who judge any other."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from tests.release.test_descriptor import BOTH, against_the_profile, frictionless
from timeline.records.package import RELEASE

ROOT = Path(__file__).parents[2]
RELEASED = ROOT / RELEASE


@pytest.mark.parametrize("path", BOTH)
def test_frictionless_takes_it(path: str) -> None:
    assert frictionless(ROOT / path) == (True, [])


@pytest.mark.parametrize("path", BOTH)
def test_the_published_profile_takes_its_descriptors(path: str) -> None:
    assert against_the_profile(json.loads((ROOT / path).read_text("utf-8"))) == []


def test_its_schema_takes_its_document() -> None:
    ends = ("schema.json", "json")
    schema, document = (json.loads((RELEASED / f"timeline.{end}").read_text("utf-8")) for end in ends)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(document)] == []
