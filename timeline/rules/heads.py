"""Rules on the head of a source: what it is called, by whom it is, and in which language, its text bears out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline import language
from timeline.diagnostics import Severity, listed, quoted
from timeline.evidence.sources import SourceEvidence
from timeline.language.language import Language
from timeline.records.values import formula_like
from timeline.records.vocabularies import Source
from timeline.rules.rulebook import Finding, source_rule
from timeline.texts import passages


@source_rule(Severity.WARNING)
def head_not_in_text(one: SourceEvidence) -> Iterator[Finding]:
    """The title, author and publisher of a source stand in its text, or are said to be the curator's knowledge.

    Readers weigh a text by who wrote it and where it was printed. Copy them from the text, in either case; what is
    known from elsewhere is named under `given`, and the page shows it as that.
    """
    source, there = one.source, heads_in_text(one)
    for key, words in _heads(source):
        if key not in source.given and key not in there:
            way = f"copy it, or say `given: [{key}]` where you know it from elsewhere"
            yield source.at(key), f"{quoted(words, 200)} does not stand in {source.id}: {way}"


def heads_in_text(one: SourceEvidence) -> tuple[str, ...]:
    """Return which of title, author and publisher stand in the text of a source."""
    text = passages.fold(one.text.folded).casefold()
    return tuple(key for key, words in _heads(one.source) if _stands(words, text))


def _heads(source: Source) -> Iterator[tuple[str, str]]:
    for key, words in (("title", source.title), ("author", source.author), ("publisher", source.publisher)):
        if words and not formula_like(words):  # then that is the finding
            yield key, words


def _stands(words: str, text: str) -> bool:
    """Whether words stand in a folded text in lower case, whole: in one piece, or name by name."""
    return any(all(_holds(part, text) for part in parts) for parts in ([words], _BETWEEN.split(words)))


def _holds(words: str, text: str) -> bool:
    folded = passages.fold(words).casefold()
    return folded in text and bool(re.search(rf"(?<!\w){re.escape(folded)}(?!\w)", text))


_BETWEEN = re.compile(r"\s*[;,&/]\s*")
"""What parts names of several."""


@source_rule(Severity.WARNING)
def head_from_within(one: SourceEvidence) -> Iterator[Finding]:
    """The author and publisher of a source are named at its head or foot, or in a line of their own.

    Whom a text only tells of has not written it. Copy them from there; what is known from elsewhere is named under
    `given`, and the page shows it as that.
    """
    source, text = one.source, one.text
    lines = " | ".join(line for line in text.reading.splitlines() if len(line) < _LINE)
    head = passages.fold(f"{text.folded[:_HEAD]} | {lines} | {text.folded[-_HEAD:]}").casefold()
    there = heads_in_text(one)
    for key, words in _heads(source):
        if key != "title" and key in there and key not in source.given and not _stands(words, head):
            way = f"is it by them? If so, say `given: [{key}]`"
            yield source.at(key), f"{quoted(words, 200)} stands only within {source.id}, as what it tells of: {way}"


_HEAD = 300
"""How many characters from either end of a text its head and foot reach."""
_LINE = 40
"""Of fewer characters is a line that says by whom something is."""


@source_rule(Severity.WARNING)
def language_of_another(one: SourceEvidence) -> Iterator[Finding]:
    """A source is in the language that is listed: where its days and months have names, they are of that language.

    Its words would be read by the wrong forms, and what they deny be seen by nobody. Correct `language`.
    """
    own = one.text.language
    words = {*_WORD.findall(one.text.folded)}
    if _names(own) & {word.lower() for word in words}:
        return
    for tag in language.WITH_WORDS:
        other = language.of(tag)
        found = sorted(word for word in words if word.lower() in _names(other) - _names(own))
        if tag != own.tag.partition("-")[0] and len({word.lower() for word in found}) >= _ENOUGH:
            told = f"{listed([quoted(word) for word in found], 3)} are names of days and months in {other.name}"
            yield one.source.at("language"), f"{told}, and none is of {own.name or quoted(own.tag)}"
            return


def _names(known: Language) -> set[str]:
    """Return the whole names of days and months in a language, without those that are other words too."""
    return {word for word in (*known.dates.months, *known.dates.weekdays) if len(word) > _SHORT} - known.dates.doubtful


_WORD = re.compile(r"[^\W\d_]{4,}")
_SHORT = 4
_ENOUGH = 2

RULES = (head_not_in_text, head_from_within, language_of_another)
