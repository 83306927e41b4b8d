"""One edit of a release, with every sum made right: it is caught, and the message names the place."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.received.test_verification import DESCRIPTOR, DOCUMENT, TINY, sealed, signed
from timeline.received.verification import verify
from timeline.records.package import Files
from timeline.release.descriptor import descriptor_bytes

TABLES = sorted(name for name in TINY if name.endswith(".csv") and name != "timeline-excel.csv")


def rows(name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(TINY[name].decode(), newline="")))


def written(table: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    return out.getvalue().encode()


def told(files: Files) -> list[str]:
    return [str(one) for one in sorted(verify(files)[1])]


CELLS = {f"{name[:-4]}, {column}": (name, place) for name in TABLES for place, column in enumerate(rows(name)[0])}


def with_another_cell(name: str, place: int) -> dict[str, bytes]:
    """Return the release in which the first cell of a column is another, or a row is there where none was."""
    table = rows(name)
    if len(table) == 1:
        table.append(["x" for _ in table[0]])
    else:
        table[1][place] += "x"
    return sealed({**TINY, name: written(table)})


@pytest.mark.parametrize(("name", "place"), CELLS.values(), ids=CELLS)
def test_a_cell_is_named_by_its_row_and_its_column(name: str, place: int) -> None:
    (first, *_) = (one for one in told(with_another_cell(name, place)) if one.startswith(f"{name}:2:"))
    ledger = name == "changes.csv"
    assert ledger or len(rows(name)) == 1 or repr(rows(name)[0][place]) in first


def line(name: str, old: str, new: str) -> Callable[[], dict[str, bytes]]:
    """Return what makes a release in which words of a file are others."""

    def make() -> dict[str, bytes]:
        text = TINY[name].decode()
        assert old in text, f"{name} has no {old!r}"
        return sealed({**TINY, name: text.replace(old, new, 1).encode()})

    return make


def described(change: Callable[[dict[str, Any]], object]) -> Callable[[], dict[str, bytes]]:
    """Return what makes a release whose descriptor is another."""

    def make() -> dict[str, bytes]:
        whole = json.loads(TINY[DESCRIPTOR])
        change(whole)
        return signed({**TINY, DESCRIPTOR: descriptor_bytes(whole)})

    return make


def more(name: str, *, described: bool = False) -> Callable[[], dict[str, bytes]]:
    """Return what makes a release with one file more, described or not."""

    def make() -> dict[str, bytes]:
        whole = json.loads(TINY[DESCRIPTOR])
        if described:
            whole["resources"].append({"name": "more", "path": name})
        return sealed({**TINY, name: b"<script>alert(1)</script>", DESCRIPTOR: descriptor_bytes(whole)})

    return make


def less(name: str) -> Callable[[], dict[str, bytes]]:
    """Return what makes a release that lacks a file, which nothing mentions any more."""

    def make() -> dict[str, bytes]:
        whole = json.loads(TINY[DESCRIPTOR])
        whole["resources"] = [one for one in whole["resources"] if one["path"] != name]
        return sealed(
            {path: raw for path, raw in {**TINY, DESCRIPTOR: descriptor_bytes(whole)}.items() if path != name}
        )

    return make


ICS, ALL, PAGE, VIEWER = "timeline.ics", "timeline-all.ics", "index.html", "timelinejs.json"
EDITS: dict[str, tuple[Callable[[], dict[str, bytes]], str]] = {
    # The feeds
    "an entry's title": (
        line(ICS, "SUMMARY:The Heron lands", "SUMMARY:The Heron fell"),
        "SUMMARY of the entry 'landing@",
    ),
    "an entry's first day": (line(ICS, "20250303", "19990303"), "DTSTART;VALUE=DATE of the entry 'landing@"),
    "an entry's last day": (line(ICS, "20250304", "20250305"), "DTEND;VALUE=DATE of the entry 'landing@"),
    "an entry's uid": (line(ICS, "UID:landing", "UID:launch"), f"{ICS}:"),
    "an entry's sequence": (line(ICS, "SEQUENCE:0", "SEQUENCE:9"), "SEQUENCE of the entry"),
    "an entry's stamp": (line(ICS, "DTSTAMP:2", "DTSTAMP:1"), "DTSTAMP of the entry"),
    "an entry's status": (line(ICS, "STATUS:CONFIRMED", "STATUS:CANCELLED"), "STATUS of the entry"),
    "an entry's place": (line(ICS, "LOCATION:Lake", "LOCATION:Mount"), "LOCATION of the entry"),
    "an entry's words": (line(ICS, "It carried 12", "It carried 13"), "DESCRIPTION of the entry"),
    "an entry's colour": (line(ICS, "COLOR:", "COLOR:dark"), "COLOR of"),
    "an alarm in an entry": (
        line(ICS, "END:VEVENT", "BEGIN:VALARM\r\nEND:VALARM\r\nEND:VEVENT"),
        "END of the entry 'landing@",
    ),
    "an entry of its own": (
        line(ICS, "END:VCALENDAR", "BEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT\r\nEND:VCALENDAR"),
        "the document makes no the entry 'evil'",
    ),
    "the feed's name": (line(ICS, "NAME:", "NAME:Not "), "NAME of the calendar"),
    "a method of the feed": (line(ICS, "CALSCALE", "METHOD:REQUEST\r\nCALSCALE"), "METHOD of the calendar"),
    "the whole feed": (line(ALL, "The Heron lands", "The Heron fell"), f"{ALL}:"),
    "line ends of a feed": (line(ICS, "\r\n", "\n"), f"{ICS}:"),
    # The page
    "a script on the page": (line(PAGE, "</body>", "<script>alert(1)</script></body>"), f"{PAGE}:"),
    "the page's own script": (line(PAGE, '"use strict";', '"use strict";alert(1);'), f"{PAGE}:"),
    "the page's policy": (line(PAGE, "default-src 'none'".replace("'", "&#39;"), "default-src *"), f"{PAGE}:"),
    "the page's style": (line(PAGE, "<style>", "<style>article{display:none}"), f"{PAGE}:"),
    "a title on the page": (line(PAGE, ">The Heron lands</a></h4>", ">The Heron fell</a></h4>"), "at 'landing': "),
    "a quote on the page": (line(PAGE, "It carried 12", "It carried 13"), "at 'landing': "),
    "a day on the page": (line(PAGE, 'data-days="2025-03-03', 'data-days="2025-03-04'), f"{PAGE}:"),
    "an address on the page": (line(PAGE, 'href="timeline.csv"', 'href="https://stranger.example/"'), f"{PAGE}:"),
    "a text on the page": (line(PAGE, "Dear editor", "Dear reader"), f"{PAGE}:"),
    "the linked data": (line(PAGE, '"@type": "Dataset"', '"@type": "Person"'), f"{PAGE}:"),
    "a comment on the page": (line(PAGE, "<body>", "<body><!-- -->"), f"{PAGE}:"),
    # The file for TimelineJS
    "a slide's headline": (
        line(VIEWER, '"headline": "The Heron lands"', '"headline": "x"'),
        "'events, landing, text, headline'",
    ),
    "a slide's day": (line(VIEWER, '"day": 3', '"day": 4'), "'events, landing, start_date, day'"),
    "a slide's words": (line(VIEWER, "It carried 12", "<script>"), "'events, landing, text, text'"),
    "a slide's group": (line(VIEWER, '"group": "Landing"', '"group": "x"'), "'events, landing, group'"),
    "a key of a slide": (line(VIEWER, '"group"', '"media": {}, "group"'), "'events, landing, media'"),
    "blanks of the file": (line(VIEWER, "{\n", "{ \n"), "in other bytes"),
    # The document
    "a title in the document": (line(DOCUMENT, '"title": "The Heron lands"', '"title": "x"'), "timeline.csv:2:"),
    "a summary in the document": (line(DOCUMENT, "with its instruments", "without any"), "'summary' is"),
    "a level that there is not": (
        line(DOCUMENT, '"level": "context"', '"level": "odd"'),
        "landing, level: 'odd' is none of",
    ),
    "a kind that is not listed": (line(DOCUMENT, '"kind": "landing"', '"kind": "odd"'), "no kind is called 'odd'"),
    "a source that is not listed": (
        line(DOCUMENT, '"source": "report"', '"source": "odd"'),
        "no source is called 'odd'",
    ),
    "a first day that is not the date's": (
        line(DOCUMENT, '"start": "2025', '"start": "2024'),
        "'landing': start is '2024",
    ),
    "how exactly the date is known": (
        line(DOCUMENT, '"precision": "day"', '"precision": "month"'),
        "'landing': precision is",
    ),
    "how many sources tell it": (
        line(DOCUMENT, '"source_count": 1', '"source_count": 3'),
        "'landing': source_count is '3'",
    ),
    "a moment": (line(DOCUMENT, '"first_released": "2', '"first_released": "1'), "changes.csv:2:"),
    "a revision": (line(DOCUMENT, '"revision": 0', '"revision": 1'), "'revision' is 0, and by the document 1"),
    "the words before a quote": (line(DOCUMENT, '"suffix": "', '"suffix": "x'), "'suffix' is"),
    "a key that no record has": (line(DOCUMENT, '"level"', '"evil": 1,\n   "level"'), "'evil' is no key of it"),
    "a key that is there twice": (
        line(DOCUMENT, '"level"', '"level": "main",\n   "level"'),
        "the key 'level' is there twice",
    ),
    "a source's author": (
        line(DOCUMENT, '"basis": "stated"', '"author": "x",\n   "basis": "stated"'),
        "sources.csv:2:",
    ),
    "an excerpt": (line(DOCUMENT, '"text": "Dear editor', '"text": "Dear reader'), f"{PAGE}:"),
    "the package's title": (
        line(DOCUMENT, '"title": "The landing of the Heron"', '"title": "x"'),
        "the package's title is 'x'",
    ),
    "the document's form": (
        line("timeline.schema.json", '"type": "string"', '"type": "number"'),
        "timeline.schema.json:",
    ),
    # The descriptor
    "a description of a table": (
        described(lambda whole: whole["resources"][0].update(title="x")),
        "'resources, timeline, title'",
    ),
    "a type of a column": (
        described(lambda whole: whole["resources"][0]["schema"]["fields"][0].update(type="integer")),
        "'resources, timeline, schema, fields, id, type'",
    ),
    "a pattern that never ends": (
        described(lambda whole: whole["resources"][0]["schema"]["fields"][0].update(constraints={"pattern": "(a+)+$"})),
        "'resources, timeline, schema, fields, id, constraints, ",
    ),
    "the version": (described(lambda whole: whole.update(version="9.9.9")), "the package's version is '1.0.0'"),
    "the name": (described(lambda whole: whole.update(name="other")), "the package's name is 'heron'"),
    "the licence": (
        described(lambda whole: whole.update(licenses=[{"name": "x", "path": "javascript:x"}])),
        f"{PAGE}:",
    ),
    "that it is a draft": (described(lambda whole: whole.update(state="frozen")), "'state' is 'draft'"),
    "what state it is in": (described(lambda whole: whole.update(state="odd")), "'state' is neither draft nor frozen"),
    "who made it": (described(lambda whole: whole["made_by"].update(digest="sha256:0")), "or another build of it"),
    "no maker": (described(lambda whole: whole.pop("made_by")), "'made_by' does not say"),
    "a script of its own": (described(lambda whole: whole.update(contact="javascript:x")), "datapackage.json:"),
    # Files
    "a text": (line("sources/report.txt", "It carried 12", "It carried 13"), "sources/report.txt:1:1"),
    "the end of a text": (line("sources/report.txt", "\n", "\n\n"), "sources/report.txt:1:1"),
    "a file more": (more("evil.html"), "evil.html:1:1: error: no release has this file"),
    "a file more that is described": (
        more("evil.html", described=True),
        "evil.html:1:1: error: no release has this file",
    ),
    "a hidden file": (more(".hidden"), ".hidden:1:1: error: no release has this file"),
    "the text of a hidden source": (more("sources/letter.txt"), "sources/letter.txt:1:1"),
    "a file less": (less(VIEWER), f"{VIEWER}:1:1: error: a release has this file"),
    "a table less": (less("places.csv"), "places.csv:1:1"),
    "the ledger less": (less("changes.csv"), "changes.csv:"),
    "a byte order mark": (line("kinds.csv", "id", "\ufeffid"), "kinds.csv:1:1"),
    "a row more": (line("places.csv", "\r\n", "\r\nx,x,,,,,,,,\r\n"), "places.csv:2:1"),
    "line ends of a table": (line("places.csv", "\r\n", "\n"), "places.csv:1:1: error: it says the same"),
    "the table for Excel": (line("timeline-excel.csv", "The Heron lands", "x"), "timeline-excel.csv:1:1"),
}


@pytest.mark.parametrize(("make", "words"), EDITS.values(), ids=EDITS)
def test_an_edit_is_caught_and_named(make: Callable[[], dict[str, bytes]], words: str) -> None:
    found = told(make())
    assert [one for one in found if words in one], found


def test_there_is_an_edit_of_every_file() -> None:
    made = [*(make() for make, _ in EDITS.values())]
    changed = {name for files in made for name in TINY if files.get(name) != TINY[name]}
    assert changed | {name for name, _ in CELLS.values()} == TINY.keys()
    assert told(sealed(TINY)) == []
