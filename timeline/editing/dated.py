"""What the quotes of a file of records say of dates: their phrases, and the dates that these allow, as EDTF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.editing.entries import plainly
from timeline.editing.outline import Outline
from timeline.editing.quoting import Quoted, quoted_at
from timeline.editing.shapes import EVENTS
from timeline.editing.shown import allows
from timeline.evidence.dated import written
from timeline.evidence.quotes import Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import meaning
from timeline.language.phrases import Phrase
from timeline.records.values import Path
from timeline.texts.passages import Passage


@dataclass(frozen=True, slots=True)
class Found:
    """A quote whose passage was found."""

    quoted: Quoted
    source: SourceEvidence
    passage: Passage

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The date phrases of the passage, each once."""
        return tuple({phrase.text: phrase for phrase in self.source.quoted_phrases(self.passage)}.values())

    def dates(self, phrase: Phrase) -> Iterator[str]:
        """Yield each date that a phrase may mean, as a record writes it."""
        source = self.source.source
        for one in meaning.allowed(phrase, source.published.interval, calendar=source.calendar):
            yield written(one)


def found_at(known: Vocabularies, sort: str, outline: Outline, path: Path) -> Found | None:
    """Return the quote of the entry that a path lies in, with its passage; None where there is none."""
    quoted = quoted_at(sort, outline, path)
    source = known.texts.get(quoted.source) if quoted else None
    if quoted is None or source is None or not quoted.quote:
        return None
    passage = quoted.find(source.text)
    return Found(quoted, source, passage) if isinstance(passage, Passage) else None


def told(source: SourceEvidence, passage: Passage) -> str:
    """Return, in Markdown, what each date phrase of a passage allows."""
    phrases = dict.fromkeys(allows(source.source, phrase) for phrase in source.quoted_phrases(passage))
    return "\n".join(f"- {plainly(one)}" for one in phrases)


def all_found(known: Vocabularies, outline: Outline) -> Iterator[Found]:
    """Yield every quote of a record whose passage is found."""
    numbers = sorted({path[1] for path in outline.values if path[0] == "citations" and isinstance(path[1], int)})
    for number in numbers:
        if one := found_at(known, EVENTS, outline, ("citations", number)):
            yield one
