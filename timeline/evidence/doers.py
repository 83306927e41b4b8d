"""Who does what to whom, by the listed names just before a word, just behind it, and those that it is said to be of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from timeline.evidence.stems import stem
from timeline.evidence.tellings import BEGINNING, FAR, Telling, alike
from timeline.language.language import Language

Names = Mapping[str, frozenset[str]]
"""For each word of a name, in lower case, the actors and places that it may be of."""

Side = Literal["before", "behind", "of"]

REACH = 8
"""The most words between a word and a name."""
MOST = 100
"""The most words of a telling that stand beside a name and are compared."""


class Deed(NamedTuple):
    """A word with names beside it, and on which side of it they stand.

    Of a passive with its doer, that is before it: "A is seen by B" tells that B sees.
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


def turned(here: Telling, quotes: Sequence[Telling | None], names: Names) -> Iterator[Turned]:
    """Yield what a sentence says of another than all quotes of its language that say it of somebody.

    A doer whom nobody lists counts beside one who has another part in the quote: "Ann took a call initiated by Moscow"
    does not tell that Ann initiated it.
    """
    if not any(one in names for one in here.small):
        return
    own = [(index, quote) for index, quote in enumerate(quotes) if quote and quote.language is here.language]
    said = deeds(here, names, frozenset(one for _, quote in own for one in quote.beginnings))
    same_words = frozenset(stem(one.word, here.language)[:BEGINNING] for one in said)
    told = [(index, deed) for index, quote in own for deed in deeds(quote, names, same_words)] if said else []
    for mine in said:
        same = [
            (index, deed)
            for index, deed in told
            if (deed.side, deed.between) == (mine.side, mine.between)
            and alike(stem(deed.word, here.language), stem(mine.word, here.language))
        ]
        if same and not any(_akin(mine.names, deed.names, names) for _, deed in same):
            index, deed = same[0]
            unlisted = not all(one in names for one in (*mine.names, *deed.names))
            if unlisted and not any(quote.has(one) for at, quote in own if at == index for one in mine.names):
                continue
            yield Turned(min(mine.names), mine.side, mine.word, index, min(deed.names))


def _akin(some: frozenset[str], others: frozenset[str], names: Names) -> bool:
    nobody: frozenset[str] = frozenset()
    return any(
        alike(one, other) or names.get(one, nobody) & names.get(other, nobody) for one in some for other in others
    )


def deeds(telling: Telling, names: Names, beginnings: Collection[str]) -> tuple[Deed, ...]:
    """Return each word that tells something and has names beside it, of those that begin in one of these ways."""
    return tuple(_deeds(telling, names, beginnings))[:MOST] if not telling.beginnings.isdisjoint(beginnings) else ()


def _deeds(telling: Telling, names: Names, beginnings: Collection[str]) -> Iterator[Deed]:
    named = [at for at, (one, word, _) in enumerate(telling.longer) if word in names and one[0][0].isupper()]
    if not named:
        return
    language, tokens = telling.language, [one for one, *_ in telling.longer]
    common, agents = language.opposites.common, language.moods.agents.pattern
    for at, (token, word, begins) in enumerate(telling.longer):
        if begins not in beginnings or len(token[0]) <= FAR or word in common or word in names:
            continue
        by = [at + far for far, one in enumerate(tokens[at + 1 : at + 3], 1) if agents.fullmatch(one[0])]
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


def _behind(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> list[re.Match[str]]:
    """Return the words of the names behind a word, where only common ones stand between."""
    found: list[re.Match[str]] = []
    words, end = telling.words, tokens[at].end()
    for one in tokens[at + 1 : at + REACH]:
        word = one[0].casefold()
        if not _STOPS.isdisjoint(words[end : one.start()]):
            break
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
    behind = next((one for one in tokens if one.start() >= there.end()), None)
    if behind and not words[there.end() : behind.start()].strip():
        goes_on = behind[0].casefold() not in language.opposites.common  # "by Russian troops"
    else:
        goes_on = words.startswith(("'", "-"), there.end())
    return frozenset() if goes_on else frozenset((there[0],))


def _before(telling: Telling, tokens: Sequence[re.Match[str]], at: int, names: Names) -> list[str]:
    """Return the words of the names before a verb, where they are what its clause begins with."""
    language, words = telling.language, telling.words
    found: list[str] = []
    end = tokens[at].start()
    for one in reversed(tokens[max(0, at - REACH) : at]):
        if not _STOPS.isdisjoint(words[one.end() : end]):
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


def _small(found: re.Match[str]) -> str:
    return found[0].casefold()


_STOPS = frozenset(".,;:!?()\"'-")
