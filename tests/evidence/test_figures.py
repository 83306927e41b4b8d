"""What a sentence says beside a number that its quotes do not, in the languages that count."""

import pytest

from timeline import language
from timeline.evidence.figures import all_for_some, bounded
from timeline.evidence.tellings import Telling
from timeline.texts.passages import Text

Words = tuple[str, str]
"""Words and their language."""


def telling(words: Words) -> Telling:
    return Telling(Text.of(words[0], language=language.of(words[1])))


BOUNDED: dict[str, tuple[Words, Words, list[str]]] = {
    "at least for the number alone": (
        ("Mindestens 40 Häuser brannten.", "de"), ("Es brannten 40 Häuser", "de"), ["40"],
    ),
    "more for what is near": (
        ("Plus de 40 maisons brûlent.", "fr"), ("Environ 40 maisons brûlèrent", "fr"), ["Environ"],
    ),
    "at most for the number alone": (
        ("Arden como máximo 40 casas.", "es"), ("Ardieron 40 casas", "es"), ["40"],
    ),
    "at least in another language": (
        ("At least 40 houses burn.", "en"), ("Es brannten vierzig Häuser", "de"), ["vierzig"],
    ),
    "the same bound": (("Mindestens 40 Häuser brannten.", "de"), ("Mehr als 40 Häuser brannten", "de"), []),
    "a good many": (("Mehr als 40 Häuser brannten.", "de"), ("Es brannten gut 40 Häuser", "de"), []),
    "a range": (("At least 40 houses burn.", "en"), ("It burnt 40 to 50 houses", "en"), []),
    "or more": (("At least 40 houses burn.", "en"), ("It burnt 40 houses or more", "en"), []),
    "fewer than nearly as many": (("Fewer than 40 houses burn.", "en"), ("Nearly 40 houses burnt", "en"), []),
    "more, as another number has it": (
        ("More than 40 houses burn.", "en"), ("He had told of 40 houses; 43 houses burnt", "en"), [],
    ),
    "the number of something else": (("At least two houses burn.", "en"), ("Two men saw the fire", "en"), []),
    "a word that may tell where": (("Smoke stands over 40 houses.", "en"), ("It burnt 40 houses", "en"), []),
    "more than one": (("More than one house burns.", "en"), ("One house burnt down", "en"), []),
}  # fmt: skip


@pytest.mark.parametrize(("said", "quote", "expected"), BOUNDED.values(), ids=BOUNDED)
def test_a_bound_is_put_before_a_number(said: Words, quote: Words, expected: list[str]) -> None:
    assert [one.quoted for one in bounded(telling(said), [(0, telling(quote))])] == expected


ALL: dict[str, tuple[Words, Words, list[str]]] = {
    "all for all but some": (
        ("All houses of the quarter burn down.", "en"), ("All but 40 houses of the quarter burnt", "en"), ["All but"],
    ),
    "these for all but these": (
        ("40 Häuser des Viertels brannten ab.", "de"), ("Alle bis auf 40 Häuser des Viertels brannten", "de"),
        ["Alle bis auf"],
    ),
    "all but these": (
        ("Toutes les maisons sauf 40 brûlent.", "fr"), ("Toutes sauf 40 maisons brûlèrent", "fr"), [],
    ),
    "those that are left": (
        ("Quedan 40 casas.", "es"), ("Todas menos 40 casas del barrio ardieron", "es"), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "quote", "expected"), ALL.values(), ids=ALL)
def test_all_but_some_are_not_all(said: Words, quote: Words, expected: list[str]) -> None:
    assert [one.quoted for one in all_for_some(telling(said), [(0, telling(quote))])] == expected
