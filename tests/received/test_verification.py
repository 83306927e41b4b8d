"""A downloaded release: a whole one passes, and every way to change one is found, whoever changed it."""

from __future__ import annotations

import csv
import io
import json
import re
import socket
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import timeline
from tests.packages import laid, lines, made, ordered, package
from timeline import disk
from timeline.received import verification
from timeline.received.verification import Verified, verify
from timeline.records.package import RELEASE, Files, text_path
from timeline.release.descriptor import descriptor_bytes

SUMS, DESCRIPTOR, DOCUMENT = "SHA256SUMS", "datapackage.json", "timeline.json"


def release(files: Files | None = None) -> dict[str, bytes]:
    """Return the release of files, as it is downloaded."""
    inside = f"{RELEASE}/"
    return {path.removeprefix(inside): raw for path, raw in made(files or package()).items() if path.startswith(inside)}


TINY = release()


def changed(*edits: tuple[str, str, str], files: Files = TINY) -> dict[str, bytes]:
    """Return a release with words of its files exchanged, where they stand first; nothing else is made to fit."""
    texts = {path: raw.decode() for path, raw in files.items()}
    for path, old, new in edits:
        assert old in texts[path], f"{path} has no {old!r}"
        texts[path] = texts[path].replace(old, new, 1)
    return {path: text.encode() for path, text in texts.items()}


def sealed(files: Files) -> dict[str, bytes]:
    """Return a release with sizes and hashes made to fit: one that was forged with care."""
    descriptor = json.loads(files[DESCRIPTOR])
    for one in descriptor["resources"]:
        raw = files.get(one["path"], b"")
        one |= {"bytes": len(raw), "hash": f"sha256:{sha256(raw).hexdigest()}"}
    return signed({**files, DESCRIPTOR: descriptor_bytes(descriptor)})


def signed(files: Files) -> dict[str, bytes]:
    """Return a release with SHA256SUMS made to fit."""
    listed = sorted(files.keys() - {SUMS})
    sums = "".join(f"{sha256(files[name]).hexdigest()}  {name}\n" for name in listed)
    return {**files, SUMS: sums.encode()}


def found(files: Files) -> list[str]:
    """Return what is wrong with a release, as `file:line:column code`, each once.

    The lines of the page are its templates': they are not counted.
    """
    told = (re.sub(r"^index\.html:\d+", "index.html:1", one) for one in lines(ordered(verify(files)[1])))
    return list(dict.fromkeys(told))


# Sound releases


def test_a_release_is_as_it_was_made() -> None:
    assert verify(TINY) == (
        Verified(
            events=2,
            citations=4,
            found=3,
            sources=2,
            files=len(TINY) - 1,
            sound=len(TINY) - 1,
            tables=14,
            hidden=("letter",),
            draft=True,
            remade=True,
        ),
        [],
    )


def test_a_release_on_disk(tmp_path: Path) -> None:
    files, diagnostics = disk.read_release(laid(tmp_path, TINY))
    assert (diagnostics, found(files)) == ([], [])


def test_it_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert found(TINY) == []


def with_repairs(quote: str, repairs: list[dict[str, str]]) -> dict[str, bytes]:
    """Return a sealed release of one citation in a source that has broken characters."""
    raw = "The probe camÃ© down.".encode()
    document = json.loads(TINY[DOCUMENT])
    source = document["sources"][0] | {"sha256": sha256(raw).hexdigest(), "repairs": repairs}
    at = {"start": 4, "end": 15, "line": 1, "column": 5}
    citation = {"number": 1, "source": "report", "quote": quote, "exact": "probe camÃ©", "positions": [at]}
    document |= {"events": [document["events"][0] | {"citations": [citation]}], "sources": [source]}
    document["disagreements"] = []
    return {DOCUMENT: json.dumps(document).encode(), "sources/report.txt": raw}


