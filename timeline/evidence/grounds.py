"""What the curator's own words in a record may rest on: its quotes and fields, and those of the records it leads to.

What a pronoun of a quote stands for is named before it, so the paragraph up to the quote's end tells names; title,
author and publisher of a source do, too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import chain

from timeline import language as languages
from timeline.dates import Date, Point
from timeline.evidence.date_parts import DateParts
from timeline.evidence.moments import ahead
from timeline.evidence.quotes import WORD, RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.stems import stem
from timeline.language import meaning, phrases
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language
from timeline.records.model import Citation
from timeline.records.values import several
from timeline.texts.passages import Passage, Text, fold
from timeline.texts.words import unspaced

_DAY = 86_400
"""Seconds."""
_NOON = 12
_FAR = 2_000
"""How many characters before a passage are read at most."""


def grounds(record: RecordEvidence, known: Vocabularies, records: Mapping[str, RecordEvidence]) -> Grounds:
    """Return what the curator's words in a record may rest on."""
    event = record.event
    anchors = (citation.dated_from for citation in event.citations if citation.dated_from)
    others = dict.fromkeys(chain((other for _, other in event.verbs), anchors))
    return Grounds(record, tuple(records[id] for id in others if id in records and id != event.id), known)


def grounds_of(records: Sequence[RecordEvidence], known: Vocabularies) -> Grounds:
    """Return what words may rest on that tell several records, at least one, and nothing beside them."""
    told = tuple(words for one in records for words in (one.event.title, one.event.summary))
    return Grounds(records[0], tuple(records[1:]), known, told)


