"""Rules on when passages leave events: they leave each some day, and a record tells no less than they do."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import Interval
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.dated import written
from timeline.evidence.dating import Reading, counted
from timeline.evidence.quotes import RecordEvidence
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


@package_rule(Severity.WARNING, reach="links")
def date_of_one_end(evidence: Evidence) -> Iterator[Finding]:
    """What the words tell from one date to another, or between two, is dated by both.

    'Between 22 and 29 August' gives neither day by itself. Write the span or the window. Where the event is what began
    or ended then, its title or summary says so; else name the day with `says`, and say with `reads` that it counts.
    """
    for record in evidence.standing:
        event = record.event
        cited = zip(event.citations, evidence.readings[event.id], strict=True)
        there = [(one.source, answer) for one, answer in cited if "date" in one.supports and answer and answer.words]
        ends = [
            (source, answer, whole) for source, answer in there if (whole := _around(evidence, event, source, answer))
        ]
        if ends and len(ends) == len(there) and not _turns(record, evidence):
            source, answer, whole = ends[0]
            given = written(whole, lasts=bool(answer.phrase and answer.phrase.joint == "from"))
            asked = "did it begin or end then, and not last or lie between them?"
            told = f"{event.date} is one end of {quoted(answer.words or '')} ({source}): {asked}"
            yield event.at("date"), f"{told} Else write {given}"


def _around(evidence: Evidence, event: Event, source: str, answer: Reading) -> Interval | None:
    """Return what the words tell as one time, of which the date is one end alone; None where it is not."""
    phrase, known = answer.phrase, evidence.package.sources[source]
    if phrase is None or phrase.joint not in ("from", "between") or phrase.night or answer.problem:
        return None
    date = event.date.interval
    there = meaning.as_one(phrase, known.published.interval, calendar=counted(event, known))
    around = [one for one in there if one != date and one.contains(date)]
    if any(date.contains(one) for one in there):
        return None
    return next((one for one in around if date.first == one.first or date.last == one.last), None)


def _turns(record: RecordEvidence, evidence: Evidence) -> bool:
    """Whether the words of an event tell of a beginning or an end."""
    event, kind = record.event, evidence.known.kinds.get(record.event.kind)
    quotes = [quote for quote in record.quotes if quote is not None]
    own = f"{event.title} {event.summary} {kind.label if kind else ''}"
    told = {(one.language, words) for one in quotes for words in (own, one.folded)}
    return any(one.idea in _TURNS for language, words in told for one in language.opposites.said(words))


_TURNS = frozenset(("begin", "open", "birth", "arrive", "appoint", "build", "join", "marry"))
"""The ideas of which either side is one end of something that may last."""

RULES = (passages_out_of_order, date_too_wide, date_of_one_end)
