"""How words are written into tables and patterns: in order, with their endings, any of several, in either case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping


def cases(words: Iterable[str]) -> tuple[str, ...]:
    """Return words as they are, with a capital, and in capitals, each once.

    >>> cases(["mai", "Mai"])
    ('mai', 'Mai', 'MAI')
    """
    return tuple(dict.fromkeys(form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())))


def either(words: Iterable[str]) -> str:
    r"""Return the pattern of one of the words, the longest that fits; blanks are white space, a last point may lack.

    No number is cut: "tháng 1" does not stand in "tháng 10".

    >>> either(["tháng 1", "tháng 10", "thg."])
    '(?:tháng\\s+10(?!\\d)|tháng\\s+1(?!\\d)|thg\\.?)'
    """
    return f"(?:{'|'.join(map(_pattern, sorted(set(words), key=lambda word: (-len(word), word))))})"


def numbered(words: str, first: int = 1) -> dict[str, int]:
    """Return words in order with their numbers; those of one number stand side by side.

    >>> numbered("Samstag|Sonnabend Sonntag", 5)
    {'Samstag': 5, 'Sonnabend': 5, 'Sonntag': 6}
    """
    return {word: number for number, same in enumerate(words.split(), first) for word in same.split("|")}


def together(stems: Mapping[str, int], endings: Iterable[str]) -> dict[str, int]:
    """Return words with each of their endings, and what they mean.

    >>> together({"erst": 1}, ("e", "en"))
    {'erste': 1, 'ersten': 1}
    """
    endings = tuple(endings)
    return {stem + ending: meaning for stem, meaning in stems.items() for ending in endings}


def roman(last: int) -> dict[str, int]:
    """Return Roman numerals in small letters, from 1 to `last`, which is below 40.

    >>> [word for word, number in roman(19).items() if number in (4, 9, 14, 19)]
    ['iv', 'ix', 'xiv', 'xix']
    """
    units = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    return {"x" * (number // 10) + units[number % 10]: number for number in range(1, last + 1)}


def _pattern(word: str) -> str:
    bare = word.removesuffix(".")
    first, last = r"(?<!\d)" * bare[:1].isdigit(), r"(?!\d)" * bare[-1:].isdigit()
    return first + r"\s+".join(map(re.escape, bare.split())) + last + r"\.?" * (bare != word)
