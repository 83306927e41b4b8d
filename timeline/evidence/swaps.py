"""What a sentence tells of another doer than its quotes do, by any noun: roles turned round, and who is somebody else.

A doer is another where the quote's is known to be somebody else, by a name, an office or what a body is; that two words
differ shows nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from timeline.evidence.frames import Called, Frame, Phrase, frames, is_noun, kin
from timeline.evidence.stems import stem
from timeline.evidence.tellings import BEGINNING, Quotes, Telling, alike, quotes_in
from timeline.language.language import Language

IsPerson = Callable[[str], bool]


class Swapped(NamedTuple):
    """A noun and the verb of a sentence, and what the quote has, of which `at` is the number of its citation."""

    said: str
    verb: str
    at: int
    quoted: str


def swapped(here: Telling, quotes: Quotes, called: Called, persons: frozenset[str]) -> Iterator[Swapped]:
    """Yield each verb of a sentence that every quote of its language has with the roles turned, or of somebody else."""
    language = here.language
    own = quotes_in(language, quotes)
    beginnings = frozenset(one for _, quote in own for one in quote.beginnings)
    said = list(frames(here, beginnings, called)) if own else []
    if not said:
        return
    verbs = frozenset(stem(one.verb, language)[:BEGINNING] for one in said)
    told = [(index, frame) for index, quote in own for frame in frames(quote, verbs, called)]
    named = frozenset(small for _, quote in own for small in quote.small)
    pairs = [(mine, [(index, one) for index, one in told if _is_same(mine, one, language)]) for mine in said]
    yield from _crossed(pairs, called, language)
    for mine, same in pairs:
        found = [(_conflict(mine, one, called, persons, named, language), index, one) for index, one in same]
        if found and all(word for word, *_ in found):
            word, index, one = found[0]
            if not any(map(str.isdigit, one.said)):  # "the other 40 per cent she kept"
                yield Swapped(word, mine.verb, index, one.said)


def _is_same(some: Frame, other: Frame, language: Language) -> bool:
    return alike(stem(some.verb, language), stem(other.verb, language)) and _is_verb(some, other, language)


Pair = tuple[Frame, list[tuple[int, Frame]]]


def _crossed(pairs: Sequence[Pair], called: Called, language: Language) -> Iterator[Swapped]:
    """Yield a verb whose doer has done in the quotes what another does in the sentence, and the other way round."""
    pairs = [one for one in pairs if one[0].doer.words and one[1]][:_PAIRS]

    def apart(mine: Frame, other: Frame) -> bool:
        return not kin(mine.near, other.doer.words, called, language) and not kin(
            mine.doer.words, other.near, called, language
        )

    for (mine, there), (other, elsewhere) in combinations(pairs, 2):
        if all(apart(mine, one) for _, one in there) and all(apart(other, one) for _, one in elsewhere):
            (index, first), (_, second) = there[0], elsewhere[0]
            doers = mine.doer.words, other.doer.words
            if kin(doers[0], second.doer.words, called, language) and kin(doers[1], first.doer.words, called, language):
                yield Swapped(" ".join(mine.doer.words), mine.verb, index, first.said)
                return


_PAIRS = 12


def _is_verb(some: Frame, other: Frame, language: Language) -> bool:
    """Whether one of two forms shows a verb."""
    moods = language.moods
    return any(
        pattern.fullmatch(one)
        for one in (some.verb, other.verb)
        for pattern in (moods.reported.pattern, moods.present.pattern)
    )


def _conflict(
    mine: Frame, other: Frame, called: Called, persons: frozenset[str], named: frozenset[str], language: Language
) -> str:
    """Return the words of a sentence's phrase that has another part in the quote; nothing where none surely has."""

    def same(one: Phrase, two: Phrase) -> bool:
        return kin(one.words, two.words, called, language)

    doer = mine.doer.words
    if doer and (kin(mine.near, other.doer.words, called, language) or kin(doer, other.near, called, language)):
        return ""
    alone = not other.doer.words and not (mine.undergoer.words and is_noun(mine.undergoer))  # "the line opens to Ash"
    if doer and (mine.undergoer.words or mine.recipient.words) and not alone:
        if same(mine.doer, other.undergoer) and not same(mine.undergoer, other.undergoer):
            return " ".join(doer)
        if same(mine.doer, other.recipient) and not same(mine.recipient, other.recipient):
            return " ".join(doer)
    if mine.recipient.words and same(mine.recipient, other.doer) and not same(mine.recipient, other.recipient):
        return " ".join(mine.recipient.words)
    return " ".join(doer) if doer and _is_other(mine.doer, other, called, persons, named, language) else ""


def _is_other(
    doer: Phrase, other: Frame, called: Called, persons: frozenset[str], named: frozenset[str], language: Language
) -> bool:
    mine, theirs = _ids(doer, called), _ids(other.doer, called)
    if mine and theirs:
        return True
    nouns = other.doer.words
    if not mine or not nouns or theirs or any(one[0].isupper() and language.names_alone for one in nouns):
        return False
    if mine <= persons and any(language.bodies.pattern.fullmatch(one) for one in nouns):
        return not language.moods.says.pattern.fullmatch(other.verb)
    return not other.doer.known and all(one.casefold() in named for one in doer.words)


def _ids(phrase: Phrase, called: Called) -> frozenset[str]:
    nobody: frozenset[str] = frozenset()
    if phrase.words and phrase.words[-1].islower() and phrase.words[-1].casefold() not in called:
        return nobody  # "the firm's new head" is not the firm
    return frozenset(id for one in phrase.words for id in called.get(one.casefold(), nobody))
