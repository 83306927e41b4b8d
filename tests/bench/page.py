"""docs/performance.md and its plot, made of the figures: `python -m tests.bench.page`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.bench.aims import AIMS, AT, Aim, Figures
from tests.bench.plot import plot
from tests.bench.run import FIGURES, REPOSITORY
from tests.bench.tried import TRIED

PAGE = REPOSITORY / "docs/performance.md"
PLOT = REPOSITORY / "docs/performance.svg"

COMMANDS = {
    "yaml.load": "`yaml.load(…, CSafeLoader)` of each file, and nothing more",
    "pydantic": "a script: `yaml.safe_load`, pydantic, ids and quotes looked up",
    "check-jsonschema": "`check-jsonschema` of the records by data/schemas",
    "frictionless": "`frictionless validate` of the release",
    "validate": "`timeline validate --jobs 1`, nothing kept",
    "two processes": "`timeline validate --jobs 2`, nothing kept",
    "released": "`timeline validate --jobs 1` of a released package, nothing kept",
    "unchanged": "`timeline validate`, nothing changed since",
    "one edit": "`timeline validate`, one record changed since",
    "export": "`timeline export`",
}
DRAWN = ("export", "validate", "one edit", "unchanged", "pydantic", "check-jsonschema", "frictionless", "yaml.load")


def page(figures: Figures) -> str:
    """Return the page of what was measured."""
    return "\n".join(_lines(figures)) + "\n"


def picture(figures: Figures) -> str:
    """Return the plot of the page."""
    lines = [
        (name, [(float(size), cpu) for size in figures.sizes if (cpu := figures.cpu(size, name))]) for name in DRAWN
    ]
    return plot([(name, line) for name, line in lines if line])


def _lines(figures: Figures) -> Iterator[str]:
    yield "# What it costs\n"
    yield "Made by `make bench`, which runs one command at a time, each once a round; the figures are medians of the"
    yield "rounds, and stand in `tests/bench/figures.json`. CPU is that of a command and of all"
    yield "processes that it begins, user and system; memory is the peak of the largest of these. The packages are"
    yield "made by `tests/generated.py`: two citations an event, a text for every forty. Other figures"
    yield "come out on another machine: what counts are the ratios of one run. A test holds the page to the figures,"
    yield "and none measures time.\n"
    yield "![Seconds of CPU over events](performance.svg)\n"
    yield "## Aims\n"
    fewer = "" if figures.at == AT else f", where {AT:,} are meant"
    yield f"Of {figures.at:,} events{fewer}; × is times the CPU of `yaml.load(…, CSafeLoader)` of the same files.\n"
    yield "| what | at most | measured | |"
    yield "|---|--:|--:|---|"
    for aim in AIMS:
        value = aim.measured(figures)
        measured = "" if value is None else _amount(aim, value)
        yield f"| {aim.words} | {_amount(aim, aim.most)} | {measured} | {aim.verdict(figures)} |"
    yield from _tried(figures)
    yield "\n## CPU, in seconds\n"
    yield from _table(figures, figures.cpu)
    yield "\n## Memory, in MB\n"
    yield from _table(figures, figures.peak)
    yield "\n## Time that passes, in seconds\n"
    yield from _table(figures, figures.wall)
    yield "\n## To begin\n"
    yield f"Milliseconds of CPU above those of Python alone, on {figures.data['start']['machine']}.\n"
    yield "| package | nothing kept | unchanged |"
    yield "|---|--:|--:|"
    for name, words in (("tiny", "one of two events"), ("own", "this repository's")):
        both = (figures.above(f"{name} {state}") for state in ("cold", "unchanged"))
        yield f"| {words} | {' | '.join('' if one is None else f'{one:.0f}' for one in both)} |"


def _tried(figures: Figures) -> Iterator[str]:
    missed = [aim for aim in AIMS if aim.verdict(figures) == "missed"]
    if missed:
        yield "\n### What was tried\n"
        yield "\n\n".join(f"**{aim.words}.** {TRIED.get(aim.id, 'To be told.')}" for aim in missed)


def _table(figures: Figures, column: Callable[[int, str], float | None]) -> Iterator[str]:
    yield f"| | {' | '.join(f'{size:,}' for size in figures.sizes)} |"
    yield f"|---|{'--:|' * len(figures.sizes)}"
    for name, words in COMMANDS.items():
        yield f"| {words} | {' | '.join(_figure(column(size, name)) for size in figures.sizes)} |"
    machines = {figures.data["sizes"][str(size)]["machine"] for size in figures.sizes}
    rounds = ", ".join(f"{_rounds(figures, size)} at {size:,}" for size in figures.sizes)
    yield f"\nRounds: {rounds}. On {'; '.join(sorted(machines))}."


def _rounds(figures: Figures, size: int) -> int:
    return len(figures.rounds(size, "validate"))


def _figure(value: float | None) -> str:
    return (
        "" if value is None else f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
    )


def _amount(aim: Aim, value: float) -> str:
    return f"{value:.0f} {aim.unit}" if value >= 100 else f"{value:.3g} {aim.unit}"


def written() -> Sequence[tuple[Path, str]]:
    """Return what the figures make, and where it lies."""
    figures = Figures(json.loads(FIGURES.read_text("utf-8")))
    return (PAGE, page(figures)), (PLOT, picture(figures))


if __name__ == "__main__":
    for path, text in written():
        path.write_text(text, "utf-8")
