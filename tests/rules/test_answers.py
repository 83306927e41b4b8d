"""What a curator answers for the words: each answer has a form that a rule holds it to, and shows in the release."""

import json
from hashlib import sha256

import pytest

from tests.packages import (
    LANDING,
    LETTER,
    PICTURES,
    REPORT,
    SOURCES,
    Edit,
    broken,
    edited,
    errors,
    lines,
    made,
    package,
)
from timeline import rules
from timeline.evidence import examine
from timeline.language.english import ENGLISH
from timeline.language.language import Language
from timeline.reading import loader
from timeline.rules import answers, dating

DEATH, PLAGUE = "data/events/death.yaml", "data/events/plague.yaml"
TEXT = (
    "The plague came in the autumn of 1576. On the morrow of St Martin the mayor died; they buried him at once. "
    "He had been chosen on 8 January 1571. The mayor fell ill some weeks before. "
    "Friday, 13 March 1576 was a day of fast."
)
CHRONICLE = f"""\
chronicle:
  file: seeds/chronicle.txt
  sha256: {sha256(TEXT.encode()).hexdigest()}
  title: A chronicle
  language: en
  published: 1590
  basis: inferred
  reason: It ends in that year.
"""
COMES = """\
title: The plague comes
date: "[1576-09..1576-11]"
kind: talk
status: occurred
summary: The plague comes.
citations:
  - source: chronicle
    quote: The plague came in the autumn of 1576
    supports: [date, status]
"""
DIES = """\
title: The mayor dies
date: 1576-11-12
kind: talk
status: occurred
summary: The mayor dies.
citations:
  - source: chronicle
    quote: On the morrow of St Martin the mayor died; they buried him at once
    says: On the morrow of St Martin
    reads: 1576-11-12
    supports: [date, status]
"""


def chronicle(*edits: Edit) -> dict[str, bytes]:
    """Return a package whose one text dates a death by a feast, with words exchanged."""
    texts = {**dict.fromkeys((LANDING, PICTURES, REPORT, LETTER)), SOURCES: CHRONICLE, PLAGUE: COMES, DEATH: DIES}
    return edited(*edits, files=package({**texts, "seeds/chronicle.txt": TEXT}))


def dies(date: str, quote: str, *keys: str) -> Edit:
    """Return an edit that makes the death another happening, by another quote."""
    claims = "".join(f"    {key}\n" for key in keys)
    head, _, _ = DIES.partition("    quote")
    return DEATH, DIES, f"{head.replace('1576-11-12', date)}    quote: {quote}\n{claims}    supports: [date, status]\n"


WEEKS = "The mayor fell ill some weeks before"
AUTUMN = "The plague came in the autumn of 1576"
AT_ONCE = "they buried him at once"
CHOSEN = "He had been chosen on 8 January 1571"
FAST = "Friday, 13 March 1576 was a day of fast"

