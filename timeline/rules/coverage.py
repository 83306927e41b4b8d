"""Rules the other way round: what the sources date is in the timeline, or is left out with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.diagnostics import Location, Severity, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.sources import SourceEvidence
from timeline.rules.rulebook import Finding, package_rule, source_rule
from timeline.texts import explaining, passages
from timeline.texts.layout import furniture_lines


@package_rule(Severity.WARNING, reach="links")
def dated_sentence_unused(evidence: Evidence) -> Iterator[Finding]:
    """Every sentence of a source that names a date is cited by an event, or left out with a reason.

    What was overlooked looks like what did not happen. Cite it, or name it under the source's `left_out` with a reason:
    `timeline coverage --left-out ID` prints the entries to paste there, and with `--reason "…"` writes them.
    """
    for id, one in evidence.coverage.items():
        text, file = evidence.sources[id].text, evidence.sources[id].source.file
        for sentence in one.unexplained:
            line, column = text.line_column(sentence.start)
            words = " ".join(text.raw[sentence.start : sentence.end].split())
            shown = words if len(words) <= 90 else f"{words[:88]}…"
            phrases = listed([quoted(phrase.text) for phrase in sentence.phrases])
            answer = f"cite it, or say why not under `left_out`: `timeline coverage --left-out {id}`"
            yield Location(file, line, column), f"no event cites this dated sentence ({phrases}): {shown} ({answer})"


@source_rule(Severity.ERROR)
def left_out_not_found(one: SourceEvidence) -> Iterator[Finding]:
    """Every passage under `left_out` stands in its source exactly once.

    A reason for words that are not there explains nothing. Copy the passage again, or take it out.
    """
    absent = 0
    for index, (entry, answer) in enumerate(one.left_out):
        if not isinstance(answer, passages.Passage):
            absent += explaining.is_absent(answer)
            texts, compared = {one.source.id: one.text}, absent <= explaining.COMPARED
            message = explaining.explain(answer, entry.quote, one.source.id, texts, compared=compared)
            yield one.source.at("left_out", index, "quote"), message


@source_rule(Severity.ERROR)
def furniture_not_found(one: SourceEvidence) -> Iterator[Finding]:
    """Every line under `furniture` is a whole line of its source, and one with a word that denies stands there twice.

    What is named there is read by no check, so it is held to be what it is said to be: the head or foot of a page,
    not a sentence. Copy the line whole, or take it out.
    """
    counts = furniture_lines(one.text.raw, one.source.furniture)
    for index, line in enumerate(one.source.furniture):
        denial = one.text.language.turning.pattern.search(passages.fold(line))
        if not counts[line]:
            yield one.source.at("furniture", index), f"no line of {one.source.id} is {quoted(line)}"
        elif denial and counts[line] == 1:
            message = f"{quoted(denial[0])} stands in this line, and the line only once: it may be a part of a sentence"
            yield one.source.at("furniture", index), message


RULES = (dated_sentence_unused, left_out_not_found, furniture_not_found)
