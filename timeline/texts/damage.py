"""Whether a repair undoes damage: a wrong code page, letters that a scan confuses, characters that stand for none.

What a text says wrongly is cited as it says it; only what happened to its characters since is undone.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_letters

from timeline.texts.characters import fold


@lru_cache(maxsize=1024)
def undoes_damage(raw: str, repaired: str) -> bool:
    """Whether nothing but damage to characters makes `raw` of `repaired`.

    >>> undoes_damage("Ã¡", "á"), undoes_damage("Orb~n", "Orbán"), undoes_damage("ﬁne", "fine")
    (True, True, True)
    >>> undoes_damage("did not produce", "produced"), undoes_damage("15 August", "16 August")
    (False, False)
    """
    return raw != repaired and (_misread(raw, repaired) or _stood_for_none(raw, repaired))


def confused_by_a_scan(raw: str, repaired: str) -> bool:
    """Whether whole words differ by letters that a scan confuses, and by nothing else; none of them has a digit.

    >>> confused_by_a_scan("modem tirnes", "modern times"), confused_by_a_scan("hat", "not")
    (True, False)
    """
    parts = [re.split(r"(\w+)", words) for words in (raw, repaired)]
    if len(parts[0]) != len(parts[1]) or raw == repaired:
        return False
    return all(
        one == other or (one.isalpha() and other.isalpha() and _confused(one, other))
        for one, other in zip(*parts, strict=True)
    )


CODE_PAGES = (
    "utf-8", "cp1252", "latin-1", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "cp874", "cp437", "cp850", "cp852", "cp866", "mac_roman", "koi8-r", "iso8859-2", "iso8859-5", "iso8859-15",
    "cp932", "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
"""The encodings that texts are written in, and read in by mistake."""

_CONFUSED = frozenset(
    pair
    for one, other in (
        ("rn", "m"), ("cl", "d"), ("vv", "w"), ("li", "h"), ("l", "I"), ("l", "i"), ("I", "J"), ("c", "e"),
        ("u", "n"), ("ri", "n"), ("in", "m"), ("ni", "m"), ("ii", "u"), ("ii", "ü"), ("f", "s"), ("ſ", "f"),
        ("fi", "ß"), ("B", "ß"),
    )
    for pair in ((one, other), (other, one))
)  # fmt: skip


def _misread(raw: str, repaired: str) -> bool:
    """Whether the bytes of what should stand there, read in another code page, are what stands there."""
    raw, repaired = _apart(raw, repaired)
    seen = fold(raw)
    for spelt in dict.fromkeys(repaired.translate(marks) for marks in _SPELT):
        first = {*_read_wrongly(spelt)} - {spelt}
        if any(fold(one) == seen for one in first):
            return True
        if any(fold(two) == seen for one in first for two in _read_wrongly(one, ("utf-8",))):
            return True
    return False


def _apart(raw: str, repaired: str) -> tuple[str, str]:
    """Return what two texts have between the letters of ASCII that they share at their ends: no code page has others.

    >>> _apart("fiancÃ©e", "fiancée")
    ('Ã©', 'é')
    """
    first, last = 0, 0
    shorter = min(len(raw), len(repaired))
    while first < shorter and raw[first] == repaired[first] and raw[first] in _SHARED:
        first += 1
    while last < shorter - first and raw[-1 - last] == repaired[-1 - last] and raw[-1 - last] in _SHARED:
        last += 1
    return raw[first : len(raw) - last], repaired[first : len(repaired) - last]


_SHARED = frozenset(ascii_letters)
_SPELT = tuple(
    {ord(plain): mark for plain, mark in marks.items()}
    for marks in ({}, {"'": "’", '"': "”", "-": "–", " ": "\u00a0"}, {"'": "‘", '"': "“", "-": "—"})
)
"""How plain marks may have been written before: those that are bent are the ones that break."""


def _read_wrongly(words: str, written: tuple[str, ...] = CODE_PAGES) -> Iterator[str]:
    for page in written:
        try:
            spoilt = words.encode(page)
        except UnicodeEncodeError:
            yield words.encode(page, "replace").decode(page, "replace")
            continue
        for other in CODE_PAGES:
            if other != page:
                yield spoilt.decode(other, "replace")
                yield "".join(_character(byte, other) for byte in spoilt)


@cache
def _character(byte: int, page: str) -> str:
    """Return what a byte is read as, in a page that has holes: there as most programs fill them."""
    for one in (page, "cp1252", "latin-1"):
        try:
            return bytes([byte]).decode(one)
        except UnicodeDecodeError:
            continue
    return ""


def _stood_for_none(raw: str, repaired: str) -> bool:
    """Whether only characters that are no letters there were changed, no number, and no word came or went."""
    if repaired in (html.unescape(raw), unicodedata.normalize("NFKC", raw)):
        return True
    if len(raw.split()) != len(repaired.split()) or _numbers(raw) != _numbers(repaired):
        return False
    scripts = {_script(letter) for letter in repaired if letter.isalpha()}
    kept = [letter for letter in raw if letter.isalpha() and (letter.isascii() or _script(letter) in scripts)]
    rest = iter(letter for letter in repaired if letter.isalpha())
    added = []
    for letter in kept:
        for other in rest:
            if other == letter:
                break
            added.append(other)
        else:
            return False
    return not any(letter.isascii() for letter in (*added, *rest))


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _numbers(words: str) -> list[str]:
    """Return the numbers in words, with the marks in them and just before."""
    return re.findall(r"[^\w\s]?\d(?:[^\w\s]?\d)*", fold(words))


def _confused(raw: str, repaired: str) -> bool:
    """Whether one word becomes the other where letters are taken for others, few of them."""
    if abs(len(raw) - len(repaired)) > len(raw):
        return False
    reached = {(0, 0)}
    for start in range(len(raw) + 1):
        for _, there in sorted(one for one in reached if one[0] == start):
            for here in (1, 2):
                for ahead in (1, 2):
                    one, other = raw[start : start + here], repaired[there : there + ahead]
                    if (here == ahead == 1 and one == other) or (one, other) in _CONFUSED:
                        reached.add((start + len(one), there + len(other)))
    return (len(raw), len(repaired)) in reached
