"""What is being done, said beside the output to whoever waits for it."""

from __future__ import annotations

import sys
import time
from typing import Self

from timeline.commands import mouth


class Progress:
    """What is being done, in one line on a terminal, once it takes more than a second; taken away at the end."""

    def __init__(self) -> None:
        self._begun = self._shown = time.monotonic()
        self._shows = bool(sys.stderr and sys.stderr.isatty())
        self._dirty = False
        self.total = self.done = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._dirty:
            self._print("")

    def tick(self) -> None:
        """Say how many records are done."""
        self.done += 1
        self.stage(f"{self.done:,} of {self.total:,} records")

    def stage(self, what: str) -> None:
        """Say what is being done."""
        now = time.monotonic()
        if self._shows and now - self._begun > _PATIENCE and now - self._shown > _AGAIN:
            self._shown = now
            self._print(f"timeline: {what}")

    def _print(self, line: str) -> None:
        self._dirty = bool(line)
        mouth.over(line)

    def say(self, line: str) -> None:
        """Say something that stays."""
        if self._dirty:
            self._print("")
        mouth.aside(line)


_PATIENCE = 1.0
_AGAIN = 0.1
"""Seconds."""
