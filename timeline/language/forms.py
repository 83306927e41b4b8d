"""How a language writes dates and times of day: its forms, which are patterns, and what the words in them mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from timeline.dates import REFORM, Day
from timeline.language.no_years import NoYears
from timeline.language.spelt import Spelt
from timeline.language.words import NOTHING

Kind = Literal["date", "weekday", "period", "stretch", "distance", "unread", "clock", "length"]
Unit = Literal["minute", "hour", "day", "week", "month", "year", "decade", "century"]
Bound = Literal["", "since", "from", "after", "until", "before"]
Joint = Literal["", "from", "between", "and"]

UNIVERSAL = {"z": 0, "utc": 0, "gmt": 0}
"""The names that every language has for Universal Time."""


@dataclass(frozen=True, eq=False)
class Form:
    """A form of date phrases: a pattern whose named groups are the parts that `phrases` and `clock` read.

    | groups | are |
    |---|---|
    | `year`, `last_year` | digits; a `last_year` of two is of the century of `year` |
    | `dual` | the year by the other reckoning: the 4 of "1723/4" |
    | `fore`, `era` | words of `eras`, before the year and after it, or after a century |
    | `month`, `day`, `last_day` | digits, or words of `months` and `ordinals` |
    | `one`, `two` | day and month in figures, in the `order` of the language, or in either where it has none |
    | `weekday`, `season`, `unit` | words of the table of that name |
    | `number` | digits, or a word of `numbers`; beside `of_year` and `year_side`, how many years |
    | `fraction` | words of `fractions`: a quarter or half of the year or century that follows |
    | `part` | words of `parts`: which part of the time that follows (early, late), of which more may be meant |
    | `decade` | digits of its first year, "1850" or "50", or a word of `decades` |
    | `century`, `last_century` | digits, or words of `ordinals` |
    | `side`, `cut`, `way`, `of_week`, `of_year` | words of `sides`: which of several a phrase means (last, next), at |
    | | which end of a period (earlier, later), how a distance is counted (ago, after), in which week or year a day is |
    | `year_side` | words of `sides`: the year beside that of what was told before ("of the following year"); what |
    | | looks back, beside that of writing too |
    | `edge` | words of `edges`: from which end of an event a distance is counted ("after the end of") |
    | `place` | words of `ordinals`, or digits: which unit of what a phrase leans on ("the third day of the strike") |
    | `that_year` | any words: the year is that of what was told before |
    | `style` | words of `styles`: by which calendar a day is counted |
    | `about` | any words: what follows is no more than near |
    | `mark` | what stands between figures, the same twice |
    | `days` | the figures of several days of one month: "3, 4 and 7" |
    | `nth` | words of `nths`: which `weekday` of the month |
    | `feast`, `saint` | words of `feasts`; those of a `saint` may be a person's name |
    | `of_month` | words of `sides`: in which month beside that of writing a day is |
    | `few` | any words: "several", "a few"; so many as the unit may have |
    | `plenty` | any words: the unit is a plural |
    | `share` | words of `shares`: how many quarters of the unit are meant, beside a `number` or without one |
    | `more`, `more_unit` | a second amount of another unit ("1 h 46 min") |
    | `hour`, `minute`, `second` | digits of a time of day, or words of `hours` (noon) and `minutes` |
    | `last_hour`, `last_minute` | those of the second of two times of day |
    | `before` | any words: the minutes are before the hour |
    | `half` | words of `halves`: which half of the day is meant |
    | `local` | any words: the time is by the clock of a place |
    | `zone` | words of `zones`, or an offset from UTC in figures |

    A phrase holds one of the `hints` when it is in lower case; a passage without is not searched.
    """

    kind: Kind
    hints: tuple[str, ...]
    pattern: str
    any_case: bool = False

    @cached_property
    def matcher(self) -> re.Pattern[str]:
        """The pattern, compiled when first needed."""
        return re.compile(self.pattern, re.IGNORECASE if self.any_case else re.NOFLAG)


ENDS = r"(?!(?![¹²³⁰-⁹])[\w%]|[.,:/]\d|[-–]\d|\.[º°])"
"""Where a number of a date ends: not within a word, a longer number, a sum or a range; a note may be marked on it."""

YEAR = rf"(?P<year>[12]\d{{3}}){ENDS}"
LONE = r"(?<![\w.,/$€£–-])"
"""Where a year that stands alone begins: not within a word, a longer number, a sum or a range."""

BEFORE_DAY = r"(?<![\w$€£])(?<!\d[.,:/–-])"
"""Where the number of a day begins."""

BEFORE_CLOCK = r"(?<![\w:.,$€£/-])"
"""Where a time of day begins."""

EARLY, MID, LATE = ((1, 2), (1, 3)), ((2, 3),), ((2, 2), (3, 3))
BEGINNING, ENDING = (*EARLY, (1, 4), (1, 12)), (*LATE, (4, 4), (12, 12))
"""Which of how many parts of a time its beginning and end may be."""

TWO_YEARS = rf"(?P<year>[12]\d{{3}})\s?[-–/]\s?(?P<last_year>[12]\d{{3}}|\d\d){ENDS}"
"""Two years, the second whole or cut short: "2013–14"."""

DIGITS = tuple("0123456789")
"""The hints of forms that begin with a number."""


def year_of(fore: str = NOTHING, era: str = NOTHING, settles: str = NOTHING) -> str:
    """Return the pattern of a year of any age, with the patterns of the words for eras.

    One of three figures without an era stands only where `settles` follows, and a year is never read without the era
    behind it.

    >>> pattern = re.compile(year_of("AD", "BCE?"))
    >>> [bool(pattern.fullmatch(year)) for year in ("44 BC", "AD 43", "1723/4", "44", "476")]
    [True, True, True, False, False]
    """
    small = rf"\d{{1,4}}(?=\s?(?:{era})(?!\w))|[1-9]\d\d(?={ENDS}(?:{settles}))"
    return (
        rf"(?:(?P<fore>{fore})\s?)?+(?P<year>(?(fore)\d{{1,4}}|(?:[12]\d{{3}}|{small})))"
        rf"(?:/(?P<dual>\d{{1,2}}(?!\d)))?+(?:\s?(?P<era>{era})(?!\w))?+{ENDS}"
    )


ISO_DAY = Form("date", ("-",), r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?=T\d\d|(?![\w/-]))")
BASIC_DAY = Form(
    "date",
    ("1", "2"),
    r"(?<![\w/.,$€£–-])(?P<year>[12]\d{3})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?=T\d\d|(?![\w/,.-]\d|\w))",
)
YEAR_FIRST = Form(
    "date",
    ("1", "2"),
    r"(?<![\w/.-])(?P<year>[12]\d{3})(?P<mark>[/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)(?![\w/-]|\.\d)",
)
YEAR_LAST = Form(
    "date",
    ("1", "2"),
    r"(?<![\w/.-])(?P<one>\d\d?)(?P<mark>[/.-])(?P<two>\d\d?)(?P=mark)(?P<year>[12]\d{3})(?![\w/-]|\.\d)",
)
YEARS = Form("date", ("-", "–", "/"), rf"{LONE}{TWO_YEARS}")
NUMERIC = (ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST, YEARS, Form("date", ("1", "2"), rf"{LONE}{YEAR}"))
"""The forms that need no words, and so are every language's."""

