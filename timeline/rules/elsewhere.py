"""Rules on what is known from elsewhere: it agrees with the record or says that it does not, and adds to it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule


@neighbours_rule(Severity.ERROR, narrowed=True)
def elsewhere_against_texts(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A date from elsewhere agrees with the record's own, or a note under it says openly that it does not.

    Readers who see two dates ask which is true. Correct the one that is wrong; where the texts are, say so in the note
    under `elsewhere`: the texts date it a day later than every almanac.
    """
    event = record.event
    if event.id in evidence.misdated:  # then that is the finding
        return
    if event.elsewhere and not event.elsewhere.note and not event.elsewhere.date.overlaps(event.date):
        told = f"{event.elsewhere.date} is not compatible with the record's own date, {event.date}"
        yield event.at("elsewhere", "date"), f"{told}: say in a `note` here why"


@record_rule(Severity.WARNING)
def elsewhere_says_no_more(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """A date from elsewhere says more than the texts do.

    Where these give the day themselves, no almanac is needed. Take it out.
    """
    event = record.event
    if event.elsewhere and event.elsewhere.date.contains(event.date):
        told = f"the record's own date, {event.date}, says as much as {event.elsewhere.date}"
        yield event.at("elsewhere", "date"), f"{told}: what does it add?"


RULES = (elsewhere_against_texts, elsewhere_says_no_more)
