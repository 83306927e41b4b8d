"""By which words the quotes of an event tell of what kind it is: those that its kind lists in a source's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.evidence.stems import WORD, among, kind_stems, kind_words
from timeline.records.proofs import PROOFS, Proof

if TYPE_CHECKING:
    from timeline.evidence.quotes import RecordEvidence, Vocabularies
    from timeline.records.vocabularies import Kind
    from timeline.texts.passages import Text


def kind_told(record: RecordEvidence, known: Vocabularies) -> Proof:
    """Return how the quotes of an event bear out its kind.

    A citation that supports `kind` is asked alone; where none does, every quote of the event is.
    """
    kind = known.kinds.get(record.event.kind)
    if kind is None:
        return "unweighed"
    quotes = list(zip(record.event.citations, record.quotes, strict=True))
    cited = [quote for citation, quote in quotes if "kind" in citation.supports]
    found = (kind_by(kind, quote) for quote in cited or record.quotes if quote)
    return min(found, key=PROOFS.index, default="unweighed")


def kind_by(kind: Kind, quote: Text) -> Proof:
    """Return how a quote bears out a kind: that somebody spoke tells of no kind of speech that has words of its own."""
    if _listed(kind, quote):
        return "words"
    if word_of(kind, quote) is None:
        return "unweighed"
    return "named" if kind_words(kind, quote.language) else "words"


def another_kind(record: RecordEvidence, known: Vocabularies) -> tuple[int, Kind, str] | None:
    """Return the one other kind of which quotes that have no word of an event's own have one, with it and the citation.

    Quotes that the vocabulary has no words for are not asked, and none where several kinds are told.
    """
    kind = known.kinds.get(record.event.kind)
    cited = list(enumerate(zip(record.event.citations, record.quotes, strict=True)))
    asked = [one for one in cited if "kind" in one[1][0].supports] or [one for one in cited if one[1][0].supports]
    quotes = [(index, quote) for index, (_, quote) in asked if quote is not None]
    if kind is None or len(quotes) < len(asked) or not all(kind_words(kind, quote.language) for _, quote in quotes):
        return None
    if any(word_of(kind, quote) for _, quote in quotes):
        return None
    others = (known.kinds[id] for id in known.kinds_begun([quote for _, quote in quotes]) if id != kind.id)
    told = ((index, other, word) for other in others for index, quote in quotes if (word := _listed(other, quote)))
    first = next(told, None)
    return first if first and all(other is first[1] for _, other, _ in told) else None


def _listed(kind: Kind, quote: Text) -> str | None:
    there = kind_stems(kind, quote.language)
    says = quote.language.moods.says.pattern  # "reports" is said of anything
    own = (word for word in (WORD.findall(quote.folded) if there else ()) if among(word, there, quote.language))
    return next((str(word) for word in own if not says.fullmatch(word)), None)


def word_of(kind: Kind, quote: Text) -> str | None:
    """Return the first word of a quote that tells of a kind; of speech, the verbs of speech tell."""
    language = quote.language
    there = kind_stems(kind, language)
    for word in WORD.findall(quote.folded) if there or kind.speech else ():
        said = kind.speech and language.moods.says.pattern.fullmatch(word)
        if said or among(word, there, language):
            return str(word)
    return None
