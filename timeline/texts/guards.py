"""What a passage leaves out that turns it: a denial, a condition or a hedge that governs it from before or behind.

What stands in another clause governs nothing (`clauses`). Over a comma a denial governs only where an insertion ends
there ("was not, as they say, a pupil"), where it is a verb that denies ("denied, in May, that it burned"), or before
its complement ("did not say, that it burned"). In a language without words nothing is found.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from timeline.language.language import Words
from timeline.texts.clauses import between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.texts.folding import Place, Text
    from timeline.texts.passages import Passage

REACH = 160
"""The most characters before a passage that are looked at, and behind it where a denial ends its clause."""
BEHIND = 60
"""The most that are looked at behind it elsewhere."""
FAR = 10
"""The most words between a denial or a hedge and what it governs."""
FEW = 4
"""The most words between a condition and what it governs, unless the condition opens the sentence."""
SHORT = 4
"""The most words between commas that only say who says so, or how surely: "it is said", "he denied"."""
NEAR = 1
"""The most words between a passage and a hedge behind it: "was allegedly"."""


def guard(passage: Passage, text: Text) -> str | None:
    """Return the denial or condition that governs a passage from before it.

    "Moscow has yet to provide official comment" must not be cited as "provide official comment": here the answer is
    "yet to". There is none where the passage itself begins with it.
    """
    place = passage.places[0]
    for found, commas, start in _before(text.language.turning, place, text):
        condition = text.language.conditions.pattern.fullmatch(found[0])
        if (_conditions if condition else _denies)(found, commas, start, place, text):
            return found[0]
    return None


def denial_behind(passage: Passage, text: Text) -> str | None:
    """Return the denial or condition that governs a passage from behind it: "was not", "nicht", ", bestritt er"."""
    return _denial_behind(passage.places[-1], text)


def denial_of_part(place: Place, quote: Text) -> str | None:
    """Return the denial that governs a part of a quote and stands in the quote.

    What is rejected or refused is there all the same, and so is of what something is not said: there a verb that denies
    governs its complement alone, and nothing denies from behind but where a denial ends its clause.
    """
    language = quote.language
    for found, commas, start in _before(language.denials, place, quote):
        verb = language.denying.pattern.match(quote.folded, found.start())
        complement = language.complements.pattern.search(quote.folded, found.end(), _opening(place))
        if _denies(found, commas, start, place, quote) and (complement or not verb):
            return found[0]
    return _denial_behind(place, quote) if language.denial_last else None


def _conditions(found: re.Match[str], commas: int, start: int, place: Place, text: Text) -> bool:
    """Whether a condition governs a place: it stands just before, or opens a clause, and not just ", if uncertain,"."""
    if commas and text.language.questions.pattern.fullmatch(found[0]):
        return False
    if commas:
        asked = text.folded[found.end() : place[0]].split(",")[0]
        return found.start() == start or (_segment(start, found.start(), text) == found.start() and _words(asked) > 1)
    return _words(text.folded[found.end() : place[0]]) <= FEW


def _denies(found: re.Match[str], commas: int, start: int, place: Place, text: Text) -> bool:
    """Whether a denial governs a place in its clause: over a comma only over an insertion, or as its complement."""
    language, folded = text.language, text.folded
    if language.denying.pattern.match(folded, found.start()):
        own = folded.find(",", found.end(), place[0])  # "refused to go, ": what it denies is told before the comma
        return own < 0 or not language.complements.pattern.search(folded, found.end(), own)
    if _words(folded[found.end() : place[0]]) > FAR:
        return False
    inserted = commas > 1 and folded.startswith(",", found.end())
    return not commas or inserted or bool(language.complements.pattern.match(folded, _segment(start, place[0], text)))


def _denial_behind(place: Place, text: Text) -> str | None:
    language = text.language
    far = REACH if language.denial_last else BEHIND
    if not _somewhere(language.behind, place, text, far) and not _somewhere(language.denying, place, text, BEHIND):
        return None
    directly, said = _behind(place, text, far)
    found = language.behind.pattern.search(text.folded, *directly)
    near = found and (language.denial_last or not _words(text.folded[directly[0] : found.start()]))
    if found and near and not language.complements.pattern.search(text.folded, directly[0], found.start()):
        return found[0]
    return _first(language.denying, said, text, SHORT)


def hedge_beside(place: Place, text: Text) -> str | None:
    """Return the hedge that governs a place from before it or behind."""
    return _hedge(place, text, 0, len(text.folded))


def hedge_left_out(passage: Passage, text: Text) -> str | None:
    """Return the hedge that governs a part of a passage and stands before it, behind it, or where words are elided."""
    before = (0, *(end for _, end in passage.places))
    behind = (*(start for start, _ in passage.places[1:]), len(text.folded))
    found = (_hedge(place, text, *ends) for place, *ends in zip(passage.places, before, behind, strict=False))
    return next(filter(None, found), None)


def speaker_left_out(passage: Passage, text: Text) -> str | None:
    """Return the word for saying something that an elision leaves out in a later sentence than what it continues."""
    says, folded = text.language.cues.get("claimed", Words()).pattern, text.folded
    for before, behind in pairwise(passage.places):
        stop = _SENTENCE.search(folded, before[1], behind[0])
        if stop and says.search(folded, *before) and (found := says.search(folded, stop.end(), behind[0])):
            return found[0]
    return None


def _hedge(place: Place, text: Text, first: int, last: int) -> str | None:
    """Return the hedge beside a place, of those that begin from `first` and end by `last`."""
    hedges = text.language.hedges
    for found, commas, start in _before(hedges, place, text):
        alone = commas == 1 and _words(text.folded[_segment(start, found.start(), text) : found.end()]) <= SHORT
        near = commas == 0 and _words(text.folded[found.end() : place[0]]) <= FAR
        if found.start() >= first and (near or alone):
            return found[0]
    if not _somewhere(hedges, place, text, BEHIND):
        return None
    directly, said = ((start, max(start, min(end, last))) for start, end in _behind(place, text, BEHIND))
    return _first(hedges, directly, text, NEAR) or _first(hedges, said, text, SHORT)


def _before(words: Words, place: Place, text: Text) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yield the words in the clause before a place, nearest first, with the commas between and the clause's start."""
    found = words.pattern.finditer(text.folded, max(0, place[0] - REACH), _opening(place))
    inside = list(takewhile(lambda match: match.start() < place[0], found))
    start = _clause(place, text) if inside else 0
    for match in reversed(inside):
        if match.start() >= start:
            yield match, len(_COMMA.findall(text.folded, match.end(), place[0])), start