@dataclass(frozen=True, eq=False)
class Grounds:
    """A record, those that it names, and the vocabularies; what is worked out from them is made when asked for."""

    own: RecordEvidence
    linked: tuple[RecordEvidence, ...]
    known: Vocabularies
    told: tuple[str, ...] = ()
    """What else may be leant on: titles and summaries, which are held to their quotes themselves."""

    @cached_property
    def quotes(self) -> tuple[Text, ...]:
        """The words of all passages that were found."""
        return tuple(quote for record in self._records for quote in record.quotes if quote is not None)

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """Those of the quotes."""
        return tuple(dict.fromkeys(quote.language for quote in self.quotes))

    @cached_property
    def written(self) -> Language | None:
        """The language of title and summary, English or that of a quote, as far as small words tell it."""
        event = self.own.event
        return languages.told_in(f"{event.title} {event.summary}", dict.fromkeys((languages.of("en"), *self.languages)))

    @cached_property
    def said(self) -> tuple[str, ...]:
        """The quotes, the details and the words for people who are not listed, folded, in small letters."""
        quotes = (one.folded.strip(" ").casefold() for one in self.quotes)
        return tuple(chain(quotes, (fold(words).casefold() for words in self.own_words)))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of these, and of the names of what fields name."""
        actors = (self.known.actors[id].called for id in self.named if id in self.known.actors)
        places = (self.known.places[id] for id in self.named if id in self.known.places)
        names = chain(chain.from_iterable(actors), (name for one in places for name in (one.name, *one.names)))
        return words_of(*self.said, *map(fold, names)) | self._zones

    @property
    def _zones(self) -> frozenset[str]:
        """What the clock is called by which its sources, or the headings over what they tell, say that times are."""
        found: set[str] = set()
        for record, _, passage, source in self._cited:
            sentence = source.telling.at(passage.spans[0].start)
            day = record.event.date.first
            offsets = {sentence.zone if sentence else None, ahead(source.source, day, _NOON, 0) if day else None}
            zones = source.text.language.dates.zones
            found.update(name for name, offset in zones.items() if offset in offsets and len(name) > 1)
        return frozenset(found)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """How these words begin, and those of the label of the kind: what a form of one begins with."""
        kind = self.known.kinds.get(self.own.event.kind)
        label = WORD.findall(kind.label.casefold()) if kind else ()
        return frozenset(word[:STEM] for word in chain(self.words, label))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of these, in the language of title and summary."""
        return frozenset(stem(word, self.written) for word in self.words) if self.written else frozenset()

    @cached_property
    def around(self) -> tuple[str, ...]:
        """The paragraphs of the passages up to their end, and the heads of the sources.

        Where words of a passage may stand for what was named before, the paragraph before is one with it; where for who
        published the text, the head of that is.
        """
        found: dict[str, None] = {}
        for _, _, passage, source in self._cited:
            first = passage.places[0][0]
            start = source.text.paragraph(passage.places[0])[0]
            if source.text.language.moods.pronouns.pattern.search(source.text.folded, first, passage.places[-1][1]):
                start = source.text.paragraph((max(0, start - 2), max(0, start - 1)))[0]
            start = max(start, first - _FAR)
            found[source.text.folded[start : passage.places[-1][1]].casefold()] = None
            one = source.source
            heads = (one.label, one.title, one.author, one.publisher)
            found |= {fold(words).casefold(): None for words in heads if words}
            if source.text.language.publishing.pattern.search(source.text.folded, first, passage.places[-1][1]):
                found[source.masthead.casefold()] = None
        return tuple(found)

    @cached_property
    def words_around(self) -> frozenset[str]:
        """Every word of these."""
        return words_of(*self.around)

    @cached_property
    def named(self) -> frozenset[str]:
        """The actors and places that fields and citations name, and every place that holds one of these."""
        ids = {
            id
            for event in (record.event for record in self._records)
            for id in chain(
                event.who,
                event.place,
                (id for one in event.citations for meant in (one.means or {}).values() for id in meant),
                (id for _, claim in event.claims("participants", "place") for id in several(claim.value or ())),
            )
        }
        return frozenset(chain(ids, (over for id in ids for over in self.known.within(id))))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """The amounts of quotes and details."""
        quoted = (amount for record in self._records for there in record.amounts for amount in there)
        own = ((words, language) for words in self.own_words for language in self.languages)
        return tuple(chain(quoted, (amount for one in own for amount in amounts(*one))))

    @cached_property
    def numbers(self) -> frozenset[Fraction]:
        """What these may be, and what else stands in figures."""
        figures = (int(one) for quote in self.quotes for one in re.findall(r"\d+", quote.reading) if len(one) <= _LONG)
        values = (value for one in self.amounts for value in one.values)
        return frozenset(chain(map(Fraction, figures), values))

    @cached_property
    def free_numbers(self) -> frozenset[Fraction]:
        """The same without those that end a name, as that of "db2" does."""
        figures = (int(one) for quote in self.quotes for one in _FREE.findall(quote.reading) if len(one) <= _LONG)
        values = (value for one in self.amounts if not one.named for value in one.values)
        return frozenset(chain(map(Fraction, figures), values))

    @cached_property
    def counted(self) -> frozenset[Fraction]:
        """How many participants, places and sources it lists, and the hours that it is shortly after or before."""
        event = self.own.event
        sources = {citation.source for citation in event.citations}
        clocks = (point.clock for point in (event.date.start, event.date.end) if point and point.clock)
        hours = (hour for clock in clocks for hour in (clock.hour, clock.hour + 1))
        near = (count for hour in hours for count in (hour, hour % 12 or 12))
        return frozenset(map(Fraction, (len(event.participants), len(event.place), len(sources), *near)))

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How many seconds the date lasts by its ends, and lie between it and the dates of linked records."""
        date, found = self.own.event.date, []
        if date.lasts and date.start and date.end:
            days = date.end.last - date.start.first
            found += [days * _DAY, (days + 1) * _DAY]
            if date.start.seconds and date.end.seconds:
                found.append(date.end.seconds[0] - date.start.seconds[0])
        for other in (record.event.date for record in self.linked):
            if date.precision == other.precision == "day" and date.first and other.first:
                found.append(abs(date.first - other.first) * _DAY)
        return tuple(found)

    @cached_property
    def dates(self) -> DateParts:
        """The parts of dates that quotes and fields name."""
        parts = DateParts()
        for record in self._records:
            event = record.event
            for date in (event.date, *(claim.value for _, claim in event.claims("date"))):
                if isinstance(date, Date):
                    parts.add_written(str(date))
                    parts.add_days(date.interval)
        for _, citation, passage, source in self._cited:
            published = source.source.published.interval
            parts.add_written(str(citation.reads or ""))
            parts.add_years(published)
            for phrase in source.quoted_phrases(passage):
                parts.add_phrase(phrase)
                for days in (*meaning.allowed(phrase, published), *phrase.context):
                    parts.add_days(days)
        if written := self.written:
            for phrase in (one for words in self.told for one in phrases.find(words, written)):
                parts.add_phrase(phrase)
        for quote in self.quotes:
            parts.add_words(WORD.findall(quote.folded.lower()), quote.language.dates)
        figures = {int(one) for quote in self.quotes for one in re.findall(r"\d+", quote.reading) if len(one) <= _YEAR}
        parts.years.update(figures)
        parts.days.update(figures)
        return parts

    @property
    def points(self) -> tuple[Point, ...]:
        """The points that the dates on record are written with, those of disputes too."""
        claimed = (claim.value for record in self._records for _, claim in record.event.claims("date", "start", "end"))
        dates = (*(record.event.date for record in self._records), *claimed)
        return tuple(
            point for date in dates if isinstance(date, Date) for point in (date.start, date.end) if point is not None
        )

    @property
    def passages(self) -> tuple[tuple[RecordEvidence, Passage, SourceEvidence], ...]:
        """The passages that were found, each with its record and its source."""
        return tuple((record, passage, source) for record, _, passage, source in self._cited)

    @property
    def counts_hours(self) -> bool:
        """Whether a quote counts hours or minutes from something."""
        there = (phrase for _, passage, source in self.passages for phrase in source.quoted_phrases(passage))
        return any(phrase.leans and phrase.unit in ("minute", "hour") for phrase in there)

    @property
    def own_words(self) -> tuple[str, ...]:
        """The details, the words for people who are not listed, and what else may be leant on."""
        return *self._details, *self.told

    def has(self, words: str) -> bool:
        """Whether words stand in what is said, in either case."""
        return _stand(fold(words).casefold(), self.said)

    def has_around(self, words: str) -> bool:
        """Whether they stand in what is around."""
        return _stand(fold(words).casefold(), self.around)

    @property
    def _records(self) -> tuple[RecordEvidence, ...]:
        return self.own, *self.linked

    @cached_property
    def _details(self) -> tuple[str, ...]:
        events = [record.event for record in self._records]
        people = (one.words for event in events for one in event.participants if one.words)
        return tuple(chain((words for event in events for words in event.details.values()), people))

    @cached_property
    def _cited(self) -> tuple[tuple[RecordEvidence, Citation, Passage, SourceEvidence], ...]:
        return tuple(
            (record, citation, passage, self.known.texts[citation.source])
            for record in self._records
            for citation, passage in zip(record.event.citations, record.passages, strict=True)
            if isinstance(passage, Passage)
        )


_FREE = re.compile(r"(?<![^\W_])\d+")
STEM = 4
"""How many letters forms of one word share."""
_YEAR = 4
_LONG = 15
"""How many digits a year has, and a number at most."""


def words_of(*texts: str) -> frozenset[str]:
    """Return the words of folded texts in small letters: whole, without the ending of a genitive, and their parts."""
    found = {word for text in texts for word in WORD.findall(text.casefold())}
    whole = {bare(word) for word in found if "'" in word}
    return frozenset(chain(found, whole, (part for word in found if "-" in word for part in word.split("-"))))


def bare(word: str) -> str:
    """Return a word without the ending of a genitive.

    >>> bare("Kyiv's"), bare("Halloran")
    ('Kyiv', 'Halloran')
    """
    return re.sub(r"'\w?$", "", word) if "'" in word else word


def _stand(words: str, texts: tuple[str, ...]) -> bool:
    return any(_stands(words, text) for text in texts)


def _stands(words: str, text: str) -> bool:
    """Whether words stand in a text with whole words at both ends."""
    start = text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if not (_joined(text[start - 1 : start], words[0]) or _joined(words[-1], text[end : end + 1])):
            return True
        start = text.find(words, start + 1)
    return False


def _joined(one: str, other: str) -> bool:
    """Whether two characters are of one word; scripts without blanks between words have no such bounds."""
    return one.isalnum() and other.isalnum() and not (unspaced(one) or unspaced(other))
