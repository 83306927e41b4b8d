"""What a passage leaves out that turns it: a denial, a condition or a hedge that governs it from before or behind.

What stands in another clause governs nothing (`clauses`). Over a comma a denial governs only where an insertion ends
there ("was not, as they say, a pupil"), where it is a verb that denies ("denied, in May, that it burned"), or before
its complement ("did not say, that it burned"). In a language without words nothing is found.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from timeline.texts.clauses import between

if TYPE_CHECKING:
    from timeline.language.language import Words
    from timeline.texts.folding import Place, Text
    from timeline.texts.passages import Passage

REACH = 240
"""The most characters before or behind a passage that are looked at."""
SHORT = 4
"""The most words between commas that only say who says so, or how surely: "it is said", "he denied"."""
NEAR = 1
"""The most words between a passage and what turns it from behind, where a denial has its verb beside it."""


def guard(passage: Passage, text: Text) -> str | None:
    """Return the denial or condition that governs a passage from before it.

    "Moscow has yet to provide official comment" must not be cited as "provide official comment": here the answer is
    "yet to". There is none where the passage itself begins with it.
    """
    return denial_before(passage.places[0], text)


def denial_before(place: Place, text: Text) -> str | None:
    """Return the denial or condition that governs a place of the reading text from before it."""
    language = text.language
    start = _clause(place, text)
    for found, commas in _before(language.turning, start, place, text):
        if language.conditions.pattern.fullmatch(found[0]):
            governs = commas == 0 or not text.folded[_segment(start, found.start(), text) : found.start()].strip(" \"'")
        else:
            verb = language.denying.pattern.fullmatch(found[0])
            complement = language.complements.pattern.match(text.folded, _segment(start, place[0], text))
            governs = commas != 1 or bool(verb or complement)
        if governs:
            return found[0]
    return None


def denial_behind(place: Place, text: Text) -> str | None:
    """Return the denial or condition that governs a place from behind it: "was not", "nicht", ", bestritt er"."""
    language = text.language
    directly, said = _behind(place, text)
    reach = REACH if language.denial_last else NEAR
    return _first(language.behind, directly, text, reach) or _first(language.denying, said, text, SHORT)


def hedge_beside(place: Place, text: Text) -> str | None:
    """Return the hedge that governs a place from before it or behind."""
    return _hedge(place, text, 0, len(text.folded))


def hedge_left_out(passage: Passage, text: Text) -> str | None:
    """Return the hedge that governs a part of a passage and stands before it, behind it, or where words are elided."""
    before = (0, *(end for _, end in passage.places))
    behind = (*(start for start, _ in passage.places[1:]), len(text.folded))
    found = (_hedge(place, text, *ends) for place, *ends in zip(passage.places, before, behind, strict=False))
    return next(filter(None, found), None)


def _hedge(place: Place, text: Text, first: int, last: int) -> str | None:
    """Return the hedge beside a place, of those that begin from `first` and end by `last`."""
    hedges, start = text.language.hedges, _clause(place, text)
    for found, commas in _before(hedges, start, place, text):
        alone = commas == 1 and _words(text.folded[_segment(start, found.start(), text) : found.end()]) <= SHORT
        if found.start() >= first and (commas == 0 or alone):
            return found[0]
    directly, said = ((start, max(start, min(end, last))) for start, end in _behind(place, text))
    return _first(hedges, directly, text, NEAR) or _first(hedges, said, text, SHORT)


def _before(words: Words, start: int, place: Place, text: Text) -> list[tuple[re.Match[str], int]]:
    """Return the words that begin from `start` to before a place, nearest first, with the commas between."""
    found = words.pattern.finditer(text.folded, start, _opening(place))
    inside = takewhile(lambda match: match.start() < place[0], found)
    return [(match, len(_COMMA.findall(text.folded, match.end(), place[0]))) for match in inside][::-1]


def _opening(place: Place) -> int:
    """Return where the first words of a place end: "yet" may stand before it, and "to" in it."""
    return min(place[1], place[0] + 40)


def _clause(place: Place, text: Text) -> int:
    """Return where the clause begins that runs up to a place; at the place, if that begins one itself."""
    low = max(0, place[0] - REACH)
    for end in _ends(text.language.small).finditer(text.reading, low, place[0] + 1):
        low = end.end()
    for end in between(text.language).finditer(text.folded, low, _opening(place)):
        if end.end() <= place[0]:
            low = end.end()
    return min(low, place[0])


def _behind(place: Place, text: Text) -> tuple[Place, Place]:
    """Return the rest of a clause up to its first comma, and what follows directly on one and is short."""
    start, folded = place[1], text.folded
    if folded[start - 1] in _STOPS:
        return (start, start), (start, start)
    end = min(len(folded), start + REACH)
    for stop in (
        _ends(text.language.small).search(text.reading, start, end),
        between(text.language).search(folded, start, end),
    ):
        end = min(end, stop.start()) if stop else end
    first, *others = folded[start:end].split(",")
    comma = start + len(first)
    said = len(others[0]) + 1 if others and not first.strip(" \"'") and _words(others[0]) <= SHORT else 0
    return (start, comma), (comma, comma + said)


def _first(words: Words, place: Place, text: Text, reach: int) -> str | None:
    """Return the first of the words that stand in a place with at most `reach` others before it."""
    found = words.pattern.search(text.folded, *place)
    return found[0] if found and _words(text.folded[place[0] : found.start()]) <= reach else None


def _segment(start: int, offset: int, text: Text) -> int:
    """Return where the words that run up to an offset begin: after the last comma since `start`."""
    return max([start, *(comma.end() for comma in _COMMA.finditer(text.folded, start, offset))])


def _words(text: str) -> int:
    return len(re.findall(r"\w+(?:['-]\w+)*", text))


_STOPS = ".;:!?)"
_COMMA = re.compile(r",\s+")


@cache
def _ends(small: str) -> re.Pattern[str]:
    """Return the pattern of what ends a paragraph, and the sentence with it (`sentences`)."""
    return re.compile(rf"\n(?![{small}\s])")