def _somewhere(words: Words, place: Place, text: Text, far: int) -> bool:
    """Whether one of the words stands behind a place, in its clause or not: to ask that costs less."""
    return bool(words.pattern.search(text.folded, place[1], _whole(place[1] + far, text)))


def _whole(offset: int, text: Text) -> int:
    """Return where the word ends that an offset is in, if it is of a length."""
    last = min(len(text.folded), offset + 40)
    end = text.folded.find(" ", offset, last)
    return last if end < 0 else end


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
    before = text.folded[low : place[0]]
    return place[0] - len(before.lstrip(" \n\"'"))


def _behind(place: Place, text: Text, far: int) -> tuple[Place, Place]:
    """Return the rest of a clause up to its first comma, and what follows directly on one and is short."""
    start, folded = place[1], text.folded
    if folded[start - 1] in _STOPS:
        return (start, start), (start, start)
    end = _whole(start + far, text)
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


_SENTENCE = re.compile(r"[.!?][\"')\]]*\s")
_STOPS = ".;:!?)"
_COMMA = re.compile(r",\s+")


@cache
def _ends(small: str) -> re.Pattern[str]:
    """Return the pattern of what ends a paragraph, and the sentence with it (`sentences`)."""
    return re.compile(rf"\n(?![{small}\s])")
