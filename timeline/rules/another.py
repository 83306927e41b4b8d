"""Rules on claims whose quotes tell them of something else: of another kind, at another scene, of another's words."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence.details import doubt_of
from timeline.evidence.kinds import another_kind
from timeline.evidence.naming import names_place
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.scenes import elsewhere
from timeline.records.values import several
from timeline.rules.rulebook import Finding, record_rule
from timeline.rules.waivers import answered, ask


@record_rule(Severity.WARNING)
def kind_of_another(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Quotes that have a word of one kind, and none of the event's own, are not quoted for that.

    'The two met at the lighthouse' shows no telephone call. Give the kind that the quotes tell, quote the words that
    tell this one, add them to its `words`, or answer with a `note` on the citation that quotes the word: “met” is said
    of the day before.
    """
    if told := another_kind(record, known):
        index, other, word = told
        if not answered(record.event.citations[index], word):
            said = f"no quote has a word of {record.event.kind!r}, and one has {quoted(word)}: is it {other.id!r}?"
            yield record.event.at("kind"), f"{said} If not, {ask(word)}"


@record_rule(Severity.WARNING)
def place_of_another_deed(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A place is the scene of the event, and not only named: as that of another deed, of another time, or in a speech.

    'She announced a planned meeting in Port Vale' does not tell where she announced it, nor '“We think of Port Vale,”
    she said'. Quote the words that tell where, leave the place out, or answer with a `note` on the citation that quotes
    the word: “meeting” is where she announced it.
    """
    event = record.event
    for place in event.place:
        found = [
            (index, elsewhere(record, index, place, known))
            for index, claim in event.claims("place")
            if claim.stance == "supports" and (quote := record.quotes[index]) and names_place(place, quote, known)
        ]
        index, word = found[0] if found else (0, None)
        if word and all(other for _, other in found) and not answered(event.citations[index], word):
            told = f"the quote names {quoted(known.places[place].name)} with {quoted(word)}: is it where this was?"
            yield event.at("citations", index, "quote"), f"{told} If so, {ask(word)}"


@record_rule(Severity.WARNING)
def detail_of_another(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A detail is said of the event, and by whom it is named after.

    '23 countries in 2024, eight in 2021' tells of 2021 no 23, and what Ann said stands not under 'bobs-words'. Name
    the detail after another, give the other value, or answer with a `note` on the citation that quotes the words: “In
    2024” is when it was counted.
    """
    event = record.event
    for name in event.details:
        for index, claim in event.claims(name):
            for value in several(claim.value):
                word = doubt_of(record, index, name, value, known)
                if word and not answered(event.citations[index], word):
                    told = f"the quote has {quoted(word)}: is {name!r} said so of this event?"
                    yield event.at(*claim.path), f"{told} If so, {ask(word)}"


RULES = (kind_of_another, place_of_another_deed, detail_of_another)
