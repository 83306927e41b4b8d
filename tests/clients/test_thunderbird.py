"""The month of a subscriber in Thunderbird: each event on its day alone, its title read at a glance."""

from __future__ import annotations

from datetime import date

import pytest

from tests.clients.thunderbird import Month, month, served
from tests.release.test_calendar import event, package
from timeline.release.calendar import FEED, WHOLE, calendar

pytestmark = [pytest.mark.clients, pytest.mark.thunderbird]

EVENTS = (
    event("2025-10-16", id="call", level="main", short="Trump–Putin call", title="The two presidents speak"),
    event("[2025-10-13..2025-10-17]", id="leaders", title="European leaders meet in Budapest"),
    event("[2025-10-20..]", id="summit", level="main", short="Budapest summit", status="planned"),
    event("[2025-10-20..2025-10-26]", id="talks", short="Talks of advisers", status="cancelled"),
    event("2025-10-06/2025-10-08", id="visit", title="A visit of three days"),
    event("2025-10-09T19:30:00+02:00/2025-10-09T21:30:00+02:00", id="clock", title="A meeting of two hours"),
    event("2025-10", id="month", title="A month known as such"),
    event("2025-10-23/..", id="goes-on", title="What goes on", status="ongoing"),
    event("2025-10-02", id="before", title="What was before it", level="background"),
    event("[..2025-10-30]", id="article", title="What an article tells", end_basis="publication"),
    event("/..", id="lasting", title="What lasts", status="ongoing"),
)
STANDS = {
    "visit": ([6, 7, 8], "A visit of three days"),
    "clock": ([9], "A meeting of two hours"),
    "call": ([16], "Trump–Putin call"),
    "leaders": ([17], "European leaders meet in Budapest (by 17 Oct)"),
    "summit": ([20], "Budapest summit (planned, from 20 Oct)"),
    "talks": ([20], "Cancelled: Talks of advisers (from 20 Oct)"),
    "goes-on": ([23], "What goes on (ongoing, from 23 Oct)"),
    "month": ([31], "A month known as such (in Oct 2025)"),
}
IN_THE_WHOLE = {"before": ([2], "What was before it"), "article": ([30], "What an article tells (by 30 Oct)")}


def seen(file: str) -> Month:
    with served({file: calendar(package(), EVENTS, [], file)}) as address:
        return month(f"{address}{file}", date(2025, 10, 16), (1920, 1080))


def stands(shown: Month) -> dict[str, tuple[list[int], str]]:
    """Return on which days of October each event stands, and under what title."""
    found: dict[str, tuple[list[int], str]] = {}
    for entry in shown.entries:
        assert (entry.day.year, entry.day.month) == (2025, 10)
        found.setdefault(entry.uid.removesuffix("@moon"), ([], entry.title))[0].append(entry.day.day)
    return found


@pytest.fixture(scope="module")
def feed() -> Month:
    return seen(FEED)


def test_each_event_stands_on_its_day_and_on_no_other(feed: Month) -> None:
    assert stands(feed) == STANDS


def test_the_whole_feed_has_the_others_too() -> None:
    assert stands(seen(WHOLE)) == STANDS | IN_THE_WHOLE


@pytest.mark.parametrize("id", STANDS)
def test_a_title_is_read_to_its_fifteenth_letter(feed: Month, id: str) -> None:
    for entry in feed.entries:
        if entry.uid == f"{id}@moon":
            assert entry.title[:15] == entry.read[:15]
            assert not entry.below
