"""Rules on dates: the passages allow the date of the record, and the record is no finer than they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, islice

from timeline import dates
from timeline.dates import Date, Interval
from timeline.diagnostics import Severity, Slip, quoted, short
from timeline.evidence import Evidence
from timeline.evidence.bounds import agrees, cut
from timeline.evidence.clocks import time_of_day
from timeline.evidence.dated import written
from timeline.evidence.dating import Reading
from timeline.evidence.quotes import RecordEvidence
from timeline.language import meaning
from timeline.records.fields import DATING, ENDS
from timeline.records.model import Event
from timeline.records.values import Path
from timeline.rules.graphs import circles, told
from timeline.rules.rulebook import Finding, neighbours_rule, package_rule


@neighbours_rule(Severity.ERROR, narrowed=True)
def date_phrase_unclear(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Where a quote speaks of the date, one phrase of it can be read as a date, and it does not contradict itself.

    Name the phrase with `says` where there are several; name the event that 'today' or 'the day after' leans on with
    `dated_from`; say with `reads` what words mean that no form of their language reads. A weekday that is not that of
    its day shows that the text, or the copy of it, is wrong.
    """
    event = record.event
    for index, _, date, answer in _claims(record, evidence):
        problem = answer.problem
        if answer.unless and not _just(answer, date):
            problem = answer.unless
        if problem:
            citation = event.citations[index]
            step = "says" if citation.says else "dated_from" if citation.dated_from else "quote"
            yield event.at("citations", index, step), problem


@package_rule(Severity.ERROR, reach="links")
def date_phrase_disagrees(evidence: Evidence) -> Iterator[Finding]:
    """The phrase of a quote that speaks of the date holds the date or lies within it.

    Read as its source can have meant it, from the days on which it was published. Correct the date; or, where the
    source does say otherwise, move the field to `disputes` with the date that it gives, and a reason.
    """
    turning = {(source, id) for source, chain in _circles(evidence) for id in chain}
    for record in evidence.standing:
        event, bound = record.event, evidence.chronology.interval(record.event.id)
        wrong: list[Finding] = []
        for index, path, date, answer in _claims(record, evidence):
            leans_on = event.citations[index].dated_from if answer.leans else None
            if (
                answer.problem
                or answer.unless
                or answer.unread
                or (leans_on in evidence.misdated and event.id not in evidence.misdated)
            ):
                continue
            if leans_on and (event.citations[index].source, leans_on) in turning:  # then that is the finding
                continue
            if event.id in evidence.perhaps_bounded and any(one.overlaps(date.interval) for one in answer.allowed):
                continue  # a bound may leave days that the date holds
            if not any(agrees(one, date, bound) for one in answer.allowed):
                said = f"{_said(evidence, event, index, answer)}, not {meaning.named_date(date)}"
                finding = event.at(*path), said, instead(date, answer.allowed if answer.words else ())
                if path[2] == "supports" and answer.words:
                    wrong.append(finding)
                else:
                    yield finding
        if len(wrong) > 1:  # then not a citation is wrong, but the date
            said = f"{wrong[0][1]}; {len(wrong) - 1} more of its passages contradict it"
            yield event.at("date"), said, *wrong[0][2:]
        else:
            yield from wrong


@package_rule(Severity.WARNING, reach="links")
def date_phrase_unread(evidence: Evidence) -> Iterator[Finding]:
    """The words that date an event are in a form that is read.

    Where no passage that supports the date has such words, it is neither borne out nor contradicted. Cite a passage
    that gives it in a form that is read; or name the words with `says`, and say with `reads` what they mean.
    """
    circular = {id for _, chain in _circles(evidence) for id in chain}
    for record in evidence.standing:
        event, bound = record.event, evidence.chronology.interval(record.event.id)
        if event.id in circular:  # then that is the finding
            continue
        _, answers = _supported(event, evidence)["date"]
        unread = [(index, answer.unread, answer.leans) for index, answer in answers if answer.unread]
        allowed = [cut(one, bound) for _, answer in answers for one in answer.allowed]
        if unread and not any(event.date.interval.contains(one) for one in allowed):
            index, words, leans = unread[0]
            citation = event.citations[index]
            known = evidence.sources[citation.source].text.language
            told = f"no form of {known.name or quoted(known.tag)} reads {quoted(words)} as a date"
            if leans and citation.dated_from in evidence.package.events:
                told = f"no passage dates {citation.dated_from!r}, from which {quoted(words)} is counted"
            at = event.at("citations", index, "says" if citation.says else "quote")
            way = "; say what it means with `says` and `reads`"
            told = ("" if citation.says else _day_too(evidence, event, index)).removeprefix("; ") or told + way
            yield at, told, Slip(words)


@package_rule(Severity.ERROR, reach="links")
def date_too_fine(evidence: Evidence) -> Iterator[Finding]:
    """A record's date is no finer than the finest passage that supports it.

    'In March' does not carry a day. Write the coarser date, or cite the passage that has the finer one; what other
    events bound (`related`) is taken into account. A date that a quote gives otherwise is no finer than that quote. Of
    a span or a window, an end that passages support by itself (`supports: [end]`) is no finer than they are.
    """
    for record in evidence.standing:
        event, bound = record.event, evidence.chronology.interval(record.event.id)
        if event.id not in evidence.beside_misdated | evidence.perhaps_bounded:
            for date, answers in _borne(event, evidence):
                yield from _too_fine(evidence, event, ("date",), date, answers, bound)
        for index, path, date, answer in _claims(record, evidence):
            if path[2:] and path[2] != "supports":
                yield from _too_fine(evidence, event, path, date, [(index, answer)], bound)


def instead(date: Date, allowed: Iterable[Interval]) -> Slip:
    """Return what may be written for a date: what words allow, of one that does not last."""
    choices = (
        written(one) for one in allowed if not date.lasts and date.calendar != "julian" and one.first and one.last
    )
    return Slip(date.edtf, choices=tuple(islice(dict.fromkeys(choices), MOST)))


MOST = 6
"""How many dates are told that may be written instead of one."""


def _just(answer: Reading, date: Date) -> bool:
    """Whether a date is one that words allow, or holds one."""
    return any(date.interval.contains(one) for one in answer.allowed)


def _too_fine(
    evidence: Evidence, event: Event, path: Path, date: Date, answers: list[tuple[int, Reading]], bound: Interval | None
) -> Iterator[Finding]:
    if any(answer.unread for _, answer in answers):
        return
    agreeing = [
        (index, answer, cut(one, bound))
        for index, answer in answers
        if not answer.unless or _just(answer, date)
        for one in answer.allowed
        if agrees(one, date, bound)
    ]
    if agreeing and not any(date.interval.contains(one) for _, _, one in agreeing):
        index, answer, one = min(agreeing, key=lambda entry: _length(entry[2]))
        source = event.citations[index].source
        words = f"{quoted(answer.words)} ({source})" if answer.words else f"what {source} reports"
        more = f"; if words of a quote say more, name them with `says` and give them `reads`; else {written(one)!r}"
        way = "" if answer.words else _day_too(evidence, event, index) or more
        told = f"{date} is finer than its finest passage: {words} gives {meaning.shown([one])}{way}"
        yield event.at(*path), told, instead(date, [one])


def _day_too(evidence: Evidence, event: Event, index: int) -> str:
    """Return what to do about a quote that tells the time of day and no day; nothing of another."""
    told = time_of_day(evidence.records[event.id], index)
    return f"; {quoted(told)} is of no day: cite the sentence with the day too, with `supports: [date]`" if told else ""


@package_rule(Severity.ERROR, reach="links")
def end_without_words(evidence: Evidence) -> Iterator[Finding]:
    """What lasts from one time to another has words for its beginning and for its end.

    'It began in November' does not say when it was over. Cite the passage that does, and say of which end it speaks
    (`supports: [start]`, `[end]`); or leave the end open, as in `2013-11/..`.
    """
    for event in evidence.package.standing:
        if event.date.lasts and event.id not in evidence.beside_misdated:
            answers = [answer for _, cited in _supported(event, evidence).values() for _, answer in cited]
            if any(answer.problem for answer in answers) or not any(answer.words for answer in answers):
                continue  # then that is the finding, or that the date is too fine
            for field in ENDS:
                point = field.own(event)
                if isinstance(point, Date) and not any(_reaches(point, field.name, answer) for answer in answers):
                    cite = f"cite them with `supports: [{field.name}]`, or leave it open"
                    yield event.at("date"), f"no passage has words for its {field.name}, {point}: {cite}"


def _reaches(point: Date, name: str, answer: Reading) -> bool:
    """Whether what words allow begins, or ends, at a point."""
    edges = (one.first if name == "start" else one.last for one in (*answer.allowed, *answer.ends, *answer.beside))
    reached = any(edge and point.interval.contains(Interval(edge, edge)) for edge in edges)
    return reached or (name == "end" and any(one.overlaps(point.interval) for one in answer.lasted))


@package_rule(Severity.ERROR, reach="links")
def disagreement_unrecorded(evidence: Evidence) -> Iterator[Finding]:
    """No two passages that support the date of an event exclude each other.

    A date wide enough for both hides that they disagree. Choose one, and record the other under `disputes` with a
    reason.
    """
    for event in evidence.package.standing:
        bound = evidence.chronology.interval(event.id)
        for date, answers in _supported(event, evidence).values():
            agreeing = [
                (index, answer)
                for index, answer in answers
                if not answer.unread and any(agrees(one, date, bound) for one in answer.allowed)
            ]
            for (first, one), (second, other) in combinations(agreeing, 2):
                if not any(a.overlaps(b) for a in one.allowed for b in other.allowed):
                    said = f"{_said(evidence, event, first, one)}, but {_said(evidence, event, second, other)}"
                    near = any(_a_day_apart(a, b) for a in one.allowed for b in other.allowed)
                    zones = _zones(evidence, event, first, second) if near else ""
                    yield event.at("citations", second, "quote"), said + zones


