"""What a YAML file is held to, and what to write where YAML reads something else than was meant.

Parsers say where they gave up, in words for programmers that differ from one parser to the next. This room looks at the
text itself and says what a curator most likely meant there. Places in it are indices into the text, from 0.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from timeline.diagnostics import Rule, Severity, quoted


def _error(code: str, explanation: str) -> Rule:
    return Rule(code, Severity.ERROR, explanation)


TOO_LARGE = _error(
    "too-large",
    "A file is small enough to be read by people.\n\n"
    "An event may have 64 kB, 5,000 texts, keys and lists, and 12 levels of nesting; a vocabulary 4 MiB and 200,000. "
    "More than that is a mistake or an attack; split the record.",
)
NOT_UTF8 = _error(
    "not-utf8",
    "A file is UTF-8.\n\nAny other encoding turns letters into others without a sign. Save the file as UTF-8.",
)
FORBIDDEN_CHARACTER = _error(
    "forbidden-character",
    "A record or descriptor has no characters that cannot be seen or that programs take differently: tabs, controls, "
    "line ends other than LF and CRLF, soft hyphens, blanks without width, marks of the direction of writing, stray "
    "byte order marks.\n\n"
    "They come with pasted text and make what a person reads differ from what a machine does. Remove them; a quote is "
    "found without them and whatever its white space, so a blank does for a tab. Joiners and variation selectors, "
    'which some scripts need, may stay, and what a repair undoes may be written as an escape: `raw: "Ã\\u00AD"`.',
)
EMPTY_FILE = _error(
    "empty-file",
    "A record says something.\n\nAn empty file is most often an unfinished record. Fill it in, or remove the file. A "
    "vocabulary may be empty.",
)
YAML_SYNTAX = _error(
    "yaml-syntax",
    "A file is YAML.\n\n"
    "Most often a text holds a sign that means something to YAML: a colon and a blank, a quotation mark at its "
    "beginning, a bracket. Put the text in quotes, or write `key: >-` and the text on the next line, indented: there "
    "every sign is only itself. Inside brackets a text with a question mark wants quotes, too, and a colon a blank "
    "after it, for YAML parsers do not agree on them.",
)
UNSUPPORTED_YAML = _error(
    "unsupported-yaml",
    "A record is plain YAML: texts, lists and mappings, each written where it stands.\n\n"
    "Anchors (`&`), aliases (`*`), merges (`<<`), tags (`!`), directives (`%`), several documents in a file and keys "
    "that are not texts are refused, for they hide what a record says. Where such a sign belongs to a text, put the "
    "text in quotes.",
)
DUPLICATE_KEY = _error(
    "duplicate-key",
    "A mapping has each key once.\n\n"
    "YAML libraries keep one of the values and drop the others in silence. Join the values, or rename one key.",
)
CUT_BY_COMMENT = _error(
    "cut-by-comment",
    "A text without quotes is not followed by a comment on its line.\n\n"
    "`title: Talks #2` is the title 'Talks' to YAML, and nobody is told of the rest. Put the text in quotes, or the "
    "comment on a line of its own.",
)
UNQUOTED_WINDOW = _error(
    "unquoted-window",
    "A date in square brackets stands in quotes.\n\n"
    '`[2025-10-20..2025-10-26]` is a list of one text to YAML. Write `"[2025-10-20..2025-10-26]"`.',
)

CATALOGUE: tuple[Rule, ...] = (
    TOO_LARGE,
    NOT_UTF8,
    FORBIDDEN_CHARACTER,
    EMPTY_FILE,
    YAML_SYNTAX,
    UNSUPPORTED_YAML,
    DUPLICATE_KEY,
    CUT_BY_COMMENT,
    UNQUOTED_WINDOW,
)


class Advice(NamedTuple):
    """What is wrong, at which index, and how to mend it."""

    rule: Rule
    at: int
    message: str


SIGNS = {"*": "an alias", "&": "an anchor", "!": "a tag"}


def on_sign(text: str, index: int, *, bracketed: bool) -> Advice:
    """Advice on one of SIGNS, where it stands before a value or a key."""
    message = f"'{text[index]}' at the beginning of a text is {SIGNS[text[index]]} to YAML: "
    return Advice(UNSUPPORTED_YAML, index, message + _quote_or_fold(text, index, bracketed=bracketed))


def on_directive(text: str, index: int) -> Advice | None:
    """Advice on a `%` that begins a line outside of any text."""
    if not text.startswith("%", index) or text[index - 1 : index] not in ("", "\n"):
        return None
    return Advice(UNSUPPORTED_YAML, index, "a line that begins with '%' is a directive to YAML: remove it")


def on_escape(text: str, opening: int) -> Advice | None:
    """Advice on the first bad escape in the double quotes that open at `opening`."""
    index = _end(_within('"'), text, opening + 1)
    if not text.startswith("\\", index):
        return None
    escape = text[index : index + 2].strip()
    shown = escape[1:] if escape.isprintable() else repr(escape[1:])[1:-1]
    mend = "write the backslash twice, or use single quotes"
    return Advice(YAML_SYNTAX, index, f"'\\{shown}' means nothing in double quotes: {mend}")


def on_header(text: str, index: int) -> Advice | None:
    """Advice on a comment that touches the sign of a block, at `index`: the C parser takes it, and no other does."""
    header = _HEADER.match(text, index)
    if header is None:
        return None
    return Advice(YAML_SYNTAX, header.end(), "a '#' here begins no comment: put a blank before it, or remove it")


def on_brackets(text: str, start: int, end: int) -> Advice | None:
    """Advice on what parsers disagree about in an unquoted text in brackets, from `start` to `end`."""
    if (question := text.find("?", start, end)) >= 0:
        message = "YAML parsers do not agree on a question mark inside [ ] or { }: put the text in quotes"
        return Advice(YAML_SYNTAX, question, message)
    if text.startswith(":", end) and text.startswith((",", "[", "]", "{", "}"), end + 1):
        return Advice(YAML_SYNTAX, end, "a colon wants a blank after it: or put the text in quotes")
    return None


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a parser gave up.

    What it could not read lies from `resumed`, where the last thing that it read ends, to `noticed`.
    If that thing was a text, `style` is its quotation mark or "" and `began` its first character; else `style` is None.
    `bracket` is the innermost bracket that is open.
    """

    resumed: int
    noticed: int
    began: int
    style: str | None
    bracket: int | None


