"""Rules on names: whatever a record points at is there, is what it was, and is there once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from timeline.diagnostics import Location, Severity, Slip, did_you_mean, guess, likest, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.records.detail_fields import DetailField
from timeline.records.disagreements import Disagreement
from timeline.records.fields import DATING, field_of, fields_of, words_of
from timeline.records.model import Event
from timeline.records.package import Package, vocabulary_path
from timeline.records.shape import Record
from timeline.records.values import Path, formula_like, several
from timeline.records.vocabularies import Actor, Kind, Place, Source
from timeline.rules.graphs import circles, told
from timeline.rules.rulebook import Finding, neighbours_rule, package_rule, record_rule

Named = tuple[Record, Path, str]
"""A record, the way from it to an id that it names, and the id."""


@package_rule(Severity.ERROR, reach="links")
def unknown_source(evidence: Evidence) -> Iterator[Finding]:
    """Every source that a record names is listed in data/sources.yaml.

    A citation of an unlisted text can be checked by nobody. Correct the id, or list the source.
    """
    package = evidence.package
    cited = (
        (event, ("citations", number, "source"), citation.source)
        for event in package.events.values()
        for number, citation in enumerate(event.citations)
    )
    via = (
        (source, ("via", index), other) for source in package.sources.values() for index, other in enumerate(source.via)
    )
    yield from unknown((*cited, *via), "source", package.sources, package)


@package_rule(Severity.ERROR, of_form=True, reach="links")
def unknown_actor(evidence: Evidence) -> Iterator[Finding]:
    """Every person or body that a record names is listed in data/actors.yaml.

    The release resolves ids to names. Correct the id, or list the actor with its name and spellings.
    """
    package = evidence.package
    meant = (
        (event, ("citations", number, "means", phrase, index), id)
        for event in package.events.values()
        for number, citation in enumerate(event.citations)
        for phrase, ids in (citation.means or {}).items()
        for index, id in enumerate(ids)
    )
    owners = ((actor, ("of",), actor.of) for actor in package.actors.values() if actor.of)
    yield from unknown((*_named(package, "participants"), *meant, *owners), "actor", package.actors, package)


@package_rule(Severity.ERROR, of_form=True, reach="links")
def unknown_place(evidence: Evidence) -> Iterator[Finding]:
    """Every place that a record names is listed in data/places.yaml.

    The release resolves ids to names and coordinates. Correct the id, or list the place.
    """
    package = evidence.package
    within = ((place, ("within",), place.within) for place in package.places.values() if place.within)
    yield from unknown((*_named(package, "place"), *within), "place", package.places, package)


@package_rule(Severity.ERROR, of_form=True, reach="links")
def unknown_kind(evidence: Evidence) -> Iterator[Finding]:
    """Every kind that a record names is listed in data/kinds.yaml.

    Kinds are the package's own. Correct the id, or list the kind with its label and colour.
    """
    package = evidence.package
    yield from unknown(_named(package, "kind"), "kind", package.kinds, package)


@package_rule(Severity.ERROR, reach="links")
def unknown_event(evidence: Evidence) -> Iterator[Finding]:
    """Every event that a record names has a record of its own, other than itself.

    Correct the id: it is the file's name under data/events/ without `.yaml`.
    """
    package = evidence.package
    named: list[Named] = []
    for event in package.events.values():
        for path, other in (*_pointers(event), *_heir(event)):
            if other == event.id:
                yield event.at(*path), f"{other!r} is this event itself"
            else:
                named.append((event, path, other))
    yield from unknown(named, "event", package.ids, package)


@record_rule(Severity.ERROR)
def unknown_field(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """A citation speaks of fields that the record has.

    Fields are date, kind, status, place, participants, related and every key of `details`; of a date that is written
    with a start or an end, these too. Correct the name, or give the record the field.
    """
    event = record.event
    fields = [field.name for field in fields_of(event)]
    named: list[tuple[str, Path]] = [(claim.field, claim.path) for _, claim in event.claims()]
    named += [(name, ("resolutions", name)) for name in event.resolutions]
    asked = guess()
    for name, path in named:
        if name in DATING and name not in fields:
            yield event.at(*path), f"the date {event.date} is written without {name!r} of its own"
        elif name not in fields:
            meant = asked(name, fields)
            yield event.at(*path), f"this record has no field {quoted(name)}{did_you_mean(meant)}", Slip(name, meant)


def _twice(record: Record, lists: Iterable[tuple[Path, tuple[str, ...]]]) -> Iterator[Finding]:
    for path, names in lists:
        seen: set[str] = set()
        for index, name in enumerate(names):
            if name in seen:
                yield record.at(*path, index), f"{quoted(name)} is named twice"
            seen.add(name)


def _named_twice_in_entry(entry: Record) -> Iterator[Finding]:
    match entry:
        case Source():
            return _twice(entry, [(("via",), entry.via), (("given",), entry.given)])
        case Actor() | Place():
            return _twice(entry, [(("names",), entry.names), (("same_as",), entry.same_as)])
        case _:
            return iter(())


@record_rule(Severity.ERROR, entries=_named_twice_in_entry, of_form=True)
def named_twice(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """A list names nothing twice.

    Each entry is a row of a table or a mark on a page, and would be there twice. Take the second out.
    """
    return _twice(record.event, _lists(record.event))


def _lists(event: Event) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield every list of names in an event."""
    yield ("participants",), tuple(one.called for one in event.participants)
    yield ("place",), event.place
    yield ("tags",), event.tags
    yield from ((("related", verb), others) for verb, others in event.related.items())
    for number, citation in enumerate(event.citations):
        at = ("citations", number)
        yield (*at, "supports"), citation.supports
        yield from (((*at, "means", phrase), ids) for phrase, ids in (citation.means or {}).items())
        yield from (((*at, *one.path), one.value) for one in citation.claims() if isinstance(one.value, tuple))


