"""What each bound of a date rests on, so that nobody takes the day of an article for that of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.dates import Day, Interval
from timeline.evidence.bounds import Chronology
from timeline.evidence.conventions import convention
from timeline.evidence.dating import Reading, counted
from timeline.records.fields import DATING
from timeline.records.model import Event
from timeline.records.proofs import Bound
from timeline.records.vocabularies import Source


def basis(
    event: Event, readings: Sequence[Reading | None], chronology: Chronology, sources: Mapping[str, Source]
) -> tuple[Bound | None, Bound | None]:
    """Return what the first and the last day of a date rest on; None where it is open, or nothing gives that day."""
    worded: list[Interval] = []
    firsts: set[Day | None] = set()
    lasts: set[Day | None] = set()
    for field, index, answer in _supporting(event, readings):
        if answer.words:
            source = sources[event.citations[index].source]
            vague = convention(answer, source.published.interval, counted(event, source))
            told = _told(field, answer)
            worded += told
            side = answer.phrase.side if answer.phrase and answer.phrase.kind == "stretch" else 0  # of the publication
            firsts |= {one.first for one in told if side <= 0} - vague.firsts
            lasts |= {one.last for one in told if side >= 0} - vague.lasts
    others = chronology.from_others(event.id)
    published = [
        sources[event.citations[index].source].published
        for index, claim in event.claims(*DATING)
        if claim.stance == "supports" and event.citations[index].source in sources
    ]
    return (
        _rests_on(
            event.date.first,
            _given(event, worded, firsts),
            others.first,
            (one.first for one in published),
        ),
        _rests_on(
            event.date.last,
            _given(event, worded, lasts),
            others.last,
            (one.last for one in published),
        ),
    )


def _supporting(event: Event, readings: Sequence[Reading | None]) -> Iterator[tuple[str, int, Reading]]:
    for index, claim in event.claims(*DATING):
        answer = readings[index]
        if claim.stance == "supports" and answer and not answer.problem:
            yield claim.field, index, answer


def _told(field: str, answer: Reading) -> tuple[Interval, ...]:
    """Return the times that words may mean, for the date or an end of it."""
    return (*answer.allows(field), *answer.ends, *answer.beside)


def _given(event: Event, worded: Iterable[Interval], edges: Iterable[Day | None]) -> frozenset[Day | None]:
    """Return the days that words give an edge: what begins or ends there, and all of a date that lies within a time."""
    date = event.date
    whole = not date.lasts and date.precision not in ("window", "open")
    days = set(edges)
    if whole and any(one.contains(date.interval) or date.interval.contains(one) for one in worded):
        days |= {date.first, date.last}
    return frozenset(days)


def _rests_on(
    day: Day | None, worded: frozenset[Day | None], other: Day | None, published: Iterable[Day | None]
) -> Bound | None:
    if day is None:
        return None
    if day in worded:
        return "words"
    if day == other:
        return "relation"
    return "publication" if day in set(published) else None
