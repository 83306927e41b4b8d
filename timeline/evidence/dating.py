"""What a citation says of a date: its phrase, read as its source can have meant it.

The words are the source's, so they are read against the days on which it can have been published, and, where they
lean on another event ("today", "the day after"), against the date that the same source gives that event.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline.dates import Calendar, Date, Interval
from timeline.diagnostics import listed, quoted
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import meaning
from timeline.language.phrases import Phrase
from timeline.records.model import Citation, Event
from timeline.records.vocabularies import Source
from timeline.texts import passages
from timeline.texts.passages import Passage, Text

AHEAD = ("proposed", "planned", "postponed", "not-yet")
"""Statuses of what still lay ahead when a source wrote."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a citation allows a date to be, or the problem that keeps it from saying.

    `phrase` is None where the words hold none: then they allow what had happened by the source's publication, or, of
    a plan, what had not.
    """

    phrase: Phrase | None
    allowed: tuple[Interval, ...]
    problem: str | None = None


def readings(record: RecordEvidence, known: Vocabularies, events: Mapping[str, Event]) -> tuple[Reading | None, ...]:
    """Return what each citation of a record allows its date to be; None where it does not speak of it or is not found.

    Of `events` only those are looked at that the citations count from.
    """
    return tuple(
        _reading(record.event, citation, passage, known.texts[citation.source], events)
        if isinstance(passage, Passage) and "date" in citation.fields
        else None
        for citation, passage in zip(record.event.citations, record.passages, strict=True)
    )


def _reading(
    event: Event, citation: Citation, passage: Passage, source: SourceEvidence, events: Mapping[str, Event]
) -> Reading:
    there = source.quoted_phrases(passage)
    if citation.says:
        within = _within(citation.says, passage, source.text)
        if not within:
            return Reading(None, (), f"`says` is {quoted(citation.says)}, which is not in the quote")
        there = tuple(p for p in there if any(p.start < b and a < p.end for a, b in within))
        if not there:
            return Reading(None, (), f"{quoted(citation.says)} is no date phrase that can be read")
    if len({(phrase.text, phrase.kind) for phrase in there}) > 1:
        several = listed([quoted(phrase.text) for phrase in there])
        return Reading(
            None, (), f"the quote has several date phrases ({several}); name the one that counts with `says`"
        )
    return _read(event, citation, there[0] if there else None, source.source, events)


def _within(words: str, passage: Passage, text: Text) -> list[tuple[int, int]]:
    """Return start and end, in the raw text, of every place where a passage has the words."""
    return [
        (span.start + start, span.start + end)
        for span in passage.spans
        for start, end in passages.occurrences(words, replace(text, raw=text.raw[span.start : span.end]))
    ]


def _read(
    event: Event, citation: Citation, phrase: Phrase | None, source: Source, events: Mapping[str, Event]
) -> Reading:
    published, calendar = source.published.interval, counted(event, source)
    if phrase is None:
        if citation.dated_from:
            return Reading(None, (), "`dated_from` is given, and no phrase of the quote leans on it")
        ahead = known_status(event, citation.source) in AHEAD
        return Reading(None, (Interval(published.first, None) if ahead else Interval(None, published.last),))
    if fault := meaning.faults(phrase, calendar):
        return Reading(phrase, (), fault)
    if not phrase.leans:
        if citation.dated_from:
            fault = f"`dated_from` is given, and {quoted(phrase.text)} does not lean on another event"
            return Reading(phrase, (), fault)
        return Reading(phrase, meaning.allowed(phrase, published, calendar=calendar))
    if not citation.dated_from:
        return Reading(phrase, (), f"{quoted(phrase.text)} leans on another event; name it with `dated_from`")
    if citation.dated_from not in events:
        return Reading(phrase, (), f"there is no event {citation.dated_from!r} to count {quoted(phrase.text)} from")
    anchor = date_by(events[citation.dated_from], citation.source)
    return Reading(phrase, meaning.allowed(phrase, published, anchor.interval))


def counted(event: Event, source: Source) -> Calendar | None:
    """Return the calendar by which a source counts the day of an event; None where nobody says."""
    return source.calendar or event.calendar or ("julian" if event.date.calendar == "julian" else None)


def date_by(event: Event, source: str) -> Date:
    """Return the date that a source gives an event: its own where it disputes the record's, else the record's."""
    for citation in event.citations:
        said = citation.disputes.get("date") if citation.source == source else None
        if isinstance(said, Date):
            return said
    return event.date


def known_status(event: Event, source: str) -> str:
    """Return the status in which a source knew an event: its own where it says otherwise, else the record's."""
    for citation in event.citations:
        if citation.source == source and "status" not in citation.supports:
            said = citation.disputes.get("status") or citation.formerly.get("status")
            if said:
                return str(said)
    return event.status
