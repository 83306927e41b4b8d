"""What is shown of a text that is not published in full: the cited passages, and a few words on either side."""

from __future__ import annotations

import re
from collections.abc import Collection

from timeline.records.document import ExcerptRecord, ShownText
from timeline.records.event_record import Position
from timeline.texts.passages import CONTEXT


def excerpted(raw: str, cited: Collection[Position], *, wrapped: bool) -> ShownText:
    """Return what is shown of a text.

    An excerpt that reaches the first or the last word of its line takes the line end with it, so that it can be seen
    where words of a line are left out.
    """
    stretches: list[tuple[int, int]] = []
    for start, end in sorted({(at.start, at.end) for at in cited}):
        before, after = _to_line(raw, _before(raw, start), _after(raw, end))
        if stretches and before <= stretches[-1][1]:
            before, after = stretches[-1][0], max(after, stretches.pop()[1])
        stretches.append((before, after))
    return ShownText(len(raw), wrapped, tuple(ExcerptRecord(start, raw[start:end]) for start, end in stretches))


def _before(raw: str, start: int) -> int:
    near = max(0, start - CONTEXT)
    blanks = [at.end() for at in _BLANK.finditer(raw, max(0, near - CONTEXT), near)]
    return blanks[-1] if blanks else max(0, near - CONTEXT)


def _after(raw: str, end: int) -> int:
    far = min(len(raw), end + CONTEXT)
    blank = _BLANK.search(raw, far, far + CONTEXT)
    return blank.start() if blank else min(len(raw), far + CONTEXT)


_BLANK = re.compile("[ \n]")


def _to_line(raw: str, start: int, end: int) -> tuple[int, int]:
    before, after = _ROOM_BEFORE.match(raw[max(0, start - CONTEXT) : start][::-1]), _ROOM.match(raw, end, end + CONTEXT)
    return start - (before.end() if before else 0), after.end() if after else end


_ROOM = re.compile(r"[^\S\r\n]*(?:\r?\n|\Z)")
_ROOM_BEFORE = re.compile(r"[^\S\r\n]*(?:\n\r?|\Z)")
