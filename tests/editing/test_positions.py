"""Places in a text as editors count them, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.editing.positions import Lines, Position, Units

UNITS: list[Units] = ["utf-8", "utf-16", "utf-32"]

CASES: dict[str, tuple[str, Units, int, Position]] = {
    "before anything": ("word", "utf-16", 0, (0, 0)),
    "behind a character that takes two units": ("🚀 Heron", "utf-16", 2, (0, 3)),
    "the same, counted in characters": ("🚀 Heron", "utf-32", 2, (0, 2)),
    "the same, counted in bytes": ("🚀 Heron", "utf-8", 2, (0, 5)),
    "behind a letter with an accent": ("é!", "utf-16", 1, (0, 1)),
    "behind a letter with an accent, in bytes": ("é!", "utf-8", 1, (0, 2)),
    "after a line end of two characters": ("one\r\ntwo", "utf-16", 5, (1, 0)),
    "after a lone carriage return, which ends a line": ("one\rtwo", "utf-16", 4, (1, 0)),
    "after a form feed, which ends none": ("one\x0ctwo", "utf-16", 5, (0, 5)),
    "after a line separator, which ends none": ("one\u2028two", "utf-16", 5, (0, 5)),
    "on the empty line at the end": ("one\n", "utf-16", 4, (1, 0)),
}


@pytest.mark.parametrize(("text", "units", "offset", "position"), CASES.values(), ids=CASES)
def test_a_place_and_its_position(text: str, units: Units, offset: int, position: Position) -> None:
    assert Lines(text, units).position(offset) == position
    assert Lines(text, units).offset(position) == offset


BEYOND: dict[str, tuple[str, Position, int]] = {
    "behind the end of a line": ("one\ntwo", (0, 99), 3),
    "below the last line": ("one\ntwo", (99, 0), 7),
    "within a character of two units": ("a🚀b", (0, 2), 1),
}


@pytest.mark.parametrize(("text", "position", "offset"), BEYOND.values(), ids=BEYOND)
def test_a_position_that_is_not_there_is_the_nearest_before_it(text: str, position: Position, offset: int) -> None:
    assert Lines(text).offset(position) == offset


@given(st.text(st.sampled_from("a é🚀\n\x0c\u2028"), max_size=30), st.integers(0, 30), st.sampled_from(UNITS))
def test_every_place_is_found_again(text: str, offset: int, units: Units) -> None:
    offset = min(offset, len(text))
    assert Lines(text, units).offset(Lines(text, units).position(offset)) == offset


def test_a_diagnostic_counts_lines_that_end_with_a_line_feed() -> None:
    assert Lines("one\rtwo\nthree").of_location(2, 3) == 10
    assert Lines("one").of_location(9, 9) == 3
