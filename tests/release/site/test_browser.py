"""The pages of a site in a real browser: everybody can use them, cards are seen, nothing else is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browsing import Open, axe
from tests.release.site.hosting import whole
from tests.release.test_browser import SETTINGS

pytestmark = pytest.mark.browser

PAGES = ("e/landing/index.html", "e/pictures/index.html", "d/landing.date/index.html")


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return dict(whole())


@pytest.mark.parametrize("options", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_use_them(opened: Open, name: str, options: dict[str, Any]) -> None:
    reader = opened(name, **options)
    assert axe(reader) == []
    wide, room = reader.page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert wide <= room, "nothing runs over the side"


def test_they_need_no_script(opened: Open) -> None:
    reader = opened(PAGES[0], java_script_enabled=False)
    assert reader.page.locator("h1").inner_text() == "The Heron lands"


def test_a_card_is_seen(opened: Open) -> None:
    reader = opened(PAGES[2])
    assert reader.page.locator("img").evaluate("image => [image.complete, image.naturalWidth]") == [True, 1200]


def test_every_line_of_a_card_is_within_its_frame(opened: Open) -> None:
    reader = opened("d/landing.date/card.svg")
    boxes = reader.page.evaluate(
        "[...document.querySelectorAll('text')].map(one => one.getBBox()).map(b => [b.x, b.x + b.width])"
    )
    assert boxes
    assert all(start >= 72 and end <= 1200 - 72 for start, end in boxes)
