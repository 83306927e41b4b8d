"""What mends a finding: the edits that its message asks for, each by its name. Nothing is decided for the curator."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from timeline.diagnostics import Diagnostic
from timeline.editing import missing, overlooked, requoting
from timeline.editing.additions import added, appended, item_added
from timeline.editing.dated import all_found, found_at
from timeline.editing.desk import Desk, Edit
from timeline.editing.entries import shortly
from timeline.editing.finding import stretch
from timeline.editing.passages_written import in_marks
from timeline.editing.quoting import entry_of
from timeline.editing.remedies import Action, Case, Make
from timeline.editing.shapes import EVENTS, sort_of
from timeline.editing.shown import Shown
from timeline.editing.speaking import participants, spoken_of
from timeline.records.package import vocabulary_path


def actions(desk: Desk, file: str, start: int, end: int, found: Iterable[Diagnostic], today: str = "") -> list[Action]:
    """Return what may be done on a day about those findings in a file that touch a stretch of it."""
    offered: list[Action] = []
    for one in found:
        spot = stretch(desk, one.location) if one.location.file == file else None
        if spot and spot.start <= end and start <= spot.end:
            scalar = desk.outline(file).at(spot.start) if sort_of(file) else None
            offered += _for(Case(desk, one, spot, scalar, today))
    return offered


def _for(case: Case) -> Iterator[Action]:
    yield from _meant(case)
    yield from _choices(case)
    if make := _BY_CODE.get(case.found.code):
        yield from make(case)


def _meant(case: Case) -> Iterator[Action]:
    """Offer the name that a typo most likely meant."""
    slip, spot = case.found.slip, case.spot
    there = case.desk.text(spot.file)[spot.start : spot.end]
    if slip and slip.meant and slip.written in there:
        start = spot.start + there.index(slip.written)
        edit = Edit(spot.file, start, start + len(slip.written), slip.meant)
        yield case.action(f"Write '{slip.meant}'", edit, sure=True)


def _choices(case: Case) -> Iterator[Action]:
    """Offer what may be written in the place of a value, or of the date of the record that the words speak against."""
    slip, own = case.found.slip, case.desk.outline(case.file)
    there = (case.scalar, own.values.get(("date",)))
    value = next((one for one in there if one and slip and not one.is_key and one.text == slip.written), None)
    if slip is None or value is None:
        return
    told = [spoken_of(case.desk, own, one).get(f"{value.path[-1]}", "") for one in all_found(case.desk.known, own)]
    for choice in sorted(slip.choices, key=lambda one: one not in told):
        words = f'"{choice}"' if choice.startswith("[") else choice
        yield case.action(f"Write {choice}", Edit(case.file, value.start, value.end, words))


def _support(case: Case) -> Iterator[Action]:
    """Offer to let a citation support a field: those whose quotes speak of it, else any that need not name it."""
    desk, own, slip = case.desk, case.desk.outline(case.file), case.found.slip
    found = list(all_found(desk.known, own)) if slip else []
    speaking = [one for one in found if slip and slip.written in spoken_of(desk, own, one)]
    for one in (speaking or [one for one in found if slip and slip.written not in _NAMED])[:MOST]:
        if slip:
            edit = item_added(desk, case.file, one.quoted.base, "supports", slip.written)
            yield case.action(f"Let '{shortly(one.quoted.quote)}' support `{slip.written}`", edit)


_NAMED = ("date", "place", "participants")
"""Fields of which a quote is to have the words."""


MOST = 6
"""How many citations are offered to support a field."""


def _quote(case: Case) -> Iterator[Action]:
    if case.scalar:
        for title, edits in requoting.offers(case.desk, case.file, case.scalar):
            yield case.action(title, *edits)


def _phrase(case: Case) -> Iterator[Action]:
    """Offer the date phrases of the quote as what counts."""
    desk = case.desk
    base = entry_of(EVENTS, case.scalar.path) if case.scalar else None
    found = found_at(desk.known, EVENTS, desk.outline(case.file), base) if base else None
    for phrase in found.phrases if found and base else ():
        edit = added(desk, case.file, base or (), "says", phrase.text)
        yield case.action(f"Let '{phrase.text}' count (`says`)", edit)


def _reading(case: Case) -> Iterator[Action]:
    """Offer to say that the words of a message mean the date of the record."""
    base = entry_of(EVENTS, case.scalar.path) if case.scalar else None
    own, slip = case.desk.outline(case.file), case.found.slip
    date, said = own.text("date"), slip.written if slip else ""
    if base and said and date:
        says = [] if own.text(*base, "says") else [("says", said)]
        edit = appended(case.desk, case.file, base, [*says, ("reads", date)])
        yield case.action(f"Read '{said}' as {date}, the date of this record (`reads`)", edit)


def _name(case: Case) -> Iterator[Action]:
    """Offer to list a part of the name of a participant, which a quote has, as a name."""
    desk, own = case.desk, case.desk.outline(case.file)
    whom = {*participants(own)}
    for found in all_found(desk.known, own):
        for id, part in Shown(desk.known, found.source, found.passage).perhaps.items():
            if id in whom and part not in desk.outline(vocabulary_path("actors")).items(id, "names"):
                edit = item_added(desk, vocabulary_path("actors"), (id,), "names", in_marks(part))
                yield case.action(f"List '{part}' as a name of {id}", edit)


def _accepted(case: Case) -> Iterator[Action]:
    """Offer to list a file as it is now, as `timeline accept-source` does."""
    desk, own, path = case.desk, case.desk.outline(case.file), case.path
    base = path[:-1] if path[-1:] == ("sha256",) else path
    sha256, file = own.values.get((*base, "sha256")), own.text(*base, "file")
    digest = hashlib.sha256(desk.files[file]).hexdigest() if file in desk.files else ""
    if sha256 and digest and sha256.text != digest:
        yield case.action(f"Accept {file} as it is now", Edit(case.file, sha256.start, sha256.end, digest))


def _in_quotes(case: Case) -> Iterator[Action]:
    """Offer to put a text in quotation marks in which a colon means something."""
    one = case.scalar
    if one and not one.is_key and one.style == "plain" and ": " in one.text:
        yield case.action("Put the text in quotation marks", Edit(case.file, one.start, one.end, in_marks(one.text)))


_BY_CODE: Mapping[str, Make] = {
    "quote-not-found": _quote,
    "quote-ambiguous": _quote,
    "quote-cut": _quote,
    "left-out-not-found": _quote,
    "side-not-found": _quote,
    "field-without-support": _support,
    "nobody-named": _name,
    "participant-unnamed": _name,
    "date-phrase-unclear": _phrase,
    "date-phrase-unread": _reading,
    "unknown-source": missing.named,
    "unknown-actor": missing.named,
    "unknown-place": missing.named,
    "unknown-kind": missing.named,
    "unknown-event": missing.named,
    "unlisted-source": missing.unlisted,
    "source-changed": _accepted,
    "yaml-syntax": _in_quotes,
    "bad-value": overlooked.reason,
    "dated-sentence-unused": overlooked.sentence,
}
"""By the code of a finding, what makes its actions."""
