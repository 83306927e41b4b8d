"""The command that begins a package: with an example, or with texts of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline import disk
from timeline.commands.mouth import say
from timeline.commands.outcome import now
from timeline.commands.registering import Clock, Id, Published, Reason, Title, Tongue, Yes, registered, said_of
from timeline.commands.verdict import stop
from timeline.diagnostics import counted


def init(
    root: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")],
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE...", help="Texts to begin with; else an example.")
    ] = None,
    id: Id = None,
    title: Title = None,
    language: Tongue = None,
    published: Published = None,
    reason: Reason = None,
    timezone: Clock = None,
    yes: Yes = False,
) -> None:
    """Start a package: with texts of one's own, each registered as `add` does it, or with a small example.

    With texts there is no example; kinds of event are general ones, with words in the languages of the texts.
    """
    from timeline.commands import starting

    given = {"id": id, "title": title, "language": language, "published": published}
    given |= {"reason": reason, "timezone": timezone}
    said = said_of(files or [], given)
    if said and not files:
        stop(f"--{next(iter(said))} is said of a text: give its FILE, too")
    folder, moment = disk.absolute(root).name, now()
    if not files:
        disk.start(root, starting.starter(folder, moment))
        say(f"{root}: a package with one source and one event; its README says how to go on")
        return
    disk.demand_empty(root)
    package, seeds, lines = registered(starting.without_example(folder, moment), files, said, ask=not yes)
    disk.start(root, starting.whole(package, seeds))
    say("\n".join([*lines, f"{root}: a package with {counted(len(files), 'source')}; its README says how to go on"]))