def on_stop(text: str, stop: Stop) -> Advice:
    """Advice on a syntax error."""
    token = min(_end(_BEFORE_TOKEN, text, stop.resumed), stop.noticed)
    return (
        on_directive(text, token)
        or _on_opening(text, token, stop)
        or _on_closed_quote(text, stop)
        or _on_open_bracket(text, stop)
        or _on_colon(text, stop)
        or _on_line(text, token, stop)
    )


def _on_opening(text: str, token: int, stop: Stop) -> Advice | None:
    first = text[token : token + 1]
    if first in SIGNS:
        return on_sign(text, token, bracketed=stop.bracket is not None)
    if advice := on_escape(text, token) if first == '"' else on_header(text, token):
        return advice
    if first in ("'", '"') and _end(_within(first), text, token + 1) == len(text):
        return Advice(YAML_SYNTAX, token, f"the quotation mark {first} that opens here is never closed")
    return None


def _on_closed_quote(text: str, stop: Stop) -> Advice | None:
    if stop.style not in ("'", '"') or text[stop.resumed : stop.noticed + 1].strip(" ") in ("", "\n"):
        return None
    if text[stop.resumed : stop.noticed].strip(" "):
        return None
    mend = "put the whole text in quotes of the other kind" if stop.bracket is not None else _fold(text, stop.began)
    line = _line(text, stop.began)
    return Advice(YAML_SYNTAX, stop.noticed, f"the text in quotes that begins in line {line} ends before this: {mend}")


