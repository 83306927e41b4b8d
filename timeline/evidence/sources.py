"""What one source shows by itself: its text, ready to be searched, and what its sentences date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from timeline.evidence.context import Sentence, Telling, telling
from timeline.language import phrases
from timeline.language.phrases import Phrase
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage, Span, Text


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
    def telling(self) -> Telling:
        """Its sentences with their date phrases, in context."""
        return telling(self.text, self.source.calendar)

    @property
    def dated(self) -> tuple[Sentence, ...]:
        """The sentences that hold a date phrase, in order."""
        return self.telling.dated

    def quoted_phrases(self, passage: Passage) -> tuple[Phrase, ...]:
        """Return the date phrases of a passage, read in their whole sentences.

        One that it cuts counts where what is left is a phrase still, as "October 16" is of "Thursday, October 16,
        2025".
        """
        return tuple(
            phrase
            for phrase in self.phrases_by(passage)
            if any(_quoted(phrase, span, self.text) for span in passage.spans)
        )

    def phrases_by(self, passage: Passage) -> Iterator[Phrase]:
        """Yield the date phrases of the sentences that a passage is of, in or out of it."""
        first = bisect_right(self.dated, passage.spans[0].start, key=lambda sentence: sentence.end)
        last = bisect_left(self.dated, passage.spans[-1].end, key=lambda sentence: sentence.start)
        for sentence in self.dated[first:last]:
            yield from sentence.phrases

    def cuts_phrase(self, passage: Passage) -> bool:
        """Whether a passage holds a part of a date phrase that is none by itself."""
        return any(
            phrase.start < span.end and span.start < phrase.end
            for phrase in self.phrases_by(passage)
            for span in passage.spans
        )


def _quoted(phrase: Phrase, span: Span, text: Text) -> bool:
    if span.start <= phrase.start and phrase.end <= span.end:
        return True
    left = text.raw[max(phrase.start, span.start) : min(phrase.end, span.end)]
    return bool(phrases.find(f", {left}", text.language))  # a year that the quote begins with begins no line
