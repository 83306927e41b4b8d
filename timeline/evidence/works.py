"""By whom what a word names is told to be made, and what stands before the name of whoever made it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.evidence.tellings import Telling

REACH = 8
"""The most words between a word and a name."""


def made_by(telling: Telling, tokens: Sequence[re.Match[str]], at: int) -> list[int]:
    """Return where it is told by whom what a word names is made: "a survey to be made by"."""
    opposites, agents = telling.language.opposites, telling.language.moods.agents.pattern
    by = next((one for one in range(at + 2, min(at + REACH, len(tokens))) if agents.fullmatch(tokens[one][0])), None)
    if by is None:
        return []
    between = telling.words[tokens[at].end() : tokens[by].start()]
    made = opposites.made.pattern.search(between)
    rest = between.replace(made[0], "", 1).casefold().split() if made else ()
    return [by] if made and all(word in opposites.common for word in rest) else []


def is_title(word: re.Match[str], telling: Telling) -> bool:
    """Whether a word is cut short before a name: "Mr."."""
    short = any(re.fullmatch(one, word[0]) for one in telling.language.abbreviations)
    return short and telling.words.startswith(". ", word.end())
