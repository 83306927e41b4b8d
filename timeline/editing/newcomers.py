"""Whom and which places a passage seems to name that no list has: a guess each, by what stands before the name.

A title stands before a person, "in" before a place; else a name is what has capitals within a sentence, in a language
where these show one. What begins a sentence counts where the text has it within another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from timeline.editing.authoring import slug
from timeline.editing.shown import Shown
from timeline.evidence import gazetteer
from timeline.evidence.naming import by_word_of_name
from timeline.evidence.quotes import WORD
from timeline.language.language import Language
from timeline.reading.yaml_writing import lines
from timeline.texts.passages import fold

_LARGE = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = re.compile(rf"\b{_LARGE}(?:[\w'’-]*\w)?\.?(?: {_LARGE}(?:[\w'’-]*\w)?\.?)*")
_LOWER = re.compile(r"(?:\w|[,;])[\"')]? $")
"""What stands before a word within a sentence."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A name that no list has, and what it is likely one of; `kind` is that of an actor."""

    name: str
    vocabulary: Literal["actors", "places"]
    kind: str = ""

    @property
    def id(self) -> str:
        """The id that its entry may have."""
        return slug(self.name)


def newcomers(shown: Sequence[Shown]) -> tuple[Newcomer, ...]:
    """Return those that passages seem to name, each once."""
    there = {one.id: one for each in shown for one in _named(each) if one.id}
    return tuple(there.values())


def entry(id: str, name: str, kind: str = "") -> str:
    """Return the entry of an actor of a kind, or of a place, as it is written in its list."""
    return "\n".join([f"{id}:", *lines({"name": name, **({"kind": kind} if kind else {})}, "  ")]) + "\n"


def _named(one: Shown) -> Iterator[Newcomer]:
    text, language = one.source.text, one.source.text.language
    known = by_word_of_name(one.known)
    dated = [(phrase.start, phrase.end) for phrase in one.phrases]
    for start, end in one.passage.places:
        for found in _NAME.finditer(text.reading, start, end):
            first, last = text.stretch(found.span())
            if any(begin < last and first < stop for begin, stop in dated):
                continue
            words, titled = _without_titles(found[0].split(" "), language)
            before = text.reading[max(start - _BEFORE, 0) : found.start()]
            if words and not any(word in known for word in WORD.findall(fold(" ".join(words)))):
                yield from _guessed(words, before, text.reading, language, titled=titled)


_BEFORE = 40


def _without_titles(words: list[str], language: Language) -> tuple[list[str], bool]:
    """Return the words of a name up to its end, without titles and small words before it, and whether it had titles."""
    ends = next((number for number, word in enumerate(words) if _ends(word, language)), len(words) - 1)
    kept, titled = words[: ends + 1], False
    while kept and (_is_title(kept[0], language) or language.common.pattern.fullmatch(kept[0])):
        titled = titled or _is_title(kept[0], language)
        kept = kept[1:]
    return [word.rstrip(".") if len(word) > _INITIAL else word for word in kept], titled


_INITIAL = 2


def _ends(word: str, language: Language) -> bool:
    return word.endswith(".") and len(word) > _INITIAL and not _is_title(word, language)


def _is_title(word: str, language: Language) -> bool:
    return bool(language.titles.pattern.fullmatch(word.rstrip(".")) or language.offices.pattern.fullmatch(word))


def _guessed(words: list[str], before: str, text: str, language: Language, *, titled: bool) -> Iterator[Newcomer]:
    name = " ".join(words)
    if not all(word[0].isupper() for word in words) or any(
        not re.search("[a-zß-ÿ]", word) and not word.endswith(".") for word in words
    ):
        return  # an abbreviation
    within = _LOWER.search(before) is not None
    leads = re.search(rf"(?:{language.towards.pattern.pattern}) $", before, re.IGNORECASE) is not None
    if titled:
        yield Newcomer(_in_full(name, text, language) if len(words) == 1 else name, "actors", "person")
    elif any(language.bodies.pattern.fullmatch(word) for word in words) and language.names_alone:
        if within and len(words) > 1:
            yield Newcomer(name, "actors", "organisation")
    elif leads and (language.names_alone or gazetteer.named([name])):
        yield Newcomer(name, "places")
    elif language.names_alone:
        whole = _in_full(name, text, language) if len(words) == 1 else name
        if " " in whole and (within or re.search(rf"[\w,;] {re.escape(whole)}\b", text)):
            yield Newcomer(whole, "actors", "person")


def _in_full(name: str, text: str, language: Language) -> str:
    """Return a name with the one beside it, where a text has both within a sentence: "Tomasz Wilk" for "Tomasz"."""
    other = rf"{_LARGE}[a-zß-ÿ]+(?:-\w+)?"
    both = rf"(?<=[\w,;.] )(?:{re.escape(name)} (?P<last>{other})|(?P<first>{other}) {re.escape(name)})\b"
    for found in re.finditer(both, text):
        beside = found["last"] or found["first"]
        if not (_is_title(beside, language) or language.common.pattern.fullmatch(beside)):
            return found[0]
    return name
