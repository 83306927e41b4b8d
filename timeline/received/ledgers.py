"""Whether the ledger of a release goes with its document, as far as what it was before can be told from what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline.evidence.digest import changed_fields, digests
from timeline.reading.history import ledger_of
from timeline.records.event_record import EventRecord
from timeline.records.package import Change

if TYPE_CHECKING:
    from timeline.release import Edition


def faults(raw: bytes, edition: Edition) -> Iterator[tuple[int, str]]:
    """Yield what of a ledger is another than the rest of the release says, each with its line."""
    ledger, problem = ledger_of(raw)
    if problem:
        yield len(ledger) + 2, problem
        return
    rows: dict[str, list[tuple[int, Change]]] = {}
    for line, change in enumerate(ledger, 2):
        rows.setdefault(change.event, []).append((line, change))
        state = "draft" if edition.draft and change.version == edition.version else "frozen"
        if change.state != state:
            yield line, f"'state' is {change.state!r}, and by the descriptor version {change.version} is {state}"
    standing = {event.id: event for event in edition.events}
    withdrawn = {event.id: event for event in edition.withdrawn}
    for id, event in (standing | withdrawn).items():
        if id not in rows:
            yield 1, f"{id!r} has no row"
        else:
            yield from _event(event, rows[id], edition)
    for id, there in rows.items():
        line, last = there[-1]
        yield from _chain(there)
        if id not in standing and id not in withdrawn:
            yield line, f"{id!r} is no event of the release"
        elif ("withdrawn" in last.hash) != (id in withdrawn):
            yield line, f"{id!r} is {'withdrawn' if id in withdrawn else 'not withdrawn'} by the document"
    if ledger and ledger[-1].version == edition.version and ledger[-1].created != edition.created:
        yield len(ledger) + 1, f"'created' is {ledger[-1].created}, and by the descriptor {edition.created}"


def _event(event: EventRecord, rows: list[tuple[int, Change]], edition: Edition) -> Iterator[tuple[int, str]]:
    """Yield what of an event's rows its record contradicts: its revision, its moments, the digests of its fields."""
    (first, began), (line, last) = rows[0], rows[-1]
    if last.revision != event.revision:
        yield line, f"'revision' is {last.revision}, and by the document {event.revision}"
    for there, moment, change in (
        (first, event.first_released, began.created),
        (line, event.last_changed, last.created),
    ):
        if moment != change:
            yield there, f"'created' is {change}, and by the document {moment}"
    heir = event.withdrawn.merged_into if event.withdrawn else None
    if heir is None or heir in edition.titles:
        for name in changed_fields(last, digests(event, edition, edition.titles)):
            yield line, f"the digest of {name!r} in 'hash' is another than that of the record of {event.id!r}"


def _chain(rows: list[tuple[int, Change]]) -> Iterator[tuple[int, str]]:
    """Yield what of an event's rows does not follow from the digests of the row before."""
    before: Change | None = None
    for line, one in rows:
        names = changed_fields(before, one.hash) if before else ()
        if names != one.fields:
            yield line, f"'fields' is {';'.join(one.fields)!r}, and by the digests {';'.join(names)!r}"
        gone = before is not None and "withdrawn" in one.hash and "withdrawn" not in before.hash
        change = "withdrawn" if gone else "changed" if before else "added"
        if one.change != change:
            yield line, f"'change' is {one.change!r}, and by the digests {change!r}"
        before = one
