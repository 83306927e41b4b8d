"""What a quote says otherwise of a detail: another number of the same, or other words in the same sentence."""

import pytest

from tests.packages import LANDING, LETTER, REPORT, Edit, broken, edited, lines
from timeline.rules.dissent import RULES

SENTENCE = "the lake was quiet when she came down"
POST = (
    (REPORT, "It carried", f"Moreau wrote that {SENTENCE}. It carried"),
    (LANDING, "  instruments: 12 instruments\n", f"  instruments: 12 instruments\n  post: {SENTENCE}\n"),
    (
        LANDING,
        "    supports: [instruments]\n",
        f"    supports: [instruments]\n  - {{source: report, quote: {SENTENCE}, supports: [post]}}\n",
    ),
)


def letter(words: str, note: str = "") -> list[Edit]:
    """Return edits by which the letter says something more, and is cited for who took part."""
    cited = f"  - {{source: letter, quote: {words}, supports: [participants]{note}}}\nresolutions:\n"
    return [(LETTER, "I saw it.", f"I saw it. It says: {words}."), (LANDING, "resolutions:\n", cited)]


CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "number-told-otherwise": {
        "another number of the same": (
            letter("the survey sent 14 instruments"),
            [f"{LANDING}:24:29 number-told-otherwise"],
        ),
        "the same, with a note that quotes it": (
            letter("the survey sent 14 instruments", ", note: '“14” counts the spare ones.'"),
            [],
        ),
        "the same number": (letter("the survey sent 12 instruments"), []),
        "another number of something else": (letter("the survey sent 14 people"), []),
    },
    "words-told-otherwise": {
        "other words in the same sentence": (
            [*POST, *letter("the lake was calm when she came down")],
            [f"{LANDING}:26:29 words-told-otherwise"],
        ),
        "the same, with a note that quotes them": (
            [*POST, *letter("the lake was calm when she came down", ", note: '“calm” is how the letter has it.'")],
            [],
        ),
        "the sentence cut short": ([*POST, *letter("the lake was quiet when she")], []),
        "another sentence": ([*POST, *letter("the lake was full of ice in March")], []),
    },
}
NAMES = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMES.values(), ids=NAMES)
def test_dissent(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected
