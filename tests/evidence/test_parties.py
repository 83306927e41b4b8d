"""Whose figures a sentence tells."""

import pytest

from timeline import language
from timeline.evidence import parties
from timeline.evidence.tellings import Telling
from timeline.texts.passages import Text

CALLED = {"ann": frozenset({"ann"}), "bob": frozenset({"bob"}), "hull": frozenset({"hull"})}

CASES = {
    "two who change places": (
        "Ann puts it at 20, Bob at 30.",
        "en",
        ["30 boats by Ann", "20 boats by Bob"],
        ["Ann puts it at 20"],
    ),
    "each with its own": ("Ann puts it at 30, Bob at 20.", "en", ["30 boats by Ann", "20 boats by Bob"], []),
    "one with both": ("Ann saw 20, and 30 later.", "en", ["Ann saw 30 boats, and Ann saw 20"], []),
    "a place": ("Hull saw 20 boats, Bob 30.", "en", ["Hull had 30 boats, and 20 were out"], []),
    "a year": ("In 2019 the club had 20, in 2020 30.", "en", ["The club had 30 in 2020, and 20 in 2019"], []),
    "what is counted, and no party": ("Ann cut it from 30, to 20.", "en", ["cut from 20 workers, or 30"], []),
    "behind it, German": (
        "Die Polizei zählt 30, die Gewerkschaft 20.",
        "de",
        ["Nach Angaben der Polizei waren es 20", "es sollten 30 sein"],
        ["Polizei zählt 30"],
    ),
    "behind it, Spanish": (
        "El diario cuenta 41 viajeros, el delegado 32.",
        "es",
        ["El tren llevaba 41 viajeros, según el delegado", "con 32 viajeros a bordo"],
        ["delegado 32"],
    ),
}


@pytest.mark.parametrize(("said", "tag", "quotes", "expected"), CASES.values(), ids=CASES)
def test_whose_figure_it_is(said: str, tag: str, quotes: list[str], expected: list[str]) -> None:
    of = language.of(tag)
    here, *there = (Telling(Text.of(words, language=of)) for words in (said, *quotes))
    assert [one.said for one in parties.exchanged(here, there, CALLED, {"ann", "bob"})] == expected
