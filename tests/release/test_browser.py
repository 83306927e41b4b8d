"""The page of any package in a real browser: everybody can use it, and no text of a record does anything."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browsing import DESK, PHONE, Open, axe, served
from tests.packages import package, sound
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
