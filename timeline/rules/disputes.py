"""Rules on disputes: what is said to differ is about the same event, and what a source says otherwise is on record."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.dates import Day, Interval
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.context import Sentence
from timeline.evidence.naming import words_of_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.stems import WORD, Stems, among, kind_stems, kind_words, own_words, shared, stems
from timeline.language import meaning
from timeline.language.language import Language
from timeline.records.fields import DATING
from timeline.records.model import Event
from timeline.rules.rulebook import Finding, package_rule, record_rule
from timeline.rules.waivers import ask, quotations, quotes
from timeline.texts import passages
from timeline.texts.clauses import clause_at
from timeline.texts.passages import Passage, Span, Text
from timeline.texts.words import places


@record_rule(Severity.WARNING)
def dispute_of_another(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A quote that says otherwise speaks of the same event: it has a word of its kind, its title, or the value itself.

    The day of another deed is no other day of this one; and two sentences may have one word in common by chance. Quote
    the words that tell of the event; or answer with a `note` on the citation that quotes the word: “that year” is said
    of the same treatise.
    """
    event = record.event
    for index, claim in event.claims():
        citation, quote = event.citations[index], record.quotes[index]
        if claim.stance != "disputes" or quote is None or not quote.language.weighs or citation.dated_from:
            continue
        detail = claim.field in event.details
        value = event.details.get(claim.field, "")
        own = _own(event, quote.language, known, f"{claim.field.replace('-', ' ')} {value}" if detail else "")
        said = str(claim.value) if detail and WORD.search(str(claim.value)) else quote.folded
        needed = 2 if detail and min(len(said.split()), len(value.split())) >= _LONG else 1
        shared = _shared(said, own, quote.language)
        if detail and not shared:  # "the loss" stands beside it, as the detail is called
            called = stems(own_words(claim.field.replace("-", " "), quote.language, ()), quote.language)
            needed, shared = 1, _shared(quote.folded, called, quote.language)
        if own and len(shared) < needed and not _weighed(said, event, index, claim.field):
            what = "disputed value" if detail else "quote"
            told = f"{'no' if not shared else 'one'} word of the {what} is the event's own: is it said of this event?"
            yield event.at(*claim.path), f"{told} If so, {ask(said[:60])}"


_LONG = 6
"""How many words two sentences have that share one by chance."""


def _weighed(said: str, event: Event, index: int, field: str) -> bool:
    """Whether the note on a citation or the reason of a resolution quotes words of what is said, two or all."""
    notes = (event.citations[index].note, event.resolutions.get(field))
    words = [one for note in notes for one in quotations(note) if " " in one or one == passages.fold(said)]
    return any(one.casefold() in passages.fold(said).casefold() for one in words)


def _own(event: Event, known_language: Language, known: Vocabularies, value: str) -> Stems:
    """Return the stems of an event's own words: of its kind, its title and summary, or of a detail that it has."""
    kind = known.kinds.get(event.kind)
    words = {*(kind_words(kind, known_language) if kind else ())}
    names = words_of_names(event, known_language, known)
    for text in (event.title, event.summary):
        words |= own_words(text, known_language, names)
    return stems(words | own_words(value, known_language, ()), known_language)


def _shares(said: str, own: Stems, known: Language) -> bool:
    return any(among(word, own, known) for word in WORD.findall(passages.fold(said)))


def _shared(said: str, own: Stems, known: Language) -> set[str]:
    """Return which of an event's own words something has."""
    return shared(WORD.findall(passages.fold(said)), own, known)


@package_rule(Severity.WARNING)
def disagreement_uncited(evidence: Evidence) -> Iterator[Finding]:
    """What a source that an event cites says otherwise of its day is on record, as a dispute or as left out.

    Asked of sentences that name all participants, have a word of the event's kind in the clause of the day, which is
    less than a week off, and fit no other record as well. Cite it under `disputes`, with a reason; where it is of
    something else, name it under the source's `left_out` with a reason that quotes its date.
    """
    for event, source, words, allowed in dissenting(evidence):
        if any(citation.source == source for citation in event.citations):
            said = f"{quoted(words)} in {source} allows {meaning.shown(allowed)}, of the same people and kind"
            yield event.at("date"), f"{said}: does it say otherwise of this event?"


Dissent = tuple[Event, str, str, tuple[Interval, ...]]
"""An event, a source, the words of a day there, and what they allow."""


