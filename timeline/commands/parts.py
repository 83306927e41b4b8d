"""What is kept of a package by parts of linked records: what was found in each, and what rules ask of it beyond.

A part is read again only where one of its records has changed.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from timeline import disk
from timeline.commands import keeping
from timeline.commands.verdict import Verdict
from timeline.diagnostics import Checked, Diagnostic, Severity
from timeline.records.package import event_at, vocabulary_path

if TYPE_CHECKING:
    from timeline.evidence import Evidence
    from timeline.rules.beyond import Part

PARTS = "parts.json"
"""By which name it is kept."""
_LEAST = 32
"""How many records and sources are kept together at least."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a package. `events` have what tells each and its part, `lines` the parts, unread.

    `found` has what was found, by place, each with its part: None where it was found by more than linked records.
    """

    events: Mapping[str, tuple[str, int]]
    sources: Mapping[str, int]
    found: Sequence[tuple[int | None, keeping.Row]]
    checked: Mapping[str, Any]
    beyond: Mapping[str, Any]
    lines: Sequence[bytes]

    @property
    def verdict(self) -> Verdict:
        """The verdict on the package."""
        return Verdict(keeping.of_rows([row for _, row in self.found]), Checked(**self.checked))

    def save(self, cache: disk.Cache, key: str) -> None:
        """Keep it by a key of what is beside the records."""
        head = {name: getattr(self, name) for name in self.__slots__ if name != "lines"}
        cache.save_lines(PARTS, [disk.line({"ground": key, **head}), *self.lines])

    @classmethod
    def load(cls, cache: disk.Cache, key: str) -> Kept | None:
        """Return what was kept by a key; None where it was by another, or nothing was."""
        lines = cache.load_lines(PARTS)
        head = json.loads(lines[0]) if lines else {"ground": ""}
        return cls(**head, lines=lines[1:]) if lines and head.pop("ground") == key else None


def ground(digests: Mapping[str, str], refused: Sequence[Diagnostic]) -> str:
    """Return what tells all that a package has beside its records from anything else."""
    return keeping.digest({path: one for path, one in digests.items() if not event_at(path)}, refused)


def keep(
    cache: disk.Cache,
    digests: Mapping[str, str],
    refused: Sequence[Diagnostic],
    evidence: Evidence,
    verdict: Verdict,
) -> None:
    """Keep what was found in a whole package by parts, if nothing is wrong with it."""
    from timeline import rules
    from timeline.rules import beyond, linked

    package = evidence.package
    if not beyond.SETTLED or not is_sound(evidence, verdict.diagnostics):
        return
    parts = list(linked.parts(package, _LEAST))
    events = {id: number for number, (some, _) in enumerate(parts) for id in some}
    sources = {id: number for number, (_, some) in enumerate(parts) for id in some}
    found = list(_with_parts(verdict.diagnostics, refused, evidence, events, sources))
    if any(part is None and one.code in rules.LINKED for part, one in found):
        return
    records, told = keeping.records(digests), beyond.Part.of(evidence)
    lines = [line(evidence, told, some, cited) for some, cited in parts]
    kept = Kept(
        {id: (records[id], number) for id, number in events.items()},
        sources,
        [(part, row) for (part, _), row in zip(found, keeping.rows([one for _, one in found]), strict=True)],
        asdict(verdict.checked),
        beyond.Beyond.of(evidence, told.rows).kept(),
        lines,
    )
    kept.save(cache, ground(digests, refused))


def is_sound(evidence: Evidence, found: Iterable[Diagnostic]) -> bool:
    """Whether nothing is in doubt: no error, no record that could not be read, and no draft, which counts for less."""
    package = evidence.package
    lost = package.unread or package.unread.drafts or package.drafts
    return not lost and not any(one.severity is Severity.ERROR for one in found)


def line(evidence: Evidence, told: Part, events: Collection[str], sources: Collection[str]) -> bytes:
    """Return what is kept of a part."""
    from timeline import rules

    standing = [evidence.records[id] for id in events if evidence.records[id].event.withdrawn is None]
    return disk.line({"checked": asdict(rules.checked_of(evidence, standing)), **told.among(events, sources)})


def _with_parts(
    found: Iterable[Diagnostic],
    refused: Collection[Diagnostic],
    evidence: Evidence,
    events: Mapping[str, int],
    sources: Mapping[str, int],
) -> Iterator[tuple[int | None, Diagnostic]]:
    """Yield what was found, each with the part that it was found in; None of what was found by more."""
    from timeline.rules import LINKED, RULES

    listed, beyond = vocabulary_path("sources"), {rule.code for rule in RULES} - LINKED
    entries = sorted((entry.at(), sources[id]) for id, entry in evidence.package.sources.items())
    texts = {entry.file: sources[id] for id, entry in evidence.package.sources.items()}
    for one in found:
        part, file = None, one.location.file
        if one.code in LINKED and file == listed:
            part = entries[bisect_right(entries, one.location, key=lambda entry: entry[0]) - 1][1]
        elif one.code in LINKED and file in texts:
            part = texts[file]
        elif one.code not in beyond and one not in refused:
            part = events.get(event_at(file) or "")
        yield part, one
