"""The tool's page: its way from a text to three events is walked as it is written, and it knows every command."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.documents import blocks, matches, steps
from tests.packages import LANDING, edited, laid, on_disk
from timeline.commands import cli

PAGE = (Path(__file__).parents[2] / "docs/tool.md").read_text("utf-8")
WAY = PAGE.partition("## From an article")[2].partition("\n## ")[0]
TEXT, KINDS, RECORD = (block.text for block in blocks(WAY) if block.language != "console")
MADE = "data/events/suspension.yaml"
STEPS = [step for block in blocks(WAY) if block.language == "console" for step in steps(block.text)]


def test_three_events_are_there_at_its_end(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(laid(tmp_path, {"ferry.txt": TEXT.encode()}))
    root = tmp_path / "ferry"
    for command, shown in STEPS:
        if "export" in command:
            assert on_disk(root)[MADE].decode() == RECORD
            for id in ("suspension", "collision", "findings"):
                path = root / f"data/events/{id}.yaml"
                path.write_text(path.read_text("utf-8").replace("draft: true\n", ""), "utf-8")
        status, out, err = run(*shlex.split(command)[1:])
        assert (status, err, matches(shown, out)) == (0, "", True), (command, out)
        if "init" in command:
            (root / "data/kinds.yaml").write_text(KINDS, "utf-8")
    assert (root / "data/release/timeline.csv").read_text("utf-8").count("\n") == 4


def test_what_it_begins_with_works(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    head = PAGE.partition("## From an article")[0]
    _, *commands = re.findall(r"^\$ (.*)", head, re.MULTILINE)  # the first installs it, as `make dist` does
    for command in commands:
        assert run(*shlex.split(command)[1:])[0] == 0, command
    [code] = re.findall(r"^```python\n(.*?)^```", head, re.MULTILINE | re.DOTALL)
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 -- the lines of our own page
    assert (names["found"], names["package"] is not None) == ([], True)


def test_every_command_stands_in_its_table() -> None:
    listed = set(re.findall(r"^\| `timeline ([a-z-]+)", PAGE, re.MULTILINE))
    assert listed == {command.name for command in cli.app.registered_commands}


FAULTY = edited((LANDING, "It carried 12", "It carried 13"))


def test_it_names_all_that_is_counted(tmp_path: Path, run: Run) -> None:
    told = json.loads(run("validate", laid(tmp_path, FAULTY), "--format", "json")[1])
    part = PAGE.partition("## What programs read")[2].partition("\n## ")[0]
    keys = [*told, *told["checked"], *told["checked"]["claims"], *told["checked"]["answers"], *told["diagnostics"][0]]
    assert [key for key in keys if f"`{key}`" not in part] == []
    assert len(keys) == len(set(keys)), "one meaning a name"
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", key) for key in keys)
