"""The order in which the page tells the events, and the words of their dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import packages
from timeline.evidence import examine
from timeline.records.document import EventRecord
from timeline.release import edition
from timeline.release.page.telling import Day, told

LANDING = edition(examine(packages.sound(packages.package()))).events[0]

Related = Mapping[str, tuple[str, ...]]


def event(id: str, related: Related, date: str = "2025-10-16") -> EventRecord:
    return replace(LANDING, id=id, related=related, **packages.dated(date))


def order(related: Mapping[str, Related]) -> str:
    """Return the ids of events of one day as they are told."""
    (year,) = told([event(id, related[id]) for id in sorted(related)])
    return " ".join(one.id for one in year.days[0].events)


ORDERS: dict[str, tuple[dict[str, Related], str]] = {
    "by id where nothing is related": ({"a": {}, "b": {}, "c": {}}, "a b c"),
    "what is followed first": ({"a": {"follows": ("c",)}, "b": {}, "c": {}}, "b c a"),
    "what is answered first": ({"a": {"responds_to": ("b",)}, "b": {}}, "b a"),
    "what announces first": ({"a": {}, "b": {"announces": ("a",)}}, "b a"),
    "what prepares, postpones or cancels first": (
        {"a": {}, "b": {"cancels": ("a",)}, "c": {"postpones": ("b",)}, "d": {"prepares": ("c",)}},
        "d c b a",
    ),
    "a whole before its parts, and these at once": (
        {"a": {"part_of": ("d",)}, "b": {}, "c": {"part_of": ("d",)}, "d": {}, "e": {}},
        "b d a c e",
    ),
    "what follows a whole after its parts": ({"a": {"follows": ("b",)}, "b": {}, "c": {"part_of": ("b",)}}, "b c a"),
    "parts in their own order": (
        {"a": {}, "b": {"part_of": ("a",), "follows": ("c",)}, "c": {"part_of": ("a",)}, "d": {}},
        "a c b d",
    ),
    "a part before the whole that follows it": ({"a": {"follows": ("b",)}, "b": {"part_of": ("a",)}}, "b a"),
    "what is related to another day stays": ({"a": {"follows": ("z",)}, "b": {}}, "a b"),
}


@pytest.mark.parametrize(("related", "expected"), ORDERS.values(), ids=ORDERS)
def test_one_day_is_told_in_the_order_of_what_happened(related: dict[str, Related], expected: str) -> None:
    assert order(related) == expected


@given(st.data())
def test_whatever_is_related_each_is_told_once_and_the_earlier_first(data: st.DataObject) -> None:
    ids = data.draw(st.permutations([f"e{number}" for number in range(7)]))
    others = {id: st.lists(st.sampled_from(ids[:at]), max_size=3, unique=True) for at, id in enumerate(ids) if at}
    follows = {id: tuple(data.draw(some)) for id, some in others.items()}
    wholes = {id: tuple(data.draw(some)) for id, some in others.items()}
    answer = order({id: {"follows": follows.get(id, ()), "part_of": wholes.get(id, ())} for id in ids}).split()
    assert sorted(answer) == sorted(ids)
    for id, before in follows.items():
        assert all(answer.index(one) < answer.index(id) for one in before)


def test_what_has_no_first_day_comes_last() -> None:
    years = told([event("a", {}, "[..2025-10-16]"), event("b", {}, "1994"), event("c", {}, "2025-10-16T19:30Z")])
    assert [(year.anchor, year.heading) for year in years] == [
        ("year_1994", "1994"),
        ("year_2025", "2025"),
        ("year_unknown", None),
    ]


def day(date: str) -> Day:
    (year,) = told([event("a", {}, date)])
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
