"""timeline.xlsx: a sheet for each table of a release, with days that are days, and no text that becomes a formula.

A text is as the record has it: the `'` that guards a cell of a CSV file is not in it.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING
from zipfile import ZipFile

from timeline.dates import Date, Day
from timeline.records.columns import Column, Table
from timeline.records.rows import Row
from timeline.records.values import formula_like
from timeline.release.archive import archive

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS, LETTERS = 1_048_576, 32_767
"""How many rows a sheet can have, and how many UTF-16 code units a cell."""

FIRST, LAST = Day(1900, 3, 1), Day(9999, 12, 31)
"""The days that every spreadsheet counts alike: Excel has a 29 February 1900, others have none."""

_NARROW, _WIDE = 6, 60


class WorkbookError(Exception):
    """The library is not there that writes workbooks. The message is for people."""


def fits(tables: Sequence[tuple[Table, Sequence[Row]]]) -> bool:
    """Whether each table has room on a sheet."""
    return all(len(rows) < ROWS for _, rows in tables)


def workbook(tables: Sequence[tuple[Table, Sequence[Row]]], about: Mapping[str, str], created: str) -> bytes:
    """Return a workbook of tables with their rows; `about` says of what, on a last sheet of that name.

    The same rows give the same bytes: it is packed anew, dated `created` and not compressed. Raises WorkbookError.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise WorkbookError(
            "timeline.xlsx takes a library that is not there: pip install 'cited-timeline[site]'"
        ) from None

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_urls": False}) as book:
        book.set_properties({"title": about.get("title", ""), "created": datetime.fromisoformat(created[:-1])})
        formats = _Formats(book)
        for table, rows in tables:
            _sheet(book.add_worksheet(table.name), table, rows, formats)
        _about(book.add_worksheet("about"), about, formats)
    with ZipFile(out) as packed:
        return archive({name: packed.read(name) for name in packed.namelist()}, created)


class _Formats:
    def __init__(self, book: Workbook) -> None:
        self.head: Format = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEEEEE", "align": "left"})
        self.day: Format = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self.text: Format = book.add_format({"num_format": "@"})
        self.guarded: Format = book.add_format({"num_format": "@", "quote_prefix": True})


def _sheet(sheet: Worksheet, table: Table, rows: Sequence[Row], formats: _Formats) -> None:
    widths = [_width(column.title) + 3 for column in table.columns]  # with the arrow of the filter
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column.title, formats.head)
    for number, row in enumerate(rows, 1):
        for at, column in enumerate(table.columns):
            shown = _cell(sheet, number, at, _value(column, row), formats)
            widths[at] = max(widths[at], _width(shown))
    for at, width in enumerate(widths):
        sheet.set_column(at, at, min(max(width + 1, _NARROW), _WIDE))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)


def _about(sheet: Worksheet, about: Mapping[str, str], formats: _Formats) -> None:
    for number, (name, value) in enumerate(about.items()):
        sheet.write_string(number, 0, name, formats.head)
        _cell(sheet, number, 1, value, formats)
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, _WIDE * 2)


def _value(column: Column, row: Row) -> str | int | float | date | None:
    value = column.value(row)
    if isinstance(value, Day) and column.kind == "date" and FIRST <= value <= LAST:
        return date(value.year, value.month, value.day)
    return str(value) if isinstance(value, Day | Date) else value


def _cell(sheet: Worksheet, number: int, at: int, value: str | float | date | None, formats: _Formats) -> str:
    """Write a value into a cell, and return what is seen of it."""
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        sheet.write_datetime(number, at, datetime(value.year, value.month, value.day), formats.day)  # noqa: DTZ001
    elif isinstance(value, int | float):
        sheet.write_number(number, at, value)
    else:
        value = _text(value)
        sheet.write_string(number, at, value, formats.guarded if formula_like(value) else formats.text)
    return str(value)


def _text(text: str) -> str:
    """Return a text that a cell can hold: of the characters of XML 1.0, lines ended as cells have it, not too long."""
    text = _NOT_XML.sub("\ufffd", re.sub("\r\n?", "\n", text))
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * LETTERS else units[: 2 * (LETTERS - 1)].decode("utf-16-le", "ignore") + "…"


_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _width(text: str) -> int:
    """Return how many figures wide a text is, at most as many as count."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text[:_WIDE])
