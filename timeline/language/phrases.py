"""Finding the date phrases of a passage: a closed grammar, whose forms are the language's.

A phrase is found whole or not at all; what its words can mean is for `meaning`, what it takes from the words around it
for `context`, and times of day for `clock`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline.language.lengths import number, small
from timeline.language.parts import Phrase, phrase_of
from timeline.language.spelt import in_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.language.forms import DateWords, Joint, Kind, Unit
    from timeline.language.language import Language

__all__ = ["Phrase", "find"]


def find(passage: str, language: Language, *, saints: bool = False) -> tuple[Phrase, ...]:
    """Return the date phrases of `passage` in order; of those that overlap, the first and longest.

    A saint's name without a year, which may be a person's, is one where days are counted by `saints`.

    >>> from timeline import language
    >>> passage = "It may go on for 40 years: they met late Thursday, and from 3 to 9 March 2014."
    >>> [phrase.text for phrase in find(passage, language.of("en"))]
    ['late Thursday', 'from 3 to 9 March 2014']
    """
    figures = in_figures(passage, language)
    if figures:
        there = _find(figures.passage, language.dates, saints=saints)
        return tuple(figures.words_of(phrase, passage) for phrase in there)
    return _find(passage, language.dates, saints=saints)


def _find(passage: str, words: DateWords, *, saints: bool) -> tuple[Phrase, ...]:
    """Return the date phrases of a passage in figures."""
    found: list[Phrase] = []
    for match, kind in _candidates(passage, words):
        before = found[-1] if found else None
        if before and match.start() < before.end:
            continue
        phrase = phrase_of(match, kind, words)
        if not phrase or (phrase.saint and not saints and phrase.year is None):
            continue
        moved = _moved(phrase, passage, words)
        if moved:
            while found and found[-1].end > moved.start:
                found.pop()
            found.append(moved)
            continue
        if not _stands(phrase, passage, before, words):
            continue
        if before and _apposed(before, phrase, passage, words):
            text = " ".join(passage[before.start : phrase.end].split())
            found[-1] = before._replace(text=text, end=phrase.end, weekday=phrase.weekday)
        else:
            found.append(phrase)
    joined = _joined(_with_shared_years(found, passage, words), passage, words)
    edges = (0, *(phrase.end for phrase in joined))
    return tuple(
        _with_bound(_as_night(_with_joint(phrase, passage, words), passage, words), passage, free, words)
        for phrase, free in zip(joined, edges, strict=False)
    )


def _with_joint(phrase: Phrase, passage: str, words: DateWords) -> Phrase:
    """Return a phrase of two dates or days with what is told between them."""
    if phrase.ends:
        link = passage[phrase.ends[0].end : phrase.ends[1].start]
    elif phrase.last_day is not None:
        days = re.search(r"\d(\D+)\d", passage[phrase.start : phrase.end])
        link = days[1] if days else ""
    else:
        return phrase
    return phrase._replace(joint="from" if re.search(words.spans, link) else "and")


def _as_night(phrase: Phrase, passage: str, words: DateWords) -> Phrase:
    """Return a phrase of two days as the night between them, where the words before its figures say so."""
    if phrase.last_day is None and not phrase.ends:
        return phrase
    figures = re.search(r"\d", passage[phrase.start : phrase.end])
    free = phrase.start + figures.start() if figures else phrase.start
    return phrase._replace(night=True) if re.search(words.nights, passage[max(0, free - 40) : free]) else phrase


def _moved(phrase: Phrase, passage: str, words: DateWords) -> Phrase | None:
    """Return a date with the "two days before" that stands before it, as a time so far from it; None without one."""
    if phrase.kind != "date" or not (phrase.day or phrase.month or phrase.year or phrase.feast):
        return None
    free = max(0, phrase.start - 60)
    head = re.search(words.shifts, passage[free : phrase.start])
    if not head:
        return None
    said = {part: " ".join(small(there).split()) for part, there in head.groupdict().items() if there}
    text = " ".join([*head[0].split(), phrase.text])
    whole = phrase._replace(text=text, start=free + head.start())
    if "eve" in said:
        return whole._replace(beside=words.eves[said["eve"]])
    unit: Unit = words.units[said["unit"]] if "unit" in said else "day"
    way = words.sides[said["way"]]
    shift = Phrase(text, whole.start, whole.end, "distance", unit=unit)
    if "weekday" in said:
        return whole._replace(shift=shift._replace(weekday=words.weekdays[said["weekday"]], side=way))
    return whole._replace(shift=shift._replace(amount=(number(said.get("number"), words.numbers) or 1) * way))


def _apposed(day: Phrase, weekday: Phrase, passage: str, words: DateWords) -> bool:
    """Whether a weekday is that of the day before it."""
    plain = weekday.kind == "weekday" and not (weekday.unit or weekday.side)
    free = day.kind == "date" and day.day is not None and day.weekday is None and day.last_day is None
    return plain and free and bool(re.fullmatch(words.apposes, passage[day.end : weekday.start]))


def _candidates(passage: str, words: DateWords) -> Iterator[tuple[re.Match[str], Kind]]:
    matches = [(match, form.kind) for form in words.near(passage) for match in form.matcher.finditer(passage)]
    matches.sort(key=lambda candidate: (candidate[0].start(), -candidate[0].end()))
    yield from matches


def _stands(phrase: Phrase, passage: str, before: Phrase | None, words: DateWords) -> bool:
    """Whether `phrase`, which is one by its form, is a date between the words beside it.

    A year and a month that is a word of its own need company: "in May", "his 2021 treatise", "April and May", where a
    link parts them from the month or year `before`. Other dates need only be free of it: not "every Friday".
    """
    head, tail = passage[max(0, phrase.start - 20) : phrase.start], passage[phrase.end : phrase.end + 20]
    if phrase.kind in ("date", "weekday") and re.search(words.habits, head):
        return False
    if "." in phrase.text and re.search(words.numbered, head):
        return False
    year = phrase.text.isdigit() and phrase.month is None
    bare = phrase.kind == "date" and phrase.month is None and phrase.day is None and phrase.text[-1:].isdigit()
    if bare and _is_no_year(phrase, passage, words):
        return False
    if phrase.kind != "date" or not (year or phrase.text in words.doubtful):
        return not bare or not phrase.about or bool(re.match(words.settles, tail))
    if year and _heads(passage, phrase) and re.match(words.heads, tail):
        return True
    if year and phrase.year is not None and phrase.year < 1000 and not re.match(words.settles, tail):
        return False
    link = passage[before.end : phrase.start] if before and before.kind == "date" and not before.day else ""
    if re.search(words.introduces, head) or re.fullmatch(words.links, link):
        return True
    pointed = re.search(words.points, head)
    if year:
        small = phrase.year is not None and phrase.year < 1000
        held = _ends_heading(passage, phrase) or (head[-1:] == "(" and tail[:1] in (")", ";", ","))
        held = held and not (small and _is_counter(passage, phrase))
        return bool(pointed or held)
    return bool((pointed and re.match(words.names, tail)) or re.match(words.another, tail))


def _is_no_year(phrase: Phrase, passage: str, words: DateWords) -> bool:
    """Whether the last number of a phrase counts or numbers something."""
    text = passage[phrase.start : phrase.end]
    figures = re.search(r"\d+$", text)
    if not figures or phrase.ends:
        return False
    free = phrase.start + figures.start()
    return words.no_years.hold(
        passage[max(0, free - 40) : free], int(figures[0]), passage[phrase.end : phrase.end + 40]
    )


def _heads(passage: str, phrase: Phrase) -> bool:
    """Whether a phrase begins a line of its passage, or the passage."""
    start = phrase.start
    while start and passage[start - 1].isspace() and passage[start - 1] != "\n":
        start -= 1
    return not start or passage[start - 1] == "\n"


def _is_counter(passage: str, phrase: Phrase) -> bool:
    """Whether a number stands in brackets behind the one or two words of a line, as in "Comments (212)"."""
    free = max(0, phrase.start - _HEADING - 1)
    before = passage[passage.rfind("\n", free, phrase.start) + 1 or free : phrase.start]
    ends = _LINE_END.match(passage, phrase.end + 1)
    return bool(ends) and len(before) <= _HEADING and before[-1:] == "(" and len(before.split()) <= 3


def _ends_heading(passage: str, phrase: Phrase) -> bool:
    """Whether a phrase ends a short line of words that begin large, as in "Baptisms 1714"."""
    free = max(0, phrase.start - _HEADING - 1)
    before = passage[passage.rfind("\n", free, phrase.start) + 1 or free : phrase.start]
    ends = _LINE_END.match(passage, phrase.end)
    return bool(ends) and len(before) <= _HEADING and all(word[:1].isupper() for word in before.split())


_HEADING = 30
"""The most characters of a heading before its year."""
_LINE_END = re.compile(r"[^\S\n]*(?:\n|\Z)")


def _with_shared_years(found: Sequence[Phrase], passage: str, words: DateWords) -> list[Phrase]:
    """Return phrases with the years that they share: "February and March 2014", "December and January 2015"."""
    shared = list(found)
    for index in range(len(found) - 2, -1, -1):
        phrase, following = found[index], shared[index + 1]
        yearless = phrase.month and not (phrase.year or phrase.unit or phrase.side or phrase.told)
        if yearless and following.year is not None and following.month and _linked(phrase, following, passage, words):
            year = following.year - ((phrase.month or 0) > following.month)
            shared[index] = phrase._replace(year=year, style=following.style)
    return shared


def _linked(phrase: Phrase, following: Phrase, passage: str, words: DateWords) -> bool:
    link = passage[phrase.end : following.start]
    return bool(re.fullmatch(words.links, link) or re.fullmatch(words.spans, link))


def _joined(found: Sequence[Phrase], passage: str, words: DateWords) -> list[Phrase]:
    """Return phrases with those made one that are the two ends of one time, or two times told as one."""
    joined: list[Phrase] = []
    for phrase in found:
        before = joined[-1] if joined else None
        if (
            before
            and not before.ends
            and _are_one(before, phrase, passage, joined[-2].end if len(joined) > 1 else 0, words)
        ):
            text = " ".join(passage[before.start : phrase.end].split())
            joined[-1] = Phrase(text, before.start, phrase.end, "date", ends=(before, phrase))
        else:
            joined.append(phrase)
    return joined


def _are_one(phrase: Phrase, following: Phrase, passage: str, free: int, words: DateWords) -> bool:
    kinds = {phrase.kind, following.kind}
    if kinds not in ({"date"}, {"weekday"}) or phrase.last_day or following.last_day or following.ends:
        return False
    link = passage[phrase.end : following.start]
    if re.fullmatch(words.spans, link):
        return True
    if not re.fullmatch(words.links, link) or "," in link:
        return False
    if re.search(words.pairs, passage[max(free, phrase.start - 20) : phrase.start]):
        return True
    alike = bool(phrase.month) == bool(following.month) and bool(phrase.day) == bool(following.day)
    return bool(alike and phrase.month and phrase.year is not None and str(phrase.year) not in phrase.text)


def _with_bound(phrase: Phrase, passage: str, free: int, words: DateWords) -> Phrase:
    """Return `phrase` with the "since" or "before" that stands just before it, no further left than `free`."""
    if phrase.kind == "stretch" or (phrase.kind == "distance" and not phrase.part_of_unit):
        return phrase
    free = max(free, phrase.start - 40)
    before = passage[free : phrase.start]
    if phrase.joint:
        heads: tuple[tuple[Joint, str], ...] = (("from", words.starts), ("between", words.pairs))
        for joint, form in heads:
            if head := re.search(form, before):
                text = " ".join([*head[0].split(), phrase.text])
                return phrase._replace(text=text, start=free + head.start(), joint=joint)
    head = re.search(words.opens, before)
    if not head:
        return phrase
    text = " ".join([*head[0].split(), phrase.text])
    return phrase._replace(text=text, start=free + head.start(), bound=words.bounds[small(head["bound"])])
