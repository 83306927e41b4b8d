"""A source's text, folded so that quotes can be looked for in it, with the way back to the file.

What a keyboard, a line end or a printer changes does not count; what a reader would see does (`fold`). What a quote
is, and which of its places is meant, is for `passages`.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.language.language import Language

Place: TypeAlias = tuple[int, int]  # start, and end exclusive, in a text that its context names


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

    `language` has the words with which it is read, here and wherever else it is asked for something.
    """

    raw: str
    repairs: tuple[Repair, ...] = ()
    language: Language = field(kw_only=True)

    @classmethod
    def of(cls, raw: str, repairs: Iterable[Repair] = (), *, language: Language) -> Text:
        """Return the text of a decoded file."""
        return cls(raw, tuple(repairs), language=language)

    @property
    def repaired(self) -> str:
        """The text as its readers should have seen it."""
        return self._repaired.text

    @property
    def composed(self) -> str:
        """The folded text before quotation marks and dashes were made plain: as long, character by character."""
        return self._composed.text

    @cached_property
    def folded(self) -> str:
        """The text in the form in which quotes are looked for."""
        return self.composed.translate(_PLAIN)

    def fold(self, quote: str) -> str:
        """Fold words of this text, which may have been copied before the repairs or after them."""
        return fold(_repair(quote, self.repairs).text)

    def in_repaired(self, place: Place) -> Place:
        """Return the stretch of the repaired text that was folded to `place`."""
        return self._spaced.back(self._composed.back(place))

    def span(self, place: Place) -> Span:
        """Return the span of the raw text that was folded to `place`."""
        start, end = self._repaired.back(self.in_repaired(place))
        return Span(start, end, *self.line_column(start))

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of an offset in the raw text."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def paragraph(self, offset: int) -> Place:
        """Start and end, in the raw text, of the paragraph around `offset`: its line, as news texts are kept."""
        line = bisect_right(self._lines, offset)
        end = self._lines[line] - 1 if line < len(self._lines) else len(self.raw)
        return self._lines[line - 1], end

    @cached_property
    def _repaired(self) -> _Rewritten:
        return _repair(self.raw, self.repairs)

    @cached_property
    def _spaced(self) -> _Rewritten:
        return _space(self.repaired)

    @cached_property
    def _composed(self) -> _Rewritten:
        return _compose(self._spaced.text)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.raw))]


def fold(text: str) -> str:
    r"""Return the form in which quotes and texts are compared.

    Soft hyphens and characters without width are dropped, white space becomes one blank (none at the ends), letters
    and their marks are composed (Unicode NFC), curly quotation marks, apostrophes and primes become straight, dashes
    of every length and the minus become "-". Case, accents, digits, hyphens, guillemets and order stay.

    >>> fold("“Kyiv’s\u00a0re\u00adquest” —\n no…")
    '"Kyiv\'s request" - no…'
    """
    return _compose(_space(text).text).text.translate(_PLAIN).strip(" ")


_PLAIN = str.maketrans("‘’‚‛ʼ′“”„‟″‐‑‒–—―−", "''''''\"\"\"\"\"-------")


def occurrences(quote: str, text: Text) -> tuple[Place, ...]:
    """Return start and end, in the raw text, of every place where the quote stands with whole words at both ends."""
    spans = [text.span(place) for place in places(text.fold(quote), text)]
    return tuple((span.start, span.end) for span in spans)


def places(folded: str, text: Text) -> list[Place]:
    """Return every place in `text.folded` where the folded words stand with whole words at both ends, in order.

    `October 1` does not stand in `October 16`, nor `000 miles` in `1,000 miles`. A hyphen joins what it stands between
    (`half-hour` is no part of `two-and-a-half-hour`), save that a capital shows a name that may be cited alone: `Putin`
    stands in `Trump-Putin`. Dashes join figures only. An apostrophe joins only the endings that the text's language
    names, so that no "not" is lost: `Trump` stands in `Trump's`, `can` does not in `can't`. Scripts without blanks
    between words have no such bounds.
    """
    return [place for place in _everywhere(folded, text.folded) if not _cut(place, text)]


def cut_word(folded: str, text: Text) -> Place | None:
    """Return the place of the first word that the folded words would cut in two where their characters stand."""
    return next(filter(None, (_cut(place, text) for place in _everywhere(folded, text.folded))), None)


def _everywhere(folded: str, text: str) -> Iterator[Place]:
    start = text.find(folded) if folded else -1
    while start >= 0:
        yield start, start + len(folded)
        start = text.find(folded, start + 1)


def _cut(place: Place, text: Text) -> Place | None:
    return _cut_at(place[0], text, opens=True) or _cut_at(place[1], text, opens=False)


