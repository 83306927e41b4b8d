"""What is handed on pickles, so that it may go to another process: the package, its evidence, what was found."""

import pickle
from typing import Any

import pytest

from tests.commands.test_verdict import MORE
from tests.packages import DESCRIPTOR, KINDS, LANDING, SOURCES, edited, frozen, package
from timeline import language, rules
from timeline.evidence import examine
from timeline.language.language import Language
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


@pytest.mark.parametrize("tag", ["en", "de-AT", "nl", "sr-Latn-ME", "qaa", "und"])
def test_a_language_stays_the_one_that_it_is(tag: str) -> None:
    assert again(language.of(tag)) is language.of(tag)


def test_a_language_that_nobody_lists_comes_back_as_it_was() -> None:
    assert again(Language("en", name="Another")).name == "Another"


def test_the_words_of_records_are_held_against_each_other_in_another_process() -> None:
    files = {path: raw for path, raw in package(MORE).items() if path != "seeds/report.txt"}
    read, _ = load(files)
    assert read is not None
    evidence = examine(read)
    assert rules.check(again(evidence)) == rules.check(evidence)
