"""Rules on times of day: a record to the minute or second has its time from the words that date it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from timeline.dates import Point
from timeline.diagnostics import Severity, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.dating import Reading
from timeline.evidence.quotes import RecordEvidence
from timeline.evidence.sources import SourceEvidence
from timeline.language import clock
from timeline.language.clock import TimeOfDay
from timeline.records.vocabularies import Source
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.texts.passages import Passage

_DAY = 24 * 60 * 60


@neighbours_rule(Severity.ERROR)
def time_not_told(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A time of day in a date stands in a passage that supports the date.

    By the clock that the words name, else by that of the source's `timezone`, else by the record's own. Correct the
    time, cite the passage that has it, or give the date to the day.
    """
    event = record.event
    points = [one for one in dict.fromkeys((event.date.start, event.date.end)) if one and one.clock]
    if not points or any(one and (one.unread or _by_the_clock(one)) for one in evidence.readings[event.id]):
        return
    told = list(_told(record, evidence))
    if not told and not all(one.text.language.dates.tells for one in _supporting(record, evidence)):
        return
    for point in points:
        if not any(_agrees(one, point, source) for one, source in told):
            there = [f"{quoted(one.text)} ({source.id})" for one, source in told]
            words = f"the time is {listed(there)}" if there else "no time of day"
            yield event.at("date"), f"{words} in what supports the date, not {point.clock}"


def _told(record: RecordEvidence, evidence: Evidence) -> Iterator[tuple[TimeOfDay, Source]]:
    """Yield the times of day in the passages that support the date of an event, each with its source."""
    for citation, passage in zip(record.event.citations, record.passages, strict=True):
        if isinstance(passage, Passage) and "date" in citation.supports:
            one = evidence.sources[citation.source]
            for time in clock.times(passage.exact, one.text.language):
                yield time, one.source


def _supporting(record: RecordEvidence, evidence: Evidence) -> Iterator[SourceEvidence]:
    """Yield the sources of the citations that support the date of an event, as far as they could be read."""
    for citation in record.event.citations:
        if "date" in citation.supports and citation.source in evidence.sources:
            yield evidence.sources[citation.source]


def _by_the_clock(reading: Reading) -> bool:
    """Whether words count minutes or hours from another event, or lean on it, rather than tell a time of day."""
    return reading.phrase is not None and reading.phrase.leans and reading.phrase.unit in ("minute", "hour")


def _agrees(told: TimeOfDay, point: Point, source: Source) -> bool:
    """Whether a time of day may be that of a point of time."""
    if not point.clock or not point.seconds or (point.clock.second is not None and told.second is None):
        return False
    offset = told.offset if told.offset is not None else _offset(source, point)
    first, last = point.seconds
    length = 0 if told.second is not None else 59
    starts = (hour * 3600 + told.minute * 60 + (told.second or 0) - offset * 60 for hour in told.hours)
    apart = ((start - first) % _DAY for start in starts)
    return any(after <= last - first or _DAY - after <= length for after in apart)


def _offset(source: Source, point: Point) -> int:
    """Return how many minutes a source's clock was ahead of UTC on a day; the record's own clock where nobody knows."""
    own = point.clock.offset if point.clock else 0
    day = point.first
    if not (source.timezone and point.clock and 1 <= day.year <= 9999):
        return own
    moment = datetime(
        day.year, day.month, day.day, point.clock.hour, point.clock.minute, tzinfo=ZoneInfo(source.timezone)
    )
    ahead = moment.utcoffset()
    return own if ahead is None else int(ahead.total_seconds()) // 60


RULES = (time_not_told,)
