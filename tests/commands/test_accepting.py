"""A text that changed is taken as it is: its hash is listed, and what it does to quotes is said."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.packages import REPORT, SOURCES, TINY, edited, exported, laid, on_disk, package
from timeline.records.package import Files

MOVED = TINY[REPORT].replace("5 March 2025\n\n", "5 March 2025\nFrom our reporter\n\n")
LOST = TINY[REPORT].replace("12 instruments", "a dozen instruments")
CHANGES: dict[str, tuple[Files, str, int, list[str]]] = {
    "nothing": (package(), TINY[REPORT], 0, [f"{REPORT} is the text that is listed: nothing to accept"]),
    "a line more": (package(), MOVED, 0, ["3 quotes are found"]),
    "a line more, where a release tells what was": (
        exported(package()),
        MOVED,
        0,
        [
            "landing, citation 1: stands at 4:1, no longer at 3:1",
            "landing, citation 2: stands at 4:91, no longer at 3:91",
            "pictures, citation 1: stands at 6:1, no longer at 5:1",
            "0 quotes are found where they were",
        ],
    ),
    "other words": (
        package(),
        LOST,
        1,
        [
            "landing, citation 2: report says 'carried a dozen' where the quote says 'carried 12 instruments'",
            "2 quotes are found",
        ],
    ),
    "another date": (
        package(),
        TINY[REPORT].replace("Beacon, 5 March", "Beacon, 6 March"),
        1,
        [
            "left_out, entry 1: report says '6 March' where the quote says '5 March'",
            "3 quotes are found",
        ],
    ),
}


@pytest.mark.parametrize(("files", "text", "expected", "told"), CHANGES.values(), ids=CHANGES)
def test_says_what_a_change_does_and_lists_it(
    files: Files, text: str, expected: int, told: list[str], tmp_path: Path, run: Run
) -> None:
    laid(tmp_path, {**files, REPORT: text.encode()})
    before = on_disk(tmp_path)
    status, out, err = run("accept-source", "report", tmp_path)
    digest = sha256(text.encode()).hexdigest()
    said = [f"{REPORT}: sha256 is now {digest}"] if text != TINY[REPORT] else []
    assert (status, out.splitlines(), err) == (expected, [*told, *said], "")
    old = sha256(TINY[REPORT].encode()).hexdigest()
    assert on_disk(tmp_path) == {**before, SOURCES: before[SOURCES].replace(old.encode(), digest.encode())}


def test_what_a_text_was_made_from_is_taken_likewise(tmp_path: Path, run: Run) -> None:
    old, new = (sha256(raw).hexdigest() for raw in (b"old", b"new"))
    original = f"  original: {{file: seeds/report.pdf, sha256: {old}}}\n  title: Heron landed\n"
    files = edited((SOURCES, "  title: Heron landed\n", original))
    laid(tmp_path, {**files, "seeds/report.pdf": b"new"})
    assert "source-changed" in run("validate", tmp_path)[1]
    status, out, _ = run("accept-source", "report", tmp_path)
    assert (status, out.splitlines()[-1]) == (0, f"seeds/report.pdf: sha256 is now {new}")
    assert "source-changed" not in run("validate", tmp_path)[1]
