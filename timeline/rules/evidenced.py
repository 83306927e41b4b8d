"""Rules on when passages leave events: they leave each some day, and a record tells no less than they do."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import Interval
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.dating import Reading
from timeline.language import meaning
from timeline.records.model import Event
from timeline.rules.dating import instead
from timeline.rules.graphs import told
from timeline.rules.rulebook import Finding, package_rule


@package_rule(Severity.ERROR, reach="links")
def passages_out_of_order(evidence: Evidence) -> Iterator[Finding]:
    """What the passages of related events say of their dates can all be true together.

    Each date may agree with its own passages and with the dates beside it, and be wide enough to hide that the words do
    not: one begins after what it announces was over. Correct a relation, or cite another passage.
    """
    events = evidence.package.events
    for chain in evidence.chronology.conflicts:
        first, last = events[chain[0]], events[chain[-1]]
        if first.date.first and last.date.last and first.date.first > last.date.last:
            continue  # the dates on record say so themselves
        starts, ends = evidence.chronology.alone(first.id).first, evidence.chronology.alone(last.id).last
        message = f"{told(chain, ' before ')}, but by their passages {last.id} is over on {ends}"
        yield (
            first.at("related") if first.related else first.at("date"),
            f"{message}, and {first.id} begins on {starts}",
        )


@package_rule(Severity.WARNING, reach="links")
def date_too_wide(evidence: Evidence) -> Iterator[Finding]:
    """A record's date is no wider than the words that support it leave.

    'On 16 October 2025' gives a day, and a record that says October tells less than it knows. Publication, and words
    such as "recent weeks" that only bound a time, are left out of the count; a window is as wide as its curator saw it.
    Write the date that the words give; or, where two passages do not agree, keep one and record the other under
    `disputes`.
    """
    for record in evidence.standing:
        event = record.event
        if event.date.precision in ("span", "window", "open") or event.id in evidence.misdated:
            continue
        for index, answer in enumerate(evidence.readings[event.id]):
            if answer and "date" in event.citations[index].supports and (left := _left(event, answer)):
                words = f"{quoted(answer.words or '')} ({event.citations[index].source})"
                said = f"{event.date} is wider than {words}, which gives {meaning.shown([left])}"
                yield event.at("date"), said, instead(event.date, [left])
                break


def _left(event: Event, answer: Reading) -> Interval | None:
    """Return the one time that the words of a passage give within a date, where the date is wider; None where not."""
    phrase = answer.phrase
    exact = phrase is not None and phrase.exact and not answer.unless and not answer.problem
    within = [one for one in answer.allowed if one.overlaps(event.date.interval)] if answer.reads or exact else []
    if len(within) != 1 or within[0].contains(event.date.interval) or not event.date.interval.contains(within[0]):
        return None
    return within[0]


RULES = (passages_out_of_order, date_too_wide)
