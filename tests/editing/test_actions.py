"""What mends a finding: each case says what is wrong, what is offered, and that its edit leaves nothing wrong."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.editing.desks import applied
from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    LETTER,
    PICTURES,
    REPORT,
    SOURCES,
    TINY,
    Edit,
    diagnostics,
    edited,
    package,
)
from timeline.editing.actions import actions
from timeline.editing.desk import Desk, desk, of_package
from timeline.editing.overlooked import passage
from timeline.editing.remedies import Action
from timeline.editing.unlisted import unlisted
from timeline.records.package import Files


def code_of(one: Action) -> str:
    """Return the code of what an action mends."""
    return one.mends.code if one.mends else ""


def offered(files: Files) -> tuple[Desk, list[Action]]:
    """Return the desk of files, and what is offered for all that is found in them."""
    on = desk(files)
    found = of_package(on)
    return on, [one for file in sorted(files) for one in actions(on, file, 0, len(on.text(file)), found)]


def listed_as(id: str) -> list[str]:
    """Return the titles of what lists an actor."""
    return [f"List '{id}' in {ACTORS}, as `kind: {kind}`" for kind in ("person", "organisation", "state", "group")]


QUOTE = "the Northern Survey’s probe landed at Lake Aldous on 4 March 2025"

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
    assert code not in after(files, on, found[0])


def listing(files: Files, edits: list[Edit], letter: str) -> Files:
    """Return the files with edits and another letter, listed as it is."""
    digest = (sha256(files[LETTER]).hexdigest(), sha256(letter.encode()).hexdigest())
    return {**edited(*edits, (SOURCES, *digest), files=files), LETTER: letter.encode()}


def after(files: Files, on: Desk, action: Action) -> list[str]:
    """Return the codes of what is found once an action was taken."""
    made = {path: text.encode() for path, text in applied(on, *action.edits).items()}
    if action.makes:
        made[action.makes[0]] = action.makes[1].encode()
    return [one.code for one in diagnostics({**files, **made})]


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


ENTRIES: dict[str, tuple[list[Edit], str, str, str]] = {
    "of an actor, by the name that the sources give": (
        [(PICTURES, "participants: [ada-moreau]", "participants: [ada-moreau, beacon]")],
        "List 'beacon' in data/actors.yaml, as `kind: organisation`",
        ACTORS,
        "\n\nbeacon:\n  name: Beacon\n  kind: organisation\n",
    ),
    "of an actor, by the name that the quote gives, with its apostrophe": (
        [
            (PICTURES, "participants: [ada-moreau]", "participants: [ada-moreau, northern-surveys]"),
            (LANDING, "who: northern-survey", "who: northern-surveys"),
        ],
        "List 'northern-surveys' in data/actors.yaml, as `kind: person`",
        ACTORS,
        "\n\nnorthern-surveys:\n  name: Northern Survey’s\n  kind: person\n",
    ),
    "of a kind": (
        [(LANDING, "kind: landing", "kind: touchdown")],
        "List 'touchdown' in data/kinds.yaml",
        KINDS,
        "\n\ntouchdown:\n  label: Touchdown\n  color: darkorange\n  # words: {en: [WORD, WORD]}",
    ),
}


@pytest.mark.parametrize(("edits", "title", "file", "entry"), ENTRIES.values(), ids=ENTRIES)
def test_an_entry_is_begun(edits: list[Edit], title: str, file: str, entry: str) -> None:
    files = edited(*edits)
    on, there = offered(files)
    action = next(one for one in there if one.title == title)
    assert entry in applied(on, *action.edits)[file]
    assert not [code for code in after(files, on, action) if code.startswith("unknown-")]


LISTED: dict[str, tuple[str, str, list[str]]] = {
    "a text that shows its date": (
        "leaflet.txt",
        "The Heron, 7 March 2025\n\nThe probe landed on the lake, and it is the first of the two that were sent.\n",
        [
            "title: The Heron, 7 March 2025",
            "language: en",
            "published: 2025-03-07",
            "basis: stated",
            "quote: The Heron",
        ],
    ),
    "a text that shows no date": (
        "leaflet.txt",
        "The Heron is coming\n\nThe probe lands on the lake, and it is the first of the two that were sent.\n",
        ["title: The Heron is coming", "language: en", "published:", "basis:", "reason:"],
    ),
    "a text that shows nothing": ("leaflet.txt", "Heron\n", ["title: Heron", "language:", "published:", "basis:"]),
}


@pytest.mark.parametrize(("name", "text", "expected"), LISTED.values(), ids=LISTED)
def test_a_text_that_no_list_has_is_listed_with_what_it_shows(name: str, text: str, expected: list[str]) -> None:
    files = {**package(), f"seeds/{name}": text.encode()}
    on, there = offered(files)
    action = next(one for one in there if code_of(one) == "unlisted-source")
    assert action.title == f"List seeds/{name} in data/sources.yaml"
    made = applied(on, *action.edits)[SOURCES]
    entry = made[made.index("\nleaflet:\n  file: seeds/leaflet.txt\n  sha256: ") :].splitlines()
    rows = [line.strip() for line in entry]
    assert [row for row, start in zip(_starting(rows, expected), expected, strict=True) if row.startswith(start)]
    assert "unlisted-source" not in after(files, on, action)


def _starting(rows: list[str], starts: list[str]) -> list[str]:
    return [next((row for row in rows if row.startswith(start)), f"nothing begins with {start!r}") for start in starts]


EMPTY: dict[str, tuple[str | None, str]] = {
    "no file": (None, "there is no data/actors.yaml"),
    "an empty file": ("", "data/actors.yaml lists nothing"),
    "a file of a comment and no entries": ("# Who.\n{}\n", "data/actors.yaml lists nothing"),
}


@pytest.mark.parametrize(("content", "told"), EMPTY.values(), ids=EMPTY)
def test_an_id_of_a_list_that_has_nothing_is_found_in_the_record_and_listed(content: str | None, told: str) -> None:
    files = package({ACTORS: content})
    on = desk(files)
    (one,) = unlisted(on, PICTURES)
    assert (one.code, one.message) == ("unknown-actor", f"no actor is called 'ada-moreau': {told}")
    first, *_ = actions(on, PICTURES, 0, len(on.text(PICTURES)), [one])
    texts = applied(on, *first.edits) or dict([first.makes] if first.makes else [])
    made = {path: text.encode() for path, text in texts.items()}
    assert made[ACTORS].decode().endswith("ada-moreau:\n  name: Ada Moreau\n  kind: person\n")
    again = desk({**files, **made})
    assert [*again.package.actors] == ["ada-moreau"]
    assert unlisted(again, PICTURES) == []


def test_the_texts_are_offered_for_a_source_where_no_list_of_them_is() -> None:
    on = desk(package({SOURCES: None}))
    one, _ = unlisted(on, LANDING)
    titles = [each.title for each in actions(on, LANDING, 0, len(on.text(LANDING)), [one])]
    assert titles == ["List seeds/report.txt as 'report'", "List seeds/letter.txt as 'report'"]


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


def test_a_record_is_drafted_of_a_sentence() -> None:
    files, _, [action, _] = overlooked()
    assert action.title == "Draft a record of this sentence, data/events/sent-picture.yaml"
    path, text = action.makes or ("", "")
    assert path == "data/events/sent-picture.yaml"
    assert ("date: 2025-03-09\n" in text, "draft: true\n" in text, f"quote: {FURTHER}\n" in text) == (True, True, True)
    assert "dated-sentence-unused" not in {one.code for one in diagnostics({**files, path: text.encode()})}


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


def test_a_record_is_begun_that_another_names() -> None:
    files = edited((PICTURES, "[landing]", "[launch]"))
    _, there = offered(files)
    (action,) = [one for one in there if one.makes]
    assert action.makes is not None
    assert (action.title, action.makes[0]) == ("Begin the record of 'launch'", "data/events/launch.yaml")
    assert "\ndraft: true\n" in action.makes[1]
    assert "unknown-event" not in after(files, desk(files), action)


def test_nothing_is_offered_where_nothing_is_found() -> None:
    assert offered(package())[1] == []
    on = desk(edited((LANDING, "It carried 12", "It carried 13")))
    assert actions(on, LANDING, 0, 3, of_package(on)) == []
