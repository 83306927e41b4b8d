"""The channels of this story side by side: what one says of an event, and of its day, no other contradicts.

The strip and TimelineJS are read in the browser, as they are drawn.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import chromium
from tests.story.test_using import RELEASE, of, shown

pytestmark = pytest.mark.browser

DOCUMENT = json.loads((RELEASE / "timeline.json").read_text(encoding="utf-8"))
EVENTS: dict[str, dict[str, Any]] = {event["id"]: event for event in DOCUMENT["events"]}
FEEDS = {
    name: [*icalendar.Calendar.from_ical((RELEASE / name).read_bytes()).events]
    for name in ("timeline.ics", "timeline-all.ics")
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def strip(browser: Browser) -> dict[str, str]:
    """The titles that are written on the drawn strip, by event, in the order of their lines."""
    page = browser.new_page()
    page.set_content((RELEASE / "index.html").read_text(encoding="utf-8"))
    lines = page.locator(".strip ol a").evaluate_all(
        """all => all.map((one) => [one.hash.slice(1), one.querySelector("b").firstChild.textContent.trim()])"""
    )
    page.close()
    return dict(lines)


@pytest.fixture(scope="module")
def timelinejs(browser: Browser) -> Iterator[Page]:
    """The snippet of docs/using.md, with no time taken to move from slide to slide."""
    [code] = of("TimelineJS")
    code = code.replace("new TL", "window.drawn = new TL").replace("{ font", "{ duration: 0, font")
    with shown(browser, code) as page:
        expect(page.locator(".tl-timemarker").first).to_be_attached()
        expect(page.get_by_role("heading", name=DOCUMENT["package"]["title"])).to_be_in_viewport()
        yield page


def told(words: str) -> str:
    """Return a title without the brackets, or the word before it, that say what is not certain."""
    return re.sub(r" \([^()]*\)$|^(Planned|Claimed|Ongoing|Cancelled): ", "", words)


def id_of(entry: icalendar.Event) -> str:
    return str(entry.uid).partition("@")[0]


def day_of(entry: icalendar.Event) -> date:
    return entry.start.date() if isinstance(entry.start, datetime) else entry.start


# Words


def test_strip_feed_and_timelinejs_call_an_event_alike(strip: dict[str, str], timelinejs: Page) -> None:
    feed = {id_of(entry): told(str(entry.summary)) for entry in FEEDS["timeline-all.ics"]}
    slides = timelinejs.evaluate("drawn.config.events.map((one) => [one.unique_id, one.text.headline])")
    assert len(slides) > 15
    assert {id: told(words) for id, words in slides} == {id: strip[id] for id, _ in slides}
    common = strip.keys() & feed.keys()
    assert len(common) > 15
    assert {id: feed[id] for id in common} == {id: strip[id] for id in common}


# Order


def test_strip_and_timelinejs_tell_in_one_order(strip: dict[str, str], timelinejs: Page) -> None:
    slides = timelinejs.evaluate("drawn.config.events.map((one) => one.unique_id)")
    assert slides == [id for id in strip if id in slides]


def test_what_is_known_to_the_day_stands_in_one_order_on_the_strip_and_in_the_feed(strip: dict[str, str]) -> None:
    days = {id_of(entry): day_of(entry) for entry in FEEDS["timeline.ics"]}
    known = [days[id] for id in strip if id in days and EVENTS[id]["precision"] == "day"]
    assert len(known) > 5
    assert known == sorted(known)


# Days


@pytest.mark.parametrize("name", FEEDS)
def test_no_entry_stands_on_a_day_that_its_date_does_not_give(name: str) -> None:
    for entry in FEEDS[name]:
        event = EVENTS[id_of(entry)]
        assert str(day_of(entry)) in {event.get("start"), event.get("end")}, event["id"]
        if (entry.end - entry.start).days > 1:
            assert event["precision"] == "span", event["id"]


def test_every_slide_says_how_exactly_its_day_is_known(timelinejs: Page) -> None:
    dates = dict(timelinejs.evaluate("drawn.config.events.map((one) => [one.unique_id, one.display_date])"))
    assert dates == {id: EVENTS[id]["date_text"] for id in dates}


# What is seen at first, in the middle, at the end


VIEWS = {
    "the call, in the middle": ("trump-putin-call-october", "Call: Trump–Putin"),
    "the summit, at the end": ("budapest-summit", "Planned: Budapest summit"),
}


def test_timelinejs_shows_the_lead_and_every_marker_at_first(timelinejs: Page) -> None:
    timelinejs.evaluate("drawn.goToStart()")
    expect(timelinejs.get_by_text("spoke by telephone, for two and a half hours")).to_be_in_viewport()
    width = timelinejs.evaluate("innerWidth")
    boxes = timelinejs.locator(".tl-timemarker-content-container").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect()).map((box) => [box.left, box.right])"
    )
    assert len(boxes) > 15
    assert [box for box in boxes if not 0 <= box[0] <= box[1] <= width] == []


@pytest.mark.parametrize(("id", "headline"), VIEWS.values(), ids=VIEWS)
def test_timelinejs_shows_the_event_that_is_turned_to(timelinejs: Page, id: str, headline: str) -> None:
    timelinejs.evaluate("(id) => drawn.goToId(id)", id)
    slide = timelinejs.locator(f"#{id}")
    expect(slide.get_by_role("heading", name=headline, exact=True)).to_be_in_viewport(ratio=1)
    expect(slide.get_by_text(EVENTS[id]["title"], exact=True)).to_be_in_viewport(ratio=1)
    expect(slide.locator("blockquote").first).to_be_in_viewport(ratio=1)
    expect(timelinejs.locator(f"#{id}-marker")).to_have_class(re.compile("tl-timemarker-active"))
