"""What of a text's characters does not count: their width, their composition, the shape of marks and of white space."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline.texts.rewriting import Place, Replacement, Rewritten, rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_WIDTH = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
"""Soft hyphens, characters without width and marks of direction: the inside of a character class."""


def fold(text: str) -> str:
    r"""Return the form in which quotes and texts are compared.

    Soft hyphens, marks of direction and characters without width are dropped, white space becomes one blank (none at
    the ends), letters and their marks are composed (Unicode NFC), three points become "…", curly quotation marks,
    apostrophes and primes become straight, dashes of every length and the minus become "-". Case, accents, digits,
    hyphens, guillemets and order stay.

    >>> fold("“Kyiv’s\u00a0re\u00adquest” —\n no...")
    '"Kyiv\'s request" - no…'
    """
    return _fold_short(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    if is_folded(text):
        return text.strip(" ")
    return plain(compose(space(text).text).text).strip(" ")


_SHORT = 100
_fold_short = lru_cache(maxsize=4096)(_fold)
"""Names and words of details are few, and are folded often."""


def is_folded(text: str) -> bool:
    """Whether a text is ASCII in which there is nothing to fold but blanks at its ends."""
    return text.isascii() and not _TO_FOLD.search(text)


_TO_FOLD = re.compile(r"  |[^\S ]|\.\.\.")
"""What there is to fold in ASCII."""


def plain(composed: str) -> str:
    """Return a text with plain quotation marks and dashes and without line ends, as long, character by character."""
    return composed if is_folded(composed) else composed.translate(_PLAIN)


_PLAIN = str.maketrans("‘’‚‛ʼ′“”„‟″‐‑‒–—―−\n", "''''''\"\"\"\"\"------- ")


def space(text: str) -> Rewritten:
    r"""Make white space one blank, or one line end where it has any, and drop what has no width, even within a letter.

    >>> space("one \n\n two\u00a0 th\u200bree").text
    'one\ntwo three'
    """
    if not _RUNS.search(text):
        return Rewritten(text)
    return rewrite(text, ((*run.span(), _blank(run[0])) for run in _RUNS.finditer(text)))


_RUNS = re.compile(rf"[\s{NO_WIDTH}]{{2,}}|[^\S \n]|[{NO_WIDTH}]")


def _blank(run: str) -> str:
    return "\n" if "\n" in run else " " if any(map(str.isspace, run)) else ""


def compose(text: str) -> Rewritten:
    """Compose letters with their marks, up to thirty of them (as UAX 15 has it for streams), and points to "…"."""
    if text.isascii() and "..." not in text:
        return Rewritten(text)
    return rewrite(text, _composed(text))


def _composed(text: str) -> Iterator[Replacement]:
    for run in _UNSURE.finditer(text):
        if run[0] == "...":
            yield *run.span(), "…"
        elif len(run[0]) > _MOST_MARKS or not unicodedata.is_normalized("NFC", run[0]):
            for start, end in _letters(text, *run.span()):
                letter = text[start:end]
                if not unicodedata.is_normalized("NFC", letter):
                    yield start, end, unicodedata.normalize("NFC", letter)


_MOST_MARKS = 30  # to sort n marks that stand in the wrong order takes n² steps
_UNSURE = re.compile("[.]{3}|[\x00-\x7f]?[^\x00-\x7f]+")


def _letters(text: str, start: int, end: int) -> Iterator[Place]:
    """Yield the letters with their marks between two places; nothing outside one would compose with it."""
    starts = [start]
    for at in range(start + 1, end):
        if not _joins(text[at]) or at - starts[-1] > _MOST_MARKS:
            starts.append(at)
    yield from pairwise((*starts, end))


def _joins(character: str) -> bool:
    """Whether the character may compose with the one before it: a mark, or a vowel or final of Hangul."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"
