"""Passages leave events some day, and a record tells no less than they do: each rule is broken, and nearly."""

import pytest

from tests.evidence.test_bounds import STORY, told
from tests.evidence.test_reading import read
from timeline.rules.evidenced import RULES

APRIL = told("It was in April 2025", "[2025-03..2025-04]", "announces: a", status="planned")
SPAN = "It went on from 3 to 9 March 2025"
TEXT = (
    f"{STORY} The vote was between 22 and 29 January 2025. They met on 22 and 29 January 2025. It burned in the night "
    "of 3 to 4 January 2025. It was on 3 March. It opened from 3 to 9 February 2025."
)
READ = "reads: 2025-03; supports: [date]"
WIDER = "a: date-too-wide: 2025-03 is wider than '15 March 2025' (report), which gives 2025-03-15"
CASES: dict[str, dict[str, tuple[dict[str, str], list[str]]]] = {
    "passages-out-of-order": {
        "words that begin after what they announce is over": (
            {"a": told("It was on 15 March 2025", "[2025-03-01..2025-03-31]", status="planned"), "b": APRIL},
            [
                "b: passages-out-of-order: b before a, but by their passages a is over on 2025-03-15, and b begins on "
                "2025-04-01"
            ],
        ),
        "words that leave a day": ({"a": told("It was in April 2025", "2025-04", status="planned"), "b": APRIL}, []),
        "dates that say so themselves": (
            {
                "a": told("It was on 15 March 2025", "2025-03-15", status="planned"),
                "b": APRIL.replace("[2025-03..2025-04]", "2025-04"),
            },
            [],
        ),
    },
    "date-too-wide": {
        "the month of a day": ({"a": told("It was on 15 March 2025", "2025-03", status="planned")}, [WIDER]),
        "the day": ({"a": told("It was on 15 March 2025", "2025-03-15", status="planned")}, []),
        "the month of a month": ({"a": told("It was in February 2025", "2025-02")}, []),
        "a window": ({"a": told("It was on 15 March 2025", "[2025-03-01..2025-03-31]", status="planned")}, []),
        "a day that a report gives": ({"a": told("It fell", "[..2025-03-05]")}, []),
        "what a curator reads": (
            {"a": told("It was on 15 March 2025", "2025", claims=f"says: March 2025; {READ}", status="planned")},
            ["a: date-too-wide: 2025 is wider than 'March 2025' (report), which gives 2025-03"],
        ),
    },
    "date-of-one-end": {
        "the first day of a span": ({"a": told(SPAN, "2025-03-03")}, [
            "a: date-of-one-end: 2025-03-03 is one end of 'from 3 to 9 March 2025' (report): did it begin or end then, "
            "and not last or lie between them? Else write 2025-03-03/2025-03-09"
        ]),
        "the last day of a window": ({"a": told("The vote was between 22 and 29 January 2025", "2025-01-29")}, [
            "a: date-of-one-end: 2025-01-29 is one end of 'between 22 and 29 January 2025' (report): did it begin or "
            "end then, and not last or lie between them? Else write [2025-01-22..2025-01-29]"
        ]),
        "the span": ({"a": told(SPAN, "2025-03-03/2025-03-09")}, []),
        "a window over it": ({"a": told(SPAN, "[2025-03-03..2025-03-09]")}, []),
        "its month": ({"a": told(SPAN, "2025-03")}, []),
        "a day of two that are told": ({"a": told("They met on 22 and 29 January 2025", "2025-01-29")}, []),
        "either day of a night": ({"a": told("It burned in the night of 3 to 4 January 2025", "2025-01-03")}, []),
        "a day that another passage gives": (
            {"a": f"{told(SPAN, '2025-03-03')}\nIt was on 3 March | supports: [date]"}, []
        ),
        "one end by name": (
            {"a": told(SPAN, "2025-03-03", claims="says: from 3; reads: 2025-03-03; supports: [date]")}, []
        ),
        "a beginning, by its words": ({"a": told("It opened from 3 to 9 February 2025", "2025-02-03")}, []),
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("events", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(events: dict[str, str], expected: list[str]) -> None:
    story = read(TEXT, **events)
    found = [one for rule in RULES for one in rule.check(story)]
    said = [f"{one.location.file} {one.code}: {one.message}" for one in found]
    assert [words.removeprefix("data/events/").replace(".yaml ", ": ") for words in said] == expected


def test_every_rule_has_a_case_that_breaks_it_and_one_that_nearly_does() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}
    assert all({bool(found) for _, found in cases.values()} == {True, False} for cases in CASES.values())
