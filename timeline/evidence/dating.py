"""What a citation says of a date: its phrase, read as its source can have meant it.

The words are the source's, so they are read against the days on which it can have been published, and, where they
lean on another event ("today", "the day after"), against the date that the same source gives that event. What a
curator reads in words (`reads`) stands for what they say; whether they may be read so, the rules ask.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from timeline.dates import Calendar, Date, Interval
from timeline.diagnostics import listed, quoted
from timeline.evidence.context import Sentence, told
from timeline.evidence.sources import SourceEvidence
from timeline.language import clock, meaning
from timeline.language.phrases import Phrase
from timeline.records.model import Citation, Event
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage, Text
from timeline.texts.words import within

AHEAD = ("proposed", "planned", "postponed", "not-yet")
"""Statuses of what still lay ahead when a source wrote."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a citation allows a date to be, or the problem that keeps it from saying.

    `phrase` is None where the words hold none: then they allow what had happened by the source's publication, or, of
    a plan, what had not. `unless` is the problem of words that lean on an event which nobody names, where the date is
    not the one that is told before them. `unread` are words of time that no form reads: they contradict nothing.
    `reads` is what the curator reads in the words that the citation `says`; `against` is then what keeps the words from
    being read so, as far as the forms of the language read them. `ends` are the times that it allows a beginning or an
    end alone; `over` those told over words without a phrase.
    """

    phrase: Phrase | None
    allowed: tuple[Interval, ...]
    problem: str | None = None
    unless: str | None = None
    unread: str | None = None
    says: str | None = None
    reads: Date | None = None
    against: str | None = None
    ends: tuple[Interval, ...] = ()
    over: tuple[Interval, ...] = ()

    def allows(self, field: str) -> tuple[Interval, ...]:
        """Return what it allows a field to be: the date, or its start or end."""
        return self.allowed if field == "date" else self.ends

    @property
    def words(self) -> str | None:
        """The words that date the event, if any do."""
        return self.phrase.text if self.phrase else self.says

    @property
    def leans(self) -> bool:
        """Whether it is counted from another event."""
        return self.phrase is not None and self.phrase.leans


class Anchors(Protocol):
    """The times of the events that others are counted from."""

    def __contains__(self, id: str) -> bool:
        """Whether there is such an event."""

    def of(self, id: str, source: str) -> tuple[Interval, ...]:
        """Return when an event was by a source."""


def reading(event: Event, citation: Citation, passage: Passage, source: SourceEvidence, anchors: Anchors) -> Reading:
    """Return what a citation, which speaks of the date, allows it to be."""
    there = source.quoted_phrases(passage)
    if citation.says:
        said = _said(citation.says, passage, source.text)
        if not said:
            return Reading(None, (), f"`says` is {quoted(citation.says)}, which is not in the quote")
        there = tuple(_named(p, said) for p in there if _touches(p, said))
        if citation.reads:
            against = _against(citation, citation.reads, there, source, counted(event, source.source), anchors)
            read = (citation.reads.interval,)
            return Reading(None, read, says=citation.says, reads=citation.reads, against=against, ends=read)
        if not there:
            return _without(event, citation, passage, source)
    else:
        there = _that_count(citation, there, source.source)
    if len({(phrase.text, phrase.kind) for phrase in there}) > 1:
        several = listed([quoted(phrase.text) for phrase in there])
        return Reading(
            None, (), f"the quote has several date phrases ({several}); name the one that counts with `says`"
        )
    if there:
        return _read(event, citation, there[0], source, anchors)
    if citation.dated_from:
        return Reading(None, (), "`dated_from` is given, and no phrase of the quote leans on it")
    return _without(event, citation, passage, source)


def _against(
    citation: Citation,
    reads: Date,
    there: Iterable[Phrase],
    source: SourceEvidence,
    calendar: Calendar | None,
    anchors: Anchors,
) -> str | None:
    """Return what date phrases say that a curator reads otherwise; None where they may be read so, or not at all."""
    known = citation.dated_from and citation.dated_from in anchors
    leant_on = anchors.of(citation.dated_from, citation.source) if citation.dated_from and known else (None,)
    said = []
    for phrase in there:
        if fault := meaning.faults(phrase, calendar):
            return fault
        published = source.source.published.interval
        allowed = [one for days in leant_on for one in meaning.allowed(phrase, published, days, calendar)]
        if any(one.overlaps(reads.interval) for one in allowed):
            return None
        if allowed:
            said.append(f"{quoted(phrase.text)} allows {meaning.shown(allowed)}")
    return listed(said, 2) or None


def _said(words: str, passage: Passage, text: Text) -> list[tuple[int, int]]:
    """Return start and end, in the raw text, of every place where a passage has the words."""
    return [text.stretch(place) for around in passage.places for place in within(text.fold(words), text, around)]


def _touches(phrase: Phrase, places: Sequence[tuple[int, int]]) -> bool:
    return any(phrase.start < end and start < phrase.end for start, end in places)


def _named(phrase: Phrase, places: Sequence[tuple[int, int]]) -> Phrase:
    """Return what is named of a phrase: one of its two dates, or all of it."""
    named = [end for end in phrase.ends if _touches(end, places)]
    return named[0] if len(named) == 1 else phrase


def _that_count(citation: Citation, there: tuple[Phrase, ...], source: Source) -> tuple[Phrase, ...]:
    """Return, of the phrases of a quote, those that can be what it says of the date.

    `dated_from` asks for one that leans. Without it, one that leans, or only bounds a time ("the worst since 1945"),
    counts where there is no other.
    """
    if citation.dated_from:
        return tuple(phrase for phrase in there if phrase.leans) or there
    there = tuple(phrase for phrase in there if not phrase.leans) or there
    there = tuple(phrase for phrase in there if not phrase.bound) or there
    there = tuple(phrase for phrase in there if not _is_vague(phrase, source.published.interval)) or there
    return (
        tuple(phrase for phrase in there if not any(_completes(phrase, other, source.calendar) for other in there))
        or there
    )


def _is_vague(phrase: Phrase, published: Interval) -> bool:
    """Whether a weekday is that of a month or year of which it is not told which week is meant."""
    if phrase.kind != "weekday":
        return False
    return any(one.first and one.last and one.last - one.first > 7 for one in meaning.allowed(phrase, published))


def _completes(phrase: Phrase, other: Phrase, calendar: Calendar | None) -> bool:
    """Whether a year or month is what another phrase of the sentence takes it from: "1170 … on 29 December"."""
    days = told(phrase, calendar) if phrase.day is None and phrase.year is not None else None
    return days is not None and other.kind == "date" and other.near and days in other.context


def _without(event: Event, citation: Citation, passage: Passage, source: SourceEvidence) -> Reading:
    """Return the reading of words without a date phrase: what is told over them, and what their publication leaves."""
    language = source.text.language
    words = citation.says or passage.exact
    unread = None if source.cuts_phrase(passage) and not citation.says else clock.untold(words, language)
    if citation.says and not (unread or clock.times(words, language) or clock.lengths(words, language)):
        of = language.name or quoted(language.tag)
        return Reading(None, (), f"no form of {of} reads {quoted(words)}: say what it means with `reads`")
    published = source.source.published.interval
    ahead = known_status(event, citation.source) in AHEAD
    rest = Interval(published.first, None) if ahead else Interval(None, published.last)
    sentence = source.telling.at(passage.spans[0].start)
    over: Sequence[Interval] = ()
    if sentence and clock.times(passage.exact, language):
        over = _by_the_day(sentence)
    elif sentence and sentence.over and not sentence.over.overlaps(published):  # no date of the whole text
        over = (sentence.over,)
    allowed = (*over, rest)
    unread = citation.says if unread and citation.says else unread
    return Reading(None, allowed, unread=unread, ends=allowed, over=tuple(over))


def _by_the_day(sentence: Sentence) -> list[Interval]:
    """Return the days on which a time of day in a sentence may be: those told in it, over and before it, their next."""
    own = [days for phrase in sentence.phrases for days in meaning.allowed(phrase, Interval(None, None))]
    known = [one.first for one in (sentence.over, sentence.before, *own) if one and one.first and one.first == one.last]
    return [Interval(day + count, day + count) for day in known for count in (0, 1)]


def _read(event: Event, citation: Citation, phrase: Phrase, source: SourceEvidence, anchors: Anchors) -> Reading:
    published, calendar = source.source.published.interval, counted(event, source.source)
    if fault := meaning.faults(phrase, calendar):
        return Reading(phrase, (), fault)
    if not phrase.leans:
        if citation.dated_from:
            return Reading(
                phrase, (), f"`dated_from` is given, and {quoted(phrase.text)} does not lean on another event"
            )
        allowed = meaning.allowed(phrase, published, calendar=calendar)
        ends = tuple(_at_an_end(phrase, published, calendar))
        return Reading(phrase, allowed, unread=None if allowed else phrase.text, ends=ends)
    if not citation.dated_from:
        days_told = phrase.context or ((published,) if phrase.unit == "day" else ())
        near = [one for days in days_told for one in meaning.allowed(phrase, published, days)]
        unless = f"{quoted(phrase.text)} leans on another event; name it with `dated_from`"
        allowed = tuple(near) or meaning.allowed(phrase, published)
        return Reading(phrase, allowed, unless=unless, ends=allowed)
    if citation.dated_from not in anchors:
        return Reading(phrase, (), f"there is no event {citation.dated_from!r} to count {quoted(phrase.text)} from")
    there = anchors.of(citation.dated_from, citation.source)
    counted_from = tuple(dict.fromkeys(one for days in there for one in meaning.allowed(phrase, published, days)))
    return Reading(phrase, counted_from, unread=None if counted_from else phrase.text, ends=counted_from)


def counted(event: Event, source: Source) -> Calendar | None:
    """Return the calendar by which a source counts the day of an event; None where nobody says."""
    return source.calendar or event.calendar or ("julian" if event.date.calendar == "julian" else None)


def _at_an_end(phrase: Phrase, published: Interval, calendar: Calendar | None) -> Iterator[Interval]:
    """Yield when what a phrase bounds can begin or end: "since Friday", on Friday; "after" it, maybe the day after."""
    for one in meaning.allowed(replace(phrase, bound=""), published, calendar=calendar):
        if phrase.bound != "since" or (one.first and published.last and one.first <= published.last):
            yield one
        if phrase.bound == "after" and one.last:
            yield Interval(one.last + 1, one.last + 1)
        if phrase.bound == "before" and one.first:
            yield Interval(one.first - 1, one.first - 1)


def known_status(event: Event, source: str) -> str:
    """Return the status in which a source knew an event: its own where it says otherwise, else the record's."""
    for citation in event.citations:
        if citation.source == source and "status" not in citation.supports:
            said = citation.disputes.get("status") or citation.formerly.get("status")
            if said:
                return str(said)
    return event.status
