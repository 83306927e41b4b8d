"""The passages that a package's citations quote: each looked for once, and kept as long as the package is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

from timeline.records.model import Citation, Event
from timeline.records.package import Package
from timeline.texts import passages
from timeline.texts.passages import Failure, Passage, Text


@lru_cache(maxsize=4)
def texts(package: Package) -> Mapping[str, Text]:
    """Return each source's text, ready to be searched."""
    return {
        id: _text(raw, tuple(passages.Repair(repair.raw, repair.repaired) for repair in package.sources[id].repairs))
        for id, raw in package.texts.items()
    }


_text = lru_cache(maxsize=64)(Text)  # what is worked out of a text serves every package that has it


@lru_cache(maxsize=4)
def found(package: Package) -> Mapping[tuple[str, int], Passage | Failure]:
    """Return the passage of every citation whose source can be read, or why there is none.

    Keys are the event's id and the citation's index. Withdrawn events are left out.
    """
    known = texts(package)
    return {
        (event.id, index): find(citation, known[citation.source])
        for event in package.standing
        for index, citation in enumerate(event.citations)
        if citation.source in known
    }


@lru_cache(maxsize=4)
def quotes(package: Package) -> Mapping[tuple[str, int], Text]:
    """Return the words of every passage that was found, repaired and ready to be searched themselves."""
    return {key: Text.of(answer.exact) for key, answer in found(package).items() if isinstance(answer, Passage)}


def find(citation: Citation, text: Text) -> Passage | Failure:
    """Find what a citation quotes."""
    return passages.find(
        citation.quote,
        text,
        prefix=citation.prefix or "",
        suffix=citation.suffix or "",
        occurrence=citation.occurrence,
    )


def unproven(package: Package) -> set[str]:
    """Return the standing events of which a citation is not found."""
    return {
        event.id
        for event in package.standing
        for index in range(len(event.citations))
        if not isinstance(found(package).get((event.id, index)), Passage)
    }


@lru_cache(maxsize=4)
def changed_sources(package: Package) -> Mapping[str, str]:
    """Return the sources whose file is not the one that is listed, with the SHA-256 that it has now."""
    listed = [source for source in package.sources.values() if source.file in package.files]
    now = {source.id: hashlib.sha256(package.files[source.file]).hexdigest() for source in listed}
    return {source.id: now[source.id] for source in listed if now[source.id] != source.sha256}


def broken_citations(package: Package, source: str) -> Iterator[tuple[Event, int]]:
    """Yield the citations of a source that are not found in it, as event and index."""
    for (id, index), answer in found(package).items():
        event = package.events[id]
        if event.citations[index].source == source and not isinstance(answer, Passage):
            yield event, index
