"""Another id for something, wherever the package names it."""

from __future__ import annotations

import pytest

from tests.editing.desks import applied
from tests.packages import (
    ACTORS,
    LANDING,
    PICTURES,
    PLACES,
    SOURCES,
    diagnostics,
    edited,
    frozen,
    in_folders,
    package,
    read_by,
)
from timeline.editing.desk import desk
from timeline.editing.finding import uses
from timeline.editing.renaming import Renaming, rename, renamed_at
from timeline.records.package import REVIEWS, Files, event_path

APART = b"""\
seen:
  question: Was it seen?
  weight: soft
  between: [landing.date, landing.instruments]
  kept: both
  reason: Neither is nearer.
"""
FILES = {**read_by(package(), ("Ida Lund", "person", "2025-05-02")), "data/disagreements.yaml": APART}
PICTURES_BELOW = "data/events/s/es/pictures.yaml"
LISTED = {**FILES, "data/fields.yaml": b"instruments:\n  label: Instruments\n  type: count\n"}

RENAMED: dict[str, tuple[Files, str, str, str, set[str]]] = {
    "an actor, from its entry": (FILES, ACTORS, "ada-moreau:", "moreau", {ACTORS, PICTURES}),
    "an actor, from a record": (FILES, PICTURES, "ada-moreau", "moreau", {ACTORS, PICTURES}),
    "a place": (FILES, PLACES, "norway:", "kingdom", {PLACES}),
    "a source": (FILES, LANDING, "source: letter", "post", {SOURCES, LANDING}),
    "an event, from its title": (
        FILES,
        LANDING,
        "title: The",
        "touchdown",
        {PICTURES, REVIEWS, "data/disagreements.yaml"},
    ),
    "an event, from a relation": (
        FILES,
        PICTURES,
        "landing]",
        "touchdown",
        {PICTURES, REVIEWS, "data/disagreements.yaml"},
    ),
    "a detail of one record": (FILES, LANDING, "instruments: 12", "devices", {LANDING, "data/disagreements.yaml"}),
    "a detail of a list": (
        LISTED,
        "data/fields.yaml",
        "instruments:",
        "devices",
        {LANDING, "data/fields.yaml", "data/disagreements.yaml"},
    ),
}


@pytest.mark.parametrize(("files", "file", "at", "new", "touched"), RENAMED.values(), ids=RENAMED)
def test_renames(files: Files, file: str, at: str, new: str, touched: set[str]) -> None:
    on = desk(files)
    offset = on.text(file).index(at) + (len(at) - 1 if ": " in at and "instr" not in at else 0)
    name = renamed_at(on, file, offset)
    assert name is not None
    answer = rename(on, file, offset, new)
    assert isinstance(answer, Renaming)
    texts = applied(on, *answer.edits)
    assert texts.keys() == touched
    after = {**files, **{path: text.encode() for path, text in texts.items()}}
    if answer.moved:
        assert answer.moved == (event_path(name.id), event_path(new))
        after[answer.moved[1]] = after.pop(answer.moved[0])
    assert [one.code for one in diagnostics(after)] == [one.code for one in diagnostics(files)]
    assert not list(uses(desk(after), name.vocabulary, name.id))


def test_a_record_that_is_renamed_stays_in_its_folder() -> None:
    on = desk(in_folders(FILES))
    answer = rename(on, PICTURES_BELOW, on.text(PICTURES_BELOW).index("landing]"), "touchdown")
    assert isinstance(answer, Renaming)
    assert answer.moved == ("data/events/g/ng/landing.yaml", "data/events/g/ng/touchdown.yaml")
    assert applied(on, *answer.edits).keys() == {PICTURES_BELOW, REVIEWS, "data/disagreements.yaml"}


REFUSED: dict[str, tuple[Files, str, str, str, str]] = {
    "no id": (FILES, ACTORS, "ada-moreau", "Ada Moreau", "'Ada Moreau' is no id"),
    "what is there already": (
        FILES,
        ACTORS,
        "ada-moreau",
        "northern-survey",
        "'northern-survey' is in the list already",
    ),
    "an event that is there already": (FILES, PICTURES, "landing]", "pictures", "there is an event 'pictures' already"),
    "an event of a frozen version": (
        frozen(package()),
        PICTURES,
        "landing]",
        "touchdown",
        "'landing' is an event of version 1.0.0",
    ),
    "a name that the head keeps": (FILES, LANDING, "instruments: 12", "place", "a detail may not be called 'place'"),
    "nothing": (FILES, LANDING, "with its", "x", "no id stands here"),
}


@pytest.mark.parametrize(("files", "file", "at", "new", "reason"), REFUSED.values(), ids=REFUSED)
def test_refuses(files: Files, file: str, at: str, new: str, reason: str) -> None:
    on = desk(files)
    answer = rename(on, file, on.text(file).index(at), new)
    assert isinstance(answer, str)
    assert answer.startswith(reason)


def test_what_a_buffer_names_is_renamed_too() -> None:
    on = desk(edited((PICTURES, "tags: [heron]", "tags: [heron]\nbroken: [")))
    answer = rename(on, ACTORS, on.text(ACTORS).index("ada-moreau"), "moreau")
    assert isinstance(answer, Renaming)
    assert "participants: [moreau]" in applied(on, *answer.edits)[PICTURES]
