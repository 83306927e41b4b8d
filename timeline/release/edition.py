"""The edition that a package makes: all that the files of its release are made of.

That is what the release itself has, and no more: its document, the curators' descriptor and the texts. So whoever has
these can make the others again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from timeline import language
from timeline.evidence import Evidence
from timeline.evidence.record import with_proofs, with_reviews
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.document import (
    ActorRecord,
    Document,
    FieldRecord,
    KindRecord,
    LeadSentence,
    PartRecord,
    PlaceEntry,
    ShownText,
    SourceRecord,
    address,
)
from timeline.records.event_record import EventRecord, WithdrawnEvent
from timeline.records.package import Change, Package
from timeline.release.descriptor import curators
from timeline.release.document import document
from timeline.release.ledger import advance
from timeline.texts.passages import Repair, Text


@dataclass(frozen=True, eq=False)
class Edition:
    """A package at its version, as its release tells it.

    `descriptor` has the curators' keys, `texts` what is shown of each source, by id. `changes` is the ledger, the rows
    of this version included; nothing but the ledger's own table is made of it.
    """

    descriptor: Mapping[str, Any]
    document: Document
    texts: Mapping[str, Text] = field(repr=False)
    draft: bool = True
    changes: tuple[Change, ...] = ()

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """The events that stand, in release order: first day, last day, id."""
        return self.document.events

    @property
    def withdrawn(self) -> tuple[WithdrawnEvent, ...]:
        """The events that were released before they were withdrawn, in the same order."""
        return self.document.withdrawn

    @property
    def disagreements(self) -> tuple[DisagreementRecord, ...]:
        """What sources say differently, the hardest first."""
        return self.document.disagreements

    @property
    def lead(self) -> tuple[LeadSentence, ...]:
        """The story in a few sentences."""
        return self.document.lead

    @property
    def name(self) -> str:
        """The package's name, which the calendar's UIDs end in."""
        return self.document.package.name

    @property
    def title(self) -> str:
        """The package's title."""
        return self.document.package.title

    @property
    def description(self) -> str:
        """What the package tells of, if it says so."""
        return self.document.package.description or ""

    @property
    def version(self) -> str:
        """The package's version."""
        return self.document.package.version

    @property
    def created(self) -> str:
        """The moment of this version, an RFC 3339 date-time in UTC."""
        return self.document.package.created

    @property
    def homepage(self) -> str | None:
        """Where the release is hosted; None while that is not known."""
        return self.document.package.homepage

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of every event, the withdrawn ones too."""
        return {one.id: one.title for one in (*self.events, *self.withdrawn)}

    @cached_property
    def sources(self) -> Mapping[str, SourceRecord]:
        """The sources by id, in the curators' order, as are the other vocabularies."""
        return {one.id: one for one in self.document.sources}

    @cached_property
    def actors(self) -> Mapping[str, ActorRecord]:
        """The actors by id."""
        return {one.id: one for one in self.document.actors}

    @cached_property
    def places(self) -> Mapping[str, PlaceEntry]:
        """The places by id."""
        return {one.id: one for one in self.document.places}

    @cached_property
    def kinds(self) -> Mapping[str, KindRecord]:
        """The kinds of events by id."""
        return {one.id: one for one in self.document.kinds}

    @cached_property
    def parts(self) -> Mapping[str, PartRecord]:
        """The parts of the story by id."""
        return {one.id: one for one in self.document.parts}

    @cached_property
    def fields(self) -> Mapping[str, FieldRecord]:
        """The keys of details that are used again."""
        return {one.id: one for one in self.document.detail_fields}


def edition(evidence: Evidence) -> Edition:
    """Return the edition that a package without errors makes; nothing of its drafts is in it."""
    evidence = evidence.published
    package, changes = evidence.package, advance(evidence)
    history: dict[str, list[Change]] = {}
    for change in changes:
        history.setdefault(change.event, []).append(change)
    events = {id: _dated(package, evidence.shown[id], rows) for id, rows in history.items() if id in evidence.shown}
    whole = document(
        evidence,
        tuple(_with_evidence(events[event.id], evidence) for event in package.standing),
        tuple(WithdrawnEvent.of(events[event.id]) for event in package.withdrawn if event.id in events),
    )
    raw = {id: source.text.raw for id, source in evidence.sources.items()}
    return Edition(curators(package.descriptor), whole, texts(whole, raw), package.is_draft, changes)


def texts(document: Document, raw: Mapping[str, str]) -> Mapping[str, Text]:
    """Return what is shown of each source, given the decoded files of those that are shown in full."""
    found: dict[str, Text] = {}
    for source in document.sources:
        shown, layout = source.shown, source.layout
        text = raw.get(source.id) if shown is None else _veiled(shown)
        if shown and shown.wrapped:
            layout = (*layout, "wrapped")
        if text is not None:
            repairs = (Repair(one.raw, one.repaired) for one in source.repairs)
            told = language.of(source.language)
            found[source.id] = Text.of(text, repairs, layout=layout, furniture=source.furniture, language=told)
    return found


VEIL = "\N{FULL BLOCK}"
"""What stands for each character that is not shown."""


def _veiled(shown: ShownText) -> str:
    """Return a text with nothing in it but its excerpts, each where it stands."""
    pieces, end = [], 0
    for one in shown.excerpts:
        pieces += [VEIL * (one.start - end), one.text]
        end = one.start + len(one.text)
    return "".join([*pieces, VEIL if end < shown.length else ""])


def _with_evidence(event: EventRecord, evidence: Evidence) -> EventRecord:
    """Return a standing event with how its claims are borne out, and who read it."""
    shown, basis, date_text = evidence.shown_by(event.id), evidence.basis(event.id), evidence.date_text(event)
    event = with_proofs(event, evidence.claims[event.id], shown, basis, date_text)
    return with_reviews(event, evidence.reviewed.get(event.id, ()))


def _dated(package: Package, event: EventRecord, rows: Sequence[Change]) -> EventRecord:
    """Return an event with what the ledger's rows of it say, and its address."""
    return replace(
        event,
        revision=rows[-1].revision,
        first_released=rows[0].created,
        last_changed=rows[-1].created,
        url=address(package.homepage, event.id),
    )
