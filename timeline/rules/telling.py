"""Rules on how a date is told: what lasts is a span, and no day that only a convention gives is a bound."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import Date
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule


@record_rule(Severity.WARNING)
def lasting_as_point(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """An event of a lasting kind goes on from one time to another.

    A war or a standing demand is not once, some time by the day of an article: that is when it was seen. Write a span:
    2022-02/.. goes on; /.. goes on since nobody says when; /2025-10 had begun before, and ended then.
    """
    event = record.event
    kind, date = known.kinds.get(event.kind), event.date
    ongoing = event.status == "ongoing"
    if kind and kind.lasting and not date.lasts and (date.first is None or ongoing):
        start, end = (one.text if one else "" for one in (date.start, date.end))
        span = f"{start}/{'..' if ongoing else end}"
        told = f"{str(date)!r} is once, and what is of the kind {event.kind!r} lasts"
        yield event.at("date"), f"{told}: write {span!r}, or give it another kind"


@neighbours_rule(Severity.WARNING, narrowed=True)
def bound_of_a_convention(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """No bound of a date is a day that no text gives.

    The words “in the coming weeks” are read as eight weeks so that they can contradict a date; whoever is told that the
    eighth ends on a Sunday is told too much. Leave that side open: [2025-10-20..] or [..2025-10-17] of what is once, a
    blank before or after the stroke of what lasts.
    """
    event, there = record.event, [one for one in evidence.conventions(record.event.id) if one.few]
    date, basis = event.date, evidence.basis(event.id)
    if not (there and any(date.bounds)):
        return
    for side, (day, rests) in enumerate(zip((date.first, date.last), basis, strict=True)):
        words = next((one.words for one in there if day in (one.lasts if side else one.firsts)), None)
        if day and words and rests is None:
            told = f"{quoted(words)} gives no day, and {day} is only how far it is read to reach"
            yield event.at("date"), f"{told}: write {_without(date, side)!r}"


def _without(date: Date, side: int) -> str:
    """Return a date as it is written without its start (0) or its end (1)."""
    start, end = (str(one) if one and number != side else "" for number, one in enumerate(date.bounds))
    return f"{start}/{end}" if date.lasts else f"[{start}..{end}]"


RULES = (lasting_as_point, bound_of_a_convention)
