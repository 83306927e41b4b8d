"""What the citations of a package allow dates to be, those first on whose events others lean.

"The day after" is counted from what the same source says of that event's date: where it says otherwise than the record,
from that alone; else from what it leaves together with all other passages, by themselves and by relations. The date on
record takes no part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates import Date, Day, Interval, Point
from timeline.evidence import bounds, dating
from timeline.evidence.bounds import Chronology, Readings
from timeline.evidence.dating import Reading
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sayings import is_speech
from timeline.records.fields import DATING
from timeline.records.model import Event
from timeline.texts.passages import Passage

_Told = tuple[str, str]
"""What a source tells of an event: the ids of the event and of the source."""


@dataclass(frozen=True)
class Anchors:
    """The times of events that others are counted from: what is read of them, and when else passages leave them."""

    events: Mapping[str, Event]
    readings: Mapping[str, Sequence[Reading | None]]
    chronology: Chronology | None = None

    def __contains__(self, id: str) -> bool:
        return id in self.events

    def of(self, id: str, source: str, edge: int = 0) -> tuple[Interval, ...]:
        """Return when an event was by a source, as far as passages leave it; none where that is not known.

        What lasts is counted from its beginning (-1), its end (1), or from all of it or either (0).
        """
        event = self.events[id]
        said = list(self._otherwise(event, source))
        if not said:
            left = self.chronology.left(id) if self.chronology else Interval(None, None)
            said = list(dict.fromkeys(self._said(event, source))) or [left]
            said = [shared for one in said if (shared := one.intersect(left))] or said
        whole = tuple(one for one in said if one.first or one.last)
        if not event.date.lasts:
            return whole
        start = _edge(event.date.start, (one.first for one in said))
        end = _edge(event.date.end, (one.last for one in said))
        return (*(() if edge else whole), *(start if edge <= 0 else ()), *(end if edge >= 0 else ()))

    def minutes(self, id: str, source: str) -> tuple[int, int] | None:
        """Return the first and the last minute of a day at which an event was by a source; None if none is told."""
        event = self.events[id]
        told = [
            answer.minutes
            for index, claim in event.claims(*DATING)
            if event.citations[index].source == source
            and (answer := self.readings[id][index] if id in self.readings else None)
            and answer.minutes
        ]
        return (min(one for one, _ in told), max(other for _, other in told)) if told else None

    def _otherwise(self, event: Event, source: str) -> Iterator[Interval]:
        """Yield the dates that a source gives an event against its record."""
        for index, claim in event.claims(*DATING):
            if claim.stance == "disputes" and event.citations[index].source == source and isinstance(claim.value, Date):
                yield claim.value.interval

    def _said(self, event: Event, source: str) -> Iterator[Interval]:
        """Yield what the words of a source allow an event, where they support its date."""
        for index, claim in event.claims(*DATING):
            answer = self.readings[event.id][index] if event.id in self.readings else None
            supports = event.citations[index].source == source and claim.stance == "supports"
            if supports and answer and answer.stands(claim.value):
                yield from answer.means(claim.field, claim.value) if answer.words else answer.over


def _edge(point: Point | None, days: Iterable[Day | None]) -> tuple[Interval, ...]:
    """Return when something began or ended that passages say was on one of these days: all of a month, if it is one."""
    told = [Interval(day, day) for day in days if day]
    within = point and any(point.days.contains(day) for day in told)
    return (point.days,) if point and within else tuple(dict.fromkeys(told))


def readings(
    records: Iterable[RecordEvidence], known: Vocabularies, events: Mapping[str, Event]
) -> tuple[Readings, Chronology]:
    """Return what each citation of these records allows its date to be, and when passages leave the events.

    A citation that does not speak of the date, or is not found, has None. What leans on an event that its source does
    not date to the day is read last, with what all other passages leave that event.
    """
    by_id = {record.event.id: record for record in records}
    standing = {id: record.event for id, record in by_id.items()}
    published = {source.id: source.published.interval for source in known.sources.values()}
    read: dict[str, list[Reading | None]] = {id: [None] * len(one.passages) for id, one in by_id.items()}

    def reading(id: str, index: int, anchors: Anchors) -> bool:
        """Read a citation; return whether more may come to be known of the event that it leans on."""
        citation, passage = by_id[id].event.citations[index], by_id[id].passages[index]
        if isinstance(passage, Passage):
            source = known.texts[citation.source]
            read[id][index] = dating.reading(
                by_id[id].event, citation, passage, source, anchors, speech=is_speech(by_id[id].event, known.kinds)
            )
        if citation.dated_from is None or citation.dated_from not in events:
            return False
        there = anchors.of(citation.dated_from, citation.source)
        return len(there) != 1 or there[0].first != there[0].last

    anchors = Anchors(events, read)
    waiting = [
        (id, index)
        for id, source in _in_order(by_id)
        for index, citation in enumerate(by_id[id].event.citations)
        if citation.source == source and citation.dates and reading(id, index, anchors)
    ]
    chronology = bounds.chronology(standing, read, published)
    if waiting:
        anchors = Anchors(events, read, chronology)
        for id, index in waiting:
            reading(id, index, anchors)
        chronology = bounds.chronology(standing, read, published)
    return chronology.readings, chronology


def _in_order(records: Mapping[str, RecordEvidence]) -> Iterator[_Told]:
    """Yield what each source tells of each event, after what that leans on; at last what leans on itself."""
    told = {
        (id, citation.source): None for id, one in records.items() for citation in one.event.citations if citation.dates
    }
    leaning: dict[_Told, list[_Told]] = {}
    waits: Counter[_Told] = Counter()
    for id, one in records.items():
        for node, anchor in {((id, c.source), (c.dated_from or "", c.source)) for c in one.event.citations if c.dates}:
            if anchor in told:
                leaning.setdefault(anchor, []).append(node)
                waits[node] += 1
    ready = [node for node in told if not waits[node]]
    for node in ready:
        yield node
        for other in leaning.get(node, ()):
            waits[other] -= 1
            if not waits[other]:
                ready.append(other)
    yield from (node for node in told if waits[node])
