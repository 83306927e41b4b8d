"""By which words the quotes of an event tell of what kind it is: those that its kind lists in a source's language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from timeline.evidence.stems import BEGINNING, WORD, alike, among, is_article, kind_stems, kind_words, parted, stem
from timeline.language.phrases import find
from timeline.records.proofs import PROOFS, Proof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.evidence.quotes import RecordEvidence, Vocabularies
    from timeline.language.language import Language
    from timeline.records.vocabularies import Kind
    from timeline.texts.passages import Text


def kind_told(record: RecordEvidence, known: Vocabularies) -> Proof:
    """Return how the quotes of an event bear out its kind.

    A citation that supports `kind` is asked alone; where none does, every quote of the event is.
    """
    kind = known.kinds.get(record.event.kind)
    if kind is None:
        return "unweighed"
    quotes = list(zip(record.event.citations, record.quotes, strict=True))
    cited = [quote for citation, quote in quotes if "kind" in citation.supports]
    found = (kind_by(kind, quote) for quote in cited or record.quotes if quote)
    return min(found, key=PROOFS.index, default="unweighed")


def kind_by(kind: Kind, quote: Text) -> Proof:
    """Return how a quote bears out a kind: that somebody spoke tells of no kind of speech that has words of its own."""
    if _listed(kind, quote):
        return "words"
    if word_of(kind, quote) is None:
        return "unweighed"
    return "named" if kind_words(kind, quote.language) else "words"


def another_kind(record: RecordEvidence, known: Vocabularies) -> tuple[int, Kind, str] | None:
    """Return the one other kind of which quotes that have no word of an event's own have one, with it and the citation.

    Quotes that the vocabulary has no words for are not asked, and none where several kinds are told.
    """
    kind = known.kinds.get(record.event.kind)
    cited = list(enumerate(zip(record.event.citations, record.quotes, strict=True)))
    asked = [one for one in cited if "kind" in one[1][0].supports] or [one for one in cited if one[1][0].supports]
    quotes = [(index, quote) for index, (_, quote) in asked if quote is not None]
    if kind is None or len(quotes) < len(asked) or not all(kind_words(kind, quote.language) for _, quote in quotes):
        return None
    if any(word_of(kind, quote) for _, quote in quotes):
        return None
    others = (known.kinds[id] for id in known.kinds_begun([quote for _, quote in quotes]) if id != kind.id)
    told = ((index, other, word) for other in others for index, quote in quotes if (word := _listed(other, quote)))
    first = next(told, None)
    return first if first and all(other is first[1] for _, other, _ in told) else None


def _listed(kind: Kind, quote: Text) -> str | None:
    says = quote.language.moods.says.pattern  # "reports" is said of anything
    return next((word for word in _found(kind, quote) if not says.fullmatch(word)), None)


def word_of(kind: Kind, quote: Text) -> str | None:
    """Return the first word or phrase of a quote that tells of a kind; of speech, the verbs of speech tell."""
    if kind.speech:
        says = quote.language.moods.says.pattern
        there = kind_stems(kind, quote.language)
        for word in WORD.findall(quote.folded):
            if says.fullmatch(word) or among(word, there, quote.language):
                return str(word)
    return next(_found(kind, quote), None)


def deed_of(kind: Kind, quote: Text) -> str | None:
    """Return a verb of speech that is a word of a kind of deeds, and stands before no speech: "declared a state of".

    None where another word tells of it.
    """
    if kind.speech or _listed(kind, quote):
        return None
    there = kind_stems(kind, quote.language)
    for word in WORD.finditer(quote.folded) if there else ():
        behind = quote.folded[word.end() :].lstrip()
        speech = behind[:1] in _SPEECH or quote.language.moods.complements.pattern.match(behind)
        if among(word[0], there, quote.language) and not speech:
            return word[0]
    return None


_SPEECH = ("", *",:;.!?\"'")
"""What a verb of speech that tells a deed does not stand before."""


def _found(kind: Kind, quote: Text) -> Iterator[str]:
    """Yield the words of a quote that are those of a kind, then those that are its phrases."""
    language = quote.language
    words = kind_words(kind, language)
    there = kind_stems(kind, language)
    for word in WORD.finditer(quote.folded) if there else ():
        if among(word[0], there, language) and not _is_of_a_time(word, quote):
            yield word[0]
    if verbs := _parted_of(words, language):
        yield from _parted(verbs, quote)
    if phrases := _phrases_of(words, language):
        yield from _phrases(phrases, quote)


def _is_of_a_time(word: re.Match[str], quote: Text) -> bool:
    """Whether a word only says which part of a time is meant: "by the end of April"."""
    small = word[0].casefold()
    if not any(small in words.split() for words in quote.language.dates.parts):
        return False
    near = quote.folded[max(0, word.start() - _NEAR) : word.end() + _NEAR]
    at = word.start() - max(0, word.start() - _NEAR)
    return any(one.start <= at < one.end for one in find(near, quote.language))


def _parted(verbs: _Parted, quote: Text) -> Iterator[str]:
    """Yield the verbs of a quote that are those of a kind and may be parted: "eingeführt" and "führte … ein"."""
    language = quote.language
    for clause in _STOP.split(quote.folded):
        last = _PART.findall(clause)[-1:]
        for word in WORD.findall(clause):
            own, form = parted(word, language), stem(word, language)
            whole = own is not None and any(
                own[0] == begins and alike(own[1], verb) for begins, verb in verbs.get(own[1][:BEGINNING], ())
            )
            if whole or any(begins in last and alike(form, verb) for begins, verb in verbs.get(form[:BEGINNING], ())):
                yield word


def _phrases(phrases: _Phrases, quote: Text) -> Iterator[str]:
    """Yield where a quote has the words of phrases, in any form and in order, with few others between them."""
    there = list(_PART.finditer(quote.folded))
    forms = [stem(word[0], quote.language) for word in there]
    begun = dict.fromkeys(form[:BEGINNING] for form in forms)
    for _, asked in sorted(one for begins in begun for one in phrases.get(begins, ())):
        for first, form in enumerate(forms):
            last = _last(asked, forms, first) if alike(form, asked[0]) else None
            if last is not None:
                found = quote.folded[there[first].start() : there[last].end()]
                if not _STOP.search(found):
                    yield found
                    break


def _last(asked: tuple[str, ...], forms: list[str], first: int) -> int | None:
    """Return where a phrase that begins at a word ends, if it is there."""
    last = first
    for one in asked[1:]:
        near = range(last + 1, min(last + _BETWEEN + 2, len(forms)))
        at = next((at for at in near if alike(forms[at], one)), None)
        if at is None:
            return None
        last = at
    return last


_Parted = Mapping[str, Sequence[tuple[str, str]]]
"""What verbs may be parted from, and the stems of the rest, by how these begin."""
_Phrases = Mapping[str, Sequence[tuple[int, tuple[str, ...]]]]
"""Phrases as their places in the vocabulary and the stems of their words, by how the first begins."""


@lru_cache(maxsize=1024)
def _parted_of(words: tuple[str, ...], language: Language) -> _Parted:
    found: dict[str, list[tuple[str, str]]] = {}
    for word in words:
        if WORD.fullmatch(word) and (both := parted(word, language)):
            found.setdefault(both[1][:BEGINNING], []).append(both)
    return found


@lru_cache(maxsize=1024)
def _phrases_of(words: tuple[str, ...], language: Language) -> _Phrases:
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for place, phrase in enumerate(words):
        if WORD.fullmatch(phrase):
            continue
        asked = tuple(stem(word, language) for word in _PART.findall(phrase) if not is_article(word, language))
        if asked:
            found.setdefault(asked[0][:BEGINNING], []).append((place, asked))
    return found


_NEAR = 40
"""How many characters on either side of a word its date phrase is looked for."""
_PART = re.compile(r"[^\W\d_]+")
_BETWEEN = 4
"""How many words may stand between two of a phrase."""
_STOP = re.compile(r"[.;:!?](?=\s)")
