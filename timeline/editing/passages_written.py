"""The passages that the words of a quote may become, each as the edit that writes it, whole and escaped for YAML."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from timeline.editing.dated import told
from timeline.editing.desk import Desk, Edit
from timeline.editing.entries import plainly, shortly
from timeline.editing.outline import Cursor, Outline
from timeline.editing.quoting import Offered, entry_of, of_line, of_source, offered
from timeline.editing.registration import as_listed, dating
from timeline.editing.scalars import Scalar
from timeline.evidence.sources import SourceEvidence
from timeline.reading.yaml_writing import WIDTH, pair
from timeline.records.values import Path

Written = tuple[str, Edit, tuple[Edit, ...], str, str, int]
"""Label, edit, what goes with it, detail, documentation, and how far the words are from those that were typed."""


def passages_offered(desk: Desk, file: str, sort: str, here: Cursor, *, folds: bool) -> Iterator[Written]:
    """Yield the passages that the words at the cursor may become; where it does not fold them, each on one line."""
    base = entry_of(sort, here.scalar.path)
    if base is None:
        return
    for one in _offered(desk, sort, here, base):
        of = one.source
        named = here.outline.text(*base, "source") if sort != "sources" else ""
        instead = f", instead of {named}" if named and named != of.source.id else ""
        nearest = ", the nearest there is" if one.rank > 1 else ""
        detail = f"{of.source.id} {one.passage.spans[0]}{instead}{nearest}"
        documentation = f"{plainly(one.quote)}\n\n{told(of, one.passage)}".rstrip()
        edit, *others = _edits(desk.text(file), file, here, one, base, sort, folds=folds)
        yield shortly(one.quote), edit, tuple(others), detail, documentation, one.rank


def _offered(desk: Desk, sort: str, here: Cursor, base: Path) -> Iterator[Offered]:
    """Yield the passages of the source that an entry quotes; of a source itself those first that say when it was."""
    own = here.outline
    if sort != "sources":
        yield from offered(desk.known, here.typed, own.text(*base, "source"))
        return
    source = source_of(desk, own, f"{base[0]}")
    if source is None:
        return
    if len(base) == 1:
        for _, line in dating(source):
            if here.typed.casefold() in line.casefold() and (one := of_line(source, line, -1)):
                yield one
    yield from of_source(source, here.typed, all_of_it=True)


def source_of(desk: Desk, own: Outline, id: str) -> SourceEvidence | None:
    """Return the text of an entry of the list of sources, be it in shape or not; None where its file is not there."""
    return desk.known.texts.get(id) or as_listed(desk.package, own.text(id, "file"), own.text(id, "language"))


def _edits(text: str, file: str, here: Cursor, one: Offered, base: Path, sort: str, *, folds: bool) -> Iterator[Edit]:
    at, own = here.scalar, here.outline
    others = {key: value for key, value in one.which.items() if not own.text(*base, key)}
    id = one.source.source.id
    named, key = own.values.get((*base, "source")), own.keys.get((*base, "source"))
    if sort != "sources" and key is None:
        others = {"source": id, **others}
    if at.flow:
        behind = "".join(f", {key}: {in_marks(value)}" for key, value in others.items())
        yield Edit(file, at.start, at.end, in_marks(one.quote) + behind)
    else:
        rows = [row for key, value in others.items() for row in pair(key, value, " " * at.indent)]
        words = in_block(text, at, "quote", one.quote)
        if folds:
            yield Edit(file, at.start, at.end, "\n".join((words, *rows)))
        else:
            in_line = one.quote if at.style == "block" else in_marks(one.quote)
            yield Edit(file, at.start, at.end, in_line if "\n" in words else words)
            if rows:
                yield _below(text, file, at.end, rows)
    if sort != "sources" and named and named.text != id:
        yield Edit(file, named.start, named.end, id)
    elif sort != "sources" and key and not named:
        yield Edit(file, key.end + 1, key.end + 1, f" {id}")


def _below(text: str, file: str, offset: int, rows: list[str]) -> Edit:
    """Return the edit that puts lines below that of an offset."""
    end = text.find("\n", offset)
    if end < 0:
        return Edit(file, len(text), len(text), "".join(f"\n{row}" for row in rows))
    return Edit(file, end + 1, end + 1, "".join(f"{row}\n" for row in rows))


def in_block(text: str, at: Scalar, key: str, words: str) -> str:
    """Return words as they are written in the place of a value: folded below its sign where it has one, else as new."""
    if at.style == "block":
        column = at.start - text.rfind("\n", 0, at.start) - 1
        lines = wrap(words, max(WIDTH - column, 40), break_long_words=False, break_on_hyphens=False)
        return f"\n{' ' * column}".join(lines)
    return "\n".join(pair(key, words, " " * at.indent))[at.indent + len(key) + 2 :]


def in_marks(words: str) -> str:
    """Return words between single quotation marks, in which YAML reads no sign but these.

    >>> in_marks("the probe’s “it's”: 1")
    "'the probe’s “it''s”: 1'"
    """
    return "'" + words.replace("'", "''") + "'"
