"""The forms of date phrases: patterns, the words that stand in them for numbers, and the words that must stand beside.

What the phrases mean is left to `phrases`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from timeline.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["date", "weekday", "period", "stretch", "distance"]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # of the northern half, by first month
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
SIDES = {"last": -1, "past": -1, "recent": -1, "earlier": -1, "next": 1, "coming": 1, "upcoming": 1, "later": 1}
PLENTY = {"day": 14, "week": 8, "month": 12, "year": 10}  # how far "the coming weeks" and "recent months" reach
DISTANCES = {
    "the day before yesterday": -2, "the day after tomorrow": 2,
    "yesterday": -1, "the day before": -1, "the previous day": -1,
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "the same day": 0, "that same day": 0, "that day": 0,
    "tomorrow": 1, "the day after": 1, "the following day": 1, "the next day": 1,
}  # fmt: skip


Form = tuple[Kind, re.Pattern[str]]
"""A pattern of phrases of one kind; the named groups are the parts that `phrases` reads."""


def forms_near(passage: str) -> Iterator[Form]:
    """Yield the forms that phrases of `passage` may have: most passages hold none of a form's hints."""
    small = passage.lower()
    for hints, of_hints in _forms().items():
        if any(hint in small for hint in hints):
            yield from of_hints


@cache
def _forms() -> dict[tuple[str, ...], list[Form]]:
    """Return the forms of phrases, by the hints of which a phrase holds one when it is in lower case.

    Names of months and weekdays count with their capital only, and the short ones only beside a day or a year.
    """
    months, weekdays = "|".join(MONTHS), "|".join(WEEKDAYS)
    a_month = rf"\b(?P<month>{months}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
    ends = r"(?![\w%]|[.,:/]\d|[-–]\d)"
    day = rf"(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<last_day>\d\d?)(?:st|nd|rd|th)?)?{ends}"
    year = rf"(?P<year>[12]\d{{3}}){ends}"
    days = rf"(?P<day>\d\d?)(?:st|nd|rd|th)?\s+(?:and|or|to)\s+(?P<last_day>\d\d?)(?:st|nd|rd|th)?{ends}"
    of_year = rf",?\s+(?:of\s+)?(?:{year}|(?P<of_year>last|this|next)\s+year\b)"
    of_week = r"(?:\s+(?:of\s+)?(?P<of_week>last|this|next)\s+week\b)?"
    part = r"(?:\b(?i:early|mid|late)[\s-](?:on\s+|in\s+)?)?"
    side = r"\b(?P<side>(?i:last|past|this|next|coming|upcoming))\s+"
    a_weekday = (
        rf"(?:{part}(?:{side})?"
        rf"\b(?P<weekday>{weekdays}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?),?\s+(?:the\s+)?)?"
    )
    a_number = rf"\b(?P<number>an?|{'|'.join(NUMBERS)}|[1-9]\d{{0,2}})\s+"
    season = rf"\b(?P<season>{'|'.join(SEASONS)})\b"
    plural = r"(?P<unit>day|week|month|year)(?P<plenty>s)\b"
    sides = "(?P<side>past|last|recent|next|coming|upcoming)"
    distance = "|".join(words.replace(" ", r"\s+") for words in DISTANCES)
    of_months, of_days, of_units = tuple(name.lower()[:3] for name in MONTHS), ("day",), ("week", "month", "year")
    capital: tuple[tuple[Kind, tuple[str, ...], str], ...] = (
        ("date", of_months, rf"{a_weekday}{part}{a_month}\s+{day}(?:{of_year})?"),
        ("date", of_months, rf"{part}{a_month}\s+{days}{of_year}"),
        ("date", of_months, rf"{a_weekday}(?<![\w$€£])(?<!\d[.,:/–-]){day}\s+(?:of\s+)?{a_month}(?:{of_year})?"),
        ("date", of_months, rf"(?<![\w$€£])(?<!\d[.,:/–-]){days}\s+{a_month}(?:{of_year})?"),
        ("date", of_months, rf"{part}{a_month}{of_year}"),
        ("date", of_months, rf"{part}(?:{side})?\b(?P<month>{months})\b"),
        ("date", ("1", "2"), rf"(?<![\w.,/$€£–-]){part}{year}"),
        ("date", ("-",), r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-])"),
        ("date", ("háng",), rf"\b(?:(?P<day>\d\d?)\s+)?[Tt]háng\s+(?P<month>\d\d?),?\s+(?:năm\s+)?{year}"),
        ("weekday", of_days, rf"{part}(?:{side})?\b(?P<weekday>{weekdays})\b{of_week}"),
    )
    any_case: tuple[tuple[Kind, tuple[str, ...], str], ...] = (
        ("date", tuple(SEASONS), rf"{part}{season}{of_year}"),
        ("date", tuple(SEASONS), rf"{part}{side}{season}"),
        ("period", of_units, r"\b(?:(?P<cut>earlier|later)\s+)?(?P<side>this|next|last)\s+(?P<unit>week|month|year)\b"),
        ("period", of_units, rf"{a_number}(?P<unit>week|month|year)s?\s+(?P<ago>ago)\b"),
        ("stretch", of_units, r"\b(?:the\s+)?(?P<side>past|coming|upcoming)\s+(?P<unit>week|month|year)\b"),
        ("stretch", ("days", *of_units), rf"\b(?:the\s+)?{sides}\s+(?:few\s+|several\s+|{a_number})?{plural}"),
        ("distance", ("day", "this", "tonight", "tomorrow"), rf"\b(?:{distance})\b"),
        ("distance", of_days, rf"{a_number}days?\s+(?P<way>before|earlier|prior|ago|after|later)\b"),
    )
    found: dict[tuple[str, ...], list[Form]] = {}
    for written, flags in ((capital, re.NOFLAG), (any_case, re.IGNORECASE)):
        for kind, hints, pattern in written:
            found.setdefault(hints, []).append((kind, re.compile(pattern, flags)))
    return found


