"""Finding a quoted passage in a text, exactly or not at all.

An answer that is no passage says why; to say it to the curator is for `explaining`. How texts are folded is for
`folding`, and where words end for `words`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, TypeAlias

from timeline.diagnostics import short
from timeline.texts.folding import Place, Repair, Span, Text, fold
from timeline.texts.words import cut_word, places, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Ambiguous",
    "BrokenElision",
    "CutWord",
    "Failure",
    "NoSuchOccurrence",
    "NotFound",
    "OutOfContext",
    "Passage",
    "Repair",
    "Span",
    "Text",
    "everywhere",
    "find",
    "find_left_out",
    "fold",
]

ELISION = "[…]"
GAP = 400  # the most characters that an elision may leave out between two parts
MOST_WAYS = 1000  # in which an elided quote is followed up, lest two common words take for ever
MOST_PLACES = 1000  # of one quote that are told apart, likewise
MOST_TOLD = 20  # that an answer holds: a package may ask for many quotes that stand everywhere
MOST_PARTS = 10_000  # of one part of an elided quote
CONTEXT = 32  # the most characters of prefix and suffix that readers are shown


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a quote stands: one span, or one for each part of an elided quote.

    `exact`, `prefix` and `suffix` are the text's own words, repaired (the names are the W3C Web Annotation model's).
    An elision shows in `exact` as " […] "; in `prefix` and `suffix` white space is one blank, kept beside the quote.
    `spans` are in the raw text, `places` are the same stretches in the reading text.
    """

    spans: tuple[Span, ...]
    places: tuple[Place, ...]
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class NotFound:
    """The words stand nowhere in the text."""


