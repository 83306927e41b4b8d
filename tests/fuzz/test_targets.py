"""What `make fuzz` holds the doors to holds for the choices of Hypothesis too."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.draw import Drawn
from tests.fuzz.targets import TARGETS, Target

COSTLY = 10
"""How few shares a target has of which an input takes as long as a package."""


def held(target: Target, examples: int) -> None:
    @settings(max_examples=examples)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        target.call(Drawn(data))

    holds()


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_whatever_is_drawn_holds(target: Target) -> None:
    held(target, 10 if target.shares <= COSTLY else 60)


def test_a_target_that_fails_is_seen() -> None:
    def never(_: object) -> None:
        raise AssertionError("it holds nowhere")

    with pytest.raises(AssertionError, match="it holds nowhere"):
        held(Target(never, 1), 10)


def test_the_shares_are_a_thousand() -> None:
    assert sum(target.shares for target in TARGETS.values()) == 1000
