"""What may be done without a finding: the draft of words that are marked, the entry of a name, a blank record."""

from __future__ import annotations

import operator
from collections.abc import Iterator

from timeline.editing import authoring, drafting
from timeline.editing.additions import item_added
from timeline.editing.dated import all_found
from timeline.editing.desk import Desk, Edit
from timeline.editing.overlooked import passage
from timeline.editing.passages_written import in_marks
from timeline.editing.remedies import Action, listed
from timeline.editing.shapes import expected
from timeline.editing.shown import Shown
from timeline.language.language import Language
from timeline.reading.yaml_writing import lines, one_line
from timeline.records.package import event_at, vocabulary_path
from timeline.texts.passages import fold

LONGEST_NAME = 6
"""How many words a name has at most."""


def unasked(desk: Desk, file: str, start: int, end: int) -> Iterator[Action]:
    """Yield what may be done about a stretch of a text or of a record without any finding."""
    if source := desk.known.texts.get(desk.source_files.get(file, "")):
        if draft := passage(desk, file, start, end):
            yield draft
        name = one_line(desk.text(file)[start:end])
        if _may_be_a_name(name, source.text.language):
            yield from _entries(desk, name)
    elif event_at(file) and not desk.text(file).strip():
        blank = drafting.blank(desk.package, hint=drafting.TYPE)
        yield Action("Begin the record with what every event has", None, (Edit(file, 0, len(desk.text(file)), blank),))
    elif event_at(file):
        yield from _parts_of_names(desk, file, start)


def _may_be_a_name(words: str, language: Language) -> bool:
    """Whether words are few, and begin with capitals where their script has them, but for small words between."""
    there = words.split()
    small = [bool(language.common.pattern.fullmatch(fold(word))) for word in there]
    large = [not word[0].islower() for word in there]
    return 0 < len(there) <= LONGEST_NAME and large[0] and not all(small) and all(map(operator.or_, small, large))


def _entries(desk: Desk, name: str) -> Iterator[Action]:
    """Offer the entry of an actor of each kind, or of a place, of a name that is marked in a text and in no list."""
    id, package = authoring.slug(name), desk.package
    names = [called for one in package.actors.values() for called in one.called]
    names += [called for one in package.places.values() for called in (one.name, *one.names)]
    if not id or fold(name) in map(fold, names):
        return
    for vocabulary in ("actors", "places"):
        path, there = vocabulary_path(vocabulary), expected(vocabulary, (id, "kind"))
        if (id,) in desk.outline(path).keys:
            continue
        for kind in there.choices if there else ("",):
            entry = "\n".join([f"{id}:", *lines({"name": name, **({"kind": kind} if kind else {})}, "  ")])
            edits, makes = listed(desk, path, f"{entry}\n")
            yield Action(f"List '{id}' in {path}{f', as `kind: {kind}`' if kind else ''}", None, edits, makes)


def _parts_of_names(desk: Desk, file: str, offset: int) -> Iterator[Action]:
    """Offer the parts of names that a quote has, at the quote or at the comment that a draft has of one."""
    text, own = desk.text(file), desk.outline(file)
    line = text[text.rfind("\n", 0, offset) + 1 :].partition("\n")[0]
    scalar, path = own.at(offset), vocabulary_path("actors")
    for found in all_found(desk.known, own):
        at_quote = scalar is not None and scalar.path == (*found.quoted.base, "quote")
        for id, part in Shown(desk.known, found.source, found.passage).perhaps.items():
            if (at_quote or f"perhaps {id} (" in line) and part not in desk.outline(path).items(id, "names"):
                edit = item_added(desk, path, (id,), "names", in_marks(part))
                yield Action(f"List '{part}' as a name of {id}", None, (edit,))
