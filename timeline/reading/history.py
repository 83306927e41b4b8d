"""The ledger of frozen versions, read from the releases that were kept of them, and what the last says of itself."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, get_args

from timeline.diagnostics import Rule, Severity
from timeline.reading import kept
from timeline.records.package import DESCRIPTOR, SUMS, Change, Files, Released
from timeline.records.values import ID, ChangeKind, State
from timeline.records.versions import created_form, version_form, version_key, version_rises

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


def history(files: Files, listed: Mapping[str, str]) -> tuple[Released | None, list[Change], dict[str, str]]:
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


def ledger_of(raw: bytes) -> tuple[list[Change], str]:
    """Return the ledger of a release, whose version may be a draft, and what is wrong with it, or nothing."""
    ledger: list[Change] = []
    problem = _read_ledger(raw, ledger, get_args(State))
    return ledger, problem


def _read_ledger(raw: bytes, ledger: list[Change], states: Collection[str] = ("frozen",)) -> str:
    reader = csv.reader(io.StringIO(raw.decode(errors="replace"), newline=""), strict=True)
    try:
        problem = _read_rows(reader, ledger, states)
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


def _read_rows(reader: Reader, ledger: list[Change], states: Collection[str]) -> str:
    """Add rows to the ledger, and return what is wrong with the first that does not belong there, or nothing."""
    from timeline.records.tables import CHANGES  # the tables of a release, of which most packages have none

    header = [column.name for column in CHANGES.columns]
    if next(reader, []) != header:
        return f"the header is not {','.join(header)}"
    last: dict[str, Change] = {}
    for row in reader:
        change = _change(row)
        if change is None or change.state not in states:
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
    if not version_form(version) or not created_form(created):
        return None
    if len(event) > 80 or not re.fullmatch(ID, event) or not re.fullmatch(r"[0-9]{1,6}", revision):
        return None
    if change not in get_args(ChangeKind) or state not in get_args(State):
        return None
    digests = re.findall("(?:^|;)([a-z_]{1,40})=([0-9a-f]{12})", digest)
    if not digests or ";".join(map("=".join, digests)) != digest or len(dict(digests)) != len(digests):
        return None
    names = tuple(fields.split(";")) if fields else ()
    return Change(
        version, created, event, change, int(revision), names, dict(digests), "draft" if state == "draft" else "frozen"
    )


def _out_of_turn(change: Change, before: Change, last: Change | None) -> str:
    """Return what is wrong with a row after the one before it and the last one of its event, or nothing."""
    step, earlier = (change.version, change.created), (before.version, before.created)
    if step != earlier and not version_rises(earlier, step, draft=change.state == "draft"):
        return "version {} of {} does not come after version {} of {}".format(*step, *earlier)
    if last and last.version == change.version:
        return f"version {change.version} has a row for {change.event!r} already"
    revision = last.revision + 1 if last else 0
    if change.revision != revision:
        return f"the next revision of {change.event!r} is {revision}, not {change.revision}"
    if (change.change == "added") != (last is None):
        return f"the first row of {change.event!r} says 'added', and no other does"
    return ""
