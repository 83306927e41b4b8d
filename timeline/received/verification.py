"""Checking a release that somebody else published, from its own files alone.

The files may come from a stranger: names and paths in them are only ever looked up among the files that were read,
what is of the wrong shape is a diagnostic, and nothing is fetched. Whether the tables are what the descriptor says is
for `acceptance`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from timeline.diagnostics import Diagnostic, Location, Rule, Severity, counted, quoted, short
from timeline.language.language import Language
from timeline.received import acceptance
from timeline.received import document as published
from timeline.records.cited_tables import CITATIONS
from timeline.records.columns import Table
from timeline.records.detail_columns import tables_of
from timeline.records.disagreement_record import PassageRecord
from timeline.records.document import Document
from timeline.records.event_record import CitationRecord
from timeline.records.package import DESCRIPTOR, DOCUMENT, RELEASE, SUMS, Files, decoded, text_path
from timeline.records.rows import Row
from timeline.records.tables import SOURCES, TIMELINE
from timeline.texts.passages import ELISION, Repair, Text

_TABLES = tuple(f"{table.name}.csv" for table in (TIMELINE, CITATIONS, SOURCES))
"""The tables without which nothing is a release."""

NOT_A_RELEASE = Rule(
    "not-a-release",
    Severity.ERROR,
    "A release has its list of hashes, its descriptor, its document and its tables.\n\n"
    "Without one of them the others cannot be checked against each other. Download it again, whole.",
    scope="a release",
)
CHECKSUM_MISMATCH = Rule(
    "checksum-mismatch",
    Severity.ERROR,
    "A release holds the files that SHA256SUMS lists, each with the SHA-256 that is listed, and no others.\n\n"
    "A file that differs was changed after the release was made, or came across damaged. Download it again.",
    scope="a release",
)
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
    "Every citation of a source that is shown in full stands in it, word for word, at its positions.\n\n"
    "The words between start and end are `exact`; with its layout and its repairs undone they are `quote`.",
    scope="a release",
)
TABLES_DISAGREE = Rule(
    "tables-disagree",
    Severity.ERROR,
    "The tables and the document of a release say the same.\n\n"
    "They are made from the same records at once. Where they differ, one of them was changed by hand.",
    scope="a release",
)
CATALOGUE = (
    NOT_A_RELEASE,
    CHECKSUM_MISMATCH,
    SOURCE_MISMATCH,
    POSITION_MISMATCH,
    TABLES_DISAGREE,
    *acceptance.CATALOGUE,
)


@dataclass(frozen=True, slots=True)
class Verified:
    """How much of a release was checked: `found` of the citations, `sound` of the files; `hidden` are the sources
    that are shown in passages only, so that their citations cannot be checked; a `draft` may still change.
    """  # noqa: D205 -- one sentence, of two parts

    events: int = 0
    citations: int = 0
    found: int = 0
    sources: int = 0
    files: int = 0
    sound: int = 0
    tables: int = 0
    hidden: tuple[str, ...] = ()
    draft: bool = False


def verify(files: Files) -> tuple[Verified, list[Diagnostic]]:
    """Check a release, given as `disk.read_release` returns it; return what was checked, and what is wrong with it."""
    digests = {name: sha256(raw).hexdigest() for name, raw in files.items()}
    missing = [_missing(name, files) for name in (SUMS, DESCRIPTOR, DOCUMENT, *_TABLES) if name not in files]
    diagnostics = [*missing, *_checksums(files, digests)]
    tables, refused = acceptance.accept(files, digests)
    diagnostics += refused
    listed = _listed(files.get(SUMS, b""))
    files_only = Verified(
        files=len(listed),
        sound=sum(digests.get(name) == digest for _, digest, name in listed),
        tables=tables,
        draft=_is_draft(files),
    )
    document = None
    if DOCUMENT in files:
        try:
            document = published.read(files[DOCUMENT])
        except published.NotADocument as error:
            diagnostics.append(
                NOT_A_RELEASE.at(Location(DOCUMENT), f"this is no document of a release: {short(str(error), 300)}")
            )
    if document is None:
        return files_only, diagnostics
    texts, untrue = _texts(document, files, digests)
    lost = list(_citations(document, files[DOCUMENT], texts))
    cited = [citation for event in document.events for citation in event.citations]
    unread = {source.id for source in document.sources} - texts.keys()
    diagnostics += (*untrue, *lost, *_sides(document, texts), *_disagreements(document, files))
    verified = replace(
        files_only,
        events=len(document.events),
        citations=len(cited),
        found=len(cited) - len(lost) - sum(citation.source in unread for citation in cited),
        sources=len(document.sources),
        hidden=tuple(source.id for source in document.sources if source.show != "full"),
    )
    return verified, diagnostics


def sentence(verified: Verified) -> str:
    """Return what was checked, in one line.

    >>> sentence(Verified(events=2, citations=4, found=3, sources=2, files=21, sound=21, tables=10, hidden=("letter",)))
    '2 events, 3 of 4 citations in 2 sources found at their positions, 21 of 21 files as SHA256SUMS lists them, 10 tables as described; shown in passages only, and not to be checked: letter'
    """  # noqa: E501
    hidden = f"; shown in passages only, and not to be checked: {', '.join(verified.hidden)}" if verified.hidden else ""
    of = "" if verified.found == verified.citations else f"{verified.found} of "
    return (
        f"{counted(verified.events, 'event')}, {of}{counted(verified.citations, 'citation')} "
        f"in {counted(verified.sources, 'source')} found at their positions, "
        f"{verified.sound} of {counted(verified.files, 'file')} as {SUMS} lists them, "
        f"{counted(verified.tables, 'table')} as described{hidden}"
        + ("; a draft, which may still change" if verified.draft else "")
    )


def _is_draft(files: Files) -> bool:
    """Whether a release says that its version was not frozen when it was made."""
    try:
        descriptor = json.loads(files.get(DESCRIPTOR, b""))
    except (ValueError, RecursionError):  # it is refused elsewhere
        return False
    return isinstance(descriptor, dict) and descriptor.get("state") == "draft"


def _missing(name: str, files: Files) -> Diagnostic:
    hint = f"; the release lies in {RELEASE} below this folder" if f"{RELEASE}/{SUMS}" in files else ""
    return NOT_A_RELEASE.at(Location(name), f"a release has this file, and it is not here{hint}")


def _listed(sums: bytes) -> list[tuple[int, str, str]]:
    """Return line, hash and name of each entry, in the form that `sha256sum` writes and reads."""
    lines = enumerate(sums.decode(errors="replace").splitlines(), 1)
    found = ((number, re.fullmatch(r"([0-9a-f]{64}) [ *](.+)", line)) for number, line in lines)
    return [(number, match[1], match[2]) for number, match in found if match]


def _checksums(files: Files, digests: Mapping[str, str]) -> Iterator[Diagnostic]:
    if SUMS not in files:
        return
    listed = _listed(files[SUMS])
    if len(listed) != len(files[SUMS].splitlines()):
        yield CHECKSUM_MISMATCH.at(Location(SUMS), "not every line is a SHA-256 of 64 digits, two blanks and a name")
    for number, digest, name in listed:
        if name not in files:
            yield CHECKSUM_MISMATCH.at(Location(SUMS, number), f"{quoted(name)} is listed, and it is not here")
        elif digests[name] != digest:
            yield CHECKSUM_MISMATCH.at(Location(name), f"this file has changed: {SUMS} lists another hash of it")
    for name in sorted(files.keys() - {name for _, _, name in listed} - {SUMS}):
        yield CHECKSUM_MISMATCH.at(Location(name), f"{SUMS} does not list this file")


def _texts(document: Document, files: Files, digests: Mapping[str, str]) -> tuple[dict[str, Text], list[Diagnostic]]:
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
    return texts, found


def _citations(document: Document, raw: bytes, texts: Mapping[str, Text]) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each citation that is not where it says it is, or whose source is not listed."""
    known = {source.id for source in document.sources}
    lines = _event_lines(raw.decode())
    for event in document.events:
        for citation in event.citations:
            fault = None
            if citation.source in texts:
                fault = _fault(citation, texts[citation.source])
            elif citation.source not in known:
                fault = f"no source is called {quoted(citation.source)}"
            if fault:
                at = Location(DOCUMENT, lines.get(event.id, 1))
                yield POSITION_MISMATCH.at(at, f"citation {citation.number} of {quoted(event.id)}: {fault}")


