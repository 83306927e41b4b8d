"""Where a title or summary has another small word than its quotes beside the same: "despite" for "because of".

Such words say something of what stands beside them. So they are compared where the same word, or the same number in
any language, stands beside both; where the quotes have the word of the title beside it too, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.evidence.polarity import Contrast, numbered_apart
from timeline.evidence.stems import stem
from timeline.evidence.tellings import Quotes, Telling, alike, quotes_in
from timeline.language.rivals import Rival

_EITHER_SIDE = frozenset(("limit", "order", "age"))
"""Ideas that may be said of what stands before: "2020 at the latest"."""
_KIN = "kin"
_CONVERSE = (
    (frozenset(("father", "mother")), frozenset(("son", "daughter"))),
    (frozenset(("uncle", "aunt")), frozenset(("nephew", "niece"))),
    (frozenset(("grandfather", "grandmother")), frozenset(("grandson", "granddaughter"))),
    (frozenset(("brother",)), frozenset(("sister",))),
)
"""Kin of which one is to another what the other is not to it: who is her father's daughter has him for a father."""
_BESIDE = re.compile(r"\d(?:[\d.,]*\d)?|[^\W\d_]+")
_NEAR = 4
"""How many words away is beside."""
_MOST = 2
"""How many of these that tell something are compared."""
_BREAK = re.compile(r"[.,;:!?](?:\s|$)")


class _Place(NamedTuple):
    rival: Rival
    beside: tuple[str, ...]
    apart: tuple[str, ...]
    """What else the sentence has, for what is caused by another."""


def rivals(here: Telling, quotes: Quotes) -> Iterator[Contrast]:
    """Yield the small words of a sentence of which the quotes have a rival beside the same."""
    yield from _exchanged(here, quotes)
    mine = list(_places(here))
    if not mine:
        return
    there = [(index, quote, list(_places(quote))) for index, quote in enumerate(quotes) if quote]
    for one in mine:
        others = [(index, quote, other) for index, quote, places in there for other in places]
        same = [
            (index, other)
            for index, quote, other in others
            if other.rival.idea == one.rival.idea
            and _shared(one.beside, here, other.beside, quote)
            and not numbered_apart(here, (one.rival.start, one.rival.end), quote, (other.rival.start, other.rival.end))
            and not (one.rival.idea == "condition" and (_denies(here, one.rival) or _denies(quote, other.rival)))
        ]
        if any(other.rival.side == one.rival.side for _, other in same):
            continue
        if any(_said(one, here, quote) for _, quote, _ in there):
            continue
        rival = next(((index, other) for index, other in same if _excludes(one.rival, other.rival)), None)
        if rival:
            yield Contrast(one.rival.word, rival[0], rival[1].rival.word)
    yield from _turned(here, mine, there)


def _exchanged(here: Telling, quotes: Quotes) -> Iterator[Contrast]:
    """Yield "A instead of B" where a quote of the language has B instead of A."""
    for mine in _instead(here):
        for index, quote in quotes_in(here.language, quotes):
            for other in _instead(quote):
                if mine.left not in (other.left, "") and other.left in mine.taken and mine.left in other.taken:
                    yield Contrast(mine.words, index, other.words)


class _Instead(NamedTuple):
    words: str
    taken: frozenset[str]
    left: str


def _instead(telling: Telling) -> Iterator[_Instead]:
    """Yield what a telling has instead of something: the words before it in its clause, and the first behind it."""
    words, moods = telling.words, telling.language.moods
    for found in telling.language.opposites.instead.pattern.finditer(words):
        start, end = telling.clause(found.start())
        small = (moods.known.pattern, moods.new.pattern, moods.aside.pattern)
        behind = (one for one in _THING.finditer(words, found.end(), max(end, found.end())))
        left = next((one for one in behind if not any(by.fullmatch(one[0]) for by in small)), None)
        if left:
            taken = frozenset(one.casefold() for one in _THING.findall(words[start : found.start()]))
            yield _Instead(words[found.start() : left.end()], taken, left[0].casefold())


_THING = re.compile(r"\w+(?:[-./_]\w+)*")
"""A word, or a name with figures and marks: "db-1"."""


