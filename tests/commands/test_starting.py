"""A new package is whole: nothing is wrong with it, it can be released at once, and it can be handed on."""

import json
import os
import re
import shlex
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
import yaml
from flit_core.buildapi import build_wheel  # type: ignore[import-untyped]

from tests.conftest import Run
from tests.packages import diagnostics, exported, laid, loaded, made, on_disk
from timeline import __version__, commands, disk, language
from timeline.commands.starting import starter
from timeline.received import verification
from timeline.records.package import DESCRIPTOR, RELEASE

NOW = "2026-01-02T03:04:05Z"
FILES = starter("heron", NOW)
SOUND = (
    "1 event, 8 claims: 2 by their words, 3 named, 3 not weighed; 2 citations in 1 source found word for word, "
    "0 disputes resolved, 1 answer of the curator's (1 left out), 0 errors, 0 warnings\n"
)
STARTER = Path(commands.__file__).parent / "starter"
REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a new package's folder, in which one stands."""
    monkeypatch.chdir(laid(tmp_path, FILES))
    return tmp_path


def text(path: str) -> str:
    return FILES[path].decode()


# As it lies in the distribution


def test_the_starter_is_itself_a_sound_package(run: Run) -> None:
    assert run("validate", "--strict", STARTER) == (0, SOUND, "")


def test_the_starter_can_be_exported(tmp_path: Path, run: Run) -> None:
    before = on_disk(STARTER)
    status, out, _ = run("export", STARTER, "--to", tmp_path / "release")
    assert (status, out.startswith(SOUND)) == (0, True)
    assert on_disk(STARTER) == before


def test_no_file_of_the_starter_says_anything_to_the_tools_of_this_repository() -> None:
    assert [path for path in on_disk(STARTER) if "/." in f"/{path}"] == []


def test_a_wheel_holds_all_of_the_starter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    with zipfile.ZipFile(tmp_path / build_wheel(str(tmp_path))) as wheel:
        held = {path: wheel.read(f"timeline/commands/starter/{path}") for path in on_disk(STARTER)}
    assert held == on_disk(STARTER)


# As `timeline init` writes it

WRITTEN = """
.editorconfig .gitattributes .gitignore .pre-commit-config.yaml README.md datapackage.json requirements.txt
.github/dependabot.yml .github/workflows/timeline.yml .vscode/extensions.json .vscode/settings.json
data/actors.yaml data/kinds.yaml data/places.yaml data/sources.yaml data/events/lighthouse-lit-again.yaml
data/schemas/actors.schema.json data/schemas/disagreements.schema.json data/schemas/event.schema.json
data/schemas/fields.schema.json data/schemas/kinds.schema.json
data/schemas/parts.schema.json data/schemas/places.schema.json data/schemas/sources.schema.json
data/schemas/story.schema.json seeds/gazette.txt
"""

FOLDERS: dict[str, tuple[list[str], int]] = {
    "one that is empty": ([], 0),
    "one with a repository just made": ([".git/HEAD"], 0),
    "one with a file": (["notes.txt"], 2),
    "one with a hidden file": ([".env"], 2),
    "one with a package": ([DESCRIPTOR], 2),
}


@pytest.mark.parametrize(("there", "expected"), FOLDERS.values(), ids=FOLDERS)
def test_a_package_begins_where_nothing_is(there: list[str], expected: int, tmp_path: Path, run: Run) -> None:
    laid(tmp_path, dict.fromkeys(there, b"kept"))
    status, out, error = run("init", tmp_path)
    assert status == expected
    if expected:
        assert (out, error) == ("", f"timeline: {tmp_path} is not empty: choose another folder\n")
        assert on_disk(tmp_path) == dict.fromkeys(there, b"kept")
    else:
        assert out == f"{tmp_path}: a package with one source and one event; its README says how to go on\n"
        assert on_disk(tmp_path).keys() == {*WRITTEN.split(), *there}


def test_a_folder_that_is_not_there_is_made(tmp_path: Path, run: Run) -> None:
    assert run("init", tmp_path / "mine/first")[0] == 0
    assert on_disk(tmp_path / "mine/first").keys() == set(WRITTEN.split())


NAMES = {
    "a name in form": ("heron", "heron", "Heron"),
    "a name of several words": ("my-first_timeline", "my-first-timeline", "My first timeline"),
    "a year": ("2024", "2024", "2024"),
    "capitals, blanks and signs": ("My Timeline (2)!", "my-timeline-2", "My Timeline 2"),
    "a hidden folder": (".heron", "heron", "Heron"),
    "letters that a name cannot have": ("Zeitleiste Österreich", "zeitleiste-sterreich", "Zeitleiste Österreich"),
    "nothing that a name can have": ("…", "timeline", "Timeline"),
    "the root of a disk, which has no name": ("", "timeline", "Timeline"),
}


