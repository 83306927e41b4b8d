"""How a date is told: what lasts is a span, and a day that only a convention gives is no bound."""

import pytest

from tests.packages import KINDS, LANDING, PICTURES, REPORT, Edit, broken, edited, exported, lines, made, package
from tests.rule_examples import telling
from timeline.received import document
from timeline.records.event_record import EventRecord
from timeline.records.package import DOCUMENT, RELEASE, Files
from timeline.rules.telling import RULES

LASTING: Edit = (KINDS, "label: Landing\n", "label: Landing\n  lasting: true\n")
DATE = "date: 2025-03-03\nk"
ONGOING: Edit = (LANDING, "status: occurred", "status: ongoing")
AT = f"{LANDING}:3:7"


def said(words: str, edtf: str) -> dict[str, bytes]:
    """Return the package in which the pictures are to be shown at a time in the report's words."""
    return telling(
        (REPORT, "in April 2025", words), (PICTURES, "in April 2025", words), (PICTURES, "2025-04\n", f'"{edtf}"\n')
    )


CASES: dict[str, tuple[Files, list[str]]] = {
    "what lasts, once by a day": (
        edited(LASTING, ONGOING, (LANDING, DATE, 'date: "[..2025-03-05]"\nk')),
        [f"{AT} lasting-as-point"],
    ),
    "what goes on, on a day": (edited(LASTING, ONGOING), [f"{AT} lasting-as-point"]),
    "what goes on since nobody says when": (edited(LASTING, ONGOING, (LANDING, DATE, "date: /..\nk")), []),
    "what had begun before and ended then": (edited(LASTING, (LANDING, DATE, "date: /2025-03-03\nk")), []),
    "what lasted within a day": (edited(LASTING), []),
    "what is of another kind": (edited(ONGOING, (LANDING, DATE, 'date: "[..2025-03-05]"\nk')), []),
    "the eighth week of the coming ones": (
        said("in the coming weeks", "[2025-03-05..2025-05-04]"),
        [f"{PICTURES}:3:7 bound-of-a-convention"],
    ),
    "the coming weeks without an end": (said("in the coming weeks", "[2025-03-05..]"), []),
    "what lasts from the coming weeks on": (
        said("in the coming weeks", "2025-03-05/2025-05-04"),
        [f"{PICTURES}:3:7 bound-of-a-convention"],
    ),
    "the week that a text names": (said("next week", "[2025-03-10..2025-03-16]"), []),
    "the month that a text names": (package(), []),
    "the last third of a month that is named": (said("in late April 2025", "[2025-04-21..2025-04-30]"), []),
    "all of that month": (said("in late April 2025", "2025-04"), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_finds(files: Files, expected: list[str]) -> None:
    assert lines(broken(files, RULES)) == expected


MENDS: dict[str, tuple[Files, str]] = {
    "a blank start of what goes on": (CASES["what lasts, once by a day"][0], "write '/..', or give it another kind"),
    "an open end of it": (CASES["what goes on, on a day"][0], "write '2025-03-03/..', or give it another kind"),
    "a window without an end": (CASES["the eighth week of the coming ones"][0], "write '[2025-03-05..]'"),
    "a span without an end": (CASES["what lasts from the coming weeks on"][0], "write '2025-03-05/'"),
    "a window without a start": (
        telling(
            (REPORT, "On Monday, 3 March 2025, the", "In recent weeks the"),
            (LANDING, "On Monday, 3 March 2025, the", "In recent weeks the"),
            (LANDING, DATE, 'date: "[2025-01-06..2025-03-05]"\nk'),
        ),
        "write '[..2025-03-05]'",
    ),
}


@pytest.mark.parametrize(("files", "mend"), MENDS.values(), ids=MENDS)
def test_says_what_to_write(files: Files, mend: str) -> None:
    [one] = broken(files, RULES)
    assert one.message.endswith(mend)


def event(files: Files, id: str) -> EventRecord:
    """Return an event of the release of files."""
    read = document.read(made(files)[f"{RELEASE}/{DOCUMENT}"])
    return next(one for one in read.events if one.id == id)


TOLD: dict[str, tuple[Files, str, str, tuple[str | None, str | None]]] = {
    "an open end with the words that leave it open": (
        said("in the coming weeks", "[2025-03-05..]"),
        "pictures",
        "from 5 March 2025, “the coming weeks”",
        ("publication", None),
    ),
    "the words that the record says count": (
        edited(
            (PICTURES, "    supports:", "    says: in the coming weeks\n    supports:"),
            files=said("in the coming weeks", "[2025-03-05..]"),
        ),
        "pictures",
        "from 5 March 2025, “in the coming weeks”",
        ("publication", None),
    ),
    "an open end that other words give": (
        said("after 5 March 2025", "[2025-03-05..]"),
        "pictures",
        "on or after 5 March 2025",
        ("words", None),
    ),
    "an end that only a convention gives rests on nothing": (
        said("in the coming weeks", "[2025-03-05..2025-05-04]"),
        "pictures",
        "some time between 5 March and 4 May 2025",
        ("publication", None),
    ),
}


@pytest.mark.parametrize(("files", "id", "text", "basis"), TOLD.values(), ids=TOLD)
def test_a_date_is_told(files: Files, id: str, text: str, basis: tuple[str | None, str | None]) -> None:
    one = event(files, id)
    assert (one.date_text, (one.start_basis, one.end_basis)) == (text, basis)


def test_what_goes_on_is_told_with_when_it_was_seen() -> None:
    one = event(edited(LASTING, ONGOING, (LANDING, DATE, "date: /..\nk")), "landing")
    assert one.date_text == "seen 5–31 March 2025, since when is not said"
    assert str(one.observed) == "2025-03-05/2025-03-31"


def test_what_says_nothing_of_its_date_needs_no_words_for_it() -> None:
    files = edited(
        LASTING,
        ONGOING,
        (LANDING, DATE, "date: /..\nk"),
        (LANDING, "[date, status, place]", "[status, place]"),
        (LANDING, "    disputes: {date: 2025-03-04}\nresolutions:\n", ""),
        (LANDING, "  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", ""),
    )
    assert f"{RELEASE}/{DOCUMENT}" in exported(files)
