"""Where a file of a release is another than the one that its document makes.

Files of the same tool are the same byte for byte. Of another's only what both say is compared: columns, keys and
properties that one of the two lacks are left aside.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from timeline.diagnostics import quoted, short
from timeline.records.columns import Table
from timeline.records.package import DOCUMENT

Found = Iterator[tuple[int, str]]
"""Lines of a file, and what is another there."""

MOST = 5
"""How many differences of one file are told."""


def in_table(table: Table, there: bytes, made: bytes, *, exact: bool) -> Found:
    """Yield the first row in which a table is another, by the columns that both have."""
    if there == made:
        return
    reader = csv.reader(io.StringIO(there.decode(errors="replace"), newline=""), strict=True)
    try:
        header = next(reader, [])
        required = [column.name for column in table.columns if column.required and column.name not in header]
        if required:
            yield 1, f"the table has no column {required[0]!r}"
            return
        if exact and (other := _other_header(header, [column.name for column in table.columns])):
            yield 1, other
            return
        yield from _rows(reader, header, made)
    except csv.Error as error:
        yield reader.line_num or 1, f"not CSV: {error}"


def _other_header(header: list[str], names: list[str]) -> str:
    for there, wanted in zip_longest(header, names):
        if there != wanted:
            return f"a column is {quoted(there or '')}, and {DOCUMENT} has {quoted(wanted or '')} there"
    return ""


def _rows(reader: Any, header: list[str], made: bytes) -> Found:  # noqa: ANN401 -- csv names its readers nowhere
    expected = csv.reader(io.StringIO(made.decode(), newline=""))
    names = next(expected)
    shared = [(name, header.index(name), names.index(name)) for name in names if name in header]
    for cells in reader:
        wanted = next(expected, None)
        if wanted is None:
            yield reader.line_num, f"this row says {quoted(', '.join(cells))}, and {DOCUMENT} has no more"
            return
        if len(cells) != len(header):
            yield reader.line_num, f"this row has {len(cells)} cells of {len(header)}"
            return
        for name, mine, theirs in shared:
            if cells[mine] != wanted[theirs]:
                said = f"{name!r} is {quoted(cells[mine])}, and {DOCUMENT} says {quoted(wanted[theirs])}"
                yield reader.line_num, said
                return
    if wanted := next(expected, None):
        yield 1, f"{quoted(', '.join(wanted))} of {DOCUMENT} is not in the table"


def in_json(there: bytes, made: bytes, *, exact: bool) -> Found:
    """Yield the first value in which a JSON file is another."""
    try:
        mine, theirs = parsed(there), json.loads(made)
    except ValueError as error:
        yield 1, f"not JSON that every program reads: {short(str(error), 200)}"
        return
    yield from _values(mine, theirs, (), exact)


def _values(there: Any, made: Any, path: tuple[str, ...], exact: bool) -> Found:  # noqa: ANN401
    """Yield the first difference of two values; of mappings of which neither is whole, what both have."""
    if isinstance(there, dict) and isinstance(made, dict):
        for key in dict.fromkeys((*made, *there)):
            if key in there and key in made:
                found = next(_values(there[key], made[key], (*path, short(key, 40)), exact), None)
            else:
                state = "is missing" if key in made else "is not what the document makes"
                found = (1, f"{_way((*path, key))} {state}") if exact else None
            if found:
                yield found
                return
    elif isinstance(there, list) and isinstance(made, list):
        for number, (one, other) in enumerate(zip(there, made, strict=False), 1):
            name = one.get("unique_id") or one.get("name") if isinstance(one, dict) else None
            step = short(name, 40) if isinstance(name, str) else f"{number}"
            if found := next(_values(one, other, (*path, step), exact), None):
                yield found
                return
        if len(there) != len(made):
            yield 1, f"{_way(path)} has {len(there)} entries, and the document makes {len(made)}"
    elif there != made or type(there) is not type(made):
        yield 1, f"{_way(path)} is {_json(there)}, and the document makes {_json(made)}"


def _way(path: Iterable[str]) -> str:
    return quoted(", ".join(path))


def _json(value: object) -> str:
    return short(json.dumps(value, ensure_ascii=False), 120)


def parsed(raw: bytes) -> Any:  # noqa: ANN401 -- JSON is whatever it is
    """Return what JSON says; raise ValueError where it is none, or where two keys of an object are the same."""
    try:
        return json.loads(raw.decode(), object_pairs_hook=_once, parse_constant=_no_number)
    except RecursionError:
        raise ValueError("it nests too deep") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise ValueError(f"the key {quoted(twice)} is there twice")
    return made


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number")


def in_calendar(there: bytes, made: bytes, *, exact: bool) -> Found:
    """Yield the first entry and property in which a calendar is another."""
    mine, theirs = _entries(there), _entries(made)
    for name, lines in theirs.items():
        if name not in mine:
            yield 1, f"there is no {name}"
            return
        for key, (_, value) in lines.items():
            line, other = mine[name].get(key, (min(at for at, _ in mine[name].values()), None))
            if other != value and (exact or other is not None):
                told = "is missing" if other is None else f"is {quoted(other)}, and the document makes {quoted(value)}"
                yield line, f"{key} of {name} {told}"
                return
        if exact and (more := mine[name].keys() - lines.keys()):
            key = min(more)
            yield mine[name][key][0], f"{key} of {name} is not what the document makes"
            return
    for name in mine.keys() - theirs.keys():
        yield min(at for at, _ in mine[name].values()), f"the document makes no {name}"
        return


def _entries(raw: bytes) -> dict[str, dict[str, tuple[int, str]]]:
    """Return the properties of a calendar and of each of its entries, by name, with their lines."""
    found: dict[str, dict[str, tuple[int, str]]] = {}
    entry: dict[str, tuple[int, str]] = {}
    times: Counter[str] = Counter()
    stack: list[tuple[dict[str, tuple[int, str]], Counter[str]]] = []
    uids: Counter[str] = Counter()
    uid = "the calendar"
    for line, text in _unfolded(raw):
        name, _, value = text.partition(":")
        if text == "BEGIN:VEVENT":
            stack.append((entry, times))
            entry, times, uid = {}, Counter(), f"the entry at line {line}"
        times[name] += 1
        entry[name if times[name] == 1 else f"{name} {times[name]}"] = (line, value)
        if name == "UID" and stack:
            uid = f"the entry {quoted(value)}"
        if text == "END:VEVENT" and stack:
            uids[uid] += 1
            found[uid if uids[uid] == 1 else f"{uid}, number {uids[uid]}"] = entry
            entry, times = stack.pop()
    return {"the calendar": entry, **found} if entry else found


def _unfolded(raw: bytes) -> Iterator[tuple[int, str]]:
    held: list[str] = []
    begun = 1
    for number, line in enumerate(raw.decode(errors="replace").split("\r\n"), 1):
        if line.startswith(" ") and held:
            held.append(line[1:])
            continue
        if held:
            yield begun, "".join(held)
        held, begun = ([line], number) if line else ([], number)
    if held:
        yield begun, "".join(held)


def in_page(there: bytes, made: bytes, *, exact: bool) -> Found:
    """Yield the first line in which a page is another; of another tool's, the first event whose words it lacks."""
    if exact:
        yield from in_lines(there, made, exact=True)
        return
    mine, theirs = _articles(there), _articles(made)
    for id, (_, words) in theirs.items():
        line, others = mine.get(id, (1, {}))
        if lacking := next((one for one in words if one not in others), None):
            yield line, f"of the event {quoted(id)} it does not say {quoted(lacking)}"
            return
    for id in mine.keys() - theirs.keys():
        yield mine[id][0], f"the document has no event {quoted(id)}"
        return


