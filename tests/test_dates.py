"""What a date means, in days and in words, and what each slip is told."""

import warnings
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Date, DateError, Interval, Style, parse, words

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)  # it calls pyparsing by its older names
    from edtf_validate.valid_edtf import is_valid  # type: ignore[import-untyped]

READINGS = {
    "a day": ("2025-10-16", "2025-10-16", "2025-10-16", "day", "16 October 2025"),
    "a month": ("2025-10", "2025-10-01", "2025-10-31", "month", "October 2025"),
    "February of a leap year": ("2024-02", "2024-02-01", "2024-02-29", "month", "February 2024"),
    "a year": ("2025", "2025-01-01", "2025-12-31", "year", "2025"),
    "the first year": ("0001", "0001-01-01", "0001-12-31", "year", "AD 1"),
    "the last day": ("9999-12-31", "9999-12-31", "9999-12-31", "day", "31 December 9999"),
    "a minute, its day as the clock there shows it": (
        "2025-10-16T23:30-05:00", "2025-10-16", "2025-10-16", "minute", "16 October 2025, 23:30 UTC-05:00",
    ),
    "a minute in universal time": (
        "2025-10-16T00:00Z", "2025-10-16", "2025-10-16", "minute", "16 October 2025, 00:00 UTC",
    ),
    "the easternmost offset": (
        "2025-10-16T08:00+14:00", "2025-10-16", "2025-10-16", "minute", "16 October 2025, 08:00 UTC+14:00",
    ),
    "a span of months": ("2013-11/2014-02", "2013-11-01", "2014-02-28", "span", "from November 2013 to February 2014"),
    "a span within a month": (
        "2025-10-13/2025-10-16", "2025-10-13", "2025-10-16", "span", "from 13 to 16 October 2025",
    ),
    "a span within a year": ("2025-03/2025-05", "2025-03-01", "2025-05-31", "span", "from March to May 2025"),
    "a span over two months": (
        "2025-10-30/2025-11-03", "2025-10-30", "2025-11-03", "span", "from 30 October to 3 November 2025",
    ),
    "a span of years": ("2014/2022", "2014-01-01", "2022-12-31", "span", "from 2014 to 2022"),
    "a span whose ends differ in precision": (
        "2025-01-02/2026", "2025-01-02", "2026-12-31", "span", "from 2 January 2025 to 2026",
    ),
    "a span without an end": ("2025-10-16/..", "2025-10-16", None, "open", "from 16 October 2025 on"),
    "a span without a beginning": ("../2014", None, "2014-12-31", "open", "until 2014"),
    "a window": (
        "[2025-10-20..2025-10-26]", "2025-10-20", "2025-10-26", "window", "some time between 20 and 26 October 2025",
    ),
    "a window of two days": (
        "[2025-10-16..2025-10-17]", "2025-10-16", "2025-10-17", "window", "on 16 or 17 October 2025",
    ),
    "a window of three days": (
        "[2025-10-16..2025-10-18]", "2025-10-16", "2025-10-18", "window", "some time between 16 and 18 October 2025",
    ),
    "a window of two days over a month's end": (
        "[2024-02-29..2024-03-01]", "2024-02-29", "2024-03-01", "window", "on 29 February or 1 March 2024",
    ),
    "a window of two days over a year's end": (
        "[2025-12-31..2026-01-01]", "2025-12-31", "2026-01-01", "window", "on 31 December 2025 or 1 January 2026",
    ),
    "a window of months": (
        "[2025-09..2025-11]", "2025-09-01", "2025-11-30", "window", "some time between September and November 2025",
    ),
    "a window with only a last day": ("[..2025-10-17]", None, "2025-10-17", "open", "by 17 October 2025"),
    "a window with only a last month": ("[..2025-10]", None, "2025-10-31", "open", "in or before October 2025"),
    "a window with only a first day": ("[2025-10-18..]", "2025-10-18", None, "open", "on or after 18 October 2025"),
    "a window with only a first year": ("[2025..]", "2025-01-01", None, "open", "in or after 2025"),
    "a year known roughly": ("2014~", "2014-01-01", "2014-12-31", "year", "about 2014"),
    "a month in doubt": ("2014-05?", "2014-05-01", "2014-05-31", "month", "May 2014, uncertain"),
    "a day both rough and in doubt": ("2014-05-02%", "2014-05-02", "2014-05-02", "day", "about 2 May 2014, uncertain"),
}  # fmt: skip


