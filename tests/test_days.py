"""How days are counted, and what the stretches between them hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import WEEKDAYS, Calendar, Day, Interval, days_of, parse, weekdays

DAYS = st.integers(Day.min.toordinal(), Day.max.toordinal()).map(Day.fromordinal)
ENDS = st.none() | DAYS
INTERVALS = st.builds(
    lambda one, two: Interval(two, one) if one and two and two < one else Interval(one, two), ENDS, ENDS
)


@given(DAYS, DAYS, st.integers(-4_000_000, 4_000_000))
def test_days_are_counted(one: Day, other: Day, distance: int) -> None:
    assert Day.fromordinal(one.toordinal()) == one == Day.fromisoformat(str(one)) == parse(str(one)).first
    assert (one < other) == (one.toordinal() < other.toordinal())
    assert other + (one - other) == one == one - 0
    try:
        there = one + distance
    except OverflowError:
        assert not Day.min.toordinal() <= one.toordinal() + distance <= Day.max.toordinal()
    else:
        assert (there - one, there - distance) == (distance, one)
        assert (there.weekday() - one.weekday() - distance) % 7 == 0


@given(st.dates(), st.integers(-3000, 3000))
def test_days_are_those_of_datetime_within_its_years(day: date, distance: int) -> None:
    own = Day(day.year, day.month, day.day)
    assert (str(own), own.toordinal(), own.weekday()) == (day.isoformat(), day.toordinal(), day.weekday())
    try:
        assert str(own + distance) == str(day + timedelta(days=distance))
    except OverflowError:
        assert not 0 < day.toordinal() + distance <= date.max.toordinal()


@given(DAYS)
def test_the_calendar_is_the_same_after_four_hundred_years(day: Day) -> None:
    if day.year <= 9599:
        later = Day(day.year + 400, day.month, day.day)
        assert (later - day, later.weekday()) == (146097, day.weekday())


NO_DAYS = {
    "a year too early": (-10000, 1, 1),
    "a year too late": (10000, 1, 1),
    "a leap day in a common year before our era": (-43, 2, 29),
    "a thirteenth month": (0, 13, 1),
}


@pytest.mark.parametrize("parts", NO_DAYS.values(), ids=NO_DAYS)
def test_there_is_no_such_day(parts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=r"is not within|must be in|out of range"):
        Day(*parts)


@pytest.mark.parametrize("text", ["-0000-01-01", "44-03-15", "2025-10", "２０２５-01-01", "2025-02-30"])
def test_a_text_is_no_day(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no day|is out of range"):
        Day.fromisoformat(text)


@given(st.integers(-9990, 9990), st.integers(1, 12))
def test_the_days_of_julian_months_follow_one_another(year: int, month: int) -> None:
    first, last = days_of(year, month, calendar="julian")
    leap = month == 2 and year % 4 == 0
    assert last - first + 1 == (31, 28 + leap, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    assert days_of(*following, calendar="julian")[0] == last + 1


BRITAIN, RUSSIA = Day(1752, 9, 14), Day(1918, 2, 14)
NAMED: dict[str, tuple[tuple[int, int, int], Calendar | None, Day, str]] = {
    "of either calendar before the change": ((1649, 1, 30), None, BRITAIN, "Tuesday Saturday"),
    "of one alone after it": ((1752, 9, 14), None, BRITAIN, "Thursday"),
    "of either until a later change": ((1917, 11, 7), None, RUSSIA, "Tuesday Wednesday"),
    "of the one that is named": ((1649, 1, 30), "julian", BRITAIN, "Tuesday"),
    "of the other that is named": ((1649, 1, 30), "gregorian", BRITAIN, "Saturday"),
    "of the Julian alone where the other has no such day": ((1700, 2, 29), None, BRITAIN, "Thursday"),
    "of none where neither has it": ((1700, 2, 30), None, BRITAIN, ""),
}


@pytest.mark.parametrize(("day", "calendar", "changed", "expected"), NAMED.values(), ids=NAMED)
def test_a_weekday_is(day: tuple[int, int, int], calendar: Calendar | None, changed: Day, expected: str) -> None:
    assert " ".join(WEEKDAYS[one] for one in sorted(weekdays(*day, calendar, changed))) == expected


INTERSECTIONS = {
    "of days that overlap": ("2025-10-13/2025-10-16", "2025-10-15/2025-10-20", "2025-10-15/2025-10-16"),
    "of days apart": ("2025-10-13", "2025-10-14", None),
    "with an open end": ("2025-10-16/..", "../2025-10-26", "2025-10-16/2025-10-26"),
    "of two open ends": ("2025-10-16/..", "2025-10-20/..", "2025-10-20/.."),
}


@pytest.mark.parametrize(("one", "other", "expected"), INTERSECTIONS.values(), ids=INTERSECTIONS)
def test_intersection(one: str, other: str, expected: str | None) -> None:
    assert parse(one).interval.intersect(parse(other).interval) == (expected and parse(expected).interval)


def test_an_interval_does_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="is after"):
        Interval(Day(2025, 10, 17), Day(2025, 10, 16))


@given(INTERVALS, INTERVALS, DAYS)
def test_the_intersection_holds_the_days_that_both_hold(one: Interval, other: Interval, day: Day) -> None:
    both, single = one.intersect(other), Interval(day, day)
    assert (both is not None and both.contains(single)) == (one.contains(single) and other.contains(single))
    assert (both is not None) == one.overlaps(other) == other.overlaps(one)


@given(INTERVALS, INTERVALS)
def test_an_interval_holds_another_when_that_is_what_they_share(one: Interval, other: Interval) -> None:
    assert one.contains(other) == (one.intersect(other) == other)
