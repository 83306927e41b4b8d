"""Where a sentence of a title or summary says the opposite of what its quotes say.

Only words are compared: those that a language has as opposites, and those that stand under a denial. What no table
knows is not found. Where quotes say more than one thing of the same, their nearest clause counts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from timeline.evidence.stems import stem
from timeline.evidence.tellings import Quotes, Telling, alike, quotes_in
from timeline.language.amounts import amounts
from timeline.language.opposites import Said
from timeline.texts.rewriting import Place

BESIDE = frozenset((
    "before", "north", "east", "left", "upper", "first", "day", "male", "new", "near", "old", "front", "foreign",
    "inside", "exceed", "maximum", "good", "for", "sole", "early", "nobody",
))  # fmt: skip
"""The ideas that are said of the very word that follows: "before the vote"."""

_TIMES = "before"
"""The idea that sets one time against another."""

_CONVERSE = frozenset(("buy", "give", "lend", "hire", "win", "receive"))
"""The ideas of which one side does what the other has done to it: who buys, from whom is sold."""

MOST = 60
"""The most words of a sentence with an opposite that are looked at."""
FEW = 5
"""The most words of a quote that each of them is compared with."""


class Contrast(NamedTuple):
    """A word of a sentence, and the word of a quote that says otherwise; `at` is the number of its citation."""

    said: str
    at: int
    quoted: str


def contrasts(here: Telling, quotes: Quotes, beside: Sequence[Telling] = ()) -> Iterator[Contrast]:
    """Yield the words of a sentence of which the quotes have the opposite alone, said of the same.

    What quotes in another language have is not asked of one where sentences `beside` it say so.
    """
    yield from dict.fromkeys((*_opposites(here, quotes, beside), *_turned(here, quotes)))


def _opposites(here: Telling, quotes: Quotes, beside: Sequence[Telling]) -> Iterator[Contrast]:
    told = [(index, quote) for index, quote in enumerate(quotes) if quote]
    sides = frozenset(side for _, quote in told for side in quote.sides) if here.said else frozenset()
    if not sides:
        return
    own = quotes_in(here.language, quotes)
    for one in here.said[:MOST]:
        side, other_side = (one.idea, one.side), (one.idea, 1 - one.side)
        if other_side not in sides:
            continue
        if one.idea == _TIMES and (turned := next(_turned_times(here, one, own), None)):
            yield turned
            continue
        if other_side in here.sides or side in sides:
            continue
        if any(quote.has(one.word) for _, quote in own) or here.denied((one.start, one.end)):
            continue
        for index, quote in told:
            others = [other for other in quote.said if (other.idea, other.side) == other_side][:FEW]
            found = next((other for other in others if _contrary(here, one, quote, other, own)), None)
            abroad = quote.language is not here.language
            if found and not (abroad and any(other_side in telling.sides for telling in beside)):
                yield Contrast(one.word, index, found.word)


def _turned_times(here: Telling, one: Said, own: Sequence[tuple[int, Telling]]) -> Iterator[Contrast]:
    """Yield the words by which quotes have a length of time on the other side of the same: "a week after the vote"."""
    found = [
        Contrast(one.word, index, other.word)
        for index, quote in own
        for other in quote.said
        if other.idea == _TIMES and other.side != one.side and _at_one_time(here, one, quote, other)
    ]
    same = (
        other.idea == _TIMES and other.side == one.side and _at_one_time(here, one, quote, other)
        for _, quote in own
        for other in quote.said
    )
    if found and not any(same):
        yield from found


def _at_one_time(here: Telling, one: Said, quote: Telling, other: Said) -> bool:
    """Whether the same length of time stands before two words, and the same thing behind them.

    Where nothing stands behind one of them, whether their clauses tell of the same: "Bob had left the week before".
    """
    (mine, of, beside), (theirs, of_theirs, there) = _around(here, one), _around(quote, other)
    if not (mine and theirs and alike(mine[0], theirs[0])):
        return False
    if of and of_theirs:
        return alike(of[0], of_theirs[0])
    return any(alike(word[0], found[0]) for word in beside for found in there)


def _around(telling: Telling, one: Said) -> tuple[re.Match[str] | None, re.Match[str] | None, list[re.Match[str]]]:
    """Return the word just before one of time, the next behind it that tells something, and what its clause has beside.

    Neither stands behind a mark.
    """
    start, end = one.start, one.start + len(one.word)
    clause = telling.within(telling.clause(start))
    before, behind = [word for word in clause if word.end() <= start], [word for word in clause if word.start() >= end]
    near = before[-1] if before and not telling.words[before[-1].end() : start].strip() else None
    next_one = behind[0] if behind and not _MARKS.search(telling.words[end : behind[0].start()]) else None
    length = [near, *(word for word in before[-2:-1] if near and telling.words[word.end() : near.start()] == " ")]
    return near, next_one, [word for word in (*before, *behind) if word not in length]


_MARKS = re.compile("[,;:]")


def _turned(here: Telling, quotes: Quotes) -> Iterator[Contrast]:
    own = quotes_in(here.language, quotes)
    if not (here.turns or any(quote.turns for _, quote in own)):
        return
    opposites = here.language.opposites
    vocabulary = frozenset(word for _, quote in own for word in quote.vocabulary)
    for word in here.own[:MOST]:
        turned = opposites.turned(word[0].casefold())
        if turned.isdisjoint(vocabulary):
            continue
        if any(quote.has(word[0]) for _, quote in own) or here.denied(word.span()):
            continue
        for index, quote in own:
            for there in quote.own:
                if there[0].casefold() in turned and not here.has(there[0]) and not quote.denied(there.span()):
                    yield Contrast(word[0], index, there[0])
                    break


def _contrary(here: Telling, one: Said, quote: Telling, other: Said, own: Sequence[tuple[int, Telling]]) -> bool:
    """Whether a word of a quote says the opposite of one of a sentence, as far as can be told, of the same.

    In another language whether it is of the same cannot be told.
    """
    if quote.denied((other.start, other.end)) or (
        one.idea in _CONVERSE and _from_the_other_side(here, one, quote, other)
    ):
        return False
    if quote.language is not here.language:
        return one.idea not in BESIDE
    return not here.has(other.word) and _of_the_same(here, one, quote, other, own)


def _from_the_other_side(here: Telling, one: Said, quote: Telling, other: Said) -> bool:
    """Whether who does the one is to whom the other is done: "Ann buys it", and "Bob sold it to Ann"."""
    mine, theirs = here.clause(one.start), quote.clause(other.start)
    doers = [word[0] for word in here.within((mine[0], one.start))]
    before = [word[0] for word in quote.within((theirs[0], other.start))]
    behind = [word[0] for word in quote.within((other.end, theirs[1]))]

    def is_among(name: str, words: Sequence[str]) -> bool:
        return any(alike(name, word) for word in words)

    return any(is_among(name, behind) for name in doers) and not any(is_among(name, before) for name in doers)


def _of_the_same(here: Telling, one: Said, quote: Telling, other: Said, own: Sequence[tuple[int, Telling]]) -> bool:
    """Whether the clause of a word shares words with that of another, and no clause of any quote shares more."""
    if one.idea in BESIDE:
        mine = here.within((one.end, len(here.words)))[:2]
        there = quote.within((other.end, len(quote.words)))[:2]
        same = any(alike(word[0], found[0]) for word in mine for found in there)
        return same and not numbered_apart(here, (one.start, one.end), quote, (other.start, other.end))
    beside = [word for word in here.within(here.clause(one.start)) if not one.start <= word.start() < one.end]
    if len(beside) <= 1:
        beside = [word for word in here.own if not one.start <= word.start() < one.end]

    if _done_by_one(here, one, quote, other):
        return True

    def shared(telling: Telling, place: tuple[int, int]) -> int:
        return sum(any(place[0] <= there.start() < place[1] for there in telling.forms(word[0])) for word in beside)

    place = quote.clause(other.start)
    relative = quote.language.moods.pronouns.pattern.match(quote.words, place[0])
    if (relative or len(quote.within(place)) <= 2) and place in quote.clauses:
        place = quote.clauses[max(0, quote.clauses.index(place) - 1)][0], place[1]
    count = shared(quote, place)
    others = (telling for _, telling in own if not _only_names(telling))
    return count > 0 and all(shared(telling, clause) <= count for telling in others for clause in telling.clauses)


def _only_names(quote: Telling) -> bool:
    """Whether a quote is short and has no verb of the past, as one that tells no more than who somebody is."""
    return len(quote.own) <= FEW and not quote.language.moods.reported.pattern.search(quote.words)


def _done_by_one(here: Telling, one: Said, quote: Telling, other: Said) -> bool:
    """Whether two verbs, each in a form that shows it, stand just behind the same noun: "the council accepts"."""
    moods = here.language.moods
    nouns = []
    for telling, said in ((here, one), (quote, other)):
        before = telling.words[: said.start].split()[-1:]
        verb = telling.words[said.start : said.end]
        forms = moods.reported.pattern, moods.present.pattern
        if not before or not any(form.fullmatch(verb) for form in forms) or before[0] not in _own(telling):
            return False
        nouns.append(stem(before[0], here.language))
    return nouns[0] == nouns[1]


def _own(telling: Telling) -> frozenset[str]:
    return frozenset(one[0] for one in telling.own)


def numbered_apart(here: Telling, one: Place, quote: Telling, other: Place) -> bool:
    """Whether places in a row are those of two things: "they refused a first offer", "they took up a second".

    It is so of numbers, of which the one does not exclude the other, where their stretches share but one word.
    """
    both = ((here, one), (quote, other))
    if not all(any(it.place for it in amounts(telling.words[slice(*at)], telling.language)) for telling, at in both):
        return False
    mine, there = (_stretch(telling, at[0]) for telling, at in both)
    shared = [word for word in mine if any(alike(word, found) for found in there)]
    return len(shared) == 1 < min(len(mine), len(there))


def _stretch(telling: Telling, offset: int) -> list[str]:
    """Return the stems of the words between the marks about a place that tell something."""
    start, end = telling.clause(offset)
    marks = [one.end() for one in _MARKS.finditer(telling.words, start, offset)]
    behind = _MARKS.search(telling.words, offset, end)
    found = telling.within((marks[-1] if marks else start, behind.start() if behind else end))
    return [stem(word[0], telling.language) for word in found if not telling.language.tells_time(word[0])]


def denied(here: Telling, quotes: Quotes, named: Collection[str]) -> Iterator[Contrast]:
    """Yield what a sentence tells that its quotes have under a denial only; `named` are words of names."""
    own = quotes_in(here.language, quotes)
    for index, quote in own:
        for denial in quote.denials:
            clause = quote.clause(denial.found.start())
            against = {(one.idea, 1 - one.side) for one in quote.said if clause[0] <= one.start < clause[1]}
            if (against & here.sides) - quote.sides:
                continue
            same = [
                word
                for word in denial.governed
                if word[0].casefold() not in named
                and here.has(word[0])
                and not any(other.told(word[0]) for _, other in own)
            ]
            if same and (same[0] is denial.governed[0] or len(same) > 1) and not here.negative_in(beside=same):
                yield Contrast(here.forms(same[0][0])[0][0], index, denial.found[0])


def denied_abroad(here: Sequence[Telling], quotes: Quotes) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the first denial of each quote in another language, where title and summary deny nothing.

    Quotes that tell no more than when, where and with whom are left to others.
    """
    abroad = [
        (index, quote)
        for index, quote in enumerate(quotes)
        if quote and here and quote.language is not here[0].language
    ]
    if not abroad or any(one.negative for one in here):
        return
    for index, quote in abroad:
        there = quote.language.denials.pattern.finditer(quote.words)
        found = next((one for one in there if not _quoted(quote.words[: one.start()])), None)
        if found:  # what somebody denies in their own words is theirs
            yield index, found


