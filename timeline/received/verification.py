"""Checking a release that somebody else published, from its own files alone.

The files may come from a stranger: names and paths in them are only ever looked up among the files that were read,
what is of the wrong shape is a diagnostic, and nothing is fetched. What the document makes is for `remaking`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from timeline.diagnostics import Diagnostic, Location, Rule, Severity, counted, listed, quoted, short
from timeline.received import differences, following, forms, positions, references, remaking
from timeline.received import document as published
from timeline.records.cited_tables import CITATIONS
from timeline.records.columns import Table
from timeline.records.detail_columns import tables_of
from timeline.records.document import Document
from timeline.records.package import DESCRIPTOR, DOCUMENT, RELEASE, SUMS, Files
from timeline.records.tables import SOURCES, TIMELINE

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
    "A file that differs was changed after the release was made, or came across damaged; one that is not listed, a "
    "hidden one too, would be served with the others. Download it again.",
    scope="a release",
)
RESOURCE_MISMATCH = Rule(
    "resource-mismatch",
    Severity.ERROR,
    "Every file that datapackage.json describes is there, with the size and the hash that it states.\n\n"
    "Download the release again, whole.",
    scope="a release",
)
TABLES_DISAGREE = Rule(
    "tables-disagree",
    Severity.ERROR,
    "The tables and the document of a release say the same.\n\n"
    "They are made from the same records at once. Where they differ, one of them was changed by hand.",
    scope="a release",
)
DOCUMENT_REFUSED = Rule(
    "document-refused",
    Severity.ERROR,
    "The document of a release is of the form that timeline.schema.json describes, and names only what it lists.\n\n"
    "What it says of an event by the rest of the event (the days of its date, how many sources tell it) follows from "
    "that. Of what is of no form, or names what is not there, nothing can be made again.",
    scope="a release",
)
CATALOGUE: tuple[Rule, ...] = (
    NOT_A_RELEASE,
    CHECKSUM_MISMATCH,
    *positions.CATALOGUE,
    TABLES_DISAGREE,
    RESOURCE_MISMATCH,
    DOCUMENT_REFUSED,
    *remaking.CATALOGUE,
)

MOST = 20
"""How many findings of one file are told; of the others only that there are more."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How much of a release was checked: `found` of the citations, `sound` of the files; `hidden` are the sources
    that are shown in passages only, so that their citations cannot be checked; a `draft` may still change; what its
    document makes was made again, `remade`, unless something was wrong before.
    """  # noqa: D205 -- one sentence, of several parts

    events: int = 0
    citations: int = 0
    found: int = 0
    sources: int = 0
    files: int = 0
    sound: int = 0
    tables: int = 0
    hidden: tuple[str, ...] = ()
    draft: bool = False
    remade: bool = False


def verify(files: Files) -> tuple[Verified, list[Diagnostic]]:
    """Check a release, given as `disk.read_release` returns it; return what was checked, and what is wrong with it.

    Where neither the list of hashes nor the document is there, nothing is checked.
    """
    if SUMS not in files and DOCUMENT not in files:
        told = f"a release has this file and {DOCUMENT}, and neither is here{_below(files)}"
        return Verified(), [NOT_A_RELEASE.at(Location(SUMS), told)]
    digests = {name: sha256(raw).hexdigest() for name, raw in files.items()}
    missing = [_missing(name, files) for name in (SUMS, DESCRIPTOR, DOCUMENT, *_TABLES) if name not in files]
    diagnostics = [*missing, *_checksums(files, digests)]
    said, refused = remaking.described(files[DESCRIPTOR]) if DESCRIPTOR in files else (None, [])
    diagnostics += refused
    if said:
        diagnostics += _resources(said.whole.get("resources"), files, digests)
    listed = _listed(files.get(SUMS, b""))
    verified = Verified(
        files=len(listed),
        sound=sum(digests.get(name) == digest for _, digest, name in listed),
        draft=said is not None and said.draft,
    )
    document, unread = _document(files)
    diagnostics += unread
    if document is None:
        return verified, diagnostics
    exact = said is not None and remaking.ours(said)
    unsound = list(_most(DOCUMENT_REFUSED, DOCUMENT, _faults(document, files[DOCUMENT], whole=exact)))
    texts, untrue = positions.texts(document, files, digests)
    lost = list(positions.citations(document, files[DOCUMENT], texts))
    untrue += (*positions.in_excerpts(document, files[DOCUMENT]), *positions.sides(document, texts))
    disagreeing = list(_disagreements(document, files, exact=exact))
    diagnostics += (*unsound, *untrue, *lost, *disagreeing)
    remade = said is not None and not (unsound or untrue or lost)
    if said and remade:
        remade, differing = remaking.compared(files, document, said)
        diagnostics += differing
    cited = [citation for event in document.events for citation in event.citations]
    hidden = {source.id for source in document.sources} - texts.keys()
    verified = replace(
        verified,
        events=len(document.events),
        citations=len(cited),
        found=len(cited) - len(lost) - sum(citation.source in hidden for citation in cited),
        sources=len(document.sources),
        tables=sum(f"{table.name}.csv" in files for table in tables_of(document))
        - len({one.location.file for one in disagreeing}),
        hidden=tuple(source.id for source in document.sources if source.show != "full"),
        remade=remade,
    )
    return verified, diagnostics


def sentence(verified: Verified) -> str:
    """Return what was checked, in one line.

    >>> sentence(Verified(events=2, citations=4, found=3, sources=2, files=21, sound=21, tables=10, hidden=("letter",)))
    '2 events, 3 of 4 citations in 2 sources found at their positions, 21 of 21 files as SHA256SUMS lists them, 10 tables as the document says; nothing was made again; shown in passages only, and not to be checked: letter'
    """  # noqa: E501
    hidden = f"; shown in passages only, and not to be checked: {listed(verified.hidden)}" if verified.hidden else ""
    of = "" if verified.found == verified.citations else f"{verified.found} of "
    return (
        f"{counted(verified.events, 'event')}, {of}{counted(verified.citations, 'citation')} "
        f"in {counted(verified.sources, 'source')} found at their positions, "
        f"{verified.sound} of {counted(verified.files, 'file')} as {SUMS} lists them, "
        f"{counted(verified.tables, 'table')} as the document says"
        + ("" if verified.remade else "; nothing was made again")
        + hidden
        + ("; a draft, which may still change" if verified.draft else "")
    )


UNCHECKED = (
    "Not to be told from a release alone: whether a text is the one that its publisher published, and how a text is "
    "laid out, and how long, that is not here; how a claim was graded, and a date put in words; why a passage was left "
    "out; what earlier versions said; whether a reader read what they are said to have read; keys of datapackage.json "
    "that no file shows."
)
"""What no check of a release can see, in words."""


def _missing(name: str, files: Files) -> Diagnostic:
    return NOT_A_RELEASE.at(Location(name), f"a release has this file, and it is not here{_below(files)}")


def _below(files: Files) -> str:
    """Return where the release is, if the files are those of its package."""
    return f"; the release lies in {RELEASE} below this folder" if f"{RELEASE}/{SUMS}" in files else ""


def _listed(sums: bytes) -> list[tuple[int, str, str]]:
    """Return line, hash and name of each entry, in the form that `sha256sum` writes and reads."""
    lines = enumerate(sums.decode(errors="replace").split("\n"), 1)
    found = ((number, re.fullmatch(r"([0-9a-f]{64}) [ *](.+)", line)) for number, line in lines)
    return [(number, match[1], match[2]) for number, match in found if match]


def _checksums(files: Files, digests: Mapping[str, str]) -> Iterator[Diagnostic]:
    if SUMS not in files:
        return
    listed = _listed(files[SUMS])
    if b"".join(f"{digest}  {name}\n".encode() for _, digest, name in listed) != files[SUMS]:
        yield CHECKSUM_MISMATCH.at(Location(SUMS), "not every line is a SHA-256 of 64 digits, two blanks and a name")
    names = [name for _, _, name in listed]
    if names != sorted(set(names)):
        yield CHECKSUM_MISMATCH.at(Location(SUMS), "the names are not each there once, in their order")
    for number, digest, name in listed:
        if name not in files:
            yield CHECKSUM_MISMATCH.at(Location(SUMS, number), f"{quoted(name)} is listed, and it is not here")
        elif digests[name] != digest:
            yield CHECKSUM_MISMATCH.at(Location(name), f"this file has changed: {SUMS} lists another hash of it")
    for name in sorted(files.keys() - set(names) - {SUMS}):
        yield CHECKSUM_MISMATCH.at(Location(name), f"{SUMS} does not list this file")


def _resources(resources: object, files: Files, digests: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield what the descriptor says of files that is not so; they are only looked up by their names."""
    at = Location(DESCRIPTOR)
    if not isinstance(resources, list):
        yield RESOURCE_MISMATCH.at(at, "it lists no files")
        return
    described: set[str] = set()
    for number, one in enumerate(resources, 1):
        path: Any = one.get("path") if isinstance(one, dict) else None
        if not isinstance(path, str) or path not in files:
            named = quoted(path) if isinstance(path, str) else f"resource {number}"
            yield RESOURCE_MISMATCH.at(at, f"it describes {named}, which is no file here")
            continue
        if (one.get("bytes"), one.get("hash")) != (len(files[path]), f"sha256:{digests[path]}"):
            yield RESOURCE_MISMATCH.at(Location(path), f"{DESCRIPTOR} states another size or hash of this file")
        described.add(path)
    for name in sorted(files.keys() - described - {SUMS, DESCRIPTOR}):
        yield RESOURCE_MISMATCH.at(Location(name), f"{DESCRIPTOR} does not describe this file")


