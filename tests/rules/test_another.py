"""Claims whose quotes tell them of something else: every rule has cases that break it and cases that nearly do."""

import pytest

from tests.packages import KINDS, LANDING, Edit, broken, edited
from tests.rules.test_contact import text
from timeline.rules.another import RULES

Case = tuple[list[Edit], list[str]]
CITED = "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous"
WORDS = [
    (KINDS, "color: teal", "color: teal\n  words: {en: [landing, landed]}"),
    (KINDS, "color: steelblue", "color: steelblue\n  words: {en: [talk, talks]}"),
]


def telling(said: str, supports: str, *edits: Edit) -> list[Edit]:
    """Return edits by which the report says something more, and is cited for it alone."""
    return [
        *text("It carried 12 instruments", f"{said}. It carried 12 instruments"),
        (LANDING, "[status, place, participants]", "[participants]"),
        (LANDING, "supports: [date, status, place]", "supports: [date, status]"),
        (
            LANDING,
            "  - source: letter",
            f"  - source: report\n    quote: {said}\n    supports: {supports}\n  - source: letter",
        ),
        *edits,
    ]


def noted(said: str, note: str) -> Edit:
    return (LANDING, f"quote: {said}\n", f"quote: {said}\n    note: {note}\n")


TALKED = "There were talks at Lake Aldous"
ENDS = "It was to be there by the end of April"
KIND = (
    f"{LANDING}:4:7 kind-of-another: no quote has a word of 'landing', and one has 'talks': is it 'talk'? If not, "
    "answer with a `note` that quotes 'talks'"
)


def place(word: str) -> str:
    told = f"the quote names 'Lake Aldous' with '{word}': is it where this was?"
    return f"{LANDING}:21:12 place-of-another-deed: {told} If so, answer with a `note` that quotes '{word}'"


PLANNED = "The Survey spoke of planned talks at Lake Aldous"
BUILT = "In May 2019 the club came to Lake Aldous"
PARTY = "The club quarrelled with Lake Aldous"
COUNTS = "It had 14 masts in 2025 and 31 masts in 2019"
LISTED = "It had 31 masts on 9 May 2019 and again on 3 March 2025"
APART = "In March 2025 it had 31 masts; in 2019 it lost some"
MASTS = (LANDING, "  instruments: 12 instruments", "  instruments: 12 instruments\n  masts: 31 masts")
DETAIL = (
    f"{LANDING}:23:16 detail-of-another: the quote has '2019': is 'masts' said so of this event? If so, answer with a "
    "`note` that quotes '2019'"
)

CASES: dict[str, dict[str, Case]] = {
    "kind-of-another": {
        "a word of another kind alone": (telling(TALKED, "[kind]", *WORDS), [KIND]),
        "a word of its own kind beside": (telling("The landing ended talks at Lake Aldous", "[kind]", *WORDS), []),
        "no word of any kind": (telling("The club was at Lake Aldous", "[kind]", *WORDS), []),
        "a word that only says which part of a month": (
            telling(ENDS, "[kind]", WORDS[0], (KINDS, "color: steelblue", "color: steelblue\n  words: {en: [end]}")),
            [],
        ),
        "kinds without words": (telling(TALKED, "[kind]"), []),
        "another kind, answered by a note": (
            telling(TALKED, "[kind]", *WORDS, noted(TALKED, "The “talks” were of the landing.")),
            [],
        ),
    },
    "place-of-another-deed": {
        "the place of what is planned": (telling(PLANNED, "[place]", *WORDS), [place("talks")]),
        "the place of another year": (telling(BUILT, "[place]"), [place("May 2019")]),
        "a place that is a party": (telling(PARTY, "[place]"), [place("with")]),
        "the place of the landing": (telling("After talks it landed at Lake Aldous", "[place]", *WORDS), []),
        "the place of another year, answered by a note": (
            telling(BUILT, "[place]", noted(BUILT, "“May 2019” is when the club came there.")),
            [],
        ),
    },
    "detail-of-another": {
        "a number of another year": (telling(COUNTS, "[masts]", MASTS), [DETAIL]),
        "a number of this year": (telling(COUNTS, "[masts]", (MASTS[0], MASTS[1], MASTS[2].replace("31", "14"))), []),
        "two days of one list": (telling(LISTED, "[masts]", MASTS), []),
        "a day in the words themselves": (
            telling(COUNTS, "[masts]", (MASTS[0], MASTS[1], MASTS[2].replace("31 masts", "31 masts in 2019"))),
            [],
        ),
        "a day in its own clause": (telling(APART, "[masts]", MASTS), []),
        "a number of another year, answered by a note": (
            telling(COUNTS, "[masts]", MASTS, noted(COUNTS, "It was “2019” when they were counted.")),
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
