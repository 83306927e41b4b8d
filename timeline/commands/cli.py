"""The command `timeline`: words in, exit status out.

0: sound. 1: not sound. 2: misused, or the disk does not allow it.
"""

from __future__ import annotations

import gc
import re
import sys
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from timeline import __version__, disk, rules
from timeline.commands import reports
from timeline.diagnostics import Checked, Diagnostic, Rule, Severity, nearest
from timeline.reading import loader, yaml_source
from timeline.records.package import RELEASE, Package, created_form, version_form

if TYPE_CHECKING:
    from timeline.received import document as published

app = typer.Typer(
    help="Timelines whose statements name the words they rest on, and the checks that these bear them out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
RULES: tuple[Rule, ...] = (*disk.CATALOGUE, *yaml_source.CATALOGUE, *loader.CATALOGUE, *rules.RULES)

Root = Annotated[Path, typer.Argument(metavar="[DIR]", help="The package's folder.", show_default="here")]


class Format(StrEnum):
    """How diagnostics are printed."""

    text = "text"
    json = "json"
    github = "github"
    sarif = "sarif"


def main() -> None:
    """Run the command line; the installed command calls this."""
    gc.disable()  # a run is short and makes no rings of garbage: looking for them costs a large package a quarter
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except disk.DiskError as error:
        _stop(str(error))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _stop(message: str) -> NoReturn:
    print(f"timeline: {message}", file=sys.stderr)
    sys.exit(2)


@app.callback(invoke_without_command=True)
def _top(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    if version:
        print(__version__)
        raise typer.Exit


@app.command()
def validate(
    root: Root = Path(),
    format: Annotated[Format, typer.Option(help="How to print what was found.")] = Format.text,
    strict: Annotated[bool, typer.Option("--strict", help="Take warnings for errors.")] = False,
) -> None:
    """Hold a package to every rule."""
    package, diagnostics = _read(root)
    if package:
        diagnostics += rules.check(package)
    _report(diagnostics, package, format)
    raise typer.Exit(_status(diagnostics, strict=strict))


@app.command()
def export(
    root: Root = Path(),
    to: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write the release there instead.")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; is the release what the records give?")
    ] = False,
    release: Annotated[str | None, typer.Option(metavar="X.Y.Z", help="Raise the version first.")] = None,
    created: Annotated[str | None, typer.Option(metavar="TIME", help="The moment of --release; else now.")] = None,
    amend: Annotated[bool, typer.Option("--amend", help="Make a version again that was never published.")] = False,
) -> None:
    """Validate a package and write its release."""
    _refuse_misuse(check=check, to=to, release=release, created=created, amend=amend)
    package, diagnostics = _read(root)
    from timeline import release as making
    from timeline.release import ledger as freshness

    if package and release:
        package = making.raised(package, release, created or _now())
    if package and amend:
        package = making.amended(package)
    if package:
        diagnostics += rules.check(package)
    if package is None or _status(diagnostics):
        _report(diagnostics, package, Format.text)
        raise typer.Exit(1)
    files = making.release(package)
    if check:
        stale = freshness.stale(files, package.files)
        print("".join(f"{path}: {what}\n" for path, what in stale), end="")
        print(f"{len(files)} files compared, {len(stale)} differ")
        raise typer.Exit(1 if stale else 0)
    if to is None and not amend and (other := freshness.exported_otherwise(files, package)):
        print(f"version {package.version} was exported with another {other}: raise it with --release, or, where nobody")
        print("has it yet, make it again with --amend")
        raise typer.Exit(1)
    published = {path.removeprefix(f"{RELEASE}/"): raw for path, raw in files.items() if path.startswith(f"{RELEASE}/")}
    if to:
        target = to.absolute()
        disk.publish(target.parent, target.name, published)
    else:
        disk.write(root, {path: raw for path, raw in files.items() if not path.startswith(f"{RELEASE}/")})
        disk.publish(root, RELEASE, published)
    _report(diagnostics, package, Format.text)
    vague = making.beyond_calendar(making.edition(package).events)
    if vague:
        print(f"too vague for a calendar, not in timeline.ics: {', '.join(event.id for event in vague)}")
    print(f"version {package.version}: {len(published)} files in {to or root / RELEASE}")


