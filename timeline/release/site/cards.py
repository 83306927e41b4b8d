"""Cards: a picture for each event and each disagreement, to be shown where an address of it is shared.

Drawn as SVG, whose texts are broken into lines by an estimate of their width: nobody knows the fonts of those who will
look. The same as PNG, which is what the great services show, takes the library resvg.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from timeline.diagnostics import counted
from timeline.records.event_record import EventRecord
from timeline.release.borders import in_markup
from timeline.release.site.hosted import Disagreement, Hosted
from timeline.release.wording import capital, in_marks

WIDTH, HEIGHT = 1200, 630
MARGIN = 72

Face = Literal["kicker", "title", "value", "small", "foot"]
_SERIF = "Iowan Old Style,Palatino,Palatino Linotype,TeX Gyre Pagella,P052,Georgia,Noto Serif,DejaVu Serif,serif"
_SANS = "Avenir Next,Segoe UI,Helvetica Neue,Nimbus Sans,Noto Sans,Roboto,Arial,DejaVu Sans,sans-serif"
_FACES: dict[Face, str] = {
    "kicker": f'font-family="{_SANS}" font-weight="600" fill="#a5301f"',
    "title": f'font-family="{_SERIF}" font-weight="500" fill="#1c1a17"',
    "value": f'font-family="{_SERIF}" font-weight="600" fill="#1c1a17"',
    "small": f'font-family="{_SANS}" fill="#5f594f"',
    "foot": f'font-family="{_SANS}" fill="#5f594f"',
}
_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")


@dataclass(frozen=True, slots=True)
class Row:
    """Something said, and by whom."""

    text: str
    by: str
    kept: bool = False


def of_disagreement(one: Disagreement, version: Hosted) -> bytes:
    """Return the card of a disagreement: what each source says."""
    count = len(one.sources)
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    told = "one event" if len(one.events) == 1 else "one question"
    kicker = f"{number} {'source' if count == 1 else 'sources'}, {told}: what each says"
    rows = [Row(side.text, ", ".join(_cut(name, 1, 18) for name in side.sources), side.kept) for side in one.sides]
    return card(kicker, one.question, rows, version)


def of_event(event: EventRecord, version: Hosted) -> bytes:
    """Return the card of an event: what it was, when, and the words of some sources."""
    first = {citation.source: citation for citation in reversed(event.citations)}
    cited = [citation for citation in event.citations if first[citation.source] is citation]
    rows = [Row(in_marks(one.quote), version.sources[one.source].label) for one in cited[:2]]
    status = [] if event.status == "occurred" else [event.status.capitalize()]
    when = capital(event.date_text)
    told = f"told by {counted(len(first), 'source')}"
    return card(" · ".join((*status, when, told)), event.title, rows, version)


def card(kicker: str, title: str, rows: Sequence[Row], version: Hosted) -> bytes:
    """Return a card as SVG: a line, a title, what is said and by whom, and where it is from."""
    shown, more = (rows, 0) if len(rows) <= 4 else (rows[:3], len(rows) - 3)
    size = 54 if len(shown) < 3 else 44
    titles = _broken(title, size, WIDTH - 2 * MARGIN, 2)
    top, bottom = 162 + (size + 8) * (len(titles) - 1) + 36, HEIGHT - 96 - 34 * bool(more)
    height = min((bottom - top) // max(len(shown), 1), 150)
    draft = "" if version.state == "frozen" else "draft of "
    drawn = (
        *_lines([_cut(kicker, 30, WIDTH - 2 * MARGIN)], "kicker", 30, MARGIN, 92),
        *_lines(titles, "title", size, MARGIN, 162),
        *(line for at, row in enumerate(shown) for line in _row(row, top + at * height, height)),
        *_lines([f"and {more} more"] if more else [], "small", 24, MARGIN + 28, HEIGHT - 100),
        *_lines([_cut(version.title, 24, 800)], "foot", 24, MARGIN, HEIGHT - 40),
        *_lines([f"{draft}version {version.version}"], "foot", 24, WIDTH - MARGIN, HEIGHT - 40, anchor="end"),
    )
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
            'role="img" aria-labelledby="title_">',
            f'<title id="title_">{in_markup(title)}</title>',
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fbf9f4"/>',
            f'<rect width="{WIDTH}" height="14" fill="#a5301f"/>',
            f'<rect x="{MARGIN}" y="{HEIGHT - 80}" width="{WIDTH - 2 * MARGIN}" height="1.5" fill="#cfc8bb"/>',
            *drawn,
            "</svg>\n",
        )
    ).encode()


def _row(row: Row, top: int, height: int) -> Iterable[str]:
    """Yield what is said, in as many lines as there is room for, and by whom."""
    size, small = max(22, min(34, height * 3 // 8)), max(18, min(24, height // 4))
    left, room = MARGIN + 28, height - small - 22
    texts = _broken(row.text, size, WIDTH - MARGIN - left, max(1, room // (size + 8)))
    end = top + len(texts) * (size + 8) + small
    yield f'<rect x="{MARGIN}" y="{top + 4}" width="6" height="{end - top}" fill="{_BARS[row.kept]}"/>'
    yield from _lines(texts, "value", size, left, top + size)
    by = " · ".join(filter(None, ("kept here" * row.kept, row.by or "no source")))
    yield from _lines([_cut(by, small, WIDTH - MARGIN - left)], "small", small, left, end)


_BARS = {True: "#a5301f", False: "#cfc8bb"}


def _lines(
    texts: Sequence[str], face: Face, size: int, x: int, y: int, *, anchor: Literal["start", "end"] = "start"
) -> Iterable[str]:
    """Yield lines of text one under the other; those that run from right to left, at the right margin."""
    for at, text in enumerate(texts):
        place = f'x="{x}" y="{y + at * (size + 8)}"'
        if anchor == "end":
            place += ' text-anchor="end"'
        elif _leftward(text):
            place = f'x="{WIDTH - MARGIN}" y="{y + at * (size + 8)}" direction="rtl"'
        yield f'<text {place} font-size="{size}" {_FACES[face]}>{in_markup(text)}</text>'


def _leftward(text: str) -> bool:
    """Whether a text runs from right to left, as its first letter that runs either way says."""
    ways = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def _broken(text: str, size: int, width: int, most: int) -> list[str]:
    """Return a text in lines of at most `width`, the last of which says where more would follow."""
    words, lines = " ".join(text.split()).split(" "), [""]
    for at, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if _measure(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = " ".join((lines[-1], *words[at:]))
            break
    return [_cut(line, size, width) for line in lines]


def _cut(text: str, size: int, width: int) -> str:
    """Return a text on one line, cut where it would be longer than `width`."""
    text = " ".join(text.split())
    if _measure(text, size) <= width:
        return text
    kept, left = 0, width - _measure("…", size)
    while kept < len(text) and (left := left - _measure(text[kept], size)) >= 0:
        kept += 1
    blank = text.rfind(" ", max(0, kept - 14), kept + 1)
    return f"{text[: blank if blank > 0 else kept].rstrip(' ,;:.–—-')}…"


def _measure(text: str, size: int) -> float:
    """Return about how wide a text is, rather too much than too little."""
    return size * sum(map(_em, text))


@cache
def _em(letter: str) -> float:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Cf"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.02
    if letter in "iljtfrI.,;:'’‘!|()[] ":
        return 0.34
    if letter in "mwMW—…%@":
        return 0.92
    return 0.7 if letter.isupper() else 0.56


Paint = Callable[[bytes], bytes]
"""What makes a PNG of an SVG."""


def painter() -> Paint | None:
    """Return what makes a PNG of a card; None where the library, or any font, is not there."""
    try:
        import resvg_py
    except ImportError:
        return None

    def paint(svg: bytes) -> bytes:
        return bytes(resvg_py.svg_to_bytes(svg_string=svg.decode()))

    page = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{}</svg>'
    letter = f'<text x="5" y="30" font-size="30" {_FACES["title"]}>M</text>'
    return paint if paint(page.format(letter).encode()) != paint(page.format("").encode()) else None
