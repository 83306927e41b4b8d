"""How a language counts: its words of number, what they mean, and its units."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal

from timeline.language.figures import Figures

Sort = Literal["number", "scale", "many", "part", "ordinal"]
"""What a word of number is: a number, what multiplies one, an unknown number of them, a part of one, a place."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, and how many of the smallest one it is; sums of different money have no rate."""

    measure: str
    size: Fraction = Fraction(1)

    def like(self, other: Unit) -> bool:
        """Whether the two measure one thing."""
        return self.measure.partition(":")[0] == other.measure.partition(":")[0]


@dataclass(frozen=True, eq=False)
class Counting:
    """How a language counts; words in small letters.

    `joins` may stand between the parts of a number, `of` between a number and what it counts. `compound` says that
    the parts of a number are written as one word.
    """

    numbers: Mapping[str, int] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    many: Mapping[str, int] = field(default_factory=dict)
    parts: Mapping[str, Fraction] = field(default_factory=dict)
    ordinals: Mapping[str, int] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    joins: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    compound: bool = False
    point: Literal[".", ",", ""] = ""
    """What parts the whole from what is less than one; the other parts thousands."""
    figures: Figures = field(default_factory=Figures)
    """What it says beside a number."""

    def __bool__(self) -> bool:
        return bool(self.numbers)

    @cached_property
    def words(self) -> Mapping[str, tuple[Sort, Fraction]]:
        """Every word of number, with what it is."""
        found: dict[str, tuple[Sort, Fraction]] = {}
        tables: tuple[tuple[Sort, Mapping[str, int] | Mapping[str, Fraction]], ...] = (
            ("ordinal", self.ordinals),
            ("part", self.parts),
            ("many", self.many),
            ("scale", self.scales),
            ("number", self.numbers),
        )
        for sort, table in tables:
            found |= {word: (sort, Fraction(value)) for word, value in table.items()}
        return found

    @cached_property
    def opens(self) -> frozenset[str]:
        """The first pieces of these."""
        return frozenset(re.split(r"[\s-]", word)[0] for word in self.words)

    @cached_property
    def within(self) -> re.Pattern[str]:
        """The pattern of a part of a number that is written as one word with others."""
        return re.compile("|".join(sorted((*self.words, *self.joins), key=len, reverse=True)))
