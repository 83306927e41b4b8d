"""What a phrase without a year may mean by the days that are told before it: "that autumn", below "3 May 1847"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import Interval
from timeline.evidence.context import told
from timeline.evidence.sources import SourceEvidence
from timeline.language import meaning
from timeline.language.phrases import Phrase

_OPEN = Interval(None, None)


def told_before(phrase: Phrase) -> tuple[Interval, ...]:
    """Return what a phrase can mean by what is told before it, by the nearest of that first."""
    if phrase.year is not None or phrase.ends:
        return ()
    return tuple(one for days in phrase.context for one in _by(phrase, days))


def near(phrase: Phrase, source: SourceEvidence) -> tuple[Interval, ...]:
    """Return what a phrase can mean by the last days that its paragraph tells before it, in a text of another age.

    Nothing in one that may tell of its own: "in June" is as likely the last June there.
    """
    if not of_another_age(phrase, source):
        return ()
    days = next((one for one in _told(phrase, source) if one in phrase.context), None)
    return _by(phrase, days) if days else ()


def of_another_age(phrase: Phrase, source: SourceEvidence) -> bool:
    """Whether a phrase has no year, and all that is told before it is long past where its source was published."""
    published = source.source.published.interval
    free = phrase.year is None and not phrase.ends and bool(phrase.context)
    return free and all(meaning.long_past(one, published) for one in phrase.context)


def _by(phrase: Phrase, days: Interval) -> tuple[Interval, ...]:
    return meaning.as_one(phrase._replace(context=(days,), asides=()), _OPEN)


def _told(phrase: Phrase, source: SourceEvidence) -> Iterator[Interval]:
    """Yield the days that the paragraph of a phrase tells before it, the last first."""
    text, telling = source.text, source.telling
    first = text.stretch(text.paragraph(text.place(phrase.start, phrase.end)))[0]
    for number in range(telling.number(phrase.start), -1, -1):
        sentence = telling.sentences[number]
        if sentence.start < first:
            return
        before = [one for one in sentence.phrases if one.end <= phrase.start]
        yield from (days for one in reversed(before) if (days := told(one, source.source.calendar)))
