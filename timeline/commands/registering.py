"""The commands that take in what others made: a text, a text that changed, a spreadsheet."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline import disk
from timeline.commands.mouth import aside, say
from timeline.commands.outcome import Root, now, package_at
from timeline.commands.verdict import stop
from timeline.diagnostics import counted, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from timeline.editing.registration import Addition
    from timeline.records.package import Files, Package

To = Annotated[Path, typer.Option("--to", metavar="DIR", help="The package's folder.", show_default="here")]


Id = Annotated[str | None, typer.Option("--id", metavar="ID", help="The text's id; else made of its name.")]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The text's title, as it has it.")]
Tongue = Annotated[str | None, typer.Option("--language", metavar="TAG", help="The text's language, such as en or de.")]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="When it was published, in EDTF.")]
Clock = Annotated[str | None, typer.Option("--timezone", metavar="ZONE", help="Whose clock it tells times by, if any.")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="How that is known, if no line says it.")]
Yes = Annotated[bool, typer.Option("--yes", help="Take what was found, and ask nothing.")]


def add(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Plain text, HTML, PDF or DOCX.")],
    root: To = Path(),
    id: Id = None,
    title: Title = None,
    language: Tongue = None,
    published: Published = None,
    reason: Reason = None,
    timezone: Clock = None,
    yes: Yes = False,
) -> None:
    """Register a text: copy it into seeds/, and list it in data/sources.yaml with what it shows of itself.

    On a terminal each is shown to be confirmed. Of HTML, PDF and DOCX the text is taken, and the file kept beside it.
    """
    given = {"id": id, "title": title, "language": language, "published": published}
    given |= {"reason": reason, "timezone": timezone}
    said = said_of(files, given)
    with disk.alone(root):
        package, seeds, lines = registered(package_at(root), files, said, ask=not yes)
        from timeline.editing.registration import SOURCES

        disk.add(root, seeds, {SOURCES: package.files[SOURCES]})
    say("\n".join(lines))


def said_of(files: list[Path], given: Mapping[str, str | None]) -> dict[str, str]:
    """Return what is said of texts by the options that were given; end the command where it may not be of several."""
    said = {key: value.strip() for key, value in given.items() if value and value.strip()}
    if len(files) > 1 and (own := [f"--{key}" for key in ("id", "title") if key in said]):
        stop(f"{own[0]} is that of one text: add the texts one by one")
    return said


def registered(
    package: Package, files: list[Path], said: dict[str, str], *, ask: bool
) -> tuple[Package, Files, list[str]]:
    """Return the package with texts more, their files, and what is said of them; on a terminal one may `ask`."""
    asking = ask and sys.stdin is not None and sys.stdin.isatty()
    seeds: dict[str, bytes] = {}
    lines: list[str] = []
    for path in files:
        package, one, told = _registered(package, path, said, ask=asking)
        seeds |= one.files
        lines += told
    return package, seeds, lines


def _registered(
    package: Package, path: Path, said: dict[str, str], *, ask: bool
) -> tuple[Package, Addition, list[str]]:
    """Return the package with a text more, and what is said of it; end the command where it cannot be had."""
    from timeline.editing import registration
    from timeline.reading import documents

    raw, today = disk.read_given(path), now()[:10]
    try:
        document = documents.read(path.name, raw)
    except documents.DocumentError as error:
        stop(f"{path} {error}")
    if registration.SOURCES in package.unread.files:
        stop(f"{registration.SOURCES} cannot be read: `timeline validate` says why")
    if other := registration.already(package, raw, document.text):
        stop(f"{path} is there already: it is the source {other!r}")
    one = registration.seen(package, path.name, raw, document, today, said.get("language", ""))
    for name, content in one.files.items():
        if package.files.get(name, content) != content:
            stop(f"{name} is there already, and is another text: call {path} otherwise")
    said = {**one.found, **said}
    if ask:
        _confirm(package, path, one, said)
    missing = [key for key in registration.ASKED if not said.get(key)]
    if missing:
        stop(f"{path} does not show {' and '.join(missing)}: give {' '.join(_OPTIONS[key] for key in missing)}")
    if why := registration.refused(package, "timezone", said.get("timezone", registration.NO_ZONE), said["language"]):
        stop(f"--timezone: {why}")
    data = registration.entry(one, said, today)
    if not (data.get("reason") or data.get("quote")):
        stop(f"no line of {path} gives {said['published']}: say with --reason how that is known")
    id = said["id"]
    if id in package.sources or package.unread.may_list("sources", id):
        stop(f"there is a source {id!r} already: give another --id")
    data = registration.with_heads(package, one, id, data)
    then = registration.with_entry(package, one, id, registration.listed(package, id, data))
    wrong = list(registration.wrong(package, one, id, data))
    if then is None:
        stop(f"{path} would not be listed as it is meant: {'; '.join(wrong) or f'mend {registration.SOURCES} first'}")
    told = [f"{one.path}: source {id!r}"]
    shown = {
        key: data.get(key, id) for key in (*registration.ASKED, "timezone", "layout") if key == "id" or key in data
    }
    for key, value in shown.items():
        by = one.told.get(key) if one.found.get(key) == value else None
        words = value if isinstance(value, str) else ", ".join(map(str, value))
        told.append(f"  {key + ':':<11}{words}" + (f"  ({by})" if by else ""))
    return then, one, [*told, *(f"  {line}" for line in wrong), f"  check these in {registration.SOURCES}"]


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV, or a workbook.")],
    root: Root = Path(),
) -> None:
    """Draft a record of each row of a spreadsheet in TimelineJS's columns, and say what each lacks."""
    from timeline.editing import importing
    from timeline.reading import documents, spreadsheets

    raw = disk.read_given(file)
    try:
        rows = spreadsheets.rows(raw)
    except documents.DocumentError as error:
        stop(f"{file} {error}")
    if why := importing.wrong_columns(rows):
        stop(f"{file} {why}")
    with disk.alone(root):
        made = importing.drafts(package_at(root), rows)
        disk.add(root, made.files, {})
    say("\n".join([*made.told, f"{counted(len(made.files), 'draft')} written, none of which is released"]))
    raise typer.Exit(0 if made.files else 1)


