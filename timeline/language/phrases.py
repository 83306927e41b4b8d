"""Reading the date phrases of a passage: a closed grammar of what news texts say.

A phrase is found by its form (`find`; the forms are the language's) and read against the days on which its source can
have been published (`allowed`), never against the clock, by rules that no language has to itself. It gives a set:
"Thursday" in an article of the 16th or 17th of October 2025 is the 16th or the 23rd. Each reading is as wide as the
words may be meant, since it serves only to contradict:

    16 October 2025, March 2014, 2021        that day, month, year
    Thursday, October 9, March               the last one on or before the day, and the next one after
    last Thursday, next March                the last two; the next two
    fall of 2013, the coming winter          three months of the northern year; for "winter of 2013" both of its winters
    this week, next month, two weeks ago     that week (Monday to Sunday), month, year; "earlier" ends it with the day
    the past week, recent weeks              from the beginning of the week before, or of the eighth before, to the day
    the coming weeks, the coming days        from the day to the end of the eighth week on; to 14 days on
    since January, after Friday, by 2026     the time named, or all that lies on that side of it
    today, the day after, two days before    so far from the anchor, which is the date of another event
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from timeline.dates import REFORM, WEEKDAYS, Day, Interval, days_of, month_from, period, weekdays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from timeline.dates import Calendar
    from timeline.language.language import Bound, DateWords, Kind, Language, Unit

PLENTY: Mapping[Unit, int] = {"day": 14, "week": 8, "month": 12, "year": 10}
"""How many of them "the coming weeks" and "recent months" may be."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase at `start` to `end` of a passage; `text` is its words with single blanks.

    What else it holds are its parts, numbered as those of `Day`, None where it does not say them. `months` counts those
    of a season. `amount` of `unit` is a distance from the day of reading ("next week": 1, week; "Friday of last week":
    -1, week). `side` is -1 for what looks back (last, recent, earlier), 1 for what looks ahead. `reformed` is the day
    before which its weekday may be of the Julian calendar.
    """

    text: str
    start: int
    end: int
    kind: Kind
    weekday: int | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    months: int = 1
    unit: Unit | None = None
    amount: int = 0
    side: int = 0
    bound: Bound = ""
    reformed: Day = REFORM

    @property
    def leans(self) -> bool:
        """Whether it can be read only from another event's date, as "today" and "the day after" are."""
        return self.kind == "distance"


@dataclass(frozen=True, slots=True)
class Mention:
    """A date phrase with the times that it can mean, in order: none where it has a `fault` or leans on the unknown."""

    phrase: Phrase
    allowed: tuple[Interval, ...]
    fault: str | None = None

    def __str__(self) -> str:
        if self.fault:
            return self.fault
        if self.allowed:
            return f"'{self.phrase.text}' allows {shown(self.allowed)}"
        counted = "is counted from another event" if self.phrase.leans else "allows nothing that can be told"
        return f"'{self.phrase.text}' {counted}"


def find(passage: str, language: Language) -> tuple[Phrase, ...]:
    """Return the date phrases of `passage` in order; of those that overlap, the first and longest.

    >>> from timeline import language
    >>> passage = "It may go on for 40 years: they met late Thursday, and in March 2014."
    >>> [phrase.text for phrase in find(passage, language.of("en"))]
    ['late Thursday', 'March 2014']
    """
    words = language.dates
    matches = ((match, form.kind) for form in words.near(passage) for match in form.matcher.finditer(passage))
    found: list[Phrase] = []
    for match, kind in sorted(matches, key=lambda candidate: (candidate[0].start(), -candidate[0].end())):
        before = found[-1] if found else None
        if before and match.start() < before.end:
            continue
        phrase = _phrase(match, kind, words)
        link = passage[before.end : phrase.start] if before and before.kind == "date" and not before.day else ""
        head, tail = passage[max(0, phrase.start - 20) : phrase.start], passage[phrase.end : phrase.end + 20]
        if _stands(phrase, head, tail, link, words):
            found.append(_with_bound(phrase, passage, before.end if before else 0, words))
    return _with_shared_years(found, passage, words)


def faults(phrase: Phrase, calendar: Calendar | None = None) -> str | None:
    """Return what makes `phrase` contradict itself; None where nothing does. Its calendar may not be known.

    >>> from timeline import language
    >>> faults(find("on Friday, October 16, 2025", language.of("en"))[0])
    "'Friday, October 16, 2025' contradicts itself: 2025-10-16 is a Thursday"
    """
    if phrase.month is None:
        return None
    days = _days(phrase, phrase.year or 2000, calendar)  # a leap year has every day
    if not days:
        return f"'{phrase.text}' does not exist"
    if phrase.year and not _on_weekday(phrase, phrase.year, calendar):
        there = weekdays(phrase.year, phrase.month, phrase.day or 1, calendar, phrase.reformed)
        told = " or ".join(WEEKDAYS[one] for one in sorted(there))
        return f"'{phrase.text}' contradicts itself: {days[0]} is a {told}"
    return None


