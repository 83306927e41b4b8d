"""The database and the workbook: what SQLite and openpyxl read in them is what the records say."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZIP_STORED, ZipFile

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

import timeline
from tests.packages import TABLES
from tests.release.site.hosting import whole
from timeline.dates import Day
from timeline.records.cited_tables import CITATIONS
from timeline.records.columns import Column, Table, count
from timeline.records.rows import Row
from timeline.records.tables import TIMELINE
from timeline.release.site.database import SEARCHED, database
from timeline.release.site.workbook import LETTERS, ROWS, WorkbookError, fits, workbook

WORDS = Table(
    "words", "Words", "Texts.", (count("n", "N", "Number.", least=1), Column("text", "Text", "A text.")), ("n",)
)
DAYS = Table("days", "Days", "Days.", (Column("day", "Day", "A day.", kind="date"),), ("day",))
CREATED = "2025-05-01T12:00:00Z"
NONE: list[tuple[Table, list[Row]]] = [(table, []) for table in (TIMELINE, CITATIONS)]


@pytest.fixture
def opened() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(whole()["timeline.sqlite"])
    return connection


def test_the_database_is_sound_and_its_links_lead_somewhere(opened: sqlite3.Connection) -> None:
    assert opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_database_has_every_table_with_its_key_and_its_links(opened: sqlite3.Connection) -> None:
    for table in TABLES:
        columns = opened.execute("SELECT name, type, pk FROM pragma_table_info(?)", [table.name]).fetchall()
        kinds = {"integer": "INTEGER", "number": "REAL"}
        assert [name for name, _, _ in columns] == [column.name for column in table.columns]
        assert [kind for _, kind, _ in columns] == [kinds.get(column.kind, "TEXT") for column in table.columns]
        assert [name for name, _, pk in sorted(columns, key=lambda one: one[2]) if pk] == list(table.key)
        links = opened.execute(
            'SELECT id, "from", "table", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq', [table.name]
        ).fetchall()
        wanted = [
            (own, other, theirs) for owns, other, there in table.links for own, theirs in zip(owns, there, strict=True)
        ]
        assert sorted(link[1:] for link in links) == sorted(wanted)


ANSWERS = {
    "a title": ("timeline", "heron", ["landing"]),
    "a word of a summary, in another case": ("timeline", "PROBE instruments", ["landing"]),
    "a quote": ("citations", '"12 instruments"', ["landing"]),
    "nothing": ("timeline", "submarine", []),
}


@pytest.mark.parametrize(("table", "words", "expected"), ANSWERS.values(), ids=ANSWERS)
def test_full_text_search_finds(opened: sqlite3.Connection, table: str, words: str, expected: list[str]) -> None:
    id = {"timeline": "id", "citations": "event"}[table]
    sql = f"SELECT {id} FROM {table} WHERE rowid IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?)"  # noqa: S608
    assert [found for (found,) in opened.execute(sql, [words])] == expected


def test_full_text_search_reads_titles_summaries_and_quotes() -> None:
    assert SEARCHED == {"timeline": ("title", "summary"), "citations": ("quote",)}


def test_the_database_says_of_what_it_is(opened: sqlite3.Connection) -> None:
    about = dict(opened.execute("SELECT name, value FROM about").fetchall())
    assert about == {
        "title": "The landing of the Heron",
        "name": "heron",
        "version": "1.2.0",
        "state": "frozen",
        "created": "2025-07-01T12:00:00Z",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "homepage": "https://heron.org/timeline",
    }


def test_the_database_refuses_what_a_column_does_not_allow(opened: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        opened.execute("UPDATE timeline SET status = 'perhaps'")
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        opened.execute("UPDATE timeline SET citations = 'many'")


ANY = st.text(st.characters(exclude_categories=()))
HARD = ("=1+1", "+1", "-1", "@x", "'=1", "_x0041_", "a\x00b\x07", "\ud800", "\ufffe", "a\r\nb", " two ", "x" * 40_000)


def rows_of(texts: list[str]) -> list[Row]:
    return [(SimpleNamespace(n=number, text=text),) for number, text in enumerate(texts, 1)]


@given(st.lists(ANY, min_size=1, max_size=5))
@example([*HARD])
def test_sqlite_reads_every_text_as_it_was(texts: list[str]) -> None:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database([(WORDS, rows_of(texts)), *NONE], {}))
    expected = [text.replace("\0", "\ufffd").encode(errors="replace").decode() or None for text in texts]
    assert [text for (text,) in connection.execute("SELECT text FROM words ORDER BY n")] == expected


def held(text: str) -> str:
    """Return a text as a cell can hold it."""
    text = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1]}…"


DATED = {
    "a day": (Day(2025, 10, 16), datetime(2025, 10, 16)),  # noqa: DTZ001
    "the first that all count alike": (Day(1900, 3, 1), datetime(1900, 3, 1)),  # noqa: DTZ001
    "the last": (Day(9999, 12, 31), datetime(9999, 12, 31)),  # noqa: DTZ001
    "one before the 29 February that Excel alone has": (Day(1900, 2, 28), "1900-02-28"),
    "one of the Middle Ages": (Day(1066, 10, 14), "1066-10-14"),
    "one before our era": (Day(-43, 3, 15), "-0043-03-15"),
    "none": (None, None),
}


@pytest.mark.parametrize(("day", "expected"), DATED.values(), ids=DATED)
def test_a_day_is_a_day_where_every_spreadsheet_counts_it_alike(day: Day | None, expected: object) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook([(DAYS, [(SimpleNamespace(day=day),)])], {}, CREATED)))
    assert book["days"]["A2"].value == expected


def test_each_sheet_is_a_table_with_a_frozen_head_and_a_filter() -> None:
    book = openpyxl.load_workbook(io.BytesIO(whole()["timeline.xlsx"]))
    assert book.sheetnames == [*(table.name for table in TABLES), "about"]
    for table in TABLES:
        sheet = book[table.name]
        assert [cell.value for cell in sheet[1]] == [column.title for column in table.columns]
        assert sheet.freeze_panes == "B2"
        letters = [get_column_letter(at) for at in range(1, len(table.columns) + 1)]
        assert sheet.auto_filter.ref == f"A1:{letters[-1]}{sheet.max_row}"
        widths = [sheet.column_dimensions[letter].width for letter in letters]
        assert all(len(str(cell.value)) < width for cell, width in zip(sheet[1], widths, strict=True))
    assert book["timeline"]["A2"].value == "landing"
    assert {row[0].value: row[1].value for row in book["about"].iter_rows()}["version"] == "1.2.0"


def test_a_workbook_is_packed_without_compression_and_dated_by_its_version() -> None:
    with ZipFile(io.BytesIO(whole()["timeline.xlsx"])) as packed:
        assert {(one.compress_type, one.date_time) for one in packed.infolist()} == {
            (ZIP_STORED, (2025, 7, 1, 12, 0, 0))
        }


def test_a_table_longer_than_a_sheet_does_not_fit() -> None:
    assert fits([(WORDS, [()] * (ROWS - 1))])
    assert not fits([(WORDS, [()] * ROWS)])


def test_without_its_library_no_workbook_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(WorkbookError, match=r"pip install 'cited-timeline\[site\]'"):
        workbook([], {}, CREATED)


SCRIPT = """\
import json, sys
from hashlib import sha256
from tests.release.site.hosting import whole
print(json.dumps({name: sha256(raw).hexdigest() for name, raw in whole().items()}))
"""


@pytest.mark.parametrize(
    "surroundings", [{"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONOPTIMIZE": "2", "LC_ALL": "C"}]
)
def test_the_same_package_makes_the_same_bytes(surroundings: dict[str, str]) -> None:
    from hashlib import sha256

    root = Path(timeline.__file__).parents[1]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(root), **surroundings}
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, check=True, cwd=root)
    assert json.loads(done.stdout) == {name: sha256(raw).hexdigest() for name, raw in whole().items()}
