"""Rules on names: whatever a record points at is there, is what it was, and is there once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from timeline.diagnostics import Location, Severity, nearest
from timeline.records.model import HEAD_FIELDS, Actor, Event, Path, Place, Record
from timeline.records.package import Package
from timeline.records.values import Value, formula_like
from timeline.rules.graphs import circles
from timeline.rules.rulebook import Finding, rule


@rule(Severity.ERROR)
def unknown_source(package: Package) -> Iterator[Finding]:
    """Every source that a record names is listed in data/sources.yaml.

    A citation of an unlisted text can be checked by nobody. Correct the id, or list the source.
    """
    cited = (
        (event.at("citations", number, "source"), citation.source)
        for event in package.events.values()
        for number, citation in enumerate(event.citations)
    )
    via = (
        (source.at("via", index), other)
        for source in package.sources.values()
        for index, other in enumerate(source.via)
    )
    yield from _unknown((*cited, *via), "source", package.sources, package)


@rule(Severity.ERROR)
def unknown_actor(package: Package) -> Iterator[Finding]:
    """Every person or body that a record names is listed in data/actors.yaml.

    The release resolves ids to names. Correct the id, or list the actor with its name and spellings.
    """
    meant = (
        (event.at("citations", number, "means", phrase, index), id)
        for event in package.events.values()
        for number, citation in enumerate(event.citations)
        for phrase, ids in (citation.means or {}).items()
        for index, id in enumerate(ids)
    )
    yield from _unknown((*_named(package, "participants"), *meant), "actor", package.actors, package)


@rule(Severity.ERROR)
def unknown_place(package: Package) -> Iterator[Finding]:
    """Every place that a record names is listed in data/places.yaml.

    The release resolves ids to names and coordinates. Correct the id, or list the place.
    """
    within = ((place.at("within"), place.within) for place in package.places.values() if place.within)
    yield from _unknown((*_named(package, "place"), *within), "place", package.places, package)


@rule(Severity.ERROR)
def unknown_kind(package: Package) -> Iterator[Finding]:
    """Every kind that a record names is listed in data/kinds.yaml.

    Kinds are the package's own. Correct the id, or list the kind with its label and colour.
    """
    yield from _unknown(_named(package, "kind"), "kind", package.kinds, package)


@rule(Severity.ERROR)
def unknown_event(package: Package) -> Iterator[Finding]:
    """Every event that a record names has a record of its own, other than itself.

    Correct the id: it is the file's name under data/events/ without `.yaml`.
    """
    named: list[tuple[Location, str]] = []
    for event in package.events.values():
        merged = event.withdrawn.merged_into if event.withdrawn else None
        for path, other in (*_pointers(event), *([(("withdrawn", "merged_into"), merged)] if merged else [])):
            if other == event.id:
                yield event.at(*path), f"{other!r} is this event itself"
            else:
                named.append((event.at(*path), other))
    yield from _unknown(named, "event", package.events, package)


@rule(Severity.ERROR)
def unknown_field(package: Package) -> Iterator[Finding]:
    """A citation speaks of fields that the record has.

    Fields are date, kind, status, place, participants and every key of `details`. Correct the name, or give the
    record the field.
    """
    for event in package.standing:
        fields = [name for name in HEAD_FIELDS if event.value(name)]
        fields += event.details
        for number, citation in enumerate(event.citations):
            for stance in ("supports", "disputes", "formerly"):
                for index, name in enumerate(getattr(citation, stance)):
                    if name not in fields:
                        step = index if stance == "supports" else name
                        at = event.at("citations", number, stance, step)
                        yield at, f"this record has no field {name!r}{nearest(name, fields)}"
        for name in event.resolutions:
            if name not in fields:
                yield event.at("resolutions", name), f"this record has no field {name!r}{nearest(name, fields)}"


@rule(Severity.ERROR)
def named_twice(package: Package) -> Iterator[Finding]:
    """A list names nothing twice.

    Each entry is a row of a table or a mark on a page, and would be there twice. Take the second out.
    """
    for record, path, names in _lists(package):
        for index, name in enumerate(names):
            if name in names[:index]:
                yield record.at(*path, index), f"{name!r} is named twice"


def _lists(package: Package) -> Iterator[tuple[Record, Path, tuple[str, ...]]]:
    """Yield every list of names."""
    for event in package.events.values():
        yield event, ("participants",), event.who
        yield event, ("place",), event.place
        yield event, ("tags",), event.tags
        yield from ((event, ("related", verb), others) for verb, others in event.related.items())
        for number, citation in enumerate(event.citations):
            at = ("citations", number)
            yield event, (*at, "supports"), citation.supports
            yield from ((event, (*at, "means", phrase), ids) for phrase, ids in (citation.means or {}).items())
            for stance, claims in (("disputes", citation.disputes), ("formerly", citation.formerly)):
                several = ((name, said) for name, said in claims.items() if isinstance(said, tuple))
                yield from ((event, (*at, stance, name), said) for name, said in several)
    yield from ((source, ("via",), source.via) for source in package.sources.values())
    for one in _named_entries(package):
        yield one, ("names",), one.names


def _named_entries(package: Package) -> tuple[Actor | Place, ...]:
    return (*package.actors.values(), *package.places.values())


@rule(Severity.ERROR)
def reference_to_withdrawn(package: Package) -> Iterator[Finding]:
    """A standing event points only at standing events.

    A withdrawn record is in no table, so readers could not follow the reference. Point at the event that it was
    merged into, or take the reference out.
    """
    gone = {event.id: event for event in package.withdrawn}
    for event in package.standing:
        for path, other in _pointers(event):
            if other in gone:
                merged = gone[other].withdrawn
                heir = merged.merged_into if merged else None
                yield event.at(*path), f"{other!r} was withdrawn" + (f"; point at {heir!r}" if heir else "")


@rule(Severity.ERROR)
def circle(package: Package) -> Iterator[Finding]:
    """No place lies within itself, no source is dated by itself, however many steps between.

    Such a chain has no beginning. Take one link out.
    """
    for chain in circles({id: [place.within] if place.within else [] for id, place in package.places.items()}):
        yield package.places[chain[0]].at("within"), f"places lie in a circle: {' within '.join(chain)}"
    for chain in circles({id: source.via for id, source in package.sources.items()}):
        yield package.sources[chain[0]].at("via"), f"sources are dated in a circle: {' via '.join(chain)}"


@rule(Severity.ERROR)
def duplicate_event(package: Package) -> Iterator[Finding]:
    """No two events have the same title and the same date.

    Two records of one event would count it twice. Keep the one that was released first, and withdraw the other as
    a duplicate, merged into it.
    """
    seen: dict[tuple[str, str], str] = {}
    for event in package.standing:
        first = seen.setdefault((event.title.casefold(), str(event.date)), event.id)
        if first != event.id:
            yield event.at("title"), f"{first!r} has the same title and date"


@rule(Severity.ERROR)
def formula_like_text(package: Package) -> Iterator[Finding]:
    """No text of a curator's own begins with = + - or @, not even behind an apostrophe.

    A spreadsheet would take such a cell for a formula and might run it (OWASP, "CSV Injection"). Begin with a word.
    """
    for record, path, text in _own_texts(package):
        if text and formula_like(text):
            yield record.at(*path), f"{text[:20]!r} begins like a formula; begin with a word"


def _own_texts(package: Package) -> Iterator[tuple[Record, Path, str | None]]:
    """Yield every text of a curator's own that stands in a table."""
    for event in package.events.values():
        yield event, ("title",), event.title
        yield event, ("summary",), event.summary
        yield from ((event, ("details", name), text) for name, text in event.details.items())
        yield from ((event, ("participants", index, "role"), one.role) for index, one in enumerate(event.participants))
        yield from ((event, ("citations", index, "note"), one.note) for index, one in enumerate(event.citations))
    for source in package.sources.values():
        yield source, ("title",), source.title
        yield source, ("author",), source.author
        yield source, ("publisher",), source.publisher
        yield source, ("reason",), source.reason
        yield source, ("note",), source.note
    for entry in _named_entries(package):
        yield entry, ("name",), entry.name
        yield from ((entry, ("names", index), name) for index, name in enumerate(entry.names))
        yield entry, ("note",), entry.note
    for actor in package.actors.values():
        yield actor, ("office",), actor.office
    for kind in package.kinds.values():
        yield kind, ("label",), kind.label
        yield kind, ("note",), kind.note


