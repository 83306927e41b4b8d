"""Rules on answers that answer nothing: what a curator speaks for though the words need nobody to.

They are information: nothing is wrong, and who counts what curators answer for counts one too many.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.dating import counted
from timeline.evidence.naming import actor_names, stands
from timeline.evidence.quotes import WORD, RecordEvidence, Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import meaning
from timeline.language.amounts import amounts
from timeline.rules.heads import heads_in_text
from timeline.rules.rulebook import Finding, package_rule, record_rule, source_rule
from timeline.texts import passages
from timeline.texts.passages import Passage, Text


@record_rule(Severity.INFORMATION)
def needless_reading(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A curator reads a date only in words that no form of their language reads so.

    What a machine reads alike is proved by its words, and with `reads` by the curator alone. Take `reads` out.
    """
    event = record.event
    for index, citation in enumerate(event.citations):
        passage, source = record.passages[index], known.texts.get(citation.source)
        if not (citation.reads and citation.says and source and isinstance(passage, Passage)):
            continue
        if citation.dated_from or citation.reads.qualifier or citation.reads.clock or citation.reads.end_clock:
            continue
        words, calendar = passages.fold(citation.says), counted(event, source.source)
        there = [one for one in source.quoted_phrases(passage) if passages.fold(one.text) == words]
        read = [meaning.allowed(one, source.source.published.interval, calendar=calendar) for one in there]
        if len(read) == 1 and read[0] == (citation.reads.interval,):
            told = f"{quoted(citation.says)} is read as {citation.reads} by itself: take `reads` out"
            yield event.at("citations", index, "reads"), told


@record_rule(Severity.INFORMATION, names="actors")
def needless_meaning(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A phrase whose meaning is explained does not name by itself whom it means.

    'President Trump' names Trump, whose name is listed. Take it out of `means`.
    """
    for index, phrase, actors in _meant(record):
        words = Text.of(phrase, language=known.texts[record.event.citations[index].source].text.language)
        names = [actor_names(id, known) for id in actors]
        if all(any(stands(name, words) for name in each) for each in names):
            told = f"{quoted(phrase)} names {', '.join(map(repr, actors))} by itself: take it out of `means`"
            yield record.event.at("citations", index, "means", phrase), told


def _meant(record: RecordEvidence) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for index, citation in enumerate(record.event.citations):
        if record.quotes[index] is not None:
            yield from ((index, phrase, actors) for phrase, actors in (citation.means or {}).items() if actors)


@source_rule(Severity.INFORMATION)
def needless_given(one: SourceEvidence) -> Iterator[Finding]:
    """What is given of a source from elsewhere does not stand in its text.

    Readers are told that nobody can check it there. Take it out of `given`.
    """
    for index, key in enumerate(one.source.given):
        if key in heads_in_text(one):
            words = quoted(getattr(one.source, key), 200)
            yield one.source.at("given", index), f"{words} stands in {one.source.id}: take {key!r} out of `given`"


@source_rule(Severity.INFORMATION)
def needless_repair(one: SourceEvidence) -> Iterator[Finding]:
    """What is repaired stands in the text.

    A repair of what stands nowhere, or only within what another one repairs, changes nothing. Take it out.
    """
    if one.source.layout or one.source.furniture:  # then what stands in the file is not what is repaired
        return
    made = {one.text.raw[start:end] for start, end in one.text.mended}
    for index, repair in enumerate(one.source.repairs):
        if repair.raw not in made:
            yield one.source.at("repairs", index), f"{quoted(repair.raw, 60)} stands nowhere: take this repair out"


@package_rule(Severity.INFORMATION, reach="lists")
def needless_left_out(evidence: Evidence) -> Iterator[Finding]:
    """What is left out with a reason is of a sentence that may tell an event: it has a date, a number or a listed name.

    Other sentences need no reason. Take it out, or quote the words that have the date.
    """
    for one in evidence.asked.values():
        for index, (entry, passage) in enumerate(one.left_out):
            if not isinstance(passage, Passage) or any(one.phrases_by(passage)):
                continue
            sentence = one.telling.at(passage.spans[0].start)
            told = one.text.shown(sentence.start, sentence.end) if sentence else passage.exact
            if not amounts(told, one.text.language) and not _names_anything(told, evidence.known):
                message = f"the sentence of {quoted(entry.quote, 60)} has no date, no number and no listed name"
                yield one.source.at("left_out", index, "quote"), f"{message}: take the entry out"


def _names_anything(told: str, known: Vocabularies) -> bool:
    """Whether words have a listed name in them, whole."""
    words = tuple(WORD.findall(passages.fold(told)))
    return any(
        name == words[start : start + len(name)]
        for start, word in enumerate(words)
        for name in known.by_first_word.get(word, ())
    )


RULES = (needless_reading, needless_meaning, needless_given, needless_repair, needless_left_out)