@dataclass(frozen=True, slots=True)
class CutWord:
    """The characters stand only inside a longer word or number: `word`, at `span`."""

    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The words stand in `count` places, of which `places` are the first few."""

    places: tuple[Passage, ...]
    count: int


@dataclass(frozen=True, slots=True)
class OutOfContext:
    """The words stand in `count` places, at none of them beside the given prefix and suffix; the first are `places`."""

    prefix: str
    suffix: str
    places: tuple[Passage, ...]
    count: int


@dataclass(frozen=True, slots=True)
class NoSuchOccurrence:
    """The words stand in `count` places, and `occurrence` is not one of 1 to `count`."""

    occurrence: int
    count: int


@dataclass(frozen=True, slots=True)
class BrokenElision:
    """A quote with `[…]` does not hold at `part`: the part fails by itself, or `cause` says what parts it."""

    part: str
    cause: str | NotFound | CutWord


Way: TypeAlias = tuple[Place, ...]
Gap: TypeAlias = Callable[[Place, Place, Text], str]
"""What forbids an elision between two places, to be read after the part on the right, or nothing."""
Failure: TypeAlias = NotFound | CutWord | Ambiguous | OutOfContext | NoSuchOccurrence | BrokenElision


def find(
    quote: str, text: Text, *, prefix: str = "", suffix: str = "", occurrence: int | None = None
) -> Passage | Failure:
    """Return the one passage of `text` that `quote` cites, or the reason why it cites none.

    The quote must stand in the text with whole words at both ends (`words.whole`); it may run over a line end. Where
    it stands in several places, `prefix` and `suffix` keep those that they stand directly before and after, a blank at
    most between; of what is left, `occurrence` picks one, counted from 1.

    A quote with " […] " that does not stand in the text as it is, is elided: its parts, of two words or more each,
    follow each other in one paragraph, at most GAP characters apart, and no negation or condition is left out.
    """
    return _find(quote, text, (prefix, suffix), occurrence, _gap)


def find_left_out(
    quote: str, text: Text, *, prefix: str = "", suffix: str = "", occurrence: int | None = None
) -> Passage | Failure:
    """Return the same of words that are named as left out: nothing rests on them, so an elision may hide a denial.

    Nor need its parts stand in one paragraph.
    """
    return _find(quote, text, (prefix, suffix), occurrence, lambda *_: "")


def _find(quote: str, text: Text, beside_it: tuple[str, str], occurrence: int | None, gap: Gap) -> Passage | Failure:
    folded = text.fold(quote)
    sides = text.fold(beside_it[0]), text.fold(beside_it[1])
    most = min(occurrence or MOST_PLACES, MOST_PLACES)
    ways = _ways(folded, text, sides, most, gap)
    if isinstance(ways, BrokenElision):
        return ways
    beside, others = ways
    if not beside:
        if others:
            return OutOfContext(*beside_it, _first(others, text), len(others))
        return _absence(folded, text)
    if occurrence is not None and not 1 <= occurrence <= len(beside):
        return NoSuchOccurrence(occurrence, len(beside))
    if occurrence is None and len(beside) > 1:
        return Ambiguous(_first(beside, text), len(beside))
    return _passage(beside[(occurrence or 1) - 1], text)


def everywhere(quote: str, text: Text) -> tuple[Passage, ...]:
    """Return all places of a quote, the first MOST_PLACES of very many; none where it stands in none as it is."""
    ways = _ways(text.fold(quote), text, ("", ""), MOST_PLACES, _gap)
    return () if isinstance(ways, BrokenElision) else tuple(_passage(way, text) for way in ways[0])


def _first(ways: list[Way], text: Text) -> tuple[Passage, ...]:
    return tuple(_passage(way, text) for way in ways[:MOST_TOLD])


def _ways(
    folded: str, text: Text, sides: tuple[str, str], most: int, gap: Gap
) -> tuple[list[Way], list[Way]] | BrokenElision:
    """Return the ways in which folded words stand in a text, as `_parted` parts them."""
    beside, others = _parted(((place,) for place in whole(folded, text)), text, sides, most)
    if not beside and not others and ELISION in folded:
        elided = _elided([part.strip(" ") for part in folded.split(ELISION)], text, gap)
        return elided if isinstance(elided, BrokenElision) else _parted(elided, text, sides, most)
    return beside, others


def _parted(ways: Iterable[Way], text: Text, sides: tuple[str, str], most: int) -> tuple[list[Way], list[Way]]:
    """Return the ways that stand between a prefix and a suffix, and those that do not: of each the first `most`."""
    if not any(sides):
        return list(islice(ways, most)), []
    beside: list[Way] = []
    others: list[Way] = []
    for way in ways:
        there = beside if _beside(way, text, *sides) else others
        if len(there) < most:
            there.append(way)
        if len(beside) == most:
            break
    return beside, others


def with_elisions(words: str) -> str:
    """Return words with what people write for words left out as a citation has it, and single blanks.

    >>> with_elisions("the call ... between (…) Trump and Putin…")
    'the call […] between […] Trump and Putin'
    """
    return re.sub(r" ?[\[(]?(?:\.\.\.|…)[\])]? ?", f" {ELISION} ", " ".join(words.split())).strip(f" {ELISION}")


def _absence(folded: str, text: Text) -> NotFound | CutWord:
    word = cut_word(folded, text)
    return CutWord(text.reading[slice(*word)], text.span(word)) if word else NotFound()


def _beside(way: Way, text: Text, prefix: str, suffix: str) -> bool:
    start, end = way[0][0], way[-1][1]
    before = text.folded[max(0, start - len(prefix) - 1) : start]
    after = text.folded[end : end + len(suffix) + 1]
    return before.rstrip(" ").endswith(prefix) and after.lstrip(" ").startswith(suffix)


def _elided(parts: list[str], text: Text, gap: Gap) -> list[Way] | BrokenElision:
    """Return every way in which the parts follow each other, or the first part that cannot follow."""
    for part in parts:
        if len(part.split()) < 2:
            return BrokenElision(part, "is shorter than two words")
    standing = []
    for part in parts:
        here = places(part, text, MOST_PARTS)
        if not here:
            return BrokenElision(part, _absence(part, text))
        if len(here) == MOST_PARTS:
            return BrokenElision(part, "stands in too many places: cite more words")
        standing.append(here)
    ways: list[Way] = [(place,) for place in standing[0]]
    for (before, part), here in zip(pairwise(parts), standing[1:], strict=True):
        near = [(way, place) for way in ways for place in islice(_near(way[-1], here), MOST_WAYS)]
        if len(near) > MOST_WAYS:
            return BrokenElision(part, "can follow in too many ways: cite more words")
        gaps = [gap(way[-1], place, text) for way, place in near]
        if all(gaps):
            return BrokenElision(part, gaps[0] if gaps else _far(before, ways, here))
        ways = [(*way, place) for (way, place), forbidden in zip(near, gaps, strict=True) if not forbidden]
    return ways


def _far(before: str, ways: list[Way], here: list[Place]) -> str:
    """Return how far behind the ways so far a part begins, the nearest of its places, to be read after it."""
    following = ((way[-1][1], bisect_left(here, (way[-1][1],))) for way in ways)
    counts = [here[index][0] - end for end, index in following if index < len(here)]
    if not counts:
        return f"does not stand after '{short(before, 60)}'"
    return f"begins {min(counts):,} characters after '{short(before, 60)}': an elision leaves out {GAP} at most"


def _near(place: Place, later: list[Place]) -> list[Place]:
    """Return those of the places, which are in order, that begin within GAP characters after `place`."""
    return later[bisect_left(later, (place[1],)) : bisect_left(later, (place[1] + GAP + 1,))]


def _gap(left: Place, right: Place, text: Text) -> str:
    if "\n" in text.reading[left[0] : right[1]]:
        return "is not in the same paragraph as the part before it"
    denial = text.language.turning.pattern.search(text.folded, left[1], right[0])
    return f"comes after '{denial[0]}', which must not be left out" if denial else ""


def _passage(way: Way, text: Text) -> Passage:
    stretches = [text.in_repaired(place) for place in way]
    start, end = stretches[0][0], stretches[-1][1]
    return Passage(
        tuple(text.span(place) for place in way),
        way,
        f" {ELISION} ".join(text.repaired[slice(*stretch)] for stretch in stretches),
        _context(text.repaired[max(0, start - 2 * CONTEXT) : start]),
        _context(text.repaired[end : end + 2 * CONTEXT][::-1])[::-1],
    )


def _context(text: str) -> str:
    """Return the last words of a text, with single blanks."""
    text = " ".join(text.split()) + (" " if text[-1:].isspace() else "")
    return text if len(text) <= CONTEXT else text[text.find(" ", len(text) - CONTEXT - 1) + 1 :]
