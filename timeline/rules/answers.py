"""Rules on answers: where a curator speaks for the words, the words bear it, and do not say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates import Date
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.dating import counted
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import clock, meaning
from timeline.language.amounts import amounts
from timeline.language.language import Language
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule, source_rule
from timeline.rules.waivers import answered, ask, quotes
from timeline.texts import passages
from timeline.texts.damage import confused_by_a_scan, undoes_damage
from timeline.texts.passages import Passage


@record_rule(Severity.WARNING)
def reading_without_time(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Words that a curator reads as a date hold something of time: a digit, a month, a day, a number, a unit, a feast.

    'They met' means no day, whatever a curator knows. Name with `says` the words that date the event; where they count
    from another event ('afterwards'), name that with `dated_from`. Where the words are of time and only not known as
    such, answer with a `note` on the citation that quotes the words: “the Ides” are the 15th.
    """
    for index, citation in enumerate(record.event.citations):
        source = known.texts.get(citation.source)
        if not (citation.reads and citation.says and source) or citation.dated_from:
            continue
        language = source.text.language
        if language.dates.tells and not language.tells_time(citation.says) and not answered(citation, citation.says):
            message = (
                f"{quoted(citation.says)} holds no known word of time: does it date the event? {ask(citation.says)}"
            )
            yield record.event.at("citations", index, "says"), message


@neighbours_rule(Severity.ERROR, narrowed=True)
def reading_against_words(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """A curator reads in words what they can mean: as far as the forms of their language read them, they allow it.

    `reads` is for what no form reads. Correct it; or, where the words mislead, answer with a `note` on the citation
    that quotes the words: “8 January 1571” is of a year that began in March.
    """
    event = record.event
    for index, answer in enumerate(evidence.readings[event.id]):
        if answer and answer.against and answer.says and not answered(event.citations[index], answer.says):
            message = f"{answer.reads} is not what the words say: {answer.against}; {ask(answer.says)}"
            yield event.at("citations", index, "reads"), message


@record_rule(Severity.WARNING)
def reading_finer_than_words(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What a curator reads in words is no finer than what they name.

    'In the coming weeks' names no month, 'March 2025' no day, and 'late Thursday' no hour. It is asked of words that
    are read whole as a longer time, of those with nothing of time but longer units, and of a time of day without a
    number. Read a window; count from another event with `dated_from`; or
    answer with a `note` on the citation that quotes the words: “Next year” was said on 31 December.
    """
    for index, citation in enumerate(record.event.citations):
        source = known.texts.get(citation.source)
        if not (citation.reads and citation.says and source and source.text.language.dates.tells):
            continue
        language, words = source.text.language, citation.says
        finer = _finer(citation.reads, words, language) or _finer_than_read(record, index, citation.reads, source)
        if finer and not answered(citation, words):
            asked = f"{quoted(words)} names no {finer}: what tells that it is {citation.reads}?"
            if not citation.dated_from:
                yield record.event.at("citations", index, "reads"), f"{asked} If words do, {ask(words)}"


def _finer(reads: Date, words: str, language: Language) -> str | None:
    """Return what a reading has and words do not name, though they hold something of time."""
    if any(not one.article for one in amounts(words, language)):
        return None
    if any(point.clock for point in (reads.start, reads.end) if point):
        return None if clock.times(words, language) or re.search(r"\d", words) else "time of day"
    if reads.precision not in ("day", "month"):
        return None
    pieces = _WORD.findall(words)
    units = {piece: unit for piece in pieces if (unit := _unit(piece, language))}
    others = [piece for piece in pieces if piece not in units]
    if not units or {"day", reads.precision} & set(units.values()) or language.tells_time(" ".join(others)):
        return None
    return None if any(piece[0].isupper() for piece in others[1:]) else reads.precision


def _finer_than_read(record: RecordEvidence, index: int, reads: Date, source: SourceEvidence) -> str | None:
    """Return what a reading has that a phrase has not which is all of its words, but for small ones."""
    passage, words = record.passages[index], record.event.citations[index].says or ""
    if reads.precision not in ("day", "month") or not isinstance(passage, Passage):
        return None
    for phrase in source.quoted_phrases(passage):
        before, found, behind = passages.fold(words).partition(passages.fold(phrase.text))
        small = all(source.text.language.common.pattern.fullmatch(one) for one in _WORD.findall(f"{before} {behind}"))
        whole = found and small and not phrase.leans and not re.search(r"\d", before + behind)
        calendar = counted(record.event, source.source)
        there = meaning.allowed(phrase, source.source.published.interval, calendar=calendar) if whole else ()
        if there and all(one.contains(reads.interval) and one != reads.interval for one in there):
            return reads.precision
    return None


def _unit(word: str, language: Language) -> str | None:
    """Return the unit of time that a word is, be it in another form of its own: "weeks"."""
    small = word.casefold()
    found = (unit for form, unit in language.dates.units.items() if len(form) > 2 and small.startswith(form))
    return next((unit for unit in found if len(small) <= len(unit) + _ENDING), None)


_WORD = re.compile(r"[^\W\d_]+")
_ENDING = 3
"""The most letters that a form adds to a unit."""


@source_rule(Severity.ERROR)
def repair_without_damage(one: SourceEvidence) -> Iterator[Finding]:
    """A repair undoes what happened to the characters of a text, and changes nothing that it says.

    `raw` is what `repaired` becomes when it is read in a wrong code page, or holds characters that stand for no letter.
    Letters that a scan confuses ('modem' for 'modern') are repaired in whole words, where the note on the source quotes
    them as they stand; no digit is, and no word that denies. What the text itself has wrong is cited as it stands, and
    `reads` says what a date in it means.
    """
    source, text = one.source, one.text
    for index, repair in enumerate(source.repairs):
        raw, repaired = repair.raw, repair.repaired
        if undoes_damage(raw, repaired):
            continue
        at, shown = source.at("repairs", index), f"{quoted(raw, 60)} and {quoted(repaired, 60)}"
        denial = any(text.language.turning.pattern.search(words) for words in (raw, repaired))
        if denial or not confused_by_a_scan(raw, repaired):
            yield at, f"{shown} are told apart by no wrong code page and no scan: cite the text as it stands"
        elif re.search(rf"\w{re.escape(raw)}|{re.escape(raw)}\w", text.raw):
            yield at, f"{quoted(raw, 60)} stands within other words too: repair whole words"
        elif not quotes(source.note, raw):
            yield at, f"{shown} may be confused by a scan: say so in a `note` on the source that quotes the first"


RULES = (
    reading_without_time,
    reading_against_words,
    reading_finer_than_words,
    repair_without_damage,
)