def _cut_at(edge: int, text: Text, *, opens: bool) -> Place | None:
    """Return the word or number that a quote would cut which opens, or else closes, at `edge`."""
    letters = text.composed
    if edge in {0, len(letters)} or _unspaced(letters[edge - 1]) or _unspaced(letters[edge]):
        return None
    if unicodedata.category(letters[edge]).startswith("M"):
        return edge - 1, edge + 1
    if " " in letters[edge - 1 : edge + 1]:  # no word has one, and most quotes stand between two
        return None
    far = max(0, edge - _LONGEST_WORD)
    for word in _word(text.language.joined).finditer(letters, max(far, letters.rfind(" ", far, edge))):
        if word.start() >= edge:
            break
        if word.end() > edge:
            hyphenated = letters[edge - 1 if opens else edge] in _HYPHENS
            beside = letters[edge] if opens else re.split(f"[{_HYPHENS}]", letters[word.start() : edge])[-1]
            name = hyphenated and beside[:1].isalpha() and not beside[:1].islower()
            return None if name else word.span()
    return None


_LONGEST_WORD = 80
_HYPHENS = "\u2010\u2011-"
_LETTER = r"[\w\u0300-\u036f]"


@cache
def _word(joined: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of words and numbers, with the endings in which an apostrophe joins them."""
    parts = (tuple(map(re.escape, ending.split("'"))) for ending in joined)
    apostrophes = [rf"(?<={before})['’ʼ](?={after}\b)" for before, after in parts]
    joints = "|".join([r"(?<=\d)[.,:‒–](?=\d)", *apostrophes, rf"[{_HYPHENS}](?=\w)"])
    return re.compile(rf"{_LETTER}+(?:(?:{joints}){_LETTER}+)*", re.IGNORECASE)


def _unspaced(character: str) -> bool:
    """Whether the character is of a script without blanks between words: Thai to Burmese, Khmer, Chinese, Japanese."""
    return character > "\u0dff" and any(first <= ord(character) <= last for first, last in _UNSPACED)


_UNSPACED = ((0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0x20000, 0x3FFFF))


@dataclass(frozen=True, slots=True)
class _Rewritten:
    """A text after some of its pieces were replaced: `edits` are (start, end, old start, old end), in order."""

    text: str
    edits: list[tuple[int, int, int, int]]

    def back(self, place: Place) -> Place:
        """Return the stretch of the old text that became `place`, which is not empty."""
        return self._old(place[0])[0], self._old(place[1] - 1)[1]

    def _old(self, offset: int) -> Place:
        index = bisect_right(self.edits, offset, key=lambda edit: edit[0]) - 1
        if index < 0:
            return offset, offset + 1
        _, end, old_start, old_end = self.edits[index]
        if offset < end:
            return old_start, old_end
        return offset - end + old_end, offset - end + old_end + 1


def _rewrite(text: str, replacements: Iterable[tuple[int, int, str]]) -> _Rewritten:
    pieces: list[str] = []
    edits: list[tuple[int, int, int, int]] = []
    read = written = 0
    for start, end, replacement in replacements:
        pieces += text[read:start], replacement
        written += start - read
        edits.append((written, written + len(replacement), start, end))
        read, written = end, written + len(replacement)
    return _Rewritten("".join((*pieces, text[read:])), edits)


def _repair(text: str, repairs: tuple[Repair, ...]) -> _Rewritten:
    if not repairs:
        return _Rewritten(text, [])
    repaired = {repair.raw: repair.repaired for repair in repairs}
    spoilt = re.compile("|".join(map(re.escape, sorted(repaired, key=len, reverse=True))))
    return _rewrite(text, ((*match.span(), repaired[match[0]]) for match in spoilt.finditer(text)))


def _space(text: str) -> _Rewritten:
    """Make white space one blank and drop what has no width, even between a letter and its mark."""
    runs = _RUNS.finditer(text)
    return _rewrite(text, ((*run.span(), " " if _WHITE.search(run[0]) else "") for run in runs))


_WHITE = re.compile(r"\s")
_NO_WIDTH = "\u00ad\u200b-\u200d\u2060\ufeff"
_RUNS = re.compile(rf"[\s{_NO_WIDTH}]{{2,}}|[^\S ]|[{_NO_WIDTH}]")


def _compose(text: str) -> _Rewritten:
    if unicodedata.is_normalized("NFC", text):
        return _Rewritten(text, [])
    return _rewrite(text, ((*at, unicodedata.normalize("NFC", text[slice(*at)])) for at in _uncomposed(text)))


def _uncomposed(text: str) -> Iterator[Place]:
    """Find the letters with their marks that are not composed; nothing outside one would compose with it."""
    for run in re.finditer("[\x00-\x7f]?[^\x00-\x7f]+", text):
        if not unicodedata.is_normalized("NFC", run[0]):
            later = (at for at in range(run.start() + 1, run.end()) if not _joins(text[at]))
            for start, end in pairwise((run.start(), *later, run.end())):
                if not unicodedata.is_normalized("NFC", text[start:end]):
                    yield start, end


def _joins(character: str) -> bool:
    """Whether the character may compose with the one before it: a mark, or a vowel or final of Hangul."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"
