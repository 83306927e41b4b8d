"""The release: every file that people download, a pure function of the package."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType

from timeline.evidence import Evidence, examine
from timeline.records.columns import Table
from timeline.records.detail_columns import tables_of
from timeline.records.package import DESCRIPTOR, RELEASE, SUMS, Files, Package, text_path
from timeline.records.tables import CHANGES
from timeline.release import descriptor, schemas
from timeline.release.archive import kept
from timeline.release.calendar import not_in_calendar
from timeline.release.csv_files import csv_bytes
from timeline.release.edition import Edition, edition
from timeline.release.ledger import freeze, frozen_otherwise, out_of_turn, raised, stale, unreviewed
from timeline.release.making import made
from timeline.release.publishing import downloads, publish, resume, unfinished

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
    "resume",
    "stale",
    "unfinished",
    "unreviewed",
]


def release(package: Package | Evidence) -> Files:
    """Return all files that follow from a package, the bytes of each by its path from the package's root.

    These are the release itself under data/release/, the package's datapackage.json and the editors' schemas under
    data/schemas/. The same package gives the same bytes. Ask `check` first: of a package with errors, this may raise
    anything.
    """
    evidence = package if isinstance(package, Evidence) else examine(package)
    package = evidence.package
    told = edition(evidence)
    files, tables = made(told), (*tables_of(told.document), CHANGES)
    files[f"{CHANGES.name}.csv"] = csv_bytes(CHANGES, ((change,) for change in told.changes))
    for source in package.sources.values():
        if source.show == "full":
            files[text_path(source.id)] = package.files[source.file]
    return {
        DESCRIPTOR: descriptor.package_descriptor(package.descriptor, told.document, files, tables),
        **schemas.schemas(package),
        **{f"{RELEASE}/{name}": content for name, content in _sealed(told, files, tables).items()},
    }


def _sealed(edition: Edition, files: Files, tables: Sequence[Table]) -> Files:
    """Add what describes the other files: the descriptor, then the checksums of all."""
    made = descriptor.release_descriptor(edition.descriptor, edition.document, files, tables, draft=edition.draft)
    whole = {**files, DESCRIPTOR: made}
    return {**whole, SUMS: descriptor.checksums(whole)}


class _Room(ModuleType):
    """The room itself, which the library calls by its name.

    Python gives a package one name for a function and a module of it: whoever imported a module of this room would
    have taken `timeline.release` away from everybody else.
    """

    def __call__(self, package: Package | Evidence) -> Files:
        """Return all files that follow from a package, the bytes of each by its path from the package's root.

        Of a package with errors, this may raise anything.
        """
        return release(package)


sys.modules[__name__].__class__ = _Room
