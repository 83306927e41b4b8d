"""How many false records with true quotes are refused or questioned, and how many true ones are blamed.

    python -m tests.falsehoods.run [-v] [FILE ...]

Each case is put into the texts and vocabularies of its package, without the records that stand there. A false case is
caught by a finding that the package has not without it or, where it is an edit, that the true case has not.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from tests.packages import PUBLISHED
from timeline import disk, rules
from timeline.diagnostics import Diagnostic, Severity
from timeline.evidence import Evidence, examine_again
from timeline.reading import loader
from timeline.records.package import Files, event_at, event_path

FALSEHOODS = Path(__file__).parent
OF_STORY = FALSEHOODS.parent / "story" / "falsehoods"
"""The cases on the texts of this repository, which its distribution does not hand on."""
STORY = "story"
"""The package that this repository holds; every other is one of tests/falsehoods/texts or of tests/corpora."""

KINDS = (
    "number", "name", "opposite", "denial-ignored", "beyond", "no-proof", "quotation", "unit", "doer", "speaker",
    "place", "kind", "plan-as-fact", "status", "hedge-cut", "denial-cut", "detail", "date-words", "date-event",
    "span-end", "too-fine", "ring", "related", "dispute-dropped", "dispute-invented", "general", "duplicate", "means",
    "formerly", "note", "reads", "repairs", "left-out", "source-head", "vocabulary",
)  # fmt: skip
"""What is false in a case, in the order of README.md."""

OF_THE_REST = {"dated-sentence-unused", "source-never-cited"}
"""What is found because the other records of the package are not there."""

REFUSED, QUESTIONED, GREEN = "refused", "questioned", "green"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a file, which stand there once, and what stands there instead."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Case:
    """Records by id, or changes to those of the true case `of`; `beside` are true cases that they lean on.

    `kind` is what is false or, of a true case, its form. `claim` is the field that is false.
    """

    id: str
    package: str
    true: bool
    kind: str
    of: str
    beside: tuple[str, ...]
    claim: str
    why: str
    records: Mapping[str, str]
    changes: tuple[Change, ...]
    first: str = ""
    """The verdict when the tool was first asked of it, where somebody kept that."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the tool said of a case: the verdict, the findings that count, and the proof of a false claim if green."""

    case: Case
    verdict: str
    findings: tuple[Diagnostic, ...]
    proof: str


Checked = tuple[Evidence | None, list[Diagnostic]]
"""What files show, None where they are no package, and what is found in them."""


def cases(names: Sequence[str] = ()) -> list[Case]:
    """Return the cases of the files of these names, or of all."""
    paths = sorted(
        (path for folder in (FALSEHOODS, OF_STORY) for path in folder.glob("*.yaml")), key=lambda one: one.name
    )
    if unknown := set(names) - {path.stem for path in paths}:
        raise SystemExit(f"no file is called {', '.join(sorted(unknown))}")
    return [case for path in paths if not names or path.stem in names for case in read(path)]


def read(path: Path) -> Iterator[Case]:
    """Yield the cases of a file."""
    whole = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 -- scalars stay the text that was typed
    for one in whole["cases"]:
        record = event_path(one.get("of", one["id"]))
        changes = (Change(edit.get("file", record), edit["from"], edit["to"]) for edit in one.get("edit", ()))
        yield Case(
            id=one["id"],
            package=whole["package"],
            true=one["verdict"] == "true",
            kind=one["kind"],
            of=one.get("of", ""),
            beside=tuple(one.get("with", ())),
            claim=one.get("claim", ""),
            why=one.get("why", ""),
            records=one.get("records", {}),
            changes=tuple(changes),
            first=one.get("first", ""),
        )


@cache
def bare(package: str) -> Files:
    """Return the texts and vocabularies of a package, without its records and its release."""
    here = FALSEHOODS / "texts" / package
    elsewhere = FALSEHOODS.parents[1] if package == STORY else FALSEHOODS.parent / "corpora" / package
    root = here if here.exists() else elsewhere
    files, _ = disk.read(root)
    return {path: data for path, data in files.items() if not (event_at(path) or path.startswith(PUBLISHED))}