def _quoted(before: str) -> bool:
    """Whether quotation marks stand open behind some words."""
    return before.count('"') % 2 == 1 or before.rfind("«") > before.rfind("»")


def denies(here: Telling, quotes: Quotes, named: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each denial of a sentence, and the word behind it, where quotes tell that, or deny nothing at all."""
    told = [quote for quote in quotes if quote and quote.language.weighs]
    if len(told) < len(quotes) or not here.denials:
        return
    alone = not any(quote.negative for quote in told)
    own = [quote for _, quote in quotes_in(here.language, quotes)]
    for denial in here.denials:
        word = denial.governed[0][0]
        if here.language.denying.pattern.match(here.words, denial.found.start()):
            continue
        clause = here.clause(denial.found.start())
        if here.language.opposites.compares.pattern.search(here.words, denial.found.end(), clause[1]):
            continue  # "there has been none worse since" tells of the worst
        if alone or (word.casefold() not in named and _told(word, own)):
            yield denial.found[0], word


def _told(word: str, quotes: Sequence[Telling]) -> bool:
    """Whether quotes have a word, and nothing that denies or says that something is lacking beside it."""
    there = [(quote, quote.clause(found.start())) for quote in quotes for found in quote.forms(word)]
    return bool(there) and not any(
        quote.negative_in(clause) or quote.language.opposites.lacking.pattern.search(quote.words)
        for quote, clause in there
    )
