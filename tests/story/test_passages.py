"""The five texts are searched like any other, the one whose letters are spoilt with its repairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.story.mutations import real
from tests.texts.test_passages import ask_for_signs, ask_for_words
from timeline.evidence import vocabularies
from timeline.texts.passages import Passage, find

PACKAGE = real().package
TEXTS = vocabularies(PACKAGE).searchable

REPAIRED = {
    "a letter": ("Prime Minister Viktor Orbán, who", "Prime Minister Viktor Orb\u0e23\u0e01n, who"),
    "an apostrophe": ("Kyiv's request", "Kyiv\u0e42\u20ac\u2122s request"),
    "a dash": ("call—immediately", "call\u0e42\u20ac\u201dimmediately"),
}


@pytest.mark.parametrize(("quote", "spoilt"), REPAIRED.values(), ids=REPAIRED)
def test_what_is_spoilt_is_cited_as_it_should_read(quote: str, spoilt: str) -> None:
    passage = find(quote, TEXTS["s002"])
    assert isinstance(passage, Passage)
    assert [PACKAGE.texts["s002"][span.start : span.end] for span in passage.spans] == [spoilt]


@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_whatever_a_text_says_once_is_found_there(source: str, data: st.DataObject) -> None:
    ask_for_words(TEXTS[source], data)


@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_whatever_is_found_is_what_the_text_says(source: str, data: st.DataObject) -> None:
    ask_for_signs(source, TEXTS, data)
