"""What the passages of a package show, as one value: made once, handed on to the rules and to the release.

It is made of parts that stand by themselves. What a source and what a record shows depends on nothing but them and the
vocabularies; what the package shows as a whole is worked out from those, when it is first asked for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline import language
from timeline.evidence import (
    basis,
    bounds,
    claims,
    clocks,
    conventions,
    coverage,
    digest,
    leaning,
    questions,
    reviews,
    status,
)
from timeline.evidence.bounds import Chronology, Readings
from timeline.evidence.claims import Claim, Shown
from timeline.evidence.clocks import Clocks
from timeline.evidence.conventions import Convention
from timeline.evidence.coverage import Cited, Coverage
from timeline.evidence.grounds import Grounds, grounds
from timeline.evidence.questions import Question
from timeline.evidence.quotes import RecordEvidence, Vocabularies, record_evidence
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.status import Told
from timeline.records.model import Event
from timeline.records.package import Package, Review
from timeline.records.proofs import Bound
from timeline.records.vocabularies import Source
from timeline.texts.explaining import COMPARED, SOUGHT, is_absent
from timeline.texts.passages import Repair, Text

if TYPE_CHECKING:
    from timeline.records.disagreement_record import DisagreementRecord
    from timeline.records.event_record import EventRecord


@dataclass(frozen=True, eq=False)
class Evidence:
    """A package with what its passages show. `records` holds every event, the withdrawn ones too, by id.

    Of a part of a package `own` are the sources that it is asked of; None for all.
    """

    package: Package
    known: Vocabularies
    records: Mapping[str, RecordEvidence]
    own: frozenset[str] | None = None

    @property
    def sources(self) -> Mapping[str, SourceEvidence]:
        """The sources whose text could be read, by id."""
        return self.known.texts

    @property
    def asked(self) -> Mapping[str, SourceEvidence]:
        """Those of them that are its own."""
        own = self.own
        return self.sources if own is None else {id: one for id, one in self.sources.items() if id in own}

    @cached_property
    def published(self) -> Evidence:
        """The same without drafts: what is released, and what the verdict is on."""
        package = self.package.published
        if package is self.package:
            return self
        return replace(self, package=package, records={id: self.records[id] for id in package.events})

    @cached_property
    def standing(self) -> tuple[RecordEvidence, ...]:
        """The events that were not withdrawn, by first day, last day and id."""
        return tuple(self.records[event.id] for event in self.package.standing)

    @property
    def readings(self) -> Readings:
        """For each standing event what its citations allow its date to be, one entry a citation."""
        return self._read[0]

    @property
    def chronology(self) -> Chronology:
        """When standing events can have been by their passages, and by what they are to each other."""
        return self._read[1]

    @cached_property
    def clocks(self) -> Mapping[str, Clocks]:
        """For each standing event on record to the minute what passages tell of its times of day."""
        return clocks.clocks(self.standing, self.readings, self.known)

    def told(self, id: str) -> tuple[Told | None, ...]:
        """Return what the citations of an event tell of its status, one entry a citation."""
        if id not in self._told:
            self._told[id] = tuple(status.told(self.records[id], self.known))
        return self._told[id]

    @cached_property
    def _told(self) -> dict[str, tuple[Told | None, ...]]:
        """What was asked for: several rules ask for that of one event."""
        return {}

    @property
    def misdated(self) -> frozenset[str]:
        """The events whose date their own passages contradict."""
        return self.chronology.wrong

    @cached_property
    def perhaps_bounded(self) -> frozenset[str]:
        """The events that what could not be read may bound: what it names or is named with, and so on from each.

        That is a record not in shape, or one that cites a source without a text. What passages give a day of its own
        hands nothing on.
        """
        texts = self.known.searchable
        dumb = {one.event.id for one in self.standing if any(said.source not in texts for said in one.event.citations)}
        unread = {**dict.fromkeys(dumb, frozenset[str]()), **self.package.unread.events}
        return bounds.reached(unread, self.package.standing, self.chronology)

    @cached_property
    def beside_misdated(self) -> frozenset[str]:
        """These, what is related to them, and what leans on them."""
        return bounds.beside(self.package.standing, self.misdated)

    @cached_property
    def claims(self) -> Mapping[str, tuple[Claim, ...]]:
        """Every claim of each standing event, with how it is borne out."""
        return claims.claims(self.standing, self.readings, self.chronology, self.known)

    def basis(self, id: str) -> tuple[Bound | None, Bound | None]:
        """Return what the first and the last day of a standing event rest on."""
        return basis.basis(self.records[id].event, self.readings[id], self.chronology, self.package.sources)

    def conventions(self, id: str) -> tuple[Convention, ...]:
        """Return what is read by convention alone of the words that date a standing event."""
        return tuple(conventions.conventions(self.records[id].event, self.readings[id], self.package.sources))

    def date_text(self, event: EventRecord) -> str:
        """Return the date of a standing event in words, an open end with the words that say no more of it."""
        vague = conventions.open_words(self.records[event.id].event, self.conventions(event.id))
        return f"{event.date.side_text}, “{vague}”" if vague else event.date_text

    def shown_by(self, id: str) -> tuple[tuple[Shown, ...], ...]:
        """Return what each passage of a standing event shows of the fields that it is cited for."""
        return claims.shown(self.records[id], self.readings[id], self.records, self.known)

    @cached_property
    def grounds(self) -> Mapping[str, Grounds]:
        """What the curator's own words in each standing event may rest on, by id."""
        return {one.event.id: grounds(one, self.known, self.records) for one in self.standing}

    @cached_property
    def compared(self) -> Mapping[tuple[str, int], bool]:
        """The first ten citations of each source that it does not have: of these it is told what is near.

        Each with whether it is sought in the other sources as well, as the first few of them are.
        """
        lost: dict[str, list[tuple[str, int]]] = {}
        for record in self.standing:
            for index, answer in enumerate(record.passages):
                if is_absent(answer):
                    lost.setdefault(record.event.citations[index].source, []).append((record.event.id, index))
        told = [one for there in lost.values() for one in there[:COMPARED]]
        return {one: number < SOUGHT for number, one in enumerate(told)}

    @cached_property
    def cited(self) -> Mapping[str, tuple[Cited, ...]]:
        """The stretches of each source that standing events cite, by source."""
        return coverage.cited(self.standing)

    @cached_property
    def coverage(self) -> Mapping[str, Coverage]:
        """What is cited of each source whose text could be read."""
        return {id: coverage.coverage(one, self.cited.get(id, ())) for id, one in self.asked.items()}

    @cached_property
    def reviewed(self) -> Mapping[str, tuple[Review, ...]]:
        """Who read which records as they are now, by event."""
        return reviews.reviewed(self.package)

    @cached_property
    def questions(self) -> Mapping[str, tuple[Question, ...]]:
        """What a second reader is asked of each standing event, since no rule settles it."""
        return questions.questions(self.standing, self.claims, self.cited, self.known)

    @cached_property
    def shown(self) -> Mapping[str, EventRecord]:
        """Every event as a release shows it, before the ledger; asked of a package without errors only."""
        from timeline.evidence.record import event_record  # a check without a frozen version makes no release

        return {id: event_record(record, self.known) for id, record in self.records.items()}

    @cached_property
    def disagreements(self) -> tuple[DisagreementRecord, ...]:
        """What sources say differently, the hardest first; asked of a package without errors only."""
        from timeline.evidence.disagreements import disagreements

        disputes = {event.id: self.shown[event.id].disputes for event in self.package.standing}
        return disagreements(self.package, self.known, disputes)

    @cached_property
    def digests(self) -> Mapping[str, Mapping[str, str]]:
        """The digests of every event, by field; asked of a package without errors only."""
        titles = {id: event.title for id, event in self.package.events.items()}
        return {id: digest.digests(event, self.known, titles) for id, event in self.shown.items()}

    @cached_property
    def _read(self) -> tuple[Readings, Chronology]:
        return leaning.readings(self.standing, self.known, self.package.events)


