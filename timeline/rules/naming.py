"""Rules on how a quote names: not as what it was not, and not in another clause than the one that tells the date."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence.naming import names_place
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.language.parts import Phrase
from timeline.records.fields import words_of
from timeline.records.model import Event
from timeline.records.values import several
from timeline.rules.rulebook import Finding, record_rule
from timeline.rules.waivers import answered, ask
from timeline.texts import guards, passages
from timeline.texts.clauses import clause_at
from timeline.texts.folding import Place
from timeline.texts.passages import Passage, Text
from timeline.texts.words import places

MOST_PLACES = 50


@record_rule(Severity.WARNING)
def named_as_excluded(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Who or what a quote names only as what it was not is no participant, and no place, of the event.

    'Not found by the vicar, but by his gardener' does not show the vicar as the finder. Name the other, or answer with
    a `note` on the citation that quotes the word: “not” is said of the hour.
    """
    event = record.event
    if not any(quote and quote.language.contrasts.pattern.search(quote.folded) for quote in record.quotes):
        return
    for field in ("participants", "place"):
        named: dict[str, list[tuple[int, str | None]]] = {}
        for index, claim in event.claims(field):
            quote = record.quotes[index]
            if quote is None or claim.stance != "supports":
                continue
            for one in several(claim.value):
                for place in _places(_names(one, known), quote):
                    named.setdefault(one, []).append((index, _excluded(place, quote)))
        for one, found in named.items():
            index, word = found[0]
            if word and all(other for _, other in found) and not answered(event.citations[index], word):
                told = f"the quote names {quoted(_names(one, known)[0])} with {quoted(word)}, and another instead"
                yield event.at("citations", index, "quote"), f"{told}: name that one, or {ask(word)}"


@record_rule(Severity.WARNING)
def place_of_another_clause(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Where a quote tells a date, the place that it names beside it is the place, not one that it names elsewhere.

    'His doctor in Otley was afraid, and he was operated on in Bradford on 30 June' tells what was on 30 June in
    Bradford. Give that place, or answer with a `note` on the citation that quotes the word: “Bradford” is where he
    came from.
    """
    event = record.event
    for place in event.place:
        found = [
            (index, _beside(record, index, place, known))
            for index, claim in event.claims("place")
            if claim.stance == "supports" and (quote := record.quotes[index])
            if names_place(place, quote, known)
        ]
        if not found or not all(other for _, other in found):
            continue
        index, other = found[0]
        if other and not answered(event.citations[index], other):
            name = known.places[place].name
            told = f"the date stands beside {quoted(other)}, and {quoted(name)} in another clause: is it the place?"
            yield event.at("citations", index, "quote"), f"{told} If so, {ask(other)}"


def _excluded(place: Place, quote: Text) -> str | None:
    """Return the denial that excludes what stands at a place, where something else is told instead: "not X but Y"."""
    instead = quote.language.contrasts.pattern.search(quote.folded, place[1])
    return guards.denial_of_part(place, quote) if instead else None


def _beside(record: RecordEvidence, index: int, place: str, known: Vocabularies) -> str | None:
    """Return the name of another place that is in the clause of a quote's date, where that names this one apart."""
    event, passage, quote = record.event, record.passages[index], record.quotes[index]
    citation = event.citations[index]
    if "date" not in citation.supports or not isinstance(passage, Passage) or quote is None:
        return None
    phrases = [one for one in known.texts[citation.source].quoted_phrases(passage) if _dates(one, event)]
    at = places(passages.fold(phrases[0].text), quote, 2) if len(phrases) == 1 else []
    if len(at) != 1:
        return None
    clause = clause_at(quote.folded, at[0], quote.language)

    def names_there(names: tuple[str, ...]) -> bool:
        return any(clause[0] <= start and end <= clause[1] for start, end in _places(names, quote))

    if names_there(tuple(known.spelt_within(place).standing(quote))):
        return None
    akin = {place, *known.within(place), *(one for own in event.place for one in known.within(own))}
    there = (known.places[id] for id in dict.fromkeys(known.toponyms.standing(quote)))
    others = (one for one in there if one.id not in akin and place not in known.within(one.id))
    return next((name for one in others for name in (one.name, *one.names) if names_there((name,))), None)


def _dates(phrase: Phrase, event: Event) -> bool:
    """Whether a phrase gives the date of an event by the year, and by the day if it has one."""
    first, last = event.date.first, event.date.last
    if first is None or last is None or phrase.year is None:
        return False
    return first.year == last.year == phrase.year and phrase.day in (None, first.day)


def _names(one: str, known: Vocabularies) -> tuple[str, ...]:
    """Return the names of a participant or a place, its own words if it is not listed."""
    if words := words_of(one):
        return (words,)
    if one in known.actors:
        return known.actors[one].called
    return (known.places[one].name, *known.names_within[one]) if one in known.places else ()


def _places(names: tuple[str, ...], quote: Text) -> list[Place]:
    return [place for name in dict.fromkeys(names) for place in places(passages.fold(name), quote, MOST_PLACES)]


RULES = (named_as_excluded, place_of_another_clause)
