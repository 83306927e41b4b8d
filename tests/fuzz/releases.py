"""The door of releases: whatever is changed in one, `verify` answers, and says that something was."""

from __future__ import annotations

import json
from typing import Any

from tests.fuzz.draw import Draw, one_of, repeated, spliced
from tests.fuzz.records import BITS
from tests.received.test_verification import DESCRIPTOR, DOCUMENT, SUMS, TINY, sealed
from timeline.diagnostics import MESSAGE
from timeline.received.verification import sentence, verify

NAMES = sorted(TINY.keys() - {SUMS, DESCRIPTOR})
VALUES: list[Any] = [
    *([[]], [{}], {"id": "x"}),
    *(
        None,
        True,
        False,
        0,
        1,
        -1,
        10**30,
        1e300,
        "",
        "x",
        "landing",
        "2025-03-04",
        "javascript:x()",
        [],
        {},
        [[]],
        [{}],
    ),
    *("../../etc/passwd", "sources/report.txt", "\x1b[31m", "::error::x", "(a+)+$", "\u202e", "12 instruments", 12),
]


def verifying(draw: Draw) -> None:
    """Verify a release of which one file is another, by a stranger who mostly makes the sums right."""
    name = one_of(draw, NAMES) if draw.number(0, 1) else DOCUMENT
    raw = _of_document(draw, TINY[name]) if name == DOCUMENT and draw.number(0, 3) else _of_bytes(draw, TINY[name])
    files = {**TINY, name: raw}
    files = sealed(files) if draw.number(0, 4) else files
    verified, found = verify(files)
    for one in sorted(found):
        assert len(one.message) <= MESSAGE, "a message is short"
        assert one.location.line >= 1
        assert one.location.column >= 1
        assert str(one).isprintable(), "and on one line"
    assert 0 <= verified.found <= verified.citations
    assert sentence(verified)
    assert bool(found) == (raw != TINY[name]), f"{name} is another, and nothing is said"


def _of_bytes(draw: Draw, raw: bytes) -> bytes:
    way = draw.number(0, 4)
    if way == 0:
        return draw.raw(2_000)
    return spliced(draw, repeated(draw, raw) if way == 1 else raw, BITS, 2)


def _of_document(draw: Draw, raw: bytes) -> bytes:
    """Return the document with some of its values others, or lost, or twice."""
    whole = json.loads(raw)
    for _ in range(draw.number(1, 3)):
        there: Any = whole
        while True:
            keys: list[Any] = [*there] if isinstance(there, dict) else [*range(len(there))]
            if not keys:
                break
            key = one_of(draw, keys)
            if isinstance(there[key], dict | list) and there[key] and draw.number(0, 5):
                there = there[key]
                continue
            _change(draw, there, key)
            break
    return json.dumps(whole, ensure_ascii=False, indent=2).encode(errors="replace") + b"\n"


def _change(draw: Draw, there: Any, key: Any) -> None:  # noqa: ANN401 -- JSON
    way = draw.number(0, 4)
    value = there[key]
    if way == 0:
        del there[key]
    elif way == 1 and isinstance(there, list):
        there.insert(key, value)
    elif way == 2 and isinstance(value, str):
        there[key] = spliced(draw, value.encode(), BITS, 1).decode(errors="replace")
    else:
        there[key] = one_of(draw, VALUES)
