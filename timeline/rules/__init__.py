"""The rule book: what good data is held to, rule by rule, and the check that runs them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from timeline.diagnostics import Checked, Diagnostic, Severity
from timeline.evidence import Evidence, examine
from timeline.evidence.quotes import RecordEvidence
from timeline.records.package import Package
from timeline.records.proofs import PROOFS
from timeline.records.values import read_by
from timeline.rules import (
    another,
    answers,
    chronology,
    citations,
    clocks,
    contact,
    contrary,
    coverage,
    dating,
    details,
    disagreements,
    disputes,
    dissent,
    doubles,
    elsewhere,
    evidenced,
    general,
    headings,
    heads,
    ledger,
    means,
    naming,
    needless,
    newness,
    numbers,
    omissions,
    passing,
    publication,
    references,
    relations,
    reviews,
    sides,
    sources,
    speech,
    status,
    story,
    sums,
    telling,
    vocabularies,
    weights,
)
from timeline.rules.answered import answers as answers_given
from timeline.rules.doubt import Doubt, doubt
from timeline.rules.rulebook import AnyRule, NeighboursRule, PackageRule, RecordRule
from timeline.texts.passages import Passage

PLAIN: tuple[AnyRule, ...] = (
    *references.RULES,
    *sources.RULES,
    *citations.RULES,
    *details.PLAIN,
    *disagreements.PLAIN,
    *ledger.PLAIN,
)
"""What a record must be before its passages are asked what they prove."""

EVIDENCE: tuple[AnyRule, ...] = (
    *dating.RULES,
    *passing.RULES,
    *headings.RULES,
    *evidenced.RULES,
    *elsewhere.RULES,
    *general.RULES,
    *publication.RULES,
    *clocks.RULES,
    *answers.RULES,
    *heads.RULES,
    *doubles.RULES,
    *means.RULES,
    *needless.RULES,
    *disputes.RULES,
    *dissent.RULES,
    *sides.RULES,
    *vocabularies.RULES,
    *contact.RULES,
    *omissions.RULES,
    *naming.RULES,
    *contrary.RULES,
    *another.RULES,
    *status.RULES,
    *speech.RULES,
    *newness.RULES,
    *numbers.RULES,
    *sums.RULES,
    *weights.RULES,
    *chronology.RULES,
    *relations.RULES,
    *details.RULES,
    *disagreements.RULES,
    *coverage.RULES,
    *telling.RULES,
    *story.RULES,
    *reviews.RULES,
)

OF_FORM = frozenset(rule.code for rule in PLAIN if isinstance(rule, RecordRule | PackageRule) and rule.of_form)
"""The codes of those that ask for nothing that evidence leans on."""

NAMES = {rule.code: rule.names for rule in EVIDENCE if isinstance(rule, RecordRule)}
"""The vocabulary whose names a rule looks for, by its code."""
OF_TIME = frozenset(
    rule.code
    for rule in (
        *dating.RULES,
        *passing.RULES,
        *headings.RULES,
        *clocks.RULES,
        *chronology.RULES,
        *evidenced.RULES,
    )
)
"""The codes of the rules that read dates alone."""

RULES: tuple[AnyRule, ...] = (*PLAIN, *EVIDENCE, *ledger.OF_SOUND_PACKAGES)


KEPT = frozenset(
    rule.code
    for rule in RULES
    if isinstance(rule, RecordRule) or (isinstance(rule, NeighboursRule) and not rule.narrowed)
)
"""The codes of those whose findings in a record are the same as long as it, what it names and the vocabularies are."""

LINKED = frozenset(
    rule.code
    for rule in RULES
    if isinstance(rule, RecordRule | NeighboursRule) or (isinstance(rule, PackageRule) and rule.reach == "links")
)
"""The codes of those that find in linked records the same, whatever else a package has, as long as nothing is wrong."""

OF_DRAFTS: tuple[AnyRule, ...] = (ledger.frozen_event_made_draft,)
"""What looks at drafts too: which events may be one."""


def check(package: Package | Evidence) -> list[Diagnostic]:
    """Return what the rules find, by place.

    Drafts count for nothing, nor does what they cite: what is found only with them in their places is information.
    """
    return check_others(package if isinstance(package, Evidence) else examine(package), {})


def check_others(evidence: Evidence, kept: Kept) -> list[Diagnostic]:
    """Return what the rules find where it is `kept` what those that are KEPT find in some of the records.

    None of these is a draft, or names one.
    """
    found = _check(evidence.published, evidence, kept)
    if evidence.published is not evidence:
        known = {(one.location, one.code) for one in found}
        more = (one for one in _check(evidence, evidence, kept) if (one.location, one.code) not in known)
        found += map(as_information, more)
    return sorted(found)


Kept = Mapping[str, Sequence[Diagnostic]]
"""By event, what rules find in it."""


def check_linked(evidence: Evidence) -> list[Diagnostic]:
    """Return what the rules that are LINKED find in records and sources, where nothing is in doubt, by place."""
    there = (
        rule.check_records(evidence.records.values(), evidence)
        if isinstance(rule, RecordRule)
        else rule.check(evidence)
        for rule in RULES
        if rule.code in LINKED
    )
    return sorted(one for found in there for one in found)


def check_alone(evidence: Evidence, ids: Iterable[str]) -> dict[str, list[Diagnostic]]:
    """Return what the rules that are KEPT find in records, withdrawn or not, whatever else is in doubt, by event."""
    records = [evidence.records[id] for id in ids]
    found: dict[str, list[Diagnostic]] = {one.event.id: [] for one in records}
    for rule in RULES:
        if isinstance(rule, RecordRule | NeighboursRule) and rule.code in KEPT:
            for one in records:
                found[one.event.id] += rule.check_records((one,), evidence)
    return found


def check_record(evidence: Evidence, id: str, wrong: Iterable[Diagnostic] | None = None) -> list[Diagnostic]:
    """Return what the rules find that look at one standing event and at those that it names, by place.

    `wrong` is what is wrong in vocabularies, where that is known already.
    """
    is_draft = id in evidence.package.drafts
    evidence = evidence if is_draft else evidence.published
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
    in_doubt = in_doubt_by(evidence, [*plain, *(wrong_in_vocabularies(evidence) if wrong is None else wrong)])
    found = [*plain, *(one for one in on_evidence if not owed(in_doubt, one))]
    return sorted(map(as_information, found) if is_draft else found)


def checked(evidence: Evidence) -> Checked:
    """Return how much of a package the rules have looked at."""
    package = evidence.package
    own = [one for id, one in package.sources.items() if evidence.own is None or id in evidence.own]
    lists = Checked(sources=len(own), answers=answers_given((), own), drafts=len(package.drafts))
    return lists + checked_of(evidence.published, evidence.published.standing)


def checked_of(evidence: Evidence, records: Sequence[RecordEvidence]) -> Checked:
    """Return how much of some standing records the rules have looked at."""
    proofs: Counter[str] = Counter()
    read: Counter[str | None] = Counter()
    for record in records:
        claims = evidence.claims.get(record.event.id, ())
        proofs.update(claim.proof for claim in claims)
        read[read_by(one.kind for one in evidence.reviewed.get(record.event.id, ()))] += len(claims)
    return Checked(
        events=len(records),
        claims={proof: proofs[proof] for proof in PROOFS},
        reviewed_by_person=read["person"],
        reviewed_by_program=read["program"],
        citations=sum(len(record.passages) for record in records),
        citations_found=sum(isinstance(answer, Passage) for record in records for answer in record.passages),
        disputes=sum(len(record.event.resolutions) for record in records),
        answers=answers_given((record.event for record in records), ()),
        citations_unweighed=sum(
            not quote.language.weighs for record in records for quote in record.quotes if quote is not None
        ),
    )


def _check(evidence: Evidence, whole: Evidence, kept: Kept) -> list[Diagnostic]:
    """Return what the rules find; `whole` has the drafts too.

    One fault gives one finding: what leans on a record, an entry or a source with a plain fault is not asked for its
    evidence, and what a version already holds is asked of sound packages only.
    """

    def found(book: Sequence[AnyRule]) -> list[Diagnostic]:
        codes = {rule.code for rule in book}
        there = [one for id in evidence.records for one in kept.get(id, ()) if one.code in codes]
        asked = [one for id, one in evidence.records.items() if id not in kept]
        for rule in book:
            if isinstance(rule, RecordRule | NeighboursRule) and rule.code in KEPT:
                there += rule.check_records(asked, evidence)
                there += rule.check_entries(evidence) if isinstance(rule, RecordRule) else ()
            else:
                there += rule.check(whole if rule in OF_DRAFTS else evidence)
        return there

    plain = found(PLAIN)
    in_doubt = in_doubt_by(evidence, plain)
    both = [*plain, *(one for one in found(EVIDENCE) if not owed(in_doubt, one))]
    if not evidence.package.unread and not any(one.severity is Severity.ERROR for one in both):
        both += found(ledger.OF_SOUND_PACKAGES)
    return both


def owed(in_doubt: Doubt, found: Diagnostic) -> bool:
    """Whether a finding may be owed to another fault."""
    return in_doubt.silences(found, NAMES.get(found.code, ""), of_time=found.code in OF_TIME)


def in_doubt_by(evidence: Evidence, plain: Iterable[Diagnostic]) -> Doubt:
    """Return what is in doubt where the plain rules find this."""
    return doubt(evidence, (one for one in plain if one.code not in OF_FORM))


def wrong_in_vocabularies(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield what is wrong with sources, actors, places and kinds by themselves, whatever the records may be."""
    alone = replace(evidence, package=replace(evidence.package, events={}), records={})
    for rule in (*references.RULES, *sources.RULES):
        if isinstance(rule, PackageRule):
            yield from rule.check(alone)


def as_information(one: Diagnostic) -> Diagnostic:
    """Return a finding on a draft as what it is."""
    return replace(one, severity=Severity.INFORMATION)
