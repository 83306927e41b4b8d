"""The one mouth: every line that reaches a terminal, a log or an annotation goes through here.

What records, texts and releases say is a stranger's. A control character could rewrite a terminal, a mark of direction
the order of a line, and a line of a log that begins with `::` is a command to GitHub's runner, as is `##[` anywhere.
"""

from __future__ import annotations

import re
import sys
from typing import TextIO

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_COMMAND = re.compile(r"^(\s*):(?=:)", re.MULTILINE)
_ANNOTATION = re.compile(r"^(\s*):(?=:)(?!:(?:error|warning|notice) file=)", re.MULTILINE)


def say(text: str, end: str = "\n", *, annotates: bool = False) -> None:
    """Print what was asked for; with `annotates`, lines may be the annotations that `reports` writes."""
    _print(f"{text}{end}", sys.stdout, annotates=annotates)


def at_once(text: str, end: str = "\n") -> None:
    """Print what somebody waits for while the command goes on."""
    _print(f"{text}{end}", sys.stdout)
    if sys.stdout:
        sys.stdout.flush()


def aside(line: str) -> None:
    """Print beside the output, for people."""
    _print(f"{line}\n", sys.stderr)


def over(line: str) -> None:
    """Print a line beside the output in the place of the one that stands there, on a terminal."""
    if sys.stderr:
        print(f"\r\x1b[K{harmless(line)}", end="", file=sys.stderr, flush=True)


def harmless(text: str, *, annotates: bool = False) -> str:
    r"""Return text as it may be printed: what could command is shown as a sign.

    >>> harmless("\x1b[31m:\n::error::x\n ##[error]x")
    '�[31m:\n: :error::x\n ## [error]x'
    """
    command = _ANNOTATION if annotates else _COMMAND
    return command.sub(r"\1: ", _CONTROL.sub("\ufffd", text)).replace("##[", "## [")


def _print(text: str, stream: TextIO | None, *, annotates: bool = False) -> None:
    if stream:  # none where it was closed: else it would be printed elsewhere
        print(harmless(text, annotates=annotates), end="", file=stream)
