"""The parts and years under which the page tells the events."""

from __future__ import annotations

from dataclasses import replace

from tests import packages
from timeline.evidence import examine
from timeline.records.event_record import EventRecord
from timeline.records.story import Part
from timeline.release import edition
from timeline.release.page.telling import Story, story

PACKAGE = packages.sound(packages.package())
EDITION = edition(examine(PACKAGE))
LANDING = EDITION.events[0]
PARTED = edition(
    examine(
        replace(
            PACKAGE,
            parts={id: Part(id=id, title=id.capitalize(), summary=f"Of the {id}.") for id in ("descent", "stay")},
        )
    )
)


def event(id: str, date: str, level: str = "context", part: str | None = None) -> EventRecord:
    return replace(LANDING, id=id, level=level, part=part, **packages.dated(date))


def titles(told: Story) -> list[tuple[str, list[str], list[str]]]:
    return [(one.title, [event.id for event in one.main], [event.id for event in one.context]) for one in told.chapters]


def test_without_parts_events_stand_under_the_year_in_which_they_begin() -> None:
    dates = {"d": "-0043", "b": "0987", "c": "2025-10-16T19:30Z", "a": "[..2025-10-16]"}
    told = story(EDITION, [event(id, date) for id, date in dates.items()])
    assert titles(told) == [
        ("44 BC", ["d"], []),
        ("AD 987", ["b"], []),
        ("2025", ["c"], []),
        ("No first day", ["a"], []),
    ]


def test_parts_stand_in_their_own_order_and_what_has_none_after_them() -> None:
    events = [
        event("a", "2025-01", "main"),
        event("b", "2025-02", "main", "stay"),
        event("c", "2025-03", "main", "descent"),
    ]
    assert titles(story(PARTED, events)) == [("Descent", ["c"], []), ("Stay", ["b"], []), ("Besides", ["a"], [])]


def test_a_part_without_events_is_left_out() -> None:
    assert titles(story(PARTED, [event("a", "2025", "main", "stay")])) == [("Stay", ["a"], [])]


def test_where_there_are_main_events_the_others_are_folded() -> None:
    events = [event("a", "2025-01", "main", "stay"), event("b", "2025-02", part="stay")]
    assert titles(story(PARTED, events)) == [("Stay", ["a"], ["b"])]


def test_where_there_are_none_nothing_is_folded_but_the_background() -> None:
    told = story(PARTED, [event("a", "2025-01", part="stay"), event("b", "1990", "background", "stay")])
    assert titles(told) == [("Stay", ["a"], [])]
    assert [one.id for one in told.background] == ["b"]


def test_what_has_no_first_day_stands_with_the_sources_that_tell_it() -> None:
    events = [event("a", "2025-01", "main", "stay"), event("b", "[..2025-02]", part="stay")]
    (stay,) = story(PARTED, events).chapters
    assert [(one.sources, [event.id for event in one.events]) for one in stay.untimed] == [
        (("report", "letter"), ["b"])
    ]
    assert stay.folded == 1