@pytest.mark.parametrize(("edtf", "first", "last", "precision", "text"), READINGS.values(), ids=READINGS)
def test_reads(edtf: str, first: str | None, last: str | None, precision: str, text: str) -> None:
    read = parse(edtf)
    assert (read.first, read.last) == (first and date.fromisoformat(first), last and date.fromisoformat(last))
    assert read.interval == Interval(read.first, read.last)
    assert (read.precision, read.text, str(read)) == (precision, text, edtf)


def test_the_qualifier_and_the_minute_are_kept() -> None:
    assert [parse(edtf).qualifier for edtf in ("2014", "2014~", "2014?", "2014%")] == ["", "~", "?", "%"]
    assert [parse(edtf).minute for edtf in ("2025-10-16", "2025-10-16T19:30+02:00")] == [None, "19:30+02:00"]


REFUSALS = {
    "nothing": ("", "write a day '2025-10-16'"),
    "words": ("16 October 2025", "write a day '2025-10-16'"),
    "a word for a day": ("today", "write a day '2025-10-16'"),
    "a season": ("2025-21", "'[2025-03..2025-05]' for some time within or '2025-03/2025-05'"),
    "a winter, which runs into the next year": ("2025-24", "'2025-12/2026-02'"),
    "a southern summer": ("2025-30", "'2025-12/2026-02'"),
    "a quarter": ("2025-36", "'2025-10/2025-12'"),
    "a third of a year": ("2025-38", "'2025-05/2025-08'"),
    "half a year": ("2025-41", "'2025-07/2025-12'"),
    "a week": ("2025-W42", "'[2025-10-13..2025-10-19]'"),
    "a day of a week": ("2025-W42-4", "'2025-10-16'"),
    "a week that no year has": ("2025-W60", "write its days"),
    "a day without hyphens": ("20251016", "put hyphens"),
    "a day of the year": ("2025-289", "write month and day"),
    "the day first": ("16.10.2025", "year first"),
    "the month first": ("10/16/2025", "year first"),
    "slashes for hyphens": ("2025/10/16", "year first"),
    "single digits": ("2025-1-5", "two digits each"),
    "a thirteenth month": ("2025-13", "months are 01 to 12"),
    "a day that February lacks": ("2025-02-30", "February 2025 has 28 days"),
    "a leap day in a common year": ("1900-02-29", "February 1900 has 28 days"),
    "a day that June lacks, as an end": ("2025-06-31/2025-07", "June 2025 has 30 days"),
    "a day that June lacks, to the minute": ("2025-06-31T10:00Z", "June 2025 has 30 days"),
    "a short year": ("987", "four digits, as in '0987'"),
    "the year nought": ("0000", "years run from 0001 to 9999"),
    "a day of the year nought": ("0000-01-01", "years run from 0001 to 9999"),
    "a year before our era": ("-0044", "years run from 0001 to 9999"),
    "a long year": ("Y-17", "years run from 0001 to 9999"),
    "a year of five digits": ("12025", "years run from 0001 to 9999"),
    "a decade with X": ("201X", "[2010..2019]"),
    "a month with X": ("2025-1X", "leave out what is not known"),
    "a day of X": ("2025-10-XX", "leave out what is not known"),
    "a set": ("{2025,2026}", "an event for each"),
    "one of a list": ("[2025,2026]", "the first and the last day"),
    "open on both sides": ("../..", "at least one end"),
    "a window without walls": ("[..]", "at least one end"),
    "open in words": ("open/open", "at least one end"),
    "an open end in words": ("2025/open", "'..' for an open end"),
    "an end left out": ("2025/", "'..' for an open end"),
    "a span in the wrong order": ("2025-10-26/2025-10-20", "write '2025-10-20/2025-10-26'"),
    "a window in the wrong order": ("[2025-10-26..2025-10-20]", "write '[2025-10-20..2025-10-26]'"),
    "the same end twice": ("2025/2025", "write '2025'"),
    "the same end twice in a window": ("[2025-10..2025-10]", "write '2025-10'"),
    "a beginning that holds the end": ("2025/2025-10", "write '2025' as exactly as '2025-10'"),
    "an end that holds the beginning": ("[2025-10-16..2025-10]", "write '2025-10' as exactly as '2025-10-16'"),
    "a window from a year to a month": ("[2025..2026-02]", "write '2025' as exactly as '2026-02'"),
    "a span in a window": ("[2025/2026]", "write one of the two"),
    "a window in a span": ("[2025..2026]/2027", "write one of the two"),
    "three ends": ("2025/2026/2027", "both ends are days, months or years"),
    "a rough end": ("2014~/2015", "both ends are days, months or years"),
    "a time at an end": ("2025-10-16T19:30Z/2025-10-17", "no times"),
    "a window without brackets": ("2025-10-20..2025-10-26", "in brackets"),
    "a time without an offset": ("2025-10-16T19:30", "say which clock"),
    "seconds": ("2025-10-16T19:30:00Z", "leave the seconds out"),
    "universal time as an offset": ("2025-10-16T19:30+00:00", "write Z"),
    "the end of a day as 24:00": ("2025-10-16T24:00Z", "00:00 to 23:59"),
    "an offset that no clock has": ("2025-10-16T19:30+14:30", "-12:00 to +14:00"),
    "a blank for the T": ("2025-10-16 19:30", "00:00 to 23:59"),
    "a rough minute": ("2025-10-16T19:30Z~", "00:00 to 23:59"),
    "two qualifiers": ("2014~?", "at the very end"),
    "a qualifier first": ("~2014", "at the very end"),
    "a blank at the end": ("2025 ", "take the blanks out"),
    "a line break at the end": ("2025-10-16\n", "take the blanks out"),
    "a blank within": ("2025 / 2026", "take the blanks out"),
    "digits of another script": ("２０２５", "plain digits"),
    "a dash for a hyphen": ("2025–10–16", "plain digits and hyphens"),
    "an essay": ("2025 " * 20_000, "write a day"),
}


