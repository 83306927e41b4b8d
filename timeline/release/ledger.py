"""The ledger: which version added, changed or withdrew which event.

Frozen versions are history and stay as they are; the rows of a draft are counted anew each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

from timeline.diagnostics import counted, listed
from timeline.evidence import Evidence
from timeline.evidence.digest import changed_fields
from timeline.records.package import DESCRIPTOR, RELEASE, SUMS, Change, Files, Package
from timeline.records.values import State, read_by
from timeline.records.versions import next_version, version_rises
from timeline.release.descriptor import same_but_for_maker


def advance(evidence: Evidence) -> tuple[Change, ...]:
    """Return the ledger with the rows of the package's version, which are counted against the last frozen one."""
    ledger = evidence.package.ledger
    return (*ledger, *_changes(evidence, {change.event: change for change in ledger}))


def _changes(evidence: Evidence, last: dict[str, Change]) -> Iterator[Change]:
    package = evidence.package
    state: State = "draft" if package.is_draft else "frozen"
    for id, digest in sorted(evidence.digests.items()):
        withdrawn = package.events[id].withdrawn is not None
        before = last.get(id)
        if before is None:
            if not withdrawn:
                yield Change(package.version, package.created, id, "added", 0, (), digest, state)
        elif fields := changed_fields(before, digest):
            change = "withdrawn" if withdrawn and "withdrawn" not in before.hash else "changed"
            yield Change(package.version, package.created, id, change, before.revision + 1, fields, digest, state)


def out_of_turn(package: Package, version: str, created: str) -> str:
    """Return why no version of this number and moment can be frozen, or nothing."""
    if version in package.frozen:
        return f"version {version} is frozen already; the next is {next_version(version)}"
    last = package.released
    if last and not version_rises((last.version, last.created), (version, created)):
        return f"version {version} of {created} does not come after version {last.version} of {last.created}"
    return ""


def unreviewed(evidence: Evidence) -> str:
    """Return why no version can be frozen whose package asks that a person has read every event, or nothing."""
    evidence = evidence.published
    readers = {id: read_by(one.kind for one in there) for id, there in evidence.reviewed.items()}
    ids = [one.event.id for one in evidence.standing if readers.get(one.event.id) != "person"]
    if not ids or not evidence.package.review_required:
        return ""
    return (
        f"{DESCRIPTOR}: error: a review is required, and no person has read {len(ids)} of "
        f"{counted(len(evidence.standing), 'event')} as they are: {listed(ids)}; `timeline review ID` shows one"
    )


def raised(package: Package, version: str, created: str) -> Package:
    """Return the package at another version, made at the moment `created`."""
    return replace(package, descriptor={**package.descriptor, "version": version, "created": created})


def freeze(evidence: Evidence) -> Evidence:
    """Return the evidence of a package whose version is frozen: the rows of a sound draft have become history."""
    package = evidence.package
    rows = tuple(replace(change, state="frozen") for change in advance(evidence.published))
    return replace(evidence, package=replace(package, ledger=rows, frozen=package.frozen | {package.version}))


def frozen_otherwise(made: Files, package: Package) -> str:
    """Return why a frozen version's release is not made again: one of its files is another than was kept."""
    last = package.released
    if last is None or last.version != package.version:
        return ""
    signed = set(last.signed.splitlines())
    new = (line for line in made[f"{RELEASE}/{SUMS}"].splitlines() if line not in signed)
    if same_but_for_maker(made[f"{RELEASE}/{DESCRIPTOR}"], package.files.get(f"{RELEASE}/{DESCRIPTOR}", b"")):
        new = (line for line in new if line[66:] != DESCRIPTOR.encode())
    if not (other := next((line.decode()[66:] for line in new), "")):
        return ""
    mend = f'set "version" in {DESCRIPTOR} to the next, such as {next_version(package.version)}, which is a draft'
    return f"version {package.version} is frozen, and its {other} would be another now; {mend}"


def stale(made: Files, there: Files) -> list[tuple[str, str]]:
    """Return the files that differ from what the records give, and how.

    A release that another version of the tool would make alike is not stale: it stays as it was made. Other files than
    an export makes may lie among the schemas, as they may elsewhere in the package.
    """
    made = _as_made_there(made, there)
    states = {
        path: "is missing" if path not in there else "is not what the records give"
        for path in made
        if there.get(path) != made[path]
    }
    others = (path for path in there if path.startswith(f"{RELEASE}/") and path not in made)
    states |= dict.fromkeys(others, "does not belong to the release")
    return sorted(states.items())


def _as_made_there(made: Files, there: Files) -> Files:
    """Return what was made now, with the descriptor of the release that is there where only their makers differ."""
    described, signed = f"{RELEASE}/{DESCRIPTOR}", f"{RELEASE}/{SUMS}"
    if not same_but_for_maker(made.get(described, b""), there.get(described, b"")):
        return made
    mine, theirs = (sha256(files[described]).hexdigest().encode() for files in (made, there))
    return {**made, described: there[described], signed: made[signed].replace(mine, theirs)}