@pytest.mark.parametrize(("folder", "name", "title"), NAMES.values(), ids=NAMES)
def test_is_sound_whatever_its_folder_is_called(folder: str, name: str, title: str) -> None:
    files = dict(starter(folder, NOW))
    descriptor = json.loads(files[DESCRIPTOR])
    assert diagnostics(files) == []
    assert (descriptor["name"], descriptor["title"]) == (name, title)


def test_nothing_of_a_new_package_is_called_after_the_example() -> None:
    descriptor = FILES[DESCRIPTOR].decode().lower()
    assert not [word for word in ("lighthouse", "skerry", "example:") if word in descriptor]


def test_it_is_of_the_moment_and_asks_for_the_tool_that_made_it() -> None:
    assert json.loads(FILES[DESCRIPTOR])["created"] == NOW
    assert text("requirements.txt") == f"cited-timeline=={__version__}\n"


def test_what_was_not_filled_in_is_as_it_lies_in_the_distribution() -> None:
    lying = {re.sub("(^|/)dot-", r"\1.", path): raw for path, raw in on_disk(STARTER).items()}
    assert {path for path in lying if FILES[path] != lying[path]} == {DESCRIPTOR, "requirements.txt"}


def test_its_release_can_be_verified() -> None:
    files = made(exported(dict(FILES)))
    release = {path.removeprefix(f"{RELEASE}/"): raw for path, raw in files.items() if path.startswith(f"{RELEASE}/")}
    verified, diagnostics = verification.verify(release)
    assert (diagnostics, verified.found, verified.citations) == ([], 2, 2)


@pytest.mark.usefixtures("root")
def test_its_release_stays_fresh(run: Run) -> None:
    assert run("export")[0] == 0
    status, out, _ = run("export", "--check")
    assert (status, out) == (0, f"{len(made(FILES))} files compared, 0 differ\n")


# With texts of one's own

OF_EXAMPLE = ("lighthouse", "skerry", "lindqvist", "gazette")
NEWS = "Bridge to close\nThe Coastal Times, 17 October 2025\n\nThe bridge will close on Monday, the council said.\n"
BERICHT = "Die Brücke\nAnzeiger, 17. Oktober 2025\n\nDie Brücke wird am Montag geschlossen, wie der Rat sagte.\n"
NOTIZIA = "Il ponte\n17 October 2025\n\nIl ponte di Vale chiude.\n"

