"""Both ways: what of each source is cited, and which of its dated sentences no event uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.evidence.dating import Sentence, dated_sentences
from timeline.evidence.quotes import found, texts
from timeline.records.model import Source
from timeline.records.package import Package
from timeline.texts import passages
from timeline.texts.passages import Passage


@dataclass(frozen=True, slots=True)
class Cited:
    """A cited stretch of a source: code points of its raw text, end exclusive; the event and the citation's number."""

    start: int
    end: int
    event: str
    number: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is cited of a source.

    `share` is the part of its characters, white space apart, that stand in cited passages. `unexplained` are the
    dated sentences that no event cites and `left_out` does not name.
    """

    source: str
    share: float
    passages: int
    dated: int
    left_out: int
    unexplained: tuple[Sentence, ...]

    @property
    def sentence(self) -> str:
        """The figures in words."""
        out = f", {self.left_out} left out with a reason" if self.left_out else ""
        return (
            f"{self.passages} passages cited, {self.share:.0%} of the text; {self.dated} dated sentences, "
            f"{len(self.unexplained)} unexplained{out}"
        )


@lru_cache(maxsize=4)
def cited(package: Package) -> Mapping[str, tuple[Cited, ...]]:
    """Return the cited stretches of every source, in order; they may overlap."""
    stretches: dict[str, list[Cited]] = {id: [] for id in package.texts}
    for (id, index), passage in found(package).items():
        if isinstance(passage, Passage):
            source = package.events[id].citations[index].source
            stretches[source] += (Cited(span.start, span.end, id, index + 1) for span in passage.spans)
    order = {id: sorted(there, key=lambda one: (one.start, -one.end, one.event)) for id, there in stretches.items()}
    return {id: tuple(there) for id, there in order.items()}


def coverage(package: Package) -> tuple[Coverage, ...]:
    """Return the coverage of every source whose text could be read."""
    return tuple(_coverage(package, source) for source in package.sources.values() if source.id in package.texts)


def _coverage(package: Package, source: Source) -> Coverage:
    raw, there = package.texts[source.id], cited(package)[source.id]
    seen, counted = 0, 0
    for one in there:
        counted += _letters(raw[max(seen, one.start) : one.end])
        seen = max(seen, one.end)
    return Coverage(
        source.id,
        counted / max(1, _letters(raw)),
        len({(one.event, one.number) for one in there}),
        len(dated_sentences(package)[source.id]),
        len(source.left_out),
        unexplained(package, source),
    )


def unexplained(package: Package, source: Source) -> tuple[Sentence, ...]:
    """Return the dated sentences of a source that no event cites and nothing leaves out."""
    used = [(one.start, one.end) for one in cited(package)[source.id]] + list(left_out(package, source))
    dated = dated_sentences(package)[source.id]
    return tuple(sentence for sentence in dated if not any(a < sentence.end and sentence.start < b for a, b in used))


def left_out(package: Package, source: Source) -> Iterator[tuple[int, int]]:
    """Yield where the passages under `left_out` stand in the source, and the words that state its publication."""
    stated = [source.quote] if source.quote else []
    for quote in (*stated, *(one.quote for one in source.left_out)):
        answer = passages.find(quote, texts(package)[source.id])
        if isinstance(answer, Passage):
            yield from ((span.start, span.end) for span in answer.spans)


def _letters(text: str) -> int:
    return sum(len(word) for word in text.split())
