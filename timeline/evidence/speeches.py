"""Who says what: words of one given to another, and what somebody says told as what they deny.

A saying is a verb of speech with somebody listed before it, and the words behind it that tell something. Two are of the
same where most of these are the same, and no saying of another has as many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.evidence.frames import Called
from timeline.evidence.polarity import Contrast
from timeline.evidence.stems import stem
from timeline.evidence.tellings import Quotes, Telling, alike, quotes_in

_REACH = 8
"""How many words before a verb somebody is looked for who says it."""
_SHARED = 2
"""How many words two sayings of the same share at least."""


class Saying(NamedTuple):
    """Who says something, by ids and as it stands there with the verb, and the words that tell what."""

    who: frozenset[str]
    words: str
    content: tuple[str, ...]
    denies: bool
    """Whether the verb denies."""
    negative: bool
    """Whether what is said does."""
    denied: frozenset[str]
    """The words of it that stand under a denial."""


def sayings(telling: Telling, called: Called) -> Iterator[Saying]:
    """Yield the sayings of a telling."""
    language, tokens = telling.language, telling.tokens
    says, denying = language.moods.says.pattern, language.denying.pattern
    passive = language.opposites.passives.pattern
    verbs = [
        at
        for at, one in enumerate(tokens)
        if one[0].islower()
        and says.fullmatch(one[0])
        and not (language.moods.actives.pattern.fullmatch(one[0]) or (at and passive.fullmatch(tokens[at - 1][0])))
    ]
    for number, at in enumerate(verbs):
        verb = tokens[at]
        start = max((found.end() for found in _STOP.finditer(telling.words, 0, verb.start())), default=0)
        first = max(verbs[number - 1] + 1 if number else 0, at - _REACH)
        before = [one for one in tokens[first:at] if one.start() >= start and one[0].casefold() in called]
        if not before:
            continue
        stop = _STOP.search(telling.words, verb.end())
        end = stop.start() if stop else len(telling.words)
        others = language.breaks.pattern.finditer(telling.words, verb.end(), end)
        end = next((one.start() for one in others if telling.words[: one.start()].rstrip().endswith(",")), end)
        if number + 1 < len(verbs):
            end = min(end, tokens[verbs[number + 1]].start())
        content = tuple(stem(one[0], language) for one in telling.within((verb.end(), end)))
        if content:
            yield Saying(
                frozenset(id for one in before for id in called[one[0].casefold()]),
                telling.words[before[0].start() : verb.end()],
                content,
                bool(denying.fullmatch(verb[0])),
                telling.negative_in((verb.end(), end)),
                frozenset(
                    stem(word[0], language)
                    for one in telling.denials
                    for word in one.governed
                    if verb.end() <= one.found.start() < end
                ),
            )


_STOP = re.compile(r"[;:!?\"]|\.(?=\s|$)")


def exchanged(here: Telling, quotes: Quotes, called: Called) -> Iterator[Contrast]:
    """Yield each saying of a sentence that quotes have of another, and of its own speaker something else only."""
    for mine, mine_of, of_others in _compared(here, quotes, called):
        own = max((_shared(mine, one) for _, one in mine_of), default=0)
        for index, other in of_others:
            there = _shared(mine, other)
            if there >= _SHARED and there >= 2 * own and 2 * there >= len(other.content) and mine_of:
                yield Contrast(mine.words, index, other.words)
                break


def denied(here: Telling, quotes: Quotes, called: Called) -> Iterator[Contrast]:
    """Yield each saying of a sentence that its speaker's own quotes have the other way round: denied, or not."""
    for mine, mine_of, _ in _compared(here, quotes, called):
        same = [(index, one) for index, one in mine_of if _shared(mine, one) >= max(_SHARED, len(mine.content) // 2)]
        if same and all(_turned(mine, one) for _, one in same):
            index, other = same[0]
            yield Contrast(mine.words, index, other.words)


def _turned(some: Saying, other: Saying) -> bool:
    """Whether one of two sayings of the same denies it, by its verb or of a word that both have."""
    if some.denies != other.denies:
        return not (some.negative or other.negative)
    for denied, plain in ((some, other), (other, some)):
        whole = 2 * _shared(denied, plain) > len(denied.content)  # else it is of what is told beside
        if denied.denied and whole and not plain.negative:
            return any(alike(one, word) for one in denied.denied for word in plain.content)
    return False


Told = list[tuple[int, Saying]]


def _compared(here: Telling, quotes: Quotes, called: Called) -> Iterator[tuple[Saying, Told, Told]]:
    """Yield the sayings of a sentence, each with those of the same speaker in the quotes, and those of others."""
    said = list(sayings(here, called))
    there = [(index, one) for index, quote in quotes_in(here.language, quotes) for one in sayings(quote, called)]
    for mine in said if there else ():
        own = [(index, one) for index, one in there if mine.who & one.who]
        yield mine, own, [(index, one) for index, one in there if not mine.who & one.who]


def _shared(some: Saying, other: Saying) -> int:
    """Return how many words two sayings share."""
    return sum(any(alike(one, word) for word in other.content) for one in some.content)
