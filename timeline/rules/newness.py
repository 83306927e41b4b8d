"""Rules of nothing new: what a curator writes in their own words claims nothing that no quote and no field does."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Severity, quoted
from timeline.evidence import Evidence, hours, newness
from timeline.evidence.grounds import Grounds
from timeline.evidence.quotes import RecordEvidence
from timeline.records.model import Event
from timeline.records.values import Path
from timeline.rules.rulebook import Finding, neighbours_rule
from timeline.rules.waivers import answered_somewhere, ask
from timeline.texts.passages import fold
from timeline.texts.words import places


@neighbours_rule(Severity.WARNING)
def number_not_in_quotes(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Every number of title, summary and roles stands in a quote or a field, by value and with its unit.

    Otherwise it is the curator's, or a slip: 31 for 23, weeks for days. It may stand there in words, in figures, or in
    another unit; in a linked record; or follow from the date. Quote the words that have it, or answer with a `note` in
    the record that quotes the word: “Two days” are counted from the landing.
    """
    there = _grounds(record, evidence)
    if there and (written := there.written):
        for path, words in _own_words(record.event):
            for amount, other in newness.new_amounts(words, written, there):
                if not answered_somewhere(record.event, amount.text):
                    only = (
                        f"only with another unit, as in {quoted(other.text)}" if other else "in no quote and no field"
                    )
                    told = f"{quoted(amount.text)} stands {only}"
                    yield record.event.at(*path), f"{told}: quote the words that have it, or {ask(amount.text)}"


@neighbours_rule(Severity.WARNING)
def date_not_in_quotes(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Every date and time of day in title, summary and roles is that of a quote, a date or a linked record.

    The date of the event is weighed against its passages; one that is told beside it in the summary, by this rule.
    Quote the words that have it, or answer with a `note` in the record that quotes the word: “May” is the thaw.
    """
    there = _grounds(record, evidence)
    if there and (written := there.written):
        for path, words in _own_words(record.event):
            for phrase in (*newness.new_dates(words, written, there), *hours.new_times(words, written, there)):
                if not answered_somewhere(record.event, phrase):
                    told = f"no quote and no date here has all of {quoted(phrase)}"
                    yield record.event.at(*path), f"{told}: quote the words that have it, or {ask(phrase)}"


@neighbours_rule(Severity.WARNING)
def name_not_in_quotes(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Every name in title, summary and roles stands in a quote, in its paragraph before it, or in a field.

    Of people and places that are listed, any of their names will do, the office, or what is made of the name; what else
    has a capital stands there as it is. Quote the words that name them; list the other name; or answer with a `note`
    in the record that quotes the word: “Borealis” is the owner’s older name.
    """
    there = _grounds(record, evidence)
    if there:
        told: set[str] = set()
        for path, words in _own_words(record.event):
            for name in newness.new_names(words, there):
                if name not in told and not _answered(record.event, name):
                    told.add(name)
                    stands = f"{quoted(name)} is named in no quote, nor before one, and in no field"
                    yield record.event.at(*path), f"{stands}: quote the words that name it, or {ask(name)}"


def _answered(event: Event, name: str) -> bool:
    """Whether a name is answered for, whole or word by word."""
    return answered_somewhere(event, name) or all(answered_somewhere(event, word) for word in name.split())


@neighbours_rule(Severity.WARNING)
def quotation_not_in_quotes(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Words in quotation marks are words of a source: in title, summary and roles of a quote, in notes of any text.

    Readers take them for somebody's own. Copy them, `[…]` for what is left out; or take the marks away. A note may also
    quote the record itself. Where they are nobody's words, such as a title, answer with a `note` in the record that
    quotes the word: “Ice” is the name of the film.
    """
    event = record.event
    there = _grounds(record, evidence)
    if there is None:
        return
    for path, words in _own_words(event):
        for quotation in newness.new_quotations(words, there):
            if not answered_somewhere(event, quotation):
                told = f"{quoted(quotation)} stands in no quote and no detail"
                yield event.at(*path), f"{told}: copy the words, take the marks away, or {ask(quotation)}"
    if len(evidence.sources) < len(evidence.package.sources):
        return
    own = [words for _, words in _own_words(event)]
    for path, words in _notes(event):
        for one in newness.quotations(words):
            if not all(_stands(part, own, there, evidence) for part in one.parts):
                yield event.at(*path), f"no source has the words {quoted(one.text)}: copy them, or take the marks away"


@neighbours_rule(Severity.WARNING)
def nothing_of_it_in_quotes(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Title and summary have a word of the quotes, or a form of one, beside names, dates and small words.

    Where there is none, the passages may be about something else altogether: that somebody is named is no proof that
    they resigned. Quote the words that tell it, or answer with a `note` in the record that quotes the word: “Born” is
    what a pedigree says with a star.
    """
    event = record.event
    there = _grounds(record, evidence)
    written = there.written if there else None
    if there and written and newness.is_beside(f"{event.title}. {event.summary}", written, there):
        words = newness.strangers(event.title, written, there) or newness.strangers(event.summary, written, there)
        if not any(answered_somewhere(event, word) for word in words):
            told = "no quote has a word of title and summary beside the names"
            yield event.at("title"), f"{told}: quote the words that tell it, or {ask(words[0])}"


def _grounds(record: RecordEvidence, evidence: Evidence) -> Grounds | None:
    """Return what the curator's words may rest on, where every passage of it was found."""
    return evidence.grounds[record.event.id] if record.event.citations and record.proven else None


def _own_words(event: Event) -> Iterator[tuple[Path, str]]:
    """Yield what is the curator's own wording, and where it stands."""
    yield ("title",), event.title
    yield ("summary",), event.summary
    if event.short:
        yield ("short",), event.short
    for position, one in enumerate(event.participants):
        if one.role:
            yield ("participants", position, "role"), one.role


def _notes(event: Event) -> Iterator[tuple[Path, str]]:
    """Yield what a curator says beside the claims, and where it stands."""
    if event.note:
        yield ("note",), event.note
    for field, reason in event.resolutions.items():
        yield ("resolutions", field), reason
    for index, citation in enumerate(event.citations):
        if citation.note:
            yield ("citations", index, "note"), citation.note


def _stands(words: str, own: list[str], there: Grounds, evidence: Evidence) -> bool:
    """Whether words in quotation marks stand in the record, or in any source, be their first letter large or small."""
    small = fold(words).casefold()
    if there.has(words) or any(small in fold(text).casefold() for text in own):
        return True
    forms = (words, words[0].lower() + words[1:], words[0].upper() + words[1:])
    cited = dict.fromkeys(citation.source for citation in there.own.event.citations)
    texts = [evidence.sources[id].text for id in (*cited, *(evidence.sources.keys() - cited.keys()))]
    return any(places(text.fold(form), text, 1) for form in forms for text in texts)


RULES = (
    number_not_in_quotes,
    date_not_in_quotes,
    name_not_in_quotes,
    quotation_not_in_quotes,
    nothing_of_it_in_quotes,
)
