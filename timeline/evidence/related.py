"""How a quote bears out what an event is to another: by a word of the relation, in a quote that tells of the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.evidence.naming import words_of_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.stems import WORD, among, kind_stems, own_words, stems
from timeline.language.language import Language
from timeline.language.words import Words
from timeline.records.model import Event
from timeline.records.proofs import PROOFS, Proof
from timeline.texts.guards import denial_of_part
from timeline.texts.passages import Text

Records = Mapping[str, RecordEvidence]


def relation_words(verb: str, language: Language) -> tuple[Words, ...]:
    """Return the words by which a language tells that an event does this to another, or is so to it."""
    moods = language.moods
    if verb == "cancels":
        return language.cues.get("cancelled", Words()), moods.cancelled
    if verb == "postpones":
        return language.cues.get("postponed", Words()), moods.postponed
    own = language.relations.get(verb, Words())
    return (own, language.plans, moods.planned) if verb == "announces" and own else (own,)


def related_by(record: RecordEvidence, index: int, id: str, records: Records, known: Vocabularies) -> Proof:
    """Return how a quote bears out what an event is to another, by any of the verbs that it has for it.

    By its words, if one of them is a word of the relation that nothing denies, and others tell of the other event;
    with one of both, the relation or the event is but named.
    """
    quote, other = record.quotes[index], records.get(id)
    if quote is None or other is None:
        return "unweighed"
    words = [one for verb, there in record.event.verbs if there == id for one in relation_words(verb, quote.language)]
    told = any(not denial_of_part(found.span(), quote) for one in words for found in one.pattern.finditer(quote.folded))
    named = tells_of(quote, other.event, known)
    return "words" if told and named else "named" if told or named else "unweighed"


def best_related(record: RecordEvidence, id: str, records: Records, known: Vocabularies) -> Proof:
    """Return the best of how the quotes that are cited for it bear out what an event is to another."""
    cited = (index for index, claim in record.event.claims("related") if claim.stance == "supports")
    found = (related_by(record, index, id, records, known) for index in cited)
    return min(found, key=PROOFS.index, default="unweighed")


def carried(records: Sequence[RecordEvidence], known: Vocabularies) -> frozenset[frozenset[str]]:
    """Return the pairs of events whose relation a citation carries by its words."""
    by_id = {one.event.id: one for one in records}
    return frozenset(
        frozenset((one.event.id, id))
        for one in records
        if one.event.claims("related")
        for _, id in one.event.verbs
        if best_related(one, id, by_id, known) == "words"
    )


def tells_of(quote: Text, event: Event, known: Vocabularies) -> bool:
    """Whether a quote names somebody or a place of an event, or has a word of its kind or title."""
    names = [name for id in event.who if (one := known.actors.get(id)) for name in (one.name, *one.names)]
    names += [name for id in event.place for name in known.names_within.get(id, ())]
    said = quote.folded.casefold()
    return any(name.casefold() in said for name in names) or _has_word_of(quote, event, known)


def _has_word_of(quote: Text, event: Event, known: Vocabularies) -> bool:
    language, kind = quote.language, known.kinds.get(event.kind)
    own = (
        stems(own_words(event.title, language, words_of_names(event, language, known)), language),
        kind_stems(kind, language) if kind else {},
    )
    return any(among(word, there, language) for word in WORD.findall(quote.folded) for there in own)
