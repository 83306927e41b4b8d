"""What is told where a sentence stands: the dates of its heading and of its line, and the last one before it.

A phrase takes from them what its words leave out: the month of "the 27th", the year of "27 January", the day that "the
next morning" follows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from timeline.dates import Calendar, Day, Interval
from timeline.evidence import updates
from timeline.evidence.asides import Passing, is_long, main_year
from timeline.evidence.headed import Head, level, still
from timeline.language import clock, meaning, phrases
from timeline.language.feasts import OLD
from timeline.language.phrases import Phrase
from timeline.texts.sentences import sentences

if TYPE_CHECKING:
    from timeline.language.language import Language
    from timeline.texts.passages import Text

YEARS = 3
"""How many years that were told before it a phrase may take, where none stands nearer: stories look ahead and back."""
MONTHS = 12
"""How many months that were told before it a day of no month may take."""
HEADING = 100
"""The most characters of a line that is read as a heading."""
_OPEN = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its date phrases; `start`, `end` and the phrases' offsets are those of the source's raw text.

    `over` are the days told at the head of its line or over it, `before` the last single day or night told before;
    from `context` a phrase takes what it leaves out, where its sentence does not tell it; `headed` says that a year
    alone stands over it. `zone` is how many minutes ahead of UTC the clock is that the heading names. `updated` is the
    last day on which, over it or before it, the text says that it was added to; `head` the date of the heading that it
    stands under, or at the head of its line.
    """

    start: int
    end: int
    phrases: tuple[Phrase, ...]
    over: Interval | None
    before: Interval | None
    context: tuple[Interval, ...] = ()
    headed: bool = False
    zone: int | None = None
    updated: Day | None = None
    head: Head | None = None


@dataclass(frozen=True)
class Telling:
    """The sentences of a text, in order."""

    sentences: tuple[Sentence, ...]

    @cached_property
    def dated(self) -> tuple[Sentence, ...]:
        """The sentences that hold a date phrase."""
        return tuple(one for one in self.sentences if one.phrases)

    def at(self, place: int) -> Sentence | None:
        """Return the sentence in which a place of the raw text is, or that is the last before it."""
        index = self.number(place)
        return self.sentences[index] if index >= 0 else None

    def number(self, place: int) -> int:
        """Return which sentence that is, -1 before all."""
        return bisect_right(self.sentences, place, key=lambda one: one.start) - 1


def telling(text: Text, calendar: Calendar | None, published: Interval = _OPEN) -> Telling:
    """Return the sentences of a text whose days are counted by a calendar, their phrases in context.

    A heading of the days on which the text was published, where it comes first, dates the text alone.
    """
    return Telling(tuple(_sentences(text, calendar, published)))


def _sentences(text: Text, calendar: Calendar | None, published: Interval) -> Iterator[Sentence]:
    reading = text.reading
    heading: Interval | None = None
    imprint: Interval | None = None
    zone: int | None = None
    begun = False
    line: Interval | None = None
    line_head: Head | None = None
    section: Head | None = None
    heads_line = heads_text = False
    latest: tuple[Interval, ...] = ()
    beside: tuple[Interval, ...] = ()
    months: tuple[Interval, ...] = ()
    unsure: tuple[Interval, ...] = ()
    recent: Interval | None = None
    day: Interval | None = None
    updated: Day | None = None
    adds = False
    main: int | None = None
    places = sentences(text)
    for number, (start, end) in enumerate(places):
        gap = reading[places[number - 1][1] : start] if number else "\n"
        tail = reading[end : places[number + 1][0]] if number + 1 < len(places) else "\n"
        found = [phrase.at(start) for phrase in phrases.find(reading[start:end], text.language, saints=True)]
        adds = adds and "\n" not in gap
        if "\n" in gap and (head := updates.head(reading[start:end], found, start, text.language, published, calendar)):
            found[0], updated, adds = head[0], max(head[1], updated or head[1]), True
        if adds and updated:
            found = [updates.by_its_day(phrase, updated, text.language) for phrase in found]
        over = (None if "\n" in gap else line) or _nearest(heading, latest)
        heads = "\n" in gap and bool(found) and _is_entry(reading[start:end], found[0], start, text.language)
        headed = heads or (heads_line if "\n" not in gap and line else heads_text and over is not None)
        beside = beside if "\n" not in gap else ()
        further = () if over or beside else latest[::-1] or (imprint,)
        context = tuple(filter(None, (over, *(beside[::-1] or further))))
        passing = Passing(tuple(filter(None, further)), main, published)
        if recent and not headed and all(meaning.long_past(days, published) for days in context):
            context = (*context, recent)  # it may be of its own time again
        further = () if over or beside else months
        if "\n" in gap and found and not (context or further) and _is_item(reading[start:end], found[0], start):
            found = found if _is_of_a_month(published) else found[1:]  # no month is told that its day could be of
        if not counts_by_saints((*context, *further), published, found):
            found = [phrase for phrase in found if not phrase.saint or phrase.year is not None]
        both, unsure = _settled(
            found, context, further, unsure, passing, reading, near=bool(over), headed=headed, calendar=calendar
        )
        settled, times = [phrase for phrase, _ in both], [days for _, days in both if days]
        if "\n" in gap:
            line, heads_line = both[0][1] if both and (heads or adds or settled[0].start - start < 4) else None, heads
            line_head = Head(in_file(settled[0], text), line) if line else None
            if times and "\n" in tail and _is_heading(reading[start:end], settled):
                zone = clock.zone(reading[start:end], text.language)
                if not begun and _is_of(times[0], published):
                    imprint, times = times[0], []
                else:
                    heading, latest, heads_text = times[0], (), heads
                    section = Head(in_file(settled[0], text), heading, level(text.raw, text.stretch((start, end))[0]))
                    begun = begun or not _is_wide(heading)
                    times = [] if _is_wide(heading) else times
            else:
                begun = begun or bool(times)
                section = still(section, text.raw, text.stretch((start, end)))
        there = tuple(in_file(phrase, text) for phrase in settled)
        place, days = text.stretch((start, end)), line or heading or imprint
        yield Sentence(*place, there, days, day, context, headed, zone, updated, line_head or section)
        latest, beside = _last_years((*latest, *times)), _last_years((*beside, *times))
        months = _last_months((*months, *times))
        main = main_year(main, times)
        recent = next((days for days in reversed(times) if not meaning.long_past(days, published)), recent)
        day = next((days for days in reversed(times) if _is_day(days)), day)


