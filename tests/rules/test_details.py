"""Keys of details that are used again: listed, used, and each value what its key says it is."""

from collections.abc import Mapping
from hashlib import sha256

import pytest

from tests.packages import LANDING, PICTURES, REPORT, SOURCES, TINY, broken, edited, lines, package
from timeline.records.package import Files
from timeline.rules.contact import detail_not_in_quote
from timeline.rules.details import PLAIN, RULES

FIELDS = "data/fields.yaml"
COUNT = "instruments: {label: Instruments, type: count}\n"


def told(words: str, sort: str = "count", listed: str | None = None, note: str = "") -> Files:
    """Return the package in which the detail says other words, and so does the report."""
    files = package({FIELDS: f"instruments: {{label: Instruments, type: {sort}}}\n" if listed is None else listed})
    files = edited(
        (REPORT, "It carried 12 instruments.", f"It carried {words}."),
        (LANDING, "quote: It carried 12 instruments", f"quote: It carried {words}"),
        (LANDING, "  instruments: 12 instruments", f"  instruments: {words.replace('“', '').replace('”', '')}"),
        *([(LANDING, "resolutions:", f"note: {note}\nresolutions:")] if note else []),
        files=files,
    )
    old, new = (sha256(one[REPORT]).hexdigest() for one in (package(), files))
    return edited((SOURCES, old, new), files=files)


def thrice(fields: str) -> Files:
    """Return the package with a detail that three events have."""
    events = {f"data/events/landing-{name}.yaml": TINY[LANDING] for name in ("one", "two")}
    return package({**events, FIELDS: fields})


AT = f"{LANDING}:12:16"
CASES: Mapping[str, Mapping[str, tuple[Files, list[str]]]] = {
    "detail-of-another-type": {
        "a count without a number": (told("few instruments"), [f"{AT} detail-of-another-type"]),
        "a count in words": (told("twelve instruments"), []),
        "a count that is more than one": (told("over 1,000 instruments"), []),
        "a length of time": (told("a two-and-a-half-hour film", "duration"), []),
        "a length of time without a unit": (told("twelve instruments", "duration"), [f"{AT} detail-of-another-type"]),
        "a sum": (told("a load of $61 billion", "money"), []),
        "a sum in no money": (told("twelve instruments", "money"), [f"{AT} detail-of-another-type"]),
        "whatever is text": (told("few instruments", "text"), []),
        "a count without a number that a note answers for": (
            told("few instruments", note="“few instruments” is all that is told."),
            [],
        ),
    },
    "quotation-without-marks": {
        "words of the author": (told("12 instruments", "quotation"), [f"{AT} quotation-without-marks"]),
        "words between marks": (told("“12 instruments”", "quotation"), []),
        "the same, noted": (told("12 instruments", "quotation", note="“12 instruments” is said by her."), []),
    },
    "field-unlisted": {
        "a detail of three events": (
            thrice("length: {label: Length, type: duration}\n"),
            [f"{FIELDS}:1:1 field-unlisted", f"{FIELDS}:1:9 field-never-used"],
        ),
        "the same, listed": (thrice(COUNT), []),
        "the same, and nothing is listed": (thrice("{}\n"), []),
        "a detail of one event": (package({FIELDS: COUNT, PICTURES: None}), []),
    },
    "field-never-used": {
        "a key that no event has": (
            package({FIELDS: f"{COUNT}length: {{label: Length, type: duration}}\n"}),
            [f"{FIELDS}:2:9 field-never-used"],
        ),
        "a key that one has": (package({FIELDS: COUNT}), []),
    },
    "field-named-as-column": {
        "a key that is a column": (
            package({FIELDS: f"{COUNT}country: {{label: Country, type: text}}\n"}),
            [f"{FIELDS}:2:10 field-named-as-column", f"{FIELDS}:2:10 field-never-used"],
        ),
        "a key that is none": (package({FIELDS: COUNT}), []),
    },
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("files", "expected"), NAMED.values(), ids=NAMED)
def test_details(files: Files, expected: list[str]) -> None:
    assert sorted(lines(broken(files, (*RULES, *PLAIN)))) == sorted(expected)


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in (*RULES, *PLAIN)}


BY_VALUE = {
    "a number in figures for one in words": ("a two-and-a-half-hour film", "2.5 hours", "duration", True),
    "another number": ("a two-and-a-half-hour film", "3 hours", "duration", False),
    "another unit of the same length": ("a two-hour film", "120 minutes", "duration", True),
    "another money": ("a load of $61 billion", "61 billion euros", "money", False),
    "a count in figures": ("twelve instruments", "12", "count", True),
    "words, which are not of a type": ("twelve instruments", "12", "text", False),
}


@pytest.mark.parametrize(("words", "value", "sort", "sound"), BY_VALUE.values(), ids=BY_VALUE)
def test_a_number_is_held_to_the_words_by_value(words: str, value: str, sort: str, *, sound: bool) -> None:
    files = edited((LANDING, f"  instruments: {words}", f"  instruments: {value}"), files=told(words, sort))
    assert (broken(files, [detail_not_in_quote]) == []) is sound
