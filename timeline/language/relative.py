"""Times that are counted from others: periods and weekdays beside a day, and distances from another event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.dates import Day, Interval, days_of, month_from, period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.language.forms import Unit
    from timeline.language.phrases import Phrase

Days = tuple[Day, Day]
"""A first and a last day, both closed."""

MANY = 3 * 366
"""The most days of a window that are looked at one by one; of more, only the bounds are told."""


def times(phrase: Phrase, first: Day, last: Day) -> Iterable[Days]:
    """Return the times of a phrase that is read from the days of a window, `first` to `last`."""
    if phrase.decade is not None:
        return _decades(phrase.decade, last.year)
    if last - first > MANY:
        outer = [days for day in (first, last) for days in _on(phrase, day)]
        return [(first, last), (min(days[0] for days in outer), max(days[1] for days in outer))]
    if phrase.kind == "weekday" and not phrase.unit:
        return nearest(_weekdays(phrase.weekday or 0, first - 14, last + 14), first, last, phrase.side)
    return {days for count in range(last - first + 1) for days in _on(phrase, first + count)}


def nearest(times: Sequence[Days], first: Day, last: Day, side: int) -> list[Days]:
    """Return, of `times` in order, for each day of a window the last begun by it and the next.

    Where `side` names one, it is the last two, or the next two; of -2, "the one before last", the two before the last.
    """
    begun = sum(days[0] <= first for days in times)
    known = sum(days[0] <= last for days in times)
    if side < 0:
        return list(times[max(0, begun + side - 1) : max(0, known + side + 1)])
    if side > 0:
        return list(times[begun : known + 2])
    return list(times[max(0, begun - 1) : known + 1])


def adjacent(there: Sequence[Days], first: Day, last: Day, side: int) -> list[Days]:
    """Return, of times in order, the next or the last beside each of the days from one to another."""
    if side > 0:
        ahead = [days for days in there if days[0] > first]
        return ahead[: 1 + sum(days[0] <= last for days in ahead)]
    past = [days for days in there if days[1] < last]
    return past[-1 - sum(days[1] >= first for days in past) :]


def weekdays_beside(phrase: Phrase, first: Day, last: Day) -> list[Days]:
    """Return the days of a weekday that go with the days told beside it: those within, the last before, the next."""
    if last - first > 62:
        return [(first - 6, last + 6)]
    return _weekdays(phrase.weekday or 0, first - 7, last + 7)


def around(first: Day, last: Day) -> Days:
    """Return a time made wider on both sides, as "about" may mean it."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        more = max(5, (last.year - first.year) // 2)
        return Day(first.year - more, 1, 1), Day(last.year + more, 12, 31)
    more = 10 if last - first < 10 else 31
    return first - more, last + more


