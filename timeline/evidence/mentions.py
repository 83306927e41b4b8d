"""The dates of any text, read as those of a source are: each in the context in which it stands."""

from __future__ import annotations

from datetime import date

from timeline import language as languages
from timeline.dates import Date, Day, Interval, parse
from timeline.evidence.context import telling
from timeline.language import meaning
from timeline.language.meaning import Mention
from timeline.texts.folding import Text


def dates_in(
    text: str,
    *,
    published: str | date | Day | Date | Interval,
    language: str = "en",
    dated_from: str | date | Day | Date | Interval | None = None,
) -> tuple[Mention, ...]:
    """Return the date phrases of a text in order, each with the times that it can mean.

    They are read against the days on which the text can have been `published`, never against the clock, and take from
    what is told before and over them what they leave out; `dated_from` is the date of what "today" and "the day after"
    are counted from. Both may be EDTF. Raises `timeline.dates.DateError` for a text that is no date.

    >>> for one in dates_in("They met late Thursday, two days after the storm.", published="2025-10-17"):
    ...     print(one)
    'late Thursday' allows 2025-10-16 or 2025-10-23
    'two days after' is counted from another event
    """
    within = _days(published)
    anchor = None if dated_from is None else _days(dated_from)
    told = telling(Text.of(text, language=languages.of(language)), None, within)
    return tuple(meaning.mention(phrase, within, anchor) for one in told.sentences for phrase in one.phrases)


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
