"""The rules on a part of a package, so that nobody need hold the whole.

A group is a part that is closed: what its records name, what cites the same sources and what shares what should be
shared by none lies in it too. Whatever compares records does so within a group. What is left is asked of the rest: the
vocabularies, the texts that nobody cites, and those few records, found by joins of rows, that a rule on names, on
what is there twice or on what is used needs to see.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.dates import Interval
from timeline.diagnostics import Checked, Diagnostic, Severity
from timeline.evidence import Evidence
from timeline.rules import (
    EVIDENCE,
    OF_DRAFTS,
    PLAIN,
    checked,
    contact,
    coverage,
    details,
    disagreements,
    disputes,
    in_doubt_by,
    ledger,
    needless,
    owed,
    references,
    reviews,
    sides,
    sources,
    story,
    vocabularies,
)
from timeline.rules.rulebook import AnyRule, PackageRule, RecordRule, SourceRule

ACROSS: tuple[PackageRule, ...] = (disputes.disagreement_uncited, sides.number_of_other_source)
"""What compares the texts of one group with the records of others."""

OF_THE_REST = frozenset(
    rule.code
    for rule in (
        *(one for one in references.RULES if isinstance(one, PackageRule) and one is not references.reference_to_draft),
        *(one for one in (*sources.RULES, *disagreements.PLAIN, *disagreements.RULES) if isinstance(one, PackageRule)),
        *(details.field_unlisted, details.field_never_used, details.field_named_as_column),
        *(story.lead_without_event, story.lead_of_another_length, story.lead_not_in_records),
        *ledger.PLAIN,
        *vocabularies.RULES,
        *reviews.RULES,
        contact.office_among_names,
    )
)
"""The codes of those that are asked of the rest, and so need not be asked of each group."""

OF_SOURCES = (coverage.dated_sentence_unused, disputes.left_out_event, needless.needless_left_out)
"""What is asked of the texts of a group, and of those that nobody cites."""

Passes = tuple[list[Diagnostic], list[Diagnostic]]
"""What is found in what is published, and what with the drafts in their places."""


@dataclass(frozen=True)
class Judged:
    """What is found in a group, and what the rest must know of it.

    `changed` are the events that are not as the frozen version has them; `doubtful` the records of which no evidence is
    asked; `days` the sentences, by source, that give a day which no event cites; `numbers` the sources of which a
    sentence that no event cites has a number.
    """

    found: Passes
    changed: tuple[list[ledger.Changed], list[ledger.Changed]]
    doubtful: tuple[frozenset[str], frozenset[str]]
    days: tuple[tuple[str, Interval], ...]
    numbers: tuple[str, ...]
    checked: Checked


def judged(evidence: Evidence, wrong: Passes) -> Judged:
    """Return what is found in a group; `wrong` is what the plain rules find in the rest."""
    found, changed, doubtful = [], [], []
    for part, known in zip((evidence.published, evidence), wrong, strict=True):
        plain = _found(PLAIN, part, evidence, _of_a_group)
        doubt = in_doubt_by(part, [*plain, *known])
        there = [*plain, *(one for one in _found(EVIDENCE, part, evidence, _of_a_group) if not owed(doubt, one))]
        found.append(there)
        sound = not any(one.severity is Severity.ERROR for one in (*there, *known))
        changed.append(list(ledger.changed_since_frozen(part)) if sound and not part.package.unread else [])
        doubtful.append(doubt.files | doubt.unlisted)
    return Judged(
        (found[0], found[1]),
        (changed[0], changed[1]),
        (doubtful[0], doubtful[1]),
        tuple(disputes.open_days(evidence.published)),
        tuple(sides.open_numbers(evidence.published)),
        checked(evidence),
    )


def plain_of_rest(evidence: Evidence) -> Passes:
    """Return what the plain rules find in the rest."""
    return _found(PLAIN, evidence.published, evidence, _of_rest), _found(PLAIN, evidence, evidence, _of_rest)


def rest(evidence: Evidence, wrong: Passes) -> Passes:
    """Return what the other rules find in the rest, where the plain ones find this."""
    both = []
    for part, known in zip((evidence.published, evidence), wrong, strict=True):
        doubt = in_doubt_by(part, known)
        both.append([one for one in _found(EVIDENCE, part, evidence, _of_rest) if not owed(doubt, one)])
    return both[0], both[1]


def across(rule: PackageRule, evidence: Evidence, doubtful: Sequence[frozenset[str]], *, lists: bool) -> Passes:
    """Return what a rule finds that compares texts with records of other groups, but for what is in doubt there."""
    both = []
    for part, files in zip((evidence.published, evidence), doubtful, strict=True):
        both.append([] if lists else [one for one in rule.check(part) if one.location.file not in files])
    return both[0], both[1]


def together(passes: Iterable[Passes]) -> Passes:
    """Return what is found in several parts."""
    first: list[Diagnostic] = []
    second: list[Diagnostic] = []
    for one, other in passes:
        first += one
        second += other
    return first, second


def _found(
    book: Sequence[AnyRule],
    evidence: Evidence,
    whole: Evidence,
    of: Callable[[AnyRule, Evidence], Iterator[Diagnostic]],
) -> list[Diagnostic]:
    return [one for rule in book for one in of(rule, whole if rule in OF_DRAFTS else evidence)]


def _of_a_group(rule: AnyRule, evidence: Evidence) -> Iterator[Diagnostic]:
    if isinstance(rule, RecordRule):
        for record in evidence.records.values() if rule.entries else evidence.standing:
            yield from rule.check_record(record, evidence)
    elif rule.code not in OF_THE_REST and rule not in ACROSS:
        yield from rule.check(evidence)


def _of_rest(rule: AnyRule, evidence: Evidence) -> Iterator[Diagnostic]:
    if isinstance(rule, RecordRule):
        if rule.entries:
            yield from rule.check(replace(evidence, package=replace(evidence.package, events={}), records={}))
    elif rule.code in OF_THE_REST or rule in OF_SOURCES or isinstance(rule, SourceRule):
        yield from rule.check(evidence)
