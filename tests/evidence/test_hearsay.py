"""What is told as a fact, and the quotes have as somebody's word or thought."""

import pytest

from timeline import language
from timeline.evidence import hearsay
from timeline.evidence.tellings import Telling
from timeline.texts.passages import Text

CASES = {
    "what somebody said": (
        "The port loses a million a day.",
        "en",
        "Ann said the port was losing a million a day",
        ["said"],
    ),
    "told as said": (
        "Ann says that the port loses a million a day.",
        "en",
        "Ann said the port was losing a million",
        [],
    ),
    "according to somebody": (
        "The men walked out.",
        "en",
        "According to Ann, the men walked out of the room",
        ["According to"],
    ),
    "at its end": ("The men walked out.", "en", "The men walked out of the room, Ann said", ["said"]),
    "behind who said something else": (
        "The men walked out.",
        "en",
        "Ann said she was ready, and the men walked out",
        [],
    ),
    "what stands without it, too": (
        "The men walked out.",
        "en",
        "Ann said the men walked out; the men walked out at ten",
        [],
    ),
    "a noun": ("The long thoughts of the club ended there.", "en", "The thought of the club ended there", []),
    "an order": ("The storm tore the roof.", "en", "Tell me how the storm tore the roof", []),
    "of what somebody is accused": ("Bob takes bribes.", "en", "Bob is accused of taking bribes", ["accused of"]),
    "German": (
        "Das Bad öffnet im Herbst.",
        "de",
        "Nach Auskunft der Stadt öffnet das Bad im Herbst",
        ["Nach Auskunft der"],
    ),
    "French": ("La presse brûle la nuit.", "fr", "Le maire affirme que la presse brûla la nuit", ["affirme"]),
    "Spanish": ("La firma perderá mucho dinero.", "es", "Ana calcula que la firma perderá mucho dinero", ["calcula"]),
}


@pytest.mark.parametrize(("said", "tag", "quote", "expected"), CASES.values(), ids=CASES)
def test_what_is_only_said(said: str, tag: str, quote: str, expected: list[str]) -> None:
    of = language.of(tag)
    here, there = (Telling(Text.of(words, language=of)) for words in (said, quote))
    assert [one.words for one in hearsay.as_fact(here, [there])] == expected


KNOWN = {
    "what somebody thought": ("Keene knew that he did.", "Keene believed that he did", ["believed"]),
    "what somebody else thought": ("Ann knew that he did.", "Keene believed that he did", []),
    "what somebody proved": ("Keene has proved it.", "Keene believed that he did, and proved it", []),
}


@pytest.mark.parametrize(("said", "quote", "expected"), KNOWN.values(), ids=KNOWN)
def test_what_is_only_thought(said: str, quote: str, expected: list[str]) -> None:
    here, there = (Telling(Text.of(words, language=language.of("en"))) for words in (said, quote))
    assert [one.words for one in hearsay.known(here, [there])] == expected
