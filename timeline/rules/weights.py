"""Rules on what title and summary add: a word of weight, or a reason, that no passage has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from timeline.diagnostics import Severity, quoted
from timeline.evidence import weights
from timeline.evidence.naming import proper_words, words_of_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.tellings import Telling
from timeline.rules.rulebook import Finding, record_rule
from timeline.rules.waivers import answered_somewhere, ask


@record_rule(Severity.WARNING)
def weight_not_in_quotes(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Title and summary have no word of death, crime, law, illness, force or “all” for which the passages have none.

    Where the text has 'The driver was released', no summary has 'The driver was charged and released'. It is asked by
    tables of such words, where neither a quote nor its paragraph has one of the kind. Quote the words that tell it, say
    it in another way, or answer with a `note` that quotes the word: “charged” is what the docket implies.
    """
    asked = [(field, here) for field, here in record.sentences() if any(here.language.weights.said(here.tokens))]
    for field, word in _each(asked, record, known, weights.weighty):
        told = f"the {field} has {quoted(word)}, and neither a quote nor its paragraph anything of the kind"
        yield record.event.at(field), f"{told}: quote the words that tell it, or {ask(word)}"


@record_rule(Severity.WARNING)
def reason_not_in_quotes(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Title and summary give no reason, no purpose and no lack of which the passages have no word.

    Where the text has 'The club moved', no summary has 'The club moved because of the noise'. It is asked where neither
    a quote nor its paragraph has any word of the reason. Quote the words that tell it, say it in the words of the text,
    or answer with a `note` that quotes them: “because of the noise” sums up a page.
    """
    asked = [
        (field, here) for field, here in record.sentences() if here.language.weights.reasons.pattern.search(here.words)
    ]
    for field, words in _each(asked, record, known, weights.reasons):
        told = f"the {field} has {quoted(words)}, and neither a quote nor its paragraph a word of it"
        yield record.event.at(field), f"{told}: quote the words that tell it, or {ask(words)}"


Found = Callable[[Telling, Sequence[Telling], Collection[str]], Iterator[str]]


def _each(
    sentences: Sequence[tuple[str, Telling]], record: RecordEvidence, known: Vocabularies, found: Found
) -> Iterator[tuple[str, str]]:
    """Yield what is found in some sentences, each with its field, that no note answers."""
    if not sentences or not all(quote and quote.language.weights for quote in record.quotes):
        return
    there, besides = weights.paragraphs(record, known), _besides(record, known)
    both = ((field, word) for field, here in sentences for word in found(here, there, besides))
    for field, word in dict.fromkeys(both):
        if not answered_somewhere(record.event, word):
            yield field, word


def _besides(record: RecordEvidence, known: Vocabularies) -> frozenset[str]:
    """Return the words that need no passage: those of names and of the event's kind."""
    event = record.event
    kind = known.kinds.get(event.kind)
    names = (words_of_names(event, one.language, known) for told in record.told.values() for one in told[:1])
    words: Iterable[str] = (word for of in kind.words_by_language.values() for word in of) if kind else ()
    return frozenset(proper_words(record, known)).union(*names) | frozenset(
        part.casefold() for word in words for part in word.split()
    )


RULES = (weight_not_in_quotes, reason_not_in_quotes)
