"""The day and the minute of a passage that tells a time of day: by the date that stands over it, where it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from timeline.dates import Day, Interval
from timeline.evidence import moments
from timeline.evidence.context import Sentence
from timeline.evidence.headed import Head
from timeline.evidence.sources import SourceEvidence
from timeline.language import clock
from timeline.language.clock import TimeOfDay
from timeline.texts import passages
from timeline.texts.passages import Passage

_HALF = 12 * 60
"""Minutes by which a time lies before that of an entry above it where it is likely after midnight."""
_ABOVE = 200
"""How many sentences above a passage are asked for their times."""


@dataclass(frozen=True)
class Timed:
    """A passage of a source with the times of day that it tells."""

    source: SourceEvidence
    passage: Passage
    times: tuple[TimeOfDay, ...]

    @property
    def sentence(self) -> Sentence | None:
        """The sentence in which the passage begins."""
        return self.source.telling.at(self.passage.spans[0].start)

    @property
    def leads(self) -> bool:
        """Whether the passage is an entry that begins with its time, as in a log: "- 22:51 – The disk is full"."""
        if not self.times or self.times[0].start > 1:
            return False
        reading, (start, _) = self.source.text.reading, self.passage.places[0]
        return re.fullmatch(r"[\W_]*", reading[reading.rfind("\n", 0, start) + 1 : start]) is not None

    def head(self, *, dated: bool) -> Head | None:
        """Return the date of one day that stands over the passage; None where it may be of another.

        One that is `dated` itself is of that day only if it begins with its time.
        """
        sentence = self.sentence
        head = sentence.head if self.times and sentence else None
        if sentence is None or head is None or not head.is_day or self._holds(head):
            return None
        if self.leads:
            return head
        return None if dated or sentence.before not in (None, head.days) else head

    def moments(self, days: Interval) -> tuple[str, ...]:
        """Return each time that the passage tells on one day, or in one night, as EDTF: the day alone by no clock."""
        return tuple(dict.fromkeys(self._written(one, days) for one in self.times if self._day(one, days)))

    def moment(self, days: Interval) -> str | None:
        """Return the time by the minute where it tells one alone, else the day; None where that may be the next."""
        if days.first is None or any(self._passes_midnight(one) for one in self.times):
            return None
        there = {self._instant(one, days): self._written(one, days) for one in reversed(self.times)}
        if len(there) == 1:
            return next(iter(there.values()))
        return str(days.first) if days.first == days.last else None

    def _holds(self, head: Head) -> bool:
        return any(span.start <= head.phrase.start < span.end for span in self.passage.spans)

    def _day(self, time: TimeOfDay, days: Interval) -> Day | None:
        """Return the day of a time: of a night the first before midnight, the second after it."""
        return days.last if time.hours[0] < _HALF // 60 else days.first

    def _hour(self, time: TimeOfDay) -> int | None:
        """Return the one hour that a time is told at; of two the first, where entries beside it count up to 24."""
        if len(time.hours) == 1:
            return time.hours[0]
        counts = any(other.hours[0] > _HALF // 60 for other in self._beside())
        return time.hours[0] if counts and not re.search(r"[^\W\d]", time.text) else None

    def _written(self, time: TimeOfDay, days: Interval) -> str:
        day, hour = self._day(time, days), self._hour(time)
        offset = None if hour is None or day is None else self._offset(time, day, hour)
        if hour is None or offset is None:
            return str(day)
        seconds = "" if time.second is None else f":{time.second:02}"
        return f"{day}T{hour:02}:{time.minute:02}{seconds}{zone(offset)}"

    def _offset(self, time: TimeOfDay, day: Day, hour: int) -> int | None:
        """Return how many minutes the clock of a time is ahead of UTC: as it says, its heading, or its source."""
        if time.offset is not None:
            return time.offset
        over = self.sentence.zone if self.sentence and not time.local else None
        return moments.ahead(self.source.source, day, hour, time.minute) if over is None else over

    def _instant(self, time: TimeOfDay, days: Interval) -> str:
        """Return what two times share that are one, told by two clocks."""
        written = self._written(time, days)
        if "T" not in written or written.startswith("-"):
            return written + time.text
        return datetime.fromisoformat(written).astimezone(UTC).isoformat()

    def _passes_midnight(self, time: TimeOfDay) -> bool:
        """Whether an entry above, under the same date, is so late that a time is likely of the next day."""
        minute = time.hours[0] * 60 + time.minute
        return any(other.hours[0] * 60 + other.minute - minute >= _HALF for other in self._above())

    def _above(self) -> Iterator[TimeOfDay]:
        """Yield the times with which the entries above begin that stand under the same date."""
        number = self.source.telling.number(self.passage.spans[0].start)
        yield from self._begun(range(number - 1, max(-1, number - _ABOVE), -1))

    def _beside(self) -> Iterator[TimeOfDay]:
        number = self.source.telling.number(self.passage.spans[0].start)
        yield from self._begun(range(number - 1, max(-1, number - _ABOVE), -1))
        yield from self._begun(range(number + 1, min(len(self.source.telling.sentences), number + _ABOVE)))

    def _begun(self, numbers: range) -> Iterator[TimeOfDay]:
        text, there = self.source.text, self.source.telling.sentences
        for one in (there[number] for number in numbers):
            if self.sentence is None or one.head != self.sentence.head:
                return
            words = text.raw[one.start : one.end].lstrip("-*•+> \t|")[:_LOOKED]
            yield from (time for time in clock.times(words, text.language)[:1] if time.start <= 1)


_LOOKED = 40
"""How many characters of an entry are read for its time."""


def passage_of(head: Head, source: SourceEvidence) -> Passage | None:
    """Return the passage that a date over others is."""
    there = passages.everywhere(head.phrase.text, source.text)
    return next((one for one in there if one.spans[0].start == head.phrase.start), None)


def zone(offset: int) -> str:
    """Return minutes ahead of UTC as EDTF has them.

    >>> zone(0), zone(120), zone(-210)
    ('Z', '+02:00', '-03:30')
    """
    return f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02}:{abs(offset) % 60:02}" if offset else "Z"
