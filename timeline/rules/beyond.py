"""What rules ask of a package beyond linked records, and whether they would find anything else after a change.

These rules have the reach "package". Of each, what it asks is kept small: titles and dates, the days that texts give
and no record cites, the words beside numbers. Where that does not settle it, the package is judged anew, so a question
here may be asked too often and never too seldom. A rule of that reach that is not in ANSWERED keeps all from being
asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import blake2b
from typing import Any

from timeline.evidence import Evidence
from timeline.records.package import Package
from timeline.rules import RULES, details, disagreements, disputes, ledger, references, reviews, sides, story
from timeline.rules.rulebook import PackageRule

ANSWERED = frozenset(
    (
        references.duplicate_event,
        *(story.short_not_distinct, story.lead_without_event, story.lead_not_in_records),
        *(details.field_unlisted, details.field_never_used),
        *(disagreements.unknown_side, disagreements.no_disagreement, disagreements.reason_of_no_source),
        *(disputes.disagreement_uncited, sides.number_of_other_source),
        *(ledger.vanished_event, ledger.frozen_event_made_draft, ledger.frozen_version_changed),
        reviews.reviewed_event_unknown,
    )
)
"""The rules that look beyond links of which it is known what they ask."""

SETTLED = {rule for rule in RULES if isinstance(rule, PackageRule) and rule.reach == "package"} <= ANSWERED
"""Whether these are all."""

_MOST_WORDS = 300_000
"""The most words of texts that are kept."""


@dataclass(frozen=True, slots=True)
class Row:
    """What is asked of a record beyond its links: nothing of one that is withdrawn, or not there.

    `alike` is what no two have, `words` those beside its numbers, each as often as there are such numbers. `day`,
    `short` and `details` are what the rules on uncited days, short titles and keys of details ask for; `numbers` is a
    digest of all that the one on numbers does, if it has any.
    """

    alike: str = ""
    words: list[str] = field(default_factory=list)
    day: list[Any] = field(default_factory=list)
    short: list[Any] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    numbers: str = ""


@dataclass(slots=True)
class Beyond:
    """What is asked of a package as a whole.

    `alike` has the events by what no two have, `words` how many numbers each word is beside, `days` the sources with
    the first and the last of the days that they give and no event cites, `texts` the words of sources that have the
    same ones: None where these are too many, or nobody asks.
    """

    alike: dict[str, str]
    words: dict[str, int]
    days: list[list[Any]]
    texts: list[tuple[list[str], list[str]]] | None

    @classmethod
    def of(cls, evidence: Evidence, rows: Mapping[str, Row]) -> Beyond:
        """Return that of a package whose records have these rows."""
        words = Counter(word for one in rows.values() for word in one.words)
        texts: dict[frozenset[str], list[str]] = {}
        for id, source in evidence.sources.items() if words else ():
            texts.setdefault(sides.words_of(source), []).append(id)
        few = bool(words) and sum(map(len, texts)) <= _MOST_WORDS
        return cls(
            {one.alike: id for id, one in rows.items() if one.alike},
            dict(words),
            days(evidence),
            [(sorted(there), ids) for there, ids in texts.items()] if few else None,
        )

    def kept(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {name: getattr(self, name) for name in self.__slots__}


def days(evidence: Evidence) -> list[list[Any]]:
    """Return the days that sources give and for which no event cites them, by source."""
    return [
        [source.source.id, one.first and one.first.toordinal(), one.last and one.last.toordinal()]
        for source, _, _, allowed in disputes.uncited_days(evidence)
        for one in allowed
    ]


def row(id: str, evidence: Evidence) -> Row:
    """Return what is asked of a record beyond its links."""
    record, package = evidence.records[id], evidence.package
    event, date = record.event, record.event.date
    if event.withdrawn:
        return Row()
    day = date.first.toordinal() if date.first and date.first == date.last else None
    people = [one.called for one in event.participants]
    seen = [event.short, str(date)] if event.level == "main" and event.short else []
    keys = list(event.details) if package.fields else []
    unlisted = any(key not in package.fields for key in keys)
    words = sorted(word for there, _ in sides.words_beside(record) for word in there)
    return Row(
        alike=_digest(f"{event.title.casefold()}\n{date}"),
        words=words,
        day=[day, event.kind, people, *sorted({one.source for one in event.citations})] if day else [],
        short=seen,
        details=[*keys, *([str(date)] if unlisted else [])],
        numbers=_digest(repr([getattr(event, name) for name in _OF_NUMBERS])) if words else "",
    )


_OF_NUMBERS = ("title", "summary", "date", "place", "participants", "details", "citations", "note")
"""What the rule on numbers looks at."""


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=12).hexdigest()


def cited(evidence: Evidence) -> dict[str, list[int]]:
    """Return the numbers of the sentences of each source of which events cite something."""
    return {id: sorted(sides.sentences_cited(one, evidence)) for id, one in evidence.sources.items()}


@dataclass(frozen=True, slots=True)
class Part:
    """What is kept of linked records, for the rules that look beyond: their rows, and which sentences they cite."""

    rows: Mapping[str, Row]
    cited: Mapping[str, list[int]]

    @classmethod
    def of(cls, evidence: Evidence) -> Part:
        """Return that of a package, or of a part of one."""
        return cls({id: row(id, evidence) for id in evidence.records}, cited(evidence))

    @classmethod
    def of_kept(cls, kept: Sequence[Mapping[str, Any]]) -> Part:
        """Return that of which some parts were kept."""
        rows = {id: Row(**row) for one in kept for id, row in one["rows"].items()}
        return cls(rows, {id: numbers for one in kept for id, numbers in one["cited"].items()})

    def among(self, events: Collection[str], sources: Collection[str]) -> dict[str, Any]:
        """Return what is kept of some of its records and sources."""
        rows = {id: {name: told for name, told in asdict(self.rows[id]).items() if told} for id in events}
        return {"rows": rows, "cited": {id: self.cited[id] for id in sources if id in self.cited}}


def after(whole: Beyond, before: Part, now: Part, changed: Collection[str], evidence: Evidence) -> Beyond | None:
    """Return what is asked of a package some of whose records have changed; None where rules may find something else.

    `before` is the part that they are linked with as it was, `now` as it is; `evidence` is of that alone.
    """
    if not SETTLED or _asked_for(evidence.package, changed, before, now) or _uncited_days(whole, before, now, evidence):
        return None
    rows = [(id, before.rows.get(id, Row()), now.rows.get(id, Row())) for id in changed]
    if any(old.short != new.short or old.details != new.details for _, old, new in rows):
        return None
    alike = {key: id for key, id in whole.alike.items() if id not in changed}
    for id, _, new in rows:
        if new.alike and alike.setdefault(new.alike, id) != id:
            return None
    words = _words(whole, before, now, changed, evidence)
    return None if words is None else Beyond(alike, words, whole.days, whole.texts)


def _asked_for(package: Package, changed: Collection[str], before: Part, now: Part) -> bool:
    """Whether something beside the records names one that has changed, or counts which there are."""
    lead = [id for one in package.story.lead for id in one.events] if package.story else []
    sides_of = [named.event for one in package.disagreements.values() for named in one.named]
    last = package.released
    frozen = last is not None and last.version == package.version
    other = before.rows.keys() != now.rows.keys()
    return frozen or not {*lead, *sides_of}.isdisjoint(changed) or (other and bool(package.ledger or package.reviews))


def _uncited_days(whole: Beyond, before: Part, now: Part, evidence: Evidence) -> bool:
    """Whether the days that texts give are asked for of other events than before."""
    if [one for one in whole.days if one[0] in evidence.sources] != days(evidence):
        return True
    ids = before.rows.keys() | now.rows.keys()
    both = [(before.rows.get(id, Row()).day, now.rows.get(id, Row()).day) for id in ids]
    moved = [day[0] for old, new in both if old != new for day in (old, new) if day]
    return any(
        (first is None or first - disputes.WEEK <= day) and (last is None or day <= last + disputes.WEEK)
        for _, first, last in whole.days
        for day in moved
    )


def _words(
    whole: Beyond, before: Part, now: Part, changed: Collection[str], evidence: Evidence
) -> dict[str, int] | None:
    """Return how many numbers each word is beside; None where another text may tell one of them otherwise."""
    there = Counter(whole.words)
    for id in changed:
        there.update(now.rows.get(id, Row()).words)
        there.subtract(before.rows.get(id, Row()).words)
    moved = {word for id in changed for part in (before, now) for word in part.rows.get(id, Row()).words}
    if any((there[word] <= sides.MOST) != (whole.words.get(word, 0) <= sides.MOST) for word in moved):
        return None
    for id, source in evidence.sources.items():
        for sentence in {*before.cited.get(id, ())} ^ {*now.cited.get(id, ())}:
            found = sum(0 < there[word] <= sides.MOST for word in sides.words_of(source, sentence))
            if found >= sides.SHARED:
                return None
    asked = [id for id in now.rows.keys() & {*changed} if now.rows[id].numbers != before.rows.get(id, Row()).numbers]
    numbers = [one for id in asked for one in sides.words_beside(evidence.records[id])]
    if numbers and whole.texts is None:
        return None
    for words, sources in numbers:
        rare = {word for word in words if there[word] <= sides.MOST}
        for text, ids in whole.texts or ():
            if not {*ids} <= sources and len(rare.intersection(text)) >= sides.SHARED:
                return None
    return {word: count for word, count in there.items() if count > 0}
