"""Every other language: what the Common Locale Data Repository (CLDR) says of its dates, by way of Babel.

That is days, months and years of the Gregorian calendar, in words and in figures: "4 мая 2024 г.", "2024. május 4.",
"2024年5月4日", "18 tháng 10 2025", and times of day: "午後7時30分". An ending that a month takes in a sentence and CLDR
does not list is read where it lists two; a weekday or a month alone is not. What CLDR lacks is in `others`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Literal

from timeline.language.forms import ENDS, ISO_CLOCK, LOG_CLOCK, NUMERIC, POINT_CLOCK, DateWords, Form
from timeline.language.language import Direction, Language
from timeline.language.others import OTHERS, Others
from timeline.language.spelling import cases, either, roman

if TYPE_CHECKING:
    from babel import Locale

_NO_LANGUAGE = ("und", "mul", "mis", "zxx")
"""What BCP 47 has for texts of no language or of one that is not told; Babel takes them for English."""


def of(tag: str) -> Language:
    """Return the language of a BCP 47 tag, or of what is left of it without its last parts; else one without words.

    >>> of("sr-Latn-ME-x-moj").tag, of("xx-Latn").tag
    ('sr-Latn-ME', 'xx-Latn')
    """
    parts = tag.split("-")
    while parts and parts[0] not in _NO_LANGUAGE:
        if locale := _locale("_".join(parts)):
            return _language("-".join(parts), locale)
        parts.pop()
    return Language(tag, direction="auto")


def tags() -> tuple[str, ...]:
    """Return the tags of the languages that CLDR has; those in which most pages are written come first."""
    from babel import localedata

    return tuple(dict.fromkeys((*_MOST_WRITTEN, *sorted(filter(str.isalpha, localedata.locale_identifiers())))))


_MOST_WRITTEN = ("en", "es", "ru", "de", "fr", "ja", "pt", "tr", "it", "fa", "nl", "pl", "zh", "vi", "id", "cs", "ko")
"""By the counts of pages of the World Wide Web. The order saves time, and decides nothing."""


def _locale(name: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(name)
    except (ValueError, UnknownLocaleError):
        return None


def _language(tag: str, locale: Locale) -> Language:
    direction: Direction = "rtl" if locale.character_order == "right-to-left" else "ltr"
    capitals, small = _letters()
    name = locale.get_display_name("en") or ""
    return Language(tag, name, direction, dates=_date_words(locale), initials=capitals, small=small)


@cache
def _letters() -> tuple[str, str]:
    """Return the capitals and the small letters of the alphabets that have both: Latin, Greek, Cyrillic, Armenian."""
    letters = [chr(code) for code in range(0x41, 0x590)]
    return "".join(filter(str.isupper, letters)), "".join(filter(str.islower, letters))


def _date_words(locale: Locale) -> DateWords:
    months, weekdays = _months(locale), _numbered(_weekday_names(locale))
    writing = _Writing(locale, months, weekdays)
    halves = _halves(locale)
    return DateWords(
        forms=(*writing.forms(), *writing.rounds(), *NUMERIC),
        clocks=(*_clocks(locale, halves), ISO_CLOCK, LOG_CLOCK, POINT_CLOCK),
        months={**_stems(locale), **months},
        weekdays=weekdays,
        ordinals=roman(21),
        styles=writing.others.styles,
        halves=halves,
        order=writing.order,
        spans=rf"{_SPANS}|\s*(?<!\w)(?:{until})(?!\w)\s*|(?:{until})(?=\d)"
        if (until := writing.others.until)
        else _SPANS,
    )


_LINK = r"(?:[^\W\d_]{1,6}\s){1,3}"
"""Up to three short words, which may be those of any language between the ends of a range: "al", "tot en met"."""
_SPANS = rf"\s?[–—~～〜-]\s?|(?:-\w{{1,4}})?\s{_LINK}|-\w{{1,4}}\s"
_HOUR, _MINUTE, _SECOND = r"(?P<hour>[01]?\d|2[0-3])", r"(?P<minute>[0-5]?\d)", r"(?P<second>[0-5]?\d)"


def _halves(locale: Locale) -> Mapping[str, int]:
    """Return the words for the halves of the day, with the hour from which twelve are counted."""
    halves: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        names = locale.day_periods.get("format", {}).get(width, {})
        for name, hour in (("am", 0), ("pm", 12)):
            if name in names:
                halves[names[name].lower().replace(".", "")] = hour
    return halves


def _clocks(locale: Locale, halves: Mapping[str, int]) -> Iterator[Form]:
    """Yield the forms of times of day with a word for the half of the day, and with letters between figures."""
    half = rf"(?P<half>{either(cases(halves))})" if halves else ""
    letters = next(filter(None, (_CLOCK_LETTERS.fullmatch(one.pattern) for one in locale.time_formats.values())), None)
    if half:
        yield Form("clock", (":",), rf"(?<!\w){half}\s?{_HOUR}:(?P<minute>[0-5]\d)(?::{_SECOND})?(?![\w:])")
        yield Form("clock", (":",), rf"(?<![\w:.,-]){_HOUR}:(?P<minute>[0-5]\d)(?::{_SECOND})?\s?{half}(?!\w)")
    if letters:
        hour, minute, second = letters.groups()
        rest = rf"(?:\s?{_MINUTE}\s?{minute}(?:\s?{_SECOND}\s?{second})?)?"
        before = rf"(?:{half}\s?)?" if half else ""
        yield Form("clock", (hour,), rf"(?<![\d.,:]){before}{_HOUR}\s?{hour}{rest}(?![間间半]|\s?\d)")


_CLOCK_LETTERS = re.compile(
    r"(?:a\s?)?[Hh]{1,2}([^\W\d_A-Za-z]+)\s?m{1,2}([^\W\d_A-Za-z]+)\s?s{1,2}([^\W\d_A-Za-z]+).*"
)


def _stems(locale: Locale) -> Mapping[str, int]:
    """Return what the two forms of a month share, where they differ in their endings: of "апрель", "апреля" "апрел"."""
    stems: dict[str, int] = {}
    for number in range(1, 13):
        both = {locale.months[one]["wide"][number].lower() for one in ("format", "stand-alone")}
        stem = "".join(letters[0] for letters in takewhile(_alike, zip(*both, strict=False)))
        if len(both) > 1 and len(stem) >= _STEM:
            stems[stem] = number
    return stems


def _alike(letters: tuple[str, ...]) -> bool:
    return len(set(letters)) == 1


_STEM = 3
"""The fewest letters that tell a month in any of its cases."""


def _months(locale: Locale) -> Mapping[str, int]:
    """Return the names of months, those of the language's countries among them where no two months share one."""
    own = _numbered(_month_names(locale))
    others = [_numbered(_month_names(one)) for one in _of_countries(locale)]
    return {**_numbered(pair for one in others for pair in one.items()), **own}


