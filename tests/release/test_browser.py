"""The page of any package in a real browser: everybody can use it, and no text of a record does anything."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest

from tests.browsing import DESK, PHONE, Open, axe, served
from tests.packages import DESCRIPTOR, edited, package, sound
from tests.release.site.hosting import HOME as HOSTED_AT
from tests.release.site.hosting import HOSTED, whole
from tests.release.test_page import HOSTILE, hostile
from timeline.evidence import examine

pytestmark = pytest.mark.browser

TINY = served(examine(sound(package())))


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return TINY


SETTINGS: dict[str, dict[str, Any]] = {
    "a desk": {"viewport": DESK},
    "a desk in the dark": {"viewport": DESK, "color_scheme": "dark"},
    "a phone": {"viewport": PHONE},
    "a phone in the dark": {"viewport": PHONE, "color_scheme": "dark"},
}


@pytest.mark.parametrize("options", SETTINGS.values(), ids=SETTINGS)
def test_everybody_can_use_it(opened: Open, options: dict[str, Any]) -> None:
    assert axe(opened(**options)) == []


@pytest.mark.parametrize("dialog", ["cite", "help"])
def test_everybody_can_use_its_dialogs(opened: Open, dialog: str) -> None:
    reader = opened()
    reader.page.locator(f"[data-{dialog}]").first.click()
    assert axe(reader) == []


def test_hostile_texts_do_nothing(opened: Open) -> None:
    reader = opened(files=served(examine(sound(hostile()))))
    alerts: list[str] = []
    reader.page.on("dialog", lambda dialog: alerts.append(dialog.message))
    reader.page.reload()
    assert reader.page.locator("h1").inner_text() == HOSTILE
    assert reader.shown == ["landing", "pictures"]
    reader.page.locator("#landing [data-cite]").click()
    assert HOSTILE in reader.page.locator("[data-text=plain]").input_value()
    assert reader.page.locator("script").count() == 2
    assert alerts == []


# Where it is hosted


def test_what_is_hosted_beside_the_page_is_led_to(opened: Open) -> None:
    reader = opened(files=served(examine(sound(edited(HOSTED)))))
    links = reader.page.eval_on_selector_all("a", "all => all.map(one => one.href)")
    away = [link.removeprefix(f"{HOSTED_AT}/") for link in links if link.startswith(f"{HOSTED_AT}/")]
    assert away == [
        *("timeline.xlsx", "timeline.sqlite", "changes.atom"),
        *("e/landing/", "e/pictures/", "d/landing.date/"),
    ]
    there = {name.removesuffix("index.html") for name in whole()}
    assert {*away} <= there
    assert axe(reader) == []


def test_where_nobody_knows_if_it_is_hosted_nothing_is_led_to(opened: Open) -> None:
    words = opened().page.locator("body").inner_text()
    assert not any(word in words for word in ("Share", "Excel file", "SQLite"))


WRONG = {
    "an address of e-mail": ("corrections@heron.org", "mailto:corrections@heron.org?subject=Record: landing"),
    "a form of issues": (
        "https://heron.org/issues/new?template=record.yml",
        "https://heron.org/issues/new?template=record.yml&title=Record:+landing&event=landing",
    ),
}


@pytest.mark.parametrize(("contact", "expected"), WRONG.values(), ids=WRONG)
def test_what_is_said_to_be_wrong_is_said_with_its_passages(opened: Open, contact: str, expected: str) -> None:
    files = edited((DESCRIPTOR, HOSTED[1], HOSTED[2].replace("corrections@heron.org", contact)))
    link = opened(files=served(examine(sound(files)))).page.locator("#landing [data-wrong]")
    address = link.evaluate("one => { one.onclick = (press) => press.preventDefault(); one.click(); return one.href; }")
    asked, _, body = unquote(address).partition("&body=")
    assert asked == expected
    assert body.split("\r\n")[:6] == [
        "Event: landing (The Heron lands)",
        "Version: 1.0.0 (draft)",
        f"Address: {HOSTED_AT}/#landing",
        "Field that is wrong: ",
        "What it should say: ",
        "Passages:",
    ]
    assert "1. “On Monday, 3 March 2025, the probe Heron landed at Lake Aldous” (The Beacon)" in body
