"""What is written for curators is read again as the same, whatever stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading import yaml_source
from timeline.reading.yaml_writing import Written, lines, one_line

SIGNS = "ab: #-'\"[]{}?&*!|>%@`,\\\n~0123.…“”"
TEXTS = st.one_of(st.text(max_size=300), st.text(SIGNS, max_size=200)).filter(lambda text: bool(one_line(text)))
KEYS = st.from_regex("[a-z]{1,8}", fullmatch=True)
ENTRIES = st.dictionaries(KEYS, TEXTS, min_size=1, max_size=3)
VALUES = TEXTS | st.lists(TEXTS, min_size=1, max_size=3) | st.lists(ENTRIES, min_size=1, max_size=3) | ENTRIES


def folded(value: Written) -> Written:
    """Return data as it is read again: every text on one line."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, dict):
        return {key: folded(one) for key, one in value.items()}
    return [folded(one) for one in value]


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4))
def test_is_read_again_as_it_was(data: dict[str, Written]) -> None:
    document, problems = yaml_source.read("a.yaml", ("\n".join(lines(data)) + "\n").encode())
    assert problems == []
    assert document
    assert document.data == folded(data)


FORMS: dict[str, tuple[Written, str]] = {
    "a plain text": ("a call", "key: a call"),
    "a text with a colon": ("Soon: more", "key: >-\n  Soon: more"),
    "a text with a mark before it": ("- no", "key: >-\n  - no"),
    "a window": ("[2025-03..2025-04]", 'key: "[2025-03..2025-04]"'),
    "nothing, to be filled in": ("", "key:"),
    "ids": (["date", "place"], "key: [date, place]"),
    "texts": (["He came.", "#2"], "key:\n  - He came.\n  - >-\n    #2"),
    "entries": ([{"quote": "a", "reason": "b"}], "key:\n  - quote: a\n    reason: b"),
    "an entry of a list in an entry": ({"supports": ["date"]}, "key:\n  supports: [date]"),
    "what nobody sees": ("re\u00adquest\u202e", "key: request"),
}


@pytest.mark.parametrize(("value", "expected"), FORMS.values(), ids=FORMS)
def test_is_written_as_people_write_it(value: Written, expected: str) -> None:
    assert "\n".join(lines({"key": value})) == expected
