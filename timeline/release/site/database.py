"""timeline.sqlite: every table of a release in one file, with its keys, and full-text search over what people look for.

A text is as the record has it: the `'` that guards a cell of a CSV file is not in it. What is missing is NULL. Lists
stand in one column as they do in the CSV files, and in a table of their own where there is one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from timeline.records.columns import Column, Table
from timeline.records.rows import Row

SEARCHED = {"timeline": ("title", "summary"), "citations": ("quote",)}
"""The columns, by table, that full-text search reads. That of `timeline` is the table `timeline_fts`."""

_TYPES = {"integer": "INTEGER", "number": "REAL"}


def database(tables: Sequence[tuple[Table, Sequence[Row]]], about: Mapping[str, str]) -> bytes:
    """Return an SQLite database of tables with their rows; `about` says of what, in a table of that name.

    The same rows give the same bytes, where the same version of SQLite writes them.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        for setting in ("page_size = 4096", "auto_vacuum = NONE", "encoding = 'UTF-8'"):  # builds differ in these
            opened.execute(f"PRAGMA {setting}")
        opened.execute("BEGIN")
        opened.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
        opened.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        for table, rows in tables:
            for statement in _statements(table):
                opened.execute(statement)
            marks = ", ".join("?" * len(table.columns))
            opened.executemany(
                f"INSERT INTO {_name(table.name)} VALUES ({marks})",  # noqa: S608 -- names of ours
                ([_value(column, row) for column in table.columns] for row in rows),
            )
        for name, columns in SEARCHED.items():
            listed = ", ".join(map(_name, columns))
            search = f"{name}_fts"
            opened.execute(
                f"CREATE VIRTUAL TABLE {search} USING fts5({listed}, content={_name(name)}, "
                "tokenize='unicode61 remove_diacritics 2')"
            )
            opened.execute(f"INSERT INTO {search} ({search}) VALUES ('rebuild')")  # noqa: S608
        opened.execute("COMMIT")
        return _of_no_version(opened.serialize())


def _statements(table: Table) -> Iterator[str]:
    """Yield what makes a table and the indexes of its links."""
    name = _name(table.name)
    columns = [_column(column) for column in table.columns]
    columns.append(f"PRIMARY KEY ({', '.join(map(_name, table.key))})")
    for own, other, theirs in table.links:
        columns.append(
            f"FOREIGN KEY ({', '.join(map(_name, own))}) REFERENCES {_name(other)} ({', '.join(map(_name, theirs))})"
        )
    yield f"CREATE TABLE {name} (\n  " + ",\n  ".join(columns) + "\n) STRICT"
    for own, _, _ in table.links:
        if own != table.key[: len(own)]:
            yield f"CREATE INDEX {_name('_'.join((table.name, *own)))} ON {name} ({', '.join(map(_name, own))})"


def _column(column: Column) -> str:
    name = _name(column.name)
    words = [name, _TYPES.get(column.kind, "TEXT")]
    words += ["NOT NULL"] if column.required else []
    if choices := dict(column.options).get("enum"):
        words.append(f"CHECK ({name} IN ({', '.join(map(_literal, choices))}))")
    return " ".join(words)


def _value(column: Column, row: Row) -> str | int | float | None:
    value = column.value(row)
    return value if isinstance(value, int | float) else _text(str(value)) or None if value is not None else None


def _text(text: str) -> str:
    """Return a text that UTF-8 can hold, and that no reader takes for one that ends at its first null."""
    return text.replace("\0", "\ufffd").encode(errors="replace").decode()


def _name(name: str) -> str:
    """Return a name as SQL quotes it."""
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    """Return a text as SQL quotes it."""
    return "'" + text.replace("'", "''") + "'"


def _of_no_version(raw: bytes) -> bytes:
    """Return a database that does not say which version of SQLite wrote it (its file format, 1.3.14)."""
    return raw[:96] + (3_037_000).to_bytes(4, "big") + raw[100:]
