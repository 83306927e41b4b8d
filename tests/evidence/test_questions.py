"""What a second reader is asked of an event, since no rule settles it."""

import pytest

import timeline
from tests.packages import LANDING, LETTER, PICTURES, REPORT, SOURCES, Edit, edited, loaded, package
from tests.steps import doubled, steps
from timeline.evidence.coverage import Cited
from timeline.evidence.sharing import shared
from timeline.records.package import Files

TITLE = "Do the passages say what the title says, and no less surely?"


def asked(files: Files, id: str = "landing") -> list[str]:
    """Return the questions on an event."""
    return [one.asked for one in timeline.examine(loaded(files)).questions[id]]


def test_all_that_is_asked_of_an_event() -> None:
    assert asked(package()) == [
        TITLE,
        "Do the passages say what the summary says, and no less surely?",
        "Is it of the kind 'Landing', by what the passages tell?",
        "Did it take place at 'Lake Aldous', or do the passages name that for something else?",
        "Did 'Northern Survey' take part, as 'owner', or do the passages only name them?",
        "Of the values of date one was kept, since 'The report gives the weekday too, and 3 March 2025 was a Monday.': "
        "does that hold?",
    ]


TWIN = package()[LANDING].decode()
CITED_TOO = "  - source: report\n    quote: the probe Heron landed at Lake Aldous\n    supports: [status]\nrelated"
GENERAL = "I saw it. Nobody had thought so."

CASES: dict[str, tuple[list[Edit], str, str]] = {
    "words of the summary that stand in no quote": (
        [(LANDING, "with its instruments.", "and sinks with its instruments at once.")],
        "landing",
        "Do the passages say what the summary says, and no less surely? No quote has 'sinks', 'once'",
    ),
    "words of the title that stand in no quote": (
        [(LANDING, "title: The Heron lands", "title: The Heron explodes")],
        "landing",
        f"{TITLE} No quote has 'explodes'",
    ),
    "a date that only its publication bounds": (
        [
            (REPORT, "On Monday, 3 March 2025, the", "The"),
            (LANDING, "quote: On Monday, 3 March 2025, the probe", "quote: The probe"),
            (LANDING, "date: 2025-03-03\nkind", 'date: "[..2025-03-05]"\nkind'),
        ],
        "landing",
        "Do the passages put it at 'by 5 March 2025'?",
    ),
    "a passage that another event cites for the same field": (
        [(PICTURES, "related", CITED_TOO)],
        "landing",
        "[1] stands for status of 'pictures' too: does it tell as much of this one?",
    ),
    "the same, of the other": (
        [(PICTURES, "related", CITED_TOO)],
        "pictures",
        "[2] stands for status of 'landing' too: does it tell as much of this one?",
    ),
    "a sentence with nothing of the event in it": (
        [
            (LETTER, "I saw it.", GENERAL),
            (
                LANDING,
                "resolutions:",
                "  - source: letter\n    quote: Nobody had thought so\n    supports: [status]\nresolutions:",
            ),
        ],
        "landing",
        "[4] has no name, date or number of this event: does it tell of this one?",
    ),
    "words whose meaning the curator says": (
        [
            (LETTER, "I saw it.", "They saw it."),
            (
                LANDING,
                "resolutions:",
                "  - source: letter\n    quote: They saw it\n    means: {They: [northern-survey]}\n"
                "    supports: [participants]\nresolutions:",
            ),
        ],
        "landing",
        "[4] 'They' is said to mean northern-survey: does it?",
    ),
    "a note on a citation": (
        [(LANDING, "    supports: [instruments]", "    supports: [instruments]\n    note: By weight.")],
        "landing",
        "[2] has the note 'By weight.': is it true, and an answer?",
    ),
    "a reading of the curator's own": (
        [(PICTURES, "    supports: [date", "    says: April 2025\n    reads: 2025-04\n    supports: [date")],
        "pictures",
        "[1] 'April 2025' is read as 2025-04: do the words mean that?",
    ),
    "words that are left out of a sentence that is cited": (
        [(SOURCES, "  left_out:\n", "  left_out:\n    - {quote: the Northern Survey said, reason: Hearsay.}\n")],
        "landing",
        "'the Northern Survey said' is left out beside a passage, since 'Hearsay.': "
        "is it rightly no part of this event?",
    ),
}


@pytest.mark.parametrize(("edits", "id", "expected"), CASES.values(), ids=CASES)
def test_asks(edits: list[Edit], id: str, expected: str) -> None:
    assert expected in asked(edited(*edits), id)
    assert expected not in asked(package(), id)


def test_two_records_of_the_same_people_kind_and_passages_are_perhaps_one() -> None:
    files = package({"data/events/twin.yaml": TWIN.replace("title: The Heron lands", "title: Heron lands")})
    for id, other in (("landing", "twin"), ("twin", "landing")):
        assert f"{other!r} has the same people, kind and passages: are they one event, told twice?" in asked(files, id)
    of_other_kind = edited(("data/events/twin.yaml", "kind: landing", "kind: talk"), files=files)
    assert not any("told twice" in one for one in asked(of_other_kind))


HEADS = {
    "a heading": ("The Heron, 3 March 2025\n\n", "The Heron, 3 March 2025"),
    "an entry of a list": ("- 3 March 2025, the Heron landed.\n\n", "3 March 2025, the Heron landed"),
    "a numbered entry": ("2) 3 March 2025, the Heron landed.\n\n", "3 March 2025, the Heron landed"),
}


@pytest.mark.parametrize(("line", "quote"), HEADS.values(), ids=HEADS)
def test_what_stands_over_many_is_asked_of_none(line: str, quote: str) -> None:
    cited = f"  - source: letter\n    quote: {quote}\n    supports: [status]\n"
    files = edited(
        (LETTER, "Dear editor,\n\n", f"Dear editor,\n\n{line}"),
        (LANDING, "resolutions:", f"{cited}resolutions:"),
        (PICTURES, "related:", f"{cited}related:"),
    )
    assert not any(one.startswith("[4]") for one in asked(files))
    assert not any(one.startswith("[2]") for one in asked(files, "pictures"))


def test_a_language_without_words_is_asked_by_no_words() -> None:
    files = edited(
        (
            SOURCES,
            "  title: Heron landed\n  publisher: The Beacon\n  language: en",
            "  title: Heron landed\n  publisher: The Beacon\n  language: fi",
        )
    )
    assert asked(files, "pictures")[0] == TITLE


def test_an_event_that_was_withdrawn_is_asked_nothing() -> None:
    files = edited((PICTURES, "tags: [heron]\n", "withdrawn: {reason: error, note: A slip.}\n"))
    assert timeline.examine(loaded(files)).questions.keys() == {"landing"}


def test_a_passage_that_all_cite_costs_no_more_for_each() -> None:
    def cost(size: int) -> int:
        crowd = {"report": [Cited(0, 50, f"e{number}", 1) for number in range(size)]}
        return steps(lambda: shared(crowd))

    few, many = doubled(cost, 400)
    assert many < 2.3 * few