TEXTS: dict[str, tuple[list[str], list[str], list[str]]] = {
    "one in English": (["news.txt"], [], ["words:", "en: [say, tell, declare, announce]"]),
    "two, of which each has its words": (
        ["news.txt", "bericht.txt"],
        [],
        ["words:", "en: [say, tell, declare, announce]", "de: [sagen, mitteilen, erklären, ankündigen]"],
    ),
    "one in a language without words": (
        ["notizia.txt"],
        ["--language", "it", "--published", "2025-10-17", "--reason", "It says so."],
        ["# words: {it: [WORD, WORD]}"],
    ),
}


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with texts, in which one stands."""
    raw = {"news.txt": NEWS, "bericht.txt": BERICHT, "notizia.txt": NOTIZIA, "undated.txt": "The bridge is shut.\n"}
    monkeypatch.chdir(laid(tmp_path, {path: text.encode() for path, text in raw.items()}))
    return tmp_path


@pytest.mark.parametrize(("given", "said", "words"), TEXTS.values(), ids=TEXTS)
def test_begins_with_texts_of_ones_own(
    given: list[str], said: list[str], words: list[str], texts: Path, run: Run
) -> None:
    status, out, err = run("init", "port-vale", *given, *said)
    assert (status, err) == (0, "")
    assert out.endswith(
        f"port-vale: a package with {len(given)} source{'s'[: len(given) - 1]}; its README says how to go on\n"
    )
    files = on_disk(texts / "port-vale")
    assert {path for path in files if path.startswith("seeds/")} == {f"seeds/{name}" for name in given}
    assert files["data/events/.gitkeep"] == b"", "an editor makes a file, and no folder"
    assert [*loaded(files).sources] == [name.removesuffix(".txt") for name in given]
    assert files.keys() - {f"seeds/{name}" for name in given} - {"data/events/.gitkeep"} == {
        path for path in WRITTEN.split() if not path.startswith(("seeds/", "data/events/"))
    }
    assert not [path for path, raw in files.items() for word in OF_EXAMPLE if word in raw.decode().lower()]
    kinds = files["data/kinds.yaml"].decode()
    statement, _, _ = kinds.partition("statement:\n")[2].partition("meeting:")
    assert [line.strip() for line in statement.splitlines()[3:]] == words
    assert json.loads(files[DESCRIPTOR])["title"] == "Port vale"
    assert {one.code for one in diagnostics(files)} <= {
        "dated-sentence-unused",
        "language-without-words",
        "source-never-cited",
    }


def test_a_text_is_listed_as_add_lists_it(texts: Path, run: Run) -> None:
    _, by_init, _ = run("init", "own", "news.txt")
    run("init", "other", "bericht.txt")
    _, by_add, _ = run("add", "news.txt", "--to", "other")
    entry = f"{loaded(on_disk(texts / 'own')).sources['news']!r}"
    assert (by_init.startswith(by_add), entry) == (True, f"{loaded(on_disk(texts / 'other')).sources['news']!r}")


REFUSED: dict[str, tuple[str, str]] = {
    "a text that shows no date": (
        "undated.txt",
        "undated.txt does not show published: give --published DATE --reason TEXT",
    ),
    "a text twice": ("news.txt news.txt", "news.txt is there already: it is the source 'news'"),
    "one title for two": ("news.txt bericht.txt --title X", "--title is that of one text: add the texts one by one"),
    "what is said of no text": ("--title X", "--title is said of a text: give its FILE, too"),
}


@pytest.mark.parametrize(("words", "told"), REFUSED.values(), ids=REFUSED)
def test_nothing_is_begun_where_a_text_cannot_be_had(words: str, told: str, texts: Path, run: Run) -> None:
    before = on_disk(texts)
    assert run("init", "own", *words.split()) == (2, "", f"timeline: {told}\n")
    assert (on_disk(texts), (texts / "own").exists()) == (before, False)


def test_nothing_is_asked_where_the_folder_is_not_empty(texts: Path, run: Run) -> None:
    assert run("init", texts, "undated.txt") == (2, "", f"timeline: {texts} is not empty: choose another folder\n")


@pytest.mark.usefixtures("texts")
def test_the_readme_of_a_package_without_the_example_says_what_works(run: Run) -> None:
    run("init", "own", "news.txt")
    words = Path("own/README.md").read_text("utf-8")
    commands = re.findall(r"^\$ timeline (.*)$", words.partition("## Where things are")[0], re.MULTILINE)
    assert commands == ["validate"]
    assert [run(command, "own")[0] for command in commands] == [0]
    assert words.partition("## Where things are")[2] == text("README.md").partition("## Where things are")[2]


def test_a_general_kind_has_words_in_every_language_that_has_words() -> None:
    there = yaml.safe_load((Path(commands.__file__).parent / "own/kinds.yaml").read_text("utf-8"))
    assert {id: {*kind["words"]} for id, kind in there.items()} == {id: {*language.WITH_WORDS} for id in there}


# Its README


BLOCKS: dict[str, str] = {
    section.partition("\n")[0]: block
    for section in text("README.md").split("\n## ")
    for block in re.findall(r"^```console\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
}
INSTALL = "python -m pip install -r requirements.txt"


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_every_command_of_the_readme_works_and_prints_what_it_shows(block: str, run: Run) -> None:
    for command, shown in re.findall(r"^\$ (.*)\n((?:[^$].*\n)*)", block, re.MULTILINE):
        program, *arguments = shlex.split(command, comments=True)
        if program == "timeline":
            status, out, _ = run(*arguments)
            assert (status, shown in out) == (0, True), command
        else:
            assert command == INSTALL


def test_the_readme_shows_the_way_from_the_tool_to_the_release() -> None:
    commands = [
        command for block in BLOCKS.values() for command in re.findall(r"^\$ (.*?)(?: {2,}#.*)?$", block, re.MULTILINE)
    ]
    assert commands == [
        INSTALL,
        "timeline validate",
        "timeline export",
        'timeline cite "lit again on Saturday"',
        'timeline new first-event --cite "threw the switch before some 300 people"',
        "timeline export --release 1.0.0",
    ]


def test_the_readme_says_where_everything_is() -> None:
    unnamed = {path for path in WRITTEN.split() if not any(part in text("README.md") for part in _named(path))}
    assert unnamed == {".editorconfig", ".gitattributes", ".gitignore", "README.md", ".vscode/extensions.json"}


def _named(path: str) -> list[str]:
    """Return how a README may name a file: by itself, or by a folder that it lies in."""
    return [f"`{path}`", f"`{PurePosixPath(path).name}`", *(f"`{folder}/`" for folder in PurePosixPath(path).parents)]


# What machines and editors are told


def orders() -> Iterator[str]:
    jobs = yaml.safe_load(text(".github/workflows/timeline.yml"))["jobs"]
    yield from (step["run"] for job in jobs.values() for step in job["steps"] if "run" in step)
    yield from (hook["entry"] for hook in hooks())


def hooks() -> list[dict[str, str]]:
    (repository,) = yaml.safe_load(text(".pre-commit-config.yaml"))["repos"]
    found: list[dict[str, str]] = repository["hooks"]
    return found


@pytest.mark.usefixtures("root")
def test_what_workflow_and_hook_run_succeeds_once_the_release_is_made(run: Run) -> None:
    run("export")
    ours = [command for command in orders() if command.startswith("timeline ") and " site " not in command]
    assert ours == [
        "timeline validate --strict --format github",
        "timeline export --check",
        "timeline validate --strict",
    ]
    for command in ours:
        assert run(*shlex.split(command)[1:])[0] == 0, command


def test_the_hook_runs_for_every_file_that_is_read_and_for_no_other(root: Path, run: Run) -> None:
    run("export")
    (hook,) = hooks()
    read, _ = disk.read(root)
    assert {path for path in on_disk(root) if re.search(hook["files"], path)} == read.keys()


SCHEMAS = {
    "the workflow": (".github/workflows/timeline.yml", "vendor.github-workflows"),
    "the workflow, which takes no more than its time": (
        ".github/workflows/timeline.yml",
        "custom.github-workflows-require-timeout",
    ),
    "what keeps it up to date": (".github/dependabot.yml", "vendor.dependabot"),
}


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(("path", "schema"), SCHEMAS.values(), ids=SCHEMAS)
def test_each_file_is_of_its_format(path: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_a_job_may_write_only_what_it_is_for() -> None:
    workflow = yaml.safe_load(text(".github/workflows/timeline.yml"))
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == {
        "check": {"contents": "read"},
        "publish": {"pages": "write", "id-token": "write"},
    }


def test_an_editor_finds_the_schema_of_every_record_by_the_settings_and_by_its_first_line(root: Path) -> None:
    settings = json.loads(text(".vscode/settings.json"))["yaml.schemas"]
    by_settings = {record: root / schema for schema, pattern in settings.items() for record in root.glob(pattern)}
    assert by_settings.keys() == set((root / "data").rglob("*.yaml"))
    for record, schema in by_settings.items():
        named = re.match(r"# yaml-language-server: \$schema=(\S+)\n", record.read_text("utf-8"))
        assert named, record
        assert (record.parent / named[1]).resolve() == schema.resolve()
        done = subprocess.run([sys.executable, "-m", "check_jsonschema", "--schemafile", schema, record])
        assert done.returncode == 0, record


def test_the_schemas_are_those_that_an_export_makes() -> None:
    release = made(FILES)
    assert {path: FILES[path] for path in FILES if path.startswith("data/schemas/")} == {
        path: raw for path, raw in release.items() if path.startswith("data/schemas/")
    }


# In a repository of its own


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody who has configured nothing."""
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    person = ["-c", "user.name=A curator", "-c", "user.email=curator@timeline.example"]
    done = subprocess.run(
        ["git", *person, *arguments], cwd=folder, env={**os.environ, **own}, capture_output=True, text=True, check=True
    )
    return done.stdout


