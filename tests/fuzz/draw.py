"""What inputs are drawn from: the bytes of a fuzzer or the choices of Hypothesis, alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")


class Draw(Protocol):
    """Where a target takes its input from."""

    def number(self, least: int, most: int) -> int:
        """Return a whole number between two, both included."""

    def raw(self, most: int) -> bytes:
        """Return some bytes, no more than so many."""


class Fuzzed:
    """The bytes that a fuzzer gives, by its `FuzzedDataProvider`: numbers from their end, bytes from their beginning.

    A seed is thus the bytes of a file with the numbers behind it.
    """

    def __init__(self, provider: Any) -> None:  # noqa: ANN401 -- atheris is not installed where types are checked
        self.provider = provider

    def number(self, least: int, most: int) -> int:
        """Return a whole number between two."""
        drawn: int = self.provider.ConsumeIntInRange(least, most)
        return drawn

    def raw(self, most: int) -> bytes:
        """Return the next bytes."""
        drawn: bytes = self.provider.ConsumeBytes(most)
        return drawn


class Drawn:
    """The choices of Hypothesis."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data

    def number(self, least: int, most: int) -> int:
        """Return a whole number between two."""
        return self.data.draw(st.integers(least, most))

    def raw(self, most: int) -> bytes:
        """Return some bytes, of a text more often than not."""
        texts = st.text(max_size=min(most, 60) // 4).map(str.encode)
        return self.data.draw(texts | st.binary(max_size=min(most, 60)))


def one_of(draw: Draw, choices: Sequence[T]) -> T:
    """Return one of several."""
    return choices[draw.number(0, len(choices) - 1)]


def text(draw: Draw, most: int = 4096) -> str:
    """Return a text, of whatever bytes."""
    return draw.raw(most).decode(errors="replace")


def mixture(draw: Draw, bits: Sequence[str], most: int, between: str = "") -> str:
    """Return some of the bits in a row, with a text of the fuzzer's own among them."""
    chosen = [one_of(draw, bits) for _ in range(draw.number(0, most))]
    chosen.insert(draw.number(0, len(chosen)), text(draw, 200))
    return between.join(chosen)


def spliced(draw: Draw, raw: bytes, bits: Sequence[bytes], most: int = 3) -> bytes:
    """Return bytes with stretches of them, none longer than a word, exchanged for bits or for others."""
    for _ in range(draw.number(1, most)):
        start = draw.number(0, len(raw))
        end = min(len(raw), start + draw.number(0, 12))
        there = one_of(draw, bits) if draw.number(0, 3) else draw.raw(8)
        raw = raw[:start] + there + raw[end:]
    return raw


def repeated(draw: Draw, raw: bytes, most: int = 400) -> bytes:
    """Return bytes with a stretch of them, or with a bit, many times over: what costs much where a cost is no line."""
    start = draw.number(0, len(raw))
    end = min(len(raw), start + draw.number(1, 40))
    return raw[:start] + raw[start:end] * draw.number(2, most) + raw[end:]
