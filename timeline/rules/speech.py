"""Rules of speech: who said it is known, and is whom the quote says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from timeline.diagnostics import Severity, listed, quoted
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.speakers import attributions, names_in
from timeline.evidence.status import around
from timeline.records.model import Event
from timeline.rules.rulebook import Finding, record_rule
from timeline.rules.waivers import answered, ask
from timeline.texts.passages import Passage

SPEAKER = "speaker"


@record_rule(Severity.WARNING)
def speaker_missing(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """One of those who take part in a statement, or another kind of `speech`, is its speaker.

    Else readers cannot tell whose words they read. Give who spoke the role `speaker`, by the source's own `words` if no
    list has them; where no text tells who spoke, give everybody else another role. Of what is only `claimed` it is not
    asked where no quote says whose words it tells.
    """
    event = record.event
    if not _is_speech(event, known) or any(one.role == SPEAKER for one in event.participants):
        return
    hearsay = event.status == "claimed" and not any(
        attributions(quote, names_in(event, citation, known))
        for citation, quote in zip(event.citations, record.quotes, strict=True)
        if quote is not None
    )
    one = next((one for one in event.participants if one.role is None), None)
    if one and not hearsay:
        entry = f"{{who: {one.who}, role: {SPEAKER}}}" if one.who else f"{{words: {one.words}, role: {SPEAKER}}}"
        way = f"give a role to who spoke, such as `{entry}`, or to everybody else"
        yield event.at("participants"), f"nobody is the {SPEAKER}: {way}"


@record_rule(Severity.WARNING)
def role_unknown(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A role is one that the kind of its event lists, where its kind lists roles.

    Readers who filter by a role miss what has it under another name. Use the name of the list, or add to `roles` in
    data/kinds.yaml.
    """
    event, kind = record.event, known.kinds.get(record.event.kind)
    roles = {*kind.roles, *([SPEAKER] if kind.speech else [])} if kind and kind.roles else None
    for position, one in enumerate(event.participants):
        if roles and one.role and one.role not in roles:
            told = f"{quoted(one.role)} is no role of {event.kind!r}"
            yield event.at("participants", position, "role"), f"{told}: {listed(sorted(roles))}"


@record_rule(Severity.ERROR, names="actors")
def speaker_against_words(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Where the quotes say whose words they tell, the speaker is one of these.

    Words of one must not pass for those of another who stands beside. Give the role `speaker` to whom the quote says,
    quote the words that name the speaker, or answer with a `note` on the citation that quotes the word and its
    subject: “Ushakov said” is of the call, and Trump spoke before.
    """
    event = record.event
    speakers = {one.called for one in event.participants if one.role == SPEAKER}
    if not _is_speech(event, known) or not speakers:
        return
    quotes = [
        (claim.path, event.citations[index], quote)
        for index, claim in event.claims("participants")
        if claim.stance == "supports" and (quote := record.quotes[index]) is not None
    ]
    told = [
        (path, citation, one)
        for path, citation, quote in quotes
        for one in attributions(quote, names_in(event, citation, known))
    ]
    if any(one.guess or one.who in speakers for *_, one in told):
        return
    unnamed = any(one.who is None for *_, one in told)
    for path, citation, one in told:
        if one.who and (one.to in speakers or not unnamed) and not answered(citation, one.words):
            said = f"the quote says {quoted(one.words)}, and of no speaker of this record"
            yield event.at(*path), f"{said}: give the role to whom it says, or {ask(one.words)}"
            return


@record_rule(Severity.WARNING, names="actors")
def words_of_another(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """The sentence that a statement's words are quoted from says of nobody but its speaker that they are theirs.

    Of '“The dam holds,” Bob said' the quote '“The dam holds,”' shows no words of Ann, whoever else quotes name. Give
    the role `speaker` to whom the sentence says, or answer with a `note` on the citation that quotes the word: “Bob
    said” is said of the reply.
    """
    event = record.event
    speakers = {one.called for one in event.participants if one.role == SPEAKER}
    if not _is_speech(event, known) or not speakers:
        return
    for index, citation in enumerate(event.citations):
        passage = record.passages[index]
        if not isinstance(passage, Passage) or not citation.tells or "participants" in citation.supports:
            continue
        names = names_in(event, citation, known)
        told = attributions(around(passage, known.texts[citation.source]), names)
        theirs = {one.who for here in chain(*record.told.values()) for one in attributions(here.text, names)}
        told = [one for one in told if one.who is None or one.who not in theirs]  # whom title or summary has say so
        if any(one.guess or one.who is None or one.who in speakers for one in told):
            continue
        words = told[0].words if told else None
        if words and not answered(citation, words):
            said = f"the sentence of the quote says {quoted(words)}, and of no speaker of this record"
            yield event.at("citations", index, "quote"), f"{said}: whose words are they? If theirs, {ask(words)}"


def _is_speech(event: Event, known: Vocabularies) -> bool:
    return event.kind in known.kinds and known.kinds[event.kind].speech


RULES = (speaker_missing, role_unknown, speaker_against_words, words_of_another)
