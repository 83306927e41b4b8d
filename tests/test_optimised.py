"""Python's `-O` drops `assert`, `-OO` docstrings too: the tool gives the same bytes and says the same."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packages import laid, on_disk, package
from tests.test_house import TREES
from timeline.commands import cli
from timeline.records.package import RELEASE

COMMANDS = [
    command.name or f"{command.callback.__name__}" for command in cli.app.registered_commands if command.callback
]


def run(option: str, *arguments: str | Path) -> str:
    """Return what the command prints under an option of Python's."""
    command = [sys.executable, *option.split(), "-m", "timeline", *map(str, arguments)]
    done = subprocess.run(command, cwd=Path(__file__).parents[1], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout


def exported(option: str, root: Path) -> dict[str, bytes]:
    """Return the tiny package as an export under an option of Python's leaves it."""
    laid(root, package())
    run(option, "export", root)
    return on_disk(root)


@pytest.mark.parametrize("option", ["-O", "-OO"])
def test_an_export_writes_the_same_bytes(option: str, tmp_path: Path) -> None:
    plain = exported("", tmp_path / "plain")
    assert "data/schemas/event.schema.json" in plain
    assert f"{RELEASE}/timeline.schema.json" in plain
    assert exported(option, tmp_path / "optimised") == plain


@pytest.mark.parametrize("option", ["-O", "-OO"])
def test_the_manual_is_the_same(option: str) -> None:
    for arguments in (["rules"], ["rules", "quote-not-found"], ["--help"]):
        assert run(option, *arguments) == run("", *arguments)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command: str) -> None:
    assert run("-OO", command, "--help") == run("", command, "--help")


@pytest.mark.parametrize("option", ["-O", "-OO"])
def test_a_release_is_verified_alike(option: str, tmp_path: Path) -> None:
    exported("", tmp_path)
    assert run(option, "verify", tmp_path / RELEASE) == run("", "verify", tmp_path / RELEASE)


@pytest.mark.parametrize("room", TREES)
def test_nothing_hangs_on_what_is_dropped(room: str) -> None:
    for node in ast.walk(TREES[room]):
        assert not isinstance(node, ast.Assert), node.lineno
        if isinstance(node, ast.Attribute | ast.Name) and room != "docstrings":
            name = node.attr if isinstance(node, ast.Attribute) else node.id
            assert name not in ("__doc__", "__debug__", "getdoc"), node.lineno
