"""Vocabularies agree with each other, with the texts, and with the list of cities."""

import pytest

from tests.packages import ACTORS, PLACES, Edit, broken, edited, lines
from timeline.rules.vocabularies import RULES

VALE = "port-vale:\n  name: Port Vale\n  within: norway\n"
OSLO = "  same_as: [geonames:3143244, iso3166-2:NO-03]\n"
CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "person-named-as-place": {
        "a place of the package": (
            [(ACTORS, "[Moreau]", "[Moreau, Norway]")],
            [f"{ACTORS}:8:19 person-named-as-place"],
        ),
        "a city of the world": ([(ACTORS, "[Moreau]", "[Moreau, Moscow]")], [f"{ACTORS}:8:19 person-named-as-place"]),
        "a city that is a part of the name": (
            [(ACTORS, "Ada Moreau", "Ada Paris"), (ACTORS, "[Moreau]", "[Paris]")],
            [],
        ),
        "an organisation may be called by its seat": (
            [(ACTORS, "  kind: organisation", "  kind: organisation\n  names: [Oslo]")],
            [],
        ),
    },
    "office-in-no-source": {
        "an office that no text has": (
            [(ACTORS, "[Moreau]", "[Moreau]\n  office: Queen of Norway")],
            [f"{ACTORS}:9:11 office-in-no-source"],
        ),
        "words of a text, in capitals": ([(ACTORS, "[Moreau]", "[Moreau]\n  office: Of The Northern Survey")], []),
    },
    "point-elsewhere": {
        "latitude and longitude swapped": (
            [(PLACES, VALE, "oslo:\n  name: Oslo\n  country: 'NO'\n  latitude: 10.75\n  longitude: 59.91\n")],
            [f"{PLACES}:14:13 point-elsewhere"],
        ),
        "a city where it is": (
            [(PLACES, VALE, "oslo:\n  name: Oslo\n  country: 'NO'\n  latitude: 59.91\n  longitude: 10.75\n")],
            [],
        ),
        "a hamlet in another country": (
            [(PLACES, VALE, f"{VALE}  latitude: 47.5\n  longitude: 19.0\n")],
            [f"{PLACES}:14:13 point-elsewhere"],
        ),
        "a hamlet near a border": ([(PLACES, VALE, f"{VALE}  latitude: 59.0\n  longitude: 11.5\n")], []),
    },
}
CASES["same-as-elsewhere"] = {
    "a city of another country": (
        [(PLACES, VALE, f"{VALE}  same_as: ['wikidata:Q1', 'geonames:3054643']\n")],
        [f"{PLACES}:14:28 same-as-elsewhere"],
    ),
    "a city far from the point": (
        [(PLACES, "  longitude: 20.25\n", "  longitude: 20.25\n  same_as: geonames:3143244\n")],
        [f"{PLACES}:10:12 same-as-elsewhere"],
    ),
    "a city at the point": (
        [(PLACES, VALE, "oslo:\n  name: Oslo\n  within: norway\n  latitude: 59.91\n  longitude: 10.75\n" + OSLO)],
        [],
    ),
    "an id that the list has not": ([(PLACES, VALE, f"{VALE}  same_as: geonames:3144096\n")], []),
    "a part of another country": (
        [(PLACES, VALE, f"{VALE}  same_as: iso3166-2:SE-AB\n")],
        [f"{PLACES}:14:12 same-as-elsewhere"],
    ),
    "a part of its own": ([(PLACES, VALE, f"{VALE}  same_as: iso3166-2:NO-54\n")], []),
    "a part with a code of its own": (
        [(PLACES, VALE, f"{VALE}jan-mayen:\n  name: Jan Mayen\n  country: SJ\n  same_as: iso3166-2:NO-22\n")],
        [],
    ),
    "an id that a note quotes": (
        [(PLACES, VALE, f"{VALE}  same_as: iso3166-2:SE-AB\n  note: ISO still has “iso3166-2:SE-AB”.\n")],
        [],
    ),
}
CASES["same-as-of-two"] = {
    "two places": (
        [
            (PLACES, "  country: NO", "  country: NO\n  same_as: wikidata:Q20"),
            (PLACES, VALE, f"{VALE}  same_as: wikidata:Q20\n"),
        ],
        [f"{PLACES}:15:12 same-as-of-two"],
    ),
    "an actor and a place": (
        [
            (PLACES, "  country: NO", "  country: NO\n  same_as: wikidata:Q20"),
            (ACTORS, "  kind: organisation", "  kind: organisation\n  same_as: wikidata:Q20"),
        ],
        [],
    ),
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMED.values(), ids=NAMED)
def test_an_entry(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}