def committed(root: Path) -> None:
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "Begin")


def test_an_export_of_what_is_committed_leaves_the_tree_clean(root: Path, run: Run) -> None:
    run("export")
    committed(root)
    assert git(root, "ls-files").splitlines() == sorted(on_disk_but_git(root))
    assert run("export")[0] == 0
    assert git(root, "status", "--porcelain") == ""


def test_what_no_commit_should_hold_is_ignored(root: Path) -> None:
    committed(root)
    passing = [".venv/pyvenv.cfg", "data/.release.timeline-new/index.html", ".timeline-lock", "data/.timeline-lock"]
    laid(root, dict.fromkeys(passing, b""))
    assert git(root, "status", "--porcelain") == ""


def test_a_clone_whose_git_converts_line_ends_has_every_byte(
    root: Path, tmp_path_factory: pytest.TempPathFactory, run: Run
) -> None:
    run("export")
    committed(root)
    clone = tmp_path_factory.mktemp("clone")
    git(clone, "clone", "--quiet", "--config", "core.autocrlf=true", str(root), ".")
    assert on_disk_but_git(clone) == on_disk_but_git(root)
    assert run("export", "--check", clone)[0] == 0


def on_disk_but_git(root: Path) -> dict[str, bytes]:
    return {path: raw for path, raw in on_disk(root).items() if not path.startswith(".git/")}
