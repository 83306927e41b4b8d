"""What is known from elsewhere: compatible with the record or openly against it, new, and proof of nothing."""

import pytest

from tests.packages import LANDING, PICTURES, Edit, broken, diagnostics, edited, lines
from timeline.rules.elsewhere import RULES


def known(date: str, note: str = "", path: str = PICTURES, before: str = "tags: [heron]") -> list[Edit]:
    """Return the edit that gives a record a date from elsewhere."""
    end = f', note: "{note}"' if note else ""
    return [(path, before, f'elsewhere: {{date: {date}, source: "any almanac"{end}}}\n{before}')]


IN_LANDING = (LANDING, "resolutions:")
CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "elsewhere-against-texts": {
        "a record whose own passages contradict its date": (
            [*known("2025-04-09"), (PICTURES, "date: 2025-04\n", "date: 2025-05\n")],
            [],
        ),
        "a day of another month": (known("2025-05-02"), [f"{PICTURES}:14:19 elsewhere-against-texts"]),
        "the same, said openly": (known("2025-05-02", "The report was wrong."), []),
        "a day of the record's month": (known("2025-04-09"), []),
        "a window that shares a day with the record's": (known('"[2025-04-30..2025-05-04]"'), []),
        "the day after": (known("2025-03-04", "", *IN_LANDING), [f"{LANDING}:24:19 elsewhere-against-texts"]),
    },
    "elsewhere-says-no-more": {
        "the record's own month": (known("2025-04"), [f"{PICTURES}:14:19 elsewhere-says-no-more"]),
        "the year of it": (known("2025"), [f"{PICTURES}:14:19 elsewhere-says-no-more"]),
        "a day of it": (known("2025-04-09"), []),
    },
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMED.values(), ids=NAMED)
def test_a_record(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}


def test_no_field_of_the_record_may_lean_on_it() -> None:
    files = edited(*known("2025-04-09"), (PICTURES, "date: 2025-04\n", "date: 2025-04-09\n"))
    assert f"{PICTURES}:3:7 date-too-fine" in lines(diagnostics(files))


def test_nor_may_the_summary() -> None:
    files = edited(*known("2025-05-02", "They err."), (PICTURES, "the probe saw.", "the probe saw on 2 May 2025."))
    assert f"{PICTURES}:8:10 date-not-in-quotes" in lines(diagnostics(files))
