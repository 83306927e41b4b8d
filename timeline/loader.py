"""From files to a package: YAML into records, the descriptor, the ledger, the texts.

Whatever is not in shape becomes a diagnostic, and the reading goes on with the next record.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from timeline import shape_errors, yaml_source
from timeline.diagnostics import Diagnostic, Location, Rule, Severity
from timeline.model import Actor, Event, Kind, Path, Place, Record, Source
from timeline.package import DESCRIPTOR, LEDGER, RELEASE, Change, Files, Package, created_form, version_form
from timeline.shape_errors import BAD_VALUE, UNKNOWN_KEY, diagnostics
from timeline.yaml_source import Document

LEDGER_HEADER = ("version", "created", "event", "change", "revision", "fields", "hash")

BAD_DESCRIPTOR = Rule(
    "bad-descriptor",
    Severity.ERROR,
    "datapackage.json is JSON and states name, title, version and created.\n\n"
    "Calendar ids are built from the name, the ledger from version (1.2.3) and created (2025-10-18T12:00:00Z).",
)
BAD_LEDGER = Rule(
    "bad-ledger",
    Severity.ERROR,
    "The ledger data/release/changes.csv is as an export wrote it.\n\n"
    "Revisions and calendar sequence numbers are counted from it. Restore it from version control; never edit it.",
)
CATALOGUE = (*shape_errors.CATALOGUE, BAD_DESCRIPTOR, BAD_LEDGER)

R = TypeVar("R", bound=Record)


def load(files: Files) -> tuple[Package | None, list[Diagnostic]]:
    """Read a package from its files.

    `files` maps paths from the package's root to bytes, as `timeline.disk.read` returns them. The package holds every
    record that is in shape; it is None only where datapackage.json is missing or unusable.
    """
    found: list[Diagnostic] = []
    unread: set[str] = set()
    descriptor = _descriptor(files, found)
    events: dict[str, Event] = {}
    for path in sorted(files):
        match = re.fullmatch(r"data/events/([^/]+)\.yaml", path)
        if match:
            document, problems = yaml_source.read(path, files[path])
            found += problems
            event = _record(Event, match[1], document, (), found) if document else None
            if event:
                events[event.id] = event
            else:
                unread.add(match[1])
    sources = _vocabulary(Source, "data/sources.yaml", files, found, unread)
    package = Package(
        descriptor=descriptor or {},
        events=events,
        sources=sources,
        actors=_vocabulary(Actor, "data/actors.yaml", files, found, unread),
        places=_vocabulary(Place, "data/places.yaml", files, found, unread),
        kinds=_vocabulary(Kind, "data/kinds.yaml", files, found, unread),
        texts=dict(_texts(sources, files)),
        ledger=tuple(_ledger(files.get(LEDGER), found)),
        files=files,
        released=_released(files, found),
        unread=frozenset(unread),
    )
    return (package if descriptor else None), found


def _vocabulary(model: type[R], path: str, files: Files, found: list[Diagnostic], unread: set[str]) -> dict[str, R]:
    if path not in files:
        return {}
    document, problems = yaml_source.read(path, files[path], yaml_source.VOCABULARY)
    found += problems
    if document is None:
        unread.add(path)
        return {}
    if not isinstance(document.data, dict):
        found.append(BAD_VALUE.at(document.at(()), "a vocabulary is a list of `id:` with its keys below"))
        unread.add(path)
        return {}
    entries: dict[str, R] = {}
    for id in document.data:
        entry = _record(model, id, document, (id,), found)
        if entry:
            entries[id] = entry
        else:
            unread.add(id)
    return entries


def _record(model: type[R], id: str, document: Document, root: Path, found: list[Diagnostic]) -> R | None:
    data: Any = document.data
    for step in root:
        data = data[step]
    if not isinstance(data, dict):
        found.append(BAD_VALUE.at(document.at(root), "a record is a list of `key: value`"))
        return None
    try:
        record = model.model_validate({"id": id} | {key: value for key, value in data.items() if key != "id"})
    except ValidationError as error:
        found += diagnostics(model, error, document, root)
        return None
    if "id" in data:
        found.append(UNKNOWN_KEY.at(document.at_key((*root, "id")), "the id is the file's name or the entry's key"))
        return None
    record._at = lambda path: document.at((*root, *path))  # noqa: SLF001 -- set once, here, where the document is known
    return record


def _texts(sources: Mapping[str, Source], files: Files) -> Iterator[tuple[str, str]]:
    for source in sources.values():
        try:
            yield source.id, files[source.file].decode()
        except (KeyError, UnicodeDecodeError):  # the rules say which, and where
            continue


def _released(files: Files, found: list[Diagnostic]) -> tuple[str, str] | None:
    """Return version and moment of the release that is there."""
    path = f"{RELEASE}/{DESCRIPTOR}"
    if path not in files:
        return None
    try:
        data = json.loads(files[path])
        version, created = str(data["version"]), str(data["created"])
    except (ValueError, RecursionError, KeyError, TypeError):
        version, created = "", ""
    if version_form(version) and created_form(created):
        return version, created
    found.append(BAD_LEDGER.at(Location(path), "this is no release's descriptor; restore it from version control"))
    return None


def _descriptor(files: Files, found: list[Diagnostic]) -> dict[str, Any] | None:
    if DESCRIPTOR not in files:
        found.append(BAD_DESCRIPTOR.at(Location(DESCRIPTOR), "there is no datapackage.json; `timeline init` makes one"))
        return None
    try:
        text = files[DESCRIPTOR].decode()
        data = json.loads(text)
        json.dumps(data, ensure_ascii=False, allow_nan=False).encode()  # no NaN, no half of a surrogate pair
    except json.JSONDecodeError as error:
        found.append(BAD_DESCRIPTOR.at(Location(DESCRIPTOR, error.lineno, error.colno), f"not JSON: {error.msg}"))
        return None
    except (ValueError, RecursionError):
        found.append(BAD_DESCRIPTOR.at(Location(DESCRIPTOR), "not JSON that every program reads, in UTF-8"))
        return None
    if not isinstance(data, dict):
        found.append(BAD_DESCRIPTOR.at(Location(DESCRIPTOR), "the descriptor is an object"))
        return None
    problems = [
        BAD_DESCRIPTOR.at(_at_json_key(text, key), f"{key!r} is {data.get(key)!r}; {form}")
        for key, (holds, form) in _DESCRIPTOR_FORMS.items()
        if not (isinstance(data.get(key), str) and holds(data[key]))
    ]
    found += problems
    return None if problems else data


_DESCRIPTOR_FORMS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "name": (
        lambda text: bool(re.fullmatch("[a-z0-9]+([-._][a-z0-9]+)*", text)),
        "write lower-case letters, digits, and - . _ between them",
    ),
    "title": (lambda text: bool(text.strip()), "write a title for people"),
    "version": (version_form, "write three numbers, such as 1.2.0"),
    "created": (created_form, "write a moment in UTC, such as 2025-10-18T12:00:00Z"),
}


def _at_json_key(text: str, key: str) -> Location:
    for number, line in enumerate(text.split("\n"), 1):
        column = line.find(f'"{key}"')
        if column >= 0:
            return Location(DESCRIPTOR, number, column + 1)
    return Location(DESCRIPTOR)


def _ledger(raw: bytes | None, found: list[Diagnostic]) -> Iterator[Change]:
    if raw is None:
        return
    reader = csv.reader(io.StringIO(raw.decode(errors="replace"), newline=""), strict=True)
    try:
        if tuple(next(reader, ())) != LEDGER_HEADER:
            found.append(BAD_LEDGER.at(Location(LEDGER), f"the header is not {','.join(LEDGER_HEADER)}"))
            return
        for row in reader:
            change = _change(row, reader.line_num)
            if change is None:
                found.append(BAD_LEDGER.at(Location(LEDGER, reader.line_num), "this is no row of a ledger"))
                return
            yield change
    except csv.Error as error:
        found.append(BAD_LEDGER.at(Location(LEDGER, reader.line_num), f"not CSV: {error}"))


def _change(row: list[str], line: int) -> Change | None:
    if len(row) != len(LEDGER_HEADER):
        return None
    version, created, event, change, revision, fields, digest = row
    if not version_form(version) or not created_form(created):
        return None
    if not event or not re.fullmatch(r"\d{1,6}", revision) or not digest:
        return None
    if change not in ("added", "changed", "withdrawn"):
        return None
    names = tuple(fields.split(";")) if fields else ()
    return Change(version, created, event, change, int(revision), names, tuple(digest.split(";")), line)