def files_of(case: Case, known: Mapping[str, Case]) -> Files:
    """Return the package with a case in it."""
    files = dict(files_of(known[case.of], known) if case.of else bare(case.package))
    for id in case.beside:
        files |= {path: data for path, data in files_of(known[id], known).items() if event_at(path)}
    files |= {event_path(id): text.encode() for id, text in case.records.items()}
    return changed(files, case)


def changed(files: Files, case: Case) -> Files:
    """Return files with the changes of a case made.

    One to words that do not stand in their file just once is a ValueError.
    """
    files = dict(files)
    for change in case.changes:
        text = files[change.file].decode()
        if (count := text.count(change.old)) != 1:
            raise ValueError(f"{case.id}: {change.file} has {count} times {change.old!r}")
        files[change.file] = text.replace(change.old, change.new).encode()
    return files


def outcomes(chosen: Iterable[Case]) -> list[Outcome]:
    """Return what the tool says of each case."""
    known = {case.id: case for case in cases()}

    @cache
    def before(package: str) -> Checked:
        return checked(bare(package), None)

    @cache
    def of_true(id: str) -> Checked:
        case = known[id]
        return checked(files_of(case, known), before(case.package)[0])

    return [_outcome(case, known, before, of_true) for case in chosen]


def _outcome(
    case: Case, known: Mapping[str, Case], before: Callable[[str], Checked], of_true: Callable[[str], Checked]
) -> Outcome:
    earlier, without = of_true(case.of) if case.of else before(case.package)
    evidence, found = of_true(case.id) if case.true else checked(files_of(case, known), earlier)
    mine = {event_path(id) for id in case.records}
    if case.true:  # what it leans on is asked for by itself
        found = [one for one in found if not event_at(one.location.file) or one.location.file in mine]
    return outcome(case, new(found, without), evidence)


def outcome(case: Case, findings: Iterable[Diagnostic], evidence: Evidence | None = None) -> Outcome:
    """Return the outcome of a case by what is found in it alone; `evidence` grades the claim that is false."""
    found = tuple(findings)
    return Outcome(case, _verdict(found), found, "" if case.true or found else _proof(case, evidence))


def checked(files: Files, earlier: Evidence | None, kept: rules.Kept | None = None) -> Checked:
    """Return what files show, and what is found in them: what is in `kept`, or as it was `earlier`, is taken over."""
    package, found = loader.load(files)
    if package and earlier:  # what a text shows is taken over where its entry is the very same
        before = earlier.package.sources
        same = {id: before[id] if before.get(id) == one else one for id, one in package.sources.items()}
        package = replace(package, sources=same)
    evidence = examine_again(package, earlier) if package else None
    return evidence, found + (rules.check_others(evidence, kept or {}) if evidence else [])


