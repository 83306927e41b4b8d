"""What the quotes of a file of records say of dates: their phrases, and the dates that these allow, as EDTF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import Date, Interval
from timeline.editing.entries import plainly
from timeline.editing.outline import Outline
from timeline.editing.quoting import Quoted, quoted_at
from timeline.editing.shapes import EVENTS
from timeline.editing.shown import allows, in_order
from timeline.evidence.dated import written
from timeline.evidence.quotes import Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import meaning
from timeline.language.phrases import Phrase
from timeline.records.model import Event
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

    def dates(self, phrase: Phrase, status: str | None = None, other: Event | None = None) -> Iterator[str]:
        """Yield each date that a phrase may mean, as a record writes it: the likeliest of a status first.

        What leans on another event is counted from that. Of two dates told as one, what they are so comes before each.
        """
        source = self.source.source
        published = source.published.interval
        if other and (phrase.leans or phrase.told):
            phrase = phrase._replace(kind="distance") if phrase.told else phrase
            anchors = tuple(_anchors(other, source.id, phrase.edge))
            there = tuple(one for days in anchors for one in meaning.allowed(phrase, published, days))
        else:
            there = meaning.allowed(phrase, published, calendar=source.calendar)
        both = meaning.as_one(phrase, published, calendar=source.calendar) if phrase.joint else ()
        lasts = phrase.joint == "from" and not phrase.night
        yield from dict.fromkeys(written(one, lasts=lasts) for one in in_order(both, published, status))
        rest = (one for one in in_order(there, published, status) if one not in both)
        yield from dict.fromkeys(written(one) for one in rest)


def _anchors(event: Event, source: str, edge: int) -> Iterator[Interval]:
    """Yield from when an event is counted: by the source, where that disputes its date, else as its record has it."""
    disputed = [
        claim.value
        for index, claim in event.claims("date")
        if claim.stance == "disputes" and event.citations[index].source == source and isinstance(claim.value, Date)
    ]
    for date in disputed or [event.date]:
        ends = [point for point, side in ((date.start, -1), (date.end, 1)) if point and edge in (0, side)]
        yield from (point.days for point in ends) if date.lasts else (date.interval,)


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
    entries = (path[1] for path in outline.values if path[:1] == ("citations",) and len(path) > 1)
    numbers = sorted({one for one in entries if isinstance(one, int)})
    for number in numbers:
        if one := found_at(known, EVENTS, outline, ("citations", number)):
            yield one
