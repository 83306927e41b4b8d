"""Where an annotation points: at the file as it is found from where the command runs, wherever its package lies."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.conftest import Run
from tests.packages import PICTURES, edited, laid
from timeline.commands.reports import FORMATS, from_folder
from timeline.diagnostics import Checked, Diagnostic, Location, Severity

STRAY = edited((PICTURES, "kind: talk", "kind: opera"))

BELOW: dict[str, tuple[str, str, str]] = {
    "the package is where one stands": ("pkg", ".", PICTURES),
    "a folder below": (".", "pkg", f"pkg/{PICTURES}"),
    "a folder below, with a slash": (".", "pkg/", f"pkg/{PICTURES}"),
    "a folder far below": (".", "some/where/far", f"some/where/far/{PICTURES}"),
    "a way there and back": ("some", "where/../../some/where/far", f"where/far/{PICTURES}"),
    "its full path": (".", "{top}/pkg", f"pkg/{PICTURES}"),
    "the full path of where one stands": ("pkg", "{top}/pkg", PICTURES),
    "a hidden folder": (".", ".pkg", f".pkg/{PICTURES}"),
    "a folder of a strange name": (".", "Ærø, 100% & co", f"Ærø, 100% & co/{PICTURES}"),
    "a link, which version control does not follow": (".", "link", f"pkg/{PICTURES}"),
}
ELSEWHERE: dict[str, tuple[str, str]] = {
    "a folder beside": ("some", "../pkg"),
    "a folder above": ("pkg/data", ".."),
    "a full path beside": ("some", "{top}/pkg"),
}


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """Return a folder with the package in several places."""
    for name in ("pkg", "some/where/far", ".pkg", "Ærø, 100% & co"):
        laid(tmp_path / name, STRAY)
    (tmp_path / "link").symlink_to("pkg")
    return tmp_path.resolve()


def escaped(path: str) -> str:
    """Return a path as a property of a workflow command has it."""
    return path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def artifact(out: str) -> dict[str, str]:
    """Return where the only result of a SARIF log points."""
    (result,) = json.loads(out)["runs"][0]["results"]
    location: dict[str, str] = result["locations"][0]["physicalLocation"]["artifactLocation"]
    return location


@pytest.mark.parametrize(("at", "root", "expected"), BELOW.values(), ids=BELOW)
def test_a_package_below_is_found_from_here(
    at: str, root: str, expected: str, top: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(top / at)
    root = root.format(top=top)
    assert run("validate", root, "--format", "github")[1].startswith(f"::error file={escaped(expected)},line=4,col=7,")
    found = artifact(run("validate", root, "--format", "sarif")[1])
    assert found.keys() == {"uri", "uriBaseId"}
    assert urljoin(f"{Path.cwd().as_uri()}/", found["uri"]) == (Path.cwd() / expected).as_uri()


@pytest.mark.parametrize(("at", "root"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_package_elsewhere_has_its_full_path(
    at: str, root: str, top: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(top / at)
    root = root.format(top=top)
    full = (top / "pkg" / PICTURES).as_posix()
    assert run("validate", root, "--format", "github")[1].startswith(f"::error file={escaped(full)},line=4,col=7,")
    assert artifact(run("validate", root, "--format", "sarif")[1]) == {"uri": Path(full).as_uri()}


@pytest.mark.parametrize("format", ["text", "json"])
def test_people_and_programs_are_told_the_path_within_the_package(
    format: str, top: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(top)
    below = run("validate", "pkg", "--format", format)
    monkeypatch.chdir(top / "pkg")
    assert run("validate", "--format", format) == below
    assert PICTURES in below[1]
    assert f"pkg/{PICTURES}" not in below[1]


FOLDERS: dict[str, tuple[str, str, dict[str, str]]] = {
    "a drive of Windows": (
        "D:/a b",
        "D%3A/a b/data/kinds.yaml",
        {"uri": "file:///D:/a%20b/data/kinds.yaml"},
    ),
    "a share of Windows": ("//host/pkg", "//host/pkg/data/kinds.yaml", {"uri": "file://host/pkg/data/kinds.yaml"}),
    "the root of everything": ("/", "/data/kinds.yaml", {"uri": "file:///data/kinds.yaml"}),
    "a name that is not UTF-8": (
        "x\udcff",
        "x\udcff/data/kinds.yaml",
        {"uri": "x%FF/data/kinds.yaml", "uriBaseId": "%SRCROOT%"},
    ),
    "a colon": ("a:b", "a%3Ab/data/kinds.yaml", {"uri": "a%3Ab/data/kinds.yaml", "uriBaseId": "%SRCROOT%"}),
}


@pytest.mark.parametrize(("folder", "annotated", "expected"), FOLDERS.values(), ids=FOLDERS)
def test_what_other_systems_call_a_folder(folder: str, annotated: str, expected: dict[str, str]) -> None:
    found = from_folder(folder, [Diagnostic(Severity.ERROR, "bad-value", Location("data/kinds.yaml"), "no")])
    assert FORMATS["github"](found, Checked(), ()).startswith(f"::error file={annotated},line=1")
    assert artifact(FORMATS["sarif"](found, Checked(), ())) == expected
