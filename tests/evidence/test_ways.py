"""Where from and where to."""

import pytest

from timeline import language
from timeline.evidence import ways
from timeline.evidence.tellings import Telling
from timeline.texts.passages import Text

CASES = {
    "turned round": (
        "They walk from the hall to the market.",
        "en",
        "They walked from the market to the hall",
        ["to market"],
    ),
    "the goal alone": ("They walk to the market.", "en", "They walked from the market to the hall", ["to market"]),
    "the same": ("They walk from the market to the hall.", "en", "They walked from the market to the hall", []),
    "there and back": (
        "They walk to the market.",
        "en",
        "They walked from the market to the hall and back to the market",
        [],
    ),
    "German": ("Er reist von Köln nach Bonn.", "de", "Er reiste von Bonn nach Köln", ["nach Bonn"]),
    "German, one alone": ("Das Bild von Bonn hängt dort.", "de", "Er reiste von Köln nach Bonn", []),
    "French": ("Il va de Lyon à Paris.", "fr", "Il alla de Paris à Lyon", ["à Paris"]),
    "numbers turned round": (
        "The price went from 40 to 60 pounds.",
        "en",
        "The price went from 60 to 40 pounds",
        ["60 pounds"],
    ),
    "numbers in their order": ("It rose from 40 to 60 pounds.", "en", "It rose from 40 pounds to 60 pounds", []),
    "numbers turned round in German": ("Sie stieg von 410 auf 640.", "de", "Sie sank von 640 auf 410", ["640"]),
    "old pence": (
        "The toll went from three halfpence to twopence.",
        "en",
        "The toll went from twopence to three halfpence",
        ["to twopence"],
    ),
    "Spanish": ("Viaja de Lugo a Cádiz.", "es", "Viajó de Cádiz a Lugo", ["a Cádiz"]),
}


@pytest.mark.parametrize(("said", "tag", "quote", "expected"), CASES.values(), ids=CASES)
def test_where_from_and_where_to(said: str, tag: str, quote: str, expected: list[str]) -> None:
    of = language.of(tag)
    here, there = (Telling(Text.of(words, language=of)) for words in (said, quote))
    assert [one.said for one in ways.reversed_ways(here, [there])] == expected
