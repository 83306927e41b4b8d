"""What a date phrase can mean, against the days on which its source can have been published, never against the clock.

The rules are no language's. A phrase gives a set of times: "Thursday" in an article of the 16th or 17th of October 2025
is the 16th or the 23rd. Each reading is as wide as the words may be meant, since it serves only to contradict:

    16 October 2025, March 2014, 44 BC       that day, month, year
    04/05/2024                               4 May or 5 April, unless the language says which
    the 1850s, the 19th century              those years, counted from 1800 or 1801; of "the 1800s" ten or a hundred
    early 2014, late June 2023               all of it, or its first or last half or third; "mid": its second third
    about 1850, c. 4 May 1850                that year or day, and some on each side
    3 to 9 June 2023, 2013–2014              all of it, or its first or last date by itself
    Thursday, October 9, March, the 27th     the last one on or before the day, and the next one after; beside what is
                                             told in its sentence, over it or before it, the nearest of that
    last Thursday, next March                the last two; the next two
    fall of 2013, the coming winter          three months of the northern year; for "winter of 2013" both of its winters
    this week, next month, two weeks ago     that week (Monday to Sunday), month, year; "earlier" ends it with the day
    last month                               the month before, or the days since that day of it
    in May of the previous year              that of the year before what is told near it, or before the day
    the summer before last                   the two before the last
    the past week, recent weeks              from the beginning of the week before, or of the eighth before, to the day
    the coming weeks, the coming days        from the day to the end of the eighth week on; to 14 days on
    since January, after Friday, by 2026     the time named, or all that lies on that side of it
    today, the day after, two days before    so far from the anchor, which is the date of another event
    a year later, several months after       so far from it, or half a unit more or less; up to as many as they may be
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.dates import WEEKDAYS, Day, Interval, days_of, weekdays
from timeline.language import occurring, relative
from timeline.language.relative import Days

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.dates import Calendar, Date
    from timeline.language.phrases import Phrase

_MONTH = 31
"""Days: a text that was published some time in more of them may mean by "this year" the one that it tells of."""
LIVING = 30
"""How many years before its publication a source may still tell of as of its own time."""


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


def faults(phrase: Phrase, calendar: Calendar | None = None) -> str | None:
    """Return what makes `phrase` contradict itself; None where nothing does. Its calendar may not be known.

    >>> from timeline import language
    >>> from timeline.language.phrases import find
    >>> faults(find("on Friday, October 16, 2025", language.of("en"))[0])
    "'Friday, October 16, 2025' contradicts itself: 2025-10-16 is a Thursday"
    """
    if phrase.ends:
        return next((fault for one in phrase.ends if (fault := faults(one, calendar))), None)
    if any(faults(one, calendar) is None for one in phrase.others) or phrase.kind == "distance":
        return None
    if phrase.nth or phrase.feast:
        return None
    if phrase.month is None:
        return f"'{phrase.text}' does not exist" if phrase.day is not None and not 0 < phrase.day < 32 else None
    year = phrase.year
    days = occurring.days_in(phrase, 2000 if year is None else year, calendar)  # a leap year has every day
    if not days:
        return f"'{phrase.text}' does not exist"
    if year is not None and not occurring.on_weekday(phrase, year, calendar):
        told = weekdays(year, phrase.month, phrase.day or 1, calendar, phrase.reformed)
        names = " or ".join(WEEKDAYS[one] for one in sorted(told))
        return f"'{phrase.text}' contradicts itself: {days[0]} is a {names}"
    return None


def allowed(
    phrase: Phrase, published: Interval, anchor: Interval | None = None, calendar: Calendar | None = None
) -> tuple[Interval, ...]:
    """Return the times that `phrase` can mean, in order, in a source of `published`; empty where it cannot be read.

    It cannot without the `anchor` on which it leans, with faults, or, where it is read from it, when `published` is
    open. Its days are counted by the `calendar` of the source, where that is known.

    >>> from timeline import language
    >>> from timeline.language.phrases import find
    >>> (phrase,) = find("late Thursday", language.of("en"))
    >>> shown(allowed(phrase, Interval(Day(2025, 10, 16), Day(2025, 10, 17))))
    '2025-10-16 or 2025-10-23'
    """
    if phrase.kind == "unread" or faults(phrase, calendar):
        return ()
    readings: list[Interval] = []
    for one in (phrase, *phrase.others):
        try:
            bounded = one if one.bound == phrase.bound else one._replace(bound=phrase.bound)
            readings.extend(_readings(bounded, published, anchor, calendar))
        except (OverflowError, ValueError):  # no calendar goes further
            continue
    if len(readings) < 2:
        return tuple(readings)
    return tuple(sorted({*readings}, key=lambda reading: (reading.first or Day.min, reading.last or Day.max)))


def without_asides(phrase: Phrase) -> Phrase:
    """Return a phrase without the days beside it that are told in passing.

    >>> from timeline import language
    >>> from timeline.language.phrases import find
    >>> (phrase,) = find("on 28 May", language.of("en"))
    >>> days = [Interval(Day(year, 5, 2), Day(year, 5, 2)) for year in (1931, 1936)]
    >>> phrase = phrase._replace(context=tuple(days), asides=(days[0],))
    >>> shown(allowed(phrase, Interval(None, None)))
    '1931-05-28 or 1936-05-28'
    >>> shown(allowed(without_asides(phrase), Interval(None, None)))
    '1936-05-28'
    """
    return phrase._replace(
        context=tuple(days for days in phrase.context if days not in phrase.asides),
        asides=(),
        ends=tuple(map(without_asides, phrase.ends)),
        others=tuple(map(without_asides, phrase.others)),
    )


def as_one(phrase: Phrase, published: Interval, calendar: Calendar | None = None) -> tuple[Interval, ...]:
    """Return what `phrase` can mean as one time: of two dates or days, from the one to the other, and neither alone.

    >>> from timeline import language
    >>> from timeline.language.phrases import find
    >>> (phrase,) = find("between 22 and 29 August", language.of("en"))
    >>> shown(as_one(phrase, Interval(Day(2023, 9, 1), Day(2023, 9, 1))))
    '2023-08-22 to 2023-08-29 or 2024-08-22 to 2024-08-29'
    """
    there = allowed(phrase, published, calendar=calendar)
    if not phrase.joint:
        return there
    days = (phrase._replace(last_day=None, joint=""), phrase._replace(day=phrase.last_day, last_day=None, joint=""))
    single = {one for end in phrase.ends or days for one in allowed(end, published, calendar=calendar)}
    return tuple(one for one in there if one not in single)


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


def named_date(date: Date) -> str:
    """Return a date as it is written, of one day with its weekday, with its calendar where that is another."""
    if date.calendar == "julian":
        return f"{date} by the Julian calendar"
    return named(date.first) if date.first and date.first == date.last else str(date)


def _readings(
    phrase: Phrase, published: Interval, anchor: Interval | None, calendar: Calendar | None
) -> Iterator[Interval]:
    if phrase.leans and phrase.told:  # "the following spring"
        yield from (
            Interval(*days) for days in (_told(phrase._replace(kind="date"), anchor, calendar) if anchor else ())
        )
        return
    if phrase.leans:
        for one in relative.shifted(phrase, anchor) if anchor else ():
            yield one
            if phrase.bound:
                yield Interval(None, one.last) if phrase.bound in ("until", "before") else Interval(one.first, None)
        return
    if phrase.shift:
        for days in _times(phrase, published, calendar):
            yield from relative.shifted(phrase.shift, Interval(*days))
        return
    if phrase.beside:
        low, high = phrase.beside
        for first, last in _times(phrase, published, calendar):
            yield Interval(first + low, last + high)
            if low < 0 < high:  # "the week of": from it, to it, or the one that holds it
                monday = first - first.weekday()
                yield from (Interval(first, last + high), Interval(first + low, last), Interval(monday, monday + high))
        return
    for first, last in _times(phrase, published, calendar):
        if phrase.bound == "since" and published.last and first > published.last:
            continue
        yield Interval(first, last)
        if phrase.last_day is not None:
            yield from (Interval(first, first), Interval(last, last))
        yield from (Interval(*part) for part in relative.parts(first, last, phrase.parts))
        if phrase.about:
            less, more = relative.around(first, last)
            yield Interval(less, more)
        if phrase.bound:
            yield Interval(None, last) if phrase.bound in ("until", "before") else Interval(first, None)


def _times(phrase: Phrase, published: Interval, calendar: Calendar | None) -> Iterable[Days]:
    if phrase.ends:
        return _between(*(sorted(set(_times(one, published, calendar))) for one in phrase.ends))
    if phrase.kind == "date" and phrase.year is not None:
        years = (phrase.year - 1, phrase.year) if phrase.month == 12 and _winter(phrase) else (phrase.year,)
        return occurring.in_years(phrase, years, calendar)
    there: list[Days] = []
    if not phrase.unit:
        told = (days for days in phrase.context if phrase.kind != "weekday" or _dates_weekdays(days, published))
        there += [time for days in told for time in _told(phrase, days, calendar)]
    if phrase.kind == "date" and phrase.unit == "month":
        return list(occurring.in_month_beside(phrase, published, calendar))
    first, last = published.first, published.last
    if phrase.told and phrase.amount < 0 and first and last and not _is_of_the_past(phrase, published):
        before = range(first.year + phrase.amount, last.year + phrase.amount + 1)
        return [*there, *occurring.in_years(phrase, before, calendar)]
    if phrase.told or (there and _decides(phrase, published)):
        return there
    if not (first and last) or (phrase.feast and (not phrase.feast[0] or last - first > _MONTH)):
        return there
    if phrase.kind == "date" and not phrase.unit and not phrase.decade:
        return [*there, *occurring.beside(phrase, (first, last), calendar, told=bool(there))]
    if phrase.kind == "date" and phrase.unit:
        span = range(first.year + phrase.amount, last.year + phrase.amount + 1)
        return occurring.in_years(phrase, span, calendar)
    if phrase.kind in ("period", "stretch") and phrase.unit == "year" and (phrase.headed or last - first > _MONTH):
        there += [time for days in _years(phrase.context) for time in relative.times(phrase, *days)]
        if there and phrase.headed:
            return there
    return [*there, *relative.times(phrase, first, last)]


def _years(told: Iterable[Interval]) -> Iterator[Days]:
    """Yield of days that were told those of one year."""
    for days in told:
        if days.first and days.last and days.first.year == days.last.year:
            yield days.first, days.last


def _decides(phrase: Phrase, published: Interval) -> bool:
    """Whether a phrase stands under a year that heads its entry, or all that is told near it is long past."""
    return phrase.headed or (phrase.near and _is_of_the_past(phrase, published))


def _is_of_the_past(phrase: Phrase, published: Interval) -> bool:
    """Whether something is told near a phrase, all of it long past."""
    return bool(phrase.context) and all(long_past(days, published) for days in phrase.context)


def long_past(days: Interval, published: Interval) -> bool:
    """Whether days are of an age of which no source tells as of its own."""
    if not (days.last and published.first):
        return days.last is not None
    return days.last.year < published.first.year - LIVING


def _dates_weekdays(days: Interval, published: Interval) -> bool:
    """Whether a weekday is counted from days told beside it: a week at most, where they are not long past."""
    short = days.first is not None and days.last is not None and days.last - days.first < 7
    return short or long_past(days, published)


def _winter(phrase: Phrase) -> bool:
    """Whether a phrase is a winter that one year names: it begins before that year or in it."""
    return phrase.months == 3 and phrase.years == 1


def _between(starts: list[Days], ends: list[Days]) -> Iterator[Days]:
    """Yield each start with the first end that comes after it, and all of them by themselves."""
    for start in starts:
        end = next((one for one in ends if one[0] >= start[0] and one[1] >= start[1]), None)
        if end:
            yield start[0], end[1]
    yield from starts
    yield from ends


def _told(phrase: Phrase, days: Interval, calendar: Calendar | None) -> list[Days]:
    """Return the times of a phrase without a year that go with the days told beside it."""
    first, last = days.first, days.last
    if not (first and last) or last.year - first.year > 100:
        return []
    if phrase.decade is not None:
        return occurring.in_years(
            phrase, {year - year % 100 + phrase.decade for year in (first.year, last.year)}, calendar
        )
    if phrase.kind == "weekday":
        return relative.weekdays_beside(phrase, first, last)
    if phrase.kind != "date":
        return []
    if phrase.told and not phrase.side:
        return occurring.in_years(phrase, range(first.year + phrase.amount, last.year + phrase.amount + 1), calendar)
    if phrase.feast:  # "from Martinmas until Candlemas" goes over to the next year
        before, after = phrase.bound in ("since", "from", "after"), phrase.bound in ("until", "before")
        return occurring.in_years(phrase, range(first.year - before, last.year + 1 + after), calendar)
    if phrase.month is None:
        return [] if phrase.day is None else occurring.in_months(phrase, first, last, calendar)
    if phrase.side < -1:
        there = occurring.in_years(phrase, range(first.year + 2 * phrase.side, last.year + 1), calendar)
        return relative.nearest(there, first, last, phrase.side)
    years = set(range(first.year, last.year + 1))
    if phrase.told:
        there = occurring.in_years(phrase, range(first.year - 2, last.year + 3), calendar)
        return relative.adjacent(there, first, last, phrase.side)
    if phrase.ahead and phrase.month > last.month:  # "on 9 November …; until March 1577"
        years.add(first.year - 1)
    if last - first < 62:  # around the turn of a year, the one beside it too
        years |= {last.year + 1} if phrase.month <= last.month - 9 else set()
        years |= {first.year - 1} if phrase.month >= first.month + 9 else set()
    return occurring.in_years(phrase, sorted(years), calendar)


def _shown(interval: Interval) -> str:
    first, last = interval.first, interval.last
    if not (first and last):
        return f"{first} or later" if first else f"{last} or earlier"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = (str(first)[:-6], str(last)[:-6])
        return years[0] if first.year == last.year else " to ".join(years)
    if (first, last) == days_of(first.year, first.month):
        return str(first)[:-3]
    return f"{first} to {last}" if first < last else str(first)
