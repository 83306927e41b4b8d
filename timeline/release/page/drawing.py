"""The drawn time line: where each event stands on it. The template draws what is worked out here.

Time is cut into columns, and only into those that something begins or ends in: days in the month that the story
crowds into, months in that month's year, years elsewhere. What lies between is one narrow gap. So thirty years of
background and one full day are readable side by side.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import groupby, pairwise
from typing import Literal

from timeline.dates import MONTHS, Day, days_of, year_words
from timeline.records.event_record import EventRecord
from timeline.records.package import Package
from timeline.records.vocabularies import Kind

Unit = Literal["year", "month", "day", "gap"]
Shape = Literal["point", "bar", "window", "open"]
"""Known to the day; lasted; once, some time within; no first day is known."""

_WIDTHS: dict[Unit, float] = {"year": 31, "month": 26, "day": 37, "gap": 8}
_LEAST = 940  # a narrower drawing is stretched
_HEAD, _ROW, _PAD = 46, 14, 7
_MARK, _SLOT = 9, 14  # the side of a point, and what it takes up
_PER_ROW = 6  # events without a first date that stand side by side
_MOST_COLUMNS = 24  # of one length of years
_SHORT = 31  # days
_EXACT = ("day", "minute", "second")


@dataclass(frozen=True, slots=True)
class Column:
    """Days at one scale, from `first` to `last`. `era` is the month or year that it shares with columns beside it."""

    first: Day
    last: Day
    unit: Unit
    label: str
    era: str
    x: float = 0
    width: float = 0

    @property
    def anchor(self) -> str:
        """The id of the heading on the page that these days stand under, if there is one."""
        if self.unit == "year":
            return f"year_{self.first.year}"
        return f"date_{self.first if self.unit == 'day' else self.first.isoformat()[:-3]}"

    def at(self, day: Day, *, after: bool = False) -> float:
        """Return where a day begins, or where it ends."""
        days = day - self.first + after
        return self.x + self.width * days / (self.last - self.first + 1)


@dataclass(frozen=True, slots=True)
class Era:
    """What stands over several columns."""

    label: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the drawing: the box that it fills."""

    event: EventRecord
    shape: Shape
    x: float
    width: float
    y: float = 0
    height: float = _MARK

    @property
    def endless(self) -> bool:
        """Whether no last day is known."""
        return self.event.end is None


@dataclass(frozen=True, slots=True)
class Lane:
    """The events of one kind."""

    kind: Kind
    y: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn. `undated` is the width of the field at the left for events without a first date."""

    width: float
    height: float
    head: float
    undated: float
    columns: tuple[Column, ...]
    eras: tuple[Era, ...]
    lanes: tuple[Lane, ...]


def drawing(package: Package, events: Sequence[EventRecord]) -> Drawing:
    """Return the drawing of some events; those of one kind share a lane, in the order of the package's kinds."""
    undated = _PER_ROW * _SLOT + _SLOT if any(event.start is None for event in events) else 0
    columns = _laid_out(_columns(events), undated)
    width = columns[-1].x + columns[-1].width if columns else undated
    lanes: list[Lane] = []
    y: float = _HEAD
    for kind in package.kinds.values():
        of_kind = [event for event in events if event.kind == kind.id]
        if of_kind:
            marks = tuple(_stacked(_marks(of_kind, columns, width), y + _PAD))
            height = max(mark.y for mark in marks) + _ROW + _PAD - 2 - y
            lanes.append(Lane(kind, y, height, marks))
            y += height
    return Drawing(width, y, _HEAD, undated, columns, tuple(_eras(columns)), tuple(lanes))