@pytest.mark.parametrize(("text", "advice"), REFUSALS.values(), ids=REFUSALS)
def test_refuses_with_advice(text: str, advice: str) -> None:
    with pytest.raises(DateError) as caught:
        parse(text)
    assert advice in str(caught.value)
    assert len(str(caught.value)) < 240


CONTAINS = {
    "a month its days": ("2025-08", "2025-08-15", True),
    "a day not its month": ("2025-08-15", "2025-08", False),
    "a year itself": ("2025", "2025", True),
    "a month no day of the next": ("2025-08", "2025-09-01", False),
    "a window a span within": ("[2025-10-01..2025-10-31]", "2025-10-13/2025-10-16", True),
    "what lacks an end all that follows": ("[2025-10-16..]", "2030/..", True),
    "a bounded date no open one": ("2025", "[2025-10-16..]", False),
    "the first day of all not what lacks a beginning": ("0001-01-01/..", "../2025", False),
    "what lacks a beginning not what lacks an end": ("../2025", "2025/..", False),
}


@pytest.mark.parametrize(("holder", "held", "expected"), CONTAINS.values(), ids=CONTAINS)
def test_contains(holder: str, held: str, expected: bool) -> None:
    assert parse(holder).contains(parse(held)) is expected


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
        Interval(date(2025, 10, 17), date(2025, 10, 16))


DAYS = st.dates()
POINTS = st.builds(lambda day, length: str(day)[:length], DAYS, st.sampled_from([4, 7, 10]))
SPANS = st.builds("{}/{}".format, POINTS | st.just(".."), POINTS | st.just(".."))
WINDOWS = st.builds("[{}..{}]".format, POINTS | st.just(""), POINTS | st.just(""))
QUALIFIED = st.builds("{}{}".format, POINTS, st.sampled_from("~?%"))
MINUTES = st.from_regex(
    r"[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](Z|[+-][01][0-9]:[0-5][0-9])", fullmatch=True
)
SCRAWLS = st.text("0123456789-/.[]~?%TZX+:, W{}", max_size=25)
ENDS = st.none() | DAYS
INTERVALS = st.builds(
    lambda one, two: Interval(two, one) if one and two and two < one else Interval(one, two), ENDS, ENDS
)


def read(text: str) -> Date | None:
    try:
        return parse(text)
    except DateError:
        return None


