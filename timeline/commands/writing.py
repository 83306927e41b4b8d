"""The commands that write for curators: a citation, a blank record, a package to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline import disk
from timeline.commands.outcome import Root, now, package_at, stop
from timeline.diagnostics import nearest


def cite(
    words: Annotated[str, typer.Argument(metavar="TEXT", help="Words of a source; ... for words left out.")],
    root: Root = Path(),
    source: Annotated[str | None, typer.Option(metavar="ID", help="Look in this source only.")] = None,
) -> None:
    """Find words in the sources and print the citation, ready to paste."""
    from timeline.commands import authoring
    from timeline.evidence import vocabularies

    known = vocabularies(package_at(root))
    if source is not None and source not in known.texts:
        stop(f"no source is called {source!r}{nearest(source, known.texts)}")
    entries = authoring.cite(known, words, source)
    print("\n".join(entries or authoring.why_not(known, words, source)))
    raise typer.Exit(0 if entries else 1)


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
