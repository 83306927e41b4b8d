"""The README's examples are what the commands print."""

import re
import shlex
from pathlib import Path

import pytest
import typer

from tests.conftest import Run
from timeline import disk, rules
from timeline.commands import cli, reports
from timeline.diagnostics import Diagnostic
from timeline.evidence import examine
from timeline.reading import loader
from timeline.release import release

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
FILES, _ = disk.read(ROOT)


def found(path: str, old: str, new: str) -> list[Diagnostic]:
    package, diagnostics = loader.load({**FILES, path: FILES[path].decode().replace(old, new, 1).encode()})
    assert package is not None
    return diagnostics + rules.check(package)


def test_the_figures_are_the_package_s() -> None:
    package, diagnostics = loader.load(FILES)
    assert package is not None
    assert README.count(reports.sentence(diagnostics, rules.checked(examine(package)))) == 2


def test_the_numbers_of_files_are_the_release_s() -> None:
    package, _ = loader.load(FILES)
    assert package is not None
    made = release(package)
    published = [path for path in made if path.startswith("data/release/")]
    frozen = (ROOT / f"data/releases/{package.version}.zip").exists()
    said = f"version {package.version}, frozen" if frozen else f"draft of version {package.version}"
    assert f"{said}: {len(published)} files in data/release" in README
    assert f"{len(made)} files compared, 0 differ" in README


BREAKS = {
    "a word of a quote": (
        "data/events/trump-putin-call-october.yaml",
        "the two-and-a-half-hour call",
        "the two-hour call",
    ),
    "a date": ("data/events/trump-putin-call-march.yaml", "date: 2025-03", "date: 2025-04"),
}


@pytest.mark.parametrize("edit", BREAKS.values(), ids=BREAKS)
def test_the_diagnostics_are_what_the_validator_says(edit: tuple[str, str, str]) -> None:
    (only,) = found(*edit)
    assert str(only) in README.splitlines()


def test_every_file_of_the_release_is_in_the_table() -> None:
    names = {path.removeprefix("data/release/") for path in FILES if path.startswith("data/release/")}
    files = {name.partition("/")[0] + "/" if "/" in name else name for name in names}
    assert {name for name in files if f"`{name}`" not in README} <= {"timeline.schema.json"}


def test_every_command_is_named() -> None:
    commands = typer.main.get_command(cli.app).commands  # type: ignore[attr-defined]
    assert commands
    for name in commands:
        assert f"timeline {name}" in README


ARTICLE = """\
Dockers to return after five days
The Harbour Post, 15 September 2025

The strike at Pier 9 began on Tuesday. On Friday the two sides met at the Customs House.

On Sunday the dockers voted to return to work.
"""
OWN = README.partition("## With texts of your own")[2].partition("\n## ")[0]
WAY = re.findall(r"^\$ (.*?)(?: {2,}#.*)?$", OWN, re.MULTILINE)


def test_its_commands_make_three_events_of_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text(ARTICLE, "utf-8")
    said = []
    for command in WAY:
        program, *arguments = shlex.split(command)
        if program == "cd":
            monkeypatch.chdir(*arguments)
            continue
        if arguments == ["validate"]:
            for path in Path("data/events").iterdir():
                path.write_text(re.sub(r"# A draft.*\n|draft: true\n", "", path.read_text("utf-8")), "utf-8")
        status, out, _ = run(*arguments)
        said.append(out)
        assert status == 0, command
    assert [one.startswith("3 events, ") and "0 errors, 0 warnings" in one for one in said[-2:]] == [True, True]
