"""What a citation says of a date: its phrase, read as its source can have meant it.

The words are the source's, so they are read against the days on which it can have been published, and, where they
lean on another event ("today", "the day after"), against the date that the same source gives that event.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from timeline.dates import Date, Interval
from timeline.evidence.quotes import found, texts
from timeline.language import phrases
from timeline.language.phrases import Phrase
from timeline.records.model import Citation, Event
from timeline.records.package import Package
from timeline.texts import passages
from timeline.texts.passages import Passage, Span
from timeline.texts.sentences import sentences

AHEAD = ("proposed", "planned", "postponed", "not-yet")
"""Statuses of what still lay ahead when a source wrote."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with date phrases; `start`, `end` and the phrases' offsets are those of the source's raw text."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a citation allows a date to be, or the problem that keeps it from saying.

    `phrase` is None where the words hold none: then they allow what had happened by the source's publication, or, of
    a plan, what had not.
    """

    phrase: Phrase | None
    allowed: tuple[Interval, ...]
    problem: str | None = None


@lru_cache(maxsize=4)
def dated_sentences(package: Package) -> Mapping[str, tuple[Sentence, ...]]:
    """Return for every source the sentences that hold a date phrase, in order."""
    return {id: _dated(raw) for id, raw in package.texts.items()}


@lru_cache(maxsize=64)
def _dated(raw: str) -> tuple[Sentence, ...]:
    answer = []
    for start, end in sentences(raw):
        there = tuple(
            replace(phrase, start=phrase.start + start, end=phrase.end + start)
            for phrase in phrases.find(raw[start:end])
        )
        if there:
            answer.append(Sentence(start, end, there))
    return tuple(answer)


def quoted_phrases(package: Package, source: str, passage: Passage) -> tuple[Phrase, ...]:
    """Return the date phrases of a passage, read in their whole sentences.

    One that it cuts counts where what is left is a phrase still, as "October 16" is of "Thursday, October 16, 2025".
    """
    raw, dated = package.texts[source], dated_sentences(package)[source]
    first = bisect_right(dated, passage.spans[0].start, key=lambda sentence: sentence.end)
    last = bisect_left(dated, passage.spans[-1].end, key=lambda sentence: sentence.start)
    return tuple(
        phrase
        for sentence in dated[first:last]
        for phrase in sentence.phrases
        if any(_quoted(phrase, span, raw) for span in passage.spans)
    )


def _quoted(phrase: Phrase, span: Span, raw: str) -> bool:
    if span.start <= phrase.start and phrase.end <= span.end:
        return True
    return bool(phrases.find(raw[max(phrase.start, span.start) : min(phrase.end, span.end)]))


@lru_cache(maxsize=4)
def readings(package: Package) -> Mapping[tuple[str, int], Reading]:
    """Return what each citation that speaks of a date allows it to be; keys are the event's id and its index.

    Citations whose quote was not found are left out.
    """
    return {
        (event.id, index): _reading(package, event, citation, passage)
        for event in package.standing
        for index, citation in enumerate(event.citations)
        if "date" in citation.fields and isinstance(passage := found(package).get((event.id, index)), Passage)
    }


def _reading(package: Package, event: Event, citation: Citation, passage: Passage) -> Reading:
    there = quoted_phrases(package, citation.source, passage)
    if citation.says:
        spans = passages.occurrences(citation.says, texts(package)[citation.source])
        within = [(a, b) for a, b in spans if any(span.start <= a and b <= span.end for span in passage.spans)]
        if not within:
            return Reading(None, (), f"`says` is {citation.says!r}, which is not in the quote")
        there = tuple(p for p in there if any(p.start < b and a < p.end for a, b in within))
        if not there:
            return Reading(None, (), f"{citation.says!r} is no date phrase that can be read")
    if len({(phrase.text, phrase.kind) for phrase in there}) > 1:
        several = ", ".join(f"{phrase.text!r}" for phrase in there)
        return Reading(
            None, (), f"the quote has several date phrases ({several}); name the one that counts with `says`"
        )
    return _read(package, event, citation, there[0] if there else None)


def _read(package: Package, event: Event, citation: Citation, phrase: Phrase | None) -> Reading:
    published = package.sources[citation.source].published.interval
    if phrase is None:
        if citation.dated_from:
            return Reading(None, (), "`dated_from` is given, and no phrase of the quote leans on it")
        ahead = known_status(event, citation.source) in AHEAD
        return Reading(None, (Interval(published.first, None) if ahead else Interval(None, published.last),))
    if fault := phrases.faults(phrase):
        return Reading(phrase, (), fault)
    if not phrase.leans:
        if citation.dated_from:
            return Reading(phrase, (), f"`dated_from` is given, and {phrase.text!r} does not lean on another event")
        return Reading(phrase, phrases.allowed(phrase, published))
    if not citation.dated_from:
        return Reading(phrase, (), f"{phrase.text!r} leans on another event; name it with `dated_from`")
    if citation.dated_from not in package.events:
        return Reading(phrase, (), f"there is no event {citation.dated_from!r} to count {phrase.text!r} from")
    anchor = date_by(package.events[citation.dated_from], citation.source)
    return Reading(phrase, phrases.allowed(phrase, published, anchor.interval))


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


@lru_cache(maxsize=4)
def bounds(package: Package) -> Mapping[str, Interval]:
    """Return the days between which each event must lie by what others it announces, follows, or is part of.

    Left out are an event that lasts, which others do not bound at both its ends, and one that bounds of others leave
    no day: rules of chronology say so.
    """
    low: dict[str, list[date]] = {}
    high: dict[str, list[date]] = {}

    def before(earlier: Event, later: Event) -> None:
        if later.date.last:
            high.setdefault(earlier.id, []).append(later.date.last)
        if earlier.date.first:
            low.setdefault(later.id, []).append(earlier.date.first)

    for event in package.standing:
        for verb, id in event.verbs:
            other = package.events.get(id)
            if other is None or other.withdrawn:
                continue
            if verb in ("follows", "responds_to"):
                before(other, event)
            elif verb == "part_of":
                before(event, other)
                before(other, event)
            else:
                before(event, other)
    answer = {}
    for id in {*low, *high}:
        first, last = max(low.get(id, []), default=None), min(high.get(id, []), default=None)
        if not lasts(package.events[id]) and not (first and last and first > last):
            answer[id] = Interval(first, last)
    return answer


def lasts(event: Event) -> bool:
    """Whether an event goes on from one time to another, rather than happening once."""
    return "/" in event.date.edtf


def cut(package: Package, event: Event, interval: Interval) -> Interval:
    """Return what is left of an interval between the bounds of its event; the whole where nothing is."""
    bound = bounds(package).get(event.id)
    return (bound and interval.intersect(bound)) or interval


def agrees(package: Package, event: Event, allowed: Interval, date: Date) -> bool:
    """Whether an interval that a phrase allows holds the date or lies within it, as it is or cut by what bounds it."""
    interval = date.interval
    return any(one.contains(interval) or interval.contains(one) for one in (allowed, cut(package, event, allowed)))


@lru_cache(maxsize=4)
def misdated(package: Package) -> frozenset[str]:
    """Return the events whose date a phrase cited for it contradicts by itself, without leaning on another event.

    What leans on them, or is bounded by them, is not to blame.
    """
    return frozenset(
        id
        for (id, index), one in readings(package).items()
        if one.phrase and not one.problem and not one.phrase.leans
        if "date" in (event := package.events[id]).citations[index].supports
        if not any(agrees(package, event, interval, event.date) for interval in one.allowed)
    )


@lru_cache(maxsize=4)
def beside_misdated(package: Package) -> frozenset[str]:
    """Return the events that are themselves misdated, are related to one that is, or lean on one."""
    pairs = [(event.id, other) for event in package.standing for _, other in event.verbs]
    pairs += [(event.id, one.dated_from) for event in package.standing for one in event.citations if one.dated_from]
    wrong = misdated(package)
    return wrong | {a for a, b in pairs if b in wrong} | {b for a, b in pairs if a in wrong}
