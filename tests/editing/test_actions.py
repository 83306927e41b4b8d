"""What mends a finding: each case says what is wrong, what is offered, and that its edit leaves nothing wrong."""

from __future__ import annotations

import pytest

from tests.editing.desks import applied
from tests.editing.mending import QUOTE, after, code_of, listing, offered
from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    Edit,
    diagnostics,
    edited,
    package,
)
from timeline.editing.actions import actions
from timeline.editing.desk import desk, of_package, written


def listed_as(id: str) -> list[str]:
    """Return the titles of what lists an actor."""
    return [f"List '{id}' in {ACTORS}, as `kind: {kind}`" for kind in ("person", "organisation", "state", "group")]


MENDED: dict[str, tuple[list[Edit], list[str]]] = {
    "the nearest quote": ([(LANDING, "It carried 12", "It carried 13")], ["Quote 'It carried 12 instruments'"]),
    "the nearest quote, in another case": (
        [(LANDING, "quote: It carried", "quote: it Carried")],
        ["Quote 'It carried 12 instruments'"],
    ),
    "the nearest quote, where a word is missing": (
        [(LANDING, "quote: On Monday, 3 March 2025, the probe Heron", "quote: On Monday, 3 March 2025, the Heron")],
        ["Quote 'On Monday, 3 March 2025, the probe Heron landed at Lake Aldous'"],
    ),
    "the whole word of a quote that cuts one": (
        [(LANDING, "12 instruments\n    supports", "12 instrum\n    supports")],
        ["Quote 'It carried 12 instruments'"],
    ),
    "signs for words left out": (
        [
            (
                LANDING,
                "quote: On Monday, 3 March 2025, the probe Heron",
                "quote: On Monday, 3 March 2025 ... probe Heron",
            )
        ],
        ["Write '[…]' for words left out"],
    ),
    "the source that has the words": (
        [(LANDING, "source: report\n    quote: It", "source: letter\n    quote: It")],
        ["Cite report, which has these words"],
    ),
    "a surname alone": (
        [(PICTURES, "quote: Ada Moreau of", "quote: Moreau of"), (ACTORS, "  names: [Moreau]\n", "")],
        ["List 'Moreau' as a name of ada-moreau"],
    ),
    "the beginning of the name of a body, in a list that is there": (
        [
            (LANDING, "title: The Heron lands", "title: Heron lands"),
            (ACTORS, "name: Northern Survey\n", "name: Northern Survey Institute\n  names: [Survey Institute]\n"),
        ],
        ["List 'Northern Survey' as a name of northern-survey"],
    ),
    "an id that is misspelt": (
        [(PICTURES, "[ada-moreau]", "[ada-morea]")],
        ["Write 'ada-moreau'", *listed_as("ada-morea")],
    ),
    "a place that is misspelt": (
        [(LANDING, "place: lake-aldous", "place: lake-aldus")],
        ["Write 'lake-aldous'", "List 'lake-aldus' in data/places.yaml"],
    ),
    "a key that is misspelt": ([(LANDING, "kind: landing", "knd: landing")], ["Write 'kind'"]),
    "a status that is misspelt": ([(LANDING, "status: occurred", "status: ocurred")], ["Write 'occurred'"]),
    "a field that is misspelt": ([(LANDING, "[instruments]", "[instrument]")], ["Write 'instruments'"]),
    "an event that is misspelt": (
        [(PICTURES, "[landing]", "[landin]")],
        ["Write 'landing'", "Begin the record of 'landin'"],
    ),
    "a text with a colon": (
        [(LANDING, "title: The Heron lands", "title: Heron: it lands")],
        ["Put the text in quotation marks"],
    ),
    "a source that is misspelt": ([(LANDING, "source: letter", "source: leter")], ["Write 'letter'"]),
}


