"""Nothing new: every rule on what a curator says in their own words has cases that break it and nearly do."""

from hashlib import sha256

import pytest

from tests.packages import LANDING, PICTURES, PLACES, REPORT, SOURCES, TINY, Edit, broken, edited
from timeline.rules.newness import RULES

Case = tuple[list[Edit], list[str]]
SUMMARY = "summary: The probe Heron lands at Lake Aldous with its instruments."
TITLE = "title: The Heron lands"
RESOLUTION = "date: The report gives the weekday too, and 3 March 2025 was a Monday."


def says(words: str) -> Edit:
    return LANDING, SUMMARY, f"summary: {words}"


def text(old: str, new: str, language: str = "en") -> list[Edit]:
    """Return edits that change the report, its hash and its language."""
    before, after = TINY[REPORT], TINY[REPORT].replace(old, new)
    assert before.count(old) == 1
    return [
        (REPORT, old, new),
        (SOURCES, sha256(before.encode()).hexdigest(), sha256(after.encode()).hexdigest()),
        (SOURCES, "publisher: The Beacon\n  language: en", f"publisher: The Beacon\n  language: {language}"),
    ]


def carries(words: str, language: str = "en") -> list[Edit]:
    """Return edits that make the report and its quote say another number of instruments."""
    return [
        *text("It carried 12 instruments", words, language),
        (LANDING, "quote: It carried 12 instruments", f"quote: {words}"),
        (LANDING, "  instruments: 12 instruments", "  instruments: instruments"),
    ]


def noted(words: str) -> Edit:
    return LANDING, RESOLUTION, f"{RESOLUTION}\nnote: {words}"


def number(words: str, at: str = "10:10", other: str = "") -> str:
    only = f"only with another unit, as in {other!r}" if other else "in no quote and no field"
    mend = f"quote the words that have it, or answer with a `note` that quotes {words!r}"
    return f"{LANDING}:{at} number-not-in-quotes: {words!r} stands {only}: {mend}"


def date(words: str) -> str:
    mend = f"quote the words that have it, or answer with a `note` that quotes {words!r}"
    return f"{LANDING}:10:10 date-not-in-quotes: no quote and no date here has all of {words!r}: {mend}"


def name(words: str, at: str = "10:10") -> str:
    mend = f"quote the words that name it, or answer with a `note` that quotes {words!r}"
    return f"{LANDING}:{at} name-not-in-quotes: {words!r} is named in no quote, nor before one, and in no field: {mend}"


def quotation(words: str, at: str = "10:10") -> str:
    mend = f"copy the words, take the marks away, or answer with a `note` that quotes {words!r}"
    return f"{LANDING}:{at} quotation-not-in-quotes: {words!r} stands in no quote and no detail: {mend}"


def no_source(words: str, at: str) -> str:
    told = f"no source has the words {words!r}: copy them, or take the marks away"
    return f"{LANDING}:{at} quotation-not-in-quotes: {told}"


