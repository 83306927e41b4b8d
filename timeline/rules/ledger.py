"""Rules on the ledger: what was released stays findable, and a version holds one content."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from timeline.diagnostics import Location, Severity, nearest
from timeline.evidence import Evidence
from timeline.evidence.digest import changed_fields
from timeline.records.package import DESCRIPTOR, LEDGER, version_rises
from timeline.rules.rulebook import Finding, package_rule


@package_rule(Severity.ERROR)
def vanished_event(evidence: Evidence) -> Iterator[Finding]:
    """An event that was once released still has its record.

    Its id is in people's calendars and notes. Do not delete or rename the record: put it back and give it
    `withdrawn: {reason: …}`, with `merged_into` where another took its place.
    """
    package = evidence.package
    if LEDGER in package.unread.files:
        return
    known = package.events.keys() | package.unread.events.keys()
    gone = {change.event: change for change in package.ledger if change.event not in known}
    released = {change.event for change in package.ledger} if gone else set()
    born = [id for id in package.events if id not in released] if gone else []
    for id, change in gone.items():
        hint = nearest(id, born)
        yield (
            Location(LEDGER, change.line),
            f"{id!r} was released in {change.version} and its record is gone; put it back, or withdraw it{hint}",
        )


@package_rule(Severity.ERROR)
def package_renamed(evidence: Evidence) -> Iterator[Finding]:
    """A package that was released keeps its name.

    The UIDs of its calendar events end in the name: under another, every subscriber would have every event twice.
    Put the old name back into datapackage.json; the title is free to change.
    """
    package = evidence.package
    if package.released and package.released.name != package.name:
        name = package.released.name
        yield Location(DESCRIPTOR), f"the release is called {name!r}, not {package.name!r}; UIDs end in it, so it stays"


@package_rule(Severity.ERROR)
def version_not_rising(evidence: Evidence) -> Iterator[Finding]:
    """Versions and their moments rise together, from one release to the next.

    Subscribers take the later moment for the newer text. Raise `version` and `created` with
    `timeline export --release X.Y.Z`.
    """
    package = evidence.package
    steps = [(change.version, change.created) for change in package.ledger[-1:]]
    steps += [(package.released.version, package.released.created)] if package.released else []
    steps += [(package.version, package.created)]
    for before, after in itertools.pairwise(steps):
        if before != after and not version_rises(before, after):
            (version, created), (later, moment) = before, after
            message = f"version {later} of {moment} does not come after version {version} of {created}"
            yield Location(DESCRIPTOR), message


@package_rule(Severity.ERROR)
def version_already_exported(evidence: Evidence) -> Iterator[Finding]:
    """A version that has been exported keeps its events as they were.

    Two contents under one version cannot be told apart by those who downloaded one of them. Raise the version with
    `timeline export --release X.Y.Z`; or, where nobody has it yet, make it again with `timeline export --amend`.
    """
    package = evidence.package
    if package.released is None or package.released.version != package.version:
        return
    last = {change.event: change for change in package.ledger}
    other: list[tuple[Location, str]] = []
    for id, digest in evidence.digests.items():
        event, before = package.events[id], last.get(id)
        if before is None and event.withdrawn is None:
            other.append((event.at(), f"without {id!r}"))
        elif before and (names := changed_fields(before, digest)):
            other.append((event.at(names[0]), f"with another {' and '.join(names)} of {id!r}"))
    if other:
        location, what = other[0]
        more = f" (and {len(other) - 1} more events that differ)" if other[1:] else ""
        mend = "raise it with `timeline export --release`, or `--amend` it where it was never published"
        yield location, f"version {package.version} was exported {what}{more}; {mend}"


PLAIN = (vanished_event, package_renamed, version_not_rising)
OF_SOUND_PACKAGES = (version_already_exported,)
RULES = (*PLAIN, *OF_SOUND_PACKAGES)
