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
