"""What a date means, in days and in words, and what each slip is told."""

import re
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Date, DateError, Day, Interval, Style, parse, words

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
    "a rough minute": (
        "2025-10-16T19:30Z~", "2025-10-16", "2025-10-16", "minute", "16 October 2025, about 19:30 UTC",
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
    "a day before our era": ("-0043-03-15", "-0043-03-15", "-0043-03-15", "day", "15 March 44 BC"),
    "the year before the first": ("0000", "0000-01-01", "0000-12-31", "year", "1 BC"),
    "a leap day before our era": ("-0044-02-29", "-0044-02-29", "-0044-02-29", "day", "29 February 45 BC"),
    "the earliest day": ("-9999-01-01", "-9999-01-01", "-9999-01-01", "day", "1 January 10000 BC"),
    "a day of an early year": ("0043-03-15", "0043-03-15", "0043-03-15", "day", "15 March AD 43"),
    "a decade": ("185X", "1850-01-01", "1859-12-31", "decade", "the 1850s"),
    "an early decade": ("004X", "0040-01-01", "0049-12-31", "decade", "the 40s AD"),
    "the first decade, which has no name": (
        "000X", "0000-01-01", "0009-12-31", "decade", "some time between 1 BC and AD 9",
    ),
    "a decade before our era, which people count otherwise": (
        "-004X", "-0049-01-01", "-0040-12-31", "decade", "some time between 50 and 41 BC",
    ),
    "the last years before our era": (
        "-000X", "-0009-01-01", "-0001-12-31", "decade", "some time between 10 and 2 BC",
    ),
    "a century": ("18XX", "1800-01-01", "1899-12-31", "century", "the 19th century"),
    "a first century": ("20XX", "2000-01-01", "2099-12-31", "century", "the 21st century"),
    "a century in -teen": ("11XX", "1100-01-01", "1199-12-31", "century", "the 12th century"),
    "a second century": ("01XX", "0100-01-01", "0199-12-31", "century", "the 2nd century AD"),
    "the last century before our era": ("-00XX", "-0099-01-01", "-0001-12-31", "century", "the 1st century BC"),
    "the third before it": ("-02XX", "-0299-01-01", "-0200-12-31", "century", "the 3rd century BC"),
    "a second": ("2025-10-16T19:30:05Z", "2025-10-16", "2025-10-16", "second", "16 October 2025, 19:30:05 UTC"),
    "a span of minutes": (
        "2025-04-14T16:37Z/2025-04-14T18:39Z", "2025-04-14", "2025-04-14", "span",
        "16:37 to 18:39 UTC on 14 April 2025",
    ),
    "a span of minutes over midnight": (
        "2025-04-14T23:37+02:00/2025-04-15T01:39+02:00", "2025-04-14", "2025-04-15", "span",
        "from 23:37 UTC+02:00 on 14 April to 01:39 UTC+02:00 on 15 April 2025",
    ),
    "a span by two clocks": (
        "2025-04-14T16:37Z/2025-04-14T20:39+02:00", "2025-04-14", "2025-04-14", "span",
        "from 16:37 UTC on 14 April 2025 to 20:39 UTC+02:00 on 14 April 2025",
    ),
    "a span from a minute to a day": (
        "2025-04-14T16:37Z/2025-04-18", "2025-04-14", "2025-04-18", "span",
        "from 16:37 UTC on 14 April 2025 to 18 April 2025",
    ),
    "a span from a minute on": (
        "2025-04-14T16:37Z/..", "2025-04-14", None, "open", "from 16:37 UTC on 14 April 2025 on",
    ),
    "a window of seconds": (
        "[2025-04-14T16:37:05Z..2025-04-14T16:38:00Z]", "2025-04-14", "2025-04-14", "window",
        "some time between 16:37:05 and 16:38:00 UTC on 14 April 2025",
    ),
    "a window with only a last minute": (
        "[..2025-04-14T16:37Z]", None, "2025-04-14", "open", "by 16:37 UTC on 14 April 2025",
    ),
    "a window with only a first minute": (
        "[2025-04-14T16:37Z..]", "2025-04-14", None, "open", "at or after 16:37 UTC on 14 April 2025",
    ),
    "a span before our era": ("-0050/-0044", "-0050-01-01", "-0044-12-31", "span", "from 51 to 45 BC"),
    "a span of days before our era": (
        "-0043-03-10/-0043-03-15", "-0043-03-10", "-0043-03-15", "span", "from 10 to 15 March 44 BC",
    ),
    "a span into our era": ("-0001/0001", "-0001-01-01", "0001-12-31", "span", "from 2 BC to AD 1"),
    "a span whose beginning is not known": (
        "/2025-10", None, "2025-10-31", "open", "until October 2025, since when is not said",
    ),
    "a span whose end is not known": (
        "2025-10/", "2025-10-01", None, "open", "from October 2025, until when is not said",
    ),
    "what lasts, since when is not said": ("/..", None, None, "open", "lasting, since when is not said"),
    "a day both rough and in doubt": ("2014-05-02%", "2014-05-02", "2014-05-02", "day", "about 2 May 2014, uncertain"),
}  # fmt: skip


