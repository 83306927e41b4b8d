"""What the words of a passage tell of an event's status: asked of the clause that holds the event's own word.

A modal, a hedge or a denial of another clause tells nothing of the event. A noun that the text presupposes, as "the
call" in "he described the call", tells that there is one, and not whether it took place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from timeline.evidence.moods import TellingSentence
from timeline.evidence.naming import words_of_names
from timeline.evidence.stems import kind_words, own_words, stems, stems_of
from timeline.language.moods import Mood
from timeline.texts.passages import Passage, Text

if TYPE_CHECKING:
    from timeline.evidence.quotes import RecordEvidence, Vocabularies
    from timeline.evidence.sources import SourceEvidence
    from timeline.language.language import Language
    from timeline.records.model import Event
    from timeline.texts.rewriting import Place

Fit = Literal["told", "open", "excluded"]
"""Whether words tell a status, leave it open, or exclude it."""

_TOLD: Mapping[Mood, Sequence[str]] = {
    "claimed": ("claimed", "denied"),
    "cancelled": ("cancelled",),
    "postponed": ("postponed", "planned"),
    "denied": ("not-yet", "denied", "cancelled", "claimed", "proposed"),
    "possible": ("proposed",),
    "promised": ("planned", "proposed"),
    "planned": ("planned", "proposed"),
    "ongoing": ("ongoing",),
    "over": ("occurred",),
    "reported": ("occurred", "ongoing"),
}
_EXCLUDED: Mapping[Mood, Collection[str]] = {
    "claimed": ("occurred", "ongoing"),
    "cancelled": ("occurred", "ongoing", "planned", "proposed"),
    "postponed": ("occurred", "ongoing"),
    "denied": (),
    "possible": ("occurred", "ongoing"),
    "promised": ("occurred",),
    "planned": ("occurred",),
    "ongoing": (),
    "over": ("ongoing", "planned", "not-yet"),
    "reported": ("planned", "not-yet"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """The moods in which a passage tells of an event, each with the words that say so.

    `own` is whether they are those of the event's own verb; else they are those beside a noun of its title or, where
    nothing in the passage is known as its own, of the whole passage.
    """

    moods: Mapping[Mood, str]
    own: bool

    @property
    def words(self) -> str:
        """The words of the first mood, as the text has them."""
        return next(iter(self.moods.values()))

    @property
    def allows(self) -> frozenset[str]:
        """The statuses that the words tell."""
        return frozenset(status for mood in self.moods for status in _TOLD[mood])

    @property
    def likeliest(self) -> frozenset[str]:
        """The first status that each mood tells."""
        return frozenset(_TOLD[mood][0] for mood in self.moods)

    def fit(self, status: str) -> Fit:
        """Return whether the words tell a status."""
        if status in self.allows:
            return "told"
        return "excluded" if all(status in _EXCLUDED[mood] for mood in self.moods) else "open"


def status_told(
    passage: Passage, source: SourceEvidence, own: Collection[str], kind: Collection[str] = (), *, speech: bool = False
) -> Told | None:
    """Return what a passage tells of the status of an event; None where nothing is read.

    Its `own` words are, say, those of its title, and those of its `kind`. Clauses are those of the source's text,
    whatever the quote leaves out of them. Words are compared by their stems, so that "annexing" stands for "annex". Of
    `speech` the verb that tells that somebody spoke is the fact.
    """
    language = source.text.language
    if not language.moods:
        return None
    by_title, by_kind = stems(own, language), stems_of(tuple(one.partition(" ")[0] for one in kind), language)
    sentences = [TellingSentence(words, language, quoted) for words, quoted in sentences_of(passage, source)]
    found = [one for sentence in sentences for one in sentence.readings(by_title, by_kind, speech)]
    if any(one.of_kind and not one.mood for one in found):  # the adjective of one noun tells nothing of another
        found = [one for one in found if not one.beside]
    if strong := [one.mood for one in found if one.strong and one.mood]:
        if not any(one.strong and one.of_kind for one in found):  # what a word of its kind tells counts beside a noun
            strong += [one.mood for one in found if one.of_kind and one.mood]
        told = _merged(strong)  # an adjective may look like a verb of the past: what else is told counts beside it
        return Told(_merged(one.mood for one in found if one.mood) if {*told} == {"reported"} else told, own=True)
    weak = [one.mood for one in found if one.mood]
    if not weak and not any(one.of_kind for one in found):
        everything = [list(one.all()) for one in sentences]
        weak = [mood for moods in everything for mood in moods] if all(everything) else []
    off = any(mood in ("cancelled", "postponed") for mood, _ in weak)  # and what was planned is so no more
    told = _merged(one for one in weak if one[0] != "denied" and not (off and one[0] in ("planned", "possible")))
    return Told(told, own=False) if told else None


def told(record: RecordEvidence, known: Vocabularies) -> Iterator[Told | None]:
    """Yield what each citation of a record tells of its status, where it is cited for one and says what is not plain.

    A passage without a word of any mood but that of what happened tells nothing that `occurred` has to be asked of.
    """
    claimed = {index: str(claim.value) for index, claim in record.event.claims("status")}
    for index, (citation, passage) in enumerate(zip(record.event.citations, record.passages, strict=True)):
        source = known.texts.get(citation.source)
        if (
            index not in claimed
            or source is None
            or not isinstance(passage, Passage)
            or (claimed[index] == "occurred" and is_plain(passage, source))
        ):
            yield None
        else:
            yield told_of(record.event, passage, source, known)


def told_of(event: Event, passage: Passage, source: SourceEvidence, known: Vocabularies) -> Told | None:
    """Return what a passage tells of the status of an event: its own words are those of its title and its kind."""
    kind, language = known.kinds.get(event.kind), source.text.language
    own = own_words(event.title, language, words_of_names(event, language, known))
    if kind is None:
        return status_told(passage, source, own)
    return status_told(passage, source, own, kind_words(kind, language), speech=kind.speech)


def is_plain(passage: Passage, source: SourceEvidence) -> bool:
    """Whether the sentences of a passage have no word of any mood but that of what happened: then it tells no other."""
    turning = source.text.language.moods.turning
    return not any(turning.search(words) for words, _ in sentences_of(passage, source))


def is_attributed(passage: Passage, source: SourceEvidence) -> bool:
    """Whether the sentences of a passage tell whose word it is, or hedge: then what is told may be only said."""
    language = source.text.language
    sayings = (language.moods.says, language.moods.sayings, language.moods.believes, language.hedges)
    return any(one.pattern.search(words) for one in sayings for words, _ in sentences_of(passage, source))


def is_open(words: str, language: Language) -> bool:
    """Whether a title or summary hedges what it tells, says whose word it is, or tells it as what may be."""
    moods = language.moods
    hedges = (moods.claimed, moods.possible, moods.says, moods.sayings, moods.behind_name, language.hedges)
    cues = language.cues.get("claimed")
    return any(one.pattern.search(words) for one in (*hedges, *([cues] if cues else ())))


def around(passage: Passage, source: SourceEvidence) -> Text:
    """Return the words of the sentences that a passage touches."""
    words = " ".join(words for words, _ in sentences_of(passage, source))
    return Text.of(words, language=source.text.language)


def _merged(moods: Iterable[tuple[Mood, str]]) -> dict[Mood, str]:
    merged: dict[Mood, str] = {}
    for mood, words in moods:
        merged.setdefault(mood, words)
    return merged


def sentences_of(passage: Passage, source: SourceEvidence) -> Iterator[tuple[str, list[Place]]]:
    """Yield the folded sentences that a passage touches, each with the stretches of it that are quoted."""
    text, sentences = source.text, source.telling.sentences
    low = bisect_right(sentences, passage.spans[0].start, key=lambda one: one.end)
    high = bisect_left(sentences, passage.spans[-1].end, key=lambda one: one.start)
    for one in sentences[low:high]:
        start, end = text.place(one.start, one.end)
        start, end = max(start, passage.places[0][0] - _FAR), min(end, passage.places[-1][1] + _FAR)
        quoted = [
            (max(first, start) - start, min(last, end) - start)
            for first, last in passage.places
            if first < end and start < last
        ]
        if quoted:
            yield text.folded[start:end], quoted


_FAR = 500
"""How many characters beside a passage its sentences are read."""