@neighbours_rule(Severity.ERROR)
def reference_to_withdrawn(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A standing event points only at standing events.

    A withdrawn record is in no table, so readers could not follow the reference. Point at the event that it was
    merged into, or take the reference out.
    """
    for path, other in _pointers(record.event):
        event = evidence.package.events.get(other)
        if event and event.withdrawn:
            heir = event.withdrawn.merged_into
            yield record.event.at(*path), f"{other!r} was withdrawn" + (f"; point at {heir!r}" if heir else "")


@package_rule(Severity.ERROR, reach="links")
def reference_to_draft(evidence: Evidence) -> Iterator[Finding]:
    """Only a draft points at a draft.

    Nothing of a draft is released, so readers could not follow the reference. Finish the draft and take its `draft`
    out, or take the reference out.
    """
    package = evidence.package
    drafts = package.drafts - package.frozen_events  # of which it is said that they are none
    for event in package.published.events.values():
        for path, other in (*_pointers(event), *_heir(event)):
            if other in drafts:
                yield event.at(*path), f"{other!r} is a draft, and this record is none"


@package_rule(Severity.ERROR, reach="lists")
def circle(evidence: Evidence) -> Iterator[Finding]:
    """No place lies within itself, no source is dated by itself, however many steps between.

    Such a chain has no beginning. Take one link out.
    """
    package = evidence.package
    for chain in circles({id: [place.within] if place.within else [] for id, place in package.places.items()}):
        yield package.places[chain[0]].at("within"), f"places lie in a circle: {told(chain, ' within ')}"
    for chain in circles({id: source.via for id, source in package.sources.items()}):
        yield package.sources[chain[0]].at("via"), f"sources are dated in a circle: {told(chain, ' via ')}"


@package_rule(Severity.ERROR, of_form=True)
def duplicate_event(evidence: Evidence) -> Iterator[Finding]:
    """No two events have the same title and the same date.

    Two records of one event would count it twice. Keep the one that was released first, and withdraw the other as
    a duplicate, merged into it.
    """
    package = evidence.package
    seen: dict[tuple[str, str], str] = {}
    for event in package.standing:
        first = seen.setdefault((event.title.casefold(), str(event.date)), event.id)
        if first != event.id:
            yield event.at("title"), f"{first!r} has the same title and date"


def _formulas(record: Record, texts: Iterable[tuple[Path, str | None]]) -> Iterator[Finding]:
    for path, text in texts:
        if text and formula_like(text):
            yield record.at(*path), f"{text[:20]!r} begins like a formula; begin with a word"


_TEXTS: Mapping[type[Record], tuple[str, ...]] = {
    Source: ("title", "author", "publisher", "reason", "note"),
    Actor: ("name", "office", "note"),
    Place: ("name", "note"),
    Kind: ("label", "note"),
    DetailField: ("label", "unit", "note"),
    Disagreement: ("question", "kept", "reason", "note"),
}


def _formula_like_in_entry(entry: Record) -> Iterator[Finding]:
    """Find what begins like a formula among the texts that an entry of a vocabulary brings into a table."""
    keys = next(keys for sort, keys in _TEXTS.items() if isinstance(entry, sort))
    names = entry.names if isinstance(entry, Actor | Place) else ()
    texts: list[tuple[Path, str | None]] = [((key,), getattr(entry, key)) for key in keys]
    return _formulas(entry, [*texts, *((("names", index), name) for index, name in enumerate(names))])


@record_rule(Severity.ERROR, entries=_formula_like_in_entry, of_form=True)
def formula_like_text(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """No text of a curator's own begins with = + - or @, not even behind an apostrophe.

    A spreadsheet would take such a cell for a formula and might run it (OWASP, "CSV Injection"); some do so where the
    sign is of full width. Begin with a word.
    """
    return _formulas(record.event, _own_texts(record.event))


def _own_texts(event: Event) -> Iterator[tuple[Path, str | None]]:
    """Yield every text of the curator's own that an event brings into a table."""
    yield ("title",), event.title
    yield ("summary",), event.summary
    if event.elsewhere:
        yield ("elsewhere", "source"), event.elsewhere.source
    yield ("short",), event.short
    yield ("note",), event.note
    yield from ((("details", name), text) for name, text in event.details.items())
    yield from ((("participants", index, "role"), one.role) for index, one in enumerate(event.participants))
    yield from ((("citations", index, "note"), one.note) for index, one in enumerate(event.citations))


def _named(package: Package, name: str) -> Iterator[Named]:
    """Yield every id that a record gives for the field `name`, and where it stands."""
    for event in package.events.values():
        for index, id in enumerate(several(field_of(name).own(event))):
            if words_of(id) is None:
                yield event, (name, index, "who"), id  # an id alone is its own "who"
        for _, claim in event.claims(name):
            for index, id in enumerate(several(claim.value) if claim.stance != "supports" else ()):
                yield event, (*claim.path, index), id


def unknown(named: Iterable[Named], what: str, known: Collection[str], package: Package) -> Iterator[Finding]:
    """Yield one finding for each id that nothing has, however often named; one for all where nothing is listed."""
    vocabulary = vocabulary_path(f"{what}s")
    places: dict[str, list[Location]] = {}
    told = {*package.unread.events, *package.drafts, *package.frozen_events} if what == "event" else set()
    for record, path, id in named:
        if id not in known and id not in told and not package.unread.may_list(f"{what}s", id):
            places.setdefault(id, []).append(record.at(*path))
    if places and what != "event" and not known and not package.unread.entries.get(f"{what}s"):
        lists_none = f"{vocabulary} lists nothing, and records name"
        lacking = lists_none if vocabulary in package.files else f"there is no {vocabulary}, which lists"
        yield Location(vocabulary), f"{lacking} {listed([quoted(id) for id in places])}"
        return
    for (id, (first, *others)), like in zip(places.items(), likest(places, known), strict=True):
        also = f" (nor at {listed([str(at) for at in others], 2)})" if others else ""
        yield first, f"no {what} is called {quoted(id)}{did_you_mean(like)}{also}", Slip(id, like)


def _pointers(event: Event) -> Iterator[tuple[Path, str]]:
    """Yield every other event that a record leans on or is related to, and where it says so."""
    for verb, others in event.related.items():
        for index, other in enumerate(others):
            yield ("related", verb, index), other
    for number, citation in enumerate(event.citations):
        if citation.dated_from:
            yield ("citations", number, "dated_from"), citation.dated_from


def _heir(event: Event) -> Iterator[tuple[Path, str]]:
    """Yield the event that took the place of a withdrawn one, if one did, and where the record says so."""
    if event.withdrawn and event.withdrawn.merged_into:
        yield ("withdrawn", "merged_into"), event.withdrawn.merged_into


RULES = (
    unknown_source,
    unknown_actor,
    unknown_place,
    unknown_kind,
    unknown_event,
    unknown_field,
    named_twice,
    reference_to_withdrawn,
    reference_to_draft,
    circle,
    duplicate_event,
    formula_like_text,
)
