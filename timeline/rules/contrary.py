"""Rules on a title and a summary that say the opposite of their quotes, deny what these tell, or name another doer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence, doers, hearsay, parties, polarity, rivals, speeches, swaps, unreal, ways
from timeline.evidence.frames import Called
from timeline.evidence.naming import called_actors, called_words, proper_words, words_of_names
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.status import Told, around, is_open
from timeline.evidence.tellings import Telling
from timeline.records.model import Event
from timeline.records.values import several
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule
from timeline.rules.waivers import answered, ask
from timeline.texts.passages import Passage
from timeline.texts.rewriting import Place


@record_rule(Severity.WARNING)
def opposite_of_quote(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Title and summary say of nothing the opposite of what the quotes say of it.

    Where the quotes have 'little interest', no summary has 'great interest'. It is asked by words that are the
    opposite of each other. Say what the quote says, or answer with a `note` on the citation that quotes its word:
    “fell” is said of the price.
    """
    beside = [here for _, here in record.sentences()]
    called = called_actors(record, known)
    for field, here in record.sentences():
        for said, index, word in _each(speeches.denied(here, record.read, called)):
            if not answered(record.event.citations[index], word):
                told = f"the {field} says {quoted(said)}, and the quote {quoted(word)}: is it denied?"
                yield record.event.at(field), f"{told} If it is so, {ask(word)}"
        for said, index, word in _each(polarity.contrasts(here, record.read, beside)):
            if not answered(record.event.citations[index], word) and not _said_beside(record, index, here, said, known):
                told = f"the {field} says {quoted(said)}, and the quote {quoted(word)}: does it say the opposite?"
                yield record.event.at(field), f"{told} If not, {ask(word)}"
        for said, index, word in _each(rivals.rivals(here, record.read)):
            if not answered(record.event.citations[index], word):
                told = f"the {field} says {quoted(said)}, and the quote {quoted(word)} of the same: is it so?"
                yield record.event.at(field), f"{told} If it is, {ask(word)}"


