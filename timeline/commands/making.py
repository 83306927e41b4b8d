"""The command that makes a release."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

import timeline
from timeline import disk
from timeline.commands.mouth import say
from timeline.commands.outcome import Root, demand_elsewhere, now, report, saying_what_is_in_place
from timeline.commands.verdict import status, stop


def export(
    root: Root = Path(),
    to: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write the release there instead.")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; is the release what the records give?")
    ] = False,
    release: Annotated[str | None, typer.Option(metavar="X.Y.Z", help="Freeze this version, for ever.")] = None,
    created: Annotated[str | None, typer.Option(metavar="TIME", help="The moment of --release; else now.")] = None,
) -> None:
    """Validate a package and write its release."""
    _refuse_misuse(check=check, to=to, release=release, created=created)
    if to:
        _demand_own_folder(root, to)
    with nullcontext() if check or to else disk.alone(root):
        _export(root, to, release, created, check=check)


def _export(root: Path, to: Path | None, release: str | None, created: str | None, *, check: bool) -> None:
    import timeline.release as making
    from timeline.records.package import RELEASE

    if not (check or to):
        making.resume(root)
    package, diagnostics = timeline.load(root)
    if package and release:
        created = created or now()
        if refused := making.out_of_turn(package, release, created):
            say(refused)
            raise typer.Exit(1)
        package = making.raised(package, release, created)
    evidence = timeline.examine(package) if package else None
    if evidence:
        diagnostics += timeline.check(evidence)
    if evidence is None or status(diagnostics):
        report(diagnostics, evidence)
        raise typer.Exit(1)
    if release and (refused := making.unreviewed(evidence)):
        say(refused)
        raise typer.Exit(1)
    evidence = making.freeze(evidence) if release else evidence
    package, files = evidence.package, timeline.release(evidence)
    if refused := making.frozen_otherwise(files, package):
        say(refused)
        raise typer.Exit(1)
    if check:
        stale = making.stale(files, package.files)
        say("".join(f"{path}: {what}\n" for path, what in stale), end="")
        say(f"{len(files)} files compared, {len(stale)} differ")
        raise typer.Exit(1 if stale else 0)
    downloads = making.downloads(files)
    with saying_what_is_in_place():
        if to:
            target = disk.absolute(to)
            disk.publish(target.parent, target.name, downloads)
        elif release:
            timeline.publish(root, {**files, **making.kept(package, files)})
        elif making.stale(files, package.files) or making.unfinished(root, files):
            timeline.publish(root, files)
    report(diagnostics, evidence)
    say("".join(f"{told}\n" for told in making.not_in_calendar(making.edition(evidence).events)), end="")
    version = f"draft of version {package.version}" if package.is_draft else f"version {package.version}, frozen"
    say(f"{version}: {len(downloads)} files in {to or root / RELEASE}")


def _demand_own_folder(root: Path, to: Path) -> None:
    from timeline.records.package import DATA, RELEASE

    if to.name in ("", ".."):
        stop(f"--to {to} names no folder for a release: write a name after it")
    beside = disk.lies_in(to.parent, root / DATA) and disk.lies_in(root / DATA, to.parent)
    if not (beside and f"{DATA}/{to.name}" == RELEASE):
        demand_elsewhere(root, to, "--to")


def _refuse_misuse(*, check: bool, to: Path | None, release: str | None, created: str | None) -> None:
    from timeline.records.versions import created_form, version_form

    if check and release is not None:
        stop("--check and --release exclude one another")
    if check and to is not None:
        stop("--check compares data/release and takes no --to")
    if to is not None and release is not None:
        stop("--release freezes a version of the package itself and takes no --to")
    if release is not None and not version_form(release):
        stop(f"{release!r} is no version; write three numbers, such as 1.2.0")
    if created is not None and release is None:
        stop("--created goes with --release")
    if created is not None and not created_form(created):
        stop(f"{created!r} is no moment in UTC; write it as 2025-10-18T12:00:00Z")
