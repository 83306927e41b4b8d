"""An action, which is what may be done, and the finding that it is worked out from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.diagnostics import Diagnostic
from timeline.editing.desk import Desk, Edit, Spot
from timeline.editing.scalars import Scalar
from timeline.records.values import Path


@dataclass(frozen=True, slots=True)
class Action:
    """What may be done about a finding, or without one. `makes` is a file that is not there yet, with its text."""

    title: str
    mends: Diagnostic | None
    edits: tuple[Edit, ...] = ()
    makes: tuple[str, str] | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A finding with its stretch, and the key or value that stands there in a file of records. `today` is a day."""

    desk: Desk
    found: Diagnostic
    spot: Spot
    scalar: Scalar | None
    today: str

    @property
    def file(self) -> str:
        """The file that the finding is in."""
        return self.spot.file

    @property
    def path(self) -> Path:
        """The path of what the finding is about: of a value that is blank, or between braces, its key's."""
        keys = self.desk.outline(self.file).keys.values()
        before = max((one for one in keys if one.start <= self.spot.start), key=lambda one: one.start, default=None)
        there = self.scalar or before
        return there.path if there else ()

    def action(self, title: str, *edits: Edit, sure: bool = False) -> Action:
        """Return an action that edits."""
        return Action(title, self.found, edits, sure=sure)

    def making(self, title: str, file: str, text: str) -> Action:
        """Return an action that makes a file."""
        return Action(title, self.found, makes=(file, text))

    def listing(self, title: str, file: str, entry: str) -> Action:
        """Return what writes an entry at the end of a list, or the list with it where there is none."""
        edits, makes = listed(self.desk, file, entry)
        return Action(title, self.found, edits, makes)


def listed(desk: Desk, file: str, entry: str) -> tuple[tuple[Edit, ...], tuple[str, str] | None]:
    """Return the edit that writes an entry at the end of a list; of a list that is not there, its file and text."""
    if file not in desk.files:
        return (), (file, entry)
    there = desk.text(file)
    if nothing := re.search(r"(?m)^(\{ *\}|null|~)[ \t]*(\r?\n|\Z)", there):
        return (Edit(file, *nothing.span(), entry),), None
    gap = "" if not there.strip() else "\n" if there.endswith("\n") else "\n\n"
    return (Edit(file, len(there), len(there), gap + entry),), None


Make = Callable[[Case], Iterator[Action]]
