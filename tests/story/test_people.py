"""What people who take part are told, and what they are asked: it is so, and GitHub and pre-commit can read it."""

import ast
import configparser
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from tests.packages import LANDING, Edit, edited, exported, laid, package
from tests.test_house import KNOWS
from timeline.commands import cli

ROOT = Path(__file__).parents[2]
TEXTS = {name: (ROOT / name).read_text("utf-8") for name in ("CONTRIBUTING.md", "SECURITY.md")}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def loaded(name: str) -> Any:  # noqa: ANN401
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


MAP = {
    room.removesuffix("/").removesuffix(".py"): (int(floor), room)
    for floor, room in re.findall(r"^\| (\d) \| `([\w./]+)` \|", TEXTS["CONTRIBUTING.md"], re.MULTILINE)
}


def test_the_map_has_every_room_and_no_other() -> None:
    assert MAP.keys() == KNOWS.keys() - {"__main__"}
    assert all((ROOT / "timeline" / room).exists() for _, room in MAP.values())


@pytest.mark.parametrize("room", MAP)
def test_a_room_knows_only_floors_below_its_own(room: str) -> None:
    assert all(MAP[other][0] < MAP[room][0] for other in KNOWS[room])


PATHS = {
    path
    for text in TEXTS.values()
    for path in re.findall(r"`((?:timeline|tests|docs|data|seeds|\.github|CHANGELOG|pyproject)[/.][^`\s]*)`", text)
}


@pytest.mark.parametrize("path", sorted(PATHS))
def test_every_path_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()


def names(path: Path) -> set[str]:
    """Return what a module defines at its top."""
    found: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found |= {target.id for target in targets if isinstance(target, ast.Name)}
    return found


NAMED = {
    (name, path)
    for text in TEXTS.values()
    for name, path in re.findall(r"`(\w+)`\s+in\s+`((?:timeline|tests)/[\w/]+\.py)`", text)
}


@pytest.mark.parametrize(("name", "path"), sorted(NAMED))
def test_every_name_is_where_it_is_said_to_be(name: str, path: str) -> None:
    assert name in names(ROOT / path)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z-]+)", TEXTS["CONTRIBUTING.md"]))))
