"""Rules on numbers that a curator worked out: what they are said to follow from gives them."""

from __future__ import annotations

from collections.abc import Iterator

from timeline import language
from timeline.diagnostics import Severity, quoted
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sums import turned, wrong_sums
from timeline.evidence.tellings import written_in
from timeline.records.model import Event
from timeline.records.values import Path
from timeline.rules.rulebook import Finding, record_rule
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


RULES = (sum_not_so, difference_reversed)
