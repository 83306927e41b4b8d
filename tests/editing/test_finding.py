"""From a place to what is meant there, and back."""

from __future__ import annotations

import pytest

from tests.editing.desks import at_cursor, words
from tests.packages import ACTORS, LANDING, LETTER, PICTURES, REPORT, SOURCES, package
from timeline.diagnostics import Location
from timeline.editing.desk import desk
from timeline.editing.finding import definitions, references, stretch

APART = b"""\
seen:
  question: Was it seen?
  weight: soft
  between: [landing.date, {source: letter, quote: I saw it, value: somebody saw it}]
  kept: both
  reason: Neither is nearer.
"""
TOLD = {"data/disagreements.yaml": APART}

GOES: dict[str, tuple[str, str, str, list[str]]] = {
    "from a quote to its passage": (
        LANDING,
        "quote: It carried",
        "quote: It ‸carried",
        ["report.txt: It carried 12 instruments"],
    ),
    "from a quote to all its parts": (
        LANDING,
        "quote: On Monday, 3 March 2025, the probe Heron landed at Lake Aldous",
        "quote: On Monday, 3 March 2025 […] landed at ‸Lake Aldous",
        ["report.txt: On Monday, 3 March 2025", "report.txt: landed at Lake Aldous"],
    ),
    "from a quote that is not found nowhere": (LANDING, "quote: It carried 12", "quote: It ‸carried 13", []),
    "from a phrase to its place": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "says: 4 Mar‸ch 2025",
        ["letter.txt: 4 March 2025"],
    ),
    "from a source to its entry": (LANDING, "source: letter", "source: let‸ter", ["sources.yaml: letter"]),
    "from an actor to its entry": (PICTURES, "[ada-moreau]", "[ada-‸moreau]", ["actors.yaml: ada-moreau"]),
    "from an id that is misspelt nowhere": (PICTURES, "[ada-moreau]", "[ida-‸moreau]", []),
    "from an event to its record": (
        PICTURES,
        "{follows: [landing]}",
        "{follows: [lan‸ding]}",
        ["landing.yaml: The Heron lands"],
    ),
    "from a supported field to the field": (
        LANDING,
        "supports: [date, status, place]",
        "supports: [date, sta‸tus, place]",
        ["landing.yaml: status"],
    ),
    "from a supported detail to the detail": (
        LANDING,
        "supports: [instruments]",
        "supports: [instr‸uments]",
        ["landing.yaml: instruments"],
    ),
    "from the file of a source to its text": (
        SOURCES,
        "file: seeds/letter.txt",
        "file: seeds/‸letter.txt",
        ["letter.txt: "],
    ),
    "from the quote that dates a source": (
        SOURCES,
        "  quote: The Beacon, 5",
        "  quote: The ‸Beacon, 5",
        ["report.txt: The Beacon, 5 March 2025"],
    ),
    "in a record that is broken": (
        LANDING,
        "    quote: It carried 12 instruments\n    supports: [instruments]",
        "    quote: It ‸carried 12 instruments\n    supports: [",
        ["report.txt: It carried 12 instruments"],
    ),
    "from a title, which is its event's": (
        LANDING,
        "title: The Heron",
        "title: The ‸Heron",
        ["landing.yaml: The Heron lands"],
    ),
    "from a summary nowhere": (LANDING, "summary: The probe", "summary: The ‸probe", []),
}


@pytest.mark.parametrize(("file", "old", "new", "expected"), GOES.values(), ids=GOES)
def test_goes(file: str, old: str, new: str, expected: list[str]) -> None:
    on, offset = at_cursor(file, old, new)
    assert words(on, definitions(on, file, offset)) == expected


CITED: dict[str, tuple[str, str, list[str]]] = {
    "a place that a record cites": (REPORT, "It carried", ["landing.yaml: It carried 12 instruments"]),
    "a place that a source is dated by, and leaves out": (
        REPORT,
        "5 March 2025",
        ["sources.yaml: The Beacon, 5 March 2025", "sources.yaml: The Beacon, 5 March 2025"],
    ),
    "a place that a disagreement quotes": (LETTER, "I saw", ["disagreements.yaml: I saw it"]),
    "a place that nothing cites": (LETTER, "Dear", []),
}


@pytest.mark.parametrize(("file", "at", "expected"), CITED.values(), ids=CITED)
def test_a_text_knows_who_cites_it(file: str, at: str, expected: list[str]) -> None:
    on = desk({**package(), **TOLD})
    assert words(on, references(on, file, on.text(file).index(at) + 1)) == expected


USED: dict[str, tuple[str, str, list[str]]] = {
    "an actor, from its entry": (ACTORS, "ada-moreau:", ["pictures.yaml: ada-moreau"]),
    "an actor, from a record": (PICTURES, "ada-moreau", ["pictures.yaml: ada-moreau"]),
    "a source": (
        SOURCES,
        "report:",
        ["landing.yaml: report", "landing.yaml: report", "pictures.yaml: report", "sources.yaml: report"],
    ),
    "an event, from its title": (LANDING, "The Heron", ["disagreements.yaml: landing", "pictures.yaml: landing"]),
    "an event, from a relation": (PICTURES, "landing]", ["disagreements.yaml: landing", "pictures.yaml: landing"]),
    "a passage": (LANDING, "It carried", ["landing.yaml: It carried 12 instruments"]),
    "nothing": (LANDING, "with its", []),
}


@pytest.mark.parametrize(("file", "at", "expected"), USED.values(), ids=USED)
def test_an_id_knows_who_uses_it(file: str, at: str, expected: list[str]) -> None:
    on = desk({**package(), **TOLD})
    assert words(on, references(on, file, on.text(file).index(at) + 1)) == expected


def test_the_entry_is_among_the_uses_where_it_is_asked_for() -> None:
    on = desk(package())
    found = references(on, ACTORS, on.text(ACTORS).index("ada-moreau"), defined=True)
    assert words(on, found) == ["actors.yaml: ada-moreau", "pictures.yaml: ada-moreau"]


def test_a_record_that_is_broken_uses_what_its_lines_name() -> None:
    on, _ = at_cursor(PICTURES, "title: Moreau", "title: [Moreau‸")
    assert words(on, references(on, ACTORS, on.text(ACTORS).index("ada-moreau"))) == ["pictures.yaml: ada-moreau"]


def test_the_buffer_counts_and_not_the_disk() -> None:
    on, _ = at_cursor(
        LANDING,
        "source: report\n    quote: It carried 12 instruments",
        "source: letter\n    quote: I saw it‸",
    )
    assert references(on, REPORT, on.text(REPORT).index("It carried") + 1) == []
    assert words(on, references(on, LETTER, on.text(LETTER).index("I saw") + 1)) == ["landing.yaml: I saw it"]


STRETCHES = {
    "a value": (LANDING, Location(LANDING, 4, 7), "landing"),
    "a key": (LANDING, Location(LANDING, 4, 1), "kind"),
    "a whole file": (REPORT, Location(REPORT), "The Beacon, 5 March 2025"),
    "a file that is not there": ("data/parts.yaml", Location("data/parts.yaml", 7, 3), ""),
}


@pytest.mark.parametrize(("file", "at", "expected"), STRETCHES.values(), ids=STRETCHES)
def test_a_finding_is_about_a_stretch(file: str, at: Location, expected: str) -> None:
    on = desk(package())
    spot = stretch(on, at)
    assert on.text(file)[spot.start : spot.end] == expected
