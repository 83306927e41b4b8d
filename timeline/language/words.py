"""Words of one use, as a pattern that finds any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

NOTHING = "(?!)"
"""The pattern that is found nowhere, which stands for words that a language has not."""


@dataclass(frozen=True, eq=False)
class Words:
    """Words of one use, found whole and in either case; one with many endings may be written as a pattern of them.

    Without any it is false, and its pattern is found nowhere.

    >>> Words(("yet to", "den(?:y|ies|ied)")).pattern.findall("Denied: he has yet to deny that he undenied it")
    ['Denied', 'yet to', 'deny']
    """

    forms: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.forms)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern that finds one of the words."""
        return re.compile(rf"(?<!\w)(?:{any_of(self.forms)})(?!\w)", re.IGNORECASE)


def any_of(forms: Iterable[str]) -> str:
    """Return the pattern of any of some forms, the first that fits; neighbours with one first letter are tried as one.

    >>> any_of(("not", "never", "without", "nor", "[a-z]+less"))
    'n(?:ot|ever|or)|w(?:ithout)|[a-z]+less'
    """
    found: list[str] = []
    together: dict[str, list[str]] = {}
    for form in forms:
        if _begins_with_a_letter(form):
            together.setdefault(form[0].casefold(), []).append(form[1:])
        else:
            found += (*_together(together), form)
            together = {}
    return "|".join((*found, *_together(together))) or NOTHING


def _together(forms: Mapping[str, Iterable[str]]) -> Iterator[str]:
    return (f"{letter}(?:{'|'.join(rest)})" for letter, rest in forms.items())


def _begins_with_a_letter(form: str) -> bool:
    """Whether all that a form finds begins with its first letter."""
    outer = form
    while (inner := _IN_BRACKETS.sub("", outer)) != outer:
        outer = inner
    return form[:1].isalpha() and form[1:2] not in tuple("?*+{") and "|" not in outer


_IN_BRACKETS = re.compile(r"\([^()]*\)")
