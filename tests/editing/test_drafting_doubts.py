"""A draft gives no date and no kind that its words leave in doubt, and takes what they tell beside it."""

from __future__ import annotations

import pytest

from tests.editing.test_drafting import drafted, of
from tests.packages import ACTORS, KINDS

GIVEN: dict[str, tuple[str, str, str, dict[str, object]]] = {
    "no day of two, whichever stands first": (
        "en",
        "It was packed on 2 March 2025, and on 3 March 2025 it landed.",
        "It was packed on 2 March 2025, and on 3 March 2025 it landed",
        {"date": None},
    ),
    "no year that a relative clause tells, beside a distance": (
        "en",
        "Two years after the flood the probe, which had landed in 2019, showed the hall.",
        "Two years after the flood the probe, which had landed in 2019, showed the hall",
        {"date": None},
    ),
    "no such year in German": (
        "de",
        "Zwei Jahre später landete die Sonde, die es 2019 gegeben hatte, im Tal.",
        "Zwei Jahre später landete die Sonde, die es 2019 gegeben hatte, im Tal",
        {"date": None},
    ),
    "no day that is only about right": (
        "en",
        "From about Michaelmas 1871 the probe landed daily.",
        "From about Michaelmas 1871 the probe landed daily",
        {"date": None},
    ),
    "the season of the year that its paragraph tells": (
        "en",
        "The probe came on 3 May 1847. That autumn it landed.",
        "That autumn it landed",
        {"date": "[1847-09..1847-11]"},
    ),
    "no season of a year that another paragraph tells": (
        "en",
        "The probe came on 3 May 1847.\n\nThe hall was cold. That autumn it landed.",
        "That autumn it landed",
        {"date": None},
    ),
    "the season of that year in French": (
        "fr",
        "La sonde arriva en mai 1847. Cet automne, elle a atterri.",
        "Cet automne, elle a atterri",
        {"date": "[1847-09..1847-11]"},
    ),
    "the March of the year before, for what was last March in March": (
        "en",
        "Last March the probe landed.",
        "Last March the probe landed",
        {"date": "2024-03"},
    ),
    "the kind of the clause with the date": (
        "en",
        "The Survey talked of the hall; on 3 March 2025 the probe landed.",
        "The Survey talked of the hall; on 3 March 2025 the probe landed",
        {"date": "2025-03-03", "kind": "landing"},
    ),
}


@pytest.mark.parametrize(("tag", "text", "words", "expected"), GIVEN.values(), ids=GIVEN)
def test_takes_no_more_than_the_words_bear(tag: str, text: str, words: str, expected: dict[str, object]) -> None:
    data = drafted(of(text, tag), words)
    assert {key: data.get(key) for key in expected} == expected


def test_takes_whom_a_list_has_by_a_name_within_a_sentence_where_that_begins_one() -> None:
    files = of("The survey landed on 3 March 2025.")
    listed = files[ACTORS].replace(b"name: Northern Survey", b"name: Northern Survey\n  names: [the survey]")
    data = drafted({**files, ACTORS: listed}, "The survey landed on 3 March 2025")
    assert data["participants"] == ["northern-survey"]


SAYING = "statement:\n  label: Statement\n  color: navy\n  speech: true\n  words: {en: [say], de: [sagen]}\n"
SAID: dict[str, tuple[str, str, object]] = {
    "in a quotation": ("en", "“The hall was shut on 10 February,” Ada Moreau said.", None),
    "in a reported clause": ("en", "Ada Moreau said that the hall was shut on 10 February.", None),
    "in a German quotation": ("de", "„Am 10. Februar war die Halle zu“, sagte Ada Moreau.", None),
    "in what tells of the saying": ("en", "On 10 February Ada Moreau said that the hall was shut.", "2025-02-10"),
}


@pytest.mark.parametrize(("tag", "text", "expected"), SAID.values(), ids=SAID)
def test_takes_no_day_that_is_told_in_what_somebody_says(tag: str, text: str, expected: object) -> None:
    files = of(text, tag)
    data = drafted({**files, KINDS: files[KINDS] + SAYING.encode()}, text.rstrip("."), kind="statement")
    assert data["date"] == expected
