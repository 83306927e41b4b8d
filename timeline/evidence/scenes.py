"""Where a quote names a place otherwise than as the scene of an event: of another deed or time, or in what is said."""

from __future__ import annotations

import re

from timeline.evidence.details import excluded
from timeline.evidence.naming import words_of_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.stems import WORD, among, kind_words, own_words, stems
from timeline.records.model import Event
from timeline.texts.clauses import clause_at
from timeline.texts.passages import Passage, Text, fold
from timeline.texts.rewriting import Place
from timeline.texts.words import places

_MOST = 20


def elsewhere(record: RecordEvidence, index: int, place: str, known: Vocabularies) -> str | None:
    """Return the words of a quote that make its place that of something else; None where it may be the scene."""
    event, quote, passage = record.event, record.quotes[index], record.passages[index]
    if quote is None or not quote.language.weighs or not isinstance(passage, Passage):
        return None
    there = [at for name in known.spelt_within(place).standing(quote) for at in places(fold(name), quote, _MOST)]
    if not there:
        return None
    source = known.texts[event.citations[index].source]
    dates = list(source.quoted_phrases(passage))
    if dates and not event.citations[index].dates and all(excluded(one, event, source.source) for one in dates):
        return dates[0].text
    found = [_apart(at, quote) or _of_another(at, event, quote, known) for at in there]
    return found[0] if all(found) else None


def _apart(at: Place, quote: Text) -> str | None:
    """Return the preposition before a name that tells of no scene, or the name to which a hyphen joins it."""
    words, language = quote.folded, quote.language
    before = words[: at[0]].split()[-2:]
    if before and language.articles.pattern.fullmatch(before[-1]):
        before.pop()
    if before and language.moods.with_whom.pattern.fullmatch(before[-1]):
        return before[-1]
    joined = re.compile(r"[\w-]*-[\w-]*").search(words, max(0, words.rfind(" ", 0, at[0])), at[1] + 20)
    return joined[0] if joined and joined.start() <= at[0] and at[1] <= joined.end() and joined.span() != at else None


def _of_another(at: Place, event: Event, quote: Text, known: Vocabularies) -> str | None:
    """Return the word of another kind that stands nearest before a name, or what is said there in quotation marks."""
    words, language, kind = quote.folded, quote.language, known.kinds.get(event.kind)
    if kind is None:
        return None
    if kind.speech and words.count('"', 0, at[0]) % 2:
        return words[slice(*at)]
    own = stems(
        (*kind_words(kind, language), *own_words(event.title, language, words_of_names(event, language, known))),
        language,
    )
    others = known.words_of_kinds(language)
    clause = clause_at(words, at, language)
    for word in reversed(list(WORD.finditer(words, clause[0], at[0]))):
        if among(word[0], own, language):
            return None
        if among(word[0], others, language):
            before = words[: word.start()].split()[-1:]
            planned = bool(before and language.moods.ahead.pattern.fullmatch(before[0]))
            return word[0] if planned and kind_words(kind, language) else None
    behind = WORD.match(words, at[1] + 1, clause[1])
    return behind[0] if behind and among(behind[0], others, language) and not among(behind[0], own, language) else None
