"""What a language says beside a number: how exact it is, how often it is reached, and that somebody gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from timeline.language.words import Words, any_of

Bound = Literal["least", "most", "exact", "about", "but"]
"""Whether a number is the least that may be, the most, the very one, near it, or that of those left out of all."""


@dataclass(frozen=True, eq=False)
class Figures:
    """Words beside numbers; `least` to `but` stand before one, `per` between one and the time of its rate.

    `often` has the words that tell a rate by themselves, with the unit of time: "daily".
    """

    least: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    """What leaves out of all, told before, as many as the number behind it says: "but"."""
    sure: Words = Words()
    """Those of `least` and `most` that tell nothing else: "over" may tell where."""
    open_ended: Words = Words()
    """Behind a number, and what it counts: what says that there may be more, or fewer: "or more"."""
    every: Words = Words()
    """What tells of all there are, without a number: "all"."""
    per: tuple[str, ...] = ()
    often: Mapping[str, str] = field(default_factory=dict)
    reckons: Words = Words()
    """What tells that somebody gives a number: "puts", "according to"."""
    counts: Words = Words()
    """What tells that a number was worked out from others: "counted", "the sum"."""
    more: Words = Words()
    """Behind a number: what tells it as that by which something exceeds another."""
    fewer: Words = Words()
    """The same of what falls short of another."""
    than: Words = Words()
    """Behind these: what begins that other: "than"."""
    counted_from: Words = Words()
    """Behind a distance in time: what begins that which it is counted from, and nothing told by itself."""
    after: Words = Words()
    """Behind a length of time: what makes it one after that which follows, where the distance is not told otherwise."""
    ahead: Words = Words()
    """The same of one before it."""
    same: Words = Words()
    """What stands for a number that was told before: "that figure"."""

    @cached_property
    def before(self) -> re.Pattern[str]:
        """The pattern that ends just before a number, with one group for each way in which it may bound it."""
        ways = {"least": self.least, "most": self.most, "exact": self.exact, "about": self.about}
        ways["but"] = self.but
        forms = "|".join(rf"(?P<{way}>{any_of(words)})" for way, words in ways.items())
        return re.compile(rf"(?<!\w)(?:{forms})(?: \w{{1,3}})?\s*$", re.IGNORECASE)

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """The pattern that begins just behind a number, with the word of its rate."""
        often = any_of(sorted(self.often, key=len, reverse=True))
        per = rf"(?:{any_of(self.per)})\s?(?P<unit>\w+)"
        return re.compile(rf"(?:[\s-]?[^\W\d_]+){{0,3}}?[\s-]?(?:{per}|(?P<often>{often}))(?!\w)", re.IGNORECASE)
