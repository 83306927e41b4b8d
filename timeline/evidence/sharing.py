"""Which passages several events cite, and what a source leaves out beside them: looked up once for a whole package."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.evidence.coverage import Cited
from timeline.evidence.sources import SourceEvidence
from timeline.records.vocabularies import LeftOut
from timeline.texts.passages import Passage

Place = tuple[str, int]
"""An event, and the number of one of its citations."""

_COMPARED = 12
"""With how many that begin after it a passage is compared: of more, a reader sees that they are many."""


def shared(cited: Mapping[str, Sequence[Cited]]) -> Mapping[Place, tuple[Place, ...]]:
    """Return, for each citation, those of other events that cite the same passage, for the most part; not all of many.

    The stretches of each source are in order.
    """
    found: dict[Place, dict[Place, None]] = {}
    for stretches in cited.values():
        for index, one in enumerate(stretches):
            for other in stretches[index + 1 : index + 1 + _COMPARED]:
                if other.start >= one.end:
                    break
                if one.event != other.event and _mostly(one, other):
                    for here, there in ((one, other), (other, one)):
                        found.setdefault((here.event, here.number), {})[there.event, there.number] = None
    return {place: tuple(others) for place, others in found.items()}


def _mostly(one: Cited, other: Cited) -> bool:
    """Whether more than half of the longer of two stretches lies in the other."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return 2 * common > max(one.end - one.start, other.end - other.start)


def left_out(sources: Iterable[SourceEvidence]) -> Mapping[tuple[str, int], tuple[LeftOut, ...]]:
    """Return what is left out of each sentence, by the source and by where the sentence begins."""
    found: dict[tuple[str, int], list[LeftOut]] = {}
    for one in sources:
        for entry, passage in one.left_out:
            if isinstance(passage, Passage) and (sentence := one.telling.at(passage.spans[0].start)):
                found.setdefault((one.source.id, sentence.start), []).append(entry)
    return {place: tuple(entries) for place, entries in found.items()}
