"""Keys added to a mapping of a buffer, and items to a list of it, in the form in which it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from timeline.editing.desk import Desk, Edit
from timeline.editing.passages_written import in_block, in_marks
from timeline.editing.scalars import Scalar
from timeline.reading.yaml_writing import lines, pair
from timeline.records.values import Path


def added(desk: Desk, file: str, base: Path, key: str, value: str) -> Edit:
    """Return the edit that gives a mapping a key, or the key that it has another value."""
    own = desk.outline(file)
    if scalar := own.values.get((*base, key)):
        written = in_marks(value) if scalar.flow else in_block(desk.text(file), scalar, key, value)
        return Edit(file, scalar.start, scalar.end, written)
    if blank := own.keys.get((*base, key)):
        rows = "\n".join(pair(key, value, " " * blank.indent))[blank.indent + len(key) + 1 :]
        return _behind(desk, file, blank, f" {in_marks(value)}" if blank.flow else rows)
    return appended(desk, file, base, [(key, value)])


def appended(desk: Desk, file: str, base: Path, pairs: Iterable[tuple[str, str]]) -> Edit:
    """Return the edit that adds keys at the end of a mapping that has some."""
    end, indent = _end(desk, file, base)
    if indent is None:
        return Edit(file, end, end, "".join(f", {key}: {in_marks(value)}" for key, value in pairs))
    return Edit(file, end, end, "".join(f"\n{row}" for key, value in pairs for row in pair(key, value, indent)))


def _behind(desk: Desk, file: str, key: Scalar, written: str) -> Edit:
    """Return the edit that writes the value of a key that has none."""
    end = desk.text(file).index(":", key.end) + 1
    return Edit(file, end, end, written)


def _end(desk: Desk, file: str, base: Path) -> tuple[int, str | None]:
    """Return where the next key of a mapping is written, and what stands before it; None between brackets."""
    within = [one for one in desk.outline(file).scalars if one.path[: len(base)] == base and len(one.path) > len(base)]
    keys = [one for one in within if one.is_key and len(one.path) == len(base) + 1]
    end, text = max((one.end for one in within), default=0), desk.text(file)
    if keys and keys[0].flow:
        blank = re.compile(r"[ \t]*:(?=[\s,}])").match(text, end)
        return blank.end() if blank else end, None
    return _end_of_line(text, end), " " * (keys[0].indent if keys else 0)


def _end_of_line(text: str, offset: int) -> int:
    stop = text.find("\n", offset)
    return len(text) if stop < 0 else stop


def item_added(desk: Desk, file: str, base: Path, key: str, written: str) -> Edit:
    """Return the edit that adds an item, as YAML has it on one line, to a list of a mapping, or the list with it."""
    outline, text = desk.outline(file), desk.text(file)
    if alone := outline.values.get((*base, key)):
        return Edit(file, alone.start, alone.end, f"[{text[alone.start : alone.end]}, {written}]")
    depth = len(base) + 2
    last = _last_of(desk, file, (*base, key))
    if last is None:
        if blank := outline.keys.get((*base, key)):
            return _behind(desk, file, blank, f" [{written}]")
        end, indent = _end(desk, file, base)
        before = ", " if indent is None else f"\n{indent}"
        return Edit(file, end, end, f"{before}{key}: [{written}]")
    if not last.flow:
        column, end = last.indent - 2 * (len(last.path) > depth), _end_of_line(text, last.end)
        return Edit(file, end, end, f"\n{' ' * column}- {written}")
    brace = re.compile(r"[^\n,{}\[\]]*\}").match(text, last.end) if len(last.path) > depth else None
    end = brace.end() if brace else last.end
    return Edit(file, end, end, f", {written}")


def entry_added(desk: Desk, file: str, base: Path, key: str, data: Mapping[str, str]) -> Edit:
    """Return the edit that adds a mapping to a list of a mapping in block style, or the list with it."""
    return entries_added(desk, file, base, key, [data])


def entries_added(desk: Desk, file: str, base: Path, key: str, those: Sequence[Mapping[str, str]]) -> Edit:
    """Return the edit that adds several."""
    text, last = desk.text(file), _last_of(desk, file, (*base, key))
    if (last and last.flow) or (last is None and _end(desk, file, base)[1] is None):
        pairs = (", ".join(f"{name}: {in_marks(one[name]) if one[name] else ''}" for name in one) for one in those)
        return item_added(desk, file, base, key, ", ".join(f"{{{one}}}" for one in pairs))
    if last:
        end, indent = _end_of_line(text, last.end), " " * last.indent
        rows = [row for one in those for row in _rows_of_item(one, indent)]
        return Edit(file, end, end, "".join(f"\n{row}" for row in rows))
    if blank := desk.outline(file).keys.get((*base, key)):
        rows = pair(key, those, " " * blank.indent)
        return _behind(desk, file, blank, "\n" + "\n".join(rows[1:]))
    end, own = _end(desk, file, base)
    return Edit(file, end, end, "".join(f"\n{row}" for row in pair(key, those, own or "")))


def _rows_of_item(data: Mapping[str, str], indent: str) -> list[str]:
    first, *others = lines(data, indent)
    return [f"{indent[:-2]}- {first.lstrip()}", *others]


def _last_of(desk: Desk, file: str, path: Path) -> Scalar | None:
    """Return the last key or value of a list."""
    there = (one for one in desk.outline(file).scalars if one.path[: len(path)] == path and len(one.path) > len(path))
    return max(there, key=lambda one: one.end, default=None)


def in_double(words: str) -> str:
    """Return words between double quotation marks, as YAML reads them."""
    return json.dumps(words, ensure_ascii=False)
