"""Of which fields of a record a quote speaks."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.editing.dated import Found
from timeline.editing.desk import Desk
from timeline.editing.outline import Outline
from timeline.editing.shown import Shown, allows
from timeline.evidence.naming import names_place
from timeline.texts.passages import Text


def spoken_of(desk: Desk, own: Outline, found: Found) -> dict[str, str]:
    """Return the fields of a record of which a quote speaks, each with what it says of it.

    Of places and participants it is those that the record has, or where it has none, all that the quote names.
    """
    shown = Shown(desk.known, found.source, found.passage)
    words = Text.of(found.passage.exact, language=found.source.text.language)
    details = {key: own.text("details", key) for key in own.below("details")}
    places, whom = own.items("place"), set(participants(own))
    there = (id for id in places if names_place(id, words, desk.known))
    who = {**shown.participants, **(shown.perhaps if whom else {})}
    said = {
        "date": "; ".join(allows(found.source.source, phrase) for phrase in found.phrases),
        "kind": ", ".join(shown.kinds),
        "status": shown.status(own.text("kind")) or "",
        "place": ", ".join(there if places else shown.places),
        "participants": ", ".join(id for id in who if not whom or id in whom),
        **{key: value for key, value in details.items() if value and words.fold(value) in words.folded},
    }
    return {name: told for name, told in said.items() if told}


def participants(own: Outline) -> Iterator[str]:
    """Yield the ids of who takes part in the event of a record."""
    for path, one in own.values.items():
        if path[0] == "participants" and (len(path) == len(("participants", 0)) or path[-1] == "who"):
            yield one.text
