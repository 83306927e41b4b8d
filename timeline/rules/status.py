"""Rules of status: what a quote tells of the event itself is not another status than the record has."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.evidence.status import Told, is_attributed, is_plain
from timeline.records.model import Event
from timeline.records.values import Path
from timeline.records.vocabularies import Source
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.rules.waivers import answered, ask
from timeline.texts import guards
from timeline.texts.passages import Passage, Text


@neighbours_rule(Severity.ERROR)
def status_against_words(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """The verb that tells of an event in a quote does not exclude the status that the quote is cited for.

    What 'will' or 'could' be has not occurred, what 'reportedly' happened is claimed, what was done is no plan, and
    what 'once was' does not go on.
    Give the status that the words tell, quote other words, or answer with a `note` on the citation that quotes the
    word: “Could” is what she said, and that she said it is the event.
    """
    for path, status, told in _against(record, evidence):
        if told.own and told.fit(status) == "excluded":
            yield record.event.at(*path), f"{quoted(told.words)} tells it as {_as(told)}, not {status}: {_mend(told)}"


@neighbours_rule(Severity.WARNING)
def status_in_question(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """The words of a quote tell the status that it is cited for, or leave it open.

    They need not be said of the event, which is why this is a question. Quote the words that tell the status, or answer
    with a `note` on the citation that quotes the word: “Will” tells of the summit; the statement itself was made.
    """
    for path, status, told in _against(record, evidence):
        if not (told.own and told.fit(status) == "excluded"):
            asked = f"is it {status}, where the quote has {quoted(told.words)}, as of what is {_as(told)}?"
            yield record.event.at(*path), f"{asked} Quote the words that tell it, or {ask(told.words)}"


@neighbours_rule(Severity.WARNING)
def formerly_untold(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """What a source once knew as ahead, it tells in words of what is ahead, or before the day.

    'The conflict, now three years old' tells of no plan. Quote the words that tell it; or answer with a `note` on the
    citation that quotes its first word: “Hearing” heads a list of days to come.
    """
    for index, claim in record.event.claims("status"):
        citation, passage = record.event.citations[index], record.passages[index]
        source = evidence.known.texts.get(citation.source)
        if (
            claim.stance != "formerly"
            or claim.value not in _AHEAD
            or not source
            or evidence.told(record.event.id)[index]
        ):
            continue
        if isinstance(passage, Passage) and source.text.language.moods and is_plain(passage, source):
            first = citation.quote.split()[0]
            if not _ahead(record.event, source.source) and not answered(citation, first):
                told = f"nothing in the quote tells of what is {claim.value}: did the text know it so?"
                yield record.event.at(*claim.path), f"{told} Quote the words that tell it, or {ask(first)}"


def _mend(told: Told) -> str:
    return f"quote other words, or {ask(told.words)}"


def _as(told: Told) -> str:
    return " or ".join(dict.fromkeys(_SAID[mood] for mood in told.moods))


_SAID = {
    "claimed": "only said",
    "cancelled": "cancelled",
    "postponed": "postponed",
    "denied": "denied",
    "possible": "merely possible",
    "promised": "planned",
    "planned": "planned",
    "ongoing": "going on",
    "over": "no more",
    "reported": "done",
}


def _against(record: RecordEvidence, evidence: Evidence) -> Iterator[tuple[Path, str, Told]]:
    """Yield the claims of a status that their quotes do not tell, and that no note answers."""
    event, known = record.event, evidence.known
    for index, claim in event.claims("status"):
        citation, passage, quote = event.citations[index], record.passages[index], record.quotes[index]
        if not isinstance(passage, Passage) or quote is None:
            continue
        status, source, told = str(claim.value), known.texts[citation.source], evidence.told(event.id)[index]
        if told is None or told.fit(status) == "told":
            continue
        if answered(citation, told.words):
            continue
        if _is_cut(told, passage, source.text):  # then that is the finding
            continue
        if status == "occurred" and _puts_off_itself(told, record, quote):
            continue
        if not _told_otherwise(status, told, event, quote, known) and not (
            (status == "claimed" and is_attributed(passage, source))
            or (status == "planned" and "cancelled" not in told.moods and _ahead(event, source.source))
        ):
            yield claim.path, status, told


def _is_cut(told: Told, passage: Passage, text: Text) -> bool:
    """Whether the word that tells another status is left out of a quote."""
    left_out = (guards.guard(passage, text), guards.denial_behind(passage, text), guards.hedge_left_out(passage, text))
    return any(word and word.lower() in told.words.lower() for word in left_out)


def _told_otherwise(status: str, told: Told, event: Event, quote: Text, known: Vocabularies) -> bool:
    """Whether a quote may tell a status by other words than those of its verbs."""
    language = quote.language
    if "possible" in told.moods and language.moods.conditions.pattern.search(f"{event.title}\n{event.summary}"):
        return status in _AHEAD  # then the record tells the condition itself
    if status == "occurred" and "postponed" in told.moods and language.moods.came_off.pattern.search(quote.folded):
        return True
    if status in _AHEAD and language.moods.put_off.pattern.search(quote.folded):
        return True
    if "denied" in told.moods and language.denials.pattern.search(event.title):
        return True
    if status in _UNDONE and not told.own:  # what was planned is off by words without number: "has no effect"
        return True
    if status in _UNDONE and _is_speech(event, known):  # what was said to be cancelled was said
        return False
    cues = language.cues.get(status) if status not in _PLAIN else None
    return bool(cues and cues.pattern.search(quote.folded))


def _puts_off_itself(told: Told, record: RecordEvidence, quote: Text) -> bool:
    """Whether a title says that somebody calls something off, or puts it off: then that is what was done."""
    languages = {quote.language, *(one.language for one in record.told.get("title", ()))}
    return not told.moods.keys().isdisjoint(_UNDONE) and any(
        one.moods.called_off.pattern.search(record.event.title) for one in languages
    )


_PLAIN = ("occurred", "ongoing", "planned")
_AHEAD = ("planned", "proposed")
_UNDONE = ("cancelled", "postponed")


def _is_speech(event: Event, known: Vocabularies) -> bool:
    return event.kind in known.kinds and known.kinds[event.kind].speech


def _ahead(event: Event, source: Source) -> bool:
    """Whether an event lies ahead of a source, which then tells of a plan by whatever words."""
    first, published = event.date.first, source.published.last
    return bool(first and published and published < first)


RULES = (status_against_words, status_in_question, formerly_untold)