Case = tuple[list[Edit], list[str]]
OF_DATES: dict[str, Case] = {
    "a feast": ([], []),
    "a feast, and another day in the record": (
        [(DEATH, "date: 1576-11-12", "date: 1576-11-11")],
        [
            "11:16 date-phrase-disagrees: 'On the morrow of St Martin' (chronicle, by its `reads`) allows 1576-11-12, "
            "not Thursday 1576-11-11"
        ],
    ),
    "a month, and a day of it in the record": (
        [(DEATH, "reads: 1576-11-12", "reads: 1576-11")],
        [
            "2:7 date-too-fine: 1576-11-12 is finer than its finest passage: 'On the morrow of St Martin' (chronicle) "
            "gives 1576-11"
        ],
    ),
    "words that are not in the quote": (
        [(DEATH, "says: On the morrow of St Martin", "says: On the eve of St Martin")],
        ["9:11 date-phrase-unclear: `says` is 'On the eve of St Martin', which is not in the quote"],
    ),
}
CASES: dict[str, dict[str, Case]] = {
    "reading-without-time": {
        "words without anything of time": (
            [dies("1576-11-12", AT_ONCE, "says: at once", "reads: 1576-11-12")],
            [
                "9:11 reading-without-time: 'at once' holds no known word of time: does it date the event?"
                " answer with a `note` that quotes 'at once'"
            ],
        ),
        "the same, with a note that quotes them": (
            [dies("1576-11-12", AT_ONCE, "says: at once", "reads: 1576-11-12", "note: “at once” is the day itself.")],
            [],
        ),
        "the same, counted from an event": (
            [dies("1576-11-12", AT_ONCE, "says: at once", "dated_from: plague", "reads: 1576-11-12")],
            [],
        ),
    },
    "reading-against-words": {
        "what the words say otherwise": (
            [dies("1572-01-08", CHOSEN, "says: 8 January 1571", "reads: 1572-01-08")],
            [
                "10:12 reading-against-words: 1572-01-08 is not what the words say: '8 January 1571' allows "
                "1571-01-08; answer with a `note` that quotes '8 January 1571'"
            ],
        ),
        "the same, with a note that says why": (
            [
                dies(
                    "1572-01-08",
                    CHOSEN,
                    "says: 8 January 1571",
                    "reads: 1572-01-08",
                    "note: In “8 January 1571” the year began in March.",
                )
            ],
            [],
        ),
        "the same, with a note on other words": (
            [
                dies(
                    "1572-01-08",
                    CHOSEN,
                    "says: 8 January 1571",
                    "reads: 1572-01-08",
                    "note: That he was “chosen” is doubtful.",
                )
            ],
            [
                "10:12 reading-against-words: 1572-01-08 is not what the words say: '8 January 1571' allows "
                "1571-01-08; answer with a `note` that quotes '8 January 1571'"
            ],
        ),
        "a day where the words have its month": (
            [dies("1571-01-08", CHOSEN, "says: January 1571", "reads: 1571-01-08")],
            [],
        ),
        "a phrase that contradicts itself": (
            [dies("1576-03-13", FAST, "says: 'Friday, 13 March 1576'", "reads: 1576-03-13")],
            [
                "10:12 reading-against-words: 1576-03-13 is not what the words say: 'Friday, 13 March 1576' "
                "contradicts itself: 1576-03-13 is a Tuesday or Saturday; answer with a `note` that quotes "
                "'Friday, 13 March 1576'"
            ],
        ),
    },
    "reading-finer-than-words": {
        "a day in words that name weeks": (
            [dies("1576-10-20", WEEKS, "says: some weeks before", "reads: 1576-10-20")],
            [
                "10:12 reading-finer-than-words: 'some weeks before' names no day: what tells that it is 1576-10-20? "
                "If words do, answer with a `note` that quotes 'some weeks before'"
            ],
        ),
        "the same, with a note that quotes them": (
            [
                dies(
                    "1576-10-20",
                    WEEKS,
                    "says: some weeks before",
                    "reads: 1576-10-20",
                    "note: “some weeks before” is the day of the letter.",
                )
            ],
            [],
        ),
        "a time of day in a feast": (
            [
                (DEATH, "reads: 1576-11-12", "reads: 1576-11-12T09:00Z"),
            ],
            [
                "10:12 reading-finer-than-words: 'On the morrow of St Martin' names no time of day: what tells that it "
                "is 1576-11-12T09:00Z? If words do, answer with a `note` that quotes 'On the morrow of St Martin'"
            ],
        ),
        "a day in words that name a season": (
            [dies("1576-10-13", AUTUMN, "says: in the autumn of 1576", "reads: 1576-10-13")],
            [
                "10:12 reading-finer-than-words: 'in the autumn of 1576' names no day: what tells that it is "
                "1576-10-13? If words do, answer with a `note` that quotes 'in the autumn of 1576'"
            ],
        ),
        "a window in words that name weeks": (
            [dies('"[1576-10..1576-11]"', WEEKS, "says: some weeks before", 'reads: "[1576-10..1576-11]"')],
            [],
        ),
    },
}
READINGS = OF_DATES | {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), READINGS.values(), ids=READINGS)
def test_a_reading(edits: list[Edit], expected: list[str]) -> None:
    found = broken(chronicle(*edits), (*answers.RULES, *dating.RULES))
    assert [f"{one.location} {one.code}: {one.message}".removeprefix(f"{DEATH}:") for one in found] == expected


