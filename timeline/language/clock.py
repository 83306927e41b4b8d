"""Times of day and lengths of time in a passage: what is told beside a date, and is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.language.lengths import PLENTY, amount_of, number, small

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    return tuple(one for match in _matches(passage, words.clocks) for one in _times(match, words))


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
    for match in sorted(found, key=lambda one: (_start(one), -one.end())):
        if _start(match) >= end:
            end = match.end()
            yield match


def _start(match: re.Match[str]) -> int:
    """Return where a match begins without the words that lead to it: that of "at nine" at its hour."""
    parts = [match.start(part) for part in ("hour", "minute", "half") if part in match.re.groupindex]
    return min([place for place in parts if place >= 0], default=match.start())


def _times(match: re.Match[str], words: DateWords) -> Iterator[TimeOfDay]:
    """Yield the time of day of a match, or the two from one to the other, of which the first has no half of its own."""
    said = {part: " ".join(small(there).strip(" .").split()) for part, there in match.groupdict().items() if there}
    offset = _offset(said["zone"], words) if "zone" in said else None
    if "last_hour" not in said:
        parts = (said.get("hour"), said.get("minute"), said.get("half"))
        yield from _time(match, (_start(match), match.end()), parts, said, offset, words)
        return
    start, end = _start(match), match.end()
    until = match.end("minute" if "minute" in said else "hour")
    first = (said["hour"], said.get("minute"), None)
    last = (said["last_hour"], said.get("last_minute"), said.get("half"))
    yield from _time(match, (start, until), first, said, offset, words)
    yield from _time(match, (match.start("last_hour"), end), last, said, offset, words)


def _time(
    match: re.Match[str],
    place: tuple[int, int],
    parts: tuple[str | None, str | None, str | None],
    said: Mapping[str, str],
    offset: int | None,
    words: DateWords,
) -> Iterator[TimeOfDay]:
    hour, minute = number(parts[0], words.hours), number(parts[1], words.minutes) or 0
    half = words.halves[parts[2].replace(".", "")] if parts[2] else None
    if hour is None or parts[0] is None or hour > 24:
        return
    if "before" in said:
        minute = -minute
    in_figures = parts[0].isdecimal()
    if half is not None and 0 < hour <= 12:
        hours: tuple[int, ...] = (half + (hour - half) % 12,)
    elif 0 < hour < 12 and not (parts[0][0] == "0" or "zone" in said):
        hours = (hour, hour + 12)
    elif hour == 12 and ("before" in said or minute) and not in_figures:
        hours = (12, 24)
    else:
        hours = (hour,)
    second = int(said["second"]) if "second" in said else None
    there = match.string[slice(*place)].rstrip()
    if minute < 0:
        hours = tuple(one - 1 for one in hours)
    hours = tuple(sorted({one % 24 for one in hours}))
    text, end = " ".join(there.split()), place[0] + len(there)
    yield TimeOfDay(text, place[0], end, hours, minute % 60, second, offset, "local" in said)


def zone(words: str, language: Language) -> int | None:
    """Return how many minutes ahead of UTC the only time zone is that words name in capitals; None where none is.

    >>> from timeline import language
    >>> zone("Timeline (16 January, PST)", language.of("en"))
    -480
    """
    zones = language.dates.zones
    named = {zones[small(name)] for name in re.findall(r"(?<!\w)[A-Z]{3,4}(?!\w)", words) if small(name) in zones}
    return named.pop() if len(named) == 1 else None


def stated(words: str, language: Language) -> tuple[str, int] | None:
    """Return the words that tell by which clock all times of a text are, with its minutes ahead of UTC; None without.

    Of two clocks it is neither.

    >>> from timeline import language
    >>> stated("Timeline (all times UTC unless stated)", language.of("en"))
    ('all times UTC', 0)
    >>> stated("Alle Zeiten in MEZ.", language.of("de"))
    ('Alle Zeiten in MEZ', 60)
    """
    known = language.dates
    figures = r"(?:UTC|GMT)?\s?[+−-]\s?\d\d?(?::?\d\d)?(?!\w)"
    there: dict[int | None, str] = {}
    for found in re.finditer(rf"(?:{known.all_times})\(?(?P<zone>{figures}|[A-Z]{{2,4}}(?!\w))", words):
        name = small(found["zone"])
        if name in known.zones or re.search(r"\d", name):
            there.setdefault(_offset(name, known), " ".join(found[0].split()))
    told = [(words, offset) for offset, words in there.items() if offset is not None]
    return told[0] if len(told) == 1 else None


def _offset(zone: str, words: DateWords) -> int | None:
    figures = re.search(r"([+−-])\s?(\d\d?):?(\d\d)?$", zone)
    if not figures:
        return words.zones[zone]
    minutes = int(figures[2]) * 60 + int(figures[3] or 0)
    return minutes if figures[1] == "+" else -minutes


def _length(match: re.Match[str], words: DateWords) -> Length:
    said = {part: " ".join(small(there).split()) for part, there in match.groupdict().items() if there}
    unit = words.units[said["unit"]]
    count = number(said.get("number"), words.numbers) or PLENTY[unit]
    unit, most, near = amount_of(said, unit, count * words.multiples.get(said["unit"], 1), words)
    least = 1 if not {"number", "share"} & {*said} else most
    if near or "about" in said:
        least, most = max(0, least - 1), most + 1
    return Length(" ".join(match[0].split()), *match.span(), unit, least, most)
