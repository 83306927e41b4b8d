"""How the date of an event is borne out: which words give it by themselves, and which only beside another event's.

What words may mean is as wide as they may be meant, since the rules contradict by it. Here a date is borne out only
where nothing that they may mean lies outside of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from timeline.dates import Date, Interval, Point, days_of
from timeline.evidence import moments
from timeline.evidence.bounds import Chronology, cut
from timeline.evidence.dating import AHEAD, Reading, counted, known_status
from timeline.evidence.details import excluded
from timeline.evidence.moments import Moments
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.language import meaning
from timeline.language.phrases import Phrase
from timeline.records.fields import DATING, ENDS
from timeline.records.model import Citation, Event
from timeline.records.proofs import PROOFS, Proof
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage

Part = tuple[str, Date]
"""What is claimed of a date: the whole, or one of its ends, each with its value."""

Readings = Sequence[Reading | None]


def parts(event: Event) -> tuple[Part, ...]:
    """Return the claims that a date makes: each end of what lasts, or that passages support by itself; else one."""
    ends = tuple((field.name, own) for field in ENDS if isinstance(own := field.own(event), Date))
    alone = any(claim.field != "date" for _, claim in event.claims(*DATING))
    return ends if ends and (event.date.lasts or alone) else (("date", event.date),)


def times(event: Event, index: int, one: Reading, field: str, source: Source, *, sure: bool) -> tuple[Interval, ...]:
    """Return every time that the words of a citation give a field of the date, in order; none where they give none.

    `sure` is whether it is borne out that the event had happened, or lay ahead: then so does what they mean.
    """
    if one.problem or one.unread:
        return ()
    if one.reads:
        bounds = dict(zip(("start", "end"), one.reads.bounds, strict=True))
        read = one.reads if field == "date" or field in event.citations[index].supports else bounds[field]
        return (read.interval,) if read else ()
    if one.phrase is None:
        return ()
    there = _of_phrase(event, index, one, one.phrase, field, source)
    return (
        tuple(_settled(there, Interval(source.published.interval.first, one.until), known_status(event, source.id)))
        if sure
        else there
    )


def _of_phrase(
    event: Event, index: int, one: Reading, phrase: Phrase, field: str, source: Source
) -> tuple[Interval, ...]:
    published, calendar = source.published.interval, counted(event, source)
    if field == "date" or field in event.citations[index].supports:
        if phrase.about and event.date.qualifier in ("~", "%"):
            return meaning.allowed(phrase._replace(about=False), published, calendar=calendar)
        return one.allows(field)
    if phrase.ends:
        return meaning.allowed(phrase.ends[field == "end"], published, calendar=calendar)
    if phrase.bound:
        return one.ends if (phrase.bound in ("until", "before")) == (field == "end") else ()
    if phrase.last_day is None:
        return ()  # what went on at a time may have begun before it
    edges = [day for days in one.allowed if (day := days.first if field == "start" else days.last)]
    edge = (min if field == "start" else max)(edges, default=None)
    return (Interval(edge, edge),) if edge else ()


def _settled(there: Sequence[Interval], published: Interval, status: str) -> Iterator[Interval]:
    """Yield, of the times that words may mean, those that do not lie ahead of a report, or behind a plan."""
    for one in there:
        if status in AHEAD:
            past = one.last and published.first and one.last < published.first
        else:
            past = one.first and published.last and one.first > published.last
        if not past:
            yield one


def given(there: Sequence[Interval], date: Date) -> bool:
    """Whether the times that words may mean are all of a date, which they then give."""
    return bool(there) and all(date.interval.contains(one) for one in there)


def written(days: Interval, *, lasts: bool = False) -> str:
    """Return a time as a record writes it: a day, a month, a year, or a window; a span where it `lasts`.

    >>> from timeline.dates import parse
    >>> [written(parse(one).interval) for one in ("2025-08", "[2025-08..2026-02]", "[2025-08-01..]", "18XX")]
    ['2025-08', '[2025-08..2026-02]', '[2025-08-01..]', '[1800..1899]']
    >>> [written(parse(one).interval, lasts=True) for one in ("2025-08", "[2025-08..2026-02]")]
    ['2025-08-01/2025-08-31', '2025-08/2026-02']
    """
    first, last = (str(day) if day else "" for day in (days.first, days.last))
    if days.first and days.last:
        if (days.first, days.last) == (days_of(days.first.year)[0], days_of(days.last.year)[1]):
            first, last = first[:-6], last[:-6]
        elif (days.first.day, days.last) == (1, days_of(days.last.year, days.last.month)[1]):
            first, last = first[:-3], last[:-3]
    if lasts:
        return f"{days.first}/{days.last}" if first == last else f"{first}/{last}"
    return first if first == last else f"[{first}..{last}]"


def proof_by(
    record: RecordEvidence, index: int, one: Reading, part: Part, known: Vocabularies, *, sure: bool
) -> Proof | None:
    """Return how one passage bears out a part of the date; None where it does not.

    `derived` holds only if the event that it counts from is borne out.
    """
    event, (field, date) = record.event, part
    citation = event.citations[index]
    if not given(times(event, index, one, field, known.sources[citation.source], sure=sure), date):
        return None
    if one.reads:
        return "read"
    if not _has_clock(record, part, known):
        return None
    return "derived" if one.leans and citation.dated_from else "words"


def among_others(proof: Proof, record: RecordEvidence, index: int, one: Reading, known: Vocabularies) -> Proof:
    """Return how a passage bears out a date, as one that it but names where it has others that the event's excludes."""
    event, passage = record.event, record.passages[index]
    if proof != "words" or not isinstance(passage, Passage):
        return proof
    evidence = known.texts[event.citations[index].source]
    others = (phrase for phrase in evidence.quoted_phrases(passage) if phrase != one.phrase)
    return "named" if any(excluded(phrase, event, evidence.source) for phrase in others) else proof


