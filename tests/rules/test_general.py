"""Whether the passages by which an event happened tell of an event at all."""

import pytest

from tests.packages import LANDING, REPORT, Edit, broken, edited, lines
from timeline.rules.general import RULES

GENERAL = "Optimists see a rare chance for science"


def only(quote: str, more: str = "") -> list[Edit]:
    """Return edits by which one other quote tells that the landing occurred."""
    return [
        (REPORT, "It carried", f"{quote}. It carried"),
        (LANDING, "supports: [date, status, place]", "supports: [date, place]"),
        (LANDING, "supports: [status, place, participants]", "supports: [place, participants]"),
        (
            LANDING,
            "resolutions:\n",
            f"  - {{source: report, quote: {quote}, supports: [status]{more}}}\nresolutions:\n",
        ),
    ]


CASES: dict[str, tuple[list[Edit], list[str]]] = {
    "a general sentence": (only(GENERAL), [f"{LANDING}:24:29 passage-of-no-event"]),
    "the same, with a note that quotes how it begins": (
        only(GENERAL, ", note: '“Optimists see a rare” is the headline of the landing.'"),
        [],
    ),
    "a sentence with somebody of the event": (only("The Survey sees a rare chance for science"), []),
    "a sentence with a pronoun": (only("They see a rare chance for science"), []),
    "a sentence with a time": (only("A rare chance for science came in March"), []),
    "a sentence that tells what it was": (only("A probe that lands is a rare chance"), []),
    "one quote of several": (
        [*only(GENERAL)[:1], (LANDING, "resolutions:\n", only(GENERAL)[-1][2])],
        [],
    ),
}


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_general(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected
