"""Two releases of a timeline side by side: what a reader of the older one should know of the newer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from textwrap import wrap
from typing import Any

from timeline.dates import Date, Day
from timeline.diagnostics import plain
from timeline.received import following
from timeline.records.document import Document
from timeline.records.event_record import CitationRecord, EventRecord
from timeline.records.values import several

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


COUNTED = {"version", "created", "revision", "first_released", "last_changed"}
"""What differs from release to release by itself: no difference."""


def compare(old: Document, new: Document) -> tuple[Difference, ...]:
    """Return what differs between two releases: events, disagreements, vocabularies, the lead, the package.

    Whatever stands in one of the documents and not in the other is told, but for versions, their moments, revisions
    and when an event was first released or last changed. Of each event or entry that is not the same there is one
    Difference with its state: added, restored, withdrawn, changed, or gone, which is no longer there and was not
    withdrawn. Two releases that say the same have none.
    """
    events = sorted(_events(old, new), key=lambda one: (_STATES.index(one.state), one.id))
    sorts = ("disagreements", "sources", "actors", "places", "kinds", "parts", "detail_fields")
    entries = [one for sort in sorts for one in _entries(sort, _by_id(old, sort), _by_id(new, sort))]
    packages = ({one.package.name: one.package} for one in (old, new))
    leads = ({f"{number}": sentence for number, sentence in enumerate(one.lead, 1)} for one in (old, new))
    return (*events, *entries, *_entries("lead", *leads), *_lead_read(old, new), *_entries("package", *packages))


def _lead_read(old: Document, new: Document) -> Iterator[Difference]:
    if old.lead_reviewed != new.lead_reviewed:
        yield Difference("lead", "reviewed", "", "changed")


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


def _by_id(document: Document, sort: str) -> dict[str, Any]:
    return {one.id: one for one in getattr(document, sort)}


def _events(old: Document, new: Document) -> Iterator[Difference]:
    before, after = _by_id(old, "events"), _by_id(new, "events")
    rested, resting = _by_id(old, "withdrawn"), _by_id(new, "withdrawn")
    relabelled = {kind for kind, _ in _labels(old).items() ^ _labels(new).items()}
    for id, event in after.items():
        if id in before:
            same = _parts(event) == _parts(before[id]) and event.kind not in relabelled
            if not same and (changes := tuple(_changes(before[id], event, old, new))):
                yield Difference("events", id, event.title, "changed", changes)
        else:
            state = "restored" if id in rested else "added"
            yield Difference("events", id, f"{event.title} ({event.date_text})", state)
    for id, one in resting.items():
        if id not in rested:
            heir = f", merged into {one.withdrawn.merged_into}" if one.withdrawn.merged_into else ""
            yield Difference("events", id, f"{one.title} ({one.withdrawn.reason}{heir})", "withdrawn")
        elif changes := tuple(_leaves(rested[id], one)):
            yield Difference("events", id, one.title, "changed", changes)
    for id, one in (rested | before).items():
        if id not in after and id not in resting:
            yield Difference("events", id, one.title, "gone")


def _changes(old: EventRecord, new: EventRecord, of_old: Document, of_new: Document) -> list[Change]:
    """Return what differs between two states of an event: in words where a field has any, else leaf by leaf."""
    before, after = _words(old, of_old), _words(new, of_new)
    expected = following.plainly(old, of_old), following.plainly(new, of_new)  # told only where it does not follow
    worded: dict[str, Change] = {}
    leaves: list[Change] = []
    for name in _parts(old):
        was, now = before.get(name, {}), after.get(name, {})
        told = [key for key in dict.fromkeys((*was, *now)) if was.get(key, ()) != now.get(key, ())]
        worded |= {key: Change(key, was.get(key, ()), now.get(key, ())) for key in told}
        pair = getattr(old, name), getattr(new, name)
        if not told and pair != tuple(one.get(name, ...) for one in expected):
            leaves += _leaves(*pair, name)
    if worded:
        told_so = ("disputes, ", "status_history, ", "measures, ")
        leaves = [one for one in leaves if not one.field.startswith(told_so) and ", shows, " not in one.field]
    return [*worded.values(), *leaves]


def _words(event: EventRecord, document: Document) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return in words, by field, what readers look for."""
    labels = _labels(document)
    when = f"{event.date_text} ({event.date})"
    people = (f"{one.name} ({one.role})" if one.role else one.name for one in event.participants)
    alone: dict[str, tuple[str, ...]] = {
        "title": (event.title,),
        "date": (when,),
        "kind": (labels.get(event.kind, event.kind),),
        "status": (event.status,),
        "place": tuple(place.name for place in event.place),
        "participants": tuple(people),
        "summary": (event.summary,),
        "citations": tuple(_citation(citation) for citation in event.citations),
        "related": tuple(f"{verb} {other}" for verb, others in event.related.items() for other in others),
        "tags": event.tags,
        "note": (event.note,) if event.note else (),
    }
    return {name: {name: words} for name, words in alone.items()} | {
        "date_text": {"date": (when,)},
        "details": {f"details, {name}": (value,) for name, value in event.details.items()},
        "claims": {" ".join(filter(None, ("proof of", one.field, one.value))): (one.proof,) for one in event.claims},
        "reviewed": {"reviewed": tuple(f"by {one.reader} ({one.kind}), {one.day}" for one in event.reviewed)},
        "disputes": {f"resolution of {one.field}": (one.reason,) for one in event.disputes},
    }


