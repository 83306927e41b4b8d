"""The head of a source: its title, author, publisher and language are those of its text."""

from hashlib import sha256

import pytest

from tests.packages import LETTER, REPORT, SOURCES, TINY, Edit, broken, edited, lines
from timeline.rules.heads import RULES

BEACON = "  publisher: The Beacon\n"
_LONG = "The probe is well, and so are they who built it. " * 8


def within(publisher: str) -> list[Edit]:
    """Return edits to a long report, which tells of Ivo Lind, ends with Ada Moreau and has a line by Cora Reed."""
    more = f"\n{_LONG}\nReport: Cora Reed\n{_LONG} The keeper, Ivo Lind, heard it, and went down. {_LONG}\nAda Moreau\n"
    before, after = TINY[REPORT], TINY[REPORT] + more
    sums = (SOURCES, sha256(before.encode()).hexdigest(), sha256(after.encode()).hexdigest())
    return [(REPORT, before, after), sums, (SOURCES, BEACON, f"  publisher: {publisher}\n")]


CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "head-not-in-text": {
        "a publisher whom the text does not name": (
            [(SOURCES, BEACON, "  publisher: The Lantern\n")],
            [f"{SOURCES}:5:14 head-not-in-text"],
        ),
        "the same, said to be known from elsewhere": (
            [(SOURCES, BEACON, "  publisher: The Lantern\n  given: [publisher]\n")],
            [],
        ),
        "an author where only a publisher is said to be known": (
            [(SOURCES, BEACON, "  publisher: The Lantern\n  author: Ivo Lind\n  given: publisher\n")],
            [f"{SOURCES}:6:11 head-not-in-text"],
        ),
        "a title in capitals": ([(SOURCES, "title: Heron landed", "title: HERON LANDED")], []),
        "two authors, each named somewhere": (
            [(SOURCES, BEACON, f"{BEACON}  author: Ada Moreau; Northern Survey\n")],
            [],
        ),
        "a part of a word": (
            [(SOURCES, BEACON, "  publisher: Beac\n")],
            [f"{SOURCES}:5:14 head-not-in-text"],
        ),
    },
    "head-from-within": {
        "somebody of whom the text tells": (
            within("Ivo Lind"),
            [f"{SOURCES}:5:14 head-from-within"],
        ),
        "the same, said to be known from elsewhere": (
            [*within("Ivo Lind"), (SOURCES, "publisher: Ivo Lind", "publisher: Ivo Lind\n  given: publisher")],
            [],
        ),
        "who stands at the foot": (within("Ada Moreau"), []),
        "who stands in a line of their own": (within("Cora Reed"), []),
    },
    "language-of-another": {
        "English listed as Finnish": (
            [
                (
                    SOURCES,
                    "title: Heron landed\n  publisher: The Beacon\n  language: en",
                    "title: Heron landed\n  publisher: The Beacon\n  language: fi",
                )
            ],
            [f"{SOURCES}:6:13 language-of-another"],
        ),
        "English of one month listed as Finnish": (
            [(SOURCES, "title: Dear editor\n  language: en", "title: Dear editor\n  language: fi")],
            [],
        ),
    },
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMED.values(), ids=NAMED)
def test_a_head(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected
    assert {REPORT, LETTER} <= edited(*edits).keys()


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}
