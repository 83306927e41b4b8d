"""What title and summary add: every rule has cases that break it and cases that nearly do."""

import pytest

from tests.packages import LANDING, Edit, broken, edited
from tests.rules.test_contrary import telling
from timeline import language
from timeline.rules.weights import RULES

Case = tuple[list[Edit], list[str]]
FILMED = "The club filmed the landing"


def weighty(word: str) -> list[str]:
    told = f"the summary has '{word}', and neither a quote nor its paragraph anything of the kind"
    mend = f"quote the words that tell it, or answer with a `note` that quotes '{word}'"
    return [f"{LANDING}:10:10 weight-not-in-quotes: {told}: {mend}"]


def reason(words: str) -> list[str]:
    told = f"the summary has '{words}', and neither a quote nor its paragraph a word of it"
    mend = f"quote the words that tell it, or answer with a `note` that quotes '{words}'"
    return [f"{LANDING}:10:10 reason-not-in-quotes: {told}: {mend}"]


CASES: dict[str, dict[str, Case]] = {
    "weight-not-in-quotes": {
        "a death": (telling("The club filmed a death.", FILMED), weighty("death")),
        "a crime": (telling("The film is stolen.", FILMED), weighty("stolen")),
        "a death that the quote has": (telling("A pilot died.", "The club filmed a burial"), []),
        "all of them": (telling("All of the club filmed it.", "Five of the six filmed the landing"), weighty("All")),
        "all of them, by another word": (telling("All of the club filmed it.", "Everybody filmed the landing"), []),
        "no more than a number": (telling("Only 12 of the club filmed it.", "The 12 of the club filmed it"), []),
        "what nobody suffers": (telling("The club filmed it; nobody died.", FILMED), []),
        "a death, answered by a note": (telling("The club filmed a death.", FILMED, "A “death” is all it was."), []),
    },
    "reason-not-in-quotes": {
        "a reason": (
            telling("The club filmed it because of the noise.", FILMED),
            reason("because of the noise"),
        ),
        "a purpose": (
            telling("The club filmed it in order to gain fame.", FILMED),
            reason("in order to gain"),
        ),
        "a lack": (
            telling("The club filmed it without a permit.", FILMED),
            reason("without a permit"),
        ),
        "a reason that the quote has": (
            telling("The club filmed it because of the noise.", "The club, as it was noisy, filmed the landing"),
            [],
        ),
        "a name": (telling("The club filmed it because of Ada Moreau.", FILMED), []),
        "a long reason": (
            telling("The club filmed it because members had often asked their leaders for something good.", FILMED),
            [],
        ),
        "a reason, answered by a note": (
            telling("The club filmed it because of the noise.", FILMED, "It was “because of the noise”."),
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


@pytest.mark.parametrize("tag", ["de", "en", "es", "fr"])
def test_the_ideas_are_the_same_in_all_languages(tag: str) -> None:
    there, known = language.of(tag).weights, language.of("en").weights
    assert there.ideas.keys() == known.ideas.keys()
    assert there.known.keys() == known.known.keys()


@pytest.mark.parametrize(
    ("tag", "word", "idea"),
    [
        ("en", "killed", "death"),
        ("de", "verhaftet", "arrest"),
        ("de", "Stadtwald", "forest"),
        ("fr", "incendie", "fire"),
        ("es", "fallecieron", "death"),
    ],
)
def test_a_word_of_a_text_tells_an_idea(tag: str, word: str, idea: str) -> None:
    assert idea in language.of(tag).weights.told([word])
