"""What a second reader is shown: the claims of an event beside their passages, what is asked, and who has read what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from textwrap import shorten, wrap

from timeline.diagnostics import counted, plain
from timeline.evidence import Evidence
from timeline.evidence.claims import Claim
from timeline.evidence.reviews import story_digests
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.disagreements import of_disagreement
from timeline.records.fields import DATING, field_of
from timeline.records.model import Event
from timeline.records.package import Review
from timeline.records.story import LEAD, of_part
from timeline.records.values import ReaderKind, read_by, written
from timeline.texts.passages import Passage

WIDTH = 100

WHO: dict[ReaderKind, str] = {"person": "a person", "program": "a program"}


def review(evidence: Evidence, event: Event) -> str:
    """Return each claim of a standing event beside its passages, then the questions that no rule settles.

    A passage is given whole where it is first met, and after that on one line.
    """
    lines = [*_block(event.title), *_block(event.id), "", "Claims", *_claims(evidence, event), "", "Questions"]
    asked = evidence.questions[event.id]
    for number, one in enumerate(asked, 1):
        lines += _block(f"{number}. {one.asked}", "  ")
    lines += [] if asked else ["  None: its words bear out all of it."]
    return "\n".join([*lines, "", *_block(_read(evidence, event.id)[1])]) + "\n"


def overview(evidence: Evidence) -> str:
    """Return a line for each standing event, how much it asks and who read it, and a line that sums up."""
    lines, states = [], Counter[str]()
    for record in evidence.standing:
        id = record.event.id
        state, told = _read(evidence, id)
        states[state] += 1
        lines.append(plain(f"{id}: {counted(len(evidence.questions[id]), 'question')}, {told}"))
    lines += [f"{id}: {_read(evidence, id)[1]}" for id in story_digests(evidence.package)]
    asked = sum(map(len, evidence.questions.values()))
    events = counted(len(evidence.standing), "event")
    lines.append(
        f"{events}, {counted(asked, 'question')}; {states['person']} read by a person, "
        f"{states['program']} by a program alone, {states['changed']} changed since, {states['never']} never"
    )
    return "\n".join(lines) + "\n"


def review_story(evidence: Evidence, id: str) -> str:
    """Return the lead, a part with what its events are told to be, or a disagreement, and who has read it."""
    package = evidence.package
    if apart := next((one for one in evidence.disagreements if of_disagreement(one.id) == id), None):
        return "\n".join([*_apart(apart), "", *_block(_read(evidence, id)[1])]) + "\n"
    if id == LEAD and package.story:
        told = [(one.text, [package.events[event] for event in one.events]) for one in package.story.lead]
    else:
        part = next(one for one in package.parts.values() if of_part(one.id) == id)
        told = [(f"{part.title}. {part.summary}", [event for event in package.standing if event.part == part.id])]
    lines = [id]
    for text, events in told:
        lines += ["", *_block(text)]
        for event in events:
            lines += _block(f"{event.id}: {event.title} ({event.date.text}). {event.summary}", "  ")
    return "\n".join([*lines, "", *_block(_read(evidence, id)[1])]) + "\n"


def _apart(one: DisagreementRecord) -> Iterator[str]:
    """Yield a disagreement: its question, each side with who says it, what is kept and why."""
    yield from (of_disagreement(one.id), "", *_block(f"{one.question} ({one.weight})"))
    for side in one.sides:
        cited = f", [{', '.join(map(str, side.citations))}] of {side.event}" if side.event else ""
        words = f": {side.passage.quote}" if side.passage else ""
        yield from _block(f"{side.text} ({', '.join(side.sources)}{cited}){words}", "  ")
    yield from _block(f"Kept: {one.kept}. {one.reason}")


def _claims(evidence: Evidence, event: Event) -> Iterator[str]:
    met: set[int] = set()
    shown = evidence.shown_by(event.id)
    for claim in evidence.claims[event.id]:
        yield from _block(f"{claim.field}: {_value(claim, event, evidence)} ({claim.proof})", "  ")
        cited = [index for index, said in event.claims(claim.field) if said.stance == "supports"]
        giving = [index for index in cited if any(claim.value in one.gives for one in shown[index] if claim.value)]
        for index in giving or cited:
            passage = evidence.records[event.id].passages[index]
            if isinstance(passage, Passage):
                told = f"[{index + 1}] {event.citations[index].source}: {passage.exact}"
                yield from (
                    [f"     {shorten(plain(told), WIDTH - 5, placeholder=' …')}"]
                    if index in met
                    else _block(told, "     ")
                )
                met.add(index)


def _value(claim: Claim, event: Event, evidence: Evidence) -> str:
    known = evidence.known
    if claim.field in ("title", "summary"):
        return str(getattr(event, claim.field))
    field = field_of(claim.field)
    if claim.value is not None:
        return ", ".join(field.names((claim.value,), known))
    own = field.own(event)
    calendar = (event.date.calendar,) if claim.field in DATING else ()
    return "open" if own is None else field.in_words(written(own), known, *calendar)


def _read(evidence: Evidence, id: str) -> tuple[str, str]:
    """Return whether an event is read as it is (by whom), changed since, or never read; and the same in words."""
    now = evidence.reviewed.get(id, ())
    if kind := read_by(one.kind for one in now):
        return kind, f"read by {'; '.join(map(_reader, now))}"
    if before := evidence.package.last_reviews.get(id):
        return "changed", f"changed since it was read by {_reader(before)}"
    return "never", "never read"


def _reader(one: Review) -> str:
    return f"{one.reader}, {WHO[one.kind]}, on {one.day}"


def _block(text: str, indent: str = "") -> list[str]:
    return wrap(plain(text), WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
