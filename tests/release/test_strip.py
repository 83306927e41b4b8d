"""The drawn strip: every main event has a line with its title, and time runs one way over it."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import packages
from timeline.dates import DateError, parse
from timeline.evidence import examine
from timeline.records.event_record import EventRecord
from timeline.release import edition
from timeline.release.page.strip import MOST, Line, Strip, strip

PACKAGE = packages.sound(packages.package())
LANDING = edition(examine(PACKAGE)).events[0]


def event(date: str, id: str = "landing", **more: object) -> EventRecord:
    return replace(LANDING, id=id, **packages.dated(date), **more)  # type: ignore[arg-type]


def drawn(*dates: str) -> Strip:
    return strip([event(date, f"e{number}") for number, date in enumerate(dates)])


def line(date: str, *others: str) -> Line:
    return drawn(date, *others).lines[0]


@st.composite
def written(draw: st.DrawFn) -> str:
    """A date, most of them in the same few years."""
    form = draw(st.sampled_from(["{}", "{}", "{}/{}", "[{}..{}]", "[..{}]", "{}/..", "[{}..]", "../{}"]))
    points = st.dates().map(str) | st.sampled_from(
        [f"2025-{month:02}-{day:02}" for month in (9, 10) for day in (1, 9, 28)]
    )
    length = draw(st.sampled_from([4, 7, 10]))
    ends = sorted(draw(points)[:length] for _ in range(form.count("{}")))
    text = form.format(*ends)
    try:
        parse(text)
    except DateError:
        return ends[0]
    return text


@given(st.lists(written(), max_size=60))
def test_every_event_has_one_line_within_the_columns(dates: list[str]) -> None:
    answer = drawn(*dates)
    assert len(answer.lines) + answer.left == len(dates)
    for one in answer.lines:
        assert 1 <= one.start < one.end <= len(answer.columns) + 1
        first, last = one.place
        assert first < last or last == -1


@given(st.lists(written(), max_size=40))
def test_columns_follow_one_another_in_time(dates: list[str]) -> None:
    for before, after in pairwise(drawn(*dates).columns):
        assert before.last.toordinal() + 1 == after.first.toordinal()


def test_the_crowded_month_is_drawn_by_days_and_its_year_by_months() -> None:
    columns = drawn("1994", "2025-03", "2025-10-16", "[2025-10-18..2025-10-19]").columns
    assert [(one.unit, one.label) for one in columns] == [
        ("year", "1994"), ("gap", ""), ("month", "Mar"), ("gap", ""),
        ("day", "16"), ("idle", ""), ("day", "18"), ("idle", ""),
    ]  # fmt: skip


def test_a_column_counts_what_falls_into_it_whether_drawn_or_not() -> None:
    main, other = event("2025-10-16", "a", level="main"), event("2025-10-16", "b")
    answer = strip([main, other, event("2025-10-20", "c")])
    assert [one.event.id for one in answer.lines] == ["a"]
    assert [(one.asked, len(one.events)) for one in answer.columns] == [("2025-10-16", 2)]


def test_of_many_events_those_are_drawn_that_most_sources_tell() -> None:
    events = [event(f"2025-10-{1 + n % 28:02}", f"e{n}", source_count=n % 3) for n in range(MOST * 2)]
    answer = strip(events)
    assert len(answer.lines) == MOST
    assert answer.left == MOST
    assert {one.event.source_count for one in answer.lines} == {1, 2}


def test_thousands_of_years_share_columns() -> None:
    assert len(drawn(*(f"{year:04}" for year in range(1, 2000, 50))).columns) < 60


SHAPES = {
    "a day is a point": ("2025-10-16", "point"),
    "a minute is a point": ("2025-10-16T19:30Z", "point"),
    "a second is a point": ("2025-10-16T19:30:05Z", "point"),
    "a span of minutes is a bar": ("2025-10-16T19:30Z/2025-10-16T20:30Z", "bar"),
    "a day before our era is a point": ("-0043-03-15", "point"),
    "a century is a window": ("-00XX", "window"),
    "what lasts, since when is not said, is a bar": ("/..", "bar"),
    "a month is a window": ("2025-10", "window"),
    "a window is a window": ("[2025-10-16..2025-10-20]", "window"),
    "a window without end is a window": ("[2025-10-16..]", "window"),
    "a span is a bar": ("2025-10-16/2025-10-20", "bar"),
    "what has no first day is a window": ("[..2025-10-16]", "window"),
}


@pytest.mark.parametrize(("date", "shape"), SHAPES.values(), ids=SHAPES)
def test_shapes(date: str, shape: str) -> None:
    assert line(date, "2025-10-16").shape == shape


def test_what_has_no_end_runs_to_the_edge_and_what_has_no_start_from_the_other() -> None:
    answer = drawn("2024/..", "2025-10-16", "[..2025-10-16]")
    assert answer.lines[0].end == len(answer.columns) + 1
    assert answer.lines[2].start == 1


def test_no_events_no_lines() -> None:
    assert drawn().lines == ()
