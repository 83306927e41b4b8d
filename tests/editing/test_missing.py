"""What is named and not there is listed, or begun."""

from __future__ import annotations

import pytest

from tests.editing.desks import applied
from tests.editing.mending import after, code_of, offered
from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    SOURCES,
    Edit,
    edited,
    package,
)
from timeline.editing import drafting
from timeline.editing.actions import actions
from timeline.editing.desk import desk
from timeline.editing.unlisted import unlisted
from timeline.records.vocabularies import Kind

ENTRIES: dict[str, tuple[list[Edit], str, str, str]] = {
    "of an actor, by the name that the sources give": (
        [(PICTURES, "participants: [ada-moreau]", "participants: [ada-moreau, beacon]")],
        "List 'beacon' in data/actors.yaml, as `kind: organisation`",
        ACTORS,
        "\n\nbeacon:\n  name: Beacon\n  kind: organisation\n",
    ),
    "of an actor, by the name that the quote gives, with its apostrophe": (
        [
            (PICTURES, "participants: [ada-moreau]", "participants: [ada-moreau, northern-surveys]"),
            (LANDING, "who: northern-survey", "who: northern-surveys"),
        ],
        "List 'northern-surveys' in data/actors.yaml, as `kind: person`",
        ACTORS,
        "\n\nnorthern-surveys:\n  name: Northern Survey’s\n  kind: person\n",
    ),
    "of a place, by its name with strokes and a full stop": (
        [
            (LANDING, "place: lake-aldous", "place: st-aero"),
            (LANDING, "quote: It carried", "quote: At St. Ærø it carried"),
        ],
        "List 'st-aero' in data/places.yaml",
        PLACES,
        "\n\nst-aero:\n  name: St. Ærø\n",
    ),
    "of an actor whom no text names": (
        [(PICTURES, "participants: [ada-moreau]", "participants: [ada-moreau, lech-walesa]")],
        "List 'lech-walesa' in data/actors.yaml, as `kind: person`",
        ACTORS,
        "\n\nlech-walesa:\n  name: Lech Walesa\n  kind: person\n",
    ),
    "of a kind": (
        [(LANDING, "kind: landing", "kind: touchdown")],
        "List 'touchdown' in data/kinds.yaml",
        KINDS,
        "\n\ntouchdown:\n  label: Touchdown\n  color: darkorange\n  # words: {en: [WORD, WORD]}",
    ),
}


@pytest.mark.parametrize(("edits", "title", "file", "entry"), ENTRIES.values(), ids=ENTRIES)
def test_an_entry_is_begun(edits: list[Edit], title: str, file: str, entry: str) -> None:
    files = edited(*edits)
    on, there = offered(files)
    action = next(one for one in there if one.title == title)
    assert entry in applied(on, *action.edits)[file]
    assert not [code for code in after(files, on, action) if code.startswith("unknown-")]


LISTED: dict[str, tuple[str, str, list[str]]] = {
    "a text that shows its date": (
        "leaflet.txt",
        "The Heron, 7 March 2025\n\nThe probe landed on the lake, and it is the first of the two that were sent.\n",
        [
            "title: The Heron, 7 March 2025",
            "language: en",
            "published: 2025-03-07",
            "basis: stated",
            "quote: The Heron",
        ],
    ),
    "a text that shows no date": (
        "leaflet.txt",
        "The Heron is coming\n\nThe probe lands on the lake, and it is the first of the two that were sent.\n",
        ["title: The Heron is coming", "language: en", "published:", "basis:", "reason:"],
    ),
    "a text that shows nothing": ("leaflet.txt", "Heron\n", ["title: Heron", "language:", "published:", "basis:"]),
}


@pytest.mark.parametrize(("name", "text", "expected"), LISTED.values(), ids=LISTED)
def test_a_text_that_no_list_has_is_listed_with_what_it_shows(name: str, text: str, expected: list[str]) -> None:
    files = {**package(), f"seeds/{name}": text.encode()}
    on, there = offered(files)
    action = next(one for one in there if code_of(one) == "unlisted-source")
    assert action.title == f"List seeds/{name} in data/sources.yaml"
    made = applied(on, *action.edits)[SOURCES]
    entry = made[made.index("\nleaflet:\n  file: seeds/leaflet.txt\n  sha256: ") :].splitlines()
    rows = [line.strip() for line in entry]
    assert [row for row, start in zip(_starting(rows, expected), expected, strict=True) if row.startswith(start)]
    assert "unlisted-source" not in after(files, on, action)


def _starting(rows: list[str], starts: list[str]) -> list[str]:
    return [next((row for row in rows if row.startswith(start)), f"nothing begins with {start!r}") for start in starts]


EMPTY: dict[str, tuple[str | None, str]] = {
    "no file": (None, "there is no data/actors.yaml"),
    "an empty file": ("", "data/actors.yaml lists nothing"),
    "a file of a comment and no entries": ("# Who.\n{}\n", "data/actors.yaml lists nothing"),
}


@pytest.mark.parametrize(("content", "told"), EMPTY.values(), ids=EMPTY)
def test_an_id_of_a_list_that_has_nothing_is_found_in_the_record_and_listed(content: str | None, told: str) -> None:
    files = package({ACTORS: content})
    on = desk(files)
    (one,) = unlisted(on, PICTURES)
    assert (one.code, one.message) == ("unknown-actor", f"no actor is called 'ada-moreau': {told}")
    first, *_ = actions(on, PICTURES, 0, len(on.text(PICTURES)), [one])
    texts = applied(on, *first.edits) or dict([first.makes] if first.makes else [])
    made = {path: text.encode() for path, text in texts.items()}
    assert made[ACTORS].decode().endswith("ada-moreau:\n  name: Ada Moreau\n  kind: person\n")
    again = desk({**files, **made})
    assert [*again.package.actors] == ["ada-moreau"]
    assert unlisted(again, PICTURES) == []


def test_the_texts_are_offered_for_a_source_where_no_list_of_them_is() -> None:
    on = desk(package({SOURCES: None}))
    one, _ = unlisted(on, LANDING)
    titles = [each.title for each in actions(on, LANDING, 0, len(on.text(LANDING)), [one])]
    assert titles == ["List seeds/report.txt as 'report'", "List seeds/letter.txt as 'report'"]


def test_a_record_is_begun_that_another_names() -> None:
    files = edited((PICTURES, "[landing]", "[launch]"))
    _, there = offered(files)
    (action,) = [one for one in there if one.makes]
    assert action.makes is not None
    assert (action.title, action.makes[0]) == ("Begin the record of 'launch'", "data/events/launch.yaml")
    assert action.makes[1].count("\ndraft: true\n") == 1
    assert ("timeline cite" in action.makes[1], "completed" in action.makes[1]) == (False, True)
    assert "unknown-event" not in after(files, desk(files), action)


def test_no_two_kinds_get_one_colour_while_there_are_others() -> None:
    entries: dict[str, Kind] = {}
    for number in range(60):
        color = drafting.new_kind("kind", [], entries).partition("color: ")[2].split()[0]
        entries[f"kind-{number}"] = Kind(id=f"kind-{number}", label="Kind", color=color, note=None)
    assert len({one.color for one in entries.values()}) == 60
