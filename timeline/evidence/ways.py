"""Where from and where to: what a sentence has as the one and its quotes only as the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.evidence.frames import Phrase, phrases
from timeline.evidence.stems import stem
from timeline.evidence.tellings import Quotes, Telling, alike, quotes_in
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
