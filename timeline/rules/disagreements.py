"""Rules on disagreements across records: every side is there, they differ, what is quoted stands in a source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from timeline.diagnostics import Severity, Slip, did_you_mean, guess, quoted
from timeline.evidence import Evidence, newness
from timeline.evidence.quotes import Vocabularies
from timeline.evidence.sides import passage_of, said_of
from timeline.records.disagreements import Disagreement, Named
from timeline.records.fields import ENDS, field_of, fields_of
from timeline.records.package import Package
from timeline.records.values import Value, written
from timeline.rules.rulebook import Finding, package_rule
from timeline.rules.waivers import ask, quotes
from timeline.texts import explaining, passages
from timeline.texts.passages import Passage
from timeline.texts.words import places


@package_rule(Severity.ERROR, of_form=True)
def unknown_side(evidence: Evidence) -> Iterator[Finding]:
    """Every side of a disagreement is a field of a standing event, or a passage of a listed source.

    Sides are made from what records and sources say. Correct the name: it is the event's id, a point, and date, kind,
    status, place, participants or the key of a detail. A draft or a withdrawn event has no side.
    """
    package = evidence.package
    asked = guess()
    for one in package.disagreements.values():
        seen: set[Named] = set()
        for index, side in enumerate(one.between):
            at = one.at("between", index)
            if side.named:
                if side.named in seen:
                    yield at, f"{quoted(str(side.named))} is named twice"
                elif fault := _fault(side.named, package):
                    told, name, names = fault
                    meant = asked(name, names) if names else ""
                    yield at, f"{told}{did_you_mean(meant)}", Slip(name, meant)
                seen.add(side.named)
            elif side.source not in package.sources and not package.unread.may_list("sources", side.source or ""):
                id = side.source or ""
                meant = asked(id, package.sources)
                told = f"no source is called {quoted(id)}{did_you_mean(meant)}"
                yield one.at("between", index, "source"), told, Slip(id, meant)


def _fault(named: Named, package: Package) -> tuple[str, str, Collection[str]] | None:
    """Return what keeps the field of an event from being a side, if anything does: in words, by a name among names."""
    event = package.events.get(named.event)
    if event is None:
        if named.event in package.drafts:
            return f"{quoted(named.event)} is a draft, and a disagreement is none", named.event, ()
        if package.unread.may_hold(named.event) or named.event in package.frozen_events:
            return None
        return f"no event is called {quoted(named.event)}", named.event, package.ids
    if event.withdrawn:
        heir = event.withdrawn.merged_into
        told = f"{quoted(named.event)} was withdrawn" + (f"; name {quoted(heir)}" if heir else "")
        return told, named.event, ()
    ends = {field.name for field in ENDS}
    fields = [field.name for field in fields_of(event) if field.name not in ends]
    if named.field in fields:
        return None
    return f"{quoted(named.event)} has no field {quoted(named.field)}", named.field, fields


@package_rule(Severity.ERROR, of_form=True, reach="lists")
def side_not_found(evidence: Evidence) -> Iterator[Finding]:
    """A passage that is a side of a disagreement stands in its source, word for word and once.

    It is held to the source like any other quote. Copy it again (`timeline cite` prints it ready to paste); `prefix`,
    `suffix` or `occurrence` say which is meant where it stands twice.
    """
    known = evidence.known
    absent: Counter[str] = Counter()
    for one in evidence.package.disagreements.values():
        for index, side in enumerate(one.between):
            answer = passage_of(side, known)
            if answer is None or isinstance(answer, Passage) or side.quote is None or side.source is None:
                continue
            if not known.texts[side.source].changed:  # else that is the finding
                absent[side.source] += explaining.is_absent(answer)
                compared = absent[side.source] <= explaining.COMPARED
                texts = (
                    known.searchable
                    if absent.total() <= explaining.SOUGHT
                    else {side.source: known.texts[side.source].text}
                )
                told = explaining.explain(answer, side.quote, side.source, texts, compared=compared)
                yield one.at("between", index, "quote"), told


@package_rule(Severity.WARNING)
def no_disagreement(evidence: Evidence) -> Iterator[Finding]:
    """The sides of a disagreement differ, and more than one source has a part in it.

    Values that agree, such as a day and its month, leave nothing to see. Name the fields that differ, or take the entry
    out; where one text contradicts itself, say so in the note of the entry, which quotes the label of the source.
    """
    known = evidence.known
    for one in evidence.package.disagreements.values():
        if any(_fault(named, evidence.package) for named in one.named):
            continue
        events = evidence.package.events
        if not all(named.event in events for named in one.named):  # of what could not be read nothing is said
            continue
        said = [(named.field, *told) for named in one.named for told in said_of(events[named.event], named.field)]
        sources = {source for _, _, source in said} | {side.source for side in one.between if side.source}
        fields_alone = len(one.named) == len(one.between)
        if fields_alone and said and _agree([(field, value) for field, value, _ in said], known):
            yield one.at("between"), "the fields named here agree: what is there to disagree on?"
        elif len(sources) == 1 and (alone := known.sources.get(min(sources))) and not quotes(one.note, alone.called):
            told = f"all of it is said by {quoted(alone.called)}: does that text contradict itself?"
            yield one.at("between"), f"{told} If so, {ask(alone.called)}"


def _agree(said: list[tuple[str, Value]], known: Vocabularies) -> bool:
    """Whether all values agree with the first, and so with each other, as far as their fields can tell."""
    (field, first), *others = said
    return all(
        field_of(field).agrees(first, value, known)
        if name == field
        else passages.fold(str(written(first))).casefold() == passages.fold(str(written(value))).casefold()
        for name, value in others
    )


@package_rule(Severity.WARNING)
def reason_of_no_source(evidence: Evidence) -> Iterator[Finding]:
    """Words in quotation marks in a disagreement stand in a source.

    Readers take them for words of a text. Copy them, `[…]` for what is left out; or take the marks away. The title of
    an event that it names may be quoted too, and the label of a source.
    """
    if len(evidence.sources) < len(evidence.package.sources):
        return
    for one in evidence.package.disagreements.values():
        for key in ("question", "kept", "reason", "note"):
            for quotation in newness.quotations(getattr(one, key) or ""):
                if not all(_stands(part, one, evidence) for part in quotation.parts):
                    told = f"no source has the words {quoted(quotation.text)}: copy them, or take the marks away"
                    yield one.at(key), told


def _stands(words: str, one: Disagreement, evidence: Evidence) -> bool:
    """Whether words stand in a source, be their first letter large or small, or are what a note may quote besides."""
    titles = (
        evidence.package.events[named.event].title for named in one.named if named.event in evidence.package.events
    )
    small = passages.fold(words).casefold()
    labels = {passages.fold(source.called).casefold() for source in evidence.package.sources.values()}
    if small in labels or any(small in passages.fold(title).casefold() for title in titles):
        return True
    forms = (words, words[0].lower() + words[1:], words[0].upper() + words[1:])
    texts = [source.text for source in evidence.sources.values()]
    return any(places(text.fold(form), text, 1) for form in forms for text in texts)


PLAIN = (unknown_side, side_not_found)
RULES = (no_disagreement, reason_of_no_source)
