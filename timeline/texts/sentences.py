"""Where the sentences of a text begin and end.

In doubt two sentences stay one: what asks is whether a dated sentence has been cited, and half of one cannot be.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.texts.folding import Text


def sentences(text: Text) -> tuple[tuple[int, int], ...]:
    """Return start and end, in the raw text, of each of its sentences, in order, without the white space between.

    A line ends a sentence unless the next begins in lower case, as in a text that is wrapped.

    >>> from timeline import language
    >>> from timeline.texts.folding import Text
    >>> text = Text.of("He met U.S. President Trump. “Why?” he asked.", language=language.of("en"))
    >>> [text.raw[start:end] for start, end in sentences(text)]
    ['He met U.S. President Trump.', '“Why?” he asked.']
    """
    raw, language = text.raw, text.language
    short = _short(language.abbreviations, language.initials)
    found = []
    start = len(raw) - len(raw.lstrip())
    for gap in _gaps(language.small).finditer(raw, start):
        if "\n" in gap[0] or not short.search(raw[max(0, gap.start() - 10) : gap.start()]):
            found.append((start, gap.start()))
            start = gap.end()
    end = len(raw.rstrip())
    return (*found, (start, end)) if start < end else tuple(found)


@cache
def _short(abbreviations: tuple[str, ...], initials: str) -> re.Pattern[str]:
    """Return the pattern of what a point ends, and no sentence with it: a word cut short, or one letter alone."""
    alone = [f"[{initials}]"] if initials else []
    return re.compile(rf"\b(?:{'|'.join([*alone, *abbreviations]) or '(?!)'})\.$")


@cache
def _gaps(small: str) -> re.Pattern[str]:
    """Return the pattern of the white space between two sentences, the second of which begins with no small letter."""
    stop = r"""(?:(?<=[.!?…])|(?<=[.!?…][”’"')\]“‘»«›])|(?<=[.!?…]\s»))"""
    return re.compile(rf"""{stop}\s+(?=(?:[“‘"'(\[„‚»‹›¿¡]|«\s?)*[^\W_{small}])|\s*\n\s*(?![{small}\s])""")
