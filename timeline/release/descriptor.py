"""datapackage.json, twice: the curators' own with its resources, and the release's with bytes and hashes.

Data Package 2.0, kept to what version 1 readers also understand, so that `frictionless` 5 accepts it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from timeline.records.columns import Column, Table
from timeline.records.document import Document
from timeline.records.keys import DAY
from timeline.records.package import RELEASE, Files
from timeline.release.maker import maker

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"

_OTHERS = {
    "timeline-excel.csv": ("timeline-excel", "Timeline for Excel", "timeline.csv with a byte order mark.", "text/csv"),
    "timeline.json": ("document", "Timeline as one document", "Events with their citations.", "application/json"),
    "timeline.schema.json": ("document-schema", "Schema of timeline.json", "", "application/schema+json"),
    "timelinejs.json": ("timelinejs", "Timeline for TimelineJS", "To load by its address.", "application/json"),
    "index.html": (
        "page",
        "The timeline to read",
        "What to begin with: one page, or the one that leads to those in pages/.",
        "text/html",
    ),
    "timeline.ics": ("calendar", "Calendar feed", "To subscribe to: what is dated well, and plans.", "text/calendar"),
    "timeline-all.ics": ("calendar-all", "Whole calendar feed", "The same with all that has a day.", "text/calendar"),
}


def package_descriptor(own: Mapping[str, Any], document: Document, files: Files, tables: Sequence[Table]) -> bytes:
    """Return the curators' datapackage.json: their `own`, with the resources that the release has.

    The resources carry neither sizes nor hashes, so they change only when files or columns do.
    """
    kept = {key: value for key, value in own.items() if key not in ("$schema", "resources")}
    expanded = _expanded(document)
    resources = [
        resource(name, f"{RELEASE}/{name}", tables, expanded=expanded) for name in _tabular_first(files, tables)
    ]
    return descriptor_bytes({"$schema": PROFILE, **kept, "resources": resources})


OWN = ("$schema", "resources", "state", "made_by")
"""The keys of a release's descriptor that are not the curators'."""


def curators(descriptor: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a descriptor without what a release adds to it."""
    return {key: value for key, value in descriptor.items() if key not in OWN}


def release_descriptor(
    own: Mapping[str, Any],
    document: Document,
    files: Files,
    tables: Sequence[Table],
    *,
    draft: bool,
    by: Mapping[str, str] | None = None,
) -> bytes:
    """Return the descriptor of a release's files, which is whole in itself: paths below it, sizes and hashes.

    It says by which tool it was made, this or another, and whether its version is a draft, which may still change, or
    frozen.
    """
    expanded = _expanded(document)
    resources = [
        resource(name, name, tables, expanded=expanded)
        | {"bytes": len(files[name]), "hash": f"sha256:{hashlib.sha256(files[name]).hexdigest()}"}
        for name in _tabular_first(files, tables)
    ]
    state = {"state": "draft" if draft else "frozen", "made_by": by or maker()}
    return descriptor_bytes({"$schema": PROFILE, **curators(own), **state, "resources": resources})


def same_but_for_maker(one: bytes, other: bytes) -> bool:
    """Whether two descriptors of a release differ at most in the tool that they were made by."""
    try:
        mine, theirs = (json.loads(raw) | {"made_by": None} for raw in (one, other))
    except (ValueError, TypeError, RecursionError):
        return False
    return bool(mine == theirs)


def descriptor_bytes(descriptor: Mapping[str, Any]) -> bytes:
    """Return a descriptor as people keep it: indented by two, in UTF-8."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()


def checksums(files: Files) -> bytes:
    """Return SHA256SUMS, to be checked with `sha256sum --check`."""
    return "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()


def _expanded(document: Document) -> bool:
    """Whether a day of the release lies in a year that Table Schema has no dates of: before AD 1."""
    events = (day for event in document.events for day in (event.start, event.end))
    sources = (source.published_start for source in document.sources)
    return any(day.year < 1 for day in (*events, *sources) if day)


def resource(name: str, path: str, tables: Sequence[Table], *, expanded: bool = False) -> dict[str, Any]:
    """Return the resource that describes a file of the release, one of `tables` or another.

    Days are texts in the `expanded` form of ISO 8601.
    """
    table = next((table for table in tables if f"{table.name}.csv" == name), None)
    if table:
        return {
            "name": table.name,
            "path": path,
            "title": table.title,
            "description": table.description,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": _schema(table, expanded=expanded),
        }
    short, title, description, mediatype = _OTHERS.get(name) or _page(name) or _source(name)
    format = "jsonschema" if name.endswith("schema.json") else ""  # which frictionless takes for a Table Schema
    entry = {"name": short, "path": path, "title": title, "description": description}
    entry |= {"format": format, "mediatype": mediatype}
    return {key: value for key, value in entry.items() if value}


def _page(name: str) -> tuple[str, str, str, str] | None:
    id = name.removeprefix("pages/").removesuffix(".html")
    return (f"page-{id}", f"Page {id}", "A part of the timeline to read.", "text/html") if id != name else None


def _source(name: str) -> tuple[str, str, str, str]:
    id = name.removeprefix("sources/").removesuffix(".txt")
    return f"source-{id}", f"Source {id}", "The source's text, byte for byte.", "text/plain"


def _tabular_first(files: Files, tables: Sequence[Table]) -> list[str]:
    order = [f"{table.name}.csv" for table in tables] + list(_OTHERS)
    return [name for name in order if name in files] + sorted(name for name in files if name not in order)


def _schema(table: Table, *, expanded: bool) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, expanded=expanded) for column in table.columns],
        "primaryKey": list(table.key),
    }
    if table.links:
        schema["foreignKeys"] = [
            {
                "fields": list(own),
                "reference": {"resource": "" if other == table.name else other, "fields": list(theirs)},
            }
            for own, other, theirs in table.links
        ]
    return schema | {"missingValues": [""]}


def _field(column: Column, *, expanded: bool) -> dict[str, Any]:
    options, kind = dict(column.options), column.kind
    if kind == "date" and expanded:
        kind, options["pattern"] = "string", DAY
    field: dict[str, Any] = {"name": column.name, "type": kind}
    if "format" in options:
        field["format"] = options.pop("format")
    field |= {"title": column.title, "description": column.description}
    if kind != column.kind:
        field["description"] += " ISO 8601 in expanded form: 0000 is 1 BC, -0043 is 44 BC."
    constraints = ({"required": True} if column.required else {}) | options
    return field | ({"constraints": constraints} if constraints else {})
