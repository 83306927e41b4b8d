"""Documents that are tried as they are written: what a reader types, writes and sees, from the top of a page.

| block | means |
|---|---|
| `console` | commands after `$`, each with what it prints; `…` stands for anything |
| `title="PATH"` | the reader writes this file |
| `title="PATH, added"` | the reader adds this at its end |
| `title="PATH, as made"` | the file has these lines, one after another |
| `diff title="PATH"` | the reader changes these lines of it |
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tests.conftest import Run


class Block(NamedTuple):
    """A fenced block of a document, the line that it begins on, and the file that its title names."""

    line: int
    language: str
    title: str
    text: str


class Step(NamedTuple):
    """A command, and what it is shown to print."""

    command: str
    shown: str


def blocks(page: str) -> list[Block]:
    """Return the fenced blocks of a page.

    >>> blocks('Write:\\n\\n```text title="a.txt"\\nA\\n```\\n')
    [Block(line=3, language='text', title='a.txt', text='A\\n')]
    """
    return [
        Block(page.count("\n", 0, found.start()) + 1, found["language"], found["title"] or "", found["text"])
        for found in _BLOCK.finditer(page)
    ]


_BLOCK = re.compile(
    r'^(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})(?P<language>[\w-]*)(?:[ ]title="(?P<title>[^"\n]+)")?[^\n]*\n'
    r"(?P<text>(?:.*\n)*?)(?P=indent)(?P=fence)$",
    re.MULTILINE,
)


def steps(text: str) -> list[Step]:
    r"""Return the commands of a console block; one may go on behind a backslash.

    >>> steps("$ timeline rules \\\n    left-out-event\nleft-out-event …\n$ rm a\n")
    [Step(command='timeline rules left-out-event', shown='left-out-event …\n'), Step(command='rm a', shown='')]
    """
    joined = re.sub(r"\\\n[ ]*", "", text)
    assert joined.startswith("$ "), f"no command stands before {joined!r}"
    return [Step(*found) for found in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", joined, re.MULTILINE)]


def walk(page: str, folder: Path, run: Run) -> None:
    """Do in a folder what a page says, and hold what it shows to what is there."""
    with chdir(folder):
        for block in blocks(page):
            path, _, note = block.title.partition(", ")
            where = f"line {block.line}"
            match block.language, note:
                case "console", "":
                    for step in steps(block.text):
                        _do(step, run, where)
                case "diff", "" if path:
                    _change(Path(path), block.text, where)
                case _, "" if path:
                    _write(Path(path), block.text)
                case _, "added":
                    _write(Path(path), Path(path).read_text("utf-8") + block.text)
                case _, "as made":
                    assert re.search(_pattern(block.text), Path(path).read_text("utf-8")), (where, path)
                case _:
                    raise AssertionError(f"{where}: nobody can tell what to do with this block")


def _do(step: Step, run: Run, where: str) -> None:
    program, *arguments = shlex.split(step.command)
    match program:
        case "timeline":
            status, out, err = run(*arguments)
            assert matches(step.shown, err + out), f"{where}: $ {step.command}\n{err}{out}"
            assert status == _refuses(step.shown), f"{where}: $ {step.command} ends with {status}"
        case "rm":
            for path in _named(arguments):
                path.unlink()
        case _:
            raise AssertionError(f"{where}: {program} is not tried here")


def _refuses(shown: str) -> bool:
    """Whether what is shown says that something is not sound."""
    return re.search(r": error: |\b[1-9]\d* (?:errors?|changed)\b", shown) is not None


def _named(patterns: list[str]) -> Iterator[Path]:
    for pattern in patterns:
        found = sorted(Path().glob(pattern))
        assert found, f"there is no {pattern}"
        yield from found


def matches(shown: str, there: str) -> bool:
    """Whether what is shown is what is there, but for blank lines at the end."""
    return re.fullmatch(_pattern(shown.rstrip("\n")), there.rstrip("\n")) is not None


def _pattern(shown: str) -> str:
    return re.escape(shown).replace("…", "(?s:.*)")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _change(path: Path, diff: str, where: str) -> None:
    """Exchange the lines that a diff marks, and those about them, for the others."""
    lines = diff.splitlines(keepends=True)
    old, new = ("".join(line[1:] for line in lines if line[0] in kept) for kept in (" -", " +"))
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{where}: {path} has these lines {text.count(old)} times"
    _write(path, text.replace(old, new))
