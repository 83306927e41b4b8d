"""What is told where a sentence stands: the dates of its heading and of its line, and the last one before it.

A phrase takes from them what its words leave out: the month of "the 27th", the year of "27 January", the day that "the
next morning" follows.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.dates import Calendar, Interval
from timeline.language import meaning, phrases
from timeline.language.phrases import Phrase
from timeline.texts.sentences import sentences

if TYPE_CHECKING:
    from timeline.texts.passages import Text

YEARS = 3
"""How many years that were told before it a phrase may take, where none stands nearer: stories look ahead and back."""
HEADING = 100
"""The most characters of a line that is read as a heading."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its date phrases; `start`, `end` and the phrases' offsets are those of the source's raw text.

    `over` are the days told at the head of its line or over it, `before` the last single day that was told before it.
    """

    start: int
    end: int
    phrases: tuple[Phrase, ...]
    over: Interval | None
    before: Interval | None


@dataclass(frozen=True)
class Telling:
    """The sentences of a text, in order."""

    sentences: tuple[Sentence, ...]

    @cached_property
    def dated(self) -> tuple[Sentence, ...]:
        """The sentences that hold a date phrase."""
        return tuple(one for one in self.sentences if one.phrases)

    def at(self, place: int) -> Sentence | None:
        """Return the sentence in which a place of the raw text is, or that is the last before it."""
        index = bisect_right(self.sentences, place, key=lambda one: one.start)
        return self.sentences[index - 1] if index else None


def telling(text: Text, calendar: Calendar | None) -> Telling:
    """Return the sentences of a text whose days are counted by a calendar, their phrases in context."""
    return Telling(tuple(_sentences(text, calendar)))


def _sentences(text: Text, calendar: Calendar | None) -> Iterator[Sentence]:
    reading = text.reading
    heading: Interval | None = None
    line: Interval | None = None
    latest: tuple[Interval, ...] = ()
    day: Interval | None = None
    places = sentences(text)
    for number, (start, end) in enumerate(places):
        gap = reading[places[number - 1][1] : start] if number else "\n"
        tail = reading[end : places[number + 1][0]] if number + 1 < len(places) else "\n"
        found = [phrase.at(start) for phrase in phrases.find(reading[start:end], text.language)]
        over = (None if "\n" in gap else line) or heading
        settled = _settled(found, over, latest, calendar)
        times = [days for phrase in settled if (days := told(phrase, calendar))]
        if "\n" in gap:
            line = told(settled[0], calendar) if settled and settled[0].start - start < 4 else None
            if times and "\n" in tail and _is_heading(reading[start:end], settled):
                heading = times[0]
        there = tuple(in_file(phrase, text) for phrase in settled)
        yield Sentence(*text.stretch((start, end)), there, line or heading, day)
        latest = _last_years((*latest, *times))
        day = next((days for days in reversed(times) if days.first == days.last), day)


def in_file(phrase: Phrase, text: Text) -> Phrase:
    """Return a phrase of the reading text with the offsets of the raw text."""
    start, end = text.stretch((phrase.start, phrase.end))
    ends = tuple(in_file(one, text) for one in phrase.ends)
    return replace(phrase, start=start, end=end, ends=ends)


def _last_years(times: Sequence[Interval]) -> tuple[Interval, ...]:
    """Return, of days told in order, the last of each of the last few years."""
    by_year: dict[int | None, Interval] = {}
    for days in times:
        year = days.last.year if days.last else None
        by_year.pop(year, None)
        by_year[year] = days
    return tuple(by_year.values())[-YEARS:]


def _is_heading(words: str, found: Sequence[Phrase]) -> bool:
    """Whether a line that is one sentence is a heading of the date that it holds, and not much else."""
    length = sum(phrase.end - phrase.start for phrase in found)
    return len(words) <= HEADING and words[-1] not in ".!?…" and length * 4 > len(words.strip("#*=_ "))


def _settled(
    found: Sequence[Phrase], over: Interval | None, latest: Sequence[Interval], calendar: Calendar | None
) -> tuple[Phrase, ...]:
    """Return phrases of one sentence with the days told beside them."""
    if not found:
        return ()
    known = [told(phrase, calendar) for phrase in found]
    settled: list[Phrase] = []
    before: Interval | None = None
    after: list[Interval | None] = [None]
    for days in reversed(known[1:]):
        after.append(days or after[-1])
    for phrase, days, ahead in zip(found, known, reversed(after), strict=True):
        if days is None:
            beside = before or ahead
            context = [beside] if beside else [*([over] if over else []), *reversed(latest)]
            phrase = with_context(phrase, tuple(dict.fromkeys(context)), near=bool(beside or over))
            days = told(phrase, calendar)
        settled.append(phrase)
        before = days or before
    return tuple(settled)


def with_context(phrase: Phrase, context: tuple[Interval, ...], near: bool) -> Phrase:
    """Return a phrase, and its two dates where it holds two, with the days told beside it."""
    ends = tuple(one if one.year is not None else with_context(one, context, near) for one in phrase.ends)
    if ends and ends[1].year is None and (start := told(ends[0], None)):
        ends = ends[0], with_context(ends[1], (start,), near=True)
    others = tuple(one if one.year is not None else replace(one, context=context, near=near) for one in phrase.others)
    return replace(phrase, context=context, near=near, ends=ends, others=others)


def told(phrase: Phrase, calendar: Calendar | None) -> Interval | None:
    """Return the days that a phrase tells by itself or by its context; None where it is read from the publication."""
    if phrase.bound or phrase.kind != "date" or phrase.side or phrase.unit:
        return None
    if phrase.ends:
        both = [told(one, calendar) for one in phrase.ends]
        times = [one for one in both if one]
        if len(times) < 2:
            return None
    elif phrase.year is None and not phrase.context:
        return None
    else:
        times = list(meaning.allowed(phrase, Interval(None, None), calendar=calendar))
    first = min((one.first for one in times if one.first), default=None)
    last = max((one.last for one in times if one.last), default=None)
    return Interval(first, last) if first and last and last - first < 36_600 else None