CASES: dict[str, dict[str, Case]] = {
    "number-not-in-quotes": {
        "the figure of a name, which counts nothing": (
            [*carries("It left db2 within two seconds"), says("It leaves db2 within two minutes.")],
            [number("two minutes", other="two seconds")],
        ),
        "the figure of a name alone": ([*carries("It left db5"), says("Five of them leave db5.")], [number("Five")]),
        "a sum behind the name of its currency": (
            [*carries("It cost EUR500 million"), says("It costs 500 million euros.")],
            [],
        ),
        "the figure of a name, again": ([*carries("It left v2.1"), says("It leaves version 2.1.")], []),
        "another number": ([says("The probe lands with 21 instruments.")], [number("21")]),
        "the number in words": ([says("The probe lands with twelve instruments.")], []),
        "another in words": ([says("The probe lands with twenty-one instruments.")], [number("twenty-one")]),
        "the hour that a clock time comes before": (
            [
                says("The probe lands by three at most."),
                (LANDING, "date: 2025-03-03\n", "date: 2025-03-03T14:50Z\n"),
            ],
            [],
        ),
        "a number that is none of its hours": (
            [
                says("The probe lands by nine wires."),
                (LANDING, "date: 2025-03-03\n", "date: 2025-03-03T11:50Z\n"),
            ],
            [number("nine")],
        ),
        "one in the title": (
            [(LANDING, TITLE, "title: The Heron lands with 13 instruments")],
            [number("13", "2:8")],
        ),
        "one in a role": ([(LANDING, "role: owner", "role: owner of 13 probes")], [number("13", "9:11")]),
        "one that a note quotes": (
            [says("The probe lands with 21 instruments."), noted("The “21” are told by the museum.")],
            [],
        ),
        "one beside what a note quotes": (
            [says("The probe lands with 21 instruments."), noted("The “22” are told by the museum.")],
            [number("21"), no_source("22", "26:7")],
        ),
        "how many took part": ([says("The one probe of the Survey lands.")], []),
        "no number": ([says("The Heron is the first to land.")], []),
        "the place of one, where it is numbered": (
            [*carries("It was the second of the probes"), says("The Heron is the first of the probes.")],
            [number("first")],
        ),
        "another unit": (
            [*carries("It carried food for 12 weeks"), says("The probe lands with food for 12 days.")],
            [number("12 days", other="12 weeks")],
        ),
        "the same in another unit": (
            [*carries("It carried food for 14 days"), says("The probe lands with food for two weeks.")],
            [],
        ),
        "another unit of what a body holds": (
            [*carries("It carried 12 cubic metres of air"), says("The probe lands with 12 litres of air.")],
            [number("12 litres", other="12 cubic metres")],
        ),
        "another unit in another language": (
            [*carries("Er fiel 12 Millimeter tief", "de"), says("The probe sinks 12 centimetres.")],
            [number("12 centimetres", other="12 Millimeter")],
        ),
        "the same unit in another language": (
            [*carries("Elle portait 12 mètres cubes d'air", "fr"), says("It lands with 12 cubic metres of air.")],
            [],
        ),
        "old money for other money": (
            [*carries("It cost 12 pounds"), says("The probe cost 12 guineas.")],
            [number("12 guineas", other="12 pounds")],
        ),
        "other money": (
            [*carries("It carried €2,000"), says("The probe lands with £2,000.")],
            [number("£2,000", other="€2,000")],
        ),
        "a thousand times as much": (
            [*carries("It carried 4.2 million seeds"), says("The probe lands with 4.2 billion seeds.")],
            [number("4.2 billion")],
        ),
        "some thousands for a number of thousands": (
            [*carries("It carried 4,200 seeds"), says("The probe lands with thousands of seeds.")],
            [],
        ),
        "millions for thousands": (
            [*carries("It carried thousands of seeds"), says("The probe lands with millions of seeds.")],
            [number("millions")],
        ),
        "a number of another language, in words": (
            [*carries("Sie trug zweiunddreißig Geräte", "de"), says("The probe lands with 32 instruments.")],
            [],
        ),
        "another than a language has in words": (
            [*carries("Elle portait quatre-vingt-douze instruments", "fr"), says("The probe lands with 82 devices.")],
            [number("82")],
        ),
        "a comma for a point": (
            [*carries("Llevaba 1,5 toneladas", "es"), says("The probe lands with 1.5 tonnes.")],
            [],
        ),
        "a language that is not counted in": (
            [*carries("それは十二の計器を積んでいた", "ja"), says("The probe lands with 13 instruments.")],
            [],
        ),
        "how long the date lasts": (
            [(LANDING, "date: 2025-03-03\n", "date: 2025-03-03/2025-03-05\n"), says("The probe lands for three days.")],
            [],
        ),
        "how long it does not": (
            [(LANDING, "date: 2025-03-03\n", "date: 2025-03-03/2025-03-05\n"), says("The probe lands for nine days.")],
            [number("nine days")],
        ),
    },
    "date-not-in-quotes": {
        "the year of another": ([says("The probe lands, as it did in March 2023.")], [date("March 2023")]),
        "the day of the quote": ([says("The probe lands on 3 March 2025, a Monday.")], []),
        "the day of a dispute": ([says("The probe lands on 3 or on 4 March 2025.")], []),
        "another time of day": (
            [*carries("At 22:51 UTC it had 12"), says("It lands at 23:51 UTC.")],
            [date("23:51 UTC")],
        ),
        "a time of day by another clock": (
            [*carries("It had 12 at 05:58 UTC (06:58 CET)"), says("It lands at 06:58 UTC.")],
            [date("06:58 UTC")],
        ),
        "the time of day of the quote": ([*carries("At 22:51 UTC it had 12"), says("It lands at 22:51 UTC.")], []),
        "the same without its clock": ([*carries("At 22:51 UTC it had 12"), says("It lands at 22:51, as told.")], []),
        "the same in words": ([*carries("It had 12 at half past nine at night"), says("It lands at 9.30 pm.")], []),
        "a time of day at the head of its line": (
            [
                *text("It carried 12 instruments", "22:51 – It rose. It carried 12 instruments"),
                says("It has 12 at 22:51."),
            ],
            [],
        ),
        "another month": ([says("The probe lands, and is lost in May.")], [date("May")]),
        "one that a note quotes": (
            [says("The probe lands, and is lost in May."), noted("“May” is told by the museum.")],
            [],
        ),
    },
    "name-not-in-quotes": {
        "somebody who is listed": ([says("The probe of Ada Moreau lands.")], [name("Ada Moreau")]),
        "somebody who is named before the quote": (
            [
                *text("It carried", "Ada Moreau said so. It carried"),
                says("By Ada Moreau the probe lands with its instruments."),
            ],
            [],
        ),
        "a place that holds the place": ([says("The probe Heron lands in Norway.")], []),
        "a place beside it": ([says("The probe Heron lands in Port Vale.")], [name("Port Vale")]),
        "what is made of the name": (
            [
                (PLACES, "norway:\n  name: Norway", "sweden:\n  name: Sweden\n\nnorway:\n  name: Norway"),
                *carries("It carried Swedeners"),
                says("The probe lands with instruments of Sweden."),
            ],
            [],
        ),
        "a capital that nothing has": ([says("The probe lands for Borealis at the lake.")], [name("Borealis")]),
        "several that follow one another, as one name": (
            [says("The probe lands by Old Boreal Time at the lake.")],
            [name("Old Boreal Time")],
        ),
        "several that follow one another, each quoted by a note": (
            [
                says("The probe lands by Old Boreal Time at the lake."),
                noted("“Old” and “Boreal” and “Time” are the log’s."),
            ],
            [],
        ),
        "several with a small word between": (
            [says("The probe lands by Boreal and by Austral clocks.")],
            [name("Boreal"), name("Austral")],
        ),
        "a capital that a linked record has": (
            [(PICTURES, "summary: Ada Moreau shows what the probe saw.", "summary: Moreau shows what the Heron saw.")],
            [],
        ),
        "a capital that opens a sentence": ([says("The probe lands. Borealis is told of it.")], []),
        "the first letters of a name": ([says("The probe of the NS lands at the lake.")], []),
        "a capital beside a text in another language": (
            [
                (SOURCES, "publisher: The Beacon\n  language: en", "publisher: The Beacon\n  language: de"),
                says("The probe lands for Borealis at the lake."),
            ],
            [],
        ),
        "one that a note quotes": (
            [says("The probe lands for Borealis at the lake."), noted("“Borealis” is the owner’s older name.")],
            [],
        ),
    },
    "quotation-not-in-quotes": {
        "words of the quote": ([says("The probe “landed at Lake Aldous”.")], []),
        "words that nobody said": (
            [says("The probe “crashed at Lake Aldous”.")],
            [quotation("crashed at Lake Aldous")],
        ),
        "words that are left out": ([says("The “probe […] landed”.")], []),
        "words of the text that no quote has": ([says("The probe lands. “I saw it.”")], [quotation("I saw it.")]),
        "other marks": ([says("The probe »crashed«.")], [quotation("crashed")]),
        "a note with words of any text": ([noted("The letter adds “I saw it.”")], []),
        "a note with words of the record": ([noted("“With its instruments” is told later.")], []),
        "a note with words of none": (
            [noted("The letter adds “I never saw it”.")],
            [no_source("I never saw it", "26:7")],
        ),
        "a resolution with words of none": (
            [(LANDING, RESOLUTION, "date: The letter admits that “the day may be off”.")],
            [no_source("the day may be off", "25:9")],
        ),
    },
    "nothing-of-it-in-quotes": {
        "a claim that only names somebody": (
            [(LANDING, TITLE, "title: The Survey resigns"), says("The Northern Survey resigns.")],
            [
                f"{LANDING}:2:8 nothing-of-it-in-quotes: no quote has a word of title and summary beside the names:"
                " quote the words that tell it, or answer with a `note` that quotes 'resigns'"
            ],
        ),
        "a summary with a word of them": (
            [(LANDING, TITLE, "title: The Survey rejoices"), says("The Northern Survey has its probe at the lake.")],
            [],
        ),
        "a form of a word": ([(LANDING, TITLE, "title: The landing"), says("A landing.")], []),
        "one that a note quotes": (
            [
                (LANDING, TITLE, "title: The Survey resigns"),
                says("The Northern Survey resigns."),
                noted("“Resigns” is told by the museum."),
            ],
            [],
        ),
    },
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert [f"{one.location} {one.code}: {one.message}" for one in broken(edited(*edits), RULES)] == expected


def test_every_rule_has_cases_that_break_it_and_that_nearly_do() -> None:
    assert set(CASES) == {rule.code for rule in RULES}
    for code, cases in CASES.items():
        assert any(f" {code}: " in words for _, expected in cases.values() for words in expected)
        assert any(f" {code}: " not in " ".join(expected) for _, expected in cases.values())