def in_file(phrase: Phrase, text: Text) -> Phrase:
    """Return a phrase of the reading text with the offsets of the raw text."""
    start, end = text.stretch((phrase.start, phrase.end))
    ends = tuple(in_file(one, text) for one in phrase.ends)
    return phrase._replace(start=start, end=end, ends=ends)


def counts_by_saints(context: Iterable[Interval], published: Interval, found: Iterable[Phrase] = ()) -> bool:
    """Whether days are counted by saints where some are told, or in a text of those days of publication."""
    years = [phrase.year for phrase in found if phrase.year is not None]
    years += [days.first.year for days in (*context, published) if days.first]
    return any(year < OLD for year in years)


def _nearest(heading: Interval | None, latest: Sequence[Interval]) -> Interval | None:
    """Return the days of a heading; None of one over years, of which some have been told below it."""
    told = heading and _is_wide(heading) and any(heading.contains(one) for one in latest)
    return None if told else heading


def _is_wide(days: Interval) -> bool:
    return days.first is not None and days.last is not None and days.last - days.first > 366


def _is_day(days: Interval) -> bool:
    """Whether days are one, or the two of a night."""
    return days.first is not None and days.last is not None and days.last - days.first <= 1


def _is_of(days: Interval, published: Interval) -> bool:
    """Whether days are those on which a text was published, as far as these are known."""
    return bool(published.first and published.last) and days.overlaps(published)


def _last_years(times: Sequence[Interval]) -> tuple[Interval, ...]:
    """Return, of days told in order, the last of each of the last few years."""
    by_year: dict[int | None, Interval] = {}
    for days in times:
        year = days.last.year if days.last else None
        by_year.pop(year, None)
        by_year[year] = days
    return tuple(by_year.values())[-YEARS:]


def _last_months(times: Sequence[Interval]) -> tuple[Interval, ...]:
    """Return, of days told in order, the last of each of the last few months."""
    by_month = {(one.first.year, one.first.month): one for one in times if one.first and not is_long(one)}
    return tuple(by_month.values())[-MONTHS:]


def _is_heading(words: str, found: Sequence[Phrase]) -> bool:
    """Whether a line that is one sentence is a heading of the date that it holds, and not much else."""
    length = sum(phrase.end - phrase.start for phrase in found)
    return len(words) <= HEADING and words[-1] not in ".!?…" and length * 4 > len(words.strip("#*=_ "))


def _is_entry(words: str, first: Phrase, start: int, language: Language) -> bool:
    """Whether a line begins with a year that stands alone there, as that of an entry in annals or a log does."""
    if first.kind != "date" or first.year is None or first.month is not None or first.years > 1 or first.ends:
        return False
    before, after = words[: first.start - start], words[first.end - start :]
    lead = before.strip("#*=_([ ")
    if lead and not re.fullmatch(language.dates.leads, lead):
        return False
    return not (after.strip("*=_)] ")[:1] or ".").strip(".:–—-")


def _is_item(words: str, first: Phrase, start: int) -> bool:
    """Whether a line begins with a day that stands alone there, as that of a list does."""
    before, after = words[: first.start - start], words[first.end - start :]
    return _monthless(first) and not before.strip("#*=_([- ") and after.strip("*=_)] ")[:1] in (".", ":", "–", "—")


