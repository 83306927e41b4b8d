"""How a quote bears out a detail: by its words, and nothing beside them that makes them of another or another time."""

from __future__ import annotations

from timeline.evidence.naming import stands
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.speakers import attributions, names_in
from timeline.language import meaning, phrases
from timeline.records.model import Event
from timeline.records.proofs import Proof
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage, Text

NEAR = 5
"""How many words before a detail may turn it, as they may before a quote."""


def detail_by(
    record: RecordEvidence, index: int, name: str, values: tuple[str, ...], quote: Text, known: Vocabularies
) -> tuple[tuple[str, ...], Proof]:
    """Return which words of a detail stand in a quote, and how it bears them out.

    They are but named behind a denial or a condition, where the detail is called after somebody whose words the quote
    does not say they are, and where the quote tells of another time than the event's, and they do not say which.
    """
    there = tuple(one for one in values if stands(one, quote))
    if not there or not quote.language.weighs:
        return there, "named" if there else "unweighed"
    doubted = _of_another(record, index, name, quote, known) or any(
        _turned(one, quote) or _of_another_time(one, record, index, known) for one in there
    )
    return there, "named" if doubted else "words"


def _turned(words: str, quote: Text) -> bool:
    before = quote.folded.partition(quote.fold(words))[0].split()[-NEAR:]
    return bool(quote.language.turning.pattern.search(" ".join(before)))


def _of_another(record: RecordEvidence, index: int, name: str, quote: Text, known: Vocabularies) -> bool:
    """Whether a detail is called after somebody ("trumps-words"), and no form of the quote says that they spoke."""
    parts = {part for one in name.split("-") for part in (one, one.removesuffix("s"))}
    called = {id for last, ids in known.last_names.items() if last in parts for id in ids}
    if not called:
        return False
    names = names_in(record.event, record.event.citations[index], known)
    return called.isdisjoint(one.who for one in attributions(quote, names))


def _of_another_time(words: str, record: RecordEvidence, index: int, known: Vocabularies) -> bool:
    """Whether a passage has a date that the event's excludes, and the words have none that it allows."""
    event, passage = record.event, record.passages[index]
    evidence = known.texts[event.citations[index].source]
    if not isinstance(passage, Passage) or not any(
        _excluded(phrase, event, evidence.source) for phrase in evidence.quoted_phrases(passage)
    ):
        return False
    own = phrases.find(words, evidence.text.language)
    return not own or any(_excluded(phrase, event, evidence.source) for phrase in own)


def _excluded(phrase: phrases.Phrase, event: Event, source: Source) -> bool:
    allowed = () if phrase.leans else meaning.allowed(phrase, source.published.interval)
    return bool(allowed) and not any(event.date.interval.overlaps(one) for one in allowed)
