"""Exports side by side, and a reader who looks all the while."""

import sys
from pathlib import Path

import pytest

from tests.faults.concurrent import watched


def tree(text: str, *more: str) -> dict[str, bytes]:
    """Return a release of which every file says which it is."""
    names = ("timeline.csv", "sources/report.txt", "datapackage.json", *more)
    sums = "".join(f"{0:064}  {name}\n" for name in names)
    return {**dict.fromkeys(names, text.encode() * 1000), "SHA256SUMS": f"{sums}{text}\n".encode()}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a release is away for a moment")
def test_a_reader_always_sees_one_whole_release(tmp_path: Path) -> None:
    trees = {"one": tree("one"), "two": tree("two", "kinds.csv"), "three": tree("three", "sources/letter.txt")}
    seen, odd = watched(tmp_path, trees, 12, 3)
    assert odd == []
    assert seen > 3
