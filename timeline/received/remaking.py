"""A release made again from its document, its descriptor and its texts, and compared with what was received.

Nothing of it is a stranger's but the values: the schemas, the patterns and the templates are this program's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from timeline.diagnostics import Diagnostic, Location, Rule, Severity, quoted, short
from timeline.reading import descriptor as descriptors
from timeline.received import differences, ledgers
from timeline.records.columns import Table
from timeline.records.detail_columns import tables_of
from timeline.records.document import Document
from timeline.records.package import DESCRIPTOR, DOCUMENT, SUMS, Files, decoded, home, text_path
from timeline.records.tables import CHANGES

if TYPE_CHECKING:
    from timeline.release.edition import Edition

MADE_OTHERWISE = Rule(
    "made-otherwise",
    Severity.ERROR,
    "Every file of a release is the one that its document makes.\n\n"
    "Tables, feeds, the file for TimelineJS, the page and the descriptor are made again from timeline.json, the "
    "descriptor and sources/, and compared: byte for byte where this version of the tool made the release, else by "
    "rows, values, entries and words. Download the release again, from its publisher.",
    scope="a release",
)
LEDGER_MISMATCH = Rule(
    "ledger-mismatch",
    Severity.ERROR,
    "The ledger of a release goes with its document: the moments, the revision and the digests of each event.\n\n"
    "What earlier versions were cannot be told from this one: compare with a release of theirs.",
    scope="a release",
)
DESCRIPTOR_REFUSED = Rule(
    "descriptor-refused",
    Severity.ERROR,
    "A release's datapackage.json describes the files beside it and nothing else, in Data Package 2.0.\n\n"
    "Its keys are those that curators write, and those that an export adds: state, made_by and resources. No schema "
    "and no pattern of it is run; they are compared to what the document makes.",
    scope="a release",
)
ANOTHER_MAKER = Rule(
    "another-maker",
    Severity.WARNING,
    "A release is checked by the version of the tool that made it.\n\n"
    "What another version made is compared by what it says, and what only that version can make is not checked: the "
    "message names it. Install the version that the descriptor names, and verify again.",
    scope="a release",
)
CATALOGUE = (MADE_OTHERWISE, LEDGER_MISMATCH, DESCRIPTOR_REFUSED, ANOTHER_MAKER)


@dataclass(frozen=True, slots=True)
class Described:
    """What a release's descriptor says: the curators' keys, whether it is a draft, who made it."""

    own: Mapping[str, Any]
    whole: Mapping[str, Any]
    draft: bool
    by: Mapping[str, str]


def described(raw: bytes) -> tuple[Described | None, list[Diagnostic]]:
    """Return what a descriptor says, and what is wrong with it by itself."""
    at = Location(DESCRIPTOR)
    own, found = descriptors.read(raw)
    refused = [DESCRIPTOR_REFUSED.at(one.location, one.message) for one in found]
    if own is None:
        return None, refused
    by, state = own.get("made_by"), own.get("state")
    if state not in ("draft", "frozen"):
        refused.append(DESCRIPTOR_REFUSED.at(at, "'state' is neither draft nor frozen"))
    if not (isinstance(by, dict) and set(by) == {"name", "version", "digest"} and all(map(_text, by.values()))):
        refused.append(DESCRIPTOR_REFUSED.at(at, "'made_by' does not say which tool made it"))
        by = {}
    from timeline.release.descriptor import curators  # slow to import, and asked of a release alone

    return Described(curators(own), own, state == "draft", by), refused


def ours(said: Described) -> bool:
    """Whether this very program made a release: then its files are the same byte for byte."""
    from timeline.release.maker import maker

    return said.by == maker()


def _text(value: object) -> bool:
    return isinstance(value, str)


@dataclass(slots=True)
class _Remade:
    """What the comparison is of: the files there, those made again, and whether they are to be the same bytes."""

    there: Files
    made: dict[str, bytes]
    exact: bool
    other: list[str] = field(default_factory=list)
    """Files that only the tool that made them could make again."""


def compared(files: Files, document: Document, said: Described) -> tuple[bool, list[Diagnostic]]:
    """Return whether a release could be made again, and where its files are others than its document makes.

    The document is one whose references resolve.
    """
    from timeline.release import making
    from timeline.release.edition import Edition, texts

    raw = {
        one.id: decoded(files[name])
        for one in document.sources
        if one.show == "full" and (name := text_path(one.id)) in files
    }
    edition = Edition(said.own, document, texts(document, raw), said.draft)
    try:
        made = making.made(edition)
    except (
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:  # which a stranger may have sought
        why = short(f"{type(error).__name__}: {error}", 120)
        return False, [MADE_OTHERWISE.at(Location(DOCUMENT), f"no release can be made of this document ({why})")]
    return True, [*_differing(files, document, said, edition, made)]


def _differing(
    files: Files, document: Document, said: Described, edition: Edition, made: dict[str, bytes]
) -> Iterator[Diagnostic]:
    from timeline.release.descriptor import release_descriptor

    tables = (*tables_of(document), CHANGES)
    yield from _about_package(document, said)
    remade = _Remade(files, made, ours(said))
    yield from _files(remade, document, tables)
    known = {name: files.get(name, b"") for name in (made.keys() | _given(document)) - {DESCRIPTOR, SUMS}}
    again = release_descriptor(said.own, document, known, tables, draft=said.draft, by=said.by)
    for line, what in _descriptor(files[DESCRIPTOR], again) if remade.exact else ():
        yield MADE_OTHERWISE.at(Location(DESCRIPTOR, line), what)
    ledger = f"{CHANGES.name}.csv"
    for number, (line, what) in enumerate(ledgers.faults(files.get(ledger, b""), edition)):
        if number < differences.MOST:
            yield LEDGER_MISMATCH.at(Location(ledger, line), what)
    if not ours(said):
        yield ANOTHER_MAKER.at(Location(DESCRIPTOR), _another(said.by, remade.other))


def _given(document: Document) -> set[str]:
    """Return the files of a release that no document makes: the ledger, and the texts."""
    return {f"{CHANGES.name}.csv", *(text_path(one.id) for one in document.sources if one.show == "full")}


def _about_package(document: Document, said: Described) -> Iterator[Diagnostic]:
    own, told = said.own, document.package
    expected = {key: own.get(key) for key in ("name", "title", "description", "version", "created")}
    expected["homepage"] = home(str(own.get("homepage", "")))
    for key, value in expected.items():
        if (there := getattr(told, key)) != value:
            message = f"the package's {key} is {quoted(str(there))}, and {DESCRIPTOR} says {quoted(str(value))}"
            yield MADE_OTHERWISE.at(Location(DOCUMENT), message)


def _files(remade: _Remade, document: Document, tables: Iterable[Table]) -> Iterator[Diagnostic]:
    by_name = {f"{table.name}.csv": table for table in tables}
    given = _given(document) | {DESCRIPTOR, SUMS}
    for name in sorted(remade.made.keys() | remade.there.keys()):
        there, made = remade.there.get(name), remade.made.get(name)
        if name in given or there == made:
            continue
        if made is None or there is None:
            if remade.exact:
                what = "no release has this file" if made is None else "a release has this file, and it is not here"
                yield MADE_OTHERWISE.at(Location(name), what)
            else:
                remade.other.append(name)
        elif name not in by_name:
            yield from _file(remade, name, there, made)
        elif remade.exact:
            found = list(differences.in_table(by_name[name], there, made, exact=True))
            if not found:
                yield MADE_OTHERWISE.at(Location(name), "it says the same as the document, in other bytes")


def _file(remade: _Remade, name: str, there: bytes, made: bytes) -> Iterator[Diagnostic]:
    compare = differences.OF_NAMES.get(f".{name.rpartition('.')[2]}", differences.in_lines)
    found = [] if _is_schema(name) and not remade.exact else list(compare(there, made, exact=remade.exact))
    for line, what in found[: differences.MOST]:
        yield MADE_OTHERWISE.at(Location(name, line), what)
    if not found and remade.exact:
        yield MADE_OTHERWISE.at(Location(name), "it says the same as the document, in other bytes")
    elif not found:
        remade.other.append(name)


def _is_schema(name: str) -> bool:
    return name.endswith(".schema.json")


def _descriptor(there: bytes, made: bytes) -> Iterator[tuple[int, str]]:
    """Yield where a descriptor is another than is made, sizes and hashes aside, which are held to the files."""
    found = list(differences.in_json(_measureless(there), _measureless(made), exact=True))
    yield from found[: differences.MOST]
    if not found and _laid_out(there) != there:
        yield 1, "it says the same as the document makes, in other bytes"


def _measureless(raw: bytes) -> bytes:
    whole = differences.parsed(raw)
    for one in whole["resources"] if isinstance(whole.get("resources"), list) else ():
        if isinstance(one, dict):
            one.pop("bytes", None)
            one.pop("hash", None)
    return json.dumps(whole, ensure_ascii=False).encode()


def _laid_out(raw: bytes) -> bytes:
    from timeline.release.descriptor import descriptor_bytes

    return descriptor_bytes(differences.parsed(raw))


def _another(by: Mapping[str, str], other: Iterable[str]) -> str:
    called = quoted(" ".join(filter(None, (by.get("name"), by.get("version"))))) if by else "an unknown tool"
    left = ", ".join(short(name, 60) for name in other)
    rest = f"; not checked beyond what both say: {left}" if left else "; this one makes the same"
    return short(f"{called}, or another build of it, made this release{rest}", 480)
