"""The versions that a site is made of: those that were kept when they were frozen, or the draft while none is."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import timeline
import timeline.release as making
from timeline.diagnostics import Diagnostic, Severity
from timeline.evidence import Evidence
from timeline.reading import kept as reading
from timeline.received import Change, NotADocument
from timeline.records.document import Document
from timeline.records.package import DESCRIPTOR, DOCUMENT, RELEASES, Files, Package, kept_at
from timeline.records.versions import version_key
from timeline.release.site import Hosted


def draft(evidence: Evidence) -> Hosted:
    """Return the draft of a package without errors."""
    package, files = evidence.package, making.downloads(timeline.release(evidence))
    changes = making.edition(evidence).changes
    return Hosted(package.version, package.created, "draft", files, timeline.read(files[DOCUMENT]), changes)


def kept(package: Package, diagnostics: Sequence[Diagnostic]) -> tuple[list[Hosted], list[str]]:
    """Return the frozen versions of a package in their order, and what is wrong with what was kept of them.

    Nothing else is asked of the package, whose records may be on their way to the next version.
    """
    whole = reading.whole(package.files, package.kept)
    found = (one for one in diagnostics if one.location.file.startswith(f"{RELEASES}/"))
    wrong = [str(one) for one in sorted(found) if one.severity is Severity.ERROR]
    lost = sorted(package.frozen - whole.keys(), key=version_key)
    wrong += [f"{kept_at(version)}: not there as it was kept; restore it from version control" for version in lost]
    hosted: list[Hosted] = []
    before: Document | None = None
    for version, archive in whole.items() if not wrong else ():
        files, why = reading.unpacked(archive)
        document, unread = _document(files)
        if why or (unread and version == max(whole, key=version_key)):
            return [], [f"{kept_at(version)}: {why or unread}"]
        rows = tuple(change for change in package.ledger if change.version == version)
        created = json.loads(files[DESCRIPTOR])["created"]
        hosted.append(Hosted(version, created, "frozen", files, document, rows, _altered(before, document)))
        before = document
    return hosted, wrong


def _document(files: Files) -> tuple[Document | None, str]:
    """Return the document of a release, or none and why: it may be of a form that is read no more."""
    try:
        return timeline.read(files.get(DOCUMENT, b"")), ""
    except NotADocument as error:
        return None, f"{DOCUMENT} in it: {error}"


def _altered(before: Document | None, after: Document | None) -> Mapping[str, Sequence[Change]]:
    """Return what differs between two versions, by event."""
    if before is None or after is None:
        return {}
    return {one.id: one.changes for one in timeline.compare(before, after) if one.sort == "events"}
