"""How English texts write dates, times of day and lengths of time.

Names of months and weekdays count with their capital, or in capitals, and the short ones only beside a day or a year;
beside a year the month may be in any case.
"""

from timeline.dates import Day
from timeline.language import english_clocks, feasts, no_years
from timeline.language import english_patterns as p
from timeline.language import english_tables as tables
from timeline.language.english_counting import ENGLISH_SPELT
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
)


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates."""
    return (
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.PART}{p.NEAR}{p.MONTH}\s+{p.DAYS}(?:{p.OF_YEAR})?"),
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.NEAR}{p.ANY_MONTH}\s+{p.DAYS}{p.OF_YEAR}"),
        Form("date", p.OF_MONTHS, rf"(?=\w){p.PART}{p.ANY_MONTH}\s+{p.TWO_DAYS}{p.OF_YEAR}"),
        Form("date", p.OF_MONTHS, rf"{p.MONTH}\s+the\s+{p.DAY_WORD}(?:{p.OF_YEAR})?"),
        Form("date", p.OF_MONTHS, rf"{p.MONTH}\s+{p.DAY_WORD}{p.OF_YEAR}"),
        Form(
            "date",
            p.OF_MONTHS,
            rf"{p.WEEKDAY}{p.NEAR}{BEFORE_DAY}{p.DAYS}\s*(?:day\s+)?(?:of\s+)?{p.MONTH}(?:{p.OF_YEAR})?",
        ),
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.NEAR}{BEFORE_DAY}{p.DAYS}\s*(?:of\s+)?{p.ANY_MONTH}{p.OF_YEAR}"),
        Form("date", p.OF_MONTHS, rf"{BEFORE_DAY}{p.TWO_DAYS}\s+(?:of\s+)?{p.MONTH}(?:{p.OF_YEAR})?"),
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.DAY_WORD}\s+(?:day\s+)?of\s+{p.MONTH}(?:{p.OF_YEAR})?"),
        Form(
            "date",
            p.OF_MONTHS,
            rf"(?<![\w.-])(?P<day>\d\d?)(?P<mark>[-/.]){p.ANY_MONTH}(?P=mark)(?P<year>[12]\d{{3}}){ENDS}",
        ),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form(
            "date",
            p.OF_ORDINALS,
            rf"\b(?:(?i:on)\s+(?:the\s+)?|(?i:night|morning|evening|afternoon)\s+of\s+(?:the\s+)?){p.NTH}",
        ),
        Form(
            "date",
            p.OF_ORDINALS,
            rf"(?:(?<=\b[Bb]y\s)|(?<=ntil\s)|(?<=ince\s)|(?<=fter\s)|(?<=efore\s)|(?<=rom\s))the\s+{p.NTH}",
        ),
        Form(
            "date",
            p.OF_ORDINALS,
            rf"\b(?P<weekday>{p.DAY_NAMES}),?\s+(?:the\s+)?(?P<day>\d\d?)(?:st|nd|rd|th)\b{p.AS_A_DAY}",
        ),
        Form("date", p.OF_ORDINALS, rf"(?m:^)[ \t]*{p.NTH_DAY}(?=[.:,—–-]|\s+[A-Z]|\s*$)"),
        Form("date", ("half", "third", "quarter", "week"), rf"\b{p.IN_HALVES}\s+of\s+{p.MONTH}(?:{p.OF_YEAR})?"),
        Form(
            "date",
            p.OF_MONTHS,
            rf"\b(?P<that_year>(?i:the))\s+(?P<side>(?i:following|next|same|previous))\s+(?P<month>{p.NAMES})\b",
        ),
        Form(
            "date",
            tuple(tables.SEASONS),
            rf"\b(?P<that_year>the)\s+(?P<side>following|same|previous|preceding)\s+{p.SEASON}",
            any_case=True,
        ),
        Form("date", p.OF_MONTHS, rf"(?=\w){p.PART}{p.NEAR}{p.ANY_MONTH}{p.OF_YEAR}"),
        Form("date", p.OF_MONTHS, rf"(?=\w){p.PART}(?:{p.SIDE})?\b(?P<month>{p.NAMES})\b"),
        Form("date", ("before",), p.BEFORE_LAST),
        Form("unread", ("year",), p.BEFORE_AN_EVENT),
        *feasts.forms(feasts.ENGLISH, p.OF_YEAR, ("Orthodox", "Greek", "Russian", "Coptic")),
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
            p.OF_MONTHS,
            rf"\b(?:(?i:the)\s+)?(?P<nth>{ordinal})\s+(?P<weekday>{p.DAY_NAMES})\s+(?:in|of)\s+{p.MONTH}(?:"
            rf"{p.OF_YEAR})?",
        ),
        Form("date", ("inst", "ult", "prox", "month"), rf"{p.WEEKDAY}{BEFORE_DAY}{p.DAY},?\s+{of_month}"),
        Form(
            "date",
            p.OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?(?:st|nd|rd|th)?(?:,\s+\d\d?(?:st|nd|rd|th)?)+,?\s+(?:and|or|&)\s+\d\d?)"
            rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{p.MONTH}(?:{p.OF_YEAR})?",
        ),
        Form(
            "date",
            p.OF_MONTHS,
            rf"{p.MONTH}\s+(?P<days>\d\d?(?:st|nd|rd|th)?(?:,\s+\d\d?(?:st|nd|rd|th)?)*,?\s+(?:and|or|&)\s+\d\d?)(?!\d)"
            rf"(?:st|nd|rd|th)?(?:{p.OF_YEAR})?",
        ),
        Form(
            "date",
            p.OF_MONTHS,
            rf"{p.MONTH}\s+{p.DAY}\s+(?:to|until|till|through)\s+(?:the\s+)?{p.LAST_DAY}(?:{p.OF_YEAR}|{p.AS_A_DAY})",
        ),
        Form(
            "date",
            p.OF_ORDINALS,
            rf"\b(?i:from|between)\s+the\s+(?P<day>\d\d?)(?:st|nd|rd|th)\s+(?:to|until|till|and|through)\s+(?:the\s+)?"
            rf"(?P<last_day>\d\d?)(?:st|nd|rd|th)\b(?:{p.OF_MONTH}|{p.AS_A_DAY})",
        ),
        Form("unread", ("day",), rf"\b(?:{special})\s+(?:{p.DAY_NAMES})\b(?:{p.OF_YEAR})?"),
        Form(
            "unread",
            ("day",),
            rf"\b(?:(?i:the)\s+)?(?i:{'|'.join(tables.ORDERED)})\s+(?:{p.DAY_NAMES})\b(?:\s+(?:in|of|after|before)"
            rf"\s+(?!{p.MONTH[2:]})"
            r"(?:the\s+|that\s+|this\s+|each\s+|every\s+)?[\w-]+)?".replace("?P<month>", "?:"),
        ),
        Form(
            "unread",
            ("day",),
            rf"\b(?:(?i:on|the)\s+)*(?:{p.DAY_NAMES})\s+(?:week|fortnight|se[’']nnight|before\s+last|after\s+next"
            r"|(?:(?:of|in)\s+(?:Easter|Whitsun|Whit|Holy)|(?:of|in|after|before)\s+(?:Passion|Rogation|Advent|Lent"
            r"|Trinity))\w*(?:\s+[Ww]eek)?)\b",
        ),
        Form(
            "unread",
            ("day", "week", "month", "year"),
            rf"(?:{p.ORDINAL}\s+(?:day|week)\s+of\s+)?(?:the\s+)?\b{p.ORDINAL}\s+(?:calendar\s+)?(?:day|week|month"
            rf"|year|quarter)"
            r"\s+(?:after|before|following|preceding|from)\b",
            any_case=True,
        ),
    )


def _of_years() -> tuple[Form, ...]:
    """Return the forms of what is told to the season, quarter, year, decade or century."""
    years = rf"(?P<year>[12]\d{{3}})\s?[-–/]\s?(?P<last_year>[12]\d{{3}}|\d\d?){ENDS}"
    of_fore = rf"(?P<fore>{p.FORE})\s?(?P<year>\d{{1,4}})\s?[-–/]\s?(?P<last_year>\d{{1,4}}){ENDS}"
    of_era = rf"(?P<year>\d{{1,4}})\s?[-–/]\s?(?P<last_year>\d{{1,4}})\s?(?P<era>{p.ERA})(?!\w)"
    in_season = r"(?:(?<=\bin\s)|(?<=\bthe\s)|(?<=\bby\s)|(?<=\bthat\s))"
    of_year = rf"(?:(?:of\s+)?(?:the\s+year\s+)?(?:{p.YEAR}|(?P<of_year>last|this|next)\s+year\b)|{p.ANOTHER})"
    more = rf"(?:(?:\s?[-–/]\s?|\s+(?:and|to|or)\s+(?:the\s+)?){p.LAST_CENTURY})?"
    century = rf"{p.NTH_CENTURY}{more}\s+centur(?:y|ies)\b(?:\s+(?P<era>{p.ERA})(?!\w))?"
    return (
        Form("date", tuple(tables.SEASONS), rf"{p.PART}{p.SEASON}(?:\s+of)?,?\s+{years}", any_case=True),
        Form("date", tuple(tables.SEASONS), rf"{p.PART}{p.SEASON}{p.OF_YEAR}", any_case=True),
        Form("date", tuple(tables.SEASONS), rf"{p.PART}{p.SIDE}{p.SEASON}", any_case=True),
        Form("date", tuple(tables.SEASONS), rf"{in_season}{p.PART}{p.SEASON}(?!\s+of\b|-)", any_case=True),
        Form("date", ("ad", "a."), rf"{LONE}{of_fore}"),
        Form("date", p.OF_ERAS, rf"{LONE}{of_era}"),
        Form("date", ("half", "third", "quarter"), rf"\b{p.IN_HALVES}\s+{of_year}"),
        Form("date", p.OF_LETTERS, rf"\b{p.IN_LETTERS}[\s/]\s*{of_year}"),
        Form("date", p.OF_LETTERS, rf"{LONE}(?P<year>[12]\d{{3}})[\s-]?{p.IN_LETTERS}\b"),
        Form("date", ("-", "–", "/"), rf"{LONE}{p.NEAR}{years}"),
        Form("date", p.OF_DIGITS, rf"{LONE}{p.PART}{p.NEAR}{p.YEAR}"),
        Form("date", ("0",), rf"(?<![\w.,/$€£-]){p.PART}(?P<decade>[12]\d\d0)[’']?s\b"),
        Form(
            "date",
            ("0", "ties"),
            rf"\b(?:(?i:the)[\s-]|(?i:the\s)?(?P<part>(?i:early|mid|late))[\s-])[’'‘]?{p.DECADE}(?:[’']?s)?\b",
        ),
        Form("date", ("centur",), rf"{p.PART}{century}", any_case=True),
        Form("date", ("centur",), rf"\b{p.IN_HALVES}\s+of\s+the\s+{century}", any_case=True),
    )


def _beside() -> tuple[Form, ...]:
    """Return the forms of what is read from the day of writing."""
    of_week = r"(?:\s+(?:of\s+)?(?P<of_week>last|this|next)\s+week\b)?"
    units = r"(?P<unit>day|week|month|year|decade)(?P<plenty>s)\b"
    sides = r"(?P<side>past|last|recent|next|coming|upcoming)\s+"
    return (
        Form("weekday", ("day",), rf"{p.PART}(?:{p.SIDE})?\b(?P<weekday>{p.DAY_NAMES})\b{of_week}"),
        Form(
            "period",
            p.OF_LONG,
            rf"\b(?:(?P<cut>earlier|later)\s+)?(?P<side>this|next|last)\s+{p.LONG_UNIT}",
            any_case=True,
        ),
        Form(
            "period",
            ("ago",),
            rf"{p.NUMBER}(?P<unit>week|fortnight|month|year|decade|century|centuries)s?\s+(?P<way>ago)\b",
            any_case=True,
        ),
        Form("period", p.OF_LONG, rf"\bthe\s+{p.LONG_UNIT}\s+(?P<side>before\s+last)\b", any_case=True),
        Form("stretch", p.OF_LONG, rf"\b(?:the\s+)?(?P<side>past|coming|upcoming)\s+{p.LONG_UNIT}", any_case=True),
        Form(
            "stretch",
            p.OF_SIDES,
            rf"\b(?:the\s+)?{sides}(?:few\s+|several\s+|{p.NUMBER})?{units}",
            any_case=True,
        ),
    )


def _from_others() -> tuple[Form, ...]:
    """Return the forms of what is counted from another event."""
    start = rf"(?<![\w.,-]){p.ROUGHLY}"
    firsts = "".join(sorted({words[0] for words in tables.DISTANCES}))
    ways = (
        r"\s+(?P<way>before|earlier|prior|previously|beforehand|after|afterwards|afterward|later)\b"
        r"(?:\s+the\s+(?P<edge>beginning|start|opening|end|close)\s+of\b)?"
    )
    return (
        Form("distance", p.OF_PARTS, rf"\b(?=[{firsts}])(?:{p.one_of(tables.DISTANCES)})\b", any_case=True),
        Form("distance", p.OF_WAYS, rf"{start}(?:{p.FEW}|{p.NUMBER})?{p.UNIT}{ways}", any_case=True),
        *(Form("distance", p.OF_WAYS, rf"{start}{one}{ways}", any_case=True) for one in (*p.SHARED, p.COMPOUND)),
        *(Form("distance", ("ago",), rf"{start}{one}\s+(?P<way>ago)\b", any_case=True) for one in p.SHARED),
        COUNTER,
        Form("distance", (*p.OF_LONG, "day"), p.IN_COURSE, any_case=True),
        Form("distance", ("ago",), rf"{start}(?:{p.FEW}|{p.NUMBER}){p.SHORT_UNIT}\s+(?P<way>ago)\b", any_case=True),
        Form(
            "distance",
            p.OF_LONG,
            rf"{p.PART}\b(?:(?:the|that)\s+(?:very\s+)?(?P<way>same|following|previous|preceding)|the\s+(?P<side>next))"
            rf"\s+{p.LONG_UNIT}",
            any_case=True,
        ),
        Form(
            "distance", p.OF_LONG, rf"{p.PART}\b(?:(?:earlier|later)\s+)?(?P<way>that)\s+{p.LONG_UNIT}", any_case=True
        ),
        *(Form("distance", p.OF_LONG, one, any_case=True) for one in (p.UNIT_BESIDE, *p.PARTS_OF_UNITS)),
        Form(
            "distance",
            ("day",),
            rf"\b(?i:the\s+)(?P<way>(?i:following|previous|preceding|same))\s+(?P<weekday>{p.DAY_NAMES})\b",
        ),
    )


_LENGTHS = (
    Form("length", p.OF_UNITS, rf"{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.UNIT}", any_case=True),
    *(Form("length", p.OF_UNITS, rf"{p.ROUGHLY}{one}", any_case=True) for one in (*p.SHARED, p.COMPOUND)),
)  # fmt: skip

_LINKS = r"(?:,?\s+(?:and|or|to|through)|,)\s+"

ENGLISH_DATES = DateWords(
    forms=_forms(),
    clocks=english_clocks.CLOCKS,
    lengths=_LENGTHS,
    spelt=ENGLISH_SPELT,
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
        "end of": ENDING, "close of": ENDING, "end": ENDING},
    units={
        **{unit: unit for unit in ("minute", "hour", "day", "week", "month", "year", "decade", "century")},
        "centuries": "century", "fortnight": "week", **COUNTER_UNITS, "hr": "hour", "hrs": "hour",
    },
    sides={**tables.SIDES, **COUNTER_SIDES},
    distances=tables.DISTANCES,
    eves={
        "eve of": (-1, -1), "vigil of": (-1, -1), "morrow of": (1, 1), "week ending": (-6, 0), "week ended": (-6, 0),
        "week to": (-6, 0), "week beginning": (0, 6), "week commencing": (0, 6), "week starting": (0, 6),
        "week of": (-6, 6), "week from": (0, 6), "weekend of": (-2, 2), "fortnight ending": (-13, 0),
    },
    nths={**{word: number for number, word in enumerate(tables.ORDERED[:5], 1)}, "last": -1},
    feasts=feasts.ENGLISH.all,
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
    all_times=english_clocks.ALL_TIMES,
    leads=r"(?i:in|anno(?:\s+domini)?|(?:in\s+)?the\s+year|year)",
    opens=r"(?i)\b(?P<bound>(?:not\s+before|no[t]?\s+later\s+than|not\s+after)|since|from|after|until|till|by|before"
        r"|aft\.|bef\.|post|ante)\s*(?<=[\s.])(?:the\s+)?(?:end\s+of\s+)?$",
    links=_LINKS,
    shifts=(
        rf"(?i)\b(?:(?:the\s+(?:day|night|evening|morning|(?P<weekday>{p.DAY_NAMES}))|(?P<number>an?|\d\d?|"
        + p.one_of(tables.COUNTED)
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
        r"(?i)(?:\b(?:in|of|by|since|until|till|from|through|throughout|during|before|after|between|year|born|died"
        r"|dated|anno|copyright|[bd]\.|aft\.|bef\.|post|ante)(?:\s+the)?\s+|(?:©|\(c\))\s*)$"
    ),
    points=r"(?i)(?:\b(?:the|his|her|its|their|our|my)|\w[’']s)\s+$",
    names=r"\s+(?!(?:on|of|for|in|to|and)\b)[a-z]",
    another=rf"{_LINKS}(?:{p.NAMES})\b",
    apposes=r",?\s+(?:being\s+|which\s+was\s+)?(?:an?\s+|the\s+)?|\s?\((?:an?\s+)?",
    no_years=no_years.ENGLISH,
    settles=p.AS_A_YEAR,
    updates=p.UPDATES,
    imprint=r"(?i)(?:first\s+|last\s+)?(?:published|posted|updated|modified|edited|added)(?:\s+(?:about|on))?:?",
    writing=p.WRITING,
    heads=r"[.:,;]?\s*(?:[–—-]\s*)?[\"“(]?[A-Z]|[.:]?\s*(?:\n|$)",
    habits=r"(?i)\b(?:every|each|every\s+(?:other|second|third)|alternate)\s+$",
    numbered=r"(?i)(?:\b(?:section|sections|chapter|clause|paragraph|article|rule|version|release|no|build|v)|§)\.?"
        r"\s*$",
    temporal=p.TEMPORAL,
    reformed=Day(1752, 9, 14),
)  # fmt: skip
