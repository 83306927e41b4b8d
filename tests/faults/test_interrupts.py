"""Ctrl-C while the command imports, and at any call of it: no traceback, and the status that a shell gives."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.interrupted import ended, moments
from tests.packages import laid, package

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no Ctrl-C for one process alone")


@pytest.mark.parametrize("which", ["import", "call"])
def test_ctrl_c_ends_the_command_at_any_moment(tmp_path: Path, which: str) -> None:
    words = ("validate", str(laid(tmp_path / "package", package())))
    last = moments(tmp_path, which, *words)
    assert last > 100
    for at in (0, last // 3, last - 2):
        status, _, aside = ended(tmp_path, which, at, *words)
        assert (status, aside) == (130, ""), at
