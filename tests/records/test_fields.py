"""The fields of an event: what each reads, what it is called, when two values of it agree, and what a citation says."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from tests.packages import package, sound
from timeline.dates import parse
from timeline.evidence import vocabularies
from timeline.records.event_record import CitationRecord
from timeline.records.fields import HEAD_FIELDS, Claim, field_of, fields_of
from timeline.records.model import Citation
from timeline.records.values import Value

PACKAGE = sound(package())
KNOWN = vocabularies(PACKAGE)
LANDING = PACKAGE.events["landing"]

READ: dict[str, tuple[str, object, Value]] = {
    "a date": ("date", "2025-03", parse("2025-03")),
    "a place alone": ("place", "norway", ("norway",)),
    "several people": ("participants", ["ada-moreau", "northern-survey"], ("ada-moreau", "northern-survey")),
    "a status that only a source gives": ("status", "not-yet", "not-yet"),
    "a detail": ("length", "two hours", "two hours"),
}


@pytest.mark.parametrize(("name", "said", "value"), READ.values(), ids=READ)
def test_reads(name: str, said: object, value: Value) -> None:
    assert field_of(name).parse(said) == value


REFUSED: dict[str, tuple[str, object, str]] = {
    "a date that is none": ("date", "soon", "'soon' is no date"),
    "a status that is none": ("status", "done", "'done' is no status"),
    "two kinds": ("kind", ["talk", "landing"], "kind takes one value"),
    "nobody": ("participants", [], "participants takes an id or a list of ids"),
    "two values of a detail": ("length", ["a", "b"], "length takes one value"),
}


@pytest.mark.parametrize(("name", "said", "message"), REFUSED.values(), ids=REFUSED)
def test_refuses(name: str, said: object, message: str) -> None:
    with pytest.raises(PydanticCustomError, match=message):
        field_of(name).parse(said)


WORDS: dict[str, tuple[str, str | tuple[str, ...], str]] = {
    "a date": ("date", "2025-03", "March 2025"),
    "a kind by its label": ("kind", "talk", "Talk"),
    "a status": ("status", "not-yet", "not yet"),
    "places by name": ("place", ("lake-aldous", "norway"), "Lake Aldous, Norway"),
    "people by name": ("participants", ("ada-moreau",), "Ada Moreau"),
    "a detail as it is": ("length", "two hours", "two hours"),
}


@pytest.mark.parametrize(("name", "said", "words"), WORDS.values(), ids=WORDS)
def test_is_worded(name: str, said: str | tuple[str, ...], words: str) -> None:
    assert field_of(name).in_words(said, KNOWN) == words


AGREE: dict[str, tuple[str, Value, Value, bool]] = {
    "a day and its month": ("date", parse("2025-03-03"), parse("2025-03"), True),
    "two days": ("date", parse("2025-03-03"), parse("2025-03-04"), False),
    "a place and what holds it": ("place", ("lake-aldous",), ("norway",), True),
    "two places of one country": ("place", ("lake-aldous",), ("port-vale",), False),
    "a place that nobody lists": ("place", ("lake-aldous",), ("atlantis",), False),
    "the same people in another order": ("participants", ("a", "b"), ("b", "a"), True),
    "one of two people": ("participants", ("a", "b"), ("a",), False),
    "two words of a detail": ("length", "two hours", "2 hours", False),
}


@pytest.mark.parametrize(("name", "one", "other", "agree"), AGREE.values(), ids=AGREE)
def test_agrees(name: str, one: Value, other: Value, agree: bool) -> None:
    assert field_of(name).agrees(one, other, KNOWN) is agree
    assert field_of(name).agrees(other, one, KNOWN) is agree


def test_an_event_has_the_fields_that_it_has_a_value_of() -> None:
    assert [field.name for field in fields_of(LANDING)] == [*HEAD_FIELDS, "instruments"]
    assert [field.path for field in fields_of(LANDING)][-2:] == [("participants",), ("details", "instruments")]
    assert [field.name for field in fields_of(PACKAGE.events["pictures"])] == [*HEAD_FIELDS, "related"]


SAID: dict[str, Any] = {
    "supports": ("status", "place", "status"),
    "disputes": {"date": "2025-03-04"},
    "formerly": {"status": "planned"},
}
CLAIMS = [
    ("supports", "status", None, ("supports", 0)),
    ("supports", "place", None, ("supports", 1)),
    ("disputes", "date", "2025-03-04", ("disputes", "date")),
    ("formerly", "status", "planned", ("formerly", "status")),
]


def test_a_citation_says_of_each_field_what_its_record_says() -> None:
    written = Citation.model_validate({"source": "letter", "quote": "A", **SAID})
    released = CitationRecord(number=1, source="letter", quote="A", exact="A", positions=(), **SAID)
    assert list(released.claims()) == CLAIMS
    assert [(*one[:2], one.value and str(one.value), one.path) for one in written.claims()] == CLAIMS


def test_what_a_citation_supports_is_the_event_s_own_value() -> None:
    assert list(LANDING.claims("date")) == [
        (0, Claim("supports", "date", parse("2025-03-03"), ("citations", 0, "supports", 0))),
        (2, Claim("disputes", "date", parse("2025-03-04"), ("citations", 2, "disputes", "date"))),
    ]