def parts(first: Day, last: Day, which: Iterable[tuple[int, int]]) -> Iterator[Days]:
    """Yield the parts of a time that is longer than a few days: of a month by its days, of more by months or years.

    >>> [str(day) for day in next(parts(Day(2023, 6, 1), Day(2023, 6, 30), [(3, 3)]))]
    ['2023-06-21', '2023-06-30']
    """
    if last - first < 27:
        return
    for number, of in which:
        if last - first < 32 and of > 4:
            continue
        if last - first < 32:
            length = {2: 15, 3: 10}.get(of, 7)
            end = last if number == of else first + (number * length - 1)
            yield first + (number - 1) * length, end
        elif (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            months = (last.year - first.year + 1) * 12
            unit = 12 if months > 36 else 1  # of decades and centuries by their years
            since, until = (months // unit * count // of * unit for count in (number - 1, number))
            yield days_of(*month_from(first.year, 1, since))[0], days_of(*month_from(first.year, 1, until - 1))[1]
        else:
            length = (last - first + 1) // of
            yield first + (number - 1) * length, last if number == of else first + (number * length - 1)


def shifted(phrase: Phrase, anchor: Interval) -> Iterator[Interval]:
    """Yield the times so far from an anchor as a phrase says: just so far, and half a unit more or less."""
    unit, amount = phrase.unit, phrase.amount
    first, last = anchor.first, anchor.last
    if phrase.weekday is not None:
        if first and last:
            before, after = {1: (-1, 7), -1: (7, -1)}.get(phrase.side, (6, 6))
            yield from (Interval(*days) for days in _weekdays(phrase.weekday, first - before, last + after))
        return
    if unit is None:
        return
    if unit in ("minute", "hour"):
        most = -(-abs(amount) // (1440 if unit == "minute" else 24))
        low, high = (-most, 0) if amount < 0 else (0, most)
        yield from (Interval(first and first + days, last and last + days) for days in range(low, high + 1))
        return
    if phrase.few:
        low, high = sorted((0, amount))
        yield Interval(first and _moved(first, unit, low), last and _moved(last, unit, high))
        return
    just = Interval(first and _moved(first, unit, amount), last and _moved(last, unit, amount))
    if amount or unit == "day":
        yield just
    if just.first and just.last and first and last:
        whole: Unit | None = "year" if (first, last) == days_of(first.year) else None
        whole = whole or ("month" if (first, last) == days_of(first.year, first.month) else None)
        if whole and _LENGTHS[unit] < _LENGTHS[whole]:  # half a year after 1903 is some day of 1903 or of 1904
            yield from (Interval(*_period(day, whole, 0)) for day in (just.first, just.last))
    if phrase.parts and just.first:
        yield from (Interval(*part) for part in parts(*_period(just.first, unit, 0), phrase.parts))
    if unit != "day" or phrase.about:
        half = _LENGTHS[unit] // 2 if amount else 0
        yield Interval(
            just.first and min(just.first - half, _period(just.first, unit, 0)[0]),
            just.last and max(just.last + half, _period(just.last, unit, 0)[1]),
        )


def lasted(start: Interval, unit: Unit, least: int, most: int) -> Iterator[Interval]:
    """Yield when what began at a time and went on for so many of a unit can have been over.

    The day on which it began may be counted, and it is rounded to the half.

    >>> (month,) = lasted(Interval(Day(2017, 6, 1), Day(2017, 6, 30)), "month", 1, 1)
    >>> str(month.first), str(month.last)
    ('2017-06-16', '2017-08-14')
    """
    first, last = start.first, start.last
    if not (first and last):
        return
    if unit in ("minute", "hour"):
        yield Interval(first, last + -(-most // (1440 if unit == "minute" else 24)))
        return
    half = 1 if unit == "day" else _LENGTHS[unit] // 2
    yield Interval(
        max(first, _moved(first, unit, least) - half), _moved(last, unit, most) + (0 if unit == "day" else half)
    )


_LENGTHS: dict[Unit, int] = {"day": 6, "week": 7, "month": 31, "year": 366, "decade": 3653, "century": 36525}


def _moved(day: Day, unit: Unit, amount: int) -> Day:
    """Return the day so many units on; one that a shorter month has not is its last."""
    if unit in ("day", "week"):
        return day + (7 * amount if unit == "week" else amount)
    months = amount * {"month": 1, "year": 12, "decade": 120, "century": 1200}.get(unit, 0)
    year, month = month_from(day.year, day.month, months)
    return min(days_of(year, month)[0] + (day.day - 1), days_of(year, month)[1])


def _on(phrase: Phrase, day: Day) -> list[Days]:
    """Return the times of a period, a stretch or a weekday on one day."""
    if phrase.kind == "weekday":
        if phrase.unit:
            monday = _period(day, phrase.unit, phrase.amount)[0]
            return [(monday + (phrase.weekday or 0),) * 2]
        return nearest(_weekdays(phrase.weekday or 0, day - 14, day + 14), day, day, phrase.side)
    if phrase.kind == "stretch":
        far = _period(day, phrase.unit, phrase.side * phrase.amount)
        return [(far[0], day) if phrase.side < 0 else (day, far[1])]
    first, last = _period(day, phrase.unit, phrase.amount)
    if first <= day <= last and phrase.side:  # "earlier next week" is the whole of it
        return [(day, last) if phrase.side > 0 else (first, day)]
    return [(first, last)]


def _period(day: Day, unit: Unit | None, amount: int) -> Days:
    """Return the day, week, month, year, decade or century that lies `amount` of them from that of `day`."""
    if unit in ("decade", "century"):
        length = 10 if unit == "decade" else 100
        year = day.year - day.year % length + length * amount
        return days_of(year)[0], days_of(year + length - 1)[1]
    return period(day, unit, amount)


def _weekdays(weekday: int, first: Day, last: Day) -> list[Days]:
    """Return the days of a weekday from one day to another."""
    start = first + (weekday - first.weekday()) % 7
    return [(start + count,) * 2 for count in range(0, last - start + 1, 7)]


def _decades(decade: int, year: int) -> list[Days]:
    """Return the last two decades of a number that had begun by a year."""
    latest = year - (year - decade) % 100
    return [(days_of(start)[0], days_of(start + 9)[1]) for start in (latest - 100, latest)]
