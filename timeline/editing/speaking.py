"""Of which fields of a record a quote speaks."""

from __future__ import annotations

from timeline.editing.dated import Found
from timeline.editing.desk import Desk
from timeline.editing.outline import Outline
from timeline.editing.shown import Shown, allows
from timeline.texts.passages import Text


def spoken_of(desk: Desk, own: Outline, found: Found) -> dict[str, str]:
    """Return the fields of a record of which a quote speaks, each with what it says of it."""
    shown = Shown(desk.known, found.source, found.passage)
    words = Text.of(found.passage.exact, language=found.source.text.language)
    details = {key: own.text("details", key) for key in own.below("details")}
    said = {
        "date": "; ".join(allows(found.source.source, phrase) for phrase in found.phrases),
        "kind": ", ".join(shown.kinds),
        "status": shown.status(own.text("kind")) or "",
        "place": ", ".join(shown.places),
        "participants": ", ".join(shown.participants),
        **{key: value for key, value in details.items() if value and words.fold(value) in words.folded},
    }
    return {name: told for name, told in said.items() if told}
