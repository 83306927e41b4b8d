"""The commands that lay out what is hosted, and show a release or a site."""

from __future__ import annotations

import gc
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline import disk
from timeline.commands.outcome import Root, demand_elsewhere, report, status, stop

if TYPE_CHECKING:
    from timeline.diagnostics import Diagnostic
    from timeline.records.document import Document
    from timeline.records.package import Files, Package
    from timeline.release.site import Hosted


def site(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The folder to lay it out in.")],
    root: Root = Path(),
) -> None:
    """Lay out what is hosted: the last frozen release, every frozen version, a page for each event and disagreement."""
    if out.name in ("", ".."):
        stop(f"{out} names no folder for a site: write a name after it")
    demand_elsewhere(root, out, "OUT")
    package, diagnostics = timeline.load(root)
    if package is None:
        report(diagnostics, None)
        raise typer.Exit(1)
    from timeline.release import site as making

    versions = _kept(package, diagnostics) if package.frozen else [_draft(package, diagnostics)]
    paint = making.painter()
    try:
        files = making.site(versions, package, paint)
    except making.WorkbookError as error:
        stop(str(error))
    target = disk.absolute(out)
    disk.publish(target.parent, target.name, files, what="site", marks=(making.SITE_SUMS, making.VERSIONS))
    if making.WORKBOOK not in files:
        print(f"a table is longer than a sheet can be: there is no {making.WORKBOOK}")
    if paint is None:
        print("no PNG of the cards, which takes a library and a font: pip install 'cited-timeline[cards]'")
    last = versions[-1]
    state = f"version {last.version}" if last.state == "frozen" else f"draft of version {last.version}"
    print(f"{state} at the root, {sum(one.state == 'frozen' for one in versions)} frozen: {len(files)} files in {out}")


def _draft(package: Package, diagnostics: list[Diagnostic]) -> Hosted:
    """Return the draft of a package of which nothing is frozen; end the command where it is not sound."""
    import timeline.release as releases
    from timeline.records.package import DOCUMENT
    from timeline.release.site import Hosted

    evidence = timeline.examine(package)
    diagnostics = diagnostics + timeline.check(evidence)
    if status(diagnostics):
        report(diagnostics, evidence)
        raise typer.Exit(1)
    files = releases.downloads(timeline.release(evidence))
    document = timeline.read(files[DOCUMENT])
    return Hosted(package.version, package.created, "draft", files, document, releases.edition(evidence).changes)


def _kept(package: Package, diagnostics: list[Diagnostic]) -> list[Hosted]:
    """Return the frozen versions in their order; end the command where one is not what was kept."""
    from timeline.reading import kept
    from timeline.records.package import RELEASES, kept_at, version_key
    from timeline.release.site import Hosted

    whole = kept.whole(package.files, package.kept)
    lost = sorted(package.frozen - whole.keys(), key=version_key)
    wrong = [one for one in diagnostics if one.location.file.startswith(f"{RELEASES}/") and status([one])]
    print("".join(f"{one}\n" for one in sorted(wrong)), end="")
    print("".join(f"{kept_at(version)} is not there as it was kept\n" for version in lost), end="")
    if wrong or lost:
        raise typer.Exit(1)
    versions: list[Hosted] = []
    for version, archive in whole.items():
        files, why = kept.unpacked(archive)
        document, unread = _document(files) if files else (None, why)
        if not files or (document is None and version == max(whole, key=version_key)):
            print(f"{kept_at(version)}: {why or unread}")
            raise typer.Exit(1)
        rows = tuple(change for change in package.ledger if change.version == version)
        hosted = Hosted(version, "", "frozen", files, document, rows)
        created = str(hosted.descriptor["created"])
        before = versions[-1].document if versions else None
        altered = (
            {one.id: one.changes for one in timeline.compare(before, document) if one.sort == "events"}
            if before and document
            else {}
        )
        versions.append(Hosted(version, created, "frozen", files, document, rows, altered))
    return versions


def _document(files: Files) -> tuple[Document | None, str]:
    """Return the document of a release, or none and why: it may be of a form that is read no more."""
    from timeline.received import NotADocument
    from timeline.records.package import DOCUMENT

    try:
        return timeline.read(files.get(DOCUMENT, b"")), ""
    except NotADocument as error:
        return None, f"{DOCUMENT} in it: {error}"


def serve(
    root: Root = Path(),
    of_site: Annotated[bool, typer.Option("--site", help="DIR is what `timeline site` made.")] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Where to listen; 0: any free port.")] = 8000,
) -> None:
    """Show the release to this machine's browsers and calendars, as a web server would, or a site."""
    from timeline.commands import serving
    from timeline.records.package import RELEASE, SUMS

    if of_site:
        from timeline.release.site import SITE_SUMS

        folder, sums, what, maker = root, SITE_SUMS, "site", "timeline site"
    else:
        folder = root / RELEASE if (root / RELEASE).is_dir() else root
        sums, what, maker = SUMS, "release", "timeline export"
    if not {sums, serving.FRONT} <= disk.read_release(folder)[0].keys():
        stop(f"{folder} is no {what}: it has no {sums} or no {serving.FRONT}; `{maker}` makes one")
    gc.enable()  # which a short run does without
    try:
        server = serving.server(lambda: _listed(disk.read_release(folder)[0], sums), port)
    except serving.PortError as error:
        stop(str(error))
    with server, suppress(KeyboardInterrupt):
        print(f"http://{serving.HOST}:{server.server_address[1]}/ shows {folder}; Ctrl-C stops it", flush=True)
        server.serve_forever()


def _listed(files: Files, sums: str) -> Files:
    """Return the files that their sums list, and these."""
    lines = files.get(sums, b"").decode(errors="replace").splitlines()
    return {name: raw for name, raw in files.items() if name in {sums, *(line[66:] for line in lines)}}
