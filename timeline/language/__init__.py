"""The words of languages, where texts are read with them, and what those of dates mean.

No other room holds a word of any language that it reads texts with; it gets the language from the source.
"""

from timeline.language.english import ENGLISH
from timeline.language.language import Language

_LANGUAGES = {"en": ENGLISH}


def of(tag: str) -> Language:
    """Return the language of a source by its BCP 47 tag; as long as only English has words, English is read into all.

    >>> of("en-GB").tag
    'en'
    """
    return _LANGUAGES.get(tag.partition("-")[0], ENGLISH)
