"""Statements that have a speaker, whom the quotes name: every rule has cases that break it and that nearly do."""

from hashlib import sha256

import pytest

from tests.packages import KINDS, LANDING, PICTURES, REPORT, SOURCES, TINY, Edit, broken, edited
from timeline.rules.speech import RULES

Case = tuple[list[Edit], list[str]]
SPEECH = (KINDS, "color: steelblue", "color: steelblue\n  speech: true")


def said(words: str, participants: str) -> list[Edit]:
    """Return edits by which the talk is a statement with these participants, told by other words."""
    old = "Ada Moreau of the Northern Survey will show"
    after = TINY[REPORT].replace(old, words)
    sums = (SOURCES, sha256(TINY[REPORT].encode()).hexdigest(), sha256(after.encode()).hexdigest())
    return [SPEECH, (REPORT, old, words), (PICTURES, old, words), sums, (PICTURES, "[ada-moreau]", participants)]


def another(words: str) -> list[str]:
    told = f"the quote says {words!r}, and of no speaker of this record"
    mend = f"give the role to whom it says, or answer with a `note` that quotes {words!r}"
    return [f"{PICTURES}:12:37 speaker-against-words: {told}: {mend}"]


def quoted(words: str, speaker: str, note: str = "") -> list[Edit]:
    """Return edits by which the talk is a statement, whose words are quoted apart from its speaker."""
    return [
        *said(words, f"[{speaker}]"),
        (PICTURES, "[date, status, place, participants]", f"[date, status, place]{note}"),
    ]


ADA, SURVEY = "{who: ada-moreau, role: speaker}", "{who: northern-survey, role: speaker}"
TOLD_HER = "The Northern Survey told Ada Moreau that she will show"
OTHERS = (
    f"{PICTURES}:11:12 words-of-another: the sentence of the quote says 'Northern Survey told', and of no speaker of "
    "this record: whose words are they? If theirs, answer with a `note` that quotes 'Northern Survey told'"
)
CASES: dict[str, dict[str, Case]] = {
    "speaker-missing": {
        "a statement of nobody": (
            [SPEECH],
            [
                f"{PICTURES}:7:15 speaker-missing: nobody is the speaker: give a role to who spoke, such as "
                "`{who: ada-moreau, role: speaker}`, or to everybody else"
            ],
        ),
        "a statement of somebody": ([SPEECH, (PICTURES, "[ada-moreau]", f"[{ADA}]")], []),
        "a statement of somebody in the source's words": (
            [SPEECH, (PICTURES, "[ada-moreau]", "[{words: Ada Moreau, role: speaker}]")],
            [],
        ),
        "a statement of which everybody is something else": (
            [SPEECH, (PICTURES, "[ada-moreau]", "[{who: ada-moreau, role: addressee}]")],
            [],
        ),
        "a statement without anybody": ([SPEECH, (PICTURES, "participants: [ada-moreau]\n", "")], []),
        "what is no statement": ([], []),
    },
    "role-unknown": {
        "a role that is not on the list": (
            [(KINDS, "color: teal", "color: teal\n  roles: [operator]")],
            [f"{LANDING}:9:11 role-unknown: 'owner' is no role of 'landing': operator"],
        ),
        "a role that is": ([(KINDS, "color: teal", "color: teal\n  roles: [operator, owner]")], []),
        "the speaker, whom no list need have": (
            [(KINDS, "color: steelblue", "color: steelblue\n  speech: true\n  roles: [host]"), said("", f"[{ADA}]")[4]],
            [],
        ),
        "any role, where no roles are listed": ([], []),
    },
    "words-of-another": {
        "words that the sentence gives to another": (quoted(TOLD_HER, ADA), [OTHERS]),
        "words that the sentence gives to the speaker": (quoted(TOLD_HER, SURVEY), []),
        "words that the sentence gives to nobody": (quoted("Ada Moreau will show", SURVEY), []),
        "words that the sentence gives to another, answered by a note": (
            quoted(TOLD_HER, ADA, "\n    note: “Northern Survey told” is of before."),
            [],
        ),
    },
    "speaker-against-words": {
        "the words of another": (said(TOLD_HER, f"[{ADA}]"), another("Northern Survey told")),
        "the words of the speaker": (said(TOLD_HER, f"[{SURVEY}, {{who: ada-moreau, role: addressee}}]"), []),
        "the words of another, answered by a note": (
            [
                *said(TOLD_HER, f"[{ADA}]"),
                (
                    PICTURES,
                    "place, participants]",
                    "place, participants]\n    note: “Northern Survey told” is of before.",
                ),
            ],
            [],
        ),
        "words of somebody who is not named": (said("She said that Ada Moreau will show", f"[{ADA}]"), []),
        "words of a thing, beside another's": (
            said("The report says the Northern Survey announced that Ada Moreau will show", f"[{ADA}]"),
            [],
        ),
        "words of a thing, and what another said to the speaker": (
            said("The report says the Northern Survey told Ada Moreau that she will show", f"[{ADA}]"),
            another("Northern Survey told"),
        ),
        "no form by which words are anybody's": (said("Ada Moreau of the Northern Survey can show", f"[{ADA}]"), []),
        "what is no statement": (said(TOLD_HER, f"[{ADA}]")[1:], []),
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
