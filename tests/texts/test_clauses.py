"""Clauses: what a denial, a condition or a hedge can govern."""

import pytest

from timeline import language
from timeline.texts.clauses import clause_at, clauses

CLAUSES = {
    "a semicolon parts": ("en", "He did not come; she did", ["He did not come", "she did"]),
    "a word that opposes parts": ("en", "He did not pay but she did", ["He did not pay", "but she did"]),
    "a comma alone parts nothing": ("en", "He, as we know, did not come", ["He, as we know, did not come"]),
    "a relative clause parts": ("en", "Ann, who never came, left", ["Ann", "who never came, left"]),
    "a complement belongs to its verb": ("en", "He denied that it burned", ["He denied that it burned"]),
    "an abbreviation ends nothing": ("en", "Mr. Pym met J. Offley. He left", ["Mr. Pym met J. Offley", "He left"]),
    "a number with a point is one": ("en", "It cost 3.5 million: no more", ["It cost 3.5 million", "no more"]),
    "brackets part": ("en", "It burned (not for long) in May", ["It burned", "not for long", "in May"]),
    "German": ("de", "Er kam nicht, während sie blieb", ["Er kam nicht", "während sie blieb"]),
    "French": ("fr", "Il ne vint pas, mais elle resta", ["Il ne vint pas", "mais elle resta"]),
    "Spanish": ("es", "No vino, aunque ella se quedó", ["No vino", "aunque ella se quedó"]),
    "a language without words": ("ru", "Он не пришёл, но она пришла; да", ["Он не пришёл, но она пришла", "да"]),
    "no words": ("en", " ", []),
}


@pytest.mark.parametrize(("tag", "words", "expected"), CLAUSES.values(), ids=CLAUSES)
def test_clauses(tag: str, words: str, expected: list[str]) -> None:
    assert [words[start:end] for start, end in clauses(words, language.of(tag))] == expected


def test_a_place_is_in_the_clauses_that_it_runs_over() -> None:
    english = language.of("en")
    words = "He did not pay; she paid and left"
    assert clause_at(words, (20, 24), english) == (16, 24)
    assert clause_at(words, (20, 33), english) == (16, 33)
    assert clause_at("; ", (0, 1), english) == (0, 1)
