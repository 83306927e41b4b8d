"""The house: which room may know which, who opens files, and that no room is a hall."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packages import laid, package

HOUSE = Path(__file__).parents[1] / "timeline"
ROOMS = {".".join(path.relative_to(HOUSE).with_suffix("").parts): path for path in sorted(HOUSE.rglob("*.py"))}
TREES = {room: ast.parse(path.read_text("utf-8")) for room, path in ROOMS.items()}

TEXT = ["texts", "passages", "near_matches", "sentences"]
PHRASES = ["phrases", "phrase_forms"]
VALUES = ["values", "model", "package", "quoting", "reading", "record", "digest", "coverage"]
MAY_KNOW: dict[str, list[str]] = {
    "dates": [],
    "texts": [],
    "diagnostics": [],
    "near_matches": ["texts"],
    "passages": ["texts", "near_matches"],
    "sentences": ["texts"],
    "phrase_forms": ["dates"],
    "phrases": ["dates", "phrase_forms"],
    "yaml_advice": ["diagnostics"],
    "yaml_source": ["diagnostics", "yaml_advice"],
    "reports": ["diagnostics"],
    "values": ["dates"],
    "model": ["values", "diagnostics"],
    "package": ["model"],
    "quoting": ["model", "package", *TEXT],
    "reading": ["values", "model", "package", "dates", "quoting", *TEXT, *PHRASES],
    "coverage": ["model", "package", "quoting", "reading", *TEXT],
    "record": ["values", "model", "package", "dates", "quoting", *TEXT],
    "digest": ["values", "model", "package", "quoting", *TEXT],
    "shape_errors": ["diagnostics", "yaml_source", "model"],
    "descriptor_shape": ["diagnostics", "package"],
    "loader": ["diagnostics", "yaml_source", "model", "package", "shape_errors", "descriptor_shape"],
    "authoring": ["diagnostics", *VALUES, *TEXT, *PHRASES],
    "showing": ["diagnostics", *VALUES, *TEXT, *PHRASES],
    "starting": ["package"],
    "serving": ["package"],
    "published": [],
    "comparison": ["diagnostics", "published"],
    "acceptance": ["diagnostics", "package"],
    "verification": ["diagnostics", "package", "published", "acceptance", *TEXT],
}
FLOORS = {
    "disk": ["diagnostics", "disk"],
    "rules": ["diagnostics", "dates", *VALUES, *TEXT, *PHRASES, "rules"],
    "release": ["dates", *VALUES, *TEXT, *PHRASES, "release"],
}
"""A folder's rooms know one another and what the folder may know."""

EVERYBODY = ["cli", "__main__"]
LONG = {
    "cli": "one subject: the commands, one after the other",
    "model": "one subject: what a record looks like, key by key",
}


def imports(tree: ast.Module) -> Iterator[str]:
    """Yield the modules that a room imports, wherever in it, by their full names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "rooms are named in full"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                inside = name.removeprefix("timeline.")
                yield name if inside in ROOMS or f"{inside}.__init__" in ROOMS else f"{node.module}"


def known(room: str) -> set[str]:
    """Return the rooms and folders that a room knows."""
    return {name.removeprefix("timeline.") for name in imports(TREES[room]) if name.startswith("timeline.")}


@pytest.mark.parametrize("room", [room for room in ROOMS if room not in (*EVERYBODY, "__init__")])
def test_a_room_knows_only_whom_it_may(room: str) -> None:
    folder, _, inner = room.partition(".")
    assert folder in MAY_KNOW or folder in FLOORS, "a new room has a reason, and a line in the table above"
    allowed = FLOORS[folder] if inner else MAY_KNOW[room]
    assert {other for other in known(room) if other not in allowed and other.partition(".")[0] not in allowed} == set()


def test_the_table_names_rooms_that_are() -> None:
    names = {*MAY_KNOW, *(other for others in [*MAY_KNOW.values(), *FLOORS.values()] for other in others)}
    assert names <= {*ROOMS, *FLOORS}


def test_no_two_rooms_know_each_other() -> None:
    for room in ROOMS:
        for other in known(room) & ROOMS.keys():
            assert room not in known(other), f"{room} and {other}"


DOORS = {"open", "exec", "eval", "input", "__import__"}
DOOR_METHODS = {"read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "iterdir", "glob", "rglob"}
DOOR_MODULES = {"os", "shutil", "tempfile", "subprocess", "socket", "pathlib", "glob", "urllib.request", "http.server"}


OTHER_DOORS = {
    "cli": {"pathlib"},  # the words for a folder
    "serving": {"os", "http.server", "socket", "pathlib"},  # a door to the network, not to the disk
    "release.page": {"read_text"},  # of its own templates, which are a part of the program
    "release.coverage_page": {"read_text"},
}


@pytest.mark.parametrize("room", [room for room in ROOMS if room.partition(".")[0] != "disk"])
def test_only_the_disk_opens_files(room: str) -> None:
    others = OTHER_DOORS.get(room, set())
    assert {name for name in imports(TREES[room]) if name in DOOR_MODULES} <= others
    for node in ast.walk(TREES[room]):
        if isinstance(node, ast.Call):
            called = node.func
            assert not (isinstance(called, ast.Name) and called.id in DOORS), node.lineno
            assert not (isinstance(called, ast.Attribute) and called.attr in DOOR_METHODS - others), node.lineno


@pytest.mark.parametrize("room", ROOMS)
def test_what_is_public_says_what_it_is_for(room: str) -> None:
    tree = TREES[room]
    assert ast.get_docstring(tree) or not tree.body, "the room itself"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_read_at_one_sitting(room: str) -> None:
    length = len(ROOMS[room].read_text("utf-8").splitlines())
    assert length <= 320 or room in LONG


def test_rooms_that_are_called_long_are_long() -> None:
    assert {room for room in ROOMS if len(ROOMS[room].read_text("utf-8").splitlines()) > 320} == LONG.keys()


HEAVY = ("frictionless", "icalendar", "jinja2", "rapidfuzz", "pandas", "asyncio", "dateutil.parser")


def loaded(*arguments: str) -> set[str]:
    """Return which heavy libraries are in memory after a command."""
    script = (
        "import sys\n"
        f"sys.argv = ['timeline', *{arguments!r}]\n"
        "from timeline.cli import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        f"print('heavy:', *(name for name in {HEAVY!r} if name in sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=HOUSE.parent, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_no_heavy_library_is_read_in_vain(tmp_path: Path) -> None:
    root = str(laid(tmp_path, package()))
    assert loaded("validate", root) == set()
    assert loaded("rules") == set()
    assert "icalendar" in loaded("export", root), "or this test would not see it"
