"""The pages of the manual that nobody writes: the keys of a record, the columns of the tables, the commands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import typer

import timeline
from timeline.commands import cli
from timeline.commands.starting import starter
from timeline.records.package import DESCRIPTOR
from timeline.release.schemas import schemas

WIDTH: Final = 100
"""The columns of the terminal that shows a command's help."""

_MOMENT = "2025-05-01T12:00:00Z"
_FILES: Final = {
    "event": ("An event", "data/events/ID.yaml"),
    "sources": ("A text", "data/sources.yaml"),
    "kinds": ("A kind of event", "data/kinds.yaml"),
    "actors": ("Who takes part", "data/actors.yaml"),
    "places": ("A place", "data/places.yaml"),
    "fields": ("A detail that several events have", "data/fields.yaml"),
    "disagreements": ("A disagreement between records", "data/disagreements.yaml"),
    "parts": ("A part of the story", "data/parts.yaml"),
    "story": ("The lead", "data/story.yaml"),
}
Schema = Mapping[str, Any]


def pages() -> dict[str, str]:
    """Return every page by its path in the manual."""
    return {"reference/record.md": _record(), "reference/tables.md": _tables(), "reference/commands.md": _commands()}


def _record() -> str:
    """Return the page of what curators write, from the schemas of a package that has no ids yet."""
    descriptor = {"name": "empty", "title": "Empty", "version": "1.0.0", "created": _MOMENT}
    package, _ = timeline.load({DESCRIPTOR: json.dumps(descriptor).encode()})
    assert package is not None
    made = {path.rsplit("/", 1)[-1].partition(".")[0]: json.loads(raw) for path, raw in schemas(package).items()}
    assert made.keys() == _FILES.keys()
    parts = [
        "# What a record has",
        "Every key of every file that is written by hand, as the program and editors know it. Bold ones must be there.",
    ]
    for name, (title, path) in _FILES.items():
        schema = made[name]
        parts += [f"## {title}", f"`{path}`. {schema['description']}"]
        models = schema.get("definitions", {})
        main = schema if "properties" in schema else models[schema["additionalProperties"]["$ref"].rpartition("/")[2]]
        parts.append(_keys(main, title))
        for model_name, model in models.items():
            if model is not main:
                parts += [f"### {title}: {model_name}", model.get("description", ""), _keys(model, title)]
    return _joined(parts)


def _keys(model: Schema, title: str) -> str:
    """Return the table of a model's keys; the other models of its file stand under the same title."""
    required = model.get("required", ())
    return _table(
        ("key", "what it is", "form", "such as"),
        (
            (
                f"**`{key}`**" if key in required else f"`{key}`",
                one.get("description") or one.get("title", ""),
                _form(one, title),
                "<br>".join(f"`{_flow(example)}`" for example in one.get("examples", ())),
            )
            for key, one in model["properties"].items()
        ),
    )


def _form(schema: Schema, title: str) -> str:
    """Return in words what a value may be."""
    if "$ref" in schema:
        name = str(schema["$ref"]).rpartition("/")[2]
        return f"[{name}](#{title.lower().replace(' ', '-')}-{name.lower()})"
    if "enum" in schema:
        return " ".join(f"`{value}`" for value in schema["enum"] if value is not None)
    for key in ("anyOf", "allOf"):
        if key in schema:
            return " or ".join(dict.fromkeys(_form(one, title) for one in schema[key] if one.get("type") != "null"))
    types = schema.get("type", "object")
    types = [types] if isinstance(types, str) else types
    if "string" in types:  # a number that stands where a text may is one
        return "text"
    if "array" in types and (within := schema.get("items")):
        return f"list of {_form(within, title)}"
    return " or ".join(_TYPES[one] for one in types if one != "null")


_TYPES: Final = {
    "array": "list",
    "boolean": "`true` or `false`",
    "integer": "whole number",
    "number": "number",
    "object": "keys and values",
}


def _flow(value: object) -> str:
    """Return a value as YAML writes it on one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(one)}" for key, one in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case bool():
            return str(value).lower()
    return f"{value[:12]}…" if isinstance(value, str) and len(value) == 64 else str(value)


def _tables() -> str:
    """Return the page of what readers get, from the descriptor of the package that `timeline init` makes."""
    package, _ = timeline.load(starter("example", _MOMENT))
    assert package is not None
    resources = json.loads(timeline.release(package)[DESCRIPTOR])["resources"]
    tables = [one for one in resources if "schema" in one]
    others = [one for one in resources if "schema" not in one and not one["name"].startswith("source-")]
    parts = [
        "# What the tables have",
        "Every column of every table of a release, as its `datapackage.json` describes it. A column in bold is never "
        "empty. A timeline whose events have details of their own has a column for each in `timeline.csv`, and says "
        "there what it is.",
    ]
    for one in tables:
        parts += [
            f"## {_name(one)}",
            f"{one['title']}. {one['description']}",
            _keyed(one["schema"]),
            _columns(one["schema"]),
        ]
    parts += [
        "## Beside the tables",
        _table(("file", "what it is"), ((f"`{_name(one)}`", _told(one)) for one in others)),
    ]
    return _joined(parts)


def _name(resource: Schema) -> str:
    return str(resource["path"]).rpartition("/")[2]


def _told(resource: Schema) -> str:
    return f"{resource['title']}. {resource.get('description', '')}".strip()


def _keyed(schema: Schema) -> str:
    """Return in words what tells rows apart, and to which other tables they lead."""
    links = [
        f"{_columns_of(link['fields'])} leads to {link['reference']['resource']}.csv"
        for link in schema.get("foreignKeys", ())
    ]
    return "; ".join([f"A row is told from the others by {_columns_of(schema['primaryKey'])}", *links]) + "."


def _columns_of(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _columns(schema: Schema) -> str:
    return _table(
        ("column", "type", "what it is"),
        (
            (
                f"**`{one['name']}`**" if one.get("constraints", {}).get("required") else f"`{one['name']}`",
                one["type"],
                one["description"] + "".join(f" `{value}`" for value in one.get("constraints", {}).get("enum", ())),
            )
            for one in schema["fields"]
        ),
    )


def _commands() -> str:
    """Return the page of the commands: what each says of itself when asked with `--help`."""
    top = typer.main.get_command(cli.app)
    context = top.make_context("timeline", ["validate"], terminal_width=WIDTH, max_content_width=WIDTH)
    commands = top.commands  # type: ignore[attr-defined]
    parts = [
        "# The commands",
        "What each command says with `--help`. Exit status: 0 sound, 1 not sound, 2 misused; "
        "[a table](../tool.md#commands) says which ends with 1 when.",
    ]
    for name, command in commands.items():
        within = type(context)(command, info_name=name, parent=context, terminal_width=WIDTH, max_content_width=WIDTH)
        parts += [f"## timeline {name}", f"```text\n{command.get_help(within).strip()}\n```"]
    return _joined(parts)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(_lines(head, rows))


def _lines(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|').replace(chr(10), ' ') for cell in row)} |"


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(filter(None, parts)) + "\n"
