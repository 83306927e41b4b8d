"""Rules on `means`: a phrase is said to mean only whom it can mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence.quotes import RecordEvidence, Vocabularies, office_words
from timeline.rules.rulebook import Finding, record_rule
from timeline.rules.waivers import answered, ask
from timeline.texts import passages
from timeline.texts.passages import Passage, Text
from timeline.texts.rewriting import Place
from timeline.texts.words import within


@record_rule(Severity.ERROR)
def means_another(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What `means` explains can mean somebody, and is not the name or the office of somebody else.

    'Hinted' means nobody, and 'Hungary's Foreign Minister' whoever has that office by data/actors.yaml. Explain a
    pronoun, or a noun such as 'the two leaders'; a name goes among the actor's `names`.
    """
    for index, phrase, actors, quote in _explained(record):
        at = record.event.at("citations", index, "means", phrase)
        bearer = next((id for id in _bearers(phrase, known) if id not in actors), None)
        holder = next((id for id in _holders(phrase, known) if id not in actors), None)
        own = [known.actors[id] for id in actors if id in known.actors]
        if bearer:
            yield at, f"{quoted(phrase)} is the name of {bearer!r}"
        elif holder and own and all(one.office and not _is_office(one.office, phrase) for one in own):
            yield at, f"{quoted(phrase)} is the office of {holder!r}"
        elif quote.language.moods.says.pattern.fullmatch(phrase) or _is_verb(phrase, quote):
            yield at, f"{quoted(phrase)} is a verb, and means nobody"


def _explained(record: RecordEvidence) -> Iterator[tuple[int, str, tuple[str, ...], Text]]:
    """Yield every phrase that a citation explains, with whom it means and the quote."""
    for index, citation in enumerate(record.event.citations):
        quote = record.quotes[index]
        if quote is not None:
            yield from ((index, phrase, actors, quote) for phrase, actors in (citation.means or {}).items())


def _bearers(phrase: str, known: Vocabularies) -> Iterator[str]:
    """Yield who bears a phrase as a name, perhaps behind a title in capitals: "Sgt. Howlett"."""
    folded = passages.fold(phrase)
    for start in (0, *(blank.end() for blank in re.finditer(r"\s", folded))):
        if all(word[:1].isupper() for word in folded[:start].split()):
            yield from known.bearers.get(folded[start:], ())


def _holders(phrase: str, known: Vocabularies) -> Iterator[str]:
    """Yield who has an office of which a phrase has all words."""
    words = office_words(phrase)
    for word in sorted(words):
        for office, ids in known.offices.get(word, {}).items():
            if office <= words:
                yield from ids


def _is_office(office: str, phrase: str) -> bool:
    return office_words(office) <= office_words(phrase)


def _is_verb(phrase: str, quote: Text) -> bool:
    """Whether one word in lower case is a form of verbs in the language, and nothing that stands for a person."""
    moods = quote.language.moods
    stands = moods.pronouns.pattern.fullmatch(phrase) or moods.known.pattern.fullmatch(phrase)
    return phrase.islower() and not stands and bool(moods.reported.pattern.fullmatch(phrase))


