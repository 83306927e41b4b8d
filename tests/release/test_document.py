"""timeline.json and its schema: what is in it, what is never in it, and what the schema refuses."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from tests.packages import LANDING, LETTER, SOURCES, edited, exported, made, package
from timeline.records.package import RELEASE

DOCUMENT, SCHEMA = f"{RELEASE}/timeline.json", f"{RELEASE}/timeline.schema.json"
TINY = exported(package())
Json = dict[str, Any]


def document() -> Json:
    read: Json = json.loads(TINY[DOCUMENT])
    return read


def validator() -> Draft202012Validator:
    schema = json.loads(TINY[SCHEMA])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def inner(value: object) -> Iterator[object]:
    """Yield a value and everything within it."""
    yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from inner(one)


def test_an_event_has_everything_in_one_place() -> None:
    event = document()["events"][0]
    assert event == {
        "id": "landing",
        "title": "The Heron lands",
        "level": "context",
        "date": "2025-03-03",
        "start": "2025-03-03",
        "end": "2025-03-03",
        "start_basis": "words",
        "end_basis": "words",
        "precision": "day",
        "date_text": "3 March 2025",
        "kind": "landing",
        "status": "occurred",
        "place": [{"id": "lake-aldous", "name": "Lake Aldous", "country": "NO", "latitude": 69.5, "longitude": 20.25}],
        "participants": [{"id": "northern-survey", "name": "Northern Survey", "role": "owner"}],
        "summary": "The probe Heron lands at Lake Aldous with its instruments.",
        "details": {"instruments": "12 instruments"},
        "measures": [],
        "citations": event["citations"],
        "source_count": 1,
        "reviewed": [],
        "claims": [
            {"field": "title", "proof": "unweighed"},
            {"field": "summary", "proof": "unweighed"},
            {"field": "date", "proof": "words"},
            {"field": "kind", "proof": "unweighed"},
            {"field": "status", "proof": "words"},
            {"field": "place", "value": "lake-aldous", "proof": "named"},
            {"field": "participants", "value": "northern-survey", "proof": "named"},
            {"field": "instruments", "proof": "words"},
        ],
        "disputed": ["date"],
        "disputes": [
            {
                "field": "date",
                "values": [
                    {"value": "2025-03-03", "text": "3 March 2025", "citations": [1]},
                    {"value": "2025-03-04", "text": "4 March 2025", "citations": [3]},
                ],
                "reason": "The report gives the weekday too, and 3 March 2025 was a Monday.",
            }
        ],
        "status_history": [{"status": "occurred", "start": "2025-03-05", "end": "2025-03-31", "citations": [1, 3]}],
        "related": {},
        "tags": [],
        "revision": 0,
        "first_released": "2025-05-01T12:00:00Z",
        "last_changed": "2025-05-01T12:00:00Z",
    }
    assert event["citations"][2] == {
        "number": 3,
        "source": "letter",
        "quote": "the Northern Survey’s probe landed at Lake Aldous on 4 March 2025",
        "exact": "the Northern Survey’s probe landed at Lake Aldous on 4 March 2025",
        "prefix": "Dear editor, ",
        "suffix": ". I saw it.",
        "positions": [{"start": 14, "end": 79, "line": 3, "column": 1, "start_utf16": 14, "end_utf16": 79}],
        "supports": ["status", "place", "participants"],
        "disputes": {"date": "2025-03-04"},
        "formerly": {},
        "means": {},
        "shows": [
            {"field": "status", "gives": ["occurred"], "bearing": "supports", "proof": "words"},
            {"field": "place", "gives": ["lake-aldous"], "bearing": "supports", "proof": "named"},
            {"field": "participants", "gives": ["northern-survey"], "bearing": "supports", "proof": "named"},
            {"field": "date", "gives": ["2025-03-04"], "bearing": "supports", "proof": "words"},
        ],
    }


def test_positions_are_code_points_of_the_file() -> None:
    texts = {id: TINY[f"seeds/{id}.txt"].decode() for id in ("report", "letter")}
    for event in document()["events"]:
        for cited in event["citations"]:
            text = texts[cited["source"]]
            parts = [text[position["start"] : position["end"]] for position in cited["positions"]]
            assert " […] ".join(parts) == cited["exact"]
            for position in cited["positions"]:
                before = text[: position["start"]]
                assert position["line"] == before.count("\n") + 1
                assert position["column"] == len(before) - (before.rfind("\n") + 1) + 1


def test_a_repaired_quote_is_shown_as_it_should_read_and_as_it_stands() -> None:
    files = edited(
        (LETTER, "Survey’s", "Surveyâ€™s"),
        (SOURCES, "  show: passages", "  repairs: [{raw: â€™, repaired: ’}]\n  show: passages"),
    )
    cited = json.loads(made(files)[DOCUMENT])["events"][0]["citations"][2]
    assert cited["quote"].startswith("the Northern Survey’s probe")
    assert cited["exact"].startswith("the Northern Surveyâ€™s probe")
    assert cited["positions"][0]["end"] - cited["positions"][0]["start"] == len(cited["exact"])


def test_an_elided_quote_has_a_position_for_each_part() -> None:
    files = edited((LANDING, "quote: It carried 12", "quote: landed at Lake Aldous […] It carried 12"))
    cited = json.loads(made(files)[DOCUMENT])["events"][0]["citations"][1]
    assert cited["exact"] == "landed at Lake Aldous […] It carried 12 instruments"
    assert [position["column"] for position in cited["positions"]] == [42, 91]


def test_nothing_is_null_and_no_key_is_one_that_viewers_own() -> None:
    for value in inner(document()):
        assert value is not None
        assert not (isinstance(value, dict) and {"type", "errors"} & value.keys())


def test_a_place_says_the_country_that_holds_it() -> None:
    assert document()["events"][1]["place"] == [{"id": "port-vale", "name": "Port Vale", "country": "NO"}]


def test_the_schema_takes_the_document() -> None:
    assert [error.message for error in validator().iter_errors(document())] == []


def _set(*path: str | int) -> Callable[[Any, object], None]:
    def change(read: Any, value: object) -> None:  # noqa: ANN401
        for step in path[:-1]:
            read = read[step]
        if value is Ellipsis:
            del read[path[-1]]
        else:
            read[path[-1]] = value

    return change


REFUSED: dict[str, tuple[Callable[[Any, object], None], object]] = {
    "a key more at the top": (_set("extra"), 1),
    "a key more in an event": (_set("events", 0, "extra"), 1),
    "a key more in a position": (_set("events", 0, "citations", 0, "positions", 0, "extra"), 1),
    "a null where something may be missing": (_set("events", 0, "note"), None),
    "a null where nothing may be missing": (_set("events", 0, "title"), None),
    "no title": (_set("events", 0, "title"), ...),
    "no events": (_set("events"), ...),
    "no version": (_set("package", "version"), ...),
    "a number for a text": (_set("events", 0, "title"), 1),
    "a text for a number": (_set("events", 0, "revision"), "0"),
    "a text for a list": (_set("events", 0, "tags"), "heron"),
}


@pytest.mark.parametrize(("change", "value"), REFUSED.values(), ids=REFUSED)
def test_the_schema_refuses(change: Callable[[Any, object], None], value: object) -> None:
    read = document()
    change(read, value)
    assert not validator().is_valid(read)


def test_every_object_of_the_schema_is_closed_and_described() -> None:
    schema = json.loads(TINY[SCHEMA])
    objects = [
        one for one in inner(schema) if isinstance(one, dict) and "properties" in one and one.get("type") == "object"
    ]
    assert len(objects) > 10
    for one in objects:
        assert one["additionalProperties"] is False
        assert one.get("description"), one.get("title")
    assert {"type": "null"} not in list(inner(schema))


def test_keys_stand_in_the_order_of_the_model() -> None:
    assert list(document()) == [
        *("package", "events", "sources", "lead", "lead_reviewed", "parts", "actors", "places", "kinds"),
        *("detail_fields", "disagreements", "withdrawn"),
    ]
    assert list(document()["package"]) == ["name", "title", "version", "created"]
    assert [source["id"] for source in document()["sources"]] == ["report", "letter"], "the curators' own order"