REPAIRS = {
    "made as declared": ("probe camé", [{"raw": "Ã©", "repaired": "é"}], True),
    "not made": ("probe camÃ©", [{"raw": "Ã©", "repaired": "é"}], False),
    "made but not declared": ("probe camé", [], False),
    "none to make": ("probe camÃ©", [], True),
}


@pytest.mark.parametrize(("quote", "repairs", "sound"), REPAIRS.values(), ids=REPAIRS)
def test_a_quote_is_the_text_with_its_repairs(quote: str, repairs: list[dict[str, str]], sound: bool) -> None:
    verified, diagnostics = verify(with_repairs(quote, repairs))
    faults = [one.message for one in diagnostics if one.code == "position-mismatch"]
    assert (len(faults), verified.found) == ((0, 1) if sound else (1, 0))


# Files that were changed, added or lost


def lacking(name: str) -> dict[str, bytes]:
    return {path: raw for path, raw in TINY.items() if path != name}


LOSSES = {
    "a table": (
        lacking("places.csv"),
        [
            "SHA256SUMS:12:1 checksum-mismatch",
            "datapackage.json:1:1 resource-mismatch",
            "places.csv:1:1 made-otherwise",
        ],
    ),
    "the hashes": (lacking(SUMS), ["SHA256SUMS:1:1 not-a-release"]),
    "the descriptor": (lacking(DESCRIPTOR), ["SHA256SUMS:5:1 checksum-mismatch", "datapackage.json:1:1 not-a-release"]),
    "a file more": (
        {**TINY, "notes.txt": b""},
        ["notes.txt:1:1 checksum-mismatch", "notes.txt:1:1 made-otherwise", "notes.txt:1:1 resource-mismatch"],
    ),
    "a file that differs": (
        changed(("timeline.ics", "Heron", "Swan")),
        ["timeline.ics:1:1 checksum-mismatch", "timeline.ics:1:1 resource-mismatch", "timeline.ics:5:1 made-otherwise"],
    ),
    "a descriptor that differs": (
        changed((DESCRIPTOR, "The landing", "The Landing")),
        ["datapackage.json:1:1 checksum-mismatch", "timeline.json:1:1 made-otherwise"],
    ),
    "hashes that are none": ({**TINY, SUMS: TINY[SUMS] + b"?\n"}, ["SHA256SUMS:1:1 checksum-mismatch"]),
}


@pytest.mark.parametrize(("files", "expected"), LOSSES.values(), ids=LOSSES)
def test_names_the_file(files: Files, expected: list[str]) -> None:
    assert found(files) == expected


def test_a_package_is_no_release_and_the_release_in_it_is_named() -> None:
    _, diagnostics = verify({f"{RELEASE}/{path}": raw for path, raw in TINY.items()})
    assert "the release lies in data/release below this folder" in diagnostics[0].message


# Contents that were changed, with every hash made to fit

Forgery = tuple[str, str, str]

