"""What no text says, as curators' notes have it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline import language


def silences(note: str) -> Iterator[str]:
    """Yield the sentences of a note that say that no text says something.

    >>> [*silences("It may be the same call. Since when, no text says.")]
    ['Since when, no text says.']
    """
    patterns = [language.of(tag).silences.pattern for tag in language.WITH_WORDS]
    for sentence in re.split(r"(?<=[.!?])\s+", note.strip()):
        if any(pattern.search(sentence) for pattern in patterns):
            yield sentence
