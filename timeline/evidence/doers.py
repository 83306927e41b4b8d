"""Who does what to whom, by the listed names just before a word, just behind it, and those that it is said to be of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from timeline.evidence.stems import parted, stem
from timeline.evidence.tellings import BEGINNING, FAR, Quotes, Telling, alike, quotes_in
from timeline.evidence.works import REACH, is_title, made_by
from timeline.language.language import Language

Names = Mapping[str, frozenset[str]]
"""For each word of a name, in lower case, the actors and places that it may be of."""

Side = Literal["before", "behind", "of", "object"]

MOST = 100
"""The most words of a telling that stand beside a name and are compared."""


class Deed(NamedTuple):
    """A word with names beside it, and on which side of it they stand.

    Of a passive with its doer, that is before it: "A is seen by B" tells that B sees. An object is whom the form of the
    words before the name shows to be done to: "den Bürgermeister Thieme".
    """

    word: str
    side: Side
    names: frozenset[str]
    between: str = ""
    """The words between, where the names stand behind it: "with"."""


class Turned(NamedTuple):
    """A name beside a word in a sentence, and that in the quote; `at` is the number of its citation."""

    said: str
    side: Side
    word: str
    at: int
    quoted: str


def turned(here: Telling, quotes: Quotes, names: Names) -> Iterator[Turned]:
    """Yield what a sentence says of another than all quotes of its language that say it of somebody.

    A doer whom nobody lists counts beside one who has another part in the quote: "Ann took a call initiated by Moscow"
    does not tell that Ann initiated it.
    """
    if not any(one in names for one in here.small):
        return
    own = quotes_in(here.language, quotes)
    said = deeds(here, names, frozenset(one for _, quote in own for one in _beginnings(quote)))
    same_words = frozenset(_root(one.word, here.language)[:BEGINNING] for one in said)
    told = [(index, deed) for index, quote in own for deed in deeds(quote, names, same_words)] if said else []
    for mine in said:
        same = [
            (index, deed)
            for index, deed in told
            if (deed.side, deed.between) == (mine.side, mine.between)
            and alike(_root(deed.word, here.language), _root(mine.word, here.language))
        ]
        if same and not any(_akin(mine.names, deed.names, names) for _, deed in same):
            index, deed = same[0]
            unlisted = not all(one in names for one in (*mine.names, *deed.names))
            if unlisted and not any(quote.has(one) for at, quote in own if at == index for one in mine.names):
                continue
            yield Turned(min(mine.names), mine.side, mine.word, index, min(deed.names))
        elif mine.side == "before" and not same:
            yield from _done_to(mine, told, here.language, names)


def _done_to(mine: Deed, told: Sequence[tuple[int, Deed]], language: Language, names: Names) -> Iterator[Turned]:
    """Yield a doer to whom quotes have it done, and nobody who does it."""
    of_word = [(index, deed) for index, deed in told if alike(_root(deed.word, language), _root(mine.word, language))]
    if any(deed.side == "before" and _akin(mine.names, deed.names, names) for _, deed in of_word):
        return
    for index, deed in of_word:
        short = deed.side == "behind" and language.opposites.objects.pattern.fullmatch(deed.between)
        if (deed.side == "object" or short) and _akin(mine.names, deed.names, names):
            yield Turned(min(mine.names), mine.side, mine.word, index, min(deed.names) if short else deed.between)
            return


def _root(word: str, language: Language) -> str:
    """Return the stem of a word, or that of the verb in it that what it begins with may be parted from."""
    apart = parted(word, language)
    return apart[1] if apart else stem(word, language)


def _beginnings(telling: Telling) -> frozenset[str]:
    """Return how the words that tell something begin, and the verbs in those that may be parted."""
    language = telling.language
    if not language.moods.separable:
        return telling.beginnings
    return telling.beginnings | {_root(word, language)[:BEGINNING] for word in telling.vocabulary}


def _akin(some: frozenset[str], others: frozenset[str], names: Names) -> bool:
    nobody: frozenset[str] = frozenset()
    return any(
        alike(one, other) or names.get(one, nobody) & names.get(other, nobody) for one in some for other in others
    )


def deeds(telling: Telling, names: Names, beginnings: Collection[str]) -> tuple[Deed, ...]:
    """Return each word that tells something and has names beside it, of those that begin in one of these ways."""
    return tuple(_deeds(telling, names, beginnings))[:MOST] if not _beginnings(telling).isdisjoint(beginnings) else ()


def _deeds(telling: Telling, names: Names, beginnings: Collection[str]) -> Iterator[Deed]:
    brackets = [one.span() for one in _BRACKETS.finditer(telling.words)]
    longer = [one for one in telling.longer if not any(low < one[0].start() < high for low, high in brackets)]
    named = [at for at, (one, word, _) in enumerate(longer) if word in names and one[0][0].isupper()]
    if not named:
        return
    language, tokens = telling.language, [one for one, *_ in longer]
    common, agents = language.opposites.common, language.moods.agents.pattern
    for at, (token, word, begins) in enumerate(longer):
        if len(token[0]) <= FAR or word in common or word in names:
            continue
        if begins not in beginnings and _root(word, language)[:BEGINNING] not in beginnings:
            continue
        by = [at + far for far, one in enumerate(tokens[at + 1 : at + 3], 1) if agents.fullmatch(one[0])]
        by = by or made_by(telling, tokens, at)
        led = any(at - REACH <= one < at for one in named)
        behind = _behind(telling, tokens, by[0] if by else at, names) if named[-1] > at else []
        doers = frozenset(map(_small, behind)) or (_unlisted(telling, tokens, by[0]) if by else frozenset())
        before = _before(telling, tokens, at, names) if led and not by else []
        of = _possessors(telling, tokens, at, names) if led else []
        if before or (by and doers):
            yield Deed(token[0], "before", frozenset(before) or doers)
        if behind and not by:
            between = telling.words[token.end() : behind[0].start()].casefold().strip()
            yield Deed(token[0], "behind", frozenset(map(_small, behind)), between)
        if of:
            yield Deed(token[0], "of", frozenset(of))
        for there, phrase in _objects(telling, tokens, at, names):
            yield Deed(token[0], "object", frozenset((there,)), phrase)


def _behind(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> list[re.Match[str]]:
    """Return the words of the names behind a word, where only common ones stand between."""
    found: list[re.Match[str]] = []
    words, end = telling.words, tokens[at].end()
    for one in tokens[at + 1 : at + REACH]:
        word = one[0].casefold()
        if not _STOPS.isdisjoint(words[end : one.start()]):
            break
        if not found and is_title(one, telling):
            end = one.end() + 1
            continue
        if word in names and one[0][0].isupper():
            found.append(one)
        elif word not in telling.language.opposites.common or (
            found and not telling.language.opposites.joins.pattern.fullmatch(word)
        ):
            return found if word in telling.language.opposites.common else []
        end = one.end()
    return [] if words.startswith(("'s", "-"), end) else found


def _unlisted(telling: Telling, tokens: Sequence[re.Match[str]], at: int) -> frozenset[str]:
    """Return the word with a capital behind a word, as it stands there, that names somebody whom no list has."""
    language, words = telling.language, telling.words
    there = next((one for one in tokens[at + 1 : at + 3] if one[0].casefold() not in language.opposites.common), None)
    if there is None or not there[0][0].isupper() or language.offices.pattern.fullmatch(there[0]):
        return frozenset()
    if words.startswith(".", there.end()) and len(there[0]) <= _SHORT:  # "by Mr. Lomax"
        return frozenset()
    behind = next((one for one in tokens if one.start() >= there.end()), None)
    if behind and not words[there.end() : behind.start()].strip():
        goes_on = behind[0].casefold() not in language.opposites.common  # "by Russian troops"
    else:
        goes_on = words.startswith(("'", "-"), there.end())
    return frozenset() if goes_on else frozenset((there[0],))


def _before(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> list[str]:
    """Return the words of the names of those who do what a verb says, as they stand before it."""
    found = _agents(telling, tokens, at, names) or _just_before(telling, tokens, at, names)
    if not telling.language.opposites.verb_before or not found:
        return found
    number = next(one for one in range(at - 1, -1, -1) if _small(tokens[one]) == found[-1])
    around = (*tokens[max(0, number - 1) : at], *tokens[at + 1 : at + 2])
    if not _agents(telling, tokens, at, names) and any(
        telling.language.opposites.passives.pattern.fullmatch(one[0]) for one in around
    ):
        return []  # "Rüther wird abgewählt": it is done to him
    heads = _ends_clause(telling, tokens, at, number, names)
    if heads is not None and not _agents(telling, tokens, at, names):
        return heads
    marks = telling.language.opposites.objects.pattern
    beside = tokens[max(0, number - _OFFICE + 1) : number]
    return (
        []
        if beside and any(marks.fullmatch(one[0]) for one in beside) and not _agents(telling, tokens, at, names)
        else found
    )


def _just_before(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> list[str]:
    """Return the words of the names before a verb, where they are what its clause begins with."""
    language, words = telling.language, telling.words
    found: list[str] = []
    end = tokens[at].start()
    if apposition := _APPOSITION.search(words, max(0, end - _FAR), end):
        there = [word.casefold() for word in apposition[1].split()]
        return there if all(word in names for word in there) else []
    for one in reversed(tokens[max(0, at - REACH) : at]):
        if not _STOPS.isdisjoint(_BRACKETS.sub("", words[one.end() : end])):
            break
        word, end = one[0].casefold(), one.start()
        if word in names and one[0][0].isupper():
            found.append(word)
        elif not found and language.moods.beside.pattern.fullmatch(word):
            continue
        elif word not in language.opposites.common:
            return found if found and (_is_verb(tokens, at, telling, names) or _is_before_name(word, language)) else []
        elif found and language.opposites.verb_before and language.moods.agents.pattern.fullmatch(word):
            clause = words[slice(*telling.clause(end))]
            return found if language.opposites.passives.pattern.search(clause) else []
        elif language.moods.aside.pattern.fullmatch(word) or (
            not found and language.opposites.passives.pattern.fullmatch(word)
        ):
            return []
        elif found and not language.opposites.joins.pattern.fullmatch(word):
            before = words[:end].split()[-1:]
            return [] if before and language.moods.aside.pattern.fullmatch(before[0]) else found
    return found


def _agents(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> list[str]:
    """Return the word of a name by whom somebody has it done: "ließ sie durch den Glockengießer Ulrich umgießen"."""
    language, words = telling.language, telling.words
    if not language.opposites.verb_before or not tokens:
        return []
    clause = words[slice(*telling.clause(tokens[at].start()))]
    if not any(one.pattern.search(clause) for one in (language.opposites.auxiliaries, language.opposites.passives)):
        return []
    for number in range(at - 1, max(-1, at - REACH), -1):
        if not _STOPS.isdisjoint(words[tokens[number].end() : tokens[at].start()]):
            return []
        if language.moods.agents.pattern.fullmatch(tokens[number][0]):
            behind = tokens[number + 1 : min(at, number + _OFFICE + 1)]
            return [_small(one) for one in behind if _small(one) in names and one[0][0].isupper()]
    return []


def _objects(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> Iterator[tuple[str, str]]:
    """Yield the words of names beside a verb that are marked as its objects, each with the words from its mark."""
    opposites, aside, words = telling.language.opposites, telling.language.moods.aside.pattern, telling.words
    first = max(0, at - REACH) if opposites.verb_before else at + 1
    for number in range(first, min(len(tokens), at + REACH)):
        mark = tokens[number]
        if number == at or not opposites.objects.pattern.fullmatch(mark[0]):
            continue
        low, high = min(mark.start(), tokens[at].end()), max(mark.start(), tokens[at].start())
        before = tokens[number - 1][0] if number else ""
        if not _STOPS.isdisjoint(words[low:high]) or aside.fullmatch(before):
            continue
        for one in tokens[number + 1 : number + _OFFICE]:
            if one[0].casefold() in opposites.common or not _STOPS.isdisjoint(words[mark.end() : one.start()]):
                break
            if one[0].casefold() in names and one[0][0].isupper():
                yield one[0].casefold(), words[mark.start() : one.end()]
                break


def _possessors(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> list[str]:
    """Return the word of a name that possesses what a word names: "Russia's full-scale invasion"."""
    for one in reversed(tokens[max(0, at - 3) : at]):
        word = one[0].casefold()
        if word in names and one[0][0].isupper() and telling.words.startswith("'s ", one.end()):
            apart = telling.words[one.end() + 2 : tokens[at].start()]
            return [word] if _STOPS.isdisjoint(apart.replace("-", "")) else []
        if word in telling.language.opposites.common or word in names:
            break
    return []


def _is_verb(tokens: Sequence[re.Match[str]], at: int, telling: Telling, names: Names) -> bool:
    """Whether what follows a word shows it for a verb: a name, a common word or the end, and no other noun."""
    behind = tokens[at + 1][0].casefold() if at + 1 < len(tokens) else ""
    return not behind or behind in names or behind in telling.language.opposites.common


def _is_before_name(word: str, language: Language) -> bool:
    """Whether a word may stand before the name of a doer: an office, or a word of saying."""
    claims = language.cues.get("claimed")
    return bool(language.offices.pattern.fullmatch(word) or (claims and claims.pattern.fullmatch(word)))


def _ends_clause(
    telling: Telling, tokens: Sequence[re.Match[str]], at: int, first: int, names: Names
) -> list[str] | None:
    """Return the words of the names that head the clause of a verb at its end, where an auxiliary parts them from it.

    None where no auxiliary stands before the words beside the verb, of which `first` is the first: "hat Rüther
    abgewählt", of which he is no doer where somebody heads the clause.
    """
    language, words = telling.language, telling.words
    start = telling.clause(tokens[first].start())[0]
    inside = [number for number in range(first) if tokens[number].start() >= start]
    aux = next((number for number in reversed(inside) if _is_auxiliary(tokens[number][0], language)), None)
    if (
        aux is None
        or aux == inside[0]
        or not _STOPS.isdisjoint(_BRACKETS.sub("", words[tokens[aux].end() : tokens[at].start()]))
    ):
        return None
    head = tokens[inside[0]][0]
    marked = language.opposites.objects.pattern.fullmatch(head) or language.moods.aside.pattern.fullmatch(head)
    subject = language.moods.known.pattern.fullmatch(head) or head.casefold() in names
    if marked or not subject:
        return None
    return [small for number in inside if number < aux and (small := _small(tokens[number])) in names]


def _is_auxiliary(word: str, language: Language) -> bool:
    return bool(language.opposites.auxiliaries.pattern.fullmatch(word))


def _small(found: re.Match[str]) -> str:
    return found[0].casefold()


_SHORT = 5
"""How many letters a title has at most that is cut short."""
_OFFICE = 5
"""Within how many words behind its mark the name of an object stands: "den früheren Bürgermeister Jochen Rüther"."""
_BRACKETS = re.compile(r" ?\([^()]*\)")
_APPOSITION = re.compile(r", ((?:[^\W\d_]+ ){0,3}[^\W\d_]+)(?: \([^()]*\))?, $")
"""A name between commas right before its verb: "The chief executive, Ann Lee, told"."""
_FAR = 100
_STOPS = frozenset(".,;:!?()\"'-")
