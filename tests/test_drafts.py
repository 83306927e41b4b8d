"""Drafts of records: they are checked like any other, and nobody is the worse for them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.packages import (
    CLAIMS,
    KINDS,
    LANDING,
    PICTURES,
    SOURCES,
    TINY,
    Edit,
    diagnostics,
    edited,
    exported,
    frozen,
    laid,
    loaded,
    on_disk,
    package,
    without,
)
from timeline.evidence import examine
from timeline.records.package import LEDGER, RELEASE, Files
from timeline.rules import check, check_record

SOUND = (
    f"2 events, {CLAIMS}; 4 citations in 2 sources found word for word, 1 dispute resolved, "
    "1 answer of the curator's (1 left out), {}0 errors, 0 warnings\n"
)
ECHO, NEXT = "data/events/echo.yaml", "data/events/next.yaml"
DRAFT = TINY[LANDING].replace("The Heron lands", "The Heron is heard") + "draft: true\n"


def drafted(text: str = DRAFT, *edits: Edit, path: str = ECHO) -> dict[str, bytes]:
    """Return the tiny package with one record more, and words of the others exchanged."""
    return {**edited(*edits), path: text.encode()}


def found(files: Files) -> list[str]:
    """Return what is found as `severity file:line:column code`."""
    return [f"{one.severity.value} {one.location} {one.code}" for one in diagnostics(files)]


FINDINGS: dict[str, tuple[Files, list[str]]] = {
    "a draft without a fault": (drafted(), []),
    "a draft that is none any more": (
        drafted(DRAFT.replace("draft: true", "draft: false")),
        ["warning data/events/landing.yaml:2:8 told-twice"],
    ),
    "nothing but the word": (
        drafted("draft: true\n"),
        [f"information {ECHO}:1:1 missing-key"] * 5,
    ),
    "a key that is misspelt": (drafted(DRAFT + "sumary: x\n"), [f"information {ECHO}:27:1 unknown-key"]),
    "a kind that nothing has": (
        drafted(DRAFT.replace("kind: landing", "kind: opera")),
        [f"information {ECHO}:4:7 unknown-kind"],
    ),
    "a quote that is not there": (
        drafted(DRAFT.replace("It carried 12", "It carried 13")),
        [f"information {ECHO}:18:12 quote-not-found"],
    ),
    "a date that its quote contradicts": (
        drafted(DRAFT.replace("date: 2025-03-03\n", "date: 2025-03-05\n")),
        [f"information {ECHO}:16:16 date-phrase-disagrees"],
    ),
    "what is no YAML": (drafted(DRAFT + "note: [\n"), [f"information {ECHO}:27:7 yaml-syntax"]),
    "what is no YAML, on a system of other line ends": (
        drafted("draft: true\r\nnote: [\r\n"),
        [f"information {ECHO}:2:7 yaml-syntax"],
    ),
    "a word that is neither true nor false": (
        drafted(DRAFT.replace("draft: true", "draft: perhaps")),
        [f"error {ECHO}:26:8 bad-value"],
    ),
    "a draft that is withdrawn": (
        drafted(DRAFT + "withdrawn: {reason: error}\n"),
        [f"information {ECHO}:26:8 bad-value"],
    ),
    "the title and the day of a record": (
        drafted(DRAFT.replace("is heard", "lands"), path=NEXT),
        [f"information {NEXT}:2:8 duplicate-event"],
    ),
}


@pytest.mark.parametrize(("files", "expected"), FINDINGS.values(), ids=FINDINGS)
def test_what_is_found_on_a_draft_is_information(files: Files, expected: list[str]) -> None:
    assert found(files) == expected


FAULT: Edit = (LANDING, "disputes: {date: 2025-03-04}", "disputes: {date: 2025-03-06}")
FAULTY = found(edited(FAULT))


@pytest.mark.parametrize("files", FINDINGS.values(), ids=FINDINGS)
def test_a_draft_silences_nobody(files: tuple[Files, list[str]]) -> None:
    text = files[0].get(ECHO, files[0].get(NEXT, b"")).decode()
    if "draft: true" in text:
        assert set(FAULTY) <= set(found(drafted(text, FAULT))), "what is wrong with another record is still found"


def test_the_fault_that_is_not_to_be_silenced_is_one() -> None:
    assert [one.partition(" ")[0] for one in FAULTY] == ["error"]


CASES: dict[str, dict[str, tuple[Files, list[str]]]] = {
    "reference-to-draft": {
        "a record that follows a draft": (
            drafted(DRAFT, (PICTURES, "[landing]}", "[landing, echo]}")),
            [f"error {PICTURES}:13:30 reference-to-draft"],
        ),
        "a record that follows a draft not in shape": (
            drafted("draft: true\n", (PICTURES, "[landing]}", "[echo]}")),
            [*[f"information {ECHO}:1:1 missing-key"] * 5, f"error {PICTURES}:13:21 reference-to-draft"],
        ),
        "a record that is dated from a draft": (
            drafted(DRAFT, (LANDING, "    disputes:", "    dated_from: echo\n    disputes:")),
            [f"error {LANDING}:23:17 reference-to-draft"],
        ),
        "a record that was merged into a draft": (
            drafted(
                DRAFT,
                (PICTURES, "related: {follows: [landing]}\n", "withdrawn: {reason: duplicate, merged_into: echo}\n"),
            ),
            [f"error {PICTURES}:13:45 reference-to-draft", "warning seeds/report.txt:5:1 dated-sentence-unused"],
        ),
        "a draft that follows a record": (drafted(DRAFT + "related: {follows: [landing]}\n"), []),
        "a draft that follows a draft": (
            {**drafted(), NEXT: DRAFT.replace("heard", "heard again").encode() + b"related: {follows: [echo]}\n"},
            [],
        ),
        "a draft that follows a draft not in shape": (
            {**drafted(DRAFT + "related: {follows: [next]}\n"), NEXT: b"draft: true\n"},
            [f"information {NEXT}:1:1 missing-key"] * 5,
        ),
        "a draft that follows nothing that is there": (
            drafted(DRAFT + "related: {follows: [echoes]}\n"),
            [f"information {ECHO}:27:21 unknown-event"],
        ),
    },
    "frozen-event-made-draft": {
        "an event of a frozen version": (
            edited((PICTURES, "tags:", "draft: true\ntags:"), files=frozen(package())),
            [f"error {PICTURES}:14:8 frozen-event-made-draft", "warning seeds/report.txt:5:1 dated-sentence-unused"],
        ),
        "an event of a frozen version, not in shape": (
            {**frozen(package()), PICTURES: b"draft: true\n"},
            [
                f"error {PICTURES}:1:1 frozen-event-made-draft",
                *[f"information {PICTURES}:1:1 missing-key"] * 5,
                "warning seeds/report.txt:5:1 dated-sentence-unused",
            ],
        ),
        "an event that only drafts of the version had": (
            edited((PICTURES, "tags:", "draft: true\ntags:"), files=exported(package())),
            ["warning seeds/report.txt:5:1 dated-sentence-unused"],
        ),
        "an event that is new": ({**frozen(package()), ECHO: DRAFT.encode()}, []),
    },
}


@pytest.mark.parametrize(
    ("files", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(files: Files, expected: list[str]) -> None:
    assert found(files) == expected


LOG = "The log of the Heron, 20 March 2025\n\nOn 6 March 2025 it drove.\n"
LOGGED = f"""
log:
  file: seeds/log.txt
  sha256: {sha256(LOG.encode()).hexdigest()}
  title: The log
  language: en
  published: 2025-03-20
  basis: stated
  quote: The log of the Heron, 20 March 2025
