"""What of each event no rule settles: what a second reader is asked, with the record and its passages at hand.

A question is no finding. Whoever has read the passages answers it, and says so with `timeline review --accept`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from timeline.diagnostics import listed, quoted
from timeline.evidence.claims import Claim
from timeline.evidence.naming import actor_names, names_actor, names_place, tells_place
from timeline.evidence.sharing import left_out, shared
from timeline.evidence.stems import WORD, among, stems
from timeline.language import phrases
from timeline.records.fields import DATING, field_of
from timeline.records.values import written
from timeline.texts.passages import Passage, fold

if TYPE_CHECKING:
    from timeline.evidence.coverage import Cited
    from timeline.evidence.quotes import RecordEvidence, Vocabularies
    from timeline.evidence.sharing import Place
    from timeline.evidence.sources import SourceEvidence
    from timeline.language.language import Language
    from timeline.records.model import Event
    from timeline.records.vocabularies import LeftOut
    from timeline.texts.passages import Text


class Question(NamedTuple):
    """What is asked of an event: the field that it is about, if it is about one, and the words."""

    field: str | None
    asked: str


def questions(
    records: Sequence[RecordEvidence],
    claims: Mapping[str, tuple[Claim, ...]],
    cited: Mapping[str, Sequence[Cited]],
    known: Vocabularies,
) -> Mapping[str, tuple[Question, ...]]:
    """Return what is asked of each standing event, by its id; `cited` are the stretches of each source, in order."""
    events = {one.event.id: one.event for one in records}
    beside = _Beside(events, shared(cited), left_out(known.texts.values()))
    return {
        one.event.id: (
            *_of_claims(one, claims[one.event.id], known),
            *_of_citations(one, beside, known),
            *_of_doubles(one.event, beside),
            *_of_notes(one.event),
        )
        for one in records
    }


class _Beside(NamedTuple):
    """The standing events by id, which citations of them share a passage, what sources leave out of each sentence."""

    events: Mapping[str, Event]
    shared: Mapping[Place, tuple[Place, ...]]
    left_out: Mapping[tuple[str, int], tuple[LeftOut, ...]]


def _of_claims(record: RecordEvidence, claims: tuple[Claim, ...], known: Vocabularies) -> Iterator[Question]:
    """Ask for what is named, or not weighed, and for the words of the curator's own."""
    for claim in claims:
        if claim.proof in ("named", "unweighed"):
            apart = words_apart(getattr(record.event, claim.field), record, known) if claim.field in _TOLD else ()
            yield Question(claim.field, _asked(claim, record, known) + _apart(apart))


_TOLD = ("title", "summary")


def _apart(words: tuple[str, ...]) -> str:
    return f" No quote has {listed([repr(word) for word in words], most=8)}" if words else ""


def _asked(claim: Claim, record: RecordEvidence, known: Vocabularies) -> str:
    event, name = record.event, claim.field
    if name in _TOLD:
        return f"Do the passages say what the {name} says, and no less surely?"
    if name in DATING:
        own = field_of(name).own(event)
        said = quoted(field_of(name).in_words(written(own), known, event.date.calendar)) if own else "no day"
        return f"Do the passages put {'it' if name == 'date' else f'its {name}'} at {said}?"
    if name == "participants":
        called = next((one for one in event.participants if one.called == claim.value), None)
        role = f", as {quoted(called.role)}" if called and called.role else ""
        return f"Did {_called(claim, known)} take part{role}, or do the passages only name them?"
    if name == "place":
        asked = f"Did it take place at {_called(claim, known)}, or do the passages name that for something else?"
        there = [quote for quote in record.quotes if quote and names_place(claim.value or "", quote, known)]
        doubt = there and not any(tells_place(claim.value or "", quote, known) for quote in there)
        return f"{asked} They do not tell which of those of that name." if doubt else asked
    if name == "status":
        return f"Do the passages tell it as {event.status}?"
    if name == "kind":
        return f"Is it of the kind {quoted(known.kinds[event.kind].label)}, by what the passages tell?"
    if name == "related":
        return f"Do the passages say what it is to {_called(claim, known)}?"
    return f"Do the passages say {quoted(event.details[name])} as the detail {quoted(name)} has it?"


def _called(claim: Claim, known: Vocabularies) -> str:
    return quoted(", ".join(field_of(claim.field).names((claim.value or "",), known)))


def words_apart(words: str, record: RecordEvidence, known: Vocabularies) -> tuple[str, ...]:
    """Return the words of a title or summary that stand in no quote, in no form: not the small ones, no names.

    Words of a language of which none are known are not weighed.
    """
    by_language: dict[Language, list[str]] = {}
    for quote in record.quotes:
        if quote is not None and quote.language.weighs:
            by_language.setdefault(quote.language, []).extend(WORD.findall(quote.folded))
    there = {language: stems(said, language) for language, said in by_language.items()}
    names = {
        part.casefold() for id in _people(record.event) for name in actor_names(id, known) for part in name.split()
    }
    return tuple(
        word
        for word in dict.fromkeys(WORD.findall(fold(words)))
        if there
        and word.casefold() not in names
        and not any(_is_small(word, language) or among(word, said, language) for language, said in there.items())
    )


def _is_small(word: str, language: Language) -> bool:
    moods = language.moods
    return language.tells_time(word) or any(one.pattern.fullmatch(word) for one in (moods.empty, moods.aside))


