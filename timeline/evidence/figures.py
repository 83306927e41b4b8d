"""How exact a number is told, and how often it is reached: "at least", "a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from timeline.evidence.stems import stem
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
        said = bound[way] if bound else ""
        if bound and way == "but":
            whole = next(counting.figures.every.pattern.finditer(words, max(0, start - 2 * _FAR), bound.start()), None)
            way, said = ("but", words[whole.start() : bound.end("but")]) if whole else ("", "")
        rate = counting.figures.behind.match(words, end, end + _FAR)
        unit = _unit(rate["unit"] or rate["often"], counting) if rate else None
        yield Figure(one, way, said, unit.size if unit else None, rate[0].strip() if rate and unit else "")


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
    """Words beside a number of a sentence, and what the quotes have there instead; `at` is the number of a citation.

    What a quote has instead may be the number alone.
    """

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


_AGAINST = {"least": ("most",), "most": ("least",), "exact": ("least", "most", "about"), "about": (), "but": ()}


def bounded(here: Telling, quotes: Sequence[tuple[int, Telling]]) -> Iterator[Changed]:
    """Yield each bound of a sentence for a number that all quotes which have it tell plainly, or as near it.

    What is worked out by another number of theirs is told: "more than 400" of 412.
    """
    sure, there = here.language.counting.figures.sure.pattern, None
    for mine in here.once(figures):
        if not sure.fullmatch(mine.bound) or mine.amount.values == {1}:
            continue
        if there is None:
            there = [(at, quote, quote.once(figures)) for at, quote in quotes]
        same = [(at, quote, one) for at, quote, ones in there for one in ones if _same(mine.amount, one.amount)]
        if not same or not all(_is_plain(one, quote, mine) for _, quote, one in same):
            continue
        others = [one.amount for _, _, ones in there for one in ones]
        if any(_within(one, mine) for one in others) or not any(
            quote.language is not here.language or _beside(here, mine) & _beside(quote, one) for _, quote, one in same
        ):
            continue
        at, _, one = same[0]
        yield Changed(mine.amount, mine.bound, at, one.bound or one.amount.text)


def _is_plain(one: Figure, quote: Telling, mine: Figure) -> bool:
    """Whether nothing beside a number bounds it, nor another with which it is a range."""
    if one.way not in ("", "about") or (one.way and mine.way == "most"):  # "nearly 400" are fewer
        return False
    words, language = quote.words, quote.language
    behind = words[one.amount.end : one.amount.end + _FAR + _FAR]
    if language.counting.figures.open_ended.pattern.search(behind):
        return False
    beside = (other for other in amounts(words, language) if other.values and other.start != one.amount.start)
    return not any(
        other.unit == one.amount.unit or not (other.unit and one.amount.unit)
        for other in beside
        if len(words[other.end : one.amount.start].split()) == 1
        or len(words[one.amount.end : other.start].split()) == 1
    )


def _within(other: Amount, mine: Figure) -> bool:
    """Whether another number of the same unit is one that a bound allows."""
    if other.unit != mine.amount.unit or not other.values or other.values & mine.amount.values:
        return False
    most, least = max(other.values), min(mine.amount.values)
    near = max(most, least) < (_TIMES if other.unit else 2) * min(most, least)
    return near and (most > least if mine.way == "least" else most < least)


_TIMES = 5
"""How many times as much of a unit may still be of the same."""


def _beside(telling: Telling, one: Figure) -> frozenset[str]:
    """Return the stems of the words of the clause of a number that tell something."""
    found = telling.within(telling.clause(one.amount.start))
    return frozenset(stem(word[0], telling.language)[:_STEM] for word in found)


_STEM = 5


def all_for_some(here: Telling, quotes: Sequence[tuple[int, Telling]]) -> Iterator[Changed]:
    """Yield what a sentence tells of all, or of some, where its quotes have all but these."""
    own = [(at, quote) for at, quote in quotes if quote.language is here.language]
    but = [(at, quote, one) for at, quote in own for one in quote.once(figures) if one.way == "but"]
    if not but:
        return
    told = here.once(figures)
    whole = here.language.counting.figures.every.pattern.search(here.words)
    for at, quote, one in but:
        mine = next((it for it in told if _same(it.amount, one.amount)), None)
        if mine and mine.way != "but" and len(_beside(here, mine) & _beside(quote, one)) >= _SHARED:
            yield Changed(mine.amount, mine.bound, at, one.bound)
        elif whole and not mine and not here.language.denials.pattern.search(here.words):
            place = Figure(Amount(whole[0], *whole.span(), frozenset()))
            if len(_beside(here, place) & _beside(quote, one)) >= _SHARED:
                yield Changed(place.amount, "", at, one.bound)


_SHARED = 2


def _same(one: Amount, other: Amount) -> bool:
    if one.values.isdisjoint(other.values):
        return False
    return not (one.unit and other.unit) or one.unit.like(other.unit)
