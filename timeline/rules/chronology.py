"""Rules on order: what events do to one another is possible, and an event's life runs forward."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates import Date, Day, Point
from timeline.diagnostics import Severity
from timeline.evidence import Evidence
from timeline.evidence.dating import known_until
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.records.model import Citation, Event
from timeline.records.package import Package
from timeline.records.values import UNORDERED, Verb
from timeline.rules.graphs import circles, told
from timeline.rules.rulebook import Finding, package_rule, record_rule
from timeline.rules.waivers import answered, ask
from timeline.texts.passages import Passage, Text


@package_rule(Severity.ERROR, reach="links")
def impossible_order(evidence: Evidence) -> Iterator[Finding]:
    """An event begins no later than what it announces, prepares or cancels ends; nor after it ends what it follows.

    Two clock times are compared as moments, anything else by its day. The message names the chain of events. Correct a
    date, or take out the relation that the sources do not give.
    """
    events = evidence.package.events
    found: set[str] = set()
    by_clock = any(_has_clock(event.date) for event in evidence.package.standing)
    for measure in _MEASURES if by_clock else _MEASURES[:1]:
        for chain, last in _impossible(evidence, measure):
            if last.id in found:
                continue
            found.add(last.id)
            first, steps = chain.first, chain.steps
            start, end = _edge(first.date.start, first.date.first), _edge(last.date.end, last.date.last)
            yield (
                events[steps[0].owner].at("related", steps[0].verb),
                f"{_told(steps)}, but {last.id} ends ({end}) before {first.id} can begin ({start})",
            )


def _edge(point: Point | None, day: Day | None) -> str:
    return point.text if point and point.clock else str(day)


@package_rule(Severity.ERROR, reach="links")
def part_outside_whole(evidence: Evidence) -> Iterator[Finding]:
    """An event that is part of another shares a day with it, and the time of day where both have one.

    Correct one of the dates, or the relation.
    """
    package = evidence.package
    for event in package.standing:
        for other in event.related.get("part_of", ()):
            whole = package.events.get(other)
            if whole is None or {event.id, other} & evidence.misdated:
                continue
            if not whole.date.overlaps(event.date):
                yield event.at("related", "part_of"), f"{event.date} lies outside {other!r}, which is {whole.date}"


@package_rule(Severity.ERROR, reach="links")
def order_in_a_circle(evidence: Evidence) -> Iterator[Finding]:
    """Following what comes after what, or what is part of what, leads back to no event.

    One of the relations in the message must be wrong. Take it out, or turn it round.
    """
    package = evidence.package
    parts = {event.id: event.related.get("part_of", ()) for event in package.standing}
    later = {id: [step.later for step in steps] for id, steps in _steps(package).items()}
    for words, links in (("comes before", later), ("is part of", parts)):
        for chain in circles(links):
            event = package.events[chain[0]]
            yield event.at("related"), f"a circle: {told(chain, f' {words} ')}"


@record_rule(Severity.ERROR)
def status_out_of_order(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """The statuses in which sources knew an event follow each other as in life, as far as their order is certain.

    Proposed, planned, postponed, planned again, ongoing, then occurred or cancelled. Of two sources the order is known
    only where their publication windows do not overlap. Correct the stance, or record it under `disputes`.
    """
    event = record.event
    stances = [
        (known.sources[source].published, str(claim.value), claim.path[:3])
        for index, claim in event.claims("status")
        if claim.stance != "disputes" and (source := event.citations[index].source) in known.sources
    ]
    for window, status, path in stances:
        for later, next_status, _ in stances:
            certain = window.last and later.first and window.last < later.first
            if certain and next_status not in _reachable(status):
                message = f"{status!r} cannot become {next_status!r}, and {later.text} is after {window.text}"
                yield event.at(*path), message


@package_rule(Severity.ERROR, reach="links")
def unknowable(evidence: Evidence) -> Iterator[Finding]:
    """That an event occurred is shown by a source that could know: one published on or after its first day.

    A text from before can only announce; what was added to it is of the day at its head ("Update, 3 June:"). Cite a
    later one, or give the event the status that the text knew.
    """
    for event in _dated(evidence):
        if event.status not in ("occurred", "ongoing") or event.date.first is None:
            continue
        early = [
            (index, source)
            for index, citation in enumerate(event.citations)
            if "status" in citation.supports and (source := evidence.package.sources.get(citation.source))
            if (last := _last_known(evidence, event.id, index)) and last < event.date.first
        ]
        if early:
            (index, source), *others = early
            at = event.at("status") if others else event.at("citations", index, "source")
            more = f" (nor can {len(others)} more of its citations)" if others else ""
            yield at, f"{source.id} was published {source.published.text}, before {event.date}, and cannot know{more}"


def _last_known(evidence: Evidence, id: str, index: int) -> Day | None:
    """Return the last day on which what a citation quotes can have been published; None where that is not known."""
    record = evidence.records[id]
    citation, passage = record.event.citations[index], record.passages[index]
    source = evidence.sources.get(citation.source)
    if source and isinstance(passage, Passage):
        return known_until(passage, source).last
    return evidence.package.sources[citation.source].published.last


@package_rule(Severity.WARNING, reach="links")
def plan_after_the_day(evidence: Evidence) -> Iterator[Finding]:
    """A source that tells of a plan as still ahead was published before the plan's last day had passed.

    It did not know, or another day was meant. Correct the date; record what it says under `disputes` with a reason; or,
    where the text is simply late, answer with a `note` on the citation that quotes the words by which it tells of a
    plan, as the message names them: Dated the day after the meeting, it still has it “scheduled”.
    """
    for event in _dated(evidence):
        for index, claim in event.claims("status"):
            citation = event.citations[index]
            source = evidence.package.sources.get(citation.source)
            if claim.stance == "disputes" or claim.value not in ("proposed", "planned") or source is None:
                continue
            if citation.reads and citation.dates:  # a diary tells of the morrow, whenever it was published
                continue
            if event.date.last and source.published.first and source.published.first > event.date.last:
                words = _words_of_a_plan(citation, evidence.records[event.id].quotes[index], str(claim.value))
                if not answered(citation, words):
                    told = f"{source.id}, published {source.published.text}, tells of it as still ahead"
                    yield event.at("citations", index, "quote"), f"{told}: correct the date, or {ask(words)}"


def _dated(evidence: Evidence) -> Iterator[Event]:
    """Yield the standing events, but for those whose own passages contradict their date: that is the finding."""
    return (event for event in evidence.package.standing if event.id not in evidence.misdated)


def _words_of_a_plan(citation: Citation, quote: Text | None, status: str) -> str:
    """Return by which words a quote tells of a plan; where its language has none for that, how it begins."""
    cues = quote.language.cues.get(status) if quote else None
    found = cues.pattern.search(quote.folded) if quote and cues else None
    return found[0] if found else " ".join(citation.quote.split()[:4])[:40].strip(" .,;:!?")


_LIFE: Mapping[str, tuple[str, ...]] = {
    "proposed": ("planned", "cancelled"),
    "planned": ("postponed", "ongoing", "occurred", "cancelled"),
    "postponed": ("planned", "cancelled"),
    "ongoing": ("occurred", "cancelled"),
    "occurred": (),
    "cancelled": (),
}


def _reachable(status: str) -> set[str]:
    """Return what a status can become, itself included; of what is only claimed, denied or not yet, anything."""
    if status not in _LIFE:
        return {*_LIFE, "claimed", "denied", "not-yet"}
    reached = {status}
    while more := {step for one in reached for step in _LIFE[one]} - reached:
        reached |= more
    return reached | {"claimed", "denied"}


@dataclass(frozen=True, slots=True)
class _Step:
    """From an earlier event to a later one, by a verb that the record `owner` has."""

    earlier: str
    later: str
    verb: Verb
    owner: str

    def __str__(self) -> str:
        other = self.later if self.owner == self.earlier else self.earlier
        return f"{self.owner} {self.verb.replace('_', ' ')} {other}"


def _steps(package: Package) -> Mapping[str, list[_Step]]:
    """Return for each event the steps to what comes after it."""
    after: dict[str, list[_Step]] = {}
    for event in package.standing:
        for verb, other in event.verbs:
            if verb not in UNORDERED and other in package.events:
                earlier, later = (other, event.id) if verb in ("follows", "responds_to") else (event.id, other)
                after.setdefault(earlier, []).append(_Step(earlier, later, verb, event.id))
    return after


@dataclass(frozen=True, slots=True)
class _Chain:
    """An event and the steps that lead on from it; each chain knows the shorter one that it goes on from."""

    first: Event
    begins: int
    step: _Step | None = None
    before: _Chain | None = None

    @property
    def steps(self) -> list[_Step]:
        steps = []
        chain: _Chain | None = self
        while chain and chain.step:
            steps.append(chain.step)
            chain = chain.before
        return steps[::-1]


@dataclass(frozen=True, slots=True)
class _Measure:
    """What beginnings and ends are compared by; None for those that it is not for."""

    begins: Callable[[Date], int | None]
    ends: Callable[[Date], int | None]


def _begins_on(date: Date) -> int | None:
    return date.first.toordinal() if date.first else None


def _ends_on(date: Date) -> int | None:
    return date.last.toordinal() if date.last else None


def _has_clock(date: Date) -> bool:
    return bool(date.end and date.end.clock)


_MEASURES = (
    _Measure(_begins_on, lambda date: None if _has_clock(date) else _ends_on(date)),
    _Measure(
        lambda date: None if date.clock else _begins_on(date), lambda date: _ends_on(date) if _has_clock(date) else None
    ),
    _Measure(
        lambda date: date.start.seconds[0] if date.start and date.start.seconds else None,
        lambda date: date.end.seconds[1] if date.end and date.end.seconds else None,
    ),
)
"""Days with days, days with the days of clock times, moments with moments."""


def _impossible(evidence: Evidence, measure: _Measure) -> Iterator[tuple[_Chain, Event]]:
    """Yield a chain of steps and the event at its end, which is over before the first of the chain can begin.

    What is handed on along the steps is, of all events so far, the one that begins last. An event that lasts hands on
    only itself: what comes before its end may come after its beginning. So does one that was found wrong, which then
    is found once. Events whose date their own passages contradict are left out.
    """
    events, steps = evidence.package.events, _steps(evidence.package)
    latest: dict[str, _Chain] = {}
    for id in _in_order(steps):
        event, chain, own = events[id], latest.pop(id, None), None
        if id not in evidence.misdated:
            begins, ends = measure.begins(event.date), measure.ends(event.date)
            own = None if begins is None else _Chain(event, begins)
            if chain and ends is not None and ends < chain.begins:
                yield chain, event
                chain = None
        if event.date.lasts or chain is None or (own and own.begins > chain.begins):
            chain = own
        for step in steps.get(id, ()) if chain else ():
            known = latest.get(step.later)
            if chain and (known is None or known.begins < chain.begins):
                latest[step.later] = _Chain(chain.first, chain.begins, step, chain)


_TOLD = 260
"""The most characters that a message gives to a chain of steps."""


def _told(steps: Sequence[_Step]) -> str:
    """Return a chain in words; of a long one its two ends, or its beginning."""
    several = [str(step) for step in steps]
    ways = (
        ", ".join(several[:5]),
        f"{several[0]}, … ({len(steps) - 2} more steps), {several[-1]}",
        f"{several[0]}, … ({len(steps) - 1} more steps)",
    )
    return next(way for way in ways[len(steps) > 4 :] if len(way) <= _TOLD or way == ways[-1])


def _in_order(steps: Mapping[str, Sequence[_Step]]) -> Iterator[str]:
    """Yield the events that have steps, each after all that come before it; what lies in a circle is left out."""
    before = Counter(step.later for several in steps.values() for step in several)
    ready = [id for id in steps if not before[id]]
    for id in ready:
        yield id
        for step in steps.get(id, ()):
            before[step.later] -= 1
            if not before[step.later]:
                ready.append(step.later)


RULES = (
    impossible_order,
    part_outside_whole,
    order_in_a_circle,
    status_out_of_order,
    unknowable,
    plan_after_the_day,
)
