"""The package under test: two texts about a landing that never was, two events, everything in sight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from timeline import rules
from timeline.dates import parse
from timeline.diagnostics import Diagnostic, Severity
from timeline.evidence import examine, reviews
from timeline.reading import loader
from timeline.reading.reviews import written
from timeline.records.columns import Table
from timeline.records.package import EVENTS, REVIEWS, Files, Package, Review, event_at
from timeline.records.tables import CHANGES, OF_DOCUMENT
from timeline.records.values import formula_like
from timeline.release import freeze, kept, raised, release
from timeline.rules.rulebook import AnyRule
from timeline.texts.passages import Text
from timeline.texts.words import whole

DESCRIPTOR = "datapackage.json"
REPORT, LETTER = "seeds/report.txt", "seeds/letter.txt"
SOURCES, ACTORS, PLACES, KINDS = (f"data/{name}.yaml" for name in ("sources", "actors", "places", "kinds"))
LANDING, PICTURES = "data/events/landing.yaml", "data/events/pictures.yaml"

TABLES: tuple[Table, ...] = (*OF_DOCUMENT, CHANGES)
"""The tables of every release."""
PUBLISHED = ("data/release/", "data/releases/")
"""Where what was published of a package lies: a record that a test changes is not held to it."""

_REPORT = """\
The Beacon, 5 March 2025

On Monday, 3 March 2025, the probe Heron landed at Lake Aldous, the Northern Survey said. It carried 12 instruments.

Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025.
"""
_LETTER = """\
Dear editor,

the Northern Survey’s probe landed at Lake Aldous on 4 March 2025. I saw it.
"""

TINY: Mapping[str, str] = {
    DESCRIPTOR: """\
{
  "name": "heron",
  "title": "The landing of the Heron",
  "version": "1.0.0",
  "created": "2025-05-01T12:00:00Z",
  "homepage": "https://heron.example/",
  "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]
}
""",
    SOURCES: f"""\
report:
  file: {REPORT}
  sha256: {sha256(_REPORT.encode()).hexdigest()}
  title: Heron landed
  publisher: The Beacon
  language: en
  published: 2025-03-05
  basis: stated
  quote: The Beacon, 5 March 2025
  left_out:
    - quote: The Beacon, 5 March 2025
      reason: It dates the report itself.

letter:
  file: {LETTER}
  sha256: {sha256(_LETTER.encode()).hexdigest()}
  title: Dear editor
  language: en
  published: "[2025-03-05..2025-03-31]"
  basis: inferred
  reason: It answers the report of 5 March.
  via: [report]
  show: passages
""",
    ACTORS: """\
northern-survey:
  name: Northern Survey
  kind: organisation

ada-moreau:
  name: Ada Moreau
  kind: person
  names: [Moreau]
""",
    PLACES: """\
norway:
  name: Norway
  country: NO

lake-aldous:
  name: Lake Aldous
  within: norway
  latitude: 69.5
  longitude: 20.25

port-vale:
  name: Port Vale
  within: norway
""",
    KINDS: """\
landing:
  label: Landing
  color: teal

talk:
  label: Talk
  color: steelblue
""",
    LANDING: """\
# yaml-language-server: $schema=../schemas/event.schema.json
title: The Heron lands
date: 2025-03-03
kind: landing
status: occurred
place: lake-aldous
participants:
  - who: northern-survey
    role: owner
summary: The probe Heron lands at Lake Aldous with its instruments.
details:
  instruments: 12 instruments
citations:
  - source: report
    quote: On Monday, 3 March 2025, the probe Heron landed at Lake Aldous
    supports: [date, status, place]
  - source: report
    quote: It carried 12 instruments
    supports: [instruments]
  - source: letter
    quote: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025
    supports: [status, place, participants]
    disputes: {date: 2025-03-04}
resolutions:
  date: The report gives the weekday too, and 3 March 2025 was a Monday.
""",
    PICTURES: """\
# yaml-language-server: $schema=../schemas/event.schema.json
title: Moreau shows the first pictures
date: 2025-04
kind: talk
status: planned
place: port-vale
participants: [ada-moreau]
summary: Ada Moreau shows what the probe saw.
citations:
  - source: report
    quote: Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025
    supports: [date, status, place, participants]