def allowed(
    phrase: Phrase, published: Interval, anchor: Interval | None = None, calendar: Calendar | None = None
) -> tuple[Interval, ...]:
    """Return the times that `phrase` can mean, in order, in a source of `published`; empty where it cannot be read.

    It cannot without the `anchor` on which it leans, with faults, or where `published` is open or not in -8999 to 8999.
    Its days are counted by the `calendar` of the source, where that is known.

    >>> from timeline import language
    >>> (phrase,) = find("late Thursday", language.of("en"))
    >>> shown(allowed(phrase, Interval(Day(2025, 10, 16), Day(2025, 10, 17))))
    '2025-10-16 or 2025-10-23'
    """
    if phrase.leans:
        return _shifted(anchor, phrase.amount) if anchor else ()
    first, last = published.first, published.last
    if not (first and last) or faults(phrase, calendar) or first.year < -8999 or last.year > 8999:
        return ()
    days = (first + count for count in range(last - first + 1))
    readings = {reading for day in days for reading in _readings(phrase, day, calendar)}
    return tuple(sorted(readings, key=lambda reading: (reading.first or Day.min, reading.last or Day.max)))


def mention(
    phrase: Phrase, published: Interval, anchor: Interval | None = None, calendar: Calendar | None = None
) -> Mention:
    """Return a phrase with what it allows and what is wrong with it."""
    return Mention(phrase, allowed(phrase, published, anchor, calendar), faults(phrase, calendar))


def shown(intervals: Iterable[Interval]) -> str:
    """Return intervals in the words of a message; of more than four, three and how many others."""
    words = [_shown(interval) for interval in intervals]
    if len(words) > 4:
        words[3:] = [f"{len(words) - 3} others"]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 2 else words)


def named(day: Day) -> str:
    """Return `day` with its weekday.

    >>> named(Day(2025, 10, 17))
    'Friday 2025-10-17'
    """
    return f"{WEEKDAYS[day.weekday()]} {day}"


def _phrase(match: re.Match[str], kind: Kind, words: DateWords) -> Phrase:
    """Return the phrase that `match` of a form has found, its parts as numbers."""
    text = " ".join(match[0].split())
    said = {part: there.lower().rstrip(".") for part, there in match.groupdict().items() if there}
    sides = {part: words.sides[said[part]] for part in ("side", "cut", "way", "of_week", "of_year") if part in said}
    unit: Unit | None = words.units[said["unit"]] if "unit" in said else None
    amount, side = _number(said.get("number"), words.numbers) or 1, sides.get("side", 0)
    if kind == "distance":
        amount = amount * sides["way"] if "way" in sides else words.distances[text.lower()]
    elif kind == "period":
        amount, side = (amount * sides["way"], 0) if "way" in sides else (side, sides.get("cut", 0))
    elif kind == "stretch":
        amount = PLENTY[unit] if unit and "plenty" in said and "number" not in said else amount
    else:
        unit = "year" if "of_year" in sides else "week" if "of_week" in sides else None
        amount = sides.get("of_year") or sides.get("of_week") or 0
    return Phrase(
        text,
        *match.span(),
        kind,
        weekday=_number(said.get("weekday"), words.weekdays),
        year=_number(said.get("year"), {}),
        month=words.seasons[said["season"]] if "season" in said else _number(said.get("month"), words.months),
        day=_number(said.get("day"), {}),
        last_day=_number(said.get("last_day"), {}),
        months=3 if "season" in said else 1,
        unit=unit,
        amount=amount,
        side=side,
        reformed=words.reformed,
    )


def _number(word: str | None, meanings: Mapping[str, int]) -> int | None:
    """Return the number that `word` is in digits, or means."""
    return None if word is None else int(word) if word.isdigit() else meanings[word]


def _stands(phrase: Phrase, head: str, tail: str, link: str, words: DateWords) -> bool:
    """Whether `phrase`, which is one by its form, is a date between the words `head` and `tail` of its passage.

    A year and a month that is a word of its own need company: "in May", "his 2021 treatise", "April and May", where
    `link` is what parts them from the month or year before. Other dates need only be free of it: not "every Friday".
    """
    year = phrase.text.isdigit()
    if phrase.kind != "date" or not (year or phrase.text in words.doubtful):
        return not (phrase.kind in ("date", "weekday") and re.search(words.habits, head))
    if re.search(words.introduces, head) or re.fullmatch(words.links, link):
        return not re.match(words.counted, tail)
    pointed = re.search(words.points, head)
    if year:
        return bool(pointed or (head[-1:] == "(" and tail[:1] == ")")) and not re.match(words.counted, tail)
    return bool((pointed and re.match(words.names, tail)) or re.match(words.another, tail))


def _with_bound(phrase: Phrase, passage: str, free: int, words: DateWords) -> Phrase:
    """Return `phrase` with the "since" or "before" that stands just before it, no further left than `free`."""
    head = re.search(words.opens, passage[free : phrase.start])
    if not head or phrase.kind in ("stretch", "distance"):
        return phrase
    text = " ".join([*head[0].split(), phrase.text])
    return replace(phrase, text=text, start=free + head.start(), bound=words.bounds[head["bound"].lower()])