def _columns(events: Sequence[EventRecord]) -> list[Column]:
    """Return the columns in which events begin or end, and gaps between them."""
    days = {day for event in events for day in (event.start, event.end) if event.start and day}
    focus = _focus(events)
    years = 1
    while len({day.year // years for day in days}) > _MOST_COLUMNS:
        years *= 10
    used = sorted({_column(day, focus, years) for day in days}, key=lambda column: column.first)
    filled = used[:1]
    for before, after in pairwise(used):
        start, end = before.last + 1, after.first - 1
        if start <= end:
            between = _column(start, focus, years)
            era = before.era if before.era == after.era else ""
            alone = (between.first, between.last) == (start, end)
            filled.append(between if alone else Column(start, end, "gap", "", era))
        filled.append(after)
    return filled


def _focus(events: Sequence[EventRecord]) -> Day:
    """Return the first day of the month in which most events are dated to a day or a few."""
    months: Counter[Day] = Counter()
    for event in events:
        fine = event.precision not in ("month", "year", "decade", "century")
        if fine and event.start and event.end and event.end - event.start < _SHORT:
            months[Day(event.start.year, event.start.month, 1)] += 1
    return max(months, key=lambda month: (months[month], month), default=Day.max)


def _column(day: Day, focus: Day, years: int) -> Column:
    """Return the column that a day falls into."""
    if (day.year, day.month) == (focus.year, focus.month):
        return Column(day, day, "day", str(day.day), f"{MONTHS[day.month - 1]} {year_words(day.year)}")
    if day.year == focus.year:
        return Column(*days_of(day.year, day.month), "month", MONTHS[day.month - 1][:3], year_words(day.year))
    start = day.year // years * years
    first, last = Day(max(start, Day.min.year), 1, 1), Day(min(start + years - 1, Day.max.year), 12, 31)
    if first.year <= focus.year <= last.year:  # the year of the focus has its own columns
        first, last = (first, Day(focus.year - 1, 12, 31)) if day < focus else (Day(focus.year + 1, 1, 1), last)
    name = str(first.year) if first.year > 0 else year_words(first.year)
    label = name if years == 1 else f"{name}–"
    return Column(first, last, "year", label, "")


def _laid_out(columns: Sequence[Column], left: float) -> tuple[Column, ...]:
    stretch = max(1, (_LEAST - left) / (sum(_WIDTHS[column.unit] for column in columns) or 1))
    x = left
    placed = []
    for column in columns:
        width = _WIDTHS[column.unit] * stretch
        placed.append(Column(column.first, column.last, column.unit, column.label, column.era, x, width))
        x += width
    return tuple(placed)


def _eras(columns: Sequence[Column]) -> Iterator[Era]:
    for label, group in groupby(columns, key=lambda column: column.era):
        row = list(group)
        yield Era(label, row[0].x, row[-1].x + row[-1].width - row[0].x)


def _marks(events: Sequence[EventRecord], columns: Sequence[Column], width: float) -> Iterator[Mark]:
    """Yield the marks of a lane, still on one line."""
    undated = [event for event in events if event.start is None]
    for index, event in enumerate(undated):
        yield Mark(event, "open", _SLOT / 2 + index % _PER_ROW * _SLOT, _SLOT - 4)
    for (start, exact), group in groupby(events, key=lambda event: (event.start, event.precision in _EXACT)):
        if start is None:
            continue
        column = _holding(columns, start)
        if exact:
            yield from _points(list(group), column, start)
            continue
        for event in group:
            left = column.at(start) + 1
            right = _holding(columns, event.end).at(event.end, after=True) - 1 if event.end else width
            yield Mark(event, "bar" if event.date.lasts else "window", left, max(right - left, _MARK))


def _points(events: Sequence[EventRecord], column: Column, day: Day) -> Iterator[Mark]:
    """Yield the events of one day, as many side by side as its column holds."""
    centre = (column.at(day) + column.at(day, after=True)) / 2
    abreast = max(1, int(column.width // _SLOT)) if column.unit == "day" else 1
    for row in range(0, len(events), abreast):
        beside = events[row : row + abreast]
        for index, event in enumerate(beside):
            yield Mark(event, "point", centre + (index - (len(beside) - 1) / 2) * _SLOT - _MARK / 2, _MARK)


def _holding(columns: Sequence[Column], day: Day) -> Column:
    return columns[bisect_right(columns, day, key=lambda column: column.first) - 1]


def _stacked(marks: Iterator[Mark], top: float) -> Iterator[Mark]:
    """Yield the marks in as few rows as keep them from hiding one another."""
    free: list[int] = []
    taken: list[tuple[float, int]] = []  # until where, and which row
    for mark in sorted(marks, key=lambda mark: (mark.x, -mark.width, mark.event.id)):
        while taken and taken[0][0] + 2 <= mark.x:
            heappush(free, heappop(taken)[1])
        row = heappop(free) if free else len(taken)
        heappush(taken, (mark.x + mark.width, row))
        yield Mark(mark.event, mark.shape, mark.x, mark.width, top + row * _ROW)
