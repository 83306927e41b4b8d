"""Which times of day a curator's own words tell that nothing tells which they may rest on (`grounds`).

They go by value and by the clock that is named: what quotes tell by another clock, or on record, is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.evidence import moments
from timeline.evidence.grounds import Grounds
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.status import sentences_of
from timeline.language import clock
from timeline.language.clock import TimeOfDay
from timeline.language.language import Language
from timeline.texts.passages import Passage

_DAY = 24 * 60
_FAR = 500
"""How many characters before a passage are read at most."""


class _Told(NamedTuple):
    """A time of day as minutes by its own clock, as far as is known which, and how many that may be ahead of UTC."""

    minutes: frozenset[int]
    offsets: frozenset[int]


def new_times(words: str, written: Language, there: Grounds) -> Iterator[str]:
    """Yield the times of day in figures that are told nowhere; none where quotes count hours or minutes from others."""
    asked = [one for one in clock.times(words, written) if one.text[:1].isdigit() and not there.has(one.text)]
    if not (asked and all(one.dates.tells for one in (written, *there.languages))) or there.counts_hours:
        return
    told = list(_told(there, written))
    for one in asked:
        if not any(_is_told(one, other) for other in told):
            yield one.text


def _told(there: Grounds, written: Language) -> Iterator[_Told]:
    """Yield the times of day of quotes, details and dates, and of what else may be leant on."""
    named = frozenset(zone for quote in there.quotes if (zone := clock.zone(quote.reading, quote.language)) is not None)
    for record, passage, source in there.passages:
        known = moments.offsets(record.event.date, passage, source) | named
        for one in _times(passage, source):
            yield _Told(_minutes(one), known if one.offset is None else frozenset((one.offset,)))
    for point in there.points:
        if point.clock:
            yield _Told(frozenset((point.clock.hour * 60 + point.clock.minute,)), frozenset((point.clock.offset,)))
    for words, language in ((words, language) for words in there.own_words for language in (written, *there.languages)):
        for one in clock.times(words, language):
            yield _Told(_minutes(one), frozenset(() if one.offset is None else (one.offset,)))


def _times(passage: Passage, source: SourceEvidence) -> Sequence[TimeOfDay]:
    """Return the times of day of the sentences that a passage touches; of none, the last before in its paragraph."""
    language = source.text.language
    own = [one for words, _ in sentences_of(passage, source) for one in clock.times(words, language)]
    if own:
        return own
    start = max(source.text.paragraph(passage.places[0])[0], passage.places[0][0] - _FAR)
    return clock.times(source.text.folded[start : passage.places[0][0]], language)[-1:]


def _minutes(one: TimeOfDay) -> frozenset[int]:
    return frozenset(hour * 60 + one.minute for hour in one.hours)


def _is_told(one: TimeOfDay, other: _Told) -> bool:
    """Whether a time may be another: by the clock of both, as far as it is known, and to the hour if told so."""
    slack = 0 if any(map(str.isdigit, one.text[2:])) else 59
    gaps = (0,) if one.offset is None or not other.offsets else tuple(one.offset - by for by in other.offsets)
    return any(
        (theirs + gap - mine) % _DAY <= slack or (mine - theirs - gap) % _DAY <= slack
        for mine in _minutes(one)
        for theirs in other.minutes
        for gap in gaps
    )
