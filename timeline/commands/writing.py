"""The commands that write for curators: a citation, a blank record, a package to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline import disk
from timeline.commands.outcome import Root, now, package_at, report, say, stop
from timeline.diagnostics import Diagnostic, Severity, nearest

if TYPE_CHECKING:
    from timeline.records.package import Package


def cite(
    words: Annotated[str, typer.Argument(metavar="TEXT", help="Words of a source; ... for words left out.")],
    root: Root = Path(),
    source: Annotated[str | None, typer.Option(metavar="ID", help="Look in this source only.")] = None,
) -> None:
    """Find words in the sources and print the citation, ready to paste."""
    from timeline.commands import authoring
    from timeline.evidence import vocabularies

    package, diagnostics = timeline.load(root)
    if package is None:
        report(diagnostics, None)
        raise typer.Exit(1)
    known = vocabularies(package)
    listed = source in package.sources or package.unread.may_list("sources", source or "")
    if source is not None and not listed:
        stop(f"no source is called {source!r}{nearest(source, known.texts)}")
    for one in _not_searched(package, diagnostics):
        say(f"{one}")
    entries = authoring.cite(known, words, source)
    print("\n".join(entries or (*authoring.why_not(known, words, source), *authoring.not_listed(package, words))))
    raise typer.Exit(0 if entries else 1)


def _not_searched(package: Package, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return why there are sources whose texts no words were looked for in."""
    from timeline.records.package import is_seed, vocabulary_path
    from timeline.rules.sources import source_missing

    files = (one for one in diagnostics if one.severity is Severity.ERROR)
    found = [one for one in files if one.location.file == vocabulary_path("sources") or is_seed(one.location.file)]
    if package.sources.keys() - package.texts.keys():
        found += source_missing.check(timeline.examine(package))
    return found


def new(id: Annotated[str, typer.Argument(metavar="ID", help="The id of the event.")], root: Root = Path()) -> None:
    """Write the blank record of a new event."""
    from timeline.commands import authoring
    from timeline.records.package import event_path

    package = package_at(root)
    if reason := authoring.refusal(package, id):
        stop(reason)
    path = event_path(id)
    disk.write(root, {path: authoring.blank(package).encode()}, new=True)
    print(f"{root / path}: fill it in; `timeline validate` points at what is blank")


def init(root: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")]) -> None:
    """Start a package: small, complete, to be replaced piece by piece."""
    from timeline.commands.starting import starter

    disk.start(root, starter(disk.absolute(root).name, now()))
    print(f"{root}: a package with one source and one event; its README says how to go on")
