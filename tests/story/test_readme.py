"""The README's examples are what the commands print."""

from pathlib import Path

import pytest
import typer

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
