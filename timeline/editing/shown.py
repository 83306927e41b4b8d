"""What a passage shows of an event that is to be written: when, who, where, of what kind, how far it has come.

Each is what the words give by themselves, with the words that give it; a curator decides. Nothing is shown that two
readings are open for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from timeline.dates import Interval, parse
from timeline.editing import yearless
from timeline.editing.times_told import Timed, passage_of
from timeline.evidence import sayings
from timeline.evidence.dated import written
from timeline.evidence.headed import Head
from timeline.evidence.kinds import deed_of, kind_by, word_of
from timeline.evidence.naming import as_it_stands, by_word_of_name, part_of_name, stands
from timeline.evidence.quotes import WORD, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.status import is_plain, status_told
from timeline.evidence.stems import kind_words
from timeline.language import clock, meaning, phrases
from timeline.language.phrases import Phrase
from timeline.reading.yaml_writing import one_line
from timeline.records.values import AHEAD, Status
from timeline.records.vocabularies import Source
from timeline.texts.clauses import clause_at
from timeline.texts.guards import guard
from timeline.texts.passages import Passage, Text, fold


@dataclass(frozen=True)
class Shown:
    """A passage of a source, and what its words show."""

    known: Vocabularies
    source: SourceEvidence
    passage: Passage

    @cached_property
    def quote(self) -> str:
        """The words on one line."""
        return one_line(self.passage.exact)

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Its date phrases."""
        return self.source.quoted_phrases(self.passage)

    @cached_property
    def says(self) -> Phrase | None:
        """The date phrase that most likely counts: one that stands whole in the quote, and leans on nothing.

        Of several one that can mean one time alone, the longest: it stands in no other.
        """
        ways = [(not one.leans, len(self._given(one)) == 1, len(one.text)) for one in self._whole]
        return max(zip(ways, self._whole, strict=True), key=lambda one: one[0], default=(None, None))[1]

    @property
    def _whole(self) -> tuple[Phrase, ...]:
        spans = self.passage.spans
        return tuple(one for one in self.phrases if any(span.start <= one.start < span.end for span in spans))

    @cached_property
    def doubt(self) -> str:
        """Why that phrase may not date what is told, for a curator; nothing where nothing speaks against it."""
        phrase = self.says
        if phrase is None or self.head:
            return ""
        own = self._given(phrase)
        for other in self._whole:
            theirs = () if other.leans else self._given(other)
            if theirs and own and not any(one.overlaps(days) for one in own for days in theirs):
                return (
                    f"{other.text!r} and {phrase.text!r} are two times: name with `says` that which dates what you tell"
                )
            if other.leans and not phrase.leans and self._parts(other, phrase):
                return f"{other.text!r} may date it: then name with `dated_from` what it is counted from"
        if self._is_rough(phrase):
            there = " or ".join(f"{written(one)}~" for one in own)
            return f"it is only about {phrase.text!r}: perhaps '{there}'"
        return ""

    def dates_the_said(self, kind: str) -> bool:
        """Whether that phrase stands in what somebody says, of whom an event of a kind tells that they said it."""
        there = self.known.kinds.get(kind)
        return bool(there and there.speech and self.says and sayings.of_what_is_said(self.says, self.source))

    def _parts(self, first: Phrase, second: Phrase) -> bool:
        """Whether one phrase stands before another, with words between: "two days after the feast, as on Monday"."""
        between = self.source.text.raw[first.end : second.start]
        return first.start < second.start and any(map(str.isalpha, between))

    def _is_rough(self, phrase: Phrase) -> bool:
        """Whether the words before a phrase, which it does not hold, would make a year no more than about right."""
        if phrase.about or phrase.leans:
            return False
        sentence = self.source.telling.at(phrase.start)
        before = self.source.text.raw[sentence.start if sentence else 0 : phrase.start].split()[-_BEFORE:]
        there = phrases.find(f"{' '.join(before)} {_YEAR}", self.source.text.language)
        return any(one.about and one.year == _YEAR for one in there)

    @cached_property
    def times(self) -> tuple[clock.TimeOfDay, ...]:
        """The times of day that they tell."""
        return clock.times(self._words.folded, self.source.text.language)

    @cached_property
    def head(self) -> Head | None:
        """The date of one day that stands over them, where they tell a time of day and not the day."""
        return self._timed.head(dated=bool(self.phrases))

    @property
    def lacks_day(self) -> bool:
        """Whether they tell a time of day, and no words of theirs or over them the day."""
        return bool(self.times) and not (self.head or self.phrases)

    def on(self, date: str) -> str:
        """Return a day with the one time of day that they tell by a known clock; any other date as it is."""
        there = re.fullmatch(r"\d{4}-\d\d-\d\d", date) and self._timed.moment(parse(date).interval)
        return there or date

    @property
    def under(self) -> Shown | None:
        """The passage of that date."""
        there = passage_of(self.head, self.source) if self.head else None
        return Shown(self.known, self.source, there) if there else None

    @cached_property
    def participants(self) -> Mapping[str, str]:
        """The actors that the words name, each with its name there."""
        return self._named({one.id: one.called for one in self.known.actors.values()})

    @cached_property
    def perhaps(self) -> Mapping[str, str]:
        """The actors that they may name by a part of a name, a word of which is nobody else's: each with that part."""
        whose_is = by_word_of_name(self.known)
        there = (whose_is.get(word, frozenset()) for word in WORD.findall(self._words.folded))
        ids = dict.fromkeys(id for whose in there if len(whose) == 1 for id in whose)
        others = [self.known.actors[id] for id in ids if id in self.known.actors and id not in self.participants]
        return {one.id: part for one in others if (part := part_of_name(one, self._words))}

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The places that the words name, likewise."""
        return self._named({one.id: (one.name, *one.names) for one in self.known.places.values()})

    @cached_property
    def innermost(self) -> tuple[str, ...]:
        """The places without those that hold another of them."""
        holders = {holder for place in self.places for holder in self.known.within(place)[1:]}
        return tuple(place for place in self.places if place not in holders)

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """The kinds of which the words have a word of their own, with that word.

        Of two the one by a phrase that holds the other's word. A verb of speech tells a deed where nothing else tells
        one: "declared an emergency".
        """
        kinds = self.known.kinds.values()
        there = {one.id: word_of(one, self._words) for one in kinds if self._tells(one.id)}
        there = there or {one.id: deed_of(one, self._words) for one in kinds}
        found = {id: word for id, word in there.items() if word}
        longer = [word.split() for word in found.values() if " " in word]
        return {id: word for id, word in found.items() if not any(word in one for one in longer)}

    @cached_property
    def is_bare(self) -> bool:
        """Whether they are nothing but a date or a time of day, which tells of no event."""
        words = self.quote
        for text in (*(one.text for one in self.phrases), *(one.text for one in self.times)):
            words = words.replace(text, " ")
        return not any(map(str.isalpha, words))

    @cached_property
    def likely_kinds(self) -> Mapping[str, str]:
        """The same; of several the one whose word stands in the clause of the date."""
        if len(self.kinds) < 2 or self.says is None or self.doubt:
            return self.kinds
        words, phrase = self._words.folded, fold(self.says.text)
        at = words.find(phrase)
        start, end = clause_at(words, (at, at + len(phrase)), self.source.text.language) if at >= 0 else (0, 0)
        beside = {id: word for id, word in self.kinds.items() if word in words[start:end]}
        return beside if len(beside) == 1 else self.kinds

    def status(self, kind: str | None) -> str | None:
        """Return the status that the clause tells of an event of a kind; None where none or several may be meant."""
        language = self.source.text.language
        if not language.moods or self.is_bare or guard(self.passage, self.source.text):
            return None
        if is_plain(self.passage, self.source):
            return "occurred"
        of = self.known.kinds.get(kind or "")
        words = kind_words(of, language) if of else ()
        told = status_told(self.passage, self.source, (), words, speech=bool(of and of.speech))
        if told and not told.own and {*told.moods} == {"promised"} and self._is_past():
            return "occurred"  # the day is that of the decision, and not of what was decided
        found = {one for one in told.likeliest if one in get_args(Status)} if told else set()
        return found.pop() if len(found) == 1 else None

    def date(self, status: str | None) -> str | None:
        """Return the date that the words give, as EDTF; of several, the nearest on the side that the status tells.

        Of two dates told as one both: a span from the one to the other, a window between them, or of a night. None of
        one `and` another, of one that is in `doubt`, nor of a phrase that is read from its publication, where that is
        not known to a month or so, nor where what is told before it leaves several.
        """
        source, phrase = self.source.source, self.says
        if self.head:
            return self._timed.moment(self.head.days) if source.calendar != "julian" else None
        if phrase is None or self.doubt or phrase.joint == "and" or source.calendar == "julian" or phrase.style < 0:
            return None
        published, ahead = source.published.interval, status in AHEAD
        there = yearless.near(phrase, self.source) or self._given(phrase)
        if phrase.side == -1 and not phrase.told:  # "last March", in March
            there = tuple(one for one in there if not one.contains(published)) or there
        if phrase.joint and status == "occurred":
            there = tuple(one for one in there if not (one.last and published.last and one.last > published.last))
        if len(there) > 1 and status and _is_narrow(published) and not yearless.of_another_age(phrase, self.source):
            there = _nearest(there, published, ahead=ahead)
        lasts = phrase.joint == "from" and not phrase.night
        return self._at_its_time(written(there[0], lasts=lasts)) if len(there) == 1 else None

    def _at_its_time(self, date: str | None) -> str | None:
        """Return a day with the one time of day that the quote tells by a known clock; any other date as it is."""
        if not date or not re.fullmatch(r"\d{4}-\d\d-\d\d", date) or len(self.times) != 1:
            return date
        return next(iter(self._timed.moments(parse(date).interval)), date)

    @cached_property
    def _timed(self) -> Timed:
        return Timed(self.source, self.passage, self.times)

    def _given(self, phrase: Phrase) -> tuple[Interval, ...]:
        """Return what a phrase can mean as one; nothing where it is read from a publication that is hardly known."""
        source = self.source.source
        free = not phrase.context or phrase.unit is not None
        if phrase.year is None and not phrase.ends and free and not _is_narrow(source.published.interval):
            return ()
        return meaning.as_one(phrase, source.published.interval, calendar=source.calendar)

    def _is_past(self) -> bool:
        """Whether the words give a time that was over when the source was published."""
        there, last = self._given(self.says) if self.says else (), self.source.source.published.last
        return bool(there) and all(one.last is not None and last is not None and one.last <= last for one in there)

    def comments(self) -> tuple[str, ...]:
        """Return the place, what each date phrase allows, and whom, where and what kind of thing the words name."""
        named = {"participants": self.participants, "place": self.places, "kind": self.kinds}
        lines = [f"{self.source.source.file}:{self.passage.spans[0]}"]
        lines += dict.fromkeys(f"{allows(self.source.source, one)}{self._unless(one)}" for one in self.phrases)
        if self.head:
            days = self.head.days
            given = [written(days), *(one for one in self._timed.moments(days) if "T" in one)]
            told = f"{self.times[0].text!r} stands under {self.head.phrase.text!r}: {' or '.join(given[1:] or given)}"
            lines.append(told if given[1:] else f"{told}; with the source's `timezone`, to the minute")
        elif self.lacks_day:
            lines.append(f"{self.times[0].text!r} is of no day here: cite the sentence that has the day, too")
        if self.date("occurred") is None and (there := self._choices()):
            lines.append(f"in a record: {', '.join(there)}")
        if self.doubt and not any(one.leans for one in self._whole):  # which says so itself
            lines.append(self.doubt)
        lines += (
            f"{field}: {', '.join(f'{id} ({words!r})' for id, words in there.items())}"
            for field, there in named.items()
            if there
        )
        lines += (
            f"perhaps {id} ({part!r}): if it means them, list it in data/actors.yaml under `names`"
            for id, part in self.perhaps.items()
        )
        return tuple(lines)

    def _choices(self) -> tuple[str, ...]:
        """Return the few dates that the phrase that most likely counts can mean, as a record has them."""
        if self.head or self.says is None or self.says.leans:
            return ()
        there = (*yearless.told_before(self.says), *self._given(self.says))
        found = tuple(dict.fromkeys(one_of(written(one)) for one in there))
        return found[:_CHOICES] if len(found) > 1 else ()

    def _unless(self, phrase: Phrase) -> str:
        """Return when a phrase that leans on another event need not be followed: where another gives the date."""
        other = self.says if phrase.leans and self.says and not self.says.leans and self._given(self.says) else None
        return f", unless {other.text!r} dates what you tell" if other else ""

    @cached_property
    def _words(self) -> Text:
        return Text.of(self.quote, language=self.source.text.language)

    def _tells(self, kind: str) -> bool:
        return kind_by(self.known.kinds[kind], self._words) == "words"

    def _named(self, entries: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
        forms = {id: [as_it_stands(name, self._words) for name in names] for id, names in entries.items()}
        found = {id: [name for name in names if stands(name, self._words)] for id, names in forms.items()}
        return {id: max(names, key=len) for id, names in found.items() if names}


def one_of(date: str) -> str:
    """Return a date as it is written in YAML: a window between quotation marks."""
    return f'"{date}"' if date.startswith("[") else date


def allows(source: Source, phrase: Phrase) -> str:
    """Return what a date phrase of a source allows, for a curator."""
    said = meaning.mention(phrase, source.published.interval, calendar=source.calendar)
    return f"{said}: name it with `dated_from`" if phrase.leans else f"{said}"


def _is_narrow(published: Interval) -> bool:
    first, last = published.first, published.last
    return first is not None and last is not None and last <= first + _MONTH


_MONTH = 31
_CHOICES = 4
"""How many dates that a phrase may mean are told as a record has them."""
_BEFORE, _YEAR = 2, 1850
"""How many words before a phrase are read, as if this year stood in its place."""


def in_order(allowed: tuple[Interval, ...], published: Interval, status: str | None) -> tuple[Interval, ...]:
    """Return what a phrase can mean, that first which is nearest to the publication on the side that a status tells."""
    if not status or not _is_narrow(published):
        return allowed
    return tuple(dict.fromkeys((*_nearest(allowed, published, ahead=status in AHEAD), *allowed)))


def _nearest(allowed: tuple[Interval, ...], published: Interval, *, ahead: bool) -> tuple[Interval, ...]:
    """Return the one reading that is last before a text was published, or first after."""
    if ahead:
        there = [one for one in allowed if one.last and published.first and one.last >= published.first]
        return tuple(there[:1])
    there = [one for one in allowed if one.first and published.last and one.first <= published.last]
    return tuple(there[-1:])
