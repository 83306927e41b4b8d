"""Spreadsheets as rows: CSV by the separator of its first line, and workbooks, whose first sheet counts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time

from timeline.reading.documents import DocumentError, library, packed, plain

MOST = 10_000
"""How many rows are read at most."""

Row = tuple[int, Mapping[str, str]]
"""The number of a row in its sheet, from 1, and what stands in it by column, in lower case."""


def rows(raw: bytes) -> list[Row]:
    """Return the rows of a sheet that hold anything, below the one that names the columns; raise DocumentError."""
    cells = _workbook(raw) if raw[:4] == b"PK\x03\x04" else _csv(plain(raw))
    numbered = ((number, [cell.strip() for cell in row]) for number, row in enumerate(cells, 1))
    filled = [(number, row) for number, row in numbered if any(row)]
    if len(filled) > MOST:
        raise DocumentError(f"has more than {MOST:,} rows: divide it")
    if not filled:
        raise DocumentError("has no rows")
    names = [" ".join(name.lower().split()) for name in filled[0][1]]
    if twice := next((name for name in names if name and names.count(name) > 1), None):
        raise DocumentError(f"has two columns {twice!r}")
    return [
        (number, {name: cell for name, cell in zip(names, row, strict=False) if name}) for number, row in filled[1:]
    ]


def _csv(text: str) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except csv.Error as error:
        raise DocumentError(f"is no CSV that can be read: {error}") from None


def _workbook(raw: bytes) -> Iterator[list[str]]:
    if "xl/workbook.xml" not in packed(raw):
        raise DocumentError("is an archive, and no workbook")
    openpyxl = library("openpyxl")
    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        sheet: Iterable[Iterable[object]] = book.worksheets[0].iter_rows(values_only=True, max_row=2 * MOST)
        found = [[_cell(cell) for cell in row] for row in sheet]
    except Exception as error:  # a damaged file breaks a reader anywhere
        raise DocumentError(f"is a workbook that cannot be read: {' '.join(str(error).split())[:200]}") from None
    yield from found


def _cell(value: object) -> str:
    """Return what a cell shows: a whole number without a point, a day or a time of day as ISO 8601 has it."""
    match value:
        case None:
            return ""
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
    return str(value)