@record_rule(Severity.WARNING)
def denial_left_unsaid(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What the quotes have under a denial only, title and summary do not tell as so.

    'The mayor will not attend' is no proof that the mayor will attend. Of a text in another language than the summary
    it is asked whether its denial is told at all, by a word that denies, or by a detail. Deny it too, or answer with a
    `note` on the citation that quotes the word: “not” is said of the deputy.
    """
    event = record.event
    denies = any(one.language.denials.pattern.search(one.words) for _, one in record.sentences())
    for field, here in record.sentences():
        if denies and here.language.moods.claimed.pattern.search(here.words):  # told as hearsay, with its denial beside
            continue
        names = words_of_names(event, here.language, known)
        for said, index, word in _each(polarity.denied(here, record.read, names)):
            if not answered(event.citations[index], word):
                told = f"the {field} has {quoted(said)}, and the quotes only with {quoted(word)}: is it denied?"
                yield event.at(field), f"{told} If not, {ask(word)}"
    sentences = [here for _, here in record.sentences()]
    details = [value for values in event.details.values() for value in several(values)]
    for index, found in polarity.denied_abroad(sentences, record.read):
        if not event.citations[index].tells:
            continue
        whole = re.compile(rf"(?<!\w){re.escape(found[0])}(?!\w)", re.IGNORECASE)
        if not any(map(whole.search, details)) and not answered(event.citations[index], found[0]):
            told = f"the quote denies something, by {quoted(found[0])}, and title and summary nothing: is it told?"
            yield event.at("citations", index, "quote"), f"{told} If so, {ask(found[0])}"


@record_rule(Severity.WARNING)
def denied_by_no_quote(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Title and summary deny nothing that the quotes tell, and nothing where the quotes deny nothing.

    'The firm has paid' is no proof that the firm has not paid. Say what the quotes say, quote the words that deny it,
    or answer with a `note` on a citation that quotes the denial: “no” sums up what the minutes leave out.
    """
    event = record.event
    if event.status not in _HAPPENED:  # what was called off did not take place, whatever words say so
        return
    for field, here in record.sentences():
        names = words_of_names(event, here.language, known)
        for denial, word in dict.fromkeys(polarity.denies(here, record.read, names)):
            if _is_dispute(event, here, word):
                continue
            if not any(answered(citation, denial) for citation in event.citations):
                told = f"the {field} has {quoted(word)} with {quoted(denial)}, which no quote says: is it denied?"
                yield event.at(field), f"{told} If so, {ask(denial)}"


def _is_dispute(event: Event, here: Telling, word: str) -> bool:
    """Whether a denied word says that some do not agree, of what the record itself has as disputed."""
    agrees = any(one.idea == "agreement" and one.side == 0 and one.word.startswith(word) for one in here.said)
    return agrees and any(claim.stance == "disputes" for _, claim in event.claims())


@record_rule(Severity.WARNING)
def done_by_another(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Whom title and summary have do something is whom the quotes have do it.

    Where the quotes have 'Ann sued Bob', no title has 'Bob sues Ann'; where 'the union says 640', no summary gives that
    figure to the company. It is asked of names beside the same word, and of other nouns where they show somebody else:
    by an office, as what a body is called, or since the two change places. Name who did it and to whom, or answer with
    a `note` on the citation that quotes the name or the words: “Moscow” stands for him.
    """
    names = proper_words(record, known)
    called = called_words(record, known)
    for field, here in record.sentences():
        turned = dict.fromkeys(doers.turned(here, record.read, names))
        for one in turned:
            said, other = (_name(word, known) for word in (one.said, one.quoted))
            if not names.get(one.said, frozenset()) & set(record.event.place) and not answered(
                record.event.citations[one.at], other
            ):
                told = f"the {field} has {quoted(said)} {one.side} {quoted(one.word)}, and the quote {quoted(other)}"
                yield record.event.at(field), f"{told}: who did it? If it is right, {ask(other)}"
        yield from _swapped(record, field, here, called, known, {one.word for one in turned})


def _swapped(
    record: RecordEvidence, field: str, here: Telling, called: Called, known: Vocabularies, asked: Collection[str]
) -> Iterator[Finding]:
    """Yield whom a sentence has do something that its quotes have another do, names apart, and whose figure it tells.

    Of the verbs that are `asked` of by names it is not asked again.
    """
    actors = {id: known.actors[id] for ids in called.values() for id in ids if id in known.actors}
    persons = frozenset(id for id, one in actors.items() if one.kind == "person" and not one.of)
    for one in swaps.swapped(here, record.read, called, persons):
        if one.verb not in asked and not answered(record.event.citations[one.at], one.quoted):
            told = f"the {field} has {quoted(one.said)} with {quoted(one.verb)}, and the quote {quoted(one.quoted)}"
            yield record.event.at(field), f"{told}: who did it? If it is right, {ask(one.quoted)}"
    for said, index, there in speeches.exchanged(here, record.read, called_actors(record, known)) if not asked else ():
        if not answered(record.event.citations[index], there):
            told = f"the {field} has {quoted(said)}, and the quote {quoted(there)} so: who says it?"
            yield record.event.at(field), f"{told} If it is right, {ask(there)}"
    for said, index, there in parties.exchanged(here, record.read, called, actors.keys()):
        if not answered(record.event.citations[index], there):
            told = f"the {field} has {quoted(said)}, and the quote {quoted(there)}: whose figure is it?"
            yield record.event.at(field), f"{told} If it is right, {ask(there)}"


@record_rule(Severity.WARNING)
def way_reversed(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """Where title and summary have something go to is no place that the quotes have it come from.

    Who marched 'from the market to the town hall' did not march to the market, and what fell 'from 640 to 410' did not
    rise 'from 410 to 640'. Say it as the quote does, or answer with a `note` on the citation that quotes its words:
    “from the market” is said of the first march.
    """
    for field, here in record.sentences():
        for said, index, there in ways.reversed_ways(here, record.read):
            if not answered(record.event.citations[index], there):
                told = f"the {field} has {quoted(said)}, and the quote {quoted(there)}: is it the other way round?"
                yield record.event.at(field), f"{told} If not, {ask(there)}"


@neighbours_rule(Severity.WARNING)
def told_as_done(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What the quotes have as a plan, a possibility or a wish only, title and summary do not tell as done.

    'The firm could sell the yard' is no proof that the firm sells the yard. Say what the quote says, or answer with a
    `note` on the citation that quotes the word: “could sell” is what was asked, and it did.
    """
    there = evidence.told(record.event.id)
    asked = [(index, one) for index, _ in record.event.claims("status") if (one := there[index])]
    for field, found in _told_as_done(record, asked):
        for said, index, word in _each(iter(found)):
            if not answered(record.event.citations[index], word):
                told = f"the {field} has {quoted(said)} as done, and the quote only {quoted(word)}: was it done?"
                yield record.event.at(field), f"{told} If so, {ask(word)}"


def _told_as_done(
    record: RecordEvidence, asked: Sequence[tuple[int, Told]]
) -> Iterator[tuple[str, Iterable[polarity.Contrast]]]:
    """Yield what each sentence tells as done; `asked` is what citations for the status tell of it."""
    status, quotes = record.event.status, record.read
    otherwise = any(one.fit(status) != "told" for _, one in asked)  # then that is the finding
    for field, here in record.sentences():
        over = [] if otherwise else list(unreal.told_as_over(here, quotes))
        if over:
            yield field, over
            continue
        ahead = status == "planned"  # of which a headline says that it happens, but not that it has happened
        done = [] if otherwise or status not in _TOLD else list(unreal.told_as_done(here, quotes, past=ahead))
        if not done and ahead and asked and (past := unreal.told_as_past(here, quotes, title=field == "title")):
            done = [polarity.Contrast(past, asked[0][0], asked[0][1].words)]
        yield field, done


@record_rule(Severity.WARNING)
def told_as_planned(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """What the quotes tell as done, title and summary do not tell as still ahead.

    'The firm sold the yard' is no proof that the firm is to sell the yard. It is asked where no sentence of a quote has
    a word of any plan. Say what the quote says, or answer with a `note` on a citation that quotes the word: “is to” is
    how the firm had it.
    """
    event = record.event
    if event.status not in ("occurred", "ongoing") or not all(one and one.language.moods for one in record.quotes):
        return
    found = [(field, word) for field, here in record.sentences() if (word := unreal.told_as_planned(here))]
    if not found or any(_is_of_what_lies_ahead(record, known)):
        return
    for field, word in dict.fromkeys(found):
        if not any(answered(citation, word) for citation in event.citations):
            told = f"the {field} has {quoted(word)}, and no quote anything as still ahead: was it done?"
            yield event.at(field), f"{told} If it is so, {ask(word)}"


def _is_of_what_lies_ahead(record: RecordEvidence, known: Vocabularies) -> Iterator[bool]:
    """Yield of each passage whether its sentences have a word of a plan."""
    for citation, passage in zip(record.event.citations, record.passages, strict=True):
        if isinstance(passage, Passage):
            there = around(passage, known.texts[citation.source])
            yield unreal.is_of_what_lies_ahead(there.folded, there.language)


@record_rule(Severity.WARNING)
def cancelled_untold(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """Of what was cancelled, title or summary says so, and no title tells it as held.

    A reader of 'The club opens the fair' takes it for held, whatever the status. Say that it was called off, or answer
    with a `note` on a citation that quotes the word: “cancelled” is what the whole list was.
    """
    event, sentences = record.event, [here for _, here in record.sentences()]
    if event.status != "cancelled" or not sentences:
        return
    if any(answered(citation, "cancelled") for citation in event.citations):
        return
    if not any(map(_is_off, sentences)):
        told = "neither title nor summary says that it was cancelled: is it told as held?"
        yield event.at("title"), f"{told} Say it, or {ask('cancelled')}"
        return
    title = record.told["title"]
    held = next((word for here in title if (word := unreal.held(here, record.read))), None)
    if held and not any(map(_is_off, title)):
        told = f"the title has {quoted(held)}, and nothing says in it that this was cancelled: is it told as held?"
        yield event.at("title"), f"{told} Say it, or {ask('cancelled')}"


def _is_off(here: Telling) -> bool:
    """Whether a sentence says of something that it was not to be."""
    language, moods = here.language, here.language.moods
    cues = [one for status in ("cancelled", "postponed") if (one := language.cues.get(status))]
    words = (*cues, moods.cancelled, moods.postponed, moods.put_off)
    return here.negative or any(one.pattern.search(here.words) for one in words)


@neighbours_rule(Severity.WARNING)
def told_as_fact(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What the quotes have as hearsay only, title and summary do not tell as a fact.

    'The firm reportedly sold the yard' is no proof that the firm sold the yard, nor is 'Ann said that the firm had sold
    it'. It is asked where neither title nor sentence hedges or says whose word it is; of what is only claimed the title
    says so too. Say who says so, or answer with a
    `note` on the citation that quotes the words: “reportedly sold” is of the price.
    """
    yield from _heard(record)
    event = record.event
    fields = _plainly_told(record) if event.status == "claimed" else ""
    there = evidence.told(event.id) if fields else ()
    for index, claim in event.claims("status") if fields else ():
        told = there[index]
        words = told.moods.get("claimed") if told and claim.stance == "supports" else None
        if words and not answered(event.citations[index], words):
            asked = f"{fields} as a fact what the quote has only as {quoted(words)}: who says so?"
            yield event.at("title"), f"{asked} Tell it, or {ask(words)}"
            return


def _plainly_told(record: RecordEvidence) -> str:
    """Return which of title and summary tell plainly what they tell, "" if the title does not, or there is neither."""
    told = {
        field: any(is_open(one.words, one.language) or hearsay.is_attributed(one.words, one.language) for one in there)
        for field, there in record.told.items()
    }
    if not told or told["title"]:
        return ""
    return "the title tells" if any(told.values()) else "title and summary tell"


def _said_beside(record: RecordEvidence, index: int, here: Telling, said: str, known: Vocabularies) -> bool:
    """Whether the sentence that a passage is of says so beside it, of somebody of whom it is told here too."""
    passage, source = record.passages[index], known.texts.get(record.event.citations[index].source)
    if not isinstance(passage, Passage) or source is None or source.text.language is not here.language:
        return False
    whole = Telling(around(passage, source))
    mine = _large(here, here.clause(here.words.find(said)))
    return any(mine & _large(whole, whole.clause(one.start())) for one in whole.forms(said))


def _large(telling: Telling, place: Place) -> set[str]:
    """Return the words with a capital in a place."""
    return {one[0].casefold() for one in telling.within(place) if one[0][0].isupper()}


def _heard(record: RecordEvidence) -> Iterator[Finding]:
    """Yield each sentence that tells plainly what its quotes have as what somebody says or thinks."""
    if record.event.status in ("planned", "proposed"):  # what is to come is known by what somebody says
        return
    attributed = {field for field, here in record.sentences() if hearsay.is_attributed(here.words, here.language)}
    for field, here in record.sentences():
        plain = not ("title" in attributed or (field == "title" and attributed))
        for index, words in (
            *(hearsay.as_fact(here, record.read) if plain else ()),
            *hearsay.known(here, record.read),
        ):
            if not answered(record.event.citations[index], words):
                asked = f"the {field} tells as a fact what the quote has with {quoted(words)}: who says so?"
                yield record.event.at(field), f"{asked} Tell it, or {ask(words)}"


_TOLD = ("occurred", "ongoing", "proposed", "planned")
_HAPPENED = ("occurred", "ongoing", "claimed")


def _each(found: Iterator[polarity.Contrast]) -> Iterator[polarity.Contrast]:
    """Yield one contrast for each word that a title or summary says."""
    return iter({one.said.casefold(): one for one in reversed(list(found))}.values())


def _name(word: str, known: Vocabularies) -> str:
    """Return the name that a word in small letters is of; of somebody whom no list has, the word."""
    if word not in known.proper:
        return word
    id = min(known.proper[word])
    return known.actors[id].name if id in known.actors else known.places[id].name


RULES = (
    opposite_of_quote,
    denial_left_unsaid,
    denied_by_no_quote,
    done_by_another,
    way_reversed,
    told_as_done,
    told_as_planned,
    cancelled_untold,
    told_as_fact,
)
