"""The command `timeline site` where something is missing, and what it is made of where something is wrong."""

import io
import sys
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.conftest import Run
from tests.packages import DESCRIPTOR, frozen, laid, loaded, on_disk, package
from timeline.commands.versions import kept
from timeline.reading import loader
from timeline.reading.kept import unpacked
from timeline.records.package import KEPT_SUMS, Files, kept_at
from timeline.release.archive import archive
from timeline.release.descriptor import checksums
from timeline.release.site import workbook

KEPT = kept_at("1.0.0")


def test_without_the_library_of_workbooks_nothing_is_written(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = laid(tmp_path / "package", package())
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    said = "timeline: timeline.xlsx takes a library that is not there: pip install 'cited-timeline[site]'\n"
    assert run("site", tmp_path / "out", root) == (2, "", said)
    assert not (tmp_path / "out").exists()


def test_without_the_library_of_pictures_there_are_none_and_it_says_so(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = laid(tmp_path / "package", package())
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    status, out, err = run("site", tmp_path / "out", root)
    assert (status, err) == (0, "")
    assert out.startswith(
        "no PNG of the cards, which takes a library and a font: pip install 'cited-timeline[cards]'\n"
    )
    assert not [name for name in on_disk(tmp_path / "out") if name.endswith(".png")]


def test_a_table_too_long_for_a_sheet_leaves_the_workbook_out(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = laid(tmp_path / "package", package())
    monkeypatch.setattr(workbook, "ROWS", 4)
    status, out, _ = run("site", tmp_path / "out", root)
    assert status == 0
    assert "a table is longer than a sheet can be: there is no timeline.xlsx\n" in out
    assert "timeline.xlsx" not in on_disk(tmp_path / "out")
    assert "timeline.xlsx" not in (tmp_path / "out/SITE-SHA256SUMS").read_text()


def test_a_frozen_version_is_hosted_while_the_next_is_not_sound(tmp_path: Path, run: Run) -> None:
    files = {**frozen(package()), "data/events/half.yaml": b"title: Half\n"}
    status, out, _ = run("site", tmp_path / "out", laid(tmp_path / "package", files))
    assert (status, out.splitlines()[-1][:36]) == (0, "version 1.0.0 at the root, 1 frozen:")
    assert "e/half/index.html" not in on_disk(tmp_path / "out")


def kept_as(raw: bytes) -> Files:
    """Return the tiny package with bytes that were kept as version 1.0.0."""
    return {**frozen(package()), KEPT: raw, KEPT_SUMS: f"{sha256(raw).hexdigest()}  1.0.0.zip\n".encode()}


def with_file(name: str, raw: bytes, *, listed: bool = True) -> bytes:
    """Return the release of the tiny package with one file more or another, as it is kept."""
    files, why = unpacked(frozen(package())[KEPT])
    assert why == ""
    made = {one: content for one, content in files.items() if one != "SHA256SUMS"}
    sums = checksums({**made, name: raw}) if listed else files["SHA256SUMS"]
    return archive({**made, name: raw, "SHA256SUMS": sums}, "2025-05-01T12:00:00Z")


def compressed() -> bytes:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(frozen(package())[KEPT])) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return out.getvalue()


WRONG = {
    "a file that its sums do not list": (
        with_file("more.txt", b"", listed=False),
        f"{KEPT}: its files are not what SHA256SUMS in it lists",
    ),
    "a document that is none": (
        with_file("timeline.json", b"{}"),
        f"{KEPT}: timeline.json in it: package: Field required",
    ),
    "no zip": (b"PK", f"{KEPT}:1:1: error: {DESCRIPTOR} in it is no release's descriptor [bad-ledger]"),
    "a zip of another's": (
        compressed(),
        f"{KEPT}:1:1: error: {DESCRIPTOR} in it is no release's descriptor [bad-ledger]",
    ),
}


@pytest.mark.parametrize(("raw", "expected"), WRONG.values(), ids=WRONG)
def test_what_was_kept_and_is_wrong_is_not_hosted(raw: bytes, expected: str) -> None:
    read, found = loader.load(kept_as(raw))
    assert read is not None
    assert kept(read, found) == ([], [expected])


UNPACKED = {
    "no zip": (b"PK", "this is no zip that an export wrote"),
    "a zip of another's": (compressed(), "SHA256SUMS in it is not stored as an export stores it"),
}


@pytest.mark.parametrize(("raw", "expected"), UNPACKED.values(), ids=UNPACKED)
def test_what_is_no_kept_release_is_not_unpacked(raw: bytes, expected: str) -> None:
    assert unpacked(raw) == ({}, expected)


def test_a_version_whose_zip_is_not_there_is_not_hosted() -> None:
    files = frozen(package())
    read, found = loader.load({name: raw for name, raw in files.items() if name != KEPT})
    assert read is not None
    versions, wrong = kept(read, found)
    assert versions == []
    assert wrong[-1] == f"{KEPT}: not there as it was kept; restore it from version control"


def test_an_old_version_that_is_read_no_more_keeps_its_place() -> None:
    first = kept_as(with_file("timeline.json", b"{}"))
    both = frozen(first, "1.1.0", "2025-06-01T12:00:00Z")
    versions, wrong = kept(loaded(both), [])
    assert (wrong, [one.version for one in versions]) == ([], ["1.0.0", "1.1.0"])
    assert versions[0].document is None
    assert versions[1].altered == {}
