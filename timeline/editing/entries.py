"""What is known of an id: its list, a line of it, a page of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.diagnostics import short
from timeline.editing.desk import Desk
from timeline.editing.shapes import EVENTS
from timeline.records.detail_fields import DetailField
from timeline.records.disagreements import Disagreement
from timeline.records.model import Event
from timeline.records.story import Part
from timeline.records.vocabularies import Actor, Kind, Place, Source

Entry = Event | Source | Actor | Place | Kind | DetailField | Part | Disagreement


def entries(desk: Desk, vocabulary: str) -> Mapping[str, Entry]:
    """Return the entries of a list by their ids."""
    package = desk.package
    lists: Mapping[str, Mapping[str, Entry]] = {
        EVENTS: package.events,
        "sources": package.sources,
        "actors": package.actors,
        "places": package.places,
        "kinds": package.kinds,
        "fields": package.fields,
        "parts": package.parts,
        "disagreements": package.disagreements,
    }
    return lists[vocabulary]


def listed(desk: Desk, vocabulary: str) -> Iterator[tuple[str, str]]:
    """Yield the ids of a list, each with a line on what it is."""
    return ((id, line(one)) for id, one in entries(desk, vocabulary).items())


def line(entry: Entry) -> str:
    """Return on one line what an entry is."""
    match entry:
        case Event():
            return f"{entry.title}, {entry.date}"
        case Source():
            return ", ".join(dict.fromkeys((entry.title, entry.called, f"{entry.published}")))
        case Actor():
            return f"{entry.name}, {entry.kind}"
        case Place():
            return f"{entry.name}, in {entry.within}" if entry.within else entry.name
        case Part():
            return entry.title
        case Disagreement():
            return entry.question or entry.id
        case Kind() | DetailField():
            return entry.label


def page(desk: Desk, vocabulary: str, id: str) -> str:
    """Return, in Markdown, what is known of an id; nothing of one that the list has not."""
    entry = entries(desk, vocabulary).get(id)
    if entry is None:
        return ""
    rows = "".join(f"- {name}: {plainly(told)}\n" for name, told in _rows(entry) if told)
    return f"**{plainly(line(entry))}** `{id}`\n\n{rows}".rstrip()


def _rows(entry: Entry) -> Iterator[tuple[str, str | None]]:
    match entry:
        case Event():
            yield from (("date", entry.date.text), ("kind", entry.kind), ("status", entry.status))
            yield from (("place", ", ".join(entry.place)), ("participants", ", ".join(entry.who)))
            yield "summary", entry.summary
        case Source():
            yield from (("file", entry.file), ("language", entry.language), ("date", entry.basis))
        case Actor():
            yield from (("also", ", ".join((*entry.names, *entry.demonyms))), ("office", entry.office))
        case Place():
            yield from (("also", ", ".join(entry.names)), ("country", entry.country))
        case Kind():
            yield from ((tag, ", ".join(words)) for tag, words in entry.words.items())
            yield "roles", ", ".join(entry.roles)
        case DetailField():
            yield from (("type", entry.type), ("unit", entry.unit))
        case Part():
            yield "summary", entry.summary
        case Disagreement():
            yield from (("kept", entry.kept), ("reason", entry.reason))
    if not isinstance(entry, Part):
        yield "note", entry.note


def plainly(text: str) -> str:
    r"""Return a text as Markdown shows it, on one line: no sign in it means anything.

    >>> plainly("a *b*\n<c>")
    'a \\*b\\* \\<c\\>'
    """
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]<>#|~" else sign for sign in " ".join(text.split()))


def shortly(text: str) -> str:
    """Return a text as a label has it."""
    return short(" ".join(text.split()), 100)
