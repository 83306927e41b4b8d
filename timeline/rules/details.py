"""Rules on the keys of details that are used again: listed, and each value what its key says it is."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Location, Severity, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.measures import language_of, of_type
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.records.detail_fields import COLUMN_FROM, COUNTED
from timeline.records.package import vocabulary_path
from timeline.rules.rulebook import Finding, package_rule, record_rule
from timeline.rules.waivers import answered_somewhere, ask
from timeline.texts.passages import Passage, Text
from timeline.texts.quoting import between_marks, has_marks
from timeline.texts.words import within


@record_rule(Severity.WARNING)
def detail_of_another_type(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A detail whose key is listed reads as the type of the key: a duration has a length of time, money a sum.

    It is asked where the language of the quote has words of number. Give the words that have the number; choose another
    key; or answer with a `note` in the record that quotes the value: “a long evening” is all that is told.
    """
    for name, value in record.event.details.items():
        field, language = known.fields.get(name), language_of(record, name)
        if not field or not language or field.type not in COUNTED or of_type(value, field, language):
            continue
        if not answered_somewhere(record.event, value):
            told = f"{quoted(value)} reads as no {field.type}, which {quoted(name)} is: is it one?"
            yield record.event.at("details", name), f"{told} If so, {ask(value)}"


@record_rule(Severity.WARNING)
def quotation_without_marks(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A detail that is listed as a quotation stands between quotation marks in its source.

    Else it is the author's telling of what somebody said. It is asked of texts that have such marks. Quote the words
    between the marks; choose another key; or answer with a `note` in the record that quotes the value: “never again” is
    from her own diary.
    """
    event = record.event
    for name, value in event.details.items():
        field = known.fields.get(name)
        if not field or field.type != "quotation":
            continue
        cited = [index for index, claim in event.claims(name) if claim.stance == "supports"]
        marked = [one for index in cited if (one := _is_marked(value, record, index, known)) is not None]
        if marked and not any(marked) and not answered_somewhere(event, value):
            told = f"{quoted(value)} stands between no quotation marks: are they somebody's own words?"
            yield event.at("details", name), f"{told} If so, {ask(value)}"


def _is_marked(value: str, record: RecordEvidence, index: int, known: Vocabularies) -> bool | None:
    """Whether words of a passage are a quotation in its source; None where they do not stand there or it has none."""
    passage, source = record.passages[index], known.texts.get(record.event.citations[index].source)
    if not source or not isinstance(passage, Passage) or not has_marks(source.text):
        return None
    there = list(_places(value, passage, source.text))
    return any(between_marks(place, source.text) for place in there) if there else None


def _places(value: str, passage: Passage, text: Text) -> Iterator[tuple[int, int]]:
    for place in passage.places:
        yield from within(text.fold(value), text, place)


@package_rule(Severity.WARNING)
def field_unlisted(evidence: Evidence) -> Iterator[Finding]:
    """A key of details that three events use is listed in data/fields.yaml.

    There it has a label, a type, and a column of timeline.csv. It is asked where keys are listed at all. List it; or
    call by other keys what is another thing.
    """
    package = evidence.package
    if not package.fields or package.unread.entries.get("fields"):
        return
    used: dict[str, list[str]] = {}
    for event in package.standing:
        for name in event.details:
            used.setdefault(name, []).append(event.id)
    for name, events in used.items():
        if len(events) >= COLUMN_FROM and name not in package.fields:
            told = f"{len(events)} events have a detail {quoted(name)} ({listed(events, 3)}), and it is not listed"
            yield Location(vocabulary_path("fields")), told


@package_rule(Severity.WARNING)
def field_never_used(evidence: Evidence) -> Iterator[Finding]:
    """A key that data/fields.yaml lists is one that details have.

    Else readers look for what is nowhere. Correct the key, or take it out.
    """
    package = evidence.package
    used = {name for event in package.standing for name in event.details}
    for field in package.fields.values():
        if field.id not in used and not package.unread.events:
            yield field.at(), f"no event has a detail {quoted(field.id)}"


@package_rule(Severity.ERROR, of_form=True, reach="lists")
def field_named_as_column(evidence: Evidence) -> Iterator[Finding]:
    """A key that data/fields.yaml lists is no column that timeline.csv has already.

    The table would have two of one name. Choose another key.
    """
    if not evidence.package.fields:
        return
    from timeline.records.tables import TIMELINE  # the tables of a release, which no other rule needs

    taken = {column.name for column in TIMELINE.columns}
    for field in evidence.package.fields.values():
        if field.id in taken:
            yield field.at(), f"timeline.csv has a column {quoted(field.id)} of its own"


PLAIN = (field_named_as_column,)
RULES = (detail_of_another_type, quotation_without_marks, field_unlisted, field_never_used)