FORGERIES: dict[str, tuple[list[Forgery], list[str]]] = {
    "a text under the citations": (
        [("sources/report.txt", "It carried 12", "It carried 13")],
        ["sources/report.txt:1:1 source-mismatch", "timeline.json:10:1 position-mismatch"],
    ),
    "a text and the hash of it that the document states": (
        [
            ("sources/report.txt", "It carried 12", "It carried 13"),
            (DOCUMENT, sha256(TINY["sources/report.txt"]).hexdigest(), "0" * 64),
        ],
        [
            "sources.csv:2:1 tables-disagree",
            "sources/report.txt:1:1 source-mismatch",
            "timeline.json:10:1 position-mismatch",
        ],
    ),
    "a quote": (
        [(DOCUMENT, '"quote": "It carried 12', '"quote": "It carried 13')],
        ["citations.csv:3:1 tables-disagree", "timeline.json:10:1 position-mismatch"],
    ),
    "a quote below letters of two bytes": (
        [(DOCUMENT, '"quote": "Ada Moreau', '"quote": "Eva Moreau')],
        ["citations.csv:5:1 tables-disagree", "timeline.json:274:1 position-mismatch"],
    ),
    "the exact words": (
        [(DOCUMENT, '"exact": "It carried', '"exact": "it carried')],
        ["citations.csv:3:1 tables-disagree", "timeline.json:10:1 position-mismatch"],
    ),
    "a position": (
        [(DOCUMENT, '"start": 26,', '"start": 27,')],
        ["citations.csv:2:1 tables-disagree", "timeline.json:10:1 position-mismatch"],
    ),
    "a column": (
        [(DOCUMENT, '"column": 1,', '"column": 2,')],
        ["citations.csv:2:1 tables-disagree", "timeline.json:10:1 position-mismatch"],
    ),
    "a position as JavaScript counts": (
        [(DOCUMENT, '"start_utf16": 26,', '"start_utf16": 27,')],
        ["citations.csv:2:1 tables-disagree", "timeline.json:10:1 position-mismatch"],
    ),
    "a source that nobody listed": (
        [(DOCUMENT, '"source": "report"', '"source": "../report"')],
        [
            "citations.csv:2:1 tables-disagree",
            "sources.csv:2:1 tables-disagree",
            "timeline.csv:2:1 tables-disagree",
            "timeline.json:1:1 document-refused",
            "timeline.json:10:1 position-mismatch",
        ],
    ),
    "a date in the table": (
        [("timeline.csv", ",2025-03-03,", ",2025-03-04,")],
        ["timeline-excel.csv:1:1 tables-disagree", "timeline.csv:2:1 tables-disagree"],
    ),
    "a date in the document": (
        [(DOCUMENT, '"date": "2025-03-03"', '"date": "2025-03-04"')],
        ["claims.csv:2:1 tables-disagree", "timeline.csv:2:1 tables-disagree", "timeline.json:1:1 document-refused"],
    ),
    "an event that the document has not": (
        [(DOCUMENT, '"id": "landing"', '"id": "launch"')],
        [
            "citations.csv:2:1 tables-disagree",
            "claims.csv:2:1 tables-disagree",
            "disagreements.csv:2:1 tables-disagree",
            "participants.csv:2:1 tables-disagree",
            "proofs.csv:2:1 tables-disagree",
            "timeline.csv:2:1 tables-disagree",
            "timeline.json:1:1 document-refused",
            "timeline.json:1:1 position-mismatch",
        ],
    ),
    "a proof in the document": (
        [(DOCUMENT, '"proof": "named"\n    }', '"proof": "words"\n    }')],
        ["index.html:1:1 made-otherwise", "proofs.csv:7:1 tables-disagree"],
    ),
    "what a passage gives, in the table": (
        [("claims.csv", "2025-03-03,2025-03-03,supports", "2025-03-03,2025-03-04,supports")],
        ["claims.csv:2:1 tables-disagree"],
    ),
    "a column that has another name": (
        [("sources.csv", "sha256", "sha512")],
        ["sources.csv:1:1 tables-disagree"],
    ),
    "a cell of another type": (
        [("participants.csv", "northern-survey", "nobody")],
        ["participants.csv:2:1 tables-disagree"],
    ),
    "a number that is none": (
        [("places.csv", "69.5", "north")],
        ["places.csv:3:1 tables-disagree"],
    ),
    "a text that is not there": (
        [(DOCUMENT, '"show": "passages"', '"show": "full"')],
        ["sources.csv:3:1 tables-disagree", "timeline.json:1:1 document-refused", "timeline.json:1:1 source-mismatch"],
    ),
    "a side of a disagreement in the table": (
        [("disagreements.csv", "4 March 2025", "5 March 2025")],
        ["disagreements.csv:3:1 tables-disagree"],
    ),
    "a side of a disagreement in the document": (
        [(DOCUMENT, '"text": "4 March 2025",\n     "kept": false', '"text": "4 March 2025",\n     "kept": true')],
        ["disagreements.csv:3:1 tables-disagree", "index.html:1:1 made-otherwise"],
    ),
    "a role in the table": ([("participants.csv", "owner", "builder")], ["participants.csv:2:1 tables-disagree"]),
    "a relation in the table": ([("related.csv", "follows", "prepares")], ["related.csv:2:1 tables-disagree"]),
}


