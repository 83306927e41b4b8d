"""What a record holds, once it is in shape."""

from dataclasses import replace
from typing import Any

import pytest
from pydantic import ValidationError

from tests.packages import package as files
from tests.packages import sound
from timeline.dates import parse
from timeline.evidence import vocabularies
from timeline.records.fields import field_of
from timeline.records.model import Citation, Event
from timeline.records.values import COLORS, COUNTRIES, written
from timeline.records.versions import created_form, version_form, version_key
from timeline.records.vocabularies import Actor, Place, Repair, Source

EVENT = {
    "id": "landing",
    "title": "It lands",
    "date": "2025",
    "kind": "landing",
    "status": "occurred",
    "summary": "So.",
    "citations": [{"source": "report", "quote": "It landed"}],
}


def event(**changes: Any) -> Event:  # noqa: ANN401
    return Event.model_validate({**EVENT, **changes})


VALUES = {
    "a date": (event(date="2025-03-03"), "date", parse("2025-03-03")),
    "a place, always as several": (event(place="lake"), "place", ("lake",)),
    "several places": (event(place=["lake", "shore"]), "place", ("lake", "shore")),
    "no place": (event(), "place", None),
    "participants without their roles": (
        event(participants=["ada", {"who": "eve", "role": "host"}]),
        "participants",
        ("ada", "eve"),
    ),
    "no participants": (event(), "participants", None),
    "a detail": (event(details={"length": "two hours"}), "length", "two hours"),
    "no such detail": (event(), "length", None),
    "the title, which is no field": (event(), "title", None),
}


@pytest.mark.parametrize(("record", "field", "expected"), VALUES.values(), ids=VALUES)
def test_a_field_has_the_value(record: Event, field: str, expected: object) -> None:
    assert field_of(field).own(record) == expected


def test_a_record_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        event().title = "Else"


def test_a_citation_says_otherwise_in_the_form_of_the_field() -> None:
    cited = Citation.model_validate(
        {
            "source": "report",
            "quote": "it",
            "supports": ["kind"],
            "disputes": {"date": "2025-03", "participants": "ada", "place": ["lake", "shore"], "length": "one hour"},
            "formerly": {"status": "not-yet"},
        }
    )
    assert cited.disputes == {
        "date": parse("2025-03"),
        "participants": ("ada",),
        "place": ("lake", "shore"),
        "length": "one hour",
    }
    assert cited.fields == ("kind", "date", "participants", "place", "length", "status")


def test_the_claims_on_an_event_are_worked_out_once_and_anew_for_a_copy() -> None:
    quote = {"source": "report", "quote": "It landed", "supports": ["date"], "formerly": {"status": "planned"}}
    one = event(citations=[quote])
    assert one.claims() is one.claims()
    assert [claim for _, claim in one.claims("date")] == [
        ("supports", "date", parse("2025"), ("citations", 0, "supports", 0))
    ]
    copy = one.model_copy(update={"date": parse("2026"), "citations": (*one.citations, *one.citations)})
    assert [(index, claim.value) for index, claim in copy.claims("date", "status")] == [
        *((0, parse("2026")), (0, "planned")),
        *((1, parse("2026")), (1, "planned")),
    ]
    assert one.model_copy() == one, "what was worked out is no part of the record"


def test_a_value_is_written_as_it_was_read() -> None:
    assert [written(value) for value in (parse("2014~"), "planned", ("ada", "eve"))] == [
        "2014~",
        "planned",
        ("ada", "eve"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("47.49835", 47.49835), ("-0.5", -0.5), ("0", 0.0), ("90", 90.0), ("-90", -90.0)],
)
def test_a_latitude_is_read(text: str, expected: float) -> None:
    assert Place.model_validate({"id": "a", "name": "A", "latitude": text, "longitude": "0"}).latitude == expected


@pytest.mark.parametrize(
    "text", ["90.1", "-91", "1e1", "+5", ".5", "5.", "05", " 5", "٥", "nan", "inf", "1_0", "1.123456789", ""]
)
def test_a_latitude_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        Place.model_validate({"id": "a", "name": "A", "latitude": text, "longitude": "0"})


@pytest.mark.parametrize("text", ["landing", "a", "budapest-summit", "nato-2024", "a1-2b"])
def test_an_id_is_taken(text: str) -> None:
    assert event(kind=text).kind == text


@pytest.mark.parametrize("text", ["", "Landing", "1994", "a--b", "-a", "a-", "a_b", "a b", "é", "a\n", "a" * 81])
def test_an_id_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        event(kind=text)


def test_a_withdrawn_event_may_have_lost_its_citations() -> None:
    bare = {key: value for key, value in EVENT.items() if key != "citations"}
    assert Event.model_validate({**bare, "withdrawn": {"reason": "unsupported"}}).citations == ()
    with pytest.raises(ValidationError, match="missing or empty"):
        Event.model_validate(bare)


def test_a_broken_character_may_stand_for_a_blank() -> None:
    assert Repair.model_validate({"raw": "Â", "repaired": " "}).repaired == " "


