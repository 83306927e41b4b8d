"""A rule on passages that are about no event at all, and are cited for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.diagnostics import Severity
from timeline.evidence import Evidence
from timeline.evidence.naming import words_of_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.stems import WORD, among, kind_stems, own_words, stems
from timeline.records.model import Citation, Event
from timeline.rules.omissions import PLAIN
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.rules.waivers import answered, ask
from timeline.texts.passages import Text, fold

_FEW = 1
"""How many of the event's own words a general passage may have by chance."""


@neighbours_rule(Severity.WARNING)
def passage_of_no_event(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Of the quotes by which an event happened, one names somebody of it, a time, or what it was.

    'Optimists see a rare opening for diplomacy' shows no talks. It is asked of an event with participants or a place,
    where no quote for its status names any of them, has a pronoun or a word of time, or more than one word of title and
    summary. Quote the words that tell it, or answer with a `note` on the citation that quotes the first words of the
    quote, as the message has them.
    """
    event = record.event
    supporting = [index for index, claim in event.claims("status") if claim.stance == "supports"]
    if event.status not in PLAIN or not (event.who or event.place) or not supporting:
        return
    for index in supporting:
        quote, citation = record.quotes[index], event.citations[index]
        if quote is None or not quote.language.weighs or not _is_general(quote, citation, event, evidence.known):
            return
    index = supporting[0]
    quote = record.quotes[index]
    first = " ".join(quote.folded.split()[:_SHOWN]).strip(" .,;:!?\"'") if quote else ""
    if not answered(event.citations[index], first):
        told = "the quote names nobody of the event, no time, and not what it was: does it tell of it?"
        yield event.at("citations", index, "quote"), f"{told} If so, {ask(first)}"


_SHOWN = 4
"""How many words of a quote a note is to quote."""


def _is_general(quote: Text, citation: Citation, event: Event, known: Vocabularies) -> bool:
    language = quote.language
    if citation.means or {"participants", "place"} & set(citation.supports) or language.tells_time(quote.folded):
        return False
    if language.moods.pronouns.pattern.search(quote.folded) or language.singular.pattern.search(quote.folded):
        return False
    kind = known.kinds.get(event.kind)
    names = words_of_names(event, language, known)
    told = {word for words in (event.title, event.summary) for word in own_words(words, language, names)}
    own = (stems(told, language), kind_stems(kind, language) if kind else {})
    shared = {word for word in WORD.findall(quote.folded) if any(among(word, there, language) for there in own)}
    return len(shared) <= _FEW and not _names_any(quote, event, known)


def _names_any(quote: Text, event: Event, known: Vocabularies) -> bool:
    """Whether a quote has a name of a participant or a place, a word of one, or what begins as one does."""
    people = (known.actors[id] for id in event.who if id in known.actors)
    names = [name for one in people for name in (one.name, *one.names, *filter(None, (one.office,)))]
    names += [name for place in event.place for name in known.names_within.get(place, ())]
    names += [one.words for one in event.participants if one.words]
    said = quote.folded.casefold()
    begins = {word[:_STEM] for word in re.findall(r"\w+", said) if len(word) >= _STEM}
    parts = {part for name in names for part in re.findall(r"\w+", fold(name).casefold()) if len(part) >= _STEM}
    return any(fold(name).casefold() in said for name in names) or any(part[:_STEM] in begins for part in parts)


_STEM = 4


RULES = (passage_of_no_event,)
