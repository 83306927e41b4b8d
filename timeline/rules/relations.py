"""Rules on relations: words of one of two events tell what one does to the other, and both share something."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.related import relation_words, tells_of
from timeline.evidence.stems import WORD, among, kind_stems
from timeline.language.language import Language
from timeline.language.words import Words
from timeline.records.model import Event
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.rules.waivers import answered_somewhere, ask
from timeline.texts.passages import Text

_UNDOING = ("cancels", "postpones")


@neighbours_rule(Severity.WARNING)
def relation_without_word(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What cancels, postpones or announces another event is told so by a quote of one of the two.

    That something is put off is told by 'postponed', 'delayed' and the like, what lies ahead by 'will' or 'is to'.
    Quote the words that tell it; take the relation out; or answer with a `note` that quotes the first words
    of the other's first quote, as the message has them.
    """
    event = record.event
    for verb, id in event.verbs:
        other = evidence.records.get(id)
        if other is None or (verb not in _UNDOING and verb != "announces"):
            continue
        both = [quote for one in (record, other) for quote in one.quotes if quote]
        if not all(quote.language.cues for quote in both) or not both:
            continue
        if verb in _UNDOING:
            told = any(_undone(verb, quote) for quote in both)
        else:
            told = any(_lies_ahead(quote, event, evidence.known) for quote in record.quotes if quote)
        word = _first_words(other)
        if not told and not answered_somewhere(event, word):
            asked = f"no quote has a word by which it {verb} {quoted(id)}: does it? If so, quote it, or {ask(word)}"
            yield event.at("related", verb), asked


def _first_words(record: RecordEvidence) -> str:
    """Return the words by which a note shows that the other event was read."""
    words = next((quote.folded for quote in record.quotes if quote), record.event.title)
    return " ".join(words.split()[:_SHOWN]).strip(" .,;:!?\"'")


_SHOWN = 4


def _undone(verb: str, quote: Text) -> bool:
    return _any(relation_words(verb, quote.language), quote)


def _lies_ahead(quote: Text, event: Event, known: Vocabularies) -> bool:
    """Whether a quote tells of something ahead, or has a word of the kind of what announces it."""
    language = quote.language
    moods = language.moods
    ahead = (language.plans, moods.planned, moods.promised, moods.ahead, moods.possible)
    return _any(ahead, quote) or _of_kind(quote, event, known, language)


def _of_kind(quote: Text, event: Event, known: Vocabularies, language: Language) -> bool:
    kind = known.kinds.get(event.kind)
    return kind is not None and any(
        among(word, kind_stems(kind, language), language) for word in WORD.findall(quote.folded)
    )


def _any(words: tuple[Words, ...], quote: Text) -> bool:
    return any(one.pattern.search(quote.folded) for one in words)


@neighbours_rule(Severity.WARNING)
def relation_of_strangers(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Related events have something in common: somebody, a place, a source, or a word that tells of the other.

    What shares none of these was joined by the curator's own knowledge. Quote words that tell of both; take the
    relation out; or answer with a `note` that quotes the first words of the other's first quote.
    """
    event, known = record.event, evidence.known
    for verb, id in event.verbs:
        other = evidence.records.get(id)
        if other is None or not other.proven:  # what is not found may tell of this one
            continue
        if _share(event, other.event, known) or _names(record, other.event, known):
            continue
        word = _first_words(other)
        if _names(other, event, known) or answered_somewhere(event, word):
            continue
        told = f"it shares with {quoted(id)} nobody, no place and no source: what tells that it is so?"
        yield event.at("related", verb), f"{told} Quote that, or {ask(word)}"


def _share(one: Event, other: Event, known: Vocabularies) -> bool:
    def places(event: Event) -> set[str]:
        return {place for own in event.place for place in (own, *known.within(own))}

    def called(event: Event) -> set[str]:
        return {who.called for who in event.participants}

    def sources(event: Event) -> set[str]:
        return {citation.source for citation in event.citations}

    return any(of(one) & of(other) for of in (places, called, sources))


def _names(record: RecordEvidence, other: Event, known: Vocabularies) -> bool:
    """Whether a quote of a record names somebody or a place of the other event, or has a word of its kind or title."""
    return any(tells_of(quote, other, known) for quote in record.quotes if quote)


RULES = (relation_without_word, relation_of_strangers)
