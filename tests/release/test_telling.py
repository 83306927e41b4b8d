"""The years and dates under which the page tells the events, and the words of these."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import packages
from timeline.evidence import examine
from timeline.records.event_record import EventRecord
from timeline.release import edition
from timeline.release.page.telling import Day, told

LANDING = edition(examine(packages.sound(packages.package()))).events[0]


def event(id: str, date: str) -> EventRecord:
    return replace(LANDING, id=id, **packages.dated(date))


def test_events_stand_under_the_year_in_which_they_begin() -> None:
    dates = {"d": "-0043", "b": "0987", "c": "2025-10-16T19:30Z", "a": "[..2025-10-16]"}
    years = told([event(id, date) for id, date in dates.items()])
    assert [(year.anchor, year.heading) for year in years] == [
        ("year_-43", "44 BC"),
        ("year_987", "AD 987"),
        ("year_2025", "2025"),
        ("year_unknown", None),
    ]


def test_a_date_has_a_second_heading_where_others_come_between() -> None:
    dates = {"a": "2025-10-16", "b": "2025-10-16/2025-10-20", "c": "2025-10-16T19:30Z", "d": "2025-10-16T20:30Z"}
    (year,) = told([event(id, date) for id, date in dates.items()])
    assert [(day.anchor, [one.id for one in day.events]) for day in year.days] == [
        ("date_2025-10-16", ["a"]),
        ("date_2025-10-16/2025-10-20", ["b"]),
        ("date_2025-10-16_2", ["c", "d"]),
    ]


def day(date: str) -> Day:
    (year,) = told([event("a", date)])
    return year.days[0]


WORDS = {
    "a day": ("2025-10-16", "16 October 2025", "16 October"),
    "a minute counts to its day": ("2025-10-16T19:30Z", "16 October 2025", "16 October"),
    "a month": ("2025-10", "In October 2025", "October"),
    "about a month": ("2025-10~", "About October 2025", "about October"),
    "a year": ("1994", "In 1994", "in the year"),
    "about a year": ("1994~", "About 1994", "about 1994"),
    "an early year": ("0987", "In AD 987", "in the year"),
    "one of two days": ("[2025-10-16..2025-10-17]", "On 16 or 17 October 2025", "16 or 17 October"),
    "once within days": (
        "[2025-10-16..2025-10-18]",
        "Some time between 16 and 18 October 2025",
        "between 16 and 18 October",
    ),
    "once within years": (
        "[2016-01-01..2025-01-31]",
        "Some time between 1 January 2016 and 31 January 2025",
        "between 1 January 2016 and 31 January 2025",
    ),
    "from a day on": ("[2025-10-16..]", "On or after 16 October 2025", "on or after 16 October"),
    "from a year on": ("[2025..]", "In or after 2025", "in or after 2025"),
    "a span": ("2025-10-16/2025-10-20", "From 16 to 20 October 2025", "from 16 to 20 October"),
    "by a day": ("[..2025-10-16]", "By 16 October 2025", "by 16 October 2025"),
    "until a day": ("../2025-10-16", "Until 16 October 2025", "until 16 October 2025"),
}


@pytest.mark.parametrize(("date", "heading", "short"), WORDS.values(), ids=WORDS)
def test_a_date_is_worded_over_its_events_and_beside_its_year(date: str, heading: str, short: str) -> None:
    assert (day(date).heading, day(date).short) == (heading, short)
