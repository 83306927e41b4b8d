"""Rules on the sources: their files are there, are what they were, are each listed once, are used, and understood."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from timeline.diagnostics import Location, Severity, Slip, did_you_mean, likest, listed, quoted, short
from timeline.evidence import Evidence
from timeline.evidence.sources import SourceEvidence
from timeline.records import listing
from timeline.records.package import Package, is_seed, vocabulary_path
from timeline.rules.rulebook import Finding, package_rule, source_rule
from timeline.texts.passages import Passage

SOURCES = vocabulary_path("sources")
LONGEST = 500
"""The most characters of a message."""


@package_rule(Severity.ERROR, reach="lists")
def source_missing(evidence: Evidence) -> Iterator[Finding]:
    """The file of every listed source is under seeds/ and is UTF-8 text, and so is there what it was made from.

    Without the text nothing that cites it can be checked. Put the file back, or correct `file`; what the text was made
    from, a page or a PDF, is listed as `original`.
    """
    package = evidence.package
    gone = []
    for source in package.sources.values():
        if not is_seed(source.file):
            yield source.at("file"), f"{quoted(source.file)} is not under seeds/"
        elif source.file not in package.files and source.file not in package.unread.files:
            gone.append(source)
        elif source.file in package.files and source.id not in package.texts:
            told = f"{quoted(source.file)} is not UTF-8 text; save it as UTF-8 and list its new sha256"
            yield source.at("file"), told
        kept = source.original
        if kept and not (is_seed(kept.file) and (kept.file in package.files or kept.file in package.unread.files)):
            told = f"{quoted(kept.file)} is not there, from which the text of {source.id} was made: put it back"
            yield source.at("original"), told
    for source, like in zip(gone, likest((one.file for one in gone), _seeds(package)), strict=True):
        told = f"there is no file {quoted(source.file)}{did_you_mean(like)}"
        yield source.at("file"), told, Slip(source.file, like)


def _seeds(package: Package) -> list[str]:
    return [path for path in package.files if is_seed(path)]


@package_rule(Severity.ERROR, reach="links")
def source_changed(evidence: Evidence) -> Iterator[Finding]:
    """A source is, byte for byte, the file whose sha256 is listed.

    The release's positions and hashes describe that file. Restore it from version control; if the change is meant,
    list the new sha256 and mend the citations that the message names.
    """
    lost: dict[str, list[str]] = {}
    for record in evidence.standing:
        for number, answer in enumerate(record.passages, 1):
            if answer is not None and not isinstance(answer, Passage):
                lost.setdefault(record.event.citations[number - 1].source, []).append(
                    f"{record.event.id} (citation {number})"
                )
    for id, one in evidence.sources.items():
        gone = (number for number, (_, answer) in enumerate(one.left_out, 1) if not isinstance(answer, Passage))
        for number in gone if one.changed else ():
            lost.setdefault(id, []).append(f"entry {number} of left_out")
        if one.changed and is_seed(one.source.file):  # if it is no text of ours, that is the finding
            what = f"no longer found: {listed(lost[id])}" if id in lost else "every quote is still found"
            file = short(one.source.file, 60)
            yield one.source.at("sha256"), f"{file} has changed, its sha256 is now {one.digest}; {what}"
    for source in evidence.package.sources.values():
        kept = source.original
        raw = evidence.package.files.get(kept.file) if kept else None
        if kept and raw is not None and (digest := sha256(raw).hexdigest()) != kept.sha256:
            told = f"{short(kept.file, 60)} has changed, its sha256 is now {digest}: is the text still what it says?"
            yield source.at("original"), told


@package_rule(Severity.ERROR, reach="lists")
def source_listed_twice(evidence: Evidence) -> Iterator[Finding]:
    """One text is one source.

    Two ids for one text would count as two witnesses. Keep one, and cite it.
    """
    seen: dict[str, str] = {}
    for source in evidence.package.sources.values():
        first = seen.setdefault(source.sha256, source.id)
        if first != source.id:
            yield source.at("sha256"), f"{source.id!r} is the same text as {first!r}"


@package_rule(Severity.ERROR, reach="lists")
def unlisted_source(evidence: Evidence) -> Iterator[Finding]:
    """Every text under seeds/ is listed in data/sources.yaml.

    A text that is there but not listed looks like evidence and is none. Paste the entry that the message gives, and
    fill in what is blank; or move the text away.
    """
    package = evidence.package
    for path in listing.unlisted(package):
        pasted = listing.on_one_line(*listing.entry(package, path))
        told = f"this text is not in {SOURCES}; paste it there and fill in what is blank: {pasted}"
        way = f"no source in {SOURCES} has `file: {short(path, 300)}`; `timeline cite` prints the entry to paste"
        yield Location(path), told if len(told) <= LONGEST else way


@package_rule(Severity.WARNING, reach="links")
def source_never_cited(evidence: Evidence) -> Iterator[Finding]:
    """Every listed source is cited by an event.

    A source that nothing rests on may be one that was read and forgotten. Cite it, or take it out.
    """
    package = evidence.package
    cited = {citation.source for event in package.events.values() for citation in event.citations}
    for source in package.sources.values():
        if source.id not in cited | package.perhaps_used:
            yield source.at(), f"no event cites {source.id!r}"


@source_rule(Severity.INFORMATION)
def language_without_words(one: SourceEvidence) -> Iterator[Finding]:
    """A source is in a language whose words are known, so that what it denies, plans and reports can be weighed.

    Of other languages only dates are read. Whether such a text says "not" before a quote, or plans what a record calls
    past, nobody has looked at but who wrote the record. There is nothing to mend, unless `language` is wrong.
    """
    known = one.text.language
    if not known.weighs:
        name = known.name or quoted(known.tag)
        yield (
            one.source.at("language"),
            f"no words of {name}: denials, plans and reports in {one.source.id} are not weighed",
        )


RULES = (
    source_missing,
    source_changed,
    source_listed_twice,
    unlisted_source,
    source_never_cited,
    language_without_words,
)
