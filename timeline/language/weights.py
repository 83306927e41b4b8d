"""Words that nobody may add to what a text tells: of death, crime, law, illness, force; and what begins a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from timeline.language.words import Words

_ENDING = 12
_SHORTEST = 4
_MOST_WORDS = 20_000


class Weighty(NamedTuple):
    """A word of weight: the ideas that it may tell, and where it stands."""

    ideas: frozenset[str]
    word: str
    start: int


@dataclass(frozen=True, eq=False)
class Weights:
    """By idea, the words that tell it; the ideas are the same in all languages. A star stands for any ending."""

    ideas: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    """By idea, what else a text may have for it to be told, and no title need prove."""
    reasons: Words = Words()
    """What begins a reason, a purpose, a concession or a lack, which reaches to the next mark."""

    compounds: bool = False
    """Whether a word may end as one of these, as "Stadtwald" does."""

    def __bool__(self) -> bool:
        return bool(self.ideas)

    def said(self, words: Iterable[re.Match[str]]) -> Iterator[Weighty]:
        r"""Yield the words of weight among some words, in order.

        >>> [one[:2] for one in Weights({"death": "kill* dead"}).said(re.finditer(r"\w+", "Two killed"))]
        [(frozenset({'death'}), 'killed')]
        """
        for found in words:
            if ideas := self.of(found[0]):
                yield Weighty(ideas, found[0], found.start())

    def of(self, word: str) -> frozenset[str]:
        """Return the ideas that a word tells."""
        return self._looked_up(word.casefold(), self._told, self._of_word)

    def told(self, words: Iterable[str]) -> frozenset[str]:
        """Return the ideas for which some words of a text stand."""
        parts = (part for word in words for part in (self._parts(word) if self.compounds else (word,)))
        return frozenset(idea for part in parts for idea in self._looked_up(part.casefold(), self._any, self._in_texts))

    @staticmethod
    def _parts(word: str) -> Iterator[str]:
        """Yield a word, and what a compound of that length may end as."""
        yield word
        yield from (word[start:] for start in range(_SHORTEST, min(len(word) - _SHORTEST, _ENDING) + 1))

    @staticmethod
    def _looked_up(word: str, forms: Mapping[str, frozenset[str]], there: dict[str, frozenset[str]]) -> frozenset[str]:
        known = there.get(word)
        if known is None:
            ends = range(max(2, len(word) - _ENDING), len(word) + 1)
            found = (forms.get(form, frozenset()) for form in (word, *(f"{word[:end]}*" for end in ends)))
            known = frozenset().union(*found)
            if len(there) < _MOST_WORDS:
                there[word] = known
        return known

    @cached_property
    def _told(self) -> Mapping[str, frozenset[str]]:
        return _by_form((self.ideas,))

    @cached_property
    def _any(self) -> Mapping[str, frozenset[str]]:
        return _by_form((self.ideas, self.known))

    @cached_property
    def _of_word(self) -> dict[str, frozenset[str]]:
        """The ideas of the words that were asked for; texts have few words, and have them often."""
        return {}

    @cached_property
    def _in_texts(self) -> dict[str, frozenset[str]]:
        return {}


def _by_form(tables: Iterable[Mapping[str, str]]) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for table in tables:
        for idea, forms in table.items():
            for form in forms.casefold().split():
                found[form] = found.get(form, frozenset()) | {idea}
    return found
