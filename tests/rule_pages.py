"""The manual, a page a rule: what it asks, an example that breaks it, what is said to that, and the example mended.

`python -m tests.rule_pages` writes docs/rules/ anew, from the docstrings and from `tests.rule_examples`.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import timeline
from tests.packages import laid, ordered
from tests.rule_examples import EXAMPLES, SUBJECTS, Example, Link, Locked, Tree
from timeline.commands.book import RULES
from timeline.commands.reports import expectation
from timeline.diagnostics import Diagnostic, Location, Rule
from timeline.received import verification

FOLDER = Path(__file__).parents[1] / "docs/rules"
BOOK: Mapping[str, Rule] = {rule.code: rule for rule in (*RULES, *verification.CATALOGUE)}

NEAR = 2
"""How many lines are shown before and after those that differ."""
MOST_LINES, MOST_COLUMNS = 12, 200
MADE = "<!-- Made by `make rule-pages` from the rule and tests/rule_examples.py; do not edit. -->\n"


def pages() -> dict[str, str]:
    """Return every page by its file's name."""
    return {"README.md": index()} | {f"{code}.md": page(BOOK[code], one) for code, one in EXAMPLES.items()}


def index() -> str:
    """Return the list of all rules by subject."""
    listed = (
        f"## {subject}\n\n"
        + "".join(
            f"- [`{code}`]({code}.md) ({BOOK[code].severity.value}): {expectation(BOOK[code])}\n" for code in codes
        )
        for subject, codes in SUBJECTS.items()
    )
    lead = (
        "What good data is held to. Each rule has a page: why it is, an example that breaks it, what is said to it,\n"
        "and the example mended. The tests try every example; all stand on one small package, about a landing that\n"
        "never was. `timeline verify` asks the rules for a release, `timeline validate` all others.\n"
    )
    return "\n".join(("# The rules\n", MADE, lead, *listed))


def page(rule: Rule, example: Example) -> str:
    """Return the page of a rule."""
    found = findings(example.broken, rule)
    at = found[0].location
    return (
        "\n".join(
            (
                f"# {rule.code}\n",
                MADE,
                f"*{rule.severity.value}, looks at {rule.scope}*\n",
                f"{rule.explanation}\n",
                f"## Broken\n\n{example.slip}\n",
                *_shown(example.broken, example.mended, example.shown, at),
                *_beside(example),
                "## What the validator says\n",
                _block("", "\n".join(map(str, found))),
                "## Mended\n",
                *_shown(example.mended, example.broken, example.shown),
            )
        ).rstrip()
        + "\n"
    )


def findings(tree: Tree, rule: Rule) -> list[Diagnostic]:
    """Return what the command says that asks the rule, of files that are laid on a disk.

    Of a release, what the rule itself says: one edit is seen from several sides.
    """
    with TemporaryDirectory() as folder, _on_disk(Path(folder), tree) as root:
        if rule in verification.CATALOGUE:
            return [one for one in timeline.verify(root)[1] if one.code == rule.code]
        package, found = timeline.load(root)
    return ordered([*found, *(timeline.check(package) if package else ())])


@contextmanager
def _on_disk(root: Path, tree: Tree) -> Iterator[Path]:
    """Lay files, links and folders that may not be listed; the last mean nothing to root, who becomes somebody else."""
    laid(root, {path: raw for path, raw in tree.items() if isinstance(raw, bytes)})
    for path, entry in tree.items():
        if isinstance(entry, Link):
            (root / path).symlink_to(entry.to)
    locked = [root / path for path, entry in tree.items() if isinstance(entry, Locked)]
    for one in locked:
        one.mkdir(mode=0)
    if not locked or os.geteuid() != 0:
        yield root
        return
    root.chmod(0o755)
    os.seteuid(65534)
    try:
        yield root
    finally:
        os.seteuid(0)


