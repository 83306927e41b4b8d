"""How good are the checks? Every record is broken in each way that matters, and what the validator finds is counted.

A mutant is one record with one thing wrong. It is found when a rule says of an event what it does not say of it in
the sound package. Only what is wrong counts: each kind says which of its changes leave a record true and are left out
(`KINDS`). The ledger, which sees any change, and coverage, which looks from the texts, are not asked.

`python -m tests.story.mutations > docs/evidence.md` writes the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from tests.packages import PUBLISHED
from tests.story import mutants
from tests.story.mutants import Make
from timeline import disk
from timeline.evidence import Evidence, examine, examine_again
from timeline.reading import loader
from timeline.records.model import Event
from timeline.rules import chronology, citations, contact, dating, naming, omissions, references, speech, status
from timeline.rules.rulebook import AnyRule

OF_ONE_RECORD = (
    *citations.RULES,
    *contact.RULES,
    *omissions.RULES,
    *naming.RULES,
    *status.RULES,
    *speech.RULES,
)
OF_SEVERAL = (*references.RULES, *dating.RULES, *chronology.RULES)


@dataclass(frozen=True, slots=True)
class Kind:
    """A way to break records: its mutants, which changes it leaves out as true, and why some stay unfound."""

    group: str
    name: str
    make: Make
    left_out: str = ""
    unfound: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many mutants of a kind there are, how many were found, and the others as (event, what was done)."""

    kind: Kind
    mutants: int
    found: int
    missed: tuple[tuple[str, str], ...]


def tally(story: Evidence, kind: Kind) -> Tally:
    """Break every record in the one way, and count."""
    every = [one for event in story.package.standing for one in kind.make(story, event)]
    missed = tuple((event.id, what) for event, what in every if not found(story, event))
    return Tally(kind, len(every), len(every) - len(missed), missed)


def found(story: Evidence, mutant: Event) -> bool:
    """Whether a rule finds a broken record: by itself, or among the events that it is connected with."""
    alone, connected = frozenset({mutant.id}), _connected(story)[mutant.id]
    return _finds(story, mutant, alone, OF_ONE_RECORD) or _finds(story, mutant, connected, OF_SEVERAL)


def _finds(story: Evidence, mutant: Event, among: frozenset[str], book: tuple[AnyRule, ...]) -> bool:
    events = {id: mutant if id == mutant.id else story.package.events[id] for id in among}
    return not _said(story, events, book) <= _said_before(story, among, book)


@lru_cache(maxsize=1024)
def _said_before(story: Evidence, among: frozenset[str], book: tuple[AnyRule, ...]) -> frozenset[tuple[str, str]]:
    return _said(story, {id: story.package.events[id] for id in among}, book)


def _said(story: Evidence, events: Mapping[str, Event], book: tuple[AnyRule, ...]) -> frozenset[tuple[str, str]]:
    """Return which rule is broken in which event's file."""
    evidence = examine_again(replace(story.package, events=events), story)
    said = ((one.code, one.location.file) for rule in book for one in rule.check(evidence))
    return frozenset((code, file) for code, file in said if file.startswith("data/events/"))


@lru_cache(maxsize=1)
def _connected(story: Evidence) -> Mapping[str, frozenset[str]]:
    """Return for each event all that relations and `dated_from` connect it with, however many steps between."""
    links: dict[str, set[str]] = {event.id: {event.id} for event in story.package.standing}
    for event in story.package.standing:
        others = [other for _, other in event.verbs]
        for other in [*others, *(citation.dated_from for citation in event.citations if citation.dated_from)]:
            together = links[event.id] | links[other]
            for one in together:
                links[one] = together
    return {id: frozenset(linked) for id, linked in links.items()}


_VAGUER = "A moved window that still holds the old one: it says less, and nothing wrong."
_HOLDER = "A place that holds the old one."
_INFERRED = (
    "These windows were reasoned from passages that bound them and from neighbouring events; another window beside "
    "them fits the same words."
)
_WITNESS = (
    "The quotes name both, and words cannot tell who spoke from who was spoken of. The summary beside the quotes is "
    "what a reader would stumble over."
)
_TELLING = "“Occurred”, “ongoing” and “claimed” are told in the same words, and so is a plan from a proposal."

