"""The page of what was tried to break the tool says what was measured, and no more."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.faults.measure import FIGURES, PARTS
from tests.faults.page import TOLD, page

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reliability.md").read_text(encoding="utf-8")


def test_the_page_is_made_of_the_figures() -> None:
    assert page() == PAGE, "python -m tests.faults.page > docs/reliability.md"


def test_every_part_was_measured_and_lost_nothing() -> None:
    figures = json.loads(FIGURES.read_bytes())
    assert figures.keys() == PARTS.keys() == TOLD.keys()
    assert {name: one["odd"] for name, one in figures.items()} == dict.fromkeys(PARTS, 0)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"`make ([a-z-]+)", PAGE)) - {"fuzz"}))
def test_every_target_that_it_names_can_be_made(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("part", re.findall(r"tests\.faults\.measure ([a-z]+)", PAGE))
def test_every_command_that_it_names_is_there(part: str) -> None:
    assert part in PARTS
