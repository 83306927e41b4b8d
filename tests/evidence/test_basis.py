"""What each bound of a date rests on: words, another event, or the day of the article that tells it."""

import pytest

from tests.evidence.test_bounds import STORY, told
from tests.evidence.test_reading import read

FEBRUARY = told("It was in February 2025", "2025-02")
BASES: dict[str, tuple[dict[str, str], tuple[str | None, str | None]]] = {
    "the words": ({"a": FEBRUARY}, ("words", "words")),
    "words for a wider time, which holds it": (
        {"a": told("It was in February 2025", "2025-02-03")},
        ("words", "words"),
    ),
    "the article's day": ({"a": told("It fell", "[..2025-03-05]")}, (None, "publication")),
    "what it follows, and the article's day": (
        {"a": told("It fell", "[2025-02-01..2025-03-05]", "follows: b"), "b": FEBRUARY},
        ("relation", "publication"),
    ),
    "what it is part of": ({"a": told("It fell", "2025-02", "part_of: b"), "b": FEBRUARY}, ("relation", "relation")),
    "words from one day to another": (
        {"a": told("It went on from 3 to 9 March 2025", "2025-03-03/2025-03-09", status="planned")},
        ("words", "words"),
    ),
    "nothing that gives that day": ({"a": told("It fell", "[2025-02-07..2025-03-05]")}, (None, "publication")),
    "an open end": ({"a": told("It went on from 3 to 9 March 2025", "2025-03-03/..")}, ("words", None)),
}


@pytest.mark.parametrize(("events", "expected"), BASES.values(), ids=BASES)
def test_what_bounds_rest_on(events: dict[str, str], expected: tuple[str | None, str | None]) -> None:
    assert read(STORY, **events).basis("a") == expected
