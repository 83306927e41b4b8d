"""How a quote bears out a detail: by its words, and nothing beside them that makes them of another or another time."""

from __future__ import annotations

from timeline.evidence.measures import by_value
from timeline.evidence.naming import as_it_stands, stands
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.speakers import attributions, names_in
from timeline.language import meaning, phrases
from timeline.language.amounts import amounts
from timeline.records.model import Event
from timeline.records.proofs import Proof
from timeline.records.vocabularies import Source
from timeline.texts.clauses import clause_at
from timeline.texts.passages import Passage, Text
from timeline.texts.rewriting import Place

NEAR = 5
"""How many words before a detail may turn it, as they may before a quote."""


def detail_by(
    record: RecordEvidence, index: int, name: str, values: tuple[str, ...], quote: Text, known: Vocabularies
) -> tuple[tuple[str, ...], Proof]:
    """Return which words of a detail stand in a quote, and how it bears them out.

    They are but named behind a denial or a condition, where the detail is called after somebody whose words the quote
    does not say they are, and where the quote tells of another time than the event's, and they do not say which.
    """
    field = known.fields.get(name)
    there = tuple(one for one in values if stands(as_it_stands(one, quote), quote) or by_value(one, quote, field))
    if not there or not quote.language.weighs:
        return there, "named" if there else "unweighed"
    doubted = _of_another(record, index, name, quote, known) or any(
        _turned(as_it_stands(one, quote), quote) or _of_another_time(one, record, index, known) for one in there
    )
    return there, "named" if doubted else "words"


def doubt_of(record: RecordEvidence, index: int, name: str, value: str, known: Vocabularies) -> str | None:
    """Return the words by which a quote has a detail of another: of whom it is not, or of what other time."""
    quote = record.quotes[index]
    if quote is None or not quote.language.weighs:
        return None
    value = as_it_stands(value, quote)
    if not stands(value, quote):
        return None
    return _said_by_another(record, index, name, quote, known) or _beside_another_date(
        record, index, value, quote, known
    )


def _said_by_another(record: RecordEvidence, index: int, name: str, quote: Text, known: Vocabularies) -> str | None:
    """Return who says something in a quote, where a detail is called that of another: "anns-words"."""
    possessed = {part.removesuffix("s") for part in name.split("-") if part.endswith("s")}
    called = {id for last, ids in known.last_names.items() if last in possessed for id in ids}
    told = attributions(quote, names_in(record.event, record.event.citations[index], known)) if called else []
    if not told or any(one.who in called for one in told):
        return None
    return next((one.words for one in told if one.who), None)


def _beside_another_date(
    record: RecordEvidence, index: int, value: str, quote: Text, known: Vocabularies
) -> str | None:
    """Return the date that a value stands with, where the event's excludes it, and allows another of the quote."""
    event, passage = record.event, record.passages[index]
    evidence = known.texts[event.citations[index].source]
    dates = list(evidence.quoted_phrases(passage)) if isinstance(passage, Passage) else []
    if len(dates) < 2:
        return None
    fits = {one.text: not _read_otherwise(one, event, index, evidence.source) for one in dates}
    if len(fits) < len(dates) or not any(fits.values()) or all(fits.values()):
        return None
    there = {text: _place(text, quote) for text in fits}
    start, end = place = _place(value, quote)
    if any(start <= one[0] < end for one in there.values()):  # the words say themselves when
        return None
    clause = clause_at(quote.folded, place, quote.language)
    beside = [text for text, one in there.items() if clause[0] <= one[0] < clause[1]] or list(there)
    nearest = min(beside, key=lambda text: _apart(place, there[text]))
    if fits[nearest] or any(fits[text] and _in_one_list(place, there[nearest], there[text], quote) for text in there):
        return None
    return nearest


def _place(words: str, quote: Text) -> Place:
    start = quote.folded.find(quote.fold(words))
    return start, start + len(quote.fold(words))


def _read_otherwise(phrase: phrases.Phrase, event: Event, index: int, source: Source) -> bool:
    """Whether a date is none of an event's, and not in the words that its citation reads or counts from another."""
    citation = event.citations[index]
    read = citation.reads or citation.dated_from
    return not (read and phrase.text in (citation.says or "")) and excluded(phrase, event, source)


def _apart(place: Place, other: Place) -> int:
    return max(other[0] - place[1], place[0] - other[1], 0)


def _in_one_list(place: Place, date: Place, other: Place, quote: Text) -> bool:
    """Whether two dates stand on one side of a value, and no number between: "on 19 June and again on the 26th"."""
    first, last = sorted((date, other))
    return (date < place) == (other < place) and not amounts(quote.folded[first[1] : last[0]], quote.language)


def _turned(words: str, quote: Text) -> bool:
    before = quote.folded.partition(quote.fold(words))[0].split()[-NEAR:]
    return bool(quote.language.turning.pattern.search(" ".join(before)))


def _of_another(record: RecordEvidence, index: int, name: str, quote: Text, known: Vocabularies) -> bool:
    """Whether a detail is called after somebody ("trumps-words"), and no form of the quote says that they spoke."""
    parts = {part for one in name.split("-") for part in (one, one.removesuffix("s"))}
    called = {id for last, ids in known.last_names.items() if last in parts for id in ids}
    if not called:
        return False
    names = names_in(record.event, record.event.citations[index], known)
    return called.isdisjoint(one.who for one in attributions(quote, names))


def _of_another_time(words: str, record: RecordEvidence, index: int, known: Vocabularies) -> bool:
    """Whether a passage has a date that the event's excludes, and the words have none that it allows."""
    event, passage = record.event, record.passages[index]
    evidence = known.texts[event.citations[index].source]
    if not isinstance(passage, Passage) or not any(
        excluded(phrase, event, evidence.source) for phrase in evidence.quoted_phrases(passage)
    ):
        return False
    own = phrases.find(words, evidence.text.language)
    return not own or any(excluded(phrase, event, evidence.source) for phrase in own)


def excluded(phrase: phrases.Phrase, event: Event, source: Source) -> bool:
    """Whether the days that a phrase allows are none of an event's."""
    calendar = source.calendar or event.date.calendar
    allowed = () if phrase.leans else meaning.allowed(phrase, source.published.interval, None, calendar)
    return bool(allowed) and not any(event.date.interval.overlaps(one) for one in allowed)
