"""Pictures of the page for the README: `python -m tests.story.screenshots` writes docs/screenshots/.

They look as here where TeX Gyre Pagella and Nimbus Sans are installed (Debian: fonts-texgyre, fonts-urw-base35).
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import ViewportSize

from tests.browsing import HOME, chromium
from tests.story.mutations import real
from timeline.release import edition
from timeline.release.page.page import pages

FOLDER = Path(__file__).parents[2] / "docs/screenshots"
DESK: ViewportSize = {"width": 1440, "height": 1000}
PHONE: ViewportSize = {"width": 390, "height": 844}
PICTURES: dict[str, tuple[ViewportSize, Literal["light", "dark"], str]] = {
    "desk": (DESK, "light", ""),
    "desk-event": (DESK, "light", "#trump-putin-call-october"),
    "desk-dark": (DESK, "dark", ""),
    "phone": (PHONE, "light", ""),
}
"""File name -> window, colours, place on the page."""


def take(folder: Path) -> None:
    """Write the pictures of the page of the package in this repository."""
    content = pages(edition(real()))["index.html"]
    folder.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        for name, (window, colours, place) in PICTURES.items():
            view = browser.new_page(viewport=window, color_scheme=colours, reduced_motion="reduce")
            view.route("**/*", lambda route: route.fulfill(body=content, content_type="text/html; charset=utf-8"))
            view.goto(HOME + place)
            view.screenshot(path=folder / f"{name}.png")


if __name__ == "__main__":
    take(FOLDER)
