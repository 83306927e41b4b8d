"""The release as CSV (RFC 4180): flat for people, normalised for analysis."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from timeline.records.columns import Table
from timeline.records.rows import Row


def csv_bytes(table: Table, rows: Iterable[Row]) -> bytes:
    """Return a table as UTF-8 without byte order mark, comma, CRLF, quoted where needed; an empty cell is missing."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows((column.text(row) for column in table.columns) for row in rows)
    return out.getvalue().encode()
