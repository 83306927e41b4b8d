"""Words of one use, as a pattern that finds any of them."""

from __future__ import annotations

import re
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
        return re.compile(rf"(?<!\w)(?:{'|'.join(self.forms) or NOTHING})(?!\w)", re.IGNORECASE)
