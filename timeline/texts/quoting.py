"""Whether words of a text stand between quotation marks, by the marks that its paragraph uses."""

from __future__ import annotations

import re

from timeline.texts.folding import Place, Text

MARKS = re.compile("[“”„«»\"‘]|’(?!\\w)|(?<!\\w)'|'(?!\\w)")
"""What may be a quotation mark; an apostrophe within a word is none."""


def has_marks(text: Text) -> bool:
    """Whether a text has double quotation marks at all."""
    return re.search('[“”„«»"]', text.reading) is not None


def between_marks(place: Place, text: Text) -> bool:
    """Whether a stretch of the reading text lies within a quotation, or has its marks itself.

    Which of two marks opens is told by the paragraph: the first of “ ” and of « » that stands in it does. A quotation
    of several paragraphs opens in each.
    """
    start, end = text.paragraph(place)
    paragraph = text.reading[start:end]
    here, behind = place[0] - start, place[1] - start
    inside = paragraph[here:behind]
    if MARKS.match(inside):
        return True
    before = paragraph[:here]
    return any(_open(before, pair) for pair in (*_pairs(paragraph), "‘’")) or _odd(before, '"') or _single(before)


def _pairs(paragraph: str) -> tuple[str, ...]:
    """Return the marks of a paragraph, what opens first, then what closes: „ and “ or ”, “ and ”, « and », » and «."""
    angles = re.search("[«»]", paragraph)
    return ("„“”" if "„" in paragraph else "“”", "»«" if angles and angles[0] == "»" else "«»")


def _open(before: str, pair: str) -> bool:
    opens, closing = pair[0], pair[1:]
    ends = [match.start() for match in re.finditer(f"[{closing}](?!\\w)", before)]
    return before.rfind(opens) > (ends[-1] if ends else -1)


def _odd(before: str, mark: str) -> bool:
    return before.count(mark) % 2 == 1


def _single(before: str) -> bool:
    """Whether a plain single mark was opened and not closed: one before a word, and none behind a word since."""
    opened = [match.start() for match in re.finditer(r"(?<!\w)'(?=\w)", before)]
    closed = [match.start() for match in re.finditer(r"(?<=[\w.,!?])'(?!\w)", before)]
    return bool(opened) and opened[-1] > (closed[-1] if closed else -1)
