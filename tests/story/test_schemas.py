"""The records of this story as editors see them: each names its schema, which is fresh and takes it."""

import re
from pathlib import Path

import pytest

from tests.release.test_schemas import check
from tests.story.mutations import real
from timeline.release.schemas import schemas

ROOT = Path(__file__).parents[2]
KINDS_OF_FILES = {"event": "data/events/*.yaml"} | {
    name: f"data/{name}.yaml" for name in ("sources", "actors", "places", "kinds")
}


@pytest.mark.parametrize("kind", KINDS_OF_FILES)
def test_all_records_of_this_repository_pass(kind: str) -> None:
    records = sorted(ROOT.glob(KINDS_OF_FILES[kind]))
    assert records
    done = check(ROOT / f"data/schemas/{kind}.schema.json", *records)
    assert done.returncode == 0, done.stdout


def test_the_schemas_of_this_repository_are_fresh() -> None:
    package = real().package
    for path, raw in schemas(package).items():
        assert package.files[path] == raw, path


def test_every_record_names_its_schema_by_a_path_that_is_right() -> None:
    for kind, pattern in KINDS_OF_FILES.items():
        for record in sorted(ROOT.glob(pattern)):
            first = record.read_text("utf-8").split("\n")[0]
            named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
            assert named, f"{record} does not name its schema"
            assert (record.parent / named[1]).resolve() == ROOT / f"data/schemas/{kind}.schema.json", record
