"""changes.atom: what each version changed, from what to what, and why (Atom, RFC 4287).

An entry for each version, with what it added, and one for each event that it changed or withdrew. Ids follow from the
package's name, the version and the event, so that they stay whatever address the feed has.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from uuid import NAMESPACE_URL, uuid5

from timeline.records.event_record import EventRecord
from timeline.records.package import Change
from timeline.release.site.hosted import Altered, Hosted, told_field
from timeline.release.site.pages import REASONS, templates, titles
from timeline.release.wording import capital, in_marks

MOST = 1000
"""Entries that a feed has at most, the last ones: readers fetch it whole each time."""

_MACHINES = ("proof of ", "citations, ", "claims, ", "reviewed")
"""What begins the name of a field that says how a record is borne out: nobody changed it for its own sake."""


@dataclass(frozen=True, slots=True)
class _Altered:
    """A field as an entry tells of it: the whole of it, or what of it is gone and has come; and why."""

    name: str
    whole: tuple[str, str] | None
    gone: tuple[str, ...]
    come: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    title: str
    updated: str
    path: str
    change: str
    lines: tuple[str, ...] = ()
    altered: tuple[_Altered, ...] = ()
    events: tuple[tuple[str, str], ...] = field(default=())


def feed(versions: Sequence[Hosted]) -> bytes:
    """Return the feed of versions, in their order; the last is the one whose pages stand at the root."""
    last = versions[-1]
    home = last.document.package.homepage if last.document else None
    named: dict[str, str] = {}
    told: list[list[_Entry]] = []
    for version in versions:
        named = {**named, **(titles(version.document) if version.document else {})}
        told.append([*_entries(_Known(version, named))])
    entries = chain.from_iterable(reversed(told))
    shown = templates().get_template("changes.atom.j2")
    text = shown.render(
        id=_id(last.name),
        title=last.title,
        updated=last.created,
        creators=last.creators,
        home=f"{home.rstrip('/')}/" if home else "",
        licence=last.licence_address,
        entries=list(islice(entries, MOST)),
    )
    return text.encode()


def _id(*parts: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, '/'.join(('timeline', *parts)))}"


class _Known:
    """A version with what it has by id, and the titles of all events that it and those before it have."""

    def __init__(self, version: Hosted, named: Mapping[str, str]) -> None:
        self.version, self.named = version, named
        document = version.document
        self.withdrawn = {one.id: one.withdrawn for one in document.withdrawn} if document else {}

    def title(self, event: str) -> str:
        """Return what an event is called; its id where that is all that is known."""
        return self.named.get(event, event)


def _entries(known: _Known) -> Iterator[_Entry]:
    version = known.version
    added = [change for change in version.changes if change.change == "added"]
    counts = {kind: sum(change.change == kind for change in version.changes) for kind in _COUNTED}
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count) or "no event changed"
    state = "Version" if version.state == "frozen" else "Draft of version"
    yield _Entry(
        id=_id(version.name, version.version),
        title=f"{state} {version.version}: {told}",
        updated=version.created,
        path=version.folder,
        change=version.state,
        lines=("Added:",) if added else ("Nothing was added.",),
        events=tuple((f"e/{change.event}/", known.title(change.event)) for change in added),
    )
    for change in version.changes:
        if change.change != "added":
            yield _entry(known, change, known.title(change.event))


_COUNTED = ("added", "changed", "withdrawn")


def _entry(known: _Known, change: Change, title: str) -> _Entry:
    version = known.version
    event = version.events.get(change.event)
    altered = [one for one in version.altered.get(change.event, ()) if not one.field.startswith(_MACHINES)]
    fields = ", ".join(map(told_field, change.fields))
    withdrawn = change.change == "withdrawn"
    return _Entry(
        id=_id(version.name, version.version, change.event),
        title=f"Withdrawn: {title}" if withdrawn else f"{title}: {fields}" if fields else title,
        updated=version.created,
        path=f"e/{change.event}/",
        change=change.change,
        lines=tuple(_withdrawal(known, change)) if withdrawn else (f"Version {version.version} changes: {fields}.",),
        altered=() if withdrawn else tuple(_told(one, event, known) for one in altered),
    )


def _withdrawal(known: _Known, change: Change) -> Iterator[str]:
    one = known.withdrawn.get(change.event)
    if one is None:
        return
    yield f"Version {known.version.version} withdraws it: {REASONS.get(one.reason, one.reason)}."
    if one.merged_into:
        yield f"In its place: {known.title(one.merged_into)}."
    if one.note:
        yield one.note


def _told(one: Altered, event: EventRecord | None, known: _Known) -> _Altered:
    alone = len(one.old) <= 1 and len(one.new) <= 1
    name = one.field.removeprefix("details, ")
    return _Altered(
        name=capital(told_field(name)),
        whole=("".join(one.old), "".join(one.new)) if alone else None,
        gone=tuple(text for text in one.old if text not in one.new),
        come=tuple(text for text in one.new if text not in one.old),
        reasons=tuple(_reasons(event, name, known)) if event else (),
    )


def _reasons(event: EventRecord, field: str, known: _Known) -> Iterator[str]:
    """Yield why a field holds what it holds: the curator's reason where sources disagree, and the words it rests on."""
    reason = next((dispute.reason for dispute in event.disputes if dispute.field == field), None)
    if reason:
        yield f"Why: {reason}"
    for citation in [one for one in event.citations if field in one.supports][:2]:
        yield f"{known.version.sources[citation.source].label}: {in_marks(citation.quote)}"
