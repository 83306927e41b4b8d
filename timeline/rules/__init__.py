"""The rule book: what good data is held to, rule by rule, and the check that runs them all."""

from timeline.diagnostics import Checked, Diagnostic, Severity
from timeline.package import Package
from timeline.passages import Passage
from timeline.quoting import found
from timeline.rules import chronology, citations, contact, coverage, dating, ledger, references, sources
from timeline.rules.rulebook import PackageRule

RULES: tuple[PackageRule, ...] = (
    *references.RULES,
    *sources.RULES,
    *citations.RULES,
    *dating.RULES,
    *contact.RULES,
    *chronology.RULES,
    *coverage.RULES,
    *ledger.RULES,
)


def check(package: Package) -> list[Diagnostic]:
    """Return what the rules find, by place.

    What a version already holds is asked last, and only of records that nothing else is wrong with.
    """
    found = [one for rule in RULES if rule not in ledger.OF_SOUND_RECORDS for one in rule.check(package)]
    if not package.unread and all(one.severity is not Severity.ERROR for one in found):
        found += (one for rule in ledger.OF_SOUND_RECORDS for one in rule.check(package))
    return sorted(found, key=lambda one: (one.location, one.code))


def checked(package: Package) -> Checked:
    """Return how much of a package the rules have looked at."""
    return Checked(
        events=len(package.standing),
        citations=sum(len(event.citations) for event in package.standing),
        found=sum(isinstance(answer, Passage) for answer in found(package).values()),
        sources=len(package.sources),
        disputes=sum(len(event.resolutions) for event in package.standing),
    )
