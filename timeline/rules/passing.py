"""A rule on words that leave out their year, or their week: they are not of a time that is told in passing."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import Date
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.bounds import agrees
from timeline.evidence.quotes import RecordEvidence
from timeline.language import meaning
from timeline.records.fields import DATING
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.rules.waivers import answered, ask


@neighbours_rule(Severity.WARNING, narrowed=True)
def date_told_in_passing(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What leaves out its year or its week is of the time that the text tells of, not of one that it looks back to.

    'On 28 May', in a story of 1936 that has thirty men "in 1931", is of 1936; 'on Saturday', in the next day's paper,
    is the last before it, whatever day another paragraph names. Correct the date; or answer with a `note` on the
    citation that quotes the words: “28 May” is told of the first expedition.
    """
    event, bound = record.event, evidence.chronology.interval(record.event.id)
    for index, claim in event.claims(*DATING):
        answer, date = evidence.readings[event.id][index], claim.value
        if not (answer and answer.likely and isinstance(date, Date)) or answer.problem or answer.against:
            continue
        likely, words = answer.likely.allows(claim.field), answer.words or ""
        if not likely or any(agrees(one, date, bound) for one in likely) or answered(event.citations[index], words):
            continue
        if answer.reads or any(agrees(one, date, bound) for one in answer.allows(claim.field)):
            told = f"{quoted(words)} is likely {meaning.shown(likely)}, by what is told beside it: is it {date}?"
            yield event.at("citations", index, "quote"), f"{told} If so, {ask(words)}"


RULES = (date_told_in_passing,)
