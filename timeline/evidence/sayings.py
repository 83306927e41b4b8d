"""Which date phrases are of what somebody says, and so of no day on which it is said.

They stand in a quotation, or in a clause behind a verb of saying: "said the company had been warned a week before".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.evidence.sources import SourceEvidence
from timeline.language.phrases import Phrase
from timeline.records.model import Event
from timeline.records.vocabularies import Kind
from timeline.texts.quoting import between_marks


def is_speech(event: Event, kinds: Mapping[str, Kind]) -> bool:
    """Whether an event is that somebody said something."""
    return event.kind in kinds and kinds[event.kind].speech


def of_what_is_said(phrase: Phrase, source: SourceEvidence) -> bool:
    """Whether a phrase of a source stands in words that somebody says there."""
    text = source.text
    sentence = source.telling.at(phrase.start)
    place = text.place(phrase.start, phrase.end)
    if between_marks(place, text):
        return True
    if sentence is None or not text.language.moods:
        return False
    first, last = text.place(sentence.start, sentence.end)
    if text.language.moods.complements.pattern.match(text.folded[place[1] : last].lstrip()):
        return False  # "telling them on Monday that"
    before = text.folded[first : place[0]]
    return any(_begins_a_clause(before[says.end() :], source) for says in _says(before, source))


def _says(words: str, source: SourceEvidence) -> list[re.Match[str]]:
    return list(source.text.language.moods.says.pattern.finditer(words))[:_FEW]


_FEW = 4


def _begins_a_clause(words: str, source: SourceEvidence) -> bool:
    """Whether what stands between a verb of saying and a phrase tells what is said."""
    moods = source.text.language.moods
    if moods.complements.pattern.search(words):
        return True
    _, comma, behind = words.partition(",")
    if comma and any(one.pattern.match(behind.lstrip()) for one in (moods.pronouns, moods.known)):
        return True
    aside = moods.aside.pattern.match(words.lstrip())
    return not aside and bool(moods.reported.pattern.search(words))
