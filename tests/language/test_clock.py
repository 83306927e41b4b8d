"""Times of day and lengths in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import language
from timeline.language import clock, phrases
from timeline.language.english import ENGLISH
from timeline.language.language import Language

TIMES = {
    "a log's moment": ("14:02:07Z deploy started", ["14:02:07+0"]),
    "a moment with its day": ("2025-04-14T14:02:07+02:00 down", ["14:02:07+120"]),
    "a moment in the basic form": ("20250414T140207Z down", ["14:02:07+0"]),
    "Universal Time": ("at 16:37 UTC", ["16:37+0"]),
    "a zone in figures": ("at 16:37 (UTC+2)", ["16:37+120"]),
    "a zone by name": ("at 18:39 CEST", ["18:39+120"]),
    "half a day": ("at 9 a.m. PST", ["09:00-480"]),
    "the other half": ("at 9.30 pm", ["21:30"]),
    "either half": ("at 7:30 it rang", ["07:30 19:30"]),
    "the first half, by its nought": ("at 07:30 it rang", ["07:30"]),
    "hours of a soldier": ("at 0530 hrs they left", ["05:30"]),
    "hours with a point": ("by 19.30 hours", ["19:30"]),
    "noon and midnight": ("from noon to midnight", ["12:00", "00:00"]),
    "the hour in words": ("at nine o’clock in the evening", ["21:00"]),
    "a score": ("they won 3:2", []),
    "a verse in a longer number": ("in 12:30:45:99", []),
    "money": ("for $9.30", []),
    "a year": ("in 1930 they", []),
    "an hour that no clock has": ("at 25:00", []),
}


@pytest.mark.parametrize(("passage", "expected"), TIMES.values(), ids=TIMES)
def test_tells_the_time(passage: str, expected: list[str]) -> None:
    assert [_shown(one) for one in clock.times(passage, ENGLISH)] == expected


def _shown(one: clock.TimeOfDay) -> str:
    second = "" if one.second is None else f":{one.second:02}"
    offset = "" if one.offset is None else f"{one.offset:+}"
    return " ".join(f"{hour:02}:{one.minute:02}{second}" for hour in one.hours) + offset


LENGTHS = {
    "a month": ("It went on for a month", [(1, 1, "month")]),
    "days before a noun": ("a 30-day truce", [(30, 30, "day")]),
    "a number in words": ("for twenty-one hours", [(21, 21, "hour")]),
    "no more than near": ("nearly three years", [(2, 4, "year")]),
    "some": ("for several weeks", [(1, 8, "week")]),
    "none": ("for a while", []),
}


@pytest.mark.parametrize(("passage", "expected"), LENGTHS.values(), ids=LENGTHS)
def test_tells_the_length(passage: str, expected: list[tuple[int, int, str]]) -> None:
    assert [(one.least, one.most, one.unit) for one in clock.lengths(passage, ENGLISH)] == expected


UNTOLD = {
    "a feast": ("on the eve of Martinmas", "eve"),
    "a season of no year": ("before the summer", "summer"),
    "a year behind an apostrophe": ("in ’44", "’44"),
    "a length is told": ("for 40 years", None),
    "an age is told": ("the four-year-old war", None),
    "a time of day is told": ("at 16:37", None),
    "people are no time": ("killed 23 people", None),
    "a verb is no month": ("they may march", None),
}


@pytest.mark.parametrize(("passage", "expected"), UNTOLD.values(), ids=UNTOLD)
def test_says_which_word_of_time_is_not_read(passage: str, expected: str | None) -> None:
    assert clock.untold(passage, ENGLISH) == expected


def test_a_language_without_words_of_time_cannot_say_that_there_are_none() -> None:
    assert clock.untold("am Tag nach Martini", Language()) == "am Tag nach Martini"
    assert clock.untold("", Language()) is None


@given(st.text(st.sampled_from("0123456789:.apmZ +-−UTCh’ noonday"), max_size=40))
def test_any_text_is_asked(passage: str) -> None:
    told = [(one.text, one.start, one.end) for one in clock.times(passage, ENGLISH)]
    told += [(one.text, one.start, one.end) for one in clock.lengths(passage, ENGLISH)]
    assert all(text == " ".join(passage[start:end].split()) for text, start, end in told)
    clock.untold(passage, ENGLISH)


CLOCKS = {
    "half past": ("en", "at half past three in the afternoon", [((15,), 30)]),
    "a quarter after noon or midnight": ("en", "Quarter past twelve", [((0, 12), 15)]),
    "minutes before the hour": ("en", "at twenty minutes to nine", [((8, 20), 40)]),
    "from one hour to another": ("en", "from ten until one", [((10, 22), 0), ((1, 13), 0)]),
    "two hours of one half": ("en", "from 3 to 5 pm", [((3, 15), 0), ((17,), 0)]),
    "a length is no time": ("en", "from two to three days", []),
    "a half of the hour that comes": ("de", "früh um ½6 Uhr", [((5, 17), 30)]),
    "the same in words": ("de", "um halb sechs", [((5, 17), 30)]),
    "three quarters of the hour that comes": ("de", "um drei viertel acht", [((7, 19), 45)]),
    "minutes before midnight": ("de", "fünf vor zwölf", [((11, 23), 55)]),
    "the hours of the night": ("de", "um 2 Uhr nachts", [((2,), 0)]),
    "an hour and its half": ("fr", "à trois heures et demie", [((3, 15), 30)]),
    "a quarter less": ("fr", "à dix heures moins le quart", [((9, 21), 45)]),
    "a passive is no summer": ("fr", "a été arrêté à 14 h 35", [((14,), 35)]),
    "a point in the hour": ("es", "A las 17.45 suspendió la sesión", [((17,), 45)]),
    "an hour and a half of it": ("es", "a las cinco y media de la tarde", [((17,), 30)]),
    "twelve of the night": ("es", "a las 12 de la noche", [((0,), 0)]),
    "figures in a language without words": ("hu", "17.30-kor", [((17,), 30)]),
    "figures that may be a day": ("ru", "17.05", []),
}


@pytest.mark.parametrize(("tag", "passage", "expected"), CLOCKS.values(), ids=CLOCKS)
def test_a_clock_is_read_as_it_is_told(tag: str, passage: str, expected: list[tuple[tuple[int, ...], int]]) -> None:
    assert [(one.hours, one.minute) for one in clock.times(passage, language.of(tag))] == expected


AMOUNTS = {
    "a fortnight later": ("en", "week", 2),
    "half an hour later": ("en", "minute", 30),
    "an hour and a half later": ("en", "minute", 90),
    "1 h 46 min later": ("en", "minute", 106),
    "T+5 h 3 min": ("en", "minute", 303),
    "two years and four months later": ("en", "month", 28),
    "anderthalb Stunden später": ("de", "minute", 90),
    "ein halbes Jahr zuvor": ("de", "month", -6),
    "une demi-heure après": ("fr", "minute", 30),
    "une heure et demie plus tard": ("fr", "minute", 90),
    "hora y media después": ("es", "minute", 90),
    "media hora antes": ("es", "minute", -30),
}


@pytest.mark.parametrize(("passage", "expected"), AMOUNTS.items(), ids=AMOUNTS)
def test_a_distance_of_parts_and_of_two_units_is_one(passage: str, expected: tuple[str, str, int]) -> None:
    tag, unit, amount = expected
    (one,) = phrases.find(passage, language.of(tag))
    assert (one.unit, one.amount) == (unit, amount)
