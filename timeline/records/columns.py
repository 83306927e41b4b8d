"""What a table of a release is: columns in the words of Table Schema, each with what stands in it, and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from timeline.dates import Date, Day
from timeline.records.document import Document
from timeline.records.rows import Row
from timeline.records.values import ID, formula_like

GUARDED = " One ' is put before a text that begins with = + - or @, behind any ' of its own; take it off to read."
LIST = " Several are parted by semicolons."
QUOTED = " Several are parted by semicolons, ”;“, since one may have a semicolon of its own."
OF_ID = (("pattern", ID),)

Cell = str | int | float | Day | Date | Sequence[str] | Mapping[str, object] | None
"""What stands in a table; None, as an empty text, where nothing does. Of a mapping its keys."""


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a Table Schema.

    `cell` takes a row's parts; without it, the record's attribute of this name stands. Semicolons part several.
    """

    name: str
    title: str
    description: str
    cell: Callable[..., Cell] | None = None
    kind: str = "string"
    required: bool = False
    options: tuple[tuple[str, Any], ...] = ()

    def value(self, row: Row) -> str | int | float | Day | Date | None:
        """Return what stands in this column of a row, several texts as one."""
        cell: Cell = self.cell(*row) if self.cell else getattr(row[0], self.name)
        return ";".join(cell) if not isinstance(cell, str) and isinstance(cell, Sequence | Mapping) else cell

    def text(self, row: Row) -> str:
        """Return the same as a CSV file has it."""
        value = self.value(row)
        return guard(value) if isinstance(value, str) else "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its columns, its key, its links to other tables (fields, table, fields there).

    `rows` draws its rows from a document, which has none of the ledger's.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()
    rows: Callable[[Document], Iterable[Row]] = lambda _: ()


def count(
    name: str, title: str, description: str, cell: Callable[..., Cell] | None = None, *, least: int = 0
) -> Column:
    """Return a column of whole numbers."""
    return Column(name, title, description, cell, "integer", required=True, options=(("minimum", least),))


def choice(
    name: str,
    title: str,
    description: str,
    of: Any,  # noqa: ANN401 -- a Literal
    *,
    required: bool = True,
) -> Column:
    """Return a column of one of the words of a `Literal`."""
    return Column(name, title, description, required=required, options=(("enum", get_args(of)),))


def flag(name: str, title: str, description: str) -> Column:
    """Return a column of what is so or not."""
    told = {True: "true", False: "false"}
    return Column(name, title, description, lambda row, _: told[getattr(row, name)], kind="boolean", required=True)


def guard(cell: str) -> str:
    """Put one apostrophe before a text that a spreadsheet would take for a formula (OWASP, "CSV Injection").

    Taking one apostrophe away from a cell that begins with apostrophes and one of = + - @, which may be of full width,
    gives the text back.

    >>> guard("=1+1"), guard("'=1+1"), guard("‘tis")
    ("'=1+1", "''=1+1", '‘tis')
    """
    return f"'{cell}" if formula_like(cell) else cell


EVENT = Column("event", "Event", "The event's id in timeline.csv.", lambda *row: row[1].id, required=True)
"""The column that says of which event a row is."""
