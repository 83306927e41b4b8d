"""What is told of the place at the cursor, in Markdown: a passage in its paragraph, what a date allows, who is who."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline import dates
from timeline.diagnostics import Diagnostic, Rule
from timeline.editing import entries, shapes
from timeline.editing.dated import found_at, told
from timeline.editing.desk import Desk, Spot
from timeline.editing.entries import plainly
from timeline.editing.finding import citing, named_at, stretch
from timeline.editing.naming import names_field
from timeline.editing.quoting import quoted_at
from timeline.editing.scalars import Scalar
from timeline.editing.shown import allows
from timeline.language.meaning import named_date
from timeline.records.values import STATUS_MEANS, calendar_of
from timeline.texts.explaining import explain
from timeline.texts.passages import Passage, Text

LONGEST = 1200
"""How many characters of a paragraph are shown on either side of a passage."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a stretch of a file."""

    spot: Spot
    markdown: str


def hover(
    desk: Desk, file: str, offset: int, found: Iterable[Diagnostic] = (), book: Mapping[str, Rule] | None = None
) -> Told | None:
    """Return what is told of an offset, and what the rules want that `found` something there; None of nothing."""
    parts = []
    spot = None
    if file in desk.source_files:
        spot, told = _of_text(desk, file, offset)
        parts.append(told)
    elif sort := shapes.sort_of(file):
        scalar = desk.outline(file).at(offset)
        if scalar:
            spot = Spot(file, scalar.start, scalar.end)
            parts += _of_scalar(desk, file, sort, scalar, offset)
    for one in found:
        there = stretch(desk, one.location) if one.location.file == file else None
        if there and there.start <= offset <= there.end:
            spot = spot or there
            parts.append(_wanted(one, book or {}))
    text = "\n\n---\n\n".join(filter(None, parts))
    return Told(spot, text) if spot and text else None


def _wanted(one: Diagnostic, book: Mapping[str, Rule]) -> str:
    rule = book.get(one.code)
    return f"**{one.code}** {rule.explanation}" if rule else ""


def _of_text(desk: Desk, file: str, offset: int) -> tuple[Spot, str]:
    """Return which records cite a place of a text."""
    package = desk.package
    lines = []
    for id, _ in citing(desk, desk.source_files[file], [(offset, offset + 1)]):
        event = package.events.get(id)
        lines.append(f"- {plainly(event.title if event else id)} `{id}`" + (f", {event.date}" if event else ""))
    return Spot(file, offset, offset), "Cited by\n\n" + "\n".join(dict.fromkeys(lines)) if lines else ""


def _of_scalar(desk: Desk, file: str, sort: str, scalar: Scalar, offset: int) -> Iterator[str]:
    path = scalar.path
    if (named := named_at(desk, file, offset)) and (told := entries.page(desk, named.vocabulary, named.id)):
        yield told
    elif scalar.is_key:
        expected = shapes.expected(sort, path)
        if expected and expected.description:
            such = f"\n\nSuch as `{expected.example}`" if expected.example else ""
            yield plainly(expected.description) + such
    elif path[-1:] in (("quote",), ("prefix",), ("suffix",)):
        yield from _of_quote(desk, file, sort, scalar)
    elif path[-1:] == ("says",):
        found = found_at(desk.known, sort, desk.outline(file), path)
        phrases = [one for one in found.phrases if one.text in scalar.text or scalar.text in one.text] if found else []
        yield "\n".join(f"- {plainly(allows(found.source.source, one))}" for one in phrases) if found else ""
    elif path[-1:] in (("date",), ("reads",), ("published",), ("start",), ("end",)):
        yield _of_date(desk, file, scalar)
    elif names_field(sort, path):
        own = desk.outline(file)
        value = ", ".join(own.items(scalar.text)) or own.text("details", scalar.text)
        yield f"{plainly(scalar.text)}: {plainly(value)}" if value else ""
    elif path[-1:] == ("status",) and scalar.text in STATUS_MEANS:
        yield f"{plainly(scalar.text)}: {plainly(STATUS_MEANS[scalar.text])}"
    elif (expected := shapes.expected(sort, path)) and expected.choices:
        yield plainly(expected.description)


def _of_date(desk: Desk, file: str, scalar: Scalar) -> str:
    own = desk.outline(file).text("calendar") or desk.package.descriptor.get("calendar")
    try:
        date = dates.parse(scalar.text, calendar_of({"calendar": own}))
    except dates.DateError as error:
        return plainly(str(error))
    ends = " to ".join(f"{day}" if day else "…" for day in (date.first, date.last))
    return plainly(f"{date.text} ({named_date(date) if date.first == date.last else ends})")


def _of_quote(desk: Desk, file: str, sort: str, scalar: Scalar) -> Iterator[str]:
    quoted = quoted_at(sort, desk.outline(file), scalar.path)
    source = desk.known.texts.get(quoted.source) if quoted else None
    if quoted is None or source is None or not quoted.quote:
        return
    answer = quoted.find(source.text)
    if not isinstance(answer, Passage):
        yield plainly(explain(answer, quoted.quote, quoted.source, desk.known.searchable))
        return
    yield f"{entries.page(desk, 'sources', quoted.source).splitlines()[0]} {answer.spans[0]}"
    yield "\n".join(f"> {line}" for line in _in_paragraph(source.text, answer))
    yield told(source, answer)


def _in_paragraph(text: Text, passage: Passage) -> Iterator[str]:
    """Yield the paragraphs around a passage, with it in bold."""
    start, end = text.paragraph((passage.places[0][0], passage.places[-1][1]))
    start, end = max(start, passage.places[0][0] - LONGEST), min(end, passage.places[-1][1] + LONGEST)
    told, at = "", start
    for first, last in passage.places:
        bold = "\n".join(f"**{plainly(line)}**" for line in text.reading[first:last].split("\n") if line.strip())
        told += _lines(text.reading[at:first]) + bold
        at = last
    yield from (told + _lines(text.reading[at:end])).split("\n")


def _lines(words: str) -> str:
    lines = words.split("\n")
    kept = [plainly(line) for line in lines]
    before = " " if words[:1] == " " else ""
    return before + "\n".join(kept) + (" " if words[-1:] == " " and words.strip() else "")
