"""Times of day and lengths of time in a passage: what is told beside a date, and is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.language.parts import PLENTY, number, small

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.language.forms import DateWords, Form, Unit
    from timeline.language.language import Language


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day at `start` to `end` of a passage.

    `hours` are those that it may be: "at 7:30" says neither morning nor evening. `second` is None where it is not told,
    `offset`, in minutes ahead of UTC, where no zone is; `local` says that it is told by the clock of a place.
    """

    text: str
    start: int
    end: int
    hours: tuple[int, ...]
    minute: int = 0
    second: int | None = None
    offset: int | None = None
    local: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """How long something lasts, at `start` to `end` of a passage: from `least` to `most` of a unit."""

    text: str
    start: int
    end: int
    unit: Unit
    least: int
    most: int


def times(passage: str, language: Language) -> tuple[TimeOfDay, ...]:
    """Return the times of day that a passage tells, in order.

    >>> from timeline import language
    >>> [(one.hours, one.minute, one.offset) for one in times("at 7:30, then at 18:39 CEST", language.of("en"))]
    [((7, 19), 30, None), ((18,), 39, 120)]
    """
    words = language.dates
    found = (_time(match, words) for match in _matches(passage, words.clocks))
    return tuple(one for one in found if one)


def lengths(passage: str, language: Language) -> tuple[Length, ...]:
    """Return the lengths of time that a passage tells, in order.

    >>> from timeline import language
    >>> [(one.most, one.unit) for one in lengths("It went on for a month.", language.of("en"))]
    [(1, 'month')]
    """
    words = language.dates
    return tuple(_length(match, words) for match in _matches(passage, words.lengths))


def untold(passage: str, language: Language) -> str | None:
    """Return the first word of time in a passage that is neither a time of day nor a length; None where none is.

    A language without words for it cannot tell: then it is the passage itself.
    """
    words = language.dates
    if not words.tells:
        return passage if passage.strip() else None
    known = [(one.start, one.end) for one in times(passage, language)]
    known += [(one.start, one.end) for one in lengths(passage, language)]
    for match in re.finditer(words.temporal, passage):
        if not any(start < match.end() and match.start() < end for start, end in known):
            return match[0]
    return None


def _matches(passage: str, forms: tuple[Form, ...]) -> Iterator[re.Match[str]]:
    lower = passage.lower()
    found = [
        match for form in forms if any(hint in lower for hint in form.hints) for match in form.matcher.finditer(passage)
    ]
    end = 0
    for match in sorted(found, key=lambda one: (one.start(), -one.end())):
        if match.start() >= end:
            end = match.end()
            yield match


def _time(match: re.Match[str], words: DateWords) -> TimeOfDay | None:
    said = {part: " ".join(small(there).strip(" .").split()) for part, there in match.groupdict().items() if there}
    hour, half = (
        number(said["hour"], words.hours),
        words.halves[said["half"].replace(".", "")] if "half" in said else None,
    )
    minute = int(said.get("minute", 0))
    if hour is None or hour > 24 or (half is not None and not 0 < hour <= 12):
        return None
    if half is not None:
        hours: tuple[int, ...] = (hour % 12 + half,)
    elif 0 < hour < 12 and match["hour"][0] != "0" and "zone" not in said:
        hours = (hour, (hour + 12) % 24)
    else:
        hours = (hour % 24,)
    second = int(said["second"]) if "second" in said else None
    offset = _offset(said["zone"], words) if "zone" in said else None
    return TimeOfDay(" ".join(match[0].split()), *match.span(), hours, minute, second, offset, "local" in said)


def zone(words: str, language: Language) -> int | None:
    """Return how many minutes ahead of UTC the only time zone is that words name in capitals; None where none is.

    >>> from timeline import language
    >>> zone("Timeline (16 January, PST)", language.of("en"))
    -480
    """
    zones = language.dates.zones
    named = {zones[small(name)] for name in re.findall(r"(?<!\w)[A-Z]{3,4}(?!\w)", words) if small(name) in zones}
    return named.pop() if len(named) == 1 else None


def _offset(zone: str, words: DateWords) -> int | None:
    figures = re.search(r"([+−-])\s?(\d\d?):?(\d\d)?$", zone)
    if not figures:
        return words.zones[zone]
    minutes = int(figures[2]) * 60 + int(figures[3] or 0)
    return minutes if figures[1] == "+" else -minutes


def _length(match: re.Match[str], words: DateWords) -> Length:
    said = {part: " ".join(small(there).split()) for part, there in match.groupdict().items() if there}
    unit = words.units[said["unit"]]
    most = number(said.get("number"), words.numbers) or PLENTY[unit]
    least = 1 if "number" not in said else most
    if "about" in said:
        least, most = max(0, least - 1), most + 1
    return Length(" ".join(match[0].split()), *match.span(), unit, least, most)
