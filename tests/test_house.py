"""The house: which room may know which, who opens files, and that no room is a hall."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import timeline
from tests.packages import laid, package

HOUSE = Path(__file__).parents[1] / "timeline"
ROOMS = {".".join(path.relative_to(HOUSE).with_suffix("").parts): path for path in sorted(HOUSE.rglob("*.py"))}
TREES = {room: ast.parse(path.read_text("utf-8")) for room, path in ROOMS.items()}

KNOWS: dict[str, set[str]] = {
    "commands": {
        "dates",
        "diagnostics",
        "disk",
        "docstrings",
        "editing",
        "evidence",
        "language",
        "reading",
        "received",
        "records",
        "release",
        "rules",
        "texts",
    },
    "editing": {"dates", "diagnostics", "evidence", "language", "reading", "records", "rules", "texts"},
    "release": {"dates", "diagnostics", "disk", "docstrings", "evidence", "language", "records", "texts"},
    "rules": {"dates", "diagnostics", "docstrings", "evidence", "language", "reading", "records", "texts"},
    "evidence": {"dates", "diagnostics", "language", "records", "texts"},
    "reading": {"dates", "diagnostics", "disk", "records"},
    "received": {
        "dates",
        "diagnostics",
        "disk",
        "evidence",
        "language",
        "reading",
        "records",
        "release",
        "texts",
    },
    "disk": {"diagnostics"},
    "texts": {"diagnostics", "language"},
    "language": {"dates"},
    "records": {"dates", "diagnostics", "docstrings"},
    "dates": set(),
    "diagnostics": set(),
    "docstrings": set(),
}


FACE = {"__init__", "__main__", "library"}
"""The root, which hands on the names of the library and the command: it stands before the house, on no floor."""

FLOORS = (
    {"dates", "diagnostics", "docstrings"},
    {"records", "language", "disk"},
    {"reading", "texts"},
    {"evidence"},
    {"rules", "release"},
    {"editing", "received"},
    {"commands"},
)
"""From the ground. A room stands above all that it imports from."""

OFFERED = {f"timeline.{name}": getattr(timeline, name).__module__ for name in timeline.__all__}


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
        elif isinstance(node, ast.Attribute) and (offered := OFFERED.get(ast.unparse(node))):
            yield offered  # the root is no way around the floors


def room_of(module: str) -> str:
    """Return the room that a module is in: its folder, or itself."""
    return module.removeprefix("timeline.").partition(".")[0]


def knows(room: str) -> set[str]:
    """Return the rooms that a room imports from, itself left out."""
    inside = [tree for module, tree in TREES.items() if room_of(module) == room]
    named = {room_of(name) for tree in inside for name in imports(tree) if name.startswith("timeline.")}
    return named - {room, *FACE}


def test_the_table_names_every_room() -> None:
    assert {room_of(module) for module in TREES} - FACE == KNOWS.keys()
    assert set().union(*FLOORS) == KNOWS.keys()
    assert len(KNOWS) <= 14


def test_a_room_stands_just_above_what_it_imports_from() -> None:
    floor = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
    assert floor == {room: max((floor[other] + 1 for other in KNOWS[room]), default=0) for room in KNOWS}


@pytest.mark.parametrize("room", KNOWS)
def test_a_room_knows_whom_it_says_and_nobody_else(room: str) -> None:
    assert knows(room) == KNOWS[room]


def test_no_way_leads_back() -> None:
    list(TopologicalSorter(KNOWS).static_order())


def test_no_two_modules_know_each_other() -> None:
    known = {module: set(imports(tree)) for module, tree in TREES.items()}
    for module, others in known.items():
        for other in others & {f"timeline.{name}" for name in known}:
            assert f"timeline.{module}" not in known[other.removeprefix("timeline.")], f"{module} and {other}"


DOORS = {"open", "exec", "eval", "input", "__import__"}
DOOR_METHODS = {
    *(
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "unlink",
        "mkdir",
        "rmdir",
        "touch",
        "rename",
        "symlink_to",
    ),
    *("iterdir", "glob", "rglob", "is_file", "is_dir", "is_symlink", "exists", "stat", "lstat", "resolve", "samefile"),
}
DOOR_MODULES = {"os", "shutil", "tempfile", "subprocess", "socket", "pathlib", "glob", "urllib.request", "http.server"}


OTHER_DOORS = {
    "commands.beginning": {"pathlib"},
    "commands.leaving_out": {"pathlib"},
    "commands.checking": {"pathlib"},  # the words for a folder
    "commands.door": {"exec"},  # of nothing
    "commands.hosting": {"pathlib"},
    "commands.language_server": {"pathlib"},
    "commands.making": {"pathlib"},
    "commands.outcome": {"pathlib"},
    "commands.plain": {"pathlib"},
    "commands.validating": {"pathlib"},
    "commands.watching": {"pathlib"},
    "commands.registering": {"pathlib"},
    "commands.protocol": {"pathlib"},
    "commands.workshop": {"pathlib"},
    "commands.writing": {"pathlib"},
    "reading.__init__": {"os", "pathlib"},  # likewise
    "received.__init__": {"os", "pathlib"},
    "release.publishing": {"os", "pathlib"},
    "commands.serving": {"os", "http.server", "socket", "pathlib"},  # a door to the network, not to the disk
    "evidence.gazetteer": {"read_bytes"},  # of its own list, which is a part of the program
    "release.page.page": {"read_text"},  # of its own templates, which are a part of the program
    "release.site.pages": {"read_text"},  # likewise
}


@pytest.mark.parametrize("room", [room for room in ROOMS if room.partition(".")[0] != "disk"])
def test_only_the_disk_opens_files(room: str) -> None:
    called = [node.func for node in ast.walk(TREES[room]) if isinstance(node, ast.Call)]
    doors = {name for name in imports(TREES[room]) if name in DOOR_MODULES}
    doors |= {one.id for one in called if isinstance(one, ast.Name) and one.id in DOORS}
    doors |= {one.attr for one in called if isinstance(one, ast.Attribute) and one.attr in DOOR_METHODS}
    assert doors == OTHER_DOORS.get(room, set())


STREAMS = {
    "commands.running": {"stdout", "stderr"},  # it lets them speak UTF-8, and empties them at its end
    "commands.progress": {"stderr"},  # it asks whether that is a terminal
    "commands.editors": {"stdout"},  # it hands it to the protocol of editors, whose messages are JSON
}
MOUTHS = {"print", "echo", "secho", "stdout", "stderr", "input", "log", "warn"}


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "commands.mouth"])
def test_only_the_mouth_speaks(room: str) -> None:
    named = [
        one.id if isinstance(one, ast.Name) else one.attr
        for one in ast.walk(TREES[room])
        if isinstance(one, ast.Name | ast.Attribute)
    ]
    spoken = {name for name in named if name in MOUTHS}
    assert spoken == STREAMS.get(room, set())


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
    assert length <= 350


HEAVY = (
    "typer",
    *("frictionless", "icalendar", "jinja2", "rapidfuzz", "pandas", "asyncio", "dateutil.parser", "babel"),
    *(
        "xlsxwriter",
        "resvg_py",
        "sqlite3",
        "pygls",
        "lsprotocol",
        "watchfiles",
        "pypdf",
        "docx",
        "openpyxl",
        "trafilatura",
        "distributed",
        "duckdb",
        "pyarrow",
    ),
    "timeline.records.document",
)


def loaded(*arguments: str) -> set[str]:
    """Return which heavy libraries are in memory after a command."""
    script = (
        "import sys\n"
        "before = {*sys.modules}  # what measures coverage has libraries of its own\n"
        f"sys.argv = ['timeline', *{arguments!r}]\n"
        "from timeline.commands.door import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        f"print('heavy:', *(name for name in {HEAVY!r} if name in {{*sys.modules}} - before))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=HOUSE.parent, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_no_heavy_library_is_read_in_vain(tmp_path: Path) -> None:
    root = str(laid(tmp_path, package()))
    assert loaded("validate", root) == set()
    assert loaded("validate", "--strict", root) == set()
    assert loaded("rules") == {"typer", "timeline.records.document"}, "which `verify` holds the tables to"
    assert {"icalendar", "timeline.records.document"} <= loaded("export", root), "or this test would not see it"
