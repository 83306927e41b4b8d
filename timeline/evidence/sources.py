"""What one source shows by itself: its text, ready to be searched, and what its sentences date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from timeline.evidence import tellings
from timeline.evidence.context import Sentence, Telling, counts_by_saints, in_file, telling, told, with_context
from timeline.language import phrases
from timeline.language.phrases import Phrase
from timeline.records.vocabularies import LeftOut, Source
from timeline.texts.passages import Failure, Passage, Span, Text, find_left_out
from timeline.texts.rewriting import Place

AROUND = 200
"""How many characters beside a passage a date phrase that it cuts may take up."""


@dataclass(frozen=True)
class SourceEvidence:
    """A source whose text could be read. `digest` is the SHA-256 of its file as it is now."""

    source: Source
    text: Text
    digest: str

    def __getstate__(self) -> dict[str, object]:
        """Return what is handed to another process: what its places tell is read there again."""
        return {key: value for key, value in vars(self).items() if key != "_told"}

    @property
    def changed(self) -> bool:
        """Whether the file is another than the one that is listed."""
        return self.digest != self.source.sha256

    @cached_property
    def telling(self) -> Telling:
        """Its sentences with their date phrases, in context."""
        return telling(self.text, self.source.calendar, self.source.published.interval)

    def tells(self, telling: Telling) -> None:
        """Take over its sentences, which another process has read."""
        vars(self).setdefault("telling", telling)

    @property
    def dated(self) -> tuple[Sentence, ...]:
        """The sentences that hold a date phrase, in order."""
        return self.telling.dated

    @cached_property
    def left_out(self) -> tuple[tuple[LeftOut, Passage | Failure], ...]:
        """What no event uses of it, each with where it stands, or why it stands nowhere."""
        return tuple(
            (
                one,
                find_left_out(
                    one.quote,
                    self.text,
                    prefix=one.prefix or "",
                    suffix=one.suffix or "",
                    occurrence=one.occurrence,
                ),
            )
            for one in self.source.left_out
        )

    def quoted_phrases(self, passage: Passage) -> tuple[Phrase, ...]:
        """Return the date phrases of a passage, read in their whole sentences.

        One that it cuts counts where what is left is a phrase still, as "October 16" is of "Thursday, October 16,
        2025". What a passage joins over the end of a line is read as it joins it. The date at the head of an update
        counts where there is no other.
        """
        if passage.places not in self._quoted:
            self._quoted[passage.places] = self._phrases_of(passage)
        return self._quoted[passage.places]

    @cached_property
    def _quoted(self) -> dict[tuple[Place, ...], tuple[Phrase, ...]]:
        """The date phrases of the passages that were asked for: many rules ask for those of one."""
        return {}

    def told_at(self, place: Place) -> tellings.Telling:
        """Return the words of a place of its folded text, to be read for what they tell."""
        if place not in self._told:
            words = Text.of(self.text.folded[slice(*place)], language=self.text.language)
            self._told[place] = tellings.Telling(words)
        return self._told[place]

    @cached_property
    def _told(self) -> dict[Place, tellings.Telling]:
        """The places that were asked for: records that cite what stands together ask for the same."""
        return {}

    @cached_property
    def masthead(self) -> str:
        """The words that the text begins with, which may say who publishes it."""
        return self.text.folded[:AROUND]

    def _phrases_of(self, passage: Passage) -> tuple[Phrase, ...]:
        there = (
            phrase
            for span, place in zip(passage.spans, passage.places, strict=True)
            for phrase in self._phrases(span, place)
            if _quoted(phrase, span, self.text)
        )
        found = tuple(dict.fromkeys(there))
        return tuple(phrase for phrase in found if not phrase.heads_update) or found

    def _phrases(self, span: Span, place: Place) -> Iterator[Phrase]:
        low = bisect_right(self.dated, span.start, key=lambda sentence: sentence.end)
        high = bisect_left(self.dated, span.end, key=lambda sentence: sentence.start)
        apart = [phrase for sentence in self.dated[low:high] for phrase in _touching(sentence.phrases, span)]
        if "\n" in self.text.reading[slice(*place)]:
            settled = {(phrase.start, phrase.end): phrase for phrase in apart}
            return (settled.get((one.start, one.end)) or self._in_context(one) for one in self._joined(place))
        return iter(apart)

    def _in_context(self, phrase: Phrase) -> Phrase:
        """Return a phrase that goes over the end of a line with what is told where it begins."""
        sentence = self.telling.at(phrase.start)
        if sentence is None or told(phrase, self.source.calendar):
            return phrase
        return with_context(phrase, sentence.context, near=sentence.over in sentence.context, headed=sentence.headed)

    def _joined(self, place: Place) -> Iterator[Phrase]:
        """Yield the date phrases of a place, and of the characters beside it, as if no line ended there."""
        reading = self.text.reading
        start, end = self.text.paragraph(place)
        first = max(start, reading.rfind(" ", start, max(start, place[0] - AROUND)) + 1)
        last = reading.find(" ", min(end, place[1] + AROUND), end)
        sentence = self.telling.at(self.text.stretch((first, first + 1))[0])
        saints = sentence is not None and counts_by_saints(sentence.context, self.source.published.interval)
        for phrase in phrases.find(reading[first : end if last < 0 else last], self.text.language, saints=saints):
            yield in_file(phrase.at(first), self.text)

    def phrases_by(self, passage: Passage) -> Iterator[Phrase]:
        """Yield the date phrases of the sentences that a passage is of, in or out of it."""
        first = bisect_right(self.dated, passage.spans[0].start, key=lambda sentence: sentence.end)
        last = bisect_left(self.dated, passage.spans[-1].end, key=lambda sentence: sentence.start)
        for sentence in self.dated[first:last]:
            yield from sentence.phrases

    def cuts_phrase(self, passage: Passage) -> bool:
        """Whether a passage holds a part of a date phrase that is none by itself."""
        first = bisect_right(self.dated, passage.spans[0].start, key=lambda sentence: sentence.end)
        last = bisect_left(self.dated, passage.spans[-1].end, key=lambda sentence: sentence.start)
        return any(_touching(one.phrases, span) for one in self.dated[first:last] for span in passage.spans)


def _touching(phrases: tuple[Phrase, ...], span: Span) -> tuple[Phrase, ...]:
    """Return those of the phrases of a sentence, which are in order, that have a part in a span."""
    low = bisect_right(phrases, span.start, key=lambda phrase: phrase.end)
    return phrases[low : bisect_left(phrases, span.end, key=lambda phrase: phrase.start)]


def _quoted(phrase: Phrase, span: Span, text: Text) -> bool:
    if span.start <= phrase.start and phrase.end <= span.end:
        return True
    left = text.reading[slice(*text.place(max(phrase.start, span.start), min(phrase.end, span.end)))]
    return bool(
        phrases.find(f", {left}", text.language, saints=True)
    )  # a year that the quote begins with begins no line