@pytest.mark.parametrize(("edtf", "first", "last", "precision", "text"), READINGS.values(), ids=READINGS)
def test_reads(edtf: str, first: str | None, last: str | None, precision: str, text: str) -> None:
    read = parse(edtf)
    assert (read.first and str(read.first), read.last and str(read.last)) == (first, last)
    assert read.interval == Interval(read.first, read.last)
    assert (read.precision, read.text, str(read)) == (precision, text, edtf)


def test_the_qualifier_and_the_clock_times_are_kept() -> None:
    assert [parse(edtf).qualifier for edtf in ("2014", "2014~", "2014?", "2014%")] == ["", "~", "?", "%"]
    span, moment = parse("2025-10-16T19:30+02:00/2025-10-16T18:05:09Z"), parse("2025-10-16T19:30-03:30")
    assert [str(span.clock), str(span.end_clock)] == ["19:30+02:00", "18:05:09Z"]
    assert [str(moment.clock), moment.end_clock, parse("2025").clock] == ["19:30-03:30", None, None]


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
    "a long year": ("Y-17", "years run from -9999 to 9999"),
    "a year of five digits": ("12025", "years run from -9999 to 9999"),
    "a month with X": ("2025-1X", "leave out what is not known"),
    "a thousand years of X": ("1XXX", "'[1000..1999]'"),
    "a rough decade": ("185X~", "as rough as it says"),
    "a span of decades": ("185X/187X", "give the years of both ends"),
    "the year nought before itself": ("-0000", "write '0000' for 1 BC"),
    "a short year before our era": ("-44", "as in '-0043' for 44 BC"),
    "a dash before the year": ("−0043", "a plain hyphen before the year"),
    "a year before Christ": ("44 BC", "write '-0043'"),
    "the first year before Christ": ("1 BCE", "write '0000'"),
    "a year of the Lord": ("AD 43", "write '0043'"),
    "a year of the common era": ("43 CE", "write '0043'"),
    "a decade in words": ("1850s", "write '185X'"),
    "a century in words": ("the 16th century", "write '15XX'"),
    "about a year in words": ("c. 1850", "write '1850~'"),
    "a day that no year before our era has": ("-0043-02-29", "February 44 BC has 28 days"),
    "a day of X": ("2025-10-XX", "leave out what is not known"),
    "a set": ("{2025,2026}", "an event for each"),
    "one of a list": ("[2025,2026]", "the first and the last day"),
    "open on both sides": ("../..", "at least one end"),
    "a window without walls": ("[..]", "at least one end"),
    "open in words": ("open/open", "at least one end"),
    "an open end in words": ("2025/open", "'..' for an open end"),
    "a span in the wrong order": ("2025-10-26/2025-10-20", "write '2025-10-20/2025-10-26'"),
    "a window in the wrong order": ("[2025-10-26..2025-10-20]", "write '[2025-10-20..2025-10-26]'"),
    "the same end twice": ("2025/2025", "write '2025'"),
    "the same end twice in a window": ("[2025-10..2025-10]", "write '2025-10'"),
    "a beginning that holds the end": ("2025/2025-10", "write '2025' as exactly as '2025-10'"),
    "an end that holds the beginning": ("[2025-10-16..2025-10]", "write '2025-10' as exactly as '2025-10-16'"),
    "a window from a year to a month": ("[2025..2026-02]", "write '2025' as exactly as '2026-02'"),
    "a span in a window": ("[2025/2026]", "write one of the two"),
    "a window in a span": ("[2025..2026]/2027", "write one of the two"),
    "three ends": ("2025/2026/2027", "both ends are days, months, years or clock times"),
    "a rough end": ("2014~/2015", "both ends are days, months, years or clock times"),
    "times without an offset at both ends": ("2025-10-16T19:30/2025-10-16T20:30", "say at both ends which clock"),
    "a window from a time to a day": ("[2025-10-16T19:30Z..2025-10-17]", "as exactly as"),
    "a window from a minute to a second": ("[2025-10-16T19:30Z..2025-10-16T20:30:05Z]", "as exactly as"),
    "a span of minutes in the wrong order": (
        "2025-10-16T20:30Z/2025-10-16T21:30+02:00",
        "write '2025-10-16T21:30+02:00/2025-10-16T20:30Z'",
    ),
    "one moment by two clocks": ("2025-10-16T19:30Z/2025-10-16T21:30+02:00", "one moment at both ends"),
    "a span that its clocks let end on the day before": (
        "2025-10-17T01:00+09:00/2025-10-16T20:00Z",
        "write both ends by one clock",
    ),
    "no end at all": ("/", "at least one end"),
    "an open beginning and an unknown end": ("../", "at least one end"),
    "parts of a second": ("2025-10-16T19:30:05.5Z", "write whole seconds"),
    "a window without brackets": ("2025-10-20..2025-10-26", "in brackets"),
    "a time without an offset": ("2025-10-16T19:30", "say which clock"),
    "an unknown offset": ("2025-10-16T19:30-00:00", "write Z"),
    "the end of a day as 24:00": ("2025-10-16T24:00Z", "00:00 to 23:59"),
    "an offset that no clock has": ("2025-10-16T19:30+14:30", "-12:00 to +14:00"),
    "a blank for the T": ("2025-10-16 19:30", "00:00 to 23:59"),
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
    "a century its decades": ("18XX", "185X", True),
    "a day its minutes": ("2025-10-16", "2025-10-16T19:30+02:00", True),
    "a minute not its day": ("2025-10-16T19:30+02:00", "2025-10-16", False),
    "a minute its seconds": ("2025-10-16T19:30Z", "2025-10-16T19:30:59Z", True),
    "a minute no second of the next": ("2025-10-16T19:30Z", "2025-10-16T19:31:00Z", False),
    "a minute itself by another clock": ("2025-10-16T19:30Z", "2025-10-17T01:30+06:00", True),
    "a span of minutes a minute within": ("2025-10-16T19:30Z/2025-10-16T20:30Z", "2025-10-16T20:00Z", True),
    "a span from a minute no later day that it ends in": ("2025-10-16T19:30Z/2025-10-18T08:00Z", "2025-10-18", False),
    "a span from a minute a day between": ("2025-10-16T19:30Z/2025-10-18T08:00Z", "2025-10-17", True),
    "what is always so all": ("/..", "-0043", True),
    "the first day of all not what lacks a beginning": ("0001-01-01/..", "../2025", False),
    "what lacks a beginning not what lacks an end": ("../2025", "2025/..", False),
}


