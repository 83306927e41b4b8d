"""The columns of timeline.csv that a release has for its details: one for each key that is listed and used often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from timeline.records.columns import GUARDED, Cell, Column, Table
from timeline.records.detail_fields import COLUMN_FROM
from timeline.records.document import Document
from timeline.records.tables import OF_DOCUMENT, TIMELINE


def tables_of(document: Document) -> tuple[Table, ...]:
    """Return the tables whose rows are drawn from a document, with the columns that they have for it."""
    used = Counter(name for event in document.events for name in event.details)
    taken = {column.name for column in TIMELINE.columns}
    columns = tuple(
        Column(
            field.id,
            field.label,
            (field.note or f"The detail of this name, in a source's words ({field.type}).") + GUARDED,
            _detail(field.id),
        )
        for field in document.detail_fields
        if used[field.id] >= COLUMN_FROM and field.id not in taken
    )
    whole = replace(TIMELINE, columns=(*TIMELINE.columns, *columns))
    return tuple(whole if table is TIMELINE else table for table in OF_DOCUMENT)


def _detail(name: str) -> Callable[..., Cell]:
    return lambda event, *_: event.details.get(name)