@package_rule(Severity.ERROR, reach="links")
def dated_in_a_circle(evidence: Evidence) -> Iterator[Finding]:
    """In no source is an event's day counted from another whose day it counts from the first.

    Such a chain dates nothing. Cite a passage with a date of its own for one of them.
    """
    for source, chain in _circles(evidence):
        event = evidence.package.events[chain[0]]
        index = next(
            number
            for number, citation in enumerate(event.citations)
            if citation.source == source and citation.dated_from == chain[1]
        )
        yield event.at("citations", index, "dated_from"), f"{source} dates in a circle: {told(chain, ' from ')}"


def _circles(evidence: Evidence) -> Iterator[tuple[str, list[str]]]:
    """Yield each source that dates in a circle, and the events of the circle."""
    links: dict[str, dict[str, list[str]]] = {}
    for event in sorted(evidence.package.standing, key=lambda event: event.id):
        for citation in event.citations:
            if citation.dated_from:
                links.setdefault(citation.source, {}).setdefault(event.id, []).append(citation.dated_from)
    for source, steps in links.items():
        for chain in circles(steps):
            yield source, chain


Claim = tuple[int, Path, Date, Reading]
"""Index of the citation, where the claim stands, the date claimed, and what the words say."""


def _claims(record: RecordEvidence, evidence: Evidence) -> Iterator[Claim]:
    """Yield every claim that the citations of an event make on its date, or on an end of it."""
    event, answers = record.event, evidence.readings[record.event.id]
    for index, citation in enumerate(event.citations):
        if not citation.dates and (citation.says or citation.dated_from):
            yield index, (), event.date, Reading(None, (), _IDLE)
    for index, claim in event.claims(*DATING):
        answer = answers[index]
        if answer and isinstance(claim.value, Date):
            yield index, claim.path, claim.value, _of_field(answer, claim.field)


def _of_field(answer: Reading, field: str) -> Reading:
    return answer if field == "date" else replace(answer, allowed=answer.allows(field))


Supported = tuple[Date, list[tuple[int, Reading]]]
"""A date, and what the citations that support it allow, by index."""


def _supported(event: Event, evidence: Evidence) -> dict[str, Supported]:
    """Return the date of an event and each end of it that is supported by itself, with the citations for it."""
    found: dict[str, Supported] = {"date": (event.date, [])}
    for index, claim in event.claims(*DATING):
        answer = evidence.readings[event.id][index]
        if claim.stance == "supports" and answer and isinstance(claim.value, Date):
            _, answers = found.setdefault(claim.field, (claim.value, []))
            answers.append((index, _of_field(answer, claim.field)))
    return found


def _borne(event: Event, evidence: Evidence) -> Iterator[Supported]:
    """Yield what passages must be as fine as: the date or, where an end is supported by itself, each end of it.

    A passage for the whole date bears an end out too. One that begins or ends there, of a season, needs no other.
    """
    found = _supported(event, evidence)
    date, answers = found["date"]
    if len(found) == 1:
        yield date, answers
        return
    for field in ENDS:
        point = field.own(event)
        if isinstance(point, Date):
            cited = [*found.get(field.name, (point, []))[1], *answers]
            times = (written(one).strip("[]").split("..") for _, answer in cited for one in answer.allowed)
            if point.edtf not in (time[-1 if field.name == "end" else 0] for time in times):
                yield point, cited


_IDLE = "`says` and `dated_from` are for a citation that speaks of the date; this one does not"


_SIDE = 42
"""The most characters that a message gives to one name where it tells two sides of a disagreement."""


def _said(evidence: Evidence, event: Event, index: int, answer: Reading) -> str:
    source = evidence.package.sources[event.citations[index].source]
    words = quoted(answer.words, _SIDE) if answer.words else "a report without a date"
    anchor = event.citations[index].dated_from
    if answer.reads:
        basis = f"{short(source.id, _SIDE)}, by its `reads`"
    elif answer.leans and anchor:
        basis = f"{short(source.id, _SIDE)}, counted from {quoted(anchor, _SIDE)}"
    else:
        basis = f"{short(source.id, _SIDE)}, published {dates.words(source.published, 'within')}"
    return f"{words} ({basis}) allows {meaning.shown(answer.allowed) or 'nothing'}"


def _length(interval: Interval) -> int:
    return interval.last - interval.first if interval.first and interval.last else 10**7


def _a_day_apart(one: Interval, other: Interval) -> bool:
    """Whether two intervals that share no day are each other's next."""
    gaps = [(start.first, end.last) for start, end in ((one, other), (other, one))]
    return any(first and last and first - last == 1 for first, last in gaps)


def _zones(evidence: Evidence, event: Event, first: int, second: int) -> str:
    zones = [evidence.package.sources[event.citations[index].source].timezone for index in (first, second)]
    if all(zones) and zones[0] != zones[1]:
        return f"; they stand in different time zones ({zones[0]}, {zones[1]}), which may be all"
    return ""


RULES = (
    date_phrase_unclear,
    date_phrase_disagrees,
    date_phrase_unread,
    date_too_fine,
    end_without_words,
    disagreement_unrecorded,
    dated_in_a_circle,
)
