"""The same package, whatever is around it: hash seeds, zones, locales, orders of files, `-O`."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

import timeline
from tests.packages import laid, on_disk

SEEDS = ("0", "1", "4294967295")
ZONES = ("UTC", "Pacific/Kiritimati", "America/St_Johns")
LOCALES = ("C", "C.UTF-8", "tr_TR.UTF-8")
OPTIONS = ((), ("-O",), ("-OO",))
ORDERS = ("as it is", "reversed", "shuffled")

ORDERED = """
import os, random, runpy, sys
order, rng = sys.argv.pop(1), random.Random(7)
def arranged(found):
    found = sorted(found, key=lambda one: one if isinstance(one, str) else one.name)
    if order == "reversed":
        found.reverse()
    elif order == "shuffled":
        rng.shuffle(found)
    return found
scandir, listdir = os.scandir, os.listdir
class Arranged:
    def __init__(self, *folder):
        with scandir(*folder) as entries:
            self.entries = iter(arranged(entries))
    def __iter__(self): return self
    def __next__(self): return next(self.entries)
    def __enter__(self): return self
    def __exit__(self, *raised): return None
    def close(self): return None
if order != "as it is":
    os.scandir, os.listdir = Arranged, lambda *folder: arranged(listdir(*folder))
sys.argv[0] = "timeline"
runpy.run_module("timeline", run_name="__main__", alter_sys=True)
"""

Around = tuple[str, str, str, tuple[str, ...], str]
"""Hash seed, zone, locale, options of Python, order of files."""


def every() -> Iterator[Around]:
    """Yield all that may be around a package."""
    yield from itertools.product(SEEDS, ZONES, LOCALES, OPTIONS, ORDERS)


def digest(root: Path, files: Mapping[str, bytes], around: Around) -> str:
    """Return a digest of the package as an export leaves it."""
    seed, zone, locale, options, order = around
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG", "TZ"))},
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": locale,
        "CI": "true",
        "PYTHONPATH": str(Path(timeline.__file__).parents[1]),
    }
    command = [sys.executable, *options, "-c", ORDERED, order, "export", str(laid(root, files))]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return digest_of(on_disk(root))


def digest_of(files: Mapping[str, bytes]) -> str:
    """Return a digest of files and their names."""
    whole = sha256()
    for name, raw in sorted(files.items()):
        whole.update(f"{name}\0{len(raw)}\0".encode() + raw)
    return whole.hexdigest()
