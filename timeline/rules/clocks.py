"""Rules on times of day: a record to the minute or second has its time from the words that date it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates import Day, Point
from timeline.diagnostics import Severity, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.clocks import Support, points, supporting
from timeline.evidence.dating import Reading
from timeline.evidence.moments import Moments
from timeline.evidence.quotes import RecordEvidence
from timeline.rules.rulebook import Finding, neighbours_rule

_ROUGH = 15 * 60
"""How many seconds a clock time that is only about may lie beside the one that is told."""


@neighbours_rule(Severity.ERROR, narrowed=True)
def time_not_told(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A time of day in a date stands in a passage that supports the date.

    By the clock that the words name, else by that of the source's `timezone`, else by the record's own. What is so many
    minutes or hours after another event is counted from the time that passages tell of that, and what goes on so long
    from its beginning; what is in the night from one day to the next is on the first before midnight, on the second
    after it. Correct the time, cite the passage that has it, or give the date to the day.
    """
    event = record.event
    for field, point in points(event.date):
        there = list(supporting(record, evidence.readings[event.id], evidence.known, field))
        moments = evidence.clocks[event.id][field]
        if any(moment.open for moment in moments):
            continue
        rough = _ROUGH if event.date.qualifier in ("~", "%") else 0
        if not any(moment.may_be(point, rough) for moment in moments):
            yield event.at("date"), f"{_words(moments, there)} in what supports the {field}, not {point.clock}"
        else:
            for one in there:
                if day := _other_day(one.answer, point):
                    words = quoted(one.answer.words or "")
                    yield (
                        event.at("date"),
                        f"{point.clock} in {words} ({one.source.source.id}) is on {day}, not {point.first}",
                    )


def _words(moments: Iterable[Moments], there: Iterable[Support]) -> str:
    """Return what passages tell of a time, or that those of the event that it is counted from tell none."""
    if told := [str(one) for one in moments]:
        return f"the time is {listed(told)}"
    for one in there:
        if one.leans and one.citation.dated_from:
            return f"only {quoted(one.citation.dated_from)} is counted from, of which no passage tells the time,"
    return "no time of day"


def _other_day(answer: Reading, point: Point) -> Day | None:
    """Return the day on which a point is, of the two of a night; None where it has that or is in no night."""
    if not (answer.phrase and answer.phrase.night and point.clock):
        return None
    early = point.clock.hour < 12
    nights = [(one.first, one.last) for one in answer.allowed if one.first and one.last and one.last - one.first == 1]
    days = {last if early else first for first, last in nights}
    others = [last if early else first for first, last in nights if point.first in (first, last)]
    return others[0] if others and point.first not in days else None


RULES = (time_not_told,)