@pytest.mark.parametrize(("edits", "expected"), MENDED.values(), ids=MENDED)
def test_mends(edits: list[Edit], expected: list[str]) -> None:
    before = diagnostics(package())
    files = edited(*edits)
    on, there = offered(files)
    there = [
        one
        for one in there
        if one.mends and one.mends.location.file == edits[0][0] and code_of(one) != "field-without-support"
    ]
    assert [one.title for one in there] == expected
    made = {path: text.encode() for path, text in applied(on, *there[0].edits).items()}
    assert diagnostics({**files, **made}) == before


RESOLUTIONS = "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n"
INSTEAD: dict[str, tuple[list[Edit], str, list[str]]] = {
    "the date that a quote gives": (
        [(LANDING, "date: 2025-03-03", "date: 2025-03-02")],
        "date-phrase-disagrees",
        ["Write 2025-03-03"],
    ),
    "each date that a quote may give": (
        [
            (LANDING, "disputes: {date: 2025-03-04}\n", "says: Friday\n"),
            (LANDING, f"quote: {QUOTE}", "quote: It spoke on Friday"),
            (LANDING, "[status, place, participants]", "[date]"),
            (LANDING, "date, status, place]", "status, place]"),
        ],
        "date-phrase-disagrees",
        [f"Write 2025-{day}" for day in ("02-28", "03-07", "03-14", "03-21", "03-28", "04-04")],
    ),
    "a window that a quote gives, between quotation marks": (
        [
            (LANDING, "disputes: {date: 2025-03-04}\n", "says: in spring 2024\n"),
            (LANDING, f"quote: {QUOTE}", "quote: It spoke in spring 2024"),
            (LANDING, "[status, place, participants]", "[date]"),
            (LANDING, "date, status, place]", "status, place]"),
        ],
        "date-phrase-disagrees",
        ["Write [2024-03..2024-05]"],
    ),
    "a date that is no finer than its words": (
        [(PICTURES, "date: 2025-04", "date: 2025-04-02")],
        "date-too-fine",
        ["Write 2025-04"],
    ),
    "a date that is as fine as its words": (
        [
            (LANDING, "date: 2025-03-03", "date: 2025-03"),
            (LANDING, "    disputes: {date: 2025-03-04}\n", ""),
            (LANDING, RESOLUTIONS, ""),
        ],
        "date-too-wide",
        ["Write 2025-03-03"],
    ),
    "what a source gives otherwise": (
        [(LANDING, "{date: 2025-03-04}", "{date: 2025-03-06}")],
        "date-phrase-disagrees",
        ["Write 2025-03-04"],
    ),
    "each status, that first which the quote tells": (
        [(PICTURES, "status: planned", "status: happened")],
        "bad-value",
        [f"Write {one}" for one in ("planned", "proposed", "postponed", "cancelled", "ongoing", "occurred", "claimed")],
    ),
    "the citation that speaks of the field": (
        [(PICTURES, "[date, status, place, participants]", "[date, status, participants]")],
        "field-without-support",
        [
            "Let 'Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025' "
            "support `place`"
        ],
    ),
    "no citation, where none names the place": (
        [
            (LANDING, "place: lake-aldous", "place: port-vale"),
            (LANDING, "[date, status, place]", "[date, status]"),
            (LANDING, "[status, place, participants]", "[status, participants]"),
        ],
        "field-without-support",
        [],
    ),
    "any citation, where none speaks of the field": (
        [(LANDING, "supports: [instruments]", "supports: [kind]"), (LANDING, "12 instruments\ncit", "a dozen\ncit")],
        "field-without-support",
        [
            "Let 'On Monday, 3 March 2025, the probe Heron landed at Lake Aldous' support `instruments`",
            "Let 'It carried 12 instruments' support `instruments`",
            f"Let '{QUOTE}' support `instruments`",
        ],
    ),
}


