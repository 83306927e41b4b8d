"""What work costs, counted and not timed: the same on every machine, however busy it is."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(work: Callable[[], object]) -> int:
    """Return how many lines of Python and calls into C some work takes.

    >>> def work(times: int) -> int:
    ...     return steps(lambda: [abs(number) for number in range(times)])
    >>> work(300) - work(100) >= 200
    True
    """
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:  # noqa: ANN401, ARG001 -- as sys.settrace has it
        nonlocal count
        count += 1
        return line

    def call(frame: FrameType, event: str, argument: Any) -> None:  # noqa: ANN401, ARG001 -- as sys.setprofile has it
        nonlocal count
        count += event == "c_call"

    traced, profiled = sys.gettrace(), sys.getprofile()
    sys.settrace(line)
    sys.setprofile(call)
    try:
        work()
    finally:
        sys.settrace(traced)
        sys.setprofile(profiled)
    return count


def doubled(cost: Callable[[int], int], few: int) -> tuple[int, int]:
    """Return the steps of a few and of twice as many, whatever ran before.

    What a process keeps between two runs, as what it knows of a word, is kept before either is counted.

    >>> from functools import cache
    >>> def counted(times: int) -> int:
    ...     return steps(lambda: [known(number) for number in range(times)])
    >>> known = cache(lambda number: sum(abs(one) for one in range(99)))
    >>> few, many = doubled(counted, 10)
    >>> few < many < 99
    True
    """
    cost(2 * few)
    return cost(few), cost(2 * few)