def examine(package: Package) -> Evidence:
    """Return what the passages of a package show."""
    return examine_again(package, None)


def examine_again(package: Package, earlier: Evidence | None) -> Evidence:
    """Return what the passages of a package show.

    What `earlier`, the evidence of the same package before a change, has of sources and records that did not change is
    taken over.
    """
    known = vocabularies(package, earlier)
    same = {id for id, one in known.texts.items() if earlier and one is earlier.sources.get(id)}
    before = earlier.records if earlier else {}
    records = {
        id: _kept(before.get(id), event, same) or record_evidence(event, known) for id, event in package.events.items()
    }
    return Evidence(package, known, records)


def vocabularies(package: Package, earlier: Evidence | None = None) -> Vocabularies:
    """Return what the records of a package are held against."""
    before = earlier.sources if earlier else {}
    texts = {
        id: _same(before.get(id), package.sources[id], raw) or _source_evidence(package, package.sources[id], raw)
        for id, raw in package.texts.items()
    }
    return Vocabularies(package.sources, package.actors, package.places, package.kinds, texts, package.fields)


def _kept(before: RecordEvidence | None, event: Event, same: Collection[str]) -> RecordEvidence | None:
    unchanged = before and before.event is event and all(citation.source in same for citation in event.citations)
    return before if unchanged else None


def _same(before: SourceEvidence | None, source: Source, raw: str) -> SourceEvidence | None:
    return before if before and before.source is source and before.text.raw == raw else None


def _source_evidence(package: Package, source: Source, raw: str) -> SourceEvidence:
    repairs = (Repair(one.raw, one.repaired) for one in source.repairs)
    text = Text.of(
        raw, repairs, layout=source.layout, furniture=source.furniture, language=language.of(source.language)
    )
    return SourceEvidence(source, text, hashlib.sha256(package.files[source.file]).hexdigest())
