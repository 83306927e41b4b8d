"""The drawn strip: the main events in time, each on a line of its own with its short title written.

Time is cut into columns: days in the month that the story crowds into, months in that month's year, years elsewhere.
What lies between is one narrow gap. A line is as high as a finger is wide; what many events share is a count over the
column, so that a thousand events are no more to draw than a hundred.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from timeline.dates import MONTHS, Day, days_of, year_words
from timeline.records.event_record import EventRecord
from timeline.release.page.finding import falls_within
from timeline.release.shown import main_events

Unit = Literal["year", "month", "day", "idle", "gap"]
Shape = Literal["point", "bar", "window"]
"""Known to the day; lasted; once, some time within."""
Side = Literal["after", "before", "within"]
"""Where a title stands beside its mark."""

MOST = 40
"""How many events are drawn at most: more can be read at no glance."""

_WIDTHS: Mapping[Unit, int] = {"year": 26, "month": 24, "day": 24, "idle": 5, "gap": 4}
"""Of a column, on the narrowest drawing."""
_LETTER = 6.6  # the width of one, likewise
_MOST_COLUMNS = 24  # of one length of years
_LEFT = 0.6  # of the width: what ends farther right has its title before it
_SHORT = 31  # days
_MOST_COUNTED = 999
_EXACT = ("day", "minute", "second")
_DENSITIES = (1, 3, 8, 16)  # events of a column from which it is drawn darker


@dataclass(frozen=True, slots=True)
class Column:
    """Days at one scale, from `first` to `last`. `era` is the month or year that it shares with columns beside it.

    `events` are all that fall into it, whether they are drawn or not.
    """

    first: Day
    last: Day
    unit: Unit
    label: str
    era: str
    events: tuple[EventRecord, ...] = ()

    @property
    def asked(self) -> str | None:
        """The day, month or year as the page's filter writes it."""
        length = {"year": 4, "month": 7, "day": 10}.get(self.unit)
        whole = self.unit != "year" or self.first.year == self.last.year
        return self.first.isoformat()[:length] if length and whole and self.first.year > 0 else None

    @property
    def density(self) -> int:
        """How dark it is, from nothing up."""
        return bisect_right(_DENSITIES, len(self.events))

    @property
    def count(self) -> str:
        """How many events fall into it, in no more signs than it is wide for."""
        return f"{len(self.events) // 1000}k" if len(self.events) > _MOST_COUNTED else str(len(self.events))

    @property
    def name(self) -> str:
        """What it is called by itself."""
        return f"{self.label or self.first.day} {self.era}".strip()


@dataclass(frozen=True, slots=True)
class Line:
    """An event on the strip: from which line of the columns to which its mark reaches, and where its title stands."""

    event: EventRecord
    shape: Shape
    start: int
    end: int
    side: Side

    @property
    def title(self) -> str:
        """What is written."""
        return self.event.short or self.event.title

    @property
    def place(self) -> tuple[int, int]:
        """From which line to which its title may reach."""
        return {"after": (self.end, -1), "before": (1, self.start), "within": (self.start, self.end)}[self.side]


@dataclass(frozen=True, slots=True)
class Strip:
    """All that is drawn. `eras` are names over columns, with how many of them; `left` events are not drawn."""

    columns: tuple[Column, ...]
    eras: tuple[tuple[str, int], ...]
    lines: tuple[Line, ...]
    left: int

    @property
    def style(self) -> str:
        """The rules that put marks and titles into columns: no element of the page may have a style of its own."""
        widths = " ".join(f"minmax(0,{_WIDTHS[column.unit]}fr)" for column in self.columns)
        least = sum(_WIDTHS[column.unit] for column in self.columns)
        places = {place for line in self.lines for place in ((line.start, line.end), line.place)}
        spans = {count for _, count in self.eras}
        return "".join(
            (
                f".plane{{min-width:{least}px}}.cols{{grid-template-columns:{widths}}}\n",
                *(f".at{start}_{end}{{grid-column:{start}/{end}}}\n" for start, end in sorted(places)),
                *(f".of{count}{{grid-column:span {count}}}\n" for count in sorted(spans)),
            )
        )


