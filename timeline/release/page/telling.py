"""The events as the page tells them, in their order: under their years and dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.dates import WEEKDAYS, Date, words, year_words
from timeline.records.event_record import EventRecord


@dataclass(frozen=True, slots=True)
class Day:
    """The events of one date, as one would tell them. `short` is its words as they read beside the year's."""

    anchor: str
    heading: str
    short: str
    weekday: str | None
    events: tuple[EventRecord, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The dates that begin in one year; `heading` is None for those whose beginning is not known."""

    anchor: str
    heading: str | None
    days: tuple[Day, ...]


def told(events: Sequence[EventRecord]) -> tuple[Year, ...]:
    """Return events in their order by year and date. A date has a second heading where others come between."""
    by_year = groupby(events, key=lambda event: event.start.year if event.start else None)
    return tuple(Year(*_named(year), tuple(_days(year, group))) for year, group in by_year)


def _named(year: int | None) -> tuple[str, str | None]:
    """Return the anchor and the heading of a year."""
    return ("year_unknown", None) if year is None else (f"year_{year}", year_words(year))


def _days(year: int | None, events: Iterable[EventRecord]) -> Iterable[Day]:
    seen: Counter[str] = Counter()
    for date, group in groupby(events, key=lambda event: event.date.by_day):
        anchor = f"date_{date}"
        seen[anchor] += 1
        yield _day(date, year, f"{anchor}_{seen[anchor]}" if seen[anchor] > 1 else anchor, tuple(group))


def _day(date: Date, year: int | None, anchor: str, events: tuple[EventRecord, ...]) -> Day:
    return Day(
        anchor=anchor,
        heading=words(date, "heading"),
        short="in the year" if date.precision == "year" and not date.qualifier else words(date, "within", year),
        weekday=WEEKDAYS[date.first.weekday()] if date.first and date.precision == "day" else None,
        events=events,
    )