NOTE = "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n"
OF_TEXTS: dict[str, dict[str, Case]] = {
    "repair-without-damage": {
        "a word taken out": (
            [(SOURCES, "  left_out:", "  repairs: [{raw: the probe, repaired: probe}]\n  left_out:")],
            [f"{SOURCES}:10:13 repair-without-damage"],
        ),
        "a wrong code page": ([(SOURCES, "  left_out:", "  repairs: [{raw: Ã¡, repaired: á}]\n  left_out:")], []),
        "a digit": (
            [(SOURCES, "  left_out:", "  repairs: [{raw: 12 instruments, repaired: 13 instruments}]\n  left_out:")],
            [f"{SOURCES}:10:13 repair-without-damage"],
        ),
        "letters that a scan confuses, without a note": (
            [(SOURCES, "  left_out:", "  repairs: [{raw: pictures, repaired: pictnres}]\n  left_out:")],
            [f"{SOURCES}:10:13 repair-without-damage"],
        ),
        "the same with a note that quotes them": (
            [
                (
                    SOURCES,
                    "  left_out:",
                    "  repairs: [{raw: pictures, repaired: pictnres}]\n  note: The scan has “pictures”.\n  left_out:",
                )
            ],
            [],
        ),
        "a part of words": (
            [(SOURCES, "  left_out:", "  repairs: [{raw: ru, repaired: rn}]\n  note: It has “ru”.\n  left_out:")],
            [f"{SOURCES}:10:13 repair-without-damage"],
        ),
    },
}
TEXTS = {f"{code}: {name}": case for code, cases in OF_TEXTS.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), TEXTS.values(), ids=TEXTS)
def test_a_note_or_a_repair(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), answers.RULES)) == expected


def test_every_rule_has_a_case_that_breaks_it_and_one_that_nearly_does() -> None:
    assert CASES.keys() | OF_TEXTS.keys() == {rule.code for rule in answers.RULES}
    for code, cases in CASES.items():
        breaks = [any(f" {code}: " in words for words in found) for _, found in cases.values()]
        assert any(breaks)
        assert not all(breaks)


def test_words_are_named_before_they_are_read() -> None:
    _, (found,) = loader.load(chronicle((DEATH, "    says: On the morrow of St Martin\n", "")))
    assert f"{found.location} {found.message}" == (
        f"{DEATH}:9:12 'reads' is given without 'says', which names the words that it reads"
    )


OF_TIME = {
    "a digit": ("in the 47th reign", True),
    "a month": ("on the Ides of March", True),
    "a month that is a verb": ("he may go", False),
    "a weekday": ("Fridays", True),
    "a number": ("thirteen floors up", True),
    "an article is no number": ("a fight later", False),
    "a unit with an ending": ("some years on", True),
    "a feast": ("at Michaelmas", True),
    "part of a day": ("at DAWN", True),
    "letters of a word within another": ("decided by the marquess", False),
    "none": ("they buried him at once", False),
}


@pytest.mark.parametrize(("words", "expected"), OF_TIME.values(), ids=OF_TIME)
def test_english_words_of_time(words: str, expected: bool) -> None:
    assert ENGLISH.tells_time(words) is expected


def test_a_language_without_words_of_time_is_not_asked() -> None:
    assert not Language().dates.tells
    assert not Language().tells_time("at once")
    assert Language().tells_time("1576")


def test_a_reading_is_marked_in_every_export() -> None:
    files = chronicle()
    assert errors(files) == []
    release = {path.removeprefix("data/release/"): raw for path, raw in made(files).items()}
    document = json.loads(release["timeline.json"])
    (death,) = (event for event in document["events"] if event["id"] == "death")
    assert death["citations"][0]["reads"] == "1576-11-12"
    header, *rows = release["citations.csv"].decode().split("\r\n")
    (row,) = (row for row in rows if row.startswith("death"))
    of = dict(zip(header.split(","), row.split(","), strict=True))
    assert (of["says"], of["reads"]) == ("On the morrow of St Martin", "1576-11-12")
    read = "“On the morrow of St Martin” read by the curator as 12 November 1576"
    assert read in release["timeline.ics"].decode().replace("\r\n ", "")
    assert f"; {read}" in json.dumps(json.loads(release["timelinejs.json"]), ensure_ascii=False)
    assert "read by the curator as 12 November 1576" in release["index.html"].decode()


