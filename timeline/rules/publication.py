"""The rule on when a source was published: its own words say so, or the curator argues it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline import language
from timeline.dates import Interval
from timeline.diagnostics import Severity, quoted
from timeline.evidence.sources import SourceEvidence
from timeline.language import meaning, phrases
from timeline.language.language import Language
from timeline.records.vocabularies import Source
from timeline.rules.rulebook import Finding, source_rule
from timeline.texts import passages
from timeline.texts.passages import Passage, find


@source_rule(Severity.ERROR)
def publication_not_stated(one: SourceEvidence) -> Iterator[Finding]:
    """A source whose publication is `stated` has the words that state it, and they give that date.

    Every phrase of the source is read from its publication. The words may be of another language than the text, that
    of the site which shows it. Copy the words, or argue the date with `basis: inferred`.
    """
    source = one.source
    if source.quote is None:
        return
    passage = find(source.quote, one.text)
    if not isinstance(passage, Passage):
        yield source.at("quote"), f"{source.id} does not say {quoted(source.quote)} exactly once"
    elif source.basis == "stated":
        words = " ".join(one.text.reading[slice(*place)] for place in passage.places)
        allowed = _stated(words, one.text.language, source) or _stated_elsewhere(words, source)
        if not any(source.published.interval.contains(days) for days in allowed):
            said = f"gives {meaning.shown(allowed)}" if allowed else "gives no date"
            yield source.at("published"), f"{quoted(source.quote)} {said}, not {meaning.named_date(source.published)}"


def _stated(words: str, of: Language, source: Source) -> list[Interval]:
    """Return what words give by themselves: a publication's date is not read from the publication."""
    calendar = source.calendar or ("julian" if source.published.calendar == "julian" else None)
    there = (phrase for phrase in phrases.find(passages.fold(words), of) if phrase.year is not None)
    return [days for phrase in there for days in meaning.allowed(phrase, source.published.interval, calendar=calendar)]


def _stated_elsewhere(words: str, source: Source) -> list[Interval]:
    """Return what words give in the first language in which they give the day that is listed.

    Pages are dated by the sites that show them, in a language that need not be that of the text.
    """
    published = source.published.interval
    there = (_stated(words, other, source) for other in language.every())
    return next((allowed for allowed in there if any(published.contains(days) for days in allowed)), [])


RULES = (publication_not_stated,)