@dataclass(frozen=True)
class _Alike:
    """The events of one kind and of the same people, all listed, known to the day: in order, with their days."""

    people: frozenset[str]
    days: list[Day]
    events: list[Event]

    def first_near(self, days: Interval) -> Event | None:
        """Return the first of them that is less than a week off some days."""
        if days.first is None or days.last is None:
            return None
        at = bisect_right(self.days, days.first - WEEK)
        return self.events[at] if at < len(self.days) and self.days[at] < days.last + WEEK else None

    def one_in(self, days: Interval) -> bool:
        """Whether one of them was on some days."""
        if days.first is None or days.last is None:
            return False
        at = bisect_left(self.days, days.first)
        return at < len(self.days) and self.days[at] <= days.last


WEEK = 7


def dissenting(evidence: Evidence) -> Iterator[Dissent]:
    """Yield what sentences say otherwise of events, whether these cite their sources or not.

    Of all sources it is a question for who reviews: that a text tells of another call is no fault of a record.
    """
    of_each = _by_rarest(evidence)
    left_out: dict[str, _LeftOut] = {}
    for source, sentence, words, allowed in uncited_days(evidence) if of_each else ():
        for event in _otherwise(sentence, source, words, allowed, of_each, evidence.known):
            id = source.source.id
            if id not in left_out:
                left_out[id] = _spans_left_out(source)
            if not _left_out(sentence, left_out[id], words):
                yield event, id, words, allowed


def uncited_days(evidence: Evidence) -> Iterator[tuple[SourceEvidence, Sentence, str, tuple[Interval, ...]]]:
    """Yield the sentences that give one day for which no event cites them: the words of it, and what they allow."""
    cited = _cited_for_their_day(evidence)
    for source in evidence.asked.values():
        for sentence in source.dated:
            if not _meets(sentence, cited.get(source.source.id, ())) and (told := _told(sentence, source)):
                yield source, sentence, *told


def open_days(evidence: Evidence) -> Iterator[tuple[str, Interval]]:
    """Yield each source of which a sentence gives a day that no event cites it for, and the times that it allows."""
    for source, _, _, allowed in uncited_days(evidence):
        yield from ((source.source.id, days) for days in allowed)


def _by_rarest(evidence: Evidence) -> Mapping[str, Sequence[_Alike]]:
    """Return the events that are known to the day, by kind and people, for each of these who is in the fewest."""
    found: dict[tuple[str, frozenset[str]], _Alike] = {}
    for one in evidence.standing:
        event, day = one.event, one.event.date.first
        listed = len(event.who) == len(event.participants) and all(id in evidence.known.actors for id in event.who)
        if day and day == event.date.last and event.who and listed:
            people = frozenset(event.who)
            alike = found.setdefault((event.kind, people), _Alike(people, [], []))
            alike.days.append(day)
            alike.events.append(event)
    often = Counter(id for alike in found.values() for id in alike.people)
    of_each: dict[str, list[_Alike]] = {}
    for alike in found.values():
        of_each.setdefault(min(alike.people, key=lambda id: (often[id], id)), []).append(alike)
    return of_each


def _cited_for_their_day(evidence: Evidence) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Return the stretches of each source that events cite for their day, in order."""
    found: dict[str, list[tuple[int, int]]] = {}
    for record in evidence.standing:
        for citation, passage in zip(record.event.citations, record.passages, strict=True):
            if isinstance(passage, Passage) and any(name in DATING for name in citation.fields):
                found.setdefault(citation.source, []).extend((span.start, span.end) for span in passage.spans)
    return {id: sorted(spans) for id, spans in found.items()}


def _meets(sentence: Sentence | Span, cited: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence has words of one of these stretches, as far as the nearest before its end tell."""
    at = bisect_left(cited, (sentence.end, 0))
    return any(start < sentence.end and sentence.start < end for start, end in cited[max(0, at - _NEAREST) : at])


_NEAREST = 20


def _otherwise(
    sentence: Sentence,
    source: SourceEvidence,
    day: str,
    allowed: tuple[Interval, ...],
    of_each: Mapping[str, Sequence[_Alike]],
    known: Vocabularies,
) -> Iterator[Event]:
    """Yield the event of which a sentence says otherwise when it was, if there is one and no other that it fits."""
    place = source.text.place(sentence.start, sentence.end)
    words = Text.of(source.text.reading[slice(*place)], language=source.text.language)
    named = dict.fromkeys(known.everybody.standing(words))
    fitting: list[tuple[Event, _Alike]] = []
    for alike in (one for id in named for one in of_each.get(id, ()) if named.keys() >= one.people):
        near = next(filter(None, map(alike.first_near, allowed)), None)
        if near and _is_of_kind(near, words, day, known):
            fitting.append((near, alike))
    if fitting and not any(alike.one_in(days) for _, alike in fitting for days in allowed):
        yield min((event for event, _ in fitting), key=lambda event: (event.date.first or Day.min, event.id))