@pytest.mark.parametrize("text", ["con", "prn", "aux", "nul", "com1", "lpt9"])
def test_no_record_is_called_like_a_device(text: str) -> None:
    with pytest.raises(ValidationError, match="is a device to Windows"):
        event(id=text)


@pytest.mark.parametrize("text", ["cons", "com", "com10", "lpt0", "nul-and-void"])
def test_a_record_may_be_called_nearly_so(text: str) -> None:
    assert event(id=text).id == text


def test_the_colours_and_the_countries_are_all_there() -> None:
    assert (len(COLORS), len(COUNTRIES)) == (147, 249)  # CSS Color 3, 4.3; ISO 3166-1
    assert all(color.isalpha() and color.islower() for color in COLORS)
    assert all(len(code) == 2 and code.isupper() for code in COUNTRIES)


@pytest.mark.parametrize("text", ["0.0.1", "1.2.3", "10.20.30", "999999.0.0"])
def test_a_version_is_three_numbers(text: str) -> None:
    assert version_form(text)


@pytest.mark.parametrize(
    "text", ["", "1", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.3-rc", "1.2.3\n", "1.٢.3", "1000000.0.0"]
)
def test_a_version_is_nothing_else(text: str) -> None:
    assert not version_form(text)


def test_versions_are_ordered_by_their_numbers() -> None:
    assert sorted(["1.10.0", "1.9.0", "0.20.1", "1.9.10"], key=version_key) == ["0.20.1", "1.9.0", "1.9.10", "1.10.0"]


@pytest.mark.parametrize("text", ["2025-10-18T12:00:00Z", "1999-01-01T00:00:00Z", "2024-02-29T23:59:59Z"])
def test_a_moment_is_in_utc_to_the_second(text: str) -> None:
    assert created_form(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2025-10-18",
        "2025-10-18T12:00:00",
        "2025-10-18T12:00:00+00:00",
        "2025-02-29T12:00:00Z",
        "2025-10-18t12:00:00z",
        "2025-1-8T12:00:00Z",
        "2025-10-18 12:00:00Z",
        "2025-10-18T24:00:00Z",
        "2025-10-18T12:00:00.5Z",
        "2025-10-18T12:00:00Z\n",
    ],
)
def test_a_moment_is_nothing_else(text: str) -> None:
    assert not created_form(text)


HOMEPAGES = {
    "a host of its own": ("https://heron.org/timeline", "https://heron.org/timeline"),
    "a host that only looks reserved": ("https://myexample.com/", "https://myexample.com/"),
    "the reserved top level": ("https://heron.example/", None),
    "a reserved second level": ("https://www.example.org/x", None),
    "one's own machine": ("http://localhost:8000/", None),
    "no address": ("heron", None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("homepage", "expected"), HOMEPAGES.values(), ids=HOMEPAGES)
def test_a_homepage_counts_when_it_is_known(homepage: str, expected: str | None) -> None:
    package = sound(files())
    assert replace(package, descriptor={**package.descriptor, "homepage": homepage}).homepage == expected


def test_events_stand_by_first_day_last_day_and_id() -> None:
    package = sound(files())
    days = {"e": "2025", "d": "2025-01-01", "c": "../2030", "b": "2024", "a": "2024", "f": "2025/.."}
    events = {id: event(id=id, date=date) for id, date in days.items()}
    gone = {"g": event(id="g", withdrawn={"reason": "error"})}
    mixed = replace(package, events=events | gone)
    assert [one.id for one in mixed.standing] == ["a", "b", "d", "e", "f", "c"]
    assert [one.id for one in mixed.withdrawn] == ["g"]


def test_a_place_knows_all_that_hold_it_even_in_a_circle() -> None:
    package = sound(files())
    assert vocabularies(package).within("lake-aldous") == ("lake-aldous", "norway")
    circle = {id: Place.model_validate({"id": id, "name": id, "within": to}) for id, to in {"a": "b", "b": "a"}.items()}
    assert vocabularies(replace(package, places=circle)).within("a") == ("a", "b")
    assert vocabularies(package).within("nowhere") == ()


def test_a_person_has_no_demonyms() -> None:
    state = {"id": "norway", "name": "Norway", "kind": "state", "names": ["Norge"], "demonyms": ["Norwegian"]}
    assert Actor.model_validate(state).called == ("Norway", "Norge", "Norwegian")
    with pytest.raises(ValidationError, match="a person has no demonyms"):
        Actor.model_validate({**state, "kind": "person"})


SOURCE = {
    "file": "seeds/a.txt",
    "sha256": "0" * 64,
    "language": "en",
    "published": "2025",
    "basis": "stated",
    "quote": "2025",
}


@pytest.mark.parametrize(
    ("given", "called"),
    [
        ({"label": "Daily", "publisher": "The Daily Ltd", "author": "A. Writer"}, "Daily"),
        ({"publisher": "The Daily Ltd", "author": "A. Writer"}, "The Daily Ltd"),
        ({"author": "A. Writer"}, "A. Writer"),
        ({}, "A Report"),
    ],
)
def test_a_source_is_called_by_its_label_or_else_by_what_its_text_has(given: dict[str, str], called: str) -> None:
    assert Source.model_validate({"id": "s", "title": "A Report", **SOURCE, **given}).called == called
