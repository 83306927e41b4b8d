"""What a text says of a number beside the words quoted for it: another of the same, that somebody else gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from timeline.evidence.counts import Count, counts, same_word
from timeline.evidence.quotes import RecordEvidence
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.tellings import Telling
from timeline.language.language import Language
from timeline.texts.passages import Passage
from timeline.texts.rewriting import Place

_BESIDE = 3
"""How many sentences before and behind those of a passage are looked at."""
_LONG = 1000
"""The most characters of a sentence that is looked at."""
_NEAREST = 20
_YEAR = re.compile(r"(?:\W+\w+){0,2}?\W+\d{4}(?!\w)")
"""What tells of another year: "eight in 2021"."""


class Rival(NamedTuple):
    """A number of a quote, and the other that the text has beside it; `at` is the number of the citation."""

    at: int
    told: Count
    other: str
    values: frozenset[Fraction]


def rivals(record: RecordEvidence, texts: Mapping[str, SourceEvidence]) -> Iterator[Rival]:
    """Yield the numbers that texts give beside those of the quotes, by the word of another, and no quote has."""
    quoted = [one for there in record.amounts for one in there]
    values = frozenset(value for one in quoted for value in one.values)
    cited = _cited(record)
    for at, (passage, quote) in enumerate(zip(record.passages, record.read, strict=True)):
        source = texts.get(record.event.citations[at].source)
        if not (isinstance(passage, Passage) and quote and source and quote.language.counting.figures.reckons):
            continue
        mine = [one for one in quote.once(counts) if _weighed(one)]
        if not mine:
            continue
        refers = bool(quote.language.counting.figures.same.pattern.search(quote.words))  # "put the figure at 65,000"
        for number, place in _near(source, passage):
            there = source.told_at(place)
            for other in there.once(counts):
                if (
                    _is_in(place[0] + other.amount.start, cited[source.source.id])
                    or not _weighed(other)
                    or not other.amount.values.isdisjoint(values)
                ):
                    continue
                stretch = there.words if number or _led_alike(mine, other) else _behind(passage, place, other, there)
                if (other.bare and number > 1) or _YEAR.match(there.words, other.amount.end):
                    continue
                language = source.text.language
                near = [one for one in mine if _of_the_same(one, other, stretch, language, refers=refers)]
                for one in near[:1]:
                    yield Rival(at, one, other.amount.text, other.amount.values)


def _cited(record: RecordEvidence) -> Mapping[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for citation, passage in zip(record.event.citations, record.passages, strict=True):
        if isinstance(passage, Passage):
            found.setdefault(citation.source, []).extend(passage.places)
    return {id: sorted(places) for id, places in found.items()}


def _is_in(offset: int, places: Sequence[Place]) -> bool:
    """Whether an offset is in one of some places, as far as the nearest before it tell."""
    at = bisect_right(places, (offset, offset + 1))
    return any(start <= offset < end for start, end in places[max(0, at - _NEAREST) : at])


def _weighed(one: Count) -> bool:
    """Whether a number is of what people count: no length of time, no share of which the whole is not told."""
    return not one.other and (one.amount.unit is None or one.amount.unit.measure not in ("time", "share"))


def _near(source: SourceEvidence, passage: Passage) -> Iterator[tuple[int, Place]]:
    """Yield the sentences of a passage and those beside it, with how far off they are."""
    sentences = source.telling.sentences
    first = source.telling.number(passage.spans[0].start)
    last = source.telling.number(passage.spans[-1].end - 1)
    for number in range(max(0, first - _BESIDE), min(len(sentences), last + _BESIDE + 1)):
        place = source.text.place(sentences[number].start, sentences[number].end)
        if place[1] - place[0] <= _LONG:
            yield max(first - number, number - last, 0), place


def _led_alike(mine: Iterable[Count], other: Count) -> bool:
    """Whether the word before another number is that before one of some: "as 90 metres by her, and as 80 by him"."""
    return any(one.led == other.led and other.amount.unit and one.amount.unit for one in mine)


def _behind(passage: Passage, place: Place, other: Count, there: Telling) -> str:
    """Return the words of the sentence of a passage from there on, where the number stands behind it."""
    ends = [end - place[0] for _, end in passage.places if end <= place[0] + other.amount.start]
    return there.words[max(ends, default=0) :]


def _near_in_size(one: Count, other: Count) -> bool:
    """Whether two may be of the same: whoever differ on how many were there do so by less than ten times."""
    return any(
        mine < _TIMES * theirs and theirs < _TIMES * mine
        for mine in one.amount.values
        for theirs in other.amount.values
    )


_TIMES = 10


def _of_the_same(one: Count, other: Count, stretch: str, language: Language, *, refers: bool) -> bool:
    """Whether somebody gives another number of the same, as far as unit, noun or what stands for it tell."""
    figures = language.counting.figures
    mine, theirs = one.amount.unit, other.amount.unit
    if not figures.reckons.pattern.search(stretch) or (mine is None) != (theirs is None):
        return False
    if mine and theirs:
        if mine.measure != theirs.measure:
            return False
        alike = any(same_word(word, there) for word in one.around for there in other.around)
        refers = (refers and _near_in_size(one, other)) or bool(figures.same.pattern.search(stretch))
        return alike or refers or (bool(one.led) and one.led == other.led)
    if not _near_in_size(one, other):
        return False
    if other.bare:
        return not one.amount.article
    return any(same_word(word, there) for word in one.counted for there in other.counted)
