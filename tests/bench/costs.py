"""What a command costs: its CPU, the time that passes, and the most memory that one of its processes takes."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of CPU, user and system, of a process and all that it began; seconds that passed; the peak in MB."""

    cpu: float
    wall: float
    peak: float


def cost(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> Cost:
    """Run a command that is to end well, and return what it cost; raise CalledProcessError for one that does not.

    Linux counts among a process's memory that of whoever began it: so this one imports nothing that is large.
    """
    started = time.monotonic()
    with subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=said[-2_000:])
    wall = time.monotonic() - started
    return Cost(round(usage.ru_utime + usage.ru_stime, 3), round(wall, 3), round(usage.ru_maxrss * 1_024 / 1e6, 1))