def _of_countries(locale: Locale) -> Iterator[Locale]:
    from babel import Locale, localedata

    if not (locale.territory or locale.script):
        for name in sorted(localedata.locale_identifiers()):
            if name.startswith(f"{locale.language}_"):
                yield Locale.parse(name)


def _month_names(locale: Locale) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from ((name, number) for number, name in locale.months[context][width].items())


def _weekday_names(locale: Locale) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        yield from ((name, number) for number, name in locale.days[context]["wide"].items())


def _numbered(names: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    """Return names in small letters with their numbers, but for those that have two."""
    numbers: dict[str, set[int]] = {}
    for name, number in names:
        for form in cases([name]):
            numbers.setdefault(form.lower().rstrip("."), set()).add(number)
    return {name: min(there) for name, there in numbers.items() if len(there) == 1}


@dataclass(frozen=True, slots=True)
class _Pattern:
    """A pattern of CLDR: its `parts` in order (y, d, M a month by name, m one in figures), and what follows each."""

    parts: str
    after: tuple[str, ...]


def _patterns(locale: Locale) -> Iterator[_Pattern]:
    """Yield the patterns of a language that have no other parts; weekdays and eras are left out."""
    skeletons = (locale.datetime_skeletons.get(name) for name in ("yMMMM", "MMMMd", "yMMMMd", "yMMM", "MMMd", "yMd"))
    for one in filter(None, (*locale.date_formats.values(), *skeletons)):
        parts, after = "", [""]
        for token in _TOKEN.finditer(one.pattern):
            field = (token["field"] or "").replace("L", "M")
            if not field:
                after[-1] += token["quoted"] or token["literal"] or ""
            elif field[0] not in "EcG":
                parts += "m" if field in ("M", "MM") else field[0]
                after.append("")
        if parts and set(parts) <= set("ydMm"):
            yield _Pattern(parts, tuple(after[1:]))


_TOKEN = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>([A-Za-z])\3*)|(?P<literal>[^A-Za-z']+)")

_START = r"(?<![\d$€£])(?<!\d[.,:/–-])"
_YEAR = r"(?P<year>(?!2[4-6]|๒[๔-๖])\d{4})(?!\d)"
"""A year in the figures of any script; one from 2400 on is of the Buddhist era, which is not read."""
_MONTH = r"(?P<month>[0０٠۰]?[1-9１-９١-٩۱-۹]|[1１١۱][0-2０-２٠-٢۰-۲])(?!\d)"
_FIGURES = {"y": _YEAR, "m": _MONTH, "d": r"(?P<day>\d\d?)(?!\d)"}


class _Writing:
    """How a language writes its dates: its patterns taken together, its names, its words for the era before ours."""

    def __init__(self, locale: Locale, months: Mapping[str, int], weekdays: Mapping[str, int]) -> None:
        self._patterns = tuple(_patterns(locale))
        self._orders = tuple(dict.fromkeys(one.parts for one in self._patterns if len(one.parts) > 1))
        self._hints = tuple(months)
        self._month = f"(?P<month>{either(cases(months))})"
        if stems := cases(_stems(locale)):  # with another ending than the two that are listed
            behind = "|".join(f"(?<={stem})" for stem in stems)
            declined = rf"{either(stems)}(?=\w{{1,3}}(?!\w))"
            self._month = rf"(?P<month>{either(cases(months))}(?!\w)|{declined})(?:(?:{behind})\w{{1,3}})?"
        self._weekday = f"(?P<weekday>{either(cases(weekdays))})"
        self.others = OTHERS.get(locale.language, Others())
        self._before_ours = [
            locale.eras[width][0] for width in ("wide", "abbreviated") if 0 in locale.eras.get(width, {})
        ]

    @property
    def order(self) -> Literal["", "day", "month"]:
        """Which of day and month stands first where the year is last; of a language that begins with it, neither."""
        orders = [parts for parts in self._orders if sorted(parts) == ["d", "m", "y"]]
        return "day" if "dmy" in orders else "month" if "mdy" in orders else ""

    def forms(self) -> Iterator[Form]:
        """Yield the forms: with a month by name; with letters between figures; with points and blanks; a year alone."""
        years = self._letters("y")
        for parts in self._orders:
            pairs = [self._between("".join(pair)) for pair in pairwise(parts)]
            if all(pairs):
                hints = self._hints if "M" in parts else self._letters(parts[0])
                yield Form("date", hints, self._date(parts, pairs))
        for one in self._patterns:
            if sorted(one.parts) == ["d", "m", "y"] and one.after[:2] == (". ", ". "):
                figures = r"\.\s".join(_FIGURES[part] for part in one.parts)
                yield Form("date", (".",), rf"(?<!\w){_START}{figures}{ENDS}")
        month = self._month.replace("?P<month>", "?:")
        between = rf"(?=\s{_LINK}{month}[\s,]{{1,2}}(?:\w{{1,5}}\s)?\d{{4}})"
        yield Form("date", self._hints, rf"(?<![\w-])(?<!\d\s)(?<!\d\.\s)(?<!\d\sde\s){self._month}{between}")
        if years:
            yield Form("date", years, rf"{_START}{_YEAR}{either(years)}(?!\s?\d)")

    def rounds(self) -> Iterator[Form]:
        """Yield the forms of centuries and decades."""
        century = r"(?P<century>(?i:[ivx]+)(?!\w)|\d\d?)"
        decade = r"(?P<decade>[12]\d\d0)"
        for pattern, digits in ((self.others.century, century), (self.others.decade, decade)):
            if pattern:
                hints = tuple("0123456789ivx")
                yield Form("date", hints, rf"(?<![\d.,-])(?<![A-Za-z]){pattern.format(century=digits, decade=digits)}")

    def _date(self, parts: str, pairs: Sequence[str]) -> str:
        written = ""
        for part, between in zip(parts, (*pairs, ""), strict=True):
            written += self._month if part == "M" else _FIGURES[part]
            letters = self._letters(part)
            until = rf"|\s*(?:{self.others.until})\s*" if self.others.until else ""
            if part == "d":  # 4–6 May, 4日～6日
                weekday = rf"(?:{self._weekday.replace('?P<weekday>', '?:')}[,،]?\s)?"
                links = rf"\s?[-–~～〜]\s?{until}|(?:-\w{{1,4}})?\s{_LINK}{weekday}"
                written += rf"(?:(?:{'|'.join((*letters, '[.]'))})?(?:{links})(?P<last_day>\d\d?)(?!\d))?"
            written += between or (either(letters) if letters and part != "M" else ENDS)
        if parts[-1] == "y" and self.others.styles:
            style = rf"\(?(?P<style>(?i:{either(self.others.styles)}))\.?(?!\w)\)?"
            written += rf"(?:(?:\s+(?:{self.others.year})(?!\w))?,?\s{style})?"
        if parts[0] == "y":
            written += rf"(?:[,،]?\s?[(（]?{self._weekday})?"
        elif parts[0] == "d":
            written = rf"(?:(?<!\w){self._weekday}[,،]?\s+)?{written}"
        return f"{self._start(parts)}{written}{self._end(parts)}"

    def _start(self, parts: str) -> str:
        """Return the pattern of what stands before a date: no year where it has none, and no piece of a word."""
        marks = () if "y" in parts else (*self._letters("y"), r"\d\.")
        if parts[0] == "d":  # the figures of a month are no day: "tháng 11"
            marks += tuple({head[0].strip() for name in self._hints if (head := re.match(r"[^\W\d]+\s(?=\d)", name))})
        start = "".join(rf"(?<!{mark})(?<!{mark}\s)" for mark in marks)
        if parts[0] != "M":
            return start + _START
        joined = {re.split(r"\W", one.after[0])[-1] for one in self._patterns if one.parts[:2] == "dM"} - {""}
        return rf"{start}(?<!\w){either(joined)}?" if joined else rf"{start}(?<!\w)"

    def _end(self, parts: str) -> str:
        """Return the pattern of what follows a date: no year where it has none, and no word of the era before ours."""
        if "y" not in parts:
            return r"(?!\W{0,2}\d{4}|\s\w{1,3}\.?\s\d{4})"
        return rf"(?!\W{{0,3}}(?:\w{{1,4}}\W{{1,2}})?{either(self._before_ours)}(?!\w))" if self._before_ours else ""

    def _letters(self, part: str) -> tuple[str, ...]:
        """Return the letters that stand at a part itself, as 年 does at a year."""
        after = (one.after[one.parts.index(part)] for one in self._patterns if part in one.parts)
        return tuple(dict.fromkeys(found[0] for literal in after if (found := re.match(r"[^\W\d_]+", literal))))

    def _between(self, pair: str) -> str:
        """Return the pattern of what may stand between two parts; between figures only what has letters."""
        there = [one.after[one.parts.index(pair)] for one in self._patterns if pair in one.parts]
        if "M" not in pair and "m" in pair:
            there = [literal for literal in there if re.search(r"[^\W\d_]", literal)]
        else:
            there.append(" ")
        return f"(?:{'|'.join(dict.fromkeys(map(_loose, there)))})" if there else ""


def _loose(literal: str) -> str:
    """Return the pattern of what stands between two parts, whose points and commas may lack."""
    if not literal.strip():
        return r"[.,،]?\s+"
    pieces = re.findall(r"\s+|\w+|[^\w\s]", literal)
    return "".join(r"\s*" if one.isspace() else re.escape(one) + ("" if one.isalnum() else "?") for one in pieces)
