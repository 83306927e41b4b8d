"""Who has read an event, in every product of a release; and that reading changes no event."""

import csv
import io
import json

import pytest

from tests.packages import DESCRIPTOR, LANDING, PICTURES, edited, exported, frozen, loaded, package, read_by
from timeline import compare, examine, read, verify
from timeline.dates import Day
from timeline.records.event_record import ReviewRecord
from timeline.records.package import RELEASE, Files
from timeline.release import unreviewed

PERSON, PROGRAM = ("Ida Lund", "person", "2025-05-02"), ("reader 2.0", "program", "2025-05-03")
READ = read_by(read_by(package(), PERSON), PROGRAM, id="pictures")
MADE = exported(READ)
NEXT = (DESCRIPTOR, '"version": "1.0.0"', '"version": "1.1.0"'), (DESCRIPTOR, "2025-05-01T", "2025-06-01T")


def product(name: str, files: Files = MADE) -> bytes:
    """Return a file of the release."""
    return files[f"{RELEASE}/{name}"]


def test_the_document_tells_who_and_when() -> None:
    landing, pictures = json.loads(product("timeline.json"))["events"]
    assert landing["reviewed"] == [{"reader": "Ida Lund", "kind": "person", "day": "2025-05-02"}]
    assert pictures["reviewed"] == [{"reader": "reader 2.0", "kind": "program", "day": "2025-05-03"}]
    assert [one["reviewed"] for one in json.loads(product("timeline.json", exported(package())))["events"]] == [[], []]


COLUMN: dict[str, tuple[Files, list[str]]] = {
    "by nobody": (package(), ["", ""]),
    "one by a person, one by a program": (READ, ["person", "program"]),
    "by both": (read_by(READ, PROGRAM), ["person", "program"]),
    "before it changed": (edited((LANDING, "title: The Heron", "title: A Heron"), files=READ), ["", "program"]),
}


@pytest.mark.parametrize(("files", "expected"), COLUMN.values(), ids=COLUMN)
def test_the_table_tells_by_whom(files: Files, expected: list[str]) -> None:
    table = csv.DictReader(io.StringIO(product("timeline.csv", exported(files)).decode(), newline=""))
    assert [row["reviewed"] for row in table] == expected


def test_the_page_tells_a_person_from_a_program() -> None:
    page = product("index.html").decode()
    assert '<abbr title="Ida Lund">read by a second reader, a person, on</abbr> 2 May 2025' in page
    assert page.count("A program has read 1 event against the texts") == 1
    assert page.count("second reader") == 1
    assert "second reader" not in product("index.html", exported(package())).decode()


def test_what_is_read_back_has_it() -> None:
    landing, _ = read(product("timeline.json")).events
    assert landing.reviewed == (ReviewRecord("Ida Lund", "person", Day(2025, 5, 2)),)


def test_a_release_that_tells_it_verifies() -> None:
    release = {path.removeprefix(f"{RELEASE}/"): raw for path, raw in MADE.items() if path.startswith(f"{RELEASE}/")}
    assert verify(release)[1] == []
    forged = {**release, "timeline.csv": release["timeline.csv"].replace(b",program,", b",person,")}
    assert "timeline.csv:3:1 tables-disagree" in [f"{one.location} {one.code}" for one in verify(forged)[1]]


def test_two_releases_differ_by_it() -> None:
    before, after = (read(product("timeline.json", exported(files))) for files in (package(), READ))
    landing, pictures = compare(before, after)
    assert [(one.field, one.old, one.new) for one in landing.changes] == [
        ("reviewed", (), ("by Ida Lund (person), 2025-05-02",))
    ]
    assert [(one.field, one.old, one.new) for one in pictures.changes] == [
        ("reviewed", (), ("by reader 2.0 (program), 2025-05-03",))
    ]


def test_an_event_is_not_changed_by_being_read() -> None:
    assert examine(loaded(READ)).digests == examine(loaded(package())).digests
    later = read_by(edited(*NEXT, files=frozen(package())), PERSON)
    ledger = product("changes.csv", exported(later)).decode().splitlines()
    assert [row.split(",")[0] for row in ledger[1:]] == ["1.0.0", "1.0.0"], "the next version changes no event"


ASKING = edited((DESCRIPTOR, '"name": "heron",', '"name": "heron",\n  "review": "required",'))
NOT_READ = "datapackage.json: error: a review is required, and no person has read {} as they are: {}; {}"
SHOWS = "`timeline review ID` shows one"
DRAFT = edited((PICTURES, "tags: [heron]\n", "draft: true\n"), files=ASKING)
GONE = edited((PICTURES, "tags: [heron]\n", "withdrawn: {reason: error, note: A slip.}\n"), files=ASKING)

REQUIRED: dict[str, tuple[Files, str]] = {
    "where nothing is asked": (package(), ""),
    "what nobody has read": (ASKING, NOT_READ.format("2 of 2 events", "landing, pictures", SHOWS)),
    "what one person has read in part": (read_by(ASKING, PERSON), NOT_READ.format("1 of 2 events", "pictures", SHOWS)),
    "what a program has read": (read_by(ASKING, PROGRAM), NOT_READ.format("2 of 2 events", "landing, pictures", SHOWS)),
    "what persons have read": (read_by(read_by(ASKING, PERSON), PERSON, id="pictures"), ""),
    "what has changed since": (
        edited(
            (LANDING, "title: The Heron lands", "title: It lands"),
            files=read_by(read_by(ASKING, PERSON), PERSON, id="pictures"),
        ),
        NOT_READ.format("1 of 2 events", "landing", SHOWS),
    ),
    "a draft beside what was read": (read_by(DRAFT, PERSON), ""),
    "a withdrawn event beside what was read": (read_by(GONE, PERSON), ""),
}


@pytest.mark.parametrize(("files", "expected"), REQUIRED.values(), ids=REQUIRED)
def test_a_package_may_ask_that_a_person_has_read_it(files: Files, expected: str) -> None:
    assert unreviewed(examine(loaded(files))) == expected
