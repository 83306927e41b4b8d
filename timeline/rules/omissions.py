"""Rules on what is cut off: a denial, a condition or a hedge that governs a quote or a detail and is left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence.provisos import provisos
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.tellings import Telling
from timeline.records.values import several
from timeline.rules.rulebook import Finding, record_rule
from timeline.rules.waivers import answered, ask
from timeline.texts import guards, passages
from timeline.texts.passages import Passage, Text
from timeline.texts.rewriting import Place
from timeline.texts.words import places

MOST_PLACES = 50
PLAIN = frozenset(("occurred", "ongoing"))
"""The statuses of what is told as a fact: what hedges has a place in all others."""


@record_rule(Severity.WARNING)
def cut_after_negation(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What stands before a quote in its clause does not turn it into its opposite, or into a condition.

    'Has yet to provide official comment' must not be cited as 'provide official comment'. Begin the quote earlier, or
    answer with a `note` on the citation that quotes the word: “If” belongs to the clause before.
    """
    for index, passage, text in _found(record, known):
        word = guards.guard(passage, text)
        if word and not answered(record.event.citations[index], word):
            at = record.event.at("citations", index, "quote")
            yield at, f"{quoted(word)} stands just before the quote: begin it earlier, or {ask(word)}"


@record_rule(Severity.WARNING)
def cut_before_negation(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What stands behind a quote in its clause does not turn it into its opposite, or into a condition.

    'A fault of the engine was ruled out' must not be cited as 'A fault of the engine'. It is asked of quotes for what
    happened and for details: a time and a name stand, whatever is denied of them. End the quote later, or answer
    with a `note` on the citation that quotes the words: “was not” is said of the road.
    """
    for index, passage, text in _found(record, known):
        citation = record.event.citations[index]
        words = guards.denial_behind(passage, text) if citation.tells else None
        if words and not answered(citation, words):
            at = record.event.at("citations", index, "quote")
            yield at, f"{quoted(words)} stands just behind the quote: end it later, or {ask(words)}"


@record_rule(Severity.WARNING)
def hedge_left_out(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What is told as a fact is not cut from a word that doubts it.

    Such words are 'allegedly', 'nearly', 'may have'. They stand before the quote in its clause, behind it, or where
    words are elided. Quote them with the rest, and give the status that they leave; or answer with a `note` on the
    citation that quotes the word: “probably” is said of the day, not of the fire.
    """
    if record.event.status not in PLAIN:
        return
    for index, passage, text in _found(record, known):
        citation = record.event.citations[index]
        word = guards.hedge_left_out(passage, text) if citation.supports else None
        if word and not answered(citation, word):
            yield (
                record.event.at("citations", index, "quote"),
                f"{quoted(word)} is left out, beside the quote or in it: quote it too, or {ask(word)}",
            )


@record_rule(Severity.WARNING)
def speaker_left_out(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Where somebody is quoted as saying something, no elision leaves out that another goes on.

    Of 'Ann said she left. Bob said that he sold the barn' the words 'Ann said […] that he sold the barn' are no quote.
    Quote both, or answer with a `note` on the citation that quotes the word: the second “said” is Ann's too.
    """
    for index, passage, text in _found(record, known):
        word = guards.speaker_left_out(passage, text)
        if word and not answered(record.event.citations[index], word):
            at = record.event.at("citations", index, "quote")
            yield at, f"{quoted(word)} is left out, and may be of somebody else: quote it too, or {ask(word)}"


@record_rule(Severity.WARNING)
def detail_cut_short(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """The value of a detail is not cut from a denial or a hedge that its quote has for it.

    'The tapes were not kept' does not say 'kept'. Give the words with what turns them, or answer with a `note` on the
    citation that quotes the word: “not” is said of the tapes, the log was kept.
    """
    event = record.event
    for name in event.details:
        for index, claim in event.claims(name):
            quote = record.quotes[index]
            if quote is None:
                continue
            for value in several(claim.value):
                word = _turned(value, quote, hedged=event.status in PLAIN and claim.stance == "supports")
                if word and not answered(event.citations[index], word):
                    told = f"the quote has {quoted(value)} with {quoted(word)}"
                    yield event.at(*claim.path), f"{told}: give both, or {ask(word)}"


@record_rule(Severity.WARNING)
def condition_left_out(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What a quote tells on a condition only, title and summary do not tell without it.

    'The club will move, provided that the council agrees' is no proof that it will move; nor is the quote, where it
    ends before the condition. Tell what it hangs on, or answer with a `note` on the citation that quotes the word: “if”
    is said of the year after.
    """
    event = record.event
    sentences = [here for told in record.told.values() for here in told]
    if not sentences or any(one.language.conditional.pattern.search(one.words) for one in sentences):
        return
    for index, passage, text in _found(record, known):
        citation = event.citations[index]
        behind = guards.denial_behind(passage, text)  # which has a rule of its own
        source = known.texts[citation.source]
        for one in provisos(passage, source) if citation.tells else ():
            if one.words == behind or answered(citation, one.words):
                continue
            if _tells_of(sentences, one.beside, text):
                told = f"the source has {quoted(one.words)}, and title and summary no condition: does it hang on one?"
                yield event.at("citations", index, "quote"), f"{told} If not, {ask(one.words)}"


def _tells_of(sentences: Iterable[Telling], words: str, text: Text) -> bool:
    """Whether title or summary have one of some words of a text; in another language that is not known."""
    own = [one for one in sentences if one.language is text.language]
    there = Telling(Text.of(words, language=text.language))
    return not own or any(one.has(word) for one in own for word in there.vocabulary)


def _turned(value: str, quote: Text, *, hedged: bool) -> str | None:
    """Return what turns a value wherever it stands in a quote, as the quote first has it."""
    found = []
    for place in places(passages.fold(value), quote, MOST_PLACES):
        denial = guards.denial_of_part(place, quote)
        if denial and _tells_how(place, denial, quote):
            denial = None
        found.append(denial or (guards.hedge_beside(place, quote) if hedged else None))
    return found[0] if found and all(found) else None


def _tells_how(place: Place, denial: str, quote: Text) -> bool:
    """Whether a place tells how somebody denies, and not what: "refused by 61 votes to 20"."""
    before = quote.folded[: place[0]].split()
    if not before or not quote.language.denying.pattern.fullmatch(denial):
        return False
    aside = quote.language.moods.aside.pattern.fullmatch(before[-1])
    return bool(aside) and (
        " ".join(before[:-1]).endswith(denial) or quote.folded[place[1] :].lstrip().startswith(denial)
    )


def _found(record: RecordEvidence, known: Vocabularies) -> Iterator[tuple[int, Passage, Text]]:
    """Yield the citations whose passage was found, with the text that it stands in."""
    for index, passage in enumerate(record.passages):
        if isinstance(passage, Passage):
            yield index, passage, known.texts[record.event.citations[index].source].text


RULES = (
    cut_after_negation,
    cut_before_negation,
    hedge_left_out,
    speaker_left_out,
    detail_cut_short,
    condition_left_out,
)
