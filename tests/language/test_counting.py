"""Numbers in words and figures, by value, with their units, in each language that counts."""

from fractions import Fraction

import pytest

from timeline import language
from timeline.language.amounts import amounts

VALUES = {
    "tens and ones in one word": ("en", "thirty-two states", "32"),
    "a number and a half": ("en", "a two-and-a-half-hour call", "5/2"),
    "hundreds with and": ("en", "two hundred and thirty-one men", "231"),
    "thousands in figures, with a comma": ("en", "1,500 men", "1500"),
    "a point before what is less than one": ("en", "4.2 million uploads", "4200000"),
    "thousands and a rest": ("en", "1,234.5 tonnes", "2469/2"),
    "thousands with a blank": ("en", "5 000 people", "5000"),
    "millions cut short behind a sign": ("en", "£4.2m", "4200000"),
    "dozens counted": ("en", "two dozen eggs", "24"),
    "an ordinal": ("en", "the twenty-second regiment", "22"),
    "twice": ("en", "They met twice", "2"),
    "one before a unit": ("en", "one day before", "1"),
    "no article": ("en", "one of them, a man", ""),
    "no version": ("en", "version 0.21.3", ""),
    "no score": ("en", "the score was even", ""),
    "a number in one word": ("de", "zweiunddreißig Mann", "32"),
    "hundreds in one word": ("de", "dreihundertfünfzig Mann", "350"),
    "a half in one word": ("de", "zweieinhalb Stunden", "5/2"),
    "thousands with a point": ("de", "1.500 Mark", "1500"),
    "a comma before what is less than one": ("de", "4,2 Millionen Euro", "4200000"),
    "no number within a word": ("de", "die Einsicht der Freien", ""),
    "fourscore": ("fr", "quatre-vingt-dix-sept voix", "97"),
    "sixty and more": ("fr", "soixante-quinze hommes", "75"),
    "twenty and one": ("fr", "vingt et un ans", "21"),
    "thousands and hundreds": ("fr", "mille huit cents signatures", "1800"),
    "a half behind its unit": ("fr", "deux heures et demie", "5/2"),
    "a century in Roman figures": ("fr", "le XIXe siècle", "19"),
    "tens and ones with y": ("es", "treinta y dos", "32"),
    "a hundred and more": ("es", "ciento doce muertos", "112"),
    "thousands of millions": ("es", "12.000 millones de euros", "12000000000"),
    "hundreds in one word of Spanish": ("es", "dos mil trescientos", "2300"),
    "figures where no words are known": ("ja", "費用は12億円です", "12"),
}


@pytest.mark.parametrize(("tag", "words", "value"), VALUES.values(), ids=VALUES)
def test_counts(tag: str, words: str, value: str) -> None:
    found = [one for one in amounts(words, language.of(tag)) if one.values]
    assert [one.values for one in found] == ([frozenset({Fraction(value)})] if value else [])


MANY = {
    "thousands of something": ("en", "thousands of men", 1_000),
    "hundreds of thousands": ("en", "hundreds of thousands of men", 100_000),
    "tens of thousands": ("en", "tens of thousands", 10_000),
    "hundreds of thousands in one word": ("de", "Hunderttausende", 100_000),
    "thousands with an article": ("fr", "des milliers d’hommes", 1_000),
    "hundreds of thousands in Spanish": ("es", "cientos de miles", 100_000),
}


@pytest.mark.parametrize(("tag", "words", "value"), MANY.values(), ids=MANY)
def test_tells_how_many_at_least(tag: str, words: str, value: int) -> None:
    (one,) = amounts(words, language.of(tag))
    assert one.least
    assert one.values == frozenset({Fraction(value)})


UNITS = {
    "weeks": ("en", "30 weeks", "time", 30 * 7 * 86_400),
    "a unit joined by a hyphen": ("en", "a 30-day truce", "time", 30 * 86_400),
    "miles": ("en", "1,000 miles", "length", 1_609_344),
    "money behind a scale": ("de", "4,2 Millionen Euro", "money:eur", 4_200_000),
    "money before": ("en", "€ 20", "money:eur", 20),
    "a share": ("fr", "11 pour cent", "share", 11),
    "a share by its sign": ("es", "11 %", "share", 11),
    "a unit behind its preposition": ("es", "2 millones de pesetas", "money:esp", 2_000_000),
}


@pytest.mark.parametrize(("tag", "words", "measure", "size"), UNITS.values(), ids=UNITS)
def test_reads_the_unit(tag: str, words: str, measure: str, size: int) -> None:
    (one,) = amounts(words, language.of(tag))
    assert one.unit is not None
    assert one.unit.measure == measure
    assert one.unit.size * min(one.values) == size


TOLD = {
    "English": ("He went to the mill with his men.", "en"),
    "German": ("Die Stadt hat das Haus verkauft.", "de"),
    "French": ("Le maire est à la mairie.", "fr"),
    "Spanish": ("El alcalde no ha dicho que sí.", "es"),
    "none, for too few small words": ("Moscow comments", None),
    "none, for another language": ("Мост в пятницу открыли заново", None),
}


@pytest.mark.parametrize(("words", "tag"), TOLD.values(), ids=TOLD)
def test_tells_a_language_by_its_small_words(words: str, tag: str | None) -> None:
    likeliest = language.told_in(words, map(language.of, ("en", "de", "fr", "es", "ru")))
    assert (likeliest and likeliest.tag) == tag
