"""What was added to a text after it was published: an update, a correction, with the day at its head.

"Update, 3 June: they met yesterday", in a text of 27 May, is of the first 3 June after it was published, and what it
begins is told on that day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.language import occurring

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.dates import Calendar, Day, Interval
    from timeline.language.language import Language
    from timeline.language.phrases import Phrase

WITHIN = 183
"""In how many days after its publication a text is added to: the same day of the year may be that before it."""


def head(
    words: str, found: Sequence[Phrase], start: int, language: Language, published: Interval, calendar: Calendar | None
) -> tuple[Phrase, Day] | None:
    """Return the date at the head of an update with its day, where a line that begins at `start` is one."""
    if not found or published.first is None:
        return None
    first = found[0]
    before, after = words[: first.start - start], words[first.end - start :]
    if first.kind != "date" or first.day is None or first.month is None or first.last_day or first.ends or first.bound:
        return None
    if not (re.fullmatch(rf"[\W_]*(?:{language.dates.updates})[\s,:(–—-]*", before) and _ENDS.match(after)):
        return None
    years = (first.year,) if first.year is not None else (published.first.year, published.first.year + 1)
    days = [one for one, _ in occurring.in_years(first, years, calendar) if one >= published.first]
    if not days or (first.year is None and days[0] - published.first > WITHIN):
        return None
    return first._replace(year=days[0].year, heads_update=True), days[0]


_ENDS = re.compile(r"(?:,?\s+(?:\w{1,3}\s+)?\d\d?[:.h]\d\d(?:\s?\w{2,4}){0,2})?[\s\])*_]*(?:[:.–—-]|\Z|(?<=[\])]))")
"""What follows the date at a head: a time of day perhaps, and a mark or the end of the line."""


def by_its_day(phrase: Phrase, day: Day, language: Language) -> Phrase:
    """Return "yesterday" in what was added on a day as counted from that; any other phrase as it is."""
    if not (phrase.leans and re.fullmatch(language.dates.writing, phrase.text)):
        return phrase
    written = phrase._replace(kind="date", year=day.year, month=day.month, day=day.day, style=1)
    return written._replace(shift=phrase, unit=None, amount=0, by_writing=True)
