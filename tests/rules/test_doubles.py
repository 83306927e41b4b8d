"""Events that may be one: what a withdrawn record alone told, and what two records tell alike."""

import pytest

from tests.packages import LANDING, PICTURES, TINY, broken, edited, lines, package
from timeline.rules import chronology, evidenced
from timeline.rules.doubles import RULES

TWICE = "data/events/twice.yaml"
OTHER = TINY[LANDING].replace("The Heron lands", "A probe comes down")
GONE = "withdrawn: {reason: duplicate, merged_into: landing}\n"
CASES: dict[str, dict[str, tuple[str, list[str]]]] = {
    "told-twice": {
        "one event under two titles": (OTHER, [f"{TWICE}:2:8 told-twice"]),
        "the same, said to follow the other": (f"{OTHER}related: {{follows: [landing]}}\n", []),
        "of another day": (OTHER.replace("date: 2025-03-03", "date: 2025-03-09"), []),
        "of another kind": (OTHER.replace("kind: landing", "kind: talk"), []),
        "of other people": (OTHER.replace("northern-survey", "ada-moreau"), []),
    },
    "double-of-another": {
        "withdrawn for a record of other passages": (
            f"{TINY[PICTURES]}{GONE}",
            [f"{TWICE}:11:12 double-of-another"],
        ),
        "withdrawn for a record of the same passages": (f"{OTHER}{GONE}", []),
        "withdrawn as out of scope": (f"{TINY[PICTURES]}{GONE}".replace("duplicate", "out-of-scope"), []),
    },
    "same-as-unanswered": {
        "perhaps another, which does not say so": (
            f"{OTHER}related: {{same_as_perhaps: [landing]}}\n",
            [f"{TWICE}:26:29 same-as-unanswered"],
        ),
        "a draft may say so alone": (f"{OTHER}draft: true\nrelated: {{same_as_perhaps: [landing]}}\n", []),
    },
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("record", "expected"), NAMED.values(), ids=NAMED)
def test_two_records(record: str, expected: list[str]) -> None:
    assert lines(broken(package({TWICE: record}), RULES)) == expected


def test_two_that_say_so_of_each_other_are_asked_nothing_and_nothing_follows_for_their_time() -> None:
    files = edited((PICTURES, "{follows: [landing]}", "{same_as_perhaps: [landing]}"))
    files[LANDING] += b"related: {same_as_perhaps: [pictures]}\n"
    assert lines(broken(files, (*RULES, *chronology.RULES, *evidenced.RULES))) == []


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}