"""
DRIVE = """\
title: It drove
date: 2025-03-06
kind: landing
status: occurred
summary: It drove again.
citations:
  - {source: log, quote: On 6 March 2025 it drove, supports: [date, status]}
draft: true
"""


LOGGED_TOO = package({SOURCES: TINY[SOURCES] + LOGGED, "seeds/log.txt": LOG})
UNUSED = [f"warning {SOURCES}:26:3 source-never-cited", "warning seeds/log.txt:3:1 dated-sentence-unused"]
CITING = {
    "in shape": DRIVE,
    "with a blank kind, as `new` may write it": DRIVE.replace("kind: landing", "kind:"),
    "with a key that is misspelt": DRIVE.replace("summary", "sumary"),
    "that is no YAML": DRIVE.replace("draft: true", "note: [\ndraft: true"),
}


@pytest.mark.parametrize("draft", CITING.values(), ids=CITING)
def test_what_a_draft_alone_cites_is_cited_by_nothing_that_is_released(draft: str) -> None:
    assert found(LOGGED_TOO) == UNUSED
    beside = found({**LOGGED_TOO, ECHO: draft.encode()})
    assert [one for one in beside if not one.startswith("information")] == UNUSED
    assert found({**LOGGED_TOO, ECHO: DRIVE.replace("draft: true\n", "").encode()}) == []


def test_nothing_of_a_draft_is_released() -> None:
    files = drafted(DRAFT, (KINDS, "talk:\n", "opera:\n  label: Opera\n  color: red\n\ntalk:\n"))
    plain = exported(without(files, ECHO))
    made = exported(files)
    assert {path for path in made if made[path] != plain.get(path)} == {ECHO, "data/schemas/event.schema.json"}
    assert not any(b"echo" in raw for path, raw in made.items() if path.startswith(f"{RELEASE}/"))


def test_a_finished_draft_is_added_by_the_version_that_brings_it() -> None:
    first = frozen(drafted())
    assert b"echo" not in first[LEDGER]
    second = frozen({**first, ECHO: DRAFT.replace("draft: true\n", "").encode()}, "1.1.0", "2025-06-01T12:00:00Z")
    assert b"1.1.0,2025-06-01T12:00:00Z,frozen,echo,added,0,," in second[LEDGER]


def test_drafts_are_known_whatever_their_shape() -> None:
    read = loaded(drafted())
    assert (read.drafts, list(read.events)) == (frozenset({"echo"}), ["echo", "landing", "pictures"])
    assert [event.id for event in read.published.standing] == ["landing", "pictures"]
    assert read.published.published is read.published


def test_a_draft_is_checked_by_itself_as_among_all() -> None:
    fault: Edit = (LANDING, "It carried 12", "It carried 13")
    evidence = examine(loaded(drafted(DRAFT.replace(*fault[1:]), fault)))
    for id, file in (("echo", ECHO), ("landing", LANDING)):
        alone = check_record(evidence, id)
        assert alone == [one for one in check(evidence) if one.location.file == file]
        assert {one.severity.value for one in alone} == {"information" if id == "echo" else "error"}


# the command


def test_drafts_are_counted_in_the_closing_line(tmp_path: Path, run: Run) -> None:
    assert run("validate", laid(tmp_path, drafted())) == (0, SOUND.format("1 draft, "), "")
    laid(tmp_path, {NEXT: b"draft: true\n"})
    status, out, _ = run("validate", tmp_path, "--strict")
    assert (status, out.splitlines(keepends=True)[-1]) == (0, SOUND.format("2 drafts, "))
    assert out.startswith(f"{NEXT}:1:1: information: ")


def test_programs_have_their_own_words_for_information(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(laid(tmp_path, {**package(), NEXT: b"draft: true\n"}))
    assert run("validate", tmp_path, "--format", "github")[1].startswith(f"::notice file={NEXT},line=1,")
    log = json.loads(run("validate", tmp_path, "--format", "sarif")[1])
    assert {result["level"] for result in log["runs"][0]["results"]} == {"note"}
    said = json.loads(run("validate", tmp_path, "--format", "json")[1])
    assert said["checked"]["drafts"] == 1
    assert {one["severity"] for one in said["diagnostics"]} == {"information"}


def test_a_package_with_drafts_is_exported(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**drafted(), NEXT: b"draft: true\n"})
    assert run("export", tmp_path)[0] == 0
    assert run("export", tmp_path, "--check")[0] == 0
    release = {path: raw for path, raw in on_disk(tmp_path).items() if path.startswith(f"{RELEASE}/")}
    assert release == {path: raw for path, raw in exported(package()).items() if path.startswith(f"{RELEASE}/")}


def test_a_draft_is_shown(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**drafted(), NEXT: b"draft: true\n"})
    status, out, _ = run("show", "echo", tmp_path)
    assert (status, out.splitlines()[:2]) == (0, ["The Heron is heard", "echo"])
    status, out, _ = run("show", "next", tmp_path)
    assert status == 1
    assert out.startswith(f"{NEXT}:1:1: information: 'title' is missing [missing-key]\n")
    assert run("show", "landing", tmp_path)[0] == 0, "which the drafts keep nobody from"


def test_a_draft_with_a_name_that_nothing_has_is_not_shown(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, drafted(DRAFT.replace("kind: landing", "kind: opera")))
    assert run("show", "echo", tmp_path) == (
        1,
        f"{ECHO}:4:7: information: no kind is called 'opera' [unknown-kind]\n",
        "",
    )


def test_coverage_leaves_a_draft_out_as_the_verdict_does(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**LOGGED_TOO, ECHO: DRIVE.encode()})
    status, told, _ = run("coverage", tmp_path)
    assert (status, "log: 0 passages cited" in told) == (1, True)
    assert told.count("[dated-sentence-unused]") == 1
    status, verdict, _ = run("validate", tmp_path, "--strict")
    assert (status, told.splitlines()[-1] in verdict) == (1, True)


def test_a_freezing_says_what_a_draft_alone_cites(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**LOGGED_TOO, ECHO: DRIVE.encode()})
    status, told, _ = run("export", tmp_path, "--release", "1.0.0")
    assert (status, "[source-never-cited]" in told, "[dated-sentence-unused]" in told) == (0, True, True)


def test_one_passage_is_counted_as_one(tmp_path: Path, run: Run) -> None:
    told = run("coverage", laid(tmp_path, package()))[1]
    assert "letter: 1 passage cited, 74% of the text; 1 dated sentence, " in told
