"""How many true records are turned away, and how many false ones pass, on texts of other fields and languages.

    python -m tests.corpora.run [-v] [PACKAGE ...]

A true record is refused where an error stands in its file, or in an entry that it leans on; a form that the tool does
not know refuses it too. A false edit is caught where a code is found in the edited record oftener than in the true
one: what is said of both says nothing of the edit.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from timeline import disk, rules
from timeline.diagnostics import Diagnostic, Severity
from timeline.evidence import Evidence, examine_again
from timeline.reading import loader
from timeline.records.package import DESCRIPTOR, Files, event_at, event_path

CORPORA = Path(__file__).parent
KINDS = (
    "day", "month", "year", "minute", "span-end", "era", "century", "person", "place", "quote", "negation", "status",
    "detail",
)  # fmt: skip
"""What a false edit does, in the order of README.md."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What makes a true record false: words of its file, each with what stands there instead."""

    name: str
    kind: str
    event: str
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """A package: its true records that are refused, each with why; those that are only warned of; the edits missed.

    `language` is that of its first text.
    """

    name: str
    language: str
    records: int
    refused: Mapping[str, tuple[Diagnostic, ...]]
    warned: tuple[str, ...]
    edits: tuple[Edit, ...]
    missed: tuple[Edit, ...]


def packages(names: Sequence[str] = ()) -> list[Path]:
    """Return the folders of the packages, all or those of these names."""
    there = sorted(path.parent for path in CORPORA.glob(f"*/{DESCRIPTOR}"))
    if unknown := set(names) - {path.name for path in there}:
        raise SystemExit(f"no package is called {', '.join(sorted(unknown))}")
    return [path for path in there if not names or path.name in names]


def tally(root: Path) -> Tally:
    """Check the true records of a package, then each of its false edits by itself."""
    files, _ = disk.read(root)
    records = [id for path in sorted(files) if (id := event_at(path))]
    evidence, found = _checked(files, None)
    refused = {id: tuple(why) for id in records if (why := list(_refusing(id, files, found)))}
    warned = tuple(id for id in records if id not in refused and _codes(id, found))
    edits = tuple(_edits(root))
    missed = tuple(edit for edit in edits if not _caught(edit, files, evidence, found))
    language = next(iter(_yaml(root / "data/sources.yaml").values()))["language"]
    return Tally(root.name, language, len(records), refused, warned, edits, missed)


def _checked(files: Files, earlier: Evidence | None) -> tuple[Evidence | None, list[Diagnostic]]:
    package, found = loader.load(files)
    evidence = examine_again(package, earlier) if package else None
    return evidence, found + (rules.check(evidence) if evidence else [])


def _refusing(id: str, files: Files, found: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the errors in a record, and those in the descriptor and in the entries that its file names."""
    record = files[event_path(id)].decode()
    for one in found:
        if one.severity is not Severity.ERROR:
            continue
        file = one.location.file
        if file in (event_path(id), DESCRIPTOR):
            yield one
        elif re.fullmatch(r"data/[a-z]+\.yaml", file):
            above = files[file].decode().splitlines()[: one.location.line]
            entry = next((match[1] for line in reversed(above) if (match := re.match(r"([\w-]+):", line))), "")
            if re.search(rf"(?<![\w-]){re.escape(entry)}(?![\w-])", record):
                yield one


def _caught(edit: Edit, files: Files, evidence: Evidence | None, found: Iterable[Diagnostic]) -> bool:
    path = event_path(edit.event)
    text = files[path].decode()
    for old, new in edit.changes:
        assert text.count(old) == 1, f"{path} has {text.count(old)} times {old!r}"
        text = text.replace(old, new)
    _, after = _checked({**files, path: text.encode()}, evidence)
    return bool(_codes(edit.event, after) - _codes(edit.event, found))


def _codes(id: str, found: Iterable[Diagnostic]) -> Counter[str]:
    """Return how often each rule finds something in a record."""
    return Counter(one.code for one in found if one.location.file == event_path(id))


def _edits(root: Path) -> Iterator[Edit]:
    for one in _yaml(root / "false.yaml"):
        changes = tuple((change["from"], change["to"]) for change in one["edit"])
        yield Edit(one["name"], one["kind"], one["event"], changes)


def _yaml(path: Path) -> Any:  # noqa: ANN401 -- YAML is whatever it is
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 -- scalars stay the text that was typed


def page(tallies: Sequence[Tally]) -> str:
    """Return the part of docs/evidence.md on these texts: a row a package and a sum, then a row a kind of edit."""
    numbers = [
        (one.records, len(one.refused), len(one.warned), len(one.edits), len(one.edits) - len(one.missed))
        for one in tallies
    ]
    rows = [(one.name, *of_one) for one, of_one in zip(tallies, numbers, strict=True)]
    kinds = [(kind, made, caught, f"{100 * caught / made:.1f} %") for kind, (made, caught) in by_kind(tallies).items()]
    whole = ("all", *(sum(row[column] for row in numbers) for column in range(5)))
    return _PAGE.format(rows=_rows([*rows, whole]), kinds=_rows(kinds))


def by_kind(tallies: Iterable[Tally]) -> dict[str, tuple[int, int]]:
    """Return for each kind of edit how many there are, and how many are caught."""
    tallies = list(tallies)
    made = Counter(edit.kind for one in tallies for edit in one.edits)
    missed = Counter(edit.kind for one in tallies for edit in one.missed)
    return {kind: (made[kind], made[kind] - missed[kind]) for kind in KINDS if made[kind]}


def _rows(rows: Iterable[Sequence[object]]) -> str:
    return "\n".join(f"| {' | '.join(map(str, row))} |" for row in rows)


_PAGE = """
## On texts of other fields and languages

Texts written for it, in as many genres, with records that are true of them and edits that make one false. What the
tool is to be is: of true records at most 2 % refused, of false edits at least 95 % caught.

| texts | true records | refused | warned of | false edits | caught |
|---|---|---|---|---|---|
{rows}

| the edit is in | edits | caught | share |
|---|---|---|---|
{kinds}
"""


def details(one: Tally) -> str:
    """Return every true record that is refused, with why, and every false edit that is missed."""
    lines = [f"{one.name}: {diagnostic}" for why in one.refused.values() for diagnostic in why]
    lines += [f"{one.name}: {edit.event}: missed ({edit.kind}): {edit.name}" for edit in one.missed]
    return "".join(f"{line}\n" for line in lines)


def main(words: Sequence[str]) -> None:
    """Print the tables; with -v each refusal and each miss above them."""
    tallies = [tally(root) for root in packages([word for word in words if word != "-v"])]
    if "-v" in words:
        print("".join(map(details, tallies)))
    print(page(tallies), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
