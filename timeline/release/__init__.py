"""The release: every file that people download, a pure function of the package."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType

from timeline.evidence import Evidence, examine
from timeline.records.columns import Table
from timeline.records.detail_columns import tables_of
from timeline.records.package import DESCRIPTOR, DOCUMENT, RELEASE, SUMS, Files, Package, text_path
from timeline.records.tables import CHANGES, TIMELINE
from timeline.release import descriptor, schemas
from timeline.release.archive import kept
from timeline.release.calendar import FEED, WHOLE, calendar, not_in_calendar
from timeline.release.csv_files import csv_bytes
from timeline.release.document import document, document_bytes, schema_bytes
from timeline.release.ledger import Edition, edition, freeze, frozen_otherwise, out_of_turn, raised, stale, unreviewed
from timeline.release.page.page import pages
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
    made, tables = _published(edition(evidence))
    return {
        DESCRIPTOR: descriptor.package_descriptor(package, made, tables),
        **schemas.schemas(package),
        **{f"{RELEASE}/{name}": content for name, content in _sealed(package, made, tables).items()},
    }


def _published(edition: Edition) -> tuple[dict[str, bytes], Sequence[Table]]:
    """Return the files of a release but for those that describe the others, and the tables among them."""
    package = edition.package
    whole = document(edition)
    tables = tables_of(whole)
    files = {f"{table.name}.csv": csv_bytes(table, table.rows(whole)) for table in tables}
    files[f"{CHANGES.name}.csv"] = csv_bytes(CHANGES, ((change,) for change in edition.changes))
    files["timeline-excel.csv"] = b"\xef\xbb\xbf" + files[f"{TIMELINE.name}.csv"]
    files[DOCUMENT] = document_bytes(whole)
    files["timeline.schema.json"] = schema_bytes()
    for name in (FEED, WHOLE):
        files[name] = calendar(package, edition.events, edition.withdrawn, name)
    files["timelinejs.json"] = timelinejs(edition)
    files |= pages(edition)
    for source in package.sources.values():
        if source.show == "full":
            files[text_path(source.id)] = package.files[source.file]
    return files, (*tables, CHANGES)


def _sealed(package: Package, files: dict[str, bytes], tables: Sequence[Table]) -> dict[str, bytes]:
    """Add what describes the other files: the descriptor, then the checksums of all."""
    whole = files | {DESCRIPTOR: descriptor.release_descriptor(package, files, tables)}
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
