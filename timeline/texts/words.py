"""Where words stand in a text, whole at both ends.

A long text has a list of its words, made once: what is looked for is looked for only where the rarest of its words
stands, so that many quotes cost little more than one. Words that all stand everywhere are searched for as they are.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from timeline.texts.folding import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from timeline.texts.folding import Text
    from timeline.texts.rewriting import Place


def places(folded: str, text: Text, most: int | None = None) -> list[Place]:
    """Return the places of `whole`, or the first of them: at `most` so many."""
    return list(islice(whole(folded, text), most))


def whole(folded: str, text: Text) -> Iterator[Place]:
    """Yield every place in `text.folded` where the folded words stand with whole words at both ends, in order.

    `October 1` does not stand in `October 16`, nor `000 miles` in `1,000 miles`. A hyphen joins what it stands between
    (`half-hour` is no part of `two-and-a-half-hour`), save that a capital shows a name that may be cited alone: `Putin`
    stands in `Trump-Putin`. Dashes join figures only. An apostrophe joins only the endings that the text's language
    names, so that no "not" is lost: `Trump` stands in `Trump's`, `can` does not in `can't`. Scripts without blanks
    between words have no such bounds. Where a line ended in a hyphen, the words may have it or not, and the line end.
    """
    broken = "-" in folded and bool(text.joints or ("- " in folded and text.seams))
    if len(text.folded) < _LONG and folded not in text.folded and not broken:
        return
    known = _known(folded, text) if len(text.folded) >= _LONG else None
    found = None
    for found in _scanned(folded, text) if known is None else known:
        if not _cut(found, text):
            yield found
    if found is None and broken:
        yield from (place for place in _over_joints(folded, text) if not _cut(place, text))


def _over_joints(folded: str, text: Text) -> Iterator[Place]:
    """Yield the places that differ from the words by hyphens at joints alone, and by blanks where lines ended there."""
    bare, wanted = text.bare, HYPHEN.sub("", folded)
    start = bare.text.find(wanted) if wanted else -1
    while start >= 0:
        first, last = bare.back((start, start + len(wanted)))
        joints = text.joints[bisect_left(text.joints, first) : bisect_left(text.joints, last)]
        if _spells(folded, text, (first, last), joints):
            yield first, last
        start = bare.text.find(wanted, start + 1)


def _spells(folded: str, text: Text, place: Place, joints: Collection[int]) -> bool:
    at, before = place[0], ""
    for character in folded:
        if at < place[1] and text.folded[at] == character:
            at += 1
        elif not (at in joints if character == "-" else (before, character) == ("-", " ") and at in text.seams):
            return False
        before = character
    return at == place[1]


def within(folded: str, text: Text, around: Place) -> Iterator[Place]:
    """Yield the places of the words that lie within a place."""
    start = text.folded.find(folded, *around) if folded else -1
    while start >= 0:
        place = start, start + len(folded)
        if not _cut(place, text):
            yield place
        start = text.folded.find(folded, start + 1, around[1])


def cut_word(folded: str, text: Text) -> Place | None:
    """Return the place of the first word that the folded words would cut in two where their characters stand."""
    if not _holds_its_words(folded, text):
        return None
    start = text.folded.find(folded) if folded else -1
    return _cut((start, start + len(folded)), text) if start >= 0 else None


def _known(folded: str, text: Text) -> list[Place] | None:
    """Return where the words stand by the text's list of them; None where that does not tell."""
    if not folded.isascii() and any(map(unspaced, folded)):
        return None
    found = [(text.words.get(word[0], ()), word.start()) for word in re.finditer(r"\w+", folded)]
    if not found:
        return None
    starts, offset = min(found, key=lambda one: len(one[0]))
    if len(starts) > _OFTEN:
        return None
    return [
        (start - offset, start - offset + len(folded))
        for start in starts
        if start >= offset and text.folded.startswith(folded, start - offset)
    ]


_LONG = 500
_OFTEN = 1_000


def _holds_its_words(folded: str, text: Text) -> bool:
    """Whether the text has every word of the folded ones, the first and last perhaps as a part of one."""
    if len(text.folded) < _LONG:
        return True
    first, *between = re.split(r"\W+", folded)
    last = between.pop() if between else ""
    return all(word in text.words for word in between) and first in text.vocabulary and last in text.vocabulary


def _scanned(folded: str, text: Text) -> Iterator[Place]:
    start = text.folded.find(folded) if folded else -1
    while start >= 0:
        yield start, start + len(folded)
        following = start + 1
        if text.folded[max(0, start - 1) : start + 1].isalnum() and (end := _END.search(text.folded, start)):
            following = max(following, end.start())  # within one word, what begins there cuts it as well
        start = text.folded.find(folded, following)


_END = re.compile("[^\\w]|[\u0e00-\U0010ffff]|\\Z")


def _cut(place: Place, text: Text) -> Place | None:
    return _cut_at(place[0], text, opens=True) or _cut_at(place[1], text, opens=False)


def _cut_at(edge: int, text: Text, *, opens: bool) -> Place | None:
    """Return the word or number that a quote would cut which opens, or else closes, at `edge`."""
    letters = text.reading
    if edge in {0, len(letters)}:
        return None
    before, behind = letters[edge - 1], letters[edge]
    if behind in _BLANK or (before in _BLANK and behind < _FIRST_MARK):  # most quotes stand between two
        return None
    if behind in _STOPS and not before.isdigit():  # nor do most stops stand in a word
        return None
    if unspaced(before) or unspaced(behind):
        return None
    if unicodedata.category(behind).startswith("M"):
        return edge - 1, edge + 1
    if before in _BLANK:  # no word has one
        return None
    far = max(0, edge - _LONGEST_WORD)
    begin = max(far, letters.rfind(" ", far, edge))
    for word in _word(text.language.joined).finditer(letters, begin, edge + _LONGEST_WORD):
        if word.start() >= edge:
            break
        if word.end() > edge:
            hyphenated = letters[edge - 1 if opens else edge] in _HYPHENS
            beside = letters[edge] if opens else re.split(f"[{_HYPHENS}]", letters[word.start() : edge])[-1]
            name = hyphenated and beside[:1].isalpha() and not beside[:1].islower()
            return None if name else word.span()
    return None


_BLANK = " \n"
_FIRST_MARK = "\u0300"
_STOPS = '.,:;!?…"”“)]»'
_LONGEST_WORD = 80
_HYPHENS = "\u2010\u2011-"
_LETTER = r"[\w\u0300-\u036f]"


@cache
def _word(joined: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of words and numbers, with the endings in which an apostrophe joins them."""
    parts = (tuple(map(re.escape, ending.split("'"))) for ending in joined)
    apostrophes = [rf"(?<={before})['’ʼ](?={after}\b)" for before, after in parts]
    joints = "|".join([r"(?<=\d)[.,:‒–](?=\d)", *apostrophes, rf"[{_HYPHENS}](?=\w)"])
    return re.compile(rf"{_LETTER}+(?:(?:{joints}){_LETTER}+)*", re.IGNORECASE)


def unspaced(character: str) -> bool:
    """Whether the character is of a script without blanks between words: Thai to Burmese, Khmer, Chinese, Japanese."""
    return character > "\u0dff" and any(first <= ord(character) <= last for first, last in _UNSPACED)


_UNSPACED = ((0xE00, 0xEFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3040, 0x30FF), (0x3400, 0x9FFF), (0x20000, 0x3FFFF))
