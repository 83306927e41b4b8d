"""Days that no text gives: where a reading of words ends only by convention, as "the coming weeks" do after eight.

Such a reading serves to contradict a date. Nobody is told its day as one on which something began or ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.dates import Calendar, Day, Interval
from timeline.evidence.dating import Reading, counted
from timeline.language import meaning
from timeline.records.fields import DATING
from timeline.records.model import Event
from timeline.records.vocabularies import Source


@dataclass(frozen=True, slots=True)
class Convention:
    """The words of a reading, with the first and the last days that it has by convention alone.

    Of `few` weeks or years nothing says how many they are; "early" and "late" lie within a time that is named.
    """

    words: str = ""
    firsts: frozenset[Day | None] = frozenset()
    lasts: frozenset[Day | None] = frozenset()
    few: bool = False


def convention(answer: Reading, published: Interval, calendar: Calendar | None) -> Convention:
    """Return what a reading has by convention alone, of words in a source of these days of publication."""
    phrase = answer.phrase
    if phrase is None or answer.reads:
        return Convention()
    if phrase.few:
        ahead = phrase.side if phrase.kind == "stretch" else phrase.amount
        if ahead > 0:
            return Convention(phrase.text, lasts=frozenset(one.last for one in answer.allowed), few=True)
        return Convention(phrase.text, firsts=frozenset(one.first for one in answer.allowed), few=True)
    if phrase.leans or not (phrase.about or phrase.parts):
        return Convention()
    plain = meaning.allowed(phrase._replace(about=False, parts=()), published, calendar=calendar)
    return Convention(
        phrase.text,
        frozenset(one.first for one in answer.allowed) - {one.first for one in plain},
        frozenset(one.last for one in answer.allowed) - {one.last for one in plain},
    )


def conventions(
    event: Event, readings: Sequence[Reading | None], sources: Mapping[str, Source]
) -> Iterator[Convention]:
    """Yield what is read by convention of the words that support the date of an event, or an end of it."""
    for index, claim in event.claims(*DATING):
        answer, source = readings[index], sources.get(event.citations[index].source)
        if claim.stance == "supports" and answer and not answer.problem and source:
            there = convention(answer, source.published.interval, counted(event, source))
            if there.words:
                says = event.citations[index].says or ""
                yield replace(there, words=says) if there.words in says else there


def open_words(event: Event, there: Sequence[Convention]) -> str | None:
    """Return the words that say no more of when an event begins or ends than is left open; None where none do."""
    date = event.date
    if (date.first is None) == (date.last is None):
        return None
    return next((one.words for one in there if (one.firsts if date.first is None else one.lasts)), None)
