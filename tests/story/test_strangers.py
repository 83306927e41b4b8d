"""Sets of records that strangers wrote: the cases are well made, and no fewer are found than were."""

from collections import Counter
from pathlib import Path

import pytest

from tests.falsehoods.run import GREEN, QUESTIONED, REFUSED, Case, Outcome, changed, mean
from tests.strangers.run import (
    FILES,
    FIRST_FORM,
    at_first,
    cases,
    counts,
    files_of,
    lead,
    outcomes,
    page,
    set_of,
    sound,
)
from timeline.diagnostics import Severity
from timeline.records.package import event_at, event_path

ALL = cases()

FLOORS = {
    "first": (0.822, 4),
    "second": (0.656, 5),
    "third": (0.644, 23),
    "fourth": (0.797, 11),
}
"""For each set the least plain mean over the kinds, and the most true records blamed: as of today."""

AT_FIRST_SIGHT = {
    "first": (219, 108, 0.499, 126, 19),
    "second": (204, 82, 0.373, 72, 21),
    "third": (143, 69, 0.477, 154, 25),
    "fourth": (103, 61, 0.585, 118, 20),
}
"""For each set the false records, those that were found, the plain mean over the kinds; the true ones, those blamed."""


@pytest.fixture(scope="module")
def tried() -> list[Outcome]:
    return outcomes(ALL)


def _of(name: str) -> list[Case]:
    return [case for case in ALL if set_of(case) == name]


def test_every_set_has_its_floors() -> None:
    assert {name.partition("/")[0] for name in FILES} == FLOORS.keys() == AT_FIRST_SIGHT.keys()


@pytest.mark.parametrize("name", AT_FIRST_SIGHT)
def test_the_first_sight_stays_as_it_was(name: str) -> None:
    ones = _of(name)
    many, found = (Counter(case.true for case in some) for some in (ones, [c for c in ones if counts(c, c.first)]))
    assert (many[False], found[False], round(at_first(ones), 3), many[True], found[True]) == AT_FIRST_SIGHT[name]


def test_no_two_cases_of_a_package_have_one_id() -> None:
    assert [id for id, count in Counter((case.package, case.id) for case in ALL).items() if count > 1] == []


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.package}/{case.id}")
def test_a_case_is_well_made(case: Case) -> None:
    assert case.package in FILES
    assert case.first in {REFUSED, QUESTIONED, GREEN}
    assert case.why or not case.changes
    assert case.changes or (case.true and case.kind == FIRST_FORM)
    assert {event_at(change.file) for change in case.changes} <= {case.of}
    files = files_of(case.package)
    assert event_path(case.of) in files
    assert not case.changes or changed(files, case) != files  # each change fits just once, or this raises


@pytest.mark.parametrize("name", FILES)
def test_a_package_is_sound(name: str) -> None:
    assert [one for one in sound(name).found if one.severity is Severity.ERROR] == []


@pytest.mark.parametrize("name", FLOORS)
def test_no_fewer_false_cases_are_found_than_were(name: str, tried: list[Outcome]) -> None:
    assert mean(one for one in tried if set_of(one.case) == name) >= FLOORS[name][0]


@pytest.mark.parametrize("name", FLOORS)
def test_no_more_true_cases_are_blamed_than_were(name: str, tried: list[Outcome]) -> None:
    true = [one for one in tried if set_of(one.case) == name and one.case.true]
    assert sum(counts(one.case, one.verdict) for one in true) <= FLOORS[name][1]


def test_what_is_not_asked_again_is_found_all_the_same() -> None:
    case = next(one for one in ALL if one.package == "first/strike" and one.of == "ballot" and one.changes)
    base = sound(case.package)
    assert case.of not in base.beside(case)
    assert "first-offer-rejected" not in base.beside(case), "its date is counted from the ballot's"
    assert base.beside(case), "the rest stays as it is"


def test_the_page_is_fresh(tried: list[Outcome]) -> None:
    written = (Path(__file__).parents[2] / "docs/evidence.md").read_text(encoding="utf-8")
    assert lead() in written, "make evidence writes docs/evidence.md anew"
    assert page(tried) in written, "make evidence writes docs/evidence.md anew"
