"""The phrases of a quote of which `means` may say whom they mean: those that stand for somebody first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.editing.dated import Found

LONGEST = 4
"""How many words a phrase has at most."""


def phrases(found: Found, typed: str) -> Iterator[tuple[str, int]]:
    """Yield the phrases of a quote that begin as what is typed, each with its rank; without that, words that tell."""
    language, quote = found.source.text.language, " ".join(found.passage.exact.split())
    standing = (language.moods.pronouns, language.singular, language.speaking, language.couples)
    typed = typed.strip().casefold()
    for start in _WORD.finditer(quote):
        end = start
        for count in range(1, LONGEST + 1):
            phrase = quote[start.start() : end.end()]
            stands = any(words.pattern.fullmatch(phrase) for words in standing)
            telling = count == 1 and not language.common.pattern.fullmatch(phrase)
            if phrase.casefold().startswith(typed) and (typed or telling or stands):
                yield phrase, 0 if stands else count
            after = _WORD.match(quote, end.end() + 1)
            if after is None or quote[end.end()] != " ":
                break
            end = after


_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
