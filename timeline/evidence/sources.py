"""What one source shows by itself: its text, ready to be searched, and the sentences of it that are dated."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.language import phrases
from timeline.language.phrases import Phrase
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage, Span, Text
from timeline.texts.sentences import sentences


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with date phrases; `start`, `end` and the phrases' offsets are those of the source's raw text."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class SourceEvidence:
    """A source whose text could be read. `digest` is the SHA-256 of its file as it is now."""

    source: Source
    text: Text
    digest: str

    @property
    def changed(self) -> bool:
        """Whether the file is another than the one that is listed."""
        return self.digest != self.source.sha256

    @cached_property
    def dated(self) -> tuple[Sentence, ...]:
        """The sentences that hold a date phrase, in order."""
        return tuple(_dated(self.text))

    def quoted_phrases(self, passage: Passage) -> tuple[Phrase, ...]:
        """Return the date phrases of a passage, read in their whole sentences.

        One that it cuts counts where what is left is a phrase still, as "October 16" is of "Thursday, October 16,
        2025".
        """
        first = bisect_right(self.dated, passage.spans[0].start, key=lambda sentence: sentence.end)
        last = bisect_left(self.dated, passage.spans[-1].end, key=lambda sentence: sentence.start)
        return tuple(
            phrase
            for sentence in self.dated[first:last]
            for phrase in sentence.phrases
            if any(_quoted(phrase, span, self.text) for span in passage.spans)
        )


def _dated(text: Text) -> list[Sentence]:
    found = []
    for start, end in sentences(text):
        there = tuple(
            replace(phrase, start=phrase.start + start, end=phrase.end + start)
            for phrase in phrases.find(text.raw[start:end], text.language)
        )
        if there:
            found.append(Sentence(start, end, there))
    return found


def _quoted(phrase: Phrase, span: Span, text: Text) -> bool:
    if span.start <= phrase.start and phrase.end <= span.end:
        return True
    left = text.raw[max(phrase.start, span.start) : min(phrase.end, span.end)]
    return bool(phrases.find(f", {left}", text.language))  # a year that the quote begins with begins no line
