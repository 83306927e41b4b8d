"""Rules of contact: a quote names the people and the place, holds the words, that it is cited for."""

from __future__ import annotations

from collections.abc import Iterator

from timeline import language
from timeline.diagnostics import Severity, listed, quoted, short
from timeline.evidence import Evidence
from timeline.evidence.measures import by_value
from timeline.evidence.naming import (
    actor_names,
    as_it_stands,
    names_actor,
    names_place,
    part_of_name,
    publishes,
    stands,
)
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.records.fields import field_of, words_of
from timeline.records.model import Citation
from timeline.records.values import Path, formula_like, several
from timeline.rules.rulebook import Finding, package_rule, record_rule
from timeline.texts.passages import Passage, Text

_PEOPLE = field_of("participants")
MOST_DETAILS = 3
NEAR = 1000
"""How many characters before a phrase such as 'the two leaders' each of them must have been named in."""


@record_rule(Severity.ERROR, names="actors")
def nobody_named(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A quote that speaks of participants names one of them, in a spelling that actors.yaml lists.

    Otherwise it may be about anybody. Quote the words with the name; add the spelling, such as a surname alone, to the
    actor's `names` in data/actors.yaml; or say with `means` whom a phrase such as 'the two leaders' means.
    """
    for index, path, who, quote in _claims(record, "participants"):
        citation = record.event.citations[index]
        if who and not any(_named(known, citation, actor, quote) for actor in who):
            names = listed(_PEOPLE.names(who, known))
            way = next(filter(None, (_way(known, actor, quote) for actor in who)), "")
            yield record.event.at(*path), f"the quote names none of the participants ({names}){way}"


@record_rule(Severity.ERROR, names="actors")
def participant_unnamed(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Every participant is named by one of the quotes that support the participants.

    A quote that names one of two does not show that the other was there. Cite the passage that names them, or take
    them out; who is not listed is named by the `words` that stand for them. A quote that says otherwise is alone: it
    names everybody whom it is said to name.
    """
    event = record.event
    everybody = several(_PEOPLE.own(event))
    claims = list(_claims(record, "participants"))
    together = [(event.citations[index], quote) for index, path, _, quote in claims if path[2] == "supports"]
    present = {
        actor for actor in everybody if any(_named(known, citation, actor, quote) for citation, quote in together)
    }
    for position, actor in enumerate(everybody):
        if present and actor not in present:  # where nobody is named, the quotes are at fault
            (name,) = _PEOPLE.names(actor, known)
            told = f"has {short(name)}" if words_of(actor) else f"names {quoted(name)}"
            way = next(filter(None, (_way(known, actor, quote) for _, quote in together)), "")
            yield event.at("participants", position), f"no quote that supports the participants {told}{way}"
    for index, path, who, quote in claims:
        named = [actor for actor in who if _named(known, event.citations[index], actor, quote)]
        if path[2] != "supports" and 0 < len(named) < len(who):
            names = listed(_PEOPLE.names(tuple(actor for actor in who if actor not in named), known))
            yield event.at(*path), f"the quote does not name all of the participants ({names})"


@record_rule(Severity.ERROR, names="places")
def place_unnamed(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A quote that speaks of the place names it, or a place within it; of several places, the quotes name each.

    Quote the words with the place's name, or add the name to places.yaml.
    """
    event = record.event
    named: set[str] = set()
    for _, path, where, quote in _claims(record, "place"):
        here = {place for place in where if _place_named(known, place, quote)}
        if not here or (path[2] != "supports" and len(here) < len(where)):
            names = listed([known.places[place].name for place in where if place not in here])
            yield event.at(*path), f"the quote does not name the place ({names})"
        if path[2] == "supports":
            named |= here
    for position, place in enumerate(event.place):
        if named and place not in named:
            name = known.places[place].name
            yield event.at("place", position), f"no quote that supports the place names {quoted(name)}"


@record_rule(Severity.ERROR)
def detail_not_in_quote(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """The value of a detail stands word for word in each quote that is cited for it.

    Details are the sources' own words, but for the capital that a sentence begins with; a number whose key is listed
    with a type may be written otherwise. Quote the passage that has them, or give the source's other words as a
    dispute.
    """
    event = record.event
    for name in event.details:
        for _, path, values, quote in _claims(record, name):
            for value in values:
                if not stands(as_it_stands(value, quote), quote) and not by_value(value, quote, known.fields.get(name)):
                    yield event.at(*path), f"{quoted(value)} does not stand in the quote"


@record_rule(Severity.WARNING)
def many_details(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """One passage carries at most three details.

    A passage cited for everything is read by nobody. Cite each part with the words that carry it.
    """
    event = record.event
    for index, citation in enumerate(event.citations):
        details = [name for name in citation.supports if name in event.details]
        if len(details) > MOST_DETAILS:
            yield event.at("citations", index, "supports"), f"one quote carries {len(details)} details"


@record_rule(Severity.ERROR, names="actors")
def means_unclear(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What `means` explains is a phrase of the quote, and whom it means was named in the thousand characters before.

    Readers cannot tell whom 'the two leaders' means from a text that has not named them. Quote a passage with names. An
    office means who has it by `office`, wherever they are named; 'we' may be who publishes the text, by its head.
    """
    event = record.event
    for index, citation in enumerate(event.citations):
        passage, quote = record.passages[index], record.quotes[index]
        if not citation.means or not isinstance(passage, Passage) or quote is None:
            continue
        text = known.texts[citation.source].text
        start, end = passage.places[0][0], passage.places[-1][1]
        before = Text.of(text.reading[max(0, start - NEAR) : end], language=text.language)
        for phrase, actors in citation.means.items():
            at = event.at("citations", index, "means", phrase)
            if not stands(phrase, quote):
                yield at, f"{quoted(phrase)} is not in the quote"
            for actor in actors:
                one = known.actors.get(actor)
                office = one.office if one else None
                holds = (
                    office
                    and len(actors) == 1
                    and (  # 'the two leaders' is nobody's office
                        text.language.offices.pattern.search(phrase) or office.casefold() in phrase.casefold()
                    )
                )
                if (
                    one
                    and not holds
                    and not publishes(phrase, actor, known.texts[citation.source], known)
                    and not any(map(formula_like, actor_names(actor, known)))
                    and not any(known.callings(actor).standing(before))
                ):
                    yield at, f"{quoted(one.name)} is not named in the {NEAR} characters before"


@package_rule(Severity.ERROR, reach="lists")
def office_among_names(evidence: Evidence) -> Iterator[Finding]:
    """An actor's names are names, and each is one actor's alone.

    Offices pass from one to the other, and 'the two leaders' means anybody: who is meant by them is said with `means`
    on a citation. A name of two actors shows neither.
    """
    languages = dict.fromkeys(language.of(source.language) for source in evidence.package.sources.values())
    offices = [one.offices.pattern for one in languages]
    owners: dict[str, str] = {}
    for actor in evidence.package.actors.values():
        for position, name in enumerate(actor.called):
            at = actor.at("names", position - 1) if position else actor.at("name")
            if position > len(actor.names):
                at = actor.at("demonyms", position - 1 - len(actor.names))
            office = next(filter(None, (words.search(name) for words in offices)), None)
            if actor.kind == "person" and office:
                told = f"{quoted(name)} holds {quoted(office[0])}, which is an office"
                yield at, f"{told}; say whom it means with `means`"
            if owners.setdefault(name, actor.id) != actor.id:
                yield at, f"{quoted(name)} is also a name of {owners[name]!r}"


def _named(known: Vocabularies, citation: Citation, called: str, quote: Text) -> bool:
    """Whether a quote names an actor, or says whom it means; another rule asks for one who is not listed."""
    names = actor_names(called, known)
    unfit = not words_of(called) and called in known.unfit  # which another rule asks for too
    return not names or unfit or names_actor(called, citation, quote, known)


def _way(known: Vocabularies, called: str, quote: Text) -> str:
    """Return what to do where a quote has a part of an actor's name, or what may stand for one; else nothing."""
    one = known.actors.get(called)
    if one is None:
        return ""
    if part := part_of_name(one, quote):
        return f"; if {quoted(part)} means {short(one.name)}, {_LIST_IT}"
    there = quote.language.singular if one.kind == "person" else quote.language.bodies
    stands_for = there.pattern.search(quote.folded)
    if stands_for is None:
        return ""
    *_, before = ("", *quote.folded[: stands_for.start()].split())
    article = f"{before} " if one.kind != "person" and quote.language.common.pattern.fullmatch(before) else ""
    words = f"{article}{stands_for[0]}"
    return f"; if {quoted(words)} means {short(one.name)}, say so: `means: {{{words}: [{one.id}]}}`"


_LIST_IT = "list it in data/actors.yaml under `names`"


def _place_named(known: Vocabularies, place: str, quote: Text) -> bool:
    names = known.names_within.get(place, ())
    return not names or any(map(formula_like, names)) or names_place(place, quote, known)


Claim = tuple[int, Path, tuple[str, ...], Text]
"""Index of the citation, where the claim stands, the values claimed, the words of the quote."""


def _claims(record: RecordEvidence, name: str) -> Iterator[Claim]:
    """Yield every claim that found quotes of an event make on a field."""
    for index, claim in record.event.claims(name):
        if (quote := record.quotes[index]) is not None:
            yield index, claim.path, several(claim.value), quote


RULES = (
    nobody_named,
    participant_unnamed,
    place_unnamed,
    detail_not_in_quote,
    many_details,
    means_unclear,
    office_among_names,
)