related: {follows: [landing]}
tags: [heron]
""",
    REPORT: _REPORT,
    LETTER: _LETTER,
}

CLAIMS = "15 claims: 5 by their words, 4 named, 6 not weighed"
"""What the tiny package claims, as the closing line counts it."""

Edit = tuple[str, str, str]
"""A file, words that it has once, and what stands there instead."""


def package(changes: Mapping[str, str | None] | None = None) -> dict[str, bytes]:
    """Return the files of the tiny package with some replaced or added, or, where None, taken out."""
    texts = {**TINY, **(changes or {})}
    return {path: text.encode() for path, text in texts.items() if text is not None}


def edited(*edits: Edit, files: Files | None = None) -> dict[str, bytes]:
    """Return the files with words of theirs exchanged."""
    made = dict(files or package())
    for path, old, new in edits:
        text = made[path].decode()
        assert text.count(old) == 1, f"{path} has {text.count(old)} times {old!r}"
        made[path] = text.replace(old, new).encode()
    return made


def read_by(files: Files, *readers: tuple[str, str, str], id: str = "landing") -> dict[str, bytes]:
    """Return the files in which readers, each with kind and day, have read an event as it is."""
    package = loaded(files)
    [(_, digest)] = reviews.digests(package, [package.events[id]])
    rows = tuple(
        Review(id, digest, name, "person" if kind == "person" else "program", day) for name, kind, day in readers
    )
    return {**files, REVIEWS: written((*package.reviews, *rows))}


def read_story(files: Files, id: str) -> dict[str, bytes]:
    """Return the files in which a person has read what a story has beside its records, as it is."""
    package = loaded(files)
    row = Review(id, reviews.story_digests(package)[id], "Ida Lund", "person", "2025-05-02")
    return {**files, REVIEWS: written((*package.reviews, row))}


def without(files: Files, *paths: str) -> dict[str, bytes]:
    """Return the files but for some."""
    return {path: raw for path, raw in files.items() if path not in paths}


def mill(text: str, record: str, of_source: str) -> dict[str, bytes]:
    """Return the package of one text, `mill`, and one event, `fire`, of whose entries these are the last lines."""
    source = f"mill:\n  file: seeds/mill.txt\n  sha256: {sha256(text.encode()).hexdigest()}\n  title: Mill\n"
    texts = {
        DESCRIPTOR: TINY[DESCRIPTOR],
        KINDS: TINY[KINDS],
        SOURCES: source + of_source,
        "data/events/fire.yaml": f"kind: landing\nsummary: It burns.\n{record}",
        "seeds/mill.txt": text,
    }
    return {path: words.encode() for path, words in texts.items()}


def diagnostics(files: Files) -> list[Diagnostic]:
    """Return what reading the files and checking the package gives, in order."""
    package, found = loader.load(files)
    if package is not None:
        found += rules.check(package)
    return ordered(found)


def errors(files: Files) -> list[Diagnostic]:
    """Return the same without the warnings."""
    return [one for one in diagnostics(files) if one.severity is Severity.ERROR]


def broken(files: Files, book: Iterable[AnyRule]) -> list[Diagnostic]:
    """Return what the rules in `book` find, whatever else may be wrong."""
    package, _ = loader.load(files)
    assert package is not None
    evidence = examine(package)
    return ordered(one for rule in book for one in rule.check(evidence))


def ordered(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics by place."""
    return sorted(found)


def lines(found: Iterable[Diagnostic]) -> list[str]:
    """Return diagnostics as `file:line:column code`."""
    return [f"{one.location} {one.code}" for one in found]


def said(files: Files) -> list[str]:
    """Return what the loader finds, as `file:line:column: message [code]`."""
    return [f"{one.location}: {one.message} [{one.code}]" for one in ordered(loader.load(files)[1])]


def sound(files: Files) -> Package:
    """Return the package that the files are, which may be released."""
    assert errors(files) == []
    package, _ = loader.load(files)
    assert package is not None
    return package


def dated(edtf: str) -> dict[str, Any]:
    """Return what the record of an event has of a date."""
    date = parse(edtf)
    return {
        "date": date,
        "start": date.first,
        "end": date.last,
        "precision": date.precision,
        "date_text": date.text,
    }


def made(files: Files) -> Files:
    """Return the release of files, whatever the rules would say to them."""
    package, _ = loader.load(files)
    assert package is not None
    return release(package)


def exported(files: Files) -> dict[str, bytes]:
    """Return the files with the release that they make."""
    return {**files, **release(sound(files))}


def frozen(files: Files, version: str = "1.0.0", created: str = "2025-05-01T12:00:00Z") -> dict[str, bytes]:
    """Return the files with what `export --release` makes of them."""
    evidence = freeze(examine(raised(loaded(files), version, created)))
    made = release(evidence)
    return {**files, **made, **kept(evidence.package, made)}


def loaded(files: Files) -> Package:
    """Return the package that the files are, sound or not, all of whose records are in shape."""
    package, found = loader.load(files)
    assert package is not None
    assert found == []
    return package


def in_folders(files: Files) -> dict[str, bytes]:
    """Return the same package with each record in the folder of the last two signs of its id, in that of their last."""
    moved = {path: f"{EVENTS}/{id[-1]}/{id[-2:]}/{id}.yaml" for path in files if (id := event_at(path))}
    return {moved.get(path, path): raw for path, raw in files.items()}


def laid(root: Path, files: Files) -> Path:
    """Write files below a folder and return it."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def on_disk(root: Path) -> dict[str, bytes]:
    """Return the files below a folder."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def unguarded(cell: str) -> str:
    """Return the text that `guard` was given, as GUARDED tells readers to."""
    return cell[1:] if cell.startswith("'") and formula_like(cell) else cell


def occurrences(quote: str, text: Text) -> tuple[tuple[int, int], ...]:
    """Return start and end, in the raw text, of every place where the quote stands with whole words at both ends."""
    return tuple(text.stretch(place) for place in whole(text.fold(quote), text))
