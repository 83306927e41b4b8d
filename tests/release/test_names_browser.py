"""Records may be called like what every object of JavaScript has: in a real browser they are found like any other."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from tests.browsing import opening, served
from tests.packages import package, sound
from timeline.evidence import examine
from timeline.release import edition
from timeline.release.page.page import pages

pytestmark = pytest.mark.browser

CALLED = {
    "landing": "constructor",  # the event, and its kind
    "pictures": "valueof",
    "talk": "isprototypeof",
    "northern-survey": "hasownproperty",
    "ada-moreau": "tostring",
    "owner": "__proto__",
    "heron]": "constructor]",
}
ASKED: dict[str, tuple[dict[str, str], list[str]]] = {
    "nothing": ({}, ["constructor", "valueof"]),
    "a kind": ({"kind": "constructor"}, ["constructor"]),
    "another kind": ({"kind": "isprototypeof"}, ["valueof"]),
    "somebody": ({"who": "hasownproperty"}, ["constructor"]),
    "somebody, as what": ({"who": "hasownproperty", "role": "__proto__"}, ["constructor"]),
    "a role": ({"role": "__proto__"}, ["constructor"]),
    "a tag": ({"tag": "constructor"}, ["valueof"]),
    "a word that no record has": ({"q": "hasOwnProperty"}, []),
    "a word of a tag": ({"q": "constructor"}, ["valueof"]),
}


def called() -> dict[str, bytes]:
    """Return the tiny package with other names: a role may be any word, an id has lower-case letters alone."""
    files = {}
    for path, raw in package().items():
        records = path.startswith("data/")
        text = raw.decode()
        for old, new in CALLED.items() if records else ():
            for before, after in ((f"\n{old}:", f"\n{new}:"), (f" {old}\n", f" {new}\n"), (f"[{old}", f"[{new}")):
                text = f"\n{text}".replace(before, after)[1:]
            path = path.replace(f"/{old}.", f"/{new}.")
        files[path] = text.encode()
    return files


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return served(examine(sound(called())))


def test_the_page_finds_them(browser: Browser, site: dict[str, bytes]) -> None:
    with opening(browser, site) as open_page:
        reader = open_page()
        for asked, expected in ASKED.values():
            reader.go(f"?{urlencode(asked)}")
            assert (asked, reader.shown) == (asked, expected)
        reader.go("#constructor")
        expect(reader.page.locator("article#constructor:target")).to_be_visible()


def test_the_search_of_many_pages_finds_them(browser: Browser, site: dict[str, bytes]) -> None:
    many = pages(edition(examine(sound(called()))), most=1)
    with opening(browser, {**site, **many}) as open_page:
        reader = open_page("pages/search.html")
        for asked, expected in ASKED.values():
            reader.go(f"pages/search.html?{urlencode(asked)}")
            links = reader.page.eval_on_selector_all(".found a", "all => all.map(one => one.hash.slice(1))")
            assert (asked, links) == (asked, expected)
        reader.go("#constructor")
        expect(reader.page.locator("article#constructor:target")).to_be_visible()
