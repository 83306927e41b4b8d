"""Texts, ready to be searched, and the finding of quotes in them."""

from __future__ import annotations

from timeline import language as languages
from timeline.texts import passages
from timeline.texts.passages import (
    Ambiguous,
    BrokenElision,
    CutWord,
    Failure,
    NoSuchOccurrence,
    NotFound,
    OutOfContext,
    Passage,
    Repair,
    Text,
)

__all__ = [
    "Ambiguous",
    "BrokenElision",
    "CutWord",
    "Failure",
    "NoSuchOccurrence",
    "NotFound",
    "OutOfContext",
    "Passage",
    "Repair",
    "Text",
    "find",
]


def find(
    quote: str,
    text: str | Text,
    *,
    prefix: str = "",
    suffix: str = "",
    occurrence: int | None = None,
    language: str = "en",
) -> Passage | Failure:
    r"""Return the one passage of a text that `quote` cites, or the reason why it cites none.

    White space and the forms of quotation marks and dashes do not count; words are whole at both ends, and `[…]` stands
    for words left out. Where the quote stands in several places, `prefix` and `suffix`, the words just before and
    after, say which is meant, or `occurrence` does, counted from 1. `language` is the BCP 47 tag of a text that is a
    `str`; a Text knows its own.

    >>> find("entered into force", "The treaty of 1901 entered\ninto force.").spans
    (Span(start=19, end=37, line=1, column=20),)
    >>> find("a treaty", "The treaty of 1901 entered\ninto force.")
    NotFound()
    """
    if isinstance(text, str):
        text = Text.of(text, language=languages.of(language))
    return passages.find(quote, text, prefix=prefix, suffix=suffix, occurrence=occurrence)
