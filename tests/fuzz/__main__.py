"""All targets, one after another: `python -m tests.fuzz [INPUTS]`, as `make fuzz` runs it.

It writes `figures.json`, which `docs/reliability.md` reads, and ends with 1 where anything failed; the inputs that
failed lie in `.fuzz/`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.fuzz.targets import TARGETS, stem

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / ".fuzz"


def main(inputs: int) -> int:
    """Share inputs out over the targets; return the exit status."""
    FOLDER.mkdir(exist_ok=True)
    figures = {}
    for name, target in TARGETS.items():
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
    (HERE / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return int(any(one["crashes"] for one in figures.values()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 1_000_000))
