"""What a sentence tells as a fact, and its quotes only as what somebody says or thinks.

What is said goes from the verb that says it to where another clause begins behind a comma; or, where such a verb ends
what is said, back to where that began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.evidence.tellings import Quotes, Telling, quotes_in
from timeline.language.language import Language
from timeline.texts.rewriting import Place


class Heard(NamedTuple):
    """The words by which a quote has only said what a sentence tells; `at` is the number of its citation."""

    at: int
    words: str


def as_fact(here: Telling, quotes: Quotes) -> Iterator[Heard]:
    """Yield the words that give to somebody what a part of a sentence tells with nobody's."""
    own = quotes_in(here.language, quotes)
    said = [(index, quote, one) for index, quote in own for one in _said(quote)]
    if not said:
        return
    plain = [(quote, [one[1] for at, _, one in said if at == index]) for index, quote in own]
    for place in _parts(here):
        if _is_open(here.words[slice(*place)], here.language):
            continue
        told = [one for one in here.own if place[0] <= one.start() < place[1]]
        for index, quote, (cue, reported) in said:
            there = [one for one in told if _within(one[0], quote, reported)]
            only = [one for one in there if not any(_outside(one[0], other, spans) for other, spans in plain)]
            whole = min(len(told), max(len(quote.within(reported)), _FEW + 1))
            if len(only) >= _FEW and 2 * len(only) >= whole and any(one[0][0].islower() for one in only):
                yield Heard(index, cue)
                return


_FEW = 2


def known(here: Telling, quotes: Quotes) -> Iterator[Heard]:
    """Yield the words by which a quote has somebody think what a sentence has the same one know, or prove."""
    moods = here.language.moods
    knows = moods.knows.pattern.search(here.words)
    if not knows or any(one and one.language.moods.knows.pattern.search(one.words) for one in quotes):
        return
    doer = {one[0].casefold() for one in here.tokens if one[0][0].isupper() and one.end() <= knows.start()}
    for index, quote in enumerate(quotes):
        holds = quote and quote.language.moods.holds.pattern.search(quote.words)
        if quote and holds and doer & {one[0].casefold() for one in quote.tokens if one.end() <= holds.start()}:
            yield Heard(index, holds[0])
            return


def _parts(telling: Telling) -> Iterator[Place]:
    """Yield the parts of a telling between semicolons and ends of sentences."""
    start = 0
    for stop in _STOP.finditer(telling.words):
        yield start, stop.start()
        start = stop.end()
    yield start, len(telling.words)


_STOP = re.compile(r";|[.!?](?=[\"')\]]*\s)")


def is_attributed(words: str, language: Language) -> bool:
    """Whether words say whose word it is that they tell."""
    moods, claims = language.moods, language.cues.get("claimed")
    cues = (moods.says, moods.sayings, moods.behind_name, moods.holds, *([claims] if claims else ()))
    return '"' in words or any(one.pattern.search(words) for one in cues)


def _is_open(words: str, language: Language) -> bool:
    """Whether words say so, or doubt what they tell, deny it, or tell what may be."""
    moods = language.moods
    cues = (moods.claimed, moods.possible, language.hedges, language.denials)
    return is_attributed(words, language) or any(one.pattern.search(words) for one in cues)


def _said(quote: Telling) -> Iterator[tuple[str, Place]]:
    """Yield what gives words to somebody, and where these stand."""
    moods, words = quote.language.moods, quote.words
    for start, end in _parts(quote):
        found = [
            (one, pattern is not moods.sayings)
            for pattern in (moods.sayings, moods.holds)
            for one in pattern.pattern.finditer(words, start, end)
        ]
        for cue, is_verb in found:
            before = words[: cue.start()].split()[-1:]
            if is_verb and cue[0][0].isupper():
                continue  # "Tell me"
            if (
                is_verb
                and before
                and (moods.known.pattern.fullmatch(before[0]) or moods.new.pattern.fullmatch(before[0]))
            ):
                continue  # a noun
            if not is_verb:
                yield cue[0], (start, end)
                continue
            behind = (cue.end(), _end(quote, cue.end(), end))
            comma = words.rfind(",", start, cue.start())
            if comma > start and len(quote.within(behind)) <= _NAME:
                yield cue[0], (start, comma)
            elif quote.within(behind):
                yield cue[0], behind


_NAME = 2
"""How many words may stand behind a verb that ends what is said: "said Ada Moreau"."""


def _end(quote: Telling, start: int, end: int) -> int:
    """Return where what is said ends: behind a comma, where another clause begins."""
    found = (one.start() for one in quote.language.breaks.pattern.finditer(quote.words, start, end))
    return next((at for at in found if quote.words[:at].rstrip().endswith(",")), end)


def _within(word: str, quote: Telling, place: Place) -> bool:
    return any(place[0] <= one.start() < place[1] for one in quote.forms(word))


def _outside(word: str, quote: Telling, spans: Sequence[Place]) -> bool:
    return any(not any(first <= one.start() < last for first, last in spans) for one in quote.forms(word))
