"""The commands that write for curators: a citation, a blank record, a review, a package to begin with."""

from __future__ import annotations

from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

import timeline
from timeline import disk
from timeline.commands.mouth import aside, say
from timeline.commands.outcome import Root, event_at, examined, now, package_at, report
from timeline.commands.verdict import status, stop
from timeline.commands.words import one_of, shown
from timeline.diagnostics import Diagnostic, Severity, listed, nearest

if TYPE_CHECKING:
    from timeline.editing.shown import Shown
    from timeline.records.model import Event
    from timeline.records.package import Package


def cite(
    words: Annotated[str, typer.Argument(metavar="TEXT", help="Words of a source; ... for words left out.")],
    root: Root = Path(),
    source: Annotated[str | None, typer.Option(metavar="ID", help="Look in this source only.")] = None,
) -> None:
    """Find words in the sources and print the citation, ready to paste."""
    from timeline.editing import authoring
    from timeline.evidence import vocabularies

    package, diagnostics = timeline.load(root)
    if package is None:
        report(diagnostics, None)
        raise typer.Exit(1)
    known = vocabularies(package)
    is_listed = source in package.sources or package.unread.may_list("sources", source or "")
    if source is not None and not is_listed:
        stop(f"no source is called {source!r}{nearest(source, known.texts)}")
    for one in _not_searched(package, diagnostics):
        aside(f"{one}")
    entries = authoring.cite(known, words, source)
    say("\n".join(entries or (*authoring.why_not(known, words, source), *authoring.not_listed(package, words))))
    raise typer.Exit(0 if entries else 1)


