"""Circles in what points at what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.rules.graphs import circles

CASES: dict[str, tuple[dict[str, list[str]], list[list[str]]]] = {
    "nothing points at nothing": ({}, []),
    "a line": ({"a": ["b"], "b": ["c"], "c": []}, []),
    "two ways to one end": ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
    "what points out of the links": ({"a": ["x"], "b": ["x", "a"]}, []),
    "itself": ({"a": ["a"]}, [["a", "a"]]),
    "each other": ({"a": ["b"], "b": ["a"]}, [["a", "b", "a"]]),
    "a circle of three, from its first": ({"c": ["a"], "a": ["b"], "b": ["c"]}, [["c", "a", "b", "c"]]),
    "a circle behind a line": ({"a": ["b"], "b": ["c"], "c": ["b"]}, [["b", "c", "b"]]),
    "two circles apart": ({"a": ["a"], "b": ["c"], "c": ["b"]}, [["a", "a"], ["b", "c", "b"]]),
    "a circle after a way that ends": ({"a": ["b", "c"], "b": [], "c": ["a"]}, [["a", "c", "a"]]),
    "two circles through one are one knot": ({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, [["a", "b", "a"]]),
}


@pytest.mark.parametrize(("links", "expected"), CASES.values(), ids=CASES)
def test_finds(links: dict[str, list[str]], expected: list[list[str]]) -> None:
    assert list(circles(links)) == expected


LINKS = st.dictionaries(st.integers(0, 7).map(str), st.lists(st.integers(0, 7).map(str), max_size=4), max_size=8)


@given(LINKS)
def test_every_circle_is_one(links: dict[str, list[str]]) -> None:
    for first, *steps in circles(links):
        assert steps[-1] == first
        for one, other in zip([first, *steps], steps, strict=False):
            assert other in links[one]


@given(LINKS)
def test_one_is_found_where_there_is_one_and_only_there(links: dict[str, list[str]]) -> None:
    left = dict(links)
    while free := [id for id, others in left.items() if not any(other in left for other in others)]:
        for id in free:
            del left[id]
    assert bool(list(circles(links))) == bool(left)


def test_a_long_chain_is_no_deep_recursion() -> None:
    assert list(circles({str(number): [str(number + 1)] for number in range(50_000)})) == []
