"""Whose words a passage tells, by the forms in which a language says so: "X said", "according to X", “…,” wrote X.

Only names that a package lists are told from other words; whom a pronoun or an office stands for is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.records.fields import words_of
from timeline.texts.clauses import clauses
from timeline.texts.passages import fold

if TYPE_CHECKING:
    from timeline.evidence.quotes import Vocabularies
    from timeline.language.moods import Moods
    from timeline.records.model import Citation, Event
    from timeline.texts.passages import Text
    from timeline.texts.rewriting import Place

Names = Mapping[str, str]
"""By a folded name, or words that mean somebody, who it is."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """That words are somebody's: `who` is nobody where no name stands there, `words` are those that say it.

    `to` is whose name stands right behind, as that of whom the words were said to; `guess` is whether a pronoun or an
    office stands there, for somebody who is not named.
    """

    who: str | None
    words: str
    to: str | None = None
    guess: bool = False


def attributions(quote: Text, names: Names) -> list[Attribution]:
    """Return whose words a quote tells, form by form."""
    return list(_attributions(quote, names)) if quote.language.moods.says else []


def names_in(event: Event, citation: Citation, known: Vocabularies) -> Names:
    """Return who may be told of in a quote, by all that means them there."""
    own = {fold(words): one.called for one in event.participants if (words := words_of(one.called))}
    meant = {fold(phrase): who[0] for phrase, who in (citation.means or {}).items() if who}
    return {**known.spellings, **own, **meant}


def _attributions(quote: Text, names: Names) -> Iterator[Attribution]:
    words, moods = quote.folded, quote.language.moods
    for clause in clauses(words, quote.language):
        for says in moods.says.pattern.finditer(words, *clause):
            yield from _said(says.span(), clause, quote, names)
        for saying in moods.sayings.pattern.finditer(words, *clause):
            if name := _first(_STOP.split(words[saying.end() : clause[1]])[0], names, _OFFICE):
                yield Attribution(names[name], f"{saying[0]} {name}")
        for behind in moods.behind_name.pattern.finditer(words, *clause):
            if name := _last(words[clause[0] : behind.start()], names):
                yield Attribution(names[name], f"{name} {behind[0]}")


_STOP = re.compile("[,;:]")
_OFFICE = 6
"""How many words of an office or title may stand between "according to" and a name."""


def _said(says: Place, clause: Place, quote: Text, names: Names) -> Iterator[Attribution]:
    words, moods = quote.folded, quote.language.moods
    verb = words[slice(*says)]
    begin = max(clause[0], says[0] - _NEAR)
    subject, after = words[begin : says[0]].rstrip(), words[says[1] : clause[1]]
    behind = _first(after, names)
    if behind and moods.known.pattern.fullmatch(behind):  # "said our engineer"
        behind = None
    to = names[behind] if behind else None
    while beside := _beside(moods).search(subject):
        subject = subject[: beside.start()].rstrip()
    if appositive := _APPOSITIVE.search(subject):
        subject = appositive[2] if appositive[2] in names else appositive[1]
    if name := _last(subject, names):
        yield Attribution(names[name], words[begin + subject.rfind(name) : says[1]], to)
    elif behind and _SAID_BEFORE.search(words[: says[0]]):
        yield Attribution(to, f"{verb} {behind}")
    elif (last := _WORD.search(subject)) and not moods.known.pattern.fullmatch(last[0]):
        guess = moods.pronouns.pattern.fullmatch(last[0]) or quote.language.offices.pattern.fullmatch(last[0])
        yield Attribution(None, f"{last[0]} {verb}", to, guess=bool(guess))


_NEAR = 200
"""How many characters before a verb its subject is looked for."""


@cache
def _beside(moods: Moods) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{'|'.join(moods.beside.forms)})$", re.IGNORECASE)


_APPOSITIVE = re.compile(r"^([^,]*), ([^,]{1,80}),$")
_SAID_BEFORE = re.compile(r"[\"'»,–—-]\s*$")
"""What stands before a verb whose subject follows it: the end of what was said."""
_WORD = re.compile(r"[\w'-]+$")


def _last(words: str, names: Names) -> str | None:
    """Return the longest name that words end with."""
    parts = words.split()[-_LONGEST:]
    return next((name for start in range(len(parts)) if (name := " ".join(parts[start:])) in names), None)


def _first(words: str, names: Names, far: int = 0) -> str | None:
    """Return the longest name that words begin with, or that stands no more than `far` words behind."""
    parts = [part.rstrip(",.;:\"') ") for part in words.split()[: _LONGEST + far]]
    for start in range(min(far + 1, len(parts))):
        for end in range(min(len(parts), start + _LONGEST), start, -1):
            if (name := " ".join(parts[start:end])) in names:
                return name
    return None


_LONGEST = 6
"""The most words of a name that is looked for."""