def _with_shared_years(found: Sequence[Phrase], passage: str, words: DateWords) -> tuple[Phrase, ...]:
    """Return phrases with the years that they share: "February and March 2014", "December and January 2015"."""
    shared = list(found)
    for index in range(len(found) - 2, -1, -1):
        phrase, following = found[index], shared[index + 1]
        yearless = phrase.month and not (phrase.year or phrase.unit or phrase.side)
        linked = re.fullmatch(words.links, passage[phrase.end : following.start])
        if yearless and linked and following.year and following.month:
            shared[index] = replace(phrase, year=following.year - ((phrase.month or 0) > following.month))
    return tuple(shared)


_Days = tuple[Day, Day]  # first and last, both closed


def _readings(phrase: Phrase, day: Day, calendar: Calendar | None) -> Iterator[Interval]:
    """Yield what `phrase` can mean on `day`."""
    for first, last in _times(phrase, day, calendar):
        if phrase.bound == "since" and first > day:
            continue
        yield Interval(first, last)
        if phrase.bound:
            yield Interval(None, last) if phrase.bound == "before" else Interval(first, None)


def _times(phrase: Phrase, day: Day, calendar: Calendar | None) -> Iterable[_Days]:
    if phrase.kind == "stretch":
        far = period(day, phrase.unit, phrase.side * phrase.amount)
        return [(far[0], day) if phrase.side < 0 else (day, far[1])]
    if phrase.kind == "period":
        first, last = period(day, phrase.unit, phrase.amount)
        if first <= day <= last and phrase.side:  # "earlier next week" is the whole of it
            return [(day, last) if phrase.side > 0 else (first, day)]
        return [(first, last)]
    if phrase.kind == "weekday":
        if phrase.unit:
            monday = period(day, phrase.unit, phrase.amount)[0]
            return [_single(monday + (phrase.weekday or 0))]
        around = (day + count for count in range(-14, 15))
        return _nearest([_single(other) for other in around if other.weekday() == phrase.weekday], day, phrase.side)
    year = phrase.year or (day.year + phrase.amount if phrase.unit else None)
    if year:
        winter = phrase.month == 12 and phrase.months > 1  # that of a year begins before it or in it
        return _in_years(phrase, (year - 1, year) if winter else (year,), calendar)
    years = range(day.year - 17, day.year + 18)  # two leap days each way
    return _nearest(_in_years(phrase, years, calendar), day, phrase.side)


def _single(day: Day) -> _Days:
    return day, day


def _in_years(phrase: Phrase, years: Iterable[int], calendar: Calendar | None) -> list[_Days]:
    """Return the days of a date phrase in each of `years` that has them, and has them on its weekday."""
    found = ((_days(phrase, year, calendar), year) for year in years)
    return [days for days, year in found if days and _on_weekday(phrase, year, calendar)]


def _on_weekday(phrase: Phrase, year: int, calendar: Calendar | None) -> bool:
    """Whether a date phrase falls in `year` on the weekday that it names, if it names one."""
    named = phrase.weekday is not None and phrase.month is not None
    return not named or phrase.weekday in weekdays(year, phrase.month or 1, phrase.day or 1, calendar, phrase.reformed)


def _days(phrase: Phrase, year: int, calendar: Calendar | None) -> _Days | None:
    """Return the days of a date phrase in `year`; None where there are none, as of 30 February.

    What the Gregorian calendar has not, the Julian may have, while it was in use.
    """
    try:
        first, last = days_of(year, phrase.month, phrase.day, calendar or "gregorian")
        if phrase.last_day is not None:
            last = days_of(year, phrase.month, phrase.last_day, calendar or "gregorian")[1]
        elif phrase.month and phrase.day is None and phrase.months > 1:
            last = days_of(*month_from(year, phrase.month, phrase.months - 1), None, calendar or "gregorian")[1]
    except ValueError:
        return _days(phrase, year, "julian") if calendar is None and year <= phrase.reformed.year else None
    return (first, last) if first <= last else None


def _nearest(times: Sequence[_Days], day: Day, side: int) -> list[_Days]:
    """Return, of `times` in order, the last begun by `day` and the next; two of them where `side` names one."""
    begun = [days for days in times if days[0] <= day]
    ahead = [days for days in times if days[0] > day]
    return [*begun[-2:]] if side < 0 else [*ahead[:2]] if side > 0 else [*begun[-1:], *ahead[:1]]


def _shifted(anchor: Interval, days: int) -> tuple[Interval, ...]:
    try:
        return (Interval(anchor.first and anchor.first + days, anchor.last and anchor.last + days),)
    except OverflowError:  # no calendar goes further
        return ()


def _shown(interval: Interval) -> str:
    first, last = interval.first, interval.last
    if not (first and last):
        return f"{first} or later" if first else f"{last} or earlier"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first)[:-6]
    if (first, last) == days_of(first.year, first.month):
        return str(first)[:-3]
    return f"{first} to {last}" if first < last else str(first)