SHOWN = [(PICTURES, "[ada-moreau]", "[ada-moreau, {words: the Northern Survey, role: owner}]")]


def test_who_is_not_listed_stands_in_every_export_in_the_source_s_words() -> None:
    files = edited(*SHOWN)
    assert errors(files) == []
    release = {
        path.removeprefix("data/release/"): raw.decode() for path, raw in made(files).items() if b"\0" not in raw
    }
    document = json.loads(release["timeline.json"])
    (pictures,) = (event for event in document["events"] if event["id"] == "pictures")
    assert pictures["participants"][1] == {
        "name": "“the Northern Survey”",
        "words": "the Northern Survey",
        "role": "owner",
    }
    assert release["participants.csv"].split("\r\n")[-3:] == [
        "pictures,1,ada-moreau,,",
        "pictures,2,,the Northern Survey,owner",
        "",
    ]
    assert "Ada Moreau;“the Northern Survey”" in release["timeline.csv"]
    assert "“the Northern Survey” <i>(owner)</i>" in release["index.html"]


OF_PARTICIPANTS = {
    "neither an actor nor words": (
        "[{role: owner}]",
        "7:16: 'who' is missing: give the id of an actor, or the source's own `words` [bad-value]",
    ),
    "both": (
        "[{who: ada-moreau, words: Moreau}]",
        "7:41: 'words' are for somebody whom no list has: take them out, or 'who' [bad-value]",
    ),
    "the same words twice": ("[{words: Moreau}, {words: Moreau}]", "7:33: '“Moreau”' is named twice [named-twice]"),
}


@pytest.mark.parametrize(("written", "expected"), OF_PARTICIPANTS.values(), ids=OF_PARTICIPANTS)
def test_a_participant_is_an_actor_or_words(written: str, expected: str) -> None:
    (found,) = errors(edited((PICTURES, "[ada-moreau]", written)))
    assert f"{found.location}: {found.message} [{found.code}]" == f"{PICTURES}:{expected}"


COUNTED: dict[str, tuple[list[Edit], str]] = {
    "a phrase that is explained": (
        [(LANDING, "    supports: [instruments]", "    means: {It: northern-survey}\n    supports: [instruments]")],
        "means",
    ),
    "a repair": ([(SOURCES, "  left_out:\n", "  repairs: [{raw: â€™, repaired: ’}]\n  left_out:\n")], "repairs"),
    "a note that quotes": (
        [(LANDING, "    supports: [instruments]", "    note: “It” is the probe.\n    supports: [instruments]")],
        "notes",
    ),
    "a status that is overtaken": (
        [(LANDING, "disputes: {date: 2025-03-04}", "disputes: {date: 2025-03-04}\n    formerly: {status: planned}")],
        "formerly",
    ),
    "a publisher that is given": (
        [(SOURCES, "  publisher: The Beacon", "  publisher: A\n  given: publisher")],
        "given",
    ),
    "somebody who is not listed": (
        [(PICTURES, "[ada-moreau]", "[ada-moreau, {words: Ada Moreau}]")],
        "unlisted",
    ),
    "a note that quotes nothing": (
        [(LANDING, "    supports: [instruments]", "    note: It is.\n    supports: [instruments]")],
        "",
    ),
}


@pytest.mark.parametrize(("edits", "way"), COUNTED.values(), ids=COUNTED)
def test_answers_are_counted(edits: list[Edit], way: str) -> None:
    package, _ = loader.load(edited(*edits))
    assert package
    answers = rules.checked(examine(package)).answers
    assert {name: number for name, number in answers.items() if number} == {"left_out": 1, **({way: 1} if way else {})}


def test_readings_are_counted() -> None:
    package, _ = loader.load(chronicle())
    assert package
    assert rules.checked(examine(package)).answers["reads"] == 1
