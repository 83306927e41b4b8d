"""At every border a text of a record is read back as itself, or as the border says, by a real reader of the format."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import feedparser
import frictionless
import html5lib
import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree

from tests.packages import unguarded
from tests.release.site.hosting import HOME, files, hosted
from tests.release.site.test_data_files import CREATED, WORDS
from tests.release.test_timelinejs import EDITION, of
from timeline.diagnostics import signs
from timeline.records.package import DESCRIPTOR
from timeline.records.tables import TIMELINE
from timeline.release.borders import in_script
from timeline.release.calendar import FEED, calendar
from timeline.release.csv_files import csv_bytes
from timeline.release.document import document_bytes
from timeline.release.page.page import pages
from timeline.release.site.cards import card
from timeline.release.site.feed import feed
from timeline.release.site.linked import linked
from timeline.release.site.workbook import workbook
from timeline.release.timelinejs import timelinejs

PIECES = (
    *("=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", "'", "''=", '"', ",", ";", ":", "\\", "\\n", "%0A", "|"),
    *("<b>", "</b>", "&", "&amp;", "&#0;", "]]>", "<![CDATA[", "<!--", "-->", "</script>", "</title>", "{{ 7 }}", "{%"),
    *(
        "a",
        " ",
        "  ",
        "é",
        "e\u0301",
        "日本",
        "שלום",
        "مرحبا",
        "می\u200cخواهم",
        "😀",
        "𝕳",
        "\u2028",
        "NULL",
        "0012",
        "1e5",
    ),
    *("_x0041_", "null", "//", "--", "END:VEVENT", "BEGIN:VALARM", "javascript:x", "\u00a0", "…"),
)
TEXT = (
    st.lists(st.sampled_from(PIECES) | st.text(st.characters(categories=["L", "N", "P", "S", "M"]), max_size=4))
    .map("".join)
    .map(lambda text: re.sub(" +", " ", text).strip())
    .filter(lambda text: text and signs(text) == text and "\u2028" not in text)
)
"""What a curator may write: no control, no line end, nothing unseen, no two blanks in a row, none at its ends."""

FEW = settings(max_examples=12)
LANDING = EDITION.events[0]
VERSION = hosted(files())[-1]
EXTREME = "=</script>]]>\"'&amp;,;\\n<b>😀 שלום"


def held_by(title: str, summary: str) -> Any:  # noqa: ANN401 -- an edition
    """Return an edition of one event with these words."""
    return of(replace(LANDING, title=title, summary=summary, short=None))


def parsed(page: bytes) -> Any:  # noqa: ANN401 -- an element of html5lib's
    """Return a page as a browser reads it."""
    return html5lib.parse(page.decode(), namespaceHTMLElements=False)


def of_html(text: str) -> str:
    """Return what a browser shows of a piece of HTML."""
    return "".join(html5lib.parseFragment(text, namespaceHTMLElements=False).itertext())


def in_csv(title: str, summary: str) -> tuple[str, str]:
    """Return the two as Python's reader finds them, the guard taken away, and frictionless finds no fault."""
    raw = csv_bytes(TIMELINE, TIMELINE.rows(held_by(title, summary).document))
    header, row = csv.reader(io.StringIO(raw.decode(), newline=""), strict=True)
    with frictionless.Resource(data=raw, format="csv", encoding="utf-8") as resource:
        rows = list(resource.row_stream)
    found = dict(zip(header, row, strict=True))
    assert [str(rows[0][name]) for name in ("title", "summary")] == [found["title"], found["summary"]]
    assert not any(cell.startswith(tuple("=+-@＝＋－＠")) for cell in row if not re.fullmatch(r"-?\d+(\.\d+)?", cell))
    return unguarded(found["title"]), unguarded(found["summary"])


def in_calendar(title: str, summary: str) -> tuple[str, str]:
    """Return the two as icalendar finds them: the title leads, the summary is a paragraph of the description."""
    made = held_by(title, summary)
    [entry] = Calendar.from_ical(calendar(made, made.events, [], FEED)).events
    return str(entry["SUMMARY"]), str(entry["DESCRIPTION"]).split("\n\n")[1]


