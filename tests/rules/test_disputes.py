"""What is said otherwise: about the same event, on its record, and not hidden among what is left out."""

import pytest

from tests.packages import KINDS, LANDING, LETTER, REPORT, SOURCES, Edit, broken, edited, lines
from timeline.rules.disputes import RULES

WORDS: Edit = (KINDS, "  label: Landing\n", "  label: Landing\n  words: {en: [land, landed]}\n")
DISPUTE: Edit = (LANDING, "    disputes: {date: 2025-03-04}\n", "")
REASON: Edit = (LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", "")
OTHER: Edit = (LETTER, "I saw it.", "I saw it. A ship left Vale on 9 March 2025.")
SHIP = "  - {source: letter, quote: A ship left Vale on 9 March 2025, disputes: {date: 2025-03-09}}\nresolutions:\n"
LEFT = "  left_out:\n    - quote: the probe Heron landed at Lake Aldous\n      reason: "
DAY = "  left_out:\n    - quote: On Monday, 3 March 2025, the probe Heron landed\n      reason: "
CITED: Edit = (
    LANDING,
    "  - source: report\n    quote: On Monday, 3 March 2025, the probe Heron landed at Lake Aldous\n"
    "    supports: [date, status, place]\n",
    "",
)
POST = "The captain believed the shore was quiet all day"


def sentences(other: str) -> list[Edit]:
    """Return edits by which the report has a sentence, and the letter is said to have another instead of it."""
    cited = f"  - {{source: letter, quote: {other}, disputes: {{post: {other}}}}}\nresolutions:\n  post: Either.\n"
    return [
        (REPORT, "It carried", f"{POST}. It carried"),
        (LETTER, "I saw it.", f"I saw it. {other}."),
        (LANDING, "  instruments: 12 instruments\n", f"  instruments: 12 instruments\n  post: {POST}\n"),
        (
            LANDING,
            "    supports: [instruments]\n",
            f"    supports: [instruments]\n  - {{source: report, quote: {POST}, supports: [post]}}\n",
        ),
        (LANDING, "resolutions:\n", cited),
    ]


def counted(words: str) -> list[Edit]:
    """Return edits by which the letter counts otherwise, and is cited for a number and nothing more."""
    cited = f"  - {{source: letter, quote: {words}, disputes: {{instruments: '14'}}}}\n"
    return [
        (LETTER, "I saw it.", f"I saw it. {words}."),
        (LANDING, "  instruments: 12 instruments\n", "  instruments: '12'\n"),
        (LANDING, "resolutions:\n", f"{cited}resolutions:\n  instruments: Either.\n"),
    ]


CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "dispute-of-another": {
        "the day of another deed": (
            [OTHER, (LANDING, "resolutions:\n", SHIP)],
            [f"{LANDING}:24:80 dispute-of-another"],
        ),
        "the same, with a note that quotes it": (
            [OTHER, (LANDING, "resolutions:\n", SHIP.replace("09}}", "09}, note: '“A ship left” is the probe.'}"))],
            [],
        ),
        "another day of the same deed": ([], []),
        "a number alone, in a sentence of the event": (counted("It carried 14 instruments"), []),
        "a number alone, in a sentence of something else": (
            counted("A ship had 14 masts"),
            [f"{LANDING}:24:74 dispute-of-another"],
        ),
        "a sentence that has one word of another": (
            sentences("The captain hoped that a harvest would feed us all"),
            [f"{LANDING}:26:98 dispute-of-another"],
        ),
        "the sentence in other words": (sentences("The captain believed the shore was calm all day"), []),
    },
    "disagreement-uncited": {
        "a dispute that was struck out": (
            [WORDS, DISPUTE, REASON, (LANDING, "status, place, participants]", "status, place, participants]")],
            [f"{LANDING}:3:7 disagreement-uncited"],
        ),
        "the dispute on record": ([WORDS], []),
        "a kind without words": ([DISPUTE, REASON], []),
        "the sentence left out, and its day quoted": (
            [
                WORDS,
                DISPUTE,
                REASON,
                (
                    SOURCES,
                    "  show: passages\n",
                    "  show: passages\n  left_out: [{quote: on 4 March 2025, reason: “4 March 2025” is a slip.}]\n",
                ),
            ],
            [],
        ),
    },
    "left-out-event": {
        "a deed with its day": (
            [WORDS, CITED, (SOURCES, "  left_out:\n", f"{DAY}An opinion.\n")],
            [f"{SOURCES}:11:7 left-out-event"],
        ),
        "the same, and its day quoted": (
            [WORDS, CITED, (SOURCES, "  left_out:\n", f"{DAY}“Monday, 3 March 2025” is a mistake.\n")],
            [],
        ),
        "a passage that an event cites": ([WORDS, (SOURCES, "  left_out:\n", f"{DAY}An opinion.\n")], []),
        "the day of the text, and no deed": (
            [WORDS, CITED, (SOURCES, "      reason: It dates the report itself.", "      reason: It is its head.")],
            [],
        ),
        "a deed without a day": ([WORDS, CITED, (SOURCES, "  left_out:\n", f"{LEFT}An opinion.\n")], []),
    },
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMED.values(), ids=NAMED)
def test_what_is_said_otherwise(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected
    assert REPORT in edited(*edits)


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}
