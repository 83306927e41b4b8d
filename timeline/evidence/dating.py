"""What a citation says of a date: its phrase, read as its source can have meant it.

The words are the source's, so they are read against the days on which it can have been published, and, where they
lean on another event ("today", "the day after"), against the date that the same source gives that event. What a
curator reads in words (`reads`) stands for what they say; whether they may be read so, the rules ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from timeline.dates import Calendar, Date, Day, Interval
from timeline.diagnostics import listed, quoted
from timeline.evidence import choosing, moments
from timeline.evidence.sayings import of_what_is_said
from timeline.evidence.sources import SourceEvidence
from timeline.language import clock, meaning, relative
from timeline.language.phrases import Phrase
from timeline.records.model import Citation, Event
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage

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
    end alone, `beside` those that other phrases of the quote allow one; within `lasted` it was over after so long.
    Those `over` it are told over words without a phrase. `likely` is what it allows without days told in passing. It
    was published by the day `until`; `minutes` are the first and the last minute of the day that it tells.
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
    beside: tuple[Interval, ...] = ()
    lasted: tuple[Interval, ...] = ()
    until: Day | None = None
    minutes: tuple[int, int] | None = None
    likely: Reading | None = None

    def allows(self, field: str) -> tuple[Interval, ...]:
        """Return what it allows a field to be: the date, or its start or end."""
        return self.allowed if field == "date" else self.ends

    def stands(self, value: object) -> bool:
        """Whether it says when: it has no problem or, where nobody names what it leans on, the value on record none."""
        holds = isinstance(value, Date) and any(value.interval.contains(one) for one in self.allowed)
        return not self.problem and (not self.unless or holds)

    def means(self, field: str, value: object) -> tuple[Interval, ...]:
        """Return what it likely allows a field to be; all that it allows where the value on record is none of that."""
        there = self.likely.allows(field) if self.likely and not self.reads else ()
        fits = not isinstance(value, Date) or any(one.overlaps(value.interval) for one in there)
        return there if there and fits else self.allows(field)

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

    def of(self, id: str, source: str, edge: int = 0) -> tuple[Interval, ...]:
        """Return when an event was by a source; of what lasts when it began (-1), ended (1), or any of these (0)."""

    def minutes(self, id: str, source: str) -> tuple[int, int] | None:
        """Return the first and the last minute of a day at which an event was by a source; None if none is told."""


def reading(
    event: Event, citation: Citation, passage: Passage, source: SourceEvidence, anchors: Anchors, *, speech: bool
) -> Reading:
    """Return what a citation, which speaks of the date, allows it to be; near midnight, the day by either clock.

    `speech` is whether the event is that somebody said something: then what is told in it does not date it.
    """
    speech = speech and not (citation.says or citation.dated_from)
    read = _of_speech(event, citation, passage, source) if speech else None
    read = read or _reading(event, citation, passage, source, anchors, speech=speech)
    days = [
        Interval(own, own)
        for there, own in moments.other_days(event.date, passage, source)
        if any(one.contains(Interval(there, there)) for one in read.allowed)
    ]
    times = clock.times(citation.says or passage.exact, source.text.language)
    told = [hour * 60 + time.minute for time in times for hour in time.hours]
    minutes = (min(told), max(told)) if told else None
    read = replace(read, until=known_until(passage, source).last, minutes=minutes)
    if not days:
        return read
    likely = read.likely and replace(read.likely, allowed=(*read.likely.allowed, *days))
    return replace(read, allowed=(*read.allowed, *days), ends=(*read.ends, *days), likely=likely)


def known_until(passage: Passage, source: SourceEvidence) -> Interval:
    """Return the days on which what a passage says can have been published: with its text, or in what was added."""
    published = source.source.published.interval
    sentence = source.telling.at(passage.spans[-1].start)
    updated = sentence.updated if sentence else None
    return Interval(published.first, max(published.last, updated)) if published.last and updated else published


def _of_speech(event: Event, citation: Citation, passage: Passage, source: SourceEvidence) -> Reading | None:
    """Return the reading of words whose only date phrases are of what is said, which may be of its day too."""
    there = source.quoted_phrases(passage)
    if not there or not all(of_what_is_said(phrase, source) for phrase in there):
        return None
    published, calendar = source.source.published.interval, counted(event, source.source)
    too = [one for phrase in there for one in meaning.allowed(phrase, published, calendar=calendar)]
    rest = replace(_without(event, citation, passage, source), unread=None)
    return replace(rest, allowed=(*rest.allowed, *too), ends=(*rest.ends, *too))


def _reading(
    event: Event, citation: Citation, passage: Passage, source: SourceEvidence, anchors: Anchors, *, speech: bool
) -> Reading:
    there = source.quoted_phrases(passage)
    if speech:
        there = tuple(phrase for phrase in there if not of_what_is_said(phrase, source))
    if not citation.dated_from:
        there = tuple(phrase for phrase in there if not phrase.in_course)  # nothing says of what it is the third day
    quoted_there = there
    spans = not citation.dated_from and all(event.date.bounds) and {"date", "start"} & {*citation.supports}
    if spans and "end" in citation.supports and not citation.says and len({one.text for one in there}) > 1:
        return _from_to(there, source.source.published.interval, counted(event, source.source))
    if citation.says:
        said = choosing.places_of(citation.says, passage, source.text)
        if not said:
            return Reading(None, (), f"`says` is {quoted(citation.says)}, which is not in the quote")
        there = tuple(choosing.named(p, said) for p in there if choosing.touches(p, said))
        if citation.reads:
            against = _against(citation, citation.reads, there, source, counted(event, source.source), anchors)
            read = (citation.reads.interval,)
            likely = None
            if not citation.dated_from:
                likely = _likely(event, there, source)
            return Reading(
                None, read, says=citation.says, reads=citation.reads, against=against, ends=read, likely=likely
            )
        if not there:
            return _without(event, citation, passage, source)
    else:
        there = choosing.that_count(citation, there, source.source)
    beside = tuple(_beside(event, citation, source, quoted_there))
    lasted = tuple(_lasted(event, passage, source))
    if len({(phrase.text, phrase.kind) for phrase in there}) > 1:
        both = "date" in citation.supports and not citation.dated_from and all(event.date.bounds)
        if citation.says and both:
            from_to = _from_to((there[0], there[-1]), source.source.published.interval, counted(event, source.source))
            return replace(from_to, beside=beside, lasted=lasted)
        if both and not citation.says:
            from_to = _from_to(quoted_there, source.source.published.interval, counted(event, source.source))
            return replace(from_to, beside=beside, lasted=lasted)
        several = listed([quoted(phrase.text) for phrase in there])
        return Reading(
            None, (), f"the quote has several date phrases ({several}); name the one that counts with `says`"
        )
    if there:
        return replace(_read(event, citation, there[0], source, anchors), beside=beside, lasted=lasted)
    if citation.dated_from:
        way = "name the words that do with `says`, and say with `reads` when it was"
        return Reading(None, (), f"`dated_from` is given, and nothing that is read in the quote leans on it: {way}")
    return replace(_without(event, citation, passage, source), lasted=lasted)


def _from_to(there: Sequence[Phrase], published: Interval, calendar: Calendar | None) -> Reading:
    """Return the reading of several phrases for a date with two ends: from any of them to one after it."""
    first, last = there[0], there[-1]
    both = Phrase(f"{first.text} … {last.text}", first.start, last.end, "date", ends=(first, last))
    pairs, single = choosing.one_to_another(there, published, calendar)
    return Reading(both, tuple(dict.fromkeys((*pairs, *single))), ends=single)


def _beside(event: Event, citation: Citation, source: SourceEvidence, there: Iterable[Phrase]) -> Iterator[Interval]:
    """Yield when a date that lasts can begin or end by all phrases of a quote."""
    if event.date.lasts and not citation.says:
        for phrase in there:
            yield from choosing.edges(phrase, source.source.published.interval, counted(event, source.source))


def _lasted(event: Event, passage: Passage, source: SourceEvidence) -> Iterator[Interval]:
    """Yield when a date that lasts can be over by how long a quote says that it went on."""
    start = event.date.start
    if start and event.date.lasts:
        for length in clock.lengths(passage.exact, source.text.language):
            yield from relative.lasted(start.days, length.unit, length.least, length.most)


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


def _without(event: Event, citation: Citation, passage: Passage, source: SourceEvidence) -> Reading:
    """Return the reading of words without a date phrase: what is told over them, and what their publication leaves."""
    language = source.text.language
    words = citation.says or passage.exact
    unread = None if source.cuts_phrase(passage) and not citation.says else clock.untold(words, language)
    if citation.says and not (unread or clock.times(words, language) or clock.lengths(words, language)):
        of = language.name or quoted(language.tag)
        return Reading(None, (), f"no form of {of} reads {quoted(words)}: say what it means with `reads`")
    published = known_until(passage, source)
    ahead = known_status(event, citation.source) in AHEAD
    rest = Interval(published.first, None) if ahead else Interval(None, published.last)
    sentence = source.telling.at(passage.spans[0].start)
    over: Sequence[Interval] = ()
    if sentence and clock.times(passage.exact, language):
        late = any(hour >= moments.EVENING for one in clock.times(passage.exact, language) for hour in one.hours)
        over = moments.by_the_day(sentence, late)
    elif sentence and sentence.over and not sentence.over.overlaps(published):  # no date of the whole text
        over = (sentence.over,)
    allowed = (*over, rest)
    unread = citation.says if unread and citation.says else unread
    return Reading(None, allowed, unread=unread, ends=allowed, over=tuple(over))


def _read(event: Event, citation: Citation, phrase: Phrase, source: SourceEvidence, anchors: Anchors) -> Reading:
    published, calendar = source.source.published.interval, counted(event, source.source)
    if fault := meaning.faults(phrase, calendar):
        return Reading(phrase, (), fault)
    if phrase.told and citation.dated_from:
        phrase = phrase._replace(kind="distance")
    if phrase.by_writing and citation.dated_from and phrase.shift:
        phrase = phrase.shift
    if not phrase.leans:
        if citation.dated_from:
            return Reading(
                phrase, (), f"`dated_from` is given, and {quoted(phrase.text)} does not lean on another event"
            )
        return replace(_by_itself(phrase, published, calendar), likely=_likely(event, (phrase,), source))
    if not citation.dated_from:
        days_told = (*phrase.context, *((published,) if phrase.unit == "day" else ()))
        near = [one for days in days_told for one in meaning.allowed(phrase, published, days)]
        unless = f"{quoted(phrase.text)} leans on another event; name it with `dated_from`"
        by_head = [one for days in phrase.context for one in meaning.allowed(phrase, published, days)]
        if by_head and phrase.near and re.fullmatch(source.text.language.dates.writing, phrase.text):
            told = f"{quoted(phrase.text)} allows {meaning.shown(by_head)} by what is told beside it"
            unless = f"{told}; name with `dated_from` another event that it leans on"
        allowed = tuple(near) or meaning.allowed(phrase, published)
        return Reading(phrase, allowed, unless=unless, ends=allowed)
    if citation.dated_from not in anchors:
        return Reading(phrase, (), f"there is no event {citation.dated_from!r} to count {quoted(phrase.text)} from")
    there = anchors.of(citation.dated_from, citation.source, phrase.edge)
    counted_from = tuple(dict.fromkeys(one for days in there for one in meaning.allowed(phrase, published, days)))
    if phrase.unit in ("minute", "hour") and moments.same_day(
        phrase, anchors.minutes(citation.dated_from, citation.source)
    ):
        counted_from = tuple(one for one in counted_from if one in there)
    return Reading(phrase, counted_from, unread=None if counted_from else phrase.text, ends=counted_from)


def _likely(event: Event, there: Sequence[Phrase], source: SourceEvidence) -> Reading | None:
    """Return what one phrase likely means: none of the days that are told in passing; None where that is all.

    "The next day" is likely that after the day that its sentence tells, or the day before: "a day after the fall".
    "Last March" is likely not the month in which it was written. What lay ahead is of no time that was told before.
    """
    published, calendar = source.source.published.interval, counted(event, source.source)
    phrase = there[0] if len(there) == 1 else None
    if phrase is None:
        return None
    if phrase.leans:
        ways = sorted((phrase, phrase._replace(amount=-phrase.amount)), key=lambda way: way.amount)
        days = [one for way in ways for day in phrase.context for one in meaning.allowed(way, published, day)]
        next_day = phrase.near and phrase.unit == "day" and abs(phrase.amount) == 1
        return Reading(phrase, tuple(days), ends=tuple(days)) if next_day and days else None
    plain = meaning.without_asides(phrase)
    if plain.side == -1 and not plain.told:
        whole = meaning.allowed(plain, published, calendar=calendar)
        over = tuple(one for one in whole if not (one.contains(published) and published.first))
        return Reading(phrase, over, ends=over) if over and over != whole else None
    ahead = known_status(event, source.source.id) in (*AHEAD, "cancelled")
    if not ahead and choosing.of_what_is_told(plain, published):
        return _by_itself(plain, Interval(None, None), calendar)
    return None if plain == phrase else _by_itself(plain, published, calendar)


def _by_itself(phrase: Phrase, published: Interval, calendar: Calendar | None) -> Reading:
    """Return the reading of a phrase that leans on no other event."""
    allowed = (*meaning.allowed(phrase, published, calendar=calendar), *choosing.beyond(phrase, published, calendar))
    ends = tuple(choosing.at_an_end(phrase, published, calendar))
    return Reading(phrase, allowed, unread=None if allowed else phrase.text, ends=ends)


def counted(event: Event, source: Source) -> Calendar | None:
    """Return the calendar by which a source counts the day of an event; None where nobody says."""
    return source.calendar or event.calendar or ("julian" if event.date.calendar == "julian" else None)


def known_status(event: Event, source: str) -> str:
    """Return the status in which a source knew an event: its own where it says otherwise, else the record's."""
    for citation in event.citations:
        if citation.source == source and "status" not in citation.supports:
            said = citation.disputes.get("status") or citation.formerly.get("status")
            if said:
                return str(said)
    return event.status