def accept_source(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of the source.")], root: Root = Path()
) -> None:
    """Take a text that has changed as it is: say which quotes moved and which are gone, and list its new sha256."""
    from timeline.commands import accepting

    with disk.alone(root):
        package = package_at(root)
        if id not in package.sources:
            stop(f"no source is called {id!r}{nearest(id, package.sources)}")
        if id not in package.texts:
            say(f"{package.sources[id].file} is not there, or is no UTF-8 text: `timeline validate` says more")
            raise typer.Exit(1)
        found = accepting.changes(package, id)
        disk.write(root, found.files)
    say("\n".join(found.told))
    raise typer.Exit(1 if found.lost else 0)


_OPTIONS = {
    "id": "--id ID",
    "title": "--title TEXT",
    "language": "--language TAG",
    "published": "--published DATE --reason TEXT",
}


def _confirm(package: Package, path: Path, one: Addition, said: dict[str, str]) -> None:
    from timeline.editing import registration

    aside(f"{path}: Enter takes what is shown in brackets")
    for key in (*registration.ASKED, *(["timezone"] if "timezone" in said else [])):
        default, by = said.get(key), one.told.get(key) if said.get(key) == one.found.get(key) else None
        if key == "published" and not default and (month := registration.proposed(one, said["language"])):
            default, by = month[0], f"its line {month[1]!r}"
        hint = f" ({by})" if by else "" if default else f" ({registration.FORMS[key]})"
        tag = said.get("language", "")
        said[key] = _asked(f"  {key}{hint}", default, partial(registration.refused, package, key, tag=tag))
    stated = registration.entry(one, said, now()[:10]).get("quote") or said["published"] == one.found.get("published")
    if not stated and "reason" not in said:
        said["reason"] = _asked("  no line gives it: how is that known", None, _nothing)


def _asked(prompt: str, default: str | None, refused: Callable[[str], str | None]) -> str:
    """Return what is answered, once it is in order; what is not is said and asked again."""
    while True:
        answer = typer.prompt(prompt, default=default or "", show_default=bool(default), err=True).strip()
        told = refused(answer)
        if told is None:
            return str(answer)
        aside(f"  {told}")


def _nothing(answer: str) -> str | None:
    return None if answer else "a sentence is needed, such as: It tells of the flood of 1911 as of last year."
