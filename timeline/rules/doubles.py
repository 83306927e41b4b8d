"""Rules on events that may be one: withdrawn as a double of another, or told twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.diagnostics import Severity
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence
from timeline.records.fields import DATING, field_of
from timeline.records.model import Event
from timeline.rules.rulebook import Finding, neighbours_rule, package_rule
from timeline.texts.passages import Passage, Span

Stretch = tuple[str, Span]
"""A source, and a stretch of it."""


@package_rule(Severity.WARNING, reach="links")
def double_of_another(evidence: Evidence) -> Iterator[Finding]:
    """An event that was withdrawn as a duplicate lives on in one that cites the same passages.

    Else what only it told is lost without a word. Cite its passages there, for the field that they speak of; or
    withdraw it for the reason that is true.
    """
    for record in evidence.records.values():
        withdrawn = record.event.withdrawn
        heir = evidence.records.get(withdrawn.merged_into or "") if withdrawn else None
        if not withdrawn or withdrawn.reason != "duplicate" or heir is None:
            continue
        there = _stretches(heir)
        lost = [number for number, stretch in _numbered(record) if not any(_overlap(stretch, one) for one in there)]
        if lost:
            index = lost[0]
            told = f"{heir.event.id!r} does not cite this passage, and the event is withdrawn as its duplicate"
            yield record.event.at("citations", index, "quote"), told


@package_rule(Severity.WARNING, reach="links")
def told_twice(evidence: Evidence) -> Iterator[Finding]:
    """No two events of one kind and day rest on the same passages and have the same participants.

    Readers would count one happening as two. Withdraw one as a duplicate; or, where two things happened, cite for
    each the words that tell it and no others, or say with `related` how the two stand to each other.
    """
    seen: dict[tuple[object, ...], dict[str, RecordEvidence]] = {}
    for record in evidence.standing:
        event = record.event
        if event.id in evidence.package.drafts:  # which is in nobody's way
            continue
        people = frozenset(one.called for one in event.participants)
        alike = [
            seen.setdefault((event.kind, event.status, people, *part), {})
            for part in dict.fromkeys(_parts(_stretches(record, supporting=True)))
        ]
        for other in {id: one for there in alike for id, one in there.items()}.values():
            linked = {event.id, other.event.id} & {id for one in (event, other.event) for _, id in one.verbs}
            if (
                not linked
                and not _is_one(event, other.event)  # then that is the finding
                and _agree(record, other, evidence)
                and _rest_on_the_same(record, other, least=_HALF if people else _NEARLY_ALL)
            ):
                yield event.at("title"), f"{other.event.id!r} has the same people, kind and passages: are they one?"
                break
        for there in alike:
            there[event.id] = record
            if len(there) > _COMPARED:
                del there[next(iter(there))]


@neighbours_rule(Severity.WARNING, narrowed=True)
def same_as_unanswered(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Of two events that may be one, each says so of the other.

    Whoever reads the other record alone would not learn of it. Name this one under `related` there; nothing follows
    from it for the time of either. A draft may say so alone.
    """
    event = record.event
    for index, id in enumerate(event.related.get("same_as_perhaps", ())):
        other = evidence.package.events.get(id)
        if event.id in evidence.package.drafts or id in evidence.package.drafts or other is None or other.withdrawn:
            continue
        said = other.related.get("same_as_perhaps", ())
        if any(one not in evidence.package.events for one in said):  # then that is the finding
            continue
        if id != event.id and event.id not in said:
            told = f"{id!r} does not say so of this one: add `same_as_perhaps: [{event.id}]` there"
            yield event.at("related", "same_as_perhaps", index), told


_COMPARED = 50
"""With how many that rest on words near its own an event is compared, the last before it."""


def _parts(stretches: Iterable[Stretch]) -> Iterator[tuple[str, int]]:
    """Yield the parts of sources that stretches lie in: what shares none of them shares no words."""
    for source, span in stretches:
        yield from ((source, part) for part in range(span.start // _PART, span.end // _PART + 1))


_PART = 200
"""Code points."""


def _is_one(event: Event, other: Event) -> bool:
    return (event.title.casefold(), str(event.date)) == (other.title.casefold(), str(other.date))


def _agree(one: RecordEvidence, other: RecordEvidence, evidence: Evidence) -> bool:
    """Whether the day and the place of two events may be the same."""
    for name in ("date", "place"):
        field = field_of(name)
        mine, theirs = field.own(one.event), field.own(other.event)
        if mine is not None and theirs is not None and not field.agrees(mine, theirs, evidence.known):
            return False
    return True


def _rest_on_the_same(one: RecordEvidence, other: RecordEvidence, *, least: float) -> bool:
    """Whether each passage of one of two events is, in more than a part, cited by the other, and not for a day alone.

    Of events without participants nothing else shows that they are one: there the part is larger, and of the longer.
    """
    mine, theirs = _stretches(one, supporting=True), _stretches(other, supporting=True)
    return any(
        here and all(any(_mostly(stretch, place, least) for place in there) for stretch in here)
        for here, there in ((mine, theirs), (theirs, mine))
    )


def _numbered(record: RecordEvidence, *, supporting: bool = False) -> Iterator[tuple[int, Stretch]]:
    for index, (citation, passage) in enumerate(zip(record.event.citations, record.passages, strict=True)):
        if isinstance(passage, Passage) and (not supporting or {*citation.supports} - {*DATING}):
            yield from ((index, (citation.source, span)) for span in passage.spans)


def _stretches(record: RecordEvidence, *, supporting: bool = False) -> list[Stretch]:
    return [stretch for _, stretch in _numbered(record, supporting=supporting)]


def _shared(one: Stretch, other: Stretch) -> int:
    return min(one[1].end, other[1].end) - max(one[1].start, other[1].start) if one[0] == other[0] else 0


def _overlap(one: Stretch, other: Stretch) -> bool:
    return _shared(one, other) > 0


def _mostly(one: Stretch, other: Stretch, least: float) -> bool:
    lengths = [stretch.end - stretch.start for _, stretch in (one, other)]
    return _shared(one, other) > least * (min(lengths) if least == _HALF else max(lengths))


_HALF, _NEARLY_ALL = 0.5, 0.8

RULES = (double_of_another, told_twice, same_as_unanswered)
