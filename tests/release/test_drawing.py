"""The drawn time line: every event has a mark, and no mark hides another."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import packages
from timeline.dates import DateError, parse
from timeline.evidence import examine
from timeline.records.event_record import EventRecord
from timeline.release import edition
from timeline.release.page.drawing import Drawing, Mark, drawing

PACKAGE = packages.sound(packages.package())
LANDING = edition(examine(PACKAGE)).events[0]


def event(date: str, id: str = "landing", kind: str = "landing") -> EventRecord:
    return replace(LANDING, id=id, kind=kind, **packages.dated(date))


def drawn(*dates: str) -> Drawing:
    return drawing(PACKAGE, [event(date, f"e{number}") for number, date in enumerate(dates)])


def mark(date: str) -> Mark:
    return drawn(date).lanes[0].marks[0]


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


@given(st.lists(st.tuples(written(), st.sampled_from(["landing", "talk"])), max_size=40))
def test_every_event_has_one_mark_and_none_hides_another(dated: list[tuple[str, str]]) -> None:
    events = [event(date, f"e{number}", kind) for number, (date, kind) in enumerate(dated)]
    answer = drawing(PACKAGE, events)
    assert sorted(one.event.id for lane in answer.lanes for one in lane.marks) == sorted(one.id for one in events)
    for lane in answer.lanes:
        for one, other in combinations(lane.marks, 2):
            beside = one.x + one.width <= other.x or other.x + other.width <= one.x
            assert beside or one.y + one.height <= other.y or other.y + other.height <= one.y
        for one in lane.marks:
            assert one.x >= 0
            assert one.x + one.width <= answer.width + 10
            assert lane.y <= one.y
            assert one.y + one.height <= lane.y + lane.height


@given(st.lists(written(), max_size=40))
def test_columns_follow_one_another_in_time_and_space(dates: list[str]) -> None:
    columns = drawn(*dates).columns
    for before, after in pairwise(columns):
        assert before.last.toordinal() + 1 == after.first.toordinal()
        assert before.x + before.width == pytest.approx(after.x)


def test_the_crowded_month_is_drawn_by_days_and_its_year_by_months() -> None:
    columns = drawn("1994", "2025-03", "2025-10-16", "2025-10-17").columns
    assert [(one.unit, one.label) for one in columns] == [
        ("year", "1994"), ("gap", ""), ("month", "Mar"), ("gap", ""), ("day", "16"), ("day", "17"),
    ]  # fmt: skip


def test_columns_know_the_headings_of_their_days() -> None:
    columns = drawn("1994", "2025-03", "2025-10-16").columns
    anchors = [one.anchor for one in columns if one.unit != "gap"]
    assert anchors == ["year_1994", "date_2025-03", "date_2025-10-16"]


def test_a_year_is_wide_enough_for_its_name() -> None:
    columns = drawn(*(f"{year:04}" for year in range(1990, 2010))).columns
    assert min(one.width for one in columns if one.unit == "year") >= 4 * 7 + 4  # four digits and a blank


def test_thousands_of_years_share_columns() -> None:
    columns = drawn(*(f"{year:04}" for year in range(1, 2000, 7))).columns
    assert len(columns) < 60


SHAPES = {
    "a day is a point": ("2025-10-16", "point"),
    "a minute is a point": ("2025-10-16T19:30Z", "point"),
    "a second is a point": ("2025-10-16T19:30:05Z", "point"),
    "a span of minutes is a bar": ("2025-10-16T19:30Z/2025-10-16T20:30Z", "bar"),
    "a day before our era is a point": ("-0043-03-15", "point"),
    "a century is a window": ("-00XX", "window"),
    "what lasts, since when is not said, is open": ("/..", "open"),
    "a month is a window": ("2025-10", "window"),
    "a year is a window": ("2025", "window"),
    "a window is a window": ("[2025-10-16..2025-10-20]", "window"),
    "a window without end is a window": ("[2025-10-16..]", "window"),
    "a span is a bar": ("2025-10-16/2025-10-20", "bar"),
    "a span without end is a bar": ("2025-10-16/..", "bar"),
    "what has no first day is open": ("[..2025-10-16]", "open"),
}


@pytest.mark.parametrize(("date", "shape"), SHAPES.values(), ids=SHAPES)
def test_shapes(date: str, shape: str) -> None:
    assert mark(date).shape == shape


def test_what_has_no_end_runs_to_the_edge() -> None:
    answer = drawn("2024/..", "2025-10-16")
    endless = answer.lanes[0].marks[0]
    assert endless.endless
    assert endless.x + endless.width == pytest.approx(answer.width)


def test_no_events_no_lanes() -> None:
    assert drawn().lanes == ()