@pytest.mark.parametrize(("edits", "expected"), FORGERIES.values(), ids=FORGERIES)
def test_finds_what_hashes_do_not_show(edits: list[Forgery], expected: list[str]) -> None:
    assert found(sealed(changed(*edits))) == expected


def test_a_table_that_ends_early_or_goes_on() -> None:
    rows = TINY["sources.csv"].splitlines(keepends=True)
    for table in (rows[:-1], [*rows, rows[-1].replace(b"letter", b"lettre", 1)]):
        assert any(one.endswith("tables-disagree") for one in found(sealed({**TINY, "sources.csv": b"".join(table)})))


def without_column(table: str, name: str) -> dict[str, bytes]:
    """Return a sealed release whose table and descriptor lack a column."""
    header, *rows = csv.reader(io.StringIO(TINY[f"{table}.csv"].decode(), newline=""))
    place = header.index(name)
    out = io.StringIO(newline="")
    csv.writer(out).writerows([*row[:place], *row[place + 1 :]] for row in (header, *rows))
    descriptor = json.loads(TINY[DESCRIPTOR])
    (resource,) = (one for one in descriptor["resources"] if one["name"] == table)
    resource["schema"]["fields"] = [one for one in resource["schema"]["fields"] if one["name"] != name]
    return sealed({**TINY, f"{table}.csv": out.getvalue().encode(), DESCRIPTOR: json.dumps(descriptor).encode()})


def by_another(files: Files, version: str = "0.9.0") -> dict[str, bytes]:
    """Return a release that says that another version of the tool made it."""
    descriptor = json.loads(files[DESCRIPTOR])
    descriptor["made_by"] |= {"version": version}
    return sealed({**files, DESCRIPTOR: descriptor_bytes(descriptor)})


def test_what_another_version_made_alike_is_only_said_to_be_another_s() -> None:
    (one,) = verify(by_another(TINY))[1]
    assert str(one) == (
        "datapackage.json:1:1: warning: 'cited-timeline 0.9.0', or another build of it, made this release; this one "
        "makes the same [another-maker]"
    )


def test_an_older_table_may_lack_a_column_that_may_be_empty() -> None:
    assert found(without_column("citations", "note")) == [
        "citations.csv:1:1 tables-disagree",
        f"{DESCRIPTOR}:1:1 made-otherwise",
    ]
    assert found(by_another(without_column("citations", "note"))) == [f"{DESCRIPTOR}:1:1 another-maker"]
    missing, _ = verify(by_another(without_column("citations", "positions")))[1]
    assert missing.message == "the table has no column 'positions'"


ANOTHERS = {
    "a page of another look": ({"index.html": TINY["index.html"].replace(b"The story", b"All of it")}, []),
    "an entry in another order of its lines": (
        {
            "timeline.ics": TINY["timeline.ics"].replace(
                b"CLASS:PUBLIC\r\nTRANSP:TRANSPARENT", b"TRANSP:TRANSPARENT\r\nCLASS:PUBLIC"
            )
        },
        [],
    ),
    "a page that says otherwise of an event": (
        {"index.html": TINY["index.html"].replace(b"The Heron lands", b"The Heron fell")},
        ["index.html:1:1 made-otherwise"],
    ),
    "an entry that begins otherwise": (
        {"timeline.ics": TINY["timeline.ics"].replace(b"20250303", b"20250304")},
        ["timeline.ics:18:1 made-otherwise"],
    ),
    "a slide that says otherwise": (
        {"timelinejs.json": TINY["timelinejs.json"].replace(b"The Heron lands", b"The Heron fell")},
        ["timelinejs.json:1:1 made-otherwise"],
    ),
    "a file more, which this version does not make": ({"more.csv": b"a\r\n"}, ["more.csv:1:1 resource-mismatch"]),
}


