"""From files to a package: what is not in shape is said where it stands, and the reading goes on."""

import json
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.packages import (
    ACTORS,
    DESCRIPTOR,
    KINDS,
    LANDING,
    LETTER,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    Edit,
    edited,
    exported,
    lines,
    package,
    without,
)
from timeline import loader, rules
from timeline.loader import load
from timeline.model import LEDGER, RELEASE, Files

ID = "lower-case letters and digits, words joined by single hyphens, beginning with a letter"
TINY_HASH = sha256(package()[REPORT]).hexdigest()
EMPTY = "is empty: write a value or take the key out"


def said(files: Files) -> list[str]:
    """Return what the loader finds, without the folder and the severity that all have in common."""
    found = sorted(load(files)[1], key=lambda one: one.location)
    return [f"{one.location}: {one.message} [{one.code}]" for one in found]


SHAPES: dict[str, tuple[list[Edit], list[str]]] = {
    # keys
    "a key that is missing": (
        [(LANDING, "status: occurred\n", "")],
        [f"{LANDING}:2:1: 'status' is missing [missing-key]"],
    ),
    "two keys that are missing": (
        [(PICTURES, "title: Moreau shows the first pictures\n", ""), (PICTURES, "kind: talk\n", "")],
        [f"{PICTURES}:2:1: 'title' is missing [missing-key]", f"{PICTURES}:2:1: 'kind' is missing [missing-key]"],
    ),
    "a key that a citation misses": (
        [(PICTURES, "  - source: report\n    quote", "  - quote")],
        [f"{PICTURES}:10:5: 'source' is missing [missing-key]"],
    ),
    "a key that an entry misses": ([(ACTORS, "\n  kind: person", "")], [f"{ACTORS}:6:3: 'kind' is missing [missing-key]"]),
    "a key misspelt": (
        [(PICTURES, "tags: [", "tag: [")],
        [f"{PICTURES}:14:1: unknown key 'tag', did you mean 'tags'? [unknown-key]"],
    ),
    "a key of a citation misspelt": (
        [(PICTURES, "    supports:", "    support:")],
        [f"{PICTURES}:12:5: unknown key 'support', did you mean 'supports'? [unknown-key]"],
    ),
    "a key of an entry misspelt": (
        [(PLACES, "  within: norway\n  lat", "  whitin: norway\n  lat")],
        [f"{PLACES}:7:3: unknown key 'whitin', did you mean 'within'? [unknown-key]"],
    ),
    "a key of a participant misspelt": (
        [(LANDING, "    role:", "    rule:")],
        [f"{LANDING}:9:5: unknown key 'rule', did you mean 'role'? [unknown-key]"],
    ),
    "a key like no other": ([(PICTURES, "tags: [", "colour: [")], [f"{PICTURES}:14:1: unknown key 'colour' [unknown-key]"]),
    "an id within the record": (
        [(PICTURES, "tags: [heron]", "id: pictures")],
        [f"{PICTURES}:14:1: the id is the file's name or the entry's key [unknown-key]"],
    ),
    # values from a closed list
    "a status misspelt": (
        [(LANDING, "status: occurred", "status: ocurred")],
        [f"{LANDING}:5:9: 'status' cannot be 'ocurred', did you mean 'occurred'? [bad-value]"],
    ),
    "a status like no other": (
        [(LANDING, "status: occurred", "status: went well")],
        [
            f"{LANDING}:5:9: 'status' cannot be 'went well'; it is one of proposed, planned, postponed, cancelled, "
            "ongoing, occurred, claimed [bad-value]"
        ],
    ),
    "a status that only a source may say": (
        [(LANDING, "status: occurred", "status: denied")],
        [
            f"{LANDING}:5:9: 'status' cannot be 'denied'; it is one of proposed, planned, postponed, cancelled, "
            "ongoing, occurred, claimed [bad-value]"
        ],
    ),
    "a verb misspelt": (
        [(PICTURES, "{follows:", "{folows:")],
        [f"{PICTURES}:13:11: unknown key 'folows', did you mean 'follows'? [unknown-key]"],
    ),
    "a status that no source can say": (
        [(LANDING, "{date: 2025-03-04}", "{status: perhaps}")],
        [
            f"{LANDING}:23:24: 'perhaps' is no status; it is one of not-yet, denied, claimed, proposed, planned, "
            "postponed, cancelled, ongoing, occurred [bad-value]"
        ],
    ),
    # nothing, and too much
    "a key without a value": ([(LANDING, "title: The Heron lands", "title:")], [f"{LANDING}:2:7: 'title' {EMPTY} [bad-value]"]),
    "an empty text": ([(LANDING, "title: The Heron lands", "title: ''")], [f"{LANDING}:2:8: 'title' {EMPTY} [bad-value]"]),
    "a list without its list": ([(PICTURES, "tags: [heron]", "tags:")], [f"{PICTURES}:14:6: 'tags' {EMPTY} [bad-value]"]),
    "an entry of a list without its text": (
        [(PICTURES, "tags: [heron]", "tags: [heron, '']")],
        [f"{PICTURES}:14:15: '' does not have the form of entry 2 of 'tags': {ID} [bad-value]"],
    ),
    "a text of two thousand and one characters": (
        [(PICTURES, "what the probe saw.", "x" * 1984)],
        [f"{PICTURES}:8:10: 'summary' is longer than 2,000 characters [bad-value]"],
    ),
    # one for another
    "a list where a text belongs": (
        [(LANDING, "title: The Heron lands", "title: [The Heron lands]")],
        [f"{LANDING}:2:8: 'title' takes one value, not a list [bad-value]"],
    ),
    "a text where a list belongs": (
        [(PICTURES, "tags: [heron]", "tags: heron")],
        [f"{PICTURES}:14:7: 'tags' takes a list, not 'heron' [bad-value]"],
    ),
    "a text where keys belong": (
        [(PICTURES, "{follows: [landing]}", "landing")],
        [f"{PICTURES}:13:10: 'related' takes `key: value` lines, not 'landing' [bad-value]"],
    ),
    "a text where a citation belongs": (
        [(LANDING, "resolutions:", "  - It landed\nresolutions:")],
        [f"{LANDING}:24:5: entry 4 of 'citations' takes `key: value` lines, not 'It landed' [bad-value]"],
    ),
    "keys where a text belongs": (
        [(LANDING, ": 12 instruments\ncit", ": {count: 12}\ncit")],
        [f"{LANDING}:12:16: 'instruments' takes one value, not `key: value` lines [bad-value]"],
    ),
    # forms
    "an id with capitals": (
        [(LANDING, "kind: landing", "kind: Landing")],
        [f"{LANDING}:4:7: 'Landing' does not have the form of 'kind': {ID} [bad-value]"],
    ),
    "an entry's id with an underscore": (
        [(ACTORS, "ada-moreau:", "ada_moreau:")],
        [f"{ACTORS}:5:1: 'ada_moreau' is no id: {ID} [bad-value]"],
    ),
    "a detail's name with a blank": (
        [(LANDING, "  instruments: 12", "  the instruments: 12")],
        [f"{LANDING}:12:3: 'the instruments' is no id: {ID} [bad-value]"],
    ),
    "a date that no calendar has": (
        [(LANDING, "date: 2025-03-03\nk", "date: 2025-02-30\nk")],
        [f"{LANDING}:3:7: '2025-02-30' does not exist: February 2025 has 28 days [bad-value]"],
    ),
    "a date in words": (
        [(LANDING, "{date: 2025-03-04}", "{date: 4 March}")],
        [
            f"{LANDING}:23:22: '4 March' is no date: write a day '2025-10-16', a month '2025-10', a year '2025', "
            "or '[2025-10-20..2025-10-26]' for some time within [bad-value]"
        ],
    ),
    "a latitude beyond the pole": (
        [(PLACES, "latitude: 69.5", "latitude: 96.5")],
        [f"{PLACES}:8:13: 96.5 is not between -90 and 90 [bad-value]"],
    ),
    "a longitude with a comma": (
        [(PLACES, "longitude: 20.25", "longitude: 20,25")],
        [f"{PLACES}:9:14: '20,25' is not a number in digits, such as 47.49835 [bad-value]"],
    ),
    "a latitude alone": (
        [(PLACES, "  longitude: 20.25\n", "")],
        [f"{PLACES}:8:13: latitude and longitude go together [bad-value]"],
    ),
    "a country by name": (
        [(PLACES, "country: NO", "country: Norway")],
        [f"{PLACES}:3:12: 'Norway' does not have the form of 'country': it is written like 'HU' [bad-value]"],
    ),
    "an occurrence of zero": (
        [(PICTURES, "    supports:", "    occurrence: 0\n    supports:")],
        [f"{PICTURES}:12:17: '0' is not a count from 1 [bad-value]"],
    ),
    "a sha256 too short": (
        [(SOURCES, f"sha256: {TINY_HASH}", f"sha256: {TINY_HASH[1:]}")],
        [
            f"{SOURCES}:3:11: '{TINY_HASH[1:]}' does not have the form of 'sha256': "
            f"it is written like '{'0' * 64}' [bad-value]"
        ],
    ),
    "a detail named like a field of the head": (
        [(LANDING, "  instruments: 12 instruments", "  instruments: 12 instruments\n  place: Lake Aldous")],
        [f"{LANDING}:13:10: a detail may not be called 'place', which is a field of the event's head [bad-value]"],
    ),
    "a stated date without its quote": (
        [(SOURCES, "  quote: The Beacon, 5 March 2025\n  left", "  left")],
        [f"{SOURCES}:8:10: a stated date has the quote that states it [bad-value]"],
    ),
    "an inferred date without its reason": (
        [(SOURCES, "  reason: It answers the report of 5 March.\n", "")],
        [f"{SOURCES}:20:10: an inferred date has the reason that it was inferred from [bad-value]"],
    ),
    "a publication without end": (
        [(SOURCES, '"[2025-03-05..2025-03-31]"', '"[2025-03-05..]"')],
        [
            f"{SOURCES}:19:14: published is closed at both ends: the earliest and the latest day it can have been "
            "[bad-value]"
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), SHAPES.values(), ids=SHAPES)
def test_refuses_a_shape(edits: list[Edit], expected: list[str]) -> None:
    assert said(edited(*edits)) == expected


NEARLY: dict[str, list[Edit]] = {
    "a year, which YAML takes for a number": [(PICTURES, "date: 2025-04\n", "date: 2025\n")],
    "a place in a list": [(PICTURES, "place: port-vale", "place: [port-vale]")],
    "participants by id and with a role": [(PICTURES, "[ada-moreau]", "[{who: ada-moreau}, northern-survey]")],
    "a relation to one event, without a list": [(PICTURES, "[landing]", "landing")],
    "a note that says nothing": [(PICTURES, "tags: [heron]", "note:")],
    "a text of two thousand characters": [(PICTURES, "what the probe saw.", "x" * 1983)],
    "the south pole": [(PLACES, "latitude: 69.5", "latitude: -90")],
    "a status that only a source may say, said by a source": [(LANDING, "{date: 2025-03-04}", "{status: not-yet}")],
    "a detail called like a key of a citation": [(LANDING, "  instruments: 12 instruments", "  source: 12 instruments")],
}  # fmt: skip


@pytest.mark.parametrize("edits", NEARLY.values(), ids=NEARLY)
def test_takes_a_shape(edits: list[Edit]) -> None:
    assert said(edited(*edits)) == []


def test_a_record_that_is_no_mapping_is_refused_and_the_others_are_read() -> None:
    files = package({LANDING: "- title: The Heron lands\n", KINDS: "- talk\n", PLACES: "norway: Norway\n"})
    assert said(files) == [
        f"{LANDING}:1:1: a record is a list of `key: value` [bad-value]",
        f"{KINDS}:1:1: a vocabulary is a list of `id:` with its keys below [bad-value]",
        f"{PLACES}:1:9: a record is a list of `key: value` [bad-value]",
    ]
    read, _ = load(files)
    assert read is not None
    assert list(read.events) == ["pictures"]
    assert read.unread == {"landing", KINDS, "norway"}


def test_what_is_read() -> None:
    read, found = load(package())
    assert found == []
    assert read is not None
    assert (read.name, read.version, read.created) == ("heron", "1.0.0", "2025-05-01T12:00:00Z")
    assert [list(one) for one in (read.events, read.sources, read.actors, read.places, read.kinds)] == [
        ["landing", "pictures"],
        ["report", "letter"],
        ["northern-survey", "ada-moreau"],
        ["norway", "lake-aldous", "port-vale"],
        ["landing", "talk"],
    ]
    assert read.texts["report"] == package()[REPORT].decode()
    assert (read.ledger, read.released, read.unread) == ((), None, frozenset())
    assert str(read.events["landing"].at("citations", 2, "disputes", "date")) == f"{LANDING}:23:22"
    assert str(read.events["landing"].at("withdrawn", "reason")) == f"{LANDING}:2:1"


def test_nothing_depends_on_the_order_of_the_files() -> None:
    turned = dict(reversed(package({LANDING: "title: x\n", PICTURES: "- x\n"}).items()))
    assert said(turned) == said(dict(sorted(turned.items())))
    assert [str(one) for one in load(turned)[1]] == [str(one) for one in load(dict(sorted(turned.items())))[1]]


HEAD = '{\n  "name": "heron",\n  "title": "Heron",\n  "version": "1.0.0",\n  "created": "2025-05-01T12:00:00Z"'
CREATED = "write a moment in UTC, such as 2025-10-18T12:00:00Z"
DESCRIPTORS: dict[str, tuple[str | None, list[str]]] = {
    "none": (None, ["1:1: there is no datapackage.json; `timeline init` makes one"]),
    "no JSON": ('{\n  "name": heron\n}', ["2:11: not JSON: Expecting value"]),
    "nothing in it": ("", ["1:1: not JSON: Expecting value"]),
    "a list": ("[]", ["1:1: the descriptor is an object"]),
    "brackets without end": ("[" * 100_000, ["1:1: not JSON that every program reads, in UTF-8"]),
    "a number without end": (HEAD + ',\n  "x": ' + "9" * 5000 + "}", ["1:1: not JSON that every program reads, in UTF-8"]),
    "no number": (HEAD + ',\n  "x": NaN}', ["1:1: not JSON that every program reads, in UTF-8"]),
    "half a surrogate pair": (HEAD + ',\n  "x": "\\ud800"}', ["1:1: not JSON that every program reads, in UTF-8"]),
    "keys that are missing": (
        '{"title": "Heron"}',
        [
            "1:1: 'name' is None; write lower-case letters, digits, and - . _ between them",
            "1:1: 'version' is None; write three numbers, such as 1.2.0",
            f"1:1: 'created' is None; {CREATED}",
        ],
    ),
    "a name with a blank": (
        HEAD.replace('"heron"', '"the heron"') + "}",
        ["2:3: 'name' is 'the heron'; write lower-case letters, digits, and - . _ between them"],
    ),
    "a title of blanks": (HEAD.replace('"Heron"', '" "') + "}", ["3:3: 'title' is ' '; write a title for people"]),
    "two numbers for a version": (
        HEAD.replace("1.0.0", "1.0") + "}",
        ["4:3: 'version' is '1.0'; write three numbers, such as 1.2.0"],
    ),
    "a number for a version": (
        HEAD.replace('"1.0.0"', "1") + "}",
        ["4:3: 'version' is 1; write three numbers, such as 1.2.0"],
    ),
    "a moment with an offset": (
        HEAD.replace("00Z", "00+00:00") + "}",
        [f"5:3: 'created' is '2025-05-01T12:00:00+00:00'; {CREATED}"],
    ),
    "a moment that is not": (
        HEAD.replace("2025-05-01", "2025-02-30") + "}",
        [f"5:3: 'created' is '2025-02-30T12:00:00Z'; {CREATED}"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DESCRIPTORS.values(), ids=DESCRIPTORS)
def test_refuses_a_descriptor(text: str | None, expected: list[str]) -> None:
    read, found = load(package({DESCRIPTOR: text}))
    assert read is None
    assert [str(one) for one in found] == [
        f"datapackage.json:{line.replace(': ', ': error: ', 1)} [bad-descriptor]" for line in expected
    ]


def test_takes_a_descriptor_of_no_more_than_it_needs() -> None:
    assert load(package({DESCRIPTOR: HEAD + "}"}))[1] == []


def test_a_descriptor_in_another_encoding_is_refused() -> None:
    assert said({**package(), DESCRIPTOR: (HEAD + "}").encode("utf-16")}) == [
        "datapackage.json:1:1: not JSON that every program reads, in UTF-8 [bad-descriptor]"
    ]


ROW = "1.0.0,2025-05-01T12:00:00Z,landing,added,0,,"
LEDGER_HEADER = "version,created,event,change,revision,fields,hash\r\n"
LEDGERS = {
    "nothing": ("", ["1:1"]),
    "another header": (LEDGER_HEADER.replace("hash", "sum"), ["1:1"]),
    "a column too few": (LEDGER_HEADER + "1.0.0,2025-05-01T12:00:00Z,landing,added,0,\r\n", ["2:1"]),
    "a version of two numbers": (LEDGER_HEADER + ROW.replace("1.0.0", "1.0") + "ab\r\n", ["2:1"]),
    "a day for a moment": (LEDGER_HEADER + ROW.replace("T12:00:00Z", "") + "ab\r\n", ["2:1"]),
    "no event": (LEDGER_HEADER + ROW.replace("landing", "") + "ab\r\n", ["2:1"]),
    "another change": (LEDGER_HEADER + ROW.replace("added", "moved") + "ab\r\n", ["2:1"]),
    "a revision below zero": (LEDGER_HEADER + ROW.replace(",0,", ",-1,") + "ab\r\n", ["2:1"]),
    "a revision in other digits": (LEDGER_HEADER + ROW.replace(",0,", ",²,") + "ab\r\n", ["2:1"]),
    "no hash": (LEDGER_HEADER + ROW + "\r\n", ["2:1"]),
    "quotes without end": (LEDGER_HEADER + ROW + '"ab\r\n', ["2:1"]),
    "the second of two rows": (LEDGER_HEADER + ROW + "ab\r\n" + "\r\n", ["3:1"]),
    "a header and no row, which is nothing wrong": (LEDGER_HEADER, []),
    "line ends that git converted": ((LEDGER_HEADER + ROW + "ab\r\n").replace("\r\n", "\n"), []),
}


@pytest.mark.parametrize(("text", "expected"), LEDGERS.values(), ids=LEDGERS)
def test_refuses_a_ledger(text: str, expected: list[str]) -> None:
    assert lines(load(package({LEDGER: text}))[1]) == [f"{LEDGER}:{place} bad-ledger" for place in expected]


def test_a_ledger_is_read_row_by_row() -> None:
    read, _ = load(exported(package()))
    assert read is not None
    assert [(row.event, row.change, row.revision, row.line) for row in read.ledger] == [
        ("landing", "added", 0, 2),
        ("pictures", "added", 0, 3),
    ]
    assert read.released == ("1.0.0", "2025-05-01T12:00:00Z")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"version": "1.0.0"}', '{"version": "one", "created": "2025-05-01T12:00:00Z"}', "[" * 100_000],
    ids=lambda text: text[:10],
)
def test_a_release_whose_descriptor_says_no_version_is_refused(text: str) -> None:
    path = f"{RELEASE}/{DESCRIPTOR}"
    assert lines(load(package({path: text}))[1]) == [f"{path}:1:1 bad-ledger"]


READ = exported(package())
MUTABLE = sorted(path for path in READ if not path.startswith((RELEASE, "data/schemas"))) + [
    LEDGER,
    f"{RELEASE}/{DESCRIPTOR}",
]
BITS = [b"", b":", b"\n", b" ", b"-", b"[", b"{", b"'", b'"', b"\xff", b"\0", b"#", b",", b"x", b"9", b"0", b"..", "”".encode()]


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_whatever_the_bytes_are_there_is_an_answer(data: Any) -> None:  # noqa: ANN401
    files = dict(READ)
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(MUTABLE))
        raw = files[path]
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 12)))
        files[path] = raw[:start] + data.draw(st.sampled_from(BITS) | st.binary(max_size=4)) + raw[end:]
    read, found = loader.load(files)
    if read is not None:
        found += rules.check(read)
        rules.checked(read)
    assert read is not None or found
    assert all(one.location.line >= 1 and one.location.column >= 1 and one.message for one in found)


@settings(max_examples=150, deadline=None)
@given(st.recursive(st.none() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
    st.sampled_from(["title", "date", "place", "citations", "disputes", "means", "related", "details", "who"]), inner, max_size=4,
)), st.sampled_from([LANDING, SOURCES, ACTORS, LETTER]))  # fmt: skip
def test_whatever_the_shape_is_there_is_an_answer(value: object, path: str) -> None:
    text = json.dumps(value, ensure_ascii=False)
    found = load(package({path: text}))[1]
    assert all(str(one) for one in found)
