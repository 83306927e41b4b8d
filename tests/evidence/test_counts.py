"""What numbers of a sentence stand with another's word, in the languages that have words for it."""

import pytest

from timeline import language
from timeline.evidence.counts import Count, Counts, counts, crossed
from timeline.evidence.tellings import Telling
from timeline.texts.passages import Text


def counted(words: str, tag: str) -> tuple[Count, ...]:
    return counts(Telling(Text.of(words, language=language.of(tag))))


CASES: dict[str, tuple[str, str, str, list[str]]] = {
    "two kinds of things exchanged": (
        "en", "The fleet lost 14 boats and two nets.", "The fleet lost two boats and 14 nets.", ["two", "14"],
    ),
    "two kinds of things in German": (
        "de", "Sie fanden 46 Ordner und zwei Rechner.", "Sie fanden 46 Rechner und zwei Ordner.", ["46", "zwei"],
    ),
    "two kinds of things in French": (
        "fr", "La ferme avait trois chevaux et onze vaches.", "La ferme avait onze chevaux et trois vaches.",
        ["onze", "trois"],
    ),
    "the dead and the hurt in Spanish": (
        "es", "Nueve personas murieron y 54 resultaron heridas.", "Murieron 54 personas.", ["54"],
    ),
    "told in another order": (
        "en", "The fleet lost 14 boats and two nets.", "Two nets and 14 boats were lost by the fleet.", [],
    ),
    "told in the passive": (
        "de", "Sie fanden 46 Ordner und zwei Rechner.", "46 Ordner und zwei Rechner wurden gefunden.", [],
    ),
    "a part and its whole in Spanish": (
        "es", "Votaron a favor 31 de los 40 concejales.", "De los 40 concejales, 31 votaron a favor.", [],
    ),
    "the whole for the part": (
        "de", "Fünf der sechs Gutachter kamen.", "Sechs Gutachter kamen.", ["Sechs"],
    ),
    "a place for another": (
        "en", "Nine ships went to Hallam and two to Enness.", "Two ships went to Hallam.", ["Two"],
    ),
    "a day between a number and its word": (
        "en", "It reopened on 9 April after 28 days; they reopen only if three samples are clean.",
        "It reopens after 28 days.", [],
    ),
    "a noun that is told only once": (
        "en", "Ann sold 46 hens; Bob, the year before, had sold 30.", "Bob sold 30 hens.", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "quote", "sentence", "expected"), CASES.values(), ids=CASES)
def test_crossed(tag: str, quote: str, sentence: str, expected: list[str]) -> None:
    found = crossed(counted(sentence, tag), Counts([(0, counted(quote, tag))]), frozenset())
    assert [one.amount.text for one in found] == expected
