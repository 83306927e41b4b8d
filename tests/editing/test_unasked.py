"""What may be done without a finding."""

from __future__ import annotations

import pytest

from tests.editing.desks import applied, at_cursor
from tests.editing.mending import listing
from tests.packages import ACTORS, LANDING, LETTER, PICTURES, PLACES, REPORT, diagnostics, edited, package
from timeline.editing.desk import desk, written
from timeline.editing.unasked import unasked
from timeline.reading import loader

SAID = "Łucja Dąbek saw it.\nShe was in New Aldous then, wherever it was.\n"
KINDS_OF_ACTOR = ("person", "organisation", "state", "group")

MARKED: dict[str, tuple[str, list[str]]] = {
    "a name that no list has": (
        "Łucja Dąbek",
        [
            *(f"List 'lucja-dabek' in {ACTORS}, as `kind: {kind}`" for kind in KINDS_OF_ACTOR),
            f"List 'lucja-dabek' in {PLACES}",
        ],
    ),
    "a sentence": ("Łucja Dąbek saw it", []),
    "a small word": ("She", []),
    "words that begin small": ("wherever it was", []),
    "more words than a name has": ("She was in New Aldous then, wherever", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("words", "expected"), MARKED.values(), ids=MARKED)
def test_a_name_that_is_marked_in_a_text_is_listed(words: str, expected: list[str]) -> None:
    on = desk(listing(package(), [], SAID))
    start = on.text(LETTER).index(words)
    there = [one for one in unasked(on, LETTER, start, start + len(words)) if one.title.startswith("List")]
    assert [one.title for one in there] == expected
    for one in there:
        made = {path: text.encode() for path, text in applied(on, *one.edits).items()}
        again, _ = loader.load({**on.files, **made})
        assert again
        entry = again.actors.get("lucja-dabek") or again.places["lucja-dabek"]
        assert entry.name == "Łucja Dąbek"


@pytest.mark.parametrize("words", ["Northern Survey", "Port Vale", "northern Survey"])
def test_a_name_that_is_listed_is_not_listed_again(words: str) -> None:
    on = desk(listing(package(), [], f"{words} said so.\n"))
    titles = [one.title for one in unasked(on, LETTER, 0, len(words))]
    assert [one for one in titles if one.startswith("List")] == []


def test_a_name_is_listed_where_no_list_is() -> None:
    on = desk(package({PLACES: None, LANDING: None, PICTURES: None}))
    start = on.text(REPORT).index("Beacon")
    last = [*unasked(on, REPORT, start, start + len("Beacon"))][-1]
    assert last.makes == (PLACES, "beacon:\n  name: Beacon\n")


PARTS = {
    "at the quote": ("quote: Moreau‸ of", ["List 'Moreau' as a name of ada-moreau"]),
    "at the comment that a draft has": (
        "# perhaps ada-moreau‸ ('Moreau'): if it means them\n    quote: Moreau of",
        ["List 'Moreau' as a name of ada-moreau"],
    ),
    "not elsewhere": ("note: x‸\n    quote: Moreau of", []),
}


@pytest.mark.parametrize(("new", "expected"), PARTS.values(), ids=PARTS)
def test_a_part_of_a_name_is_listed(new: str, expected: list[str]) -> None:
    files = edited((ACTORS, "  names: [Moreau]\n", ""))
    on, offset = at_cursor(PICTURES, "quote: Ada Moreau of", new, files)
    there = [*unasked(on, PICTURES, offset, offset)]
    assert [one.title for one in there] == expected
    for one in there:
        made = written(on, ACTORS, applied(on, *one.edits)[ACTORS])
        assert [*unasked(made, PICTURES, offset, offset)] == []


def test_a_record_is_begun_in_an_empty_file() -> None:
    file = "data/events/new.yaml"
    on = desk({**package(), file: b"\n"})
    (one,) = unasked(on, file, 0, 0)
    made = applied(on, *one.edits)[file]
    assert ("\ndraft: true\n" in made, "\ncitations:\n" in made) == (True, True)
    again = desk({**on.files, file: made.encode()})
    assert [*unasked(again, file, 0, 0)] == []
    assert {one.severity.value for one in diagnostics(again.files) if one.location.file == file} == {"information"}
