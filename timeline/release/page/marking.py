"""The source texts as the page prints them: cut where cited passages begin and end.

Passages may overlap and nest, so a text is a row of segments, each of which belongs to any number of passages.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from operator import itemgetter

from timeline.records.disagreement_record import DisagreementRecord, PassageRecord
from timeline.records.event_record import CitationRecord, EventRecord
from timeline.release.edition import Edition
from timeline.texts.passages import Text

Stretch = tuple[int, int]
"""Start and end, exclusive, in the decoded text of a source."""

Place = tuple[str, tuple[Stretch, ...]]
"""A source's id and the stretches of its text that a passage takes up: several where it is elided."""


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A passage of a source, numbered in the order of the text, with the events and the disagreements that cite it."""

    source: str
    number: int
    stretches: tuple[Stretch, ...]
    events: tuple[EventRecord, ...]
    disagreements: tuple[DisagreementRecord, ...]

    @property
    def anchor(self) -> str:
        """Its id on the page. An underscore keeps it apart from the ids of events, which have none."""
        return f"{self.source}_p{self.number}"

    @property
    def note(self) -> str:
        """The id of the note that names the events."""
        return f"{self.source}_n{self.number}"


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that belong to the same passages throughout; which of these begin and end with them.

    `before` is what stood there before a repair, if one worked there.
    """

    text: str
    passages: tuple[CitedPassage, ...]
    opens: tuple[CitedPassage, ...]
    closes: tuple[CitedPassage, ...]
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of a source, or the part of it that may be shown: then something was cut before or after it."""

    segments: tuple[Segment, ...]
    passages: tuple[CitedPassage, ...]
    cut_before: bool
    cut_after: bool


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A source's text, repaired, with every cited passage known.

    `repairs` are what stood before repairs and what stands there now, each with the number of places.
    """

    paragraphs: tuple[Paragraph, ...]
    passages: tuple[CitedPassage, ...]
    repairs: tuple[tuple[str, str, int], ...]


def marked_texts(edition: Edition) -> Mapping[str, MarkedText]:
    """Return the text of every source, by id. A source that is not shown in full is cut down to what is cited."""
    cited = _cited(edition.events, edition.disagreements)
    answers = {}
    for id, text in edition.texts.items():
        passages = tuple(
            CitedPassage(id, number, stretches, tuple(by.events.values()), tuple(by.disagreements.values()))
            for number, (stretches, by) in enumerate(sorted(cited.get(id, {}).items(), key=itemgetter(0)), 1)
        )
        laid = _Laid(passages)
        part = edition.sources[id].shown
        shown = [(one.start, one.start + len(one.text)) for one in part.excerpts] if part else [(0, len(text.raw))]
        paragraphs = tuple(one for start, end in shown for one in _paragraphs(text, start, end, laid))
        answers[id] = MarkedText(paragraphs, passages, _repairs(text))
    return answers


def _repairs(text: Text) -> tuple[tuple[str, str, int], ...]:
    counts = Counter((text.raw[start:end], text.shown(start, end)) for start, end in text.mended)
    return tuple((_printable(raw), repaired, count) for (raw, repaired), count in counts.items())


def _printable(raw: str) -> str:
    """Return characters as a reader can see them: those without a shape by their numbers."""
    return "".join(one if one.isprintable() else f"U+{ord(one):04X}" for one in raw)


def passage_of(texts: Mapping[str, MarkedText]) -> Mapping[Place, CitedPassage]:
    """Return every passage by where it stands."""
    return {(passage.source, passage.stretches): passage for text in texts.values() for passage in text.passages}


def cited_at(citation: CitationRecord | PassageRecord) -> Place:
    """Return where the passage stands that is cited."""
    return citation.source, tuple((at.start, at.end) for at in citation.positions)


@dataclass(slots=True)
class _Citing:
    """What cites one passage, by id."""

    events: dict[str, EventRecord] = field(default_factory=dict)
    disagreements: dict[str, DisagreementRecord] = field(default_factory=dict)


def _cited(
    events: Sequence[EventRecord], disagreements: Sequence[DisagreementRecord]
) -> dict[str, dict[tuple[Stretch, ...], _Citing]]:
    cited: dict[str, dict[tuple[Stretch, ...], _Citing]] = {}

    def at(citation: CitationRecord | PassageRecord) -> _Citing:
        source, stretches = cited_at(citation)
        return cited.setdefault(source, {}).setdefault(stretches, _Citing())

    for event in events:
        for citation in event.citations:
            at(citation).events[event.id] = event
    for one in disagreements:
        for side in one.sides:
            if side.passage:
                at(side.passage).disagreements[one.id] = one
    return cited


class _Laid:
    """Cited passages by where they stand, so that a line finds its own among many."""

    def __init__(self, passages: Sequence[CitedPassage]) -> None:
        self.passages = passages
        self.stretches = sorted(
            ((start, end, number) for number, passage in enumerate(passages) for start, end in passage.stretches)
        )
        self.reach = list(accumulate((end for _, end, _ in self.stretches), max))

    def within(self, first: int, last: int) -> list[tuple[int, int, CitedPassage]]:
        """Return what of the passages' stretches lies between two places, in the order of the passages."""
        low, high = bisect_right(self.reach, first), bisect_left(self.stretches, (last,))
        inside = ((number, start, end) for start, end, number in self.stretches[low:high] if end > first)
        return [(max(start, first), min(end, last), self.passages[number]) for number, start, end in sorted(inside)]

    def beginning(self, first: int, last: int) -> tuple[CitedPassage, ...]:
        """Return the passages that begin between two places."""
        starts = self.passages
        low = bisect_left(starts, first, key=lambda passage: passage.stretches[0][0])
        high = bisect_left(starts, last, key=lambda passage: passage.stretches[0][0])
        return tuple(starts[low:high])


def _paragraphs(text: Text, start: int, end: int, laid: _Laid) -> Iterator[Paragraph]:
    low = bisect_right(text.lines, start, key=lambda line: line[1])
    high = bisect_left(text.lines, end, key=lambda line: line[0])
    for line in text.lines[low:high]:
        first, last = max(line[0], start), min(line[1], end)
        if _SOLID.search(text.raw, first, last):
            yield Paragraph(
                tuple(_segments(text, first, last, laid.within(first, last))),
                laid.beginning(first, last),
                cut_before=bool(_SOLID.search(text.raw, line[0], first)),
                cut_after=bool(_SOLID.search(text.raw, last, line[1])),
            )


_SOLID = re.compile(r"\S")


def _segments(text: Text, first: int, last: int, inside: Sequence[tuple[int, int, CitedPassage]]) -> Iterator[Segment]:
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (start, end, _) in enumerate(inside):
        opening.setdefault(start, []).append(number)
        closing.setdefault(end, []).append(number)
    around: dict[int, CitedPassage] = {}
    low = bisect_left(text.mended, (first,))
    mended = {place for place in text.mended[low : bisect_left(text.mended, (last,))] if place[1] <= last}
    for start, end in pairwise(sorted({first, last, *opening, *closing, *(edge for one in mended for edge in one)})):
        for number in closing.get(start, ()):
            del around[number]
        around |= {number: inside[number][2] for number in opening.get(start, ())}
        yield Segment(
            text.shown(start, end),
            tuple(around[number] for number in sorted(around)),
            tuple(inside[number][2] for number in opening.get(start, ()) if inside[number][2].stretches[0][0] == start),
            tuple(inside[number][2] for number in closing.get(end, ()) if inside[number][2].stretches[-1][1] == end),
            _printable(text.raw[start:end]) if (start, end) in mended else None,
        )