ISO_CLOCK = Form(
    "clock",
    (":",),
    r"(?<![\d:.,-])(?:(?<=\dT)|(?<!\w))(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?"
    r"(?P<zone>Z|\s?(?:UTC|GMT)?[+−-](?:0\d|1[0-4])(?::?[0-5]\d)?|\s?(?:UTC|GMT))?(?![\w:])",
)
"""A time of day in figures, which needs no words either."""

COUNTER = Form(
    "distance",
    ("t+", "t +", "t−", "t -", "t-", "h+"),
    r"(?<![\w+-])(?P<way>[TH]\s?[+−-])\s?(?P<number>\d{1,4})\s?(?P<unit>h|min|d)(?:\s?(?P<more>\d\d?)\s?(?P<more_unit>h|min))?(?!\w)",
)
"""So long after the moment from which an operation is counted, in figures: "T+1 h 46 min"."""
COUNTER_UNITS: Mapping[str, Unit] = {"h": "hour", "min": "minute", "d": "day"}
COUNTER_SIDES = {f"{letter}{gap}{sign}": side for letter in "th" for gap in ("", " ")
                 for sign, side in (("+", 1), ("-", -1), ("−", -1))}  # fmt: skip

LOG_CLOCK = Form(
    "clock",
    ("t",),
    r"(?<=\d{8}T)(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<second>[0-5]\d)?(?P<zone>Z|[+-]\d{4})?(?!\w)",
)


