"""The door of texts: any quote is found in any text where its words are, or refused in few words."""

from __future__ import annotations

from typing import get_args

from tests.fuzz.draw import Draw, mixture, one_of, repeated, text
from tests.packages import TINY
from timeline import language
from timeline.diagnostics import MESSAGE
from timeline.records.values import Layout
from timeline.texts import guards
from timeline.texts.explaining import explain
from timeline.texts.passages import Passage, Repair, Text, everywhere, find
from timeline.texts.sentences import sentences

LAYOUTS = get_args(Layout)
LANGUAGES = ("en", "de", "fr", "es", "ja", "ru", "ar", "und")
BITS = [
    *(" ", "\n", "\n\n", "\r\n", "\t", "\f", ".", ",", "…", "[…]", " […] ", "—", "-", "-\n", "- ", "’", "“", "”"),
    *("(", ")", "a ", "a a", "the ", "not ", "did not ", "nicht ", "n’a pas ", "no ", "if ", "of ", "3 March 2025"),
    *("12", "1,000", "\u00ad", "\u200b", "\u200d", "\u200f", "\u202e", "\ufeff", "\u0301", "e\u0301", "é", "ﬁ", "𝔸"),
    *(
        "ß",
        "İ",
        "ſ",
        "１",
        "&amp;",
        "&#10;",
        "&shy;",
        "&nbsp;",
        "](",
        "[",
        "> ",
        "# ",
        "*",
        "_",
        "`",
        "<b>",
        "\\",
        "Ã¡",
    ),
    *("Ã¡", "â€™", "PAGE", "日本。", "Heron ", "Moreau ", "landed ", "\ud7ff", "\ue000", "\ufffd", "\x00", "\x1b[31m"),
    *("::error::", "مرحبا ", "ญ", "ᄒ"),
]
TOLD = [one for path, one in TINY.items() if path.startswith("seeds/")]


def finder(draw: Draw) -> None:
    """Look for a quote in a text: what is found is the text's own words, at their places."""
    raw = _told(draw)
    laid = [one for one in LAYOUTS if not draw.number(0, 3)]
    spoken = language.of(one_of(draw, LANGUAGES))
    repairs = [Repair("Ã¡", "á"), Repair("a1", "a")] if draw.number(0, 1) else []
    there = Text.of(raw, repairs, layout=laid, furniture=["PAGE"] if draw.number(0, 1) else [], language=spoken)
    quote = _quote(draw, there)
    prefix, suffix = (text(draw, 20) if not draw.number(0, 4) else "" for _ in range(2))
    occurrence = draw.number(1, 3) if not draw.number(0, 3) else None
    answer = find(quote, there, prefix=prefix, suffix=suffix, occurrence=occurrence)
    assert len(there.reading) == len(there.folded), "folding keeps places"
    if isinstance(answer, Passage):
        _is_said(answer, quote, there)
    else:
        told = explain(answer, quote, "report", {"report": there})
        assert told, "a quote that is not found is told why"
        assert "\n" not in told
        assert len(told) <= MESSAGE
    for one in everywhere(quote, there):
        _is_said(one, quote, there)
    edge = 0
    for start, end in sentences(there):
        assert edge <= start < end, "sentences follow one another"
        edge = end


def _told(draw: Draw) -> str:
    way = draw.number(0, 3)
    if way == 0:
        return text(draw)
    raw = mixture(draw, BITS, 40) if way == 1 else one_of(draw, TOLD)
    return repeated(draw, raw.encode(errors="replace")).decode(errors="replace") if way > 1 else raw


def _quote(draw: Draw, there: Text) -> str:
    way = draw.number(0, 3)
    if way == 0:
        return mixture(draw, BITS, 8)
    own = there.raw if way == 1 else there.reading
    start = draw.number(0, len(own))
    quote = own[start : start + draw.number(1, 80)]
    if draw.number(0, 2) == 0:
        at = draw.number(0, len(quote))
        quote = quote[:at] + one_of(draw, BITS) + quote[at + draw.number(0, 3) :]
    return quote


def _is_said(passage: Passage, quote: str, there: Text) -> None:
    assert there.fold(passage.exact) == there.fold(quote), "what is found is what is quoted"
    assert passage.spans, "it has a place"
    for span in passage.spans:
        assert 0 <= span.start < span.end <= len(there.raw)
        before = there.raw[: span.start]
        assert (span.line, span.column) == (before.count("\n") + 1, span.start - before.rfind("\n")), f"{span}"
    shown = " […] ".join(there.shown(span.start, span.end) for span in passage.spans)
    assert shown == passage.exact, "the places give back the words"
    for guard in (guards.guard, guards.denial_behind, guards.hedge_left_out, guards.speaker_left_out):
        assert (guard(passage, there) or "x").strip(), "what turns a passage is a word"