def _document(files: Files) -> tuple[Document | None, list[Diagnostic]]:
    if DOCUMENT not in files:
        return None, []
    try:
        return published.read(files[DOCUMENT]), []
    except published.NotADocument as error:
        message = f"this is no document of a release: {short(str(error), 300)}"
        return None, [NOT_A_RELEASE.at(Location(DOCUMENT), message)]


def _faults(document: Document, raw: bytes, *, whole: bool) -> Iterator[str]:
    from timeline.release.document import schema_bytes  # slow to import
    from timeline.release.edition import Edition

    try:
        found = list(forms.faults(differences.parsed(raw), json.loads(schema_bytes()), whole=whole))
    except ValueError as error:
        found = [f"not JSON that every program reads: {short(str(error), 200)}"]
    found += references.faults(document)
    yield from found or following.faults(document, Edition({}, document, {}))


def _most(rule: Rule, name: str, messages: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield the first few of many findings, and how many more there are."""
    at, more = Location(name), 0
    for number, message in enumerate(messages):
        if number < MOST:
            yield rule.at(at, short(message, 480))
        else:
            more += 1
    if more:
        yield rule.at(at, f"and {more} more of the kind")


def _disagreements(document: Document, files: Files, *, exact: bool) -> Iterator[Diagnostic]:
    """Yield the first row in which a table is another than the document draws, by the columns that both have."""
    from timeline.release.csv_files import csv_bytes

    for table in tables_of(document):
        name = f"{table.name}.csv"
        if name in files:
            yield from _differing(name, files[name], table, csv_bytes(table, table.rows(document)), exact=exact)
    excel = files.get("timeline-excel.csv")
    if excel is not None and excel != b"\xef\xbb\xbf" + files.get("timeline.csv", b""):
        yield TABLES_DISAGREE.at(Location("timeline-excel.csv"), "this is not timeline.csv with a byte order mark")


def _differing(name: str, raw: bytes, table: Table, made: bytes, *, exact: bool) -> Iterator[Diagnostic]:
    for line, what in differences.in_table(table, raw, made, exact=exact):
        yield TABLES_DISAGREE.at(Location(name, line), what)
