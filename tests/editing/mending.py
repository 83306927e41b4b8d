"""What is offered to mend a package, and what is found once it was done."""

from __future__ import annotations

from hashlib import sha256

from tests.editing.desks import applied
from tests.packages import LETTER, SOURCES, Edit, diagnostics, edited
from timeline.editing.actions import actions
from timeline.editing.desk import Desk, desk, of_package
from timeline.editing.remedies import Action
from timeline.records.package import Files


def code_of(one: Action) -> str:
    """Return the code of what an action mends."""
    return one.mends.code if one.mends else ""


def offered(files: Files) -> tuple[Desk, list[Action]]:
    """Return the desk of files, and what is offered for all that is found in them."""
    on = desk(files)
    found = of_package(on)
    return on, [one for file in sorted(files) for one in actions(on, file, 0, len(on.text(file)), found)]


QUOTE = "the Northern Survey’s probe landed at Lake Aldous on 4 March 2025"


def listing(files: Files, edits: list[Edit], letter: str) -> Files:
    """Return the files with edits and another letter, listed as it is."""
    digest = (sha256(files[LETTER]).hexdigest(), sha256(letter.encode()).hexdigest())
    return {**edited(*edits, (SOURCES, *digest), files=files), LETTER: letter.encode()}


def after(files: Files, on: Desk, action: Action) -> list[str]:
    """Return the codes of what is found once an action was taken."""
    made = {path: text.encode() for path, text in applied(on, *action.edits).items()}
    if action.makes:
        made[action.makes[0]] = action.makes[1].encode()
    return [one.code for one in diagnostics({**files, **made})]
