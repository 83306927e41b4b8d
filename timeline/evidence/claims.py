"""What an event claims, claim by claim, and how passages bear each out.

Nothing is borne out because nothing was found against it: a grade says what was found. Every claim has one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.dates import Date
from timeline.evidence import dated
from timeline.evidence.bounds import Chronology
from timeline.evidence.dated import Readings
from timeline.evidence.dating import Reading
from timeline.evidence.details import detail_by
from timeline.evidence.kinds import kind_by, kind_told
from timeline.evidence.naming import is_near, names_actor, names_place, tells_place
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.related import Records, best_related, carried, related_by
from timeline.evidence.speakers import attributions, names_in
from timeline.evidence.status import told_of
from timeline.evidence.wording import worded
from timeline.records.fields import DATING, field_of
from timeline.records.fields import Claim as Said
from timeline.records.proofs import PROOFS, Bearing, Proof
from timeline.records.values import Value, several
from timeline.texts.passages import Passage, Text, fold


class Claim(NamedTuple):
    """One field of an event, or an end of its date, and how it is borne out.

    `value` is which of several: the participant, the place, the other event.
    """

    field: str
    value: str | None
    proof: Proof


class Shown(NamedTuple):
    """What a passage shows of a field that it is cited for: the values as read there, and how it bears the claim out.

    Of a date there are several values where its words may mean each of them.
    """

    field: str
    gives: tuple[str, ...]
    bearing: Bearing
    proof: Proof


def claims(
    records: Sequence[RecordEvidence], readings: Mapping[str, Readings], chronology: Chronology, known: Vocabularies
) -> Mapping[str, tuple[Claim, ...]]:
    """Return every claim of every event with its grade."""
    by_id = {one.event.id: one for one in records}
    statuses = {one.event.id: _best(one, "status", (one.event.status,), known) for one in records}
    sure = {id: one == "words" for id, one in statuses.items()}
    dates = dated.proofs(records, readings, chronology, known, sure, carried(records, known))
    return {
        id: (*_claims(one, dates[id], statuses[id], known), *_relations(one, by_id, known)) for id, one in by_id.items()
    }


def _relations(record: RecordEvidence, records: Records, known: Vocabularies) -> Iterator[Claim]:
    """Yield what an event is to each other, where a citation is to carry that."""
    if record.event.claims("related"):
        for id in dict.fromkeys(id for _, id in record.event.verbs):
            yield Claim("related", id, best_related(record, id, records, known))


def _claims(record: RecordEvidence, date: Mapping[str, Proof], status: Proof, known: Vocabularies) -> Iterator[Claim]:
    event = record.event
    for name, told in zip(("title", "summary"), worded((event.title, event.summary), record, known), strict=True):
        yield Claim(name, None, "words" if told else "unweighed")
    for name, _ in dated.parts(event):
        yield Claim(name, None, date.get(name, "unweighed"))
    yield Claim("kind", None, kind_told(record, known))
    yield Claim("status", None, status)
    for name in ("place", "participants"):
        for one in several(field_of(name).own(event)):
            yield Claim(name, one, _best(record, name, (one,), known))
    for name, value in event.details.items():
        yield Claim(name, None, _best(record, name, (value,), known))


def _best(record: RecordEvidence, field: str, values: tuple[str, ...], known: Vocabularies) -> Proof:
    """Return the best of how the passages that support a field bear it out."""
    found = (
        _by(record, index, field, values, quote, known)[1]
        for index, claim in record.event.claims(field)
        if claim.stance == "supports" and (quote := record.quotes[index])
    )
    return min(found, key=PROOFS.index, default="unweighed")


def shown(
    record: RecordEvidence, readings: Readings, records: Records, known: Vocabularies
) -> tuple[tuple[Shown, ...], ...]:
    """Return of each citation what its passage shows of each field that it speaks of."""
    spoken: list[list[Said[Value]]] = [[] for _ in readings]
    for index, claim in record.event.claims():
        spoken[index].append(claim)
    sure = _best(record, "status", (record.event.status,), known) == "words"
    return tuple(
        tuple(_shown(record, index, readings[index], there, records, known, sure=sure))
        for index, there in enumerate(spoken)
    )


def _shown(
    record: RecordEvidence,
    index: int,
    one: Reading | None,
    spoken: Iterable[Said[Value]],
    records: Records,
    known: Vocabularies,
    *,
    sure: bool,
) -> Iterator[Shown]:
    quote = record.quotes[index]
    for claim in spoken:
        if claim.field in DATING and one and isinstance(claim.value, Date):
            yield _shown_of_date(record, index, one, claim.field, claim.value, known, sure=sure)
        elif claim.field == "related":
            yield _shown_of_relations(record, index, several(claim.value), records, known)
        elif quote is not None and claim.value is not None:
            values = several(claim.value)
            gives, proof = _by(record, index, claim.field, values, quote, known)
            yield Shown(claim.field, gives, "supports" if gives == values else "compatible", proof)
        else:
            yield Shown(claim.field, (), "compatible", "unweighed")


def _shown_of_relations(
    record: RecordEvidence, index: int, others: tuple[str, ...], records: Records, known: Vocabularies
) -> Shown:
    proofs = [related_by(record, index, id, records, known) for id in others]
    borne = tuple(id for id, proof in zip(others, proofs, strict=True) if proof == "words")
    return Shown("related", borne, "supports" if borne == others else "compatible", min(proofs, key=PROOFS.index))


def _shown_of_date(
    record: RecordEvidence, index: int, one: Reading, field: str, date: Date, known: Vocabularies, *, sure: bool
) -> Shown:
    event = record.event
    source = known.sources[event.citations[index].source]
    times = dated.times(event, index, one, field, source, sure=sure)
    proof = dated.proof_by(record, index, one, (field, date), known, sure=sure)
    bearing: Bearing = "supports" if dated.given(times, date) else "compatible"
    gives = (str(one.reads),) if one.reads else tuple(map(dated.written, times))
    return Shown(field, gives, bearing, dated.among_others(proof, record, index, one, known) if proof else "unweighed")


def _by(
    record: RecordEvidence, index: int, field: str, values: tuple[str, ...], quote: Text, known: Vocabularies
) -> tuple[tuple[str, ...], Proof]:
    """Return which of these values of a field a quote gives, and how it bears them out."""
    citation = record.event.citations[index]
    if field == "participants":
        named = tuple(one for one in values if names_actor(one, citation, quote, known))
        spoke = len(named) == 1 and _spoke(named[0], record, index, quote, known)
        return named, "words" if spoke else "named" if named else "unweighed"
    if field == "place":
        told = tuple(one for one in values if tells_place(one, quote, known))
        return told, "named" if any(names_place(one, quote, known) for one in values) else "unweighed"
    if field == "status":
        proof = _status(values[0], record, index, known)
        return values if proof == "words" else (), proof
    if field == "kind":
        kind = known.kinds.get(values[0])
        proof = kind_by(kind, quote) if kind else "unweighed"
        return values if proof == "words" else (), proof
    return detail_by(record, index, field, values, quote, known)


def _status(status: str, record: RecordEvidence, index: int, known: Vocabularies) -> Proof:
    """Return how a passage bears out a status: by the event's own verb in it, or as what it names or presupposes."""
    event, passage = record.event, record.passages[index]
    source = known.texts.get(event.citations[index].source)
    if source is None or not isinstance(passage, Passage) or not source.text.language.moods:
        return "unweighed"
    told = told_of(event, passage, source, known)
    return "words" if told and told.own and told.fit(status) == "told" else "named"


def _spoke(called: str, record: RecordEvidence, index: int, quote: Text, known: Vocabularies) -> bool:
    """Whether somebody is the speaker of an event of speech, and a form of the language says so, and of nobody else.

    Whom a phrase means that was last named far off, nothing but `means` tells.
    """
    event, citation, passage = record.event, record.event.citations[index], record.passages[index]
    kind, source = known.kinds.get(event.kind), known.texts.get(citation.source)
    speaker = any(one.called == called and one.role == "speaker" for one in event.participants)
    if kind is None or not (kind.speech and speaker):
        return False
    far = {
        fold(phrase)
        for phrase, meant in (citation.means or {}).items()
        if source and isinstance(passage, Passage)
        if not all(is_near(phrase, id, passage, source, known) for id in meant)
    }
    names = {name: id for name, id in names_in(event, citation, known).items() if name not in far}
    return {one.who for one in attributions(quote, names)} == {called}