def _articles(page: bytes) -> dict[str, tuple[int, Mapping[str, None]]]:
    """Return the words of a page that stand in its events, by id, each with the line where it begins."""
    found: dict[str, tuple[int, Mapping[str, None]]] = {}
    before, *parts = page.decode(errors="replace").split("<article")
    line = 1 + before.count("\n")
    for part in parts:
        tag, _, inside = part.partition(">")
        id = re.search(' id="([^"]*)"', tag)
        texts = html.unescape(re.sub("<[^<>]*>", "\0", inside.partition("</article>")[0])).split("\0")
        if id:
            found.setdefault(id[1], (line, {" ".join(text.split()): None for text in texts if text.strip()}))
        line += part.count("\n")
    return found


def in_lines(there: bytes, made: bytes, *, exact: bool) -> Found:
    """Yield the first line in which a text is another, and in which of the page's events and sources it stands."""
    if not exact:
        return
    mine, theirs = (raw.decode(errors="replace").split("\n") for raw in (there, made))
    within = ""
    for number, (one, other) in enumerate(zip_longest(mine, theirs), 1):
        if one != other:
            yield number, f"{within}{_about(one, other)}"
            return
        if one and (at := one.find(' id="')) >= 0 and one.startswith(("<article", "<h3", "<section", "<h2")):
            within = f"at {quoted(one[at + 5 :].partition(chr(34))[0])}: "


def _about(one: str | None, other: str | None) -> str:
    if one is None or other is None:
        return "it ends early" if one is None else f"it goes on with {quoted(one.strip())}"
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, start - 20)
    return f"{quoted(one[start : start + 60])} stands where the document makes {quoted(other[start : start + 60])}"


Comparison = Callable[..., Found]

OF_NAMES: Mapping[str, Comparison] = {".json": in_json, ".ics": in_calendar, ".html": in_page}
"""How a file is compared that is no table, by the end of its name."""
