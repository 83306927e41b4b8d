"""Who seems to be named and is in no list: a guess by what stands before the name, and none where nothing does."""

from __future__ import annotations

import pytest

from tests.editing.test_drafting import of
from tests.packages import ACTORS, PLACES, diagnostics, loaded
from timeline.editing import authoring
from timeline.editing.newcomers import entry, newcomers
from timeline.evidence import vocabularies

PERSON, BODY, PLACE = "person", "organisation", ""
NAMED: dict[str, tuple[str, str, str, list[tuple[str, str]]]] = {
    "a person, by a title": (
        "en", "It landed. Mr. Henry Lomax, an architect, had seen it.", "Mr. Henry Lomax, an architect",
        [("Henry Lomax", PERSON)],
    ),
    "a person by one name, whom the text names in full": (
        "en", "Then it was shown to Josiah Pell. Mr. Pell had seen it.", "Mr. Pell had seen it",
        [("Josiah Pell", PERSON)],
    ),
    "a person who begins a sentence, and stands within another": (
        "en", "Tomasz saw it land. It was shown to Tomasz Wilk.", "Tomasz saw it land", [("Tomasz Wilk", PERSON)]
    ),
    "a place": ("en", "It landed in Walcot at noon.", "It landed in Walcot at noon", [("Walcot", PLACE)]),
    "a body": (
        "en", "It was shown to the Harbour Board of the town.", "It was shown to the Harbour Board",
        [("Harbour Board", BODY)],
    ),
    "whoever is listed": ("en", "It was shown to Ada Moreau in Norway.", "It was shown to Ada Moreau in Norway", []),
    "words that begin sentences": ("en", "Nobody saw it. Weather was fine.", "Nobody saw it. Weather was fine", []),
    "a day, a month and what is short": (
        "en", "It landed on a Monday in May by UTC, as NATO says.", "It landed on a Monday in May by UTC, as NATO", []
    ),
    "a person and a place in German": (
        "de", "Bürgermeister Wolff sprach in Ulm mit den Leuten.", "Bürgermeister Wolff sprach in Ulm mit den Leuten",
        [("Wolff", PERSON), ("Ulm", PLACE)],
    ),
    "nouns in German": (
        "de", "Die Sonde war in Betrieb und bei Regen am Hafen.", "Die Sonde war in Betrieb und bei Regen am Hafen", []
    ),
    "persons and a place in French": (
        "fr", "M. Jean Dupont fut élu à Lyon, et Mme Claire Roux parla.",
        "M. Jean Dupont fut élu à Lyon, et Mme Claire Roux",
        [("Jean Dupont", PERSON), ("Lyon", PLACE), ("Claire Roux", PERSON)],
    ),
    "a person and a place in Spanish": (
        "es", "Ayer llegó a la casa don José Ruiz, que vive en Cádiz.", "don José Ruiz, que vive en Cádiz",
        [("José Ruiz", PERSON), ("Cádiz", PLACE)],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "words", "expected"), NAMED.values(), ids=NAMED)
def test_finds_who_is_in_no_list(tag: str, text: str, words: str, expected: list[tuple[str, str]]) -> None:
    files = of(text, tag)
    there = newcomers(authoring.found(vocabularies(loaded(files)), words))
    assert [(one.name, one.kind) for one in there] == expected
    for one in there:
        path = ACTORS if one.vocabulary == "actors" else PLACES
        files[path] += f"\n{entry(one.id, one.name, one.kind)}".encode()
    assert not [one for one in diagnostics(files) if one.location.file in (ACTORS, PLACES)]
