"""Quotes and details that are cut from what turns them: every rule has cases that break it and nearly do."""

import pytest

from tests.packages import LANDING, Edit, broken, edited
from tests.rules.test_contact import text
from tests.rules.test_contrary import telling
from timeline.rules.omissions import RULES

Case = tuple[list[Edit], list[str]]
CITED = "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous"
KEPT = "It carried 12 instruments"


def behind(word: str) -> str:
    """Return the rest of the finding that a quote stands behind a word that turns it."""
    told = f"{word!r} stands just before the quote: begin it earlier, or answer with a `note` that quotes {word!r}"
    return f":18:12 cut-after-negation: {told}"


def found(at: str, code: str, told: str, word: str) -> str:
    """Return a finding that a note with the word would answer."""
    return f"{LANDING}:{at} {code}: {told}, or answer with a `note` that quotes {word!r}"


def hedged(word: str, told: str = "quote it too") -> str:
    return found("15:12", "hedge-left-out", f"{word!r} is left out, beside the quote or in it: {told}", word)


def told_of(summary: str, quote: str, note: str = "") -> list[Edit]:
    """Return edits by which the landing is told by a sentence of its report, which is cited for its status."""
    return [*telling(summary, quote, note), (LANDING, "supports: [kind]", "supports: [status]")]


def conditional(word: str) -> list[str]:
    """Return the finding that title and summary leave a condition out."""
    told = f"the source has {word!r}, and title and summary no condition: does it hang on one?"
    mend = f"If not, answer with a `note` that quotes {word!r}"
    return [f"{LANDING}:21:12 condition-left-out: {told} {mend}"]


