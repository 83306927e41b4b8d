"""What cannot be relied on, and what leans on it: one fault gives one finding, and silences nobody else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.diagnostics import Diagnostic, Location, Severity
from timeline.evidence import Evidence
from timeline.records.model import Event
from timeline.records.package import Package, event_at, vocabulary_path

_SOURCES, _PLACES = (vocabulary_path(name) for name in ("sources", "places"))


@dataclass(frozen=True, slots=True)
class Doubt:
    """Of which no evidence is asked: the `files` of some events and texts, the entries of some `sources`, by id.

    An event leans on its own record, on the sources that it cites, and on the events that it names or that name it;
    a source on its entry, and on the records that may cite it. `unnamed` are the records of which no names are asked:
    they name an actor who is not listed; `unlisted`, of which only dates are, those whose kind or place is not.
    `places` is whether an entry for a place has one, or could not be read: then no place is known to hold no other.
    Where one of the `lists` cannot be read as a whole, only dates are asked for, since words are told by all names;
    where one of the `texts` is in doubt, nothing that all are asked for.
    """

    files: frozenset[str]
    sources: frozenset[str]
    entries: Sequence[tuple[Location, str]]
    unnamed: frozenset[str]
    unlisted: frozenset[str]
    places: bool
    lists: bool
    texts: bool

    def silences(self, found: Diagnostic, names: str, *, of_time: bool = False) -> bool:
        """Whether a finding of a rule that looks for such `names` in quotes may be owed to what is found already.

        A rule `of_time` reads dates, which no list has.
        """
        if not of_time and (self.lists or found.location.file in self.unlisted):
            return True
        if self.texts and event_at(found.location.file) is None and found.location.file != _SOURCES:
            return True
        if found.location.file == _SOURCES:
            return _entry_at(found.location, self.entries) in self.sources
        if names == "places" and self.places:
            return True
        return found.location.file in self.files or (names == "actors" and found.location.file in self.unnamed)


def doubt(evidence: Evidence, plain: Iterable[Diagnostic]) -> Doubt:
    """Return what is in doubt, by what could not be read and what the rules on the shape of records found."""
    package, unread = evidence.package, evidence.package.unread
    entries = sorted((entry.at(), id) for id, entry in package.sources.items())
    wrong = {one.location for one in plain if one.severity is Severity.ERROR}
    broken = {at.file for at in wrong}
    sources = frozenset(_entry_at(at, entries) for at in wrong if at.file == _SOURCES)
    unnamed = (
        package.path(one.event.id)
        for one in evidence.standing
        if any(id not in package.actors and not unread.may_list("actors", id) for id in people(one.event))
    )
    named = unread.named()
    leaning = (
        package.path(record.event.id)
        for record in evidence.standing
        if record.event.id in named
        or not record.proven
        or any(citation.source in sources for citation in record.event.citations)
        or any(id == record.event.id or id not in package.events for id in _named_by(record.event))
    )
    unsure = sources | {id for id in package.sources if unread.may_cite(id)}
    unlisted = (package.path(one.event.id) for one in evidence.standing if not _is_listed(one.event, package))
    texts = (package.sources[id].file for id in unsure | package.perhaps_used if id in package.sources)
    within = {one.within for one in package.places.values() if one.within}
    places = not within <= package.places.keys() or _PLACES in broken or bool(unread.entries.get("places"))
    lists = any(vocabulary_path(name) in unread.files for name in ("sources", "actors", "places", "kinds"))
    some_text = bool(
        sources or unread.entries.get("sources") or any(one not in package.texts for one in package.sources)
    )
    return Doubt(
        frozenset((*broken, *leaning, *texts)),
        unsure,
        entries,
        frozenset(unnamed),
        frozenset(unlisted),
        places,
        lists,
        some_text,
    )


def _is_listed(event: Event, package: Package) -> bool:
    """Whether the kind of an event and its places have entries."""
    return event.kind in package.kinds and package.places.keys() >= {*event.place}


def _named_by(event: Event) -> set[str]:
    """Return the events that an event is related to or counts its date from."""
    return {other for _, other in event.verbs} | {one.dated_from for one in event.citations if one.dated_from}


def people(event: Event) -> set[str]:
    """Return the actors that an event or a citation of it names."""
    said = (claim.value for _, claim in event.claims("participants"))
    meant = (ids for one in event.citations for ids in (one.means or {}).values())
    return {*event.who, *(id for ids in (*said, *meant) if isinstance(ids, tuple) for id in ids)}


def _entry_at(at: Location, entries: Sequence[tuple[Location, str]]) -> str:
    """Return the id of the entry that a place in a vocabulary is in; `entries` are where they begin, in order."""
    index = bisect_right(entries, at, key=lambda entry: entry[0]) - 1
    return entries[index][1] if index >= 0 else ""
