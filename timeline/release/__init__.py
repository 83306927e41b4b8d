"""The release: every file that people download, a pure function of the package."""

from __future__ import annotations

import sys
from types import ModuleType

from timeline.evidence import Evidence, examine
from timeline.records.package import DESCRIPTOR, DOCUMENT, RELEASE, SUMS, Files, Package, text_path
from timeline.records.tables import CHANGES, OF_DOCUMENT, TIMELINE
from timeline.release import descriptor, schemas
from timeline.release.archive import kept
from timeline.release.calendar import FEED, WHOLE, calendar, not_in_calendar
from timeline.release.csv_files import csv_bytes
from timeline.release.document import document, document_bytes, schema_bytes
from timeline.release.ledger import Edition, edition, freeze, frozen_otherwise, out_of_turn, raised, stale, unreviewed
from timeline.release.page.page import page
from timeline.release.publishing import downloads, publish
from timeline.release.timelinejs import timelinejs

__all__ = [
    "Edition",
    "downloads",
    "edition",
    "freeze",
    "frozen_otherwise",
    "kept",
    "not_in_calendar",
    "out_of_turn",
    "publish",
    "raised",
    "release",
    "stale",
    "unreviewed",
]


def release(package: Package | Evidence) -> Files:
    """Return all files that follow from a package without errors, by path from its root.

    These are the release itself under data/release/, the package's datapackage.json and the editors' schemas under
    data/schemas/. The same package gives the same bytes.
    """
    evidence = package if isinstance(package, Evidence) else examine(package)
    package = evidence.package
    made = _published(edition(evidence))
    return {
        DESCRIPTOR: descriptor.package_descriptor(package, made),
        **schemas.schemas(package),
        **{f"{RELEASE}/{name}": content for name, content in _sealed(package, made).items()},
    }


def _published(edition: Edition) -> dict[str, bytes]:
    package = edition.package
    whole = document(edition)
    files = {f"{table.name}.csv": csv_bytes(table, table.rows(whole)) for table in OF_DOCUMENT}
    files[f"{CHANGES.name}.csv"] = csv_bytes(CHANGES, ((change,) for change in edition.changes))
    files["timeline-excel.csv"] = b"\xef\xbb\xbf" + files[f"{TIMELINE.name}.csv"]
    files[DOCUMENT] = document_bytes(whole)
    files["timeline.schema.json"] = schema_bytes()
    for name in (FEED, WHOLE):
        files[name] = calendar(package, edition.events, edition.withdrawn, name)
    files["timelinejs.json"] = timelinejs(edition)
    files["index.html"] = page(edition)
    for source in package.sources.values():
        if source.show == "full":
            files[text_path(source.id)] = package.files[source.file]
    return files


def _sealed(package: Package, files: dict[str, bytes]) -> dict[str, bytes]:
    """Add what describes the other files: the descriptor, then the checksums of all."""
    whole = files | {DESCRIPTOR: descriptor.release_descriptor(package, files)}
    return whole | {SUMS: descriptor.checksums(whole)}


class _Room(ModuleType):
    """The room itself, which the library calls by its name.

    Python gives a package one name for a function and a module of it: whoever imported a module of this room would
    have taken `timeline.release` away from everybody else.
    """

    def __call__(self, package: Package | Evidence) -> Files:
        """Return all files that follow from a package without errors, as `release` does."""
        return release(package)


sys.modules[__name__].__class__ = _Room
