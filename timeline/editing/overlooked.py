"""Actions for what a text says and no event cites: the draft of a record of it, or why it is left out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.editing import authoring, drafting, leaving_out
from timeline.editing.additions import added, entries_added, entry_added
from timeline.editing.dated import found_at
from timeline.editing.desk import Desk, blank_reasons
from timeline.editing.entries import shortly
from timeline.editing.quoting import sentence_at
from timeline.editing.remedies import Action, Case
from timeline.editing.shapes import sort_of
from timeline.editing.shown import Shown
from timeline.evidence.sources import SourceEvidence
from timeline.reading.yaml_writing import one_line
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
    before = [*_before(desk, id)]
    if not any(_covers(one, there.passage) for one in before):
        left = entry_added(desk, SOURCES, (id,), "left_out", {**words, "reason": ""})
        yield case.action("Leave it out, with a reason", left)
    unexplained = desk.evidence.coverage[id].unexplained if id in desk.evidence.coverage else ()
    texts = (entry.words for entry in leaving_out.entries(source, unexplained) if entry.words)
    left_out = [
        {**one, "reason": ""} for one in texts if one["quote"] not in [one_line(found.exact) for found in before]
    ]
    if len(unexplained) > 1 and left_out:
        title = f"Leave out all {len(unexplained)} dated sentences of {id} that no event cites, with a reason"
        yield case.action(title, entries_added(desk, SOURCES, (id,), "left_out", left_out))


SOURCES = vocabulary_path("sources")


def _before(desk: Desk, id: str) -> Iterator[Passage]:
    """Yield what is left out of a source by the buffer of the list."""
    own = desk.outline(SOURCES)
    for path in own.values:
        if path[:2] == (id, "left_out") and path[-1] == "quote" and (one := found_at(desk.known, "sources", own, path)):
            yield one.passage


def _covers(one: Passage, other: Passage) -> bool:
    first, last = one.spans[0].start, one.spans[-1].end
    return first <= other.spans[0].start and other.spans[-1].end <= last


def reason(case: Case) -> Iterator[Action]:
    """Offer the reasons that a source gives elsewhere for all of its entries whose reason is blank."""
    path, own = case.path, case.desk.outline(case.file)
    if sort_of(case.file) != "sources" or path[1:2] != ("left_out",) or path[-1] != "reason":
        return
    blank = [key for key in blank_reasons(own) if key[0] == path[0]]
    given = (one.text for key, one in reversed(own.values.items()) if key[:2] == path[:2] and key[-1] == "reason")
    for text in [*dict.fromkeys(given)][:MOST]:
        edits = [added(case.desk, case.file, key[:-1], "reason", text) for key in blank]
        where = f"for all {len(blank)} that are blank" if len(blank) > 1 else "here, too"
        yield case.action(f"Give the reason '{shortly(text)}' {where}", *edits)


MOST = 6
"""How many reasons are offered."""


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
