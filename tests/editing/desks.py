"""The tiny package on a desk, with a cursor in one of its files: `‸` in what is written there."""

from __future__ import annotations

from tests.packages import edited, package
from timeline.editing.desk import Desk, Edit, Spot, desk, written
from timeline.records.package import Files

CURSOR = "‸"


def at_cursor(file: str, old: str, new: str, files: Files | None = None) -> tuple[Desk, int]:
    """Return the desk on which `new` was typed over `old` in a file, and where the cursor then is."""
    made = edited((file, old, new), files=files)[file].decode()
    offset = made.index(CURSOR)
    return written(desk(files or package()), file, made.replace(CURSOR, "")), offset


def applied(on: Desk, *edits: Edit) -> dict[str, str]:
    """Return the texts of the files that edits change, as they then are: no edit may touch another."""
    texts: dict[str, str] = {}
    for file in dict.fromkeys(one.file for one in edits):
        text, last = on.text(file), len(on.text(file)) + 1
        for one in sorted(
            (one for one in edits if one.file == file), key=lambda one: (one.start, one.end), reverse=True
        ):
            assert one.end <= last, "edits overlap"
            text, last = text[: one.start] + one.text + text[one.end :], one.start
        texts[file] = text
    return texts


def words(on: Desk, spots: list[Spot]) -> list[str]:
    """Return what stretches hold, each behind its file's name."""
    return [f"{one.file.rpartition('/')[2]}: {on.text(one.file)[one.start : one.end]}" for one in spots]
