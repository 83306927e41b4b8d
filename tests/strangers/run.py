"""What is found in false records of texts that no rule had been tried on: at first sight, and now.

    python -m tests.strangers.run [-v] [FILE ...]

A set is a folder here. FILE.yaml in it has cases, as those of tests/falsehoods are; beside it lies FILE, a package of
sound records. Each case changes one of these, and is asked of the whole package.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.falsehoods.run import GREEN, Case, Outcome, changed, checked, details, mean, new, outcome, read
from timeline import disk, rules
from timeline.diagnostics import Diagnostic
from timeline.evidence import Evidence
from timeline.records.package import Files, event_at, event_path

STRANGERS = Path(__file__).parent

FIRST_FORM = "first-form"
"""A true record as it was first written; one that nothing was said of stands in its package as it was."""

SUM = "sum"
"""A true record with a number worked out from those of the text, for which docs/curation.md asks for a note."""

FILES = tuple(sorted(path.relative_to(STRANGERS).with_suffix("").as_posix() for path in STRANGERS.glob("*/*.yaml")))
"""The files of cases: their set, and the name of their package in it."""


def cases(names: Sequence[str] = ()) -> list[Case]:
    """Return the cases of these files, or of all, the records that stand in their packages as first written last."""
    if unknown := set(names) - set(FILES):
        raise SystemExit(f"no file is called {', '.join(sorted(unknown))}")
    return [case for name in FILES if not names or name in names for case in _cases(name)]


def _cases(name: str) -> Iterator[Case]:
    written = list(read(STRANGERS / f"{name}.yaml"))
    yield from written
    answered = {case.of for case in written if case.kind == FIRST_FORM}
    for id in sorted(filter(None, map(event_at, files_of(name)))):
        if id not in answered:
            yield Case(id, name, True, FIRST_FORM, id, (), "", "", {}, (), GREEN)


def set_of(case: Case) -> str:
    """Return the set that a case is of."""
    return case.package.partition("/")[0]


@cache
def files_of(name: str) -> Files:
    """Return the package of a file of cases."""
    files, _ = disk.read(STRANGERS / name)
    return files


@dataclass(frozen=True, slots=True)
class Sound:
    """A package of sound records: what it shows, what is found in it, and what is found in each record by itself."""

    files: Files
    evidence: Evidence
    found: Sequence[Diagnostic]
    alone: rules.Kept

    def beside(self, case: Case) -> rules.Kept:
        """Return what is found in the records that a case leaves as they are: they do not name what it changes."""
        if not all(event_at(change.file) for change in case.changes):
            return {}
        touched = {event_at(change.file) or "" for change in case.changes}
        return {
            id: found
            for id, found in self.alone.items()
            if id not in touched and not any(one.encode() in self.files[event_path(id)] for one in touched)
        }


@cache
def sound(name: str) -> Sound:
    """Return the package of a file of cases, examined."""
    files = files_of(name)
    evidence, found = checked(files, None)
    if evidence is None:
        raise ValueError(f"{name} is no package")
    return Sound(files, evidence, found, rules.check_alone(evidence, evidence.records))


def outcomes(chosen: Iterable[Case]) -> list[Outcome]:
    """Return what the tool says of each case now."""
    return [_outcome(case, sound(case.package)) for case in chosen]


def _outcome(case: Case, base: Sound) -> Outcome:
    if not case.changes:
        mine = [one for one in base.found if one.location.file == event_path(case.of)]
        return outcome(case, new(mine, ()))
    _, found = checked(changed(base.files, case), base.evidence, base.beside(case))
    return outcome(case, new(found, base.found))


def counts(case: Case, verdict: str) -> bool:
    """Whether a verdict finds a false case, or blames a true one."""
    return verdict != GREEN and not (case.true and case.kind == SUM)


def at_first(some: Iterable[Case]) -> float:
    """Return the share of false cases that were refused or questioned at first sight, as the mean over the kinds."""
    kinds = _by_kind(some, true=False).values()
    return sum(sum(counts(case, case.first) for case in ones) / len(ones) for ones in kinds) / len(kinds)


def _by_kind(some: Iterable[Case], *, true: bool) -> Mapping[str, list[Case]]:
    """Return the cases by kind, in the order in which the kinds are first met."""
    grouped: dict[str, list[Case]] = {}
    for case in some:
        if case.true == true:
            grouped.setdefault(case.kind, []).append(case)
    return grouped


def lead() -> str:
    """Return what the head of docs/evidence.md says of the first sight, for which nothing is run."""
    sets = _by_set(cases()).values()
    true = [[counts(case, case.first) for case in ones if case.true] for ones in sets]
    return _LEAD.format(found=_listed(map(at_first, sets)), blamed=_listed(sum(ones) / len(ones) for ones in true))


def _listed(shares: Iterable[float]) -> str:
    *before, last = (f"{100 * share:.0f} %" for share in shares)
    return " and ".join(filter(None, (", ".join(before), last)))


_LEAD = """
Rules are mended by the records that they are tried on, so most shares below are of records that the rules have met. Of
texts that no rule had been tried on, {found} of the false records were found
[at first sight](#at-first-sight), and {blamed} of the true ones were blamed: that is what a new text must expect.
"""


def page(all_of: Sequence[Outcome]) -> str:
    """Return the part of docs/evidence.md on these sets: a table of the false and one of the true cases of each."""
    now = {id(one.case): counts(one.case, one.verdict) for one in all_of}
    sets = _by_set(one.case for one in all_of)
    return _PAGE + "".join(
        _SET.format(
            name=name,
            titles="; ".join(_titles(ones)),
            kinds=len(_by_kind(ones, true=False)),
            first=f"{100 * at_first(ones):.1f} %",
            now=f"{100 * mean(one for one in all_of if set_of(one.case) == name):.1f} %",
            false_rows=_rows(ones, now, true=False),
            true_rows=_rows(ones, now, true=True),
        )
        for name, ones in sets.items()
    )


def _by_set(some: Iterable[Case]) -> Mapping[str, list[Case]]:
    sets: dict[str, list[Case]] = {}
    for case in some:
        sets.setdefault(set_of(case), []).append(case)
    return sets


def _titles(some: Iterable[Case]) -> list[str]:
    """Return the titles of the packages of cases, with the languages of their texts."""
    titles = []
    for name in dict.fromkeys(case.package for case in some):
        package = sound(name).evidence.package
        languages = Counter(source.language for source in package.sources.values())
        titles.append(f"{package.descriptor['title']} ({', '.join(languages)})")
    return titles


def _rows(some: Iterable[Case], now: Mapping[int, bool], *, true: bool) -> str:
    grouped = _by_kind(some, true=true)
    every = [case for ones in grouped.values() for case in ones]
    return "\n".join(_row(kind, ones, now) for kind, ones in [*grouped.items(), ("all", every)])


def _row(kind: str, ones: Sequence[Case], now: Mapping[int, bool]) -> str:
    both = [sum(counts(case, case.first) for case in ones), sum(now[id(case)] for case in ones)]
    cells = [kind, str(len(ones)), *(f"{count} ({100 * count / len(ones):.0f} %)" for count in both)]
    return f"| {' | '.join(cells)} |"


_PAGE = """
## At first sight

A rule that was mended by a record finds that record afterwards. So strangers to the rules wrote texts of their own,
true records of them and false ones, and what was said of these before any rule was mended by them is kept. **The first
sight is what a new text must expect**; what is found now shows what was learnt since.

A true record is blamed where it is refused or questioned: a `first-form` as it was first written, before its author
answered what was asked, the others in other words. For a `sum`, a number worked out from those of the text,
`docs/curation.md` asks for a note: what asks for it is right, and not counted as blame.
"""

_SET = """
### The {name} set: {titles}

{first} of the false records were found at first sight, {now} now, as the plain mean over {kinds} kinds.

| what is false | cases | found at first sight | found now |
|---|---|---|---|
{false_rows}

| form of the true record | cases | blamed at first sight | blamed now |
|---|---|---|---|
{true_rows}
"""


def main(words: Sequence[str]) -> None:
    """Print the tables; with -v what was said of each case above them."""
    all_of = outcomes(cases([word for word in words if word != "-v"]))
    if "-v" in words:
        print(details(all_of))
    print(page(all_of), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
