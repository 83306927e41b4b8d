"""Where from and where to: what a sentence has as the one and its quotes only as the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline.evidence.frames import Phrase, phrases
from timeline.evidence.stems import stem
from timeline.evidence.tellings import Quotes, Telling, alike, quotes_in
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language


class Reversed(NamedTuple):
    """A goal or an origin in a sentence, and what it is in the quote, of which `at` is the number of its citation."""

    said: str
    at: int
    quoted: str


def reversed_ways(here: Telling, quotes: Quotes) -> Iterator[Reversed]:
    """Yield what a sentence has behind "to", and all its quotes behind "from", or the other way round.

    Both must stand in one quote, and in the sentence too: thieves break into a house and take the silver from it. Of a
    language whose prepositions tell little but ways, where to is enough.
    """
    yield from _numbers_reversed(here, quotes)
    language = here.language
    own = quotes_in(language, quotes)
    origins, goals = _ways(here) if own else ([], [])
    told = [(index, *_ways(quote)) for index, quote in own] if origins or goals else []
    for mine, others, turned in ((goals, origins, False), (origins, goals, True)):
        for one in mine:
            for index, *ways in told:
                there, back = ways if not turned else ways[::-1]
                same = next((each for each in there if _is_same(one, each, language)), None)
                if same is None or any(
                    _is_same(one, each, language) for _, *all_of in told for each in all_of[not turned]
                ):
                    continue
                both = any(_is_same(other, each, language) for other in others for each in back)
                if both or (back and not others and not turned and language.moods.plain_ways):
                    yield Reversed(f"{one.role} {' '.join(one.words)}", index, f"{same.role} {' '.join(same.words)}")
                    return


def _numbers_reversed(here: Telling, quotes: Quotes) -> Iterator[Reversed]:
    """Yield the numbers between which a sentence has something change, where quotes have it the other way round."""
    for first, last in _changes(here):
        there = [(index, change) for index, quote in enumerate(quotes) if quote for change in _changes(quote)]
        back = [(index, low) for index, (low, high) in there if _meet(low, last) and _meet(high, first)]
        if back and not any(_meet(low, first) and _meet(high, last) for _, (low, high) in there):
            index, low = back[0]
            yield Reversed(last.text, index, low.text)


def _changes(telling: Telling) -> Iterator[tuple[Amount, Amount]]:
    """Yield the pairs of numbers of which the one stands just behind "from", and the next just behind "to"."""
    moods, words = telling.language.moods, telling.words
    for one, other in pairwise(amounts(words, telling.language)):
        before, between = words[: one.start].split()[-1:], words[one.end : other.start].split()
        if (
            before
            and between
            and moods.origins.pattern.fullmatch(before[0])
            and moods.goals.pattern.fullmatch(between[-1])
            and len(between) <= _FEW
        ):
            yield one, other


_FEW = 3


def _meet(one: Amount, other: Amount) -> bool:
    return not one.values.isdisjoint(other.values)


def _ways(telling: Telling) -> tuple[list[Phrase], list[Phrase]]:
    moods = telling.language.moods
    found = [one for one in phrases(telling.tokens, telling.language) if one.role]
    return (
        [one for one in found if moods.origins.pattern.fullmatch(one.role)],
        [one for one in found if moods.goals.pattern.fullmatch(one.role)],
    )


def _is_same(one: Phrase, other: Phrase, language: Language) -> bool:
    """Whether all words of the shorter of two phrases are forms of words of the other."""
    short, long = sorted((one.words, other.words), key=len)
    return all(any(alike(stem(word, language), stem(each, language)) for each in long) for word in short)
