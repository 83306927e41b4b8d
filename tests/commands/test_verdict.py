"""One verdict, however it is come by: by one process or several, worked out or kept, whatever was edited in between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.doors import APART
from tests.generated import generated
from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    PICTURES,
    REPORT,
    SOURCES,
    edited,
    frozen,
    in_folders,
    laid,
    package,
    without,
)
from tests.rules.test_story import WHOLE
from timeline import disk, rules
from timeline.commands.judging import Judge
from timeline.commands.progress import Progress
from timeline.commands.validating import Asked, judged
from timeline.commands.verdict import Verdict
from timeline.evidence import examine
from timeline.reading import load
from timeline.records.package import Files


def expected(files: Files) -> Verdict:
    """Return the verdict of the library, in one process and without anything kept."""
    read, found = load(files)
    if read is None:
        return Verdict(sorted(found))
    evidence = examine(read)
    return Verdict(sorted([*found, *rules.check(evidence)]), rules.checked(evidence))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Return a home that has the key of a cache, on a desk."""
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("CI", raising=False)
        patched.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
        patched.setenv("LOCALAPPDATA", str(tmp_path / "home"))
        yield tmp_path / "home"


MORE = {
    "data/events/return.yaml": """\
title: The Heron returns
date: 2025-04
kind: talk
status: planned
place: port-vale
participants: [ada-moreau]
summary: The Heron returns, some say.
citations:
  - source: report
    quote: Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025
    supports: [date, status, place, participants]
related: {follows: [pictures], same_as_perhaps: [landing]}
""",
    "data/events/sighting.yaml": """\
title: Somebody sees the Heron
date: 2025-03-04
kind: landing
status: occurred
summary: Somebody sees the probe at the lake.
citations:
  - source: letter
    quote: I saw it.
    supports: [date, status]
    dated_from: landing
related: {part_of: [landing]}
""",
    "data/events/gone.yaml": """\
title: The Heron lands again
date: 2025-03-03
kind: landing
status: occurred
summary: It lands.
withdrawn: {reason: duplicate, merged_into: landing}
citations:
  - source: report
    quote: It carried 12 instruments
    supports: [date, status]
""",
}
FAULTY = edited(
    (LANDING, "kind: landing", "kind: landign"),
    (LANDING, "quote: It carried 12", "quote: It carried 13"),
    (LANDING, "disputes: {date: 2025-03-04}", "disputes: {date: 2025-03-03}"),
    (LANDING, "summary: The probe", "summary: The seven"),
    (PICTURES, "follows: [landing]", "follows: [ladning, return]"),
    (SOURCES, "via: [report]", "via: [letter]"),
    (KINDS, "label: Talk", "label: =Talk"),
    (ACTORS, "names: [Moreau]", "names: [Moreau, Moreau]"),
    files=package(MORE),
)
PACKAGES: Mapping[str, Files] = {
    "a sound package": package(),
    "one that tells its story": {**WHOLE, "data/disagreements.yaml": APART.encode()},
    "one with faults in every scope": FAULTY,
    "one with questions in records and what they name": package(MORE),
    "one with a draft that others name": edited((PICTURES, "tags: [heron]", "draft: true"), files=package(MORE)),
    "one with a number that only a draft bears out": edited(
        (LANDING, "date: 2025-03-03\nkind", "date: 2025-03-03\ndraft: true\nkind"),
        (PICTURES, "what the probe saw", "what 12 instruments saw"),
        files=frozen(package()),
    ),
    "one with a record in no shape": edited((PICTURES, "status: ", "satus: "), files=package(MORE)),
    "one whose records lie in sub-folders": in_folders(package(MORE)),
    "one with faults in sub-folders": in_folders(FAULTY),
    "one with two records of one id": {**package(MORE), "data/events/2025/landing.yaml": package()[LANDING]},
    "one with a folder that is not read": {
        path.replace("events/r", "events/a b/r"): raw for path, raw in package(MORE).items()
    },
    "one that has no records": without(package(), LANDING, PICTURES),
    "one without a text": without(package(MORE), REPORT),
    "one that is frozen": frozen(package()),
    "one that is no package": {"data/kinds.yaml": b"talk: ["},
    "one of many records": generated(60, each=10, linked=True),
}


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("files", PACKAGES.values(), ids=PACKAGES)
def test_however_many_processes_work_they_find_the_same_in_the_same_order(files: Files, jobs: int) -> None:
    held, refused = disk.package_files(files)
    assert Judge()(held, refused, jobs, None, Progress()) == expected(files)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("files", PACKAGES.values(), ids=PACKAGES)
