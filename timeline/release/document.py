"""The release as one JSON document, and the JSON Schema that describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from timeline.release.ledger import Edition
from timeline.release.record import EventRecord, WithdrawnRecord


@dataclass(frozen=True, slots=True)
class PackageRecord:
    """The package and its version."""

    name: str
    title: str
    description: str | None
    version: str
    created: str
    homepage: str | None


@dataclass(frozen=True, slots=True)
class RepairRecord:
    """A broken sequence of characters in a source, and what it stands for: `exact` with these made is `quote`."""

    raw: str
    repaired: str


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A text that the timeline rests on."""

    id: str
    title: str
    author: str | None
    publisher: str | None
    language: str
    timezone: str | None
    published: str
    published_start: str
    published_end: str
    published_text: str
    basis: str
    quote: str | None
    reason: str | None
    via: tuple[str, ...]
    sha256: str
    show: str
    repairs: tuple[RepairRecord, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """Who takes part in events."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    office: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """Where events happen."""

    id: str
    name: str
    names: tuple[str, ...]
    within: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    note: str | None


@dataclass(frozen=True, slots=True)
class KindRecord:
    """A kind of event."""

    id: str
    label: str
    color: str
    note: str | None


@dataclass(frozen=True, slots=True)
class WithdrawnEvent:
    """An event that was released and no longer counts."""

    id: str
    title: str
    withdrawn: WithdrawnRecord
    revision: int
    first_released: str
    last_changed: str


@dataclass(frozen=True, slots=True)
class Document:
    """All of a release: the package, its events with their citations, its vocabularies, what was withdrawn."""

    package: PackageRecord
    events: tuple[EventRecord, ...]
    sources: tuple[SourceRecord, ...]
    actors: tuple[ActorRecord, ...]
    places: tuple[PlaceEntry, ...]
    kinds: tuple[KindRecord, ...]
    withdrawn: tuple[WithdrawnEvent, ...]


def document(edition: Edition) -> Document:
    """Return the release as one value."""
    package = edition.package
    descriptor = package.descriptor
    return Document(
        PackageRecord(
            package.name,
            descriptor["title"],
            descriptor.get("description"),
            package.version,
            package.created,
            package.homepage,
        ),
        edition.events,
        tuple(
            SourceRecord(
                id=source.id,
                title=source.title,
                author=source.author,
                publisher=source.publisher,
                language=source.language,
                timezone=source.timezone,
                published=str(source.published),
                published_start=str(source.published.first),
                published_end=str(source.published.last),
                published_text=source.published.text,
                basis=source.basis,
                quote=source.quote,
                reason=source.reason,
                via=source.via,
                sha256=source.sha256,
                show=source.show,
                repairs=tuple(RepairRecord(one.raw, one.repaired) for one in source.repairs),
                note=source.note,
            )
            for source in package.sources.values()
        ),
        tuple(ActorRecord(a.id, a.name, a.kind, a.names, a.office, a.note) for a in package.actors.values()),
        tuple(
            PlaceEntry(p.id, p.name, p.names, p.within, p.country, p.latitude, p.longitude, p.note)
            for p in package.places.values()
        ),
        tuple(KindRecord(k.id, k.label, k.color, k.note) for k in package.kinds.values()),
        tuple(
            WithdrawnEvent(e.id, e.title, e.withdrawn, e.revision, e.first_released, e.last_changed)
            for e in edition.withdrawn
            if e.withdrawn
        ),
    )


def json_bytes(value: object) -> bytes:
    """Return a value as JSON in UTF-8, keys in the order of the model; what is missing is left out, never null."""
    return (json.dumps(plain(value), ensure_ascii=False, indent=1) + "\n").encode()


def plain(value: Any) -> Any:  # noqa: ANN401 -- JSON is whatever it is
    """Return a value as JSON knows it: mappings, lists, scalars. Keys whose value is None are left out."""
    if is_dataclass(value):
        named = ((field.name, getattr(value, field.name)) for field in fields(value))
        return {name: plain(one) for name, one in named if one is not None}
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items() if one is not None}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value
