"""A review holds as long as the record and the texts that it cites are what was read."""

from hashlib import sha256

import pytest

from tests.packages import (
    LANDING,
    LETTER,
    PICTURES,
    REPORT,
    SOURCES,
    Edit,
    edited,
    loaded,
    package,
    read_by,
    read_story,
)
from tests.rules.test_disagreements import LIST, listed
from tests.rules.test_story import WHOLE
from timeline.evidence import examine
from timeline.records.package import REVIEWS, STORY, Files

READ = read_by(package(), ("Ida Lund", "person", "2025-05-02"))


def readers(files: Files) -> dict[str, list[str]]:
    """Return who read which event as it is."""
    return {id: [one.reader for one in there] for id, there in examine(loaded(files)).reviewed.items()}


def test_a_review_counts_for_its_event() -> None:
    assert readers(READ) == {"landing": ["Ida Lund"]}
    assert readers(package()) == {}


LAPSED: dict[str, list[Edit]] = {
    "the title": [(LANDING, "title: The Heron lands", "title: It lands")],
    "a comment in the record": [(LANDING, "details:\n", "details:  # of the report\n")],
    "a text that it cites": [(LETTER, "I saw it.", "I did not see it.")],
    "another text that it cites": [(REPORT, "It carried 12", "It  carried 12")],
}
STANDING: dict[str, list[Edit]] = {
    "another record": [(PICTURES, "title: Moreau shows", "title: Moreau will show")],
    "the list of sources": [(SOURCES, "title: Dear editor", "title: A letter to the editor")],
    "line ends of the record": [(LANDING, "title: The Heron lands\n", "title: The Heron lands\r\n")],
}


@pytest.mark.parametrize("edits", LAPSED.values(), ids=LAPSED)
def test_it_lapses_when_this_changes(edits: list[Edit]) -> None:
    assert readers(edited(*edits, files=READ)) == {}


@pytest.mark.parametrize("edits", STANDING.values(), ids=STANDING)
def test_it_does_not_lapse_when_this_changes(edits: list[Edit]) -> None:
    assert readers(edited(*edits, files=READ)) == {"landing": ["Ida Lund"]}


def test_it_holds_again_when_the_record_is_put_back() -> None:
    changed = edited((LANDING, "title: The Heron lands", "title: It lands"), files=READ)
    again = read_by(changed, ("Ole Berg", "person", "2025-05-03"))
    assert readers(again) == {"landing": ["Ole Berg"]}
    back = edited((LANDING, "title: It lands", "title: The Heron lands"), files=again)
    assert readers(back) == {"landing": ["Ida Lund"]}


def test_a_text_that_pictures_does_not_cite_does_not_count_for_it() -> None:
    files = read_by(package(), ("Ida Lund", "person", "2025-05-02"), id="pictures")
    changed = edited((LETTER, "I saw it.", "I did not see it."), files=files)
    assert readers(changed) == {"pictures": ["Ida Lund"]}


def test_the_digest_is_of_the_file_and_of_the_texts() -> None:
    raw = package()
    texts = b"".join(sha256(raw[path]).digest() for path in (LETTER, REPORT))
    assert sha256(raw[LANDING] + texts).hexdigest()[:12].encode() in READ[REVIEWS]


LEAD_LAPSES: dict[str, list[Edit]] = {
    "a sentence of it": [(STORY, "so the report has it", "the report has it")],
    "a record that it tells": [(PICTURES, "title: Moreau shows", "title: Moreau will show")],
}
LEAD_STANDS: dict[str, list[Edit]] = {"a comment": [(STORY, "lead:", "lead:  # of two events")]}


@pytest.mark.parametrize("edits", LEAD_LAPSES.values(), ids=LEAD_LAPSES)
def test_the_review_of_a_lead_lapses_when_this_changes(edits: list[Edit]) -> None:
    read = read_story(WHOLE, "story:lead")
    assert readers(read) == {"story:lead": ["Ida Lund"]}
    assert readers(edited(*edits, files=read)) == {}


@pytest.mark.parametrize("edits", LEAD_STANDS.values(), ids=LEAD_STANDS)
def test_the_review_of_a_lead_stands_when_this_changes(edits: list[Edit]) -> None:
    assert readers(edited(*edits, files=read_story(WHOLE, "story:lead"))) == {"story:lead": ["Ida Lund"]}


def test_the_review_of_a_part_is_of_its_words_and_of_what_is_in_it() -> None:
    read = read_story(WHOLE, "part:after")
    assert readers(edited((PICTURES, "title: Moreau shows", "title: Moreau will show"), files=read)) == {
        "part:after": ["Ida Lund"]
    }
    assert readers(edited((LANDING, "part: arrival", "part: after"), files=read)) == {}


def test_the_review_of_a_disagreement_is_of_its_entry_and_of_the_records_that_it_names() -> None:
    read = read_story(listed("[landing.date, {source: letter, quote: I saw it, value: seen}]"), "disagreement:seen")
    assert readers(edited((PICTURES, "title: Moreau shows", "title: Moreau will show"), files=read)) == {
        "disagreement:seen": ["Ida Lund"]
    }
    assert readers(edited((LIST, "Neither is nearer.", "Both are."), files=read)) == {}
    assert readers(edited((LANDING, "title: The Heron lands", "title: It lands"), files=read)) == {}
