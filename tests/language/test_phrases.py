"""Which words of a passage are dates, and what they can mean in a source of known days."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import WEEKDAYS, Day, Interval, parse
from timeline.language import phrases
from timeline.language.english import ENGLISH

OCTOBER = "[2025-10-16..2025-10-17]"
SATURDAY = "2025-10-18"

READINGS = {
    # from the articles of October 2025
    "a full date with its weekday": ("On Thursday, October 16, 2025, Donald Trump", OCTOBER, "2025-10-16"),
    "a full date that lies ahead": ("at the White House on Friday, October 17, 2025, to", OCTOBER, "2025-10-17"),
    "late on a weekday": ("Trump announced late Thursday that", OCTOBER, "2025-10-16 or 2025-10-23"),
    "a weekday of its own day": ("between the two leaders on Thursday that", "2025-10-16", "2025-10-16 or 2025-10-23"),
    "a weekday to come": ("Oval Office meeting on Friday.", "2025-10-16", "2025-10-10 or 2025-10-17"),
    "a weekday that owns": ("Thursday’s conversation builds", "2025-10-17", "2025-10-16 or 2025-10-23"),
    "a weekday over a window of two days": ("on Friday", OCTOBER, "2025-10-10, 2025-10-17 or 2025-10-24"),
    "next week": ("is also scheduled to meet next week, indicating", OCTOBER, "2025-10-20 to 2025-10-26"),
    "next week that owns": ("begin for next week's advisory-level", "2025-10-16", "2025-10-20 to 2025-10-26"),
    "next week over a weekend": (
        "next week", "[2025-10-19..2025-10-20]", "2025-10-20 to 2025-10-26 or 2025-10-27 to 2025-11-02",
    ),
    "this week": ("Just this week, he urged", "2025-10-16", "2025-10-13 to 2025-10-19"),
    "earlier this week": ("telling reporters earlier this week that", "2025-10-16", "2025-10-13 to 2025-10-16"),
    "the past week": ("The past week was marked by", SATURDAY, "2025-10-06 to 2025-10-18"),
    "recent weeks": ("In recent weeks, there has been", SATURDAY, "2025-08-18 to 2025-10-18"),
    "the coming weeks": ("Hungary, in the coming weeks to", SATURDAY, "2025-10-18 to 2025-12-14"),
    "the coming days": ("The coming days will prove", "2025-10-16", "2025-10-16 to 2025-10-30"),
    "the coming winter": ("in the coming winter.", SATURDAY, "2025-12-01 to 2026-02-28 or 2026-12-01 to 2027-02-28"),
    "a day without its year": ("that on October 9, a group of", SATURDAY, "2025-10-09 or 2026-10-09"),
    "a day of yesterday without its year": ("On October 17, President", SATURDAY, "2025-10-17 or 2026-10-17"),
    "a month without its year": ("another in Alaska in August, have", OCTOBER, "2025-08 or 2026-08"),
    "a month that names a call": ("The February call resulted", "2025-10-16", "2025-02 or 2026-02"),
    "the month itself": ("The two October meetings did not", SATURDAY, "2025-10 or 2026-10"),
    "a month that is also a walk": ("In March, both leaders", "2025-10-16", "2025-03 or 2026-03"),
    "a month since which": ("multiple times since January, including", "2025-10-16", "2025-01 or 2025-01-01 or later"),
    "a month and year": ("to the White House in January 2025.", "2025-10-16", "2025-01"),
    "a month and year long past": ("invasion in February 2022.", OCTOBER, "2022-02"),
    "the day before the month": ("Summit on 15 August 2025.", "2025-10-16", "2025-08-15"),
    "a season of a year": ("in the fall of 2013 when Putin", OCTOBER, "2013-09-01 to 2013-11-30"),
    "a year": ("a nonaligned state in 2010.", OCTOBER, "2010"),
    "a year after of": ("“Budapest Memorandum mistake” of 1994 and", SATURDAY, "1994"),
    "a year that names an election": ("in the 2016 US presidential election", OCTOBER, "2016"),
    "a year that names a treatise": ("in his 2021 treatise, “On", OCTOBER, "2021"),
    "a year that names an invasion": ("when the 2022 invasion occurred", OCTOBER, "2022"),
    "a year since which": ("deadliest war since 1945.", "2025-10-16", "1945 or 1945-01-01 or later"),
    "a date in Vietnamese": ("18 tháng 10 2025", SATURDAY, "2025-10-18"),
    # and from articles at large
    "a month in Vietnamese": ("tháng 10 năm 2025", SATURDAY, "2025-10"),
    "a numeric date": ("updated 2025-10-16 in full", SATURDAY, "2025-10-16"),
    "an ordinal day": ("on the 16th of October 2025", SATURDAY, "2025-10-16"),
    "an ordinal day after its month": ("on October 16th, 2025", SATURDAY, "2025-10-16"),
    "short names": ("Thu., Oct. 16, 2025", SATURDAY, "2025-10-16"),
    "a weekday before the day": ("on Thursday 16 October", SATURDAY, "2025-10-16 or 2031-10-16"),
    "late on a weekday with its day": ("late on Thursday, October 16, 2025", SATURDAY, "2025-10-16"),
    "early on a day": ("early on October 16, it", SATURDAY, "2025-10-16 or 2026-10-16"),
    "last weekday with its day": ("last Friday, October 10,", SATURDAY, "2014-10-10 or 2025-10-10"),
    "next weekday before its day": ("next Monday, 20 October 2025", SATURDAY, "2025-10-20"),
    "days that follow each other": ("on October 16–17, 2025", SATURDAY, "2025-10-16 to 2025-10-17"),
    "days before their month": ("on 16-17 October 2025", SATURDAY, "2025-10-16 to 2025-10-17"),
    "two days of a year": ("on October 16 and 17, 2025", SATURDAY, "2025-10-16 to 2025-10-17"),
    "two days before their month": ("on 16 and 17 October 2025", SATURDAY, "2025-10-16 to 2025-10-17"),
    "by the end of a year": ("by the end of 2025", SATURDAY, "2025-12-31 or earlier or 2025"),
    "a leap day": ("on February 29,", SATURDAY, "2024-02-29 or 2028-02-29"),
    "a day over two lines": ("on October\n9, 2025", SATURDAY, "2025-10-09"),
    "a part of a month": ("in mid-October 2025", SATURDAY, "2025-10"),
    "a part of a year": ("in early 2014", SATURDAY, "2014"),
    "a month of last year": ("in March last year", SATURDAY, "2024-03"),
    "a month of next year": ("in May of next year", SATURDAY, "2026-05"),
    "last month by name": ("met last March", SATURDAY, "2024-03 or 2025-03"),
    "a weekday of next week": ("on Thursday next week", "2025-10-13", "2025-10-23"),
    "a weekday of this week": ("on Thursday of this week", "2025-10-13", "2025-10-16"),
    "last weekday": ("Last Thursday, they", SATURDAY, "2025-10-09 or 2025-10-16"),
    "next weekday": ("will meet next Thursday", SATURDAY, "2025-10-23 or 2025-10-30"),
    "this weekday": ("will meet this Thursday", "2025-10-14", "2025-10-09 or 2025-10-16"),
    "a winter of a year": (
        "the winter of 2013", SATURDAY, "2012-12-01 to 2013-02-28 or 2013-12-01 to 2014-02-28",
    ),
    "last summer": ("last summer", SATURDAY, "2024-06-01 to 2024-08-31 or 2025-06-01 to 2025-08-31"),
    "last month": ("last month", "2025-03-31", "2025-02"),
    "next month from its last day": ("next month", "2025-01-31", "2025-02"),
    "next year": ("next year", SATURDAY, "2026"),
    "later this month": ("later this month", SATURDAY, "2025-10-18 to 2025-10-31"),
    "what is not begun, its earlier part": ("earlier next week", SATURDAY, "2025-10-20 to 2025-10-26"),
    "what is over, its later part": ("later last month", SATURDAY, "2025-09"),
    "weeks ago": ("two weeks ago", SATURDAY, "2025-09-29 to 2025-10-05"),
    "a year ago": ("a year ago", SATURDAY, "2024"),
    "a number of days past": ("in the last 30 days", SATURDAY, "2025-09-18 to 2025-10-18"),
    "a number of weeks ahead": ("in the next two weeks", SATURDAY, "2025-10-18 to 2025-11-02"),
    "the past few months": ("over the past few months", SATURDAY, "2024-10-01 to 2025-10-18"),
    "after a day": (
        "shortly after Thursday’s call", "2025-10-17",
        "2025-10-16, 2025-10-16 or later, 2025-10-23 or 2025-10-23 or later",
    ),
    "until a year": ("until 2024", SATURDAY, "2024-12-31 or earlier or 2024"),
    "a year in brackets": ("his treatise (2021) was", SATURDAY, "2021"),
    "a weekday over a month of publication": ("on Friday", "2025-10", "2025-09-26, 2025-10-03, 2025-10-10 or 4 others"),
}  # fmt: skip


@pytest.mark.parametrize(("passage", "published", "expected"), READINGS.values(), ids=READINGS)
def test_means(passage: str, published: str, expected: str) -> None:
    (phrase,) = phrases.find(passage, ENGLISH)
    assert not phrase.leans
    assert phrases.faults(phrase) is None
    assert phrases.shown(phrases.allowed(phrase, parse(published).interval)) == expected


SHARED_YEARS = {
    "two months of a year": ("in February and March 2014", ["2014-02", "2014-03"]),
    "three months over new year": ("in November, December and January 2015", ["2014-11", "2014-12", "2015-01"]),
    "months with a year each": ("from November 2013 to February 2014", ["2013-11 or 2013-11-01 or later", "2014-02"]),
    "two days of two months": ("on January 30 and February 2, 2014", ["2014-01-30", "2014-02-02"]),
    "months of two sentences": ("in August. March 2014 was", ["2025-08 or 2026-08", "2014-03"]),
}


@pytest.mark.parametrize(("passage", "expected"), SHARED_YEARS.values(), ids=SHARED_YEARS)
def test_dates_in_a_list_share_the_year_at_its_end(passage: str, expected: list[str]) -> None:
    published = parse(SATURDAY).interval
    assert [phrases.shown(phrases.allowed(phrase, published)) for phrase in phrases.find(passage, ENGLISH)] == expected


DISTANCES = {
    "today": ("made with today’s telephone conversation", "2025-10-16"),
    "the same day": ("on the same day as Zelensky’s arrival", "2025-10-16"),
    "the day after": ("The day after his conversation with Putin", "2025-10-17"),
    "one day before": ("It comes just one day before President Trump", "2025-10-15"),
    "yesterday": ("as he said yesterday", "2025-10-15"),
    "the day before yesterday": ("the day before yesterday", "2025-10-14"),
    "tomorrow": ("“I will see him tomorrow”", "2025-10-17"),
    "some days later": ("three days later", "2025-10-19"),
    "some days ago": ("2 days ago", "2025-10-14"),
    "this morning": ("We spoke this morning", "2025-10-16"),
}


@pytest.mark.parametrize(("passage", "expected"), DISTANCES.values(), ids=DISTANCES)
def test_leans_on_the_date_of_another_event(passage: str, expected: str) -> None:
    (phrase,) = phrases.find(passage, ENGLISH)
    published, anchor = parse(SATURDAY).interval, parse("2025-10-16").interval
    assert phrase.leans
    assert phrases.allowed(phrase, published) == ()
    assert phrases.shown(phrases.allowed(phrase, published, anchor)) == expected


def test_an_anchor_known_roughly_gives_a_day_known_roughly() -> None:
    (phrase,) = phrases.find("the day after", ENGLISH)
    assert phrases.shown(phrases.allowed(phrase, parse(SATURDAY).interval, parse(OCTOBER).interval)) == (
        "2025-10-17 to 2025-10-18"
    )
    assert phrases.shown(phrases.allowed(phrase, parse(SATURDAY).interval, parse("../2025-10").interval)) == (
        "2025-11-01 or earlier"
    )


def test_nothing_lies_beyond_the_calendar() -> None:
    (phrase,) = phrases.find("the day after", ENGLISH)
    assert phrases.allowed(phrase, parse(SATURDAY).interval, parse("9999-12-31").interval) == ()


NO_DATES = {
    "a length of time": "they have known for 40 years",
    "for decades": "For decades following the collapse",
    "for months": "For months, global attention was fixed",
    "a verb": "it may go further",
    "a verb that begins": "May the better side win",
    "a prime minister": "Theresa May said",
    "a walk": "They March on Rome",
    "a walk with a name": "joined the March on Washington",
    "money": "already spent 180 billion euros",
    "a share": "the 2% GDP defense spending target",
    "a count of countries": "with 23 of NATO’s 32 countries",
    "a distance": "from more than 1,000 miles away",
    "soldiers": "the 2000 soldiers; of 1200 troops",
    "a hyphenated span": "a 30-day ceasefire proposal",
    "an age": "the nearly four-year-old conflict",
    "a length of talk": "the two-and-a-half-hour call",
    "a number alone": "1994",
    "a resolution": "under Resolution 2202",
    "a larger number": "of 2022,500 cases",
    "a year within a number": "of 120225 cases",
    "a range of years": "in 2013-14",
    "a habit": "every Friday",
    "several of a weekday": "on Fridays",
    "a feast": "on Good Friday",
    "a day of another story": "the following Thursday",
    "a star in lower case": "the sun and the mon sat",
    "an earlier time": "he said previously, at a pivotal moment",
    "a name that begins like a month": "Augusta and Mayor Marchand",
    "a decade": "of the 1990s",
    "a season of no year": "the fall of Kyiv",
}


@pytest.mark.parametrize("passage", NO_DATES.values(), ids=NO_DATES)
def test_is_no_date(passage: str) -> None:
    assert phrases.find(passage, ENGLISH) == ()


SEVERAL = {
    "a list of months": (
        "calls in February, March, May, June, July, and August. The August discussion",
        ["February", "March", "May", "June", "July", "August", "August"],
    ),
    "a list that begins with a doubtful month": ("March and April saw", ["March", "April"]),
    "two years": ("target in 2024, up from just eight in 2021, according", ["2024", "2021"]),
    "years that are linked": ("between 2014 and 2022", ["2014", "2022"]),
    "the longest of those that overlap": (
        "On Friday, October 17, 2025, or Friday", ["Friday, October 17, 2025", "Friday"],
    ),
    "a word that opens the time": (
        "since early 2014 and before the 2022 invasion", ["since early 2014", "before the 2022"],
    ),
    "a distance and what it is from": ("the day after Thursday", ["the day after", "Thursday"]),
}  # fmt: skip


@pytest.mark.parametrize(("passage", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_finds_in_order(passage: str, expected: list[str]) -> None:
    assert [phrase.text for phrase in phrases.find(passage, ENGLISH)] == expected


FAULTS = {
    "the wrong weekday": ("Friday, October 16, 2025", "2025-10-16 is a Thursday"),
    "a day that no February has": ("on February 30", "'February 30' does not exist"),
    "a leap day in a common year": ("February 29, 2025", "does not exist"),
    "a day nought": ("on October 0, 2025", "does not exist"),
    "a month nought": ("2025-00-10", "does not exist"),
    "a thirteenth month": ("2025-13-01", "does not exist"),
    "days in the wrong order": ("October 17-16, 2025", "does not exist"),
}


@pytest.mark.parametrize(("passage", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_faulty_phrase_says_why_and_allows_nothing(passage: str, fault: str) -> None:
    (phrase,) = phrases.find(passage, ENGLISH)
    assert fault in (phrases.faults(phrase) or "")
    assert phrases.allowed(phrase, parse(SATURDAY).interval) == ()


UNREADABLE = {
    "no day that it must be before": "[2025-10-16..]",
    "no day that it must be after": "../2025",
    "an age too long ago": "-9000",
    "an age too far": "9000",
}


@pytest.mark.parametrize("published", UNREADABLE.values(), ids=UNREADABLE)
def test_nothing_is_read_against_a_publication_with(published: str) -> None:
    assert phrases.allowed(phrases.find("on Thursday", ENGLISH)[0], parse(published).interval) == ()


FIRST, LAST = Day(-8999, 1, 1), Day(8999, 12, 31)
DAYS = st.integers(FIRST.toordinal(), LAST.toordinal()).map(Day.fromordinal)
SAYINGS = st.sampled_from([passage for passage, _, _ in READINGS.values()])
WORDS = st.sampled_from(
    ["Thursday", "October", "May", "16", "2025", "last", "next", "week", "weeks", "the", "in", "since", "of", ","]
)  # fmt: skip


@given(SAYINGS, DAYS, st.integers(0, 5))
def test_a_longer_window_allows_all_that_each_of_its_days_does(passage: str, day: Day, more: int) -> None:
    (phrase,) = phrases.find(passage, ENGLISH)
    days = [min(day + count, LAST) for count in range(more + 1)]
    together = phrases.allowed(phrase, Interval(days[0], days[-1]))
    assert set(together) == {one for day in days for one in phrases.allowed(phrase, Interval(day, day))}
    assert len(set(together)) == len(together)


@given(st.lists(WORDS | st.text(max_size=8), max_size=12).map(" ".join), DAYS)
def test_any_text_is_read_without_complaint(passage: str, day: Day) -> None:
    found = phrases.find(passage, ENGLISH)
    for phrase in found:
        assert phrase.text == " ".join(passage[phrase.start : phrase.end].split())
        phrases.shown(phrases.allowed(phrase, Interval(day, day), Interval(day, None)))
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.sampled_from(WEEKDAYS), DAYS)
def test_a_weekday_allows_only_days_of_its_name_within_a_week(weekday: str, day: Day) -> None:
    (phrase,) = phrases.find(f"on {weekday}", ENGLISH)
    days = [reading.first for reading in phrases.allowed(phrase, Interval(day, day)) if reading.first]
    assert [phrases.named(one).split()[0] for one in days] == [weekday, weekday]
    assert day - 7 < days[0] <= day < days[1] <= day + 7
