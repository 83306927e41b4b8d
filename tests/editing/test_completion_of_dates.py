"""Dates are completed from what words allow, and the entry of a text from its lines."""

from __future__ import annotations

import pytest

from tests.editing.desks import CURSOR, at_cursor
from tests.packages import PICTURES, SOURCES, TINY, package
from timeline.editing.completion import completions
from timeline.editing.desk import desk, written

DATING: dict[str, tuple[str, str, list[str]]] = {
    "the lines that date a text, then its sentences": (
        "‸",
        "The Beacon, 7 March 2025\n\nIt landed.\n",
        ["The Beacon, 7 March 2025", "It landed."],
    ),
    "those of the words that are typed": (
        "7 mar‸",
        "The Beacon, 7 March 2025\n\nIt landed.\n",
        ["The Beacon, 7 March 2025", "7 March 2025"],
    ),
    "none of a text that has nothing like them": ("Zanzibar‸", "It landed.\n", []),
}


@pytest.mark.parametrize(("typed", "text", "expected"), DATING.values(), ids=DATING)
def test_the_quote_of_a_source_is_completed_while_its_entry_is_written(
    typed: str, text: str, expected: list[str]
) -> None:
    entry = f"\nleaflet:\n  file: seeds/leaflet.txt\n  language: en\n  published:\n  quote: {typed}\n"
    files = package({"seeds/leaflet.txt": text})
    made = TINY[SOURCES] + entry
    on, offset = written(desk(files), SOURCES, made.replace(CURSOR, "")), made.index(CURSOR)
    assert [one.label for one in completions(on, SOURCES, offset)] == expected


def test_the_date_of_a_text_is_completed_while_its_entry_is_written() -> None:
    entry = f"\nleaflet:\n  file: seeds/leaflet.txt\n  language: e\n  published: {CURSOR}\n"
    made = TINY[SOURCES] + entry
    files = package({"seeds/leaflet.txt": "The Beacon, 7 March 2025\n\nIt landed, and the lake was as it was.\n"})
    on, offset = written(desk(files), SOURCES, made.replace(CURSOR, "")), made.index(CURSOR)
    assert [(one.label, one.detail) for one in completions(on, SOURCES, offset)] == [
        ("2025-03-07", "‘The Beacon, 7 March 2025’")
    ]


def test_a_quote_of_a_file_that_is_not_there_is_completed_with_nothing() -> None:
    on, offset = at_cursor(SOURCES, "file: seeds/letter.txt", "file: seeds/leter.txt\n  quote: ‸")
    assert completions(desk(on.files), SOURCES, offset) == []


def counted(text: str, record: str) -> list[str]:
    """Return the dates that are offered for a record which cites a letter of 10 March 2025."""
    source = TINY[SOURCES].replace('published: "[2025-03-05..2025-03-31]"', "published: 2025-03-10")
    launch = TINY[PICTURES].replace("date: 2025-04", "date: 2025-02-10")
    files = package({SOURCES: source, "seeds/letter.txt": text, PICTURES: record, "data/events/launch.yaml": launch})
    on = desk(files)
    offset = record.index("date: ") + 6
    return [one.label for one in completions(on, PICTURES, offset)]


DATED = "date: \nstatus: {status}\ncitations:\n  - source: letter\n    quote: {quote}\n    {key}\n"
COUNTED: dict[str, tuple[str, str, str, list[str]]] = {
    "counted from the day that the source itself gives the event that it leans on": (
        "It spoke the following day.",
        "occurred",
        "dated_from: landing",
        ["2025-03-05"],
    ),
    "counted on by days": ("It spoke three days later.", "occurred", "dated_from: landing", ["2025-03-07"]),
    "counted from the record, where the source gives no day": (
        "It spoke three days later.",
        "occurred",
        "dated_from: launch",
        ["2025-02-13"],
    ),
    "none of an event that no record has": ("It spoke the following day.", "occurred", "dated_from: lading", []),
    "till it was told, where no words give it": ("It spoke.", "occurred", "supports: []", ["[..2025-03-10]"]),
    "not so of what is to come": ("It will speak.", "planned", "supports: []", []),
    "of what happened, the last such day first": (
        "It spoke on 7 November.",
        "occurred",
        "supports: []",
        ["2024-11-07", "2025-11-07"],
    ),
    "of the phrase that `says` names alone": (
        "On Monday they said that it speaks on 7 November.",
        "planned",
        "says: 7 November",
        ["2025-11-07", "2024-11-07"],
    ),
    "of what is to come, the next such day first": (
        "It speaks on 7 November.",
        "planned",
        "supports: []",
        ["2025-11-07", "2024-11-07"],
    ),
}


@pytest.mark.parametrize(("quote", "status", "key", "expected"), COUNTED.values(), ids=COUNTED)
def test_dates_are_counted_and_the_likeliest_come_first(quote: str, status: str, key: str, expected: list[str]) -> None:
    assert counted(f"{quote}\n", DATED.format(quote=quote, status=status, key=key)) == expected
