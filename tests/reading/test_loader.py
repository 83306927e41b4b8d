"""From files to a package: what is not in shape is said where it stands, and the reading goes on."""

import io
import json
import zipfile
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
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
    frozen,
    lines,
    package,
    said,
    without,
)
from timeline import rules
from timeline.evidence import examine
from timeline.reading import loader
from timeline.reading.loader import load
from timeline.records.package import KEPT_SUMS, LEDGER, RELEASE, SUMS, Files, Released, Unread, kept_at
from timeline.release.archive import archive
from timeline.release.descriptor import checksums


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
    assert read.unread.events == {"landing": frozenset({"title", "he", "eron", "lands"})}
    assert read.unread.entries == {"places": frozenset({"norway"})}
    assert read.unread.files == {KINDS}


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
    assert (read.ledger, read.released, read.unread) == ((), None, Unread())
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
            "1:1: 'name' is missing; write lower-case letters, digits, and - . _ between them",
            "1:1: 'version' is missing; write three numbers, such as 1.2.0",
            f"1:1: 'created' is missing; {CREATED}",
        ],
    ),
    "a missing key that stands deeper and as a text": (
        HEAD.replace('"name": "heron"', '"x": [{"name": "a"}, {"y": "\\" {", "name": "name"}]') + "}",
        ["1:1: 'name' is missing; write lower-case letters, digits, and - . _ between them"],
    ),
    "a bad key after the same one deeper": (
        '{"licenses": [{"name": "CC0"}], "name": "A",' + HEAD.replace('  "name": "heron",\n', "")[1:] + "}",
        ["1:33: 'name' is \"A\"; write lower-case letters, digits, and - . _ between them"],
    ),
    "a key that is written with escapes": (
        HEAD.replace('"name": "heron"', '"n\\u0061me": 5') + "}",
        ["2:3: 'name' is 5; write lower-case letters, digits, and - . _ between them"],
    ),
    "a name with a blank": (
        HEAD.replace('"heron"', '"the heron"') + "}",
        ["2:3: 'name' is \"the heron\"; write lower-case letters, digits, and - . _ between them"],
    ),
    "a title of blanks": (HEAD.replace('"Heron"', '" "') + "}", ["3:3: 'title' is \" \"; write a title for people"]),
    "two numbers for a version": (
        HEAD.replace("1.0.0", "1.0") + "}",
        ["4:3: 'version' is \"1.0\"; write three numbers, such as 1.2.0"],
    ),
    "a number for a version": (
        HEAD.replace('"1.0.0"', "1") + "}",
        ["4:3: 'version' is 1; write three numbers, such as 1.2.0"],
    ),
    "a moment with an offset": (
        HEAD.replace("00Z", "00+00:00") + "}",
        [f"5:3: 'created' is \"2025-05-01T12:00:00+00:00\"; {CREATED}"],
    ),
    "a moment that is not": (
        HEAD.replace("2025-05-01", "2025-02-30") + "}",
        [f"5:3: 'created' is \"2025-02-30T12:00:00Z\"; {CREATED}"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DESCRIPTORS.values(), ids=DESCRIPTORS)
def test_refuses_a_descriptor(text: str | None, expected: list[str]) -> None:
    read, found = load(package({DESCRIPTOR: text}))
    assert (read is None) == (expected[0][5:12] != "'title'")
    assert [str(one) for one in found] == [
        f"datapackage.json:{line.replace(': ', ': error: ', 1)} [bad-descriptor]" for line in expected
    ]


OPTIONAL: dict[str, tuple[list[object], list[object], str]] = {
    "description": (
        ["", "Who landed."],
        [None, 5, [], {"en": "Who landed."}],
        "write a text, or take the key out",
    ),
    "homepage": (
        ["https://heron.org/", "http://localhost:8000"],
        [
            None,
            5,
            "",
            "heron.org",
            "ftp://heron.org",
            "https://heron.org/a b",
            "https:///x",
            "https://ada:secret@heron.org/",
            'https://heron.org/"onclick=',
            "https://heron.org/'",
            "https://heron.org\\@crane.org",
            f"https://heron.org/{'a' * 2000}",
        ],
        "write an address that begins with https://, or take the key out",
    ),
    "contact": (
        ["https://heron.org/wrong?form=2", "corrections@heron.org"],
        [None, 5, "", "heron.org", "mailto:corrections@heron.org", "javascript:alert(1)", "a b@heron.org"],
        "write where a reader says that a record is wrong: an address that begins with https://, or one of e-mail",
    ),
    "licenses": (
        [[{"name": "CC0-1.0"}], [{"path": "https://heron.org/licence", "title": "Ours"}, {"name": "CC0-1.0", "x": 5}]],
        [
            None,
            5,
            [],
            {},
            "CC0-1.0",
            ["CC0-1.0"],
            [{}],
            [{"title": "Ours"}],
            [{"name": ""}],
            [{"name": 5}],
            [{"name": "a", "path": 5}],
            [{"name": "a", "path": "javascript:alert(1)"}],
            [{"name": "a", "path": "../../secret"}],
        ],
        'write a list such as [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]',
    ),
    "contributors": (
        [[{"title": "Ada Moreau"}], [{"title": "Ada Moreau", "roles": ["creator"], "path": "https://heron.org/ada"}]],
        [
            None,
            5,
            [],
            ["Ada"],
            [{}],
            [{"title": 5}],
            [{"title": "A", "email": 5}],
            [{"title": "A", "email": "nobody"}],
            [{"title": "A", "organisation": 5}],
            [{"title": "A", "role": 5}],
            [{"title": "A", "roles": "creator"}],
            [{"title": "A", "path": "data:text/html,x"}],
        ],
        'write a list such as [{"title": "Ada Moreau", "roles": ["creator"]}]',
    ),
    "sources": (
        [
            [{"title": "The Beacon"}],
            [{"title": "The Beacon", "path": "https://beacon.org/", "email": "desk@beacon.org"}],
        ],
        [
            None,
            "x",
            [],
            ["x"],
            [{}],
            [{"path": "x"}],
            [{"title": "x", "email": "no mail"}],
            [{"title": "x", "path": "//x"}],
        ],
        'write a list such as [{"title": "The Beacon", "path": "https://beacon.org/"}]',
    ),
    "review": (["required"], [None, True, "", "optional"], 'write "required", or take the key out'),
    "image": (
        ["heron.png", "https://heron.org/a.png"],
        [None, 5, "/heron.png", "javascript:x"],
        "write the path or the address of a picture, or take the key out",
    ),
    "type": ([], [5, "timeline"], "take it out: the types are those of other standards"),
    "keywords": (
        [["heron"]],
        [None, 5, [], "heron", [5], [None]],
        'write a list such as ["history", "diplomacy"]',
    ),
    "profile": ([], [None, "tabular-data-package"], "take it out: the export writes the standard's own, `$schema`"),
    "profiles": ([], [[]], "take it out: the export writes the standard's own, `$schema`"),
}


@pytest.mark.parametrize("key", OPTIONAL)
def test_other_keys_of_the_descriptor_have_the_form_of_the_standard(key: str) -> None:
    good, bad, form = OPTIONAL[key]
    for value in good:
        assert load(package({DESCRIPTOR: f'{HEAD},\n  "{key}": {json.dumps(value)}}}'}))[1] == [], value
    for value in bad:
        written = json.dumps(value)
        shown = written if len(written) <= 60 else f"{written[:59]}…"
        assert said(package({DESCRIPTOR: f'{HEAD},\n  "{key}": {written}}}'})) == [
            f"{DESCRIPTOR}:6:3: '{key}' is {shown}; {form} [bad-descriptor]"
        ]


UNFIT: dict[str, tuple[str, str]] = {
    "a title that is turned round": ('"title": "He\u202eron"', "2:12: U+202E (RIGHT-TO-LEFT OVERRIDE)"),
    "one written with an escape": (r'"title": "He\u001bron"', "2:12: U+001B (ESCAPE)"),
    "a soft hyphen of a text that nothing is made of": (
        '"title": "H",\n"x": [{"y": "a\u00adb"}]',
        "3:13: U+00AD (SOFT HYPHEN)",
    ),
    "a blank without width in a key": ('"title": "H", "na\u200bme": "x"', "2:17: U+200B (ZERO WIDTH SPACE)"),
    "a tab of a text": (r'"title": "a\tb"', "2:12: U+0009 (TAB)"),
}


@pytest.mark.parametrize(("text", "expected"), UNFIT.values(), ids=UNFIT)
def test_a_descriptor_is_written_in_characters_that_are_seen(text: str, expected: str) -> None:
    raw = HEAD.replace('  "name": "heron",\n', "").replace('"title": "Heron"', text) + ', "name": "heron"}'
    read, (found,) = load({**package(), DESCRIPTOR: raw.encode()})
    assert read is None
    assert f"{found.location}: {found.message}".startswith(f"{DESCRIPTOR}:{expected} may not stand in a record")
    assert found.code == "forbidden-character"


def test_a_descriptor_may_be_indented_by_tabs_and_begin_with_a_byte_order_mark() -> None:
    raw = "\ufeff" + HEAD.replace("  ", "\t").replace("\n", "\r\n") + ', "description": "one\\ntwo"}'
    assert load({**package(), DESCRIPTOR: raw.encode()})[1] == []


EQUAL_KEYS: dict[str, tuple[str, str]] = {
    "a version": (HEAD + ',\n  "version": "9.9.9"}', '6:3: "version"'),
    "a title, written with escapes": (HEAD + ', "t\\u0069tle": "Crane"}', '5:38: "title"'),
    "a key that nothing is made of, after a line break in a text": (HEAD + ',\n "x":\n1,\n\n "x": 2}', '9:2: "x"'),
    "a key of an object in a list": (HEAD + ',\n  "x": [{"a": 1}, {"a": 1, "b": 2, "a": 3}]}', '6:36: "a"'),
}


@pytest.mark.parametrize(("text", "expected"), EQUAL_KEYS.values(), ids=EQUAL_KEYS)
def test_a_key_is_there_once(text: str, expected: str) -> None:
    told = f"{expected} is a key of this object already; keep one of the two"
    assert said(package({DESCRIPTOR: text})) == [f"{DESCRIPTOR}:{told} [bad-descriptor]"]


def test_a_long_value_is_cut_in_the_message() -> None:
    (line,) = said(package({DESCRIPTOR: f'{HEAD},\n  "keywords": "{"x" * 100}"}}'}))
    assert f"""'keywords' is "{"x" * 58}…; write""" in line


def test_takes_a_descriptor_of_no_more_than_it_needs() -> None:
    assert load(package({DESCRIPTOR: HEAD + "}"}))[1] == []


def test_a_descriptor_in_another_encoding_is_refused() -> None:
    assert said({**package(), DESCRIPTOR: (HEAD + "}").encode("utf-16")}) == [
        "datapackage.json:1:1: not JSON that every program reads, in UTF-8 [bad-descriptor]"
    ]


LEDGER_HEADER = "version,created,state,event,change,revision,fields,hash\r\n"
ROW = "1.0.0,2025-05-01T12:00:00Z,frozen,landing,added,0,,"
HASH = "title=0123456789ab;date=0123456789ab"
FIRST_ROW = f"{ROW}{HASH}\r\n"
NEXT_ROW = f"1.1.0,2025-06-01T12:00:00Z,frozen,landing,changed,1,title,{HASH}\r\n"
NO_ROW = "this is no row of a ledger"
NO_HEADER = "the header is not version,created,state,event,change,revision,fields,hash"
COUNTS = "the first row of 'landing' says 'added', and no other does"


KEPT = kept_at("1.0.0")
HERON = '{"name": "heron", "version": "1.0.0", "created": "2025-05-01T12:00:00Z"}'


def after(*rows: str) -> str:
    """Return a ledger with some rows."""
    return LEDGER_HEADER + "".join(rows)


def history(ledger: str, descriptor: str = HERON) -> dict[str, bytes]:
    """Return the tiny package with a version that was kept, as far as it is read."""
    files = {"changes.csv": ledger.encode(), DESCRIPTOR: descriptor.encode()}
    return kept_as(archive({**files, SUMS: checksums(files)}, "2025-05-01T12:00:00Z"))


def kept_as(raw: bytes) -> dict[str, bytes]:
    """Return the tiny package with bytes that were kept as version 1.0.0."""
    return {**package(), KEPT: raw, KEPT_SUMS: f"{sha256(raw).hexdigest()}  1.0.0.zip\n".encode()}


LEDGERS = {
    "nothing": ("", f"1:1: {NO_HEADER}"),
    "another header": (LEDGER_HEADER.replace("hash", "sum"), f"1:1: {NO_HEADER}"),
    "a column too few": (after("1.0.0,2025-05-01T12:00:00Z,landing,added,0,\r\n"), f"2:1: {NO_ROW}"),
    "a version of two numbers": (after(FIRST_ROW.replace("1.0.0", "1.0")), f"2:1: {NO_ROW}"),
    "a day for a moment": (after(FIRST_ROW.replace("T12:00:00Z", "")), f"2:1: {NO_ROW}"),
    "a row of a draft": (after(FIRST_ROW.replace("frozen", "draft")), f"2:1: {NO_ROW}"),
    "no event": (after(FIRST_ROW.replace("landing", "")), f"2:1: {NO_ROW}"),
    "another change": (after(FIRST_ROW.replace("added", "moved")), f"2:1: {NO_ROW}"),
    "a revision below zero": (after(FIRST_ROW.replace(",0,", ",-1,")), f"2:1: {NO_ROW}"),
    "a revision in other digits": (after(FIRST_ROW.replace(",0,", ",٠,")), f"2:1: {NO_ROW}"),
    "no hash": (after(ROW + "\r\n"), f"2:1: {NO_ROW}"),
    "a digest cut short": (after(ROW + "title=0123456789ab;date=0123\r\n"), f"2:1: {NO_ROW}"),
    "a digest in capitals": (after(ROW + "title=0123456789AB\r\n"), f"2:1: {NO_ROW}"),
    "an empty digest at the end": (after(ROW + "title=0123456789ab;\r\n"), f"2:1: {NO_ROW}"),
    "a digest of no field": (after(ROW + "0123456789ab\r\n"), f"2:1: {NO_ROW}"),
    "two digests of one field": (after(ROW + "title=0123456789ab;title=0123456789ab\r\n"), f"2:1: {NO_ROW}"),
    "quotes without end": (after(ROW + '"ab\r\n'), "2:1: not CSV: unexpected end of data"),
    "the second of two rows": (after(FIRST_ROW, "\r\n"), f"3:1: {NO_ROW}"),
    "a first row that is no birth": (after(FIRST_ROW.replace("added", "changed")), f"2:1: {COUNTS}"),
    "two births": (after(FIRST_ROW, NEXT_ROW.replace("changed", "added")), f"3:1: {COUNTS}"),
    "a first revision that is not 0": (
        after(FIRST_ROW.replace(",0,", ",1,")),
        "2:1: the next revision of 'landing' is 0, not 1",
    ),
    "a revision left out": (
        after(FIRST_ROW, NEXT_ROW.replace(",1,", ",2,")),
        "3:1: the next revision of 'landing' is 1, not 2",
    ),
    "a revision that stays": (
        after(FIRST_ROW, NEXT_ROW.replace(",1,", ",0,")),
        "3:1: the next revision of 'landing' is 1, not 0",
    ),
    "two rows of an event in one version": (
        after(FIRST_ROW, FIRST_ROW),
        "3:1: version 1.0.0 has a row for 'landing' already",
    ),
    "a version that falls": (
        after(FIRST_ROW, NEXT_ROW.replace("1.1.0", "0.9.0")),
        "3:1: version 0.9.0 of 2025-06-01T12:00:00Z does not come after version 1.0.0 of 2025-05-01T12:00:00Z",
    ),
    "a version of two moments": (
        after(FIRST_ROW, FIRST_ROW.replace("landing", "pictures").replace("05-01", "05-02")),
        "3:1: version 1.0.0 of 2025-05-02T12:00:00Z does not come after version 1.0.0 of 2025-05-01T12:00:00Z",
    ),
    "rows in disorder": (
        after(NEXT_ROW.replace("changed,1", "added,0"), FIRST_ROW.replace("landing", "pictures")),
        "3:1: version 1.0.0 of 2025-05-01T12:00:00Z does not come after version 1.1.0 of 2025-06-01T12:00:00Z",
    ),
}


@pytest.mark.parametrize(("text", "expected"), LEDGERS.values(), ids=LEDGERS)
def test_refuses_a_ledger(text: str, expected: str) -> None:
    line, _, problem = expected.partition(":1: ")
    assert said(history(text)) == [f"{KEPT}:1:1: line {line} of changes.csv in it: {problem} [bad-ledger]"]
    read, _ = load(history(text))
    assert read is not None
    assert read.unread == Unread(files=frozenset({LEDGER}))


SOUND_LEDGERS = {
    "a header and no row": after(),
    "line ends that git converted": after(FIRST_ROW).replace("\r\n", "\n"),
    "two events in one version": after(FIRST_ROW, FIRST_ROW.replace("landing", "pictures")),
    "a change, a withdrawal, a return": after(
        FIRST_ROW,
        NEXT_ROW,
        NEXT_ROW.replace("1.1.0", "1.2.0").replace("2025-06", "2025-07").replace("changed,1", "withdrawn,2"),
        NEXT_ROW.replace("1.1.0", "1.10.0").replace("2025-06", "2025-08").replace("changed,1", "changed,3"),
    ),
    "digests of fields that nobody knows": after(ROW + "title=0123456789ab;mood=0123456789ab\r\n"),
}


@pytest.mark.parametrize("text", SOUND_LEDGERS.values(), ids=SOUND_LEDGERS)
def test_takes_a_ledger(text: str) -> None:
    read, found = load(history(text))
    assert found == []
    assert read is not None
    assert len(read.ledger) == len(text.splitlines()) - 1


UNREAD = {
    "no ledger": without(exported(package()), LEDGER),
    "a ledger of noise": {**exported(package()), LEDGER: b'"\x00,\xff\n"\n'},
    "a ledger of an earlier tool": package({LEDGER: "version,created,event\r\n1.0.0,2025-05-01T12:00:00Z,gone\r\n"}),
    "a ledger of drafts": {**exported(package()), **without(package(), PICTURES)},
    "a release of another name": {**exported(package()), f"{RELEASE}/{DESCRIPTOR}": b"\x00"},
}


@pytest.mark.parametrize("files", UNREAD.values(), ids=UNREAD)
def test_a_draft_is_not_read_back(files: Files) -> None:
    read, found = load(files)
    assert found == []
    assert read is not None
    assert (read.ledger, read.released, read.frozen, read.unread) == ((), None, frozenset(), Unread())
    assert read.is_draft


def test_a_ledger_is_read_row_by_row() -> None:
    read, _ = load(frozen(package()))
    assert read is not None
    assert [(row.event, row.change, row.revision, row.state) for row in read.ledger] == [
        ("landing", "added", 0, "frozen"),
        ("pictures", "added", 0, "frozen"),
    ]
    sums = frozen(package())[f"{RELEASE}/SHA256SUMS"]
    assert read.released == Released("heron", "1.0.0", "2025-05-01T12:00:00Z", sums)
    assert not read.is_draft


def test_history_is_read_from_what_was_kept_and_not_from_the_release() -> None:
    files = {path: raw for path, raw in frozen(package()).items() if not path.startswith(f"{RELEASE}/")}
    (read, found), (whole, _) = load(files), load(frozen(package()))
    assert found == []
    assert read is not None
    assert whole is not None
    assert (read.ledger, read.released, read.frozen) == (whole.ledger, whole.released, whole.frozen)


NO_SUM = "this is no SHA-256, two blanks, and the name of a zip"
TWICE = (
    "version 1.0.0 was frozen twice; take data/releases/ and data/release/ from one of the two branches that were "
    "merged, and freeze the records of both as the next version"
)
SUM = "0" * 64
LISTS = {
    "noise": (b"\xff\x00\n", 1, NO_SUM),
    "a sum cut short": (f"{SUM[1:]}  1.0.0.zip\n".encode(), 1, NO_SUM),
    "no version": (f"{SUM}  first.zip\n".encode(), 1, NO_SUM),
    "a version of two numbers": (f"{SUM}  1.0.zip\n".encode(), 1, NO_SUM),
    "a version twice": (f"{SUM}  1.0.0.zip\n{SUM}  1.0.0.zip\n".encode(), 2, TWICE),
}


@pytest.mark.parametrize(("raw", "line", "why"), LISTS.values(), ids=LISTS)
def test_a_list_of_sums_that_is_none_is_refused(raw: bytes, line: int, why: str) -> None:
    assert said({**package(), KEPT_SUMS: raw}) == [f"{KEPT_SUMS}:{line}:1: {why} [bad-ledger]"]


def deflated() -> bytes:
    """Return a zip that would grow when it is unpacked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr(DESCRIPTOR, HERON.ljust(1_000_000))
    return out.getvalue()


NO_RELEASES = {
    "noise": b"\x00",
    "nothing": b"",
    "an empty zip": archive({}, "2025-05-01T12:00:00Z"),
    "a zip cut short": archive({DESCRIPTOR: HERON.encode()}, "2025-05-01T12:00:00Z")[:-9],
    "a zip whose content is damaged": archive({DESCRIPTOR: HERON.encode()}, "2025-05-01T12:00:00Z").replace(
        b"heron", b"crane"
    ),
    "a compressed zip": deflated(),
}


@pytest.mark.parametrize("raw", NO_RELEASES.values(), ids=NO_RELEASES)
def test_what_was_kept_and_is_no_release_is_refused(raw: bytes) -> None:
    assert said(kept_as(raw)) == [f"{KEPT}:1:1: {DESCRIPTOR} in it is no release's descriptor [bad-ledger]"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", "[" * 100_000),
        '{"name": "heron", "version": "1.0.0"}',
        '{"version": "1.0.0", "created": "2025-05-01T12:00:00Z"}',
        '{"name": 5, "version": "1.0.0", "created": "2025-05-01T12:00:00Z"}',
        '{"name": "heron", "version": 5, "created": "2025-05-01T12:00:00Z"}',
        '{"name": "heron", "version": "1.0.0", "created": 2025}',
        '{"name": "heron", "version": "one", "created": "2025-05-01T12:00:00Z"}',
    ],
    ids=lambda text: text[:70],
)
def test_a_release_whose_descriptor_says_no_name_or_version_is_refused(text: str) -> None:
    assert lines(load(history(after(FIRST_ROW), text))[1]) == [f"{KEPT}:1:1 bad-ledger"]


READ = frozen(package())
MUTABLE = [*package(), LEDGER, KEPT_SUMS, KEPT]
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
        rules.checked(examine(read))
    assert read is not None or found
    assert all(one.location.line >= 1 and one.location.column >= 1 and one.message for one in found)


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
