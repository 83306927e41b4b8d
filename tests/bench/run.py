"""Measure: `python -m tests.bench.run [--sizes 125,1000] [--rounds 3]`, figures into tests/bench/figures.json.

One process runs at a time. A round runs everything once, so that what slows the machine for a while slows all alike.
What was measured before of other sizes is kept. The peers have an environment of their own, .venv-bench (or where
TIMELINE_PEERS says).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench import costs
from tests.bench.costs import Cost

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
FIGURES = HERE / "figures.json"
PEERS = Path(os.environ.get("TIMELINE_PEERS", REPOSITORY / ".venv-bench")) / "bin"
LARGE = 50_000
"""From how many events on the peers and what the cache saves are left out."""
SLOW = 5_000
"""From how many on the peers run in one round."""
STARTS = 7
"""How often what takes less than a second is run for each round."""

Step = tuple[str, Callable[[], Cost]]


def main(sizes: Sequence[int], rounds: int, figures: Path) -> None:
    """Measure packages of these sizes, and starting, and write the figures after each."""
    known = json.loads(figures.read_text("utf-8")) if figures.exists() else {"start": {}, "sizes": {}}
    for size in (0, *sizes):
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(Path(folder))
            measured = bench.starting(rounds) if size == 0 else bench.package(size, rounds)
        entry = {"machine": machine(), **measured}
        if size:
            known["sizes"][str(size)] = entry
        else:
            known["start"] = entry
        known["sizes"] = {size: known["sizes"][size] for size in sorted(known["sizes"], key=int)}
        figures.write_text(_json(known), "utf-8")


def machine() -> str:
    """Return in general words what the figures were measured on."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    cores = len(os.sched_getaffinity(0))
    return (
        f"{cores} cores ({platform.machine()}), {pages:.0f} GB, {platform.system()}, Python {platform.python_version()}"
    )


class Bench:
    """A folder in which packages are laid and commands are run."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._env = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self._env |= {"HOME": str(folder), "XDG_CACHE_HOME": str(folder / "home"), "PYTHONPATH": str(REPOSITORY)}

    def starting(self, rounds: int) -> dict[str, object]:
        """Return what it costs to begin: Python, a package of two events, that of this repository."""
        tiny, own = self._folder / "tiny", self._folder / "own"
        self._python("-m", "tests.bench.laying", "2", str(tiny))
        for name in ("data", "seeds"):
            shutil.copytree(REPOSITORY / name, own / name)
        shutil.copy(REPOSITORY / "datapackage.json", own)
        steps: list[Step] = [("python", lambda: self._python("-c", "pass"))]
        for name, root in (("tiny", tiny), ("own", own)):
            steps.append((f"{name} cold", lambda root=root: self._cold(root)))  # type: ignore[misc]
            steps.append((f"{name} unchanged", lambda root=root: self._timeline("validate", root)))  # type: ignore[misc]
        return {"costs": _rounds(lambda _: steps, rounds * STARTS)}

    def package(self, size: int, rounds: int) -> dict[str, object]:
        """Return what a package of so many events costs."""
        plain, released = self._folder / "plain", self._folder / "released"
        self._python("-m", "tests.bench.laying", str(size), str(plain))
        held = sum(path.stat().st_size for path in (plain / "data").rglob("*.yaml"))
        large = size >= LARGE
        if not large:
            shutil.copytree(plain, released)
            self._timeline("export", released, "--release", "1.0.0")

        def steps(number: int) -> Iterator[Step]:
            yield "yaml.load", lambda: self._python(str(HERE / "bare_yaml.py"), str(plain))
            yield "validate", lambda: self._cold(plain)
            if not large:
                yield "unchanged", lambda: self._timeline("validate", plain)
                _edit(plain, number)
                yield "one edit", lambda: self._timeline("validate", plain)
                yield "two processes", lambda: self._cold(plain, jobs=2)
                yield "released", lambda: self._cold(released)
                if size < SLOW or not number:
                    yield from self._peers(plain, released)
            yield "export", lambda: self._timeline("export", plain)
            if large:  # what was exported is read again
                yield "released", lambda: self._cold(plain)
            for made in ("release", "schemas"):
                shutil.rmtree(plain / "data" / made)

        return {"bytes": held, "costs": _rounds(steps, 1 if large else rounds)}

    def _peers(self, plain: Path, released: Path) -> Iterator[Step]:
        yield "pydantic", lambda: self._python(str(HERE / "with_pydantic.py"), str(plain))
        records = sorted(map(str, (plain / "data/events").iterdir()))
        schema = str(released / "data/schemas/event.schema.json")
        yield "check-jsonschema", lambda: self._run(str(PEERS / "check-jsonschema"), "--schemafile", schema, *records)
        descriptor = str(released / "data/release/datapackage.json")
        yield "frictionless", lambda: self._run(str(PEERS / "frictionless"), "validate", descriptor)

    def _cold(self, root: Path, jobs: int = 1) -> Cost:
        shutil.rmtree(root / ".timeline-cache", ignore_errors=True)
        return self._timeline("validate", root, "--jobs", str(jobs))

    def _timeline(self, command: str, root: Path, *options: str) -> Cost:
        return self._python("-m", "timeline", command, str(root), *options)

    def _python(self, *arguments: str) -> Cost:
        return self._run(sys.executable, *arguments)

    def _run(self, *command: str) -> Cost:
        return costs.cost(command, self._folder, self._env)


def _rounds(steps: Callable[[int], Iterator[Step] | Sequence[Step]], rounds: int) -> Mapping[str, list[Cost]]:
    found: dict[str, list[Cost]] = {}
    for number in range(rounds):
        for name, step in steps(number):
            found.setdefault(name, []).append(step())
    return found


def _edit(root: Path, number: int) -> None:
    """Change a word of one record that no rule minds."""
    path = min((root / "data/events").iterdir())
    words = ("one of the many", "one of many") if number % 2 == 0 else ("one of many", "one of the many")
    path.write_text(path.read_text("utf-8").replace(*words), "utf-8")


def _json(known: Mapping[str, object]) -> str:
    """Return the figures with each run on a line of its own."""
    return re.sub(r"\[\s+([\d.]+),\s+([\d.]+),\s+([\d.]+)\s+\]", r"[\1, \2, \3]", json.dumps(known, indent=1)) + "\n"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="125,1000,10000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--figures", type=Path, default=FIGURES)
    asked = parser.parse_args()
    main([int(size) for size in asked.sizes.split(",")], asked.rounds, asked.figures)
