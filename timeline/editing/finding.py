"""From a place of a package to another: to what is meant there, and back to whatever names or cites it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.diagnostics import Location
from timeline.editing.dated import found_at
from timeline.editing.desk import Desk, Spot
from timeline.editing.naming import Name, names_field
from timeline.editing.positions import Lines
from timeline.editing.quoting import quoted_at
from timeline.editing.shapes import EVENTS, sort_of
from timeline.records.package import REVIEWS, event_at, vocabulary_path
from timeline.records.values import Path
from timeline.texts.passages import Passage, Span


def named_at(desk: Desk, file: str, offset: int) -> Name | None:
    """Return the id that is named at an offset; the title of an event stands for the event, which no line names."""
    found = next((one for one in desk.names(file) if one.start <= offset <= one.end), None)
    if found is None and (id := event_at(file)):
        scalar = desk.outline(file).at(offset)
        if scalar and scalar.path == ("title",):
            return Name(EVENTS, id, scalar.start, scalar.end, defines=True)
    return found


def definitions(desk: Desk, file: str, offset: int) -> list[Spot]:
    """Return where that lies which is meant at an offset: an entry, a record, a passage, a field, a text.

    Of a place of a text it is the quotes that cite it.
    """
    if file in desk.source_files:
        return references(desk, file, offset)
    if named := named_at(desk, file, offset):
        return list(entry(desk, named.vocabulary, named.id)) or _own_field(desk, file, named.id)
    sort = sort_of(file)
    scalar = desk.outline(file).at(offset) if sort else None
    if sort is None or scalar is None or scalar.is_key:
        return []
    if names_field(sort, scalar.path):
        return _own_field(desk, file, scalar.text)
    if scalar.path[-1:] == ("file",) and scalar.text in desk.files:
        return [Spot(scalar.text, 0, 0)]
    if scalar.path[-1:] in (("quote",), ("prefix",), ("suffix",), ("says",)):
        return list(passage(desk, sort, file, scalar.path))
    return []


def passage(desk: Desk, sort: str, file: str, path: Path) -> Iterator[Spot]:
    """Yield the stretches of its source that the quote of an entry is; of `says`, the phrase that it names."""
    outline = desk.outline(file)
    found = found_at(desk.known, sort, outline, path)
    if found is None:
        return
    text = found.source.source.file
    says = outline.text(*path) if path[-1] == "says" else ""
    phrase = next((one for one in found.phrases if one.text == says), None)
    if phrase:
        yield Spot(text, phrase.start, phrase.end)
    else:
        yield from (Spot(text, span.start, span.end) for span in found.passage.spans)


def _own_field(desk: Desk, file: str, name: str) -> list[Spot]:
    """Return where a record has a field."""
    keys = desk.outline(file).keys
    key = keys.get(("details", name)) or keys.get(("date",) if name in ("start", "end") else (name,))
    return [Spot(file, key.start, key.end)] if key else []


def entry(desk: Desk, vocabulary: str, id: str) -> Iterator[Spot]:
    """Yield where the entry of an id begins, if there is one."""
    file = desk.package.path(id) if vocabulary == EVENTS else vocabulary_path(vocabulary)
    if vocabulary == EVENTS:
        if file in desk.files:
            title = desk.outline(file).values.get(("title",))
            yield Spot(file, title.start, title.end) if title else Spot(file, 0, 0)
    elif key := desk.outline(file).keys.get((id,)):
        yield Spot(file, key.start, key.end)


def uses(desk: Desk, vocabulary: str, id: str, *, defined: bool = True) -> Iterator[tuple[str, Name]]:
    """Yield every place where an id is named, by file; with its entry in a list, if that is asked for."""
    written = id.encode()
    for file in sorted(desk.files):
        if (sort_of(file) or file == REVIEWS) and written in desk.files[file]:
            for one in desk.names(file):
                if (one.vocabulary, one.id) == (vocabulary, id) and (defined or not one.defines):
                    yield file, one


def references(desk: Desk, file: str, offset: int, *, defined: bool = False) -> list[Spot]:
    """Return where that is named or cited which stands at an offset of a record, a list or a text."""
    if file in desk.source_files:
        return [spot for _, spot in citing(desk, desk.source_files[file], [(offset, offset + 1)])]
    if named := named_at(desk, file, offset):
        found = [
            Spot(other, one.start, one.end) for other, one in uses(desk, named.vocabulary, named.id, defined=defined)
        ]
        return ([*entry(desk, EVENTS, named.id)] if defined and named.vocabulary == EVENTS else []) + found
    sort = sort_of(file)
    scalar = desk.outline(file).at(offset) if sort else None
    if sort is None or scalar is None or scalar.path[-1:] != ("quote",) or scalar.is_key:
        return []
    quoted = quoted_at(sort, desk.outline(file), scalar.path)
    spots = [(one.start, one.end) for one in passage(desk, sort, file, scalar.path)]
    return [spot for _, spot in citing(desk, quoted.source, spots)] if quoted else []


def citing(desk: Desk, source: str, stretches: list[tuple[int, int]]) -> Iterator[tuple[str, Spot]]:
    """Yield the quotes that cite one of some stretches of a source, each with the id of its event.

    Of a quote in the list of sources, or in that of disagreements, it is the id of its entry.
    """
    for id, record in desk.evidence.records.items():
        for index, citation in enumerate(record.event.citations):
            answer = record.passages[index]
            if citation.source == source and isinstance(answer, Passage) and _meet(answer.spans, stretches):
                yield id, _spot(desk, desk.package.path(id), ("citations", index, "quote"))
    for sort in ("sources", "disagreements"):
        file = vocabulary_path(sort)
        outline = desk.outline(file)
        for path, scalar in outline.values.items():
            if path[-1] == "quote" and (sort != "sources" or path[0] == source):
                found = found_at(desk.known, sort, outline, path)
                if found and found.quoted.source == source and _meet(found.passage.spans, stretches):
                    yield f"{path[0]}", Spot(file, scalar.start, scalar.end)


def _meet(spans: Iterable[Span], stretches: list[tuple[int, int]]) -> bool:
    return any(span.start < end and start < span.end for span in spans for start, end in stretches)


def _spot(desk: Desk, file: str, path: Path) -> Spot:
    """Return the stretch of the value at a path."""
    scalar = desk.outline(file).values.get(path)
    return Spot(file, scalar.start, scalar.end) if scalar else Spot(file, 0, 0)


def stretch(desk: Desk, at: Location) -> Spot:
    """Return what a diagnostic is about: the key or value at its place, or the rest of its line."""
    text = desk.text(at.file)
    start = Lines(text).of_location(at.line, at.column)
    scalar = desk.outline(at.file).at(start) if sort_of(at.file) else None
    if scalar and scalar.start == start:
        return Spot(at.file, start, max(scalar.end, start))
    end = text.find("\n", start)
    return Spot(at.file, start, len(text) if end < 0 else end)
