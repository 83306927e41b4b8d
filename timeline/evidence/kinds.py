"""By which words the quotes of an event tell of what kind it is: those that its kind lists in a source's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.evidence.stems import WORD, among, kind_words, stems

if TYPE_CHECKING:
    from timeline.evidence.quotes import RecordEvidence, Vocabularies
    from timeline.records.vocabularies import Kind
    from timeline.texts.passages import Text


def kind_told(record: RecordEvidence, known: Vocabularies) -> str | None:
    """Return the first word of an event's kind in its quotes; None where there is none, and the kind is not weighed.

    A citation that supports `kind` is asked alone; where none does, every quote of the event is.
    """
    kind = known.kinds.get(record.event.kind)
    if kind is None:
        return None
    quotes = list(zip(record.event.citations, record.quotes, strict=True))
    cited = [quote for citation, quote in quotes if "kind" in citation.supports]
    found = (word_of(kind, quote) for quote in cited or record.quotes if quote)
    return next(filter(None, found), None)


def word_of(kind: Kind, quote: Text) -> str | None:
    """Return the first word of a quote that tells of a kind; of speech, the verbs of speech tell."""
    language = quote.language
    there = stems(kind_words(kind, language), language)
    for word in WORD.findall(quote.folded):
        said = kind.speech and language.moods.says.pattern.fullmatch(word)
        if said or among(word, there, language):
            return str(word)
    return None