@pytest.mark.parametrize(("edits", "code", "expected"), INSTEAD.values(), ids=INSTEAD)
def test_what_else_may_be_written_is_offered(edits: list[Edit], code: str, expected: list[str]) -> None:
    letter = f"We saw it. Here {QUOTE}. It spoke on Friday. It spoke in spring 2024.\n"
    files = listing(package(), edits, letter)
    on, there = offered(files)
    found = [one for one in there if code_of(one) == code]
    assert [one.title for one in found] == expected
    assert not found or code not in after(files, on, found[0])


def test_each_place_of_a_quote_that_stands_twice_is_offered() -> None:
    letter = "I saw it. We saw the probe land at Lake Aldous on 4 March 2025. Here I saw, too.\n"
    files = listing(package(), [(LANDING, f"quote: {QUOTE}\n", "quote: saw\n")], letter)
    on, there = offered(files)
    assert [one.title for one in there if code_of(one) == "quote-ambiguous"] == [
        "Mean the place at 1:3, before 'it.' (`suffix`)",
        "Mean the place at 1:14, after 'We' (`prefix`)",
        "Mean the place at 1:72, after 'Here I' (`prefix`)",
    ]
    places = [one for one in there if code_of(one) == "quote-ambiguous"]
    assert all("quote-ambiguous" not in after(files, on, one) for one in places)


SPOILT = {
    "a repair, in a list of its own": (
        "",
        "OrbÃ¡n saw the probe land at Lake Aldous on 4 March 2025.",
        "Orbán saw the probe",
    ),
    "a repair, after another one": (
        "  repairs:\n    - raw: x\n      repaired: y\n",
        "OrbÃ¡n saw the probe land at Lake Aldous on 4 March 2025.",
        "Orbán saw the probe",
    ),
    "a repair, after another between braces": (
        "  repairs: [{raw: x, repaired: y}]\n",
        "OrbÃ¡n saw the probe land at Lake Aldous on 4 March 2025.",
        "Orbán saw the probe",
    ),
    "a layout": ("", "We saw the in- \nstruments land at Lake Aldous on 4 March 2025.", "We saw the instruments land"),
    "a layout, after another": (
        "  layout: markdown\n",
        "We saw the in-\nstruments land at Lake Aldous on 4 March 2025.",
        "We saw the instruments land",
    ),
    "a layout, in a list": (
        "  layout:\n    - markdown\n",
        "We saw the in-\nstruments land at Lake Aldous on 4 March 2025.",
        "We saw the instruments land",
    ),
}


@pytest.mark.parametrize(("keys", "letter", "quote"), SPOILT.values(), ids=SPOILT)
def test_what_a_text_needs_is_declared(keys: str, letter: str, quote: str) -> None:
    edits = [
        (LANDING, f"quote: {QUOTE}", f"quote: {quote}"),
        (SOURCES, "  show: passages\n", f"  show: passages\n{keys}"),
    ]
    files = listing(package(), edits, letter)
    on, there = offered(files)
    declared = next(one for one in there if one.title.startswith(("Repair", "Declare")))
    found = after(files, on, declared)
    assert "quote-not-found" not in found
    assert not {"bad-value", "yaml-syntax", "unknown-key"} & {*found}


PHRASES: dict[str, tuple[list[Edit], list[str]]] = {
    "each phrase of a quote that has several": (
        [(LANDING, f"quote: {QUOTE}", "quote: We saw it on 4 March 2025 or on 5 March 2025")],
        ["Let '4 March 2025' count (`says`)", "Let '5 March 2025' count (`says`)"],
    ),
    "each phrase, where the one that is named is not in the quote": (
        [(LANDING, f"quote: {QUOTE}", "quote: We saw it on 4 March 2025 or on 5 March 2025\n    says: 6 March")],
        ["Let '4 March 2025' count (`says`)", "Let '5 March 2025' count (`says`)"],
    ),
}


