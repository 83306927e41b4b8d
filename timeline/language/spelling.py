"""How words are written into patterns: any of several, in each of the cases that texts have them in."""

from __future__ import annotations

import re
from collections.abc import Iterable


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


def _pattern(word: str) -> str:
    bare = word.removesuffix(".")
    first, last = r"(?<!\d)" * bare[:1].isdigit(), r"(?!\d)" * bare[-1:].isdigit()
    return first + r"\s+".join(map(re.escape, bare.split())) + last + r"\.?" * (bare != word)
