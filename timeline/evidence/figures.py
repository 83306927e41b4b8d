"""How exact a number is told, and how often it is reached: "at least", "a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from timeline.evidence.tellings import Telling
from timeline.language.amounts import Amount, amounts
from timeline.language.counting import Counting, Unit
from timeline.language.language import Language

_FAR = 30
"""In how many characters before or behind a number what is said of it is looked for."""


class Figure(NamedTuple):
    """A number, with the words that bound it and those of its rate; each with what it means, "" and none without."""

    amount: Amount
    way: str = ""
    bound: str = ""
    unit: Fraction | None = None
    rate: str = ""


def figures(telling: Telling) -> tuple[Figure, ...]:
    """Return the numbers of a telling, and halves and other parts of what is not told in numbers."""
    return tuple(_figures(telling.words, telling.language))


def _figures(words: str, language: Language) -> Iterator[Figure]:
    counting = language.counting
    there = [one for one in amounts(words, language) if one.values and not (one.place or one.least)]
    for one in (*there, *_parts(words, counting)):
        first = words.rfind(one.text, 0, one.end + len(one.text)) if one.unit else one.start
        start = min(one.start, first) if first >= 0 else one.start
        end = max(one.end, start + len(one.text))
        bound = counting.figures.before.search(words, max(0, start - _FAR), start)
        way = (bound.lastgroup or "") if bound else ""
        rate = counting.figures.behind.match(words, end, end + _FAR)
        unit = _unit(rate["unit"] or rate["often"], counting) if rate else None
        said = rate[0].strip() if rate and unit else ""
        yield Figure(one, way, bound[way] if bound else "", unit.size if unit else None, said)


def _parts(words: str, counting: Counting) -> Iterator[Amount]:
    pieces = words.casefold()
    for word, value in counting.parts.items():
        at = pieces.find(f" {word} ")
        if at >= 0:
            yield Amount(words[at + 1 : at + 1 + len(word)], at + 1, at + 1 + len(word), frozenset((value,)))


def _unit(word: str, counting: Counting) -> Unit | None:
    """Return the unit of time that a word of a rate means: "day", "daily"."""
    small = word.casefold()
    often = next((unit for form, unit in counting.figures.often.items() if re.fullmatch(form, small)), small)
    unit = counting.units.get(often)
    return unit if unit and unit.measure == "time" else None


class Changed(NamedTuple):
    """Words beside a number of a sentence, and what the quotes have there instead; `at` is the number of a citation."""

    amount: Amount
    said: str
    at: int
    quoted: str


def changed(here: Sequence[Figure], quotes: Sequence[tuple[int, Sequence[Figure]]]) -> Iterator[Changed]:
    """Yield what a sentence says beside a number where all quotes that have the number say otherwise."""
    for mine in here:
        same = [(at, one) for at, there in quotes for one in there if _same(mine.amount, one.amount)]
        if not same:
            continue
        if mine.way and all(one.way in _AGAINST[mine.way] for _, one in same):
            yield Changed(mine.amount, mine.bound, same[0][0], same[0][1].bound)
        if mine.unit and all(one.unit and one.unit != mine.unit for _, one in same):
            yield Changed(mine.amount, mine.rate, same[0][0], same[0][1].rate)


_AGAINST = {"least": ("most",), "most": ("least",), "exact": ("least", "most", "about"), "about": ()}


def _same(one: Amount, other: Amount) -> bool:
    if one.values.isdisjoint(other.values):
        return False
    return not (one.unit and other.unit) or one.unit.like(other.unit)
