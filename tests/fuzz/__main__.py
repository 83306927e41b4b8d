"""The targets, one after another: `python -m tests.fuzz [INPUTS [TARGET…]]`, as `make fuzz` runs it.

Each has its share of the inputs. It writes `figures.json`, which `docs/reliability.md` reads, and ends with 1 where
anything failed; the inputs that failed lie in `.fuzz/`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.targets import TARGETS, stem

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / ".fuzz"


FIGURES = HERE / "figures.json"


def main(inputs: int, names: Sequence[str]) -> int:
    """Share inputs out over all targets, and try these with theirs; return the exit status."""
    FOLDER.mkdir(exist_ok=True)
    known = json.loads(FIGURES.read_bytes()) if FIGURES.is_file() else {}
    figures = {name: known[name] for name in TARGETS if name in known}
    for name in names:
        target = TARGETS[name]
        there = FOLDER / f"{stem(name)}.json"
        there.unlink(missing_ok=True)
        share = max(1, inputs * target.shares // 1000)
        arguments = [sys.executable, "-m", "tests.fuzz.driver", name, str(share), str(FOLDER)]
        ended = subprocess.run(arguments, check=False).returncode
        if not there.is_file():
            print(f"{name}: ended with {ended}, and told nothing", file=sys.stderr)
            return 1
        figures[name] = json.loads(there.read_bytes())
        if ended:  # by the bound of memory, or because it hung
            figures[name]["crashes"] += 1
        print(f"{name}: {figures[name]}")
    FIGURES.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return int(any(figures[name]["crashes"] for name in names))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000, sys.argv[2:] or list(TARGETS)))