CASES: dict[str, dict[str, Case]] = {
    "cut-after-negation": {
        "a negation left out": (
            [*text("It carried", "It never carried"), (LANDING, "It carried 12", "carried 12")],
            [LANDING + behind("never")],
        ),
        "a negation that the quote begins with": (
            [
                *text("It carried", "It never carried"),
                (LANDING, "It carried 12", "never carried 12"),
                (LANDING, "instruments: 12", "instruments: never carried 12"),
            ],
            [],
        ),
        "a negation at the head of its clause": (
            [*text("It carried", "Not one of those six probes carried"), (LANDING, "It carried 12", "carried 12")],
            [LANDING + behind("Not")],
        ),
        "a negation of another clause": (
            [*text("It carried", "It did not land, but it carried"), (LANDING, "It carried 12", "carried 12")],
            [],
        ),
        "a negation behind a comma alone": (
            [*text("It carried", "Nobody saw it, it carried"), (LANDING, "It carried 12", "it carried 12")],
            [],
        ),
        "a negation before an insertion": (
            [*text("It carried", "It never, as was said, carried"), (LANDING, "It carried 12", "carried 12")],
            [LANDING + behind("never")],
        ),
        "a verb that denies, before a comma": (
            [*text("It carried", "She denied on Monday, that it carried"), (LANDING, "It carried 12", "it carried 12")],
            [LANDING + behind("denied")],
        ),
        "a negation in the sentence before": (
            [*text("It carried", "He did not. It carried"), (LANDING, "It carried 12", "carried 12")],
            [],
        ),
        "a condition left out": (
            [*text("It carried", "If it carried"), (LANDING, "It carried 12", "carried 12")],
            [LANDING + behind("If")],
        ),
        "a negation answered by a note": (
            [
                *text("It carried", "It never carried"),
                (
                    LANDING,
                    "It carried 12 instruments\n",
                    "carried 12 instruments\n    note: The “never” is of another probe.\n",
                ),
            ],
            [],
        ),
    },
    "cut-before-negation": {
        "a denial behind a detail": (
            text("12 instruments.", "12 instruments did not fail."),
            [found("18:12", "cut-before-negation", "'did not' stands just behind the quote: end it later", "did not")],
        ),
        "a denial that the quote holds": (
            [*text("12 instruments.", "12 instruments did not fail."), (LANDING, KEPT, f"{KEPT} did not fail")],
            [],
        ),
        "a denial of what only time and place are cited for": (
            [
                *text("at Lake Aldous, the Northern", "at Lake Aldous did not sink, the Northern"),
                (LANDING, "[date, status, place]", "[date, place]"),
            ],
            [],
        ),
        "a denial answered by a note": (
            [
                *text("12 instruments.", "12 instruments did not fail."),
                (LANDING, f"{KEPT}\n", f"{KEPT}\n    note: They “did not” fail, and were carried.\n"),
            ],
            [],
        ),
    },
    "hedge-left-out": {
        "a hedge behind": (
            text("at Lake Aldous, the Northern Survey said", "at Lake Aldous, it is said"),
            [hedged("it is said")],
        ),
        "a hedge in an elision": (
            [
                *text("Heron landed", "Heron in its orbit nearly landed"),
                (LANDING, "Heron landed", "Heron in its orbit […] landed at"),
                (LANDING, "landed at at", "landed at"),
            ],
            [hedged("nearly")],
        ),
        "a hedge that the quote holds": (
            [*text("Heron landed", "Heron reportedly landed"), (LANDING, "Heron landed", "Heron reportedly landed")],
            [],
        ),
        "a hedge of what is planned": (
            [
                *text("at Lake Aldous, the Northern Survey said", "at Lake Aldous, it is said"),
                (LANDING, "status: occurred", "status: claimed"),
            ],
            [],
        ),
        "a hedge answered by a note": (
            [
                *text("at Lake Aldous, the Northern Survey said", "at Lake Aldous, it is said"),
                (LANDING, f"{CITED}\n", f"{CITED}\n    note: “It is said” goes with the photographs.\n"),
            ],
            [],
        ),
    },
    "speaker-left-out": {
        "another speaker in an elision": (
            [
                *text(KEPT, "The pilot said he slept. Moreau said that it carried 12 instruments"),
                (LANDING, KEPT, "The pilot said […] that it carried 12 instruments"),
            ],
            [
                found(
                    "18:12",
                    "speaker-left-out",
                    "'said' is left out, and may be of somebody else: quote it too",
                    "said",
                )
            ],
        ),
        "the same speaker": (
            [
                *text(KEPT, "The pilot said, as was hoped, that it carried 12 instruments"),
                (LANDING, KEPT, "The pilot said […] that it carried 12 instruments"),
            ],
            [],
        ),
        "another speaker answered by a note": (
            [
                *text(KEPT, "The pilot said he slept. Moreau said that it carried 12 instruments"),
                (
                    LANDING,
                    f"{KEPT}\n",
                    "The pilot said […] that it carried 12 instruments\n    note: Both “said” are of the pilot.\n",
                ),
            ],
            [],
        ),
    },
    "detail-cut-short": {
        "a detail cut from a denial": (
            [*text(KEPT, "It never carried 12 instruments"), (LANDING, KEPT, "It never carried 12 instruments")],
            [
                found(
                    "19:16",
                    "detail-cut-short",
                    "the quote has '12 instruments' with 'never': give both",
                    "never",
                )
            ],
        ),
        "a detail of how something is denied": (
            [
                *text(KEPT, "It refused by 12 votes to 9"),
                (LANDING, KEPT, "It refused by 12 votes to 9"),
                (LANDING, "instruments: 12 instruments", "instruments: 12 votes to 9"),
            ],
            [],
        ),
        "a detail with its denial": (
            [
                *text(KEPT, "It never carried 12 instruments"),
                (LANDING, KEPT, "It never carried 12 instruments"),
                (LANDING, "instruments: 12", "instruments: never carried 12"),
            ],
            [],
        ),
        "a detail cut from a hedge": (
            [
                *text(KEPT, "It allegedly carried 12 instruments"),
                (LANDING, KEPT, "It allegedly carried 12 instruments"),
            ],
            [
                found(
                    "19:16",
                    "detail-cut-short",
                    "the quote has '12 instruments' with 'allegedly': give both",
                    "allegedly",
                )
            ],
        ),
        "a detail that stands a second time, without": (
            [
                *text(KEPT, "It never carried 12 instruments; the other carried 12 instruments"),
                (LANDING, KEPT, "It never carried 12 instruments; the other carried 12 instruments"),
            ],
            [],
        ),
        "a detail answered by a note": (
            [
                *text(KEPT, "It never carried 12 instruments"),
                (LANDING, f"{KEPT}\n", "It never carried 12 instruments\n    note: “Never” on one day.\n"),
            ],
            [],
        ),
    },
    "condition-left-out": {
        "a condition": (
            told_of("The club keeps the film.", "The club keeps the film, provided that it pays"),
            conditional("provided that"),
        ),
        "a condition behind the end of the quote": (
            [
                *told_of("The club keeps the film.", "The club keeps the film, on condition that it pays"),
                (LANDING, "film, on condition that it pays\n", "film\n"),
            ],
            conditional("on condition that"),
        ),
        "a condition before what hangs on it": (
            told_of("The club keeps the film.", "If the crew agrees, the club keeps the film"),
            conditional("If"),
        ),
        "a condition told": (
            told_of("The club keeps the film if it pays.", "The club keeps the film, provided that it pays"),
            [],
        ),
        "a condition told in other words": (
            told_of("Payment is a condition.", "The club keeps the film, provided that it pays"),
            [],
        ),
        "a condition of what is not told": (
            told_of("The Heron lands.", "The club keeps the film, provided that it pays"),
            [],
        ),
        "a question": (told_of("The club asks of the film.", "The club asked him if the film was kept"), []),
        "a condition, answered by a note": (
            told_of(
                "The club keeps the film.", "The club keeps the film, provided that it pays", "“Provided that” is met."
            ),
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
