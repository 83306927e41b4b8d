"""Rules on the dates that stand over entries of a text: each is of what stands under it, and of nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.dates import Date, Interval
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.headed import Head
from timeline.evidence.moments import other_days
from timeline.evidence.quotes import RecordEvidence
from timeline.evidence.sources import SourceEvidence
from timeline.language import clock
from timeline.records.fields import DATING
from timeline.records.model import Citation
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.rules.waivers import answered, ask
from timeline.texts.passages import Passage


@neighbours_rule(Severity.ERROR, narrowed=True)
def date_of_another_heading(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """An entry with a time of day is of the day that stands over it, and of none that stands over other entries.

    '23:48 – Tomasz wipes the replica', under '14 March', is not of 15 March because another heading says so. Cite the
    heading that the entry stands under, and correct the date; or cite the entry that stands under that heading.
    """
    for index, date, head, entries in _by_others(record, evidence):
        own = entries[0]
        if all(one.times and not one.may_be(date) for one in entries):
            yield record.event.at("citations", index, "quote"), _told(own, head)


@neighbours_rule(Severity.WARNING, narrowed=True)
def heading_of_others(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What is dated by a heading alone stands under it.

    A heading dates the entries below it, up to the next. Cite the one that the entry stands under; or answer with a
    `note` on the citation that quotes the heading: “15 March” is the day of which the entry tells.
    """
    for index, date, head, entries in _by_others(record, evidence):
        own, citation = entries[0], record.event.citations[index]
        timed = all(one.times for one in entries)
        if not (timed or any(one.may_be(date) for one in entries) or answered(citation, head.phrase.text)):
            told = f"{_told(own, head)}: is it of that day?"
            yield record.event.at("citations", index, "quote"), f"{told} If so, {ask(head.phrase.text)}"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A passage that tells that something was, under the date of a day."""

    passage: Passage
    source: SourceEvidence
    head: Head

    @property
    def times(self) -> tuple[clock.TimeOfDay, ...]:
        """Its time of day, where it begins with one."""
        times = clock.times(self.passage.exact, self.source.text.language)
        return tuple(one for one in times[:1] if not re.search(r"\w", self.passage.exact[: one.start]))

    def may_be(self, date: Date) -> bool:
        """Whether it may tell of a date: of a day after that over it only in the small hours, or by another clock."""
        first, last = self.head.days.first, self.head.days.last
        if first is None or last is None:
            return True
        late = bool(self.times) and all(hour >= _NOON for hour in self.times[0].hours)
        days = [Interval(first, last if late else last + 1)]
        days += [Interval(own, own) for there, own in other_days(date, self.passage, self.source) if there == first]
        return any(one.overlaps(date.interval) for one in days)


_NOON = 12


def _by_others(record: RecordEvidence, evidence: Evidence) -> Iterator[tuple[int, Date, Head, list[_Entry]]]:
    """Yield each citation that is a date over entries, alone, with what a record cites of its source under others.

    Nothing where it cites something under that.
    """
    event, known = record.event, evidence.known
    for index, claim in event.claims(*DATING):
        citation, passage = event.citations[index], record.passages[index]
        source = known.texts.get(citation.source)
        if not (source and isinstance(passage, Passage) and claim.stance == "supports"):
            continue
        head = _head_alone(passage, source)
        if head is None or citation.reads or not isinstance(claim.value, Date):
            continue
        entries = list(_entries(record, citation, source))
        if entries and all(one.head.phrase.start != head.phrase.start for one in entries):
            yield index, claim.value, head, entries


def _head_alone(passage: Passage, source: SourceEvidence) -> Head | None:
    """Return the date over entries that a passage is, and nothing else."""
    sentence = source.telling.at(passage.spans[0].start)
    head = sentence.head if sentence else None
    if head is None or not head.is_day or not passage.spans[0].start <= head.phrase.start < passage.spans[-1].end:
        return None
    rest = passage.exact.replace(source.text.raw[head.phrase.start : head.phrase.end], " ")
    return None if re.search(r"[^\W_]", rest) else head


def _entries(record: RecordEvidence, dating: Citation, source: SourceEvidence) -> Iterator[_Entry]:
    """Yield what a record cites of a source for what happened: each under the date of a day, with none of its own."""
    for citation, passage in zip(record.event.citations, record.passages, strict=True):
        told = citation is not dating and citation.source == dating.source and "status" in citation.supports
        if told and isinstance(passage, Passage) and _head_alone(passage, source) is None:
            sentence = source.telling.at(passage.spans[0].start)
            if sentence and sentence.head and sentence.head.is_day and not source.quoted_phrases(passage):
                yield _Entry(passage, source, sentence.head)


def _told(own: _Entry, head: Head) -> str:
    words, heads = quoted(own.times[0].text if own.times else own.passage.exact), quoted(own.head.phrase.text)
    return f"{words} ({own.source.source.id}) stands under {heads}, not {quoted(head.phrase.text)}"


RULES = (date_of_another_heading, heading_of_others)