def test_every_target_can_be_made(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def test_no_test_of_the_tool_leans_on_the_story() -> None:
    rooms = [path for path in (ROOT / "tests").iterdir() if path.name not in ("story", "node_modules")]
    modules = [module for room in rooms for module in (room.rglob("*.py") if room.is_dir() else [room])]
    leaning = [path for path in modules if re.search(rb"^(from|import) tests\.story", path.read_bytes(), re.MULTILINE)]
    assert len(modules) > len(rooms)
    assert leaning == []


def test_a_promise_of_security_is_shown_by_a_test() -> None:
    there = {name for path in (ROOT / "tests").rglob("test_*.py") for name in names(path)}
    promised = set(re.findall(r"`(test_\w+)`", TEXTS["SECURITY.md"]))
    assert promised
    assert promised - there == set()


SCHEMAS = {
    ".github/ISSUE_TEMPLATE/record.yml": "github-issue-forms",
    ".github/ISSUE_TEMPLATE/rule.yml": "github-issue-forms",
    ".github/ISSUE_TEMPLATE/config.yml": "github-issue-config",
    ".github/dependabot.yml": "dependabot",
}


def test_no_form_is_without_its_schema() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".github").rglob("*.y*ml")}
    assert {path for path in there if not path.startswith(".github/workflows/")} == SCHEMAS.keys()


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items(), ids=SCHEMAS)
def test_github_can_read_it(name: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


ASKED = {
    "record": {"event", "quote", "correct"},
    "rule": {"fault", "record", "text", "expected", "tool"},
}


@pytest.mark.parametrize(("form", "needed"), ASKED.items(), ids=ASKED)
def test_a_form_asks_for_what_it_takes_to_mend(form: str, needed: set[str]) -> None:
    body = loaded(f".github/ISSUE_TEMPLATE/{form}.yml")["body"]
    assert {item["id"] for item in body if item.get("validations", {}).get("required")} == needed


def test_pins_wait_until_others_have_tried_them() -> None:
    updates = loaded(".github/dependabot.yml")["updates"]
    manifests = {"github-actions": ".github/workflows", "pip": "pyproject.toml", "npm": "package.json"}
    for one in updates:
        assert (ROOT / one["directory"].strip("/") / manifests[one["package-ecosystem"]]).exists()
        assert one["cooldown"]["default-days"] >= 7
    assert {one["package-ecosystem"] for one in updates} == manifests.keys()


def test_every_python_that_is_promised_is_tried_on_every_system() -> None:
    matrix = loaded(".github/workflows/check.yml")["jobs"]["systems"]["strategy"]["matrix"]
    assert {system.partition("-")[0] for system in matrix["system"]} == {"ubuntu", "macos", "windows"}
    assert f">={matrix['python'][0]}" == PROJECT["project"]["requires-python"]
    minors = [int(python.removeprefix("3.")) for python in matrix["python"]]
    assert minors == list(range(minors[0], minors[-1] + 1))


OFFERED = {hook["id"]: hook for hook in loaded(".pre-commit-hooks.yaml")}
OWN = {hook["id"]: hook for hook in loaded(".pre-commit-config.yaml")["repos"][0]["hooks"]}


def test_a_hook_is_installed_with_the_command_and_asks_for_the_whole_package() -> None:
    for hook in OFFERED.values():
        assert (hook["language"], hook["pass_filenames"]) == ("python", False)
        assert hook["entry"].split()[0] in PROJECT["project"]["scripts"]


EDITS: dict[str, tuple[str, list[Edit], int]] = {
    "a sound package": ("timeline-validate", [], 0),
    "a quote of other words": ("timeline-validate", [(LANDING, "carried 12", "carried 13")], 1),
    "a release of these records": ("timeline-export-check", [], 0),
    "a release of other records": ("timeline-export-check", [(LANDING, "The Heron lands", "The Heron is down")], 1),
}


@pytest.mark.parametrize(("id", "edits", "status"), EDITS.values(), ids=EDITS)
def test_a_hook_says_of_a_package(tmp_path: Path, id: str, edits: list[Edit], status: int) -> None:
    laid(tmp_path, edited(*edits, files=exported(package())))
    command = [sys.executable, "-m", *OFFERED[id]["entry"].split()]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == status


TOUCHED = {
    "data/events/landing.yaml": True,
    "seeds/report.txt": True,
    "datapackage.json": True,
    "data/release/timeline.csv": True,
    "my-timeline/data/actors.yaml": True,
    "my-timeline/datapackage.json": True,
    "README.md": False,
    "src/metadata/a.py": False,
    "docs/datapackage.json.md": False,
}


@pytest.mark.parametrize(("path", "asked"), TOUCHED.items(), ids=TOUCHED)
def test_a_hook_runs_when_the_package_changes(path: str, asked: bool) -> None:
    assert all(bool(re.search(hook["files"], path)) == asked for hook in OFFERED.values())


@pytest.mark.parametrize("hook", OWN.values(), ids=OWN)
def test_our_own_hooks_run_what_is_installed(hook: dict[str, Any]) -> None:
    folder, _, tool = hook["entry"].split()[0].rpartition("/")
    tools = {re.split("[^a-z-]", one)[0] for one in PROJECT["dependency-groups"]["dev"]}
    assert folder == ".venv/bin"
    assert tool in tools | PROJECT["project"]["scripts"].keys()


def test_the_commands_of_our_own_hooks_have_their_options() -> None:
    commands = typer.main.get_command(cli.app).commands  # type: ignore[attr-defined]
    for hook in (*OFFERED.values(), *OWN.values()):
        tool, *words = hook["entry"].split()
        if tool.endswith("timeline"):
            known = {option for parameter in commands[words[0]].params for option in parameter.opts}
            assert set(words[1:]) <= known


BYTES = re.findall(r"^(\S+)/\*\* -text$", (ROOT / ".gitattributes").read_text("utf-8"), re.MULTILINE)


def test_editors_leave_alone_what_git_leaves_alone() -> None:
    editors = configparser.ConfigParser()
    editors.read_string("[top]\n" + (ROOT / ".editorconfig").read_text("utf-8"))
    assert BYTES
    left = editors[f"{{{','.join(BYTES)}}}/**"]
    assert {*editors["*"]} == {*left}
    assert {*left.values()} == {"unset"}


def kept() -> list[Path]:
    """Return the files that editors may touch."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    names = listed.stdout.rstrip("\0").split("\0")
    alone = [f"{folder}/*" for folder in (*BYTES, "tests/profiles")]
    ours = [name for name in names if not any(fnmatchcase(name, pattern) for pattern in alone)]
    return [ROOT / name for name in ours if not name.endswith(".png") and (ROOT / name).exists()]


def test_our_own_files_are_as_editors_are_told_to_save_them() -> None:
    for path in kept():
        if path.suffix == ".gz":
            continue
        text = path.read_bytes().decode("utf-8")
        assert "\r" not in text, path
        assert text == "" or text.endswith("\n"), path
        assert not re.search(r"[ \t]$", text, re.MULTILINE), path
