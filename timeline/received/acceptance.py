"""Whether a release's tables are what its datapackage.json says, as `frictionless` judges it.

Frictionless follows what a descriptor points at, to any address. So a descriptor reaches it only in a shape that can
point nowhere, and the tables as bytes: it opens no file and no connection.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from timeline.diagnostics import Diagnostic, Location, Rule, Severity, quoted, short
from timeline.records.package import DESCRIPTOR, Files

DESCRIPTOR_REFUSED = Rule(
    "descriptor-refused",
    Severity.ERROR,
    "A release's datapackage.json describes its files and nothing else, in Data Package 2.0.\n\n"
    "Every path is that of a file beside it, every schema stands in the descriptor itself. What points elsewhere could "
    "not be checked without asking strangers.",
    scope="a release",
)
RESOURCE_MISMATCH = Rule(
    "resource-mismatch",
    Severity.ERROR,
    "Every file that datapackage.json describes is there, with the size and the hash that it states.\n\n"
    "Download the release again, whole.",
    scope="a release",
)
TABLE_REFUSED = Rule(
    "table-refused",
    Severity.ERROR,
    "Every table is CSV with the columns, the types, the keys and the links that datapackage.json states.\n\n"
    "`frictionless validate datapackage.json` says the same. Download the release again, whole.",
    scope="a release",
)
CATALOGUE = (DESCRIPTOR_REFUSED, RESOURCE_MISMATCH, TABLE_REFUSED)

MOST_ERRORS = 20
"""How many errors of a table are told."""


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"this is no pattern: {error}") from None
    return text


_Names = str | tuple[str, ...]


class _Constraints(_Shape):
    required: bool | None = None
    unique: bool | None = None
    pattern: Annotated[str, Field(max_length=200), AfterValidator(_pattern)] | None = None
    enum: tuple[str, ...] | None = None
    minimum: float | None = None
    maximum: float | None = None


class _Field(_Shape):
    name: str
    type: Literal["string", "integer", "number", "boolean", "date", "datetime"]
    format: str | None = None
    title: str | None = None
    description: str | None = None
    constraints: _Constraints | None = None


class _Reference(_Shape):
    resource: str
    fields: _Names


class _ForeignKey(_Shape):
    fields: _Names
    reference: _Reference


class _Schema(_Shape):
    fields: tuple[_Field, ...]
    primary_key: _Names | None = Field(None, alias="primaryKey")
    foreign_keys: tuple[_ForeignKey, ...] | None = Field(None, alias="foreignKeys")
    missing_values: tuple[str, ...] | None = Field(None, alias="missingValues")


class _Resource(_Shape):
    name: str
    path: str
    hash: str
    size: Annotated[int, Field(ge=0, alias="bytes")]
    title: str | None = None
    description: str | None = None
    format: str | None = None
    mediatype: str | None = None
    encoding: Literal["utf-8"] | None = None
    table: _Schema | None = Field(None, alias="schema")


class _Descriptor(_Shape):
    model_config = ConfigDict(extra="allow")

    name: str
    profile: None = None  # which frictionless would fetch
    profiles: None = None
    resources: tuple[_Resource, ...]


def accept(files: Files, digests: Mapping[str, str]) -> tuple[int, list[Diagnostic]]:
    """Return how many tables frictionless has read, and what is wrong with the descriptor, the files and the tables.

    `digests` are the SHA-256 of the files. Tables are read only where nothing is wrong before.
    """
    at = Location(DESCRIPTOR)
    if DESCRIPTOR not in files:
        return 0, []
    try:
        descriptor = _Descriptor.model_validate_json(files[DESCRIPTOR])
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        told = [(".".join(map(str, one["loc"])), one["msg"]) for one in details[:5]]
        return 0, [DESCRIPTOR_REFUSED.at(at, f"{short(where)}: {short(what, 300)}") for where, what in told]
    if found := list(_resources(descriptor, files, digests)):
        return 0, found
    return _frictionless(descriptor, files)


def _resources(descriptor: _Descriptor, files: Files, digests: Mapping[str, str]) -> Iterator[Diagnostic]:
    for one in descriptor.resources:
        if one.path not in files:
            yield RESOURCE_MISMATCH.at(
                Location(DESCRIPTOR), f"{quoted(one.name)} is {quoted(one.path)}, which is no file here"
            )
        elif (one.size, one.hash) != (len(files[one.path]), f"sha256:{digests[one.path]}"):
            message = f"{DESCRIPTOR} states another size or hash of this file"
            yield RESOURCE_MISMATCH.at(Location(one.path), message)


def _frictionless(descriptor: _Descriptor, files: Files) -> tuple[int, list[Diagnostic]]:
    from frictionless import FrictionlessException, Package, Resource, Schema  # slow to import

    at = Location(DESCRIPTOR)
    report = Package.validate_descriptor(_plain(descriptor))
    if not report.valid:
        return 0, [DESCRIPTOR_REFUSED.at(at, short(note, 400)) for (note,) in report.flatten(["note"])[:MOST_ERRORS]]
    tables = [(one, one.table) for one in descriptor.resources if one.table]
    try:
        package = Package(
            name=descriptor.name,
            resources=[
                Resource(
                    files[one.path],
                    name=one.name,
                    format="csv",
                    encoding="utf-8",
                    schema=Schema.from_descriptor(_plain(table)),
                )
                for one, table in tables
            ],
        )
        report = package.validate(limit_errors=MOST_ERRORS)
    except FrictionlessException as error:
        return 0, [DESCRIPTOR_REFUSED.at(at, short(str(error), 400))]
    paths = {one.name: one.path for one, _ in tables}
    return len(tables), [
        TABLE_REFUSED.at(Location(paths[task.name], getattr(error, "row_number", 1)), short(error.message, 400))
        for task in report.tasks
        for error in task.errors
    ]


def _plain(shape: _Shape) -> dict[str, Any]:
    return shape.model_dump(mode="json", by_alias=True, exclude_none=True)
