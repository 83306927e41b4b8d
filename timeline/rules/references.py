"""Rules on names: whatever a record points at is there, is what it was, and is there once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from timeline.diagnostics import Location, Severity, nearest
from timeline.model import Event, Package, Path
from timeline.record import broken_citations
from timeline.rules.rulebook import Finding, rule

SOURCES = "data/sources.yaml"


@rule(Severity.ERROR)
def unknown_source(package: Package) -> Iterator[Finding]:
    """Every source that a record names is listed in data/sources.yaml.

    A citation of an unlisted text can be checked by nobody. Correct the id, or list the source.
    """
    for event in package.events.values():
        for number, citation in enumerate(event.citations):
            yield from _unknown(
                event.at("citations", number, "source"), "source", [citation.source], package.sources, package
            )
    for source in package.sources.values():
        yield from _unknown(source.at("via"), "source", source.via, package.sources, package)


@rule(Severity.ERROR)
def unknown_actor(package: Package) -> Iterator[Finding]:
    """Every person or body that a record names is listed in data/actors.yaml.

    The release resolves ids to names. Correct the id, or list the actor with its name and spellings.
    """
    for event, path, ids in _named(package, "participants"):
        yield from _unknown(event.at(*path), "actor", ids, package.actors, package)
    for event in package.events.values():
        for number, citation in enumerate(event.citations):
            for phrase, ids in (citation.means or {}).items():
                at = event.at("citations", number, "means", phrase)
                yield from _unknown(at, "actor", ids, package.actors, package)


@rule(Severity.ERROR)
def unknown_place(package: Package) -> Iterator[Finding]:
    """Every place that a record names is listed in data/places.yaml.

    The release resolves ids to names and coordinates. Correct the id, or list the place.
    """
    for event, path, ids in _named(package, "place"):
        yield from _unknown(event.at(*path), "place", ids, package.places, package)
    for place in package.places.values():
        yield from _unknown(
            place.at("within"), "place", [place.within] if place.within else [], package.places, package
        )


@rule(Severity.ERROR)
def unknown_kind(package: Package) -> Iterator[Finding]:
    """Every kind that a record names is listed in data/kinds.yaml.

    Kinds are the package's own. Correct the id, or list the kind with its label and colour.
    """
    for event, path, ids in _named(package, "kind"):
        yield from _unknown(event.at(*path), "kind", ids, package.kinds, package)


@rule(Severity.ERROR)
def unknown_event(package: Package) -> Iterator[Finding]:
    """Every event that a record names has a record of its own, other than itself.

    Correct the id: it is the file's name under data/events/ without `.yaml`.
    """
    for event in package.events.values():
        for verb, other in event.verbs:
            yield from _unknown_event(event, ("related", verb), other, package)
        for number, citation in enumerate(event.citations):
            if citation.dated_from:
                yield from _unknown_event(event, ("citations", number, "dated_from"), citation.dated_from, package)
        if event.withdrawn and event.withdrawn.merged_into:
            yield from _unknown_event(event, ("withdrawn", "merged_into"), event.withdrawn.merged_into, package)


@rule(Severity.ERROR)
def unknown_field(package: Package) -> Iterator[Finding]:
    """A citation speaks of fields that the record has.

    Fields are date, kind, status, place, participants and every key of `details`. Correct the name, or give the
    record the field.
    """
    for event in package.standing:
        fields = [name for name in ("date", "kind", "status", "place", "participants") if event.value(name)]
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
def reference_to_withdrawn(package: Package) -> Iterator[Finding]:
    """A standing event points only at standing events.

    A withdrawn record is in no table, so readers could not follow the reference. Point at the event that it was
    merged into, or take the reference out.
    """
    gone = {event.id: event for event in package.withdrawn}
    for event in package.standing:
        targets: list[tuple[Path, str]] = [(("related", verb), other) for verb, other in event.verbs]
        targets += [
            (("citations", number, "dated_from"), citation.dated_from)
            for number, citation in enumerate(event.citations)
            if citation.dated_from
        ]
        for path, other in targets:
            if other in gone:
                merged = gone[other].withdrawn
                heir = merged.merged_into if merged else None
                yield event.at(*path), f"{other!r} was withdrawn" + (f"; point at {heir!r}" if heir else "")


@rule(Severity.ERROR)
def circle(package: Package) -> Iterator[Finding]:
    """No place lies within itself, no source is dated by itself, however many steps between.

    Such a chain has no beginning. Take one link out.
    """
    for place in package.places.values():
        chain = _circle(place.id, {p.id: (p.within,) if p.within else () for p in package.places.values()})
        if chain:
            yield place.at("within"), f"places lie in a circle: {' within '.join(chain)}"
    for source in package.sources.values():
        chain = _circle(source.id, {s.id: s.via for s in package.sources.values()})
        if chain:
            yield source.at("via"), f"sources are dated in a circle: {' via '.join(chain)}"


@rule(Severity.ERROR)
def source_missing(package: Package) -> Iterator[Finding]:
    """The file of every listed source is under seeds/ and is UTF-8 text.

    Without the text nothing that cites it can be checked. Put the file back, or correct `file`.
    """
    texts = [path for path in package.files if path.startswith("seeds/")]
    for source in package.sources.values():
        if not source.file.startswith("seeds/") or ".." in source.file.split("/"):
            yield source.at("file"), f"{source.file!r} is not under seeds/"
        elif source.file not in package.files:
            yield source.at("file"), f"there is no file {source.file!r}{nearest(source.file, texts)}"
        elif source.id not in package.texts:
            yield source.at("file"), f"{source.file!r} is not UTF-8 text; save it as UTF-8 and list its new sha256"


@rule(Severity.ERROR)
def source_changed(package: Package) -> Iterator[Finding]:
    """A source is, byte for byte, the file whose sha256 is listed.

    The release's positions and hashes describe that file. Restore it from version control; if the change is meant,
    list the new sha256 and mend the citations that the message names.
    """
    for source in package.sources.values():
        raw = package.files.get(source.file)
        if raw is None or (digest := hashlib.sha256(raw).hexdigest()) == source.sha256:
            continue
        lost = [f"{event.id} (citation {number + 1})" for event, number in broken_citations(package, source.id)]
        what = f"no longer found: {', '.join(lost)}" if lost else "every quote is still found"
        yield source.at("sha256"), f"{source.file} has changed, its sha256 is now {digest}; {what}"


@rule(Severity.ERROR)
def source_listed_twice(package: Package) -> Iterator[Finding]:
    """One text is one source.

    Two ids for one text would count as two witnesses. Keep one, and cite it.
    """
    seen: dict[str, str] = {}
    for source in package.sources.values():
        first = seen.setdefault(source.sha256, source.id)
        if first != source.id:
            yield source.at("sha256"), f"{source.id!r} is the same text as {first!r}"


@rule(Severity.ERROR)
def unlisted_source(package: Package) -> Iterator[Finding]:
    """Every text under seeds/ is listed in data/sources.yaml.

    A text that is there but not listed looks like evidence and is none. List it, or move it away.
    """
    listed = {source.file for source in package.sources.values()}
    if SOURCES in package.unread or any(path in package.unread for path in package.sources):
        return
    for path in package.files:
        if path.startswith("seeds/") and path not in listed and not _any_unread_source(package):
            yield Location(path), f"no source in {SOURCES} has `file: {path}`"


def _any_unread_source(package: Package) -> bool:
    return bool(package.unread - set(package.events))


@rule(Severity.WARNING)
def source_never_cited(package: Package) -> Iterator[Finding]:
    """Every listed source is cited by an event.

    A source that nothing rests on may be one that was read and forgotten. Cite it, or take it out.
    """
    cited = {citation.source for event in package.events.values() for citation in event.citations}
    for source in package.sources.values():
        if source.id not in cited and not package.unread:
            yield source.at(), f"no event cites {source.id!r}"


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
    """No text of a curator's own begins with = + - or @.

    A spreadsheet would take such a cell for a formula and might run it (OWASP, "CSV Injection"). Begin with a word.
    """
    for where, text in _own_texts(package):
        if text[:1] in "=+-@":
            yield where, f"{text[:20]!r} begins like a formula; begin with a word"


def _own_texts(package: Package) -> Iterator[tuple[Location, str]]:
    for event in package.events.values():
        yield event.at("title"), event.title
        yield event.at("summary"), event.summary
        for name, text in event.details.items():
            yield event.at("details", name), text
        for index, participant in enumerate(event.participants):
            yield event.at("participants", index, "role"), participant.role or "none"
    for source in package.sources.values():
        yield source.at("title"), source.title
        yield source.at("author"), source.author or "none"
        yield source.at("publisher"), source.publisher or "none"
    for actor in package.actors.values():
        yield actor.at("office"), actor.office or "none"
        for name in (actor.name, *actor.names):
            yield actor.at("name"), name
    for place in package.places.values():
        for name in (place.name, *place.names):
            yield place.at("name"), name
    for kind in package.kinds.values():
        yield kind.at("label"), kind.label


def _named(package: Package, name: str) -> Iterator[tuple[Event, Path, Iterable[str]]]:
    """Yield every place where a record gives ids for the field `name`."""
    for event in package.events.values():
        value = event.value(name)
        if name == "participants":
            for index, who in enumerate(event.who):
                yield event, (name, index), (who,)
        elif isinstance(value, str):
            yield event, (name,), (value,)
        elif isinstance(value, tuple):
            yield event, (name,), value
        for number, citation in enumerate(event.citations):
            for stance, claims in (("disputes", citation.disputes), ("formerly", citation.formerly)):
                if name in claims:
                    said = claims[name]
                    yield event, ("citations", number, stance, name), (said,) if isinstance(said, str) else said


def _unknown(at: Location, what: str, ids: Iterable[str], known: Iterable[str], package: Package) -> Iterator[Finding]:
    names = list(known)
    for id in ids:
        if id not in names and id not in package.unread and f"data/{what}s.yaml" not in package.unread:
            yield at, f"no {what} is called {id!r}{nearest(id, names)}"


def _unknown_event(event: Event, path: Path, other: str, package: Package) -> Iterator[Finding]:
    if other == event.id:
        yield event.at(*path), f"{other!r} is this event itself"
    elif other not in package.events and other not in package.unread:
        yield event.at(*path), f"no event is called {other!r}{nearest(other, package.events)}"


def _circle(start: str, links: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the chain from `start` back to it, or nothing."""
    paths = [[start, step] for step in links.get(start, ())]
    seen: set[str] = set()
    while paths:
        path = paths.pop()
        if path[-1] == start:
            return path
        if path[-1] not in seen:
            seen.add(path[-1])
            paths += ([*path, step] for step in links.get(path[-1], ()))
    return []


RULES = (
    unknown_source,
    unknown_actor,
    unknown_place,
    unknown_kind,
    unknown_event,
    unknown_field,
    reference_to_withdrawn,
    circle,
    source_missing,
    source_changed,
    source_listed_twice,
    unlisted_source,
    source_never_cited,
    duplicate_event,
    formula_like_text,
)
