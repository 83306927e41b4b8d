"""The feed of this story in real programs: in the month of the summit, what a reader must know is read at a glance."""

from __future__ import annotations

import json
from datetime import date

import icalendar
import pytest
from playwright.sync_api import expect

from tests.browsing import chromium
from tests.clients.thunderbird import Month, month, served
from tests.story.test_using import RELEASE, of, shown

FEED = icalendar.Calendar.from_ical((RELEASE / "timeline.ics").read_bytes())
MONTH = date(2025, 10, 1)
LETTERS = 15
"""What a month has room for of each title."""


def main() -> dict[str, str]:
    """Return the first letters, by UID, of the titles of the main events that stand in the month."""
    document = json.loads((RELEASE / "timeline.json").read_text(encoding="utf-8"))
    ids = {event["id"] for event in document["events"] if event["level"] == "main"}
    there = [event for event in FEED.events if str(event.uid).partition("@")[0] in ids and _in_month(event)]
    assert len(there) > 5
    return {str(event.uid): str(event.summary)[:LETTERS] for event in there}


def _in_month(event: icalendar.Event) -> bool:
    return (event.start.year, event.start.month) == (MONTH.year, MONTH.month)


def test_the_summit_is_in_the_feed_on_its_first_day() -> None:
    [summit] = [event for event in FEED.events if str(event.uid).startswith("budapest-summit@")]
    assert (summit.start, summit.end) == (date(2025, 10, 20), date(2025, 10, 21))
    assert str(summit.summary).endswith(" (planned, from 20 Oct)")
    assert str(summit.status) == "TENTATIVE"


@pytest.fixture(scope="module")
def subscribed() -> Month:
    with served({"timeline.ics": (RELEASE / "timeline.ics").read_bytes()}) as address:
        return month(f"{address}timeline.ics", date(2025, 10, 16), (1920, 1080))


@pytest.mark.clients
@pytest.mark.thunderbird
def test_thunderbird_shows_every_main_event_under_a_title_that_is_read(subscribed: Month) -> None:
    read = {entry.uid: entry.read[:LETTERS] for entry in subscribed.entries}
    assert main().items() <= read.items()


@pytest.mark.clients
@pytest.mark.thunderbird
def test_thunderbird_shows_the_summit_at_first_sight(subscribed: Month) -> None:
    [summit] = [entry for entry in subscribed.entries if entry.uid.startswith("budapest-summit@")]
    assert (summit.day, summit.below) == (date(2025, 10, 20), False)


@pytest.mark.clients
@pytest.mark.thunderbird
def test_thunderbird_has_every_event_of_the_month_on_its_day(subscribed: Month) -> None:
    expected = {
        (str(event.uid), event.start.isoformat()[:10], str(event.summary)) for event in FEED.events if _in_month(event)
    }
    assert expected <= {(entry.uid, str(entry.day), entry.title) for entry in subscribed.entries}


FULLCALENDAR = """
<div id="calendar"></div>
<script>
  new FullCalendar.Calendar(document.getElementById("calendar"), {
    initialDate: "2025-10-16", initialView: "dayGridMonth", timeZone: "UTC", events: EVENTS,
    eventDidMount: ({ el, event }) => { el.dataset.uid = event.id; },
  }).render();
</script>
"""
"""A month as it is out of the box."""

READ = """(entries) => entries.map((entry) => {
  entry.scrollIntoView({ block: "center" });
  const words = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
  const reach = document.createRange();
  let read = "";
  for (let node; (node = words.nextNode()); ) {
    for (let letter = 0; letter < node.data.length; letter++) {
      reach.setStart(node, letter);
      reach.setEnd(node, letter + 1);
      const { left, right, top, bottom } = reach.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!entry.contains(there)) return [entry.dataset.uid, read];
      read += node.data[letter];
    }
  }
  return [entry.dataset.uid, read];
})"""
"""Of each entry the letters at whose place something of it is seen, to the first at which nothing is."""


@pytest.mark.browser
def test_fullcalendar_shows_every_main_event_under_a_title_that_is_read() -> None:
    events = [
        {"id": event.uid, "title": event.summary, "start": event.start.isoformat(), "end": event.end.isoformat()}
        for event in FEED.events
    ]
    [code] = of("FullCalendar")
    head = code.partition('<div id="calendar">')[0]
    with (
        chromium() as browser,
        shown(browser, head + FULLCALENDAR.replace("EVENTS", json.dumps(events).replace("<", "\\u003c"))) as page,
    ):
        entries = page.locator("[data-uid]")
        expect(entries.first).to_be_visible()
        read = {uid: words[:LETTERS] for uid, words in entries.evaluate_all(READ)}
    assert main().items() <= read.items()
