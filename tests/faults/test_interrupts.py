"""Ctrl-C while the command imports, and at any call of it: no traceback, and the status that a shell gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from tests.faults.interrupted import ended, moments
from tests.packages import laid, package

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no Ctrl-C for one process alone")


@pytest.mark.parametrize("which", ["import", "call"])
def test_ctrl_c_ends_the_command_at_any_moment(tmp_path: Path, which: str) -> None:
    words = ("validate", "--no-cache", str(laid(tmp_path / "package", package())))
    last = moments(tmp_path, which, *words)
    assert last > 100
    for at in (0, last // 3, last * 9 // 10):
        status, _, aside = ended(tmp_path, which, at, *words)
        assert (status, aside) == (130, ""), at


def test_python_does_not_die_of_a_ctrl_c_that_came_while_it_made_a_class() -> None:
    script = (
        "import signal, sys\nfrom timeline.commands import door, running\n"
        "def run():\n    exec('import signal; signal.raise_signal(signal.SIGINT)')\n"
        "running.run = run\ndoor.main()\n"
    )
    environment = {"PYTHONPATH": str(Path(timeline.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (130, b"")