@record_rule(Severity.WARNING, names="actors")
def means_farther(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A pronoun of one person means somebody whom the last sentence names that names any, or whom the text is about.

    'In response, he sent soldiers' is said of whom the sentence before is about, and not of whom the one before that
    names; 'both leaders' are the two that the last sentence names that names two. Correct `means`; or answer with a
    `note` on the citation that quotes the word: “he” is the speaker of both sentences.
    """
    for index, phrase, actors, quote in _explained(record):
        citation, passage = record.event.citations[index], record.passages[index]
        meant = [one for id in actors if (one := known.actors.get(id)) and one.kind == "person"]
        if len(meant) < len(actors) or not isinstance(passage, Passage) or answered(citation, phrase):
            continue
        alone = len(actors) == 1 and quote.language.singular.pattern.fullmatch(phrase)
        if not alone and not (len(actors) == _TWO and quote.language.couples.pattern.search(phrase)):
            continue
        if nearer := _nearer(phrase, actors, passage, citation.source, known):
            name, farther = (quoted(known.actors[id].name) for id in nearer)
            told = f"{name} was named since {farther} was: does {quoted(phrase)} mean that one?"
            yield record.event.at("citations", index, "means", phrase), f"{told} If not, {ask(phrase)}"


_TWO = 2


def _nearer(
    phrase: str, meant: tuple[str, ...], passage: Passage, source: str, known: Vocabularies
) -> tuple[str, str] | None:
    """Return who is named in the nearest sentence before a phrase that names as many as it means, and who is not.

    Nobody is nearer of whom the text tells no more often.
    """
    one, text = known.texts[source], known.texts[source].text
    found = next((at for around in passage.places for at in within(passages.fold(phrase), text, around)), None)
    if found is None:
        return None
    sentences = one.telling.sentences
    last = bisect_left(sentences, text.stretch(found)[0], key=lambda sentence: sentence.start)
    for sentence in reversed(sentences[max(0, last - _FAR) : last]):
        start, end = text.place(sentence.start, sentence.end)
        people = _people((start, min(end, found[0])), text, known)
        if len(people) >= len(meant):
            farther = next((id for id in meant if id not in people), None)
            others = (id for id in people if farther and id not in meant)
            return next(((id, farther) for id in others if farther and _is_told_more(id, farther, source, known)), None)
    return None


_FAR = 6
"""How many sentences back somebody is looked for."""


def _is_told_more(one: str, other: str, source: str, known: Vocabularies) -> bool:
    """Whether a text names one more often than another: whom it is about is meant by most of its pronouns."""
    return known.told_of(one, source) > known.told_of(other, source)


def _people(around: Place, text: Text, known: Vocabularies) -> tuple[str, ...]:
    """Return the persons that a place of a text names."""
    words = Text.of(text.reading[slice(*around)], language=text.language)
    return tuple(dict.fromkeys(known.people.standing(words)))


@record_rule(Severity.WARNING, names="actors")
def means_too_many(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """What speaks of two means two.

    'Both leaders' are no three. Correct `means`; or answer with a `note` on the citation that quotes the words: “two
    parties” are the owner and the heirs.
    """
    for index, phrase, actors, quote in _explained(record):
        of_two = quote.language.couples.pattern.search(phrase)
        if of_two and len(actors) > _TWO and not answered(record.event.citations[index], phrase):
            at = record.event.at("citations", index, "means", phrase)
            yield at, f"{quoted(phrase)} speaks of two, and means {len(actors)}: correct it, or {ask(phrase)}"


@record_rule(Severity.WARNING, names="actors")
def means_no_writer(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """By 'I' who wrote a text means themselves, but in what others say there.

    It is asked where the author is listed among the actors, outside quotation marks, and not of paragraphs that begin
    with whose words they are. Correct `means`; or answer with a `note` on the citation that quotes the word: “I” is the
    pilot, whose answer the text prints.
    """
    for index, phrase, actors, quote in _explained(record):
        citation, passage = record.event.citations[index], record.passages[index]
        source = known.texts.get(citation.source)
        if not source or not quote.language.speaking.pattern.fullmatch(phrase) or answered(citation, phrase):
            continue
        writer = known.spellings.get(passages.fold(source.source.author or ""))
        if writer and writer not in actors and isinstance(passage, Passage) and not _of_others(passage, source.text):
            told = f"the text is by {quoted(known.actors[writer].name)}"
            asked = f"{told}: does {quoted(phrase)} mean that one? If not, {ask(phrase)}"
            yield record.event.at("citations", index, "means", phrase), asked


def _of_others(passage: Passage, text: Text) -> bool:
    """Whether the paragraph of a passage begins with whose words it is, or has quotation marks before it."""
    start, _ = text.paragraph(passage.places[0])
    before = text.folded[start : passage.places[0][1]]
    return bool(_SPOKEN.match(before))


_SPOKEN = re.compile(r"\s*>|[^:\n]{1,40}:|[^\n]*[\"«»]")
"""How a paragraph begins whose words are of somebody else than the text."""

RULES = (means_another, means_farther, means_too_many, means_no_writer)
