"""By which words the quotes of an event tell of what kind it is: those that its kind lists in a source's language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.evidence.stems import WORD, alike, among, is_article, kind_stems, kind_words, parted, stem
from timeline.records.proofs import PROOFS, Proof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.evidence.quotes import RecordEvidence, Vocabularies
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
    there = kind_stems(kind, language)
    for word in WORD.findall(quote.folded) if there else ():
        if among(word, there, language):
            yield word
    yield from _parted(kind, quote)
    for words in kind_words(kind, language):
        if not WORD.fullmatch(words) and (found := _phrase(words, quote)):
            yield found


def _parted(kind: Kind, quote: Text) -> Iterator[str]:
    """Yield the verbs of a quote that are those of a kind and may be parted: "eingeführt" and "führte … ein"."""
    language = quote.language
    words = (word for word in kind_words(kind, language) if WORD.fullmatch(word))
    asked = [both for word in words if (both := parted(word, language))]
    for word in WORD.finditer(quote.folded) if asked else ():
        own, form = parted(word[0], language), stem(word[0], language)
        for begins, verb in asked:
            behind = _PART.findall(_STOP.split(quote.folded[word.end() :], maxsplit=1)[0])
            if (own and own[0] == begins and alike(own[1], verb)) or (alike(form, verb) and begins in behind[-1:]):
                yield word[0]


def _phrase(words: str, quote: Text) -> str | None:
    """Return where a quote has the words of a phrase, in any form and in order, with few others between them."""
    language = quote.language
    asked = [stem(word, language) for word in _PART.findall(words) if not is_article(word, language)]
    there = list(_PART.finditer(quote.folded)) if asked else []
    forms = [stem(word[0], language) for word in there]
    for first in range(len(forms)):
        last = first
        for number, one in enumerate(asked):
            near = range(last + 1, min(last + _BETWEEN + 2, len(forms))) if number else [first]
            at = next((at for at in near if alike(forms[at], one)), None)
            if at is None:
                break
            last = at
        else:
            found = quote.folded[there[first].start() : there[last].end()]
            if not _STOP.search(found):
                return found
    return None


_PART = re.compile(r"[^\W\d_]+")
_BETWEEN = 4
"""How many words may stand between two of a phrase."""
_STOP = re.compile(r"[.;:!?](?=\s)")
