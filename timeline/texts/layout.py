"""How a text was laid out, undone: each layout is a closed list of replacements, with the way back.

Layouts are declared, and only one is seen by itself: lines broken for their length (`wrapping`). Nothing is undone
that could be a word: a hyphen or a mark that may be the text's own stays.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING

from timeline.texts.characters import fold
from timeline.texts.rewriting import Replacement, Rewritten, rewrite
from timeline.texts.wrapping import QUOTING, seen_wrapped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


def undone(raw: str, layout: Collection[str], furniture: Collection[str]) -> tuple[Rewritten, ...]:
    """Return the steps from a file's text to the words that it lays out; the last has these."""
    if not (layout or furniture or "\n" in raw):
        return ()
    steps = [Rewritten(raw)]
    if furniture:
        steps.append(rewrite(raw, _furniture(raw, frozenset(map(fold, furniture)))))
    for name, step in _OF_CHARACTERS.items():
        if name in layout:
            steps.append(rewrite(steps[-1].text, step(steps[-1].text)))
    text = steps[-1].text
    wrapped, hyphenated = "wrapped" in layout or seen_wrapped(text), "hyphenated" in layout
    if wrapped:
        steps.append(rewrite(text, _quoted_mail(text)))
        text = steps[-1].text
    if wrapped or hyphenated:
        steps.append(rewrite(text, _lines(text, wrapped=wrapped, hyphenated=hyphenated)))
    return tuple(step for step in steps if step.edits)


def undone_in_quote(quote: str, layout: Collection[str]) -> str:
    """Return words that may have been copied from the file before its layout was undone."""
    for name, step in _OF_CHARACTERS.items():
        if name in layout:
            quote = rewrite(quote, step(quote)).text
    return quote


def furniture_lines(raw: str, furniture: Collection[str]) -> dict[str, int]:
    """Return for each line that is named as furniture how many lines of the text read so."""
    counts = dict.fromkeys(map(fold, furniture), 0)
    for line in raw.split("\n") if counts else ():
        if (folded := fold(line)) in counts:
            counts[folded] += 1
    return {line: counts[fold(line)] for line in furniture}


def seen(text: str) -> tuple[str, ...]:
    r"""Return the layouts that a text shows, to be declared where a reader confirms them.

    >>> seen("# Report\n\nSee [the note](note.html) of R&amp;D.")
    ('entities', 'markdown')
    """
    shown = {
        "wrapped": seen_wrapped(text),
        "hyphenated": len(_BROKEN.findall(text)) >= _FEWEST_BROKEN,
        "entities": html.unescape(text) != text and bool(_ENTITY.search(text)),
        "markdown": bool(re.search(r"(?m)^#{1,6} \S|\]\([^()\s]{1,2000}\)|\*\*\w[^*\n]{0,200}\*\*", text)),
        "ligatures": bool(re.search("[\ufb00-\ufb06]", text)),
    }
    return tuple(name for name, there in shown.items() if there)


_BROKEN = re.compile(r"[^\W\d_]{2}[-\u00ad\u2010]\n[ \t]*[^\W\d_A-Z]{2}")
_FEWEST_BROKEN = 2
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")


def _furniture(text: str, named: Collection[str]) -> Iterator[Replacement]:
    """Yield each row of furniture with the white space around it: one line end, or the end of a paragraph."""
    end = start = 0  # of the last line that is kept, and of the line
    between = False
    for line in text.split("\n"):
        if fold(line) in named:
            between = True
        elif line.strip():
            if between:
                stop = _STOP.search(text, max(0, end - 10), end)
                begin = start + len(line) - len(line.lstrip())
                yield end, begin, "" if end == 0 else "\n\n" if stop else "\n"
            between = False
            end = start + len(line.rstrip())
        start += len(line) + 1
    if between:
        yield end, len(text), ""


_STOP = re.compile(r"[.!?…][\"”’»')\]]?\Z")


