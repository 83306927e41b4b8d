"""The words of languages, where texts are read with them.

No other room holds a word of any language that it reads texts with; it gets the language from the source.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from timeline.language.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def every() -> Iterator[Language]:
    """Yield every language that is known, each made when it is asked for."""
    from timeline.language import cldr

    yield from map(of, cldr.tags())
