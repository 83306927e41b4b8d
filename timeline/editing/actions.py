"""What mends a finding: the edits that its message asks for, each by its name. Nothing is decided for the curator."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.diagnostics import Diagnostic
from timeline.editing import authoring, drafting, requoting
from timeline.editing.additions import added, appended
from timeline.editing.dated import found_at
from timeline.editing.desk import Desk, Edit, Spot
from timeline.editing.finding import stretch
from timeline.editing.quoting import entry_of
from timeline.editing.scalars import Scalar
from timeline.editing.shapes import EVENTS, path_of, sort_of
from timeline.records import listing
from timeline.records.package import event_path, is_seed, vocabulary_path
from timeline.records.values import ID


@dataclass(frozen=True, slots=True)
class Action:
    """What may be done about a finding. `makes` is a file that is not there yet, with its text."""

    title: str
    mends: Diagnostic
    edits: tuple[Edit, ...] = ()
    makes: tuple[str, str] | None = None
    sure: bool = False


def actions(desk: Desk, file: str, start: int, end: int, found: Iterable[Diagnostic]) -> list[Action]:
    """Return what may be done about those findings in a file that touch a stretch of it."""
    offered: list[Action] = []
    for one in found:
        spot = stretch(desk, one.location) if one.location.file == file else None
        if spot and spot.start <= end and start <= spot.end:
            offered += _for(desk, one, spot)
    return offered


def _for(desk: Desk, one: Diagnostic, spot: Spot) -> Iterator[Action]:
    yield from _meant(desk, one, spot)
    make = _BY_CODE.get(one.code)
    sort = sort_of(spot.file)
    if make:
        scalar = desk.outline(spot.file).at(spot.start) if sort else None
        yield from make(desk, one, spot, scalar)


def _meant(desk: Desk, one: Diagnostic, spot: Spot) -> Iterator[Action]:
    """Offer the name that a typo most likely meant."""
    there = desk.text(spot.file)[spot.start : spot.end]
    if one.slip and one.slip.meant and one.slip.written in there:
        written, meant = one.slip
        start = spot.start + there.index(written)
        edit = Edit(spot.file, start, start + len(written), meant)
        yield Action(f"Write '{meant}'", one, (edit,), sure=True)


def _quote(desk: Desk, one: Diagnostic, spot: Spot, scalar: Scalar | None) -> Iterator[Action]:
    if scalar:
        for title, edits in requoting.offers(desk, spot.file, scalar):
            yield Action(title, one, edits)


def _phrase(desk: Desk, one: Diagnostic, spot: Spot, scalar: Scalar | None) -> Iterator[Action]:
    """Offer the date phrases of the quote as what counts."""
    base = entry_of(EVENTS, scalar.path) if scalar else None
    found = found_at(desk.known, EVENTS, desk.outline(spot.file), base) if base else None
    for phrase in found.phrases if found and base else ():
        edit = added(desk, spot.file, base or (), "says", phrase.text)
        yield Action(f"Let '{phrase.text}' count (`says`)", one, (edit,))


def _reading(desk: Desk, one: Diagnostic, spot: Spot, scalar: Scalar | None) -> Iterator[Action]:
    """Offer to say that the words of a message mean the date of the record."""
    base = entry_of(EVENTS, scalar.path) if scalar else None
    own = desk.outline(spot.file)
    date = own.text("date")
    said = one.slip.written if one.slip else ""
    if base and said and date:
        says = [] if own.text(*base, "says") else [("says", said)]
        edit = appended(desk, spot.file, base, [*says, ("reads", date)])
        yield Action(f"Read '{said}' as {date}, the date of this record (`reads`)", one, (edit,))


def _entry(desk: Desk, one: Diagnostic, spot: Spot, _scalar: Scalar | None) -> Iterator[Action]:
    """Offer the entry, or the record, that is missing."""
    if one.slip is None or not re.fullmatch(ID, one.slip.written):
        return
    vocabulary, id = f"{one.code.removeprefix('unknown-')}s", one.slip.written
    file = path_of(vocabulary, id)
    if vocabulary == EVENTS:
        if authoring.refusal(desk.package, id) is None:
            yield Action(f"Begin the record of '{id}'", one, makes=(event_path(id), drafting.blank(desk.package)))
    elif vocabulary == "sources":
        for path in listing.unlisted(desk.package):
            text = re.sub("^[^:]+", id, listing.of(desk.package, path), count=1)
            yield _listed(desk, f"List {path} as '{id}'", one, file, text)
    else:
        rows = _ROWS[vocabulary](_name(desk, spot.file, id))
        text = "".join([f"{id}:\n", *(f"  {row}\n" for row in rows)])
        yield _listed(desk, f"List '{id}' in {file}", one, file, text)


_ROWS: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "actors": lambda name: (f"name: {name}", "kind: person"),
    "places": lambda name: (f"name: {name}",),
    "kinds": lambda name: (f"label: {name}", "color: steelblue"),
}
"""What an entry begins as: what is a guess is seen at once, and the validator asks for the rest."""


def _name(desk: Desk, file: str, id: str) -> str:
    """Return how the sources of a record spell the words of an id; else the id as a name."""
    words = r"[\s-]+".join(map(re.escape, id.split("-")))
    own = desk.outline(file)
    cited = dict.fromkeys(one.text for path, one in own.values.items() if path[-1] == "source")
    for source in (*cited, *desk.known.texts):
        there = desk.known.texts.get(source)
        match = re.search(rf"\b{words}\b", there.text.reading, re.IGNORECASE) if there else None
        if match:
            return " ".join(match[0].split())
    return " ".join(id.split("-")).capitalize()


def _listed(desk: Desk, title: str, one: Diagnostic, file: str, text: str) -> Action:
    """Return what writes an entry at the end of a list, or the list with it where there is none."""
    if file not in desk.files:
        return Action(title, one, makes=(file, text))
    there = desk.text(file)
    gap = "" if not there.strip() else "\n" if there.endswith("\n") else "\n\n"
    return Action(title, one, (Edit(file, len(there), len(there), gap + text),))


def _unlisted(desk: Desk, one: Diagnostic, _spot: Spot, _scalar: Scalar | None) -> Iterator[Action]:
    path = one.location.file
    if is_seed(path) and path in listing.unlisted(desk.package):
        title = f"List {path} in {vocabulary_path('sources')}"
        yield _listed(desk, title, one, vocabulary_path("sources"), listing.of(desk.package, path))


Make = Callable[[Desk, Diagnostic, Spot, Scalar | None], Iterator[Action]]

_BY_CODE: Mapping[str, Make] = {
    "quote-not-found": _quote,
    "quote-ambiguous": _quote,
    "quote-cut": _quote,
    "left-out-not-found": _quote,
    "side-not-found": _quote,
    "date-phrase-unclear": _phrase,
    "date-phrase-unread": _reading,
    "unknown-source": _entry,
    "unknown-actor": _entry,
    "unknown-place": _entry,
    "unknown-kind": _entry,
    "unknown-event": _entry,
    "unlisted-source": _unlisted,
}
"""By the code of a finding, what makes its actions."""
