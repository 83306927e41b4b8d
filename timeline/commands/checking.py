"""The commands that look and judge: a package, its texts, one event, a release, two of them."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline import disk
from timeline.commands import validating
from timeline.commands.mouth import say
from timeline.commands.outcome import Root, demand_elsewhere, event_at, report
from timeline.commands.verdict import Format, status, stop
from timeline.commands.words import number, one_of, shown
from timeline.diagnostics import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from timeline.records.document import Document


def validate(
    root: Root = Path(),
    format: Annotated[
        Format, typer.Option(metavar=shown(Format), parser=one_of(Format), help="How to print what was found.")
    ] = Format.text,
    strict: Annotated[bool, typer.Option("--strict", help="Take warnings for errors; trust nothing kept.")] = False,
    jobs: Annotated[
        int | None,
        typer.Option(metavar="N", parser=number(1, 999), help="How many processes work; else as many as are worth it."),
    ] = None,
    scheduler: Annotated[
        str, typer.Option(metavar="ADDRESS", help="A cluster works: its scheduler of Dask, as tcp://host:8786.")
    ] = "",
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help="Neither trust nor keep anything in .timeline-cache/.")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Go on, and say what changes, until Ctrl-C.")] = False,
) -> None:
    """Hold a package to every rule."""
    asked = validating.Asked(root, format, strict=strict, jobs=jobs or 0, cached=not no_cache, scheduler=scheduler)
    if scheduler and (jobs or watch):
        stop("a cluster works by itself, and once: leave out --jobs and --watch, or --scheduler")
    if watch:
        from timeline.commands import watching

        raise typer.Exit(watching.watch(asked))
    raise typer.Exit(validating.validate(asked))


def coverage(
    root: Root = Path(),
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write the sources, marked, as a page.")
    ] = None,
    left_out: Annotated[
        str | None, typer.Option(metavar="ID", help="Print the entries that leave out what no event cites of a source.")
    ] = None,
    line: Annotated[
        list[int] | None,
        typer.Option(metavar="N", min=1, help="Only of the sentence that begins there; several times."),
    ] = None,
    reason: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Write these entries into data/sources.yaml, with this reason.")
    ] = None,
) -> None:
    """Show what of each source is cited, and which dated sentences no event uses."""
    if html:
        demand_elsewhere(root, html, "--html")
    _refuse_misuse(left_out, html, line, reason)
    with nullcontext() if reason is None else disk.alone(root):
        _cover(root, html, left_out, line or (), reason or "")


def _refuse_misuse(left_out: str | None, html: Path | None, line: list[int] | None, reason: str | None) -> None:
    if left_out is None and (line or reason is not None):
        stop("--line and --reason go with --left-out")
    if left_out is not None and html:
        stop("--left-out prints entries, and takes no --html")
    if reason is not None and not reason.strip():
        stop("--reason wants a sentence, such as: Told of another strike.")


def _cover(root: Path, html: Path | None, left_out: str | None, lines: Collection[int], reason: str) -> None:
    package, diagnostics = timeline.load(root)
    evidence = timeline.examine(package) if package else None
    if evidence is None or status(diagnostics):
        report(diagnostics, evidence)
        raise typer.Exit(1)
    if left_out is not None:  # with drafts: what one is begun of is not left out
        from timeline.commands.leaving_out import leave_out

        if left_out not in evidence.coverage:
            stop(f"no source with a text is called {left_out!r}{nearest(left_out, evidence.coverage)}")
        leave_out(root, evidence, left_out, lines, reason)
        return
    evidence = evidence.published
    for id, one in evidence.coverage.items():
        say(f"{id}: {one.sentence}")
    from timeline.rules.coverage import dated_sentence_unused, left_out_not_found
    from timeline.rules.sources import source_missing

    book = (source_missing, left_out_not_found, dated_sentence_unused)
    found = [one for rule in book for one in rule.check(evidence)]
    say("".join(f"{one}\n" for one in found), end="")
    if html:
        from timeline.release.page.coverage_page import coverage_page

        target = disk.absolute(html)
        disk.write(target.parent, {target.name: coverage_page(evidence)})
    raise typer.Exit(int(bool(found)))


def rules(code: Annotated[str | None, typer.Argument(help="The rule to explain.")] = None) -> None:
    """List the rules, or explain one."""
    from timeline.commands import book, reports
    from timeline.received import verification

    rules = (*book.RULES, *verification.CATALOGUE)
    if code is None:
        say(reports.manual(rules), end="")
        return
    known = {rule.code: rule for rule in rules}
    if code not in known:
        stop(f"no rule is called {code!r}{nearest(code, known)}")
    say(reports.page(known[code]), end="")


def show(id: Annotated[str, typer.Argument(metavar="ID", help="The id of the event.")], root: Root = Path()) -> None:
    """Print one event with its passages."""
    from timeline.commands import showing

    evidence, event = event_at(root, id)
    say(showing.show(evidence, event), end="")


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="A release's folder, or its timeline.json.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The same of the other.")],
) -> None:
    """Compare two releases: 0 where they say the same, 1 where they do not."""
    from timeline.received import comparison

    before, after = _document(old), _document(new)
    differences = timeline.compare(before, after)
    say(comparison.text(before, after, differences), end="")
    raise typer.Exit(1 if differences else 0)


def verify(
    root: Annotated[Path, typer.Argument(metavar="[DIR]", help="The release's folder.", show_default="here")] = Path(),
) -> None:
    """Check a release that was downloaded, without the package it was made from."""
    from timeline.received import verification

    verified, diagnostics = timeline.verify(root)
    told = (verification.UNCHECKED, verification.sentence(verified)) if verified != verification.Verified() else ()
    say("\n".join(map(str, (*diagnostics, *told))))
    raise typer.Exit(status(diagnostics))


def _document(path: Path) -> Document:
    from timeline.received import NotADocument

    try:
        return timeline.read(path)
    except NotADocument as error:
        stop(f"{path} is no timeline.json: {error}")
