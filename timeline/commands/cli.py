"""The command `timeline`: words in, exit status out.

0: sound. 1: not sound. 2: misused, or the disk does not allow it.
"""

from __future__ import annotations

import gc
import io
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

import timeline
from timeline import disk, rules
from timeline.commands import reports
from timeline.diagnostics import Checked, Diagnostic, Rule, Severity, nearest
from timeline.docstrings import docstring
from timeline.evidence import Evidence, vocabularies
from timeline.reading import loader, yaml_source
from timeline.records.package import RELEASE, Package, created_form, event_path, version_form

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from timeline.records.document import Document

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
    if (out := sys.stdout) is sys.__stdout__ and out:
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(_Patient(out.fileno(), "w", closefd=False)))
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    for command in app.registered_commands:
        command.help = docstring(command.callback) if command.callback else None
    try:
        app()
    except disk.DiskError as error:
        _stop(str(error))
    finally:
        sys.stdout.flush()


class _Patient(io.FileIO):
    """Output whose reader may have read enough: what nobody reads any more is dropped, and the status stays true."""

    def write(self, content: Buffer, /) -> int:
        try:
            return super().write(content)
        except BrokenPipeError:
            return memoryview(content).nbytes


def _stop(message: str) -> NoReturn:
    print(f"timeline: {message}", file=sys.stderr)
    sys.exit(2)


@app.callback(invoke_without_command=True)
def _top(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    if version:
        print(timeline.__version__)
        raise typer.Exit


@app.command()
def validate(
    root: Root = Path(),
    format: Annotated[Format, typer.Option(help="How to print what was found.")] = Format.text,
    strict: Annotated[bool, typer.Option("--strict", help="Take warnings for errors.")] = False,
) -> None:
    """Hold a package to every rule."""
    evidence, diagnostics = _examined(root)
    if format in (Format.github, Format.sarif):
        diagnostics = reports.from_folder(disk.from_here(root), diagnostics)
    _report(diagnostics, evidence, format)
    raise typer.Exit(_status(diagnostics, strict=strict))


@app.command()
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
    package, diagnostics = timeline.load(root)
    import timeline.release as making

    if package and release:
        created = created or _now()
        if refused := making.out_of_turn(package, release, created):
            print(refused)
            raise typer.Exit(1)
        package = making.raised(package, release, created)
    evidence = timeline.examine(package) if package else None
    if evidence:
        diagnostics += timeline.check(evidence)
    if evidence is None or _status(diagnostics):
        _report(diagnostics, evidence, Format.text)
        raise typer.Exit(1)
    evidence = making.freeze(evidence) if release else evidence
    package, files = evidence.package, timeline.release(evidence)
    if refused := making.frozen_otherwise(files, package):
        print(refused)
        raise typer.Exit(1)
    if check:
        stale = making.stale(files, package.files)
        print("".join(f"{path}: {what}\n" for path, what in stale), end="")
        print(f"{len(files)} files compared, {len(stale)} differ")
        raise typer.Exit(1 if stale else 0)
    downloads = making.downloads(files)
    if to:
        target = to.absolute()
        disk.publish(target.parent, target.name, downloads)
    else:
        timeline.publish(root, {**files, **making.kept(package, files)} if release else files)
    _report(diagnostics, evidence, Format.text)
    if vague := making.beyond_calendar(making.edition(evidence).events):
        print(f"too vague for a calendar, not in timeline.ics: {', '.join(event.id for event in vague)}")
    version = f"draft of version {package.version}" if package.is_draft else f"version {package.version}, frozen"
    print(f"{version}: {len(downloads)} files in {to or root / RELEASE}")


@app.command()
def coverage(
    root: Root = Path(),
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write the sources, marked, as a page.")
    ] = None,
) -> None:
    """Show what of each source is cited, and which dated sentences no event uses."""
    package, diagnostics = timeline.load(root)
    evidence = timeline.examine(package) if package else None
    if evidence is None or _status(diagnostics):
        _report(diagnostics, evidence, Format.text)
        raise typer.Exit(1)
    for id, one in evidence.coverage.items():
        print(f"{id}: {one.sentence}")
    unused = list(rules.coverage.dated_sentence_unused.check(evidence))
    print("".join(f"{one}\n" for one in unused), end="")
    if html:
        from timeline.release.page.coverage_page import coverage_page

        target = html.absolute()
        disk.write(target.parent, {target.name: coverage_page(evidence)})
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

    known = vocabularies(_package(root))
    if source is not None and source not in known.texts:
        _stop(f"no source is called {source!r}{nearest(source, known.texts)}")
    entries = authoring.cite(known, words, source)
    print("\n".join(entries or authoring.why_not(known, words, source)))
    raise typer.Exit(0 if entries else 1)


