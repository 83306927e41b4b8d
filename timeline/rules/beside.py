"""One record while it is being written, held to the rules of a record and its neighbours beside all that is there.

What is worked out of the rest is worked out once: a check costs what the record does, however large the package is.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.diagnostics import Diagnostic
from timeline.evidence import Evidence
from timeline.evidence.quotes import record_evidence
from timeline.records.model import Event
from timeline.rules import check_record, wrong_in_vocabularies
from timeline.rules.shards import named


class Beside:
    """A package, beside which one record after the other can be checked as if it lay there."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._wrong = tuple(wrong_in_vocabularies(evidence))

    def check(self, event: Event, *, draft: bool = False) -> list[Diagnostic]:
        """Return what the rules find that look at a standing event and at those that it names, by place.

        The event takes the place of the one of its id, if the package has one. What is asked of the package as a whole,
        that ids are listed among it, is left to `timeline.rules.check`.
        """
        whole, alone = self._evidence, record_evidence(event, self._evidence.known)
        records = {id: whole.records[id] for id in sorted(named(event)) if id in whole.records}
        records[event.id] = alone
        package = replace(
            whole.package,
            events={id: one.event for id, one in records.items()},
            drafts=whole.package.drafts - {event.id} | ({event.id} if draft else frozenset()),
            unread=whole.package.unread.without(event.id),
        )
        evidence = replace(whole, package=package, records=records)
        return check_record(evidence, event.id, self._wrong) if event.withdrawn is None else []
