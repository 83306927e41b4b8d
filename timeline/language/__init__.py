"""The words of languages, where texts are read with them, and what those of dates mean.

No other room holds a word of any language that it reads texts with; it gets the language from the source.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from timeline.dates import Date, Day, Interval, parse
from timeline.language.english import ENGLISH
from timeline.language.language import Language

if TYPE_CHECKING:
    from timeline.language.meaning import Mention

_LANGUAGES = {"en": ENGLISH}


def of(tag: str) -> Language:
    """Return the language of a source by its BCP 47 tag; as long as only English has words, English is read into all.

    >>> of("en-GB").tag
    'en'
    """
    return _LANGUAGES.get(tag.partition("-")[0], ENGLISH)


def dates_in(
    text: str,
    *,
    published: str | date | Day | Date | Interval,
    language: str = "en",
    dated_from: str | date | Day | Date | Interval | None = None,
) -> tuple[Mention, ...]:
    """Return the date phrases of a text in order, each with the times that it can mean.

    They are read against the days on which the text can have been `published`, never against the clock; `dated_from` is
    the date of what "today" and "the day after" are counted from. Both may be EDTF. Raises `timeline.dates.DateError`
    for a text that is no date.

    >>> for one in dates_in("They met late Thursday, two days after the storm.", published="2025-10-17"):
    ...     print(one)
    'late Thursday' allows 2025-10-16 or 2025-10-23
    'two days after' is counted from another event
    """
    from timeline.language import meaning, phrases

    within = _days(published)
    anchor = None if dated_from is None else _days(dated_from)
    return tuple(meaning.mention(phrase, within, anchor) for phrase in phrases.find(text, of(language)))


def _days(when: str | date | Day | Date | Interval) -> Interval:
    match when:
        case Interval():
            return when
        case Date():
            return when.interval
        case str():
            return parse(when).interval
    day = Day(when.year, when.month, when.day)
    return Interval(day, day)