@pytest.mark.parametrize(("holder", "held", "expected"), CONTAINS.values(), ids=CONTAINS)
def test_contains(holder: str, held: str, expected: bool) -> None:
    assert parse(holder).contains(parse(held)) is expected


OVER_BEFORE = {
    "a day before the next": ("2025-10-16", "2025-10-17", True),
    "a day before a minute of it": ("2025-10-16", "2025-10-16T19:30Z", False),
    "a minute before the next": ("2025-10-16T19:30Z", "2025-10-16T19:31Z", True),
    "a minute before a second of it": ("2025-10-16T19:30Z", "2025-10-16T19:30:59Z", False),
    "a moment before one of the same hour farther west": ("2025-10-16T19:30Z", "2025-10-16T19:30-05:00", True),
    "a moment before one that is earlier, if its day is later": ("2025-10-16T20:00Z", "2025-10-17T01:00+09:00", False),
    "what is open before anything": ("2025-10-16/..", "2026", False),
}


@pytest.mark.parametrize(("one", "other", "expected"), OVER_BEFORE.values(), ids=OVER_BEFORE)
def test_is_over_before(one: str, other: str, expected: bool) -> None:
    assert parse(one).over_before(parse(other)) is expected
    assert not (expected and parse(one).overlaps(parse(other)))


