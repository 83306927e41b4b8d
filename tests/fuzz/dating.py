"""The doors of time: dates as records write them, and the phrases by which the languages say them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, partial
from itertools import pairwise
from typing import Any

from tests.fuzz.draw import Draw, mixture, one_of, text
from timeline import language
from timeline.dates import Calendar, Date, Day, Interval, parse
from timeline.dates.date import words
from timeline.dates.points import DateError
from timeline.language import amounts, clock, meaning, phrases

CALENDARS: tuple[Calendar, ...] = ("gregorian", "julian")
SIGNS = [
    *("2025", "-0043", "0000", "-0000", "9999", "-9999", "2024", "1700", "2", "16", "02-29", "-02", "-02-29", "-10-16"),
    *("-13", "-00", "-31", "T19:30", "T23:59:60", "T24:00", "Z", "+00:00", "-00:00", "+14:00", "-12:00", "+05:45"),
    *("/", "..", "[", "]", "~", "?", "%", "X", "XX", "185X", "18XX", "open", "-W42", "-21", "-33", " ", "BC", "AD "),
    *(
        "44 BC",
        "1850s",
        "19th century",
        "c. 1850",
        "20251016",
        "2025-290",
        "16.10.2025",
        "−",
        "–",
        "２０２５",
        "Y",
        "E5",
    ),
]


def dates(draw: Draw) -> None:
    """Read any text as a date: what is read says the same again, what is refused is refused in few words."""
    written = mixture(draw, SIGNS, 8) if draw.number(0, 3) else text(draw, 80)
    calendar = one_of(draw, CALENDARS)
    date, said = _read(written, calendar)
    if date is None:
        assert len(said) < MOST_SAID, "advice is short"
        for told in re.findall(r"write '([^']{3,})'(?! as)", said):
            again, lacking = _read(told, "gregorian")
            assert again or re.search("precision|not exist|calendar it is not within", lacking), f"it is advice: {said}"
        return
    assert str(date) == date.edtf == re.sub(r"(?<=:\d\d)\+00:00", "Z", written), "it stays as it is written"
    assert parse(date.edtf, calendar) == date, "it reads back as written"
    assert (date.first or Day.min) <= (date.last or Day.max), "it ends no earlier than it begins"
    assert date.contains(date)
    assert date.overlaps(date)
    assert not date.over_before(date)
    for one in date.bounds:
        assert one is None or parse(one.edtf, calendar) == one, "each end is a date"
    for told in (date.text, date.side_text, words(date, "heading"), words(date, "within", year=2025)):
        assert told, "it has words"
        assert told.isprintable()


MOST_SAID = 240


def _read(written: str, calendar: Calendar) -> tuple[Date | None, str]:
    try:
        return parse(written, calendar), ""
    except DateError as error:
        return None, str(error)


BETWEEN: Mapping[str, list[str]] = {
    "en": ["of", "the", "on", "in", "from", "to", "and", "before", "BC", "at", "o'clock", "a.m.", "past", "century"],
    "de": ["des", "am", "im", "vom", "bis", "und", "vor", "v. Chr.", "um", "Uhr", "Jahrhundert", "Ende", "nach"],
    "fr": ["de", "le", "du", "au", "en", "et", "avant", "av. J.-C.", "à", "h", "siècle", "il y a", "fin", "l’an"],
    "es": ["de", "el", "del", "al", "en", "y", "antes", "a. C.", "a las", "h", "siglo", "hace", "fines", "año"],
}
FIGURES = [
    *("1", "4.", "16", "31", "32", "0", "1er", "2nd", "44", "600", "1850", "2025", "99999999999999999999", "1850–51"),
    *("16/10/2025", "2025-10-16", "16.10.2025", "7:30", "19:30:05", "24:00", "25:61", "10 %", "1,000", "1.000,5", "½"),
    *(",", ".", ";", "–", "-", "/", "(", ")", "’", "…", "\n", "\t", "ſ", "²", "٤", "Ⅳ", "IV", "xviii", "\u00ad", "'"),
]


@cache
def vocabulary(tag: str) -> list[str]:
    """Return the words that a language writes dates, times and numbers with, and what stands between them."""
    said = language.of(tag).dates
    tables = (
        *(said.months, said.weekdays, said.seasons, said.numbers, said.ordinals, said.decades, said.fractions),
        *(said.units, said.sides, said.distances, said.bounds, said.eras, said.styles, said.hours, said.halves),
        *(said.feasts, said.minutes, said.eves, said.zones),
    )
    return [*(word for table in tables for word in table), *BETWEEN[tag], *FIGURES, *FIGURES]


CASES: list[Any] = [str, str.capitalize, str.upper, str.lower]


def phrases_of(tag: str, draw: Draw) -> None:
    """Look for dates, times, lengths and numbers in any text of a language."""
    spoken = language.of(tag)
    passage = mixture(draw, vocabulary(tag), 14, between=" " if draw.number(0, 5) else "")
    passage = one_of(draw, CASES)(passage)
    day = Day.fromordinal(draw.number(Day.min.toordinal(), Day.max.toordinal() - 40))
    published = Interval(day, day + draw.number(0, 40))
    found = phrases.find(passage, spoken)
    assert all(one.end <= other.start for one, other in pairwise(found)), "no two overlap"
    for phrase in found:
        assert phrase.text.split() == passage[phrase.start : phrase.end].split(), "a phrase is words of the passage"
        for anchor in (None, published):
            mention = meaning.mention(phrase, published, anchor, one_of(draw, (None, *CALENDARS)))
            assert str(mention)
            for days in mention.allowed:
                assert (days.first or Day.min) <= (days.last or Day.max), f"{phrase.text!r} ends before it begins"
    _have_places(clock.times(passage, spoken), passage)
    _have_places(clock.lengths(passage, spoken), passage)
    _have_places(amounts.amounts(passage, spoken), passage)
    untold = clock.untold(passage, spoken)
    assert untold is None or untold in passage
    spoken.tells_time(passage)


def _have_places(found: tuple[Any, ...], passage: str) -> None:
    for one in found:
        assert 0 <= one.start < one.end <= len(passage), "what is found has a place"


PHRASES = {f"phrases in {language.of(tag).name}": partial(phrases_of, tag) for tag in BETWEEN}
