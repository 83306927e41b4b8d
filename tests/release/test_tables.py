"""The CSV files: the same cells in whatever opens them, and no cell that a spreadsheet would run."""

import csv
import io
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import duckdb
import pandas  # type: ignore[import-untyped]
import polars
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel

from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    TABLES,
    TINY,
    Edit,
    edited,
    exported,
    made,
    package,
    sound,
    unguarded,
)
from tests.release.test_told_tables import FILES as TOLD
from timeline.dates import Day, parse
from timeline.records.columns import Cell, Column, guard
from timeline.records.package import RELEASE, Files
from timeline.records.story import Part
from timeline.release import release

M = TypeVar("M", bound=BaseModel)
NASTY = exported(
    edited(
        (LANDING, "title: The Heron lands", "title: 'The “Heron”, \"lands\"; it''s 100% — Ærø 東京'"),
        (LANDING, "instruments.\ndetails", "instruments;\n  it is 0012, 1e5, NULL, NA, nan, true.\ndetails"),
        (
            PICTURES,
            "summary: Ada Moreau shows what the probe saw.",
            "summary: |\n  Ada Moreau\n  shows, in two lines.\n",
        ),
    )
)


def cells(name: str, files: Files = NASTY) -> list[list[str]]:
    """Return a table as Python's reader sees it, the header first."""
    return list(csv.reader(io.StringIO(files[f"{RELEASE}/{name}"].decode(), newline=""), strict=True))


NAMES = [f"{table.name}.csv" for table in TABLES]


@pytest.mark.parametrize("name", NAMES)
def test_pandas_reads_the_same_cells(name: str) -> None:
    raw = io.BytesIO(NASTY[f"{RELEASE}/{name}"])
    frame = pandas.read_csv(raw, dtype=str, keep_default_na=False)
    assert [list(frame.columns), *frame.to_numpy().tolist()] == cells(name)


@pytest.mark.parametrize("name", NAMES)
def test_polars_reads_the_same_cells(name: str) -> None:
    frame = polars.read_csv(NASTY[f"{RELEASE}/{name}"], infer_schema=False)
    assert [frame.columns, *map(list, frame.fill_null("").rows())] == cells(name)


