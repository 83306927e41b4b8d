"""Dates of another calendar than the Gregorian: as the texts count them, on the days that they were."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest

from tests import packages
from timeline import received
from timeline.dates import parse
from timeline.reading import loader

DIARY = "On Tuesday, 30 January 1649, the king was beheaded. On 29 February 1700 it snowed."
BEHEADED, SNOW = "On Tuesday, 30 January 1649, the king was beheaded", "On 29 February 1700 it snowed"
JULIAN = "calendar: julian\n"


def package(
    date: str, quote: str = BEHEADED, *, record: str = "", source: str = "", descriptor: str = "", disputed: str = ""
) -> dict[str, bytes]:
    files = packages.package(
        {
            packages.SOURCES: (
                "diary:\n  file: seeds/diary.txt\n"
                f"  sha256: {sha256(DIARY.encode()).hexdigest()}\n"
                "  title: A diary\n  language: en\n  published: 1700-12-31\n  basis: inferred\n  reason: So.\n"
                f"  {source}"
            ),
            "seeds/diary.txt": DIARY,
            packages.LANDING: (
                f"title: It happens\ndate: {date}\n{record}kind: landing\nstatus: occurred\nsummary: It happens.\n"
                f"citations:\n  - source: diary\n    quote: {quote}\n    supports: [date, status]\n"
                + (f"  - source: diary\n    quote: {SNOW}\n    disputes: {{date: {disputed}}}\n" if disputed else "")
                + ("resolutions: {date: So.}\n" if disputed else "")
            ),
            **dict.fromkeys((packages.PICTURES, packages.REPORT, packages.LETTER)),
        }
    )
    if descriptor:
        told = json.loads(files[packages.DESCRIPTOR]) | {"calendar": descriptor}
        files[packages.DESCRIPTOR] = json.dumps(told, indent=1).encode()
    return files


FOUND: dict[str, tuple[dict[str, bytes], list[str]]] = {
    "a weekday of the Julian calendar, where nobody says which": (package("1649-01-30"), []),
    "the same, where the record says": (package("1649-01-30", record=JULIAN), []),
    "the same, where the package says": (package("1649-01-30", descriptor="julian"), []),
    "a Gregorian date of a source that counts otherwise": (package("1649-02-09", source=JULIAN), []),
    "a date as its source counts, which the record does not say": (
        package("1649-01-30", source=JULIAN),
        ["'Tuesday, 30 January 1649' (diary, published 31 December 1700 (Old Style)) allows 1649-02-09"],
    ),
    "a weekday of the Julian calendar, where the record says the other": (
        package("1649-01-30", record="calendar: gregorian\n"),
        ["contradicts itself: 1649-01-30 is a Saturday"],
    ),
    "the record over the package": (
        package("1649-01-30", record="calendar: gregorian\n", descriptor="julian"),
        ["contradicts itself: 1649-01-30 is a Saturday"],
    ),
    "another day": (
        package("1649-01-31", record=JULIAN),
        ["allows 1649-02-09, not 1649-01-31 by the Julian calendar"],
    ),
    "a day that the Gregorian calendar has not": (package("1700-02-29", SNOW, record=JULIAN), []),
    "the same, where nobody says which": (
        package("1700-02-29", SNOW),
        ["February 1700 has 28 days; the Julian calendar has it: `calendar: julian`"],
    ),
    "a disputed date, which is counted as the record's": (
        package("1649-01-30", record=JULIAN, disputed="1700-02-29"),
        [],
    ),
    "a calendar that is none of ours": (
        package("1649-01-30", record="calendar: mayan\n"),
        ["'calendar' cannot be 'mayan'; it is one of gregorian, julian"],
    ),
    "the same in the descriptor": (
        package("1649-01-30", descriptor="mayan"),
        ['\'calendar\' is "mayan"; write "julian" or "gregorian"'],
    ),
}


@pytest.mark.parametrize(("files", "expected"), FOUND.values(), ids=FOUND)
def test_finds(files: dict[str, bytes], expected: list[str]) -> None:
    found = [one.message for one in packages.errors(files)]
    assert len(found) == len(expected)
    for message, words in zip(found, expected, strict=True):
        assert words in message


def test_a_release_has_the_date_as_written_on_gregorian_days() -> None:
    files = packages.made(package("1649-01-30", descriptor="julian", disputed="1700-02-29"))
    release = {path.removeprefix("data/release/"): raw for path, raw in files.items()}
    event = json.loads(release["timeline.json"])["events"][0]
    assert {key: event[key] for key in ("calendar", "date", "start", "end", "date_text")} == {
        "calendar": "julian",
        "date": "1649-01-30",
        "start": "1649-02-09",
        "end": "1649-02-09",
        "date_text": "30 January 1649 (Old Style)",
    }
    assert b"1649-01-30,1649-02-09,1649-02-09,words,words,,,day,30 January 1649 (Old Style)," in release["timeline.csv"]
    assert b"DTSTART;VALUE=DATE:16490209" in release["timeline.ics"]
    assert [value["text"] for value in event["disputes"][0]["values"]] == [
        "30 January 1649 (Old Style)",
        "29 February 1700 (Old Style)",
    ]
    for file in ("timeline.ics", "index.html"):
        assert "29 February 1700 (Old Style)" in release[file].decode().replace("\r\n ", "")
    assert json.loads(release["datapackage.json"])["calendar"] == "julian"


def test_it_is_read_back_as_it_was() -> None:
    files = packages.made(package("1649-01-30", record=JULIAN))
    document = received.read(files["data/release/timeline.json"])
    assert document.events[0].date == parse("1649-01-30", "julian")
    assert document.sources[0].published == parse("1700-12-31")


def test_an_old_record_stands_where_its_day_was() -> None:
    files = package("1649-01-30", record=JULIAN)
    files["data/events/after.yaml"] = package("1649-02-01")[packages.LANDING]
    read, _ = loader.load(files)
    assert read is not None
    assert [event.id for event in read.standing] == ["after", "landing"]
