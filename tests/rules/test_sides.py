"""What a source that is not cited for a number says otherwise of the same."""

import pytest

from tests.packages import LANDING, LETTER, REPORT, Edit, broken, edited, lines
from timeline.rules.sides import RULES


def letter(words: str) -> Edit:
    """Return the edit by which the letter says something more, which nobody cites."""
    return LETTER, "I saw it.", f"I saw it. {words}"


NOTE: Edit = (LANDING, "resolutions:\n", "note: “14” counts the spare ones.\nresolutions:\n")
CASES: dict[str, tuple[list[Edit], list[str]]] = {
    "another number of the same": (
        [letter("The probe carried 14 instruments.")],
        [f"{LANDING}:12:16 number-of-other-source"],
    ),
    "the same, with a note that quotes it": ([letter("The probe carried 14 instruments."), NOTE], []),
    "another number in words, as somebody says": (
        [letter("Ada Moreau wrote that it carried fourteen instruments.")],
        [f"{LANDING}:12:16 number-of-other-source"],
    ),
    "the same number": ([letter("The probe carried twelve instruments.")], []),
    "another number of something else": ([letter("The probe carried 14 people.")], []),
    "another number of what does something else in one place": (
        [
            letter("The club employs 14 people of Lake Aldous."),
            (REPORT, "It carried 12 instruments", "Twelve people of Lake Aldous came"),
            (LANDING, "quote: It carried 12 instruments", "quote: Twelve people of Lake Aldous came"),
            (LANDING, "instruments: 12", "instruments: Twelve people"),
        ],
        [],
    ),
    "another number of another place": ([letter("In Port Vale it carried 14 instruments.")], []),
    "another number of another day": ([letter("It carried 14 instruments on 9 March 2024.")], []),
    "another number with no more in common": ([letter("We bought 14 instruments.")], []),
}


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_sides(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected
