"""Texts as other programs hand them on: the same words, laid out in another way."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from textwrap import wrap

WIDTH = 72
HEAD = "THE BUDAPEST READER, VOLUME ONE"
FOOT = "Printed in Budapest, all rights reserved"


def wrapped(text: str) -> str:
    """Break lines for their length alone, at hyphens too; blank lines part the paragraphs."""
    return "\n\n".join(
        "\n".join(wrap(line, WIDTH, break_long_words=False)) for line in text.split("\n") if line.strip()
    )


def wrapped_tightly(text: str) -> str:
    """Do the same without blank lines, so that a paragraph ends where its last line does."""
    return wrapped(text).replace("\n\n", "\n")


def quoted(text: str) -> str:
    """Quote lines as in a letter that is answered."""
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def hyphenated(text: str) -> str:
    """Break long words at the ends of lines, and none that has a hyphen of its own."""
    return "\n\n".join("\n".join(_hyphenated(line)) for line in text.split("\n") if line.strip())


def chopped(text: str) -> str:
    """Break long words at the ends of lines, and others at their hyphens: nobody can tell the one from the other."""
    return "\n\n".join("\n".join(_hyphenated(line, at_hyphens=True)) for line in text.split("\n") if line.strip())


def _hyphenated(line: str, *, at_hyphens: bool = False) -> Iterator[str]:
    row = ""
    for word in line.split():
        room = WIDTH - len(row) - 1
        if len(row) + 1 + len(word) <= WIDTH or not row:
            row = f"{row} {word}".lstrip()
        elif at_hyphens and (cut := word.rfind("-", 0, max(0, room)) + 1) > 1:
            yield f"{row} {word[:cut]}"
            row = word[cut:]
        elif word.isalpha() and 4 <= room < len(word) - 1:
            yield f"{row} {word[: room - 1]}-"
            row = word[room - 1 :]
        else:
            yield row
            row = word
    yield row


def paged(text: str) -> str:
    """Put the head and foot of a page, and a number, after every thirtieth line, wherever a sentence is then."""
    lines = text.split("\n")
    pages = [lines[at : at + 30] for at in range(0, len(lines), 30)]
    return "".join(
        "\n".join([f"{HEAD}\n", *page, f"\n{FOOT}", f"      – {number} –\n\f"]) for number, page in enumerate(pages, 1)
    )


def furniture(pages: int) -> list[str]:
    """Return the lines that `paged` adds."""
    return [HEAD, FOOT, *(f"– {number} –" for number in range(1, pages + 1))]


def entities(text: str) -> str:
    """Write as HTML has it what is not of ASCII, by name or by number, and what HTML reads as its own."""
    names = {ord(mark): f"&{name};" for name, mark in {"rsquo": "’", "ldquo": "“", "mdash": "—"}.items()}
    escaped = html.escape(text).translate(names)
    return re.sub(r"[^\x00-\x7f]", lambda character: f"&#{ord(character[0])};", escaped)


def markdown(text: str) -> str:
    """Emphasise names, link what stands in quotation marks, escape what is a mark, head the first line."""
    escaped = re.sub(r"([*_`\[\]])", r"\\\1", text)
    linked = re.sub(r"“(\w[^“”\n]*\w)”", r"“[\1](https://example.org/a_b?c=1)”", escaped)
    bold = re.sub(r"\b(Trump|Putin)\b", r"**\1**", linked)
    return "# " + re.sub(r"\bBudapest\b", "_Budapest_", bold)


def ligatures(text: str) -> str:
    """Print f and what follows it as one letter."""
    for letters, ligature in {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}.items():
        text = text.replace(letters, ligature)
    return text


def decomposed(text: str) -> str:
    """Part letters and their marks."""
    return unicodedata.normalize("NFD", text)


def directed(text: str) -> str:
    """Put marks of direction around every word with a capital."""
    return re.sub(r"\b([A-Z][a-z]*)", "\u200e\\1\u200f", text)


def with_crlf(text: str) -> str:
    """End lines as Windows does."""
    return text.replace("\n", "\r\n")


def marked(text: str) -> str:
    """Put a byte order mark first."""
    return f"\ufeff{text}"


def dotted(text: str) -> str:
    """Write an ellipsis as three points."""
    return text.replace("…", "...")


Layer = Callable[[str], str]
