"""The door of editors: whatever a buffer has, and wherever the cursor is in it, there is an answer."""

from __future__ import annotations

from tests.fuzz.draw import Draw, one_of, repeated, spliced
from tests.fuzz.records import BITS, RECORDS
from tests.packages import package
from timeline.editing.completion import completions
from timeline.editing.desk import Desk, Spot, desk, of_record, written
from timeline.editing.finding import definitions, references, stretch
from timeline.editing.hover import hover
from timeline.editing.outline import cursor, outline
from timeline.editing.renaming import rename

WHOLE = desk(package())


def buffers(draw: Draw) -> None:
    """Ask everything that an editor asks of a buffer that is being written."""
    file = one_of(draw, [one for one in RECORDS if one in WHOLE.files])
    raw = WHOLE.files[file]
    raw = repeated(draw, raw, 40) if not draw.number(0, 5) else raw
    raw = raw[: draw.number(0, len(raw))] if not draw.number(0, 3) else raw
    text = spliced(draw, raw, BITS, 3).decode(errors="surrogateescape" if draw.number(0, 1) else "replace")
    text = "".join(sign for sign in text if not "\udc80" <= sign <= "\udcff" or draw.number(0, 9) == 0)
    on = written(WHOLE, file, text)
    offset = draw.number(0, len(text))
    for scalar in outline(text).values.values():
        assert 0 <= scalar.start <= scalar.end <= len(text), "a value has its place"
    cursor(text, offset)
    for one in of_record(on, file):
        _is_there(on, stretch(on, one.location))
    for offer in completions(on, file, offset):
        _is_there(on, offer.edit)
        assert offer.label
    for spot in (*definitions(on, file, offset), *references(on, file, offset, defined=True)):
        _is_there(on, spot)
    if told := hover(on, file, offset):
        _is_there(on, told.spot)
        assert told.markdown
    renamed = rename(on, file, offset, one_of(draw, ["other", "Landing", "report", "", "a b", "\n"]))
    for edit in () if isinstance(renamed, str) else renamed.edits:
        _is_there(on, edit)


def _is_there(on: Desk, spot: Spot) -> None:
    assert 0 <= spot.start <= spot.end <= len(on.text(spot.file)), "a stretch is one of its file"
