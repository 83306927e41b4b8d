"""Rules on answers: where a curator speaks for the words, the words bear it, and do not say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule
from timeline.rules.waivers import answered, ask


@record_rule(Severity.WARNING)
def reading_without_time(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Words that a curator reads as a date hold something of time: a digit, a month, a day, a number, a unit, a feast.

    'They met' means no day, whatever a curator knows. Name with `says` the words that date the event; where they count
    from another event ('afterwards'), name that with `dated_from`. Where the words are of time and only not known as
    such, answer with a `note` on the citation that quotes the words: “the Ides” are the 15th.
    """
    for index, citation in enumerate(record.event.citations):
        source = known.texts.get(citation.source)
        if not (citation.reads and citation.says and source) or citation.dated_from:
            continue
        language = source.text.language
        if language.dates.tells and not language.tells_time(citation.says) and not answered(citation, citation.says):
            message = (
                f"{quoted(citation.says)} holds no known word of time: does it date the event? {ask(citation.says)}"
            )
            yield record.event.at("citations", index, "says"), message


@neighbours_rule(Severity.ERROR)
def reading_against_words(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A curator reads in words what they can mean: as far as the forms of their language read them, they allow it.

    `reads` is for what no form reads. Correct it; or, where the words mislead, answer with a `note` on the citation
    that quotes the words: “8 January 1571” is of a year that began in March.
    """
    event = record.event
    for index, answer in enumerate(evidence.readings[event.id]):
        if answer and answer.against and answer.says and not answered(event.citations[index], answer.says):
            message = f"{answer.reads} is not what the words say: {answer.against}; {ask(answer.says)}"
            yield event.at("citations", index, "reads"), message


RULES = (reading_without_time, reading_against_words)
