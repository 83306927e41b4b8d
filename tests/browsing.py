"""A real browser for the tests of the page: Debian's Chromium, driven by Playwright.

The release is served from memory at an address that does not exist; whatever else the browser asks for is noted and
refused. `npm ci --prefix tests` brings the programs that judge: axe-core, TimelineJS.
"""

from __future__ import annotations

import mimetypes
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from timeline.evidence import Evidence
from timeline.records.package import Files
from timeline.release import downloads, release

JUDGES = Path(__file__).parent / "node_modules"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
HOME = "https://timeline.test/somewhere/"
DESK, PHONE = {"width": 1440, "height": 900}, {"width": 360, "height": 740}


def served(evidence: Evidence) -> dict[str, bytes]:
    """Return what stands at HOME."""
    files = downloads(release(evidence))
    return {**files, "": files["index.html"]}


@dataclass
class Reader:
    """A person at a browser, and what the browser complained about."""

    page: Page
    console: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def go(self, path: str = "") -> None:
        self.page.goto(HOME + path)

    @property
    def shown(self) -> list[str]:
        """The ids of the events that can be seen, in order."""
        return list(self.page.eval_on_selector_all("[data-event]:not([hidden])", "all => all.map(one => one.id)"))

    @property
    def address(self) -> str:
        return self.page.url.removeprefix(HOME)

    def choose(self, facet: str, value: str) -> None:
        if not self.page.locator(".filters").is_visible():
            self.page.click("[data-filters]")
        self.page.select_option(f"[data-facet={facet}]", value)


Open = Callable[..., Reader]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Have a browser run."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def opening(browser: Browser, site: Files) -> Iterator[Open]:
    """Open the page for a reader; at the end nobody may have complained, nor asked for anything outside."""
    readers: list[tuple[BrowserContext, Reader]] = []

    def open_page(path: str = "", files: Files = site, **options: Any) -> Reader:  # noqa: ANN401 -- Playwright's own
        context = browser.new_context(**({"viewport": DESK, "color_scheme": "light"} | options))
        context.set_default_timeout(10_000)
        reader = Reader(context.new_page())
        readers.append((context, reader))

        def answer(route: Route) -> None:
            address = re.sub(r"[?#].*", "", route.request.url)
            name = address.removeprefix(HOME)
            if address.startswith(HOME) and name in files:
                kind = mimetypes.guess_type(name)[0] or "text/html"
                route.fulfill(body=files[name], content_type=f"{kind}; charset=utf-8")
            else:
                reader.outside.append(address)
                route.abort()

        context.route("**/*", answer)
        reader.page.on("console", lambda message: reader.console.append(message.text))
        reader.page.on("pageerror", lambda error: reader.console.append(str(error)))
        reader.go(path)
        return reader

    yield open_page
    for context, reader in readers:
        context.close()
        assert reader.console == []
        assert reader.outside == []


def in_view(reader: Reader, selector: str) -> bool:
    """Whether the top of an element is in the window."""
    box = reader.page.locator(selector).bounding_box()
    size = reader.page.viewport_size
    return bool(box and size and 0 <= box["y"] < size["height"])


def axe(reader: Reader) -> list[str]:
    """Return what axe-core finds wrong, by WCAG 2.2 A and AA and its own best practice."""
    reader.page.evaluate((JUDGES / "axe-core/axe.min.js").read_text(encoding="utf-8") + "; undefined")
    found = reader.page.evaluate(
        """axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})"""
    )
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]
