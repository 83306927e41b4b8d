"""Words of weight in a title or summary, and reasons, for which neither the passages nor their paragraphs have any."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.tellings import Telling
from timeline.language.amounts import amounts
from timeline.texts.passages import Passage, Text
from timeline.texts.rewriting import Place

_FAR = 1000
"""How many characters beside a passage its paragraph is read."""
_HEAD = 400
"""How many characters of a text are its head, which says what it is of."""
_STOP = re.compile("[,.;:()]")
_FEW = 3
"""How many such words a reason has at most that is asked for: what is longer sums up."""
_LONG = 4
"""How many letters a word has that tells a reason."""


def paragraphs(record: RecordEvidence, known: Vocabularies) -> list[Telling]:
    """Return what stands around the passages of a record: their paragraphs, and the heads of their texts."""
    found: dict[tuple[str, Place], Telling] = {}
    for citation, passage in zip(record.event.citations, record.passages, strict=True):
        if isinstance(passage, Passage):
            source = known.texts[citation.source]
            text = source.text
            for at in ((0, _HEAD), *(_paragraph(text, place) for place in passage.places)):
                if (citation.source, at) not in found:
                    words = text.folded[slice(*at)] + (f"\n{source.source.called}" if at[1] == _HEAD else "")
                    found[citation.source, at] = Telling(Text.of(words, language=text.language))
    return list(found.values())


def _paragraph(text: Text, place: Place) -> Place:
    start, end = text.paragraph(place)
    first = max(start, text.folded.rfind(" ", 0, max(start, place[0] - _FAR)) + 1)
    last = text.folded.find(" ", min(end, place[1] + _FAR))
    return first, end if last < 0 else min(end, last)


def weighty(here: Telling, there: Sequence[Telling], besides: Collection[str]) -> Iterator[str]:
    """Yield the words of weight of a sentence for which some paragraphs have none; `besides` are known otherwise."""
    told: frozenset[str] | None = None
    for ideas, word, start in here.language.weights.said(here.tokens):
        end = start + len(word)
        if word.casefold() in besides or here.denied((start, end)) or _is_number(here, end):
            continue  # "only 61" is no more than 61
        if told is None:
            told = frozenset().union(*(one.language.weights.told(one.small) for one in there))
        if told.isdisjoint(ideas) and not any(one.language is here.language and one.has(word) for one in there):
            yield word


def _is_number(here: Telling, at: int) -> bool:
    """Whether a number stands just behind a place."""
    word = next((one for one in here.words[at:].split()[:1]), "")
    return any(one.start == 0 and not one.article for one in amounts(word, here.language))


def reasons(here: Telling, there: Sequence[Telling], besides: Collection[str]) -> Iterator[str]:
    """Yield each reason of a sentence of which some paragraphs, in its language, have no word."""
    if any(one.language is not here.language for one in there):
        return
    for found in here.language.weights.reasons.pattern.finditer(here.words):
        stop = _STOP.search(here.words, found.end())
        end = stop.start() if stop else len(here.words)
        words = [one for one in here.within((found.end(), end)) if len(one[0]) >= _LONG]
        own = [one for one in words if one[0].casefold() not in besides and not here.language.tells_time(one[0])]
        if 0 < len(own) <= _FEW and own == words and not any(one.has(word[0]) for word in own for one in there):
            yield here.words[found.start() : own[0].end()]
