"""The ledger: which version added, changed or withdrew which event, and the edition that follows from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.evidence import Evidence
from timeline.evidence.digest import changed_fields
from timeline.records.document import EventRecord, address
from timeline.records.package import DESCRIPTOR, RELEASE, SCHEMAS, SUMS, Change, Files, Package


@dataclass(frozen=True, slots=True)
class Edition:
    """A package at its version: every event as plain data, with its revision and its release dates.

    `events` and `withdrawn` stand in release order: first day, last day, id. Withdrawn events are those that were
    released before they were withdrawn. `changes` is the ledger, this version's rows included.
    """

    evidence: Evidence
    events: tuple[EventRecord, ...]
    withdrawn: tuple[EventRecord, ...]
    changes: tuple[Change, ...]

    @property
    def package(self) -> Package:
        """The package that it is of."""
        return self.evidence.package


def edition(evidence: Evidence) -> Edition:
    """Return the edition that a package without errors makes."""
    package, changes = evidence.package, advance(evidence)
    history: dict[str, list[Change]] = {}
    for change in changes:
        history.setdefault(change.event, []).append(change)
    events = {id: _dated(package, evidence.shown[id], rows) for id, rows in history.items() if id in evidence.shown}
    return Edition(
        evidence,
        tuple(events[event.id] for event in package.standing),
        tuple(events[event.id] for event in package.withdrawn if event.id in events),
        changes,
    )


def _dated(package: Package, event: EventRecord, rows: Sequence[Change]) -> EventRecord:
    """Return an event with what the ledger's rows of it say, and its address."""
    return replace(
        event,
        revision=rows[-1].revision,
        first_released=rows[0].created,
        last_changed=rows[-1].created,
        url=address(package.homepage, event.id),
    )


def advance(evidence: Evidence) -> tuple[Change, ...]:
    """Return the ledger with the rows of the package's version.

    Rows of earlier versions are history and stay; those of this version are computed from the records, so that
    exporting twice gives the same ledger.
    """
    package = evidence.package
    earlier = tuple(change for change in package.ledger if change.version != package.version)
    return (*earlier, *_changes(evidence, {change.event: change for change in earlier}))


def _changes(evidence: Evidence, last: dict[str, Change]) -> Iterator[Change]:
    package = evidence.package
    for id, digest in sorted(evidence.digests.items()):
        withdrawn = package.events[id].withdrawn is not None
        before = last.get(id)
        if before is None:
            if not withdrawn:
                yield Change(package.version, package.created, id, "added", 0, (), digest)
        elif fields := changed_fields(before, digest):
            change = "withdrawn" if withdrawn and "withdrawn" not in before.hash else "changed"
            yield Change(package.version, package.created, id, change, before.revision + 1, fields, digest)


def raised(package: Package, version: str, created: str) -> Package:
    """Return the package at another version, made at the moment `created`."""
    return replace(package, descriptor={**package.descriptor, "version": version, "created": created})


def amended(package: Package) -> Package:
    """Return the package as if its version had never been exported: the release that is there is the one before.

    A release of another version is none that can be amended, and stays for the rules to compare with.
    """
    earlier = tuple(change for change in package.ledger if change.version != package.version)
    released = package.released
    if released and released.version == package.version:
        released = replace(released, version=earlier[-1].version, created=earlier[-1].created) if earlier else None
    return replace(package, ledger=earlier, released=released)


def exported_otherwise(made: Files, package: Package) -> str:
    """Return the first file that the release of this version was signed with other bytes of; files may be damaged."""
    there = package.files.get(f"{RELEASE}/{SUMS}")
    if there is None or package.released is None or package.released.version != package.version:
        return ""
    signed = set(there.splitlines())
    new = (line for line in made[f"{RELEASE}/{SUMS}"].splitlines() if line not in signed)
    return next((line.decode()[66:] for line in new), "")


def stale(made: Files, there: Files) -> list[tuple[str, str]]:
    """Return the files that differ from what the records give, and how."""
    owned = [path for path in there if path.startswith((f"{RELEASE}/", f"{SCHEMAS}/")) or path == DESCRIPTOR]
    states = {
        path: "is missing" if path not in there else "is not what the records give"
        for path in made
        if there.get(path) != made[path]
    }
    states |= {path: "does not belong to the release" for path in owned if path not in made}
    return sorted(states.items())