def _sides(document: Document, texts: Mapping[str, Text]) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each side of a disagreement that is not where it says, or names what is not there."""
    known = {source.id for source in document.sources}
    numbers = {event.id: {one.number for one in event.citations} for event in document.events}
    for one in document.disagreements:
        for number, side in enumerate(one.sides, 1):
            fault = None
            if side.passage and side.passage.source in texts:
                fault = _fault(side.passage, texts[side.passage.source])
            elif side.passage and side.passage.source not in known:
                fault = f"no source is called {quoted(side.passage.source)}"
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


def _disagreements(document: Document, files: Files) -> Iterator[Diagnostic]:
    for table in tables_of(document):
        name = f"{table.name}.csv"
        if name in files:
            yield from _differing(name, files[name], table, list(table.rows(document)))
    excel = files.get("timeline-excel.csv")
    if excel is not None and excel != b"\xef\xbb\xbf" + files.get("timeline.csv", b""):
        yield TABLES_DISAGREE.at(Location("timeline-excel.csv"), "this is not timeline.csv with a byte order mark")


def _differing(name: str, raw: bytes, table: Table, expected: list[Row]) -> Iterator[Diagnostic]:
    """Yield the first row in which a table and the document differ, by the columns that both have."""
    reader = csv.DictReader(io.StringIO(raw.decode(errors="replace"), newline=""), strict=True)
    try:
        header = reader.fieldnames or ()
        if lacking := [column.name for column in table.columns if column.required and column.name not in header]:
            yield TABLES_DISAGREE.at(Location(name), f"the table has no column {lacking[0]!r}")
            return
        columns = [column for column in table.columns if column.name in header]
        count = 0
        for count, cells in enumerate(reader, 1):
            if count > len(expected):
                row = _listing(cells[column.name] or "" for column in columns)
                message = f"this row says {row}, and {DOCUMENT} has no more"
                yield TABLES_DISAGREE.at(Location(name, reader.line_num), message)
                return
            for column in columns:
                there, wanted = cells[column.name], column.text(expected[count - 1])
                if there != wanted:
                    message = f"{column.name!r} is {quoted(there or '')}, and {DOCUMENT} says {quoted(wanted)}"
                    yield TABLES_DISAGREE.at(Location(name, reader.line_num), message)
                    return
        if count < len(expected):
            row = _listing(column.text(expected[count]) for column in columns)
            yield TABLES_DISAGREE.at(Location(name), f"{row} of {DOCUMENT} is not in the table")
    except csv.Error as error:
        yield TABLES_DISAGREE.at(Location(name, reader.line_num), f"not CSV: {error}")


def _listing(row: Iterable[str]) -> str:
    return quoted(", ".join(row))
