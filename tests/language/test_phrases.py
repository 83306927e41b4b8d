"""Which words of a passage are dates, and what they can mean in a source of known days."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import MONTHS, WEEKDAYS, Day, Interval, parse
from timeline.language import meaning, phrases
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
    # and from articles at large
    "a numeric date": ("updated 2025-10-16 in full", SATURDAY, "2025-10-16"),
    "an ordinal day": ("on the 16th of October 2025", SATURDAY, "2025-10-16"),
    "an ordinal day after its month": ("on October 16th, 2025", SATURDAY, "2025-10-16"),
    "short names": ("Thu., Oct. 16, 2025", SATURDAY, "2025-10-16"),
    "a weekday before the day": ("on Thursday 16 October", SATURDAY, "2025-10-16"),
    "late on a weekday with its day": ("late on Thursday, October 16, 2025", SATURDAY, "2025-10-16"),
    "early on a day": ("early on October 16, it", SATURDAY, "2025-10-16 or 2026-10-16"),
    "last weekday with its day": ("last Friday, October 10,", SATURDAY, "2025-10-10"),
    "next weekday before its day": ("next Monday, 20 October 2025", SATURDAY, "2025-10-20"),
    "days that follow each other": (
        "on October 16–17, 2025", SATURDAY,
        "2025-10-16, 2025-10-16 to 2025-10-17 or 2025-10-17",
    ),
    "days before their month": (
        "on 16-17 October 2025", SATURDAY,
        "2025-10-16, 2025-10-16 to 2025-10-17 or 2025-10-17",
    ),
    "two days of a year": (
        "on October 16 and 17, 2025", SATURDAY,
        "2025-10-16, 2025-10-16 to 2025-10-17 or 2025-10-17",
    ),
    "two days before their month": (
        "on 16 and 17 October 2025", SATURDAY,
        "2025-10-16, 2025-10-16 to 2025-10-17 or 2025-10-17",
    ),
    "by the end of a year": ("by the end of 2025", SATURDAY, "2025-12-31 or earlier or 2025"),
    "a leap day": ("on February 29,", SATURDAY, "2024-02-29 or 2028-02-29"),
    "a day over two lines": ("on October\n9, 2025", SATURDAY, "2025-10-09"),
    "a part of a month": ("in mid-October 2025", SATURDAY, "2025-10 or 2025-10-11 to 2025-10-20"),
    "a part of a year": ("in early 2014", SATURDAY, "2014-01-01 to 2014-04-30, 2014-01-01 to 2014-06-30 or 2014"),
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
    "last month": ("last month", "2025-03-31", "2025-02 or 2025-02-01 to 2025-03-31"),
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
    assert meaning.faults(phrase) is None
    assert meaning.shown(meaning.allowed(phrase, parse(published).interval)) == expected


SHARED = {
    "two months of a year": ("in February and March 2014", ["2014-02, 2014-02-01 to 2014-03-31 or 2014-03"]),
    "three months over new year": (
        "in November, December and January 2015",
        ["2014-11", "2014-12, 2014-12-01 to 2015-01-31 or 2015-01"],
    ),
    "months with a year each": (
        "from November 2013 to February 2014",
        ["2013-11, 2013-11-01 to 2014-02-28 or 2014-02"],
    ),
    "two days of two months": (
        "on January 30 and February 2, 2014",
        ["2014-01-30, 2014-01-30 to 2014-02-02 or 2014-02-02"],
    ),
    "a dash between two days": (
        "of 30 April – 2 May 2024",
        ["2024-04-30, 2024-04-30 to 2024-05-02 or 2024-05-02"],
    ),
    "days of two years": (
        "from 30 December 2013 until 2 January 2014",
        ["2013-12-30, 2013-12-30 to 2014-01-02 or 2014-01-02"],
    ),
    "days over new year, under one year": (
        "from 30 December to 2 January 2014",
        ["2013-12-30, 2013-12-30 to 2014-01-02 or 2014-01-02"],
    ),
    "two years that are linked": ("between 2014 and 2022", ["2014, 2014 to 2022 or 2022"]),
    "two years that bound a list": ("in 2014 and in 2022", ["2014", "2022"]),
    "weekdays": (
        "from Monday to Wednesday",
        ["2025-10-13, 2025-10-13 to 2025-10-15, 2025-10-15 or 3 others"],
    ),
    "months of two sentences": ("in August. March 2014 was", ["2025-08 or 2026-08", "2014-03"]),
    "months that a comma parts": ("in March 2014, April 2015", ["2014-03", "2015-04"]),
}


@pytest.mark.parametrize(("passage", "expected"), SHARED.values(), ids=SHARED)
def test_two_dates_are_one_phrase_and_share_a_year(passage: str, expected: list[str]) -> None:
    published = parse(SATURDAY).interval
    assert [meaning.shown(meaning.allowed(phrase, published)) for phrase in phrases.find(passage, ENGLISH)] == expected


FORMS = {
    # eras and old years
    "a year at the head of a line": ("1117 An abbey is founded at Ulm.", "1117"),
    "a year at the head of a line, with a point": ("1066. Harold falls.", "1066"),
    "a small year at the head of a line": ("604 Augustine dies.", "0604"),
    "a year of our Lord": ("AD 43 The Romans land", "0043"),
    "a year of our Lord, with points": ("in A.D. 604 he died", "0604"),
    "a year of the common era": ("was taken in 43 CE", "0043"),
    "a year before Christ": ("in 44 BC he fell", "-0043"),
    "a year before Christ, with points": ("by 44 B.C. it stood", "-0043-12-31 or earlier or -0043"),
    "a day before the common era": ("He fell on March 15, 44 BCE.", "-0043-03-15"),
    "a day before Christ, the day first": ("on 15 March 44 BC in Rome", "-0043-03-15"),
    "a year of three figures": ("It fell in 476, and then", "0476"),
    "a day of a year of three figures": ("on 25 December 800.", "0800-12-25"),
    "a year that is called one": ("in the year 1066", "1066"),
    "a year of copyright": ("© 2007 The Guild", "2007"),
    "a year of birth": ("Ann, born 1612 in Ulm", "1612"),
    # centuries and decades
    "a century": ("in the 16th century", "1500 to 1599 or 1501 to 1600"),
    "a century in words, late": ("in the late sixth century", "0500 to 0599, 0501 to 0600, 0550 to 0599 or 3 others"),
    "a century before Christ": ("in the 5th century BC", "-0500 to -0401 or -0499 to -0400"),
    "two centuries": ("in the 16th and 17th centuries", "1500 to 1699 or 1501 to 1700"),
    "half of a century": ("in the second half of the 16th century", "1550 to 1599 or 1551 to 1600"),
    "a decade": ("in the 1850s", "1850 to 1859"),
    "a decade or a century": ("in the 1800s", "1800 to 1809 or 1800 to 1899"),
    "the middle of a decade": ("in the mid-1990s", "1990 to 1999 or 1993 to 1995"),
    "a decade without its century": ("in the ’90s", "1890 to 1899 or 1990 to 1999"),
    "a decade in words": ("in the twenties", "1920 to 1929 or 2020 to 2029"),
    # what is near
    "circa": ("c. 1850", "1845 to 1855 or 1850"),
    "circa in full": ("circa 1850 it stood", "1845 to 1855 or 1850"),
    "in or about": ("in or about 1612", "1607 to 1617 or 1612"),
    "about a month": ("about May 1612", "1612-03-31 to 1612-07-01 or 1612-05"),
    "about a day": ("around 15 March 1612", "1612-03-05 to 1612-03-25 or 1612-03-15"),
    # a part of a year
    "a quarter": ("in Q3 2023", "2023-07-01 to 2023-09-30"),
    "a quarter after its year": ("by 2023 Q3, all", "2023-09-30 or earlier or 2023-07-01 to 2023-09-30"),
    "a quarter in words": ("in the third quarter of 2023", "2023-07-01 to 2023-09-30"),
    "a half": ("in the second half of 2022", "2022-07-01 to 2022-12-31"),
    "a quarter of last year": ("in the first quarter of last year", "2024-01-01 to 2024-03-31"),
    "a winter of two years": ("the winter of 1944–45", "1944-12-01 to 1945-02-28"),
    # days
    "capitals": ("THE MILL BURNED ON 4 MAY 2024", "2024-05-04"),
    "capitals, the month first": ("ON MAY 4, 2024 IT BURNED", "2024-05-04"),
    "small letters": ("on 4 may 2024", "2024-05-04"),
    "an ordinal in words": ("on the fourth of May", "2025-05-04 or 2026-05-04"),
    "an ordinal in words, of a year": ("the twenty-first of June 1612", "1612-06-21"),
    "an ordinal in words, after its month": ("May the fourth, 2024", "2024-05-04"),
    "figures in either order": ("on 04/05/2024", "2024-04-05 or 2024-05-04"),
    "figures in one order only": ("on 13/05/2024", "2024-05-13"),
    "figures, the year first": ("on 2024/05/04", "2024-05-04"),
    "figures with points": ("on 4.5.2024", "2024-04-05 or 2024-05-04"),
    "hyphens around a month": ("on 4-May-2024", "2024-05-04"),
    "the basic form": ("burned on 20240504.", "2024-05-04"),
    "a moment": ("2024-05-04T14:02:07Z deploy", "2024-05-04"),
    "a year by two reckonings": ("10 February 1723/4", "1724-02-10"),
    "Old Style": ("30 January 1648/9 (Old Style)", "1649-02-09"),
    "New Style": ("9 February 1649 (N.S.)", "1649-02-09"),
    "two days before a day": ("two days before Friday, 3 May 2024", "2024-05-01"),
    "the day after a day": ("the day after May 3, 2024", "2024-05-04"),
    "the eve of a day": ("on the eve of 3 May 2024", "2024-05-02"),
    "a month after a day": ("a month after 3 May 2024", "2024-05-19 to 2024-06-30 or 2024-06-03"),
    "a weekday of the old calendar": ("Tuesday, 30 January 1649", "1649-01-30"),
    "a day of no month": ("on the 27th.", "2025-09-27 or 2025-10-27"),
    "a night between two days of no month": (
        "Night of 3rd/4th",
        "2025-10-03, 2025-10-03 to 2025-10-04, 2025-10-04 or 3 others",
    ),
    "a weekday and a day of no month": ("Thursday 16th.", "2025-10-16 or 2026-04-16"),
    "half of a month": ("in the first half of July 2019", "2019-07-01 to 2019-07-15 or 2019-07"),
    "a week of a month": ("in the second week of May 2024", "2024-05 or 2024-05-08 to 2024-05-14"),
    "the end of a month": ("in late June 2023", "2023-06, 2023-06-16 to 2023-06-30 or 2023-06-21 to 2023-06-30"),
    "the beginning of a decade": ("in the early 1720s", "1720 to 1722, 1720 to 1724 or 1720 to 1729"),
    "a day at the head of a line": ("14th. Marched at dawn.", "2025-10-14 or 2025-11-14"),
    "a year under which a heading stands": ("Baptisms 1714", "1714"),
    "a weekday beside its day": ("on 16 October 2025, a Thursday", "2025-10-16"),
    "a season": ("in the summer it rained", "2025-06-01 to 2025-08-31 or 2026-06-01 to 2026-08-31"),
    # two ends
    "two years of our Lord": ("AD 122–128 The wall is built", "0122, 0122 to 0128 or 0128"),
    "two years before Christ": ("(44–31 BC)", "-0043, -0043 to -0030 or -0030"),
    "two years, the second a figure": ("in the winter of 1733–4", "1733-12-01 to 1734-02-28"),
    "two days of a month, behind it": (
        "June 3 to 9, 2023",
        "2023-06-03, 2023-06-03 to 2023-06-09 or 2023-06-09",
    ),
    "two days of a month": ("from 3 to 9 June 2023", "2023-06-03, 2023-06-03 to 2023-06-09 or 2023-06-09"),
    "two years in brackets": ("The siege (1914–1918) was", "1914, 1914 to 1918 or 1918"),
    "two years, the second short": ("in 2013-14", "2013, 2013 to 2014 or 2014"),
    "two years, or a month": ("in 2010-12", "2010, 2010 to 2012, 2010-12 or 2012"),
    "since two years": ("since 2013–2014", "2013, 2013 to 2014, 2013-01-01 or later or 2 others"),
    # beside the day of reading
    "last year": ("last year", "2024 or 2024-01-01 to 2025-10-18"),
    "decades ago": ("two decades ago", "2000 to 2009"),
}  # fmt: skip


@pytest.mark.parametrize(("passage", "expected"), FORMS.values(), ids=FORMS)
def test_reads_the_form(passage: str, expected: str) -> None:
    (phrase,) = phrases.find(passage, ENGLISH)
    assert meaning.faults(phrase) is None
    assert meaning.shown(meaning.allowed(phrase, parse(SATURDAY).interval)) == expected


WHOLE = {
    "a year before Christ is no year after": ("March 15, 44 BCE", ["March 15, 44 BCE"]),
    "nor where the words are wrapped": ("March 15,\n44 BCE", ["March 15, 44 BCE"]),
    "a day over two lines": ("on 4\nMay 2024", ["4 May 2024"]),
    "a month over two lines": ("in March\n2014", ["March 2014"]),
    "a century is no day": ("the 16th century", ["16th century"]),
    "a range is not its last year": ("1914–1918 at Ulm", ["1914–1918"]),
    "a range is not its last day": ("from 3 to 9 June 2023", ["from 3 to 9 June 2023"]),
    "a decade is no year": ("the 1850s", ["the 1850s"]),
    "a quarter is not its year": ("Q3 2023", ["Q3 2023"]),
    "a year by two reckonings": ("10 February 1723/4", ["10 February 1723/4"]),
    "a distance is not its unit": ("six months after that", ["six months after"]),
    "a style belongs to its day": ("5 May 1700 Old Style", ["5 May 1700 Old Style"]),
    "a count after a day is no year": ("December 25, 800 people", ["December 25"]),
}


@pytest.mark.parametrize(("passage", "expected"), WHOLE.values(), ids=WHOLE)
def test_a_phrase_is_read_whole(passage: str, expected: list[str]) -> None:
    assert [phrase.text for phrase in phrases.find(passage, ENGLISH)] == expected


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
    "the next morning": ("The next morning they left", "2025-10-17"),
    "that night": ("That night it rained", "2025-10-16"),
    "a year later": ("One year later he was back", "2026-01-01 to 2027-04-17 or 2026-10-16"),
    "months after": ("six months after that", "2026-04-01 to 2026-05-01 or 2026-04-16"),
    "weeks before": ("two weeks before the hearing", "2025-09-29 to 2025-10-05 or 2025-10-02"),
    "the week after": ("the following week", "2025-10-20 to 2025-10-26 or 2025-10-23"),
    "the year before": ("the year before", "2024-01-01 to 2025-04-17 or 2024-10-16"),
    "that year": ("later that year", "2025"),
    "the year following": ("in the year following", "2026-01-01 to 2027-04-17 or 2026-10-16"),
    "the same month": ("in the same month", "2025-10"),
    "some months later": ("a few months later", "2025-10-16 to 2026-10-16"),
    "days later": ("days later, it fell", "2025-10-16 to 2025-10-30"),
    "about so many days": ("about ten days later", "2025-10-23 to 2025-10-29 or 2025-10-26"),
    "minutes later": ("about twenty minutes later", "2025-10-16 or 2025-10-17"),
    "hours before": ("two hours before", "2025-10-15 or 2025-10-16"),
    "a decade on": ("a decade later", "2030-01-01 to 2040-10-15 or 2035-10-16"),
    "a weekday after": ("the following Thursday", "2025-10-23"),
    "a weekday before": ("the previous Monday", "2025-10-13"),
}


@pytest.mark.parametrize(("passage", "expected"), DISTANCES.values(), ids=DISTANCES)
def test_leans_on_the_date_of_another_event(passage: str, expected: str) -> None:
    (phrase,) = phrases.find(passage, ENGLISH)
    published, anchor = parse(SATURDAY).interval, parse("2025-10-16").interval
    assert phrase.leans
    assert meaning.allowed(phrase, published) == ()
    assert meaning.shown(meaning.allowed(phrase, published, anchor)) == expected


def test_an_anchor_known_roughly_gives_a_day_known_roughly() -> None:
    (phrase,) = phrases.find("the day after", ENGLISH)
    assert meaning.shown(meaning.allowed(phrase, parse(SATURDAY).interval, parse(OCTOBER).interval)) == (
        "2025-10-17 to 2025-10-18"
    )
    assert meaning.shown(meaning.allowed(phrase, parse(SATURDAY).interval, parse("../2025-10").interval)) == (
        "2025-11-01 or earlier"
    )


def test_nothing_lies_beyond_the_calendar() -> None:
    (phrase,) = phrases.find("the day after", ENGLISH)
    assert meaning.allowed(phrase, parse(SATURDAY).interval, parse("9999-12-31").interval) == ()


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
    "a resolution": "under Resolution 2202",
    "a larger number": "of 2022,500 cases",
    "a year within a number": "of 120225 cases",
    "a habit": "every Friday",
    "several of a weekday": "on Fridays",
    "a star in lower case": "the sun and the mon sat",
    "an earlier time": "he said previously, at a pivotal moment",
    "a name that begins like a month": "Augusta and Mayor Marchand",
    "a season of no year": "the fall of Kyiv",
    "cases": "in 476 cases",
    "people at the head of a line": "1117 people were there",
    "a section": "as section 4.5.2024 says",
    "a version": "version 1.2.2024 was cut",
    "a figure that is no day": "13/14/2024",
    "a brigade": "the 27th Brigade; on the 27th Brigade’s flank",
    "a rank": "she came in the 4th.",
    "sheep": "about 1850 sheep",
    "a count before advertisements": "of 44 ad campaigns",
    "a share price": "at $1850",
    "pages of years": "1918–1914",
    "temperatures": "in his fifties",
    "a quarter of no year": "in the third quarter",
    "a verb with a number": "they may 4 times",
    "a church of a century": "the 16th-century church",
    "a phone number": "call 20245504",
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
    assert fault in (meaning.faults(phrase) or "")
    assert meaning.allowed(phrase, parse(SATURDAY).interval) == ()


UNREADABLE = {"no day that it must be before": "[2025-10-16..]", "no day that it must be after": "../2025"}


@pytest.mark.parametrize("published", UNREADABLE.values(), ids=UNREADABLE)
def test_nothing_is_read_against_a_publication_with(published: str) -> None:
    assert meaning.allowed(phrases.find("on Thursday", ENGLISH)[0], parse(published).interval) == ()
    assert meaning.allowed(phrases.find("on 4 May 2024", ENGLISH)[0], parse(published).interval) != ()


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
    together = meaning.allowed(phrase, Interval(days[0], days[-1]))
    assert set(together) == {one for day in days for one in meaning.allowed(phrase, Interval(day, day))}
    assert len(set(together)) == len(together)


@given(st.lists(WORDS | st.text(max_size=8), max_size=12).map(" ".join), DAYS)
def test_any_text_is_read_without_complaint(passage: str, day: Day) -> None:
    found = phrases.find(passage, ENGLISH)
    for phrase in found:
        assert phrase.text == " ".join(passage[phrase.start : phrase.end].split())
        meaning.shown(meaning.allowed(phrase, Interval(day, day), Interval(day, None)))
    assert all(one.end <= other.start for one, other in pairwise(found))


def spoken(day: Day) -> dict[str, str]:
    """Return a day in the forms of English, plainly written out."""
    month = MONTHS[day.month - 1]
    nth = f"{day.day}{'th' if 10 < day.day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}"
    return {
        "2025-10-16": f"on {day}.",
        "16 October 2025": f"on {day.day} {month} {day.year}.",
        "October 16th, 2025": f"on {month} {nth}, {day.year}.",
        "16-Oct-2025": f"on {day.day}-{month[:3]}-{day.year}.",
        "20251016": f"on {day.year}{day.month:02}{day.day:02}.",
        "16/10/2025": f"on {day.day:02}/{day.month:02}/{day.year}.",
        "weekday": f"on {WEEKDAYS[day.weekday()]}, {nth} of {month.upper()}, {day.year}.",
        "month": f"in {month} {day.year}.",
        "quarter": f"in Q{(day.month + 2) // 3} {day.year}.",
        "half": f"in the {'first' if day.month < 7 else 'second'} half of {day.year}.",
        "year": f"in {day.year}.",
        "decade": f"in the {day.year // 10}0s.",
        "century": f"in the {(day.year + 99) // 100}th century.",
        "circa": f"c. {day.year}.",
    }


@given(st.integers(Day(1583, 1, 1).toordinal(), Day(2899, 12, 31).toordinal()).map(Day.fromordinal), DAYS)
def test_every_form_of_a_day_allows_that_day(day: Day, published: Day) -> None:
    for form, passage in spoken(day).items():
        (phrase,) = phrases.find(passage, ENGLISH)
        allowed = meaning.allowed(phrase, Interval(published, published))
        assert any(one.contains(Interval(day, day)) for one in allowed), form
        assert all(one.first and one.last for one in allowed), form


@given(
    DAYS,
    st.integers(0, 400),
    st.sampled_from(["days", "weeks", "months", "years"]),
    st.sampled_from(["before", "later"]),
)
def test_a_distance_is_counted_as_by_hand(anchor: Day, amount: int, unit: str, way: str) -> None:
    sign = -1 if way == "before" else 1
    (phrase,) = phrases.find(f"{amount + 1} {unit} {way}.", ENGLISH)
    moved = sign * (amount + 1)
    if unit in ("days", "weeks"):
        there = anchor + moved * (7 if unit == "weeks" else 1)
    else:
        months = anchor.year * 12 + anchor.month - 1 + moved * (12 if unit == "years" else 1)
        day = anchor.day
        while not _is(months // 12, months % 12 + 1, day):
            day -= 1
        there = Day(months // 12, months % 12 + 1, day)
    allowed = meaning.allowed(phrase, Interval(None, None), Interval(anchor, anchor))
    assert Interval(there, there) in allowed
    assert all(one.contains(Interval(there, there)) for one in allowed)


def _is(year: int, month: int, day: int) -> bool:
    try:
        return Day(year, month, day) is not None
    except ValueError:
        return False


@given(st.sampled_from(WEEKDAYS), DAYS)
def test_a_weekday_allows_only_days_of_its_name_within_a_week(weekday: str, day: Day) -> None:
    (phrase,) = phrases.find(f"on {weekday}", ENGLISH)
    days = [reading.first for reading in meaning.allowed(phrase, Interval(day, day)) if reading.first]
    assert [meaning.named(one).split()[0] for one in days] == [weekday, weekday]
    assert day - 7 < days[0] <= day < days[1] <= day + 7
