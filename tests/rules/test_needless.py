"""Answers that answer nothing are told; those that answer something are not."""

import pytest

from tests.packages import ACTORS, LETTER, PICTURES, REPORT, SOURCES, Edit, broken, edited, lines
from timeline.rules.needless import RULES

FOR_ALL = "supports: [date, status, place, participants]"
SPOILT: Edit = (REPORT, "It carried", "Itâ€™s so. It carried")


def explained(phrase: str, who: str) -> Edit:
    return PICTURES, FOR_ALL, f"means: {{{phrase}: [{who}]}}\n    {FOR_ALL}"


def read(says: str, reads: str) -> Edit:
    return PICTURES, FOR_ALL, f"says: {says}\n    reads: {reads}\n    {FOR_ALL}"


def repaired(raw: str, more: str = "") -> Edit:
    return SOURCES, "  left_out:\n", f"  repairs: [{{raw: {raw}, repaired: ’}}]\n{more}  left_out:\n"


def left_out(quote: str) -> Edit:
    return SOURCES, "  left_out:\n", f"  left_out:\n    - {{quote: {quote}, reason: So.}}\n"


TWO = "{raw: â€™s, repaired: ’s}, {raw: â€™, repaired: ’}"
OF_LETTER: Edit = (
    SOURCES,
    "  show: passages\n",
    "  show: passages\n  left_out: [{quote: It shone, reason: So.}]\n",
)
CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "needless-reading": {
        "as its words are read": ([read("April 2025", "2025-04")], [f"{PICTURES}:13:12 needless-reading"]),
        "a day of the month that they name": ([read("April 2025", "2025-04-02")], []),
        "only about that month": ([read("April 2025", "2025-04~")], []),
        "words that are more than what is read": ([read("Vale in April 2025", "2025-04")], []),
    },
    "needless-meaning": {
        "a name": ([explained("Ada Moreau", "ada-moreau")], [f"{PICTURES}:12:25 needless-meaning"]),
        "a name in other words": (
            [explained("Moreau of the Northern Survey", "ada-moreau, northern-survey")],
            [f"{PICTURES}:12:44 needless-meaning"],
        ),
        "a name of one of two": ([explained("Moreau of the Northern", "ada-moreau, northern-survey")], []),
        "no name": ([explained("the Northern Survey", "ada-moreau")], []),
        "a name that is not listed": (
            [explained("Ada", "ada-moreau"), (ACTORS, "names: [Moreau]", "names: [A. Moreau]")],
            [],
        ),
    },
    "needless-given": {
        "what the text has": (
            [(SOURCES, "  publisher: The Beacon", "  publisher: The Beacon\n  given: [publisher]")],
            [f"{SOURCES}:6:11 needless-given"],
        ),
        "what it has not": ([(SOURCES, "  publisher: The Beacon", "  publisher: A paper\n  given: [publisher]")], []),
    },
    "needless-repair": {
        "what stands nowhere": ([repaired("â€™")], [f"{SOURCES}:10:13 needless-repair"]),
        "what stands there": ([repaired("â€™"), SPOILT], []),
        "what another repairs": (
            [(SOURCES, "  left_out:\n", f"  repairs: [{TWO}]\n  left_out:\n"), SPOILT],
            [f"{SOURCES}:10:40 needless-repair"],
        ),
        "a text whose layout is undone": ([repaired("â€™", "  layout: [wrapped]\n")], []),
    },
    "needless-left-out": {
        "words without date, number and name": (
            [(LETTER, "I saw it.", "I saw it. It shone."), OF_LETTER],
            [f"{SOURCES}:24:22 needless-left-out"],
        ),
        "with a number": ([(LETTER, "I saw it.", "I saw it. It shone twelve hours."), OF_LETTER], []),
        "with a name": ([(LETTER, "I saw it.", "I saw it. It shone, said Moreau."), OF_LETTER], []),
        "with a date": ([left_out("in April 2025")], []),
    },
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMED.values(), ids=NAMED)
def test_an_answer(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}
