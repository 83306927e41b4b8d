"""Try all that is claimed of reliability, and keep the figures from which docs/reliability.md is made.

python -m tests.faults.measure [--every N] [PART…]

Without a part, all are tried. Of what is long, each N-th is. Ends with 1 where anything was lost.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.faults import alike, interrupted, run
from tests.faults.concurrent import watched
from tests.faults.endings import ended
from tests.packages import exported, laid, package
from tests.reading.test_yaml_source import REFUSED
from tests.received.test_edits import CELLS, EDITS, told, with_another_cell
from tests.test_messages import HOSTILE
from timeline.records.package import Files
from timeline.release import downloads

FIGURES = Path(__file__).with_name("figures.json")
Figures = dict[str, Any]


def faults(every: int) -> Figures:
    """Strike exports."""
    found = run.sweep(every, 0, os.cpu_count() or 1)
    scenes = found.pop("operations")
    return {"scenes": len(scenes), "operations": sum(scenes.values()), "every": every, **found}


def interrupts(every: int) -> Figures:
    """Press Ctrl-C at imports and calls of an export."""
    tried, odd = dict.fromkeys(("import", "call"), 0), []
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        for which, number in {"import": 10, "call": 15_000}.items():
            words = ("export", str(laid(top / which, package())))
            last = interrupted.moments(top, which, *words)
            for at in range(0, last - 1, number * every):
                status, _, aside = interrupted.ended(top, which, at, *words)
                tried[which] += 1
                odd += [f"{which} {at}: {status} {aside}"] if (status, aside) != (130, "") else []
    return {"tried": tried, "odd": odd}


def concurrent(every: int) -> Figures:
    """Let processes publish at once, while a reader looks."""
    times, exporters = max(20, 400 // every), 3
    tree = downloads(exported(package()))
    trees = {name: {**tree, "x": name.encode() * 100} for name in ("one", "two", "three")}
    with tempfile.TemporaryDirectory() as folder:
        seen, odd = watched(Path(folder).resolve(), trees, times, exporters)
    return {"exports": times * exporters, "processes": exporters, "readings": seen, "odd": odd}


def same(every: int) -> Figures:
    """Export one package in many surroundings."""
    expected, digests, tried = alike.digest_of(exported(package())), set(), 0
    ways = list(alike.every())
    random.Random(13).shuffle(ways)  # noqa: S311 -- the same ones each time
    for around in ways[: max(6, len(ways) // (4 * every))]:
        with tempfile.TemporaryDirectory() as folder:
            digests.add(alike.digest(Path(folder), package(), around))
            tried += 1
    return {"tried": tried, "odd": sorted(digests - {expected})}


def edits(every: int) -> Figures:  # noqa: ARG001 -- all are quick
    """Edit a release, with its sums made right, and verify it."""
    made = {name: with_another_cell(*cell) for name, cell in CELLS.items()}
    made |= {name: make() for name, (make, _) in EDITS.items()}
    return {"cells": len(CELLS), "others": len(EDITS), "odd": [name for name, files in made.items() if not told(files)]}


def packages(every: int) -> Figures:  # noqa: ARG001 -- likewise
    """Validate, by the command, the packages that the tests hold for hostile: by their bytes, and by their words."""
    of_bytes = {
        name: {**package(), "data/events/odd.yaml": raw if isinstance(raw, bytes) else raw.encode()}
        for name, (raw, _) in REFUSED.items()
    }
    of_words = {name: make() for name, make in HOSTILE.items()}
    odd = [name for name, files in of_bytes.items() if _validated(files) != (1, "")]
    odd += [name for name, files in of_words.items() if _validated(files) not in ((0, ""), (1, ""))]
    return {"bytes": len(of_bytes), "words": len(of_words), "odd": odd}


def _validated(files: Files) -> tuple[int, str]:
    """Return how the command ends with a package, and what it says aside."""
    with tempfile.TemporaryDirectory() as folder:
        status, _, aside = ended(laid(Path(folder).resolve() / "package", files), "a first export", ("validate", "."))
    return status, aside


PARTS: dict[str, Callable[[int], Figures]] = {
    "faults": faults,
    "interrupts": interrupts,
    "concurrent": concurrent,
    "same": same,
    "edits": edits,
    "packages": packages,
}


def main() -> int:
    """Try the parts that are asked for, and keep what was measured."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("parts", nargs="*")
    asked = parser.parse_args()
    os.environ["CI"] = "true"  # nothing is kept beside what is under test
    kept = json.loads(FIGURES.read_bytes()) if FIGURES.exists() else {}
    for part in asked.parts or PARTS:
        found = PARTS[part](asked.every)
        kept[part] = {
            "python": platform.python_version(),
            "system": platform.system(),
            **{key: value for key, value in found.items() if key != "odd"},
            "odd": len(found["odd"]),
        }
        FIGURES.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
        print(part, kept[part], *found["odd"], sep="\n  ", file=sys.stderr)
    return int(any(one["odd"] for one in kept.values()))


if __name__ == "__main__":
    sys.exit(main())
