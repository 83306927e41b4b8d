"""One target under atheris, in a process of its own: `python -m tests.fuzz.driver NAME INPUTS FOLDER`.

A failure is written down with its input and the search goes on; failures at one place are one. What it came to is
written to FOLDER/NAME.json.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.fuzz.draw import Draw, Fuzzed

BOUND = 5.0
"""The most seconds of CPU that one input may take."""
MEMORY = 2048
"""The most megabytes of a process, with what atheris keeps of it."""
EACH = 1000
"""After how many inputs it is told how far the search is."""


class Search:
    """What is counted while a target is driven."""

    def __init__(self, name: str, call: Callable[[Draw], None], most: int, folder: Path) -> None:
        self.name = name
        self.call = call
        self.most = most
        self.folder = folder
        self.inputs = 0
        self.failures: dict[str, int] = {}
        self.started = time.process_time()

    def one(self, data: bytes, provider: object) -> None:
        """Try one input, as bytes and as what draws from them."""
        self.inputs += 1
        started = time.process_time()
        try:
            self.call(Fuzzed(provider))
            taken = time.process_time() - started
            if taken > BOUND:
                raise TimeoutError(f"{taken:.0f} s of CPU")
        except Exception as error:
            self.fail(error, data)
        if self.inputs == self.most or self.inputs % EACH == 0:
            self.tell()

    def fail(self, error: Exception, data: bytes) -> None:
        """Write a failure down, the first time that its place fails."""
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}"
        self.failures[place] = self.failures.get(place, 0) + 1
        if self.failures[place] == 1:
            told = "".join(traceback.format_exception(error))
            print(f"{self.name}: {place}", file=sys.stderr)
            beside = self.folder / f"{self.name}-{len(self.failures)}"
            beside.with_suffix(".txt").write_text(f"{data!r}\n\n{told}", encoding="utf-8", errors="backslashreplace")
            beside.with_suffix(".bin").write_bytes(data)

    def tell(self) -> None:
        """Write what it came to."""
        figures: dict[str, Any] = {
            "inputs": self.inputs,
            "seconds": round(time.process_time() - self.started),
            "crashes": len(self.failures),
        }
        (self.folder / f"{self.name}.json").write_text(json.dumps(figures) + "\n", encoding="utf-8")


def main(name: str, inputs: int, folder: Path) -> None:
    """Drive a target with so many inputs; what is worth keeping of them is kept below the folder."""
    import atheris  # in .venv-fuzz alone; what is imported from here on tells it which branches are taken

    with atheris.instrument_imports(include=["timeline"]):
        from tests.fuzz.targets import TARGETS, stem

    target = TARGETS[name]
    search = Search(stem(name), target.call, inputs, folder)
    kept = folder / search.name
    kept.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(target.seeds):
        (kept / f"seed-{number}").write_bytes(seed)
    limits = (f"-runs={inputs}", "-timeout=120", f"-rss_limit_mb={MEMORY}", "-max_len=8192", "-verbosity=0")
    atheris.Setup(
        [sys.argv[0], *limits, f"-artifact_prefix={folder}/", str(kept)],
        lambda data: search.one(data, atheris.FuzzedDataProvider(data)),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
