"""The words that are an event's own, and which words of a text are forms of them, as far as letters tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.language.language import Language
    from timeline.records.vocabularies import Kind

Stems = Mapping[str, Collection[str]]
"""Stems by how they begin."""

WORD = re.compile(r"[^\W\d_]{3,}")
"""A word that may be an event's own."""


def kind_words(kind: Kind, language: Language) -> tuple[str, ...]:
    """Return the words of a kind in a language."""
    return kind.words_by_language.get(language.tag.partition("-")[0], ())


def kind_stems(kind: Kind, language: Language) -> Stems:
    """Return the stems of the words of a kind in a language, without those of its phrases."""
    return _stems_of_words(kind_words(kind, language), language)


def own_words(words: str, language: Language, named: Collection[str]) -> frozenset[str]:
    """Return the words of a title, say, that can be an event's own: not `named`, no dates, no small words."""
    return frozenset(
        word.casefold()
        for word in WORD.findall(words)
        if word.casefold() not in named and not _is_small(word, language)
    )


@lru_cache(maxsize=16_384)
def _is_small(word: str, language: Language) -> bool:
    """Whether a word tells nothing of its own, or a time; texts have few words, and have them often."""
    moods = language.moods
    return bool(moods.empty.pattern.fullmatch(word) or moods.aside.pattern.fullmatch(word)) or language.tells_time(word)


def is_article(word: str, language: Language) -> bool:
    """Whether a word of a phrase is of no account in it."""
    small = language.articles or language.moods.empty
    return any(one.pattern.fullmatch(word) for one in (small, language.moods.known))


@lru_cache(maxsize=16_384)
def stem(word: str, language: Language) -> str:
    """Return the form by which words are compared: in lower case, and that of the verb where it begins otherwise."""
    moods = language.moods
    word = word.casefold()
    verb = moods.irregular.get(word)
    if verb is None and (begins := moods.participles.match(word)):
        rest = word[begins.end() :]
        verb = moods.irregular.get(rest, moods.irregular.get(f"ge{rest}", rest))
    if verb is None and (before := next((one for one in moods.inseparable if word.startswith(one)), "")):
        rest = word.removeprefix(before)
        base = moods.irregular.get(rest, moods.irregular.get(f"ge{rest}"))
        verb = base and f"{before}{base}"
    return (verb or word).casefold()


@lru_cache(maxsize=16_384)
def parted(word: str, language: Language) -> tuple[str, str] | None:
    """Return what a verb may be parted from, and the stem of the rest: "ein", "führen". None of another word."""
    word = word.casefold()
    for begins in language.moods.separable:
        if word.startswith(begins) and len(word) >= len(begins) + _SAME:
            return begins, stem(word.removeprefix(begins), language)
    return None


def stems(words: Iterable[str], language: Language) -> Stems:
    """Return the stems of words, ready to be looked among."""
    found: dict[str, set[str]] = {}
    for word in words:
        form = stem(word, language)
        found.setdefault(form[:BEGINNING], set()).add(form)
    return found


stems_of = lru_cache(maxsize=1024)(stems)
"""The same of words that are asked for again and again, as those of kinds are."""


@lru_cache(maxsize=1024)
def _stems_of_words(words: tuple[str, ...], language: Language) -> Stems:
    """Return the stems of what is one word, and no phrase."""
    return stems((word for word in words if WORD.fullmatch(word)), language)


def among(word: str, there: Stems, language: Language) -> bool:
    """Whether a word is a form of one of these."""
    return is_among(stem(word, language), there)


def shared(words: Iterable[str], there: Stems, language: Language) -> set[str]:
    """Return which of these some words are forms of."""
    forms = [stem(word, language) for word in words]
    return {one for form in forms for one in there.get(form[:BEGINNING], ()) if alike(form, one)}


def words_begun(said: str, language: Language) -> set[str]:
    """Return how the stems of words begin."""
    return {stem(word, language)[:BEGINNING] for word in WORD.findall(said)}


def is_among(form: str, there: Stems) -> bool:
    """Whether a stem is that of a form of one of these."""
    near = there.get(form[:BEGINNING])
    return near is not None and any(alike(form, one) for one in near)


BEGINNING = 3
"""How many letters words that are alike have in common, at least."""


def alike(one: str, other: str) -> bool:
    """Whether two words differ by their endings at most."""
    if one == other:
        return True
    length, other_length = len(one), len(other)
    same = max(_SAME, length - _ENDING, other_length - _ENDING)
    return length >= same and other_length >= same and one[:same] == other[:same]


_SAME = 4
_ENDING = 3
