"""Whether every passage stands where a release says, in the texts that it has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping

from timeline.diagnostics import Diagnostic, Location, Rule, Severity, quoted
from timeline.language.language import Language
from timeline.records.disagreement_record import PassageRecord
from timeline.records.document import Document, ShownText, SourceRecord
from timeline.records.event_record import CitationRecord
from timeline.records.package import DOCUMENT, Files, decoded, text_path
from timeline.texts.layout import furniture_lines
from timeline.texts.passages import ELISION, Passage, Repair, Text, find_left_out

SOURCE_MISMATCH = Rule(
    "source-mismatch",
    Severity.ERROR,
    "Every source that is shown in full lies under sources/, and is the text that the curators read.\n\n"
    "Its SHA-256 stands in timeline.json. Positions in another text show nothing.",
    scope="a release",
)
POSITION_MISMATCH = Rule(
    "position-mismatch",
    Severity.ERROR,
    "Every citation of a source stands in it, word for word, at its positions.\n\n"
    "The words between start and end are `exact`; with its layout and its repairs undone they are `quote`. Of a source "
    "that is shown in passages only, `exact` is looked for in what is shown.",
    scope="a release",
)
CATALOGUE = (SOURCE_MISMATCH, POSITION_MISMATCH)


def texts(document: Document, files: Files, digests: Mapping[str, str]) -> tuple[dict[str, Text], list[Diagnostic]]:
    """Return the texts that citations can be checked against, by source, and what keeps others from it."""
    texts: dict[str, Text] = {}
    language = Language()  # where words stand is verified, not what they say
    found: list[Diagnostic] = []
    for source in document.sources:
        name = text_path(source.id)
        at = Location(name)
        if source.show != "full":
            continue
        if name not in files:
            message = f"{quoted(source.id)} is shown in full, and has no {quoted(name)}"
            found.append(SOURCE_MISMATCH.at(Location(DOCUMENT), message))
            continue
        if digests[name] != source.sha256:
            found.append(SOURCE_MISMATCH.at(at, f"this is not the text that was cited: {DOCUMENT} has another hash"))
        try:
            repairs = (Repair(one.raw, one.repaired) for one in source.repairs)
            texts[source.id] = Text.of(
                decoded(files[name]), repairs, layout=source.layout, furniture=source.furniture, language=language
            )
        except UnicodeDecodeError:
            found.append(SOURCE_MISMATCH.at(at, "this is not UTF-8 text"))
        else:
            found += (SOURCE_MISMATCH.at(at, lacking) for lacking in _lacking(source, texts[source.id]))
    return texts, found


def _lacking(source: SourceRecord, text: Text) -> Iterator[str]:
    """Yield what a text is said to have and has not: a line of its furniture, a passage that is left out."""
    for line, times in furniture_lines(text.raw, source.furniture).items():
        if not times:
            yield f"no line of it is {quoted(line)}, which {DOCUMENT} calls furniture"
    for one in source.left_out:
        if one.quote is None:
            continue
        beside = one.prefix or "", one.suffix or ""
        found = find_left_out(one.quote, text, prefix=beside[0], suffix=beside[1], occurrence=one.occurrence)
        if not isinstance(found, Passage):
            yield f"{quoted(one.quote)} does not stand in it, which {DOCUMENT} says is left out"


def citations(document: Document, raw: bytes, texts: Mapping[str, Text]) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each citation that is not where it says it is, or whose source is not listed."""
    known = {source.id for source in document.sources}

    def fault(citation: CitationRecord) -> str | None:
        if citation.source in texts:
            return _fault(citation, texts[citation.source])
        return None if citation.source in known else f"no source is called {quoted(citation.source)}"

    return _of_citations(document, raw, fault)


def in_excerpts(document: Document, raw: bytes) -> Iterator[Diagnostic]:
    """Yield the same of the sources that are shown in passages only."""
    shown = {source.id: source.shown for source in document.sources if source.shown}

    def fault(citation: CitationRecord) -> str | None:
        return _fault_in_excerpts(citation, shown[citation.source]) if citation.source in shown else None

    return _of_citations(document, raw, fault)


def _of_citations(
    document: Document, raw: bytes, fault: Callable[[CitationRecord], str | None]
) -> Iterator[Diagnostic]:
    lines = _event_lines(raw.decode())
    for event in document.events:
        for citation in event.citations:
            if wrong := fault(citation):
                at = Location(DOCUMENT, lines.get(event.id, 1))
                yield POSITION_MISMATCH.at(at, f"citation {citation.number} of {quoted(event.id)}: {wrong}")


def sides(document: Document, texts: Mapping[str, Text]) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each side of a disagreement that is not where it says, or names what is not there."""
    known = {source.id: source for source in document.sources}
    numbers = {event.id: {one.number for one in event.citations} for event in document.events}
    for one in document.disagreements:
        for number, side in enumerate(one.sides, 1):
            fault = None
            if side.passage and side.passage.source in texts:
                fault = _fault(side.passage, texts[side.passage.source])
            elif side.passage and side.passage.source not in known:
                fault = f"no source is called {quoted(side.passage.source)}"
            elif side.passage and (shown := known[side.passage.source].shown):
                fault = _fault_in_excerpts(side.passage, shown)
            elif side.event is not None and not numbers.get(side.event, set()).issuperset(side.citations):
                fault = f"no event {quoted(side.event)} has these citations"
            if fault:
                yield POSITION_MISMATCH.at(Location(DOCUMENT), f"side {number} of {quoted(one.id)}: {fault}")


def _event_lines(text: str) -> dict[str, int]:
    """Return the line of each event, as far as the document is laid out as releases are: events first, by one blank."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith('   "id": "'):
            lines.setdefault(line[10:].partition('"')[0], number)
    return lines


def _fault(citation: CitationRecord | PassageRecord, text: Text) -> str | None:
    there = f" {ELISION} ".join(text.raw[one.start : one.end] for one in citation.positions)
    if not there or there != citation.exact:
        return f"`exact` is {quoted(citation.exact)}, and at its positions stands {quoted(there)}"
    if f" {ELISION} ".join(text.shown(one.start, one.end) for one in citation.positions) != citation.quote:
        return f"`quote` is {quoted(citation.quote)}, which is not `exact` with its source's layout and repairs undone"
    for one in citation.positions:
        line, column = text.line_column(one.start)
        if (one.line, one.column) != (line, column):
            return f"character {one.start} is at {line}:{column}, not at {one.line}:{one.column}"
        units = text.utf16(one.start), text.utf16(one.end)
        if one.start_utf16 is not None and (one.start_utf16, one.end_utf16) != units:
            there = f"{one.start_utf16}-{one.end_utf16}"
            return f"in UTF-16 characters {one.start}-{one.end} are {units[0]}-{units[1]}, not {there}"
    return None


def _fault_in_excerpts(citation: CitationRecord | PassageRecord, shown: ShownText) -> str | None:
    """Return what is wrong with a passage of a source of which only excerpts are there: its words, not their layout."""
    parts = []
    for one in citation.positions:
        at = bisect_right(shown.excerpts, one.start, key=lambda excerpt: excerpt.start) - 1
        excerpt = shown.excerpts[at] if at >= 0 else None
        parts.append(excerpt.text[one.start - excerpt.start : one.end - excerpt.start] if excerpt else "")
    there = f" {ELISION} ".join(parts)
    if not there or there != citation.exact:
        return f"`exact` is {quoted(citation.exact)}, and at its positions is shown {quoted(there)}"
    return None
