"""Which records somebody read against their passages, as they are now: a review lapses when the record changes."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from timeline.records.model import Event
from timeline.records.package import Package, Review, event_path


def digest(package: Package, event: Event) -> str:
    """Return what a reader of a record read: 12 hexadecimal digits of a SHA-256 of its file and the texts it cites.

    Line ends do not count, since version control turns them.
    """
    files = package.files
    hashed = sha256(files.get(event_path(event.id), b"").replace(b"\r\n", b"\n"))
    for source in sorted({citation.source for citation in event.citations}):
        if source in package.sources:
            hashed.update(sha256(files.get(package.sources[source].file, b"").replace(b"\r\n", b"\n")).digest())
    return hashed.hexdigest()[:12]


def reviewed(package: Package) -> Mapping[str, tuple[Review, ...]]:
    """Return the reviews that still hold, by event, in the order in which they were written."""
    found: dict[str, list[Review]] = {}
    digests: dict[str, str] = {}
    for review in package.reviews:
        event = package.events.get(review.event)
        if event is not None:
            if review.event not in digests:
                digests[review.event] = digest(package, event)
            if digests[review.event] == review.digest:
                found.setdefault(review.event, []).append(review)
    return {id: tuple(reviews) for id, reviews in found.items()}


def by_persons(reviews: Mapping[str, tuple[Review, ...]]) -> frozenset[str]:
    """Return the events that a person read."""
    return frozenset(id for id, there in reviews.items() if any(one.kind == "person" for one in there))
