"""The action that other repositories use: its form, and what its steps do, each run as a runner runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packages import Edit, edited, exported, laid
from timeline.commands.starting import starter

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
SCRIPTS = {step["name"]: step for step in STEPS if "run" in step}
INSTALL, VALIDATE, EXPORT = SCRIPTS
RECORD = "data/events/lighthouse-lit-again.yaml"
BEGUN = exported(dict(starter("example", "2026-01-02T03:04:05Z")))
"""The example repository: what `timeline init` makes, exported."""


def test_has_the_form_of_an_action() -> None:
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-actions",
        str(ROOT / "action.yml"),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_script_has_the_words_of_a_caller_in_it() -> None:
    assert not [name for name, step in SCRIPTS.items() if "${{" in step["run"]]
    used = {value.split()[1] for step in SCRIPTS.values() for value in step.get("env", {}).values()}
    assert used == {"inputs.folder", "inputs.strict"}


def test_installs_what_lies_beside_it() -> None:
    assert '"$GITHUB_ACTION_PATH"' in SCRIPTS[INSTALL]["run"]


def ran(name: str, repository: Path, **inputs: str) -> tuple[int, str]:
    """Return the status and the output of a step, in a repository whose runner has the program installed."""
    temp = repository.parent / "temp"
    program = temp / "timeline/bin/timeline"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m timeline "$@"\n')
    program.chmod(0o755)
    given = {key: value["default"] for key, value in ACTION["inputs"].items()} | inputs
    step = SCRIPTS[name]
    own = {key: given[value.split()[1].removeprefix("inputs.")] for key, value in step.get("env", {}).items()}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=repository,
        env={**os.environ, **own, "RUNNER_TEMP": str(temp), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout


WRONG: Edit = (RECORD, "some 300 people\n    supports", "some 400 people\n    supports")
BELOW = {f"tl/{path}": raw for path, raw in BEGUN.items()}
STRAY = {"data/notes.txt": b"To do.\n"}
RUNS: dict[str, tuple[str, dict[str, bytes], dict[str, str], int, str]] = {
    "the example": (VALIDATE, BEGUN, {}, 0, "1 event, "),
    "the example in a folder": (
        VALIDATE,
        {f"tl/{path}": raw for path, raw in BEGUN.items()},
        {"folder": "tl"},
        0,
        "1 ",
    ),
    "a quote of other words": (
        VALIDATE,
        edited(WRONG, files=BEGUN),
        {},
        1,
        f"::error file={RECORD},line=17,col=12,title=quote-not-found::",
    ),
    "a warning": (VALIDATE, {**BEGUN, **STRAY}, {}, 1, "::warning file=data/notes.txt,line=1,"),
    "a warning that is let pass": (
        VALIDATE,
        {**BEGUN, **STRAY},
        {"strict": "false"},
        0,
        "::warning file=data/notes.txt,",
    ),
    "a release of these records": (EXPORT, BEGUN, {}, 0, ""),
    "a release of other records": (
        EXPORT,
        edited((RECORD, "title: The lighthouse", "title: A lighthouse"), files=BEGUN),
        {},
        1,
        "",
    ),
}


@pytest.mark.parametrize(("name", "files", "inputs", "status", "said"), RUNS.values(), ids=RUNS)
def test_a_step_says_of_a_repository(
    name: str, files: dict[str, bytes], inputs: dict[str, str], status: int, said: str, tmp_path: Path
) -> None:
    laid(tmp_path / "repository", files)
    ended, out = ran(name, tmp_path / "repository", **inputs)
    assert (ended, out[: len(said)]) == (status, said)
