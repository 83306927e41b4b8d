"""Whom, which place and which words a quote names."""

from __future__ import annotations

from functools import lru_cache

from timeline.evidence.quotes import Vocabularies
from timeline.records.fields import words_of
from timeline.records.model import Citation
from timeline.texts import passages
from timeline.texts.passages import Text
from timeline.texts.words import places


def stands(words: str, quote: Text) -> bool:
    """Whether words stand in a quote, whole at both ends as a quote must in its source."""
    return bool(places(_folded(words), quote, 1))


_folded = lru_cache(maxsize=4096)(passages.fold)


def actor_names(called: str, known: Vocabularies) -> tuple[str, ...]:
    """Return what a participant is called: the words that stand for one who is not listed; none of an unknown id."""
    if words := words_of(called):
        return (words,)
    one = known.actors.get(called)
    return (one.name, *one.names) if one else ()


def names_actor(called: str, citation: Citation, quote: Text, known: Vocabularies) -> bool:
    """Whether a quote names a participant, by a demonym too, or its citation says that a phrase of it means them."""
    one = known.actors.get(called)
    names = one.called if one else actor_names(called, known)
    return any(stands(name, quote) for name in names) or any(
        called in meant and stands(phrase, quote) for phrase, meant in (citation.means or {}).items()
    )


def names_place(place: str, quote: Text, known: Vocabularies) -> bool:
    """Whether a quote names a place, or one within it."""
    return any(stands(name, quote) for name in known.names_within.get(place, ()))
