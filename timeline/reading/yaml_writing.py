"""Writing YAML that `yaml_source` reads again as the same data: texts, lists of texts, mappings, nested as records are.

White space of a text becomes one blank and what YAML cannot hold is left out, as a quote is folded anyway.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from textwrap import wrap

from timeline.diagnostics import plain
from timeline.reading.forbidden import forbidden

Written = str | Sequence["Written"] | Mapping[str, "Written"]
"""What is written: a text, a list, or a mapping with ids and keys of records for its keys."""

WIDTH = 110


def lines(data: Mapping[str, Written], indent: str = "") -> list[str]:
    r"""Return a mapping as lines, a key each or more.

    >>> print("\n".join(lines({"title": "Soon: more", "supports": ["date", "place"], "language": ""})))
    title: >-
      Soon: more
    supports: [date, place]
    language:
    """
    return [line for key, value in data.items() for line in pair(key, value, indent)]


def pair(key: str, value: Written, indent: str = "") -> list[str]:
    """Return `key: value`: on one line where no sign in it means anything and it is short, else folded or nested."""
    if isinstance(value, str):
        return _text(f"{indent}{key}:", value, indent)
    if isinstance(value, Mapping):
        return [f"{indent}{key}:", *lines(value, indent + "  ")] if value else [f"{indent}{key}: {{}}"]
    if all(isinstance(one, str) and _WORD.fullmatch(one) for one in value):
        return [f"{indent}{key}: [{', '.join(map(str, value))}]"]
    return [f"{indent}{key}:", *(line for one in value for line in _item(one, indent + "  "))]


def one_line(text: str) -> str:
    """Return a text with single blanks, and without what no YAML may hold or nobody sees."""
    text = plain(_UNSEEN.sub("", text))
    for character, _ in forbidden(text):
        text = text.replace(character, "")
    return " ".join(text.split())


_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def _item(value: Written, indent: str) -> list[str]:
    if isinstance(value, str):
        return _text(f"{indent}-", value, indent)
    if not isinstance(value, Mapping):
        raise TypeError("a record has no list in a list")
    first, *others = lines(value, indent + "  ")
    return [f"{indent}- {first.lstrip()}", *others]


def _text(head: str, value: str, indent: str) -> list[str]:
    value = one_line(value)
    if not value:
        return [head]
    line = f"{head} {value}"
    if len(line) <= WIDTH and re.match(r"[\w“‘«„]", value) and not re.search(r": | #|:$", value):
        return [line]
    if value[0] == "[" and len(line) <= WIDTH and not set(value) & {'"', "\\"}:  # a window, as people write it
        return [f'{head} "{value}"']
    inner = indent + "  "
    return [f"{head} >-", *wrapped(value, inner, inner)]


def wrapped(text: str, first: str, rest: str) -> list[str]:
    """Return a text in lines of WIDTH at most, no word of it broken, each behind its indent."""
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


_WORD = re.compile(r"[a-z0-9_-]+", re.ASCII)
