"""The benchmark: what it makes of figures, and that it can tell what a command costs. No time is judged."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.bench.aims import AIMS, Figures
from tests.bench.costs import cost
from tests.bench.page import page, picture

START = {
    "python": [[0.01, 0, 10]],
    "tiny cold": [[0.11, 0, 40]],
    "own cold": [[0.3, 0, 60]],
    "own unchanged": [[0.05, 0, 20]],
}
ROUNDS: dict[str, Any] = {
    "yaml.load": [[2, 2, 30], [1, 1, 30], [9, 9, 30]],
    "validate": [[4, 4, 140]],
    "two processes": [[5, 3, 140]],
}
FIGURES = Figures(
    {
        "start": {"machine": "a machine", "costs": START},
        "sizes": {
            "10000": {"machine": "a machine", "costs": ROUNDS},
            "100000": {"machine": "a machine", "costs": {"validate": [[44, 40, 1000]]}},
        },
    }
)

EXPECTED = {
    "validate": (2.0, "met"),
    "released": (None, "not measured"),
    "memory": (10.0, "met"),
    "start": (290.0, "missed"),
    "start-unchanged": (40.0, "met"),
    "growth": (11.0, "missed"),
    "growth-export": (None, "not measured"),
    "jobs": (0.75, "missed"),
}


@pytest.mark.parametrize("id", EXPECTED)
def test_an_aim_is_measured_by_medians(id: str) -> None:
    aim = next(aim for aim in AIMS if aim.id == id)
    value, verdict = EXPECTED[id]
    assert (aim.measured(FIGURES), aim.verdict(FIGURES)) == (value if value is None else pytest.approx(value), verdict)


def test_the_page_has_every_aim_and_what_was_not_measured() -> None:
    rows = [line for line in page(FIGURES).splitlines() if line.startswith("| ")]
    assert "| `validate`, nothing kept | 2.5 × | 2 × | met |" in rows
    assert "| the same of a released package | 2.5 × |  | not measured |" in rows
    assert all(any(row.startswith(f"| {aim.words} |") for row in rows) for aim in AIMS)


def test_the_plot_has_a_line_for_each_command_that_was_measured() -> None:
    root = ElementTree.fromstring(picture(FIGURES))  # noqa: S314 - our own
    assert len(root.findall("{*}polyline")) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="what processes cost is asked of Linux")
def test_a_command_costs_what_its_children_do(tmp_path: Path) -> None:
    burn = "import time\nwhile time.process_time() < 0.3: pass"
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {burn!r}])"
    assert cost([sys.executable, "-c", script], tmp_path, dict(os.environ)).cpu >= 0.3


@pytest.mark.skipif(sys.platform != "linux", reason="what processes cost is asked of Linux")
def test_what_ends_badly_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        cost([sys.executable, "-c", "raise SystemExit(3)"], tmp_path, dict(os.environ))
