"""Wherever below data/events/ records lie, the same is found, released, reviewed and offered, but for the paths."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from tests.commands.test_verdict import FAULTY, PACKAGES
from tests.packages import (
    LANDING,
    PICTURES,
    REPORT,
    diagnostics,
    exported,
    frozen,
    in_folders,
    made,
    package,
    read_by,
    without,
)
from tests.rule_examples import EXAMPLES
from tests.rules.test_story import WHOLE
from timeline.diagnostics import Diagnostic
from timeline.disk import package_files
from timeline.editing.actions import actions
from timeline.editing.completion import completions
from timeline.editing.desk import desk, of_package, of_record, written
from timeline.editing.finding import definitions, references
from timeline.evidence import examine
from timeline.reading import load
from timeline.records.package import Files, event_at, event_path
from timeline.rules import check


def at_home(path: str) -> str:
    """Return where a file would lie if records had no folders."""
    id = event_at(path)
    return event_path(id) if id else path


def of_flat(found: Iterable[Diagnostic], files: Files) -> list[str]:
    """Return findings in the order and with the paths that they would have in a package without folders."""
    lines = []
    for one in found:
        line = f"{one}"
        for path in files:
            line = line.replace(path, at_home(path))
        lines.append((at_home(one.location.file), one.location.line, one.location.column, one.code, line))
    return [line for *_, line in sorted(lines)]


BROKEN = {
    code: {path: raw for path, raw in one.broken.items() if isinstance(raw, bytes)} for code, one in EXAMPLES.items()
}
TRIED = {**PACKAGES, **BROKEN}


@pytest.mark.parametrize("files", TRIED.values(), ids=TRIED)
def test_the_same_is_found(files: Files) -> None:
    flat, _ = package_files({at_home(path): raw for path, raw in files.items()})
    below = in_folders(flat)
    assert of_flat(diagnostics(below), below) == of_flat(diagnostics(flat), flat)


def test_findings_are_in_the_order_of_paths() -> None:
    found = [one.location.file for one in diagnostics(in_folders(FAULTY))]
    assert len({*found}) > 4
    assert found == sorted(found)


def test_the_release_is_the_same_byte_for_byte() -> None:
    assert made(in_folders(WHOLE)) == made(WHOLE)
    once = frozen(package())
    assert made(in_folders(once)) == made(once)


def test_a_review_holds_when_its_record_has_moved() -> None:
    files = read_by(WHOLE, ("Ida Lund", "person", "2025-05-02"))
    before, after = (examine(read) for read in (load(files)[0], load(in_folders(files))[0]) if read)
    assert before.reviewed
    assert before.reviewed == after.reviewed


def test_what_a_frozen_version_has_may_move() -> None:
    once = exported(frozen(package()))
    assert [one.code for one in diagnostics(in_folders(once))] == [one.code for one in diagnostics(once)] == []


@pytest.mark.parametrize(
    ("folder", "code"), [("a b", "misplaced-file"), ("con", "bad-file-name")], ids=["of two words", "of a device"]
)
def test_of_a_folder_that_is_not_read_nothing_else_is_said(folder: str, code: str) -> None:
    files = read_by(frozen(package()), ("Ida Lund", "person", "2025-05-02"))
    moved = {path.replace("events/landing", f"events/{folder}/landing"): raw for path, raw in files.items()}
    read, found = load(moved)
    assert read is not None
    assert [one.code for one in (*found, *check(read))] == [code]
    again, _ = load(without(package(), LANDING))
    assert again is not None
    assert "unknown-event" in {one.code for one in check(again)}


def test_of_two_records_of_one_id_the_second_alone_is_told_of() -> None:
    second = "data/events/2025/landing.yaml"
    read, found = load({**package(), second: package()[LANDING].replace(b"Heron lands", b"Heron has landed")})
    assert read is not None
    assert (read.events["landing"].title, read.path("landing")) == ("The Heron has landed", second)
    assert [f"{one.location.file} {one.code}" for one in (*found, *check(read))] == [f"{LANDING} doubled-id"]


# In an editor


def below(file: str) -> str:
    return next(iter(in_folders({file: b""})))


PLACES = {
    "an event": (PICTURES, "landing]"),
    "a title": (LANDING, "The Heron lands"),
    "a quote": (LANDING, "It carried"),
    "a source": (LANDING, "letter\n"),
    "a text": (REPORT, "It carried"),
}


@pytest.mark.parametrize(("file", "at"), PLACES.values(), ids=PLACES)
def test_what_is_meant_and_what_names_it_is_found(file: str, at: str) -> None:
    flat, there = desk(package()), desk(in_folders(package()))
    offset = flat.text(file).index(at) + 1
    for asked, least in ((definitions, file != REPORT), (references, True)):
        spots = {(below(one.file), one.start, one.end) for one in asked(flat, file, offset)}
        assert len(spots) >= least
        assert {(one.file, one.start, one.end) for one in asked(there, below(file), offset)} == spots


@pytest.mark.parametrize(("old", "new"), [("carried 12", "carried 13"), ("kind: landing", "kind: "), ("[inst", "[[in")])
def test_what_is_typed_is_looked_at_and_mended(old: str, new: str) -> None:
    flat, there = desk(package()), desk(in_folders(package()))
    text = package()[LANDING].decode().replace(old, new)
    told = []
    for on, file in ((flat, LANDING), (there, below(LANDING))):
        typed = written(on, file, text)
        found = of_record(typed, file)
        offered = actions(typed, file, 0, len(text), found, "2025-05-02")
        offset = text.index(new) + len(new)
        ready = [one.label for one in completions(typed, file, offset)]
        told.append(([f"{one.location.line} {one.code}" for one in found], [one.title for one in offered], ready))
        assert {one.location.file for one in found} == {file}
        assert of_flat(of_package(typed), typed.files) == of_flat(diagnostics(typed.files), typed.files)
    assert told[0] == told[1]


def test_a_buffer_that_is_a_second_record_changes_nothing_of_the_first() -> None:
    second = "data/events/2025/landing.yaml"
    on = written(desk(package()), second, package()[LANDING].decode().replace("carried 12", "carried 13"))
    assert of_record(on, second) == []
    assert on.package.path("landing") == LANDING
    assert of_package(on) == of_package(desk(package()))


def test_a_record_that_is_new_in_a_folder_is_looked_at() -> None:
    new = "data/events/2025/second.yaml"
    on = written(desk(package()), new, package()[PICTURES].decode().replace("first pictures”", "second pictures”"))
    assert "quote-not-found" in {one.code for one in of_record(on, new)}
    assert on.package.path("second") == new
