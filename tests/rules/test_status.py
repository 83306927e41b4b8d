"""Quotes that tell another status than they are cited for: every rule has cases that break it and that nearly do."""

from hashlib import sha256

import pytest

from tests.packages import LANDING, PICTURES, REPORT, SOURCES, TINY, Edit, broken, edited
from timeline.rules.status import RULES

Case = tuple[list[Edit], list[str]]
CLAIMS = "[date, status, place, participants]"


def text(old: str, new: str) -> list[Edit]:
    """Return edits that change the report and the quote of the talk, and the hash with them."""
    before, after = TINY[REPORT], TINY[REPORT].replace(old, new)
    assert before.count(old) == 1
    sums = (SOURCES, sha256(before.encode()).hexdigest(), sha256(after.encode()).hexdigest())
    return [(REPORT, old, new), sums, (PICTURES, old, new)]


def becomes(status: str) -> Edit:
    return PICTURES, "status: planned", f"status: {status}"


def against(at: str, word: str, mood: str, status: str) -> str:
    mend = f"quote other words, or answer with a `note` that quotes {word!r}"
    return f"{PICTURES}:{at} status-against-words: {word!r} tells it as {mood}, not {status}: {mend}"


STRUCK = "will show “the first pictures”"


def called_off(title: str) -> list[Edit]:
    """Return edits by which a talk was called off, on a record of this title that has it as occurred."""
    return [
        *text(STRUCK, "called it in, and the talk was called off"),
        (PICTURES, "title: Moreau shows the first pictures", f"title: {title}"),
        becomes("occurred"),
    ]


def asked(at: str, word: str, mood: str, status: str) -> str:
    question = f"is it {status}, where the quote has {word!r}, as of what is {mood}?"
    mend = f"Quote the words that tell it, or answer with a `note` that quotes {word!r}"
    return f"{PICTURES}:{at} status-in-question: {question} {mend}"


CASES: dict[str, dict[str, Case]] = {
    "status-against-words": {
        "will show, for what occurred": (
            [becomes("occurred")],
            [against("12:22", "will", "planned", "occurred")],
        ),
        "the same, answered by a note": (
            [becomes("occurred"), (PICTURES, CLAIMS, f"{CLAIMS}\n    note: What “will” be is told as done.")],
            [],
        ),
        "reportedly showed": (
            [*text("will show", "reportedly showed"), becomes("occurred")],
            [against("12:22", "reportedly showed", "only said", "occurred")],
        ),
        "would not show, of which is asked": (
            [*text("will show", "would not show"), becomes("occurred")],
            [asked("12:22", "would not", "denied", "occurred")],
        ),
        "a calling off that somebody does": (called_off("Moreau calls off the talk"), []),
        "what is called off": (
            called_off("Moreau gives the talk"),
            [asked("12:22", "was called off", "cancelled", "occurred")],
        ),
        "reportedly showed, for claimed": ([*text("will show", "reportedly showed"), becomes("claimed")], []),
        "showed, for a plan of a day that is past": (
            [
                *text("will show “the first pictures” in Port Vale in April 2025", "showed “pictures” in Port Vale"),
                (PICTURES, "date: 2025-04", "date: 2025-02"),
            ],
            [against("12:22", "showed", "done", "planned")],
        ),
        "shows, for a plan of a day that lies ahead": (text("will show", "shows"), []),
        "showed, of which a plan of another clause tells nothing": (
            [*text("will show “the first pictures”", "showed pictures, but they will leave"), becomes("occurred")],
            [],
        ),
    },
    "status-in-question": {
        "no word of the title, and will": (
            [becomes("occurred"), (PICTURES, "title: Moreau shows the first pictures", "title: A talk")],
            [asked("12:22", "will", "planned", "occurred")],
        ),
        "will, for cancelled": (
            [becomes("cancelled")],
            [asked("12:22", "will", "planned", "cancelled")],
        ),
        "put off, for postponed": ([*text("will show", "put off"), becomes("postponed")], []),
        "denied, of which another citation speaks": (
            [(PICTURES, CLAIMS, "[date, place, participants]\n    formerly: {status: denied}")],
            [asked("13:24", "will", "planned", "denied")],
        ),
        "landed, as the survey said, for claimed": (
            [(LANDING, "status: occurred", "status: claimed"), (LANDING, "[status, place, part", "[place, part")],
            [],
        ),
        "landed, as nobody said, for claimed": (
            [(LANDING, "status: occurred", "status: claimed"), (LANDING, "[date, status, place]", "[date, place]")],
            [
                f"{LANDING}:22:16 status-in-question: is it claimed, where the quote has 'landed', as of what is done? "
                "Quote the words that tell it, or answer with a `note` that quotes 'landed'"
            ],
        ),
        "yet to, for not yet": (
            [
                *text("will show", "has yet to show"),
                (PICTURES, CLAIMS, "[date, place, participants]\n    disputes: {status: not-yet}"),
            ],
            [],
        ),
        "under way needs no word of its own": ([(LANDING, "status: occurred", "status: ongoing")], []),
    },
    "formerly-untold": {
        "words that tell of nothing that lies ahead": (
            [
                *text("will show “the first pictures” in Port Vale in April 2025", "and her “pictures” of Port Vale"),
                (PICTURES, "date: 2025-04", "date: 2025-02"),
                (PICTURES, CLAIMS, "[date, place, participants]\n    formerly: {status: planned}"),
            ],
            [
                f"{PICTURES}:13:24 formerly-untold: nothing in the quote tells of what is planned: did the text know "
                "it so? Quote the words that tell it, or answer with a `note` that quotes 'Ada'"
            ],
        ),
        "what the words tell as ahead": (
            [(PICTURES, CLAIMS, "[date, place, participants]\n    formerly: {status: planned}")],
            [],
        ),
        "a day that lies ahead of the text": (
            [*text("will show", "shows"), (PICTURES, CLAIMS, "[date, place]\n    formerly: {status: planned}")],
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