@app.command()
def coverage(
    root: Root = Path(),
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write the sources, marked, as a page.")
    ] = None,
) -> None:
    """Show what of each source is cited, and which dated sentences no event uses."""
    package, diagnostics = _read(root)
    if package is None or _status(diagnostics):
        _report(diagnostics, package, Format.text)
        raise typer.Exit(1)
    from timeline.evidence.coverage import coverage as covered

    for one in covered(package):
        print(f"{one.source}: {one.sentence}")
    unused = [one for one in rules.check(package) if one.code == "dated-sentence-unused"]
    print("".join(f"{one}\n" for one in unused), end="")
    if html:
        from timeline.release.page.coverage_page import coverage_page

        target = html.absolute()
        disk.write(target.parent, {target.name: coverage_page(package)})
    raise typer.Exit(int(bool(unused)))


@app.command(name="rules")
def rules_(code: Annotated[str | None, typer.Argument(help="The rule to explain.")] = None) -> None:
    """List the rules, or explain one."""
    from timeline.received import verification

    book = (*RULES, *verification.CATALOGUE)
    if code is None:
        print(reports.manual(book), end="")
        return
    known = {rule.code: rule for rule in book}
    if code not in known:
        _stop(f"no rule is called {code!r}{nearest(code, known)}")
    print(reports.page(known[code]), end="")


@app.command()
def cite(
    words: Annotated[str, typer.Argument(metavar="TEXT", help="Words of a source; ... for words left out.")],
    root: Root = Path(),
    source: Annotated[str | None, typer.Option(metavar="ID", help="Look in this source only.")] = None,
) -> None:
    """Find words in the sources and print the citation, ready to paste."""
    from timeline.commands import authoring

    package = _package(root)
    if source is not None and source not in package.texts:
        _stop(f"no source is called {source!r}{nearest(source, package.texts)}")
    entries = authoring.cite(package, words, source)
    print("\n".join(entries or authoring.why_not(package, words, source)))
    raise typer.Exit(0 if entries else 1)


@app.command()
def new(id: Annotated[str, typer.Argument(metavar="ID", help="The id of the event.")], root: Root = Path()) -> None:
    """Write the blank record of a new event."""
    from timeline.commands import authoring

    package = _package(root)
    if reason := authoring.refusal(package, id):
        _stop(reason)
    path = f"data/events/{id}.yaml"
    disk.write(root, {path: authoring.blank(package).encode()})
    print(f"{root / path}: fill it in; `timeline validate` points at what is blank")


@app.command()
def init(root: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")]) -> None:
    """Start a package: small, complete, to be replaced piece by piece."""
    from timeline.commands.starting import starter

    disk.start(root, starter(root.absolute().name, _now()))
    print(f"{root}: a package with one source and one event; its README says how to go on")


@app.command()
def show(id: Annotated[str, typer.Argument(metavar="ID", help="The id of the event.")], root: Root = Path()) -> None:
    """Print one event with its passages."""
    from timeline.commands import showing

    package, diagnostics = _read(root)
    if package and id not in package.events and id not in package.unread:
        _stop(f"no event is called {id!r}{nearest(id, package.events)}")
    if package:
        diagnostics += rules.check(package)
    diagnostics = [
        one
        for one in diagnostics
        if one.severity is Severity.ERROR
        and (one.location.file == f"data/events/{id}.yaml" or not one.location.file.startswith("data/events/"))
    ]
    if package is None or diagnostics:
        print("".join(f"{one}\n" for one in diagnostics), end="")
        raise typer.Exit(1)
    print(showing.show(package, package.events[id]), end="")


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A release's folder, or its timeline.json.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The same of the other.")],
) -> None:
    """Compare two releases: 0 where they say the same, 1 where they do not."""
    from timeline.received import comparison

    before, after = _document(old), _document(new)
    differences = comparison.compare(before, after)
    print(comparison.text(before, after, differences), end="")
    raise typer.Exit(1 if differences else 0)


