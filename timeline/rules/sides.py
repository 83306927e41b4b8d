"""A rule on the other side of a number: what a source that is not cited for it says otherwise of the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.details import excluded
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.stems import WORD, stem
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language
from timeline.records.model import Event
from timeline.records.values import several
from timeline.rules.rulebook import Finding, package_rule
from timeline.rules.waivers import answered_somewhere, ask
from timeline.texts.clauses import clause_among, clause_at
from timeline.texts.passages import fold
from timeline.texts.rewriting import Place

Words = frozenset[str]
"""How the words of a passage begin that tell something, as far as they are compared."""


@dataclass(frozen=True, slots=True)
class Told:
    """A number of a detail, with the words of its clause and of the record, and the sources that it is cited of."""

    record: RecordEvidence
    name: str
    amount: Amount
    language: Language
    words: Words
    sources: frozenset[str]


@package_rule(Severity.WARNING)
def number_of_other_source(evidence: Evidence) -> Iterator[Finding]:
    """Where another source gives another number of the same, both are on record.

    It is asked of a number in a detail, and of a sentence that no event cites, which has another with the same unit or
    of the same things, two words of the event beside it, and no other day and nobody else. Cite it under `disputes`,
    with a reason; or answer with a `note` in the record that quotes the number: “Thirty metres” is another section.
    """
    told = [one for record in evidence.standing for one in _told(record)]
    if not told:
        return
    by_word: dict[str, list[int]] = {}
    for number, one in enumerate(told):
        for word in one.words:
            by_word.setdefault(word, []).append(number)
    rare = {word: numbers for word, numbers in by_word.items() if len(numbers) <= MOST}
    found: dict[tuple[str, str], tuple[Event, str]] = {}
    for source in evidence.asked.values():
        for at, words in _uncited(source, evidence):
            for number in _sharing(words, rare, source.text.language):
                one = told[number]
                if one.language is not source.text.language or source.source.id in one.sources:
                    continue
                if (other := _otherwise(one, source, at, evidence)) and (one.record.event.id, one.name) not in found:
                    told_so = f"{source.source.id} has {quoted(other)}, and `{one.name}` {quoted(one.amount.text)}"
                    asked = f"{told_so}: dispute it, or {ask(other)}"
                    found[one.record.event.id, one.name] = one.record.event, asked
    for (_, name), (event, asked) in found.items():
        yield event.at("details", name), asked


def open_numbers(evidence: Evidence) -> Iterator[str]:
    """Yield the sources of which a sentence that no event cites has a number."""
    for id, source in evidence.asked.items():
        if any(
            map(
                _counts,
                (one for _, words in _uncited(source, evidence) for one in amounts(words, source.text.language)),
            )
        ):
            yield id


MOST = 20
"""How many numbers a word may be beside that tells which is meant."""
SHARED = 2
"""How many such words a sentence has of a number that it may tell otherwise."""


def words_beside(record: RecordEvidence) -> list[tuple[Words, frozenset[str]]]:
    """Return the words beside each number that a record is asked for, with the sources that it is cited of."""
    return [(one.words, one.sources) for one in _told(record)]


def words_of(source: SourceEvidence, sentence: int | None = None) -> Words:
    """Return the words of a sentence of a source, by its number, or of all of them, as they are compared."""
    text, folded = source.text, source.text.folded
    if sentence is not None:
        one = source.telling.sentences[sentence]
        folded = folded[slice(*text.place(one.start, one.end))]
    return _words(folded, text.language)


def _told(record: RecordEvidence) -> Iterator[Told]:
    event = record.event
    own: dict[Language, Words] = {}
    for name, values in event.details.items():
        claims = event.claims(name)
        mine = [fold(value).casefold() for value in several(values)]
        for index, claim in claims:
            quote, read = record.quotes[index], record.read[index]
            if claim.stance != "supports" or quote is None or read is None or not quote.language.weighs:
                continue
            for one in record.folded_amounts[index]:
                if not _counts(one):
                    continue
                text = fold(one.text).casefold()
                if not any(text in value for value in mine):
                    continue
                language = quote.language
                if language not in own:
                    own[language] = _words(f"{event.title}. {event.summary}", language)
                clause = clause_among(read.clauses, (one.start, one.end))
                beside = _words(f"{name.replace('-', ' ')} {quote.folded[slice(*clause)]}", language)
                cited = frozenset(event.citations[at].source for at, _ in claims)
                yield Told(record, name, one, language, own[language] | beside, cited)


def _counts(amount: Amount) -> bool:
    return bool(amount.values) and not (amount.place or amount.least or amount.article)


def _words(words: str, language: Language) -> Words:
    own = {word.casefold() for word in WORD.findall(words)} - language.opposites.common
    return frozenset(stem(word, language)[:_STEM] for word in own)


_STEM = 4


def _uncited(source: SourceEvidence, evidence: Evidence) -> Iterator[tuple[Place, str]]:
    """Yield the sentences of a source of which no event cites anything, each with its words."""
    text, cited = source.text, sentences_cited(source, evidence)
    for number, one in enumerate(source.telling.sentences):
        if number not in cited:
            yield (one.start, one.end), text.folded[slice(*text.place(one.start, one.end))]


def sentences_cited(source: SourceEvidence, evidence: Evidence) -> set[int]:
    """Return the numbers of the sentences of a source of which events cite something."""
    cited: set[int] = set()
    there = source.telling.sentences
    for span in evidence.cited.get(source.source.id, ()):
        low = bisect_right(there, span.start, key=lambda one: one.end)
        cited.update(range(low, bisect_left(there, span.end, key=lambda one: one.start)))
    return cited


def _sharing(words: str, rare: Mapping[str, list[int]], language: Language) -> list[int]:
    """Return the numbers that a sentence shares enough words with."""
    counts = Counter(number for word in _words(words, language) for number in rare.get(word, ()))
    return [number for number, count in counts.items() if count >= SHARED]


def _otherwise(one: Told, source: SourceEvidence, at: Place, evidence: Evidence) -> str | None:
    """Return the other number that a sentence gives of the same."""
    event, text = one.record.event, source.text
    sentence = source.telling.at(at[0])
    dated = sentence.phrases if sentence else ()
    if any(excluded(phrase, event, source.source) for phrase in dated):
        return None
    start, end = text.place(*at)
    words = text.folded[start:end]
    if _names_others(words, one, evidence.known):
        return None
    days = [text.place(phrase.start, phrase.end) for phrase in dated]
    there = [
        other
        for other in amounts(words, text.language)
        if _counts(other) and not any(other.start + start < last and first < other.end + start for first, last in days)
    ]
    if any(not other.values.isdisjoint(one.amount.values) for other in there):
        return None
    capitals = (word for word in WORD.findall(words) if word[0].isupper() and word.casefold() in evidence.known.proper)
    names = _words(" ".join(capitals), text.language)
    for other in there:
        clause = clause_at(words, (other.start, other.end), text.language)
        shared = _words(words[slice(*clause)], text.language) & one.words
        counted = _words(" ".join(words[other.end :].split()[:_NEXT]), text.language)
        same = other.unit == one.amount.unit if one.amount.unit else not other.unit and bool(counted & one.words)
        unit = _words(other.text, text.language)
        told = _words(words[slice(*clause)], text.language) - unit
        if not one.amount.unit and len(shared - names) < min(SHARED, len(told - names)):
            continue  # of people of one place there may be many: what they do is another thing
        if same and len(shared - unit) >= min(SHARED, max(1, len(told))) and not answered_somewhere(event, other.text):
            return other.text
    return None


_NEXT = 3


def _names_others(words: str, one: Told, known: Vocabularies) -> bool:
    """Whether a sentence names a place or, unless as who says so, somebody whom the record and its quotes have not."""
    own = {*one.record.event.who, *one.record.event.place}
    moods = one.language.moods
    if any(said.pattern.search(words) for said in (moods.says, moods.sayings, moods.behind_name)):
        own |= known.actors.keys()
    quotes = " ".join(quote.folded for quote in one.record.quotes if quote).casefold()
    for word in WORD.findall(words):
        ids = known.proper.get(word.casefold(), ()) if word[0].isupper() else ()
        if ids and own.isdisjoint(ids) and word.casefold() not in quotes:
            return True
    return False


RULES = (number_of_other_source,)
