"""What a language is to the rooms that read texts: forms of dates, what their words mean, and words of other use.

A value with no words at all is a language too. What it lacks is not asked of its texts: nothing is found by words that
are not there, and a check that needs some does not look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from timeline.dates import REFORM, Day

Kind = Literal["date", "weekday", "period", "stretch", "distance"]
Unit = Literal["day", "week", "month", "year"]
Bound = Literal["", "since", "after", "before"]

NOTHING = "(?!)"
"""The pattern that is found nowhere, which stands for words that a language has not."""


@dataclass(frozen=True, eq=False)
class Words:
    """Words of one use, found whole and in either case; one with many endings may be written as a pattern of them.

    Without any it is false, and its pattern is found nowhere.

    >>> Words(("yet to", "den(?:y|ies|ied)")).pattern.findall("Denied: he has yet to deny that he undenied it")
    ['Denied', 'yet to', 'deny']
    """

    forms: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.forms)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern that finds one of the words."""
        return re.compile(rf"(?<!\w)(?:{'|'.join(self.forms) or NOTHING})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Form:
    """A form of date phrases: a pattern whose named groups are the parts that `phrases` reads.

    `year`, `day`, `last_day` are digits; `month` is digits or a word of `months`; `weekday`, `season`, `unit` and
    `number` are words of the table of that name, `number` digits too. `side`, `cut`, `way`, `of_week` and `of_year`
    are words of `sides`: which of several a phrase means (last, next), at which end of a period (earlier, later), how
    a distance is counted (ago, after), and in which week or year a day lies. `plenty` shows that the unit is a plural.

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


ENDS = r"(?![\w%]|[.,:/]\d|[-–]\d)"
"""Where a number of a date ends: not within a word, a longer number, a sum or a range."""

YEAR = rf"(?P<year>[12]\d{{3}}){ENDS}"
LONE = r"(?<![\w.,/$€£–-])"
"""Where a year that stands alone begins: not within a word, a longer number, a sum or a range."""

ISO_DAY = Form("date", ("-",), r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/-])")
NUMERIC = (ISO_DAY, Form("date", ("1", "2"), rf"{LONE}{YEAR}"))
"""The forms that need no words, and so are every language's."""


@dataclass(frozen=True, eq=False)
class DateWords:
    """How a language writes dates: its forms, what the words in them mean, and what must and must not stand beside.

    Words that have a meaning are in lower case, short ones without their point. `months`, `weekdays` and `seasons`
    count from January as 1, Monday as 0, and the month in which a season of the northern half begins. Of `sides`, what
    looks back is -1, what looks ahead 1. `distances` are whole phrases, in days from the day they lean on.

    What stands beside is written as patterns that end where the phrase begins, or begin where it ends. Case counts,
    unless a pattern begins with `(?i)`.
    """

    forms: tuple[Form, ...] = NUMERIC
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    seasons: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    sides: Mapping[str, int] = field(default_factory=dict)
    distances: Mapping[str, int] = field(default_factory=dict)
    bounds: Mapping[str, Bound] = field(default_factory=dict)

    opens: str = NOTHING
    """Before a phrase: the words that make it a bound ("since", "before the end of"), that of `bounds` as `bound`."""
    links: str = NOTHING
    """Between two dates: what makes one list of them."""
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
    counted: str = NOTHING
    """After: what makes a quantity of a year ("2000 people"), which is then no date in any company."""
    habits: str = NOTHING
    """Before a day or weekday: "every", "Good" and the like, which make it no date."""

    reformed: Day = REFORM
    """The first day that those who write it counted by the Gregorian calendar: a weekday before may be of either."""

    def near(self, passage: str) -> Iterator[Form]:
        """Yield the forms that phrases of `passage` may have: most passages hold none of a form's hints."""
        small = passage.lower()
        for hints, of_hints in self._by_hints.items():
            if any(hint in small for hint in hints):
                yield from of_hints

    @cached_property
    def _by_hints(self) -> Mapping[tuple[str, ...], tuple[Form, ...]]:
        hints = dict.fromkeys(form.hints for form in self.forms)
        return {those: tuple(form for form in self.forms if form.hints == those) for those in hints}


@dataclass(frozen=True, eq=False)
class Language:
    """What texts of one language are read with; `tag` is its BCP 47 tag.

    Whatever is left out, the language has no words for, and what needs them is not asked.
    """

    tag: str = "und"
    dates: DateWords = DateWords()

    denials: Words = Words()
    """What turns the words after it into their opposite."""
    conditions: Words = Words()
    """What turns the words after it into what may never be."""

    plans: Words = Words()
    """Words of what lies ahead."""
    reports: Words = Words()
    """Words that tell of what happened, reporting verbs among them."""
    cues: Mapping[str, Words] = field(default_factory=dict)
    """By status, the words of which a quote that is cited for it has one. A status without any is not asked for one."""
    offices: Words = Words()
    """What nobody is called: words that pass from one to another."""

    abbreviations: tuple[str, ...] = ()
    """What a point ends, and no sentence with it, in its own case and without the point; may be patterns."""
    initials: str = ""
    """The letters of which one alone, before a point, is a name cut short: the inside of a character class."""
    small: str = ""
    """The letters that no sentence begins with, likewise. Without any, every line end and every stop ends one."""
    joined: tuple[str, ...] = ()
    """Endings in which an apostrophe joins what it stands between, lest a quote cut off a denial: "n't"."""

    @cached_property
    def turning(self) -> Words:
        """The denials and conditions: what an elision may not leave out, nor a quote begin just after."""
        return Words((*self.denials.forms, *self.conditions.forms))
