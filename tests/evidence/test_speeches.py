"""Words of one that a sentence gives to another, and what it has somebody say who denied it."""

import pytest

from timeline import language
from timeline.evidence import speeches
from timeline.evidence.polarity import Contrast
from timeline.evidence.tellings import Telling
from timeline.texts.passages import Text

CALLED = {word: frozenset({word}) for word in ("ann", "bob", "roux", "weber", "díaz")}


def told(words: str, tag: str) -> Telling:
    return Telling(Text.of(words, language=language.of(tag)))


def found(said: list[Contrast]) -> list[tuple[str, str]]:
    return [(one.said, one.quoted) for one in said]


WARNED = ["Ann said the firm had been warned of a leak", "Bob said he knew of no such warning"]

EXCHANGED = {
    "the words of another": (
        "Bob says that the firm had been warned of a leak.", "en", WARNED, [("Bob says", "Ann said")],
    ),
    "one's own": ("Ann says that the firm had been warned of a leak.", "en", WARNED, []),
    "both in one sentence": ("Ann says the firm was warned, and Bob says he knew of no warning.", "en", WARNED, []),
    "what both say": ("Bob says the sea rose.", "en", ["Ann said the sea rose", "Bob said the sea rose by night"], []),
    "of whom the quotes have no words": ("Roux says that the firm had been warned of a leak.", "en", WARNED, []),
    "German": (
        "Weber sagt, die Brücke sei morsch gewesen.",
        "de",
        ["Roux sagte, die Brücke sei morsch gewesen", "Weber sagte, er habe nichts gehört"],
        [("Weber sagt", "Roux sagte")],
    ),
    "French": (
        "Roux dit que le pont était pourri depuis mars.",
        "fr",
        ["Bob a dit que le pont était pourri depuis mars", "Roux a dit ne rien savoir"],
        [("Roux dit", "Bob a dit")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "tag", "quotes", "expected"), EXCHANGED.values(), ids=EXCHANGED)
def test_words_of_one_are_given_to_another(
    said: str, tag: str, quotes: list[str], expected: list[tuple[str, str]]
) -> None:
    there = [told(one, tag) for one in quotes]
    assert found(list(speeches.exchanged(told(said, tag), there, CALLED))) == expected


DENIED = {
    "what one said": (
        "Ann denies that the firm had been warned of a leak.", "en", WARNED, [("Ann denies", "Ann said")],
    ),
    "what one denied": (
        "Ann says that the firm had been warned.",
        "en",
        ["Ann denied that the firm had been warned"],
        [("Ann says", "Ann denied")],
    ),
    "what one said not to know": ("Bob says he knew of the warning.", "en", WARNED, [("Bob says", "Bob said")]),
    "a denial told by what it denies": (
        "Ann denies that the firm had been warned.", "en", ["Ann said the firm had not been warned"], [],
    ),
    "the same": ("Bob says that he knew of no such warning.", "en", WARNED, []),
    "a part, beside which something else is denied": (
        "Ann insists on the land and the coast.",
        "en",
        ["Ann insists on the land and the coast, whilst the other side shows no wish to leave its fields on the land"],
        [],
    ),
    "a noun": ("Ann names the warning that Bob denies.", "en", WARNED, []),
    "Spanish": (
        "Díaz dice que la presa tenía grietas.",
        "es",
        ["Díaz negó que la presa tuviera grietas"],
        [("Díaz dice", "Díaz negó")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "tag", "quotes", "expected"), DENIED.values(), ids=DENIED)
def test_what_somebody_denies_is_told_as_what_they_say(
    said: str, tag: str, quotes: list[str], expected: list[tuple[str, str]]
) -> None:
    there = [told(one, tag) for one in quotes]
    assert found(list(speeches.denied(told(said, tag), there, CALLED))) == expected
