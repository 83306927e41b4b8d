"""What is handed on pickles, so that it may go to another process: the package, its evidence, what was found."""

import pickle
from typing import Any

import pytest

from tests.packages import DESCRIPTOR, KINDS, LANDING, SOURCES, edited, frozen, package
from timeline import rules
from timeline.evidence import examine
from timeline.reading import load
from timeline.records.package import Files

PACKAGES = {
    "a sound package": package(),
    "a frozen package": frozen(package()),
    "a package with faults in records and vocabularies": edited(
        (LANDING, "kind: landing", "kind: landign"),
        (LANDING, "disputes: {date: 2025-03-04}", "disputes: {date: 2025-03-03}"),
        (SOURCES, "via: [report]", "via: [letter]"),
        (KINDS, "label: Talk", "label: =Talk"),
    ),
    "a package with an event that is not in shape": edited((LANDING, "status: occurred", "status: perhaps")),
    "a frozen package under another name": edited((DESCRIPTOR, '"heron"', '"crane"'), files=frozen(package())),
}


def again(value: object) -> Any:  # noqa: ANN401
    """Return what another process would get."""
    return pickle.loads(pickle.dumps(value))  # noqa: S301 -- our own bytes


@pytest.mark.parametrize("files", PACKAGES.values(), ids=PACKAGES)
def test_what_comes_back_gives_the_same_findings(files: Files) -> None:
    read, found = load(files)
    assert read is not None
    evidence = examine(read)
    expected = rules.check(evidence)
    assert again((found, expected)) == (found, expected)
    assert rules.check(again(read)) == expected
    assert rules.check(again(evidence)) == expected, "with all that was worked out from it"
    assert rules.check(again(examine(read))) == expected, "and with nothing"
