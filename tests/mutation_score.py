"""What `make mutation` found: of the changes made to each room, how many a test noticed.

mutmut changes the bodies of functions, one place at a time. It leaves alone what stands outside them, patterns and
tables of words above all, and functions under a decorator: the score says nothing of those.
"""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

MUTANTS = Path("mutants")
OUTCOMES = {1: "killed", 3: "killed", 0: "survived", 5: "untested", 33: "untested"}
OUTCOMES |= dict.fromkeys((36, 24, -24, 152, 255), "endless")


def counted(exit_codes: Mapping[str, int | None]) -> Counter[str]:
    """Count what became of the mutants of a file; those that were not tried are left out.

    >>> counted({"x_parse__mutmut_1": 1, "x_parse__mutmut_2": 0, "x_parse__mutmut_3": None})
    Counter({'killed': 1, 'survived': 1})
    """
    return Counter(OUTCOMES.get(code, "crashed") for code in exit_codes.values() if code is not None)


def told(name: str, outcomes: Counter[str]) -> str:
    """Return a line on a file. A change that makes the tests endless is noticed too.

    >>> told("timeline/dates.py", Counter(killed=389, endless=1, survived=37))
    'timeline/dates.py: 390 of 427 noticed, 91.3 % (389 killed, 37 survived, 1 endless)'
    """
    noticed, every = outcomes["killed"] + outcomes["endless"], outcomes.total()
    each = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common())
    return f"{name}: {noticed} of {every} noticed, {100 * noticed / every:.1f} % ({each})"


if __name__ == "__main__":
    everything: Counter[str] = Counter()
    for path in sorted(MUTANTS.rglob("*.meta")):
        if outcomes := counted(json.loads(path.read_text("utf-8"))["exit_code_by_key"]):
            print(told(path.relative_to(MUTANTS).with_suffix("").as_posix(), outcomes))
            everything += outcomes
    print(told("all", everything))