def _of_citations(record: RecordEvidence, beside: _Beside, known: Vocabularies) -> Iterator[Question]:
    """Ask for passages that stand for several events, or speak of nothing of this one, and for what is left out."""
    event = record.event
    left: dict[LeftOut, None] = {}
    for number, (citation, passage) in enumerate(zip(event.citations, record.passages, strict=True), 1):
        source = known.texts.get(citation.source)
        if not isinstance(passage, Passage) or source is None:
            continue
        if sentence := source.telling.at(passage.spans[0].start):
            left |= dict.fromkeys(beside.left_out.get((source.source.id, sentence.start), ()))
        if is_line(passage, source):
            continue
        for others, names in _standing_for(event, number, beside).items():
            told = f"{listed(names)} of {listed([repr(id) for id in others])}"
            about = names[0] if len(names) == 1 else None
            yield Question(about, f"[{number}] stands for {told} too: does it tell as much of this one?")
        if citation.supports and is_general(record, number - 1, source, known):
            yield Question(None, f"[{number}] has no name, date or number of this event: does it tell of this one?")
    for entry in left:
        why = f"{quoted(entry.quote)} is left out beside a passage, since {quoted(entry.reason, _WHOLE)}"
        yield Question(None, f"{why}: is it rightly no part of this event?")


def _standing_for(event: Event, number: int, beside: _Beside) -> Mapping[tuple[str, ...], list[str]]:
    """Return the fields for which other events cite the same passage, by those events."""
    there = beside.shared.get((event.id, number), ())
    found: dict[tuple[str, ...], list[str]] = {}
    for name in event.citations[number - 1].supports:
        others = dict.fromkeys(id for id, at in there if name in beside.events[id].citations[at - 1].supports)
        if others:
            found.setdefault(tuple(others), []).append(name)
    return found


def is_line(passage: Passage, source: SourceEvidence) -> bool:
    """Whether a passage stands in a heading or in an entry of a list, which speaks of all that is below or in it."""
    raw, (start, end) = source.text.raw, (passage.spans[0].start, passage.spans[0].end)
    sentence = source.telling.at(start)
    if sentence is None:
        return False
    before = _BLANK_LINE.split(raw[max(sentence.start, start - _AROUND) : start])[-1]
    after = _BLANK_LINE.split(raw[end : min(sentence.end, end + _AROUND)])[0]
    line = f"{before}{raw[start:end]}{after}".strip()
    return line.rstrip(_CLOSING)[-1:] not in _STOPS or _ENTRY.match(line) is not None


_AROUND = 400
"""How many characters beside a passage are looked at."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_CLOSING = "\"'”’»›)] \n"
_STOPS = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_ENTRY = re.compile(r"[-*•–—·]\s|\w{1,3}[.)]\s")


def is_general(record: RecordEvidence, index: int, source: SourceEvidence, known: Vocabularies) -> bool:
    """Whether a quote has no name, no date and no number of its event, nor any detail of it word for word."""
    event = record.event
    citation, quote, passage = event.citations[index], record.quotes[index], record.passages[index]
    if quote is None or not isinstance(passage, Passage) or not quote.language.weighs:
        return False
    if source.quoted_phrases(passage) or phrases.find(quote.folded, quote.language):
        return False
    named = any(names_actor(one, citation, quote, known) for one in sorted(_people(event))) or any(
        names_place(one, quote, known) for one in event.place
    )
    return not named and not _numbers(quote) and not any(_has(quote, value) for value in event.details.values())


def _numbers(quote: Text) -> bool:
    """Whether a quote has a number, in figures or in words."""
    numbers = quote.language.dates.numbers
    return any(word.isdigit() or word in numbers for word in re.findall(r"\w+", quote.folded.casefold()))


def _has(quote: Text, words: str) -> bool:
    return quote.fold(words).casefold() in quote.folded.casefold()


def _of_doubles(event: Event, beside: _Beside) -> Iterator[Question]:
    """Ask for another event of the same people and kind whose passages are these."""
    people = _people(event)
    cited = [number for number, one in enumerate(event.citations, 1) if {*one.supports} - {*DATING}]
    there = [{id for id, _ in beside.shared.get((event.id, number), ())} for number in cited]
    for id in sorted(set.intersection(*there)) if people and there else ():
        if beside.events[id].kind == event.kind and _people(beside.events[id]) == people:
            yield Question(None, f"{id!r} has the same people, kind and passages: are they one event, told twice?")


def _people(event: Event) -> frozenset[str]:
    return frozenset(one.called for one in event.participants)


def _of_notes(event: Event) -> Iterator[Question]:
    """Ask for what a curator answered, read or chose."""
    for number, citation in enumerate(event.citations, 1):
        if citation.reads is not None:
            said = f"{quoted(citation.says or '')} is read as {citation.reads}"
            yield Question(None, f"[{number}] {said}: do the words mean that?")
        for phrase, meant in (citation.means or {}).items():
            yield Question(None, f"[{number}] {quoted(phrase)} is said to mean {listed(meant)}: does it?")
        if citation.note:
            yield Question(None, f"[{number}] has the note {quoted(citation.note, _WHOLE)}: is it true, and an answer?")
    for name, reason in event.resolutions.items():
        yield Question(name, f"Of the values of {name} one was kept, since {quoted(reason, _WHOLE)}: does that hold?")


_WHOLE = 500
"""The most characters of a reason, which has to be read to be judged."""