def on_the_page(title: str, summary: str) -> tuple[str, str]:
    """Return the two as a browser finds them on the page: a heading of the event, and a paragraph."""
    tree = parsed(pages(held_by(title, summary))["index.html"])
    [article] = [one for one in tree.iter("article") if one.get("id") == "landing"]
    said = ["".join(one.itertext()) for one in article.iter() if one.tag in ("a", "p")]
    return next((one for one in said if one == title), ""), next((one for one in said if one == summary), "")


def in_linked_data(title: str, summary: str) -> tuple[str, str]:
    """Return the two as JSON-LD in its script: the name, and what follows the date in the description."""
    assert VERSION.document
    event = replace(VERSION.document.events[0], title=title, summary=summary)
    script = in_script(linked(event, VERSION, VERSION.document, f"{HOME}/e/landing/"))
    tree = parsed(f'<!DOCTYPE html><script type="application/ld+json">{script}</script>'.encode())
    read = json.loads(tree.findtext(".//script"))
    return read["name"], read["description"].partition(". ")[2]


def in_atom(title: str, summary: str) -> tuple[str, str]:
    """Return the two as feedparser finds them: as the feed's title, and as one that is XML finds that."""

    def titled(text: str) -> bytes:
        descriptor = json.dumps({**VERSION.descriptor, "title": text}).encode()
        return feed([replace(VERSION, files={**VERSION.files, DESCRIPTOR: descriptor})])

    found = feedparser.parse(titled(title))
    assert found.bozo is False
    told = etree.fromstring(titled(summary)).findtext("{*}title") or ""
    return found.feed.title.removesuffix(": what changed"), told.removesuffix(": what changed")


def on_a_card(title: str, summary: str) -> tuple[str, str]:
    """Return the two as an XML reader finds them: what a card says to who cannot see it."""
    drawn = etree.fromstring(card(summary, title, [], VERSION))
    return drawn.findtext("{*}title") or "", summary


def in_timelinejs(title: str, summary: str) -> tuple[str, str]:
    """Return the two as a browser shows the headline and the first paragraph of a slide."""
    [slide] = json.loads(timelinejs(held_by(title, summary)))["events"]
    paragraph = html5lib.parseFragment(slide["text"]["text"], namespaceHTMLElements=False).find("p")
    assert paragraph is not None
    return of_html(slide["text"]["headline"]), "".join(paragraph.itertext())


def in_the_document(title: str, summary: str) -> tuple[str, str]:
    """Return the two as JSON."""
    [event] = json.loads(document_bytes(held_by(title, summary).document))["events"]
    return event["title"], event["summary"]


def in_a_workbook(title: str, summary: str) -> tuple[str, str]:
    """Return the two as openpyxl finds them, as texts."""
    rows = [(SimpleNamespace(n=number, text=text),) for number, text in enumerate((title, summary), 1)]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook([(WORDS, rows)], {}, CREATED)))["words"]
    cells = [sheet["B2"], sheet["B3"]]
    assert {cell.data_type for cell in cells} == {"s"}
    return cells[0].value, cells[1].value


BORDERS: dict[str, Callable[[str, str], tuple[str, str]]] = {
    "CSV": in_csv,
    "iCalendar": in_calendar,
    "the page": on_the_page,
    "JSON-LD": in_linked_data,
    "Atom": in_atom,
    "SVG": on_a_card,
    "TimelineJS": in_timelinejs,
    "the document": in_the_document,
    "XLSX": in_a_workbook,
}
"""The database has its own, in `site/test_data_files.py`."""


@pytest.mark.parametrize("border", BORDERS.values(), ids=BORDERS)
@FEW
@given(title=TEXT, summary=TEXT)
@example(EXTREME, f"{EXTREME}{EXTREME}")
@example("« oui »", "« oui »".replace(" ", "\u00a0"))
def test_what_a_record_says_is_read_back(
    border: Callable[[str, str], tuple[str, str]], title: str, summary: str
) -> None:
    assert border(title, summary) == (title, summary)
