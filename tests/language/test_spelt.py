"""Days and years in words are read as in figures, and numbers of things are no years."""

import pytest

from timeline import language
from timeline.language.phrases import find

CASES = {
    "fr": {
        "le trois mars mil huit cent vingt et un": "1821-3-3",
        "le premier octobre mil huit cent trente-cinq": "1835-10-1",
        "la nuit du vingt-huit au vingt-neuf août mil huit cent soixante-trois": "1863-8-28",
        "au printemps de mil huit cent soixante-cinq": "1865-3",
        "En mil huit cent quatre-vingts, il partit": "1880",
        "en dix-huit cent quarante": "1840",
        "l'an mil sept cent quatre-vingt-treize": "1793",
        "le cinq mars 1821": "1821-3-5",
        "deux mille neuf cent vingt francs": "",
        "avec mil neuf cents hommes": "",
        "la somme de douze mille francs": "",
    },
    "es": {
        "el tres de mayo de mil ochocientos cuarenta y dos": "1842-5-3",
        "el treinta y uno de enero de mil novecientos": "1900-1-31",
        "en mil novecientos treinta y seis": "1936",
        "en mil doscientas treinta casas": "",
    },
    "de": {
        "am dritten Mai achtzehnhundertneunundachtzig": "1889-5-3",
        "vom ersten bis zum dritten Mai 1920": "1920-5-1",
        "am einundzwanzigsten März neunzehnhundertvierzehn": "1914-3-21",
        "im Jahre neunzehnhundert": "1900",
        "in tausendfünfhundertzwanzig Häusern": "",
    },
    "en": {
        "on the nineteenth of April eighteen hundred and eighty-nine": "1889-4-19",
        "on the twenty-first of June, nineteen fourteen": "1914-6-21",
        "in nineteen thirty-six": "1936",
        "in two thousand and five.": "2005",
        "in the year nineteen hundred": "1900",
        "in two thousand homes": "",
        "with fifteen hundred and six men": "",
    },
}


@pytest.mark.parametrize(
    ("tag", "words", "expected"), [(tag, *case) for tag, cases in CASES.items() for case in cases.items()]
)
def test_reads(tag: str, words: str, expected: str) -> None:
    found = find(words, language.of(tag))
    parts = [[one.year, one.month, one.day] for one in found]
    assert ["-".join(str(part) for part in one if part is not None) for one in parts] == (
        [expected] if expected else []
    )


@pytest.mark.parametrize("words", ["Il naquit le trois mars mil huit cent vingt et un, puis partit le 4 mai 1840."])
def test_tells_the_words_as_they_stand(words: str) -> None:
    found = find(words, language.of("fr"))
    assert [one.text for one in found] == ["trois mars mil huit cent vingt et un", "4 mai 1840"]
    assert [words[one.start : one.end] for one in found] == [one.text for one in found]


@pytest.mark.parametrize(
    ("tag", "words"),
    [("fr", "le 30 janvier suivant"), ("fr", "le trente janvier suivant"), ("es", "el 30 de enero siguiente")],
)
def test_takes_the_year_from_what_was_told_before(tag: str, words: str) -> None:
    (found,) = find(words, language.of(tag))
    assert (found.day, found.told, found.side) == (30, True, 1)
