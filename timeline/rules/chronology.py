"""Rules on order: what events do to one another is possible, and an event's life runs forward."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.diagnostics import Severity
from timeline.evidence.dating import lasts, misdated
from timeline.records.model import Event
from timeline.records.package import Package
from timeline.records.values import Verb
from timeline.rules.graphs import circles
from timeline.rules.rulebook import Finding, rule


@rule(Severity.ERROR)
def impossible_order(package: Package) -> Iterator[Finding]:
    """An event begins no later than what it announces, prepares or cancels ends; nor after it ends what it follows.

    The message names the chain of events. Correct a date, or take out the relation that the sources do not give.
    """
    after = _steps(package)
    for event in package.standing:
        if event.date.first is None or event.id not in after or event.id in misdated(package):
            continue
        for chain in _chains(event, package, after):
            last = package.events[chain[-1].later]
            if last.date.last and last.date.last < event.date.first and last.id not in misdated(package):
                told = ", ".join(map(str, chain))
                yield (
                    package.events[chain[0].owner].at("related", chain[0].verb),
                    f"{told}, but {last.id} ends ({last.date.last}) before {event.id} can begin ({event.date.first})",
                )


@rule(Severity.ERROR)
def part_outside_whole(package: Package) -> Iterator[Finding]:
    """An event that is part of another shares a day with it.

    Correct one of the dates, or the relation.
    """
    for event in package.standing:
        for other in event.related.get("part_of", ()):
            whole = package.events.get(other)
            if whole is None or {event.id, other} & misdated(package):
                continue
            if not whole.date.interval.overlaps(event.date.interval):
                yield event.at("related", "part_of"), f"{event.date} lies outside {other!r}, which is {whole.date}"


@rule(Severity.ERROR)
def order_in_a_circle(package: Package) -> Iterator[Finding]:
    """Following what comes after what, or what is part of what, leads back to no event.

    One of the relations in the message must be wrong. Take it out, or turn it round.
    """
    parts = {event.id: event.related.get("part_of", ()) for event in package.standing}
    later = {id: [step.later for step in steps] for id, steps in _steps(package).items()}
    for words, links in (("comes before", later), ("is part of", parts)):
        for chain in circles(links):
            event = package.events[chain[0]]
            yield event.at("related"), f"a circle: {f' {words} '.join(chain)}"


@rule(Severity.ERROR)
def status_out_of_order(package: Package) -> Iterator[Finding]:
    """The statuses in which sources knew an event follow each other as in life, as far as their order is certain.

    Proposed, planned, postponed, planned again, ongoing, then occurred or cancelled. Of two sources the order is known
    only where their publication windows do not overlap. Correct the stance, or record it under `disputes`.
    """
    for event in package.standing:
        known = [
            (package.sources[citation.source].published, str(status), index, stance)
            for index, citation in enumerate(event.citations)
            if citation.source in package.sources
            for stance, status in (
                ("supports", event.status if "status" in citation.supports else None),
                ("formerly", citation.formerly.get("status")),
            )
            if status
        ]
        for window, status, index, stance in known:
            for later, next_status, _, _ in known:
                certain = window.last and later.first and window.last < later.first
                if certain and next_status not in _reachable(status):
                    at = event.at("citations", index, stance)
                    yield at, f"{status!r} cannot become {next_status!r}, and {later.text} is after {window.text}"


@rule(Severity.ERROR)
def unknowable(package: Package) -> Iterator[Finding]:
    """That an event occurred is shown by a source that could know: one published on or after its first day.

    A text from before can only announce. Cite a later one, or give the event the status that the text knew.
    """
    for event in package.standing:
        if event.status not in ("occurred", "ongoing") or event.date.first is None:
            continue
        early = [
            (index, source)
            for index, citation in enumerate(event.citations)
            if "status" in citation.supports and (source := package.sources.get(citation.source))
            if source.published.last and source.published.last < event.date.first
        ]
        if early:
            (index, source), *others = early
            at = event.at("status") if others else event.at("citations", index, "source")
            more = f" (nor can {len(others)} more of its citations)" if others else ""
            yield at, f"{source.id} was published {source.published.text}, before {event.date}, and cannot know{more}"


@rule(Severity.WARNING)
def plan_after_the_day(package: Package) -> Iterator[Finding]:
    """A source that tells of a plan as still ahead was published before the plan's last day had passed.

    It did not know, or another day was meant. Record what it says under `disputes` with a reason, or correct the date.
    """
    for event in package.standing:
        for index, citation in enumerate(event.citations):
            status = event.status if "status" in citation.supports else citation.formerly.get("status")
            source = package.sources.get(citation.source)
            if status not in ("proposed", "planned") or source is None or citation.note:
                continue
            if event.date.last and source.published.first and source.published.first > event.date.last:
                yield (
                    event.at("citations", index, "quote"),
                    f"{source.id}, published {source.published.text}, tells of it as still ahead",
                )


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
            if verb != "part_of" and other in package.events:
                earlier, later = (other, event.id) if verb in ("follows", "responds_to") else (event.id, other)
                after.setdefault(earlier, []).append(_Step(earlier, later, verb, event.id))
    return after


def _chains(event: Event, package: Package, after: Mapping[str, list[_Step]]) -> Iterator[list[_Step]]:
    """Yield the shortest chain of steps to each event that must come after this one.

    An event that lasts ends a chain: what comes before its end may come after its beginning.
    """
    chains = [[step] for step in after[event.id]]
    seen = {event.id}
    for chain in chains:
        last = chain[-1].later
        if last not in seen:
            seen.add(last)
            yield chain
            if not lasts(package.events[last]):
                chains += ([*chain, step] for step in after.get(last, ()))


RULES = (
    impossible_order,
    part_outside_whole,
    order_in_a_circle,
    status_out_of_order,
    unknowable,
    plan_after_the_day,
)
