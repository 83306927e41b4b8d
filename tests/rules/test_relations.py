"""What events do to each other: told by a word of one of the two, and with something in common."""

import pytest

from tests.packages import LANDING, PICTURES, Edit, broken, edited, lines
from timeline.rules.relations import RULES

NAMED: Edit = (
    PICTURES,
    "participants: [ada-moreau]\n",
    "participants: [ada-moreau]\nnote: “On Monday, 3 March” began it.\n",
)
ALONE = (
    (LANDING, "  - source: report\n    quote: On Monday, 3 March 2025, the probe Heron landed at Lake Aldous\n", ""),
    (LANDING, "    supports: [date, status, place]\n", ""),
    (LANDING, "  - source: report\n    quote: It carried 12 instruments\n    supports: [instruments]\n", ""),
    (LANDING, "details:\n  instruments: 12 instruments\n", ""),
    (LANDING, "place: lake-aldous\n", ""),
    (PICTURES, "quote: Ada Moreau of the Northern Survey will", "quote: will"),
)
CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "relation-without-word": {
        "a talk that cancels a landing, with no word of it": (
            [(PICTURES, "related: {follows:", "related: {cancels:")],
            [f"{PICTURES}:13:20 relation-without-word"],
        ),
        "a landing that announces a talk, and tells of nothing ahead": (
            [(LANDING, "resolutions:", "related: {announces: [pictures]}\nresolutions:")],
            [f"{LANDING}:24:22 relation-without-word"],
        ),
        "a talk that will be, and announces": ([(PICTURES, "related: {follows:", "related: {announces:")], []),
        "the same as the first, with a note that quotes the other": (
            [(PICTURES, "related: {follows:", "related: {cancels:"), NAMED],
            [],
        ),
        "another relation": ([], []),
    },
    "relation-of-strangers": {
        "nobody, no place, no source and no word shared": (
            [*ALONE, (LANDING, "title: The Heron lands", "title: Down it comes")],
            [f"{PICTURES}:13:20 relation-of-strangers"],
        ),
        "the same, where a passage of the other is not found": (
            [
                *ALONE,
                (LANDING, "title: The Heron lands", "title: Down it comes"),
                (LANDING, "landed at Lake", "came to Lake"),
            ],
            [],
        ),
        "one source": ([], []),
    },
}
NAMES = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMES.values(), ids=NAMES)
def test_relations(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected
