"""How English texts write dates, times of day and lengths of time.

Names of months and weekdays count with their capital, or in capitals, and the short ones only beside a day or a year;
beside a year the month may be in any case.
"""

import re
from collections.abc import Iterable

from timeline.dates import MONTHS, WEEKDAYS, Day
from timeline.language import english_clocks, feasts
from timeline.language import english_tables as tables
from timeline.language.forms import (
    BASIC_DAY,
    BEFORE_DAY,
    BEGINNING,
    COUNTER,
    COUNTER_SIDES,
    COUNTER_UNITS,
    EARLY,
    ENDING,
    ENDS,
    ISO_DAY,
    LATE,
    LONE,
    MID,
    YEAR_FIRST,
    YEAR_LAST,
    DateWords,
    Form,
    year_of,
)


def _any(words: Iterable[str]) -> str:
    """Return the pattern of one of some words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]”\"!?–—-]|\s+(?:the|an?|he|she|they|it|we|I|when|after|before|by|to|and|or|his|her|their|its|with"
    r"|under|at|on|in|of|for|from|as|but|is|was|were|are|had|has|did|until|till|while|against|who|which|that|there|this"
    r"|then|only|came|saw|began|fell|died)\b|\s+[A-Z“‘(\[]"
)
"""What follows a year, and no number of things that are counted."""
_AS_A_DAY = (
    r"(?=\s*$|\s*[.;:)\]”!?—]|,(?!\s*\d)|\s+(?:the|he|she|they|it|we|I|at|when|his|her|their|our|was|were|with|to|by"
    r"|and(?!\s+\d)|inst|instant|in\s+the\s+\w+|of\s+(?:that|this|the(?:\s+same)?)\s+month)\b)"
)
"""What follows a day whose month is not said, and no more of a name ("the 27th Brigade")."""

_ERA = r"[Bb]\.\s?[Cc]\.(?:\s?[Ee]\.)?|B\.?C(?:\.?E)?|[Cc]\.\s?[Ee]\.|CE|[Aa]\.\s?[Dd]\.|AD"
_FORE = r"[Aa]\.\s?[Dd]\.|AD"
_YEAR = year_of(_FORE, _ERA, _AS_A_YEAR)
_STYLE = r"(?:,?\s\(?(?P<style>(?i:(?:old|new)\sstyle|[on]\.\s?s\.?|julian|gregorian))(?!\w)\)?)?"
_OF_YEAR = (
    rf"(?:,?\s+(?:(?:of|in)\s+)?(?:the\s+year\s+)?(?:{_YEAR}{_STYLE}|(?P<of_year>last|this|next)\s+year\b)"
    r"|,?\s+(?:of\s+|in\s+)?(?P<that_year>(?:that|the)(?:\s+same)?\s+year)\b"
    r"|,?\s+of\s+the\s+(?P<year_side>following|next|previous|preceding)\s+year\b)"
)
_OPENING = "".join(rf"(?<!{word}\sthe\s)" for word in ("after", "until", "till", "before", "since", "by", "from"))
_PART = (
    rf"(?:\b(?P<part>(?i:early|mid|late)|{_OPENING}(?:beginning|start|middle|end|close)\s+of)[\s-]\s*(?:on\s+|in\s+)?)?"
)
_SIDE = r"\b(?P<side>(?i:last|past|this|next|coming|upcoming))\s+"
_NEAR = r"(?:\b(?P<about>(?i:in\s+or\s+about|about|around|circa|roughly|approximately)\s+|(?i:ca?)\.\s?))?"

_NAMES, _SHORT = "|".join(MONTHS), "|".join(tables.SHORT_MONTHS)
_MONTH = rf"\b(?P<month>{_NAMES}|{_NAMES.upper()}|(?:{_SHORT}|{_SHORT.upper()})\b\.?)"
_ANY_MONTH = rf"\b(?P<month>(?i:{_NAMES}|(?:{_SHORT})\b\.?))"
_DAY_NAMES = f"{'|'.join(WEEKDAYS)}|{'|'.join(WEEKDAYS).upper()}"
_WEEKDAY = (
    rf"(?:(?:\b(?i:early|mid|late)[\s-](?:on\s+|in\s+)?)?(?:{_SIDE})?"
    rf"\b(?P<weekday>{_DAY_NAMES}|(?:{'|'.join(tables.SHORT_WEEKDAYS)})\b\.?)(?:\s+(?:last|next))?,?\s+(?:the\s+)?)?"
)
_DAY = r"(?P<day>\d\d?)(?:(?i:st|nd|rd|th)\b)?"
_LAST_DAY = r"(?P<last_day>\d\d?)(?:(?i:st|nd|rd|th)\b)?"
_DAYS = rf"{_DAY}(?:\s?[-–—/]\s?{_LAST_DAY})?{ENDS}"
_TWO_DAYS = rf"{_DAY}\s+(?:and|or|to|until|till|through|&)\s+(?:the\s+)?{_LAST_DAY}{ENDS}"
_OF_MONTH = r"\s+of\s+(?:that|this|the(?:\s+same)?)\s+month\b"
_NTH_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)\b(?:\s?[-–/]\s?(?P<last_day>\d\d?)(?:st|nd|rd|th)\b)?"
_NTH = rf"{_NTH_DAY}(?:{_OF_MONTH}|{_AS_A_DAY})"
_ORDINAL = rf"(?:(?:twenty|thirty)[-\s](?:{'|'.join(tables.ORDERED[:9])})|{'|'.join(tables.ORDERED)}|thirtieth)"
_DAY_WORD = rf"\b(?P<day>(?i:{_ORDINAL}))\b"

_IN_HALVES = rf"(?P<fraction>(?i:{_any(word for word in tables.FRACTIONS if ' ' in word)}))"
_IN_LETTERS = r"(?P<fraction>Q[1-4]|H[12])"
_SEASON = rf"\b(?P<season>{'|'.join(tables.SEASONS)})\b"
_NTH_CENTURY = rf"(?P<century>\d\d?(?=st|nd|rd|th)|\b{_ORDINAL}\b)(?:st|nd|rd|th)?"
_LAST_CENTURY = _NTH_CENTURY.replace("<century>", "<last_century>")
_DECADE = rf"(?P<decade>(?:[12]\d)?[1-9]0(?=[’']?s\b)|(?:[12]\d)00(?=[’']?s\b)|{'|'.join(tables.DECADES)})"

_TENS = rf"(?:{'|'.join(tables.TENS)})(?:[-\s](?:{'|'.join(tables.COUNTED[:9])})\b)?"
_NUMBER = rf"\b(?P<number>{_TENS}|{_any(tables.COUNTED)}|(?:a\s+)?dozen|a\s+hundred|an?|[1-9]\d{{0,3}})[\s-]\s*"
_FEW = r"\b(?P<few>a\s+few|several|some|many|a\s+couple\s+of)\s+"
_ROUGHLY = (
    r"(?:\b(?P<about>about|around|roughly|approximately|nearly|almost|some|(?:just\s+|little\s+)?(?:more|less)\s+than"
    r"|(?:just\s+)?(?:over|under)|a\s+little\s+over|barely|at\s+least)\s+)?"
)
_SHORT_UNIT = r"(?P<unit>minute|hour|day)(?P<plenty>s)?\b"
_LONG_UNIT = r"(?P<unit>week|month|year|decade|century)\b"
_UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century|centuries)(?P<plenty>s)?\b"

_SHARE = r"(?:half\s+an?|half|a\s+half|one\s+half|(?:an?\s+)?quarter\s+of\s+an?|three[\s-]quarters\s+of\s+an?)"
_SHARED = (
    rf"\b(?P<share>{_SHARE})[\s-]\s*{_UNIT}",
    rf"{_NUMBER}{_UNIT}\s+(?P<share>and\s+a\s+half|and\s+a\s+quarter|and\s+three\s+quarters)",
    rf"{_NUMBER}(?P<share>and\s+a\s+half|and\s+a\s+quarter)\s+{_UNIT}",
)
_COMPOUND = (
    rf"{_NUMBER}(?P<unit>h|hr|hrs|min|minute|hour|day|week|month|year|decade|century)s?\b(?:,?\s+and|,)?\s*"
    rf"(?P<more>{_TENS}|{_any(tables.COUNTED)}|an?|[1-9]\d{{0,2}})[\s-]\s*"
    r"(?P<more_unit>min|minute|hour|day|week|month|year)s?\b"
)

_OF_MONTHS, _OF_DIGITS = tuple(name.lower()[:3] for name in MONTHS), tuple("0123456789")
_OF_UNITS = ("min", "h", "day", "week", "fortnight", "month", "year", "decade", "centur")
_OF_LONG = ("week", "fortnight", "month", "year", "decade", "centur")
_OF_PARTS = ("day", "night", "morning", "afternoon", "evening", "tomorrow")
_OF_ORDINALS = ("1st", "2nd", "3rd", "th")


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates."""
    return (
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_PART}{_NEAR}{_MONTH}\s+{_DAYS}(?:{_OF_YEAR})?"),
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_NEAR}{_ANY_MONTH}\s+{_DAYS}{_OF_YEAR}"),
        Form("date", _OF_MONTHS, rf"{_PART}{_ANY_MONTH}\s+{_TWO_DAYS}{_OF_YEAR}"),
        Form("date", _OF_MONTHS, rf"{_MONTH}\s+the\s+{_DAY_WORD}(?:{_OF_YEAR})?"),
        Form("date", _OF_MONTHS, rf"{_MONTH}\s+{_DAY_WORD}{_OF_YEAR}"),
        Form(
            "date",
            _OF_MONTHS,
            rf"{_WEEKDAY}{_NEAR}{BEFORE_DAY}{_DAYS}\s*(?:day\s+)?(?:of\s+)?{_MONTH}(?:{_OF_YEAR})?",
        ),
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_NEAR}{BEFORE_DAY}{_DAYS}\s*(?:of\s+)?{_ANY_MONTH}{_OF_YEAR}"),
        Form("date", _OF_MONTHS, rf"{BEFORE_DAY}{_TWO_DAYS}\s+(?:of\s+)?{_MONTH}(?:{_OF_YEAR})?"),
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_DAY_WORD}\s+(?:day\s+)?of\s+{_MONTH}(?:{_OF_YEAR})?"),
        Form(
            "date",
            _OF_MONTHS,
            rf"(?<![\w.-])(?P<day>\d\d?)(?P<mark>[-/.]){_ANY_MONTH}(?P=mark)(?P<year>[12]\d{{3}}){ENDS}",
        ),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form(
            "date",
            _OF_ORDINALS,
            rf"\b(?:(?i:on)\s+(?:the\s+)?|(?i:night|morning|evening|afternoon)\s+of\s+(?:the\s+)?){_NTH}",
        ),
        Form(
            "date",
            _OF_ORDINALS,
            rf"(?:(?<=\b[Bb]y\s)|(?<=ntil\s)|(?<=ince\s)|(?<=fter\s)|(?<=efore\s)|(?<=rom\s))the\s+{_NTH}",
        ),
        Form(
            "date",
            _OF_ORDINALS,
            rf"\b(?P<weekday>{_DAY_NAMES}),?\s+(?:the\s+)?(?P<day>\d\d?)(?:st|nd|rd|th)\b{_AS_A_DAY}",
        ),
        Form("date", _OF_ORDINALS, rf"(?m:^)[ \t]*{_NTH_DAY}(?=[.:,—–-]|\s+[A-Z]|\s*$)"),
        Form("date", ("half", "third", "quarter", "week"), rf"\b{_IN_HALVES}\s+of\s+{_MONTH}(?:{_OF_YEAR})?"),
        Form(
            "date",
            _OF_MONTHS,
            rf"\b(?P<that_year>(?i:the))\s+(?P<side>(?i:following|next|same|previous))\s+(?P<month>{_NAMES})\b",
        ),
        Form(
            "date",
            tuple(tables.SEASONS),
            rf"\b(?P<that_year>the)\s+(?P<side>following|same|previous|preceding)\s+{_SEASON}",
            any_case=True,
        ),
        Form("date", _OF_MONTHS, rf"{_PART}{_NEAR}{_ANY_MONTH}{_OF_YEAR}"),
        Form("date", _OF_MONTHS, rf"{_PART}(?:{_SIDE})?\b(?P<month>{_NAMES})\b"),
        *feasts.forms(feasts.ENGLISH, _OF_YEAR, ("Orthodox", "Greek", "Russian", "Coptic")),
        *_in_month(),
        *_of_years(),
        *_beside(),
        *_from_others(),
    )


def _in_month() -> tuple[Form, ...]:
    """Return the forms of weekdays of a month, of days of a month beside that of writing, and what no form reads."""
    ordinal = rf"(?i:{'|'.join(tables.ORDERED[:5])}|last)"
    of_month = (
        r"(?P<of_month>inst(?:ant\b|\.|\b)|ult(?:imo\b|\.|\b)|prox(?:imo\b|\.|\b)|of\s+(?:last|next|this)\s+month\b)"
    )
    special = (
        "Bloody|Black|Super|Cyber|Blue|Spy|Plough|Plow|Rose|Low|Passion|Mothering|Advent|Rogation|Refreshment|Holy|Red|White"
        "|Silent|Sorrowful|Remembrance|Laetare|Stir-up|Giving|Poppy|Hock|Collop|Fat|Great|Trinity|Whit|Easter|Ascension|Lent"
    )
    return (
        Form(
            "date",
            _OF_MONTHS,
            rf"\b(?:(?i:the)\s+)?(?P<nth>{ordinal})\s+(?P<weekday>{_DAY_NAMES})\s+(?:in|of)\s+{_MONTH}(?:{_OF_YEAR})?",
        ),
        Form("date", ("inst", "ult", "prox", "month"), rf"{_WEEKDAY}{BEFORE_DAY}{_DAY},?\s+{of_month}"),
        Form(
            "date",
            _OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?(?:st|nd|rd|th)?(?:,\s+\d\d?(?:st|nd|rd|th)?)+,?\s+(?:and|or|&)\s+\d\d?)"
            rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:{_OF_YEAR})?",
        ),
        Form(
            "date",
            _OF_MONTHS,
            rf"{_MONTH}\s+(?P<days>\d\d?(?:st|nd|rd|th)?(?:,\s+\d\d?(?:st|nd|rd|th)?)*,?\s+(?:and|or|&)\s+\d\d?)(?!\d)"
            rf"(?:st|nd|rd|th)?(?:{_OF_YEAR})?",
        ),
        Form(
            "date",
            _OF_ORDINALS,
            rf"\b(?i:from|between)\s+the\s+(?P<day>\d\d?)(?:st|nd|rd|th)\s+(?:to|until|till|and|through)\s+(?:the\s+)?"
            rf"(?P<last_day>\d\d?)(?:st|nd|rd|th)\b(?:{_OF_MONTH}|{_AS_A_DAY})",
        ),
        Form("unread", ("day",), rf"\b(?:{special})\s+(?:{_DAY_NAMES})\b(?:{_OF_YEAR})?"),
        Form(
            "unread",
            ("day",),
            rf"\b(?:(?i:the)\s+)?(?i:{'|'.join(tables.ORDERED)})\s+(?:{_DAY_NAMES})\b(?:\s+(?:in|of|after|before)\s+(?!{_MONTH[2:]})"
            r"(?:the\s+|that\s+|this\s+|each\s+|every\s+)?[\w-]+)?".replace("?P<month>", "?:"),
        ),
        Form(
            "unread",
            ("day",),
            rf"\b(?:(?i:on|the)\s+)*(?:{_DAY_NAMES})\s+(?:week|fortnight|se[’']nnight|before\s+last|after\s+next"
            r"|(?:(?:of|in)\s+(?:Easter|Whitsun|Whit|Holy)|(?:of|in|after|before)\s+(?:Passion|Rogation|Advent|Lent|Trinity))\w*(?:\s+[Ww]eek)?)\b",
        ),
        Form(
            "unread",
            ("day", "week", "month", "year"),
            rf"(?:{_ORDINAL}\s+(?:day|week)\s+of\s+)?(?:the\s+)?\b{_ORDINAL}\s+(?:calendar\s+)?(?:day|week|month|year|quarter)"
            r"\s+(?:after|before|following|preceding|from)\b",
            any_case=True,
        ),
    )


def _of_years() -> tuple[Form, ...]:
    """Return the forms of what is told to the season, quarter, year, decade or century."""
    years = rf"(?P<year>[12]\d{{3}})\s?[-–/]\s?(?P<last_year>[12]\d{{3}}|\d\d?){ENDS}"
    of_fore = rf"(?P<fore>{_FORE})\s?(?P<year>\d{{1,4}})\s?[-–/]\s?(?P<last_year>\d{{1,4}}){ENDS}"
    of_era = rf"(?P<year>\d{{1,4}})\s?[-–/]\s?(?P<last_year>\d{{1,4}})\s?(?P<era>{_ERA})(?!\w)"
    in_season = r"(?:(?<=\bin\s)|(?<=\bthe\s)|(?<=\bby\s)|(?<=\bthat\s))"
    of_year = rf"(?:of\s+)?(?:the\s+year\s+)?(?:{_YEAR}|(?P<of_year>last|this|next)\s+year\b)"
    more = rf"(?:(?:\s?[-–/]\s?|\s+(?:and|to|or)\s+(?:the\s+)?){_LAST_CENTURY})?"
    century = rf"{_NTH_CENTURY}{more}\s+centur(?:y|ies)\b(?:\s+(?P<era>{_ERA})(?!\w))?"
    return (
        Form("date", tuple(tables.SEASONS), rf"{_PART}{_SEASON}(?:\s+of)?,?\s+{years}", any_case=True),
        Form("date", tuple(tables.SEASONS), rf"{_PART}{_SEASON}{_OF_YEAR}", any_case=True),
        Form("date", tuple(tables.SEASONS), rf"{_PART}{_SIDE}{_SEASON}", any_case=True),
        Form("date", tuple(tables.SEASONS), rf"{in_season}{_PART}{_SEASON}(?!\s+of\b|-)", any_case=True),
        Form("date", ("ad", "a."), rf"{LONE}{of_fore}"),
        Form("date", ("c", "a"), rf"{LONE}{of_era}"),
        Form("date", ("half", "third", "quarter"), rf"\b{_IN_HALVES}\s+{of_year}"),
        Form("date", ("q", "h"), rf"\b{_IN_LETTERS}[\s/]\s*{of_year}"),
        Form("date", ("q", "h"), rf"{LONE}(?P<year>[12]\d{{3}})[\s-]?{_IN_LETTERS}\b"),
        Form("date", ("-", "–", "/"), rf"{LONE}{_NEAR}{years}"),
        Form("date", _OF_DIGITS, rf"{LONE}{_PART}{_NEAR}{_YEAR}"),
        Form("date", ("0",), rf"(?<![\w.,/$€£-]){_PART}(?P<decade>[12]\d\d0)[’']?s\b"),
        Form(
            "date",
            ("0", "ties"),
            rf"\b(?:(?i:the)[\s-]|(?i:the\s)?(?P<part>(?i:early|mid|late))[\s-])[’'‘]?{_DECADE}(?:[’']?s)?\b",
        ),
        Form("date", ("centur",), rf"{_PART}{century}", any_case=True),
        Form("date", ("centur",), rf"\b{_IN_HALVES}\s+of\s+the\s+{century}", any_case=True),
    )


def _beside() -> tuple[Form, ...]:
    """Return the forms of what is read from the day of writing."""
    of_week = r"(?:\s+(?:of\s+)?(?P<of_week>last|this|next)\s+week\b)?"
    units = r"(?P<unit>day|week|month|year|decade)(?P<plenty>s)\b"
    sides = r"(?P<side>past|last|recent|next|coming|upcoming)\s+"
    return (
        Form("weekday", ("day",), rf"{_PART}(?:{_SIDE})?\b(?P<weekday>{_DAY_NAMES})\b{of_week}"),
        Form(
            "period",
            _OF_LONG,
            rf"\b(?:(?P<cut>earlier|later)\s+)?(?P<side>this|next|last)\s+{_LONG_UNIT}",
            any_case=True,
        ),
        Form(
            "period",
            _OF_LONG,
            rf"{_NUMBER}(?P<unit>week|fortnight|month|year|decade|century|centuries)s?\s+(?P<way>ago)\b",
            any_case=True,
        ),
        Form("stretch", _OF_LONG, rf"\b(?:the\s+)?(?P<side>past|coming|upcoming)\s+{_LONG_UNIT}", any_case=True),
        Form(
            "stretch",
            _OF_UNITS,
            rf"\b(?:the\s+)?{sides}(?:few\s+|several\s+|{_NUMBER})?{units}",
            any_case=True,
        ),
    )


def _from_others() -> tuple[Form, ...]:
    """Return the forms of what is counted from another event."""
    start = rf"(?<![\w.,-]){_ROUGHLY}"
    ways = (
        r"\s+(?P<way>before|earlier|prior|previously|beforehand|after|afterwards|afterward|later)\b"
        r"(?:\s+the\s+(?P<edge>beginning|start|opening|end|close)\s+of\b)?"
    )
    return (
        Form("distance", _OF_PARTS, rf"\b(?:{_any(tables.DISTANCES)})\b", any_case=True),
        Form("distance", _OF_UNITS, rf"{start}(?:{_FEW}|{_NUMBER})?{_UNIT}{ways}", any_case=True),
        *(Form("distance", _OF_UNITS, rf"{start}{one}{ways}", any_case=True) for one in (*_SHARED, _COMPOUND)),
        *(Form("distance", _OF_UNITS, rf"{start}{one}\s+(?P<way>ago)\b", any_case=True) for one in _SHARED),
        COUNTER,
        Form("distance", _OF_UNITS, rf"{start}(?:{_FEW}|{_NUMBER}){_SHORT_UNIT}\s+(?P<way>ago)\b", any_case=True),
        Form(
            "distance",
            _OF_LONG,
            rf"{_PART}\b(?:(?:the|that)\s+(?:very\s+)?(?P<way>same|following|previous|preceding)|the\s+(?P<side>next))"
            rf"\s+{_LONG_UNIT}",
            any_case=True,
        ),
        Form("distance", _OF_LONG, rf"{_PART}\b(?:(?:earlier|later)\s+)?(?P<way>that)\s+{_LONG_UNIT}", any_case=True),
        Form("distance", _OF_LONG, rf"\bthe\s+{_LONG_UNIT}\s+(?P<way>before|after)\b", any_case=True),
        Form(
            "distance",
            ("day",),
            rf"\b(?i:the\s+)(?P<way>(?i:following|previous|preceding|same))\s+(?P<weekday>{_DAY_NAMES})\b",
        ),
    )


_LENGTHS = (
    Form("length", _OF_UNITS, rf"{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_UNIT}", any_case=True),
    *(Form("length", _OF_UNITS, rf"{_ROUGHLY}{one}", any_case=True) for one in (*_SHARED, _COMPOUND)),
)  # fmt: skip

_LINKS = r"(?:,?\s+(?:and|or|to|through)|,)\s+"
_TEMPORAL = (
    rf"\b(?:{_NAMES})\b|\b(?:{_DAY_NAMES})\b"
    r"|(?i:(?<![\w-])(?:centur(?:y|ies)|decade|year|month|week|day|today|yesterday|tomorrow|tonight|mornings?"
    r"|afternoons?|evenings?|nights?|noon|midday|midnight|dawn|sunrise|dusk|sunset|spring|summer|autumn|winter"
    r"|midsummer|easter\w*|christmas|lent|advent|whitsun|pentecost|michaelmas|martinmas|candlemas|lammas|epiphany"
    r"|lady day|all saints|all souls|new year|ides|nones|[ck]alends|ramadan|eid|passover|hanukkah|yom kippur"
    r"|rosh hashanah|diwali|nowruz|eve|morrow|birthday|anniversary|reign)\b)"
    r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|[’']\d\ds?\b|\b\d\d?(?:st|nd|rd|th)\b|\b\d\d?([./-])\d\d?\1\d\d"
    r"|\b(?:B\.?C|A\.?D)\b"
)

ENGLISH_DATES = DateWords(
    forms=_forms(),
    clocks=english_clocks.CLOCKS,
    lengths=_LENGTHS,
    months=tables.MONTH_WORDS,
    weekdays=tables.WEEKDAY_WORDS,
    seasons=tables.SEASONS,
    numbers=tables.NUMBERS,
    ordinals=tables.ORDINALS,
    decades=tables.DECADES,
    fractions=tables.FRACTIONS,
    shares=tables.SHARES,
    multiples={"fortnight": 2},
    parts={"early": EARLY, "mid": MID, "late": LATE, "beginning of": BEGINNING, "start of": BEGINNING, "middle of": MID,
        "end of": ENDING, "close of": ENDING},
    units={
        **{unit: unit for unit in ("minute", "hour", "day", "week", "month", "year", "decade", "century")},
        "centuries": "century", "fortnight": "week", **COUNTER_UNITS, "hr": "hour", "hrs": "hour",
    },
    sides={**tables.SIDES, **COUNTER_SIDES},
    distances=tables.DISTANCES,
    eves={
        "eve of": (-1, -1), "vigil of": (-1, -1), "morrow of": (1, 1), "week ending": (-6, 0), "week ended": (-6, 0),
        "week to": (-6, 0), "week beginning": (0, 6), "week commencing": (0, 6), "week starting": (0, 6), "week of": (-6, 6),
        "week from": (0, 6), "weekend of": (-2, 2), "fortnight ending": (-13, 0),
    },
    nths={**{word: number for number, word in enumerate(tables.ORDERED[:5], 1)}, "last": -1},
    feasts=feasts.named(feasts.ENGLISH),
    edges={"beginning": -1, "start": -1, "opening": -1, "end": 1, "close": 1},
    bounds={
        "since": "since", "from": "from", "after": "after",
        "until": "until", "till": "until", "by": "until", "before": "before", "aft.": "after", "bef.": "before",
        "post": "after", "ante": "before", "not before": "from", "not later than": "until", "no later than": "until",
        "not after": "until",
    },
    eras=tables.ERAS,
    styles=tables.STYLES,
    hours=tables.HOURS,
    minutes=tables.MINUTES,
    halves=tables.HALVES,
    zones=tables.ZONES,
    opens=r"(?i)\b(?P<bound>(?:not\s+before|no[t]?\s+later\s+than|not\s+after)|since|from|after|until|till|by|before|aft\.|bef\.|post|ante)\s*(?<=[\s.])(?:the\s+)?(?:end\s+of\s+)?$",
    links=_LINKS,
    shifts=(
        rf"(?i)\b(?:(?:the\s+(?:day|night|evening|morning|(?P<weekday>{_DAY_NAMES}))|(?P<number>an?|\d\d?|"
        + _any(tables.COUNTED)
        + r")\s+(?P<unit>day|week|month|year)s?)\s+(?P<way>before|after)|(?:the\s+)?(?P<eve>(?:eve|vigil|morrow)\s+of"
        r"|week(?:end)?\s+of|(?:week|fortnight)\s+(?:ending|ended|to|beginning|commencing|starting|from)))"
        r"(?:\s+on)?\s+(?:the\s+)?$"
    ),
    spans=r"\s?[–—-]\s?|\s+(?:up\s+)?(?:to|until|till|through)\s+(?:the\s+)?",
    starts=r"(?i)\bfrom\s+(?:the\s+)?$",
    pairs=r"(?i)\bbetween\s+(?:the\s+)?$",
    nights=r"(?i)\bnight\s+(?:of|from|between)\s+(?:the\s+)?$",
    doubtful=frozenset({"March", "May"}),
    introduces=(
        r"(?i)(?:\b(?:in|of|by|since|until|till|from|through|throughout|during|before|after|between|year|born|died|dated"
        r"|anno|copyright|[bd]\.)(?:\s+the)?\s+|(?:©|\(c\))\s*)$"
    ),
    points=r"(?i)(?:\b(?:the|his|her|its|their|our|my)|\w[’']s)\s+$",
    names=r"\s+(?!(?:on|of|for|in|to|and)\b)[a-z]",
    another=rf"{_LINKS}(?:{_NAMES})\b",
    apposes=r",?\s+(?:being\s+|which\s+was\s+)?(?:an?\s+|the\s+)?|\s?\((?:an?\s+)?",
    counted=(
        r"\s+(?:people|men|women|children|troops|soldiers|dead|miles|kilomet|met(?:re|er)s|km|tons|tonnes|euros|dollars"
        r"|votes|hours|days|times|cases|percent|per|or\s+more)\b"
    ),
    settles=_AS_A_YEAR,
    heads=r"[.:,;]?\s*(?:[–—-]\s*)?[\"“(]?[A-Z]|[.:]?\s*(?:\n|$)",
    habits=r"(?i)\b(?:every|each|every\s+(?:other|second|third)|alternate)\s+$",
    numbered=r"(?i)(?:\b(?:section|sections|chapter|clause|paragraph|article|rule|version|release|no|build|v)|§)\.?\s*$",
    temporal=_TEMPORAL,
    reformed=Day(1752, 9, 14),
)  # fmt: skip
