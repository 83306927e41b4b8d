"""What an event claims, claim by claim, and how passages bear each out.

Nothing is borne out because nothing was found against it: a grade says what was found. Every claim has one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.dates import Date
from timeline.evidence import dated
from timeline.evidence.bounds import Chronology
from timeline.evidence.dated import Readings
from timeline.evidence.dating import Reading
from timeline.evidence.naming import names_actor, names_place, stands
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.wording import worded
from timeline.records.fields import DATING, field_of
from timeline.records.proofs import PROOFS, Bearing, Proof
from timeline.records.values import several
from timeline.texts.passages import Text


class Claim(NamedTuple):
    """One field of an event, or an end of its date, and how it is borne out.

    `value` is which of several: the participant, the place.
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
    sure = {record.event.id: _sure(record) for record in records}
    dates = dated.proofs(records, readings, chronology, known, sure)
    return {record.event.id: tuple(_claims(record, dates[record.event.id], known)) for record in records}


def _claims(record: RecordEvidence, date: Mapping[str, Proof], known: Vocabularies) -> Iterator[Claim]:
    event = record.event
    for name in ("title", "summary"):
        told = worded(getattr(event, name), record, known)
        yield Claim(name, None, "words" if told else "unweighed")
    for name, _ in dated.parts(event):
        yield Claim(name, None, date.get(name, "unweighed"))
    for name in ("kind", "status"):
        yield Claim(name, None, _best(record, name, several(getattr(event, name)), known))
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


def shown(record: RecordEvidence, index: int, readings: Readings, known: Vocabularies) -> Iterator[Shown]:
    """Yield what a citation's passage shows of each field that it speaks of."""
    one, quote = readings[index], record.quotes[index]
    for at, claim in record.event.claims():
        if at != index:
            continue
        if claim.field in DATING and one and isinstance(claim.value, Date):
            yield _shown_of_date(record, index, one, claim.field, claim.value, known)
        elif quote is not None and claim.value is not None:
            values = several(claim.value)
            gives, proof = _by(record, index, claim.field, values, quote, known)
            yield Shown(claim.field, gives, "supports" if gives == values else "compatible", proof)
        else:
            yield Shown(claim.field, (), "compatible", "unweighed")


def _shown_of_date(
    record: RecordEvidence, index: int, one: Reading, field: str, date: Date, known: Vocabularies
) -> Shown:
    event = record.event
    source = known.sources[event.citations[index].source]
    sure = _sure(record)
    times = dated.times(event, index, one, field, source, sure=sure)
    proof = dated.proof_by(record, index, one, (field, date), known, sure=sure)
    bearing: Bearing = "supports" if dated.given(times, date) else "compatible"
    gives = (str(one.reads),) if one.reads else tuple(map(dated.written, times))
    return Shown(field, gives, bearing, proof or "unweighed")


def _by(
    record: RecordEvidence, index: int, field: str, values: tuple[str, ...], quote: Text, known: Vocabularies
) -> tuple[tuple[str, ...], Proof]:
    """Return which of these values of a field a quote gives, and how it bears them out."""
    citation = record.event.citations[index]
    if field == "participants":
        named = tuple(one for one in values if names_actor(one, citation, quote, known))
        return named, "named" if named else "unweighed"
    if field == "place":
        named = tuple(one for one in values if names_place(one, quote, known))
        return named, "named" if named else "unweighed"
    if field == "status":
        proof = _status(values[0], quote)
        return values if proof == "words" else (), proof
    if field == "kind":
        return (), "unweighed"
    return _detail(values, quote)


def _status(status: str, quote: Text) -> Proof:
    """Return how a quote bears out a status: by words of it, unless another word of the quote may turn them."""
    language, words = quote.language, quote.folded
    if not language.weighs:
        return "unweighed"
    if status == "occurred":
        told = bool(language.reports.pattern.search(words)) and not language.plans.pattern.search(words)
    else:
        told = status in language.cues and bool(language.cues[status].pattern.search(words))
    turned = status not in ("denied", "not-yet", "cancelled") and language.turning.pattern.search(words)
    return "words" if told and not turned else "named"


def _sure(record: RecordEvidence) -> bool:
    """Whether words bear out the status of an event."""
    event = record.event
    return any(
        claim.stance == "supports"
        and (quote := record.quotes[index]) is not None
        and _status(event.status, quote) == "words"
        for index, claim in event.claims("status")
    )


def _detail(values: tuple[str, ...], quote: Text) -> tuple[tuple[str, ...], Proof]:
    """Return which words of a detail stand in a quote; what a denial or a condition stands before, is but named."""
    there = tuple(one for one in values if stands(one, quote))
    if not there or not quote.language.weighs:
        return there, "named" if there else "unweighed"
    before = (quote.folded.partition(quote.fold(one))[0].split()[-_NEAR:] for one in there)
    turned = any(quote.language.turning.pattern.search(" ".join(words)) for words in before)
    return there, "named" if turned else "words"


_NEAR = 5
"""How many words before a detail may turn it, as they may before a quote."""
