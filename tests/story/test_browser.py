"""The page and the TimelineJS file of this story in a real browser, as its readers use them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browsing import HOME, JUDGES, PHONE, Open, axe, in_view, served
from tests.story.mutations import real
from timeline.dates import Day
from timeline.records.event_record import EventRecord
from timeline.records.package import Files
from timeline.release import edition

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return served(real())


@pytest.fixture(scope="module")
def events() -> tuple[EventRecord, ...]:
    return edition(real()).events


# What is there


def test_every_event_is_listed_and_drawn(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened()
    assert sorted(reader.shown) == sorted(event.id for event in events)
    drawn = reader.page.eval_on_selector_all(".lane a", "all => all.map(one => one.getAttribute('href').slice(1))")
    assert sorted(drawn) == sorted(event.id for event in events)
    expect(reader.page.locator("[data-result]")).to_have_text(f"{len(events)} events")


def test_a_mark_is_a_link_with_a_name(opened: Open) -> None:
    reader = opened()
    name = "Trump and Putin speak by telephone: 16 October 2025, occurred, disputed"
    reader.page.get_by_role("link", name=name).click()
    assert reader.address == "#trump-putin-call-october"
    assert in_view(reader, "#trump-putin-call-october")


def test_without_script_all_of_it_can_be_read(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened(java_script_enabled=False)
    assert reader.page.locator("[data-event]:visible").count() == len(events)
    quotes = sum(len(event.citations) for event in events)
    assert reader.page.locator("blockquote:visible").count() == quotes
    assert reader.page.locator("button:visible, input:visible, select:visible").count() == 0
    assert reader.page.locator(".data a:visible").count() == 4


def test_on_paper_every_quote_stands_and_no_control(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened(viewport=PHONE)
    assert reader.page.locator(".evidence:not([open])").count() > 0
    reader.page.emulate_media(media="print")
    standing = "all => all.filter(one => one.getBoundingClientRect().height > 0).length"
    quotes = reader.page.eval_on_selector_all("blockquote", standing)
    assert quotes == sum(len(event.citations) for event in events)
    assert reader.page.locator(".finder:visible, button:visible, .data:visible").count() == 0
    assert reader.page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("query", ["?kind=call", "?q=xyzzy"], ids=["a part", "nothing"])
def test_paper_says_when_it_has_only_a_part(opened: Open, query: str) -> None:
    reader = opened(query)
    words = reader.page.locator("[data-result]").inner_text()
    assert words == "Nothing found" or re.fullmatch(r"\d+ of \d+ events", words)
    reader.page.emulate_media(media="print")
    assert reader.page.locator(".finder").inner_text() == words
    assert reader.page.locator(":is(button, input, select):visible").count() == 0


def test_a_phone_has_the_search_before_the_dates(opened: Open) -> None:
    reader = opened(viewport=PHONE)
    search, dates = (reader.page.locator(one).bounding_box() for one in ("[data-facet=q]", ".dates"))
    assert search
    assert dates
    assert search["y"] < dates["y"]
    lines = "button => button.clientHeight / parseFloat(getComputedStyle(button).lineHeight)"
    assert reader.page.locator("[data-theme-switch]").evaluate(lines) < 2


def test_a_date_of_the_drawing_leads_to_its_heading(opened: Open) -> None:
    reader = opened()
    reader.page.get_by_role("link", name="16 October 2025", exact=True).first.click()
    assert reader.address == "#date_2025-10-16"
    assert in_view(reader, "[id='date_2025-10-16']")


def test_a_phone_scrolls_one_way_only(opened: Open) -> None:
    reader = opened(viewport=PHONE)
    assert reader.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    drawing = reader.page.locator(".scroll")
    assert drawing.evaluate("box => box.scrollWidth > box.clientWidth && box.scrollLeft > 0")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_as_light_or_dark_as_the_reader_likes_it(opened: Open, scheme: str) -> None:
    reader = opened(color_scheme=scheme)
    lightness = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + +b, 0)"
    dark = scheme == "dark"
    assert (reader.page.evaluate(lightness) < 200) == dark
    reader.page.click("[data-theme-switch]")
    assert (reader.page.evaluate(lightness) < 200) != dark
    reader.page.reload()
    assert (reader.page.evaluate(lightness) < 200) != dark


# Links


def test_a_permalink_opens_at_its_event(opened: Open) -> None:
    reader = opened("#trump-putin-call-october")
    assert in_view(reader, "#trump-putin-call-october")
    assert reader.page.locator("#trump-putin-call-october blockquote").first.is_visible()


def test_from_a_quote_to_the_passage_and_back_to_the_event(opened: Open) -> None:
    reader = opened("#trump-putin-call-october")
    event = reader.page.locator("#trump-putin-call-october")
    quote = event.locator(".evidence li").first
    words = quote.locator("blockquote").inner_text()
    quote.locator(".from a").first.click()
    assert re.fullmatch(r"#s\d+_p\d+", reader.address)
    lit = reader.page.locator("mark.lit")
    assert "".join(lit.all_inner_texts()) == words
    number = reader.address.rpartition("_p")[2]
    source = reader.address[1:].rpartition("_p")[0]
    reader.page.locator(f"a[href='#{source}_n{number}']").click()
    reader.page.locator(f"#{source}_n{number}").get_by_role("link", name="Trump and Putin speak by telephone").click()
    assert reader.address == "#trump-putin-call-october"
    assert in_view(reader, "#trump-putin-call-october")


def test_a_permalink_shows_its_event_whatever_was_filtered(opened: Open) -> None:
    reader = opened("?kind=call#budapest-summit")
    assert "budapest-summit" in reader.shown
    assert in_view(reader, "#budapest-summit")


# Finding


def test_search_compares_words_without_case_and_accents(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened()
    reader.page.fill("[data-facet=q]", "ORBÁN ready")
    expect(reader.page.locator("[data-result]")).not_to_have_text(f"{len(events)} events")
    found = reader.shown
    assert "orban-we-are-ready" in found
    reader.page.fill("[data-facet=q]", "orban ready")
    expect(reader.page).to_have_url(re.compile(r"\?q=orban\+ready$"))
    assert reader.shown == found
    reader.page.fill("[data-facet=q]", "xyzzy")
    expect(reader.page.locator("[data-result]")).to_have_text("Nothing found")


DAYS: dict[str, Callable[[EventRecord], bool]] = {
    "2025-10-16": lambda event: Day(2025, 10, 16) in (event.start, event.end),
    "2025-10": lambda event: "2025-10" in f"{event.date} {event.start} {event.end}",
}


@pytest.mark.parametrize("day", DAYS)
def test_search_knows_dates_in_digits(opened: Open, events: tuple[EventRecord, ...], day: str) -> None:
    reader = opened(f"?q={day}")
    assert "trump-putin-call-october" in reader.shown
    assert sorted(reader.shown) == sorted(event.id for event in events if DAYS[day](event))


FACETS: dict[str, Callable[[EventRecord, str], bool]] = {
    "kind": lambda event, value: event.kind == value,
    "status": lambda event, value: event.status == value,
    "actor": lambda event, value: value in [one.id for one in event.participants],
    "source": lambda event, value: value in [one.source for one in event.citations],
}


@pytest.mark.parametrize("facet", FACETS)
def test_filters_and_their_counts(opened: Open, events: tuple[EventRecord, ...], facet: str) -> None:
    reader = opened()
    options = reader.page.locator(f"[data-facet={facet}] option")
    values = {one.get_attribute("value") or "": one.inner_text() for one in options.all()[1:4]}
    for value, words in values.items():
        expected = sorted(event.id for event in events if FACETS[facet](event, value))
        assert words.endswith(f" ({len(expected)})")
        reader.choose(facet, value)
        assert sorted(reader.shown) == expected
        assert reader.address == f"?{facet}={value}"


def test_counts_follow_the_other_filters(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened("?disputed=yes")
    expected = [event for event in events if event.disputes]
    expect(reader.page.locator(".tick", has=reader.page.locator("[data-facet=disputed]"))).to_have_text(
        f"Disputed ({len(expected)})"
    )
    assert sorted(reader.shown) == sorted(event.id for event in expected)
    calls = sum(event.kind == "call" for event in expected)
    expect(reader.page.locator("[data-facet=kind] option[value=call]")).to_have_text(re.compile(rf"\({calls}\)$"))


def test_what_is_filtered_away_leaves_no_empty_heading_and_fades_on_the_drawing(opened: Open) -> None:
    reader = opened("?kind=call")
    assert reader.page.locator("section.day:not([hidden]):not(:has([data-event]:not([hidden])))").count() == 0
    assert reader.page.locator(".lane a:not(.out)").count() == len(reader.shown)


def test_the_back_button_undoes_a_filter(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened()
    reader.choose("kind", "call")
    calls = reader.shown
    reader.choose("status", "planned")
    reader.page.go_back()
    assert reader.shown == calls
    reader.page.go_back()
    assert len(reader.shown) == len(events)
    reader.page.go_forward()
    assert reader.shown == calls
    reader.page.click("[data-clear]")
    assert len(reader.shown) == len(events)
    assert reader.address == ""


def test_the_back_button_leads_from_a_link_to_the_search(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened()
    reader.page.fill("[data-facet=q]", "tomahawk")
    expect(reader.page).to_have_url(re.compile(r"\?q=tomahawk$"))
    found = reader.shown
    away = next(event.id for event in events if event.id not in found and event.disputes)
    reader.page.locator(f".disputes a[href='#{away}']").click()
    assert len(reader.shown) == len(events)
    assert reader.address == f"#{away}"
    assert in_view(reader, f"#{away}")
    reader.page.go_back()
    assert reader.shown == found
    assert reader.address == "?q=tomahawk"
    reader.page.go_back()
    assert not reader.page.url.startswith(HOME)


# Keys, citations, the feed


def test_keys(opened: Open) -> None:
    reader = opened()
    focused = "document.activeElement.id"
    reader.page.evaluate("document.querySelector('#part_chronology').scrollIntoView()")
    reader.page.keyboard.press("j")
    first, second = reader.shown[:2]
    assert reader.page.evaluate(focused) == first
    reader.page.keyboard.press("j")
    assert reader.page.evaluate(focused) == second
    reader.page.keyboard.press("k")
    assert reader.page.evaluate(focused) == first
    reader.page.keyboard.press("/")
    reader.page.keyboard.type("jk?")
    expect(reader.page.locator("[data-facet=q]")).to_have_value("jk?")
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator("[data-facet=q]")).to_have_value("")
    reader.page.keyboard.press("?")
    expect(reader.page.get_by_role("dialog", name="Keyboard")).to_be_visible()
    reader.page.uncheck("[data-keys]")
    reader.page.keyboard.press("Escape")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)
    reader.page.keyboard.press("?")
    expect(reader.page.get_by_role("dialog")).to_have_count(0)


def test_the_skip_link_is_the_first_thing_to_tab_to(opened: Open) -> None:
    reader = opened()
    reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    assert in_view(reader, "#part_chronology")


def test_an_event_can_be_cited(opened: Open) -> None:
    reader = opened(permissions=["clipboard-read", "clipboard-write"])
    reader.page.locator("#trump-putin-call-october [data-cite]").click()
    plain = reader.page.locator("[data-text=plain]").input_value()
    assert "“Trump and Putin speak by telephone”" in plain
    assert plain.endswith(f" {HOME}#trump-putin-call-october")
    bibtex = reader.page.locator("[data-text=bibtex]").input_value()
    assert bibtex.startswith("@misc{trump-putin-call-october,\n")
    assert bibtex.count("{") == bibtex.count("}")
    reader.page.click("[data-copy=bibtex]")
    expect(reader.page.locator("[data-copied]")).to_have_text("Copied.")
    assert reader.page.evaluate("navigator.clipboard.readText()") == bibtex


def test_the_data_can_be_had(opened: Open, site: Files) -> None:
    reader = opened()
    links = reader.page.eval_on_selector_all(".data a", "all => all.map(one => one.href)")
    assert links == [
        *(f"{HOME}{name}" for name in ("timeline.csv", "timeline-excel.csv", "timeline.json", "timeline.ics")),
        f"{HOME}timeline.ics".replace("https:", "webcal:"),
    ]
    for link in reader.page.eval_on_selector_all("a:not(svg *)", "all => all.map(one => one.href)"):
        name = re.sub(r"#.*", "", link.removeprefix(HOME))
        assert not link.startswith(HOME) or name in site


def test_it_works_from_a_disk(opened: Open, site: Files, tmp_path: Path) -> None:
    reader = opened()
    (tmp_path / "index.html").write_bytes(site[""])
    reader.page.unroute_all()
    reader.page.context.unroute_all()
    reader.page.goto((tmp_path / "index.html").as_uri())
    everything = len(reader.shown)
    reader.page.locator("#trump-putin-call-october [data-cite]").click()
    for form in ("plain", "bibtex"):
        assert "file:" not in reader.page.locator(f"[data-text={form}]").input_value()
    reader.page.keyboard.press("Escape")
    reader.choose("kind", "call")
    assert 0 < len(reader.shown) < everything
    reader.page.go_back()
    assert len(reader.shown) == everything


# Judges


def test_everybody_can_use_all_of_it(opened: Open) -> None:
    assert axe(opened()) == []


def test_timelinejs_draws_every_event(browser: Browser, site: Files, events: tuple[EventRecord, ...]) -> None:
    folder = JUDGES / "@knight-lab/timelinejs/dist"
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOME)
        if name == "":
            route.fulfill(body="<!DOCTYPE html><title>TimelineJS</title><div id='here' style='height: 700px'></div>")
        elif name in site:
            route.fulfill(body=site[name], content_type="application/json")
        else:
            route.abort()

    page.route("**/*", answer)
    page.goto(HOME)
    page.add_style_tag(path=folder / "css/timeline.css")
    page.add_script_tag(path=folder / "js/timeline.js")
    page.evaluate("new TL.Timeline('here', 'timelinejs.json', {script_path: location.href})")
    expect(page.locator(".tl-timemarker")).to_have_count(len(events))
    expect(page.locator(".tl-slide")).to_have_count(len(events) + 1)
    assert page.locator(".tl-message-content:visible").all_inner_texts() == []
    groups = {json.loads(site["timelinejs.json"])["events"][0]["group"]}
    assert groups <= set(page.locator(".tl-timegroup").all_inner_texts())
    assert complaints == []
    page.close()
