"""The command on a real disk: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.packages import (
    ACTORS,
    CLAIMS,
    DESCRIPTOR,
    LANDING,
    LETTER,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    Edit,
    edited,
    frozen,
    laid,
    on_disk,
    package,
    without,
)
from timeline import __version__
from timeline.commands import book, cli
from timeline.received import verification
from timeline.records.package import KEPT_SUMS, kept_at

SOUND = (
    f"2 events, {CLAIMS}; 4 citations in 2 sources found word for word, 1 dispute resolved, "
    "1 answer of the curator's (1 left out), 0 errors, 0 warnings\n"
)
UNCITED: list[Edit] = [
    (
        LANDING,
        "source: letter\n    quote: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025",
        "source: report\n    quote: the Northern Survey said",
    )
]


# validate


def test_a_sound_package_says_what_was_checked(tmp_path: Path, run: Run) -> None:
    assert run("validate", laid(tmp_path, package())) == (0, SOUND, "")


def test_the_folder_is_where_one_stands(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(laid(tmp_path, package()))
    assert run("validate") == (0, SOUND, "")


def test_a_finding_is_one_line_with_its_place(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, edited((LANDING, "who: northern-survey", "who: nothern-survey")))
    status, out, _ = run("validate", tmp_path)
    assert status == 1
    assert out.splitlines()[0] == (
        f"{LANDING}:8:10: error: no actor is called 'nothern-survey', did you mean 'northern-survey'? [unknown-actor]"
    )


def test_a_warning_is_no_error_unless_one_is_strict(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, package({"data/notes.txt": "To do.\n"}))
    for arguments, expected in (((), 0), (("--strict",), 1)):
        status, out, _ = run("validate", tmp_path, *arguments)
        assert status == expected
        assert out.endswith(", 0 errors, 1 warning\n")


MISLAID: dict[str, tuple[dict[str, str], list[str]]] = {
    "a vocabulary of another ending": ({ACTORS: "data/actors.yml"}, ["data/actors.yml:1:1 misplaced-file"]),
    "a vocabulary in capitals": ({SOURCES: "data/Sources.YAML"}, ["data/Sources.YAML:1:1 misplaced-file"]),
    "an event of another ending": (
        {LANDING: "data/events/landing.yml"},
        ["data/events/landing.yml:1:1 misplaced-file"],
    ),
    "an event in capitals": ({LANDING: "data/events/Landing.yaml"}, ["data/events/Landing.yaml:1:1 misplaced-file"]),
    "sources that are gone": ({SOURCES: "sources.yaml"}, [f"{SOURCES}:1:1 unknown-source"]),
}


@pytest.mark.parametrize(("moved", "expected"), MISLAID.values(), ids=MISLAID)
def test_what_is_mislaid_is_one_finding(tmp_path: Path, run: Run, moved: dict[str, str], expected: list[str]) -> None:
    laid(tmp_path, {moved.get(path, path): raw for path, raw in package().items()})
    assert codes(tmp_path, run) == expected


@pytest.mark.parametrize("path", [ACTORS, SOURCES, LANDING, REPORT])
def test_what_is_a_link_is_one_finding(tmp_path: Path, run: Run, path: str) -> None:
    laid(tmp_path, package())
    (tmp_path / path).rename(tmp_path / "elsewhere")
    (tmp_path / path).symlink_to(tmp_path / "elsewhere")
    assert codes(tmp_path, run) == [f"{path}:1:1 not-a-regular-file"]


def test_a_file_that_nothing_reads_keeps_no_evidence_from_being_asked_for(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**edited((PICTURES, "date: 2025-04", "date: 2025-05")), "data/events/notes.txt": b"To do.\n"})
    assert codes(tmp_path, run) == ["data/events/notes.txt:1:1 unread-file", f"{PICTURES}:12:16 date-phrase-disagrees"]


def codes(root: Path, run: Run) -> list[str]:
    """Return what validating a folder finds, as `file:line:column code`."""
    found = run("validate", root)[1].splitlines()[:-1]
    return sorted(f"{line.split(': ')[0]} {line.rpartition('[')[2].removesuffix(']')}" for line in found)


@pytest.mark.parametrize("format", ["json", "sarif"])
def test_what_programs_read_is_json_and_nothing_else(tmp_path: Path, run: Run, format: str) -> None:
    status, out, err = run("validate", laid(tmp_path, edited(*UNCITED)), "--format", format)
    assert (status, err) == (1, "")
    assert json.loads(out)


def test_annotations_for_a_pull_request(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(laid(tmp_path, edited((PICTURES, "kind: talk", "kind: opera"))))
    status, out, _ = run("validate", "--format", "github")
    assert status == 1
    assert out.startswith(f"::error file={PICTURES},line=4,col=7,title=unknown-kind::no kind is called 'opera'\n")


UNLICENSED = {
    **package(),
    DESCRIPTOR: b'{"name": "heron", "title": "Heron", "version": "1.0.0", "created": "2025-05-01T12:00:00Z"}',
}
BROKEN: dict[str, dict[str, bytes]] = {
    "an empty folder": {},
    "no descriptor": without(package(), DESCRIPTOR),
    "a descriptor and nothing else": {DESCRIPTOR: package()[DESCRIPTOR], LANDING: b"title: x\n"},
    "an event that is not YAML": {**package(), LANDING: b"{[}"},
    "an event of noise": {**package(), LANDING: bytes(range(256))},
    "an empty event": {**package(), LANDING: b""},
    "an event with brackets without end": {**package(), LANDING: b"[" * 50_000},
    "an event of a strange name": {**package(), "data/events/My Event.yml": package()[LANDING]},
    "sources that are a list": {**package(), SOURCES: b"- report\n"},
    "sources of noise": {**package(), SOURCES: b"\xff\xfe\x00"},
    "a place in itself": edited((PLACES, "country: NO", "country: NO\n  within: norway")),
    "a source in another encoding": {**package(), LETTER: "Dear editor, Ærø".encode("latin-1")},
    "a source that is gone": without(package(), REPORT),
    "no sources, no places, no kinds": without(package(), SOURCES, PLACES, "data/kinds.yaml"),
    "a list of sums of noise": {**package(), KEPT_SUMS: b"\x00\xff\n"},
    "a kept release of noise": {**frozen(package()), kept_at("1.0.0"): b"\x00"},
    "a kept release that is lost": without(frozen(package()), kept_at("1.0.0")),
    "a descriptor with half a surrogate pair": {
        **package(),
        DESCRIPTOR: package()[DESCRIPTOR].replace(b"The landing", b"\\ud800"),
    },
    **{
        f"a descriptor with {key}": edited((DESCRIPTOR, '"created"', f'{key},\n  "created"'), files=UNLICENSED)
        for key in (
            *('"description": null', '"description": 5', '"description": []', '"homepage": 5', '"keywords": "heron"'),
            *('"licenses": null', '"licenses": 5', '"licenses": [{}]', '"profile": "tabular-data-package"'),
            *('"contributors": null', '"contributors": 5', '"contributors": [{"title": 5}]'),
        )
    },
}


@pytest.mark.parametrize("command", ["validate", "export"])
@pytest.mark.parametrize("files", BROKEN.values(), ids=BROKEN)
def test_bad_data_is_said_and_never_a_traceback(
    tmp_path: Path, run: Run, command: str, files: dict[str, bytes]
) -> None:
    status, out, err = run(command, laid(tmp_path, files))
    assert (status, err) == (1, "")
    assert " error: " in out
    assert on_disk(tmp_path) == files, "nothing was written"


@pytest.mark.parametrize("command", ["validate", "export"])
def test_what_is_no_folder_is_misuse(tmp_path: Path, run: Run, command: str) -> None:
    laid(tmp_path, {"file": b""})
    for path in (tmp_path / "file", tmp_path / "nowhere"):
        status, out, err = run(command, path)
        assert (status, out) == (2, "")
        assert err.startswith("timeline: cannot open the folder ")


# rules


def test_the_rules_are_listed(run: Run) -> None:
    status, out, _ = run("rules")
    assert status == 0
    assert len(out.splitlines()) == 2 * len((*book.RULES, *verification.CATALOGUE))


def test_a_rule_is_explained(run: Run) -> None:
    status, out, _ = run("rules", "unknown-source")
    assert status == 0
    assert out.startswith(
        "unknown-source (error, looks at the package)\n\n"
        "Every source that a record names is listed in data/sources.yaml.\n"
    )


def test_a_rule_misspelt(run: Run) -> None:
    assert run("rules", "unknown-sauce") == (
        2,
        "",
        "timeline: no rule is called 'unknown-sauce', did you mean 'unknown-source'?\n",
    )


@pytest.mark.parametrize(
    "arguments", [["validate", "--format", "xml"], ["publish"], ["validate", "a", "b"]], ids=" ".join
)
def test_words_that_no_command_knows(run: Run, arguments: list[str]) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert "Traceback" not in err


# the process


def test_the_version_of_the_tool(run: Run) -> None:
    assert run("--version") == (0, f"{__version__}\n", "")


def process(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a terminal that knows nothing but ASCII."""
    environment = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONPATH": str(Path(cli.__file__).parents[2]),
    }
    command = [sys.executable, "-W", "error", "-m", "timeline", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env=environment)


