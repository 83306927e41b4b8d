"""What is hosted: the last release at the root, every frozen version for ever, and a page for each thing that is cited.

A pure function of versions to bytes. Pictures alone follow from the fonts of the machine that makes them, and are left
out where nothing paints them.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.records.detail_columns import tables_of
from timeline.records.package import Files, Package
from timeline.records.tables import CHANGES
from timeline.release.descriptor import checksums
from timeline.release.document import json_bytes
from timeline.release.site import database, workbook
from timeline.release.site.cards import Paint, painter
from timeline.release.site.feed import feed
from timeline.release.site.hosted import Hosted, disagreements
from timeline.release.site.pages import page_files
from timeline.release.site.workbook import WorkbookError

__all__ = ["SITE_SUMS", "VERSIONS", "WORKBOOK", "Hosted", "Paint", "WorkbookError", "painter", "site"]

SITE_SUMS, VERSIONS = "SITE-SHA256SUMS", "versions.json"
"""The files by which a folder is known for a site."""
WORKBOOK = "timeline.xlsx"


def site(versions: Sequence[Hosted], package: Package, paint: Paint | None) -> Files:
    """Return the files of a site by path from its root, given its versions in their order: a draft, or frozen ones.

    The last is one whose document could be read.
    A table that is longer than a sheet leaves it without a workbook. Raises WorkbookError where none can be written.
    """
    last = versions[-1]
    if last.document is None:
        raise ValueError(f"nothing is known of version {last.version}, whose document was not read")
    files = {f"{version.folder}{name}": raw for version in versions for name, raw in version.files.items()}
    files |= last.files
    ledger = [change for version in versions for change in version.changes]
    tables = [(table, list(table.rows(last.document))) for table in tables_of(last.document)]
    tables.append((CHANGES, [(change,) for change in ledger]))
    files |= {
        "timeline.sqlite": database.database(tables, last.about),
        "changes.atom": feed(versions),
        VERSIONS: json_bytes(_listed(versions, package)),
    }
    if workbook.fits(tables):
        files[WORKBOOK] = workbook.workbook(tables, last.about, last.created)
    files |= page_files(last, last.document, ledger, disagreements(last.document), paint)
    return files | {SITE_SUMS: checksums(files)}


def _listed(versions: Sequence[Hosted], package: Package) -> dict[str, object]:
    """Return which versions there are, the last one first, as programs read it."""
    return {
        "name": versions[-1].name,
        "latest": versions[-1].version if versions[-1].state == "frozen" else None,
        "versions": [
            {
                "version": version.version,
                "created": version.created,
                "state": version.state,
                "path": version.folder,
                **({"sha256": package.kept[version.version]} if version.version in package.kept else {}),
                **{
                    kind: sum(change.change == kind for change in version.changes)
                    for kind in ("added", "changed", "withdrawn")
                },
            }
            for version in reversed(versions)
        ],
    }
