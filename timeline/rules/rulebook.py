"""What a rule is: a pure generator, its name its code, its docstring its page in the manual.

Each says what it looks at, and is given no more: so a record can be checked by itself while it is being written, and
many records side by side, and what is found in one be kept until something of that changes. One that is `of_form` asks
for nothing that evidence leans on, no name, no link, no words of a text: beside what it finds, evidence is asked for
all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from timeline.diagnostics import Diagnostic, Location, Rule, Severity, Slip
from timeline.docstrings import docstring
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.records.shape import Record

Finding = tuple[Location, str] | tuple[Location, str, Slip]
"""Where, and what to say about it; and what it is about, where an editor can mend that."""

OfRecord = Callable[[RecordEvidence, Vocabularies], Iterator[Finding]]
OfEntry = Callable[[Record], Iterator[Finding]]
OfNeighbours = Callable[[RecordEvidence, Evidence], Iterator[Finding]]
OfSource = Callable[[SourceEvidence], Iterator[Finding]]
OfPackage = Callable[[Evidence], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class RecordRule(Rule):
    """Looks at an event, its sources and the vocabularies.

    One with `entries` looks at every record, by itself: at withdrawn events and at the entries of vocabularies too.
    """

    scope: str = field(default="a record", kw_only=True)

    find: OfRecord
    entries: OfEntry | None = None
    of_form: bool = False
    names: str = ""
    """The vocabulary whose names it looks for in quotes, if it does: `actors` or `places`."""

    def check(self, evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in all records with the rule's severity and code."""
        yield from self.check_records(evidence.records.values(), evidence)
        yield from self.check_entries(evidence)

    def check_records(self, records: Iterable[RecordEvidence], evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in some events."""
        for one in records:
            if self.entries or one.event.withdrawn is None:
                yield from self.check_record(one, evidence)

    def check_entries(self, evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in the entries of vocabularies."""
        if self.entries:
            known = evidence.package
            vocabularies: tuple[Mapping[str, Record], ...] = (known.sources, known.actors, known.places, known.kinds)
            for vocabulary in (*vocabularies, known.fields, known.disagreements):
                for entry in vocabulary.values():
                    yield from self.stamp(self.entries(entry))

    def check_record(self, record: RecordEvidence, evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in one event."""
        return self.stamp(self.find(record, evidence.known))


@dataclass(frozen=True, slots=True)
class NeighboursRule(Rule):
    """Looks at an event and at the events that it names, one step far.

    One that is `narrowed` also asks what the package as a whole leaves of these, such as when they can have been: it is
    asked again whenever any record changes.
    """

    scope: str = field(default="a record and its neighbours", kw_only=True)

    find: OfNeighbours
    narrowed: bool = False

    def check(self, evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in all events with the rule's severity and code."""
        return self.check_records(evidence.standing, evidence)

    def check_records(self, records: Iterable[RecordEvidence], evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in some events."""
        for one in records:
            if one.event.withdrawn is None:
                yield from self.check_record(one, evidence)

    def check_record(self, record: RecordEvidence, evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in one event."""
        return self.stamp(self.find(record, evidence))


@dataclass(frozen=True, slots=True)
class SourceRule(Rule):
    """Looks at a source and its text."""

    scope: str = field(default="a source", kw_only=True)

    find: OfSource

    def check(self, evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found in all sources with the rule's severity and code."""
        for one in evidence.asked.values():
            yield from self.stamp(self.find(one))


Reach = Literal["links", "lists", "package"]
"""How far what a rule on the package finds may come from what it is of."""


@dataclass(frozen=True, slots=True)
class PackageRule(Rule):
    """Looks at the package as a whole: a reduction over what records and sources show by themselves.

    Its `reach` says what it is found by: "links", by records that name each other or cite one source, however many
    steps apart; "lists", by nothing in any record; "package", by more than that.
    """

    scope: str = field(default="the package", kw_only=True)

    find: OfPackage
    of_form: bool = False
    reach: Reach = "package"

    def check(self, evidence: Evidence) -> Iterator[Diagnostic]:
        """Stamp what is found with the rule's severity and code."""
        return self.stamp(self.find(evidence))


AnyRule = RecordRule | NeighboursRule | SourceRule | PackageRule


def record_rule(
    severity: Severity, entries: OfEntry | None = None, *, of_form: bool = False, names: str = ""
) -> Callable[[OfRecord], RecordRule]:
    """Make a rule of a generator of findings in a record: `quote_not_found` gets the code `quote-not-found`."""
    return lambda find: RecordRule(_code(find), severity, docstring(find), find, entries, of_form, names)


def neighbours_rule(severity: Severity, *, narrowed: bool = False) -> Callable[[OfNeighbours], NeighboursRule]:
    """Make a rule of a generator of findings in a record and the events that it names."""
    return lambda find: NeighboursRule(_code(find), severity, docstring(find), find, narrowed)


def source_rule(severity: Severity) -> Callable[[OfSource], SourceRule]:
    """Make a rule of a generator of findings in a source."""
    return lambda find: SourceRule(_code(find), severity, docstring(find), find)


def package_rule(
    severity: Severity, *, of_form: bool = False, reach: Reach = "package"
) -> Callable[[OfPackage], PackageRule]:
    """Make a rule of a generator of findings in a package."""
    return lambda find: PackageRule(_code(find), severity, docstring(find), find, of_form, reach)


def _code(find: Callable[..., Iterator[Finding]]) -> str:
    return find.__name__.replace("_", "-")
