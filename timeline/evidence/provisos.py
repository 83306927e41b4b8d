"""What a passage tells on a condition only: the condition stands in it, or just behind where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.evidence.sources import SourceEvidence
from timeline.evidence.status import sentences_of
from timeline.language.language import Language
from timeline.texts.passages import Passage


class Proviso(NamedTuple):
    """The words that make a condition, what its sentence has beside them, and the condition itself."""

    words: str
    beside: str
    asked: str


def provisos(passage: Passage, source: SourceEvidence) -> Iterator[Proviso]:
    """Yield the first condition of each sentence of a passage, in what is quoted of it or just behind that."""
    language = source.text.language
    for sentence, quoted in sentences_of(passage, source) if language.provisos else ():
        for start, end in quoted:
            found = language.provisos.pattern.search(sentence, start, end)
            if found is None and (start, end) == quoted[-1]:
                found = _behind(sentence, end, language)
            if found:
                yield _of(found, sentence)
                break


def _behind(sentence: str, end: int, language: Language) -> re.Match[str] | None:
    """Return a condition that stands just behind a place of a sentence."""
    found = language.provisos.pattern.search(sentence, end, end + _FAR)
    return found if found and _NEAR.fullmatch(sentence, end, found.start()) else None


def _of(found: re.Match[str], sentence: str) -> Proviso:
    """Return a condition with what hangs on it: where it opens the sentence, what stands behind its comma."""
    opens = not sentence[: found.start()].strip("\"' (")
    comma = _COMMA.search(sentence, found.end()) if opens else _STOP.search(sentence, found.end())
    end = comma.start() if comma else len(sentence)
    before = _STOP.split(sentence[: found.start()])[-1]
    return Proviso(found[0], f"{before} {sentence[end:]}" if opens else before, sentence[found.end() : end])


_FAR = 80
"""How many characters behind a passage are looked at."""
_NEAR = re.compile(r",? (?:[\w']+ ){0,2}")
"""What may stand between a passage and a condition behind it."""
_COMMA = re.compile(",")
_STOP = re.compile("[;:]|[.!?](?= |$)")
