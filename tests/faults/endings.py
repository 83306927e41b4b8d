"""How a command ends in a process of its own: forked from this one where that can be, else started anew.

python -m tests.faults.endings ROOT SCENE AT FAULT WORD… does the second.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from tests.faults.scenes import SCENES
from tests.faults.strikes import Strikes
from timeline.commands import cli, door, running  # noqa: F401 -- what is read here, the forked have
from timeline.disk import publishing

Ending = tuple[int, str, str]
"""Exit status, or the signal below zero; what was said; what was said aside."""

FORKS = hasattr(os, "fork")
KILLED = -9 if sys.platform != "win32" else 137


def ended(root: Path, scene: str, words: tuple[str, ...], at: int | None = None, fault: str = "kill") -> Ending:
    """Return how a command ends, struck at an operation, if at any, and counted where a number is given."""
    paths = [root.with_suffix(f".{name}") for name in ("out", "err")]
    with paths[0].open("wb") as out, paths[1].open("wb") as err:
        if not FORKS:
            command = [sys.executable, "-m", "tests.faults.endings", os.fspath(root), scene, str(at), fault, *words]
            status = subprocess.run(command, stdout=out, stderr=err, check=False).returncode
        elif pid := os.fork():
            status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        else:
            for number, file in ((1, out), (2, err)):
                os.dup2(file.fileno(), number)
            run(root, scene, words, at, fault)
    return status, paths[0].read_text("utf-8"), paths[1].read_text("utf-8")


def run(root: Path, scene: str, words: tuple[str, ...], at: int | None, fault: str) -> NoReturn:
    """Run a command in this process, which ends with it."""
    status, strikes = 70, None if at is None else Strikes(root, at, fault)
    try:
        sys.stdout, sys.stderr = (
            io.TextIOWrapper(io.FileIO(number, "w", closefd=False), "utf-8", newline="\n", write_through=True)
            for number in (1, 2)
        )
        os.chdir(root)
        if not SCENES[scene].exchanges:
            setattr(publishing, "_exchanged", lambda *_: False)  # noqa: B010 -- as another system has it
        sys.argv = ["timeline", *words]
        if strikes:
            strikes.arm()
        door.main()
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(bool(end.code))
    except BaseException:  # whatever it is, it is what was to be found
        traceback.print_exc()
    finally:
        try:
            if strikes:
                strikes.over = True
                root.with_suffix(".seen").write_text("\n".join(strikes.seen))
        finally:
            os._exit(status)


if __name__ == "__main__":
    folder, name, number, what, *typed = sys.argv[1:]
    run(Path(folder), name, tuple(typed), None if number == "None" else int(number), what)
