"""A spreadsheet in TimelineJS's columns becomes drafts: nothing of it is lost, and what each lacks is named."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Run
from tests.packages import diagnostics, laid, loaded, on_disk, package
from timeline.diagnostics import Severity
from timeline.editing import importing
from timeline.reading import yaml_source
from timeline.reading.spreadsheets import rows
from timeline.records.package import event_path

TEMPLATE = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Type,Group,Background"
)


def sheet(**cells: str) -> bytes:
    """Return a CSV of one row in the columns of the template."""
    written = io.StringIO()
    names = TEMPLATE.split(",")
    known = {name.lower().replace(" ", "_"): cell for name, cell in zip(names, names, strict=True)}
    writer = csv.DictWriter(written, names)
    writer.writeheader()
    writer.writerow({known[key]: cell for key, cell in cells.items()})
    return written.getvalue().encode()


def drafted(raw: bytes) -> tuple[str, dict[str, object]]:
    """Return the only draft that a sheet gives: its text, and what is read of it."""
    made = importing.drafts(loaded(package()), rows(raw))
    [(path, text)] = made.files.items()
    document, problems = yaml_source.read(path, text)
    assert problems == []
    assert document
    assert isinstance(document.data, dict)
    return text.decode(), dict(document.data)


DATES: dict[str, tuple[dict[str, str], str | None]] = {
    "a day": ({"year": "2025", "month": "3", "day": "7"}, "2025-03-07"),
    "a month": ({"year": "2025", "month": "12"}, "2025-12"),
    "a year": ({"year": "1969"}, "1969"),
    "a year before Christ, as people count": ({"year": "-44", "month": "3", "day": "15"}, "-0043-03-15"),
    "a span": ({"year": "2013", "month": "11", "end_year": "2014", "end_month": "2"}, "2013-11/2014-02"),
    "a day that is its own end": (
        {"year": "2013", "month": "1", "day": "2", "end_year": "2013", "end_month": "1", "end_day": "2"},
        "2013-01-02",
    ),
    "a month that there is not": ({"year": "2025", "month": "13"}, None),
    "words": ({"year": "long ago"}, None),
    "no year": ({}, None),
    "an end before the start": ({"year": "2014", "end_year": "2013"}, None),
    "a time of day without a clock": (
        {"year": "2025", "month": "3", "day": "7", "time": "14:02:00"},
        "2025-03-07",
    ),
}


@pytest.mark.parametrize(("cells", "expected"), DATES.values(), ids=DATES)
def test_reads_a_date(cells: dict[str, str], expected: str | None) -> None:
    text, data = drafted(sheet(headline="It lands", **cells))
    assert data["date"] == expected
    if expected is None:
        assert "# The date: " in text
    if "time" in cells:
        assert "# Time: 14:02:00" in text


def test_what_no_field_holds_stands_in_comments() -> None:
    raw = sheet(
        year="2025",
        headline="<b>It lands</b>",
        text="<p>The probe &amp; its <em>12</em> instruments land.</p>",
        media="https://media.example/a.jpg",
        media_credit="Jane Doe",
        background="#fff",
        display_date="Spring 2025",
        group="Landing",
    )
    text, data = drafted(raw)
    assert data["title"] == "It lands"
    assert data["summary"] == "The probe & its 12 instruments land."
    assert data["kind"] == "landing"
    assert data["draft"] == "true"
    for told in (
        "Media: https://media.example/a.jpg",
        "Media credit: Jane Doe",
        "Background: #fff",
        "Display date: Sp",
    ):
        assert f"# {told}" in text


def test_a_group_that_is_no_kind_is_a_tag() -> None:
    assert drafted(sheet(year="2025", headline="It lands", group="Erste Flüge"))[1]["tags"] == ["erste-fluge"]


TWICE = "Year,Headline\n2025,It lands\n2026,It lands\n2026,It lands\n2026,Landing\n"


def test_every_event_has_an_id_of_its_own() -> None:
    made = importing.drafts(loaded(package()), rows(TWICE.encode()))
    ids = ["it-lands", "it-lands-2026", "it-lands-2", "landing-2026"]
    assert [*made.files] == [event_path(id) for id in ids]


ROWS: dict[str, tuple[str, list[str]]] = {
    "the title slide": ("2025,The Heron,title", ["row 2: the title slide is no event"]),
    "an era": ("2025,The years of the Heron,era", ["row 2: an era is no event"]),
    "no headline": ("2025,,", ["row 2: no headline, so no record"]),
    "a headline in no letters that an id has": (
        "2025,着陆,",
        ["data/events/event.yaml: row 2, lacks kind, status, summary, citations"],
    ),
}


@pytest.mark.parametrize(("row", "expected"), ROWS.values(), ids=ROWS)
def test_says_what_becomes_of_a_row(row: str, expected: list[str]) -> None:
    made = importing.drafts(loaded(package()), rows(f"Year,Headline,Type\n{row}\n".encode()))
    assert [*made.told] == expected


SHEETS: dict[str, bytes] = {
    "semicolons, as a German Excel writes": "Year;Headline\n2025;It lands\n".encode("utf-8-sig"),
    "tabs": b"Year\tHeadline\n2025\tIt lands\n",
    "columns in another case and order": b"headline, YEAR \nIt lands,2025\n",
    "blank rows": b"\n\nYear,Headline\n,\n2025,It lands\n",
    "line ends of Windows": b"Year,Headline\r\n2025,It lands\r\n",
}


@pytest.mark.parametrize("raw", SHEETS.values(), ids=SHEETS)
def test_reads_sheets_as_programs_write_them(raw: bytes) -> None:
    assert drafted(raw.lstrip(b"\n"))[1]["date"] == "2025"


def test_reads_the_first_sheet_of_a_workbook() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book, written = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["Year", "Month", "Day", "Headline"])
    book.active.append([2025, 3.0, 7, "It lands"])
    book.create_sheet().append(["notes"])
    book.save(written)
    assert drafted(written.getvalue())[1]["date"] == "2025-03-07"


REFUSED: dict[str, tuple[bytes, str]] = {
    "other columns": (b"When,What\n2025,It lands\n", "has no column Year and none Headline: TimelineJS has both"),
    "no headlines": (b"Year,What\n2025,It lands\n", "has no column Headline: TimelineJS has both"),
    "no rows": (b"Year,Headline\n", "has no row below the names of its columns"),
    "nothing": (b"", "has no rows"),
    "a column twice": (b"Year,Headline,Year\n1,a,2\n", "has two columns 'year'"),
    "another encoding": ("Year,Headline\n1,ä\n".encode("latin-1"), "is not UTF-8 (line 2)"),
    "a quotation mark that is never closed": (b'Year,Headline\n1,"a\n', "is no CSV that can be read"),
    "an archive": (b"PK\x03\x04", "is a damaged archive"),
    "too many rows": (b"Year,Headline\n" + b"1,a\n" * 10_001, "has more than 10,000 rows: divide it"),
}


@pytest.mark.parametrize(("raw", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_such_spreadsheet_is_refused(raw: bytes, expected: str, tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**package(), "x.csv": raw})
    before = on_disk(tmp_path)
    status, out, err = run("import", tmp_path / "x.csv", tmp_path)
    assert (status, out) == (2, "")
    assert expected in err
    assert on_disk(tmp_path) == before


def test_what_is_imported_is_in_nobodys_way(tmp_path: Path, run: Run) -> None:
    laid(tmp_path, {**package(), "x.csv": TWICE.encode()})
    assert run("import", tmp_path / "x.csv", tmp_path)[0] == 0
    files = on_disk(tmp_path)
    assert len(loaded(package()).events) + 4 == sum(path.startswith("data/events/") for path in files)
    assert {one.severity for one in diagnostics(files)} == {Severity.INFORMATION}


@given(st.text(max_size=60), st.text(max_size=200), st.text(max_size=8), st.text(max_size=40))
def test_whatever_stands_in_a_cell_its_draft_is_read_again(headline: str, text: str, year: str, group: str) -> None:
    row = {"year": year.strip(), "headline": f"It {headline}", "text": text, "group": group.strip(), "media": text}
    made = importing.drafts(loaded(package()), [(2, row)])
    for path, raw in made.files.items():
        document, problems = yaml_source.read(path, raw)
        assert (problems, document is None) == ([], False)