def _excludes(one: Rival, other: Rival) -> bool:
    """Whether two words cannot both be said of the same; of kin, not by the one and by the other of two people."""
    if one.side == other.side or one.idea != _KIN:
        return one.side != other.side
    sides = frozenset((one.side, other.side))
    return not any(sides & some and sides & others for some, others in _CONVERSE)


def _turned(here: Telling, mine: list[_Place], there: list[tuple[int, Telling, list[_Place]]]) -> Iterator[Contrast]:
    """Yield the causes that quotes have as what they cause: "shut because it cracked" of "cracked because shut"."""
    for one in mine:
        if one.rival.idea != "cause" or one.rival.side != "because":
            continue
        for index, quote, places in there:
            if quote.language is not here.language:
                continue
            for other in places:
                if other.rival[:2] != one.rival[:2]:
                    continue
                straight = _shared(one.beside, here, other.beside, quote) or _shared(
                    one.apart, here, other.apart, quote
                )
                if not straight and (
                    _shared(one.beside, here, other.apart, quote) and _shared(one.apart, here, other.beside, quote)
                ):
                    yield Contrast(one.rival.word, index, other.rival.word)


def _places(telling: Telling) -> Iterator[_Place]:
    for one in telling.language.rivals.said(telling.words):
        behind = _own(telling, one.end, forward=True)
        before = _own(telling, one.start, forward=False) if one.idea in _EITHER_SIDE else ()
        whole = _clause_behind(telling, one) if one.idea == "cause" else ()
        whole = _clause_around(telling, one) if one.idea == _KIN else whole
        apart = (
            tuple(
                word[0].casefold()
                for word in telling.own
                if not one.start <= word.start() < one.end and word[0].casefold() not in whole
            )
            if one.idea == "cause"
            else ()
        )
        yield _Place(one, whole or (*behind, *before), apart)


def _clause_behind(telling: Telling, one: Rival) -> tuple[str, ...]:
    stop = _BREAK.search(telling.words, one.end)
    end = stop.start() if stop else len(telling.words)
    return tuple(word[0].casefold() for word in telling.own if one.end <= word.start() < end)


def _clause_around(telling: Telling, one: Rival) -> tuple[str, ...]:
    """Return the words of its clause that tell something and are no names."""
    there = (word for word in telling.within(telling.clause(one.start)) if not one.start <= word.start() < one.end)
    return tuple(word[0] for word in there if word[0].islower())


def _own(telling: Telling, at: int, *, forward: bool) -> tuple[str, ...]:
    """Return the words beside a place that tell something, numbers among them, as far as no mark stands between."""
    common = telling.language.opposites.common
    if forward:
        stop = _BREAK.search(telling.words, at)
        part = telling.words[at : stop.start() if stop else len(telling.words)]
        near = _BESIDE.findall(part[:_FAR])[:_NEAR]
    else:
        near = _BESIDE.findall(telling.words[max(0, at - _FAR) : at])[::-1][:_NEAR]
    found = [word.casefold() for word in near]
    own = [word for word in found if word[0].isdigit() or (len(word) > 2 and word not in common)][:_MOST]
    number = next((at for at, word in enumerate(own) if word[0].isdigit()), len(own))
    return tuple(own[: number + 1])  # "from 3 to 12 May" is since the third


_FAR = 120
"""How many letters are looked at for the words beside a place."""


def _shared(one: tuple[str, ...], here: Telling, other: tuple[str, ...], quote: Telling) -> bool:
    """Whether two have a number in common or, where one has none, a word."""
    numbers, others = ({word for word in words if word[0].isdigit()} for words in (one, other))
    if numbers and others:
        return bool(numbers & others)
    if here.language is not quote.language:
        return False
    language = here.language
    return any(
        alike(stem(word, language), stem(found, language))
        for word in one
        if not word[0].isdigit()
        for found in other
        if not found[0].isdigit()
    )


def _denies(telling: Telling, but: Rival) -> bool:
    """Whether something else than a condition denies: "if not" is "unless"."""
    return any(one.span() != (but.start, but.end) for one in telling.language.denials.pattern.finditer(telling.words))


def _said(one: _Place, here: Telling, quote: Telling) -> bool:
    """Whether a quote has the very word, of whatever it may be."""
    return quote.language is here.language and one.rival.word.casefold() in quote.words.casefold()
