"""Actions for what a text says and no event cites: the draft of a record of it, or why it is left out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.editing import authoring, drafting
from timeline.editing.additions import entry_added
from timeline.editing.dated import found_at
from timeline.editing.desk import Desk
from timeline.editing.quoting import sentence_at
from timeline.editing.remedies import Action, Case
from timeline.editing.shown import Shown
from timeline.evidence.sources import SourceEvidence
from timeline.records.package import event_path, vocabulary_path
from timeline.records.values import LONGEST_TEXT
from timeline.texts import passages
from timeline.texts.passages import Passage


def sentence(case: Case) -> Iterator[Action]:
    """Offer what `timeline new --cite` writes of a dated sentence, and an entry under `left_out` without a reason."""
    desk = case.desk
    id = desk.source_files.get(case.file, "")
    source = desk.known.texts.get(id)
    there = sentence_at(source, case.spot.start) if source else None
    if source is None or there is None:
        return
    file, text = _draft(desk, source, there.passage)
    yield case.making(f"Draft a record of this sentence, {file}", file, text)
    words = {"quote": there.quote, **there.which}
    own = desk.outline(vocabulary_path("sources"))
    before = (found_at(desk.known, "sources", own, path) for path in own.values if path[:2] == (id, "left_out"))
    if any(one and _covers(one.passage, there.passage) for one in before):
        return
    left = entry_added(desk, vocabulary_path("sources"), (id,), "left_out", {**words, "reason": ""})
    yield case.action("Leave it out, with a reason", left)


def _covers(one: Passage, other: Passage) -> bool:
    first, last = one.spans[0].start, one.spans[-1].end
    return first <= other.spans[0].start and other.spans[-1].end <= last


def passage(desk: Desk, file: str, start: int, end: int) -> Action | None:
    """Return what drafts a record of the words that are marked in a text, or of the sentence around them."""
    source = desk.known.texts.get(desk.source_files.get(file, ""))
    if source is None:
        return None
    words = desk.text(file)[start:end].strip()
    marked = (one for one in passages.everywhere(words, source.text) if start <= one.spans[0].start < end)
    there = next(marked, None) if words and len(words) <= LONGEST_TEXT else None
    around = None if there else sentence_at(source, start)
    found = there or (around.passage if around else None)
    if found is None:
        return None
    made = _draft(desk, source, found)
    return Action(f"Draft a record of this {'passage' if there else 'sentence'}, {made[0]}", None, makes=made)


def _draft(desk: Desk, source: SourceEvidence, there: Passage) -> tuple[str, str]:
    """Return the file of a record that is new, and its text."""
    shown = Shown(desk.known, source, there)
    return event_path(authoring.id_of(desk.package, shown)), drafting.draft(desk.package, [shown])
