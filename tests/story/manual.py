"""The manual as a site: the pages of docs/, and those that are made from the program, built strictly.

`python -m tests.story.manual` lays it in build/manual/site, where every link is held to lead somewhere and no page
to ask another host.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import html5lib

from tests.packages import laid
from tests.story import manual_reference

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = ROOT / "build/manual/pages"
SITE: Final = ROOT / "build/manual/site"


def pages() -> dict[str, bytes]:
    """Return the files that the site is built from, by their paths."""
    written = {path.relative_to(DOCS).as_posix(): path.read_bytes() for path in DOCS.rglob("*") if path.is_file()}
    return written | {path: page.encode() for path, page in manual_reference.pages().items()}


def faults(site: Path) -> Iterator[str]:
    """Yield what is wrong with a site: links that lead nowhere, and what a browser would fetch from another host."""
    shown = {path: _Page(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))}
    for path, page in shown.items():
        for address in page.fetched:
            if urlsplit(address).netloc:
                yield f"{path.relative_to(site)} fetches {address}"
        for address in (*page.links, *page.fetched):
            scheme, host, way, _, place = urlsplit(address)
            if scheme or host or path.name == "404.html":
                continue
            target = (path.parent / unquote(way)).resolve() if way else path
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file():
                yield f"{path.relative_to(site)} leads to {address}, which is not there"
            elif place and target in shown and unquote(place) not in shown[target].places:
                yield f"{path.relative_to(site)} leads to {address}, a place that the page has not"
    for path in sorted(site.rglob("*.css")):
        for address in re.findall(r"(?:url\(|@import\s+)[\"']?(?:https?:)?//[^)\"']+", path.read_text("utf-8")):
            yield f"{path.relative_to(site)} fetches {address}"


class _Page:
    """What a page leads to, what a browser fetches for it, and the places in it that have names."""

    def __init__(self, html: str) -> None:
        elements = list(html5lib.parse(html, namespaceHTMLElements=False).iter())
        self.links = [one.attrib["href"] for one in elements if one.tag == "a" and "href" in one.attrib]
        self.fetched = [
            one.attrib[name]
            for one in elements
            for name in ("src", "href")
            if name in one.attrib and one.tag not in ("a", "base") and one.attrib.get("rel") not in _NOT_FETCHED
        ]
        self.places = {one.attrib[name] for one in elements for name in ("id", "name") if name in one.attrib}


_NOT_FETCHED = ("canonical", "next", "prev", "alternate")


if __name__ == "__main__":
    shutil.rmtree(PAGES.parent, ignore_errors=True)
    laid(PAGES, pages())
    build = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, encoding="utf-8")
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    if wrong := list(faults(SITE)):
        sys.exit("\n".join(wrong))
    sys.stdout.write(f"{len(list(SITE.rglob('*.html')))} pages in {SITE.relative_to(ROOT)}\n")