def _quoted_mail(text: str) -> Iterator[Replacement]:
    """Yield the marks with which mail begins each line that it quotes; "> 5" on one line alone is a figure."""
    lines, start = text.split("\n"), 0
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if mark := QUOTING.match(line):
            alone = before.strip() and after.strip() and not (QUOTING.match(before) or QUOTING.match(after))
            if not (alone and line[mark.end() : mark.end() + 1].isdigit()):
                yield start, start + mark.end(), ""
        start += len(line) + 1


def _entities(text: str) -> Iterator[Replacement]:
    import html

    for entity in _ENTITY.finditer(text):
        if (character := html.unescape(entity[0])) != entity[0]:
            yield *entity.span(), character


_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _markdown(text: str) -> Iterator[Replacement]:
    """Yield the marks of emphasis and code, of links, of headings and of quoted lines, and backslashes before marks.

    Emphasis within a word stays as it is, lest `2*3` become a number.
    """
    marks: list[Replacement] = []
    open_brackets: list[tuple[int, int]] = []
    for mark in _MARKDOWN.finditer(text):
        start, end = mark.span()
        match mark.lastgroup:
            case "head":
                marks.append((start, end, ""))
            case "escaped":
                marks.append((start, start + 1, ""))
            case "open":
                open_brackets.append((start, end))
            case "close" if open_brackets:
                opened = open_brackets.pop()
                if end - start > 1:
                    marks += (*opened, ""), (start, end, "")
            case "emphasis" if end - start <= _LONGEST_MARK:
                sides = text[start - 1 : start], text[end : end + 1]
                if not all(map(str.isalnum, sides)) and any(side.strip() for side in sides):
                    marks.append((start, end, ""))
    yield from sorted(marks)


_LONGEST_MARK = 3
_MARKDOWN = re.compile(
    r"(?m)(?P<head>^[ \t]{0,3}(?:(?:>[ \t]?){1,20}|#{1,6}[ \t]))|(?P<escaped>\\[!-/:-@\[-`{-~])|(?P<open>!?\[)"
    r"|(?P<close>\](?:\([^()\s]{0,2000}(?: \"[^\"\n]{0,200}\")?\))?)|(?P<emphasis>(?P<mark>[*_~`])(?P=mark){0,9})"
)


def _ligatures(text: str) -> Iterator[Replacement]:
    for ligature in re.finditer("[\ufb00-\ufb06]", text):
        yield *ligature.span(), unicodedata.normalize("NFKC", ligature[0])


_OF_CHARACTERS = {"entities": _entities, "markdown": _markdown, "ligatures": _ligatures}


def _lines(text: str, *, wrapped: bool, hyphenated: bool) -> Iterator[Replacement]:
    """Yield the single line ends, as blanks, or as nothing behind a hyphen or a dash that stands at a word."""
    words: frozenset[str] = frozenset()
    for run in re.finditer(r"\s+", text):
        start, end = run.span()
        if run[0].count("\n") != 1 or start == 0 or end == len(text):
            continue
        at_word = text[start - 2 : start - 1].isalnum()
        if hyphenated and at_word and text[start - 1] in _HYPHENS and text[end].isalnum():
            words = words or frozenset(_WORD.findall(text.lower()))
            yield start if _stays(text, start, end, words) else start - 1, end, ""
        elif wrapped:
            yield start, end, "" if at_word and text[start - 1] in _DASHES else " "


_HYPHENS = "-\u00ad\u2010"
_DASHES = f"{_HYPHENS}\u2011–—"
_WORD = re.compile(r"\w[\w-]*")
_LONGEST_WORD = 80


def _stays(text: str, start: int, end: int, words: Collection[str]) -> bool:
    """Whether the hyphen before a line end is the word's own: before a name or behind a figure, or so elsewhere."""
    left = re.split(r"[^\w-]", text[max(0, start - 1 - _LONGEST_WORD) : start - 1])[-1]
    right = re.split(r"[^\w-]", text[end : end + _LONGEST_WORD])[0].rstrip("-")
    joined, parted = f"{left}{right}".lower(), f"{left}-{right}".lower()
    if (joined in words) != (parted in words):
        return parted in words
    return left[-1].isdigit() or right[0].isdigit() or (right[0].isupper() and not left[-1].isupper())