_TIME_WORDS = r"\b(?:in|of|by|since|until|till|from|through|during|before|after|between|year)(?:\s+the)?\s+$"
_POINTERS = r"(?:\b(?:the|his|her|its|their|our|my)|\w[’']s)\s+$"
_HABITS = r"\b(?:every|each|the\s+following|the\s+previous|black|good|bloody|ash|palm)\s+$"
_LINK = r"(?:,?\s+(?:and|or|to|through)|,)\s+"
_COUNTED = (
    r"\s+(?:people|men|women|children|troops|soldiers|dead|miles|kilomet|met(?:re|er)s|km|tons|tonnes|euros|dollars"
    r"|votes|hours|days|times|percent|per|or\s+more)\b"
)


def number(word: str | None) -> int | None:
    """Return the number that `word` says, in digits or as one to twelve; 1 for "a" and "an"."""
    if not word or word.isdigit():
        return int(word) if word else None
    return NUMBERS.index(word) + 1 if word in NUMBERS else 1


def weekday(word: str | None) -> int | None:
    """Return the weekday that `word` names in full or for short, Monday as 0."""
    return next((place for place, name in enumerate(WEEKDAYS) if word and name.lower()[:3] == word[:3].lower()), None)


def month(word: str | None) -> int | None:
    """Return the month that `word` names in full, for short or by its number, January as 1."""
    if word and word.isdigit():
        return int(word)
    return next((place for place, name in enumerate(MONTHS, 1) if word and name.lower()[:3] == word[:3].lower()), None)


def links(between: str) -> bool:
    """Whether the words between two dates make one list of them."""
    return re.fullmatch(_LINK, between) is not None


def stands(kind: Kind, text: str, head: str, tail: str, link: str) -> bool:
    """Whether `text`, a phrase by its form, is a date between the words `head` and `tail` of its passage.

    A year and a month that is a word of its own need company: "in May", "his 2021 treatise", "April and May", where
    `link` is what parts them from the month or year before. Other dates need only be free of it: not "every Friday".
    """
    if kind != "date" or not (text.isdigit() or text in ("March", "May")):
        return not (kind in ("date", "weekday") and re.search(_HABITS, head, re.IGNORECASE))
    if re.search(_TIME_WORDS, head, re.IGNORECASE) or links(link):
        return not re.match(_COUNTED, tail)
    pointed = re.search(_POINTERS, head, re.IGNORECASE)
    if text.isdigit():
        return bool(pointed or (head[-1:] == "(" and tail[:1] == ")")) and not re.match(_COUNTED, tail)
    noun = re.match(r"\s+(?!(?:on|of|for|in|to|and)\b)[a-z]", tail)
    return bool((pointed and noun) or re.match(f"{_LINK}(?:{'|'.join(MONTHS)})\\b", tail))