def new(found: Iterable[Diagnostic], before: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield each fault and question whose rule finds more in its file than it did before."""
    left = Counter((one.location.file, one.code) for one in before)
    for one in found:
        if one.severity is Severity.INFORMATION or one.code in OF_THE_REST:
            continue
        left[one.location.file, one.code] -= 1
        if left[one.location.file, one.code] < 0:
            yield one


def _verdict(findings: Sequence[Diagnostic]) -> str:
    if any(one.severity is Severity.ERROR for one in findings):
        return REFUSED
    return QUESTIONED if findings else GREEN


def _proof(case: Case, evidence: Evidence | None) -> str:
    """Return how the claim that is false is said to be borne out, "" where nothing is said of it."""
    graded = getattr(evidence, "claims", {}).get(case.of or case.id, ())
    proofs = {one.proof for one in graded if one.field == case.claim or (case.claim, one.field) in _ENDS}
    return " or ".join(sorted(proofs))


_ENDS = {("date", "start"), ("date", "end")}


def page(all_of: Sequence[Outcome]) -> str:
    """Return the part of docs/evidence.md on these cases: a row a kind of false case, and a row a form of true one."""
    false = [one for one in all_of if not one.case.true]
    true = [one for one in all_of if one.case.true]
    graded = Counter(one.proof or "not at all" for one in false if one.verdict == GREEN)
    blamed = sum(one.verdict != GREEN for one in true)
    return _PAGE.format(
        many=len(false),
        kinds=len(by_kind(false)),
        mean=f"{100 * mean(all_of):.1f} %",
        plain=f"{100 * _mean({kind: sum(map(_by_form, ones)) / len(ones) for kind, ones in _grouped(false)}):.1f} %",
        true=len(true),
        blamed=f"{blamed} ({100 * blamed / len(true):.1f} %)" if true else "none",
        false_rows=_rows(false, base=True),
        true_rows=_rows(true),
        proofs=", ".join(f"{proof}: {count}" for proof, count in sorted(graded.items())) or "nowhere",
    )


def mean(all_of: Iterable[Outcome]) -> float:
    """Return the share of false cases that are refused or questioned, as the plain mean over the kinds."""
    false = [one for one in all_of if not one.case.true]
    return _mean({kind: 1 - counts[GREEN] / counts.total() for kind, counts in by_kind(false).items()})


def _mean(shares: Mapping[str, float]) -> float:
    return sum(shares.values()) / len(shares) if shares else 0


def _by_form(one: Outcome) -> bool:
    """Whether form alone, or the comparison of a quote letter by letter, finds something."""
    return any(finding.code not in _OF_EVIDENCE for finding in one.findings)


_OF_EVIDENCE = {rule.code for rule in rules.EVIDENCE}


def by_kind(some: Iterable[Outcome]) -> dict[str, Counter[str]]:
    """Return for each kind how many had each verdict: those of false cases in their order, then forms of true ones."""
    return {kind: Counter(one.verdict for one in ones) for kind, ones in _grouped(some)}


def _grouped(some: Iterable[Outcome]) -> list[tuple[str, list[Outcome]]]:
    grouped: dict[str, list[Outcome]] = {}
    for one in some:
        grouped.setdefault(one.case.kind, []).append(one)
    return [(kind, grouped[kind]) for kind in (*KINDS, *sorted(grouped.keys() - set(KINDS))) if kind in grouped]


def _rows(some: Sequence[Outcome], *, base: bool = False) -> str:
    return "\n".join(_row(kind, ones, base=base) for kind, ones in [*_grouped(some), ("all", list(some))])


def _row(kind: str, ones: Sequence[Outcome], *, base: bool) -> str:
    counts = Counter(one.verdict for one in ones)
    cells: list[object] = [kind, len(ones), counts[REFUSED], counts[QUESTIONED], counts[GREEN]]
    if base:
        cells += [
            f"{100 * (1 - counts[GREEN] / len(ones)):.0f} %",
            f"{100 * sum(map(_by_form, ones)) / len(ones):.0f} %",
        ]
    return f"| {' | '.join(map(str, cells))} |"


_PAGE = """
## False records with true quotes

{many} records that say what their passages do not, each with quotes that stand in the texts word for word, written by
people who had not written the rules: {kinds} kinds, one for each decision that a curator takes. **{mean} are refused or
questioned, as the plain mean over the kinds.** Beside each share stands the base rate: what form finds without asking
what the words say; its mean is {plain}. Of {true} true records, written in the same way, {blamed} are blamed.
Rules have been mended by these records since they were written; on texts that no rule had been tried on
[fewer are found](#at-first-sight).

| what is false | cases | refused | questioned | passed | found | by form alone |
|---|---|---|---|---|---|---|
{false_rows}

The claim that is false in those that passed is graded {proofs}.

| form of the true record | cases | refused | questioned | passed |
|---|---|---|---|---|
{true_rows}
"""


def details(all_of: Iterable[Outcome]) -> str:
    """Return every case with its verdict, and what was found, or the proof of the claim that is false."""
    lines = []
    for one in all_of:
        case = one.case
        lines.append(f"{'true ' if case.true else 'false'} {one.verdict:10} {case.package}: {case.id} ({case.kind})")
        lines += [f"    {finding}" for finding in one.findings]
        if not case.true and one.verdict == GREEN:
            graded = f"{case.claim}: {one.proof or 'not graded'}: " if case.claim else ""
            lines.append(f"    {graded}{case.why}")
    return "".join(f"{line}\n" for line in lines)


def main(words: Sequence[str]) -> None:
    """Print the tables; with -v what was said of each case above them."""
    all_of = outcomes(cases([word for word in words if word != "-v"]))
    if "-v" in words:
        print(details(all_of))
    print(page(all_of), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
