"""The files of a release that follow from its document, its descriptor and its texts: all but the ledger and these."""

from __future__ import annotations

from timeline.records.detail_columns import tables_of
from timeline.records.package import DOCUMENT
from timeline.records.tables import TIMELINE
from timeline.release.calendar import FEED, WHOLE, calendar
from timeline.release.csv_files import csv_bytes
from timeline.release.document import document_bytes, schema_bytes
from timeline.release.edition import Edition
from timeline.release.page.page import pages
from timeline.release.timelinejs import timelinejs

SCHEMA, VIEWER = "timeline.schema.json", "timelinejs.json"
EXCEL = "timeline-excel.csv"


def made(edition: Edition) -> dict[str, bytes]:
    """Return what an edition's document makes, by name; whoever has a release can make it again."""
    whole = edition.document
    files = {f"{table.name}.csv": csv_bytes(table, table.rows(whole)) for table in tables_of(whole)}
    files[EXCEL] = b"\xef\xbb\xbf" + files[f"{TIMELINE.name}.csv"]
    files[DOCUMENT] = document_bytes(whole)
    files[SCHEMA] = schema_bytes()
    for name in (FEED, WHOLE):
        files[name] = calendar(edition, edition.events, edition.withdrawn, name)
    files[VIEWER] = timelinejs(edition)
    return files | pages(edition)
