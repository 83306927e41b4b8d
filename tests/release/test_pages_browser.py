"""The pages of a long timeline in a real browser: what is searched is found, and whatever is named is reached."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from tests.browsing import DESK, HOME, Open, Reader, axe, in_view, opening, served
from tests.generated import generated
from tests.packages import package, sound
from tests.release.test_pages import WORDS
from timeline.evidence import examine
from timeline.release import edition
from timeline.release.page.page import pages

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return served(examine(sound(generated(400))))


def landed(reader: Reader, id: str) -> str:
    """Return on which page a reader stands, who must have an event of it before their eyes."""
    expect(reader.page.locator(f"article#{id}:target")).to_be_visible()
    assert in_view(reader, f"#{id} h4")
    return reader.address


def test_what_is_searched_is_found_and_leads_to_its_event(opened: Open) -> None:
    reader = opened()
    reader.page.fill("[data-facet=q]", "strand moreau 312")
    reader.page.press("[data-facet=q]", "Enter")
    expect(reader.page.locator(".found li")).to_have_count(1)
    expect(reader.page.locator("[data-result]")).to_have_text("1 of 400 events")
    assert reader.address == "pages/search.html?q=strand+moreau+312"
    reader.page.click(".found a")
    assert landed(reader, "e00312") == "pages/year_1990_2.html#e00312"
    reader.page.go_back()
    expect(reader.page.locator(".found li")).to_have_count(1)


ADDRESSES = {
    "an event": ("#e00311", "pages/year_1990_2.html#e00311"),
    "a passage": ("#s0005_p7", "pages/sources.html#s0005_p7"),
    "a source": ("#s0009_text", "pages/sources_2.html#s0009_text"),
    "a search": ("?q=lund&who=ida-lund", "pages/search.html?q=lund&who=ida-lund"),
    "something of another": ("?from=elsewhere", "?from=elsewhere"),
    "an event that was on another page before": ("pages/year_1990.html#e00311", "pages/year_1990_2.html#e00311"),
}


@pytest.mark.parametrize(("asked", "expected"), ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_leads_to_where_it_stands_now(opened: Open, asked: str, expected: str) -> None:
    reader = opened(asked)
    expect(reader.page).to_have_url(f"{HOME}{expected}")


def test_what_is_called_nothing_says_so(opened: Open) -> None:
    reader = opened("#e99999")
    expect(reader.page.locator("[data-lost]")).to_have_text("Nothing is called “e99999” here, or not any more.")


def test_a_date_of_the_strip_leads_to_what_falls_on_it(opened: Open) -> None:
    reader = opened()
    reader.page.click("[data-day='1990-01-10']")
    expect(reader.page.locator("[data-result]")).to_have_text("40 of 400 events")


def test_of_much_that_is_found_the_first_is_listed_and_then_more(opened: Open) -> None:
    reader = opened("pages/search.html")
    expect(reader.page.locator(".found li")).to_have_count(100)
    reader.page.click("[data-more]")
    expect(reader.page.locator(".found li")).to_have_count(200)


@pytest.mark.parametrize("path", ["", "pages/year_1990_2.html", "pages/search.html?who=ida-lund", "pages/sources.html"])
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1440, "light")])
def test_everybody_can_use_each_page(opened: Open, path: str, width: int, scheme: str) -> None:
    reader = opened(path, viewport={**DESK, "width": width}, color_scheme=scheme)
    assert axe(reader) == []
    assert not reader.page.evaluate("document.documentElement.scrollWidth > innerWidth")


ASKED: dict[str, dict[str, str]] = {
    "a word": {"q": "heron"},
    "the beginning of a word": {"q": "inst"},
    "words of several fields": {"q": "lake 12 survey"},
    "a name, by an alias": {"q": "moreau"},
    "a day in words": {"q": "3 march"},
    "a month in words, with a year": {"q": "april 2025"},
    "a source by its name": {"q": "the beacon"},
    "a name of two words and a word": {"q": "ada moreau pictures"},
    "a word that is there and one that is not": {"q": "heron whale"},
    "a kind by its label": {"q": "talk"},
    "a month in digits": {"q": "2025-04"},
    "nothing that is there": {"q": "whale"},
    "who, as what": {"who": "northern-survey", "role": "owner"},
    "a role": {"role": "owner"},
    "a day": {"day": "2025-04-15"},
    "a year": {"day": "2025"},
    "a day on which nothing was": {"day": "2025-03-04"},
    "a source and a word": {"q": "pictures", "source": "report"},
    "a status": {"status": "planned"},
    "what is disputed": {"disputed": "hard"},
    "a tag": {"tag": "heron"},
    "a kind and who took part in none": {"kind": "landing", "who": "ada-moreau"},
}


def test_one_page_and_many_find_the_same(browser: Browser) -> None:
    evidence = examine(sound(package()))
    with opening(browser, {**served(evidence), **pages(edition(evidence), most=1)}) as open_page:
        whole, part = open_page(), open_page("pages/search.html")
        for asked in ASKED.values():
            whole.go(f"?{urlencode(asked)}")
            part.go(f"pages/search.html?{urlencode(asked)}")
            links = part.page.eval_on_selector_all(".found a", "all => all.map(one => one.hash.slice(1))")
            assert (asked, links) == (asked, whole.shown)
            for own, other in (("[data-result]", "[data-result]"), ("[data-asked]", "#part_story + div > p")):
                assert (asked, part.page.inner_text(own)) == (asked, whole.page.inner_text(other))
            counts = [one.page.locator(".filters option").all_text_contents() for one in (whole, part)]
            assert (asked, counts[1]) == (asked, counts[0]) or list(asked) == ["q"]  # then they are out of sight


def test_the_page_cuts_words_as_its_index_does(opened: Open) -> None:
    reader = opened("pages/search.html")
    for text, expected in WORDS.values():
        assert reader.page.evaluate("text => fold(text).trim().split(' ')", text) == expected