def _told(sentence: Sentence, source: SourceEvidence) -> tuple[str, tuple[Interval, ...]] | None:
    """Return the words of the one day that a sentence gives, and what they allow."""
    days = [one for one in sentence.phrases if one.kind == "date" and one.day and not one.bound]
    if len(days) != 1:
        return None
    allowed = meaning.allowed(days[0], source.source.published.interval, None, source.source.calendar)
    return (days[0].text, allowed) if allowed else None


def _is_of_kind(event: Event, words: Text, day: str, known: Vocabularies) -> bool:
    """Whether a sentence has a word of an event's kind in the clause of a day, and of no other kind nearer to it."""
    kind, language = known.kinds.get(event.kind), words.language
    own = kind_stems(kind, language) if kind else {}
    clause = _clause(words, day)
    if not _shares(clause, own, language):
        return False
    before = WORD.findall(clause.partition(passages.fold(day))[0])
    every = known.words_of_kinds(language)
    nearest = next((one for one in reversed(before) if among(one, every, language)), None)
    return nearest is None or among(nearest, own, language)


def _clause(words: Text, day: str) -> str:
    """Return the clause of a sentence that a day stands in."""
    at = next(iter(places(passages.fold(day), words, 1)), (0, 0))
    return words.folded[slice(*clause_at(words.folded, at, words.language))]


_LeftOut = Sequence[tuple[int, int, str]]
"""The stretches of a text that are left out, in order, each with why."""


def _spans_left_out(source: SourceEvidence) -> _LeftOut:
    found = ((one.spans, entry.reason) for entry, one in source.left_out if isinstance(one, Passage))
    return sorted((span.start, span.end, reason) for spans, reason in found for span in spans)


def _left_out(sentence: Sentence, left_out: _LeftOut, words: str) -> bool:
    """Whether a sentence is left out with a reason that quotes its date, as far as the nearest before its end tell."""
    at = bisect_left(left_out, (sentence.end,))
    near = left_out[max(0, at - _NEAREST) : at]
    return any(sentence.start < end and quotes(reason, words) for _, end, reason in near)


@package_rule(Severity.WARNING, reach="links")
def left_out_event(evidence: Evidence) -> Iterator[Finding]:
    """What is left out is no event: it tells of no day on which somebody who is listed did something.

    A dated deed that is left out as an opinion is hidden. Give it a record; or say why it is none in a reason that
    quotes its date: “6 May” is the day of the letter that it answers.
    """
    known = evidence.known
    for source in evidence.asked.values():
        cited = sorted((one.start, one.end) for one in evidence.cited.get(source.source.id, ()))
        for index, (entry, found) in enumerate(source.left_out):
            if not isinstance(found, Passage) or any(_meets(span, cited) for span in found.spans):
                continue
            dates = [one.text for one in source.quoted_phrases(found) if one.kind == "date" and one.month]
            words = Text.of(found.exact, language=source.text.language)
            if dates and _deed(words, known) and not _dates_text(found, source) and not quotes(entry.reason, dates[0]):
                told = f"{quoted(dates[0])} dates what somebody did: is it no event?"
                yield source.source.at("left_out", index), f"{told} Say so in a reason that quotes {quoted(dates[0])}"


def _dates_text(found: Passage, source: SourceEvidence) -> bool:
    """Whether words without a verb have the day on which a text was published, and no other: "The Courier, 5 March"."""
    published, moods = source.source.published.interval, source.text.language.moods
    read = [meaning.allowed(one, published, calendar=source.source.calendar) for one in source.quoted_phrases(found)]
    return all(published in days for days in read) and not moods.reported.pattern.search(found.exact)


def _deed(words: Text, known: Vocabularies) -> bool:
    """Whether words tell something as having happened, by somebody or somewhere that is listed or by a kind."""
    moods = words.language.moods
    if not moods or moods.turning.search(words.folded) or words.language.turning.pattern.search(words.folded):
        return False
    return _shares(words.folded, known.words_of_kinds(words.language), words.language) or (
        bool(moods.reported.pattern.search(words.folded)) and any(known.listed.standing(words))
    )


RULES = (dispute_of_another, disagreement_uncited, left_out_event)
