"""Ctrl-C while the command imports, and at any call: the real command, with a signal at a moment that is counted.

A moment is counted from where the command's own door lets it in: what Python reads before, it answers for itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import timeline

HOOK = '''
"""Python reads this before the command: a signal comes at the import, or at the call, of a number."""

import os, signal, sys

def come():
    global left
    if left == 0:
        signal.raise_signal(signal.SIGINT)
    left -= 1

class Finder:
    def find_spec(self, name, path=None, target=None):
        global begun
        if name == "timeline.commands.running":
            begun = True
            if which == "call":
                sys.setprofile(lambda frame, event, argument: come() if event == "call" else None)
        if begun and which == "import":
            come()

which, left, begun = os.environ["WHICH"], int(os.environ["AT"]), False
sys.meta_path.insert(0, Finder())
def told():
    sys.setprofile(None)
    if "COUNT" in os.environ:
        print(-left, file=sys.stderr)
import atexit
atexit.register(told)
'''


def ended(folder: Path, which: str, at: int, *words: str, count: bool = False) -> tuple[int, str, str]:
    """Return how the command ends of which one moment is struck; without one, what it says at last counts them."""
    (folder / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    places = os.pathsep.join((str(folder), str(Path(timeline.__file__).parents[1])))
    environment = {**os.environ, "CI": "true", "PYTHONHASHSEED": "0", "PYTHONPATH": places}
    environment |= {"WHICH": which, "AT": str(at)}
    done = subprocess.run(
        [sys.executable, "-m", "timeline", *words],
        env={**environment, "COUNT": ""} if count else environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def moments(folder: Path, which: str, *words: str) -> int:
    """Return how many moments a command has."""
    return int(ended(folder, which, -1, *words, count=True)[2].split()[-1]) - 1