def _has_clock(record: RecordEvidence, part: Part, known: Vocabularies) -> bool:
    """Whether passages for the date tell the time of day of it, if it has one."""
    points = [one for one in dict.fromkeys((part[1].start, part[1].end)) if one and one.clock]
    return all(any(moment.may_be(point) for moment in _moments(record, point, known)) for point in points)


def _moments(record: RecordEvidence, point: Point, known: Vocabularies) -> Iterator[Moments]:
    """Yield the times of day that passages for the date tell, as what a point may be."""
    for citation, passage in zip(record.event.citations, record.passages, strict=True):
        source = known.texts.get(citation.source)
        if source and isinstance(passage, Passage) and citation.dates:
            yield from (one for one in moments.told(citation, passage, source, point) if not one.open)


def proofs(
    records: Sequence[RecordEvidence],
    readings: Mapping[str, Readings],
    chronology: Chronology,
    known: Vocabularies,
    sure: Mapping[str, bool],
    carried: Collection[frozenset[str]],
) -> Mapping[str, Mapping[str, Proof]]:
    """Return how each part of the date of each event is borne out; what is not, is left out.

    What leans on other events is borne out once they are: so none bears out itself, by whatever way round. A citation
    has `carried` what some pairs are to each other.
    """
    by_id = {record.event.id: record for record in records}
    found: dict[str, dict[str, Proof]] = {id: {} for id in by_id}
    whole = {id: len(parts(record.event)) for id, record in by_id.items()}
    waiting: dict[str, list[tuple[set[str], str, str, Proof]]] = {}
    others = _others(records)
    ready: list[str] = []

    def settle(id: str, field: str, proof: Proof) -> None:
        if field not in found[id]:
            found[id][field] = proof
            if len(found[id]) == whole[id]:
                ready.append(id)

    for record in records:
        event = record.event
        for part in parts(event):
            leaning: list[tuple[set[str], Proof]] = []
            direct: list[Proof] = []
            for index, one in _supporting(event, readings[event.id], part[0]):
                proof = proof_by(record, index, one, part, known, sure=sure[event.id])
                if proof == "derived":
                    leaning.append((_needed(event.citations[index], by_id, readings, known, sure), proof))
                elif proof:
                    direct.append(among_others(proof, record, index, one, known))
            if direct:
                settle(event.id, part[0], min(direct, key=PROOFS.index))
            bound = chronology.interval(event.id) if part[0] == "date" and others[event.id] else None
            if bound and _by_bounds(record, readings[event.id], bound, known, sure=sure[event.id]):
                by_words = all(frozenset((event.id, id)) in carried for id in others[event.id])
                leaning.append((set(others[event.id]), "derived" if by_words else "reasoned"))
            for needed, proof in leaning:
                if not needed:
                    settle(event.id, part[0], proof)
                for other in needed:
                    waiting.setdefault(other, []).append((needed, event.id, part[0], proof))
    while ready:
        done = ready.pop()
        for needed, id, field, proof in waiting.pop(done, ()):
            needed.discard(done)
            if not needed:
                settle(id, field, proof)
    return found


def _needed(
    citation: Citation,
    records: Mapping[str, RecordEvidence],
    readings: Mapping[str, Readings],
    known: Vocabularies,
    sure: Mapping[str, bool],
) -> set[str]:
    """Return the event that a passage counts from; nothing where its source dates it otherwise, and words give that."""
    id = citation.dated_from or ""
    for index, claim in records[id].event.claims("date") if id in records else ():
        event, one = records[id].event, readings[id][index]
        if claim.stance == "disputes" and one and event.citations[index].source == citation.source:
            part = "date", claim.value if isinstance(claim.value, Date) else event.date
            return set() if proof_by(records[id], index, one, part, known, sure=sure[id]) in ("words", "read") else {""}
    return {id}


def _supporting(event: Event, readings: Readings, field: str) -> Iterator[tuple[int, Reading]]:
    """Yield what the citations say that support the date, or this end of it."""
    for index, claim in event.claims("date", field):
        if claim.stance == "supports" and (one := readings[index]):
            yield index, one


def _by_bounds(record: RecordEvidence, readings: Readings, bound: Interval, known: Vocabularies, *, sure: bool) -> bool:
    """Whether what a passage leaves of the time between other events lies within the date, and not without them."""
    event = record.event
    for index, one in _supporting(event, readings, "date"):
        source = known.sources[event.citations[index].source]
        there = times(event, index, one, "date", source, sure=sure) or (() if one.words else one.allowed)
        left = [cut(days, bound) for days in there if days.overlaps(bound)]
        if given(left, event.date) and not given(there, event.date) and _has_clock(record, ("date", event.date), known):
            return True
    return False


def _others(records: Sequence[RecordEvidence]) -> Mapping[str, set[str]]:
    """Return the events that bound each, by what they are to it or it is to them."""
    found: dict[str, set[str]] = {record.event.id: set() for record in records}
    for record in records:
        for verb, other in record.event.verbs:
            if other in found and verb != "same_as_perhaps":
                found[record.event.id].add(other)
                found[other].add(record.event.id)
    return found
