"""The rule book: what good data is held to, rule by rule, and the check that runs them all."""

from timeline.diagnostics import Checked, Diagnostic, Severity
from timeline.evidence.quotes import found, unproven
from timeline.records.package import LEDGER, Package
from timeline.rules import chronology, citations, contact, coverage, dating, ledger, references, sources
from timeline.rules.rulebook import PackageRule
from timeline.texts.passages import Passage

PLAIN: tuple[PackageRule, ...] = (*references.RULES, *sources.RULES, *citations.RULES, *ledger.PLAIN)
"""What a record must be before its passages are asked what they prove."""

EVIDENCE: tuple[PackageRule, ...] = (*dating.RULES, *contact.RULES, *chronology.RULES, *coverage.RULES)

RULES: tuple[PackageRule, ...] = (*PLAIN, *EVIDENCE, *ledger.OF_SOUND_PACKAGES)


def check(package: Package) -> list[Diagnostic]:
    """Return what the rules find, by place.

    One fault gives one finding: a record with a plain fault is not asked for its evidence, none is where a record, a
    vocabulary or a source cannot be relied on, and what a version already holds is asked of sound packages only.
    """
    plain = [one for rule in PLAIN for one in rule.check(package)]
    broken = _files_with_errors(plain)
    evidence: list[Diagnostic] = []
    if package.unread <= {LEDGER} and all(path.startswith("data/events/") for path in broken):
        silent = broken | {f"data/events/{id}.yaml" for id in unproven(package)}
        evidence = [one for rule in EVIDENCE for one in rule.check(package) if one.location.file not in silent]
    last: list[Diagnostic] = []
    if not package.unread and not broken and not _files_with_errors(evidence):
        last = [one for rule in ledger.OF_SOUND_PACKAGES for one in rule.check(package)]
    return sorted((*plain, *evidence, *last), key=lambda one: (one.location, one.code))


def checked(package: Package) -> Checked:
    """Return how much of a package the rules have looked at."""
    return Checked(
        events=len(package.standing),
        citations=sum(len(event.citations) for event in package.standing),
        found=sum(isinstance(answer, Passage) for answer in found(package).values()),
        sources=len(package.sources),
        disputes=sum(len(event.resolutions) for event in package.standing),
    )


def _files_with_errors(diagnostics: list[Diagnostic]) -> set[str]:
    return {one.location.file for one in diagnostics if one.severity is Severity.ERROR}