@given(POINTS | SPANS | WINDOWS | QUALIFIED | MINUTES | SCRAWLS)
def test_whatever_is_read_is_edtf_and_in_order(text: str) -> None:
    if found := read(text):
        in_full = text.replace(found.minute, found.minute[:5] + ":00" + found.minute[5:]) if found.minute else text
        assert is_valid(in_full)  # EDTF has seconds
        assert (found.first or date.min) <= (found.last or date.max)
        assert found.first or found.last
        assert found.edtf == text
        assert found.text.isprintable()


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    read(text)


@given(DAYS, st.integers(0, 800))
def test_two_days_in_order_make_a_span_and_a_window(day: date, length: int) -> None:
    end = day + timedelta(days=length) if length < (date.max - day).days else date.max
    for form in ("{}/{}", "[{}..{}]"):
        found = read(form.format(day, end))
        assert (found is None) == (day == end)
        assert found is None or (found.first, found.last) == (day, end)


@given(INTERVALS, INTERVALS, DAYS)
def test_the_intersection_holds_the_days_that_both_hold(one: Interval, other: Interval, day: date) -> None:
    both, single = one.intersect(other), Interval(day, day)
    assert (both is not None and both.contains(single)) == (one.contains(single) and other.contains(single))
    assert (both is not None) == one.overlaps(other) == other.overlaps(one)


@given(INTERVALS, INTERVALS)
def test_an_interval_holds_another_when_that_is_what_they_share(one: Interval, other: Interval) -> None:
    assert one.contains(other) == (one.intersect(other) == other)


PLACED: dict[str, tuple[str, Style, int | None, str]] = {
    "a window by itself": ("[2025-10-20..2025-10-26]", "alone", None, "some time between 20 and 26 October 2025"),
    "a window in a sentence": ("[2025-10-20..2025-10-26]", "within", None, "between 20 and 26 October 2025"),
    "a window in brackets": ("[2025-10-20..2025-10-26]", "brackets", None, "some time 20–26 October 2025"),
    "one of two days in a sentence": ("[2025-10-16..2025-10-17]", "within", None, "16 or 17 October 2025"),
    "one of two days over its events": ("[2025-10-16..2025-10-17]", "heading", None, "On 16 or 17 October 2025"),
    "a month over its events": ("2025-10", "heading", None, "In October 2025"),
    "a month in doubt over its events": ("2025-10?", "heading", None, "October 2025, uncertain"),
    "a day under its year": ("2025-10-16", "within", 2025, "16 October"),
    "a day under another year": ("2025-10-16", "within", 2024, "16 October 2025"),
    "a window that ends in its year": (
        "[2025-09-30..2025-10-02]",
        "within",
        2025,
        "between 30 September and 2 October",
    ),
    "a span that ends in another year": ("2024-12/2025-01", "within", 2024, "from December 2024 to January 2025"),
    "a year under itself": ("2025", "within", 2025, "2025"),
    "an early year, which needs its AD": ("0987-10", "within", 987, "October AD 987"),
    "a minute, which its year does not end": ("2025-10-16T19:30Z", "within", 2025, "16 October 2025, 19:30 UTC"),
}


@pytest.mark.parametrize(("edtf", "style", "year", "expected"), PLACED.values(), ids=PLACED)
def test_is_worded_for_its_place(edtf: str, style: Style, year: int | None, expected: str) -> None:
    assert words(parse(edtf), style, year) == expected


MADE_OF: dict[str, tuple[str, bool, tuple[str, ...]]] = {
    "a day": ("2025-10-16", False, ("day",)),
    "a minute": ("2025-10-16T19:30Z", False, ("minute",)),
    "a year in doubt": ("2014~", False, ("year",)),
    "a span": ("2013-11/2014", True, ("month", "year")),
    "an open span": ("2013-11/..", True, ("month",)),
    "a window": ("[2025-10-20..2025-10-26]", False, ("day", "day")),
    "an open window": ("[..2025]", False, ("year",)),
}


@pytest.mark.parametrize(("edtf", "lasts", "ends"), MADE_OF.values(), ids=MADE_OF)
def test_says_what_it_is_made_of(edtf: str, lasts: bool, ends: tuple[str, ...]) -> None:
    date = parse(edtf)
    assert (date.lasts, date.ends) == (lasts, ends)


def test_a_minute_without_its_clock_is_its_day() -> None:
    assert parse("2025-10-16T19:30+02:00").without_clock == parse("2025-10-16")
    assert parse("2025-10").without_clock == parse("2025-10")
