"""Small words of which only one can be said of the same: "because of" and "despite", "since" and "until"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from timeline.language.words import any_of


class Rival(NamedTuple):
    """Such words: what they are about, on which side, and where they stand."""

    idea: str
    side: str
    word: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Rivals:
    """By idea and side, the words; ideas and sides are the same in all languages, and a tilde is a blank."""

    ideas: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.ideas)

    def said(self, words: str) -> Iterator[Rival]:
        """Yield such words, in order; of two that begin at one place the longer.

        >>> rivals = Rivals({"end": {"since": "since from", "until": "until up~to"}})
        >>> [one[:3] for one in rivals.said("Open since 1903, and up to 1910.")]
        [('end', 'since', 'since'), ('end', 'until', 'up to')]
        """
        for found in self._pattern.finditer(words) if self else ():
            for idea, side in self._sides[_plain(found[0])]:
                yield Rival(idea, side, found[0], *found.span())

    @cached_property
    def _sides(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        sides: dict[str, tuple[tuple[str, str], ...]] = {}
        for idea, of in self.ideas.items():
            for side, forms in of.items():
                for form in forms.split():
                    word = form.replace("~", " ")
                    sides[word] = (*sides.get(word, ()), (idea, side))
        return sides

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted(self._sides, key=len, reverse=True)
        any_form = any_of(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
        return re.compile(rf"(?<!\w)(?:{any_form})(?!\w)", re.IGNORECASE)


def _plain(found: str) -> str:
    return " ".join(found.casefold().split())