def _is_of_a_month(published: Interval) -> bool:
    first, last = published.first, published.last
    return first is not None and last is not None and last - first < 62


def _settled(
    found: Sequence[Phrase],
    context: tuple[Interval, ...],
    months: tuple[Interval, ...],
    unsure: tuple[Interval, ...],
    passing: Passing,
    reading: str,
    *,
    near: bool,
    headed: bool,
    calendar: Calendar | None,
) -> tuple[list[tuple[Phrase, Interval | None]], tuple[Interval, ...]]:
    """Return phrases of one sentence with the days told beside them, each with the days that it tells.

    A day without a month may be of one told last whose year is `unsure`; that of the last of them is returned too.
    """
    if not found:
        return [], unsure
    known = [told(phrase, calendar) for phrase in found]
    settled: list[tuple[Phrase, Interval | None]] = []
    before: Interval | None = None
    after: list[Interval | None] = [None]
    for days in reversed(known[1:]):
        after.append(days or after[-1])
    for number, (phrase, days, ahead) in enumerate(zip(found, known, reversed(after), strict=True)):
        of_unsure = False
        if days is None:
            beside = before or ahead
            told_there = (
                (beside,) if beside else tuple(dict.fromkeys((*context, *(months[::-1] if _monthless(phrase) else ()))))
            )
            asides = tuple(one for one in told_there if passing.tells(one, phrase))
            if not beside and _monthless(phrase):
                asides = told_there if unsure else passing.further(told_there, asides)
                told_there = (*unsure, *(one for one in told_there if one not in unsure))
                asides = tuple(one for one in asides if one not in unsure)
                of_unsure = bool(unsure)
            if (
                before is None
                and ahead
                and passing.of_another_clause(ahead, reading[phrase.end : found[number + 1].start])
            ):
                told_there, asides, beside = (*context, ahead), (*asides, ahead), None
            phrase = with_context(phrase, told_there, near=near or bool(beside), headed=headed, asides=asides)
            if beside and before is None and ahead:
                phrase = phrase._replace(ahead=True)
            days = None if of_unsure else told(phrase, calendar)
        settled.append((phrase, days))
        before = days or before
        if phrase.month is not None or days:
            unsure = () if days else _months_of(phrase, passing.published, calendar)
        elif unsure and _monthless(phrase):
            unsure = _months_of(phrase, _OPEN, calendar)
    return settled, unsure


def _months_of(phrase: Phrase, published: Interval, calendar: Calendar | None) -> tuple[Interval, ...]:
    """Return the days, of a month or less, that a phrase means beside the publication."""
    plain = meaning.without_asides(phrase)
    there = meaning.allowed(plain, published, calendar=calendar) if phrase.kind == "date" else ()
    return tuple(one for one in there[:_FEW] if not is_long(one))


_FEW = 4


def _monthless(phrase: Phrase) -> bool:
    """Whether a phrase is a day whose month may be any that was told before."""
    return phrase.kind == "date" and phrase.day is not None and phrase.month is None and not phrase.unit


def with_context(
    phrase: Phrase, context: tuple[Interval, ...], *, near: bool, headed: bool, asides: tuple[Interval, ...] = ()
) -> Phrase:
    """Return a phrase, and its two dates where it holds two, with the days told beside it."""
    added: dict[str, Any] = {"context": context, "near": near, "headed": headed, "asides": asides}
    ends = tuple(
        one if one.year is not None else with_context(one, context, near=near, headed=headed, asides=asides)
        for one in phrase.ends
    )
    if ends and ends[1].year is None and (start := told(ends[0], None)):
        ends = ends[0], with_context(ends[1], (start,), near=True, headed=headed)
    others = tuple(one if one.year is not None else one._replace(**added) for one in phrase.others)
    return phrase._replace(**added, ends=ends, others=others)


def told(phrase: Phrase, calendar: Calendar | None) -> Interval | None:
    """Return the days that a phrase tells by itself or by its context; None where it is read from the publication."""
    if (
        phrase.bound
        or phrase.kind != "date"
        or phrase.side
        or phrase.of_another_year
        or (phrase.unit and not (phrase.unit == "month" and phrase.context))
    ):
        return None
    if phrase.ends:
        both = [told(one, calendar) for one in phrase.ends]
        times = [one for one in both if one]
        if len(times) < 2:
            return None
    elif phrase.year is None and not phrase.context:
        return None
    else:
        times = list(meaning.allowed(meaning.without_asides(phrase), Interval(None, None), calendar=calendar))
    first = min((one.first for one in times if one.first), default=None)
    last = max((one.last for one in times if one.last), default=None)
    return Interval(first, last) if first and last and last - first < 36_600 else None
