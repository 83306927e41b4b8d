"""The manual keeps its word: every page is walked as it is written, in an empty folder, and every link of it leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
import yaml

from tests.conftest import Run
from tests.documents import blocks, walk
from timeline.records.disagreements import Disagreement
from timeline.records.vocabularies import Source

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"

ELSEWHERE: Final = {
    "curation.md": "tests/story/test_manual.py",
    "editor.md": "tests/story/test_editor.py",
    "library.md": "tests/test_library.py",
    "rules": "tests/rule_pages.py",
    "tool.md": "tests/commands/test_tool_page.py",
    "using.md": "tests/story/test_using.py",
}
"""Whose blocks are tried by a test of their own."""

PAGES: Final = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in sorted(DOCS.rglob("*.md"))}
WALKED: Final = {name: page for name, page in PAGES.items() if name.partition("/")[0] not in ELSEWHERE}


@pytest.mark.parametrize("name", [name for name, page in WALKED.items() if blocks(page)])
def test_a_page_is_as_it_is_written(name: str, tmp_path: Path, run: Run) -> None:
    walk(WALKED[name], tmp_path, run)


def test_no_block_of_a_page_is_overlooked() -> None:
    for name, page in WALKED.items():
        fences = re.findall(r"^\s*(?:`{3,}|~{3,})", page, re.MULTILINE)
        assert len(fences) == 2 * len(blocks(page)), name


def test_whoever_tries_the_other_pages_names_them() -> None:
    for name, test in ELSEWHERE.items():
        assert f"docs/{name}" in (ROOT / test).read_text("utf-8"), name


def test_the_keys_that_the_policy_shows_are_those_of_records() -> None:  # docs/curation.md
    shown = [yaml.safe_load(block.text) for block in blocks(PAGES["curation.md"])]
    for entries, model in zip(shown, (Disagreement, Source), strict=True):
        assert all(entry.keys() <= model.model_fields.keys() for entry in entries.values())