DAYS = st.integers(Day.min.toordinal(), Day.max.toordinal()).map(Day.fromordinal)
POINTS = st.builds(lambda day, parts: str(day)[: len(str(day)) - parts], DAYS, st.sampled_from([0, 3, 6]))
SPANS = st.builds("{}/{}".format, POINTS | st.just(".."), POINTS | st.just(".."))
WINDOWS = st.builds("[{}..{}]".format, POINTS | st.just(""), POINTS | st.just(""))
QUALIFIED = st.builds("{}{}".format, POINTS, st.sampled_from("~?%"))
ROUND = st.from_regex("-?[0-9]{2}[0-9X]X", fullmatch=True)
CLOCKS = st.from_regex("[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?(Z|[+-][01][0-9]:[0-5][0-9])", fullmatch=True)
MOMENTS = st.builds("{}T{}{}".format, DAYS, CLOCKS, st.sampled_from(["", "", "~"]))
TIMED = st.builds(
    lambda form, one, two: form.format(one, two), st.sampled_from(["{}/{}", "[{}..{}]"]), MOMENTS, MOMENTS
)
SCRAWLS = st.text("0123456789-/.[]~?%TZX+:, W{}", max_size=25)


def read(text: str) -> Date | None:
    try:
        return parse(text)
    except DateError:
        return None


@given(POINTS | SPANS | WINDOWS | QUALIFIED | MOMENTS | ROUND | TIMED | SCRAWLS)
def test_whatever_is_read_is_edtf_and_in_order(text: str) -> None:
    if found := read(text):
        in_full = re.sub(r"T(\d\d:\d\d)(?!:)", r"T\1:00", text)  # EDTF has seconds
        in_full = re.sub(r"(T.*)[~?%]$", r"\1", in_full)  # and does not qualify them
        by_clock = found.start != found.end and "T" in text  # and no clock times at ends
        early = "/" in text and re.search("(^|/)(-|0000)", text)  # which the judge compares wrongly
        assert is_valid(in_full) or by_clock or early
        assert (found.first or Day.min) <= (found.last or Day.max)
        assert found.first or found.last or text == "/.."
        assert found.edtf == str(found) == text.replace("+00:00", "Z")
        assert found.text.isprintable()
        assert found.contains(found)
        assert not found.over_before(found)


@given(POINTS | SPANS | WINDOWS | MOMENTS | ROUND | TIMED, POINTS | SPANS | WINDOWS | MOMENTS | ROUND | TIMED)
def test_what_holds_a_date_overlaps_it(one: str, other: str) -> None:
    first, second = read(one), read(other)
    if first and second and first.contains(second):
        assert first.overlaps(second)
        assert not second.contains(first) or (first.over_before(second), second.over_before(first)) == (False, False)


