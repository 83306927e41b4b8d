"""Characters that curators' files do without, whatever their format: what is not seen, or not taken alike by all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import name

from timeline.diagnostics import INVISIBLE

_CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
_IN_ASCII = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_NAMES = {"\t": "TAB", "\r": "CARRIAGE RETURN", "\x00": "NULL", "\x1b": "ESCAPE", "\x85": "NEXT LINE"}
_ENDS = "\r\x85\u2028\u2029"


def forbidden(text: str, *, unseen: bool = False) -> Iterator[tuple[str, str]]:
    """Yield each character once that may not stand in a text, and what to say of it.

    Those that are only not seen may stand in it where it is told to be of something `unseen`.
    """
    if text.isascii():
        there = {*_IN_ASCII.findall(text)}
    else:
        there = {*_CONTROLS.findall(text), *([] if unseen else INVISIBLE.findall(text))}
    for character in sorted(there):
        called = _NAMES.get(character) or name(character, "a control character")
        times = f", {text.count(character):,} times in all" if text.count(character) > 1 else ""
        mend = "write blanks" if character == "\t" else "end lines with LF" if character in _ENDS else "remove it"
        yield character, f"U+{ord(character):04X} ({called}) may not stand in a record{times}: {mend}"
