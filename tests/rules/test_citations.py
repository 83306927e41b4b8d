"""What a citation must be: every rule of the room has a case that breaks it and one that nearly does."""

import pytest

from tests.packages import LANDING, LETTER, PICTURES, PLACES, REPORT, SOURCES, Edit, broken, edited, lines
from timeline.rules.citations import RULES

Case = tuple[list[Edit], list[str]]
QUOTE = "the Northern Survey’s probe landed at Lake Aldous on 4 March 2025"
SHOWN = "Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025"
SHORT = "quote: It carried 12 instruments"
WITHDRAWN = "tags: [heron]\nwithdrawn: {reason: error}"


def quoting(words: str, more: str = "") -> Edit:
    """Return the edit after which the second citation of the landing quotes `words` from the report."""
    return LANDING, SHORT, f"quote: {words}" + (f"\n    {more}" if more else "")


CASES: dict[str, dict[str, Case]] = {
    "formerly-not-status": {
        "a place": (
            [(LANDING, "[instruments]", "[instruments]\n    formerly: {place: port-vale}")],
            [f"{LANDING}:20:23 formerly-not-status"],
        ),
        "a status": ([(LANDING, "[instruments]", "[instruments]\n    formerly: {status: planned}")], []),
    },
    "quote-not-found": {
        "another number": ([quoting("It carried 13 instruments")], [f"{LANDING}:18:12 quote-not-found"]),
        "another case": ([quoting("it carried 12 instruments")], [f"{LANDING}:18:12 quote-not-found"]),
        "a word left out": ([quoting("It 12 instruments")], [f"{LANDING}:18:12 quote-not-found"]),
        "a word of the text itself changed, which is the source's fault": (
            [(REPORT, "12 instruments", "12 cameras")],
            [],
        ),
        "the words of another source": ([quoting("I saw it.")], [f"{LANDING}:18:12 quote-not-found"]),
        "straight quotation marks for curly ones": ([(PICTURES, "“the first pictures”", '"the first pictures"')], []),
        "a quote wrapped over lines": ([quoting(">-\n      It carried\n      12\n      instruments")], []),
        "a part left out, and the gap marked": ([quoting("landed at Lake Aldous […] It carried 12 instruments")], []),
        "an apostrophe that the source declares broken": (
            [
                (LETTER, "Survey’s", "Surveyâ€™s"),
                (SOURCES, "  show: passages", "  repairs: [{raw: â€™, repaired: ’}]\n  show: passages"),
            ],
            [],
        ),
        "a withdrawn record is not asked": (
            [(PICTURES, "Ada Moreau of", "Ada Moro of"), (PICTURES, "tags: [heron]", WITHDRAWN)],
            [],
        ),
    },
    "quote-ambiguous": {
        "words that stand in two places": ([quoting("Northern Survey")], [f"{LANDING}:18:12 quote-ambiguous"]),
        "an occurrence that is not": (
            [quoting("Northern Survey", "occurrence: 3")],
            [f"{LANDING}:18:12 quote-ambiguous"],
        ),
        "a prefix that does not stand before": (
            [quoting("Northern Survey", "prefix: by the")],
            [f"{LANDING}:18:12 quote-ambiguous"],
        ),
        "a suffix that picks one": ([quoting("Northern Survey", "suffix: said")], []),
        "a prefix that picks one": ([quoting("Northern Survey", "prefix: Ada Moreau of the")], []),
        "an occurrence that picks one": ([quoting("Northern Survey", "occurrence: 2")], []),
    },
    "quote-cut": {
        "the head of a word": ([quoting("It carried 12 instrument")], [f"{LANDING}:18:12 quote-cut"]),
        "the end of a number": ([quoting("2 instruments")], [f"{LANDING}:18:12 quote-cut"]),
        "a quote that ends before a comma": ([quoting("On Monday")], []),
    },
    "quote-repeated": {
        "the same words once more": (
            [quoting("On Monday, 3 March 2025, the probe Heron landed at Lake Aldous")],
            [f"{LANDING}:18:12 quote-repeated"],
        ),
        "the same passage in other quotation marks": (
            [
                (
                    PICTURES,
                    "related:",
                    "  - source: report\n    quote: '“the first pictures”'\n    supports: [kind]\nrelated:",
                ),
                (
                    PICTURES,
                    SHOWN,
                    "'\"the first pictures\"'",
                ),
            ],
            [f"{PICTURES}:14:12 quote-repeated"],
        ),
        "the same words in another place": (
            [
                quoting("Northern Survey", "occurrence: 1"),
                (
                    LANDING,
                    "resolutions:",
                    "  - {source: report, quote: Northern Survey, occurrence: 2, supports: [kind]}\nresolutions:",
                ),
            ],
            [],
        ),
        "one passage within another": ([quoting("Monday, 3 March 2025")], []),
    },
    "field-without-support": {
        "a date": ([(LANDING, "[date, status, place]", "[status, place]")], [f"{LANDING}:3:7 field-without-support"]),
        "a status": ([(PICTURES, "[date, status, ", "[date, ")], [f"{PICTURES}:5:9 field-without-support"]),
        "a place": ([(PICTURES, "status, place, ", "status, ")], [f"{PICTURES}:6:8 field-without-support"]),
        "participants": (
            [(LANDING, "[status, place, participants]", "[status, place]")],
            [f"{LANDING}:8:3 field-without-support"],
        ),
        "a detail": ([(LANDING, "[instruments]", "[kind]")], [f"{LANDING}:12:16 field-without-support"]),
        "a dispute is no support": (
            [(LANDING, "supports: [instruments]", "disputes: {instruments: '12'}")],
            [f"{LANDING}:12:16 field-without-support", f"{LANDING}:19:29 dispute-without-reason"],
        ),
        "an event without a place needs no support for it": (
            [(PICTURES, "place: port-vale\n", ""), (PICTURES, "status, place, ", "status, ")],
            [],
        ),
        "kind, title and summary need none": ([(PICTURES, "tags: [heron]", "note: None needed.")], []),
    },
    "citation-shows-nothing": {
        "a quote for nothing": (
            [
                (LANDING, "    supports: [instruments]\n", ""),
                (LANDING, "[date, status, place]", "[date, status, place, instruments]"),
            ],
            [f"{LANDING}:17:5 citation-shows-nothing"],
        ),
        "an empty list": (
            [
                (LANDING, "[instruments]", "[]"),
                (LANDING, "[date, status, place]", "[date, status, place, instruments]"),
            ],
            [f"{LANDING}:17:5 citation-shows-nothing"],
        ),
        "a quote that says what was so before": (
            [(LANDING, "[instruments]", "[instruments]\n    formerly: {status: planned}")],
            [],
        ),
        "a quote that only disputes": (
            [
                (LANDING, "    supports: [status, place, participants]\n", ""),
                (LANDING, "status, place]", "status, place, participants]"),
            ],
            [],
        ),
    },
    "citation-of-two-minds": {
        "supports and disputes": (
            [(LANDING, "[status, place, participants]", "[date, status, place, participants]")],
            [f"{LANDING}:20:5 citation-of-two-minds"],
        ),
        "disputes and formerly": (
            [(LANDING, "{date: 2025-03-04}", "{date: 2025-03-04}\n    formerly: {date: 2025-03-05}")],
            [f"{LANDING}:20:5 citation-of-two-minds", f"{LANDING}:24:22 formerly-not-status"],
        ),
        "two citations of different minds": ([(LANDING, "[instruments]", "[instruments, date]")], []),
    },
    "dispute-without-reason": {
        "a dispute that nobody answers": (
            [(LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", "")],
            [f"{LANDING}:23:22 dispute-without-reason"],
        ),
        "what was so before needs no reason": (
            [(LANDING, "[instruments]", "[instruments]\n    formerly: {status: planned}")],
            [],
        ),
    },
    "reason-without-dispute": {
        "a reason for what nobody disputes": (
            [(LANDING, "resolutions:\n", "resolutions:\n  place: The letter agrees.\n")],
            [f"{LANDING}:25:10 reason-without-dispute"],
        ),
        "a reason for a dispute": ([(LANDING, "date: The report gives", "date: The paper gives")], []),
    },
    "dispute-that-agrees": {
        "the same day": (
            [(LANDING, "{date: 2025-03-04}", "{date: 2025-03-03}")],
            [f"{LANDING}:23:22 dispute-that-agrees"],
        ),
        "the month of the day": (
            [(LANDING, "{date: 2025-03-04}", "{date: 2025-03}")],
            [f"{LANDING}:23:22 dispute-that-agrees"],
        ),
        "the country of the place": (
            [
                (LANDING, "{date: 2025-03-04}", "{date: 2025-03-04}\n    formerly: {place: norway}"),
                (LANDING, "[status, place, part", "[status, part"),
            ],
            [f"{LANDING}:24:23 dispute-that-agrees", f"{LANDING}:24:23 formerly-not-status"],
        ),
        "the same status": (
            [(LANDING, "[instruments]", "[instruments]\n    formerly: {status: occurred}")],
            [f"{LANDING}:20:24 dispute-that-agrees"],
        ),
        "the day after": ([(LANDING, "{date: 2025-03-04}", "{date: 2025-03-04}\n    note: Off by one.")], []),
        "a place beside it": (
            [(LANDING, "[instruments]", "[instruments]\n    formerly: {place: port-vale}")],
            [f"{LANDING}:20:23 formerly-not-status"],
        ),
        "an interval that only overlaps": ([(LANDING, "{date: 2025-03-04}", "{date: 2025-02-28/2025-03-02}")], []),
    },
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected


MESSAGES = {
    "another number": (
        [quoting("It carried 13 instruments")],
        "report says 'carried 12 instruments.' where the quote says 'carried 13 instruments'",
    ),
    "another case": (
        [quoting("it carried 12 instruments")],
        "only the case differs: report says 'It carried' where the quote says 'it carried'",
    ),
    "the words of another source": ([quoting("I saw it.")], "not in report, but found in letter (3:68)"),
    "words that stand in two places": (
        [quoting("Northern Survey")],
        "report says this in 2 places, 3:69 after 'landed at Lake Aldous, the', "
        "5:19 after 'instruments. Ada Moreau of the': add the prefix of the one you mean",
    ),
    "half a word": (
        [quoting("It carried 12 instrument")],
        "report has this only as a part of 'instruments' (3:105): cite whole words",
    ),
    "the same passage twice": (
        [quoting("On Monday, 3 March 2025, the probe Heron landed at Lake Aldous")],
        "citation 1 quotes the same passage",
    ),
    "the month of the day": (
        [(LANDING, "{date: 2025-03-04}", "{date: 2025-03}")],
        "'2025-03' does not differ from the record's own date",
    ),
    "a date that nothing supports": (
        [(LANDING, "[date, status, place]", "[status, place]")],
        "no citation supports 'date'; where no words give one, any that tell of it support '[..2025-03-05]'",
    ),
    "the date of what lies ahead": (
        [(PICTURES, "[date, status, place", "[status, place")],
        "no citation supports 'date'",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), MESSAGES.values(), ids=MESSAGES)
def test_says(edits: list[Edit], expected: str) -> None:
    (only,) = broken(edited(*edits), RULES)
    assert only.message == expected


def test_a_room_in_the_house_does_not_dispute_the_house() -> None:
    files = edited(
        (PLACES, "port-vale:", "jetty:\n  name: Jetty\n  within: lake-aldous\n\nport-vale:"),
        (LANDING, "{date: 2025-03-04}", "{date: 2025-03-04, place: [jetty]}"),
        (LANDING, "[status, place, participants]", "[status, participants]"),
        (LANDING, "resolutions:\n", "resolutions:\n  place: The letter is closer.\n"),
    )
    assert lines(broken(files, RULES)) == [f"{LANDING}:23:41 dispute-that-agrees"]
