"""Rules the other way round: what the sources date is in the timeline, or is left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Location, Severity
from timeline.evidence.coverage import unexplained
from timeline.evidence.quotes import texts
from timeline.records.package import Package
from timeline.rules.rulebook import Finding, rule
from timeline.texts import passages


@rule(Severity.WARNING)
def dated_sentence_unused(package: Package) -> Iterator[Finding]:
    """Every sentence of a source that names a date is cited by an event, or left out with a reason.

    What was overlooked looks like what did not happen. Cite it, or name it under the source's `left_out`.
    """
    for id, text in texts(package).items():
        source = package.sources[id]
        for sentence in unexplained(package, source):
            line, column = text.line_column(sentence.start)
            words = " ".join(text.raw[sentence.start : sentence.end].split())
            shown = words if len(words) <= 90 else f"{words[:88]}…"
            phrases = ", ".join(repr(phrase.text) for phrase in sentence.phrases)
            yield Location(source.file, line, column), f"no event cites this dated sentence ({phrases}): {shown}"


@rule(Severity.ERROR)
def left_out_not_found(package: Package) -> Iterator[Finding]:
    """Every passage under `left_out` stands in its source exactly once.

    A reason for words that are not there explains nothing. Copy the passage again, or take it out.
    """
    for source in package.sources.values():
        for index, one in enumerate(source.left_out if source.id in package.texts else ()):
            answer = passages.find(one.quote, texts(package)[source.id])
            if not isinstance(answer, passages.Passage):
                message = passages.explain(answer, one.quote, source.id, texts(package))
                yield source.at("left_out", index, "quote"), message


RULES = (dated_sentence_unused, left_out_not_found)
