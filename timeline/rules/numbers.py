"""Rules on what numbers of title, summary and details count, and what is told beside them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.contested import rivals
from timeline.evidence.counts import Counts, counts, crossed
from timeline.evidence.figures import all_for_some, bounded, changed, figures
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.tellings import Telling
from timeline.language.amounts import amounts
from timeline.records.values import Path, several
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule
from timeline.rules.waivers import answered, answered_somewhere, ask, quotes
from timeline.texts.passages import Text


@neighbours_rule(Severity.WARNING)
def number_of_another(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A number of title, summary and details counts what it counts in the quotes.

    Where the quotes have 'nine ships and two tugs', no summary has 'two ships'. It is asked of a word beside a number
    that the quotes have beside another number only. Say what the quotes say, or answer with a `note` in the record that
    quotes the number: “two” are the ships that were lost.
    """
    event = record.event
    own = [(index, quote) for index, quote in enumerate(record.read) if quote]
    if not own:
        return
    linked = list(_linked(record, evidence))
    told = {
        language: Counts(
            [(index, quote.once(counts)) for index, quote in own if quote.language is language],
            [one for quote in linked if quote.language is language for one in quote.once(counts)],
        )
        for language in {quote.language for _, quote in own}
    }
    disputed = _disputed(record)
    for what, path, here in _tellings(record):
        quotes = told.get(here.language)
        for one in crossed(here.once(counts), quotes, disputed) if quotes else ():
            if not answered_somewhere(event, one.amount.text):
                said = f"{what} has {quoted(one.amount.text)} beside {quoted(one.word)}, and the quote"
                said = f"{said} {quoted(one.other.text)}: are they the same?"
                yield event.at(*path), f"{said} If so, {ask(one.amount.text)}"


@record_rule(Severity.WARNING)
def number_bounded_otherwise(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """What is said beside a number of title and summary is what the quotes say there: its bound, and its rate.

    'At least eleven' is not 'at most eleven' nor 'eleven', 'some' not 'exactly', '£300 a day' not '£300 a week', and
    'all but 60' are not all. Say what the quotes say, or answer with a `note` on the citation that quotes its words:
    “a day” is of the week of the strike.
    """
    event = record.event
    own = [(index, quote) for index, quote in enumerate(record.read) if quote]
    there = [(index, quote.once(figures)) for index, quote in own]
    for field, here in record.sentences() if there else ():
        for one in (*changed(here.once(figures), there), *bounded(here, own), *all_for_some(here, own)):
            if not answered(event.citations[one.at], one.quoted):
                beside = f"{quoted(one.said)} beside {quoted(one.amount.text)}" if one.said else quoted(one.amount.text)
                said = f"the {field} has {beside}, and the quote"
                yield event.at(field), f"{said} {quoted(one.quoted)}: is it so? If so, {ask(one.quoted)}"


@neighbours_rule(Severity.WARNING)
def number_disputed_beside(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Where the text beside a quote has somebody give another number of the same, that is on record.

    'The union says 640 have stopped work; the firm puts the number at 410' has two sides, and a record that has one of
    them hides that they differ. It is asked of a number in title, summary or details. Cite the other under `disputes`,
    with a reason; leave it out in the source with a reason that quotes it; or answer with a `note` on the citation that
    quotes the number: “410” are the members of another union.
    """
    event = record.event
    own = _own_numbers(record)
    if not own:
        return
    beside = {value for quote in _linked(record, evidence) for one in quote.once(counts) for value in one.amount.values}
    asked: set[str] = set()
    for one in rivals(record, evidence.known.texts):
        citation = event.citations[one.at]
        if own.isdisjoint(one.told.amount.values) or one.other in asked or not beside.isdisjoint(one.values):
            continue
        left_out = (entry.reason for entry in evidence.known.texts[citation.source].source.left_out)
        if not (answered(citation, one.other) or any(quotes(reason, one.other) for reason in left_out)):
            asked.add(one.other)
            said = f"beside {quoted(one.told.amount.text)} the text has {quoted(one.other)}, by the word of somebody"
            said = f"{said}: does it say otherwise? Put it under `disputes`, or {ask(one.other)}"
            yield event.at("citations", one.at, "quote"), said


def _own_numbers(record: RecordEvidence) -> frozenset[Fraction]:
    """Return the numbers that title, summary and details give."""
    there = [one for _, _, here in _tellings(record) for one in here.once(counts)]
    return frozenset(value for one in there for value in one.amount.values)


def _disputed(record: RecordEvidence) -> frozenset[Fraction]:
    """Return the numbers that quotes give of the same, says the record itself."""
    said = [(str(one.value), record.read[at]) for at, one in record.event.claims() if one.stance == "disputes"]
    there = (one for value, quote in said if quote for one in amounts(value, quote.language))
    return frozenset(value for one in there for value in one.values)


def _linked(record: RecordEvidence, evidence: Evidence) -> Iterator[Telling]:
    there = evidence.grounds[record.event.id].linked
    return (quote for one in there for quote in one.read if quote)


def _tellings(record: RecordEvidence) -> Iterator[tuple[str, Path, Telling]]:
    """Yield the sentences of title and summary, and each detail with its key: what it is, and where it stands."""
    yield from ((f"the {field}", (field,), here) for field, here in record.sentences())
    for name, values in record.event.details.items():
        cited = (record.read[index] for index, one in record.event.claims(name) if one.stance == "supports")
        quote = next(filter(None, cited), None)
        if quote is None:
            continue
        for value in several(values):
            words = Text.of(f"{name.replace('-', ' ')} {value}", language=quote.language)
            yield f"{name!r}", ("details", name), Telling(words)


RULES = (number_of_another, number_bounded_otherwise, number_disputed_beside)