@app.command()
def verify(root: Annotated[Path, typer.Argument(metavar="[DIR]", help="The release's folder.")] = Path()) -> None:
    """Check a release that was downloaded, without the package it was made from."""
    from timeline.received import verification

    files, diagnostics = disk.read_release(root)
    found, verified = verification.verify(files)
    diagnostics = sorted([*diagnostics, *found], key=lambda one: (one.location, one.code))
    print("".join(f"{one}\n" for one in diagnostics) + verification.sentence(verified))
    raise typer.Exit(_status(diagnostics))


@app.command()
def serve(
    root: Root = Path(),
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0: any free port.")] = 8000,
) -> None:
    """Show the release to this machine's browsers and calendars, as a web server would."""
    from timeline.commands import serving

    folder = root / RELEASE if (root / RELEASE).is_dir() else root
    disk.read_release(folder)  # says now, not at the first request, that there is nothing to show
    try:
        server = serving.server(lambda: disk.read_release(folder)[0], port)
    except serving.PortError as error:
        _stop(str(error))
    with server, suppress(KeyboardInterrupt):
        print(f"http://{serving.HOST}:{server.server_address[1]}/ shows {folder}; Ctrl-C stops it", flush=True)
        server.serve_forever()


def _document(path: Path) -> published.Document:
    from timeline.received import document as published

    try:
        return published.read(disk.read_one(path / "timeline.json" if path.is_dir() else path))
    except published.NotADocument as error:
        _stop(f"{path} is no timeline.json: {error}")


def _package(root: Path) -> Package:
    """Return the package for a command that needs only its shape; stop where there is none."""
    package, diagnostics = _read(root)
    if package is None:
        _report(diagnostics, package, Format.text)
        raise typer.Exit(1)
    return package


def _read(root: Path) -> tuple[Package | None, list[Diagnostic]]:
    files, diagnostics = disk.read(root)
    package, found = loader.load(files)
    return package and replace(package, unread=package.unread.union(*map(_unread, diagnostics))), diagnostics + found


def _unread(found: Diagnostic) -> set[str]:
    """Return what a package calls a file that cannot be read: an event by its id, a vocabulary or text by its path."""
    if found.severity is not Severity.ERROR:
        return set()
    folder, _, name = found.location.file.rpartition("/")
    id = "-".join(re.findall("[a-z0-9]+", name.lower().partition(".")[0]))
    return {{"data/events": id, "data": f"data/{id}.yaml"}.get(folder, found.location.file)}


def _report(diagnostics: list[Diagnostic], package: Package | None, format: Format) -> None:
    checked = rules.checked(package) if package else Checked()
    ordered = sorted(diagnostics, key=lambda one: (one.location, one.code))
    print(reports.FORMATS[format.value](ordered, checked, RULES), end="")


def _status(diagnostics: list[Diagnostic], *, strict: bool = False) -> int:
    return int(any(strict or one.severity is Severity.ERROR for one in diagnostics))


def _refuse_misuse(*, check: bool, to: Path | None, release: str | None, created: str | None, amend: bool) -> None:
    if sum((check, release is not None, amend)) > 1:
        _stop("--check, --release and --amend exclude one another")
    if check and to is not None:
        _stop("--check compares data/release and takes no --to")
    if to is not None and release is not None:
        _stop("--release raises the version of the package itself and takes no --to")
    if release is not None and not version_form(release):
        _stop(f"{release!r} is no version; write three numbers, such as 1.2.0")
    if created is not None and release is None:
        _stop("--created goes with --release")
    if created is not None and not created_form(created):
        _stop(f"{created!r} is no moment in UTC; write it as 2025-10-18T12:00:00Z")


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
