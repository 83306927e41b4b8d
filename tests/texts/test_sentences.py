"""Where sentences end, and where a point ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.english import ENGLISH
from timeline.texts.folding import Text
from timeline.texts.sentences import sentences


def split(raw: str) -> list[str]:
    text = Text.of(raw, language=ENGLISH)
    return [raw[slice(*text.stretch(place))] for place in sentences(text)]


CASES = {
    "two sentences": "They met. They spoke.|They met.|They spoke.",
    "a state's short name": "Former U.S. President Trump spoke.|Former U.S. President Trump spoke.",
    "a title and an initial": "Mr. J. Smith spoke. Dr. Who did not.|Mr. J. Smith spoke.|Dr. Who did not.",
    "a short month": "They met on Oct. 16. Nobody knew.|They met on Oct. 16.|Nobody knew.",
    "a question within a quote": "“Why?” he asked. “Because.”|“Why?” he asked.|“Because.”",
    "a quote that ends the sentence": "He called it “long.” It was.|He called it “long.”|It was.",
    "a decimal": "It cost 1.5 billion. So much.|It cost 1.5 billion.|So much.",
    "a headline and its text": "The Tomahawk Gambit\n\nThe timing is odd.|The Tomahawk Gambit|The timing is odd.",
    "a headline that ends like a short name": "Made in the U.S.\nIt sells.|Made in the U.S.|It sells.",
    "a wrapped line": "They met\nin March. It rained.|They met\nin March.|It rained.",
    "a capital with an accent": "They met. Économie suffered.|They met.|Économie suffered.",
    "nothing": "",
    "white space alone": " \n ",
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_splits(case: str) -> None:
    text, *expected = case.split("|")
    assert split(text) == expected


@given(
    st.lists(
        st.sampled_from(["He said", ".", "?", "”", "“", " ", "\n", "U.S.", "Mr.", "a", "B"]) | st.text(max_size=4)
    ).map("".join)
)
def test_sentences_hold_every_letter_once_and_in_order(raw: str) -> None:
    text = Text.of(raw, language=ENGLISH)
    found = [text.reading[slice(*place)] for place in sentences(text)]
    assert "".join("".join(sentence.split()) for sentence in found) == "".join(text.reading.split())
    assert all(sentence.strip() == sentence != "" for sentence in found)