def _not_searched(package: Package, diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Return why there are sources whose texts no words were looked for in."""
    from timeline.records.package import is_seed, vocabulary_path
    from timeline.rules.sources import source_missing

    files = (one for one in diagnostics if one.severity is Severity.ERROR)
    found = [one for one in files if one.location.file == vocabulary_path("sources") or is_seed(one.location.file)]
    if package.sources.keys() - package.texts.keys():
        found += source_missing.check(timeline.examine(package))
    return found


def new(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of the event.")],
    root: Root = Path(),
    cite: Annotated[
        list[str] | None,
        typer.Option("--cite", metavar="TEXT", help="Words of a source that tell of it; several times for several."),
    ] = None,
    source: Annotated[str | None, typer.Option(metavar="ID", help="Look for them in this source only.")] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="Its title.")] = None,
    kind: Annotated[str | None, typer.Option(metavar="ID", help="Its kind; else told by the words.")] = None,
    summary: Annotated[str | None, typer.Option(metavar="TEXT", help="Its summary.")] = None,
) -> None:
    """Write the record of a new event: blank, or a draft with what the words give."""
    from timeline.editing import authoring, drafting
    from timeline.records.package import event_path

    if source is not None and not cite:
        stop("--source goes with --cite")
    package = package_at(root)
    if reason := authoring.refusal(package, id):
        stop(reason)
    shown = _shown(package, cite, source) if cite else []
    path = event_path(id)
    said = {key: one for key, one in {"title": title, "kind": kind, "summary": summary}.items() if one}
    text = drafting.draft(package, shown, said) if shown else drafting.blank(package, said)
    disk.write(root, {path: text.encode()}, new=True)
    what = "a draft of what the words give: read it, and fill in the rest" if shown else "fill it in"
    say(f"{root / path}: {what}; `timeline validate` points at what is blank")
    if kind and not (kind in package.kinds or package.unread.may_list("kinds", kind)):
        say(f"no kind is called {kind!r}{nearest(kind, package.kinds)}; for a new one, paste into data/kinds.yaml:\n")
        quotes = [(one.source.text.language.tag, one.quote) for one in shown]
        say(drafting.new_kind(kind, quotes, package.kinds))
    _tell_newcomers(shown)


def _tell_newcomers(shown: list[Shown]) -> None:
    """Say whom and which places words seem to name that no list has, with their entries."""
    from timeline.editing.newcomers import entry, newcomers
    from timeline.records.package import vocabulary_path
    from timeline.records.values import ActorKind

    there = newcomers(shown)
    for vocabulary, field in (("actors", "participants"), ("places", "place")):
        own = [one for one in there if one.vocabulary == vocabulary]
        if own:
            path = vocabulary_path(vocabulary)
            kinds = f" (`kind` is {', '.join(get_args(ActorKind))})" if vocabulary == "actors" else ""
            say(f"perhaps named, and in no list; what is right, paste into {path}{kinds} and name under `{field}`:\n")
            say("\n".join(entry(one.id, one.name, one.kind) for one in own), end="")


def _shown(package: Package, cite: list[str], source: str | None) -> list[Shown]:
    """Return the one passage of each of these words; end the command where there is none, or several."""
    from timeline.editing import authoring
    from timeline.evidence import vocabularies

    known = vocabularies(package)
    shown: list[Shown] = []
    if source is not None and source not in known.texts:
        stop(f"no source is called {source!r}{nearest(source, known.texts)}")
    for words in cite:
        there = authoring.found(known, words, source)
        if len(there) != 1:
            where = [f"{one.source.source.file}:{one.passage.spans[0]}" for one in there]
            nowhere = (*authoring.why_not(known, words, source), *authoring.not_listed(package, words))
            several = f"these words stand in several places ({listed(where)}): cite more of them, or say --source"
            say("\n".join([several] if there else nowhere))
            raise typer.Exit(1)
        shown += there
    return shown


class Reader(StrEnum):
    """What reads a record."""

    person = "person"
    program = "program"


_READ = "The event to read, or story:lead, part:ID or disagreement:ID; else all are listed."


def review(
    id: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help=_READ),
    ] = None,
    root: Root = Path(),
    accept: Annotated[bool, typer.Option("--accept", help="Put on record that you read it, as it is.")] = False,
    reader: Annotated[str | None, typer.Option(metavar="NAME", help="Who read it.")] = None,
    kind: Annotated[
        Reader | None, typer.Option(metavar=shown(Reader), parser=one_of(Reader), help="What the reader is.")
    ] = None,
) -> None:
    """Show what no rule settles, for a second reader; list who has read what.

    A folder alone is the package's, whose events are listed.
    """
    from timeline.records.package import DESCRIPTOR

    if id is not None and root == Path() and disk.has_file(Path(id), DESCRIPTOR):
        root, id = Path(id), None
    _refuse_misuse(id, reader, kind, accept=accept)
    with disk.alone(root) if accept else nullcontext():
        if id is None:
            _overview(root)
        else:
            (_review_story if ":" in id else _review)(root, id, reader, kind)


def _refuse_misuse(id: str | None, reader: str | None, kind: Reader | None, *, accept: bool) -> None:
    from timeline.reading.reviews import READER, reader_form

    if not accept and (reader is not None or kind is not None):
        stop("--reader and --kind go with --accept")
    if accept and id is None:
        stop("--accept takes the ID of the event that was read")
    if accept and (reader is None or kind is None):
        stop("--accept takes --reader NAME and --kind person or program")
    if reader is not None and not reader_form(reader):
        stop(f"{reader!r} is no name of a reader: {READER}")


def _overview(root: Path) -> None:
    from timeline.commands import reviewing

    evidence, diagnostics = examined(root)
    if evidence is None or status(diagnostics):
        report(diagnostics, evidence)
        raise typer.Exit(1)
    say(reviewing.overview(evidence.published), end="")


def _review_story(root: Path, id: str, reader: str | None, kind: Reader | None) -> None:
    from timeline.commands import reviewing
    from timeline.evidence.reviews import story_digests

    evidence, diagnostics = examined(root)
    if evidence is None or status(diagnostics):
        report(diagnostics, evidence)
        raise typer.Exit(1)
    evidence = evidence.published
    there = story_digests(evidence.package)
    if id not in there:
        stop(f"nothing of the story is called {id!r}{nearest(id, there)}")
    if reader is None or kind is None:
        say(reviewing.review_story(evidence, id), end="")
    else:
        _sign(root, evidence.package, id, there[id], reader, kind)


def _review(root: Path, id: str, reader: str | None, kind: Reader | None) -> None:
    from timeline.commands import reviewing

    evidence, event = event_at(root, id)
    if event.withdrawn is not None:
        stop(f"{id!r} was withdrawn: nothing of it is left to be read")
    evidence = evidence if id in evidence.package.drafts else evidence.published
    if reader is None or kind is None:
        say(reviewing.review(evidence, event), end="")
    else:
        _accept(root, evidence.package, event, reader, kind)


def _accept(root: Path, package: Package, event: Event, reader: str, kind: Reader) -> None:
    from timeline.evidence import reviews

    if event.id in package.drafts:
        stop(f"{event.id!r} is a draft, and may change: take `draft` out, then read it")
    [(_, digest)] = reviews.digests(package, [event])
    _sign(root, package, event.id, digest, reader, kind)


def _sign(root: Path, package: Package, id: str, digest: str, reader: str, kind: Reader) -> None:
    from timeline.reading.reviews import written
    from timeline.records.package import REVIEWS, Review

    row = Review(id, digest, reader, kind.value, now()[:10])
    if any((one.event, one.digest, one.reader) == (row.event, digest, reader) for one in package.reviews):
        say(f"{REVIEWS} has it already: {reader} read {id!r} as it is")
        return
    disk.write(root, {REVIEWS: written((*package.reviews, row))})
    say(f"{root / REVIEWS}: {id!r} was read by {reader}, as it is on {row.day}")


def lsp() -> None:
    """Answer an editor over standard input and output, by the Language Server Protocol."""
    try:
        from timeline.commands import editors
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        stop("the language server needs two libraries: pip install 'cited-timeline[lsp]'")
    raise typer.Exit(editors.run())
