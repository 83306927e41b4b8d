"""A version as it is hosted, and what pages, feed and files say of it alike."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol

from timeline.records.addresses import is_url
from timeline.records.disagreement_record import DisagreementRecord, SideRecord
from timeline.records.document import ActorRecord, Document, SourceRecord
from timeline.records.event_record import EventRecord
from timeline.records.package import DESCRIPTOR, Change, Files
from timeline.records.values import State


class Altered(Protocol):
    """What a field of an event held in the version before, and what it holds, in words."""

    @property
    def field(self) -> str:
        """The field."""

    @property
    def old(self) -> tuple[str, ...]:
        """What it held."""

    @property
    def new(self) -> tuple[str, ...]:
        """What it holds."""


@dataclass(frozen=True)
class Hosted:
    """A version: the files of its release by path from there, its document, and its rows of the ledger.

    `document` is None of an old version whose form this tool does not read any more. `altered` says of events, by id,
    what differs from the version before.
    """

    version: str
    created: str
    state: State
    files: Files = field(repr=False)
    document: Document | None = field(repr=False)
    changes: tuple[Change, ...] = field(repr=False)
    altered: Mapping[str, Sequence[Altered]] = field(default_factory=dict, repr=False)

    @property
    def folder(self) -> str:
        """Where it is hosted for ever, from the root: there itself, while it is a draft."""
        return f"v{self.version}/" if self.state == "frozen" else ""

    @cached_property
    def descriptor(self) -> Mapping[str, Any]:
        """What its datapackage.json says."""
        return json.loads(self.files[DESCRIPTOR]) if DESCRIPTOR in self.files else {}

    @cached_property
    def events(self) -> Mapping[str, EventRecord]:
        """Its events that stand, by id."""
        return {event.id: event for event in self.document.events} if self.document else {}

    @cached_property
    def sources(self) -> Mapping[str, SourceRecord]:
        """Its sources by id."""
        return {source.id: source for source in self.document.sources} if self.document else {}

    @cached_property
    def actors(self) -> Mapping[str, ActorRecord]:
        """Its actors by id."""
        return {actor.id: actor for actor in self.document.actors} if self.document else {}

    @property
    def title(self) -> str:
        """Its title."""
        return str(self.descriptor.get("title", self.descriptor.get("name", "")))

    @property
    def name(self) -> str:
        """The package's name, which stays."""
        return str(self.descriptor.get("name", ""))

    @property
    def creators(self) -> list[str]:
        """Who made it; what it tells of itself by its title, where nobody is named."""
        named = [one["title"] for one in self.descriptor.get("contributors", ()) if "title" in one]
        return named or [self.title]

    @property
    def licence(self) -> Mapping[str, str]:
        """The first licence that it has."""
        return next(iter(self.descriptor.get("licenses", ())), {})

    @property
    def licence_address(self) -> str | None:
        """Where that is read, if its path is an address."""
        path = self.licence.get("path", "")
        return path if is_url(path) else None

    @property
    def about(self) -> dict[str, str]:
        """What a file that travels by itself says of where it is from."""
        told = {
            "title": self.title,
            "name": self.name,
            "version": self.version,
            "state": "frozen" if self.state == "frozen" else "draft: it may change until it is frozen",
            "created": self.created,
            "description": self.descriptor.get("description"),
            "licence": self.licence.get("path") or self.licence.get("name"),
            "homepage": self.document.package.homepage if self.document else None,
        }
        return {name: str(value) for name, value in told.items() if value}


@dataclass(frozen=True, slots=True)
class Side:
    """What some sources say, and which: quotes, each with its source. `kept` is what the timeline says too."""

    text: str
    quotes: tuple[tuple[str, SourceRecord], ...]
    kept: bool

    @property
    def sources(self) -> list[str]:
        """The sources' names for short, each once."""
        return list(dict.fromkeys(source.label for _, source in self.quotes))


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What sources say differently, with the words of each side. `events` are those that it is of."""

    record: DisagreementRecord
    events: tuple[EventRecord, ...]
    sides: tuple[Side, ...]

    @property
    def id(self) -> str:
        """Its id."""
        return self.record.id

    @property
    def question(self) -> str:
        """What they disagree on."""
        return self.record.question

    @property
    def sources(self) -> list[str]:
        """All sources that say something of it, each once."""
        return list(dict.fromkeys(name for side in self.sides for name in side.sources))


def disagreements(document: Document) -> tuple[Disagreement, ...]:
    """Return what sources disagree on, the hardest first, each with its words."""
    events = {event.id: event for event in document.events}
    sources = {source.id: source for source in document.sources}
    return tuple(
        Disagreement(
            one,
            tuple(events[id] for id in dict.fromkeys(side.event for side in one.sides) if id in events),
            tuple(_side(side, events, sources) for side in one.sides),
        )
        for one in document.disagreements
    )


def _side(side: SideRecord, events: Mapping[str, EventRecord], sources: Mapping[str, SourceRecord]) -> Side:
    """Return a side with its quotes: a passage's own, or those of the citations that give its value."""
    quotes = [(side.passage.quote, sources[side.passage.source])] if side.passage else []
    if side.event is not None and side.event in events:
        cited = {citation.number: citation for citation in events[side.event].citations}
        quotes += [(cited[number].quote, sources[cited[number].source]) for number in side.citations]
    return Side(side.text, tuple(quotes), bool(side.kept))


def told_field(field: str) -> str:
    """Return the name of a field as it is read.

    >>> told_field("trump-on-the-call")
    'trump on the call'
    """
    return field.replace("-", " ").replace("_", " ")