@pytest.mark.parametrize("name", NAMES)
def test_duckdb_reads_the_same_cells(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(NASTY[f"{RELEASE}/{name}"])
    with duckdb.connect() as connection:
        read = connection.execute("select * from read_csv(?, all_varchar = true, header = true)", [str(path)])
        header = [column[0] for column in read.description or ()]
        rows = [["" if cell is None else cell for cell in row] for row in read.fetchall()]
    assert [header, *rows] == cells(name)


def test_readers_that_guess_types_see_days_and_numbers() -> None:
    raw = NASTY[f"{RELEASE}/timeline.csv"]
    frame = pandas.read_csv(io.BytesIO(raw), parse_dates=["start", "end", "first_released"])
    assert str(frame["start"].dtype).startswith("datetime64")
    assert next(iter(frame["latitude"])) == 69.5
    assert polars.read_csv(raw, try_parse_dates=True)["start"].dtype == polars.Date


def test_bytes_are_those_of_rfc_4180() -> None:
    for name in NAMES:
        raw = NASTY[f"{RELEASE}/{name}"]
        assert not raw.startswith(b"\xef\xbb\xbf")
        assert raw.endswith(b"\r\n")
        widths = {len(row) for row in cells(name)}
        assert len(widths) == 1, "every row has a cell for every column"


def test_the_file_for_excel_is_the_same_after_a_byte_order_mark() -> None:
    assert NASTY[f"{RELEASE}/timeline-excel.csv"] == b"\xef\xbb\xbf" + NASTY[f"{RELEASE}/timeline.csv"]


def test_quotes_are_minimal() -> None:
    assert exported(package())[f"{RELEASE}/timeline.csv"].count(b'"') == 2, "around the one cell that has a comma"


ROWS: dict[str, tuple[str, list[Edit], str]] = {
    "several places and participants stand behind semicolons": (
        "timeline.csv",
        [(PICTURES, "place: port-vale", "place: [port-vale, lake-aldous]")],
        "pictures,Moreau shows the first pictures,,context,,2025-04,2025-04-01,2025-04-30,words,words,,,month,"
        "April 2025,,talk,planned,Port Vale;Lake Aldous,NO,69.5,20.25,Ada Moreau,Ada Moreau shows what the probe saw.,"
        ",,,,,heron,,report,1,1,0,2025-05-01T12:00:00Z,2025-05-01T12:00:00Z,",
    ),
    "what the record tells is told": (
        "timeline.csv",
        [
            (PICTURES, "kind: talk\n", "kind: talk\nlevel: main\nshort: First pictures\npart: after\n"),
            (PICTURES, "tags: [heron]", "note: >-\n  Doors open\n  at seven.\ntags: [heron, talk]"),
        ],
        "pictures,Moreau shows the first pictures,First pictures,main,after,2025-04,2025-04-01,2025-04-30,words,words,"
        ",,month,April 2025,,talk,planned,Port Vale,NO,,,Ada Moreau,Ada Moreau shows what the probe saw.,,,,,,"
        "heron;talk,Doors open at seven.,report,1,1,0,2025-05-01T12:00:00Z,2025-05-01T12:00:00Z,",
    ),
    "what goes on was seen between the days of publication": (
        "timeline.csv",
        [(LANDING, "date: 2025-03-03\nk", "date: /..\nk"), (LANDING, "status: occurred", "status: ongoing")],
        'landing,The Heron lands,,context,,/..,,,,,,,open,"seen 5–31 March 2025, since when is not said",'
        "2025-03-05/2025-03-31,landing,ongoing,Lake Aldous,NO,69.5,20.25,Northern Survey,The probe Heron lands at Lake "
        'Aldous with its instruments.,,date,"date: lasting, since when is not said / 4 March 2025. The report gives '
        'the weekday too, and 3 March 2025 was a Monday.",,,,,report;letter,1,3,0,'
        "2025-05-01T12:00:00Z,2025-05-01T12:00:00Z,",
    ),
    "a semicolon in a name gives way to the list's": (
        "actors.csv",
        [(ACTORS, "names: [Moreau]", "names: [Moreau, A; M]")],
        'ada-moreau,Ada Moreau,person,"Moreau;A, M",,,,,1,',
    ),
    "an open end is an empty cell": (
        "timeline.csv",
        [(LANDING, "date: 2025-03-03\nk", "date: 2025-03/..\nk")],
        "landing,The Heron lands,,context,,2025-03/..,2025-03-01,,,,,,open,from March 2025 on,,landing,occurred,"
        "Lake Aldous,NO,69.5,20.25,Northern Survey,The probe Heron lands at Lake Aldous with its instruments.,,date,"
        '"date: from March 2025 on / 4 March 2025. The report gives the weekday too, and 3 March 2025 was a Monday.",,,'
        ",,report;letter,1,3,0,2025-05-01T12:00:00Z,2025-05-01T12:00:00Z,",
    ),
    "a place keeps what it says itself": (
        "places.csv",
        [(PLACES, "within: norway\n  lat", "within: norway\n  country: SE\n  lat")],
        "lake-aldous,Lake Aldous,,norway,SE,69.5,20.25,,1,",
    ),
    "a place has its ids elsewhere": (
        "places.csv",
        [(PLACES, "within: norway\n  lat", "within: norway\n  same_as: [wikidata:Q203252, iso3166-2:NO-55]\n  lat")],
        "lake-aldous,Lake Aldous,,norway,,69.5,20.25,wikidata:Q203252;iso3166-2:NO-55,1,",
    ),
    "a kind has its words and roles": (
        "kinds.csv",
        [(KINDS, "color: teal", "color: teal\n  roles: [owner]\n  words: {en: [land, touch], de: [landen]}")],
        "landing,Landing,teal,false,false,owner,en:land;en:touch;de:landen,1,",
    ),
    "a quote that a spreadsheet would run is guarded": (
        "citations.csv",
        [(REPORT, "It carried 12", "+12"), (LANDING, "quote: It carried 12", "quote: +12")],
        "landing,2,report,'+12 instruments,'+12 instruments,the Northern Survey said. ,. Ada Moreau of the Northern,"
        "116,131,3,91,116-131,116,131,instruments,,,,,,",
    ),
    "a phrase has whom it means": (
        "citations.csv",
        [(LANDING, "    supports: [instruments]", "    means: {It: northern-survey}\n    supports: [instruments]")],
        "landing,2,report,It carried 12 instruments,It carried 12 instruments,the Northern Survey said. ,. Ada Moreau "
        "of the Northern,116,141,3,91,116-141,116,141,instruments,,,,,It: northern-survey,",
    ),
    "a source has what was answered for it": (
        "sources.csv",
        [
            (SOURCES, "  publisher: The Beacon", "  publisher: A paper\n  given: publisher"),
        ],
        "report,A paper,Heron landed,,A paper,publisher,en,,2025-03-05,2025-03-05,2025-03-05,stated,"
        f'"The Beacon, 5 March 2025",,{sha256(TINY[REPORT].encode()).hexdigest()},full,,1,3,',
    ),
}


@pytest.mark.parametrize(("name", "edits", "row"), ROWS.values(), ids=ROWS)
def test_a_row(name: str, edits: list[Edit], row: str) -> None:
    assert row in made(edited(*edits))[f"{RELEASE}/{name}"].decode().split("\r\n")


@given(st.text())
@example("=1+1")
@example("'=1+1")
@example("''-")
@example("'")
def test_the_guard_against_formulas_is_undone_exactly(text: str) -> None:
    guarded = str(guard(text))
    assert unguarded(guarded) == text
    assert guarded[:1] not in tuple("=+-@＝＋－＠\t\r")


@given(st.text())
def test_what_begins_like_no_formula_is_left_as_it_is(text: str) -> None:
    if not text.lstrip("'").startswith(tuple("=+-@＝＋－＠\t\r")):
        assert guard(text) == text


SIGNED = {
    "disagreements": "question reason note",
    "said": "title",
    "timeline": "title short place participants summary note",
    "citations": "note",
    "claims": "value",
    "sources": "label title author publisher quote reason note",
    "participants": "role",
    "actors": "name names demonyms office note",
    "places": "name names note",
    "kinds": "label note",
    "fields": "label note",
    "parts": "title summary",
}
"""The columns of people's words, but for those of a quote, which has to be found in its source."""


def signed(record: M, **more: object) -> M:
    """Return a record whose texts are all formulas."""
    texts = {key for words in SIGNED.values() for key in words.split()} & type(record).model_fields.keys()
    texts -= {"place", "participants"}
    return record.model_copy(update={key: ("=1",) if key in ("names", "demonyms") else "=1" for key in texts} | more)


def test_no_words_of_anybody_are_a_formula_in_any_table() -> None:
    own = sound(TOLD)
    events = {
        id: signed(
            event,
            details=dict.fromkeys(event.details, "=1"),
            participants=tuple(map(signed, event.participants)),
            citations=tuple(signed(one, quote=one.quote) for one in event.citations),
        )
        for id, event in own.events.items()
    }
    vocabularies: dict[str, Any] = {
        name: {id: signed(entry) for id, entry in getattr(own, name).items()}
        for name in ("sources", "actors", "places", "kinds", "fields", "disagreements")
    }
    vocabularies["parts"] = {"after": Part(id="after", title="=1", summary="=1")}
    files = release(replace(own, events=events, **vocabularies))
    found: dict[str, list[str]] = {}
    for table in TABLES:
        header, *rows = cells(f"{table.name}.csv", files)
        for column, words in zip(header, zip(*rows, strict=True), strict=True):
            assert not any(word.startswith(("=", "+", "-", "@", "\t", "\r")) for word in words), column
            if any(word.startswith("'=") for word in words):
                found.setdefault(table.name, []).append(column)
    assert {name: " ".join(columns) for name, columns in found.items()} == SIGNED


CELLS: dict[str, tuple[Cell, str]] = {
    "a number is no formula": (-12.5, "-12.5"),
    "nothing": (None, ""),
    "a date as it is written": (parse("2025-10~"), "2025-10~"),
    "a day": (Day(2025, 10, 16), "2025-10-16"),
    "several": (("date", "place"), "date;place"),
    "none of several": ((), ""),
    "of a mapping its keys": ({"date": "2025"}, "date"),
    "of full width, like a formula": ("＝1", "'＝1"),
    "several, like a formula": (("=1", "2"), "'=1;2"),
}


@pytest.mark.parametrize(("value", "text"), CELLS.values(), ids=CELLS)
def test_a_cell_says(value: Cell, text: str) -> None:
    assert Column("a", "A", "", lambda one: one).text((value,)) == text