@pytest.mark.parametrize(("files", "expected"), ANOTHERS.values(), ids=ANOTHERS)
def test_what_another_version_made_is_compared_by_what_it_says(files: Files, expected: list[str]) -> None:
    assert found(by_another({**TINY, **files})) == [f"{DESCRIPTOR}:1:1 another-maker", *expected]


# Strangers' releases


def describing(change: Callable[[dict[str, Any]], object]) -> dict[str, bytes]:
    """Return a release whose descriptor was changed, and signed."""
    descriptor = json.loads(TINY[DESCRIPTOR])
    change(descriptor)
    return signed({**TINY, DESCRIPTOR: descriptor_bytes(descriptor)})


def _first(**keys: object) -> Callable[[dict[str, Any]], object]:
    return lambda descriptor: descriptor["resources"][0].update(keys)


NET = "https://stranger.example"

POINTERS = {
    "a path above the folder": (_first(path="../secret.csv"), "resource-mismatch"),
    "an absolute path": (_first(path="/etc/passwd"), "resource-mismatch"),
    "a path on the net": (_first(path=f"{NET}/a.csv"), "resource-mismatch"),
    "several paths": (_first(path=["timeline.csv", "/etc/passwd"]), "made-otherwise"),
    "more paths": (_first(extrapaths=["/etc/passwd"]), "made-otherwise"),
    "data of its own": (_first(data=[[1]]), "made-otherwise"),
    "a schema on the net": (_first(schema=f"{NET}/schema.json"), "made-otherwise"),
    "a dialect on the net": (_first(dialect=f"{NET}/dialect.json"), "made-otherwise"),
    "a profile of a table on the net": (_first(profile=f"{NET}/profile.json"), "made-otherwise"),
    "a profile on the net": (
        lambda whole: whole.update(profile=f"{NET}/p.json"),
        "descriptor-refused",
    ),
    "a schema of a cell on the net": (
        lambda whole: whole["resources"][0]["schema"]["fields"][0].update(
            type="object", constraints={"jsonSchema": {"$ref": f"{NET}/s.json"}}
        ),
        "made-otherwise",
    ),
    "a resource on the net": (
        lambda whole: whole.update(resources=[f"{NET}/r"]),
        "made-otherwise",
    ),
    "a key of no column": (
        lambda whole: whole["resources"][0]["schema"].update(primaryKey=["nothing"]),
        "made-otherwise",
    ),
    "a pattern that is none": (
        lambda whole: whole["resources"][0]["schema"]["fields"][0]["constraints"].update(pattern="("),
        "made-otherwise",
    ),
    "a link to no table": (
        lambda whole: whole["resources"][1]["schema"]["foreignKeys"][0]["reference"].update(resource="nothing"),
        "made-otherwise",
    ),
    "two tables of one name": (lambda whole: whole["resources"][1].update(name="timeline"), "made-otherwise"),
}


