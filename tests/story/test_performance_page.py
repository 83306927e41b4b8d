"""docs/performance.md and its plot are what the figures make, and every missed aim says what was tried."""

import json
from pathlib import Path

import pytest

from tests.bench.aims import AIMS, Figures
from tests.bench.page import written
from tests.bench.run import FIGURES
from tests.bench.tried import TRIED


@pytest.mark.parametrize(("path", "text"), written(), ids=lambda one: getattr(one, "name", "made"))
def test_the_page_is_made_of_the_figures(path: Path, text: str) -> None:
    assert path.read_text("utf-8") == text, "run `python -m tests.bench.page`"


def test_what_was_tried_is_told_of_aims() -> None:
    assert {*TRIED} <= {aim.id for aim in AIMS}


def test_every_missed_aim_says_what_was_tried() -> None:
    figures = Figures(json.loads(FIGURES.read_text("utf-8")))
    assert [aim.id for aim in AIMS if aim.verdict(figures) == "missed" and aim.id not in TRIED] == []
