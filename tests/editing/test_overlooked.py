"""What a text says and no event cites becomes a draft, or is left out."""

from __future__ import annotations

import pytest

from tests.editing.desks import applied
from tests.editing.mending import code_of, listing, offered
from tests.packages import (
    LANDING,
    LETTER,
    REPORT,
    SOURCES,
    TINY,
    diagnostics,
    package,
)
from timeline.editing.actions import actions
from timeline.editing.desk import Desk, desk, of_package, written
from timeline.editing.overlooked import passage
from timeline.editing.remedies import Action
from timeline.records.package import Files

FURTHER = "It sent a picture on 9 March 2025."
LEFT: dict[str, tuple[str, str]] = {
    "in a list of its own": ("", "\n  left_out:\n    - quote: It sent a picture on 9 March 2025.\n      reason:\n"),
    "behind another": (
        "  left_out:\n    - quote: I saw it.\n      reason: Who?\n",
        "reason: Who?\n    - quote: It sent a picture on 9 March 2025.\n      reason:\n",
    ),
    "behind another between braces": (
        "  left_out: [{quote: I saw it., reason: A view.}]\n",
        "reason: A view.}, {quote: 'It sent a picture on 9 March 2025.', reason: }]\n",
    ),
}


def overlooked(keys: str = "") -> tuple[Files, Desk, list[Action]]:
    """Return a package in whose letter a dated sentence is overlooked, and what is offered for that."""
    letter = TINY[LETTER] + FURTHER + "\n"
    files = listing(package(), [(SOURCES, "  show: passages\n", f"  show: passages\n{keys}")], letter)
    on, there = offered(files)
    return files, on, [one for one in there if code_of(one) == "dated-sentence-unused"]


@pytest.mark.parametrize(("keys", "expected"), LEFT.values(), ids=LEFT)
def test_a_sentence_is_left_out_with_a_reason_to_be_given(keys: str, expected: str) -> None:
    files, on, [_, action] = overlooked(keys)
    made = applied(on, *action.edits)[SOURCES]
    assert action.title == "Leave it out, with a reason"
    assert expected in made
    whole = {**files, SOURCES: made.replace("reason:\n", "reason: So.\n").replace("reason: }", "reason: So.}").encode()}
    assert "dated-sentence-unused" not in {one.code for one in diagnostics(whole)}


SENTENCES = "It sent one on 9 March 2025. It slept on 10 March 2025.\n\nIt woke on 11 March 2025.\n"


def test_all_that_no_event_cites_is_left_out_at_once_and_with_one_reason() -> None:
    files = listing(package(), [], TINY[LETTER] + SENTENCES)
    on, there = offered(files)
    title = "Leave out all 3 dated sentences of letter that no event cites, with a reason"
    action = next(one for one in there if one.title == title)
    made = applied(on, *action.edits)[SOURCES]
    assert made.count("reason:\n") == 2, "two of them follow one another"
    first = made.replace("reason:\n", "reason: Too late for this timeline.\n", 1)
    on, there = offered({**files, SOURCES: first.encode()})
    (action,) = [one for one in there if one.title.startswith("Give the reason")]
    assert action.title == "Give the reason 'Too late for this timeline.' here, too"
    whole = {**files, SOURCES: applied(on, *action.edits)[SOURCES].encode()}
    assert {one.code for one in diagnostics(whole)} == {one.code for one in diagnostics(package())}


def test_a_reason_that_is_blank_hides_nothing_else() -> None:
    files = listing(package(), [], TINY[LETTER] + SENTENCES)
    on, there = offered(files)
    action = next(one for one in there if one.title == "Leave it out, with a reason")
    then = desk({**files, SOURCES: applied(on, *action.edits)[SOURCES].encode()}, earlier=on)
    found = [one for one in of_package(then) if one.code != "source-dated-later"]
    assert [one.code for one in found if one.location.file == LETTER] == ["dated-sentence-unused"] * 2
    assert [one.message for one in found if one.location.file == SOURCES] == ["'reason' is empty: write a value"]


def test_what_was_left_out_since_is_not_offered_to_be_again() -> None:
    _, on, [draft, leave] = overlooked()
    on = written(on, SOURCES, applied(on, *leave.edits)[SOURCES])
    assert draft.mends
    assert [one.title for one in actions(on, LETTER, 0, len(on.text(LETTER)), [draft.mends])] == [draft.title]


def test_a_record_is_drafted_of_a_sentence() -> None:
    files, _, [action, _] = overlooked()
    assert action.title == "Draft a record of this sentence, data/events/sent-picture.yaml"
    path, text = action.makes or ("", "")
    assert path == "data/events/sent-picture.yaml"
    assert ("date: 2025-03-09\n" in text, "draft: true\n" in text, f"quote: {FURTHER}\n" in text) == (True, True, True)
    finished = text.replace("draft: true\n", "").replace("kind:\n", "kind: talk\n")
    assert "kind:\n" in text
    codes = [{one.code for one in diagnostics({**files, path: one.encode()})} for one in (text, finished)]
    assert ["dated-sentence-unused" in one for one in codes] == [True, False], "a draft excuses nothing"


MARKED: dict[str, tuple[str, str, str, str]] = {
    "words that are marked": (
        REPORT,
        "It carried 12",
        "Draft a record of this passage, data/events/carried-12.yaml",
        "quote: It carried 12\n",
    ),
    "the sentence at the cursor": (
        REPORT,
        "",
        "Draft a record of this sentence, data/events/beacon.yaml",
        "quote: The Beacon, 5 March 2025\n",
    ),
    "half a word, by its sentence": (
        REPORT,
        "arried 1",
        "Draft a record of this sentence, data/events/carried-12-instruments.yaml",
        "quote: It carried 12 instruments.\n",
    ),
}


@pytest.mark.parametrize(("file", "words", "title", "quote"), MARKED.values(), ids=MARKED)
def test_a_record_is_drafted_of_what_is_marked_in_a_text(file: str, words: str, title: str, quote: str) -> None:
    on = desk(package())
    start = on.text(file).index(words)
    action = passage(on, file, start, start + len(words))
    assert action is not None
    assert action.makes is not None
    assert (action.title, quote in action.makes[1]) == (title, True)


def test_no_record_is_drafted_of_what_is_no_text() -> None:
    assert passage(desk(package()), LANDING, 3, 9) is None


def test_a_draft_is_called_as_no_other_event_is() -> None:
    files, on, _ = overlooked()
    taken = {**files, "data/events/sent-picture.yaml": on.files[LANDING]}
    there = [one for one in offered(taken)[1] if code_of(one) == "dated-sentence-unused"]
    assert there[0].makes
    assert there[0].makes[0] == "data/events/sent-picture-2.yaml"
