"""The command `timeline export` on a real disk: what it writes, and what it leaves alone."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.packages import (
    DESCRIPTOR,
    LANDING,
    PICTURES,
    edited,
    exported,
    laid,
    on_disk,
    package,
)
from timeline.records.package import LEDGER, RELEASE

SOUND = "2 events, 4 citations in 2 sources found word for word, 1 dispute resolved, 0 errors, 0 warnings\n"
CHANGED = edited((LANDING, "summary: The probe", "summary: The small probe"))


def test_an_export_writes_the_release_and_says_so(tmp_path: Path, run: Run) -> None:
    status, out, err = run("export", laid(tmp_path, package()))
    assert (status, err) == (0, "")
    files = exported(package())
    published = sum(path.startswith(RELEASE) for path in files)
    assert out == f"{SOUND}version 1.0.0: {published} files in {tmp_path / RELEASE}\n"
    assert on_disk(tmp_path) == files


def test_a_second_export_changes_nothing(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert run("export", tmp_path)[0] == 0
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_what_is_too_vague_for_a_calendar_is_named(tmp_path: Path, run: Run) -> None:
    vague = (
        package()[PICTURES]
        .replace(b"pictures\n", b"pictures again\n")
        .replace(b"date: 2025-04", b'date: "[2025-04..2025-05]"')
    )
    status, out, _ = run("export", laid(tmp_path, {**package(), PICTURES: vague}))
    assert (status, out.splitlines()[-2]) == (0, "too vague for a calendar, not in timeline.ics: pictures")


def test_a_broken_package_leaves_the_old_release_as_it_was(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    broken = edited((LANDING, "12 instruments\ncit", "13 instruments\ncit"), (PICTURES, "kind: talk", "kind: opera"))
    before = on_disk(laid(tmp_path, broken))
    assert run("export", tmp_path)[0] == 1
    assert run("export", tmp_path, "--release", "2.0.0")[0] == 1
    assert on_disk(tmp_path) == before


def test_an_export_elsewhere_leaves_the_package_alone(tmp_path: Path, run: Run) -> None:
    root = laid(tmp_path / "package", package())
    status, out, _ = run("export", root, "--to", tmp_path / "site")
    assert status == 0
    assert out.endswith(f"files in {tmp_path / 'site'}\n")
    assert on_disk(root) == package()
    assert {f"{RELEASE}/{path}": raw for path, raw in on_disk(tmp_path / "site").items()} == {
        path: raw for path, raw in exported(package()).items() if path.startswith(RELEASE)
    }


def test_a_folder_of_somebody_elses_files_is_not_replaced(tmp_path: Path, run: Run) -> None:
    root = laid(tmp_path / "package", package())
    laid(tmp_path / "home", {"letter.txt": b"Dear"})
    status, _, err = run("export", root, "--to", tmp_path / "home")
    assert status == 2
    assert "is not empty and no release" in err
    assert on_disk(tmp_path / "home") == {"letter.txt": b"Dear"}


# export --check

STALE: dict[str, tuple[dict[str, bytes | None], list[str]]] = {
    "an edit by hand": (
        {f"{RELEASE}/kinds.csv": b"id\r\n"},
        [f"{RELEASE}/kinds.csv: is not what the records give"],
    ),
    "a file too many": (
        {f"{RELEASE}/old.csv": b"id\r\n"},
        [f"{RELEASE}/old.csv: does not belong to the release"],
    ),
    "a file too few": ({f"{RELEASE}/timeline.ics": None}, [f"{RELEASE}/timeline.ics: is missing"]),
    "a schema from before": (
        {"data/schemas/event.schema.json": b"{}"},
        ["data/schemas/event.schema.json: is not what the records give"],
    ),
    "a schema of nothing": (
        {"data/schemas/old.schema.json": b"{}"},
        ["data/schemas/old.schema.json: does not belong to the release"],
    ),
    "a descriptor in another layout": (
        {DESCRIPTOR: json.dumps(json.loads(package()[DESCRIPTOR])).encode()},
        [f"{DESCRIPTOR}: is not what the records give"],
    ),
    "line ends that were converted": (
        {f"{RELEASE}/kinds.csv": exported(package())[f"{RELEASE}/kinds.csv"].replace(b"\r\n", b"\n")},
        [f"{RELEASE}/kinds.csv: is not what the records give"],
    ),
    "nothing": ({}, []),
}


@pytest.mark.parametrize(("changes", "expected"), STALE.values(), ids=STALE)
def test_check_says_what_differs_and_writes_nothing(
    tmp_path: Path, run: Run, changes: dict[str, bytes | None], expected: list[str]
) -> None:
    files = exported(package())
    there = {path: raw for path, raw in {**files, **changes}.items() if raw is not None}
    laid(tmp_path, there)
    made = len(files) - len(package()) + 1  # the descriptor is read and made
    status, out, _ = run("export", tmp_path, "--check")
    assert (status, out.splitlines()) == (
        int(bool(expected)),
        [*expected, f"{made} files compared, {len(expected)} differ"],
    )
    assert on_disk(tmp_path) == there


def test_check_before_the_first_export(tmp_path: Path, run: Run) -> None:
    status, out, _ = run("export", laid(tmp_path, package()), "--check")
    assert status == 1
    assert f"{LEDGER}: is missing\n" in out
    assert f"{DESCRIPTOR}: is not what the records give\n" in out, "it has no resources yet"


def test_check_of_a_changed_record_asks_for_a_new_version(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    laid(tmp_path, {LANDING: CHANGED[LANDING]})
    status, out, _ = run("export", tmp_path, "--check")
    assert status == 1
    assert out.startswith(
        f"{LANDING}:10:10: error: version 1.0.0 was exported with another summary of 'landing'; raise it with "
        "`timeline export --release`, or `--amend` it where it was never published [version-already-exported]\n"
    )


# export --release, --amend


def test_a_version_is_raised(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    laid(tmp_path, {LANDING: CHANGED[LANDING]})
    assert run("export", tmp_path)[0] == 1
    status, out, _ = run("export", tmp_path, "--release", "1.0.1", "--created", "2025-06-01T08:00:00Z")
    assert status == 0
    assert "version 1.0.1: " in out
    descriptor = json.loads((tmp_path / DESCRIPTOR).read_text())
    assert (descriptor["version"], descriptor["created"]) == ("1.0.1", "2025-06-01T08:00:00Z")
    assert (
        (tmp_path / LEDGER)
        .read_text()
        .splitlines()[-1]
        .startswith("1.0.1,2025-06-01T08:00:00Z,landing,changed,1,summary,")
    )
    assert run("export", tmp_path, "--check")[0] == 0


def test_without_created_the_clock_is_read(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    assert run("export", tmp_path, "--release", "2.0.0")[0] == 0
    assert json.loads((tmp_path / DESCRIPTOR).read_text())["created"] > "2025-11-01"


@pytest.mark.parametrize(
    ("version", "created"),
    [
        ("1.0.0", "2025-06-01T08:00:00Z"),
        ("0.9.9", "2025-06-01T08:00:00Z"),
        ("1.1.0", "2025-05-01T12:00:00Z"),
        ("1.1.0", "2024-01-01T00:00:00Z"),
    ],
    ids=["the same version", "a lower version", "the same moment", "an earlier moment"],
)
def test_a_version_that_does_not_rise_is_refused(tmp_path: Path, run: Run, version: str, created: str) -> None:
    run("export", laid(tmp_path, package()))
    before = on_disk(tmp_path)
    status, out, _ = run("export", tmp_path, "--release", version, "--created", created)
    assert status == 1
    assert f"version {version} of {created} does not come after version 1.0.0 of 2025-05-01T12:00:00Z" in out
    assert on_disk(tmp_path) == before


def test_a_version_that_nobody_has_is_made_again(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    laid(tmp_path, {LANDING: CHANGED[LANDING]})
    assert run("export", tmp_path, "--amend")[0] == 0
    assert on_disk(tmp_path) == exported(CHANGED)


def test_a_release_is_not_made_again_under_an_older_number(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    run("export", tmp_path, "--release", "1.1.0", "--created", "2025-06-01T08:00:00Z")
    before = on_disk(laid(tmp_path, {DESCRIPTOR: package()[DESCRIPTOR]}))
    for arguments in ((), ("--amend",)):
        status, out, _ = run("export", tmp_path, *arguments)
        assert status == 1
        assert "version 1.0.0 of 2025-05-01T12:00:00Z does not come after version 1.1.0 of 2025-06-01T08:00:00Z" in out
    assert on_disk(tmp_path) == before


def test_a_release_under_another_name_is_refused(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    before = on_disk(laid(tmp_path, edited((DESCRIPTOR, '"heron"', '"crane"'))))
    for arguments in ((), ("--release", "2.0.0")):
        status, out, _ = run("export", tmp_path, *arguments)
        assert status == 1
        assert "error: the release is called 'heron', not 'crane'; UIDs end in it, so it stays [package-renamed]" in out
    assert on_disk(tmp_path) == before


def test_a_lost_ledger_does_not_count_revisions_anew(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    (tmp_path / LEDGER).unlink()
    before = on_disk(tmp_path)
    for arguments in ((), ("--release", "2.0.0"), ("--amend",), ("--check",)):
        status, out, _ = run("export", tmp_path, *arguments)
        assert status == 1
        assert out.startswith(f"{LEDGER}:1:1: error: the release is there and its ledger is not; restore it")
    assert on_disk(tmp_path) == before


MISUSE = {
    "check and release": (["--check", "--release", "2.0.0"], "--check, --release and --amend exclude one another"),
    "check and amend": (["--check", "--amend"], "--check, --release and --amend exclude one another"),
    "release and amend": (["--release", "2.0.0", "--amend"], "--check, --release and --amend exclude one another"),
    "check and elsewhere": (["--check", "--to", "x"], "--check compares data/release and takes no --to"),
    "a version of two numbers": (["--release", "2.0"], "'2.0' is no version; write three numbers, such as 1.2.0"),
    "a moment without a version": (["--created", "2025-06-01T08:00:00Z"], "--created goes with --release"),
    "a day for a moment": (
        ["--release", "2.0.0", "--created", "2025-06-01"],
        "'2025-06-01' is no moment in UTC; write it as 2025-10-18T12:00:00Z",
    ),
}


@pytest.mark.parametrize(("arguments", "expected"), MISUSE.values(), ids=MISUSE)
def test_misuse_is_told_before_anything_is_read(tmp_path: Path, run: Run, arguments: list[str], expected: str) -> None:
    assert run("export", tmp_path / "nowhere", *arguments) == (2, "", f"timeline: {expected}\n")
