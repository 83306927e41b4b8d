"""Another id for something, wherever the package names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.editing import authoring
from timeline.editing.desk import Desk, Edit
from timeline.editing.entries import entries
from timeline.editing.finding import named_at, uses
from timeline.editing.naming import Name
from timeline.editing.shapes import EVENTS
from timeline.records.fields import DATING, HEAD_FIELDS
from timeline.records.model import Event
from timeline.records.package import event_at
from timeline.records.values import ID, RESERVED


@dataclass(frozen=True, slots=True)
class Renaming:
    """The edits that give something another id; of an event also its file's name before and after."""

    edits: tuple[Edit, ...]
    moved: tuple[str, str] | None = None


def renamed_at(desk: Desk, file: str, offset: int) -> Name | None:
    """Return the id at an offset that may be renamed; None where there is none."""
    name = named_at(desk, file, offset)
    return name if name and re.fullmatch(ID, name.id) else None


def rename(desk: Desk, file: str, offset: int, new: str) -> Renaming | str:
    """Return what gives the id at an offset another form through the package, or why it may not have it."""
    name = renamed_at(desk, file, offset)
    if name is None:
        return "no id stands here"
    if reason := _refusal(desk, name, new):
        return reason
    found = _own(desk, file, name) if _is_own(desk, name) else uses(desk, name.vocabulary, name.id)
    edits = tuple(Edit(other, one.start, one.end, new) for other, one in found)
    path = desk.package.paths.get(name.id) if name.vocabulary == EVENTS else None
    return Renaming(edits, (path, f"{path.rpartition('/')[0]}/{new}.yaml") if path else None)


def _refusal(desk: Desk, name: Name, new: str) -> str | None:
    """Return why something may not be called so; None where it may."""
    if reason := authoring.malformed(new):
        return reason
    if name.vocabulary == EVENTS:
        if past := next((change for change in desk.package.ledger if change.event == name.id), None):
            return (
                f"{name.id!r} is an event of version {past.version}, and keeps its id: withdraw it, merged into another"
            )
        return authoring.refusal(desk.package, new)
    if name.vocabulary == "fields" and (new in Event.model_fields or new in (*RESERVED, *DATING, *HEAD_FIELDS)):
        return f"a detail may not be called {new!r}, a name kept for the event's head"
    if new in entries(desk, name.vocabulary):
        return f"{new!r} is in the list already"
    return None


def _is_own(desk: Desk, name: Name) -> bool:
    """Whether a detail is one record's own, since no list has its key."""
    return name.vocabulary == "fields" and name.id not in desk.package.fields


def _own(desk: Desk, file: str, name: Name) -> Iterator[tuple[str, Name]]:
    """Yield where the detail of one record is named: in it, and as a side of a disagreement."""
    id = event_at(file) or _event_before(desk, file, name)
    for other, one in uses(desk, "fields", name.id):
        if (event_at(other) or _event_before(desk, other, one)) == id:
            yield other, one


def _event_before(desk: Desk, file: str, name: Name) -> str | None:
    """Return the event that a field is named of in `event.field`."""
    found = re.search(r"([a-z0-9-]+)\.$", desk.text(file)[: name.start])
    return found[1] if found else None
