"""The page and the TimelineJS file of this story in a real browser, as its readers use them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, ViewportSize, expect

from tests.browsing import HOME, JUDGES, PHONE, Open, axe, in_view, served
from tests.story.mutations import real
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


def test_every_event_is_listed_and_the_main_ones_are_drawn(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened()
    assert sorted(reader.shown) == sorted(event.id for event in events)
    drawn = reader.page.eval_on_selector_all(".strip li > a.cols", "all => all.map(one => one.hash.slice(1))")
    assert drawn == [event.id for event in events if event.level == "main"]
    expect(reader.page.locator("[data-result]")).to_have_text(f"{len(events)} events")


WINDOWS: dict[str, ViewportSize] = {"a phone": {"width": 390, "height": 844}, "a desk": {"width": 1440, "height": 900}}


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
def test_the_first_screens_tell_the_story(opened: Open, events: tuple[EventRecord, ...], window: ViewportSize) -> None:
    short = {event.id: event.short or "" for event in events}["trump-putin-call-october"]
    reader = opened(viewport=window)
    screen = "one => (one.getBoundingClientRect().bottom) / innerHeight"
    assert reader.page.locator(".lede p").first.evaluate(screen) < 1
    assert reader.page.locator(".lede p").last.evaluate(screen) < 1.1
    call = reader.page.locator(".strip a[href='#trump-putin-call-october'] b")
    assert call.inner_text().startswith(short)
    assert call.evaluate(screen) < 2
    assert reader.page.locator(".strip a[href='#budapest-summit']").evaluate(screen) < 3
    assert reader.page.locator(".hardest li").last.evaluate(screen) < 4
    assert reader.page.locator("[data-subscribe]").evaluate(screen) < 4


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
def test_titles_on_the_strip_are_written_whole_and_marks_are_wide_enough_to_touch(
    opened: Open, window: ViewportSize
) -> None:
    reader = opened(viewport=window)
    cut = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)"
    assert reader.page.eval_on_selector_all(".strip li b", cut) == []
    small = "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 24).length"
    assert reader.page.eval_on_selector_all(".strip a", small) == 0


def test_a_mark_is_a_link_with_a_name(opened: Open) -> None:
    reader = opened()
    mark = reader.page.locator(".strip a[href='#trump-putin-call-october']")
    assert mark.get_attribute("title") == "Trump and Putin speak by telephone"
    mark.click()
    assert reader.address == "#trump-putin-call-october"
    assert in_view(reader, "#trump-putin-call-october")


def test_without_script_all_of_it_can_be_read(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened(java_script_enabled=False)
    main = [event for event in events if event.level == "main"]
    assert reader.page.locator("[data-event]:visible").count() == len(main)
    quotes = sum(len(event.citations) for event in main)
    assert reader.page.locator("blockquote:visible").count() == quotes
    for fold in reader.page.locator(".fold > summary").all():
        fold.click()
    assert reader.page.locator("[data-event]:visible").count() == len(events)
    every = sum(len(event.citations) for event in events)
    assert reader.page.locator(".evidence li .from > a:first-child:visible").count() == every
    assert reader.page.locator("button:visible, input:visible, select:visible").count() == 0
    assert reader.page.locator(".data a:visible").count() == 5


def test_a_folded_event_shows_the_words_of_its_passages(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened()
    shown = {
        event.id: reader.page.locator(f"#{event.id} blockquote").all_text_contents()
        for event in events
        if event.level != "main"
    }
    squeezed = {id: [" ".join(quote.split()) for quote in quotes] for id, quotes in shown.items()}
    assert squeezed == {
        event.id: [" ".join(citation.quote.split()) for citation in event.citations]
        for event in events
        if event.level != "main"
    }


def test_paper_has_every_event_no_control_and_few_sheets(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened()
    reader.page.emulate_media(media="print")
    standing = "all => all.filter(one => one.getBoundingClientRect().height > 0).length"
    assert reader.page.eval_on_selector_all("[data-event]", standing) == len(events)
    quotes = sum(len(event.citations) for event in events if event.level == "main")
    assert reader.page.eval_on_selector_all("blockquote", standing) == quotes
    assert reader.page.locator(".finder:visible, button:visible, .data:visible").count() == 0
    sheets = reader.page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) <= 20


@pytest.mark.parametrize("query", ["?kind=call", "?q=xyzzy"], ids=["a part", "nothing"])
def test_paper_says_when_it_has_only_a_part(opened: Open, query: str) -> None:
    reader = opened(query)
    words = reader.page.locator("[data-result]").inner_text()
    assert words == "Nothing found" or re.fullmatch(r"\d+ of \d+ events", words)
    reader.page.emulate_media(media="print")
    assert reader.page.locator(".finder").inner_text() == words
    assert reader.page.locator(":is(button, input, select):visible").count() == 0


def test_search_is_three_stops_away_and_stays_in_sight(opened: Open) -> None:
    reader = opened(viewport=PHONE)
    stops = 0
    while reader.page.evaluate("document.activeElement.dataset.facet") != "q":
        reader.page.keyboard.press("Tab")
        stops += 1
    assert stops <= 3
    reader.page.evaluate("document.querySelector('#part_sources').scrollIntoView()")
    assert in_view(reader, "[data-facet=q]")


def test_a_date_of_the_strip_leads_to_what_falls_on_it(opened: Open) -> None:
    reader = opened()
    date = reader.page.locator("[data-day='2025-10-16']")
    count = int(date.locator("i").inner_text())
    date.click()
    assert reader.address == "?day=2025-10-16"
    assert len(reader.shown) == count
    assert {"trump-putin-call-october", "budapest-announcement"} <= set(reader.shown)
    assert in_view(reader, "#part_story")


@pytest.mark.parametrize("width", [320, 390])
def test_a_phone_scrolls_one_way_only(opened: Open, width: int) -> None:
    reader = opened(viewport={"width": width, "height": 700})
    assert reader.page.evaluate("document.documentElement.scrollWidth") == width


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
    reader.page.locator(f"#{source}_n{number}").get_by_role("link", name=re.compile("Trump–Putin")).first.click()
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


def test_search_knows_every_spelling_of_a_name(opened: Open) -> None:
    found = {name: opened(f"?q={name}").shown for name in ("Zelensky", "Zelenskyy", "zelenskyy")}
    assert len(found["Zelensky"]) > 10
    assert found["Zelenskyy"] == found["Zelensky"] == found["zelenskyy"]


def test_search_reads_records_and_not_what_leads_from_them_to_others(
    opened: Open, events: tuple[EventRecord, ...]
) -> None:
    found = opened("?q=Budapest").shown
    assert "budapest-summit" in found
    assert len(found) < len(events) / 3


FACETS: dict[str, Callable[[EventRecord, str], bool]] = {
    "kind": lambda event, value: event.kind == value,
    "status": lambda event, value: event.status == value,
    "who": lambda event, value: value in [one.id for one in event.participants],
    "role": lambda event, value: value in [one.role for one in event.participants],
    "part": lambda event, value: event.part == value,
    "tag": lambda event, value: value in event.tags,
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


def test_who_and_as_what_are_asked_together(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened("?who=viktor-orban&role=speaker")
    expected = [
        event.id
        for event in events
        if ("viktor-orban", "speaker") in [(one.id, one.role) for one in event.participants]
    ]
    assert sorted(reader.shown) == sorted(expected)
    assert expected


def test_counts_follow_the_other_filters(opened: Open, events: tuple[EventRecord, ...]) -> None:
    reader = opened("?disputed=hard")
    expected = reader.shown
    assert "budapest-summit" in expected
    calls = sum(event.kind == "call" for event in events if event.id in expected)
    expect(reader.page.locator("[data-facet=kind] option[value=call]")).to_have_text(re.compile(rf"\({calls}\)$"))


def test_what_is_filtered_away_leaves_no_empty_heading(opened: Open) -> None:
    reader = opened("?kind=call")
    assert reader.page.locator(".chapter:not([hidden]):not(:has([data-event]:not([hidden])))").count() == 0
    assert reader.page.locator("[data-event]:visible").count() == len(reader.shown)
    assert in_view(reader, "#part_story")


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
    links = reader.page.locator("article a[href^='#']:visible").evaluate_all("all => all.map(one => one.hash.slice(1))")
    away = next(id for id in links if id not in found and any(event.id == id for event in events))
    reader.page.locator(f"article a[href='#{away}']:visible").first.click()
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
    reader.page.evaluate("document.querySelector('#part_story').scrollIntoView()")
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
    assert in_view(reader, "#part_story")


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
        f"{HOME}timeline.ics".replace("https:", "webcal:"),
        *(f"{HOME}{name}" for name in ("timeline.csv", "timeline-excel.csv", "timeline.json", "timeline.ics")),
    ]
    for link in reader.page.eval_on_selector_all("a:not(svg *)", "all => all.map(one => one.href)"):
        name = re.sub(r"[#?].*", "", link.removeprefix(HOME))
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_everybody_can_use_all_of_it(opened: Open, width: int, scheme: str) -> None:
    reader = opened(viewport={"width": width, "height": 844}, color_scheme=scheme)
    assert axe(reader) == []
    reader.page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    reader.page.locator("[data-filters]").click()
    assert axe(reader) == []


def test_timelinejs_draws_what_it_is_given(browser: Browser, site: Files) -> None:
    events = json.loads(site["timelinejs.json"])["events"]
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
