"""How a curator answers a finding that is right and yet no fault: with a `note` that quotes the words it names.

The note is on the citation that the finding is about, or anywhere in the record where it is about this as a whole. It
answers for the words that stand in it between quotation marks, and for no others, so that the next mistake on the same
citation is found.
"""

from __future__ import annotations

import re

from timeline.diagnostics import quoted
from timeline.records.model import Citation, Event
from timeline.texts import passages


def answered(citation: Citation, words: str) -> bool:
    """Whether the note on a citation quotes the words that a finding names: whole, in either case."""
    return quotes(citation.note, words)


def answered_somewhere(event: Event, words: str) -> bool:
    """Whether a note of a record, on a citation or on the whole, quotes the words that a finding on the whole names."""
    return any(quotes(note, words) for note in (event.note, *(one.note for one in event.citations)))


def quotes(note: str | None, words: str) -> bool:
    """Whether a note quotes words: whole, in either case."""
    note, asked = (passages.fold(text).casefold() for text in (note or "", words))
    whole = rf"(?<![\w-]){re.escape(asked)}(?![\w-])"
    alone = rf"(?<!\w)'{whole}'(?!\w)"  # a longer quotation in single marks cannot be told from two apostrophes
    return bool(re.search(alone, note)) or any(re.search(whole, quoted[0]) for quoted in _QUOTED.finditer(note))


def quotations(note: str | None) -> list[str]:
    """Return what stands in a note between double quotation marks, folded, without the marks."""
    return [found[0].strip('"«»').strip() for found in _QUOTED.finditer(passages.fold(note or ""))]


def ask(words: str) -> str:
    """Return how a message says what would answer it.

    >>> ask("yet to")
    "answer with a `note` that quotes 'yet to'"
    """
    return f"answer with a `note` that quotes {quoted(words)}"


_MARKS = (
    r'(?<![\w"])"[^"]*"(?!\w)',  # so is every pair of double quotation marks in the form in which texts are compared
    "«[^»]*»",
    "»[^«]*«",
)
_QUOTED = re.compile("|".join(_MARKS))
