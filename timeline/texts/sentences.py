"""Where the sentences of a text begin and end.

In doubt two sentences stay one: what asks is whether a dated sentence has been cited, and half of one cannot be.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.texts.folding import Text
    from timeline.texts.rewriting import Place


def sentences(text: Text) -> tuple[Place, ...]:
    """Return start and end, in the reading text, of each of its sentences, in order, without the white space between.

    The end of a paragraph ends a sentence unless the next begins in lower case, as in a text that is wrapped.

    >>> from timeline import language
    >>> from timeline.texts.folding import Text
    >>> text = Text.of("He met U.S. President Trump. “Why?” he asked.", language=language.of("en"))
    >>> [text.reading[start:end] for start, end in sentences(text)]
    ['He met U.S. President Trump.', '“Why?” he asked.']
    """
    reading, language = text.reading, text.language
    short = _short(language.abbreviations, language.initials)
    found = []
    start = len(reading) - len(reading.lstrip())
    for gap in _gaps(language.small).finditer(reading, start):
        if gap[0] == "\n" or not short.search(reading[max(0, gap.start() - 10) : gap.start()]):
            found.append((start, gap.start()))
            start = gap.end()
    end = len(reading.rstrip())
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
    return re.compile(rf"""{stop}[ \n](?=(?:[“‘"'(\[„‚»‹›¿¡]|«\s?)*[^\W_{small}])|\n(?![{small}\s])""")
