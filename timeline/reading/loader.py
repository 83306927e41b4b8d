"""From files to a package: YAML into records, the descriptor, the ledger, the texts.

Whatever is not in shape becomes a diagnostic, and the reading goes on with the next record.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from pydantic import ValidationError

from timeline.diagnostics import Diagnostic, Location, Rule, Severity
from timeline.reading import descriptor as descriptor_shape
from timeline.reading import kept, reviews, shape_errors, yaml_source
from timeline.reading.shape_errors import BAD_VALUE, UNKNOWN_KEY, diagnostics
from timeline.reading.yaml_advice import EMPTY_FILE
from timeline.reading.yaml_source import Document
from timeline.records.detail_fields import DetailField
from timeline.records.disagreements import Disagreement
from timeline.records.model import Event
from timeline.records.package import (
    DESCRIPTOR,
    EVENTS,
    KEPT_SUMS,
    LEDGER,
    SUMS,
    Change,
    Files,
    Package,
    Released,
    Unread,
    created_form,
    decoded,
    event_at,
    kept_at,
    version_form,
    version_key,
    version_rises,
    vocabulary_path,
)
from timeline.records.shape import Record
from timeline.records.values import ID, ChangeKind, Path
from timeline.records.vocabularies import Actor, Kind, Place, Source

if TYPE_CHECKING:
    from _csv import Reader


BAD_LEDGER = Rule(
    "bad-ledger",
    Severity.ERROR,
    "The zips of frozen versions, their ledgers, and the list of what was kept, are as exports wrote them.\n\n"
    "Revisions and calendar sequence numbers are counted from the ledger in the last version's zip: versions rise, the "
    "rows of an event count from `added` and 0, and every ledger goes on from the one before. Restore data/releases/ "
    "from version control; never edit it. Where two branches have frozen versions side by side, keep those of one, "
    "and freeze the records of both as the next version.",
    scope="the releases that were kept",
)
CATALOGUE = (*shape_errors.CATALOGUE, descriptor_shape.BAD_DESCRIPTOR, BAD_LEDGER, reviews.BAD_REVIEW)

R = TypeVar("R", bound=Record)


def load(files: Files, refused: Iterable[Diagnostic] = ()) -> tuple[Package | None, list[Diagnostic]]:
    """Read a package from its files.

    `files` maps paths from the package's root to bytes, as `timeline.disk.read` returns them with what it `refused`.
    The package holds every record that is in shape; it is None only where datapackage.json gives no name,
    version and moment.
    """
    found: list[Diagnostic] = []
    unread = _Unread()
    for one in refused:
        if one.severity is Severity.ERROR:
            unread.refuse(one.location.file)
    descriptor, problems = descriptor_shape.read(files.get(DESCRIPTOR))
    found += problems
    calendar = (descriptor or {}).get("calendar")
    events: dict[str, Event] = {}
    drafts: set[str] = set()
    for path in sorted(files):
        if id := event_at(path):
            document, problems = yaml_source.read(path, files[path])
            event = _record(Event, id, document, (), problems, calendar) if document else None
            if is_draft := _is_draft(document, files[path]):
                drafts.add(id)
                problems = [replace(one, severity=Severity.INFORMATION) for one in problems]
            found += problems
            if event:
                events[event.id] = event
            else:
                (unread.drafts if is_draft else unread.events)[id] = _may_name(document, files[path])
    sources = _vocabulary(Source, "sources", files, found, unread, calendar)
    listed, line, why = kept.sums(files)
    if line:
        found.append(BAD_LEDGER.at(Location(KEPT_SUMS, line), why))
        unread.files.add(KEPT_SUMS)
    released, ledger, wrong = _history(files, listed)
    frozen = kept.named(files) | listed.keys()
    found += (BAD_LEDGER.at(Location(kept_at(version)), problem) for version, problem in wrong.items())
    if wrong or line or not frozen <= listed.keys() or (frozen and not released):
        unread.files.add(LEDGER)
    read, wrong_rows = reviews.read(files)
    found += wrong_rows
    package = Package(
        descriptor=descriptor or {},
        events=events,
        sources=sources,
        actors=_vocabulary(Actor, "actors", files, found, unread),
        places=_vocabulary(Place, "places", files, found, unread),
        kinds=_vocabulary(Kind, "kinds", files, found, unread),
        texts=dict(_texts(sources, files)),
        ledger=tuple(ledger),
        files=files,
        released=released,
        kept=listed,
        frozen=frozen,
        unread=unread.whole(),
        drafts=frozenset(drafts),
        reviews=read,
        fields=_vocabulary(DetailField, "fields", files, found, unread),
        disagreements=_vocabulary(Disagreement, "disagreements", files, found, unread),
    )
    return (package if descriptor else None), found


class _Unread:
    """What could not be read, while it is being gathered."""

    def __init__(self) -> None:
        self.events: dict[str, frozenset[str] | None] = {}
        self.drafts: dict[str, frozenset[str] | None] = {}
        self.entries: dict[str, set[str]] = {}
        self.files: set[str] = set()

    def refuse(self, path: str) -> None:
        """Note a file that the disk did not give: an event by its id, any other by its path."""
        folder, _, name = path.rpartition("/")
        if folder == EVENTS:
            self.events["-".join(re.findall("[a-z0-9]+", name.lower().partition(".")[0]))] = None
        else:
            self.files.add(vocabulary_path(name.lower().partition(".")[0]) if folder == "data" else path)

    def whole(self) -> Unread:
        """Return it as a value."""
        entries = {vocabulary: frozenset(ids) for vocabulary, ids in self.entries.items()}
        return Unread(self.events, entries, frozenset(self.files), self.drafts)


_NAMES_NO_RECORD = frozenset(
    ("title", "date", "kind", "status", "place", "participants", "summary", "details", "tags", "note")
)


def _may_name(document: Document | None, raw: bytes) -> frozenset[str] | None:
    """Return what a record that is not in shape may name, events and sources; None where nobody can tell."""
    if document and isinstance(document.data, dict):
        return frozenset(_scalars([one for key, one in document.data.items() if key not in _NAMES_NO_RECORD]))
    text = re.sub("(?m)^ *#.*", "", raw.decode(errors="replace"))
    words = frozenset(re.findall("[a-z][a-z0-9-]*", text))
    return words if words and b"\0" not in raw else None  # UTF-16 has no words


def _scalars(value: yaml_source.Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif value is not None:
        for one in value.values() if isinstance(value, dict) else value:
            yield from _scalars(one)


def _vocabulary(
    model: type[R], name: str, files: Files, found: list[Diagnostic], unread: _Unread, calendar: object = None
) -> dict[str, R]:
    path = vocabulary_path(name)
    if path not in files:
        return {}
    document, problems = yaml_source.read(path, files[path], yaml_source.VOCABULARY)
    if [one.code for one in problems] == [EMPTY_FILE.code]:  # what lists nothing is a vocabulary too
        return {}
    found += problems
    if document is None:
        unread.files.add(path)
        return {}
    if not isinstance(document.data, dict):
        found.append(BAD_VALUE.at(document.at(()), "a vocabulary is a list of `id:` with its keys below"))
        unread.files.add(path)
        return {}
    entries: dict[str, R] = {}
    for id in document.data:
        entry = _record(model, id, document, (id,), found, calendar)
        if entry:
            entries[id] = entry
        else:
            unread.entries.setdefault(name, set()).add(id)
    return entries


def _record(
    model: type[R], id: str, document: Document, root: Path, found: list[Diagnostic], calendar: object
) -> R | None:
    """Return an entry, with dates by its own calendar or else by that of the package."""
    data: Any = document.data
    for step in root:
        data = data[step]
    if not isinstance(data, dict):
        found.append(BAD_VALUE.at(document.at(root), "a record is a list of `key: value`"))
        return None
    try:
        record = model.model_validate(
            {"id": id} | {key: value for key, value in data.items() if key != "id"},
            context={"calendar": data.get("calendar") or calendar},
        )
    except ValidationError as error:
        found += diagnostics(model, error, document, root)
        return None
    if "id" in data:
        found.append(UNKNOWN_KEY.at(document.at_key((*root, "id")), "the id is the file's name or the entry's key"))
        return None
    return record.stands(document, root)


def _is_draft(document: Document | None, raw: bytes) -> bool:
    """Whether a record says that it is a draft, even where it cannot be read as YAML."""
    if document is None:
        return re.search(rb"^draft: *true *\r?$", raw, re.MULTILINE) is not None
    return isinstance(document.data, dict) and document.data.get("draft") == "true"


def _texts(sources: Mapping[str, Source], files: Files) -> Iterator[tuple[str, str]]:
    for source in sources.values():
        try:
            yield source.id, decoded(files[source.file])
        except (KeyError, UnicodeDecodeError):  # the rules say which, and where
            continue


def _history(files: Files, listed: Mapping[str, str]) -> tuple[Released | None, list[Change], dict[str, str]]:
    """Return what the last frozen release says of itself, its ledger, and what is wrong, by version."""
    last = max(listed, key=version_key, default="")
    released: Released | None = None
    ledger: list[Change] = []
    wrong: dict[str, str] = {}
    ledgers: dict[str, bytes] = {}
    for version, archive in kept.whole(files, listed).items():
        said, raw = _released(archive), kept.member(archive, kept.CHANGES)
        if said is None:
            wrong[version] = f"{DESCRIPTOR} in it is no release's descriptor"
        elif said.version != version:
            wrong[version] = f"this is the release of version {said.version}; restore it from version control"
        elif f"{sha256(raw).hexdigest()}  {kept.CHANGES}".encode() not in said.signed.splitlines():
            wrong[version] = f"{kept.CHANGES} in it is not what {SUMS} in it lists; restore it from version control"
        else:
            ledgers[version] = raw
            if version == last and (problem := _read_ledger(raw, ledger)):
                wrong[version] = problem
            released = said if version == last else None
    if last in ledgers:
        lost = {version: kept.lost(raw, ledgers[last], last) for version, raw in ledgers.items()}
        wrong |= {version: problem for version, problem in lost.items() if problem}
    return released, ledger, wrong


def _read_ledger(raw: bytes, ledger: list[Change]) -> str:
    reader = csv.reader(io.StringIO(raw.decode(errors="replace"), newline=""), strict=True)
    try:
        problem = _read_rows(reader, ledger)
    except csv.Error as error:
        problem = f"not CSV: {error}"
    return f"line {reader.line_num or 1} of {kept.CHANGES} in it: {problem}" if problem else ""


def _released(archive: bytes) -> Released | None:
    try:
        data = json.loads(kept.member(archive, DESCRIPTOR))
        name, version, created = data["name"], data["version"], data["created"]
        if isinstance(name, str) and version_form(version) and created_form(created):
            return Released(name, version, created, kept.member(archive, SUMS))
    except (ValueError, RecursionError, KeyError, TypeError):
        pass
    return None


def _read_rows(reader: Reader, ledger: list[Change]) -> str:
    """Add rows to the ledger, and return what is wrong with the first that does not belong there, or nothing."""
    from timeline.records.tables import CHANGES  # the tables of a release, of which most packages have none

    header = [column.name for column in CHANGES.columns]
    if next(reader, []) != header:
        return f"the header is not {','.join(header)}"
    last: dict[str, Change] = {}
    for row in reader:
        change = _change(row)
        if change is None:
            return "this is no row of a ledger"
        if problem := _out_of_turn(change, ledger[-1] if ledger else change, last.get(change.event)):
            return problem
        ledger.append(change)
        last[change.event] = change
    return ""


def _change(row: list[str]) -> Change | None:
    try:
        version, created, state, event, change, revision, fields, digest = row
    except ValueError:
        return None
    if not version_form(version) or not created_form(created) or state != "frozen":
        return None
    if len(event) > 80 or not re.fullmatch(ID, event) or not re.fullmatch(r"[0-9]{1,6}", revision):
        return None
    if change not in get_args(ChangeKind):
        return None
    digests = re.findall("(?:^|;)([a-z_]{1,40})=([0-9a-f]{12})", digest)
    if not digests or ";".join(map("=".join, digests)) != digest or len(dict(digests)) != len(digests):
        return None
    names = tuple(fields.split(";")) if fields else ()
    return Change(version, created, event, change, int(revision), names, dict(digests))


def _out_of_turn(change: Change, before: Change, last: Change | None) -> str:
    """Return what is wrong with a row after the one before it and the last one of its event, or nothing."""
    step, earlier = (change.version, change.created), (before.version, before.created)
    if step != earlier and not version_rises(earlier, step):
        return "version {} of {} does not come after version {} of {}".format(*step, *earlier)
    if last and last.version == change.version:
        return f"version {change.version} has a row for {change.event!r} already"
    revision = last.revision + 1 if last else 0
    if change.revision != revision:
        return f"the next revision of {change.event!r} is {revision}, not {change.revision}"
    if (change.change == "added") != (last is None):
        return f"the first row of {change.event!r} says 'added', and no other does"
    return ""
