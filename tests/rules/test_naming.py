"""How a quote names: not as what was not, not in another clause; every rule has cases that break it and nearly do."""

import pytest

from tests.packages import LANDING, Edit, broken, edited
from tests.rules.test_contact import text
from timeline.rules.naming import RULES

Case = tuple[list[Edit], list[str]]
CITED = "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous"
OWNER = "Not the Northern Survey but a club owns it"


def telling(said: str, *edits: Edit) -> list[Edit]:
    """Return edits by which report and record tell of the landing in other words."""
    return [*text(CITED, said), (LANDING, CITED, said), (LANDING, "[status, place, participants]", "[status]"), *edits]


def owned(said: str, *edits: Edit) -> list[Edit]:
    """Return edits by which the report says whose the probe is, and is cited for it alone."""
    return [
        *text("It carried 12 instruments", f"{said}. It carried 12 instruments"),
        (LANDING, "[status, place, participants]", "[status, place]"),
        (
            LANDING,
            "  - source: letter",
            f"  - source: report\n    quote: {said}\n    supports: [participants]\n  - source: letter",
        ),
        *edits,
    ]


EXCLUDED = (
    f"{LANDING}:21:12 named-as-excluded: the quote names 'Northern Survey' with 'Not', and another instead: "
    "name that one, or answer with a `note` that quotes 'Not'"
)
BESIDE = (
    f"{LANDING}:15:12 place-of-another-clause: the date stands beside 'Port Vale', and 'Lake Aldous' in another "
    "clause: is it the place? If so, answer with a `note` that quotes 'Port Vale'"
)
APART = "It was built by Lake Aldous, and landed in Port Vale on 3 March 2025"

CASES: dict[str, dict[str, Case]] = {
    "named-as-excluded": {
        "an owner who is none": (owned(OWNER), [EXCLUDED]),
        "an owner instead of another": (owned("Not a club but the Northern Survey owns it"), []),
        "an owner of whom something is denied": (owned("It was not the Northern Survey’s first"), []),
        "an owner who is none, answered by a note": (
            owned(OWNER, (LANDING, f"{OWNER}\n", f"{OWNER}\n    note: The “not” is a slip.\n")),
            [],
        ),
    },
    "place-of-another-clause": {
        "another place beside the date": (telling(APART), [BESIDE]),
        "the place beside the date": (
            telling("It was built in Port Vale, and landed at Lake Aldous on 3 March 2025"),
            [],
        ),
        "both places beside the date": (telling("It flew from Port Vale to Lake Aldous on 3 March 2025"), []),
        "a quote with another date": (telling("It left Port Vale on 2 May 2024, and landed at Lake Aldous"), []),
        "another place answered by a note": (
            telling(APART, (LANDING, f"{APART}\n", f"{APART}\n    note: “Port Vale” is a bay of the lake.\n")),
            [],
        ),
    },
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert [f"{one.location} {one.code}: {one.message}" for one in broken(edited(*edits), RULES)] == expected


def test_every_rule_has_cases_that_break_it_and_that_nearly_do() -> None:
    assert set(CASES) == {rule.code for rule in RULES}
    for code, cases in CASES.items():
        assert any(f" {code}: " in words for _, expected in cases.values() for words in expected)
        assert any(f" {code}: " not in " ".join(expected) for _, expected in cases.values())
