"""Ids of a record that no list has, told at the record where the rules do not: for who writes it, and sees no more.

Of a list in which nothing stands the rules say it once, of the list; of a record that is not in shape they say nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.diagnostics import Diagnostic, Location, Severity, Slip, did_you_mean, nearest_name, quoted
from timeline.editing.desk import Desk
from timeline.editing.entries import entries
from timeline.editing.naming import Name
from timeline.editing.shapes import EVENTS
from timeline.records.package import Package, event_at, vocabulary_path
from timeline.records.values import ID
from timeline.rules import RULES

MOST_COMPARED = 1000
"""How many ids a name is compared with, with every keystroke."""

_RULES = {rule.code: rule for rule in RULES if rule.code != "unknown-field"}  # which is one of the record's own


def unlisted(desk: Desk, file: str) -> list[Diagnostic]:
    """Return what else there is to say of the ids that the record in a file names: of each once, at its first place."""
    id, package, text = event_at(file) or "", desk.package, desk.text(file)
    found: dict[tuple[str, str], Diagnostic] = {}
    for name in desk.names(file):
        rule = _RULES.get(f"unknown-{name.vocabulary.removesuffix('s')}")
        if rule and (name.vocabulary, name.id) not in found and _is_missing(desk, name, in_shape=id in package.events):
            there = entries(desk, name.vocabulary)
            like = nearest_name(name.id, there) if len(there) <= MOST_COMPARED else ""
            line, column = text.count("\n", 0, name.start) + 1, name.start - text.rfind("\n", 0, name.start)
            told = f"no {name.vocabulary.removesuffix('s')} is called {quoted(name.id)}{did_you_mean(like)}"
            one = rule.at(Location(file, line, column), told + _lacking(desk, name), Slip(name.id, like))
            as_draft = replace(one, severity=Severity.INFORMATION)
            found[name.vocabulary, name.id] = as_draft if _is_draft(package, id) else one
    return [*found.values()]


def _is_missing(desk: Desk, name: Name, *, in_shape: bool) -> bool:
    """Whether a list that was read has no such id, and no rule says so of the record."""
    package, there = desk.package, entries(desk, name.vocabulary)
    if name.id in there or not re.fullmatch(ID, name.id) or package.unread.may_list(name.vocabulary, name.id):
        return False
    if name.vocabulary == EVENTS:
        known = (package.unread.events, package.unread.drafts, package.drafts, package.frozen_events)
        return not in_shape and not any(name.id in some for some in known)
    return not in_shape or not (there or package.unread.entries.get(name.vocabulary))


def _lacking(desk: Desk, name: Name) -> str:
    """Return what else is to be said where a list has nothing."""
    file = vocabulary_path(name.vocabulary)
    if name.vocabulary == EVENTS or entries(desk, name.vocabulary):
        return ""
    return f": {file} lists nothing" if file in desk.files else f": there is no {file}"


def _is_draft(package: Package, id: str) -> bool:
    return id in package.drafts or id in package.unread.drafts
