"""Rules on who read what: a review is of an event that is there."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Location, Severity, Slip, did_you_mean, likest, quoted
from timeline.evidence import Evidence
from timeline.evidence.reviews import story_digests
from timeline.records.package import REVIEWS
from timeline.rules.rulebook import Finding, package_rule


@package_rule(Severity.WARNING)
def reviewed_event_unknown(evidence: Evidence) -> Iterator[Finding]:
    """Every event, and every part of the story, that somebody read is there.

    A review of another id counts for nothing. Most often a record was renamed before its first release: take the row
    out of data/reviews.csv, and read the record under its new name.
    """
    package = evidence.package
    there = {*package.ids, *package.drafts, *story_digests(package)}
    there |= {one.event for one in package.ledger}  # whose record is asked for already
    if package.unread.files or package.unread.entries.get("parts"):  # where the story may stand
        there |= {one.event for one in package.reviews if ":" in one.event}
    gone = [one for one in package.reviews if one.event not in there and not package.unread.may_hold(one.event)]
    for one, meant in zip(gone, likest((one.event for one in gone), there), strict=True):
        told = f"there is no event {quoted(one.event)} to be read{did_you_mean(meant)}"
        yield Location(REVIEWS, one.line), told, Slip(one.event, meant)


RULES = (reviewed_event_unknown,)