_MARKED = "A citation that speaks of the field already."
_CARRIED = "A citation that speaks of the field already, or whose quote has the name or the words."

KINDS: tuple[Kind, ...] = (
    Kind("dates", "a date moved by a day", mutants.dates_moved("day"), _VAGUER, _INFERRED),
    Kind("dates", "a date moved by a month", mutants.dates_moved("month"), _VAGUER, _INFERRED),
    Kind("dates", "a date moved by a year", mutants.dates_moved("year"), _VAGUER, _INFERRED),
    Kind(
        "dates",
        "a date made finer",
        mutants.dates_made_finer,
        unfound="The day chosen is the only one that the passages and the related events leave together.",
    ),
    Kind("dates", "a disputed date moved", mutants.disputed_dates_moved),
    Kind("people", "a participant swapped for one whom no quote names", mutants.participants_swapped(named=False)),
    Kind(
        "people",
        "a participant swapped for one whom a quote names",
        mutants.participants_swapped(named=True),
        unfound=_WITNESS,
    ),
    Kind(
        "people",
        "a phrase made to mean another",
        mutants.phrases_meaning_others,
        unfound="The other was named close before too. “Their” and “the US leader” are for readers to judge.",
    ),
    Kind(
        "places",
        "a place swapped for one that no quote names",
        mutants.places_swapped(named=False),
        _HOLDER,
        "The quote has the people or the firm of the country (“Hungarian”), which name it too.",
    ),
    Kind(
        "places",
        "a place swapped for one that a quote names",
        mutants.places_swapped(named=True),
        _HOLDER,
        "The quotes name both, one as the scene and the other as the subject.",
    ),
    Kind("quotes", "a number in a quote changed", mutants.quotes_changed(mutants.other_number)),
    Kind("quotes", "a name in a quote changed", mutants.quotes_changed(mutants.other_name)),
    Kind("quotes", "a negation in a quote taken out or put in", mutants.quotes_changed(mutants.other_negation)),
    Kind(
        "quotes",
        "a word of a quote dropped",
        mutants.quotes_changed(mutants.word_dropped),
        "The first or the last word: what is left is a shorter quote. (Of the words within, every third is dropped.)",
    ),
    Kind("quotes", "two words of a quote exchanged", mutants.quotes_changed(mutants.words_exchanged)),
    Kind("quotes", "a quote begun after its negation", mutants.quotes_changed(mutants.negation_cut_off)),
    Kind("quotes", "a negation elided", mutants.quotes_changed(mutants.negation_elided)),
    Kind(
        "sources",
        "a quote moved to another source",
        mutants.sources_swapped,
        "A source that has the same words.",
    ),
    Kind("status", "a status flipped", mutants.status_flipped, unfound=_TELLING),
    Kind("status", "a status that a source gives otherwise flipped", mutants.said_status_flipped, unfound=_TELLING),
    Kind(
        "details",
        "a word or number of a detail changed",
        mutants.details_changed,
        unfound="Its words in another order mean the same, and are found by value.",
    ),
    Kind("disputes", "a dispute dropped, its reason kept", mutants.disputes_dropped(reason=False)),
    Kind(
        "disputes",
        "a dispute dropped with its reason",
        mutants.disputes_dropped(reason=True),
        unfound=(
            "What is no longer cited contradicts nothing. Coverage asks for dated sentences that no event cites; "
            "of other words nothing asks."
        ),
    ),
    Kind(
        "disputes",
        "a dispute made a support",
        mutants.disputes_made_supports,
        unfound="The words of a proposal are also those of a plan.",
    ),
    Kind(
        "supports",
        "the date's support moved to another citation",
        mutants.supports_moved("date"),
        _MARKED,
        "The citation has no date phrase, or one that allows the date: it does not contradict, and others still give "
        "the date as finely.",
    ),
    Kind(
        "supports",
        "the status's support moved to another citation",
        mutants.supports_moved("status"),
        _MARKED,
        "Any report may show that something occurred.",
    ),
    Kind(
        "supports",
        "the place's support moved to another citation",
        mutants.supports_moved("place"),
        _CARRIED,
    ),
    Kind(
        "supports",
        "the participants' support moved to another citation",
        mutants.supports_moved("participants"),
        _CARRIED,
    ),
    Kind("supports", "a detail's support moved to another citation", mutants.supports_moved("details"), _CARRIED),
)
EXACT = frozenset(
    kind.name
    for kind in KINDS
    if kind.group in ("quotes", "sources", "details") or "no quote names" in kind.name or "reason kept" in kind.name
)
"""What exact matching cannot miss: words that no text has, and names that no quote has."""
AIMS = {"quotes": 100, "sources": 100, "dates": 95, "people": 90, "places": 90}
"""How many of a hundred mutants of a group are to be found."""