def _labels(document: Document) -> dict[str, str]:
    return {kind.id: kind.label for kind in document.kinds}


def _citation(one: CitationRecord) -> str:
    parts = [f"supports {', '.join(one.supports)}"] if one.supports else []
    said = (claim for claim in one.claims() if claim.value is not None)
    parts += (f"{claim.stance} {claim.field}: {', '.join(several(claim.value))}" for claim in said)
    parts += (f"{phrase!r} means {', '.join(ids)}" for phrase, ids in one.means.items())
    parts += (f"{key} {value}" for key in ("says", "reads", "dated_from", "note") if (value := getattr(one, key)))
    return f"{one.source} “{' '.join(one.quote.split())}”: {'; '.join(parts)}"


def _leaves(old: object, new: object, path: str = "") -> Iterator[Change]:
    """Yield each single value that differs, by the way to it."""
    if old == new:
        return
    before, after = _parts(old), _parts(new)
    if before or after:
        for key in dict.fromkeys((*before, *after)):
            yield from _leaves(before.get(key), after.get(key), f"{path}, {key}" if path else key)
    else:
        was, now = (() if one in (None, (), {}) else (str(one),) for one in (old, new))
        yield Change(path, was, now)


def _parts(value: object) -> Mapping[str, object]:
    """Return what a value is made of; nothing where it is one thing."""
    if is_dataclass(value) and not isinstance(value, Date | Day):
        return {one.name: getattr(value, one.name) for one in fields(value) if one.name not in COUNTED}
    if isinstance(value, tuple):
        return {f"{number}": one for number, one in enumerate(value, 1)}
    return value if isinstance(value, Mapping) else {}


def _entries(sort: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    for id in dict.fromkeys((*old, *new)):
        there, here = old.get(id), new.get(id)
        title = _title(here or there)
        if there is None or here is None:
            yield Difference(sort, id, title, "added" if here else "gone")
        elif here != there and (keys := [key for key, one in _parts(here).items() if getattr(there, key) != one]):
            yield Difference(sort, id, f"{title} ({', '.join(keys)})", "changed")


def _title(entry: object) -> str:
    keys = ("title", "name", "label", "question", "text")
    return next((str(getattr(entry, key)) for key in keys if hasattr(entry, key)), "")


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
