"""The release as CSV (RFC 4180): flat for people, normalised for analysis."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from timeline.records.values import Said, formula_like, written
from timeline.release.columns import Table
from timeline.release.ledger import Edition
from timeline.release.record import EventRecord

Cell = str | int | float | None
Row = tuple[Cell, ...]


def csv_bytes(table: Table, edition: Edition) -> bytes:
    """Return a table as UTF-8 without byte order mark, comma, CRLF, quoted where needed; an empty cell is missing."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(map(guard, row) for row in _ROWS[table.name](edition))
    return out.getvalue().encode()


def guard(cell: Cell) -> Cell:
    """Put one apostrophe before a text that a spreadsheet would take for a formula (OWASP, "CSV Injection").

    Taking one apostrophe away from a cell that begins with apostrophes and one of = + - @ gives the text back.

    >>> guard("=1+1"), guard("'=1+1"), guard("‘tis"), unguard(guard("'=1+1"))
    ("'=1+1", "''=1+1", '‘tis', "'=1+1")
    """
    return f"'{cell}" if isinstance(cell, str) and formula_like(cell) else cell


def unguard(cell: str) -> str:
    """Return the text that `guard` was given."""
    return cell[1:] if cell.startswith("'") and formula_like(cell) else cell


def _list(items: Iterable[str]) -> str | None:
    return ";".join(items) or None


def _name(text: str) -> str:
    return text.replace(";", ",")


def _timeline(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        place = next((place for place in event.place if place.latitude is not None), None)
        yield (
            event.id,
            event.title,
            event.date,
            event.start,
            event.end,
            event.precision,
            event.date_text,
            event.kind,
            event.status,
            _list(_name(place.name) for place in event.place),
            _list(dict.fromkeys(place.country for place in event.place if place.country)),
            place.latitude if place else None,
            place.longitude if place else None,
            _list(_name(one.name) for one in event.participants),
            event.summary,
            _list(event.disputed),
            _list(dict.fromkeys(citation.source for citation in event.citations)),
            len(event.citations),
            event.revision,
            event.first_released,
            event.last_changed,
            event.url,
        )


def _citations(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        for citation in event.citations:
            first, last = citation.positions[0], citation.positions[-1]
            yield (
                event.id,
                citation.number,
                citation.source,
                citation.quote,
                citation.exact,
                citation.prefix or None,
                citation.suffix or None,
                first.start,
                last.end,
                first.line,
                first.column,
                _list(f"{position.start}-{position.end}" for position in citation.positions),
                _list(citation.supports),
                _list(citation.disputes),
                _list(citation.formerly),
                citation.note,
            )


def _claims(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        for citation in event.citations:
            stances: tuple[tuple[str, Iterable[tuple[str, Said | None]]], ...] = (
                ("supports", ((name, _own(edition, event, name)) for name in citation.supports)),
                ("disputes", citation.disputes.items()),
                ("formerly", citation.formerly.items()),
            )
            for stance, claims in stances:
                for name, value in claims:
                    text = value if isinstance(value, str) else _list(value or ())
                    yield event.id, citation.number, name, stance, text


def _own(edition: Edition, event: EventRecord, name: str) -> Said | None:
    value = edition.package.events[event.id].value(name)
    return written(value) if value is not None else None


def _sources(edition: Edition) -> Iterator[Row]:
    cited = Counter(citation.source for event in edition.events for citation in event.citations)
    for source in edition.package.sources.values():
        yield (
            source.id,
            source.title,
            source.author,
            source.publisher,
            source.language,
            source.timezone,
            str(source.published),
            str(source.published.first),
            str(source.published.last),
            source.basis,
            source.quote,
            source.reason,
            source.sha256,
            source.show,
            cited[source.id],
            source.note,
        )


def _participants(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        for one in event.participants:
            yield event.id, one.id, one.role


def _actors(edition: Edition) -> Iterator[Row]:
    present = Counter(one.id for event in edition.events for one in event.participants)
    for actor in edition.package.actors.values():
        names = _list(map(_name, actor.names))
        yield actor.id, actor.name, actor.kind, names, actor.office, present[actor.id], actor.note


def _places(edition: Edition) -> Iterator[Row]:
    there = Counter(place.id for event in edition.events for place in event.place)
    for place in edition.package.places.values():
        names = _list(map(_name, place.names))
        where = place.within, place.country, place.latitude, place.longitude
        yield place.id, place.name, names, *where, there[place.id], place.note


def _kinds(edition: Edition) -> Iterator[Row]:
    counts = Counter(event.kind for event in edition.events)
    for kind in edition.package.kinds.values():
        yield kind.id, kind.label, kind.color, counts[kind.id], kind.note


def _related(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        for verb, others in event.related.items():
            for other in others:
                yield event.id, verb, other


def _changes(edition: Edition) -> Iterator[Row]:
    for row in edition.changes:
        yield row.version, row.created, row.event, row.change, row.revision, _list(row.fields), _list(row.hash)


_ROWS: Mapping[str, Callable[[Edition], Iterable[Row]]] = {
    "timeline": _timeline,
    "citations": _citations,
    "claims": _claims,
    "sources": _sources,
    "participants": _participants,
    "actors": _actors,
    "places": _places,
    "kinds": _kinds,
    "related": _related,
    "changes": _changes,
}
