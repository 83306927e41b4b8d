"""A text that is another than the one that is listed: which quotes stand elsewhere in it, and which nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import timeline
from timeline.diagnostics import plain
from timeline.evidence import vocabularies
from timeline.evidence.quotes import find
from timeline.reading import yaml_source
from timeline.received import NotADocument
from timeline.records.package import DOCUMENT, RELEASE, Files, Package, vocabulary_path
from timeline.texts.explaining import explain
from timeline.texts.passages import Passage

SOURCES = vocabulary_path("sources")


@dataclass(frozen=True, slots=True)
class Accepted:
    """What is to be written, what is said, and how many citations and entries of `left_out` no longer resolve."""

    files: Files
    told: tuple[str, ...]
    lost: int


def changes(package: Package, id: str) -> Accepted:
    """Return what a text that has changed does to the citations of it, and the list with its new sha256."""
    source = package.sources[id]
    listed = {source.file: source.sha256}
    if source.original:
        listed[source.original.file] = source.original.sha256
    digests = {path: sha256(package.files[path]).hexdigest() for path in listed if path in package.files}
    changed = {path: digest for path, digest in digests.items() if digest != listed[path]}
    if not changed:
        return Accepted({}, (f"{source.file} is the text that is listed: nothing to accept",), 0)
    raw = package.files[SOURCES]
    for path in changed:
        key = (id, "sha256") if path == source.file else (id, "original", "sha256")
        raw = _with_digest(raw, key, listed[path], changed[path])
    told = list(_citations(package, id))
    lost = sum(1 for _, gone in told if gone)
    said = [f"{path}: sha256 is now {digest}" for path, digest in changed.items()]
    return Accepted({SOURCES: raw}, (*(line for line, _ in told), *said), lost)


def _citations(package: Package, id: str) -> Iterator[tuple[str, bool]]:
    """Yield each citation of a source that stands elsewhere than in the last release, and whatever stands nowhere."""
    known, before = vocabularies(package), _released(package, id)
    still = 0
    for event in package.events.values():
        for number, citation in enumerate(event.citations, 1):
            if citation.source != id:
                continue
            found, name = find(citation, known.texts[id].text), f"{event.id}, citation {number}"
            if not isinstance(found, Passage):
                why = plain(explain(found, citation.quote, id, {id: known.texts[id].text}))
                yield f"{name}: {why}", True
            elif (was := before.get((event.id, number))) and was != str(found.spans[0]):
                yield f"{name}: stands at {found.spans[0]}, no longer at {was}", False
            else:
                still += 1
    for number, (entry, answer) in enumerate(known.texts[id].left_out, 1):
        if not isinstance(answer, Passage):
            yield (
                f"left_out, entry {number}: {plain(explain(answer, entry.quote, id, {id: known.texts[id].text}))}",
                True,
            )
    yield f"{still} quotes are found where they were" if before else f"{still} quotes are found", False


def _released(package: Package, id: str) -> dict[tuple[str, int], str]:
    """Return where each citation of a source stood in the release that is there, if it is of the text as listed."""
    try:
        document = timeline.read(package.files.get(f"{RELEASE}/{DOCUMENT}", b""))
    except NotADocument:
        return {}
    if not any((one.id, one.sha256) == (id, package.sources[id].sha256) for one in document.sources):
        return {}
    return {
        (event.id, one.number): f"{one.positions[0].line}:{one.positions[0].column}"
        for event in document.events
        for one in event.citations
        if one.source == id and one.positions
    }


def _with_digest(raw: bytes, key: tuple[str, ...], old: str, new: str) -> bytes:
    """Return data/sources.yaml with a digest exchanged, and every other byte as it was."""
    document, _ = yaml_source.read(SOURCES, raw, yaml_source.VOCABULARY)
    if document is None:
        raise ValueError("the list was read a moment ago")
    place = document.at(key)
    lines = raw.split(b"\n")
    at = sum(len(line) + 1 for line in lines[: place.line - 1])
    found = raw.index(old.encode(), at)
    return raw[:found] + new.encode() + raw[found + len(old) :]
