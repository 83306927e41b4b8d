"""What each number of a title, a summary or a quote counts, as far as the words beside it tell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple, TypeVar

from timeline.evidence.stems import stem
from timeline.evidence.tellings import BEGINNING, Telling, alike
from timeline.language import clock, phrases
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language
from timeline.texts.rewriting import Place

Said = tuple[str, str, str]
"""A word in small letters, its stem, and as it stands there."""

_K = TypeVar("_K")
_V = TypeVar("_V")


class Count(NamedTuple):
    """A number with the words beside it; what stands behind marks, other numbers and words that join is not.

    `near` are the nearest words, `around` all in reach, and `scope` those before the numbers that it is joined to.
    `bare` says that no word that tells something stands right behind it, so that what it counts was told before.
    `counted` is the first word behind it, `led` that just before it, `other` its whole or its part: "five of the six".
    """

    amount: Amount
    near: tuple[Said, ...]
    around: tuple[Said, ...]
    scope: tuple[Said, ...]
    bare: bool
    counted: tuple[Said, ...] = ()
    led: str = ""
    other: Amount | None = None


class Crossed(NamedTuple):
    """A number of a sentence, with a word beside it that quotes have beside another one."""

    amount: Amount
    word: str
    other: Amount
    at: int


class Quoted(NamedTuple):
    """A number of a quote, the number of the citation of this, and how many numbers of it come before."""

    at: int
    number: int
    told: Count


class Counts:
    """What the quotes of a record count, by value and by the words beside it."""

    def __init__(self, quotes: Iterable[tuple[int, Sequence[Count]]], beside: Iterable[Count] = ()) -> None:
        """Take the numbers of quotes, and those of other records that may tell one, too."""
        self._by_value: dict[Fraction, list[Quoted]] = {}
        self._by_word: dict[str, list[Quoted]] = {}
        self._beside: dict[Fraction, list[Count]] = {}
        for one in (Quoted(at, number, there) for at, counts in quotes for number, there in enumerate(counts)):
            for value in one.told.amount.values:
                self._by_value.setdefault(value, []).append(one)
            for begins in _beginnings(one.told.near):
                self._by_word.setdefault(begins, []).append(one)
        for there in beside:
            for value in there.amount.values:
                self._beside.setdefault(value, []).append(there)

    def same(self, mine: Count) -> list[Quoted]:
        """Return the numbers of the same value, as far as there are few."""
        return _few(self._by_value, mine.amount.values)

    def beside(self, mine: Count) -> list[Count]:
        """Return those of other records."""
        return _few(self._beside, mine.amount.values)

    def near(self, mine: Count) -> list[Quoted]:
        """Return those beside a word that may be a form of one of these, as far as there are few."""
        return _few(self._by_word, _beginnings(mine.near))


def _few(index: Mapping[_K, list[_V]], keys: Iterable[_K]) -> list[_V]:
    return list(dict.fromkeys(one for key in keys for one in index.get(key, ())[:_MOST]))


def _beginnings(words: Sequence[Said]) -> dict[str, None]:
    return dict.fromkeys(one[:BEGINNING] for word, form, _ in words for one in (word, form))


def counts(telling: Telling) -> tuple[Count, ...]:
    """Return the numbers of a telling that count something: no dates, no times of day, no places in a row."""
    there, dated = _amounts(telling)
    if not there:
        return ()
    words = telling.words
    places = [(one.start, _end(one, words)) for one in there]
    stops = sorted((*(found.span() for found in _MARKS.finditer(words)), *places))
    marks = sorted((*stops, *dated))
    joins = sorted((*marks, *(found.span() for found in telling.language.opposites.joins.pattern.finditer(words))))
    own = [(one.start(), (one[0].casefold(), stem(one[0], telling.language), one[0])) for one in telling.own]
    wholes = [_is_part(words[end:start], telling) for (_, end), (start, _) in pairwise(places)]
    numbers = frozenset(places)
    found: list[Count] = []
    scope: tuple[Said, ...] = ()
    for number, (amount, place) in enumerate(zip(there, places, strict=True)):
        before, behind = _beside(place, joins, own)
        all_before, all_behind = _beyond(place, stops, own, numbers, before, behind)
        part = whole = None
        if wholes[number : number + 1] == [True]:  # "five of the six survivors"
            whole = there[number + 1]
            behind = _beside(places[number + 1], joins, own)[1]
        elif number and wholes[number - 1]:
            part = there[number - 1]
            behind, all_behind = behind[:1], all_behind[:1]
        if number and _STOP.search(words, places[number - 1][1], place[0]):
            scope = ()
        led = words[: amount.start].split()[-1:]
        around = (*before, *behind, *all_before[-_REACH:], *all_behind[:_REACH])
        near = (*before[-_NEAR:], *behind[:_NEAR])
        bare = not (amount.unit or behind)
        led_by = led[0].casefold() if led else ""
        found.append(Count(amount, near, around, scope, bare, behind[:1], led_by, part or whole))
        scope = (*scope, *before)[:_MOST]
    return tuple(found)


_STOP = re.compile(r"[.!?;:](?!\d)")
_MARKS = re.compile(r"[,;:.!?()\[\]\"](?!\d)|\s-\s")
_NEAR = 2
_REACH = 6


def _amounts(telling: Telling) -> tuple[tuple[Amount, ...], Sequence[Place]]:
    """Return the numbers that count something, and where dates and times of day stand."""
    words, language = telling.words, telling.language
    found = [
        one
        for one in amounts(words, language)
        if one.values
        and not (one.place or one.article or one.least or words[: one.start][-1:].isalpha())
        and (one.unit or not _compares(words[one.end : one.end + _FAR], language))
    ]
    if not found:
        return (), ()
    dated = [
        (one.start, one.end)
        for one in phrases.find(words, language)
        if one.kind == "weekday" or (one.kind == "date" and not _SHORT.fullmatch(one.text))
    ]
    dated += [(one.start, one.end) for one in clock.times(words, language)]
    dated = dated[:_MOST]
    counted = (one for one in found[:_MOST] if not any(start < one.end and one.start < end for start, end in dated))
    return tuple(counted), dated


def _compares(behind: str, language: Language) -> bool:
    """Whether a number is told as that by which something exceeds another, or falls short of it."""
    figures = language.counting.figures
    return bool(figures.more.pattern.match(behind.lstrip()) or figures.fewer.pattern.match(behind.lstrip()))


_FAR = 20
_SHORT = re.compile(r"\d{1,3}")
_MOST = 40


def _end(amount: Amount, words: str) -> int:
    return amount.start + len(amount.text) if words.startswith(amount.text, amount.start) else amount.end


def _is_part(between: str, telling: Telling) -> bool:
    """Whether the words between two numbers make a part of the second of the first: "of the"."""
    common, joins = telling.language.opposites.common, telling.language.opposites.joins.pattern
    small = between.casefold().split()
    if small[:1] and small[0] in telling.language.counting.of and len(small) <= _NEAR + 1:  # "of NATO's"
        return not _MARKS.search(between)
    return 1 <= len(small) <= _NEAR and all(one in common and not joins.fullmatch(one) for one in small)


def _beyond(
    place: Place,
    marks: Sequence[Place],
    own: Sequence[tuple[int, Said]],
    numbers: frozenset[Place],
    before: tuple[Said, ...],
    behind: tuple[Said, ...],
) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """Return the words before and behind a number beyond words that join, unless they join it to another number."""
    at, next_one = bisect_left(marks, place) - 1, bisect_right(marks, (place[1], -1))
    all_before, all_behind = _beside(place, marks, own)
    joined = (at >= 0 and marks[at] in numbers, next_one < len(marks) and marks[next_one] in numbers)
    return before if joined[0] else all_before, behind if joined[1] else all_behind


def _beside(
    place: Place, stops: Sequence[Place], own: Sequence[tuple[int, Said]]
) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """Return the words before and behind a number up to the next stop."""
    start, end = place
    at = bisect_left(stops, place)
    first = stops[at - 1][1] if at else 0
    next_one = bisect_right(stops, (end, -1))
    last = stops[next_one][0] if next_one < len(stops) else len(_ENDLESS)
    low, here = bisect_left(own, (first,)), bisect_left(own, (start,))
    beyond, high = bisect_left(own, (end,)), bisect_left(own, (last,))
    return tuple(word for _, word in own[low:here]), tuple(word for _, word in own[beyond:high])


_ENDLESS = range(10**9)


def crossed(here: Sequence[Count], quotes: Counts, disputed: Collection[Fraction]) -> Iterator[Crossed]:
    """Yield the numbers of a sentence that stand with a word which the quotes have with another number only.

    What has another word of its own from the quotes is told rightly, in another order; what is `disputed` is
    told of the same, by somebody else.
    """
    for mine in here:
        same = quotes.same(mine)
        told = [one.told for one in same] or quotes.beside(mine)
        if not told or any(_told_as_part(one, mine) for one in told):
            continue
        around = [word for one in told for word in one.around]
        for at, number, other in quotes.near(mine):
            if _same(other, mine) or not _alike_units(mine.amount, other.amount):
                continue
            if any(one.bare and index == at and place > number for index, place, one in same):  # told of the same noun
                continue
            before = any(one.bare and (index != at or place > number) for index, place, one in same)
            if before and (mine.led != other.led or any(mine.led == one.led for one in told)):
                continue
            theirs = (*other.near, *other.scope)
            wrong = [word for word in mine.near if _has(other.near, word) and not _has(around, word)]
            if not other.amount.values.isdisjoint(disputed):
                wrong = [word for word in wrong if word[0] != word[2]]
            own = any(_has(around, word) and not _has(theirs, word) for word in mine.near)
            twin = any(_same(one, other) and any(_has(one.near, word) for word in wrong) for one in here)
            if wrong and not own and not twin:
                yield Crossed(mine.amount, wrong[0][2], other.amount, at)
                break


def _told_as_part(one: Count, other: Count) -> bool:
    """Whether both are a part of the same, or have the same as a part."""
    both = one.other, other.other
    return both[0] is not None and both[1] is not None and not both[0].values.isdisjoint(both[1].values)


def _same(one: Count, other: Count) -> bool:
    return not one.amount.values.isdisjoint(other.amount.values)


def _alike_units(one: Amount, other: Amount) -> bool:
    return not (one.unit and other.unit) or one.unit.like(other.unit)


def _has(words: Sequence[Said], word: Said) -> bool:
    return any(same_word(word, other) for other in words)


def same_word(one: Said, other: Said) -> bool:
    """Whether two words are forms of one."""
    return one[1] == other[1] or alike(one[0], other[0])
