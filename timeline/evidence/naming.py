"""Whom, which place and which words a quote names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.evidence import tellings
from timeline.evidence.quotes import WORD, RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language.language import Language
from timeline.records.fields import words_of
from timeline.records.model import Citation, Event
from timeline.records.vocabularies import Actor
from timeline.texts import passages
from timeline.texts.passages import Passage, Text
from timeline.texts.words import whole


def words_of_names(event: Event, language: Language, known: Vocabularies) -> frozenset[str]:
    """Return the words, in lower case, of the names of whom and what an event has, and of those that its title has.

    A word of some other name is no name: "the workers vote" names no Harold Workers, whoever is listed.
    """
    names = [name for called in event.who for name in known.called(called)]
    names += [name for id in event.place for name in known.names_within.get(id, ())]
    names += known.names.standing(Text.of(f"{event.title}. {event.summary}", language=language))
    return frozenset(word.casefold() for name in names for word in _WORD.findall(name))


def proper_words(record: RecordEvidence, known: Vocabularies) -> Mapping[str, frozenset[str]]:
    """Return the words of the names of all whom a record or a quote of it names, each with those that it may be of.

    Nobody else who is listed makes a name of a word, but for the last name of a person.
    """
    here = {*record.event.who, *record.event.place}
    told = [one.text for sentences in record.told.values() for one in sentences]
    for text in (*told, *filter(None, record.quotes)):
        here.update(known.everybody.standing(text), known.toponyms.standing(text))
    found: dict[str, set[str]] = {}
    for id in here:
        for word in known.proper_words(id):
            found.setdefault(word, set()).add(id)
    words = {word for text in (*told, *filter(None, record.quotes)) for word in _WORD.findall(text.folded)}
    for word in words & known.family_names.keys():
        found.setdefault(word.casefold(), set()).update(known.family_names[word])
    return {word: frozenset(ids) for word, ids in found.items()}


def called_words(record: RecordEvidence, known: Vocabularies) -> Mapping[str, frozenset[str]]:
    """Return the words by which a record and its quotes may call somebody, each with those that it may be of.

    Beside those of names they are what a body is called for short, offices, and what a citation says whom it means; a
    body may be its officer too.
    """
    found = {word: set(ids) for word, ids in proper_words(record, known).items()}
    told = [one.text for sentences in record.told.values() for one in sentences]
    for text in (*told, *filter(None, record.quotes)):
        for id in (*record.event.who, *known.everybody.standing(text)):
            one = known.actors.get(id)
            for word in tellings.heads(one.called if one and one.kind != "person" else ()):
                found.setdefault(word, set()).add(id)
        for word in {word.casefold() for word in _WORD.findall(text.folded)} & known.office_words.keys():
            found.setdefault(word, set()).update(known.office_words[word])
    for citation in record.event.citations:
        for phrase, ids in (citation.means or {}).items():
            for word in tellings.heads((phrase,)):
                found.setdefault(word, set()).update(ids)
    of = {id: one.of for ids in found.values() for id in ids if (one := known.actors.get(id)) and one.of}
    return {word: frozenset((*ids, *(of[id] for id in ids if id in of))) for word, ids in found.items()}


def called_actors(record: RecordEvidence, known: Vocabularies) -> Mapping[str, frozenset[str]]:
    """Return the words among these that may call an actor."""
    both = ((word, ids & known.actors.keys()) for word, ids in called_words(record, known).items())
    return {word: ids for word, ids in both if ids}


_WORD = re.compile(r"\w+")


def stands(words: str, quote: Text) -> bool:
    """Whether words stand in a quote, whole at both ends as a quote must in its source."""
    known = quote.asked.get(words)
    if known is None:
        folded = passages.fold(words)
        known = (folded in quote.folded or bool(quote.joints)) and any(whole(folded, quote))
        quote.asked[words] = known
    return known


def as_it_stands(words: str, quote: Text) -> str:
    """Return words as a quote has them: with a capital where they begin a sentence of it."""
    large = words[:1].upper() + words[1:]
    if large == words or stands(words, quote) or not stands(large, quote):
        return words
    folded = passages.fold(large)
    begins = (_BEGINS.search(quote.folded[: place[0]]) for place in whole(folded, quote))
    return large if any(begins) else words


_BEGINS = re.compile(r"(?:\A|[.!?:]|\n)[\s\"'(«»]*\Z")
"""What stands before the first word of a sentence."""


def actor_names(called: str, known: Vocabularies) -> tuple[str, ...]:
    """Return what a participant is called: the words that stand for one who is not listed; none of an unknown id."""
    if words := words_of(called):
        return (words,)
    one = known.actors.get(called)
    return (one.name, *one.names) if one else ()


def names_actor(called: str, citation: Citation, quote: Text, known: Vocabularies) -> bool:
    """Whether a quote names a participant, by a demonym too, or its citation says that a phrase of it means them."""
    return any(known.callings(called).standing(quote)) or any(
        called in meant and stands(phrase, quote) for phrase, meant in (citation.means or {}).items()
    )


def by_word_of_name(known: Vocabularies) -> Mapping[str, frozenset[str]]:
    """Return for each word of the names of actors and places, folded, whose it is; those of places in brackets."""
    found: dict[str, set[str]] = {}
    named = [(one.id, name) for one in known.actors.values() for name in one.called]
    named += [(f"({one.id})", name) for one in known.places.values() for name in (one.name, *one.names)]
    for id, name in named:
        for word in WORD.findall(passages.fold(name)):
            found.setdefault(word, set()).add(id)
    return {word: frozenset(ids) for word, ids in found.items()}


def part_of_name(one: Actor, quote: Text) -> str:
    """Return the words of a quote that are a part of an actor's name, or nothing.

    Of a body it is the beginning of its name: "Brightwell" of "Brightwell Power Services"; of a person any.
    """
    words = WORD.findall(passages.fold(one.name))[:_LONGEST_NAME]
    firsts = range(len(words)) if one.kind == "person" else range(1)
    parts = (words[first : first + size] for size in range(len(words) - 1, 0, -1) for first in firsts)
    own = (" ".join(part) for part in parts if any(_tells(word, quote) for word in part))
    return next((part for part in own if part[0].isupper() and stands(part, quote)), "")


def _tells(word: str, quote: Text) -> bool:
    return len(word) > 2 and not quote.language.common.pattern.fullmatch(word)


_LONGEST_NAME = 8
"""How many words of a name are looked for."""


def tells_place(place: str, quote: Text, known: Vocabularies) -> bool:
    """Whether a quote names a place by a name of its own, or beside what holds it and no other of that name."""
    there = [passages.fold(name) for name in known.spelt_within(place).standing(quote)]
    others = {id for name in there for id in known.namesakes.get(name, ()) if place not in known.within(id)}
    if not others:
        return bool(there)
    holders = {*known.within(place)[1:]}.difference(*(known.within(id) for id in others))
    beside = (name for id in sorted(holders) for name in (known.places[id].name, *known.places[id].names))
    return any(name not in known.namesakes for name in there) or any(stands(name, quote) for name in beside)


def is_near(phrase: str, actor: str, passage: Passage, source: SourceEvidence, known: Vocabularies) -> bool:
    """Whether a phrase of a passage means an actor by an office, or who is named in its paragraph or the one before.

    "I" and "we" may be the author of the source.
    """
    text, one = source.text, known.actors.get(actor)
    if one is None or text.language.offices.pattern.search(phrase):
        return True
    start, end = text.paragraph(passage.places[0])[0], passage.places[-1][1]
    start = text.paragraph((max(0, start - 1), max(0, start - 1)))[0]
    around = Text.of(text.reading[max(start, end - _FAR) : end], language=text.language)
    return one.name == source.source.author or any(stands(name, around) for name in actor_names(actor, known))


def publishes(phrase: str, actor: str, source: SourceEvidence, known: Vocabularies) -> bool:
    """Whether a phrase may stand for who publishes a source ("we"), and an actor is named as that or in its head."""
    if not source.text.language.publishing.pattern.fullmatch(phrase):
        return False
    one = source.source
    heads = " ".join(filter(None, (source.masthead, one.author, one.publisher, one.label, one.title)))
    head = Text.of(heads, language=source.text.language)
    return any(stands(name, head) for name in actor_names(actor, known))


_FAR = 4000
"""How many characters before the end of a passage are read at most: two long paragraphs."""


def names_place(place: str, quote: Text, known: Vocabularies) -> bool:
    """Whether a quote names a place, or one within it."""
    return any(known.spelt_within(place).standing(quote))
