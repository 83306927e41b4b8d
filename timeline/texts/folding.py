"""A source's text as every check reads it: laid out, repaired and folded once, with the way back to the file.

How layouts are undone is for `layout`, what of characters counts for `characters`, and where words end for `words`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.texts.characters import compose, fold, is_folded, plain, space
from timeline.texts.layout import undone, undone_in_quote
from timeline.texts.rewriting import Place, Rewritten, rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from timeline.language.language import Language

__all__ = ["HYPHEN", "Place", "Repair", "Span", "Text", "fold"]

HYPHEN = re.compile("- ?")
"""A hyphen of a folded text, with the blank behind it that a line end may have been."""


@dataclass(frozen=True, slots=True)
class Repair:
    """Characters that were spoilt before the text reached us, and what they had been: `Repair("Ã¡", "á")`."""

    raw: str
    repaired: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the raw text: code points from `start` to before `end`, from 0; `line` and `column` from 1."""

    start: int
    end: int
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, eq=False)
class Text:
    """A source's text; `raw` is the decoded file. What is derived from it is made once, when first needed.

    `layout` names how it is laid out, `furniture` the lines that are no words of it (`layout`). `language` has the
    words with which it is read, here and wherever else it is asked for something.
    """

    raw: str
    repairs: tuple[Repair, ...] = ()
    layout: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    language: Language = field(kw_only=True)

    @classmethod
    def of(
        cls,
        raw: str,
        repairs: Iterable[Repair] = (),
        *,
        layout: Iterable[str] = (),
        furniture: Iterable[str] = (),
        language: Language,
    ) -> Text:
        """Return the text of a decoded file."""
        return cls(raw, tuple(repairs), tuple(layout), tuple(furniture), language=language)

    @property
    def repaired(self) -> str:
        """The text as its readers should have seen it, its layout undone."""
        return self._laid[-1].text if self._laid else self.raw

    @cached_property
    def reading(self) -> str:
        """The reading text, in which a line end parts paragraphs and all other white space is one blank."""
        if is_folded(self.raw) and not (self.repairs or self.layout or self.furniture):
            return self.raw
        return self._composed.text

    @cached_property
    def folded(self) -> str:
        """The reading text in the form in which quotes are looked for: as long, character by character."""
        return plain(self.reading)

    @cached_property
    def asked(self) -> dict[str, bool]:
        """Which words were asked for, and whether they stand in it: several rules ask a quote for the same names."""
        return {}

    @cached_property
    def words(self) -> Mapping[str, list[int]]:
        """Where each word of the folded text begins."""
        found: dict[str, list[int]] = {}
        for word in re.finditer(r"\w+", self.folded):
            found.setdefault(word[0], []).append(word.start())
        return found

    @cached_property
    def vocabulary(self) -> str:
        """The words of the folded text, each once."""
        return "\n".join(self.words)

    @cached_property
    def joints(self) -> tuple[int, ...]:
        """Where a hyphen at the end of a line was taken for a printer's: so many places of the reading text."""
        return tuple(start for start, end in self._broken if start == end) if "hyphenated" in self.layout else ()

    @cached_property
    def seams(self) -> frozenset[int]:
        """Where a line end behind a hyphen was taken away, the hyphen with it or not: places of the reading text."""
        return frozenset(end for _, end in self._broken if self.reading[end : end + 1].isalnum())

    @cached_property
    def _broken(self) -> tuple[Place, ...]:
        """The hyphens at the ends of lines, as places of the reading text: empty where they were taken away."""
        return tuple(self.place(*hyphen.span()) for hyphen in _ENDING.finditer(self.raw))

    @cached_property
    def bare(self) -> Rewritten:
        """The folded text without its hyphens, nor a blank behind one."""
        return rewrite(self.folded, ((*hyphen.span(), "") for hyphen in HYPHEN.finditer(self.folded)))

    def fold(self, quote: str) -> str:
        """Fold words of this text, which may have been copied before layout and repairs were undone or after."""
        laid = undone_in_quote(quote, self.layout) if self.layout else quote
        return fold(_repair(laid, self.repairs).text)

    def laid(self, *layout: str) -> Text:
        """Return the same text with more of its layout undone."""
        if layout not in self._relaid:
            self._relaid[layout] = replace(self, layout=(*self.layout, *layout))
        return self._relaid[layout]

    def mended_by(self, repairs: tuple[Repair, ...]) -> Text:
        """Return the same text with more of its characters repaired."""
        if repairs not in self._mended:
            self._mended[repairs] = replace(self, repairs=(*repairs, *self.repairs))
        return self._mended[repairs]

    def in_repaired(self, place: Place) -> Place:
        """Return the stretch of the repaired text that was folded to `place`."""
        return self._spaced.back(self._composed.back(place))

    def span(self, place: Place) -> Span:
        """Return the span of the raw text that was folded to `place`."""
        start, end = self.stretch(place)
        return Span(start, end, *self.line_column(start))

    def stretch(self, place: Place) -> Place:
        """Return start and end of what was folded to `place` in the raw text."""
        return self._back(self.in_repaired(place))

    def place(self, start: int, end: int) -> Place:
        """Return the place in the reading text of a stretch of the raw text."""
        first, last = (self._composed.forth(self._spaced.forth(self._forth(offset))) for offset in (start, end))
        return first, last

    def shown(self, start: int, end: int) -> str:
        """Return a stretch of the raw text as its readers should have seen it."""
        return self.repaired[self._forth(start) : self._forth(end)]

    @cached_property
    def lines(self) -> tuple[Place, ...]:
        """The lines of the repaired text that hold words, as stretches of the raw text, in order."""
        found = (line.span() for line in re.finditer(r"[^\r\n]+", self.repaired) if not line[0].isspace())
        return tuple(map(self._back, found))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset in the raw text."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def utf16(self, offset: int) -> int:
        """Return the offset that JavaScript, Java and .NET count, in UTF-16 code units, for one in the raw text."""
        return offset + bisect_left(self._astral, offset)

    def paragraph(self, place: Place) -> Place:
        """Start and end, in the reading text, of the paragraph or paragraphs around `place`."""
        before = bisect_left(self._line_ends, place[0])
        after = bisect_left(self._line_ends, place[1])
        return (
            self._line_ends[before - 1] + 1 if before else 0,
            self._line_ends[after] if after < len(self._line_ends) else len(self.reading),
        )

    def _back(self, place: Place) -> Place:
        for step in reversed(self._laid):
            place = step.back(place)
        return place

    def _forth(self, offset: int) -> int:
        for step in self._laid:
            offset = step.forth(offset)
        return offset

    @cached_property
    def _relaid(self) -> dict[tuple[str, ...], Text]:
        return {}

    @cached_property
    def _mended(self) -> dict[tuple[Repair, ...], Text]:
        return {}

    @cached_property
    def mended(self) -> tuple[Place, ...]:
        """Where repairs worked, as stretches of the raw text, in order."""
        repaired = self._laid[-1].edits if self._laid and len(self._laid) > len(self._undone) else []
        return tuple(self._before_layout((start, end)) for _, _, start, end in repaired)

    def _before_layout(self, place: Place) -> Place:
        for step in reversed(self._undone):
            place = step.back(place)
        return place

    @cached_property
    def _undone(self) -> tuple[Rewritten, ...]:
        return undone(self.raw, self.layout, self.furniture)

    @cached_property
    def _laid(self) -> tuple[Rewritten, ...]:
        repaired = _repair(self._undone[-1].text if self._undone else self.raw, self.repairs)
        return (*self._undone, repaired) if repaired.edits else self._undone

    @cached_property
    def _spaced(self) -> Rewritten:
        return space(self.repaired)

    @cached_property
    def _composed(self) -> Rewritten:
        return compose(self._spaced.text)

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.reading)]

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.raw))]

    @cached_property
    def _astral(self) -> list[int]:
        return [match.start() for match in re.finditer("[\U00010000-\U0010ffff]", self.raw)]


_ENDING = re.compile(r"[-\u2010\u2011–—](?=\s*\n)")


def _repair(text: str, repairs: tuple[Repair, ...]) -> Rewritten:
    if not repairs:
        return Rewritten(text)
    repaired = {repair.raw: repair.repaired for repair in repairs}
    spoilt = re.compile("|".join(map(re.escape, sorted(repaired, key=len, reverse=True))))
    return rewrite(text, ((*match.span(), repaired[match[0]]) for match in spoilt.finditer(text)))
