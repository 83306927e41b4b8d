"""A package with buffers over it: what one record is found to be at once, and the whole after a pause."""

from __future__ import annotations

import pytest

from tests.packages import ACTORS, DESCRIPTOR, LANDING, PICTURES, TINY, diagnostics, edited, package
from timeline.editing.desk import Desk, desk, of_package, of_record, written
from timeline.editing.unlisted import unlisted

TYPED: dict[str, tuple[str, list[str]]] = {
    "what is sound": (TINY[LANDING], []),
    "a quote that is not there": (TINY[LANDING].replace("carried 12", "carried 13"), ["18:12 quote-not-found"]),
    "a record that is no YAML": (
        TINY[LANDING].replace("tion: [", "tion: ]").replace("supports: [instr", "supports: [[instr"),
        ["20:3 yaml-syntax"],
    ),
    "a key that nothing has": (TINY[LANDING].replace("kind:", "knd:"), ["4:1 unknown-key"]),
    "nothing": ("", ["1:1 empty-file"]),
    "bytes that no text has": (TINY[LANDING].replace("The Heron", "The \ud800"), ["2:12 not-utf8"]),
}


@pytest.mark.parametrize(("text", "expected"), TYPED.values(), ids=TYPED)
def test_a_record_is_looked_at_at_once(text: str, expected: list[str]) -> None:
    on = written(desk(package()), LANDING, text)
    found = [one for one in of_record(on, LANDING) if one.severity.value == "error"]
    assert [f"{one.location.line}:{one.location.column} {one.code}" for one in found] == expected


UNLISTED: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "what is listed": ([("date: 2025-04", "date:")], []),
    "ids, while the date is blank": (
        [("date: 2025-04", "date:"), ("kind: talk", "kind: tlk"), ("[ada-moreau]", "[ada-moreau, the-crowd]")],
        [
            "4:7 unknown-kind: no kind is called 'tlk', did you mean 'talk'?",
            "7:28 unknown-actor: no actor is called 'the-crowd'",
        ],
    ),
    "an id, while a bracket is open": (
        [("place: port-vale", "place: [port-val")],
        ["6:9 unknown-place: no place is called 'port-val', did you mean 'port-vale'?"],
    ),
    "ids of a record in shape, of which the rules tell": ([("kind: talk", "kind: tlk")], []),
    "words that are no id": ([("date: 2025-04", "date:"), ("kind: talk", "kind: A Talk")], []),
}


@pytest.mark.parametrize(("edits", "expected"), UNLISTED.values(), ids=UNLISTED)
def test_ids_of_a_record_that_is_not_in_shape_are_looked_up_all_the_same(
    edits: list[tuple[str, str]], expected: list[str]
) -> None:
    text = TINY[PICTURES]
    for old, new in edits:
        text = text.replace(old, new)
    found = unlisted(written(desk(package()), PICTURES, text), PICTURES)
    assert [f"{one.location.line}:{one.location.column} {one.code}: {one.message}" for one in found] == expected


def test_an_id_of_a_draft_that_no_list_has_is_told_as_of_one() -> None:
    text = TINY[PICTURES].replace("date: 2025-04", "date:").replace("talk", "tlk") + "draft: true\n"
    (one,) = unlisted(written(desk(package()), PICTURES, text), PICTURES)
    assert one.severity.value == "information"


def test_a_draft_is_told_as_one() -> None:
    on = written(
        desk(package()), PICTURES, TINY[PICTURES].replace("Port Vale in April", "Port Vale in May") + "draft: true\n"
    )
    assert {one.severity.value for one in of_record(on, PICTURES)} == {"information"}


def test_a_record_that_is_new_is_looked_at() -> None:
    on = written(
        desk(package()), "data/events/second.yaml", TINY[PICTURES].replace("first pictures”", "second pictures”")
    )
    assert "quote-not-found" in {one.code for one in of_record(on, "data/events/second.yaml")}


def whole(on: Desk) -> list[str]:
    return [f"{one}" for one in of_package(on)]


CHANGES = {
    "a title": (LANDING, "title: The Heron lands", "title: It lands"),
    "a quote": (LANDING, "carried 12", "carried 13"),
    "an id": (PICTURES, "[ada-moreau]", "[ida-moreau]"),
    "a relation": (PICTURES, "[landing]", "[launch]"),
    "a key": (LANDING, "kind: landing", "knd: landing"),
    "a draft": (PICTURES, "tags: [heron]", "draft: true"),
}


@pytest.mark.parametrize(("file", "old", "new"), CHANGES.values(), ids=CHANGES)
def test_what_was_typed_is_found_as_if_it_lay_on_the_disk(file: str, old: str, new: str) -> None:
    files = edited((file, old, new))
    on = written(desk(package()), file, files[file].decode())
    assert whole(on) == [f"{one}" for one in diagnostics(files)]
    back = written(on, file, TINY[file])
    assert whole(back) == [f"{one}" for one in diagnostics(package())]


def test_what_another_file_says_counts_when_the_desk_is_made_again() -> None:
    text = TINY[ACTORS].replace("ada-moreau:", "moreau:")
    on = written(desk(package()), ACTORS, text)
    assert "ada-moreau" in on.package.actors
    again = desk(on.files, earlier=on)
    assert [one.code for one in of_package(again)] == ["unknown-actor"]
    assert again.evidence.sources["report"] is on.evidence.sources["report"]
    assert again.evidence.records["landing"] is on.evidence.records["landing"]


def test_without_a_descriptor_records_are_looked_at_and_the_package_is_not() -> None:
    on = written(desk({**package(), DESCRIPTOR: b"{"}), LANDING, TINY[LANDING].replace("carried 12", "carried 13"))
    assert {one.code for one in of_package(on)} == {"bad-descriptor"}
    assert "quote-not-found" in {one.code for one in of_record(on, LANDING)}


def test_a_package_of_nothing_is_one_all_the_same() -> None:
    on = desk({})
    assert [one.code for one in of_package(on)] == ["bad-descriptor"]
    assert of_record(written(on, LANDING, TINY[LANDING]), LANDING) is not None


def test_outlines_of_many_files_are_not_all_kept() -> None:
    on = desk(package())
    for number in range(300):
        assert on.outline(f"data/events/event-{number}.yaml").scalars == ()
    assert len(on.outlines) < 200