POINT_CLOCK = Form(
    "clock",
    (".", "h"),
    r"(?<![\w.,:$€£/-])(?P<hour>[01]?\d|2[0-3])[.h](?P<minute>00|1[3-9]|[2-5]\d)(?![\w:]|[.,/]\d|\s?[%€$£°])",
)
"""A time of day with a point, whose minutes are those of no month."""


@dataclass(frozen=True, eq=False)
class DateWords:
    """How a language writes dates: its forms, what the words in them mean, and what must and must not stand beside.

    Words that have a meaning are in lower case, short ones without their last point. `months`, `weekdays` and
    `seasons` count from January as 1, Monday as 0, and the month in which a season of the northern half begins. Of
    `sides`, what looks back is -1, what looks ahead 1, what stays is 0; of `edges`, a beginning is -1, an end 1.
    `distances` are whole phrases, in days from the day they lean on; `eves` words for the first and last of days beside
    the date behind them. A form that is "unread" keeps its words from being cut. Of `eras`, those that count back are
    -1; of `styles`, the Julian calendar is -1. `fractions` and `parts` say which of how many, `shares` how many
    quarters; `weeks` are the numbers of days that may stand for whole weeks, `multiples` say of how many units a word
    of `units` is (a fortnight). `nths` number the weekdays of a month, the last as -1; `feasts` have a month with a
    first and last day, those of month 0 from Easter. `hours` are words for a time of day; `minutes` those that follow
    the hour or, where they are less than 0, come before it; `halves`, without dots, give the hour from which twelve are
    counted; `zones` are minutes ahead of UTC.

    What stands beside is written as patterns that end where the phrase begins, or begin where it ends. Case counts,
    unless a pattern begins with `(?i)`.
    """

    forms: tuple[Form, ...] = NUMERIC
    clocks: tuple[Form, ...] = (ISO_CLOCK, LOG_CLOCK)
    lengths: tuple[Form, ...] = ()
    """The forms of how long something lasts, which is no date: "for a month"."""
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    decades: Mapping[str, int] = field(default_factory=dict)
    fractions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    shares: Mapping[str, int] = field(default_factory=dict)
    weeks: Mapping[str, int] = field(default_factory=dict)
    multiples: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    sides: Mapping[str, int] = field(default_factory=dict)
    distances: Mapping[str, int] = field(default_factory=dict)
    eves: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    edges: Mapping[str, int] = field(default_factory=dict)
    bounds: Mapping[str, Bound] = field(default_factory=dict)
    eras: Mapping[str, int] = field(default_factory=dict)
    styles: Mapping[str, int] = field(default_factory=dict)
    nths: Mapping[str, int] = field(default_factory=dict)
    feasts: Mapping[str, tuple[int, int, int]] = field(default_factory=dict)
    hours: Mapping[str, int] = field(default_factory=dict)
    minutes: Mapping[str, int] = field(default_factory=dict)
    halves: Mapping[str, int] = field(default_factory=dict)
    zones: Mapping[str, int] = field(default_factory=lambda: UNIVERSAL)
    all_times: str = NOTHING
    """Before the name of a zone: what says that all times of a text are told by its clock."""
    spelt: Spelt = field(default_factory=Spelt)
    """How it writes days and years in words."""
    order: Literal["", "day", "month"] = ""
    """Which of day and month stands first in a date of figures; in either order where it is not known."""

    leads: str = NOTHING
    """Before the year that an entry begins with, in annals or a log: "in the year"."""
    opens: str = NOTHING
    """Before a phrase: the words that make it a bound ("since", "before the end of"), that of `bounds` as `bound`."""
    links: str = NOTHING
    """Between two dates: what makes one list of them."""
    shifts: str = NOTHING
    """Before a date: what makes another of it, a `number` of `unit` in a `way`, or a word of `eves` as `eve`: "two days
    before", "the eve of"."""
    spans: str = r"\s?[–—-]\s?"
    """Between two dates: what makes of them the two ends of one time ("to", a dash)."""
    starts: str = NOTHING
    """Before the first of two such dates: "from"."""
    pairs: str = NOTHING
    """Before two dates that are linked by a word of `links` and are the two ends of one time: "between"."""
    nights: str = NOTHING
    """Before the figures of two days: what makes one night of them, "night of"."""
    doubtful: frozenset[str] = frozenset()
    """The months that are other words too. These, and a year alone, are dates only in company, of the next four."""
    introduces: str = NOTHING
    """Before: "in", "since" and the like, which make a date of a doubtful month or year."""
    points: str = NOTHING
    """Before: "the", "his", "Ulm's", which make one of a year, and of a month that `names` follows."""
    names: str = NOTHING
    """After a doubtful month: the beginning of a noun, as in "the March summit"."""
    another: str = NOTHING
    """After a doubtful month: a link and one more month, as in "March and April"."""
    apposes: str = NOTHING
    """Between a day and its weekday: what says that the one is the other, as in "19 December, a Sunday"."""
    no_years: NoYears = field(default_factory=NoYears)
    """What makes a number no year ("2000 people", "page 1712"), which is then no date in any company."""
    settles: str = NOTHING
    """After: what lets a number of three figures, and one behind "about", be a year: no noun that it counts."""
    updates: str = NOTHING
    """Before the date at the head of a line: what says that something was added or put right on it."""
    imprint: str = NOTHING
    """Before a date that is all of a line: what says that the text was published or changed then."""
    owned: str = r"(?i)\W*(?:©|(?:copyright|\(c\))\s*(?:©|\(c\))?\s*\d)"
    """Where a line begins that says since when something is somebody's."""
    writing: str = NOTHING
    """The whole of a phrase that is counted from the day of writing: "yesterday"."""
    heads: str = r"[.:,;]?\s+[^\W\d_]|[.:]?\s*$"
    """After a year that begins a line: what makes it the year of a chronicle."""
    habits: str = NOTHING
    """Before a day or weekday: "every", "Good" and the like, which make it no date."""
    numbered: str = NOTHING
    """Before figures with points: "section", "version" and the like, which make them no date."""
    temporal: str = NOTHING
    """What tells of time in a passage of which no form is read."""

    reformed: Day = REFORM
    """The first day that those who write it counted by the Gregorian calendar: a weekday before may be of either."""

    @property
    def tells(self) -> bool:
        """Whether the language has words by which a passage without a date is known to hold none."""
        return self.temporal != NOTHING

    def near(self, passage: str) -> Iterator[Form]:
        """Yield the forms that phrases of `passage` may have: most passages hold none of a form's hints."""
        small = passage.lower()
        hints = {hint for hint in self._hints if hint in small}
        for those, forms in self._by_hints.items():
            if not those.isdisjoint(hints):
                yield from forms

    @cached_property
    def _hints(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(hint for form in self.forms for hint in form.hints))

    @cached_property
    def _by_hints(self) -> Mapping[frozenset[str], tuple[Form, ...]]:
        hints = dict.fromkeys(frozenset(form.hints) for form in self.forms)
        return {those: tuple(form for form in self.forms if those == {*form.hints}) for those in hints}
