"""A file that is as it was is not read again, and one that is not is, however it came to be another."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.packages import LANDING, REPORT, laid, package
from timeline import disk
from timeline.disk import Cache

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="every file is read there")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("timeline.disk.surveying._TICK", -(10**12))  # what was just written is as good as old
    return laid(tmp_path / "package", package())


def read_again(root: Path) -> set[str]:
    """Return which files are read that were surveyed before; the digests are those of what is there."""
    there = disk.survey(root, Cache(root))
    files, refused = disk.read(root)
    assert dict(there.digests) == {path: disk.digest(raw) for path, raw in files.items()}
    assert list(there.digests) == list(files)
    assert there.refused == refused
    return {*there.files}


def test_nothing_is_read_twice(root: Path) -> None:
    assert read_again(root) == {*package()}
    assert read_again(root) == set()


def test_what_was_not_read_is_what_it_was(root: Path) -> None:
    read_again(root)
    there = disk.survey(root, Cache(root))
    assert there.content(LANDING) == package()[LANDING]
    (root / LANDING).write_bytes(b"another")
    with pytest.raises(disk.ChangedError):
        there.content(LANDING)
    (root / LANDING).unlink()
    with pytest.raises(disk.ChangedError):
        there.content(LANDING)


def in_its_times(path: Path) -> None:
    there, raw = path.stat(), path.read_bytes()
    path.write_bytes(raw[::-1])
    os.utime(path, ns=(there.st_atime_ns, there.st_mtime_ns))


def in_its_place(path: Path) -> None:
    there, other = path.stat(), path.with_name("other")
    other.write_bytes(path.read_bytes()[::-1])
    os.utime(other, ns=(there.st_atime_ns, there.st_mtime_ns))
    other.replace(path)


CHANGES: dict[str, Callable[[Path], object]] = {
    "another length": lambda path: path.write_bytes(b"another"),
    "as many bytes, and the time of the old ones": in_its_times,
    "another file of its length and time in its place": in_its_place,
    "the same bytes, written again": lambda path: path.write_bytes(path.read_bytes()),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("name", [LANDING, REPORT])
def test_what_was_written_is_read(root: Path, name: str, change: Callable[[Path], object]) -> None:
    read_again(root)
    change(root / name)
    assert read_again(root) == {name}
    assert read_again(root) == set()


def test_what_was_written_a_moment_before_it_was_read_is_read_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.disk.surveying._TICK", 2 * 10**9)
    read_again(root)
    assert read_again(root) == {*package()}


def test_two_names_that_some_systems_take_for_one_are_told_of_each_time(root: Path) -> None:
    (root / "seeds" / "REPORT.txt").write_text("Another")
    if (root / "seeds" / "report.txt").read_text() != "Another":  # where they are two
        read_again(root)
        assert [one.code for one in disk.survey(root, Cache(root)).refused] == ["colliding-names"]


def test_a_second_record_of_an_id_is_told_of_each_time_be_it_known_or_not(root: Path) -> None:
    read_again(root)
    for folder in ("z", "a"):
        (root / f"data/events/{folder}").mkdir()
        (root / f"data/events/{folder}/landing.yaml").write_bytes(b"title: Another")
    first, second = read_again(root), read_again(root)
    assert (first, second) == ({"data/events/a/landing.yaml"}, set())
    assert [one.location.file for one in disk.survey(root, Cache(root)).refused] == [
        LANDING,
        "data/events/z/landing.yaml",
    ]


def test_what_is_gone_is_forgotten(root: Path) -> None:
    read_again(root)
    (root / LANDING).unlink()
    assert read_again(root) == set()
    assert LANDING not in Cache(root).load(disk.KNOWN)


def test_what_is_too_large_is_refused_unread(root: Path) -> None:
    (root / LANDING).write_bytes(b"#" * (2**20 + 1))
    assert read_again(root) == {*package()} - {LANDING}
    assert read_again(root) == set()


def test_where_nothing_can_be_kept_everything_is_read(root: Path) -> None:
    (root / ".timeline-cache").write_text("a file where the cache would be")
    assert read_again(root) == read_again(root) == {*package()}