def _shown(tree: Tree, other: Tree, only: tuple[str, ...], at: Location | None = None) -> Iterator[str]:
    """Yield the files of a tree in which it differs from another, and the names in a folder that does."""
    differing = [path for path in sorted(tree.keys() | other.keys()) if tree.get(path) != other.get(path)]
    moved = [path for path in differing if not (path in tree and path in other)]
    if not only:
        yield from _listings(tree, {_folder(path) for path in moved})
    named = {at.file: [at.line - 1]} if at and (at.line, at.column) != (1, 1) else {}  # else the file is meant
    for path in only or sorted({*differing, *named} - {path for path in moved if path not in named}):
        raw, before = tree.get(path), other.get(path)
        if isinstance(raw, bytes):
            text = _text(raw)
            changed = _changed(text, _text(before) if isinstance(before, bytes) else text)
            yield from _excerpt(path, text, {*changed, *named.get(path, ())})


def _listings(tree: Tree, folders: Iterable[str]) -> Iterator[str]:
    """Yield what lies in folders, as a terminal lists it."""
    for folder in sorted(folders):
        lines = [_listed(path, tree[path]) for path in sorted(tree) if _folder(path) == folder]
        yield f"`{folder}/`\n" if folder != "." else "The release's folder\n"
        yield _block("", "\n".join(lines))


def _listed(path: str, entry: bytes | Link | Locked) -> str:
    name = PurePosixPath(path).name
    match entry:
        case Link():
            return f"{name} -> {entry.to}"
        case Locked():
            return f"{name}/  (permissions ---------)"
        case _ if len(entry) > 1_000_000:
            return f"{name}  ({len(entry):,} bytes)"
    return name


def _folder(path: str) -> str:
    return str(PurePosixPath(path).parent)


def _beside(example: Example) -> Iterator[str]:
    if example.beside:
        path, words = example.beside
        raw = example.broken[path]
        assert isinstance(raw, bytes)
        lines = _text(raw)
        yield from _excerpt(path, lines, {number for number, line in enumerate(lines) if words in line}, near=0)


def _excerpt(path: str, lines: list[str], of_interest: Iterable[int], near: int = NEAR) -> Iterator[str]:
    """Yield a file's name and the lines around some; gaps are marked, and what goes on too long is cut."""
    wanted = sorted({n for one in of_interest for n in range(one - near, one + near + 1) if 0 <= n < len(lines)})
    shown: list[str] = []
    for before, number in zip([None, *wanted], wanted, strict=False):
        if before is not None and number != before + 1:
            shown.append("…")
        shown.append(_visible(lines[number]))
    if len(shown) > MOST_LINES:
        shown = [*shown[: MOST_LINES // 2], f"… ({len(shown) - MOST_LINES} more lines)", *shown[-MOST_LINES // 2 :]]
    if not lines:
        yield f"`{path}`, which is empty\n"
    elif shown:
        yield f"`{path}`, from line {wanted[0] + 1}\n"
        yield _block(PurePosixPath(path).suffix[1:], "\n".join(shown))


def _changed(lines: list[str], other: list[str]) -> set[int]:
    """Return the numbers of the lines that another text has otherwise; where lines are lost, of those about the gap."""
    steps = SequenceMatcher(None, other, lines, autojunk=False).get_opcodes()
    return {
        number for step, _, _, start, end in steps if step != "equal" for number in range(start, max(end, start + 1))
    }


def _text(raw: bytes) -> list[str]:
    return raw.decode(errors="replace").splitlines()


def _visible(line: str) -> str:
    """Return a line as a page can show it: a tab as its picture, without digests, no more than fits."""
    line = _DIGESTS.sub("…", line.replace("\t", "␉"))
    return line if len(line) <= MOST_COLUMNS else f"{line[: MOST_COLUMNS - 1]}…"


_DIGESTS = re.compile(r"\b[0-9a-f]{64}\b|\b\w+=[0-9a-f]{12}(?:;\w+=[0-9a-f]{12})*")
"""Nobody reads them, and with each change of the tool a release has others."""


def _block(language: str, text: str) -> str:
    return f"```{language if language in ('yaml', 'json') else 'text'}\n{text}\n```\n"


if __name__ == "__main__":
    made = pages()
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.md"):
        old.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    sys.stdout.write(f"{len(made)} pages in {FOLDER}\n")
