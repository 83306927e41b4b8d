"""Rules on words that date: they are of no time that is told in passing, nor of what another clause tells."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import Date
from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.bounds import agrees
from timeline.evidence.naming import words_of_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.sayings import is_speech, of_what_is_said
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.stems import WORD, among, kind_stems, own_words, stems
from timeline.language import meaning
from timeline.language.phrases import Phrase
from timeline.records.fields import DATING
from timeline.records.model import Event
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.rules.waivers import answered, ask
from timeline.texts.clauses import clause_among, clauses
from timeline.texts.passages import Passage


@neighbours_rule(Severity.WARNING, narrowed=True)
def date_told_in_passing(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What leaves out its year or its week is of the time that the text tells of, not of one that it looks back to.

    'On 28 May', in a story of 1936 that has thirty men "in 1931", is of 1936; 'on Saturday', in the next day's paper,
    is the last before it, whatever day another paragraph names. Correct the date; or answer with a `note` on the
    citation that quotes the words: “28 May” is told of the first expedition.
    """
    event, bound = record.event, evidence.chronology.interval(record.event.id)
    for index, claim in event.claims(*DATING):
        answer, date = evidence.readings[event.id][index], claim.value
        if not (answer and answer.likely and isinstance(date, Date)) or answer.problem or answer.against:
            continue
        likely, words = answer.likely.allows(claim.field), answer.words or ""
        if not likely or any(agrees(one, date, bound) for one in likely) or answered(event.citations[index], words):
            continue
        if answer.reads or any(agrees(one, date, bound) for one in answer.allows(claim.field)):
            by = "the day of writing" if answer.phrase and answer.phrase.side else "what is told beside it"
            told = f"{quoted(words)} is likely {meaning.shown(likely)}, by {by}: is it {date}?"
            yield event.at("citations", index, "quote"), f"{told} If so, {ask(words)}"


@neighbours_rule(Severity.WARNING, narrowed=True)
def date_of_another_clause(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """The words that `says` names date what the event is, not what another clause of their sentence tells.

    'They left on 25 June and turned back the next day' does not have them turn back on 25 June. It is asked where the
    verb of the title stands in another clause, with a date of its own. Name that with `says`; or answer with a `note`
    on the citation that quotes the words: “25 June” is said of both. A statement is not of the day that it tells of.
    """
    event, known = record.event, evidence.known
    for index in dict.fromkeys(index for index, _ in event.claims(*DATING)):
        citation, passage = event.citations[index], record.passages[index]
        answer, source = evidence.readings[event.id][index], known.texts.get(citation.source)
        named = answer.phrase if answer and citation.says and not citation.dated_from else None
        if not (named and source and isinstance(passage, Passage)) or answered(citation, named.text):
            continue
        if is_speech(event, known.kinds) and of_what_is_said(named, source):
            told = f"{quoted(named.text)} is told in what is said: was it said then?"
            yield event.at("citations", index, "says"), f"{told} If so, {ask(named.text)}"
        elif other := _with_the_verb(event, named, passage, source, known):
            told = f"{quoted(other.text)} stands with the verb of the title, and {quoted(named.text)} with another"
            yield event.at("citations", index, "says"), f"{told}: which dates it? If the second, {ask(named.text)}"


def _with_the_verb(
    event: Event, named: Phrase, passage: Passage, source: SourceEvidence, known: Vocabularies
) -> Phrase | None:
    """Return the date phrase whose clause has a verb of the title, where that of the phrase that is named has none."""
    text, language = source.text, source.text.language
    there = source.quoted_phrases(passage)
    sentence = source.telling.at(named.start)
    if len(there) < 2 or sentence is None or not language.moods:
        return None
    begin, end = text.place(sentence.start, sentence.end)
    words, own = (
        text.folded[begin:end],
        stems(own_words(event.title, language, words_of_names(event, language, known)), language),
    )
    known_clauses = clauses(words, language)
    verbs = [one for one in language.moods.reported.pattern.finditer(words) if among(one[0], own, language)]

    def clause(phrase: Phrase) -> tuple[int, int]:
        first, last = text.place(phrase.start, phrase.end)
        return clause_among(known_clauses, (first - begin, last - begin))

    def has_verb(place: tuple[int, int]) -> bool:
        return any(place[0] <= one.start() < place[1] for one in verbs)

    place = clause(named)
    if has_verb(place) or not language.moods.reported.pattern.search(words, *place):  # "including calls in May"
        return None
    others = (one for one in there if sentence.start <= one.start < sentence.end and one.start != named.start)
    return next((one for one in others if clause(one) != place and has_verb(clause(one))), None)


@neighbours_rule(Severity.WARNING, narrowed=True)
def end_of_the_other_side(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Words of a beginning give no end, and words of an end no beginning.

    What goes on 'since 4 February' was not over on that day, and what was open 'until 2018' had begun before. It is
    asked where the clause tells of the event: by the verb of the title, or a word of the kind. Cite the words for the
    other end; or answer with a `note` on the citation that quotes them: “since 4 February” it is closed.
    """
    event, known = record.event, evidence.known
    for index, claim in event.claims(*_OF_THE_OTHER):
        answer, citation = evidence.readings[event.id][index], event.citations[index]
        phrase = answer.phrase if answer and not answer.problem else None
        source = known.texts.get(citation.source)
        if claim.stance != "supports" or not (phrase and source) or phrase.ends:
            continue
        if "date" in citation.supports or phrase.bound not in _OF_THE_OTHER[claim.field]:
            continue
        if _tells_of(event, phrase, source, known) and not answered(citation, phrase.text):
            told = f"{quoted(phrase.text)} tells of its {'start' if claim.field == 'end' else 'end'}"
            yield event.at(*claim.path), f"{told}: is it the {claim.field}? If so, {ask(phrase.text)}"


_OF_THE_OTHER = {"start": ("until", "before"), "end": ("since", "from")}
"""What bounds a time and says of its start, or its end, that it is not there."""


def _tells_of(event: Event, phrase: Phrase, source: SourceEvidence, known: Vocabularies) -> bool:
    """Whether the clause of a date phrase has the verb of the title or a word of the kind."""
    text, language = source.text, source.text.language
    sentence = source.telling.at(phrase.start)
    if sentence is None:
        return False
    begin, end = text.place(sentence.start, sentence.end)
    words = text.folded[begin:end]
    first, last = text.place(phrase.start, phrase.end)
    clause = words[slice(*clause_among(clauses(words, language), (first - begin, last - begin)))]
    own, kind = stems(own_words(event.title, language, words_of_names(event, language, known)), language), known.kinds
    of_the_kind = kind_stems(kind[event.kind], language) if event.kind in kind else {}
    verbs = language.moods.reported.pattern.findall(clause) if language.moods else ()
    return any(among(one, own, language) for one in verbs) or any(
        among(one, of_the_kind, language) for one in WORD.findall(clause)
    )


RULES = (date_told_in_passing, date_of_another_clause, end_of_the_other_side)