@app.command()
def new(id: Annotated[str, typer.Argument(metavar="ID", help="The id of the event.")], root: Root = Path()) -> None:
    """Write the blank record of a new event."""
    from timeline.commands import authoring

    package = _package(root)
    if reason := authoring.refusal(package, id):
        _stop(reason)
    path = event_path(id)
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

    evidence, diagnostics = _examined(root)
    events = evidence.package.events if evidence else {}
    if evidence and not (id in events or id in evidence.package.unread.events or id in evidence.package.drafts):
        _stop(f"no event is called {id!r}{nearest(id, events)}")
    obstacles = showing.obstacles(diagnostics, id, {rule.code for rule in RULES if rule.severity is Severity.ERROR})
    if evidence is None or obstacles:
        print("".join(f"{one}\n" for one in obstacles), end="")
        raise typer.Exit(1)
    print(showing.show(evidence, events[id]), end="")


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A release's folder, or its timeline.json.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The same of the other.")],
) -> None:
    """Compare two releases: 0 where they say the same, 1 where they do not."""
    from timeline.received import comparison

    before, after = _document(old), _document(new)
    differences = timeline.compare(before, after)
    print(comparison.text(before, after, differences), end="")
    raise typer.Exit(1 if differences else 0)


@app.command()
def verify(root: Annotated[Path, typer.Argument(metavar="[DIR]", help="The release's folder.")] = Path()) -> None:
    """Check a release that was downloaded, without the package it was made from."""
    from timeline.received import verification

    verified, diagnostics = timeline.verify(root)
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


def _document(path: Path) -> Document:
    from timeline.received import NotADocument

    try:
        return timeline.read(path)
    except NotADocument as error:
        _stop(f"{path} is no timeline.json: {error}")


def _package(root: Path) -> Package:
    """Return the package for a command that needs only its shape; stop where there is none."""
    package, diagnostics = timeline.load(root)
    if package is None:
        _report(diagnostics, None, Format.text)
        raise typer.Exit(1)
    return package


def _examined(root: Path) -> tuple[Evidence | None, list[Diagnostic]]:
    """Return what the package's passages show, and all that is wrong with it."""
    package, diagnostics = timeline.load(root)
    if package is None:
        return None, diagnostics
    evidence = timeline.examine(package)
    return evidence, diagnostics + timeline.check(evidence)


def _report(diagnostics: list[Diagnostic], evidence: Evidence | None, format: Format) -> None:
    checked = rules.checked(evidence) if evidence else Checked()
    print(reports.FORMATS[format.value](sorted(diagnostics), checked, RULES), end="")


def _status(diagnostics: list[Diagnostic], *, strict: bool = False) -> int:
    grave = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(one.severity in grave for one in diagnostics))


def _refuse_misuse(*, check: bool, to: Path | None, release: str | None, created: str | None) -> None:
    if check and release is not None:
        _stop("--check and --release exclude one another")
    if check and to is not None:
        _stop("--check compares data/release and takes no --to")
    if to is not None and release is not None:
        _stop("--release freezes a version of the package itself and takes no --to")
    if release is not None and not version_form(release):
        _stop(f"{release!r} is no version; write three numbers, such as 1.2.0")
    if created is not None and release is None:
        _stop("--created goes with --release")
    if created is not None and not created_form(created):
        _stop(f"{created!r} is no moment in UTC; write it as 2025-10-18T12:00:00Z")


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
