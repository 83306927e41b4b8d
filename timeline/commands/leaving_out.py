"""What `timeline coverage --left-out` prints and writes: the entries of dated sentences that no event cites."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import typer

import timeline
from timeline import disk
from timeline.commands.mouth import say
from timeline.commands.verdict import stop
from timeline.diagnostics import counted, listed
from timeline.editing import leaving_out
from timeline.editing.leaving_out import NOT_ONCE, SOURCES, Entry
from timeline.evidence import Evidence
from timeline.reading import loader
from timeline.reading.yaml_writing import pair
from timeline.rules.disputes import left_out_event


def leave_out(root: Path, evidence: Evidence, id: str, lines: Collection[int], reason: str) -> None:
    """Print the entries of a source, or write them with a reason; end the command with 1 where one has no words."""
    source, unexplained = evidence.sources[id], evidence.coverage[id].unexplained
    begun = {source.text.line_column(one.start)[0] for one in unexplained}
    if missing := sorted({*lines} - begun):
        stop(
            f"no dated sentence that is left over begins in line {listed([*map(str, missing)])} of {source.source.file}"
        )
    there = [*leaving_out.entries(source, unexplained, lines)]
    if not there:
        say(f"every dated sentence of {id!r} is cited, or left out with a reason")
        return
    found = [one for one in there if one.words]
    if found and reason:
        _write(root, evidence, id, found, reason)
    elif found:
        _print(evidence, id, found)
    for one in there:
        if not one.words:
            say(f"# {source.source.file}:{one.lines[0]}: {NOT_ONCE}")
    raise typer.Exit(0 if len(found) == len(there) else 1)


def _print(evidence: Evidence, id: str, found: list[Entry]) -> None:
    source = evidence.sources[id].source
    head, *_ = pair("left_out", [{"quote": "", "reason": ""}], "  ")
    say(f"# To paste into {SOURCES}, {'at the end of `left_out`' if source.left_out else 'in the entry'} of {id!r}:")
    if not source.left_out:
        say(head)
    for one in found:
        say(f"    # {source.file}:{listed([*map(str, one.lines)], 9)}")
        say("\n".join(pair("left_out", [{**one.words, "reason": ""}], "  ")[1:]))


def _write(root: Path, evidence: Evidence, id: str, entries: list[Entry], reason: str) -> None:
    package = evidence.package
    before, written = package.sources[id].left_out, leaving_out.left_out(package.files, id, entries, reason)
    then, _ = loader.load({**package.files, **written})
    if then is None or id not in then.sources or len(then.sources[id].left_out) != len(before) + len(entries):
        stop(f"{SOURCES} would not list them as they are meant: write them by hand")
    disk.write(root, written)
    say(f"{SOURCES}: {counted(len(entries), 'passage')} of {id!r} left out")
    places = {then.sources[id].at("left_out", index) for index in range(len(before), len(before) + len(entries))}
    for one in left_out_event.check(timeline.examine(then)):
        if one.location in places:
            say(f"{one}")