def test_what_is_kept_is_what_was_found(files: Files, tmp_path: Path) -> None:
    root = laid(tmp_path / "package", files)
    first, second = judged(Asked(root)), judged(Asked(root))
    assert first == second == expected(files)
    (root / "datapackage.json").write_bytes(b" " + files.get("datapackage.json", b""))
    assert judged(Asked(root)) == expected({**files, "datapackage.json": b" " + files.get("datapackage.json", b"")})


LOST = {
    path: raw.replace(b"which", b"that") if path.startswith("data/events/") else raw
    for path, raw in generated(12, each=12).items()
}
"""Twelve quotes of one text that are not there: of ten of them it is told what is near."""


@pytest.mark.usefixtures("home")
def test_what_is_told_of_a_record_for_what_another_has_is_never_kept(tmp_path: Path) -> None:
    first = "data/events/e00000.yaml"
    root = laid(tmp_path / "package", LOST)
    assert judged(Asked(root)) == expected(LOST)
    mended = {**LOST, first: generated(12, each=12)[first]}
    (root / first).write_bytes(mended[first])
    there, before = expected(mended), expected(LOST)
    assert {one.location.file for one in {*there.diagnostics} - {*before.diagnostics}} == {"data/events/e00010.yaml"}
    assert judged(Asked(root)) == there


WORDS = (
    *("landing", "pictures", "return", "sighting", "gone", "nobody", "report", "letter", "ada-moreau", "port-vale"),
    *("talk", "occurred", "planned", "2025-03-03", "2025-03-04", "2025-04", "follows", "part_of", "same_as_perhaps"),
    *("date", "status", "draft: true", "withdrawn: {reason: error}", "dated_from: landing", "says: on", "Seven", "12"),
)
"""What edits write where other words were."""
EVENTS = sorted(path for path in package(MORE) if path.startswith("data/events/"))
OTHERS = (SOURCES, ACTORS, KINDS, REPORT, "datapackage.json")
EDIT = st.tuples(
    st.sampled_from([*EVENTS * 3, *OTHERS]),
    st.sampled_from(["exchange", "exchange", "exchange", "add", "double", "drop", "copy", "delete", "restore"]),
    st.integers(0, 2**16),
    st.sampled_from(WORDS),
)


def after(files: dict[str, bytes], edit: tuple[str, str, int, str]) -> dict[str, bytes]:
    """Return the files after an edit: a word exchanged, a line more or less, a record copied, gone or as it was."""
    path, how, where, word = edit
    match how:
        case "restore":
            return {**files, path: package(MORE)[path]}
        case "copy":
            return {**files, path: files.get(EVENTS[where % len(EVENTS)], b"")} if path in EVENTS else files
        case "delete":
            return without(files, path) if path in EVENTS and path in files else files
    text = files.get(path, b"").decode()
    lines = text.splitlines(keepends=True) or ["\n"]
    at = where % len(lines)
    match how:
        case "exchange":
            places = [one.span() for one in re.finditer(r"[\w-]+", text)] or [(0, 0)]
            start, end = places[where % len(places)]
            text = f"{text[:start]}{word}{text[end:]}"
        case "add":
            text = "".join([*lines, f"{word}\n" if ":" in word else f"# {word}\n"])
        case "double":
            text = "".join([*lines[:at], lines[at], *lines[at:]])
        case _:
            text = "".join([*lines[:at], *lines[at + 1 :]])
    return {**files, path: text.encode()}


@pytest.mark.usefixtures("home")
@settings(max_examples=60)
@given(st.lists(EDIT, min_size=1, max_size=6), st.sampled_from([1, 1, 1, 2]))
def test_whatever_is_edited_what_is_kept_gives_the_verdict_of_the_files(
    edits: list[tuple[str, str, int, str]], jobs: int
) -> None:
    with TemporaryDirectory() as top:
        files = package(MORE)
        root = laid(Path(top) / "package", files)
        judged(Asked(root, jobs=1))
        for edit in edits:
            files = after(files, edit)
            for path in (edit[0], *EVENTS):
                if path in files:
                    (root / path).write_bytes(files[path])
                else:
                    (root / path).unlink(missing_ok=True)
            assert judged(Asked(root, jobs=jobs)) == expected(files)


def test_records_that_move_are_told_of_where_they_then_lie() -> None:
    judge = Judge()
    for files in (FAULTY, in_folders(FAULTY), FAULTY):
        held, refused = disk.package_files(files)
        assert judge(held, refused, 1, None, Progress()) == expected(files)


@pytest.mark.usefixtures("home")
def test_what_was_kept_of_records_is_not_told_of_where_they_lay(tmp_path: Path) -> None:
    root, moved = laid(tmp_path / "package", FAULTY), in_folders(FAULTY)
    assert judged(Asked(root)) == expected(FAULTY)
    for path in FAULTY.keys() - moved.keys():
        (root / path).unlink()
    assert judged(Asked(laid(root, moved))) == expected(moved)