@pytest.mark.parametrize(("change", "code"), POINTERS.values(), ids=POINTERS)
def test_a_descriptor_points_nowhere_else(
    change: Callable[[dict[str, Any]], object], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert code in {one.split()[1] for one in found(describing(change))}


SUMS_OF_STRANGERS = ("../../etc/passwd", "/etc/passwd", "sources/../../secret", "C:\\secret", "a\x1b[31mb", "~/secret")


@pytest.mark.parametrize("name", SUMS_OF_STRANGERS)
def test_a_list_of_hashes_names_files_here_and_no_others(name: str) -> None:
    forged = {**TINY, SUMS: TINY[SUMS] + f"{'0' * 64}  {name}\n".encode()}
    (one,) = (one for one in verify(forged)[1] if "is listed" in one.message)
    assert str(one) == (f"SHA256SUMS:{len(TINY)}:1: error: {name!r} is listed, and it is not here [checksum-mismatch]")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    folder = laid(tmp_path / "release", TINY)
    (folder / "places.csv").unlink()
    (folder / "places.csv").symlink_to(secret)
    files, diagnostics = disk.read_release(folder)
    assert lines(diagnostics) == ["places.csv:1:1 not-a-regular-file"]
    assert found(files) == LOSSES["a table"][1]


NOISE: Mapping[str, bytes] = {
    "nothing": b"",
    "no JSON": b"{",
    "another JSON": b"[]",
    "nested without end": b"[" * 100_000,
    "a number without end": b'{"resources": ' + b"9" * 10_000 + b"}",
    "no UTF-8": b"\xff\xfe",
    "half a surrogate pair": b'{"name": "\\ud800", "resources": []}',
}


@pytest.mark.parametrize("name", [SUMS, DESCRIPTOR, DOCUMENT, "timeline.csv", "citations.csv"])
@pytest.mark.parametrize("raw", NOISE.values(), ids=NOISE)
def test_noise_is_a_diagnostic(name: str, raw: bytes) -> None:
    noisy = {**TINY, name: raw}
    again = {SUMS: noisy, DESCRIPTOR: signed(noisy)}.get(name) or sealed(noisy)
    assert [] not in (verify(noisy)[1], verify(again)[1])


HIDDEN = text_path("letter")
"""The place of a text that is shown in passages only, which a release does not have."""

BYTES = (
    st.binary(max_size=40) | st.text('a,;"\r\n\0é1', max_size=40).map(str.encode) | st.sampled_from([*NOISE.values()])
)


@settings(max_examples=20)  # each verifies a whole release
@given(
    st.dictionaries(st.sampled_from(sorted(TINY.keys() - {SUMS, DESCRIPTOR} | {HIDDEN})), BYTES, min_size=1, max_size=3)
)
def test_any_bytes_are_answered(noise: dict[str, bytes]) -> None:
    for files in ({**TINY, **noise}, sealed({**TINY, **noise})):
        verified, _ = verify(files)
        assert 0 <= verified.found <= verified.citations


@pytest.mark.parametrize("raw", NOISE.values(), ids=NOISE)
def test_a_text_that_no_release_has_is_named(raw: bytes) -> None:
    assert sorted({one.location.file for one in verify(sealed({**TINY, HIDDEN: raw}))[1]}) == [HIDDEN]


def test_every_rule_is_tried() -> None:
    tried = {line.split()[1] for _, expected in (*LOSSES.values(), *FORGERIES.values()) for line in expected}
    tried |= {code for _, code in POINTERS.values()}
    tried |= {"another-maker", "ledger-mismatch"}  # above, and in test_edits
    assert tried == {rule.code for rule in verification.CATALOGUE}


STRANGE: dict[str, tuple[Files, str]] = {
    "a folder of a program": ({"pyvenv.cfg": b"x", "bin/python": b"", "datapackage.json": b"{}"}, "neither is here"),
    "an empty folder": ({}, "neither is here"),
    "the package of a release": (
        {"datapackage.json": b"{}", "data/release/SHA256SUMS": b""},
        "neither is here; the release lies in data/release below this folder",
    ),
}


@pytest.mark.parametrize(("files", "end"), STRANGE.values(), ids=STRANGE)
def test_of_what_is_no_release_one_finding_tells_and_nothing_is_read(tmp_path: Path, files: Files, end: str) -> None:
    told = f"SHA256SUMS:1:1: error: a release has this file and timeline.json, and {end} [not-a-release]"
    for one in (files, laid(tmp_path, files)):
        verified, found = timeline.verify(one)
        assert (verified, [str(one) for one in found]) == (Verified(), [told])
