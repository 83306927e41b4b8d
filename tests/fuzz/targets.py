"""The targets by their names: what is called with a `Draw`, its share of the inputs, and seeds to begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.fuzz import dating, editing, quotes, records, releases
from tests.fuzz.draw import Draw
from tests.packages import TINY

NUMBERS = b"\0" * 8
"""What stands behind the bytes of a seed: of each choice the first, which is to take bytes as they are."""


@dataclass(frozen=True)
class Target:
    """`shares` is for how many of a thousand inputs it is called: the cheap ones take the most."""

    call: Callable[[Draw], None]
    shares: int
    seeds: tuple[bytes, ...] = ()


def _seeds(texts: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(text.encode() + NUMBERS for text in texts)


def stem(name: str) -> str:
    """Return what the files of a target are called."""
    return name.lower().replace(" ", "-")


TARGETS = {
    "YAML reader": Target(
        records.yaml_reader, 25, _seeds(text for path, text in TINY.items() if path.endswith(".yaml"))
    ),
    "descriptor": Target(records.described, 8, _seeds([TINY["datapackage.json"]])),
    "packages": Target(records.loading, 1),
    "dates": Target(dating.dates, 500, _seeds(dating.SIGNS)),
    **{name: Target(call, 110) for name, call in dating.PHRASES.items()},
    "quotes": Target(quotes.finder, 20, _seeds(quotes.TOLD)),
    "releases": Target(releases.verifying, 2),
    "editors": Target(editing.buffers, 4),
}
