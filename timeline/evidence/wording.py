"""Whether a title or a summary says what a cited passage says, in its own words and in their order.

That its words stand somewhere in the quotes shows little: who wants what is told by their order, and a clause that is
left out may deny it. So each sentence of it must be a clause with which a sentence of the source begins, articles,
endings and dates apart; and that must hold no denial, condition, plan or attribution that it has not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from timeline.evidence.naming import actor_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import phrases
from timeline.language.language import Language
from timeline.records.model import Event
from timeline.texts.passages import Passage, Text, fold

_STOP = "."
"""What parts two clauses, or two parts of a quote, in a sequence of words."""


def worded(texts: Iterable[str], record: RecordEvidence, known: Vocabularies) -> tuple[bool, ...]:
    """Return of each of several texts whether a passage that supports something of the event tells each sentence."""
    event = record.event
    quotes = [
        (index, quote)
        for index, quote in enumerate(record.quotes)
        if quote is not None and quote.language.weighs and event.citations[index].supports
    ]
    spoken: dict[Language, set[str]] = {}
    for _, quote in quotes:
        spoken.setdefault(quote.language, {_STOP}).update(_stems(quote.folded, quote.language))
    names = [name for id in event.who for name in actor_names(id, known)]
    for language, stems in spoken.items():
        stems.update(stem for name in names for stem in _of_name(name, language))

    def told(sentence: str) -> bool:
        at_hand = [language for language, stems in spoken.items() if stems.issuperset(_stems(sentence, language))]
        return any(_told(sentence, index, quote, record, known) for index, quote in quotes if quote.language in at_hand)

    sentences = ([one for one in re.split(r"(?<=[.!?])\s+", fold(words)) if one] for words in texts)
    return tuple(bool(those) and all(map(told, those)) for those in sentences)


def _told(sentence: str, index: int, quote: Text, record: RecordEvidence, known: Vocabularies) -> bool:
    language, passage = quote.language, record.passages[index]
    wanted = _units(sentence, record, known, language)
    there = _units(quote.folded, record, known, language)
    if not wanted or not isinstance(passage, Passage) or wanted not in _stretches(there, len(wanted)):
        return False
    return any(
        wanted == begun[: len(wanted)] and begun[len(wanted) : len(wanted) + 1] in ([], [_STOP])
        for around in _sentences(passage, known.texts[record.event.citations[index].source])
        if not _turned(sentence, around, record.event, language)
        for begun in (_units(one, record, known, language) for one in (around, _undated(around, language)))
    )


def _stretches(units: list[str], length: int) -> Iterator[list[str]]:
    return (units[at : at + length] for at in range(len(units) - length + 1))


def _undated(sentence: str, language: Language) -> str:
    """Return a sentence with each date phrase, and the short word before it, left out as if commas stood there."""
    for phrase in reversed(phrases.find(sentence, language)):
        head = re.sub(r"(?<!\w)\w{1,3}\s+$", "", sentence[: phrase.start])
        sentence = f"{head}, {sentence[phrase.end :]}"
    return sentence


def _turned(sentence: str, around: str, event: Event, language: Language) -> bool:
    """Whether a sentence of the source holds a word that turns what it says, and these words have not."""
    patterns = [language.turning.pattern, language.hedges.pattern]
    if event.status not in ("planned", "proposed"):
        patterns.append(language.plans.pattern)
    if event.status != "claimed" and "claimed" in language.cues:
        patterns.append(language.cues["claimed"].pattern)
    asked = "?" in around and "?" not in sentence
    return asked or any(_found(one, around) - _found(one, sentence) for one in patterns)


def _sentences(passage: Passage, source: SourceEvidence) -> Iterator[str]:
    """Yield the sentences of a source that a passage is of."""
    there = source.telling.sentences
    first = bisect_right(there, passage.spans[0].start, key=lambda one: one.end)
    last = bisect_left(there, passage.spans[-1].end, key=lambda one: one.start)
    for one in there[first:last]:
        yield fold(source.text.raw[one.start : one.end])


def _found(pattern: re.Pattern[str], words: str) -> set[str]:
    return {match[0].casefold() for match in pattern.finditer(words)}


def _units(words: str, record: RecordEvidence, known: Vocabularies, language: Language) -> list[str]:
    """Return what words are made of: ids of participants for their names, other words' stems, marks, stops between."""
    names = {fold(name).casefold(): id for id in record.event.who for name in actor_names(id, known)}
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in longest) or "(?!)")
    units: list[str] = []
    words, at = words.casefold(), 0
    for match in pattern.finditer(words):
        units += (*_stems(words[at : match.start()], language), f"@{names[match[0]]}")
        at = match.end()
    units += _stems(words[at:], language)
    kept = [one for before, one in pairwise([_STOP, *units]) if not before == one == _STOP]
    return kept[:-1] if kept[-1:] == [_STOP] else kept


def _stems(words: str, language: Language) -> tuple[str, ...]:
    """Return the words of a passage in order, without articles and endings; `_STOP` where a sentence ends."""
    endings = language.endings
    return tuple(
        _stem(word, endings) if word[0].isalnum() else '"' if word == '"' else _STOP
        for word in _WORDS.findall(language.articles.pattern.sub(" ", words.casefold()))
    )


_of_name = lru_cache(maxsize=4096)(_stems)

_WORDS = re.compile(r"""\d[\d.,:]*\d|[^\W_]+(?:'[^\W_]+)*|"|\[…\]|[.!?;:,…()]|-{2}|\s-\s|\n""")


@lru_cache(maxsize=8192)
def _stem(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) > 2 and word.isalpha():
            return word.removesuffix(ending)
    return word
