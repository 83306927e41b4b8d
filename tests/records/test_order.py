"""The order of events, which is one for every product of a release."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import packages
from timeline.dates import Date, parse
from timeline.records.order import in_order

Related = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Dated:
    id: str
    date: Date
    related: Related


def order(events: Mapping[str, Related], **dates: str) -> str:
    """Return the ids of events in their order; those without a date are of one day."""
    made = [Dated(id, parse(dates.get(id, "2025-10-16")), related) for id, related in events.items()]
    return " ".join(one.id for one in in_order(reversed(made)))


RELATED: dict[str, tuple[dict[str, Related], str]] = {
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
    "what goes in a circle by id, and what follows it last": (
        {"a": {"follows": ("b",)}, "b": {"follows": ("a",)}, "c": {}, "d": {"follows": ("d", "b")}},
        "c a b d",
    ),
}


@pytest.mark.parametrize(("related", "expected"), RELATED.values(), ids=RELATED)
def test_one_day_is_told_in_the_order_of_what_happened(related: dict[str, Related], expected: str) -> None:
    assert order(related) == expected


DATED: dict[str, tuple[dict[str, str], dict[str, Related], str]] = {
    "by first day, and then by last": (
        {"a": "2025", "b": "2025-01-01", "c": "2024-12-31", "d": "2025/.."}, {}, "c b a d",
    ),
    "the years before our era first": ({"a": "0001", "b": "-0043", "c": "-0044", "d": "0000"}, {}, "c b d a"),
    "what has no first day last, by its last": (
        {"a": "[..2025-10-16]", "b": "../1994", "c": "2025", "d": "/..", "e": "9999"}, {}, "c e b a d",
    ),
    "by the clock, and what has no time before it": (
        {"a": "2025-10-16T19:30Z", "b": "2025-10-16T08:00Z", "c": "2025-10-16", "d": "2025-10-16T08:00:05Z"}, {},
        "c b d a",
    ),
    "by the moment, whatever the offset": ({"a": "2025-10-16T10:00Z", "b": "2025-10-16T11:00+02:00"}, {}, "b a"),
    "by the local day all the same": ({"a": "2025-10-17T01:00Z", "b": "2025-10-16T23:30-05:00"}, {}, "b a"),
    "of one beginning by the end": (
        {"a": "2025-10-16T10:00Z/2025-10-16T12:00Z", "b": "2025-10-16T10:00Z/2025-10-16T11:00Z"}, {}, "b a",
    ),
    "what has no time after what it follows": (
        {"a": "2025-10-16T19:30Z", "b": "2025-10-16", "c": "2025-10-16T20:30Z"}, {"b": {"follows": ("a",)}}, "a b c",
    ),
    "two times by the clock, whatever is said of them": (
        {"a": "2025-10-16T19:30Z", "b": "2025-10-16T18:30Z"}, {"b": {"follows": ("a",)}}, "b a",
    ),
    "dates that are written alike together": ({"a": "2014", "b": "2014~", "c": "2014"}, {}, "a c b"),
    "but for what a relation says": ({"a": "2014", "b": "2014~", "c": "2014"}, {"c": {"follows": ("b",)}}, "a b c"),
}  # fmt: skip


@pytest.mark.parametrize(("dates", "related", "expected"), DATED.values(), ids=DATED)
def test_events_stand(dates: dict[str, str], related: dict[str, Related], expected: str) -> None:
    assert order({id: related.get(id, {}) for id in dates}, **dates) == expected


EDTF = st.sampled_from(
    [
        *("2014", "2014~", "2014-01-01", "2014-01-01T19:30Z", "2014-01-01T20:30+02:00"),
        *("[..2014]", "../2014", "2014/..", "/.."),
    ]
)  # fmt: skip
VERBS = st.sampled_from(["follows", "announces", "part_of"])


@given(st.data())
def test_the_order_is_total_and_keeps_to_days(data: st.DataObject) -> None:
    ids = [f"e{number}" for number in range(6)]
    related = st.dictionaries(VERBS, st.lists(st.sampled_from(ids), max_size=2).map(tuple), max_size=2)
    events = [Dated(id, parse(data.draw(EDTF)), data.draw(related)) for id in ids]
    answer = in_order(events)
    assert sorted(one.id for one in answer) == ids
    assert in_order(data.draw(st.permutations(events))) == answer
    firsts = [one.date.first for one in answer]
    known = [first for first in firsts if first]
    assert firsts == [*sorted(known), *[None] * (len(ids) - len(known))]


@given(st.data())
def test_whatever_is_related_the_earlier_of_one_day_is_first(data: st.DataObject) -> None:
    ids = data.draw(st.permutations([f"e{number}" for number in range(7)]))
    others = {id: st.lists(st.sampled_from(ids[:at]), max_size=3, unique=True) for at, id in enumerate(ids) if at}
    follows = {id: tuple(data.draw(some)) for id, some in others.items()}
    wholes = {id: tuple(data.draw(some)) for id, some in others.items()}
    answer = order({id: {"follows": follows.get(id, ()), "part_of": wholes.get(id, ())} for id in ids}).split()
    assert sorted(answer) == sorted(ids)
    for id, before in follows.items():
        assert all(answer.index(one) < answer.index(id) for one in before)


OF_ONE_PACKAGE = {
    "zero": "-0043-03-15",
    "years": "'2025'",
    "month": "2025-04",
    "the-day": "2025-04-03",
    "before-it": "2025-04-03",
    "window": "'[2025-04-03..2025-04-10]'",
    "span": "2025-04-03/2025-04-05",
    "minute": "2025-04-03T19:30Z",
    "earlier-minute": "2025-04-03T08:30-05:00",
    "by-then": "'[..2025-04-20]'",
    "until-then": "../2025-04-10",
    "begun-before": "/2025-04-15",
    "since-nobody-says": "/..",
    "going-on": "2025-04/..",
}
ORDER = ["zero", "years", "before-it", "the-day", "span", "window", "earlier-minute", "minute", "until-then"]
ORDER += ["begun-before", "by-then", "since-nobody-says"]


def record(id: str, date: str) -> str:
    edited = packages.TINY[packages.PICTURES].replace("date: 2025-04\n", f"date: {date}\n")
    return edited.replace("{follows: [landing]}", "{announces: [the-day]}" if id == "before-it" else "{}")


def release(ids: Iterable[str]) -> dict[str, str]:
    """Return the release of the package that has every kind of date, its records read in this order."""
    records = {f"data/events/{id}.yaml": record(id, OF_ONE_PACKAGE[id]) for id in ids}
    files = packages.made(packages.package({packages.PICTURES: None, packages.LANDING: None, **records}))
    return {path.removeprefix("data/release/"): raw.decode() for path, raw in files.items()}


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    return release(OF_ONE_PACKAGE)


def test_a_package_that_was_shaken_is_released_as_before(made: Mapping[str, str]) -> None:
    ids = sorted(OF_ONE_PACKAGE, key=lambda id: id[::-1])
    assert release(ids) == made


CHANNELS: dict[str, tuple[str, str]] = {
    "the table": ("timeline.csv", r"^([a-z-]+),"),
    "the document": ("timeline.json", r'^   "id": "([a-z-]+)",$'),
    "the feed": ("timeline.ics", r"^UID:([a-z-]+)@"),
    "the whole feed": ("timeline-all.ics", r"^UID:([a-z-]+)@"),
    "the viewer": ("timelinejs.json", r'^   "unique_id": "([a-z-]+)",$'),
    "the page": ("index.html", r'<article data-event id="([a-z-]+)"'),
}


@pytest.mark.parametrize(("file", "pattern"), CHANNELS.values(), ids=CHANNELS)
def test_no_two_channels_order_events_differently(made: Mapping[str, str], file: str, pattern: str) -> None:
    document = json.loads(made["timeline.json"])
    expected = [one["id"] for one in document["events"]]
    assert sorted(expected) == sorted(OF_ONE_PACKAGE)
    assert [id for id in expected if id in ORDER] == ORDER
    there = [id for id in re.findall(pattern, made[file], re.MULTILINE) if id in OF_ONE_PACKAGE]
    assert len(there) > 5
    assert there == [id for id in expected if id in there]
    undated = {one["id"] for one in document["events"] if "start" not in one}
    lacking = undated if file == "timelinejs.json" else set()
    assert set(there) == set(expected) - lacking or file.endswith(".ics")
