"""The rule book: what good data is held to, rule by rule, and the check that runs them all."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.diagnostics import Checked, Diagnostic, Severity
from timeline.evidence import Evidence, examine
from timeline.records.package import Package
from timeline.rules import chronology, citations, contact, coverage, dating, ledger, references, sources
from timeline.rules.doubt import doubt
from timeline.rules.rulebook import AnyRule, NeighboursRule, RecordRule
from timeline.texts.passages import Passage

PLAIN: tuple[AnyRule, ...] = (*references.RULES, *sources.RULES, *citations.RULES, *ledger.PLAIN)
"""What a record must be before its passages are asked what they prove."""

EVIDENCE: tuple[AnyRule, ...] = (*dating.RULES, *contact.RULES, *chronology.RULES, *coverage.RULES)

RULES: tuple[AnyRule, ...] = (*PLAIN, *EVIDENCE, *ledger.OF_SOUND_PACKAGES)


def check(package: Package | Evidence) -> list[Diagnostic]:
    """Return what the rules find, by place.

    One fault gives one finding: what leans on a record, an entry or a source with a plain fault is not asked for its
    evidence, and what a version already holds is asked of sound packages only.
    """
    evidence = package if isinstance(package, Evidence) else examine(package)
    plain = [one for rule in PLAIN for one in rule.check(evidence)]
    found = [*plain, *_evidence(evidence, plain)]
    if not evidence.package.unread and not any(one.severity is Severity.ERROR for one in found):
        found += [one for rule in ledger.OF_SOUND_PACKAGES for one in rule.check(evidence)]
    return _ordered(found)


def check_record(evidence: Evidence, id: str) -> list[Diagnostic]:
    """Return what the rules find that look at one standing event and at those that it names, by place."""
    record = evidence.records[id]
    plain, on_evidence = (
        [
            one
            for rule in book
            if isinstance(rule, RecordRule | NeighboursRule)
            for one in rule.check_record(record, evidence)
        ]
        for book in (PLAIN, EVIDENCE)
    )
    in_doubt = doubt(evidence, plain)
    return _ordered([*plain, *(one for one in on_evidence if not in_doubt.silences(one))])


def checked(evidence: Evidence) -> Checked:
    """Return how much of a package the rules have looked at."""
    return Checked(
        events=len(evidence.standing),
        citations=sum(len(record.passages) for record in evidence.standing),
        found=sum(isinstance(answer, Passage) for record in evidence.standing for answer in record.passages),
        sources=len(evidence.package.sources),
        disputes=sum(len(record.event.resolutions) for record in evidence.standing),
    )


def _evidence(evidence: Evidence, plain: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
    in_doubt = doubt(evidence, plain)
    return (one for rule in EVIDENCE for one in rule.check(evidence) if not in_doubt.silences(one))


def _ordered(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(found, key=lambda one: (one.location, one.code))
