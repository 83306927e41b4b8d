"""Words that say the opposite of each other, as the tables of languages have them, and what is asked beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from timeline.language.words import Words

_Side = tuple[str, int, "re.Pattern[str] | None"]
"""An idea, one of its two sides, and what must stand behind a word that tells it."""


class Said(NamedTuple):
    """A word that has an opposite, or some of which it is the first: its idea, on which side, and where it stands."""

    idea: str
    side: int
    word: str
    start: int
    end: int


@dataclass(frozen=True, eq=False)
class Opposites:
    """By idea, the words of either side; the ideas are the same in all languages.

    A star stands for any ending, and a tilde for the blank between two words, with up to three others.
    """

    pairs: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    beginnings: tuple[str, ...] = ()
    """What makes a word its own opposite: "un"."""
    common: frozenset[str] = frozenset()
    """Words that are common to all that is told, whatever it tells of, in lower case."""
    lacking: Words = Words()
    """What says that something is not, and need not be a denial: "missing", "only"."""
    bounds: Words = Words()
    """What bounds a number, and says of nothing that it is more or fewer: "at least"."""
    either: Words = Words()
    """Words in which a word with an opposite has another meaning: the "more" of "or more" is that of "at least"."""
    compares: Words = Words()
    """What compares by more: behind a denial it tells of the most, "none worse than"."""
    lacks: Words = Words()
    """What denies the words behind it, and is said of somebody: "lacks"."""
    verb_before: bool = False
    """Whether a denial that ends its clause denies the verb before it: "er kam nicht"."""
    passives: Words = Words()
    """What makes a passive of the participle behind it: "was"."""
    made: Words = Words()
    """By which it is told that what is named before them is somebody's work: "made", "carried out"."""
    instead: Words = Words()
    """Between what is taken and what is left for it: "instead of"."""
    objects: Words = Words()
    """Before a name, perhaps with an office between: what marks it as that of whom something is done to."""
    auxiliaries: Words = Words()
    """Verbs whose infinitive or participle ends the clause, as in "hat … gewählt", "ließ … umgießen"."""
    joins: Words = Words()
    """What joins two names: "and"."""

    def __bool__(self) -> bool:
        return bool(self.pairs)

    def said(self, words: str, tokens: Iterable[re.Match[str]] | None = None) -> Iterator[Said]:
        """Yield the words that have an opposite, in order; a word may have several. `tokens` are all words, if known.

        >>> pairs = {"accept": ("accept*", "reject* turned~down"), "rise": ("rose", "fell")}
        >>> [one[:3] for one in Opposites(pairs).said("She turned it down, accepting none.")]
        [('accept', 1, 'turned it down'), ('accept', 0, 'accepting')]
        """
        bounds = [one.span() for one in self.bounds.pattern.finditer(words)]
        either = [one.span() for one in self.either.pattern.finditer(words)]
        for found in _WORD.finditer(words) if tokens is None else tokens:
            word = found[0].casefold()
            if any(start <= found.start() < end for start, end in either):
                continue
            bound = any(start <= found.start() < end for start, end in bounds)
            known = self._of_word.get(word)
            for idea, side, rest in self._sides(word) if known is None else known:
                behind = rest.match(words, found.end()) if rest else found
                if rest and not behind and self.verb_before and self._ends_with(rest, words, found.end()):
                    behind = found
                if behind and not (bound and idea == _AMOUNT):
                    yield Said(idea, side, words[found.start() : behind.end()], *found.span())

    def _ends_with(self, rest: re.Pattern[str], words: str, at: int) -> bool:
        """Whether what a verb is parted from ends its clause, however far: "lehnte im Mai den Antrag … ab"."""
        stop = _STOP.search(words, at, at + _FAR)
        end = stop.start() if stop else min(len(words), at + _FAR)
        joins = (one.start() - 1 for one in self.joins.pattern.finditer(words, at, end))
        for place in (*(one.start() for one in _COMMA.finditer(words, at, end)), *joins, end):
            last = words.rfind(" ", at, place)
            if last >= at and rest.fullmatch(words, last, place):
                return True
        return False

    def _sides(self, word: str) -> tuple[_Side, ...]:
        """Return the sides that a word may begin to tell; texts have few words, and have them often."""
        known = self._of_word.get(word)
        if known is None:
            endings = range(max(1, len(word) - _ENDING), len(word) + 1)
            forms = (word, *(f"{word[:end]}*" for end in endings))
            known = tuple(side for form in forms for side in self._by_form.get(form, ()))
            if len(self._of_word) < _MOST_WORDS:
                self._of_word[word] = known
        return known

    def turned(self, word: str) -> frozenset[str]:
        """Return what may say the opposite of a word in small letters by how it begins.

        >>> sorted(Opposites(beginnings=("un",)).turned("unlawful"))
        ['lawful', 'ununlawful']
        """
        known = self._turned_of.get(word)
        if known is None:
            known = frozenset(self._turned(word))
            if len(self._turned_of) < _MOST_WORDS:
                self._turned_of[word] = known
        return known

    def _turned(self, word: str) -> Iterator[str]:
        for beginning in self.beginnings:
            yield f"{beginning}{word}"
            if word.startswith(beginning) and len(word) - len(beginning) >= _SHORTEST:
                yield word.removeprefix(beginning)

    @cached_property
    def _turned_of(self) -> dict[str, frozenset[str]]:
        """What may say the opposite of the words that were asked for."""
        return {}

    @cached_property
    def _of_word(self) -> dict[str, tuple[_Side, ...]]:
        """The sides of the words that were asked for."""
        return {}

    @cached_property
    def _by_form(self) -> Mapping[str, tuple[_Side, ...]]:
        table: dict[str, tuple[_Side, ...]] = {}
        for idea, sides in self.pairs.items():
            for side, forms in enumerate(sides):
                for form in forms.casefold().split():
                    first, _, rest = form.partition("~")
                    table[first] = (*table.get(first, ()), (idea, side, _behind(rest) if rest else None))
        return table


def _behind(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\s\w+){{0,3}}?\s{word.replace('*', '[^ ]*')}(?!\w)", re.IGNORECASE)


_STOP = re.compile(r"[;:!?]|\.(?=\s|$)(?<!\d\.)")
_COMMA = re.compile(r"[,()\"]")
_FAR = 250
_AMOUNT = "many"
"""The idea of more and fewer."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = 6
_MOST_WORDS = 20_000
_SHORTEST = 4
