"""Make docs/reliability.md of the figures that were measured.

python -m tests.faults.page > docs/reliability.md
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import Any

from tests.faults.measure import FIGURES, PARTS

FUZZ = Path(__file__).parents[1] / "fuzz/figures.json"
NOT_RUN = "Not run.\n"

HEAD = """\
# What was tried to break it

This page is made by `make reliability` from what it measured; do not edit it. `make fuzz` adds its own figures. What
they bear out is promised in `SECURITY.md`.
"""


def page() -> str:
    """Return the page."""
    figures = json.loads(FIGURES.read_bytes()) if FIGURES.exists() else {}
    fuzz = json.loads(FUZZ.read_bytes()) if FUZZ.exists() else {}
    return "\n".join((HEAD, *(_part(name, figures.get(name)) for name in PARTS), _fuzzed(fuzz)))


def _part(name: str, found: dict[str, Any] | None) -> str:
    title, told = TOLD[name]
    if not found:
        return f"## {title}\n\n{NOT_RUN}"
    lost = "Nothing was lost." if not found["odd"] else f"{found['odd']} times something was lost."
    where = f"Measured on {found['system']} with Python {found['python']} by `python -m tests.faults.measure {name}`."
    paragraphs = (f"## {title}", *told(found), f"**{lost}** {where}")
    return "\n\n".join(one if one.startswith("|") else fill(one, 120) for one in paragraphs) + "\n"


def _faults(found: dict[str, Any]) -> Iterator[str]:
    scenes = (
        "a first export, one over a release, one where names are not exchanged, one after a kill, one that freezes a"
    )
    every = "" if found["every"] == 1 else f", of which one in {found['every']} was made"
    yield (
        "An export asks the disk for one thing after another, to open, to write, to sync, to rename: "
        f"{found['operations']:,} times in {found['scenes']} scenes ({scenes} version, one elsewhere). At each a fault "
        f"comes where it can come of it: {found['strikes']:,} strikes{every}. After each, the release in place is "
        "wholly the old one or wholly the new one, status and message say which, and the next export ends well and "
        "leaves nothing behind. Nobody is told of a kill; the next export finds what it left."
    )
    yield "| fault | survived |\n|---|---|\n" + "\n".join(
        f"| {fault} | {n:,} |" for fault, n in found["survived"].items()
    )


def _interrupts(found: dict[str, Any]) -> Iterator[str]:
    yield (
        f"Ctrl-C came at {found['tried']['import']:,} of the imports and at {found['tried']['call']:,} of the calls "
        "of an export: each time status 130, and no traceback. What Python reads before the first line of the command "
        "answers for itself."
    )


def _concurrent(found: dict[str, Any]) -> Iterator[str]:
    yield (
        f"{found['processes']} processes made {found['exports']:,} exports into one folder at once. A reader looked "
        f"all the while: {found['readings']:,} times one folder was there from the first file to the last, and it was "
        "one whole release. That is so on Linux, where two names are exchanged in one step."
    )


def _same(found: dict[str, Any]) -> Iterator[str]:
    yield (
        f"{found['tried']} exports of one package, with other hash seeds, time zones, locales and orders of files, "
        "with `-O` and `-OO`: one digest."
    )


def _edits(found: dict[str, Any]) -> Iterator[str]:
    yield (
        f"{found['cells'] + found['others']} single edits of a release, with every sum made right: one in each of "
        f"{found['cells']} columns, and {found['others']} of feeds, page, document, descriptor, texts and names of "
        "files. `timeline verify` finds each."
    )


def _packages(found: dict[str, Any]) -> Iterator[str]:
    yield (
        f"{found['bytes']} packages with a file that is refused for its bytes, and {found['words']} whose words were "
        "written to make a message long: `timeline validate` answers each with status 0 or 1, and with nothing else."
    )


def _fuzzed(figures: dict[str, dict[str, int]]) -> str:
    head = "## Input by chance\n\n"
    if not figures:
        return f"{head}{NOT_RUN}"
    rows = (f"| {name} | {one['inputs']:,} | {one['crashes']} |\n" for name, one in figures.items())
    return f"{head}By `make fuzz`.\n\n| target | inputs | crashes |\n|---|---|---|\n{''.join(rows)}"


TOLD = {
    "faults": ("Faults of the disk", _faults),
    "interrupts": ("Ctrl-C", _interrupts),
    "concurrent": ("Several exports at once", _concurrent),
    "same": ("The same bytes", _same),
    "edits": ("Edits of a release", _edits),
    "packages": ("Hostile packages", _packages),
}


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(page())
