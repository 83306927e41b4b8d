"""Cards: within their frame whatever they say, and drawn alike by whoever draws them."""

from __future__ import annotations

import re
import sys
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from tests.release.site.hosting import files, hosted
from timeline.release.site.cards import HEIGHT, MARGIN, WIDTH, Row, card, of_disagreement, of_event, painter
from timeline.release.site.hosted import disagreements

VERSION = hosted(files())[-1]
assert VERSION.document
[DATE] = disagreements(VERSION.document)


def texts(svg: bytes) -> list[str]:
    return [one.text or "" for one in etree.fromstring(svg).iter("{*}text")]


def at(element: etree._Element, name: str) -> float:
    return float(element.get(name) or "nan")


def test_the_card_of_a_disagreement_says_what_each_source_says() -> None:
    assert texts(of_disagreement(DATE, VERSION)) == [
        "Two sources, one event: what each says",
        DATE.question,
        "4 March 2025",
        "kept here · Dear editor",
        "3 March 2025",
        "The Beacon",
        "The landing of the Heron",
        "version 1.2.0",
    ]


def test_the_card_of_an_event_has_a_quote_of_each_of_two_sources() -> None:
    assert VERSION.document
    said = texts(of_event(VERSION.document.events[0], VERSION))
    assert said[:2] == ["4 March 2025 · told by 2 sources", "The Heron lands"]
    assert [text for text in said if text in ("The Beacon", "Dear editor")] == ["The Beacon", "Dear editor"]


def test_a_card_of_more_sides_than_have_room_counts_the_others() -> None:
    sides = tuple(replace(DATE.sides[0], text=f"{day} March", kept=False) for day in range(1, 8))
    said = texts(of_disagreement(replace(DATE, sides=sides), VERSION))
    assert [text for text in said if text.endswith("March")] == ["1 March", "2 March", "3 March"]
    assert "and 4 more" in said


def test_a_card_of_a_draft_says_so() -> None:
    assert texts(of_disagreement(DATE, replace(VERSION, state="draft")))[-1] == "draft of version 1.2.0"


def test_a_side_that_no_source_gives_says_that() -> None:
    one = replace(DATE, events=(), sides=(replace(DATE.sides[0], quotes=()), DATE.sides[1]))
    assert texts(of_disagreement(one, VERSION))[:4] == [
        "One source, one question: what each says",
        DATE.question,
        DATE.sides[0].text,
        "kept here · no source",
    ]


WORDS = st.text(st.characters(exclude_categories=()), max_size=300)


@given(WORDS, WORDS, st.lists(st.tuples(WORDS, WORDS, st.booleans()), max_size=6))
@example("W" * 300, "漢字" * 200, [("M " * 200, "@" * 300, True)] * 6)
@example("שלום", "مرحبا بالعالم", [("שלום", "x", False)])
def test_a_card_keeps_within_its_frame(kicker: str, title: str, rows: list[tuple[str, str, bool]]) -> None:
    drawn = etree.fromstring(card(kicker, title, [Row(*row) for row in rows], VERSION))
    places = [(at(one, "x"), at(one, "y")) for one in drawn.iter("{*}text")]
    assert all(MARGIN <= x <= WIDTH - MARGIN and 60 < y <= HEIGHT - 40 for x, y in places)
    bars = [one for one in drawn.iter("{*}rect") if one.get("width") == "6"]
    ends = [at(one, "y") + at(one, "height") for one in bars]
    assert all(end <= HEIGHT - 80 for end in ends)
    starts = [at(one, "y") for one in bars]
    assert all(start >= end for start, end in zip(starts[1:], ends, strict=False)), "no row lies over another"


def test_words_from_right_to_left_begin_at_the_right() -> None:
    drawn = etree.fromstring(card("When", "שלום עולם", [], VERSION))
    [title] = [one for one in drawn.iter("{*}text") if one.text == "שלום עולם"]
    assert (title.get("direction"), title.get("x")) == ("rtl", str(WIDTH - MARGIN))


def test_a_card_is_painted_where_the_library_and_a_font_are_there() -> None:
    paint = painter()
    if paint is None:
        pytest.skip("no font here")
    png = paint(of_disagreement(DATE, VERSION))
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert (int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")) == (WIDTH, HEIGHT)
    assert paint(of_disagreement(DATE, VERSION)) == png


def test_without_the_library_nothing_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert painter() is None


def test_without_a_font_nothing_is_painted(monkeypatch: pytest.MonkeyPatch) -> None:
    import resvg_py

    whole = resvg_py.svg_to_bytes
    monkeypatch.setattr(
        resvg_py, "svg_to_bytes", lambda svg_string: whole(svg_string=re.sub("<text.*</text>", "", svg_string))
    )
    assert painter() is None
