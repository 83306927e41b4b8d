"""What is told of a place."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase as fnmatch

import pytest

from tests.editing.desks import at_cursor
from tests.packages import ACTORS, LANDING, PICTURES, REPORT, SOURCES, package
from timeline.commands.book import RULES
from timeline.editing.desk import desk, of_package
from timeline.editing.hover import hover

BOOK = {rule.code: rule for rule in RULES}

TOLD: dict[str, tuple[str, str, str, str]] = {
    "a quote, in its paragraph": (
        LANDING,
        "quote: It carried",
        "quote: It ca‸rried",
        "**Heron landed, The Beacon, 2025-03-05** `report` 3:91\n\n---\n\n"
        "> On Monday, 3 March 2025, the probe Heron landed at Lake Aldous, the Northern Survey said. "
        "**It carried 12 instruments**.",
    ),
    "a quote with a date, and what that allows": (
        LANDING,
        "quote: the Northern",
        "quote: the ‸Northern",
        "**Dear editor, \\[2025-03-05..2025-03-31\\]** `letter` 3:1\n\n---\n\n"
        "> **the Northern Survey’s probe landed at Lake Aldous on 4 March 2025**. I saw it."
        "\n\n---\n\n- '4 March 2025' allows 2025-03-04",
    ),
    "a quote that is not found, and why": (
        LANDING,
        "quote: It carried 12",
        "quote: It carr‸ied 13",
        "report says 'carried 12 instruments.' where the quote says 'carried 13 instruments'",
    ),
    "a phrase, and what it allows": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "says: 4 M‸arch 2025",
        "- '4 March 2025' allows 2025-03-04",
    ),
    "a date in words": (LANDING, "date: 2025-03-03", "date: 2025-03-‸03", "3 March 2025 (Monday 2025-03-03)"),
    "a window of dates": (
        LANDING,
        "date: 2025-03-03",
        'date: "[2025-03‸..2025-04]"',
        "some time between March and April 2025 (2025-03-01 to 2025-04-30)",
    ),
    "a date that is none": (LANDING, "date: 2025-03-03", "date: 2025-‸13", "…2025-13…"),
    "an actor": (PICTURES, "[ada-moreau]", "[ada-mo‸reau]", "**Ada Moreau, person** `ada-moreau`\n\n- also: Moreau"),
    "a place": (LANDING, "place: lake-aldous", "place: lake‸-aldous", "**Lake Aldous, in norway** `lake-aldous`"),
    "a source": (LANDING, "source: letter", "source: let‸ter", "…seeds/letter.txt…"),
    "another event": (PICTURES, "{follows: [landing]}", "{follows: [land‸ing]}", "…The Heron lands, 2025-03-03…"),
    "an entry, by its key": (
        ACTORS,
        "ada-moreau:",
        "ada-‸moreau:",
        "**Ada Moreau, person** `ada-moreau`\n\n- also: Moreau",
    ),
    "a key": (
        LANDING,
        "status: occurred",
        "sta‸tus: occurred",
        "Status: How far the event has come, as the sources know it.\n\nSuch as `occurred`",
    ),
    "a key, with what may stand there": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "mea‸ns: {the Northern Survey: [northern-survey]}",
        "Means: Whom a phrase of the quote means: each is named in the thousand characters before it.\n\n"
        "Such as `{both leaders: [donald-trump, vladimir-putin]}`",
    ),
    "a status": (LANDING, "status: occurred", "status: occ‸urred", "occurred: It has been."),
    "a status that a source gives otherwise": (
        LANDING,
        "{date: 2025-03-04}",
        "{status: not‸-yet}",
        "not-yet: By then it has not been.",
    ),
    "another choice": (ACTORS, "kind: person", "kind: per‸son", "Kind: …"),
    "a field that is supported": (
        LANDING,
        "supports: [date, status, place]",
        "supports: [da‸te, status, place]",
        "date: 2025-03-03",
    ),
    "a detail that is supported": (
        LANDING,
        "supports: [instruments]",
        "supports: [instr‸uments]",
        "instruments: 12 instruments",
    ),
    "the quote that dates a source": (
        SOURCES,
        "  quote: The Beacon, 5",
        "  quote: The ‸Beacon, 5",
        "…> **The Beacon, 5 March 2025**…",
    ),
    "the title, which stands for its event": (
        LANDING,
        "title: The Heron",
        "title: The ‸Heron",
        "…The Heron lands, 2025-03-03…",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "expected"), TOLD.values(), ids=TOLD)
def test_tells(file: str, old: str, new: str, expected: str) -> None:
    on, offset = at_cursor(file, old, new)
    told = hover(on, file, offset)
    assert told is not None
    assert fnmatch(told.markdown, re.sub(r"([*?[])", r"[\1]", expected).replace("…", "*"))


def test_a_summary_tells_nothing() -> None:
    on, offset = at_cursor(LANDING, "summary: The probe", "summary: The ‸probe")
    assert hover(on, LANDING, offset) is None


def test_a_place_of_a_text_tells_which_records_cite_it() -> None:
    on = desk(package())
    told = hover(on, REPORT, on.text(REPORT).index("It carried") + 2)
    assert told is not None
    assert told.markdown == "Cited by\n\n- The Heron lands `landing`, 2025-03-03"
    assert hover(on, REPORT, on.text(REPORT).index("said.")) is None


def test_a_finding_tells_what_its_rule_wants() -> None:
    on, offset = at_cursor(LANDING, "quote: It carried 12", "quote: It carr‸ied 13")
    told = hover(on, LANDING, offset, of_package(on), BOOK)
    assert told is not None
    assert "**quote-not-found** Every quote stands in its source, word for word." in told.markdown


def test_no_sign_of_a_text_is_markdown() -> None:
    files = {**package(), REPORT: b"It carried 12 instruments, *all* of [them](https://heron.example/) <b>.\n"}
    on = desk(files)
    told = hover(on, LANDING, on.text(LANDING).index("It carried") + 2)
    assert told is not None
    assert "\\*all\\* of \\[them\\](https://heron.example/) \\<b\\>" in told.markdown


@pytest.mark.parametrize("file", ["data/notes.txt", "README.md", "data/events/none.yaml", "seeds/none.txt"])
def test_nothing_is_told_of_files_that_are_not_there(file: str) -> None:
    assert hover(desk(package()), file, 3) is None
