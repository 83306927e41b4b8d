"""Rules on vocabularies: they agree with each other, with the texts, and with where GeoNames has a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence, gazetteer
from timeline.records.vocabularies import Actor, Place
from timeline.rules.rulebook import Finding, package_rule
from timeline.rules.waivers import ask, quotes
from timeline.texts import passages

NEAR = 50
"""How many kilometres a point may lie from where the gazetteer has its place."""


@package_rule(Severity.WARNING, reach="lists")
def person_named_as_place(evidence: Evidence) -> Iterator[Finding]:
    """No name of a person is a place's.

    A quote that has such a name may speak of the town, and its deeds would become the man's. List the full name, and
    say with `means` whom the word means where it is a person.
    """
    package = evidence.package
    places = {passages.fold(name): one.id for one in package.places.values() for name in (one.name, *one.names)}
    for actor in package.actors.values():
        for position, name in enumerate((actor.name, *actor.names) if actor.kind == "person" else ()):
            at = actor.at("names", position - 1) if position else actor.at("name")
            if place := places.get(passages.fold(name)):
                yield at, f"{quoted(name)} is also a name of the place {place!r}"
            elif not _shares_a_word(name, actor) and gazetteer.named([name]):
                yield at, f"{quoted(name)} is a city, and no part of {quoted(actor.name)}"


def _shares_a_word(name: str, actor: Actor) -> bool:
    return bool({*_WORD.findall(name.casefold())} & {*_WORD.findall(actor.name.casefold())})


_WORD = re.compile(r"\w+")


@package_rule(Severity.WARNING, reach="lists")
def office_in_no_source(evidence: Evidence) -> Iterator[Finding]:
    """The office of an actor stands in a source, in its words.

    It is shown beside the name, as what the sources say. Copy it from one of them.
    """
    if len(evidence.sources) < len(evidence.package.sources):  # a text that is not there may have it
        return
    texts = [one.text.folded.casefold() for one in evidence.sources.values()]
    for actor in evidence.package.actors.values():
        office = passages.fold(actor.office or "").casefold()
        if office and texts and not any(office in text for text in texts):
            yield actor.at("office"), f"{quoted(actor.office or '')} stands in no source"


@package_rule(Severity.WARNING, reach="lists")
def point_elsewhere(evidence: Evidence) -> Iterator[Finding]:
    """A point lies where GeoNames has its place, or else in the country that is listed.

    Latitude and longitude are easily swapped, and a sign is easily lost. A city of 15,000 inhabitants or more lies
    within 50 km of the point; of other places the nearest such city is not of another country, unless one of their own
    is about as near. Copy the point again; a place that only shares the name of a city goes by a fuller one.
    """
    for place in evidence.package.places.values():
        if place.latitude is None or place.longitude is None:
            continue
        told = _told(place, place.latitude, place.longitude, _country(place, evidence))
        if told:
            yield place.at("latitude"), told


def _country(place: Place, evidence: Evidence) -> str | None:
    """Return the country of a place, or else of what holds it."""
    held = (evidence.package.places[id] for id in evidence.known.within(place.id))
    return next((one.country for one in held if one.country), None)


def _told(place: Place, latitude: float, longitude: float, country: str | None) -> str | None:
    cities = [one for one in gazetteer.named((place.name, *place.names)) if country in (None, one.country)]
    if cities:
        near = min(cities, key=lambda one: gazetteer.kilometres(one, latitude, longitude))
        distance = gazetteer.kilometres(near, latitude, longitude)
        where = f"{near.name} ({near.country}), which is at {near.latitude}, {near.longitude}"
        return f"the point lies {distance:.0f} km from {quoted(where)[1:-1]}" if distance > NEAR else None
    there = gazetteer.nearest(latitude, longitude)
    own = gazetteer.nearest(latitude, longitude, country) if country else None
    if there and own and own[1] > 2 * there[1] + NEAR:
        city = f"{there[0].name} ({there[0].country})"
        return f"the point lies {there[1]:.0f} km from {city}, and {own[1]:.0f} km from any city of {country}"
    return None


@package_rule(Severity.WARNING, reach="lists")
def same_as_elsewhere(evidence: Evidence) -> Iterator[Finding]:
    """GeoNames has the id of a place where its point lies, and ISO 3166-2 in its country.

    It is asked of cities of 15,000 inhabitants or more, which the tool knows by their ids. Copy the id again, or
    correct the country; or answer with a `note` on the place that quotes the id: “iso3166-2:UA-43” is what ISO has.
    """
    for place in evidence.package.places.values():
        country = _country(place, evidence)
        for index, id in enumerate(place.same_as):
            told = _otherwise(place, id, country)
            if told and not quotes(place.note, id):
                yield place.at("same_as", index), f"{told}: is it this place? If so, {ask(id)}"


def _otherwise(place: Place, id: str, country: str | None) -> str | None:
    """Return what an id says against a place, if it does."""
    scheme, _, value = id.partition(":")
    if scheme == "iso3166-2":
        other = country and country != value[:2] and country not in _PARTS.get(value[:2], ())
        return f"{id} is a part of {value[:2]}, and the place lies in {country}" if other else None
    city = gazetteer.of_id(value) if scheme == "geonames" else None
    if city is None:
        return None
    there = f"{id} is {city.name} ({city.country})"
    if country and country != city.country and country not in _PARTS.get(city.country, ()):
        return f"{there}, and the place lies in {country}"
    if place.latitude is None or place.longitude is None:
        return None
    distance = gazetteer.kilometres(city, place.latitude, place.longitude)
    return f"{there}, {distance:.0f} km from the point" if distance > NEAR else None


_PARTS = {
    "CN": ["HK", "MO", "TW"],
    "FI": ["AX"],
    "FR": ["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"],
    "NL": ["AW", "BQ", "CW", "SX"],
    "NO": ["SJ"],
    "US": ["AS", "GU", "MP", "PR", "UM", "VI"],
}
"""By country what has a code of ISO 3166-1 of its own and is a part of it by ISO 3166-2 too."""


@package_rule(Severity.WARNING, reach="lists")
def same_as_of_two(evidence: Evidence) -> Iterator[Finding]:
    """No two actors, and no two places, have one id elsewhere.

    Who has the same id is the same, listed twice. Keep one entry, with the names of both, or correct the id.
    """
    package = evidence.package
    for entries in (package.actors.values(), package.places.values()):
        seen: dict[str, str] = {}
        for entry in entries:
            for index, id in enumerate(entry.same_as):
                first = seen.setdefault(id, entry.id)
                if first != entry.id:
                    yield entry.at("same_as", index), f"{id} is {first!r} too"


RULES = (person_named_as_place, office_in_no_source, point_elsewhere, same_as_elsewhere, same_as_of_two)
