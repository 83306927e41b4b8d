"""Where the clauses of a passage begin and end.

A clause is what a denial, a condition or a hedge can govern. It ends with its sentence, at a semicolon, a colon, a
bracket, a dash or the end of a quotation, and before a word of the language that begins another. A comma alone ends
none: what is told between two commas parts no clause. In doubt two clauses stay one.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline.language.language import Language
    from timeline.texts.rewriting import Place


def clauses(words: str, language: Language) -> tuple[Place, ...]:
    """Return start and end of each clause of folded words, in order, without white space and marks between.

    >>> from timeline import language
    >>> words = "The mayor, who had not come, denied it; but the firm, as he knew, did not pay."
    >>> [words[start:end] for start, end in clauses(words, language.of("en"))]
    ['The mayor', 'who had not come, denied it', 'but the firm, as he knew, did not pay']
    """
    starts = [0, *(found.end() for found in between(language).finditer(words)), len(words)]
    found = []
    for start, end in pairwise(starts):
        clause = words[start:end]
        before = len(clause) - len(clause.lstrip(_BETWEEN))
        if inner := clause.strip(_BETWEEN):
            found.append((start + before, start + before + len(inner)))
    return tuple(found)


def clause_at(words: str, place: Place, language: Language) -> Place:
    """Return start and end of the stretch of clauses that a place stands in: one, unless it holds more itself."""
    return clause_among(clauses(words, language), place)


def clause_among(there: Iterable[Place], place: Place) -> Place:
    """Return the same of clauses that are known."""
    around = [one for one in there if one[0] < place[1] and place[0] < one[1]]
    return (around[0][0], around[-1][1]) if around else place


_BETWEEN = " \n,;:.!?()[]-'\"…"


@cache
def between(language: Language) -> re.Pattern[str]:
    """Return the pattern of what stands between two clauses, with nothing of the second."""
    initials = rf"(?<!\b[{language.initials}]\.)" if language.initials else ""
    # a point after one or two figures is that of an ordinal
    short = "".join(rf"(?<!\b{one}\.)" for one in language.abbreviations if re.fullmatch(r"\w+", one))
    stop = rf"\.(?=[\"')\]]*\s)(?<!\b\d\.)(?<!\b\d\d\.){initials}{short}|(?:[!?]|(?<!\[)…)(?=[\"')\]]*(?:\s|$))"
    quoted = r"[,!?]\"(?=\s)|\",(?=\s)"
    opens = rf"\s(?=(?i:{language.breaks.pattern.pattern}))"
    return re.compile(rf"(?=[.,;:!?…()\"\s])(?:{stop}|{quoted}|;|:(?=\s)|[()]|\s-+\s|{opens})")
