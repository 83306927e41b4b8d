"""Somebody who reads this story on a telephone, and what they ask: each answer is where they look for it.

What they see is measured in screens of the telephone, what they find by what they type, as they would type it.
"""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browsing import HOME, Open, Reader, axe, in_view, served
from tests.story.mutations import real
from timeline.records.event_record import EventRecord
from timeline.release import edition

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
SCREENS = 4


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return served(real())


@pytest.fixture(scope="module")
def events() -> dict[str, EventRecord]:
    return {event.id: event for event in edition(real()).events}


@pytest.fixture
def reader(opened: Open) -> Reader:
    return opened(viewport=PHONE, has_touch=True)


def before_scrolling_far(reader: Reader) -> str:
    """Return the words that stand within the first screens."""
    words = """(screens) => [...document.querySelectorAll("h1, h2, p, li")]
        .filter((one) => one.getBoundingClientRect().bottom <= screens * innerHeight && one.offsetParent)
        .map((one) => one.innerText).join("\\n")"""
    return " ".join(reader.page.evaluate(words, SCREENS).split())


# What happened, what is planned, where the sources disagree


ANSWERS = {
    "what happened": "Donald Trump and Vladimir Putin spoke by telephone",
    "what is planned": "US advisers under Marco Rubio are to meet Russian officials in the week of 20 October",
    "what is not known": "no source gives a day for the summit or says that it took place",
    "where sources disagree": "On which day was the Budapest meeting announced?",
    "what is kept, and why": "16 October 2025. One analysis gives weekday and day, and they agree",
}


@pytest.mark.parametrize("words", ANSWERS.values(), ids=ANSWERS)
def test_it_is_told_within_four_screens(reader: Reader, words: str) -> None:
    assert words in before_scrolling_far(reader)


def test_why_one_is_believed_is_told_whole_where_a_question_leads(reader: Reader) -> None:
    reader.page.locator(".hardest a").first.click()
    card = reader.page.locator(f".card:has(h3 a[href='{reader.address}'])")
    for words in ("Info Finance", "17 October 2025", "kept", "its date line is in Vietnamese"):
        assert words in card.inner_text()
    assert card.evaluate("one => one.getBoundingClientRect().bottom < innerHeight")


# Who said what on 16 October


def titles(reader: Reader) -> list[str]:
    """Return the titles that are listed as found."""
    return reader.page.locator("#part_story + div a").all_inner_texts()


DAY = {
    "Trump announces on Truth Social that he will meet Putin in Budapest",
    "Orbán answers the announcement: “We are ready!”",
}


@pytest.mark.parametrize("typed", ["16 October", "October 16, 2025", "16 oct", "2025-10-16"])
def test_a_day_that_is_typed_means_what_falls_on_it(reader: Reader, typed: str) -> None:
    reader.page.locator("[data-day='2025-10-16']").tap()
    on_it = reader.shown
    reader.go()
    ask(reader, typed)
    assert {*reader.shown} <= {*on_it}
    assert {*titles(reader)} >= DAY


def test_a_day_that_is_touched_says_what_is_shown_and_lists_it(reader: Reader) -> None:
    reader.page.locator("[data-day='2025-10-16']").tap()
    assert {*titles(reader)} >= DAY
    assert reader.page.locator("#part_story + div p").inner_text() == "Day: 2025-10-16"
    assert in_view(reader, "#part_story + div li:first-child")
    assert in_view(reader, "[data-clear]")


def test_who_said_what_is_one_touch_away(reader: Reader, events: dict[str, EventRecord]) -> None:
    reader.page.get_by_role("link", name="who said what").tap()
    expect(reader.page).to_have_url(re.compile(r"role=speaker$"))
    spoken = [id for id, event in events.items() if any(one.role == "speaker" for one in event.participants)]
    assert sorted(reader.shown) == sorted(spoken)
    assert titles(reader) == [events[id].title for id in reader.shown]
    assert axe(reader) == []


def test_what_is_listed_leads_to_it_and_back(reader: Reader) -> None:
    ask(reader, "16 October")
    reader.page.get_by_role("link", name="Trump announces on Truth Social").first.click()
    assert in_view(reader, "#budapest-announcement")
    reader.page.go_back()
    assert len(titles(reader)) > 10


# What else is typed


def ask(reader: Reader, typed: str) -> None:
    reader.page.fill("[data-facet=q]", typed)
    expect(reader.page).to_have_url(f"{HOME}?{urlencode({'q': typed})}")


FOUND = {
    "a name by another spelling": ("Zelenskyy", "zelensky-peace-terms"),
    "a name without its accents": ("Szijjarto", "szijjarto-readiness"),
    "a name with them": ("Szijjártó", "szijjarto-readiness"),
    "a short title": ("Kremlin readout", "kremlin-readout"),
    "four words of a quote": ("cannot afford to deplete", "trump-stance-on-tomahawks"),
    "a quote between its marks": ("“cannot afford to deplete”", "trump-stance-on-tomahawks"),
    "a kind": ("telephone call", "trump-putin-call-october"),
    "a status": ("planned", "budapest-summit"),
    "a name and a day": ("Orban 16 October", "orban-we-are-ready"),
    "a month": ("August 2025", "alaska-meeting"),
}


@pytest.mark.parametrize(("typed", "expected"), FOUND.values(), ids=FOUND)
def test_what_is_typed_is_found(reader: Reader, typed: str, expected: str) -> None:
    ask(reader, typed)
    assert expected in reader.shown
    assert len(reader.shown) < 40
    assert in_view(reader, "#part_story")


def test_words_that_stand_in_a_passage_alone_are_seen(reader: Reader) -> None:
    ask(reader, "the lengthy phone conversation")
    assert "trump-putin-call-october" in reader.shown
    quote = reader.page.locator("#trump-putin-call-october blockquote", has_text="the lengthy phone conversation")
    expect(quote).to_be_visible()


@pytest.mark.parametrize("label", [source.label for source in real().package.sources.values()])
def test_the_name_of_a_source_finds_all_that_it_tells(
    reader: Reader, events: dict[str, EventRecord], label: str
) -> None:
    [id] = [source.id for source in real().package.sources.values() if source.label == label]
    ask(reader, label)
    assert {one for one, event in events.items() if id in {cited.source for cited in event.citations}} <= {
        *reader.shown
    }


def test_where_nothing_has_all_the_words_that_is_said(reader: Reader) -> None:
    ask(reader, "Orban xyzzy")
    assert "orban-we-are-ready" in reader.shown
    said = reader.page.locator("#part_story + div p")
    expect(said).to_have_text("No event has all of these words; here is what has most of them")
    ask(reader, "Orban")
    expect(reader.page.locator("#part_story + div p")).to_have_text("")
    assert "orban-we-are-ready" in reader.shown


# The data, the calendar


def test_the_data_and_the_calendar_are_within_four_screens(reader: Reader) -> None:
    bottom = "one => one.getBoundingClientRect().bottom / innerHeight"
    feed, excel = reader.page.locator("[data-subscribe]"), reader.page.get_by_role("link", name="CSV for Excel")
    assert max(feed.evaluate(bottom), excel.evaluate(bottom)) <= SCREENS
    assert feed.get_attribute("href") == f"{HOME}timeline.ics".replace("https:", "webcal:")
