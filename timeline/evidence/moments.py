"""When, by the clock, something was: as a passage tells it, counts it from another event, or says how long it took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from timeline.dates import Date, Day, Interval, Point
from timeline.diagnostics import quoted
from timeline.evidence.context import Sentence
from timeline.evidence.sources import SourceEvidence
from timeline.language import clock, meaning
from timeline.language.clock import TimeOfDay
from timeline.language.phrases import Phrase
from timeline.records.model import Citation
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage

_DAY = 24 * 60 * 60
_SECONDS = {"minute": 60, "hour": 60 * 60}
_NEAR = 5 * 60
"""How near quarters of an hour in words are: "half an hour later"."""


@dataclass(frozen=True, slots=True)
class Moments:
    """A stretch of time by the clock, in seconds of UTC as `Point` counts them; of a time of day, on any day.

    `open` says that nothing is known of it, so that it contradicts no time; `exact`, that it was told to the second.
    """

    text: str
    seconds: tuple[int, int] | None = None
    daily: bool = False
    exact: bool = True

    def __str__(self) -> str:
        return self.text

    @property
    def open(self) -> bool:
        """Whether it may be any time."""
        return self.seconds is None

    def may_be(self, point: Point, rough: int = 0) -> bool:
        """Whether a point may lie in it, or so many seconds beside it."""
        if self.seconds is None:
            return True
        if not point.seconds or (point.clock and point.clock.second is not None and not self.exact):
            return False
        first, last = self.seconds[0] - rough, self.seconds[1] + rough
        if not self.daily:
            return first <= point.seconds[1] and point.seconds[0] <= last
        after = (point.seconds[0] - first) % _DAY
        return after <= last - first or _DAY - after <= point.seconds[1] - point.seconds[0]


def told(citation: Citation, passage: Passage, source: SourceEvidence, point: Point) -> list[Moments]:
    """Return the times of day in a passage, as what a point may be; only those that the citation `says`, if any."""
    language = source.text.language
    times = clock.times(citation.says or "", language) or clock.times(passage.exact, language)
    sentence = source.telling.at(passage.spans[0].start)
    over = sentence.zone if sentence else None
    return [moment for time in times for moment in _on_the_clock(time, source.source, point, over)]


def _on_the_clock(time: TimeOfDay, source: Source, point: Point, over: int | None) -> Iterator[Moments]:
    own = point.clock.offset if point.clock else 0
    if time.offset is not None:
        offsets = {time.offset}
    else:
        known = _offset(source, point)
        offsets = {one for one in (known, over, own if time.local else None) if one is not None} or {own}
    length = 0 if time.second is not None else 59
    for offset in sorted(offsets):
        for hour in time.hours:
            start = hour * 3600 + time.minute * 60 + (time.second or 0) - offset * 60
            text = f"{quoted(time.text)} ({source.id})"
            yield Moments(text, (start, start + length), daily=True, exact=time.second is not None)


def offsets(date: Date, passage: Passage, source: SourceEvidence) -> frozenset[int]:
    """Return how many minutes ahead of UTC the clock of a passage may be that names none."""
    sentence = source.telling.at(passage.spans[0].start)
    known = {_offset(source.source, point) for point in (date.start, date.end) if point}
    return frozenset(one for one in (*known, sentence.zone if sentence else None) if one is not None)


def other_days(date: Date, passage: Passage, source: SourceEvidence) -> Iterator[tuple[Day, Day]]:
    """Yield the day that a moment of a date has by the clock of a passage, and by its own, where these are two days."""
    offsets = {time.offset for time in clock.times(passage.exact, source.text.language)}
    for point in dict.fromkeys((date.start, date.end)):
        if point and point.seconds:
            for offset in {_offset(source.source, point) if one is None else one for one in offsets} - {None}:
                day = Day.fromordinal((point.seconds[0] + (offset or 0) * 60) // _DAY)
                if day != point.first:
                    yield day, point.first


def counted(phrase: Phrase, anchor: Moments) -> Moments:
    """Return what lies so many minutes or hours from when another event was, as exactly as the words say."""
    if anchor.seconds is None:
        return Moments(quoted(phrase.text))
    unit = _SECONDS[str(phrase.unit)]
    slack = 0 if phrase.unit == "minute" else unit // 2
    if phrase.unit == "minute" and phrase.amount % 15 == 0 and not any(map(str.isdigit, phrase.text)):
        slack = _NEAR
    if phrase.about:
        slack = max(unit, abs(phrase.amount) * unit // 2)
    far = phrase.amount * unit
    low, high = sorted((0, far)) if phrase.few else (far, far)
    first, last = anchor.seconds
    return Moments(f"{quoted(phrase.text)}, counted", (first + low - slack, last + high + slack), daily=anchor.daily)


def lasting(passage: Passage, source: SourceEvidence, start: Point) -> Iterator[Moments]:
    """Yield when what began at a point and went on as long as a passage says was over."""
    if not start.seconds:
        return
    for length in clock.lengths(passage.exact, source.text.language):
        if unit := _SECONDS.get(length.unit):
            slack = 0 if length.unit == "minute" else unit // 2
            first, last = (start.seconds[0] + length.least * unit, start.seconds[1] + length.most * unit)
            yield Moments(quoted(length.text), (first - slack, last + slack))


def _offset(source: Source, point: Point) -> int | None:
    """Return how many minutes a source's clock was ahead of UTC on a day; None where nobody knows."""
    hour, minute = (point.clock.hour, point.clock.minute) if point.clock else (12, 0)
    return ahead(source, point.first, hour, minute)


def ahead(source: Source, day: Day, hour: int, minute: int) -> int | None:
    """Return how many minutes a source's clock was ahead of UTC at a time of a day; None where nobody knows."""
    if not (source.timezone and 1 <= day.year <= 9999):
        return None
    offset = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(source.timezone)).utcoffset()
    return None if offset is None else int(offset.total_seconds()) // 60


EVENING = 17
"""The hour from which a time of day may be of the first day of a night."""


def by_the_day(sentence: Sentence, late: bool) -> list[Interval]:
    """Return the days on which a time of day in a sentence may be: those told in it, over and before it, their next."""
    own = [days for phrase in sentence.phrases for days in meaning.allowed(phrase, Interval(None, None))]
    known = [one for one in (sentence.over, sentence.before, *own) if one and one.first and one.last]
    days: dict[Day, None] = {}
    for one in known:
        if one.first and one.last and one.last - one.first <= 1:
            days |= dict.fromkeys((one.first, one.last) if late else (one.last,))
    return [Interval(day + count, day + count) for day in days for count in (0, 1)]


def same_day(phrase: Phrase, minutes: tuple[int, int] | None) -> bool:
    """Whether so many minutes or hours from a time of day, roughly, are of its day still."""
    if minutes is None:
        return False
    unit = 60 if phrase.unit == "hour" else 1
    far = phrase.amount * unit
    slack = abs(far) + unit if phrase.about or phrase.few else unit
    return minutes[0] + min(far, 0) >= slack and minutes[1] + max(far, 0) + slack < _MINUTES


_MINUTES = 24 * 60
