"""What the tool is to cost at the most, and what the figures say of that."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

AT = 10_000
"""Of how many events the aims are."""


@dataclass(frozen=True)
class Figures:
    """What was measured, as tests/bench/figures.json has it."""

    data: Mapping[str, Any]

    @property
    def sizes(self) -> Sequence[int]:
        """Of how many events packages were measured, in order."""
        return sorted(map(int, self.data["sizes"]))

    @property
    def at(self) -> int:
        """Where the aims are measured: at as many events as they name, or the next fewer that were tried."""
        return max(size for size in self.sizes if size <= AT)

    def rounds(self, size: int, name: str) -> Sequence[Sequence[float]]:
        """Return what each round of a command cost: CPU, time, peak."""
        found: Sequence[Sequence[float]] = self.data["sizes"].get(str(size), {}).get("costs", {}).get(name, ())
        return found

    def cpu(self, size: int, name: str) -> float | None:
        """Return the seconds of CPU, the median of the rounds."""
        return self._median(self.rounds(size, name), 0)

    def wall(self, size: int, name: str) -> float | None:
        """Return the seconds that passed."""
        return self._median(self.rounds(size, name), 1)

    def peak(self, size: int, name: str) -> float | None:
        """Return the most memory of one process, in MB."""
        return self._median(self.rounds(size, name), 2)

    def start(self, name: str, column: int = 0) -> float | None:
        """Return what beginning costs: seconds of CPU, or of another column."""
        return self._median(self.data["start"].get("costs", {}).get(name, ()), column)

    def times(self, name: str, size: int | None = None) -> float | None:
        """Return how many times as much CPU a command takes as bare reading."""
        return _ratio(self.cpu(size or self.at, name), self.cpu(size or self.at, "yaml.load"))

    def memory(self, name: str) -> float | None:
        """Return how many kB an event takes: the peak over that of a package of two."""
        peak, floor = self.peak(self.at, name), self.start("tiny cold", 2)
        return None if peak is None or floor is None else (peak - floor) * 1_000 / self.at

    def above(self, name: str) -> float | None:
        """Return the milliseconds of CPU above those of Python alone."""
        whole, bare = self.start(name), self.start("python")
        return None if whole is None or bare is None else (whole - bare) * 1_000

    def growth(self, name: str) -> float | None:
        """Return how many times as much CPU ten times as many events take."""
        return _ratio(self.cpu(10 * AT, name), self.cpu(AT, name))

    def beside(self) -> float | None:
        """Return which part of the time two processes take of that of one."""
        return _ratio(self.wall(self.at, "two processes"), self.wall(self.at, "validate"))

    @staticmethod
    def _median(rounds: Sequence[Sequence[float]], column: int) -> float | None:
        return median(one[column] for one in rounds) if rounds else None


def _ratio(one: float | None, other: float | None) -> float | None:
    return None if one is None or not other else one / other


@dataclass(frozen=True)
class Aim:
    """What is measured, in which unit, what is meant to be its most, and how it follows from the figures."""

    id: str
    words: str
    most: float
    unit: str
    measured: Callable[[Figures], float | None]

    def verdict(self, figures: Figures) -> str:
        """Return whether it is met, in a word or two."""
        value = self.measured(figures)
        if value is None or (figures.at != AT and not self.of_start):
            return "not measured" if value is None else "of too few"
        return "met" if value <= self.most else "missed"

    @property
    def of_start(self) -> bool:
        """Whether it is of beginning, whatever packages were measured."""
        return self.id.startswith("start")


AIMS = (
    Aim("validate", "`validate`, nothing kept", 2.5, "×", lambda f: f.times("validate")),
    Aim("released", "the same of a released package", 2.5, "×", lambda f: f.times("released")),
    Aim("unchanged", "`validate` again, nothing changed", 0.15, "×", lambda f: f.times("unchanged")),
    Aim("edit", "`validate` after one edit", 0.2, "×", lambda f: f.times("one edit")),
    Aim("export", "`export`", 5, "×", lambda f: f.times("export")),
    Aim("memory", "memory of `validate`, an event", 12, "kB", lambda f: f.memory("validate")),
    Aim("memory-export", "memory of `export`, an event", 30, "kB", lambda f: f.memory("export")),
    Aim("start", "this repository's package above bare Python, nothing kept", 250, "ms", lambda f: f.above("own cold")),
    Aim("start-unchanged", "the same, unchanged", 50, "ms", lambda f: f.above("own unchanged")),
    Aim("growth", "`validate` of 100,000 events to that of 10,000", 10.5, "×", lambda f: f.growth("validate")),
    Aim("growth-export", "`export` of 100,000 events to that of 10,000", 10.5, "×", lambda f: f.growth("export")),
    Aim("jobs", "time of `--jobs 2` to that of `--jobs 1`", 0.65, "×", Figures.beside),
)
