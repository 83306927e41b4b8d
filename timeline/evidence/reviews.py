"""Which records somebody read against their passages, as they are now: a review lapses when the record changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from timeline.records.disagreements import of_disagreement
from timeline.records.model import Event
from timeline.records.package import Package, Review
from timeline.records.story import LEAD, of_part

if TYPE_CHECKING:
    from hashlib import _Hash as HASH


def digests(package: Package, events: Iterable[Event]) -> Iterator[tuple[str, str]]:
    """Yield what a reader of each event read: 12 hexadecimal digits of a SHA-256 of its file and the texts it cites.

    Line ends do not count, since version control turns them.
    """
    texts: dict[str, bytes] = {}
    for event in events:
        hashed = _hashed(package, package.path(event.id))
        for source in sorted({citation.source for citation in event.citations} & package.sources.keys()):
            if source not in texts:
                texts[source] = _hashed(package, package.sources[source].file).digest()
            hashed.update(texts[source])
        yield event.id, hashed.hexdigest()[:12]


def story_digests(package: Package) -> Mapping[str, str]:
    """Return what is read of the story beside its records, and the digest of what a reader read.

    Of the lead it is its sentences and the records of the events that these name; of a part its words and what is in
    it; of a curated disagreement its entry and the records of the events that it names.
    """
    found: dict[str, str] = {}
    if package.story:
        hashed = sha256()
        for one in package.story.lead:
            hashed.update(one.text.encode())
            for id in one.events:
                hashed.update(_hashed(package, package.path(id)).digest())
        found[LEAD] = hashed.hexdigest()[:12]
    for part in package.parts.values():
        held = sorted(event.id for event in package.standing if event.part == part.id)
        found[of_part(part.id)] = sha256("\n".join([part.title, part.summary, *held]).encode()).hexdigest()[:12]
    for apart in package.disagreements.values():
        hashed = sha256(apart.model_dump_json().encode())
        for named in apart.named:
            hashed.update(_hashed(package, package.path(named.event)).digest())
        found[of_disagreement(apart.id)] = hashed.hexdigest()[:12]
    return found


def _hashed(package: Package, path: str) -> HASH:
    return sha256(package.files.get(path, b"").replace(b"\r\n", b"\n"))


def reviewed(package: Package) -> Mapping[str, tuple[Review, ...]]:
    """Return the reviews that still hold, as they were written, by event or else by what they are of."""
    read = dict.fromkeys(review.event for review in package.reviews if review.event in package.events)
    now = {**dict(digests(package, (package.events[id] for id in read))), **story_digests(package)}
    found: dict[str, list[Review]] = {}
    for review in package.reviews:
        if now.get(review.event) == review.digest:
            found.setdefault(review.event, []).append(review)
    return {id: tuple(reviews) for id, reviews in found.items()}