def test_output_is_utf8_whatever_the_locale(tmp_path: Path) -> None:
    laid(tmp_path, edited((PICTURES, "title: Moreau", "title: =Moreau’s Ærø")))
    done = process("validate", tmp_path)
    assert done.returncode == 1
    assert "'=Moreau’s Ærø shows".encode() in done.stdout
    assert done.stderr == b""


COMMON = {
    "a kind that is not listed, in two records": {LANDING: "kind: opera", PICTURES: "kind: opera"},
    "an actor that is not listed, in two records": {LANDING: "who: nobody", PICTURES: "participants: [nobody]"},
    "a place that is not listed, in two records": {LANDING: "place: nowhere", PICTURES: "place: nowhere"},
}


@pytest.mark.parametrize("lines", COMMON.values(), ids=COMMON)
@pytest.mark.parametrize("id", ["landing", "pictures"])
def test_what_two_records_lack_is_said_of_either(tmp_path: Path, run: Run, lines: dict[str, str], id: str) -> None:
    files = {path: raw.decode() for path, raw in package().items()}
    for path, line in lines.items():
        key = line.partition(":")[0]
        files[path] = re.sub(rf"(?m)\b{key}: .*$", line, files[path], count=1)
    laid(tmp_path, {path: text.encode() for path, text in files.items()})
    status, out, err = run("show", id, tmp_path)
    assert (status, err) == (1, "")
    assert re.search(r"\[unknown-(kind|actor|place)\]", out)


def test_a_record_that_was_mislaid_is_not_shown(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**package(), "data/events/First_Call.yaml": package()[PICTURES]})
    status, out, _ = run("show", "first-call", tmp_path)
    assert (status, "[misplaced-file]" in out) == (1, True)
