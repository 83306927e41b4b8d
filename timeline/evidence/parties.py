"""Whose figures a sentence tells, where its quotes give one of them to another.

A figure is of the party in its part of a sentence, between commas, or in the part beside it that has no figure. It is
asked only where the party to whom a quote gives it has another in the sentence: then two may have changed places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from timeline.evidence.frames import Called, kin
from timeline.evidence.tellings import FAR, Quotes, Telling, quotes_in
from timeline.language.amounts import Amount, amounts
from timeline.texts.rewriting import Place


class Given(NamedTuple):
    """A figure, by whom it is given, and the words from the one to the other."""

    values: frozenset[Fraction]
    party: frozenset[str]
    words: str


class Exchanged(NamedTuple):
    """A party with a figure, and with which a quote has it; `at` is the number of its citation."""

    said: str
    at: int
    quoted: str


def exchanged(here: Telling, quotes: Quotes, called: Called, actors: Collection[str]) -> Iterator[Exchanged]:
    """Yield a party with a figure that no quote gives to it, where the figure that one gives to it is another's."""
    language = here.language
    own = quotes_in(language, quotes)
    found = _counted(here) if own else []
    if len(found) < _TWO:
        return
    spoken = frozenset(word for one in (here, *(quote for _, quote in own)) for word in _speakers(one))
    parties = spoken | {word for word, ids in called.items() if not ids.isdisjoint(actors)}
    said = list(_given(here, found, parties))
    counted = [(index, quote, _counted(quote)) for index, quote in own]
    told = [(index, one) for index, quote, those in counted for one in _given(quote, those, parties)]
    nobodys = [
        (index, one.values)
        for index, _, those in counted
        for one in those
        if not any(at == index and given.values == one.values for at, given in told)
    ]
    for index, quoted in told:
        theirs = [one for one in said if kin(one.party, quoted.party, called, language)]
        given = [one.values for _, one in told if kin(one.party, quoted.party, called, language)]
        given += [values for at, values in nobodys if at == index]
        if not theirs or any(one.values & quoted.values for one in theirs):
            continue
        wrong = next((one for one in theirs if not any(one.values & values for values in given)), None)
        if wrong and any(one.values & quoted.values for one in found):
            yield Exchanged(wrong.words, index, quoted.words)
            return


_TWO = 2


def _counted(telling: Telling) -> list[Amount]:
    """Return the figures of a telling that are no years, and no ordinals."""
    found = amounts(telling.words, telling.language)
    return [
        one
        for one in found
        if not (one.place or one.article or _YEAR.fullmatch(one.text))
        and not ((next_word := _WORD.match(telling.words, one.end)) and telling.language.tells_time(next_word[1]))
    ]


_WORD = re.compile(r"[.\s]*([^\W\d_]+)")

_YEAR = re.compile(r"[12]\d{3}")


def _given(telling: Telling, found: Sequence[Amount], parties: Collection[str]) -> Iterator[Given]:
    """Yield the figures that are told as somebody's."""
    parts = list(_parts(telling.words, found))
    party = [_party(telling, part, parties) for part in parts]
    for amount in found:
        at = next((index for index, one in enumerate(parts) if one[0] <= amount.start < one[1]), None)
        if at is None:
            continue
        beside = [
            at,
            *(index for index in (at + 1, at - 1) if 0 <= index < len(parts) and not _has(parts[index], found)),
        ]
        there = next((party[index] for index in beside if party[index]), None)
        if there:
            before = [one for one in there if one.start() < amount.start or one.start() > parts[at][1]]
            before = before or [one for one in there if _is_given(telling, amount.end, one.start())]
            if not before:
                continue
            near = min(before, key=lambda one: abs(one.start() - amount.start))
            whole = [one for one in before if abs(one.start() - near.start()) <= _NAME]
            start, end = min(near.start(), amount.start), max(near.end(), amount.end)
            yield Given(amount.values, frozenset(one[0] for one in whole), telling.words[start:end])


def _is_given(telling: Telling, start: int, end: int) -> bool:
    """Whether between a figure and a party stands what gives the one to the other: "by", "according to"."""
    moods = telling.language.moods
    between = telling.words[start:end]
    return any(one.pattern.search(between) for one in (moods.agents, moods.sayings, moods.says))


_NAME = 30
"""Within how many characters the words of one name stand."""


def _parts(words: str, found: Sequence[Amount]) -> Iterator[Place]:
    inside = [(one.start, one.end) for one in found]
    start = 0
    for stop in _STOP.finditer(words):
        if not any(first <= stop.start() < last for first, last in inside):
            yield start, stop.start()
            start = stop.end()
    yield start, len(words)


_STOP = re.compile(r"[,;:.!?()](?=\s|$)")


def _has(part: Place, found: Sequence[Amount]) -> bool:
    return any(part[0] <= one.start < part[1] for one in found)


def _party(telling: Telling, part: Place, parties: Collection[str]) -> list[re.Match[str]]:
    """Return the words of a part that are of somebody who may give a figure."""
    known = telling.language.bodies.pattern, telling.language.offices.pattern
    return [
        one
        for one, small in zip(telling.tokens, telling.small, strict=True)
        if part[0] <= one.start() < part[1] and (small in parties or any(pattern.fullmatch(small) for pattern in known))
    ]


def _speakers(telling: Telling) -> Iterator[str]:
    """Yield, in lower case, the nouns just behind what gives words to somebody: "according to the delegate"."""
    moods, common = telling.language.moods, telling.language.opposites.common
    for cue in moods.sayings.pattern.finditer(telling.words):
        behind = [one for one in telling.tokens if cue.end() <= one.start() <= cue.end() + _NAME]
        noun = next((one for one in behind if len(one[0]) > FAR and one[0].casefold() not in common), None)
        if noun and not re.search(r"[,;.]", telling.words[cue.end() : noun.start()]):
            yield noun[0].casefold()
