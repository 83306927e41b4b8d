"""Rules on versions: what was frozen stays findable, is kept whole, and holds one content.

While nothing is frozen, none of them finds anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from timeline.diagnostics import Location, Severity, likest, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.digest import changed_fields
from timeline.records.package import DESCRIPTOR, KEPT_SUMS, LEDGER, RELEASES, Package, event_path, kept_at
from timeline.records.versions import next_version, version_key
from timeline.rules.rulebook import Finding, package_rule


@package_rule(Severity.ERROR)
def vanished_event(evidence: Evidence) -> Iterator[Finding]:
    """An event of a frozen version still has its record.

    Its id is in people's calendars and notes. Do not delete or rename the record: put it back and give it
    `withdrawn: {reason: …}`, with `merged_into` where another took its place.
    """
    package = evidence.package
    if LEDGER in package.unread.files:
        return
    last = {change.event: change for change in package.ledger}
    gone = {id for id in last.keys() - package.ids - package.drafts if not package.unread.may_hold(id)}
    born = package.ids - last.keys() if gone else ()
    for id, like in zip(sorted(gone), likest(sorted(gone), born), strict=True):
        mend = "put it back and give it `withdrawn: {reason: …}`"
        renamed = f", or was it renamed to {quoted(like)}?" if like else ""
        yield Location(event_path(id)), f"{id!r} is in version {last[id].version}, and is gone; {mend}{renamed}"


@package_rule(Severity.ERROR, of_form=True)
def frozen_event_made_draft(evidence: Evidence) -> Iterator[Finding]:
    """An event of a frozen version is no draft.

    Nothing of a draft is released, and subscribers would lose the event without a word. Take `draft` out; a record
    that no longer holds is given `withdrawn: {reason: …}`.
    """
    package = evidence.package
    last = {change.event: change for change in package.ledger}
    for id in sorted(package.drafts & last.keys()):
        at = package.events[id].at("draft") if id in package.events else Location(package.path(id))
        message = f"{id!r} is in version {last[id].version}, and is no draft any more"
        yield at, f"{message}; take `draft` out, or withdraw it where it does not hold"


@package_rule(Severity.ERROR, reach="lists")
def package_renamed(evidence: Evidence) -> Iterator[Finding]:
    """A package of which a version is frozen keeps its name.

    The UIDs of its calendar events end in the name: under another, every subscriber would have every event twice.
    Put the old name back into datapackage.json; the title is free to change.
    """
    package = evidence.package
    last = package.released
    if last and last.name != package.name:
        message = f"version {last.version} is frozen under the name {quoted(last.name)}, not {quoted(package.name)}"
        yield Location(DESCRIPTOR), f"{message}; UIDs end in it, so it stays"


@package_rule(Severity.ERROR, reach="lists")
def version_not_rising(evidence: Evidence) -> Iterator[Finding]:
    """A version comes after the last frozen one, and its moment not before that one's.

    Subscribers take the later moment for the newer text. Set `version` to a higher number, and `created` to a later
    moment; `timeline export --release X.Y.Z` does both.
    """
    package = evidence.package
    last = package.released
    if last is None or (package.version, package.created) == (last.version, last.created):
        return
    if version_key(package.version) <= version_key(last.version) or package.created < last.created:
        message = f"version {package.version} of {package.created} does not come after version {last.version}"
        yield Location(DESCRIPTOR), f"{message}, frozen at {last.created}"


@package_rule(Severity.ERROR, reach="lists")
def kept_release_mismatch(evidence: Evidence) -> Iterator[Finding]:
    """Every frozen version is kept whole in data/releases/, with the SHA-256 that SHA256SUMS there lists.

    It is what people have, and what the next version is counted from. Restore the folder from version control. A zip
    without a sum may be left of an export that was killed: the next one takes it away.
    """
    package = evidence.package
    if KEPT_SUMS in package.unread.files:
        return
    mend = "restore it from version control"
    for version in sorted(package.frozen - package.kept.keys(), key=version_key):
        said = f"{LEDGER} says that version {version} is frozen, and it is not listed here"
        yield Location(KEPT_SUMS), f"{said}; restore data/releases/, or where it never was, delete {LEDGER}"
    for line, (version, digest) in enumerate(package.kept.items(), 1):
        path = kept_at(version)
        if path in package.files and sha256(package.files[path]).hexdigest() != digest:
            yield Location(path), f"this is not the release that was frozen as {version}; {mend}"
        elif path not in package.files and path not in package.unread.files:
            yield Location(KEPT_SUMS, line), f"version {version} is frozen and {path} is gone; {mend}"
    known = {KEPT_SUMS, *map(kept_at, package.frozen)}
    for path in package.files:
        if path.startswith(f"{RELEASES}/") and path not in known:
            yield (
                Location(path),
                f"{KEPT_SUMS} lists no such file; {mend}, or delete this",
            )


@package_rule(Severity.ERROR)
def frozen_version_changed(evidence: Evidence) -> Iterator[Finding]:
    """A frozen version keeps its events as they were.

    Two contents under one version cannot be told apart by those who have one of them. Set `version` in
    datapackage.json to the next number: that is a draft, in which everything is free to change. What no event shows
    (an actor's note, the package's title) is not compared here: `timeline export` refuses it, and `export --check`
    compares every byte.
    """
    return told_changed(evidence.package, list(changed_since_frozen(evidence)))


Changed = tuple[Location, str]
"""Where an event is not as a frozen version has it, and what is other."""


def changed_since_frozen(evidence: Evidence) -> Iterator[Changed]:
    """Yield the events that are not as the frozen version of this number has them, and what is other there."""
    package = evidence.package
    last = package.released
    if last is None or last.version != package.version:
        return
    rows = {change.event: change for change in package.ledger}
    for id, digest in evidence.published.digests.items():
        event, before = package.events[id], rows.get(id)
        if before is None and event.withdrawn is None:
            yield event.at(), f"without {id!r}"
        elif before and (names := changed_fields(before, digest)):
            which = " and ".join(names) if len(names) < 3 else listed(names)
            yield event.at(names[0]), f"with another {which} of {id!r}"


def told_changed(package: Package, other: Sequence[Changed]) -> Iterator[Finding]:
    """Yield one finding for all events that are not as a frozen version has them."""
    if other:
        location, what = other[0]
        more = f" (and {len(other) - 1} more events that differ)" if other[1:] else ""
        mend = f'set "version" in {DESCRIPTOR} to the next, such as {next_version(package.version)}, which is a draft'
        yield location, f"version {package.version} is frozen {what}{more}; {mend}"


PLAIN = (vanished_event, frozen_event_made_draft, package_renamed, version_not_rising, kept_release_mismatch)
OF_SOUND_PACKAGES = (frozen_version_changed,)
RULES = (*PLAIN, *OF_SOUND_PACKAGES)
