"""Actions for a dated sentence that no event cites: the draft of a record of it, or why it is left out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.editing import authoring, drafting
from timeline.editing.additions import entry_added
from timeline.editing.quoting import sentence_at
from timeline.editing.remedies import Action, Case
from timeline.editing.shown import Shown
from timeline.records.package import event_path, vocabulary_path
from timeline.texts import passages
from timeline.texts.passages import Passage


def sentence(case: Case) -> Iterator[Action]:
    """Offer what `timeline new --cite` writes of a sentence, and an entry under `left_out` whose reason is blank."""
    desk = case.desk
    id = desk.source_files.get(case.file, "")
    source = desk.known.texts.get(id)
    there = sentence_at(source, case.spot.start) if source else None
    if source is None or there is None:
        return
    shown = Shown(desk.known, source, there.passage)
    new = authoring.id_of(desk.package, shown)
    yield case.making(
        f"Draft a record of this sentence, '{new}'", event_path(new), drafting.draft(desk.package, [shown])
    )
    sources = vocabulary_path("sources")
    if isinstance(passages.find(there.quote, source.text), Passage):
        left = entry_added(desk, sources, (id,), "left_out", {"quote": there.quote, "reason": ""})
        yield case.action("Leave it out, with a reason", left)
