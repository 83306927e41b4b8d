"""Two releases of a timeline side by side: what a reader of the older one should know of the newer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from timeline.diagnostics import plain
from timeline.received.document import Citation, Document, Entry, Event

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Change:
    """What a field held and what it holds, in words: mostly one text on each side, several where it is a list."""

    field: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """An event, or an entry of a vocabulary, that differs. `state`: added, withdrawn, gone, restored or changed."""

    sort: str
    id: str
    title: str
    state: str
    changes: tuple[Change, ...] = ()


def compare(old: Document, new: Document) -> tuple[Difference, ...]:
    """Return what differs between two releases: events first, then sources, actors, places, kinds and the package.

    Version and moment of a release are no difference, nor is what only counts its revisions. An event is `gone` that
    is no longer there and was not withdrawn.
    """
    events = sorted(_events(old, new), key=lambda one: (_STATES.index(one.state), one.id))
    sorts = ("sources", "actors", "places", "kinds")
    entries = [one for sort in sorts for one in _entries(sort, getattr(old, sort), getattr(new, sort))]
    packages = [Entry(id=one.package.name, **_descriptive(one)) for one in (old, new)]
    return (*events, *entries, *_entries("package", packages[:1], packages[1:]))


_STATES = ("added", "restored", "withdrawn", "gone", "changed")


def text(old: Document, new: Document, differences: Sequence[Difference]) -> str:
    """Return the differences for people, and a line that counts them."""
    lines = [f"{one.package.name} {one.package.version}" for one in (old, new)]
    lines = [" → ".join(lines)]
    for sort, state in dict.fromkeys((one.sort, one.state) for one in differences):
        lines += ["", f"{sort} {state}"]
        for one in differences:
            if (one.sort, one.state) == (sort, state):
                lines += _block(f"{one.id}: {one.title}" if one.title else one.id, "  ")
                lines += (line for change in one.changes for line in _told(change))
    counts = [f"{sum(one.state == state for one in differences if one.sort == 'events')} {state}" for state in _STATES]
    others = sum(one.sort != "events" for one in differences)
    events = ", ".join(count for count in counts if not count.startswith("0 ")) or "all the same"
    return "\n".join([*lines, "", f"events: {events}; other entries that differ: {others}"]) + "\n"


def _events(old: Document, new: Document) -> Iterator[Difference]:
    before, after = ({event.id: event for event in one.events} for one in (old, new))
    rested, resting = ({one.id: one for one in document.withdrawn} for document in (old, new))
    for id, event in after.items():
        if id in before:
            changes = tuple(_changes(_shown(before[id], old), _shown(event, new)))
            if changes:
                yield Difference("events", id, event.title, "changed", changes)
        else:
            state = "restored" if id in rested else "added"
            yield Difference("events", id, f"{event.title} ({event.date_text})", state)
    for id, one in resting.items():
        if id not in rested:
            heir = f", merged into {one.withdrawn.merged_into}" if one.withdrawn.merged_into else ""
            yield Difference("events", id, f"{one.title} ({one.withdrawn.reason}{heir})", "withdrawn")
    titles = {one.id: one.title for one in old.withdrawn} | {one.id: one.title for one in old.events}
    for id, title in titles.items():
        if id not in after and id not in resting:
            yield Difference("events", id, title, "gone")


def _shown(event: Event, document: Document) -> dict[str, tuple[str, ...]]:
    """Return each field of an event in words."""
    labels = {kind.id: str((kind.model_extra or {}).get("label", kind.id)) for kind in document.kinds}
    return {
        "title": (event.title,),
        "date": (f"{event.date_text} ({event.date})",),
        "kind": (labels.get(event.kind, event.kind),),
        "status": (event.status,),
        "place": tuple(place.name for place in event.place),
        "participants": tuple(f"{one.name} ({one.role})" if one.role else one.name for one in event.participants),
        "summary": (event.summary,),
        **{f"details, {name}": (value,) for name, value in event.details.items()},
        "citations": tuple(_citation(citation) for citation in event.citations),
        **{f"resolution of {one.field}": (one.reason,) for one in event.disputes},
        "related": tuple(f"{verb} {other}" for verb, others in event.related.items() for other in others),
        "tags": event.tags,
        "note": (event.note,) if event.note else (),
    }


def _citation(one: Citation) -> str:
    parts = [f"supports {', '.join(one.supports)}"] if one.supports else []
    for stance, claims in (("disputes", one.disputes), ("formerly", one.formerly)):
        for field, said in claims.items():
            parts.append(f"{stance} {field}: {said if isinstance(said, str) else ', '.join(said)}")
    parts += (f"{key} {value}" for key in ("says", "dated_from", "note") if (value := getattr(one, key)))
    return f"{one.source} “{' '.join(one.quote.split())}”: {'; '.join(parts)}"


def _changes(old: Mapping[str, tuple[str, ...]], new: Mapping[str, tuple[str, ...]]) -> Iterator[Change]:
    for field in dict.fromkeys((*old, *new)):
        before, after = old.get(field, ()), new.get(field, ())
        if before != after:
            yield Change(field, before, after)


def _entries(sort: str, old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[Difference]:
    before, after = ({entry.id: entry.model_dump() for entry in entries} for entries in (old, new))
    for id in dict.fromkeys((*before, *after)):
        there, here = before.get(id), after.get(id)
        title = _title(here or there or {})
        if there is None or here is None:
            yield Difference(sort, id, title, "added" if here else "gone")
        elif there != here:
            keys = [key for key in dict.fromkeys((*there, *here)) if there.get(key) != here.get(key)]
            yield Difference(sort, id, f"{title} ({', '.join(keys)})", "changed")


def _title(entry: Mapping[str, object]) -> str:
    return next((str(entry[key]) for key in ("title", "name", "label") if entry.get(key)), "")


def _descriptive(document: Document) -> dict[str, object]:
    extra = document.package.model_extra or {}
    return {key: value for key, value in extra.items() if key not in ("created", "id")}


def _told(change: Change) -> Iterator[str]:
    if len(change.old) == len(change.new) == 1:
        yield from _block(f"{change.field}: {change.old[0]} → {change.new[0]}", "    ")
        return
    gone = [one for one in change.old if one not in change.new]
    come = [one for one in change.new if one not in change.old]
    yield from _block(change.field + ("" if gone or come else ": in another order"), "    ")
    for sign, entries in (("−", gone), ("+", come)):
        for one in entries:
            yield from _block(f"{sign} {one}", "      ")


def _block(text: str, indent: str) -> list[str]:
    return wrap(plain(text), WIDTH, initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
