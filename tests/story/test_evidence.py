"""Hard citations from the five texts, accepted and refused; they stand in `hard_citations.txt`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.story.mutations import real
from timeline.evidence import examine, examine_again
from timeline.reading import loader
from timeline.records.package import DESCRIPTOR, Package
from timeline.rules import chronology, citations, contact, dating, naming, omissions, speech, status
from timeline.rules.dating import date_phrase_unclear

TABLE = Path(__file__).with_name("hard_citations.txt")
BOOK = (
    citations.quote_not_found,
    citations.quote_ambiguous,
    citations.quote_cut,
    *dating.RULES,
    *contact.RULES,
    *omissions.RULES,
    *naming.RULES,
    *status.RULES,
    *speech.RULES,
    *chronology.RULES,
)


@dataclass(frozen=True)
class Case:
    tried: str
    event: str
    change: str
    citation: str
    found: tuple[str, ...]


def cases() -> Iterator[Case]:
    _, table = TABLE.read_text(encoding="utf-8").split("\n=== ", 1)
    for block in re.split(r"\n{2,}", table.strip()):
        if "\n" not in block:  # the heading of a part
            continue
        tried, record, quoted, claims, *found = block.split("\n")
        event, _, change = record.partition(": ")
        source, _, quote = quoted.partition(": ")
        written = "\n    ".join([f"source: {source}", "quote: >-", f"  {quote}", *claims.split("; ")])
        yield Case(tried, event, change, f"  - {written}\n", tuple(line.removeprefix("! ") for line in found))


CASES = tuple(cases())


@pytest.fixture(scope="module")
def package() -> Package:
    return real().package


def with_citation(package: Package, event: str, change: str, citation: str) -> Package:
    """Return the event's record with one citation in place of its own, among the events that the record names."""
    path = f"data/events/{event}.yaml"
    written = package.files[path].decode()
    if change:
        key = change.partition(":")[0]
        written, changed = re.subn(rf"^( *){key}:.*$", rf"\1{change}", written, count=1, flags=re.MULTILINE)
        assert changed
    written, changed = re.subn(
        r"^citations:\n(?: .*\n)+", lambda _: f"citations:\n{citation}", written, flags=re.MULTILINE
    )
    assert changed
    read, found = loader.load({DESCRIPTOR: package.files[DESCRIPTOR], path: written.encode()})
    assert read is not None
    assert found == []
    named = {id: other for id, other in package.events.items() if id in written}
    return replace(package, events={**named, event: read.events[event]})


STORY = real()


def said(package: Package, event: str) -> list[str]:
    """Return what the rules say of one event, in the order of the rules."""
    evidence = examine_again(package, STORY)
    found = [one for rule in BOOK for one in rule.check(evidence)]
    return [f"{one.code}: {one.message}" for one in found if one.location.file == f"data/events/{event}.yaml"]


def test_the_table_is_as_long_as_was_promised() -> None:
    assert len(CASES) >= 60
    assert 20 < sum(not case.found for case in CASES) < len(CASES) - 20
    assert len({case.tried for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=[case.tried for case in CASES])
def test_the_five_texts(case: Case, package: Package) -> None:
    assert said(with_citation(package, case.event, case.change, case.citation), case.event) == list(case.found)


ALTERED = {
    "a weekday that is not the day's": (
        "On Friday, October 16, 2025, Donald Trump took to Truth Social",
        ["'Friday, October 16, 2025' contradicts itself: 2025-10-16 is a Thursday"],
    ),
    "a day that no month has": (
        "On October 32, 2025, Donald Trump took to Truth Social",
        ["'October 32, 2025' does not exist"],
    ),
    "a day that no such year has": (
        "On February 29, 2025, Donald Trump took to Truth Social",
        ["'February 29, 2025' does not exist"],
    ),
    "the right weekday without its year": ("On Thursday, October 16, Donald Trump took to Truth Social", []),
}


@pytest.mark.parametrize(("words", "expected"), ALTERED.values(), ids=ALTERED)
def test_an_altered_text(words: str, expected: list[str], package: Package) -> None:
    real = "On Thursday, October 16, 2025, Donald Trump took to Truth Social"
    assert package.texts["s001"].count(real) == 1
    altered = replace(package, texts={**package.texts, "s001": package.texts["s001"].replace(real, words)})
    citation = f"  - source: s001\n    quote: {words}\n    supports: [date]\n"
    cited = with_citation(altered, "budapest-announcement", "", citation)
    evidence = examine(cited)
    record = evidence.records["budapest-announcement"]
    assert [one[1] for one in date_phrase_unclear.find(record, evidence)] == expected
