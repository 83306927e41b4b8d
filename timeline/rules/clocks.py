"""Rules on times of day: a record to the minute or second has its time from the words that date it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import Date, Day, Point
from timeline.diagnostics import Severity, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.dating import Reading
from timeline.evidence.moments import Moments, counted, date_by, lasting, told
from timeline.evidence.quotes import RecordEvidence
from timeline.evidence.sources import SourceEvidence
from timeline.records.model import Citation, Event
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.texts.passages import Passage

_ROUGH = 15 * 60
"""How many seconds a clock time that is only about may lie beside the one that is told."""


@neighbours_rule(Severity.ERROR)
def time_not_told(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A time of day in a date stands in a passage that supports the date.

    By the clock that the words name, else by that of the source's `timezone`, else by the record's own. What is so many
    minutes or hours after another event, or goes on so long, is counted from it; what is in the night from one day to
    the next is on the first before midnight, on the second after it. Correct the time, cite the passage that has it, or
    give the date to the day.
    """
    event = record.event
    for field, point in _points(event.date):
        if not point.clock:
            continue
        there = list(_supporting(record, evidence, field))
        if any(one.answer.unread for one in there):
            continue
        if not all(one.source.text.language.dates.tells for one in there) and not any(
            _told(one, point) for one in there
        ):
            continue
        moments = [moment for one in there for moment in _moments(one, event, field, point, evidence)]
        if any(moment.open for moment in moments):
            continue
        rough = _ROUGH if event.date.qualifier in ("~", "%") else 0
        if not any(moment.may_be(point, rough) for moment in moments):
            words = f"the time is {listed([str(one) for one in moments])}" if moments else "no time of day"
            yield event.at("date"), f"{words} in what supports the {field}, not {point.clock}"
        else:
            for one in there:
                if day := _other_day(one.answer, point):
                    words = quoted(one.answer.words or "")
                    yield (
                        event.at("date"),
                        f"{point.clock} in {words} ({one.source.source.id}) is on {day}, not {point.first}",
                    )


def _other_day(answer: Reading, point: Point) -> Day | None:
    """Return the day on which a point is, of the two of a night; None where it has that or is in no night."""
    if not (answer.phrase and answer.phrase.night and point.clock):
        return None
    early = point.clock.hour < 12
    nights = [(one.first, one.last) for one in answer.allowed if one.first and one.last and one.last - one.first == 1]
    days = {last if early else first for first, last in nights}
    others = [last if early else first for first, last in nights if point.first in (first, last)]
    return others[0] if others and point.first not in days else None


def _points(date: Date) -> Iterator[tuple[str, Point]]:
    """Yield the points of a date, each with the field that says which it is."""
    if date.start == date.end:
        yield from [("date", date.start)] if date.start else []
        return
    yield from [("start", date.start)] if date.start else []
    yield from [("end", date.end)] if date.end else []


@dataclass(frozen=True, slots=True)
class _Support:
    """A citation for a date, or an end of it, with its passage, its source and what it allows."""

    citation: Citation
    passage: Passage
    source: SourceEvidence
    answer: Reading


def _supporting(record: RecordEvidence, evidence: Evidence, field: str) -> Iterator[_Support]:
    answers = evidence.readings[record.event.id]
    for citation, passage, answer in zip(record.event.citations, record.passages, answers, strict=True):
        if isinstance(passage, Passage) and answer and {"date", field} & {*citation.supports}:
            yield _Support(citation, passage, evidence.sources[citation.source], answer)


def _told(one: _Support, point: Point) -> list[Moments]:
    """Return the times of day that a citation tells, or that a curator reads in it."""
    if one.citation.reads:
        read = one.citation.reads
        points = [p for p in dict.fromkeys((read.start, read.end)) if p and p.seconds]
        return [Moments(quoted(one.citation.says or ""), p.seconds) for p in points if p.seconds]
    return told(one.citation, one.passage, one.source, point)


def _moments(one: _Support, event: Event, field: str, point: Point, evidence: Evidence) -> Iterator[Moments]:
    """Yield the times that a citation gives a point: told, counted from another event, or at the end of a length."""
    yield from _told(one, point)
    phrase, anchor = one.answer.phrase, evidence.package.events.get(one.citation.dated_from or "")
    if phrase and phrase.leans and phrase.unit in ("minute", "hour"):
        yield counted(phrase, date_by(anchor, one.citation.source) if anchor else None)
    if field == "end" and event.date.start:
        yield from lasting(one.passage, one.source, event.date.start)


RULES = (time_not_told,)