def strip(events: Sequence[EventRecord]) -> Strip:
    """Return the strip of some events, in their order: of the main ones, or where there are none, of the others."""
    told = main_events(events)
    drawn = main_events(events, MOST)
    columns = tuple(_with_events(_columns(told), events))
    eras = tuple((label, len(list(group))) for label, group in groupby(columns, key=lambda column: column.era))
    return Strip(columns, eras, tuple(_lines(drawn, columns)), len(told) - len(drawn))


def _ends(event: EventRecord) -> tuple[Day | None, Day | None]:
    """Return the first and the last day that are known of an event: of what lasts, the last on which it was seen."""
    last = event.end or (event.observed.end if event.observed and not event.start else None)
    return event.start, last


def _columns(events: Sequence[EventRecord]) -> list[Column]:
    """Return the columns in which events begin or end, what lies between in a crowded month, and gaps elsewhere."""
    days = {day for event in events for day in _ends(event) if day}
    focus = _focus(events)
    years = 1
    while len({day.year // years for day in days}) > _MOST_COLUMNS:
        years *= 10
    begun = {event.start for event in events}
    columns = {_column(day, focus, years) for day in days}
    used = sorted((_idle(one) if _in_days(one) and one.first not in begun else one for one in columns), key=_first)
    filled = used[:1]
    for before, after in pairwise(used):
        filled += [*_between(before, after), after]
    return filled


def _first(column: Column) -> Day:
    return column.first


def _idle(day: Column) -> Column:
    """Return a day on which nothing begins."""
    return Column(day.first, day.last, "idle", "", day.era)


def _between(before: Column, after: Column) -> Iterator[Column]:
    start, end = before.last + 1, after.first - 1
    if start > end:
        return
    if _in_days(before) and _in_days(after):
        for number in range(end - start + 1):
            day = start + number
            yield Column(day, day, "idle", "", before.era)
    else:
        yield Column(start, end, "gap", "", before.era if before.era == after.era else "")


def _in_days(column: Column) -> bool:
    return column.unit in ("day", "idle")


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
    return Column(first, last, "year", name if years == 1 else f"{name}–", "")


def _with_events(columns: Sequence[Column], events: Sequence[EventRecord]) -> Iterator[Column]:
    for column in columns:
        inside = () if column.unit == "gap" else tuple(falls_within(events, column.first, column.last))
        yield Column(column.first, column.last, column.unit, column.label, column.era, inside)


def _lines(events: Sequence[EventRecord], columns: Sequence[Column]) -> Iterator[Line]:
    edges = [0]
    for column in columns:
        edges.append(edges[-1] + _WIDTHS[column.unit])
    for event in events:
        first, last = _ends(event)
        start = _holding(columns, first) if first else 0
        end = _holding(columns, last) + 1 if last else len(columns)
        shape: Shape = "point" if event.precision in _EXACT else "bar" if event.date.lasts else "window"
        room = len(event.short or event.title) * _LETTER
        side = _side(edges[start], edges[max(end, start + 1)], edges[-1], room)
        yield Line(event, shape, start + 1, max(end, start + 1) + 1, side)


def _side(start: int, end: int, width: int, room: float) -> Side:
    """Return where a title that takes up so much room stands beside a mark."""
    if end - start >= room:
        return "within"
    if end <= width * _LEFT and width - end >= room:
        return "after"
    if start >= room:
        return "before"
    rooms: dict[Side, int] = {"within": end - start, "after": width - end, "before": start}
    return max(rooms, key=rooms.__getitem__)


def _holding(columns: Sequence[Column], day: Day) -> int:
    return bisect_right(columns, day, key=_first) - 1
