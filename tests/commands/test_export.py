"""The command `timeline export` on a real disk: what it writes, and what it leaves alone."""

import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.packages import (
    CLAIMS,
    DESCRIPTOR,
    LANDING,
    PICTURES,
    edited,
    exported,
    frozen,
    laid,
    on_disk,
    package,
)
from timeline.records.package import KEPT_SUMS, LEDGER, RELEASE, RELEASES, kept_at

SOUND = (
    f"2 events, {CLAIMS}; 4 citations in 2 sources found word for word, 1 dispute resolved, "
    "1 answer of the curator's (1 left out), 0 errors, 0 warnings\n"
)
CHANGED = edited((LANDING, "summary: The probe", "summary: The small probe"))


def test_an_export_writes_the_release_and_says_so(tmp_path: Path, run: Run) -> None:
    status, out, err = run("export", laid(tmp_path, package()))
    assert (status, err) == (0, "")
    files = exported(package())
    published = sum(path.startswith(RELEASE) for path in files)
    assert out == f"{SOUND}draft of version 1.0.0: {published} files in {tmp_path / RELEASE}\n"
    assert on_disk(tmp_path) == files


def test_a_second_export_changes_nothing(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert run("export", tmp_path)[0] == 0
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_what_is_not_in_the_feed_is_counted(tmp_path: Path, run: Run) -> None:
    files = edited((LANDING, "status: occurred\n", "status: occurred\nlevel: background\n"))
    status, out, _ = run("export", laid(tmp_path, files))
    assert (status, out.splitlines()[-2]) == (0, "In timeline-all.ics alone: 1 of the background.")


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


GUESTS: dict[str, tuple[dict[str, bytes], str]] = {
    "another's file among the release's": ({**package(), f"{RELEASE}/notes.txt": b""}, "is not empty and no release"),
    "another's file in a release": ({**exported(package()), f"{RELEASE}/notes.txt": b""}, "holds 'notes.txt'"),
}


@pytest.mark.parametrize("options", [(), ("--release", "2.0.0")], ids=["a draft", "a version"])
@pytest.mark.parametrize(("files", "expected"), GUESTS.values(), ids=GUESTS)
def test_what_is_refused_is_refused_before_anything_is_written(
    tmp_path: Path, run: Run, files: dict[str, bytes], expected: str, options: tuple[str, ...]
) -> None:
    laid(tmp_path, edited((DESCRIPTOR, "The landing of", "The flight of"), files=files))
    before = on_disk(tmp_path)
    status, _, err = run("export", tmp_path, *options)
    assert (status, expected in err) == (2, True), err
    assert on_disk(tmp_path) == before


@pytest.mark.parametrize("folder", [RELEASE, RELEASES, "data/schemas"])
def test_a_link_is_refused_before_anything_is_written(tmp_path: Path, run: Run, folder: str) -> None:
    root = laid(tmp_path / "package", package())
    (tmp_path / "elsewhere").mkdir()
    (root / folder).symlink_to(tmp_path / "elsewhere")
    assert run("export", root, "--release", "2.0.0")[0] != 0
    assert on_disk(root) == package()
    assert on_disk(tmp_path / "elsewhere") == {}


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
    "a schema of a curator's own": ({"data/schemas/letters.json": b"{}"}, []),
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


def test_check_of_a_changed_draft_says_what_differs(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    laid(tmp_path, {LANDING: CHANGED[LANDING]})
    status, out, _ = run("export", tmp_path, "--check")
    assert status == 1
    assert f"{RELEASE}/timeline.csv: is not what the records give\n" in out


# export --release

FREEZE = ("--release", "1.0.0", "--created", "2025-05-01T12:00:00Z")
FROZEN = (
    f"{LANDING}:10:10: error: version 1.0.0 is frozen with another summary of 'landing'; set \"version\" in "
    "datapackage.json to the next, such as 1.0.1, which is a draft [frozen-version-changed]\n"
)
ONE_ERROR = SOUND.replace("0 errors", "1 error")


def test_a_draft_is_exported_as_often_as_one_likes(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    laid(tmp_path, {LANDING: CHANGED[LANDING]})
    assert run("validate", tmp_path) == (0, SOUND, "")
    assert run("export", tmp_path)[0] == 0
    assert on_disk(tmp_path) == exported(CHANGED)


def test_a_version_is_frozen(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    status, out, _ = run("export", tmp_path, *FREEZE)
    made = frozen(package())
    published = sum(path.startswith(f"{RELEASE}/") for path in made)
    assert (status, out) == (0, f"{SOUND}version 1.0.0, frozen: {published} files in {tmp_path / RELEASE}\n")
    assert on_disk(tmp_path) == made
    assert run("export", tmp_path, "--check")[0] == 0


def test_the_draft_may_have_had_another_number(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    assert run("export", tmp_path, "--release", "0.4.0", "--created", "2025-06-01T08:00:00Z")[0] == 0
    descriptor = json.loads((tmp_path / DESCRIPTOR).read_text())
    assert (descriptor["version"], descriptor["created"]) == ("0.4.0", "2025-06-01T08:00:00Z")
    assert on_disk(tmp_path) == frozen(package(), "0.4.0", "2025-06-01T08:00:00Z")


def test_without_created_the_clock_is_read(tmp_path: Path, run: Run) -> None:
    assert run("export", laid(tmp_path, package()), "--release", "2.0.0")[0] == 0
    assert json.loads((tmp_path / DESCRIPTOR).read_text())["created"] > "2025-11-01"


def version(number: str) -> dict[str, bytes]:
    """Return what a curator makes of the descriptor to go on with a draft."""
    text = frozen(package())[DESCRIPTOR].replace(b'"version": "1.0.0"', f'"version": "{number}"'.encode())
    return {DESCRIPTOR: text}


EDITED = {LANDING: CHANGED[LANDING]}
UNDONE = {LANDING: package()[LANDING]}
GONE = {PICTURES: None}
GONE_SAID = (
    f"{PICTURES}:1:1: error: 'pictures' is in version 1.0.0, and is gone; put it back and give it "
    "`withdrawn: {reason: …}` [vanished-event]\n"
)
WITHDRAWN = {PICTURES: package()[PICTURES] + b"withdrawn: {reason: error}\n"}
Step = tuple[Mapping[str, bytes | None], tuple[str, ...], int, str]
"""What a curator writes or deletes, the command, its exit status, and how what it prints begins."""

NIGHTS: dict[str, list[Step]] = {
    "an edit after the freezing": [
        ({}, ("export", *FREEZE), 0, SOUND),
        ({}, ("validate",), 0, SOUND),
        (EDITED, ("validate",), 1, FROZEN + ONE_ERROR),
        ({}, ("export",), 1, FROZEN + ONE_ERROR),
        ({}, ("export", "--check"), 1, FROZEN + ONE_ERROR),
        (version("1.0.1"), ("validate",), 0, SOUND),
        ({}, ("export",), 0, f"{SOUND}draft of version 1.0.1: "),
        ({}, ("export", "--check"), 0, ""),
        (UNDONE, ("export",), 0, f"{SOUND}draft of version 1.0.1: "),
        (EDITED, ("export", "--release", "1.0.1"), 0, f"{SOUND}version 1.0.1, frozen: "),
        ({}, ("validate",), 0, SOUND),
        (UNDONE, ("validate",), 1, FROZEN.replace("1.0.1", "1.0.2").replace("1.0.0", "1.0.1")),
    ],
    "an edit, and --release at once": [
        ({}, ("export", *FREEZE), 0, SOUND),
        (EDITED, ("export", "--release", "1.1.0"), 0, f"{SOUND}version 1.1.0, frozen: "),
        ({}, ("export",), 0, f"{SOUND}version 1.1.0, frozen: "),
    ],
    "an edit that is taken back": [
        ({}, ("export", *FREEZE), 0, SOUND),
        (EDITED, ("export",), 1, FROZEN),
        (UNDONE, ("export",), 0, f"{SOUND}version 1.0.0, frozen: "),
    ],
    "a record that is deleted": [
        ({}, ("export", *FREEZE), 0, SOUND),
        (GONE, ("validate",), 1, GONE_SAID),
        (version("1.0.1"), ("export",), 1, GONE_SAID),
        ({}, ("export", "--release", "1.1.0"), 1, GONE_SAID),
        (WITHDRAWN, ("export",), 0, "seeds/report.txt:5:1: warning: "),
    ],
    "a record that no frozen version had": [
        ({}, ("export",), 0, SOUND),
        (GONE, ("export",), 0, "seeds/report.txt:5:1: warning: "),
    ],
    "freezing twice": [
        ({}, ("export", *FREEZE), 0, SOUND),
        ({}, ("export", *FREEZE), 1, "version 1.0.0 is frozen already; the next is 1.0.1\n"),
        ({}, ("export", "--release", "0.9.0"), 1, "version 0.9.0 of "),
    ],
    "the release thrown away": [
        ({}, ("export", *FREEZE), 0, SOUND),
        ({path: None for path in exported(package()) if path.startswith(f"{RELEASE}/")}, ("validate",), 0, SOUND),
        ({}, ("export",), 0, f"{SOUND}version 1.0.0, frozen: "),
        ({}, ("export", "--check"), 0, ""),
    ],
    "what was kept thrown away": [
        ({}, ("export", *FREEZE), 0, SOUND),
        (
            {kept_at("1.0.0"): None},
            ("export",),
            1,
            f"{KEPT_SUMS}:1:1: error: version 1.0.0 is frozen and data/releases/1.0.0",
        ),
        (
            {KEPT_SUMS: None},
            ("export", "--release", "1.0.1"),
            1,
            f"{KEPT_SUMS}:1:1: error: {LEDGER} says that version 1.0.0 is frozen, and it is not listed here",
        ),
    ],
    "an export killed before the sum was written": [
        (
            {kept_at("1.0.0"): frozen(package())[kept_at("1.0.0")]},
            ("export", *FREEZE),
            1,
            f"{kept_at('1.0.0')}:1:1: error",
        ),
        ({kept_at("1.0.0"): None}, ("export", *FREEZE), 0, SOUND),
    ],
    "an export killed before the release was written": [
        ({}, ("export",), 0, SOUND),
        (
            {path: raw for path, raw in frozen(package()).items() if not path.startswith(f"{RELEASE}/")},
            ("export",),
            *(0, f"{SOUND}version 1.0.0, frozen: "),
        ),
        ({}, ("export", "--check"), 0, ""),
    ],
    "the package's own words, which no event shows": [
        ({}, ("export", *FREEZE), 0, SOUND),
        (
            {DESCRIPTOR: frozen(package())[DESCRIPTOR].replace(b"The landing of the Heron", b"The Heron")},
            ("export",),
            *(1, "version 1.0.0 is frozen, and its datapackage.json would be another now; set "),
        ),
        (
            {DESCRIPTOR: version("1.0.1")[DESCRIPTOR].replace(b"The landing of the Heron", b"The Heron")},
            ("export", "--release", "1.0.1"),
            *(0, SOUND),
        ),
        ({}, ("export", "--check"), 0, ""),
    ],
    "another name": [
        ({}, ("export",), 0, SOUND),
        ({DESCRIPTOR: package()[DESCRIPTOR].replace(b'"heron"', b'"crane"')}, ("export", *FREEZE), 0, SOUND),
        (
            version("2.0.0"),
            ("export", "--release", "2.0.0"),
            *(1, f"{DESCRIPTOR}:1:1: error: version 1.0.0 is frozen under the name 'crane', not 'heron'"),
        ),
    ],
}


@pytest.mark.parametrize("steps", NIGHTS.values(), ids=NIGHTS)
def test_what_a_curator_meets(tmp_path: Path, run: Run, steps: list[Step]) -> None:
    laid(tmp_path, package())
    for number, (changes, (command, *options), expected, begins) in enumerate(steps, 1):
        laid(tmp_path, {path: raw for path, raw in changes.items() if raw is not None})
        for path in (path for path, raw in changes.items() if raw is None):
            (tmp_path / path).unlink()
        before = on_disk(tmp_path)
        status, out, err = run(command, tmp_path, *options)
        assert (status, err, out[: len(begins)]) == (expected, "", begins), f"step {number}"
        after = on_disk(tmp_path)
        if command == "validate" or "--check" in options or status:
            assert after == before, f"step {number} wrote nothing"
        kept = {path: raw for path, raw in before.items() if path.endswith(".zip")}
        assert kept.items() <= after.items(), f"step {number} touched what was kept"


def test_a_frozen_version_is_not_written_elsewhere_with_other_content(tmp_path: Path, run: Run) -> None:
    root = laid(tmp_path / "package", frozen(package()))
    laid(root, {DESCRIPTOR: package()[DESCRIPTOR].replace(b"The landing of the Heron", b"The Heron")})
    assert run("export", root, "--to", tmp_path / "site")[0] == 1
    assert not (tmp_path / "site").exists()


def test_sha256sum_agrees_with_what_was_kept(tmp_path: Path, run: Run) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("no sha256sum here")
    run("export", laid(tmp_path, package()), *FREEZE)
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(command, cwd=tmp_path / RELEASES, check=False, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"1.0.0.zip: OK\n", b"")


def test_what_is_exported_can_be_verified(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path, package()))
    status, out, _ = run("verify", tmp_path / RELEASE)
    assert (status, out.endswith("; a draft, which may still change\n")) == (0, True)
    run("export", tmp_path, *FREEZE)
    status, out, _ = run("verify", tmp_path / RELEASE)
    assert (status, "draft" in out) == (0, False)


def test_what_was_kept_can_be_verified(tmp_path: Path, run: Run) -> None:
    run("export", laid(tmp_path / "package", package()), *FREEZE)
    with zipfile.ZipFile(tmp_path / "package" / kept_at("1.0.0")) as kept:
        kept.extractall(tmp_path / "unpacked")
    assert run("verify", tmp_path / "unpacked")[0] == 0
    assert run("diff", tmp_path / "package" / RELEASE, tmp_path / "unpacked")[0] == 0


MISUSE = {
    "check and release": (["--check", "--release", "2.0.0"], "--check and --release exclude one another"),
    "release and elsewhere": (
        ["--release", "2.0.0", "--to", "x"],
        "--release freezes a version of the package itself and takes no --to",
    ),
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