@pytest.mark.parametrize(("edits", "expected"), PHRASES.values(), ids=PHRASES)
def test_the_phrases_of_a_quote_are_offered(edits: list[Edit], expected: list[str]) -> None:
    files = listing(package(), edits, "We saw it on 4 March 2025 or on 5 March 2025, at Lake Aldous.\n")
    on, there = offered(files)
    found = [one for one in there if code_of(one) == "date-phrase-unclear"]
    assert [one.title for one in found] == expected
    assert "date-phrase-unclear" not in after(files, on, found[0])


def test_words_that_are_not_read_are_read_as_the_date_of_the_record() -> None:
    edits = [
        (LANDING, f"quote: {QUOTE}", "quote: We saw it the year of the comet"),
        (LANDING, "disputes: {date: 2025-03-04}\n", ""),
    ]
    edits += [
        (LANDING, "[status, place, participants]", "[date]"),
        (LANDING, "[date, status, place]", "[status, place]"),
    ]
    edits += [(LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", "")]
    files = listing(package(), edits, "We saw it the year of the comet.\n")
    on, there = offered(files)
    unread = [one for one in there if code_of(one) == "date-phrase-unread"]
    assert [one.title for one in unread] == ["Read 'year' as 2025-03-03, the date of this record (`reads`)"]
    assert "date-phrase-unread" not in after(files, on, unread[0])


def test_a_text_that_changed_is_accepted() -> None:
    files = edited((REPORT, "It carried 12", "It carried twelve"))
    on, there = offered(files)
    (action,) = [one for one in there if code_of(one) == "source-changed"]
    assert action.title == f"Accept {REPORT} as it is now"
    assert {"source-changed", "quote-not-found"} & {*after(files, on, action)} == {"quote-not-found"}


def test_what_a_text_was_made_from_is_accepted() -> None:
    original = f"  original: {{file: seeds/report.pdf, sha256: {'0' * 64}}}\n  title: Heron landed\n"
    files = {**edited((SOURCES, "  title: Heron landed\n", original)), "seeds/report.pdf": b"new"}
    on, there = offered(files)
    (action,) = [one for one in there if code_of(one) == "source-changed"]
    assert (action.title, after(files, on, action)) == ("Accept seeds/report.pdf as it is now", [])


SINCE: dict[str, tuple[list[Edit], str, str]] = {
    "an actor": ([(PICTURES, "[ada-moreau]", "[ada-moreau, beacon]")], ACTORS, "List 'beacon'"),
    "a place": ([(LANDING, "place: lake-aldous", "place: hill")], PLACES, "List 'hill'"),
    "a kind": ([(LANDING, "kind: landing", "kind: touchdown")], KINDS, "List 'touchdown'"),
    "a text": ([], SOURCES, "List seeds/leaflet.txt"),
    "a name": (
        [(PICTURES, "quote: Ada Moreau of", "quote: Moreau of"), (ACTORS, "  names: [Moreau]\n", "")],
        ACTORS,
        "List 'Moreau' as a name",
    ),
}


@pytest.mark.parametrize(("edits", "file", "title"), SINCE.values(), ids=SINCE)
def test_what_was_done_since_is_not_offered_again(edits: list[Edit], file: str, title: str) -> None:
    """The findings of a package are told again after a pause, and until then stand there."""
    files = {**edited(*edits), "seeds/leaflet.txt": b"The Heron is coming\n"}
    on, found = desk(files), of_package(desk(files))
    for repeated in (True, False):
        there = [each for one in sorted(files) for each in actions(on, one, 0, len(on.text(one)), found)]
        taken = [one for one in there if one.title.startswith(title)]
        assert bool(taken) is repeated
        on = written(on, file, applied(on, *taken[0].edits)[file]) if taken else on


def test_nothing_is_offered_where_nothing_is_found() -> None:
    assert offered(package())[1] == []
    on = desk(edited((LANDING, "It carried 12", "It carried 13")))
    assert actions(on, LANDING, 0, 3, of_package(on)) == []
