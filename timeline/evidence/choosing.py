"""Which of the date phrases of a quote can be what it says of a date, and when each can begin or end something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from timeline.dates import Calendar, Interval
from timeline.evidence.asides import is_long
from timeline.evidence.context import told, with_context
from timeline.language import meaning
from timeline.language.phrases import Phrase
from timeline.records.model import Citation
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage, Text
from timeline.texts.words import within


def that_count(citation: Citation, there: tuple[Phrase, ...], source: Source) -> tuple[Phrase, ...]:
    """Return, of the phrases of a quote, those that can be what it says of the date.

    `dated_from` asks for one that leans. Without it, one that leans, is but a year beside another ("im Vorjahr"), or
    only bounds a time ("the worst since 1945"), counts where there is no other.
    """
    if citation.dated_from:
        return tuple(phrase for phrase in there if phrase.leans or phrase.told or phrase.by_writing) or there
    there = tuple(phrase for phrase in there if not (phrase.leans or phrase.of_another_year)) or there
    there = _finest(there, source)
    if "date" not in citation.supports and ("start" in citation.supports) != ("end" in citation.supports):
        ends = "end" in citation.supports
        there = tuple(phrase for phrase in there if (phrase.bound in ("until", "before")) == ends) or there
    there = tuple(phrase for phrase in there if not phrase.bound) or there
    there = tuple(phrase for phrase in there if not _is_vague(phrase, source.published.interval)) or there
    return (
        tuple(phrase for phrase in there if not any(_completes(phrase, other, source.calendar) for other in there))
        or there
    )


def _finest(there: tuple[Phrase, ...], source: Source) -> tuple[Phrase, ...]:
    """Return phrases without the periods and seasons that hold another: "two years ago … in September"."""
    published = source.published.interval
    whole = [one for phrase in there if phrase.kind == "period" for one in meaning.allowed(phrase, published)]
    there = tuple(
        with_context(phrase, tuple(whole), near=True, headed=False)
        if whole and phrase.kind == "date" and phrase.year is None
        else phrase
        for phrase in there
    )
    times = [meaning.allowed(_unbounded(phrase), published, calendar=source.calendar) for phrase in there]
    return tuple(
        phrase
        for number, phrase in enumerate(there)
        if (phrase.kind != "period" and phrase.months == 1)
        or not any(_holds(times[number], others) for other, others in enumerate(times) if other != number)
    )


def _unbounded(phrase: Phrase) -> Phrase:
    return phrase._replace(bound="") if phrase.bound else phrase


def _holds(times: Sequence[Interval], others: Sequence[Interval]) -> bool:
    return any(one.contains(other) and one != other for one in times for other in others)


def _is_vague(phrase: Phrase, published: Interval) -> bool:
    """Whether a weekday is that of a month or year of which it is not told which week is meant."""
    if phrase.kind != "weekday":
        return False
    return any(one.first and one.last and one.last - one.first > 7 for one in meaning.allowed(phrase, published))


def _completes(phrase: Phrase, other: Phrase, calendar: Calendar | None) -> bool:
    """Whether a year or month is what another phrase of the sentence takes it from: "1170 … on 29 December"."""
    days = told(phrase, calendar) if phrase.day is None and phrase.year is not None else None
    return days is not None and other.kind == "date" and other.near and days in other.context


def places_of(words: str, passage: Passage, text: Text) -> list[tuple[int, int]]:
    """Return start and end, in the raw text, of every place where a passage has the words."""
    return [text.stretch(place) for around in passage.places for place in within(text.fold(words), text, around)]


def touches(phrase: Phrase, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a phrase has a part in one of some places."""
    return any(phrase.start < end and start < phrase.end for start, end in places)


def named(phrase: Phrase, places: Sequence[tuple[int, int]]) -> Phrase:
    """Return what is named of a phrase: one of its two dates, or all of it."""
    named = [end for end in phrase.ends if touches(end, places)]
    return named[0] if len(named) == 1 else phrase


def of_what_is_told(phrase: Phrase, published: Interval) -> bool:
    """Whether a phrase without its year or month is likely of what is told before it, not beside its publication.

    It is where all of that are days or months more than a year before it; of a day without a month, where these are
    none of its days.
    """
    open_year = phrase.kind == "date" and phrase.year is None and not (phrase.unit or phrase.side or phrase.told)
    if not (open_year and phrase.context and published.first) or any(map(is_long, phrase.context)):
        return False
    if phrase.month is None and phrase.day is not None:
        return not any(days.overlaps(published) for days in phrase.context)
    return all(days.last is not None and published.first - days.last > 366 for days in phrase.context)


def edges(phrase: Phrase, published: Interval, calendar: Calendar | None) -> Iterator[Interval]:
    """Yield when a phrase can begin or end something; one that leans, by the days that are told before it."""
    if not phrase.leans:
        yield from at_an_end(phrase, published, calendar)
        return
    for days in phrase.context:
        yield from meaning.allowed(phrase, published, days, calendar)


def one_to_another(
    there: Sequence[Phrase], published: Interval, calendar: Calendar | None
) -> tuple[Sequence[Interval], tuple[Interval, ...]]:
    """Return when something can be that lasts from one of several phrases to one after it, and each by itself."""
    ends = [list(edges(phrase, published, calendar)) for phrase in there]
    pairs = [
        Interval(one.first, other.last)
        for start, end in combinations(ends, 2)
        for one in start
        for other in end
        if one.first and other.last and one.first <= other.last
    ]
    return pairs, tuple(dict.fromkeys(one for several in ends for one in several))


def at_an_end(phrase: Phrase, published: Interval, calendar: Calendar | None) -> Iterator[Interval]:
    """Yield when what a phrase bounds can begin or end: "since Friday", on Friday; "after" it, maybe the day after."""
    for one in meaning.allowed(_unbounded(phrase), published, calendar=calendar):
        if phrase.bound != "since" or (one.first and published.last and one.first <= published.last):
            yield one
        if phrase.bound == "after" and one.last:
            yield Interval(one.last + 1, one.last + 1)
        if phrase.bound == "before" and one.first:
            yield Interval(one.first - 1, one.first - 1)


def beyond(phrase: Phrase, published: Interval, calendar: Calendar | None) -> Iterator[Interval]:
    """Yield what lies before the beginning, or after the end, of what a phrase is before or after: "before 1580"."""
    if phrase.bound in ("before", "after"):
        for one in meaning.allowed(phrase._replace(bound=""), published, calendar=calendar):
            if phrase.bound == "before" and one.first:
                yield Interval(None, one.first - 1)
            if phrase.bound == "after" and one.last:
                yield Interval(one.last + 1, None)
