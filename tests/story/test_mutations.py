"""How many broken records the validator finds; the page that says so is the one that is made."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.story.mutations import AIMS, KINDS, Tally, found, page, real, share, tally
from timeline import rules
from timeline.evidence import Evidence, examine_again
from timeline.records.model import Event
from timeline.rules import chronology, citations, contact, dating, naming, omissions, references, speech, status

EVERY = 211  # of how many mutants one is also checked among all records


@pytest.fixture(scope="module")
def story() -> Evidence:
    return real()


@pytest.fixture(scope="module")
def tallies(story: Evidence) -> list[Tally]:
    return [tally(story, kind) for kind in KINDS]


def test_nothing_is_wrong_before_anything_is_broken(story: Evidence) -> None:
    assert [one for one in rules.check(story) if one.location.file.startswith("data/events/")] == []


@pytest.mark.parametrize(("group", "aim"), AIMS.items(), ids=AIMS)
def test_as_many_are_found_as_was_aimed_at(group: str, aim: int, tallies: list[Tally]) -> None:
    assert share(one for one in tallies if one.kind.group == group) >= aim


def test_every_kind_breaks_something_and_says_why_what_is_not_found_is_not(tallies: list[Tally]) -> None:
    assert [one.kind.name for one in tallies if not one.mutants] == []
    assert [one.kind.name for one in tallies if bool(one.missed) != bool(one.kind.unfound)] == []


def test_the_page_is_fresh(story: Evidence, tallies: list[Tally]) -> None:
    written = Path("docs/evidence.md")
    assert page(story, tallies) in (Path(__file__).parents[2] / written).read_text(encoding="utf-8"), (
        f"make evidence writes {written} anew"
    )


def test_what_is_found_among_the_connected_is_what_is_found_among_all(story: Evidence) -> None:
    book = [
        rule
        for room in (references, citations, dating, contact, omissions, naming, status, speech, chronology)
        for rule in room.RULES
    ]

    def among_all(mutant: Event) -> bool:
        whole = replace(story.package, events={**story.package.events, mutant.id: mutant})
        evidence = examine_again(whole, story)
        said = (one.location.file for rule in book for one in rule.check(evidence))
        return any(file.startswith("data/events/") for file in said)

    mutants = [mutant for kind in KINDS for event in story.package.standing for mutant, _ in kind.make(story, event)]
    assert len(mutants) > 20 * EVERY
    assert [found(story, mutant) for mutant in mutants[::EVERY]] == [among_all(mutant) for mutant in mutants[::EVERY]]
