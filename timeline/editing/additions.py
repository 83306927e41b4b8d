"""Keys added to a mapping of a buffer, and items to a list of it, in the form in which it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from timeline.editing.desk import Desk, Edit
from timeline.editing.passages_written import in_block, in_marks
from timeline.reading.yaml_writing import pair
from timeline.records.values import Path


def added(desk: Desk, file: str, base: Path, key: str, value: str) -> Edit:
    """Return the edit that gives a mapping a key, or the key that it has another value."""
    scalar = desk.outline(file).values.get((*base, key))
    if scalar is None:
        return appended(desk, file, base, [(key, value)])
    written = in_marks(value) if scalar.flow else in_block(desk.text(file), scalar, key, value)
    return Edit(file, scalar.start, scalar.end, written)


def appended(desk: Desk, file: str, base: Path, pairs: Iterable[tuple[str, str]]) -> Edit:
    """Return the edit that adds keys at the end of a mapping that has some."""
    end, indent = _end(desk, file, base)
    if indent is None:
        return Edit(file, end, end, "".join(f", {key}: {in_marks(value)}" for key, value in pairs))
    return Edit(file, end, end, "".join(f"\n{row}" for key, value in pairs for row in pair(key, value, indent)))


def _end(desk: Desk, file: str, base: Path) -> tuple[int, str | None]:
    """Return where the next key of a mapping is written, and what stands before it; None between brackets."""
    within = [one for one in desk.outline(file).scalars if one.path[: len(base)] == base and len(one.path) > len(base)]
    keys = [one for one in within if one.is_key and len(one.path) == len(base) + 1]
    end, text = max((one.end for one in within), default=0), desk.text(file)
    if keys and keys[0].flow:
        return end, None
    stop = text.find("\n", end)
    return len(text) if stop < 0 else stop, " " * (keys[0].indent if keys else 0)


def item_added(desk: Desk, file: str, base: Path, key: str, written: str) -> Edit:
    """Return the edit that adds an item, as YAML has it on one line, to a list of a mapping, or the list with it."""
    outline, text = desk.outline(file), desk.text(file)
    if alone := outline.values.get((*base, key)):
        return Edit(file, alone.start, alone.end, f"[{text[alone.start : alone.end]}, {written}]")
    depth = len(base) + 2
    items = [one for one in outline.scalars if one.path[: depth - 1] == (*base, key) and len(one.path) >= depth]
    if not items:
        end, indent = _end(desk, file, base)
        before = ", " if indent is None else f"\n{indent}"
        return Edit(file, end, end, f"{before}{key}: [{written}]")
    last = max(items, key=lambda one: one.end)
    end = last.end
    if not last.flow:
        column = last.indent - 2 * (len(last.path) > depth)
        return Edit(file, end, end, f"\n{' ' * column}- {written}")
    brace = re.compile(r"\s*\}").match(text, end) if len(last.path) > depth else None
    end = brace.end() if brace else end
    return Edit(file, end, end, f", {written}")


def in_double(words: str) -> str:
    """Return words between double quotation marks, as YAML reads them."""
    return json.dumps(words, ensure_ascii=False)