JULIAN = {
    "a king's death": ("1649-01-30", "1649-02-09", "1649-02-09", "30 January 1649 (Old Style)"),
    "a day that the Gregorian calendar has not": (
        "1700-02-29", "1700-03-11", "1700-03-11", "29 February 1700 (Old Style)",
    ),
    "a year": ("1699", "1699-01-11", "1700-01-10", "1699 (Old Style)"),
    "the ides of March": ("-0043-03-15", "-0043-03-13", "-0043-03-13", "15 March 44 BC (Old Style)"),
    "a span": ("1649-01-20/1649-01-30", "1649-01-30", "1649-02-09", "from 20 to 30 January 1649 (Old Style)"),
    "where the two agree": ("0250-01-01", "0250-01-01", "0250-01-01", "1 January AD 250 (Old Style)"),
    "a leap day long before": ("-4712-01-01", "-4713-11-24", "-4713-11-24", "1 January 4713 BC (Old Style)"),
}  # fmt: skip


@pytest.mark.parametrize(("edtf", "first", "last", "text"), JULIAN.values(), ids=JULIAN)
def test_a_date_of_the_julian_calendar_stays_as_written_and_lies_on_gregorian_days(
    edtf: str, first: str, last: str, text: str
) -> None:
    read = parse(edtf, "julian")
    assert (str(read.first), str(read.last), read.text, str(read)) == (first, last, text, edtf)


def test_what_lies_beyond_the_years_in_the_other_calendar_is_refused() -> None:
    for edtf in ("9999-12-31", "-9999-01-01"):
        with pytest.raises(DateError, match="in the Gregorian calendar it is not within"):
            parse(edtf, "julian")


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    read(text)


@given(DAYS, st.integers(0, 800))
def test_two_days_in_order_make_a_span_and_a_window(day: Day, length: int) -> None:
    end = day + min(length, Day.max - day)
    for form in ("{}/{}", "[{}..{}]"):
        found = read(form.format(day, end))
        assert (found is None) == (day == end)
        assert found is None or (found.first, found.last) == (day, end)


PLACED: dict[str, tuple[str, Style, int | None, str]] = {
    "a window by itself": ("[2025-10-20..2025-10-26]", "alone", None, "some time between 20 and 26 October 2025"),
    "a window in a sentence": ("[2025-10-20..2025-10-26]", "within", None, "between 20 and 26 October 2025"),
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
    "a decade over its events": ("185X", "heading", None, "In the 1850s"),
    "a century over its events": ("-00XX", "heading", None, "In the 1st century BC"),
    "a decade without a name over its events": ("-004X", "heading", None, "Some time between 50 and 41 BC"),
    "a year before our era over its events": ("-0043", "heading", None, "In 44 BC"),
    "an early year over its events": ("0043", "heading", None, "In AD 43"),
    "a day before our era under its year, which it keeps": ("-0043-03-15", "within", -43, "15 March 44 BC"),
    "a span of minutes in a sentence": (
        "2025-04-14T16:37Z/2025-04-14T18:39Z",
        "within",
        2025,
        "16:37 to 18:39 UTC on 14 April",
    ),
    "an early year, which needs its AD": ("0987-10", "within", 987, "October AD 987"),
    "a minute under its year": ("2025-10-16T19:30Z", "within", 2025, "16 October, 19:30 UTC"),
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
    "a second": ("2025-10-16T19:30:05Z", False, ("second",)),
    "a span of minutes": ("2025-10-16T19:30Z/2025-10-16T20:30Z", True, ("minute", "minute")),
    "what lasts, since when is not said": ("/..", True, ()),
    "a century": ("18XX", False, ("century",)),
}


@pytest.mark.parametrize(("edtf", "lasts", "ends"), MADE_OF.values(), ids=MADE_OF)
def test_says_what_it_is_made_of(edtf: str, lasts: bool, ends: tuple[str, ...]) -> None:
    date = parse(edtf)
    assert (date.lasts, date.ends) == (lasts, ends)


def test_a_slip_is_told_on_one_line_whatever_signs_it_has() -> None:
    with pytest.raises(DateError) as told:
        parse("2025\ud7fc\n")
    assert str(told.value).startswith(r"'2025\ud7fc\n' is no date: ")
