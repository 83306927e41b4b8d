"""What the commands share: the package's folder, what its passages show, one of its events."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline import disk
from timeline.commands.mouth import aside, say
from timeline.commands.verdict import Verdict, stop, tell
from timeline.diagnostics import Diagnostic, Severity, nearest

if TYPE_CHECKING:
    from timeline.evidence import Evidence
    from timeline.records.model import Event
    from timeline.records.package import Package

Root = Annotated[Path, typer.Argument(metavar="[DIR]", help="The package's folder.", show_default="here")]


def demand_elsewhere(root: Path, target: Path, option: str) -> None:
    """End a command that was told to write over what the package at `root` is made of."""
    from timeline.records.package import DATA, DESCRIPTOR, SEEDS

    for own in (DESCRIPTOR, DATA, SEEDS):
        if disk.lies_in(target, root / own):
            stop(f"{option} {target} is a part of the package, in {own}: choose another place")


def package_at(root: Path) -> Package:
    """Return the package for a command that needs only its shape; end the command where there is none."""
    package, diagnostics = timeline.load(root)
    if package is None:
        report(diagnostics, None)
        raise typer.Exit(1)
    return package


def examined(root: Path) -> tuple[Evidence | None, list[Diagnostic]]:
    """Return what the package's passages show, and all that is wrong with it."""
    package, diagnostics = timeline.load(root)
    if package is None:
        return None, diagnostics
    evidence = timeline.examine(package)
    return evidence, diagnostics + timeline.check(evidence)


def event_at(root: Path, id: str) -> tuple[Evidence, Event]:
    """Return an event that can be shown, with what its package's passages show; end the command where it cannot."""
    from timeline.commands import book, showing

    evidence, diagnostics = examined(root)
    events = evidence.package.events if evidence else {}
    if evidence and not (id in events or id in evidence.package.unread.events or id in evidence.package.drafts):
        stop(f"no event is called {id!r}{nearest(id, events)}")
    grave = {rule.code for rule in book.RULES if rule.severity is Severity.ERROR}
    obstacles = showing.obstacles(diagnostics, id, grave, evidence)
    if evidence is None or obstacles or id not in events:
        say("".join(f"{one}\n" for one in obstacles), end="")
        raise typer.Exit(1)
    return evidence, events[id]


def report(diagnostics: list[Diagnostic], evidence: Evidence | None) -> None:
    """Print what was found, and how much was looked at, if there is a package."""
    from timeline import rules

    if evidence:
        tell(Verdict(diagnostics, rules.checked(evidence)))
    else:
        say("".join(f"{one}\n" for one in sorted(diagnostics)), end="")


@contextmanager
def saying_what_is_in_place() -> Iterator[None]:
    """Say after Ctrl-C what the disk says of it: that what was to be written is in place, if it is."""
    try:
        yield
    except KeyboardInterrupt as interrupt:
        for said in interrupt.args:
            aside(f"timeline: {said}")
        raise


def now() -> str:
    """Return this moment, as versions have it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
