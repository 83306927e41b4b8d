"""The document of a release, timeline.json, as it is read back: by whoever checks a release or compares two.

Only what is needed of it has a shape here, and what has none is left alone, so that older and newer releases can be
read. A release may come from a stranger: what exists here is of the right types, and nothing more is known of it.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

Natural = Annotated[int, Field(ge=0)]
Said = str | tuple[str, ...]


class NotADocument(ValueError):  # noqa: N818 -- as dates.DateError, for people
    """These bytes are no timeline.json; the message says where they are not."""


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore", defer_build=True)


class Position(_Shape):
    """A stretch of a source: 0-based code points, end exclusive; line and column from 1."""

    start: Natural
    end: Natural
    line: Natural
    column: Natural


class Citation(_Shape):
    """A quote and where it stands; `exact` as in the file, `quote` with the source's repairs made."""

    number: Natural
    source: str
    quote: str
    exact: str
    positions: tuple[Position, ...]
    supports: tuple[str, ...] = ()
    disputes: dict[str, Said] = {}
    formerly: dict[str, Said] = {}
    says: str | None = None
    dated_from: str | None = None
    note: str | None = None


class Named(_Shape):
    """A participant or a place of an event."""

    id: str
    name: str
    role: str | None = None


class Dispute(_Shape):
    """A field that sources disagree on, and why the record says what it says."""

    field: str
    reason: str


class Event(_Shape):
    """An event as it was published."""

    id: str
    title: str
    date: str
    date_text: str
    kind: str
    status: str
    summary: str
    place: tuple[Named, ...] = ()
    participants: tuple[Named, ...] = ()
    details: dict[str, str] = {}
    citations: tuple[Citation, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    related: dict[str, tuple[str, ...]] = {}
    tags: tuple[str, ...] = ()
    note: str | None = None


class Entry(_Shape):
    """An entry of a vocabulary, with whatever keys it has."""

    model_config = ConfigDict(extra="allow")

    id: str


class Repair(_Shape):
    """Broken characters of a source, and what they stand for."""

    raw: Annotated[str, Field(min_length=1)]
    repaired: str


class Source(Entry):
    """A text that the timeline rests on."""

    sha256: str
    show: str
    repairs: tuple[Repair, ...] = ()


class Reason(_Shape):
    """Why an event was withdrawn."""

    reason: str
    merged_into: str | None = None


class Withdrawn(_Shape):
    """An event that no longer counts."""

    id: str
    title: str
    withdrawn: Reason


class Edition(_Shape):
    """Which package this is, in which version."""

    model_config = ConfigDict(extra="allow")

    name: str
    version: str


class Document(_Shape):
    """All of a timeline.json."""

    package: Edition
    events: tuple[Event, ...]
    sources: tuple[Source, ...]
    actors: tuple[Entry, ...] = ()
    places: tuple[Entry, ...] = ()
    kinds: tuple[Entry, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()


def read(raw: bytes) -> Document:
    """Return the document that these bytes are; raise NotADocument, for a person who knows which file it was."""
    try:
        return Document.model_validate_json(raw)
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in detail["loc"])
        raise NotADocument(f"{where}: {detail['msg']}" if where else detail["msg"]) from None
