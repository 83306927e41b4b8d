"""What TimelineJS is given. That it draws it is for `tests/story/test_browser.py`."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests import packages
from tests.rules.test_story import WHOLE
from timeline.dates import parse
from timeline.evidence import examine
from timeline.records.event_record import EventRecord
from timeline.release import Edition, edition
from timeline.release.timelinejs import timelinejs

EDITION = edition(examine(packages.sound(packages.package())))


def slide(date: str = "2025-03-03", **changes: Any) -> Any:  # noqa: ANN401 -- it is JSON
    return json.loads(timelinejs(of(replace(EDITION.events[0], **packages.dated(date), **changes))))["events"][0]


def of(*events: EventRecord) -> Edition:
    """Return an edition of some events."""
    return replace(EDITION, document=replace(EDITION.document, events=events))


def test_a_slide_says_what_the_record_says() -> None:
    assert slide() == {
        "unique_id": "landing",
        "start_date": {"year": 2025, "month": 3, "day": 3},
        "display_date": "3 March 2025",
        "group": "Landing",
        "text": {
            "headline": "The Heron lands",
            "text": "<p>The probe Heron lands at Lake Aldous with its instruments.</p>"
            "<blockquote>On Monday, 3 March 2025, the probe Heron landed at Lake Aldous "
            "<cite>The Beacon: Heron landed</cite></blockquote>"
            "<blockquote>It carried 12 instruments <cite>The Beacon: Heron landed</cite></blockquote>"
            "<blockquote>the Northern Survey’s probe landed at Lake Aldous on 4 March 2025 "
            "<cite>Dear editor</cite></blockquote>"
            "<p>The sources disagree on the date: 3 March 2025 / 4 March 2025. "
            "The report (The Beacon) gives the weekday too, and 3 March 2025 was a Monday.</p>",
        },
    }


DATES = {
    "a year": ("2025", [2025], None),
    "a month": ("2025-10", [2025, 10], None),
    "about a month": ("2025-10~", [2025, 10], None),
    "a day": ("2025-10-16", [2025, 10, 16], None),
    "a minute by the clock of its place": ("2025-10-16T19:30+02:00", [2025, 10, 16, 19, 30], None),
    "a second": ("2025-10-16T19:30:05Z", [2025, 10, 16, 19, 30, 5], None),
    "a span of minutes": (
        "2025-04-14T16:37Z/2025-04-14T18:39Z",
        [2025, 4, 14, 16, 37],
        [2025, 4, 14, 18, 39],
    ),
    "a span from a minute to a day": ("2025-04-14T16:37Z/2025-04-18", [2025, 4, 14], [2025, 4, 18]),
    "a day before our era": ("-0043-03-15", [-43, 3, 15], None),
    "a decade": ("185X", [1850, 1, 1], [1859, 12, 31]),
    "a span of months to its last day": ("2013-11/2014-02", [2013, 11, 1], [2014, 2, 28]),
    "a span of uneven ends": ("2013/2014-02-03", [2013, 1, 1], [2014, 2, 3]),
    "a window": ("[2025-10-20..2025-10-26]", [2025, 10, 20], [2025, 10, 26]),
    "a span that goes on": ("2022-02/..", [2022, 2, 1], None),
    "a window open at its end": ("[2025-10-17..]", [2025, 10, 17], None),
}


@pytest.mark.parametrize(("date", "start", "end"), DATES.values(), ids=DATES)
def test_dates(date: str, start: list[int], end: list[int] | None) -> None:
    made = slide(date)
    assert list(made["start_date"].values()) == start
    assert list(made.get("end_date", {}).values()) == (end or [])
    assert made["display_date"] == parse(date).text


@pytest.mark.parametrize("date", ["/..", "/2025-10-17", "[..2025-10-17]", "[..2025-04-14T16:37Z]"])
def test_what_has_no_first_day_has_no_slide(date: str) -> None:
    """The day by which it was is not the day on which it was."""
    assert slides(replace(EDITION.events[0], **packages.dated(date))) == []


def slides(*events: EventRecord) -> list[str]:
    """Return the ids of the slides that are made of events."""
    return [one["unique_id"] for one in json.loads(timelinejs(of(*events)))["events"]]


def leveled(id: str, level: str = "context", sources: int = 1) -> EventRecord:
    """Return an event of a level that so many sources tell."""
    return replace(EDITION.events[0], id=id, level=level, source_count=sources)


def test_the_main_events_are_shown_and_no_others() -> None:
    assert slides(leveled("a"), leveled("b", "main"), leveled("c", "background"), leveled("d", "main")) == ["b", "d"]


def test_without_a_main_event_what_is_no_background_is_shown() -> None:
    assert slides(leveled("a"), leveled("b", "background"), leveled("c")) == ["a", "c"]


def test_of_more_than_forty_those_are_shown_that_most_sources_tell_in_their_order() -> None:
    many = [leveled(f"e{number}", "main", 1 + number % 2) for number in range(50)]
    shown = slides(*many)
    assert len(shown) == 40
    assert shown == [one.id for one in many if one.id in shown]
    assert {one.id for one in many if one.source_count == 2} <= {*shown}


def test_the_parts_are_eras_and_the_lead_comes_first() -> None:
    made = json.loads(timelinejs(edition(examine(packages.sound(WHOLE)))))
    assert made["eras"] == [
        {
            "start_date": {"year": 2025, "month": 3, "day": 3, "hour": 0, "minute": 0},
            "end_date": {"year": 2025, "month": 3, "day": 3, "hour": 23, "minute": 59},
            "text": {"headline": "The arrival"},
        },
        {
            "start_date": {"year": 2025, "month": 4, "day": 1},
            "end_date": {"year": 2025, "month": 4, "day": 30},
            "text": {"headline": "What it saw"},
        },
    ]
    assert made["title"]["text"]["text"].startswith("<p>The probe Heron landed at Lake Aldous on 3 March 2025 with")
    assert made["title"]["text"]["text"].endswith("“the first pictures”.</p>")


def test_a_status_that_is_not_past_stands_first() -> None:
    assert slide(status="planned")["text"]["headline"] == "Planned: The Heron lands"


def test_a_short_title_leads_since_a_marker_has_no_room_for_more() -> None:
    made = slide(short="Landing", status="planned")["text"]
    assert made["headline"] == "Planned: Landing"
    assert made["text"].startswith("<p><b>The Heron lands</b></p><p>The probe Heron lands")


def test_words_are_not_markup() -> None:
    made = slide(
        title="<img src=x onerror=alert(1)>", summary="a < b & c", url="https://heron.example/?a=1&b=2#landing"
    )
    assert made["text"]["headline"] == "&lt;img src=x onerror=alert(1)&gt;"
    assert made["text"]["text"].startswith("<p>a &lt; b &amp; c</p>")
    assert '<a href="https://heron.example/?a=1&amp;b=2#landing">' in made["text"]["text"]


def test_the_title_slide_is_the_package() -> None:
    assert json.loads(timelinejs(EDITION))["title"] == {
        "unique_id": "_title",
        "text": {"headline": "The landing of the Heron", "text": ""},
    }