def share(tallies: Iterable[Tally]) -> float:
    """Return how many of a hundred mutants were found."""
    counted = [(one.found, one.mutants) for one in tallies]
    return 100 * sum(found for found, _ in counted) / sum(mutants for _, mutants in counted)


def row(one: Tally) -> str:
    """Return a kind's row in the table of the page."""
    return f"| {one.kind.group} | {one.kind.name} | {one.mutants} | {one.found} | {_percent(share([one]))} |"


def page(story: Evidence, tallies: Sequence[Tally]) -> str:
    """Return the part of docs/evidence.md on this package."""
    citations = sum(len(event.citations) for event in story.package.standing)
    aims = [
        f"| {group} | {aim} % | {_percent(share(one for one in tallies if one.kind.group == group))} |"
        for group, aim in AIMS.items()
    ]
    left_out: dict[str, list[str]] = {}
    for one in tallies:
        if one.kind.left_out:
            left_out.setdefault(one.kind.left_out, []).append(one.kind.name)
    return _PAGE.format(
        events=len(story.package.standing),
        citations=citations,
        mutants=f"{sum(one.mutants for one in tallies):,}",
        aims="\n".join(aims),
        rows="\n".join(row(one) for one in tallies if one.kind.name not in EXACT),
        exact="\n".join(row(one) for one in tallies if one.kind.name in EXACT),
        unfound="\n\n".join(_unfound(one) for one in tallies if one.missed),
        left_out="\n".join(f"- {', '.join(names)}: {why}" for why, names in left_out.items()),
    )


_PAGE = """
## This package, broken

Every record of this package is broken on purpose, one thing at a time: {mutants} broken records, from {events} events
with {citations} citations. A break is found when a rule objects to it that had nothing to say before. Neither the
ledger nor the search for dated sentences that no event cites takes part, though both would find more.

| of | aim | found |
|---|---|---|
{aims}

| of | what is done | records | found | share |
|---|---|---|---|---|
{rows}

What a comparison letter by letter cannot miss is counted apart:

| of | what is done | records | found | share |
|---|---|---|---|---|
{exact}

### What is not found, and why

{unfound}

### What is not counted

A change that leaves a record true is no mistake, and finding it would be one:

{left_out}
"""


def _unfound(one: Tally) -> str:
    shown = one.missed[:: -(-len(one.missed) // 4)]
    examples = "\n".join(f"- `{event}`: {what}" for event, what in shown)
    return f"**{one.kind.name.capitalize()}** ({len(one.missed)} of {one.mutants}). {one.kind.unfound}\n\n{examples}"


def _percent(number: float) -> str:
    """Return a share with one decimal, rounded down: what is not all is not 100."""
    return f"{int(number * 10) / 10:g} %"


@cache
def real() -> Evidence:
    """Return the package of this repository, with what its passages show, as if no version of it were frozen."""
    files, _ = disk.read(Path(__file__).parents[2])
    package, _ = loader.load({path: raw for path, raw in files.items() if not path.startswith(PUBLISHED)})
    assert package is not None
    return examine(package)