def _named(package: Package, name: str) -> Iterator[tuple[Location, str]]:
    """Yield every id that a record gives for the field `name`, and where it stands."""
    for event in package.events.values():
        if name == "participants":
            for index, who in enumerate(event.who):
                yield event.at(name, index, "who"), who
        else:
            yield from _listed(event, (name,), event.value(name))
        for number, citation in enumerate(event.citations):
            for stance, claims in (("disputes", citation.disputes), ("formerly", citation.formerly)):
                yield from _listed(event, ("citations", number, stance, name), claims.get(name))


def _listed(event: Event, path: Path, value: Value | None) -> Iterator[tuple[Location, str]]:
    """Yield the ids of a value, of which there may be one, several or none."""
    for index, id in enumerate((value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()):
        yield event.at(*path, index), id


def _unknown(
    named: Iterable[tuple[Location, str]], what: str, known: Collection[str], package: Package
) -> Iterator[Finding]:
    """Yield one finding for each id that nothing has, however often it is named; one for all where no list is."""
    listed = f"data/{what}s.yaml"
    places: dict[str, list[Location]] = {}
    for at, id in named:
        if id not in known and id not in package.unread and listed not in package.unread:
            places.setdefault(id, []).append(at)
    if places and what != "event" and listed not in package.files:
        yield Location(listed), f"there is no {listed}, which lists {', '.join(map(repr, places))}"
        return
    for id, (first, *others) in places.items():
        also = f" (nor at {', '.join(map(str, others[:2]))}{_more(others[2:])})" if others else ""
        yield first, f"no {what} is called {id!r}{nearest(id, known)}{also}"


def _more(others: list[Location]) -> str:
    return f" and {len(others)} more place{'s'[: len(others) - 1]}" if others else ""


def _pointers(event: Event) -> Iterator[tuple[Path, str]]:
    """Yield every other event that a record leans on or is related to, and where it says so."""
    for verb, others in event.related.items():
        for index, other in enumerate(others):
            yield ("related", verb, index), other
    for number, citation in enumerate(event.citations):
        if citation.dated_from:
            yield ("citations", number, "dated_from"), citation.dated_from


RULES = (
    unknown_source,
    unknown_actor,
    unknown_place,
    unknown_kind,
    unknown_event,
    unknown_field,
    named_twice,
    reference_to_withdrawn,
    circle,
    duplicate_event,
    formula_like_text,
)
