"""Where the sentences of a text begin and end.

In doubt two sentences stay one: what asks is whether a dated sentence has been cited, and half of one cannot be.
"""

from __future__ import annotations

import re
from functools import cache


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each sentence of `text`, in order, without the white space between.

    A line ends a sentence unless the next begins in lower case, as in a text that is wrapped.

    >>> text = "He met U.S. President Trump. “Why?” he asked."
    >>> [text[start:end] for start, end in sentences(text)]
    ['He met U.S. President Trump.', '“Why?” he asked.']
    """
    found = []
    start = len(text) - len(text.lstrip())
    for gap in _gaps().finditer(text, start):
        if "\n" in gap[0] or not re.search(_SHORT, text[max(0, gap.start() - 10) : gap.start()]):
            found.append((start, gap.start()))
            start = gap.end()
    end = len(text.rstrip())
    return (*found, (start, end)) if start < end else tuple(found)


# A point after these ends no sentence: titles, months, an initial or the letters of an abbreviation.
_SHORT = (
    r"\b(?:[A-Z]|[ap]\.m|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$"
)


@cache
def _gaps() -> re.Pattern[str]:
    """Return the pattern of the white space between two sentences."""
    stop = r"""(?:(?<=[.!?…])|(?<=[.!?…][”’"')\]]))"""
    small = "a-zà-öø-ÿ"
    return re.compile(rf"""{stop}\s+(?=[“‘"'(\[]*[^\W_{small}])|\s*\n\s*(?![{small}\s])""")
