"""False records with true quotes: the cases are well made, and no fewer are found than were."""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.falsehoods.run import (
    GREEN,
    KINDS,
    STORY,
    Case,
    Outcome,
    bare,
    by_kind,
    cases,
    files_of,
    mean,
    outcomes,
    page,
)
from timeline.records.package import Files, event_at, event_path

ALL = cases()
KNOWN = {case.id: case for case in ALL}


def _read(data: bytes) -> Any:  # noqa: ANN401 -- YAML is whatever it is
    return yaml.load(data, yaml.CBaseLoader)  # noqa: S506 -- scalars stay the text that was typed


def _text(files: Files, source: Mapping[str, Any]) -> str:
    """Return the text of a source as it is read, as far as plain string search can."""
    text = files[source["file"]].decode("utf-8-sig")
    for repair in source.get("repairs", ()):
        text = text.replace(repair["raw"], repair["repaired"])
    return " ".join(text.split())


def test_no_two_cases_have_one_id() -> None:
    assert [id for id, count in Counter(case.id for case in ALL).items() if count > 1] == []


def test_there_are_enough() -> None:
    story = Counter(case.true for case in ALL if case.package == STORY)
    other = Counter(case.true for case in ALL if case.package != STORY)
    assert (story[False], story[True]) >= (150, 100)
    assert (other[False], other[True]) >= (100, 50)
    assert {case.kind for case in ALL if not case.true} == set(KINDS)


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.id)
def test_a_case_is_well_made(case: Case) -> None:
    assert case.true or (case.claim and case.why)
    assert not case.of or KNOWN[case.of].true
    assert all(KNOWN[id].true and KNOWN[id].package == case.package for id in (*case.beside, case.of) if id)
    assert bool(case.of) != (next(iter(case.records), None) == case.id), "it has records of its own, or it is an edit"
    assert not case.of or case.changes

    files = files_of(case, KNOWN)  # each change fits just once, or this raises
    actors, places, kinds, sources = (_read(files[f"data/{name}.yaml"]) for name in _VOCABULARIES)
    assert case.records.keys() <= {event_at(path) for path in files}
    for id in case.records or (case.of,):
        event = _read(files[event_path(id)])
        assert event["kind"] in kinds
        people = event.get("participants", [])
        assert {one if isinstance(one, str) else one.get("who") for one in people} <= {*actors, None}
        there = event.get("place", [])
        assert ({there} if isinstance(there, str) else set(there)) <= places.keys()
        for citation in event["citations"]:
            source = sources[citation["source"]]
            assert _stands(citation, _text(files, source), source)


_VOCABULARIES = ("actors", "places", "kinds", "sources")


def _stands(citation: Mapping[str, Any], text: str, source: Mapping[str, Any]) -> bool:
    """Whether each part of a quote stands in its text, just once where nothing picks one.

    A text with a layout is not itself what is read; the runner asks the tool.
    """
    if {"hyphenated", "markdown"} & set(source.get("layout", ())):
        return True
    word = r"\w" if source["language"] != "ja" else r"[^\W\D]"  # Japanese parts no words
    chosen = {"prefix", "suffix", "occurrence"} & citation.keys()
    counts = [
        len(re.findall(rf"(?<!{word}){re.escape(part)}(?!{word})", text)) for part in citation["quote"].split(" […] ")
    ]
    return all(count == 1 or (chosen and count > 1) for count in counts)


LEAST_FOUND = 0.8
"""The plain mean over the kinds: as much as is refused or questioned today. What is mended raises it."""
MOST_BLAMED = 9
"""Of the true cases: as many as are refused or questioned today. The aim is 3 %, which are 9."""


@pytest.fixture(scope="module")
def tried() -> list[Outcome]:
    return outcomes(ALL)


def test_no_fewer_false_cases_are_found_than_were(tried: list[Outcome]) -> None:
    assert mean(tried) >= LEAST_FOUND


def test_no_more_true_cases_are_blamed_than_were(tried: list[Outcome]) -> None:
    assert sum(one.case.true and one.verdict != GREEN for one in tried) <= MOST_BLAMED


def test_what_is_counted_is_what_is_there(tried: list[Outcome]) -> None:
    assert [one.case.id for one in tried] == [case.id for case in ALL]
    assert sum(counts.total() for counts in by_kind(tried).values()) == len(ALL)


def test_the_page_is_fresh(tried: list[Outcome]) -> None:
    written = Path(__file__).parents[2] / "docs/evidence.md"
    assert page(tried) in written.read_text(encoding="utf-8"), "make evidence writes docs/evidence.md anew"


def test_a_package_is_asked_without_its_records() -> None:
    assert not [path for path in bare(STORY) if event_at(path)]
