"""On a terminal each thing that a text shows is asked for; who stops answering leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.doors import NEWS
from tests.commands.test_doors import COMMAND, ENVIRONMENT
from tests.packages import laid, loaded, on_disk, package

if sys.platform == "win32":
    pytest.skip("Windows has no terminal of this sort", allow_module_level=True)

import pty

UNDATED = "The bridge at Port Vale was closed to all who had to cross the water.\n"


def answered(at: Path, text: str, typed: bytes) -> tuple[int, str]:
    """Return the status and what was said of `add`, at a terminal at which this was typed."""
    laid(at, {**package(), "news.txt": text.encode()})
    ours, theirs = pty.openpty()
    os.write(ours, typed)
    done = subprocess.run(
        [*COMMAND, "add", "news.txt"], cwd=at, env=ENVIRONMENT, stdin=theirs, capture_output=True, text=True, timeout=60
    )
    os.close(ours)
    os.close(theirs)
    return done.returncode, done.stderr + done.stdout


def test_enter_takes_what_is_shown(tmp_path: Path) -> None:
    status, said = answered(tmp_path, NEWS, b"\n\n\n\n")
    assert status == 0
    assert "published (its line 'The Coastal Times, 17 October 2025') [2025-10-17]:" in said
    assert str(loaded(on_disk(tmp_path)).sources["news"].published) == "2025-10-17"


def test_what_is_typed_stands_instead(tmp_path: Path) -> None:
    assert answered(tmp_path, NEWS, b"bridge\nBridge\n\n\n")[0] == 0
    source = loaded(on_disk(tmp_path)).sources["bridge"]
    assert (source.title, source.basis) == ("Bridge", "stated")


def test_what_no_line_says_is_asked_with_how_it_is_known(tmp_path: Path) -> None:
    status, said = answered(tmp_path, UNDATED, b"\n\n\n2025-10\nIt hung there.\n")
    assert (status, "how is that known" in said) == (0, True)
    source = loaded(on_disk(tmp_path)).sources["news"]
    assert (str(source.published), source.reason) == ("2025-10", "It hung there.")


OTHERWISE: dict[str, tuple[bytes, str]] = {
    "nothing": (b"\n\n\n\n1911\nSo.\n", "there is nothing to take: write a day 1911-12-24, a month 1911-12 or a year"),
    "a date in words": (b"\n\n\nDecember 1911\n1911-12\nSo.\n", "'December 1911' is no date: write 1911-12"),
    "an open date": (b"\n\n\n1911/..\n1911\nSo.\n", "'1911/..' is open: give the first and the last day"),
    "no id": (b"A bridge\n\n\n\n1911\nSo.\n", "'A bridge' is no id: write lower-case words joined by single hyphens"),
    "an id that is taken": (b"report\nnews\n\n\n1911\nSo.\n", "there is a source 'report' already"),
    "no language": (b"\n\nEnglish\nen\n1911\nSo.\n", "'English' is no tag of a language: write a tag such as en or de"),
    "no reason": (b"\n\n\n1911\n\nSo.\n", "a sentence is needed"),
}


@pytest.mark.parametrize(("typed", "expected"), OTHERWISE.values(), ids=OTHERWISE)
def test_what_cannot_be_taken_is_told_and_asked_again(tmp_path: Path, typed: bytes, expected: str) -> None:
    status, said = answered(tmp_path, UNDATED, typed)
    assert (status, expected in said) == (0, True), said


def test_the_form_of_a_date_is_told_and_a_month_of_a_line_is_shown(tmp_path: Path) -> None:
    assert (
        "published (a day 1911-12-24, a month 1911-12 or a year 1911):" in answered(tmp_path, UNDATED, b"\n\n\n\x04")[1]
    )
    text = (
        "Die Brücke zu Altenau\nim Dezember 1911\n\nDie Brücke ist für alle geschlossen, die über das Wasser wollen.\n"
    )
    status, said = answered(tmp_path, text, b"\n\n\n\n")
    assert (status, "published (its line 'im Dezember 1911') [1911-12]:" in said) == (0, True), said
    source = loaded(on_disk(tmp_path)).sources["news"]
    assert (str(source.published), source.basis, source.quote) == ("1911-12", "stated", "im Dezember 1911")


def test_ctrl_c_writes_nothing(tmp_path: Path) -> None:
    status, said = answered(tmp_path, NEWS, b"bridge\n\x04")  # the end of what is typed; Ctrl-C goes the same way
    assert (status, "Abort" in said) == (1, True)
    assert on_disk(tmp_path) == {**package(), "news.txt": NEWS.encode()}
