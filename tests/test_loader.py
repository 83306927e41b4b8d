"""From files to a package: what is not in shape is said where it stands, and the reading goes on."""

import json
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
    exported,
    lines,
    package,
    said,
)
from timeline import loader, rules
from timeline.loader import load
from timeline.package import LEDGER, RELEASE


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
    "a number without end": (
        HEAD + ',\n  "x": ' + "9" * 5000 + "}",
        ["1:1: not JSON that every program reads, in UTF-8"],
    ),
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
}


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
MUTABLE = [*package(), LEDGER, f"{RELEASE}/{DESCRIPTOR}"]
BITS = [
    b"",
    b":",
    b"\n",
    b" ",
    b"-",
    b"[",
    b"{",
    b"'",
    b'"',
    b"\xff",
    b"\0",
    b"#",
    b",",
    b"x",
    b"9",
    b"0",
    b"..",
    "”".encode(),
]


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
@given(
    st.recursive(
        st.none() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["title", "date", "place", "citations", "disputes", "means", "related", "details", "who"]
                ),
                inner,
                max_size=4,
            )
        ),
    ),
    st.sampled_from([LANDING, SOURCES, ACTORS, LETTER]),
)
def test_whatever_the_shape_is_there_is_an_answer(value: object, path: str) -> None:
    text = json.dumps(value, ensure_ascii=False)
    found = load(package({path: text}))[1]
    assert all(str(one) for one in found)
