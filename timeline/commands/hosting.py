"""The commands that lay out what is hosted, and show a release or a site."""

from __future__ import annotations

import gc
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline import disk
from timeline.commands.mouth import at_once, say
from timeline.commands.outcome import Root, demand_elsewhere, report, saying_what_is_in_place
from timeline.commands.verdict import status, stop
from timeline.commands.words import number

if TYPE_CHECKING:
    from timeline.records.package import Files


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
    from timeline.commands import versions
    from timeline.release import site as making

    if package.frozen:
        hosted, wrong = versions.kept(package, diagnostics)
        if wrong:
            say("".join(f"{one}\n" for one in wrong), end="")
            raise typer.Exit(1)
    else:
        evidence = timeline.examine(package)
        diagnostics += timeline.check(evidence)
        if status(diagnostics):
            report(diagnostics, evidence)
            raise typer.Exit(1)
        hosted = [versions.draft(evidence)]
    paint = making.painter()
    try:
        files = making.site(hosted, package, paint)
    except making.WorkbookError as error:
        stop(str(error))
    target = disk.absolute(out)
    with saying_what_is_in_place():
        disk.publish(target.parent, target.name, files, what="site", marks=(making.SITE_SUMS, making.VERSIONS))
    if making.WORKBOOK not in files:
        say(f"a table is longer than a sheet can be: there is no {making.WORKBOOK}")
    if paint is None:
        say("no PNG of the cards, which takes a library and a font: pip install 'cited-timeline[cards]'")
    last = hosted[-1]
    state = f"version {last.version}" if last.state == "frozen" else f"draft of version {last.version}"
    say(f"{state} at the root, {sum(one.state == 'frozen' for one in hosted)} frozen: {len(files)} files in {out}")


def serve(
    root: Root = Path(),
    of_site: Annotated[bool, typer.Option("--site", help="DIR is what `timeline site` made.")] = False,
    port: Annotated[
        int, typer.Option(metavar="N", parser=number(0, 65535), help="Where to listen; 0: any free port.")
    ] = 8000,
    shared: Annotated[bool, typer.Option("--shared", help="Let pages of other hosts read it.")] = False,
) -> None:
    """Show the release to this machine's browsers and calendars, as a web server would, or a site."""
    from timeline.commands import serving
    from timeline.records.package import RELEASE, SUMS

    if of_site:
        from timeline.release.site import SITE_SUMS

        folder, sums, what, maker = root, SITE_SUMS, "site", "timeline site"
    else:
        folder = root / RELEASE if disk.is_there(root / RELEASE) else root
        sums, what, maker = SUMS, "release", "timeline export"
    if linked := disk.linked(root, folder):
        stop(f"{linked} is a link, and what it leads to is not shown: name that folder itself")
    if not {sums, serving.FRONT} <= _listed(disk.read_release(folder)[0], sums).keys():
        stop(f"{folder} is no {what}: it has no {sums} or no {serving.FRONT}; `{maker}` makes one")
    gc.enable()  # which a short run does without
    try:
        server = serving.server(lambda: _shown(root, folder, sums), port, shared=shared)
    except serving.PortError as error:
        stop(str(error))
    with server, suppress(KeyboardInterrupt):
        at_once(f"http://{serving.HOST}:{server.server_address[1]}/ shows {folder}; Ctrl-C stops it")
        server.serve_forever()


def _shown(root: Path, folder: Path, sums: str) -> Files:
    """Return what is shown of a folder now: nothing once it, or a folder on the way to it, has become a link."""
    if linked := disk.linked(root, folder):
        raise disk.DiskError(f"{linked} is a link")
    return _listed(disk.read_release(folder)[0], sums)


def _listed(files: Files, sums: str) -> Files:
    """Return the files that their sums list as they are, and these; nothing where there are no sums."""
    lines = files.get(sums, b"").decode(errors="replace").split("\n")
    listed = {line[66:]: line[:64] for line in lines if line[64:66] == "  "}
    sound = {name: raw for name, raw in files.items() if listed.get(name) == sha256(raw).hexdigest()}
    return {**sound, sums: files[sums]} if sound else {}
