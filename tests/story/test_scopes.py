"""What a rule says that it looks at is all that it looks at: a record by itself is judged as it is among all others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.story.mutations import real
from timeline import rules
from timeline.diagnostics import Diagnostic
from timeline.evidence import Evidence, examine_again
from timeline.records.model import Citation, Event, Participant
from timeline.rules import RULES
from timeline.rules.rulebook import NeighboursRule, RecordRule

OF_RECORDS = {rule.code for rule in RULES if isinstance(rule, RecordRule | NeighboursRule)}


def shaken(number: int, event: Event) -> Event:
    """Return an event with something wrong that rules of a record or of its neighbours find, a thing for each turn."""
    first = event.citations[0]

    def cited(**changes: object) -> Event:
        changed = Citation.model_construct(**{**dict(first), **changes})
        return event.model_copy(update={"citations": (changed, *event.citations[1:])})

    breaks = (
        cited(quote=first.quote.replace("the", "teh").replace("a", "o")),
        cited(supports=(*first.supports, "weather")),
        cited(supports=(*first.supports, "date"), dated_from=None, says="next Tuesday"),
        event.model_copy(update={"details": {**event.details, "colour": "azure"}}),
        cited(supports=(*first.supports, "status"), formerly={"status": "denied"}),
        event.model_copy(update={"citations": (*event.citations, first)}),
        event.model_copy(update={"tags": ("talks", "talks")}),
        event.model_copy(update={"status": "cancelled" if event.status != "cancelled" else "occurred"}),
        event.model_copy(update={"place": ("chisinau",)}) if event.place else cited(supports=()),
        event.model_copy(update={"participants": (Participant(who="dmitry-medvedev", words=None, role=None),)}),
        event.model_copy(update={"title": "=1+1"}),
        event.model_copy(update={"resolutions": {"place": "So."}}),
    )
    return breaks[number % len(breaks)]


@pytest.fixture(scope="module")
def whole() -> Evidence:
    """Return the story with every record shaken."""
    story = real()
    events = {id: shaken(number, event) for number, (id, event) in enumerate(story.package.events.items())}
    return examine_again(replace(story.package, events=events), story)


@pytest.fixture(scope="module")
def found(whole: Evidence) -> list[Diagnostic]:
    return rules.check(whole)


def of(found: list[Diagnostic], id: str) -> list[Diagnostic]:
    return [one for one in found if one.location.file == f"data/events/{id}.yaml" and one.code in OF_RECORDS]


@pytest.mark.parametrize("id", real().package.events)
def test_a_record_by_itself_is_judged_as_among_all(id: str, whole: Evidence, found: list[Diagnostic]) -> None:
    event = whole.package.events[id]
    named = {other for _, other in event.verbs} | {one.dated_from for one in event.citations if one.dated_from}
    some = {other: whole.package.events[other] for other in sorted(named) if other in whole.package.events}
    alone = examine_again(replace(whole.package, events={**some, id: event}), whole)
    assert rules.check_record(alone, id) == of(found, id)


def test_nearly_every_record_has_something_to_be_found(whole: Evidence, found: list[Diagnostic]) -> None:
    broken = [id for id in whole.package.events if of(found, id)]
    assert len(broken) > 0.9 * len(whole.package.events)
    assert len({one.code for id in broken for one in of(found, id)}) >= 12


def test_rules_of_records_are_given_nothing_else(whole: Evidence) -> None:
    """The vocabularies that such a rule is given know no event."""
    assert not hasattr(whole.known, "events")
    assert not hasattr(whole.known, "package")


def test_what_did_not_change_is_taken_over() -> None:
    story = real()
    one = next(iter(story.package.events.values()))
    changed = replace(story.package, events={**story.package.events, one.id: one.model_copy(update={"title": "Other"})})
    again = examine_again(changed, story)
    assert all(again.sources[id] is story.sources[id] for id in story.sources)
    assert {id for id in story.records if again.records[id] is not story.records[id]} == {one.id}
    source = story.package.sources["s002"].model_copy(update={"repairs": ()})
    other = examine_again(replace(story.package, sources={**story.package.sources, "s002": source}), story)
    cites = {id for id, event in story.package.events.items() if any(c.source == "s002" for c in event.citations)}
    assert {id for id in story.records if other.records[id] is not story.records[id]} == cites
