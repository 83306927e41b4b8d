"""How often curators answer for the words, by each of the ways in which they may."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.records.model import Event
from timeline.records.vocabularies import Source
from timeline.rules.waivers import quotations


def answers(events: Iterable[Event], sources: Iterable[Source]) -> Mapping[str, int]:
    """Return how many there are of each, by the key of a record or source where it is given.

    `unlisted` are participants who are named by words alone. Of notes those count that quote something, since no other
    answers a finding.
    """
    events, sources = tuple(events), tuple(sources)
    citations = [citation for event in events for citation in event.citations]
    notes = (*(event.note for event in events), *(citation.note for citation in citations))
    return {
        "reads": sum(citation.reads is not None for citation in citations),
        "means": sum(len(citation.means or {}) for citation in citations),
        "repairs": sum(len(source.repairs) for source in sources),
        "notes": sum(bool(quotations(note)) for note in notes),
        "left_out": sum(len(source.left_out) for source in sources),
        "formerly": sum(len(citation.formerly) for citation in citations),
        "given": sum(len(source.given) for source in sources),
        "unlisted": sum(one.words is not None for event in events for one in event.participants),
    }
