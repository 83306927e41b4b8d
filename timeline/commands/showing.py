"""One event for a terminal: what the record says, the passages that it rests on, and how it came to be so."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from textwrap import wrap

from timeline.diagnostics import Diagnostic, Severity, plain
from timeline.evidence import Evidence
from timeline.evidence.dating import Reading
from timeline.evidence.record import event_record
from timeline.language import meaning
from timeline.records.event_record import CitationRecord, EventRecord
from timeline.records.fields import field_of
from timeline.records.model import Event
from timeline.records.package import Package, event_at
from timeline.records.values import several

WIDTH = 100


def show(evidence: Evidence, event: Event) -> str:
    """Return an event in plain text, lines of at most WIDTH characters but for longer words.

    Nothing may be wrong with the event, nor with the vocabularies; what other events lack does no harm.
    """
    package = evidence.package
    record = event_record(evidence.records[event.id], evidence.known)
    if event.id in evidence.readings:
        record = replace(record, date_text=evidence.date_text(record))
    lines = [*_block(record.title), *_block(record.id), "", *_head(record, package), "", *_block(record.summary)]
    for title, part in (
        ("Details", _details(record)),
        ("Citations", _citations(record, evidence)),
        ("Disputes", _disputes(record)),
        ("History", _history(record, package)),
    ):
        if there := list(part):
            lines += ["", title, *there]
    return "\n".join(lines) + "\n"


def obstacles(
    found: Collection[Diagnostic], id: str, grave: Collection[str], evidence: Evidence | None
) -> list[Diagnostic]:
    """Return what keeps an event from being shown: findings of grave codes on its record, and errors elsewhere.

    What several records have in common is found at the first of them: an event whose names are not all known, or that
    could not be read, is kept by any error.
    """
    own = [
        one
        for one in found
        if (event_at(one.location.file) == id and one.code in grave)
        or (event_at(one.location.file) is None and one.severity is Severity.ERROR)
    ]
    if own or (evidence and _resolves(evidence, id)):
        return own
    return [one for one in found if one.severity is Severity.ERROR]


def _resolves(evidence: Evidence, id: str) -> bool:
    """Whether a record was read, and all that it names is there."""
    record, known = evidence.records.get(id), evidence.known
    if record is None or not (record.proven or record.event.withdrawn):
        return False
    event = record.event
    for name, listed in (("kind", known.kinds), ("place", known.places), ("participants", known.actors)):
        said = [field_of(name).own(event), *(claim.value for _, claim in event.claims(name))]
        if not all(one in listed for value in said if value for one in several(value)):
            return False
    return all(citation.source in known.sources for citation in event.citations)


def _head(record: EventRecord, package: Package) -> Iterator[str]:
    words = record.date_text if record.date_text == str(record.date) else f"{record.date_text} ({record.date})"
    rows = {
        "date": words,
        "status": record.status,
        "kind": package.kinds[record.kind].label,
        "people": "; ".join(f"{one.name}, {one.role}" if one.role else one.name for one in record.participants),
        "place": "; ".join(f"{one.name}, {one.country}" if one.country else one.name for one in record.place),
        "elsewhere": f"{known.date_text}, by {known.source}" if (known := record.elsewhere) else "",
        "tags": ", ".join(record.tags),
        "note": record.note or "",
    }
    rows |= {verb.replace("_", " "): ", ".join(others) for verb, others in record.related.items()}
    if gone := record.withdrawn:
        heir = f", merged into {gone.merged_into}" if gone.merged_into else ""
        rows["withdrawn"] = f"{gone.reason}{heir}" + (f": {gone.note}" if gone.note else "")
    for name, value in rows.items():
        if value:
            yield from _row(name, value)


def _details(record: EventRecord) -> Iterator[str]:
    for name, value in record.details.items():
        yield from _block(f"{name}: {value}", "  ")


def _citations(record: EventRecord, evidence: Evidence) -> Iterator[str]:
    readings = evidence.readings.get(record.id, ())
    for one in record.citations:
        at = one.positions[0]
        yield from _block(
            f"{one.number}. {evidence.package.sources[one.source].file}:{at.line}:{at.column} ({one.source})", "  "
        )
        yield from _block(one.quote, "     > ")
        for line in _stances(one):
            yield from _block(line, "     ")
        if reading := readings[one.number - 1]:
            field = next(claim.field for claim in one.claims() if field_of(claim.field).dates)
            yield from _block(_allows(reading, field), "     ")
        if one.note:
            yield from _block(f"note: {one.note}", "     ")


def _stances(one: CitationRecord) -> Iterator[str]:
    if one.supports:
        yield f"supports {', '.join(one.supports)}"
    for claim in one.claims():
        if claim.value is not None:
            yield f"{claim.stance} {claim.field}: {', '.join(several(claim.value))}"
    for phrase, meant in one.means.items():
        yield f"'{phrase}' means {', '.join(meant)}"


def _allows(reading: Reading, field: str) -> str:
    if reading.unread and not reading.allowed:
        return f"'{reading.unread}' is no date phrase that is read"
    if reading.reads and not reading.problem:
        return f"'{reading.words}' is read by the curator as {reading.reads}"
    words = f"'{reading.words}'" if reading.words else "without a date phrase, its source's publication"
    return reading.problem or f"{words} allows {meaning.shown(reading.allows(field))}"


def _disputes(record: EventRecord) -> Iterator[str]:
    for one in record.disputes:
        values = " or ".join(f"{value.text} [{', '.join(map(str, value.citations))}]" for value in one.values)
        yield from _block(f"{one.field}: {values}", "  ")
        yield from _block(one.reason, "     ")


def _history(record: EventRecord, package: Package) -> Iterator[str]:
    if len(record.status_history) > 1:
        for step in record.status_history:
            numbers = ", ".join(map(str, step.citations))
            days = step.start if step.start == step.end else f"{step.start} to {step.end}"
            yield from _block(f"{step.status} in texts of {days} [{numbers}]", "  ")
    for change in package.ledger:
        if change.event == record.id:
            fields = f" {', '.join(change.fields)}" if change.fields else ""
            yield from _block(f"version {change.version} of {change.created[:10]}: {change.change}{fields}", "  ")


def _row(name: str, value: str) -> list[str]:
    label = f"{name}:"
    return wrap(
        plain(value), WIDTH, initial_indent=f"  {label:<10} ", subsequent_indent=" " * 13, break_on_hyphens=False
    )


def _block(text: str, indent: str = "") -> list[str]:
    return wrap(plain(text), WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
