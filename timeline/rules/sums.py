"""Rules on numbers that a curator worked out: what they are said to follow from gives them."""

from __future__ import annotations

from collections.abc import Iterator

from timeline import language
from timeline.dates import Date, Day
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.orders import counted, days_told
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.stems import among, stems
from timeline.evidence.sums import turned, wrong_sums
from timeline.evidence.tellings import Telling, written_in
from timeline.records.model import Event
from timeline.records.values import Path
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule
from timeline.rules.waivers import ask, quotations


@record_rule(Severity.WARNING)
def sum_not_so(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """A number that a note says to be counted from others is what these give.

    From 17 to 22 June are not “six days”. It is asked where a note has both: numbers, days or times of day.
    Count again, and say in the note from what.
    """
    event = record.event
    of = written_in(f"{event.title}. {event.summary}") or language.of("en")
    for path, note in _notes(event):
        for one in wrong_sums(note, of):
            yield event.at(*path), f"{quoted(one.terms)} does not give {quoted(one.amount)}: count again"


def _notes(event: Event) -> Iterator[tuple[Path, str]]:
    if event.note:
        yield ("note",), event.note
    for index, citation in enumerate(event.citations):
        if citation.note:
            yield ("citations", index, "note"), citation.note


@record_rule(Severity.WARNING)
def difference_reversed(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """What title and summary have as more than another is more, by the numbers of the quotes; what as less, is less.

    No 46 porters are '16 fewer' than 30. Say the other, or answer with a `note` in the record that quotes the word
    alone: “fewer” is said of the year after.
    """
    answered = {one.casefold() for _, note in _notes(record.event) for one in quotations(note)}
    values = frozenset(value for there in record.amounts for one in there for value in one.values)
    for field, here in record.sentences():
        for amount, word in turned(here, values):
            if word.casefold() not in answered:
                said = f"the {field} has {quoted(f'{amount} {word}')}, and by the numbers of the quotes it is"
                yield record.event.at(field), f"{said} the other way: is it so? If so, {ask(word)}"


@neighbours_rule(Severity.WARNING, narrowed=True)
def order_reversed(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What title and summary have so many days before another thing was not so many days after it, nor the reverse.

    Of what a text has on 28 June and this event on 1 July, the event was not 'three days before'. It is asked where the
    words date that other thing, in a quote or by the event that the date is counted from. Say the other, or answer with
    a `note` in the record that quotes the words: “three days before” is said of another strike.
    """
    day = _day(record.event)
    if day is None:
        return
    answered = {one.casefold() for _, note in _notes(record.event) for one in quotations(note)}
    for field, here in record.sentences():
        for one in counted(here):
            if one.words.casefold() in answered or _dates(record, evidence, day - one.days, one.of):
                continue
            if told := _dates(record, evidence, day + one.days, one.of):
                said = f"the {field} has {quoted(one.words)}, and by {quoted(told)} it is the other way"
                yield record.event.at(field), f"{said}: is it so? If so, {ask(one.words)}"


def _day(event: Event) -> Day | None:
    date = event.date
    return date.first if isinstance(date, Date) and date.first == date.last else None


def _dates(record: RecordEvidence, evidence: Evidence, day: Day, told: frozenset[str]) -> str:
    """Return what dates to a day what is told by some words: words of a quote, or the event counted from; else none."""
    for citation, quote in zip(record.event.citations, record.read, strict=True):
        if quote and (words := next(days_told(quote, day, told), "")):
            return words
        other = evidence.records.get(citation.dated_from or "")
        if other and _day(other.event) == day and any(_tells(one, told) for _, one in other.sentences()):
            return other.event.id
    return ""


def _tells(here: Telling, told: frozenset[str]) -> bool:
    there = stems(told, here.language)
    return any(among(one[0], there, here.language) for one in here.own)


RULES = (sum_not_so, difference_reversed, order_reversed)
