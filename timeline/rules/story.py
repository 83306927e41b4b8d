"""Rules on the story: its main events have short titles, its parts are listed, its lead tells what records have."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import MONTHS
from timeline.diagnostics import Severity, Slip, did_you_mean, guess, listed, quoted
from timeline.evidence import Evidence, newness
from timeline.evidence.grounds import Grounds, grounds_of
from timeline.records.model import Event
from timeline.records.story import WORDS, Sentence, Story
from timeline.rules.references import unknown
from timeline.rules.rulebook import Finding, package_rule
from timeline.rules.waivers import ask, quotes

SEEN = 15
"""How many characters of a title a month view shows."""


@package_rule(Severity.ERROR, of_form=True, reach="links")
def unknown_part(evidence: Evidence) -> Iterator[Finding]:
    """Every part that a record names is listed in data/parts.yaml.

    Readers find the event under the heading of its part. Correct the id, or list the part with its title and a
    sentence.
    """
    package = evidence.package
    named = ((event, ("part",), event.part) for event in package.events.values() if event.part)
    yield from unknown(named, "part", package.parts, package)


@package_rule(Severity.INFORMATION, reach="links")
def event_without_part(evidence: Evidence) -> Iterator[Finding]:
    """Where a package has parts, every event is in one.

    Under the headings of a story what is in no part is not told. Give the event a `part`, by its id in
    data/parts.yaml.
    """
    parts = evidence.package.parts
    for event in evidence.package.standing if parts else ():
        if not event.part:
            yield event.at(), f"this event is in no part of the story: give it a `part`, one of {listed([*parts])}"


@package_rule(Severity.WARNING, reach="links")
def main_without_short(evidence: Evidence) -> Iterator[Finding]:
    """Every main event has a short title.

    Calendars and drawings have room for a few words, and cut what is longer. Give it a `short` of at most 24
    characters that names the event: “Budapest summit”.
    """
    for event in evidence.package.standing:
        if event.level == "main" and not event.short:
            yield event.at("level"), "a main event has a `short` title of at most 24 characters, and this one has none"


@package_rule(Severity.WARNING)
def short_not_distinct(evidence: Evidence) -> Iterator[Finding]:
    """The first fifteen characters of short titles tell the main events of a month apart.

    They are all that a month view of a calendar shows: five entries “Trump and Puti…” say nothing. Begin with what is
    the event's own.
    """
    there: dict[tuple[int, int, str], str] = {}
    for event in evidence.package.standing:
        if seen := seen_in_month(event):
            year, number, _ = seen
            other = there.setdefault(seen, event.id)
            if other != event.id:
                shown, month = quoted((event.short or "")[:SEEN].strip()), f"{MONTHS[number - 1]} {year}"
                yield event.at("short"), f"a month view shows {shown} of it, as it does of {other!r} in {month}"


def seen_in_month(event: Event) -> tuple[int, int, str] | None:
    """Return the year, the month and what a month view of it shows of a main event's short title, if it has one."""
    day = event.date.first
    if event.level != "main" or not event.short or not day:
        return None
    return day.year, day.month, event.short[:SEEN].strip().casefold()


@package_rule(Severity.ERROR)
def lead_without_event(evidence: Evidence) -> Iterator[Finding]:
    """Every event that a sentence of the lead tells has a record that stands.

    Readers follow the sentence to its events, and nothing of a draft or a withdrawn record is there. Correct the id,
    or tell another event.
    """
    package = evidence.package
    asked = guess()
    for story, index, one in _lead(evidence):
        for position, id in enumerate(one.events):
            event = package.events.get(id)
            at = story.at("lead", index, "events", position)
            if id in package.drafts:
                yield at, f"{id!r} is a draft, of which nothing is released"
            elif event and event.withdrawn:
                heir = event.withdrawn.merged_into
                yield at, f"{id!r} was withdrawn" + (f"; tell {heir!r}" if heir else "")
            elif event is None and not package.unread.may_hold(id) and id not in package.frozen_events:
                meant = asked(id, package.ids)
                yield at, f"no event is called {id!r}{did_you_mean(meant)}", Slip(id, meant)


@package_rule(Severity.WARNING, reach="lists")
def lead_of_another_length(evidence: Evidence) -> Iterator[Finding]:
    """A lead has 60 to 150 words.

    It is what is read first, and often all that is read: shorter it leaves the story out, longer it is one itself.
    """
    story, (least, most) = evidence.package.story, WORDS
    if story and not least <= story.words <= most:
        yield story.at("lead"), f"the lead has {story.words} words: write {least} to {most}"


@package_rule(Severity.WARNING)
def lead_not_in_records(evidence: Evidence) -> Iterator[Finding]:
    """Each number, date, name and quotation in a sentence of the lead stands in a record that it tells.

    In a quote of it, a field, its title or its summary, by value. The lead claims nothing that no record bears out:
    name the event that has it too, or answer with a `note` on the sentence that quotes the word: “Two” counts the
    calls.
    """
    for story, index, one in _lead(evidence):
        records = [evidence.records.get(id) for id in one.events]
        known = [record for record in records if record and record.proven and not record.event.withdrawn]
        if len(known) == len(records):
            for words in dict.fromkeys(_new(one, grounds_of(known, evidence.known))):
                if not quotes(one.note, words):
                    told = f"{quoted(words)} stands in no quote and no field of {listed(one.events)}"
                    yield story.at("lead", index, "text"), f"{told}: name the event that has it too, or {ask(words)}"


def _lead(evidence: Evidence) -> Iterator[tuple[Story, int, Sentence]]:
    story = evidence.package.story
    if story:
        yield from ((story, index, one) for index, one in enumerate(story.lead))


def _new(one: Sentence, there: Grounds) -> Iterator[str]:
    """Yield the words of a sentence that say what no record of it has."""
    if written := there.written:
        counted = len(one.events)
        for amount, _ in newness.new_amounts(one.text, written, there):
            if counted not in amount.values:
                yield amount.text
        yield from newness.new_dates(one.text, written, there)
    yield from newness.new_names(one.text, there)
    yield from newness.new_quotations(one.text, there)


RULES = (
    unknown_part,
    event_without_part,
    main_without_short,
    short_not_distinct,
    lead_without_event,
    lead_of_another_length,
    lead_not_in_records,
)
