"""The times of day that passages give to moments on record, and to what others are counted from.

"Twenty minutes later" counts from the time that passages tell of the other event, and never from what its record says:
so no ring of events has a time that no passage tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.dates import Date, Point
from timeline.diagnostics import quoted
from timeline.evidence.bounds import Readings
from timeline.evidence.moments import Moments, counted, lasting, told
from timeline.language import clock
from timeline.texts.passages import Passage

if TYPE_CHECKING:
    from timeline.evidence.dating import Reading
    from timeline.evidence.quotes import RecordEvidence, Vocabularies
    from timeline.evidence.sources import SourceEvidence
    from timeline.records.model import Citation

Clocks = Mapping[str, tuple[Moments, ...]]
"""By date, start or end what passages tell of its time of day; one that is open where that is not known."""

_OPEN = (Moments(""),)


@dataclass(frozen=True, slots=True)
class Support:
    """A citation for a date, or an end of it, with its passage, its source and what it allows."""

    citation: Citation
    passage: Passage
    source: SourceEvidence
    answer: Reading

    @property
    def leans(self) -> bool:
        """Whether it is counted, by minutes or hours, from another event."""
        phrase = self.answer.phrase
        return phrase is not None and phrase.leans and phrase.unit in ("minute", "hour")

    def told(self, point: Point) -> list[Moments]:
        """Return the times of day that it tells, or that a curator reads in it."""
        if read := self.citation.reads:
            points = dict.fromkeys((read.start, read.end))
            return [Moments(quoted(self.citation.says or ""), p.seconds) for p in points if p and p.seconds]
        return told(self.citation, self.passage, self.source, point)


def supporting(
    record: RecordEvidence, readings: Iterable[Reading | None], known: Vocabularies, field: str
) -> Iterator[Support]:
    """Yield the citations for a date, or an end of it, whose passages were found."""
    for citation, passage, answer in zip(record.event.citations, record.passages, readings, strict=True):
        if isinstance(passage, Passage) and answer and {"date", field} & {*citation.supports}:
            yield Support(citation, passage, known.texts[citation.source], answer)


def points(date: Date) -> Iterator[tuple[str, Point]]:
    """Yield the points of a date that have a time of day, each with the field that says which it is."""
    whole = date.start == date.end
    for field, point in (("date" if whole else "start", date.start), ("end", None if whole else date.end)):
        if point and point.clock:
            yield field, point


def clocks(records: Iterable[RecordEvidence], readings: Readings, known: Vocabularies) -> Mapping[str, Clocks]:
    """Return for each event on record to the minute what its passages tell of its times of day.

    What counts from others is asked after these; of those that count from each other, it is not asked.
    """
    timed = {one.event.id: one for one in records if next(points(one.event.date), None)}
    found: dict[str, Clocks] = {}
    for id, counts in _in_order(timed, readings, known):
        record = timed[id]
        there = _Record(record, readings[id], known, timed, found if counts else None)
        found[id] = {field: tuple(there.moments(field, point)) for field, point in points(record.event.date)}
    return found


@dataclass(frozen=True, slots=True)
class _Record:
    """An event to the minute, those that it may be counted from, and what is found of these; None for a ring."""

    record: RecordEvidence
    readings: tuple[Reading | None, ...]
    known: Vocabularies
    timed: Mapping[str, RecordEvidence]
    found: Mapping[str, Clocks] | None

    def moments(self, field: str, point: Point) -> Iterator[Moments]:
        """Yield the times that citations give a point: told, counted from another event, or at the end of a length."""
        there = list(supporting(self.record, self.readings, self.known, field))
        told = {index: one.told(point) for index, one in enumerate(there)}
        wordless = not all(one.source.text.language.dates.tells for one in there) and not any(told.values())
        if wordless or any(one.answer.unread and not one.leans for one in there):
            yield from _OPEN
        for index, one in enumerate(there):
            yield from told[index]
            if one.leans and one.answer.phrase and self.found is not None:
                anchors = self._anchors(one.citation.dated_from, one.citation.source)
                yield from (counted(one.answer.phrase, anchor) for anchor in anchors)
            start = self.record.event.date.start
            if field == "end" and start:
                yield from lasting(one.passage, one.source, start)

    def _anchors(self, id: str | None, source: str) -> tuple[Moments, ...]:
        """Return when by the clock an event was, by a source; open where that is not known."""
        record = self.timed.get(id or "")
        if record is None or self.found is None:
            return _OPEN
        otherwise = list(_otherwise(record, source, self.known))
        there = otherwise or list(_borne_out(record.event.date, self.found.get(record.event.id, {})))
        return _OPEN if any(one.open for one in there) else tuple(there)


def _otherwise(record: RecordEvidence, source: str, known: Vocabularies) -> Iterator[Moments]:
    """Yield when by the clock a source says that an event was, against its record."""
    for index, claim in record.event.claims("date"):
        citation, passage = record.event.citations[index], record.passages[index]
        if claim.stance != "disputes" or citation.source != source or not isinstance(claim.value, Date):
            continue
        there = dict(points(claim.value))
        if not there or not isinstance(passage, Passage):
            yield from _OPEN
            continue
        for point in there.values():
            yield from _agreed(point, told(citation, passage, known.texts[source], point))


def _borne_out(date: Date, there: Clocks) -> Iterator[Moments]:
    """Yield when by the clock something was, as it is on record where passages tell that, else as they tell."""
    times = [list(_agreed(point, there.get(field, ()))) for field, point in points(date)]
    both = [one for moments in times for one in moments]
    if date.lasts and len(both) == len(times) == 2 and not any(one.daily or one.open for one in both):
        edges = [edge for one in both if one.seconds for edge in one.seconds]
        yield Moments("", (min(edges), max(edges)))  # or at any time between
    else:
        yield from both


def _agreed(point: Point, there: Iterable[Moments]) -> Iterator[Moments]:
    """Yield a point where words tell it, else what they tell."""
    moments = list(there)
    if any(one.open for one in moments):
        yield from _OPEN
    elif any(one.may_be(point) for one in moments):
        yield Moments("", point.seconds)
    else:
        yield from moments


def _in_order(
    timed: Mapping[str, RecordEvidence], readings: Readings, known: Vocabularies
) -> Iterator[tuple[str, bool]]:
    """Yield each event after those that it is counted from, and whether it is: what counts from itself is not."""
    leans: dict[str, list[str]] = {}
    waits: Counter[str] = Counter()
    for id, record in timed.items():
        there = {
            one.citation.dated_from
            for field, _ in points(record.event.date)
            for one in supporting(record, readings[id], known, field)
            if one.leans and one.citation.dated_from in timed
        }
        for anchor in there:
            leans.setdefault(anchor or "", []).append(id)
            waits[id] += 1
    ready = [id for id in timed if not waits[id]]
    for id in ready:
        yield id, True
        for other in leans.get(id, ()):
            waits[other] -= 1
            if not waits[other]:
                ready.append(other)
    yield from ((id, False) for id in timed if waits[id])


def time_of_day(record: RecordEvidence, index: int) -> str:
    """Return the words of the first time of day in the quote of a citation; nothing where it has none."""
    quote = record.quotes[index]
    times = clock.times(quote.folded, quote.language) if quote is not None else ()
    return times[0].text if times else ""
