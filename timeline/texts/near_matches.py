"""What a quote that is not in a text may have meant, for messages only: nothing here accepts anything."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from timeline.texts.folding import Repair, Text
from timeline.texts.words import places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timeline.texts.rewriting import Place

_LIKE = 70  # rapidfuzz's score, of 100, from which two phrases are alike; unrelated prose reaches 65
_PIECE = 64  # characters that rapidfuzz compares at once
_AROUND = 40
_LONGEST_WORD = 80
_MOST_WORDS = 400  # that are compared one by one: the longest quote has no more


def nearest(folded: str, text: Text) -> str:
    """Return the words of `text.folded` around what is most like the folded quote, or nothing where nothing is.

    Of a long quote a piece is looked for, at its beginning, in its middle and at its end: the whole would take as many
    times the length of the text.
    """
    here, quote = text.folded, folded
    if len(here) == len(here.lower()):
        here, quote = here.lower(), quote.lower()
    found = _stretch(quote, here)
    if found is None:
        return ""
    around = _AROUND if " " in folded else 0
    begin, after = max(0, found[0] - around), found[1] + around
    start = text.folded.rfind(" ", max(0, begin - _LONGEST_WORD), begin + 1)
    first = start + 1 if start >= 0 else max(0, begin - _LONGEST_WORD)
    end = text.folded.find(" ", max(after - 1, first), after + _LONGEST_WORD)
    return text.folded[first : end if end >= 0 else after + _LONGEST_WORD]


def _stretch(quote: str, here: str) -> Place | None:
    """Return where what is most like a quote begins and ends, as far as pieces of it tell."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    last = max(0, len(quote) - _PIECE)
    pieces = {at: quote[at : at + _PIECE] for at in (0, last // 2, last)}
    alike = ((at, partial_ratio_alignment(piece, here, score_cutoff=_LIKE)) for at, piece in pieces.items())
    score, start = max(((one.score, one.dest_start - at) for at, one in alike if one), default=(0, 0))
    if not score:
        return None
    low, high = max(0, start - len(quote)), max(0, start) + 2 * len(quote)
    head, tail = (partial_ratio_alignment(pieces[at], here[low:high], score_cutoff=_LIKE) for at in (0, last))
    begin = low + head.dest_start if head else max(0, start)
    after = low + tail.dest_end if tail else begin + len(quote)
    return begin, after if begin < after <= begin + 2 * len(quote) else begin + len(quote)


def differences(near: str, folded: str) -> list[tuple[str, str]]:
    """Return what the text says and what the quote says wherever they part, each with a word beside it to know it by.

    >>> differences("the two-and-a-half-hour call between Trump and", "two-hour call between Trump")
    [('two-and-a-half-hour call', 'two-hour call')]
    """
    theirs, mine = near.split()[:_MOST_WORDS], folded.split()[:_MOST_WORDS]
    changes = SequenceMatcher(None, theirs, mine, autojunk=False).get_opcodes()
    pairs = []
    for tag, i, i_end, j, j_end in changes:
        if tag == "equal":
            continue
        if j == 0:  # what stands before the quote is not its business, nor what stands after
            i = max(i, i_end - (j_end - j))
        elif j_end == len(mine):
            i_end = min(i_end, i + (j_end - j))
        if i == i_end and j == j_end:
            continue
        after = j_end < len(mine)
        before = not after and j > 0
        pairs.append((" ".join(theirs[i - before : i_end + after]), " ".join(mine[j - before : j_end + after])))
    return [pair for pair in pairs if len(set(map(_letters, pair))) > 1] or pairs  # commas only where nothing else


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def all_but(folded: str, near: str, text: Text) -> Iterator[tuple[str, str]]:
    """Return what alone differs, said in a clause, and the words of `near` that are the quote but for that."""
    for clause, loosened in _LOOSENINGS.items():
        letters = [(letter, at) for at, character in enumerate(near) for letter in loosened(character)]
        wanted = "".join(map(loosened, folded))
        start = "".join(letter for letter, _ in letters).find(wanted) if wanted else -1
        if start >= 0:
            same = near[letters[start][1] : letters[start + len(wanted) - 1][1] + 1]
            if places(same, text, 1):
                yield clause, same


def _bare(character: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", character) if not unicodedata.combining(part))


_LOOSENINGS: dict[str, Callable[[str], str]] = {
    "only the case differs": str.casefold,
    "only the accents differ": _bare,
    "only the spaces differ": lambda character: character.strip(" "),
    "only the hyphens differ": lambda character: character.strip(" -"),
    "only the punctuation differs": _letters,
}


@lru_cache(maxsize=4)
def suspected_repairs(raw: str) -> tuple[Repair, ...]:
    """Return repairs for what looks like UTF-8 that was read in a one-byte code page, with cp1252 in its holes.

    Only looks: the same letters may be right in a text of another language.

    >>> suspected_repairs("OrbÃ¡n")
    (Repair(raw='Ã¡', repaired='á'),)
    """
    found: dict[str, str] = {}
    for codec in ("cp1252", "cp874", "cp1250", "cp1251"):
        spoilt, octets = _spoilt(codec)
        for run in dict.fromkeys(spoilt.findall(raw)):
            repaired = bytes(octets[character] for character in run).decode("utf-8", "ignore")
            if repaired:
                found.setdefault(run, repaired)
    return tuple(Repair(*pair) for pair in found.items())


@cache
def _spoilt(codec: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return the pattern of UTF-8 that was read in a code page, and the bytes of its characters."""
    read = [_read(byte, codec) for byte in range(0x80, 0x100)]
    follow = "".join(map(re.escape, read[:0x40]))
    starts = (read[0x42:0x60], read[0x60:0x70], read[0x70:0x75])
    spoilt = "|".join(f"[{''.join(map(re.escape, start))}][{follow}]{{{n}}}" for n, start in enumerate(starts, 1))
    return re.compile(spoilt), {character: 0x80 + at for at, character in enumerate(read)}


def _read(byte: int, codec: str) -> str:
    octet = bytes([byte])
    return next(filter(None, (octet.decode(name, "ignore") for name in (codec, "cp1252", "latin-1"))))