def _on_open_bracket(text: str, stop: Stop) -> Advice | None:
    if stop.bracket is None:
        return None
    # The pure parser stops at the question mark that the C parser takes into the text.
    if advice := on_brackets(text, stop.noticed, stop.noticed + text.startswith("?", stop.noticed)):
        return advice
    bracket = text[stop.bracket]
    if stop.noticed >= len(text) - 1:
        return Advice(YAML_SYNTAX, stop.bracket, f"the '{bracket}' that opens here is never closed")
    message = f"before this, the '{bracket}' of line {_line(text, stop.bracket)} wants a comma or its end"
    return Advice(YAML_SYNTAX, stop.noticed, message)


def _on_colon(text: str, stop: Stop) -> Advice | None:
    if not text.startswith(":", stop.noticed):
        return None
    if stop.style is None or text[stop.resumed : stop.noticed].strip(" "):
        return Advice(YAML_SYNTAX, stop.noticed, "a key is missing before the colon")
    if "\n" in text[stop.began : stop.noticed]:
        if not _before(text, stop.began):
            return _no_pair(text, stop.began)
        line = _line(text, stop.began)
        message = f"this line goes on with the text of line {line}, where a key cannot stand: check its indentation"
        return Advice(YAML_SYNTAX, text.rfind("\n", 0, stop.noticed) + 1, message)
    mend = _quote_or_fold(text, stop.began, bracketed=False)
    return Advice(YAML_SYNTAX, stop.noticed, f"a colon and a blank cannot stand in a text without quotes: {mend}")


def _on_line(text: str, token: int, stop: Stop) -> Advice:
    before = _before(text, token)
    if before and (first := _RESERVED.match(text, token)):
        mend = _quote_or_fold(text, token, bracketed=False)
        return Advice(YAML_SYNTAX, token, f"a text cannot begin with '{first[0]}': {mend}")
    if not before and stop.noticed > text.find("\n", token):
        return _no_pair(text, token)
    return Advice(YAML_SYNTAX, token, "this does not fit what stands before it: check the indentation and the quotes")


def _no_pair(text: str, index: int) -> Advice:
    line = text[index : text.find("\n", index)]
    shown = line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
    message = (
        f"{quoted(shown)} is no `key: value`: a colon and a blank are missing, or it wants the indentation of a text"
    )
    return Advice(YAML_SYNTAX, index, message)


def _quote_or_fold(text: str, index: int, *, bracketed: bool) -> str:
    quote = "put the whole text in quotes"
    return quote if bracketed else f"{quote}, or {_fold(text, index)}"


def _fold(text: str, index: int) -> str:
    """Say how to write the value that begins at `index` as a block, where no sign means anything."""
    before = _before(text, index)
    block = f"{before} >-" if before.endswith((":", "-")) and len(before) <= _SHOWN else ">-"
    return f"write `{block}` and the text on the next line, indented"


def _before(text: str, index: int) -> str:
    return text[text.rfind("\n", 0, index) + 1 : index].strip()


def _line(text: str, index: int) -> int:
    return text.count("\n", 0, index) + 1


_SHOWN = 40
_BEFORE_TOKEN = re.compile(r"[ \n]+|[-?:,](?=[ \n])|(?<![^ \n])#.*")
_HEADER = re.compile(r"[|>][-+0-9]*(?=#)")
_RESERVED = re.compile(r"[@`%|>,]|[-?](?=[ \n])")


@cache
def _within(mark: str) -> re.Pattern[str]:
    """Match a piece of a text in quotes: never the closing mark, nor an escape that YAML 1.1 (§ 5.6) does not have."""
    if mark == "'":
        return re.compile("[^']+|''")
    return re.compile(
        r'[^"\\]+|\\(?:[0abtnvfre "/\\N_LP\n]|x[0-9A-Fa-f]{2}|u(?![dD][89a-fA-F])[0-9A-Fa-f]{4}'
        r"|U(?!0000[dD][89a-fA-F])00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})"
    )


def _end(piece: re.Pattern[str], text: str, index: int) -> int:
    """Return where the last of the pieces ends that follow one another from `index`: at `index` itself if none does.

    One pattern could repeat them, but early releases of Python 3.11 match possessive groups wrongly (3.11.2 does), and
    any other group keeps a hundred bytes of memory for each piece.
    """
    while match := piece.match(text, index):
        index = match.end()
    return index
