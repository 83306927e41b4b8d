"""What sources say differently: curated disagreements across records, and those that citations dispute within one.

Sides are made from the fields that an entry names: every value that sources give, the record's own first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import get_args

from timeline.evidence.quotes import Vocabularies
from timeline.evidence.record import passage_parts, said_values
from timeline.evidence.sides import passage_of
from timeline.records.disagreement_record import DisagreementRecord, PassageRecord, SideRecord
from timeline.records.disagreements import Disagreement, Named, Side, Weight
from timeline.records.event_record import Dispute
from timeline.records.fields import field_of
from timeline.records.model import Event
from timeline.records.package import Package
from timeline.texts import passages
from timeline.texts.passages import Passage

_HARDEST: tuple[str, ...] = get_args(Weight)

QUESTIONS: Mapping[str, str] = {
    "date": "when?",
    "kind": "what was it?",
    "status": "how far has it come?",
    "place": "where?",
    "participants": "who took part?",
}
"""What is asked of a disputed field of the head."""


def disagreements(
    package: Package, known: Vocabularies, disputes: Mapping[str, tuple[Dispute, ...]]
) -> tuple[DisagreementRecord, ...]:
    """Return every disagreement, the hardest first: of one weight those of the file, then those of single records.

    `disputes` are those of each standing event, in order. A field that an entry of the file names is not told again.
    """
    curated = [_curated(one, package, known, disputes) for one in package.disagreements.values()]
    told = {named for one in package.disagreements.values() for named in one.named}
    made = [
        _made(package.events[id], dispute, known)
        for id, there in disputes.items()
        for dispute in there
        if Named(id, dispute.field) not in told
    ]
    return tuple(sorted((*curated, *made), key=lambda one: _HARDEST.index(one.weight)))


def question_of(event: Event, field: str, known: Vocabularies) -> str:
    """Return what sources that dispute a field of an event disagree on, as a question."""
    label = known.fields[field].label if field in known.fields else field.replace("-", " ")
    return f"{event.title}: {QUESTIONS.get(field, f'what is given as “{label}”?')}"


def _made(event: Event, dispute: Dispute, known: Vocabularies) -> DisagreementRecord:
    """Return what a record disputes by itself: hard, and its own value is kept."""
    sides = tuple(_of_field(event, dispute.field, known))
    return DisagreementRecord(
        id=str(Named(event.id, dispute.field)),
        question=question_of(event, dispute.field, known),
        weight="hard",
        sides=_own_kept(sides),
        kept=sides[0].text,
        reason=dispute.reason,
    )


def _curated(
    one: Disagreement, package: Package, known: Vocabularies, disputes: Mapping[str, tuple[Dispute, ...]]
) -> DisagreementRecord:
    sides = tuple(side for given in one.between for side in _sides(given, package, known))
    within = _made_of(one, package, known, disputes)
    kept = one.kept or (within.kept if within else "")
    return DisagreementRecord(
        id=one.id,
        question=one.question or (within.question if within else ""),
        weight=one.weight,
        sides=_marked(sides, kept) if one.kept else _own_kept(sides),
        kept=kept,
        reason=one.reason or (within.reason if within else ""),
        note=one.note,
    )


def _made_of(
    one: Disagreement, package: Package, known: Vocabularies, disputes: Mapping[str, tuple[Dispute, ...]]
) -> DisagreementRecord | None:
    """Return what the record says by itself of the one field that an entry names."""
    if len(one.between) > 1 or not one.named:
        return None
    (named,) = one.named
    dispute = next((it for it in disputes.get(named.event, ()) if it.field == named.field), None)
    return _made(package.events[named.event], dispute, known) if dispute else None


def _sides(given: Side, package: Package, known: Vocabularies) -> Iterator[SideRecord]:
    if given.named:
        yield from _of_field(package.events[given.named.event], given.named.field, known)
        return
    passage = passage_of(given, known)
    if given.source is None or given.value is None or not isinstance(passage, Passage):
        raise ValueError(f"a passage of {given.source!r} was released without being found")
    words = PassageRecord(source=given.source, **passage_parts(passage, known.texts[given.source].text))
    yield SideRecord(text=given.value, sources=(given.source,), passage=words)


def _of_field(event: Event, field: str, known: Vocabularies) -> Iterator[SideRecord]:
    """Yield every value that a field of an event is said to have, the record's own first."""
    for said in said_values(event, field_of(field), event.claims(field), known):
        cited = (event.citations[number - 1].source for number in said.citations)
        yield SideRecord(
            event=event.id,
            field=field,
            value=said.value,
            text=said.text,
            sources=tuple(dict.fromkeys(cited)),
            citations=said.citations,
        )


def _own_kept(sides: tuple[SideRecord, ...]) -> tuple[SideRecord, ...]:
    return tuple(replace(side, kept=index == 0) for index, side in enumerate(sides))


def _marked(sides: tuple[SideRecord, ...], kept: str) -> tuple[SideRecord, ...]:
    """Return sides with whether the words that say what is kept have the value of each; unsaid where they have none."""
    has = [_stands(side.text, kept) or (isinstance(side.value, str) and _stands(side.value, kept)) for side in sides]
    return tuple(replace(side, kept=there) for side, there in zip(sides, has, strict=True)) if any(has) else sides


def _stands(words: str, kept: str) -> bool:
    folded, there = passages.fold(words).casefold(), passages.fold(kept).casefold()
    return bool(re.search(rf"(?<![\w-]){re.escape(folded)}(?![\w-])", there))
