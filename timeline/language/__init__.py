"""The words of languages, where texts are read with them.

No other room holds a word of any language that it reads texts with; it gets the language from the source.
"""

from __future__ import annotations

import copyreg
from functools import cache
from typing import TYPE_CHECKING, Any

from timeline.language.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WITH_WORDS = ("de", "en", "es", "fr")
"""The languages that have words of their own here, beside those of dates."""


@cache
def of(tag: str) -> Language:
    """Return the language of a source by its BCP 47 tag.

    One that has no words here is read for the dates that CLDR has of it; one that CLDR has not, for figures alone.

    >>> of("en-GB").tag, of("sr-Latn-ME").tag, of("qaa").tag
    ('en', 'sr-Latn-ME', 'qaa')
    """
    match tag.partition("-")[0]:
        case "en":
            from timeline.language.english import ENGLISH

            return ENGLISH
        case "de":
            from timeline.language.german import GERMAN

            return GERMAN
        case "fr":
            from timeline.language.french import FRENCH

            return FRENCH
        case "es":
            from timeline.language.spanish import SPANISH

            return SPANISH
        case _:
            from timeline.language import cldr

            return cldr.of(tag)


def _handed_on(language: Language) -> str | tuple[Any, ...]:
    """Return how another process makes a language: the same one for all that speak of it, where this one knows it."""
    return (of, (language.tag,)) if of(language.tag) is language else language.__reduce_ex__(2)


copyreg.pickle(Language, _handed_on)


def told_in(words: str, among: Iterable[Language]) -> Language | None:
    """Return that of several languages which has most of the small words of a passage.

    None where two have as many, or where there are too few for a text in it.

    >>> told_in("Die Stadt hat das Haus", (of("en"), of("de"))).name
    'German'
    """
    among, length = tuple(among), len(words.split())
    if len(among) == 1 and length < _ONE_IN:  # "Macron resigns"
        return among[0]
    counted = sorted(((len(one.common.pattern.findall(words)), one) for one in among), key=lambda one: -one[0])
    most, likeliest = counted[0] if counted else (0, None)
    enough = length < _ONE_IN * most
    return likeliest if enough and most > max((count for count, _ in counted[1:]), default=0) else None


_ONE_IN = 10
"""Of so many words, one at least is a small one."""


def with_opposites() -> tuple[Language, ...]:
    """Return the languages that have words that say the opposite of each other."""
    return tuple(map(of, ("en", "de", "fr", "es")))


def every() -> Iterator[Language]:
    """Yield every language that is known, each made when it is asked for."""
    from timeline.language import cldr

    yield from map(of, cldr.tags())
