"""The verdict again after each change: only what is new is said, and Ctrl-C ends with the status of the last one."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from tests.commands.doors import SOUND
from tests.commands.test_doors import COMMAND, ENVIRONMENT
from tests.packages import KINDS, LANDING, PICTURES, Edit, edited, laid, package
from timeline.commands.validating import Asked
from timeline.commands.watching import follow

SAME: Edit = (LANDING, "title: The Heron lands", "# Seen.\ntitle: The Heron lands")
MISQUOTED: Edit = (LANDING, "quote: It carried 12", "quote: It carried 13")
ASKED: Edit = (PICTURES, "title: Moreau", "title: Seven times Moreau")
UNKNOWN: Edit = (KINDS, "label: Talk", "lable: Talk")
CASES: dict[str, tuple[list[list[Edit]], int, list[str]]] = {
    "nothing": ([[]], 0, []),
    "a comment that moves a record down": ([[SAME]], 0, []),
    "a misquotation": ([[MISQUOTED]], 1, ["error quote-not-found", "1 error"]),
    "a misquotation that moves": ([[MISQUOTED], [MISQUOTED, SAME]], 1, ["error quote-not-found", "1 error"]),
    "a misquotation that is mended": (
        [[MISQUOTED], []],
        0,
        ["error quote-not-found", "1 error", "mended error quote-not-found", "0 errors"],
    ),
    "a question beside it": (
        [[MISQUOTED], [MISQUOTED, ASKED]],
        1,
        ["error quote-not-found", "1 error", "warning number-not-in-quotes", "1 error"],
    ),
    "a vocabulary": ([[UNKNOWN], []], 0, ["error unknown-key", "1 error", "mended error unknown-key", "0 errors"]),
}


def in_short(line: str) -> str:
    """Return what a line says: severity and code of a finding, or how many errors there are."""
    if line.endswith("]"):
        severity = "error" if ": error: " in line else "warning"
        return f"{'mended ' * line.startswith('mended: ')}{severity} {line.rpartition('[')[2][:-1]}"
    return next(part for part in line.split(", ") if "error" in part)


@pytest.mark.parametrize(("turns", "status", "said"), CASES.values(), ids=CASES)
def test_what_is_new_is_said_once(
    turns: list[list[Edit]], status: int, said: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = laid(tmp_path, package())

    def typed() -> Iterator[None]:
        for edits in turns:
            laid(root, edited(*edits))
            yield
        raise KeyboardInterrupt

    assert follow(Asked(root, cached=False), typed()) == status
    first, *rest = capsys.readouterr().out.splitlines()
    assert in_short(first) == "0 errors"
    assert [
        in_short(line) for line in rest if ": error: " in line or ": warning: " in line or "events," in line
    ] == said


@pytest.mark.parametrize("cached", [True, False])
def test_a_change_of_warnings_counts_where_they_are_errors(cached: bool, tmp_path: Path) -> None:
    root = laid(tmp_path, edited(ASKED))
    assert follow(Asked(root, strict=True, cached=cached), ()) == 1
    assert follow(Asked(root, cached=cached), ()) == 0


def test_a_folder_that_goes_while_it_is_watched_is_misuse(tmp_path: Path) -> None:
    from timeline.disk import DiskError

    root = laid(tmp_path / "package", package())

    def removed() -> Iterator[None]:
        root.rename(tmp_path / "other")
        yield

    with pytest.raises(DiskError):
        follow(Asked(root, cached=False), removed())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no Ctrl-C for one process alone")
def test_the_disk_is_watched_until_ctrl_c(tmp_path: Path) -> None:
    pytest.importorskip("watchfiles")
    root, pipe = laid(tmp_path, package()), subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, "validate", str(root), "--watch"], env=ENVIRONMENT, stdout=pipe, stderr=pipe, encoding="utf-8"
    ) as process:
        assert process.stdout
        patience = Timer(60, process.kill)
        patience.start()
        try:
            assert process.stdout.readline() == SOUND
            laid(root, {LANDING: edited(MISQUOTED)[LANDING]})
            assert process.stdout.readline().endswith("[quote-not-found]\n")
            assert "1 error," in process.stdout.readline()
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=60)  # Ctrl-C as a line is written may write it again
        finally:
            patience.cancel()
            process.kill()
    assert (process.returncode, err) == (1, "")
